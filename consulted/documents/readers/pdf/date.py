"""Dates that run over the end of a row: "3. September" and "2022" below it."""

from __future__ import annotations

import re
from functools import cache

from consulted.documents.fold import flat
from consulted.documents.month import month_pattern

#: The longest date has about so many signs before and behind a row's end.
_NEAR = 26


def rest(before: str, text: str) -> int:
    """Return how much of *text* ends the date that *before*, the row above, begins; 0 when none goes on."""
    head, tail = flat(before[-_NEAR:]), flat(text[:_NEAR])
    if not (tail[:1].isdigit() or any(each.isdigit() for each in head)):
        return 0
    for found in _pattern().finditer(f"{head} {tail}"):
        if found.start() < len(head) < found.end():
            return found.end() - len(head) - 1
    return 0


@cache
def _pattern() -> re.Pattern[str]:
    months, of = month_pattern(), r"\s+(?:(?:de|del|of)\s+)?"
    return re.compile(
        rf"(?<!\w)(?:\d{{1,2}}(?:\.|er|o|º|ª|st|nd|rd|th)?{of}(?:{months})\.?,?{of}"
        rf"|(?:{months})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+)(?:1[89]|20)\d\d(?!\w)",
        re.I,
    )
