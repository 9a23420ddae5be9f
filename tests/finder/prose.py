"""Plain sentences of invented towns, as many as are wanted, the same ones for the same seed."""

from __future__ import annotations

from random import Random


def _listed(text: str, between: str = ",") -> list[str]:
    return text.split(between)


_STARTS = _listed("bra dor fen gal hal kes lor mer nor ost pel quil ras sel tam ulv ves wex yar zol", " ")
_ENDS = _listed("bury dal den ford gate holm ick mark mere nes rick stad stow ton wald wick worth yard", " ")
_WHO = _listed(
    "The board of {0},The ropeworks at {0},A guild from {0},Engineers of {0} and {1},The council of {0},The school in "
    "{0},Two houses of {0},The heirs of {1} {0},Shippers between {0} and {1},The museum at {0}"
)
_DOES = _listed(
    "agreed to share,will train,has lent,opened,paid for,rebuilt,measured,refused to sell,moved,described,insured,"
    "exchanged,repaired,tested,drew up,published,signed for,took over,visited,is still waiting for"
)
_WHAT = _listed(
    "{2} cranes,the {3} channel,a table of tides for {3},{2} new lanterns,the {3} timetable,a school for divers,{2} "
    "crates of glass,the old {3} customs house,the register of {3} boats,a fund for apprentices,{2} barges,the {3} "
    "pier,a survey of the {3} marsh,the bridge at {3},the cold store,a prize for young smiths,{2} kilns,the road "
    "to {3},an archive of {3} charts,the spring market"
)
_HOW = _listed(
    "with the {4} docks,for the people of {4},in the presence of both mayors,after {5} years of talks,against the "
    "advice of {4},on the island of {4},before the frost came,at the expense of {4} county,under a charter of {5},with "
    "partners from {4},in a warehouse by the lock,by a vote of {5} to four,without any loan,as the {4} treaty asks"
)
_TAIL = _listed(
    " The first report is due in spring., Visitors may see it on Sundays., Nobody in {6} had expected it so soon., The "
    "minutes are kept at {6}., A second step will follow., {6} sent a gift., Both sides meet in {6} every quarter., It "
    "was done by local hands., Its results surprised {6}., Details are with the secretary of {6}.,,,"
)


def sentences(seed: str, count: int) -> list[str]:
    """Return *count* sentences."""
    chance = Random(seed)
    return [_sentence(chance) for _ in range(count)]


def _sentence(chance: Random) -> str:
    place = [f"{chance.choice(_STARTS)}{chance.choice(_ENDS)}".capitalize() for _ in range(5)]
    few, many = chance.randint(3, 98), chance.randint(1802, 2017)
    filled = [place[0], place[1], str(few), place[2], place[3], str(many % 60 + 5), place[4]]
    shape = f"{chance.choice(_WHO)} {chance.choice(_DOES)} {chance.choice(_WHAT)} {chance.choice(_HOW)} in {many}."
    return (shape + chance.choice(_TAIL)).format(*filled)


def text(seed: str, *, length: int = 9) -> list[str]:
    """Return three paragraphs."""
    made = sentences(seed, length)
    return [" ".join(made[start::3]) for start in range(3)]


def edited(paragraphs: list[str], seed: str) -> list[str]:
    """Return *paragraphs* after an editor passed: one sentence in five is another."""
    chance, fresh = Random(seed), iter(sentences(f"{seed} fresh", 60))
    return [
        " ".join(next(fresh) if chance.random() < 0.2 else f"{sentence}." for sentence in paragraph[:-1].split(". "))
        for paragraph in paragraphs
    ]
