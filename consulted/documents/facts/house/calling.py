"""What kind of house a sentence calls somebody: a network, a consortium, a chamber."""

from __future__ import annotations

from consulted.documents.facts.house.mention import Mention
from models.pattern import regex
from pipelines.facts.lexicon.kind import kind_of, kinds_in

#: "SaltBridge is a consortium", "Tidewater Alliance, a non-profit network": what a house is said to be.
_IS = regex(r"(?:,| is| est| ist| es| jest) (?:an?|une?|the|le|la|ein|eine|der|die|das|el|un) ((?:[\w’'-]+ ?){1,5})")
_AHEAD = 24


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
