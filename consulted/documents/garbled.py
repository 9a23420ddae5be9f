"""Dates print has damaged: letters for digits, blanks inside numbers. What they may have been is only ever a guess."""

from __future__ import annotations

from consulted.documents.day import Calendar, at
from models.pattern import regex

#: The longest date in words is shorter.
_LONGEST = 32
_NUMERIC = regex(r"(?=\S*\d)[\dOoIlSBZ|]{1,4}([./-])[\dOoIlSBZ|]{1,4}\1[\dOoIlSBZ|]{2,4}(?!\w|\s\d)")
#: A number with letters in it; an ordinal's ending is none.
_NUMBER = regex(r"(?<![^\W_])(?=[OoIlSBZ|]*\d)[\dOoIlSBZ|]+(?![^\W_])|(?<![^\W_])[OIlSBZ|]{1,2}(?=\.?\s)")
_SPLIT = regex(r"(?<=\d)\s(?=\d)")
_LOOK_ALIKES = str.maketrans("OoIl|SBZ", "00111582")


def guesses(text: str, place: int, calendar: Calendar) -> tuple[int, tuple[str, ...]] | None:
    """Return where a damaged date at *place* ends, and what it may have been; None when it looks like none."""
    damaged = _NUMERIC.match(text, place)
    if damaged is not None:
        return damaged.end(), _readings(damaged[0].translate(_LOOK_ALIKES), calendar)
    printed = text[place : place + _LONGEST]
    clear = _NUMBER.sub(lambda found: found[0].translate(_LOOK_ALIKES), printed)
    for mended in (clear, _SPLIT.sub("", clear)):
        found = _readings(mended, calendar) if mended != printed else ()
        if found:
            return place + _end(printed, mended, calendar), found
    return None


def _readings(mended: str, calendar: Calendar) -> tuple[str, ...]:
    printed = at(mended, 0, calendar)
    return tuple(iso for _, iso in printed.readings) if printed and printed.complete else ()


def _end(printed: str, mended: str, calendar: Calendar) -> int:
    """Return where the date of *mended* ends in *printed*, which has the same characters but for blanks."""
    date = at(mended, 0, calendar)
    left = sum(not each.isspace() for each in mended[: date.end if date else 0])
    for place, each in enumerate(printed):
        left -= not each.isspace()
        if left <= 0:
            return place + 1
    return len(printed)
