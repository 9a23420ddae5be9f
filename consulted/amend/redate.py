"""A date written anew as the old one was: same order, same signs, same language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.dates import get_month_names

from consulted.documents.month import LANGUAGES
from models.pattern import regex

_ISO = regex(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_YEAR_FIRST = regex(r"(?<!\d)(\d{4})([./])(\d{1,2})\2(\d{1,2})(?!\d)")
_NUMERIC = regex(r"(?<!\d)(\d{1,2})([./-]\s?)(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_NUMBER = regex(r"(?<!\d)\d{1,2}(?=(?:st|nd|rd|th|er|º|ª|\.)?(?!\d))")
_YEAR = regex(r"(?<!\d)\d{4}(?!\d)")
_ORDINAL = regex(r"(?<=\d)(?:st|nd|rd|th)\b")
_FIRST = regex(r"(?<=\d)er\b")
_WIDTHS: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")
_CONTEXTS: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")


def redate(said: str, old: str, new: date, *, language: str | None = None) -> str | None:
    """Return *said* with the date *old* in it written as *new*; None where its form is not understood.

    Args:
        said: the words of the note, such as "consulted on 24/08/2018".
        old: the date they were read as, ISO 8601, whole.
        language: ISO 639-1 of the report, whose names of months are tried first.
    """
    try:
        before = date.fromisoformat(old)
    except ValueError:
        return None
    return _iso(said, before, new) or _numeric(said, before, new) or _worded(said, before, new, language)


def _iso(said: str, before: date, new: date) -> str | None:
    for found in _ISO.finditer(said):
        if found[0] == before.isoformat():
            return said[: found.start()] + new.isoformat() + said[found.end() :]
    for found in _YEAR_FIRST.finditer(said):
        if (int(found[1]), int(found[3]), int(found[4])) == (before.year, before.month, before.day):
            written = found[2].join((str(new.year), *_padded((found[3], found[4]), (new.month, new.day))))
            return said[: found.start()] + written + said[found.end() :]
    return None


def _numeric(said: str, before: date, new: date) -> str | None:
    for found in _NUMERIC.finditer(said):
        first, second = int(found[1]), int(found[3])
        year = int(found[4]) if len(found[4]) == 4 else before.year
        if year != before.year or int(found[4]) % 100 != before.year % 100:
            continue
        if (first, second) == (before.day, before.month):
            pair = (new.day, new.month)
        elif (first, second) == (before.month, before.day):
            pair = (new.month, new.day)
        else:
            continue
        year_written = str(new.year) if len(found[4]) == 4 else f"{new.year % 100:02d}"
        written = _padded((found[1], found[3]), pair)
        return said[: found.start()] + found[2].join((*written, year_written)) + said[found.end() :]
    return None


def _padded(printed: tuple[str, str], numbers: tuple[int, int]) -> list[str]:
    """Return *numbers* with zeros before them where the two that are printed bear them, or have two digits both."""
    zeros = any(part.startswith("0") for part in printed) or all(len(part) == 2 for part in printed)
    return [f"{number:02d}" if zeros else str(number) for number in numbers]


def _worded(said: str, before: date, new: date, language: str | None) -> str | None:
    for names in _calendars(language):
        old_name = names[before.month].rstrip(".")
        found = re.search(rf"(?<![^\W\d_]){re.escape(old_name)}(?![^\W\d_])", said, re.I)
        if found is None:
            continue
        name = names[new.month].rstrip(".")
        name = name.upper() if found[0].isupper() else name[:1].upper() + name[1:] if found[0][:1].isupper() else name
        days = [match for match in _NUMBER.finditer(said) if int(match[0]) == before.day]
        years = [match for match in _YEAR.finditer(said) if int(match[0]) == before.year]
        if len(days) != 1 or len(years) != 1:
            return None
        spots = [
            (found.span(), name),
            (days[0].span(), _like_day(days[0][0], new.day)),
            (years[0].span(), str(new.year)),
        ]
        for (start, end), written in sorted(spots, reverse=True):
            said = said[:start] + written + said[end:]
        return _FIRST.sub("er" if new.day == 1 else "", _ORDINAL.sub(_suffix(new.day), said))
    return None


def _like_day(printed: str, day: int) -> str:
    return f"{day:02d}" if printed.startswith("0") else str(day)


def _suffix(day: int) -> str:
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _calendars(language: str | None) -> Iterator[dict[int, str]]:
    for code in dict.fromkeys((*([language] if language else []), *LANGUAGES)):
        yield from _names(code)


@cache
def _names(code: str) -> tuple[dict[int, str], ...]:
    try:
        locale = Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return ()
    return tuple(
        dict(get_month_names(width, context=context, locale=locale)) for width in _WIDTHS for context in _CONTEXTS
    )
