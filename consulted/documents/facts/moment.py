"""Days, months and years in a sentence, as ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from models.pattern import regex
from pipelines.compare.date import dates

_YEAR = regex(r"(?<![\d.,/-])((?:1[89]|20)\d\d)(?![\d]|[.,/-]\d)")
#: "3 to 7 June 2019", "6. bis 8. September", "les 5 et 6 juin": the first day counts.
_FIRST = regex(
    r"(?<!\d)(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|\.)?\s?(?:to|and|till|-|–|au|et|bis(?: zum)?|und|al|y"
    r"|tot(?: en met)?|en"
    r"|do|i)\s?(?:the |le )?$",
    re.I,
)
#: Words of one language that would be short forms of months in another: "sie 2003".
_NO_MONTH = frozenset(["sie", "out", "set", "mag", "ago", "lis", "lut", "Sie", "Set", "Out", "des", "mar"])
_DIGIT = regex(r"\d")
_DAY = 10
_BEFORE = 24


@dataclass(frozen=True, kw_only=True, slots=True)
class Moment:
    """One date of a sentence."""

    iso: str
    printed: str
    start: int
    end: int


@lru_cache(maxsize=64)
def moments(text: str) -> tuple[Moment, ...]:
    """Return the dates of *text* from left to right: full ones, months, and years; of a range, the first day."""
    if _DIGIT.search(text) is None:
        return ()
    flat = text.replace("\u00a0", " ").replace("\u202f", " ")
    full = [
        _begun(flat, each.iso, each.start, each.end)
        for each in dates(flat)
        if flat[each.start : each.end].split()[0] not in _NO_MONTH
    ]
    return tuple(sorted((*full, *_years(flat, full)), key=lambda each: each.start))


def _begun(text: str, iso: str, start: int, end: int) -> Moment:
    first = _FIRST.search(text[max(0, start - _BEFORE) : start]) if len(iso) == _DAY else None
    if first is not None and int(first[1]) < int(iso[8:]):
        iso, start = f"{iso[:8]}{int(first[1]):02}", max(0, start - _BEFORE) + first.start(1)
    return Moment(iso=iso, printed=text[start:end], start=start, end=end)


def _years(text: str, full: list[Moment]) -> Iterator[Moment]:
    for match in _YEAR.finditer(text):
        if not any(each.start <= match.start() < each.end for each in full):
            yield Moment(iso=match[1], printed=match[1], start=match.start(), end=match.end())
