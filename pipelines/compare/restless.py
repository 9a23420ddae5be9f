"""What comes and goes on a page, learnt from our own visits: a line or a place that was seen to return is noise.

A figure that moves on (86 members, then 92, then 97) never returns and stays news; a quotation of the day, a teaser
that alternates or a page served in two versions does return.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from snapshots.words import steady

#: A line that came or went so often (there, gone, there, gone) has returned; it will again.
_TURNS = 3
#: A place to which so many former wordings returned rotates, whatever it shows next.
_RETURNS = 2
#: So many different wordings make a rotation.
_WORDINGS = 3
#: With fewer visits nothing can have come and gone twice.
FEWEST_VISITS = _TURNS + 1
#: What a place begins with at the top of the page, or ends with at its foot.
_EDGE = "\x00"

_Place = tuple[str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Restless:
    """Lines of a page that say nothing, by their words or by where they stand."""

    #: Steady wordings that came and went.
    lines: frozenset[str] = frozenset()
    #: The lines between which wordings rotate.
    places: frozenset[_Place] = frozenset()
    #: Lines that every visit saw just once; they bound the places.
    anchors: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.lines or self.places)

    def without(self, lines: Sequence[str]) -> Sequence[str]:
        """Return *lines* without those known to be restless."""
        if not self:
            return lines
        kept: list[str] = []
        for place, run in _runs(lines, self.anchors):
            if place not in self.places:
                kept.extend(line for line in run if steady(line) not in self.lines)
            kept.extend(() if place[1] == _EDGE else (place[1],))
        return kept


NOTHING = Restless()


def restless(visits: Sequence[Sequence[str]], now: Sequence[str]) -> Restless:
    """Learn from the lines of each visit before, the oldest first, and from today's, what comes and goes.

    Where a place rotates is learnt from the visits before only: today's lines may be news just there.
    """
    before = [lines for number, lines in enumerate(visits) if number == 0 or lines != visits[number - 1]]
    if before and list(before[-1]) == list(now):
        before = before[:-1]
    if len(before) + 1 < FEWEST_VISITS:
        return NOTHING
    anchors = frozenset.intersection(*map(_single, before))
    present = [frozenset(map(steady, {*lines} - anchors)) for lines in (*before, now)]
    lines = frozenset(line for line in frozenset().union(*present) if _turns([line in each for each in present]))
    return Restless(lines=lines, places=_rotating(before, anchors), anchors=anchors)


def _rotating(visits: Sequence[Sequence[str]], anchors: frozenset[str]) -> frozenset[_Place]:
    seen = [{place: tuple(map(steady, run)) for place, run in _runs(lines, anchors)} for lines in visits]
    places = {place for each in seen for place in each}
    return frozenset(place for place in places if _rotates([each[place] for each in seen if place in each]))


def _single(lines: Sequence[str]) -> frozenset[str]:
    """Return the lines that stand just once."""
    once: set[str] = set()
    more: set[str] = set()
    for line in lines:
        (more if line in once else once).add(line)
    return frozenset(once - more)


def _runs(lines: Sequence[str], anchors: frozenset[str]) -> list[tuple[_Place, list[str]]]:
    """Return what stands between each two anchors, empty runs too, in reading order."""
    runs: list[tuple[_Place, list[str]]] = []
    before, run = _EDGE, list[str]()
    for line in lines:
        if line in anchors:
            runs.append(((before, line), run))
            before, run = line, []
        else:
            run.append(line)
    return [*runs, ((before, _EDGE), run)]


def _turns(present: Sequence[bool]) -> bool:
    return sum(one != other for one, other in pairwise(present)) >= _TURNS


def _rotates(wordings: Sequence[tuple[str, ...]]) -> bool:
    """Say whether a place shows now this wording, now that, and former ones came back.

    A place that is empty at times, or knows two wordings, is left to its lines: what else appears there is news.
    """
    returned = (now in wordings[:number] and now != wordings[number - 1] for number, now in enumerate(wordings))
    return len(set(wordings) - {()}) >= _WORDINGS and sum(returned) >= _RETURNS
