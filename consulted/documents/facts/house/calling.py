"""What kind of house a sentence calls somebody: a network, a consortium, a chamber."""

from __future__ import annotations

from consulted.documents.facts.house.mention import Mention
from models.pattern import regex
from pipelines.facts.lexicon.kind import kind_of, kinds_in

#: "SaltBridge is a consortium", "Tidewater Alliance, a non-profit network": what a house is said to be.
_IS = regex(r"(?:,| is| est| ist| es| jest) (?:an?|une?|the|le|la|ein|eine|der|die|das|el|un) ((?:[\w’'-]+ ?){1,5})")
_AHEAD = 24
#: ", a network registered in …": who is new to the reader, and spoken of next.
_NEW = regex(r"(?: ?\([^()]*\))?, (?:an?|une?|ein|eine|una?|uno|um|uma|een) ((?:[\w’'-]+ ?){1,4})")


def kinds_said(low: str, mention: Mention) -> set[str]:
    """Return the kinds a sentence gives a house: "le réseau Terra Viva", "SaltBridge is a consortium"."""
    found: set[str] = set()
    before = low[max(0, mention.start - _AHEAD) : mention.start].split()
    if before and (kind := kind_of(before[-1].strip(' "“„«'))) is not None:
        found.add(kind)
    behind = low[mention.end : mention.end + 80]
    said = _IS.match(behind.lstrip('"”“»)'))
    if said is not None:
        found |= kinds_in(said[1])
    following = behind.split()[:1]
    if behind.startswith((" ", "-")) and following and (kind := kind_of(following[0].strip(".,;-"))) is not None:
        found.add(kind)
    return found


#: A town, a building or a valley that a house is in; it is the house that is spoken of next.
_HOME = regex(
    r"\b(?:is (?:the )?(?:home|seat) (?:to|of)|hosts|houses|harbou?rs|accueille|abrite|est le siege d[eu]|beherbergt"
    r"|ist (?:der )?sitz|ist (?:die )?heimat|acoge|alberga|es (?:la )?sede de|es hogar de|ospita"
    r"|e (?:la )?sede d\w+|herbergt|huisvest"
    r"|is (?:de )?(?:thuisbasis|zetel) van|gosci|jest siedziba|e (?:a )?sede d[aeo]|acolhe)"
    r"\s?(?:al? |the |la |le |l['’]|der |des |das |die |den |el |il |lo |de |het |o )?$"
)
_LEAD = 40


def is_introduced(low: str, mention: Mention) -> bool:
    """Say whether a sentence tells a reader who has not met it what a house is: "in AlpHolz, a network of …"."""
    if _HOME.search(low[max(0, mention.start - _LEAD) : mention.start]):
        return True
    said = _NEW.match(low[mention.end : mention.end + 80].lstrip('"”“»'))
    return said is not None and bool(kinds_in(said[1]))
