"""How a cue stands among its words: said of a source, or part of a sentence about people and papers."""

from __future__ import annotations

import re
from enum import Enum, auto

from consulted.documents.cue_word import AGENT, ARTICLE, AUXILIARY, CLOCK, ORDINARY, THING, TOWARDS, VISIT
from models.pattern import regex

#: Stands for an address in masked text.
MASK = "\ufffc"
#: The whole of one.
MASKED = rf"{MASK}(?:_*{MASK})?"

_STOPS = f",;:([<>–—-\"'’»”|/*_){MASK}"
_SENTENCE = ".!?]"
_BEHIND_ADDRESS = regex(rf"{MASK}[>)\]\"]?[\s,;:(\[*_–—-]*$")
_LAST_WORDS = regex(r"(?:[^\W_]+\W+){0,3}[^\W_]*$")
_AUXILIARY = regex(rf"(?<!\w)(?:{AUXILIARY})(?!\w)", re.I)
_THING = regex(rf"(?<![^\W_])(?:{THING})(?![^\W_])", re.I)
#: Words between a stop and a cue that change nothing: "(page consultée le".
_LEAD = regex(rf"(?<![^\W_])(?:(?:{THING}|{ARTICLE})\s+)+$", re.I)
_ORDINARY = regex(ORDINARY, re.I)
_VISIT = regex(VISIT, re.I)
_AGENT = regex(rf"\s+(?:{AGENT})\s(?!{TOWARDS}[<(\[\"]?{MASK})", re.I)
#: Where a unit ends behind its date: at its own end, at a stop, a bracket or an address.
_CLOSE = regex(
    rf"(?:\s*,?\s*(?:r\.|{CLOCK}))?\s*(?:$|[.;)\]}}>*_|”»\"’(\[<]|,?\s*pp?\.\s?\d|[,:\s–—-]*{TOWARDS}[\"<(\[]?{MASK})",
    re.I,
)
_PROSE = regex(r"\s*,?\s+(?!(?:and|gmt|utc|uhr)\b)[a-z]{2,}")
_PHRASE = regex(r"\s*,\s+[a-z]{2,}")
#: Far enough to see what a cue is said of, and a date in front of it.
BEFORE = 120
#: And far enough behind the date to see how the unit goes on.
_BEHIND = 160


def mask(length: int) -> str:
    """Return what stands for an address of *length*: ends no word, and holds no place where one could start."""
    return MASK if length < 2 else MASK + "_" * (length - 2) + MASK


class Bearing(Enum):
    """How a cue stands in its unit."""

    #: Behind a comma, a bracket or an address.
    SET_OFF = auto()
    #: As the first word of a sentence.
    OPENING = auto()
    #: In the middle of words.
    LOOSE = auto()


def bearing_of(text: str, cue: re.Match[str], referring: bool) -> Bearing | None:
    """Return how *cue*, found in *text* in small letters, stands; None when it speaks of people or papers."""
    before = text[max(0, cue.start() - BEFORE) : cue.start()]
    if cue["weak"]:
        return Bearing.SET_OFF if referring and _BEHIND_ADDRESS.search(before) else None
    if not referring and _VISIT.match(cue[0]) and not _THING.search(before):
        return None
    last = before.rstrip()[-1:]
    if last.isalpha():
        last = _LEAD.sub("", before).rstrip()[-1:]
    if last and last in _STOPS:
        return Bearing.SET_OFF
    # In the middle of words a capital begins a new unit: commas are lost more often than it.
    # German nouns have one anyway.
    capital = text[cue.start()].isupper() and not last.isupper() and cue.lastgroup != "de"
    if not last or last in _SENTENCE or capital:
        return Bearing.OPENING
    dated = last.isdecimal()  # "updated 2 June 2021 and accessed 3 June 2021"
    return Bearing.LOOSE if referring and (dated or _of_a_source(before, cue[0])) else None


def _of_a_source(before: str, cue: str) -> bool:
    """Say whether *cue*, in the middle of words, is said of what can be looked at and of nobody."""
    words = _LAST_WORDS.search(before)
    near = words[0] if words else ""
    return _THING.search(near) is not None or not (_AUXILIARY.search(near) or _ORDINARY.match(cue))


def ends_well(text: str, end: int, bearing: Bearing, referring: bool) -> bool:
    """Say whether what follows the date leaves the cue's words a remark of their own, and no part of a sentence."""
    # Thousands of blanks, as a line without end may hold, are its end.
    behind = text[end : end + _BEHIND]
    text = text[:end] + (behind if behind.strip() else "")
    if bearing is Bearing.LOOSE or not referring:
        return _CLOSE.match(text, end) is not None
    if _CLOSE.match(text, end):
        return True
    # Behind an address a remark may go on; before one, words behind the date make a sentence.
    if bearing is Bearing.SET_OFF and (MASK in text[:end] or not _PHRASE.match(text, end)):
        return _AGENT.match(text, end) is None
    return _PROSE.match(text, end) is None


def alone(clause: str, *, led: bool, referring: bool) -> bool:
    """Say whether *clause*, what stands before a date and its cue, tells of nobody's doings."""
    if _AUXILIARY.search(clause):
        return referring and _THING.search(clause) is not None
    return led or not clause.strip(" \"'*_<>" + MASK)
