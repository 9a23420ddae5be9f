"""Dates as reports print them, with every way to read them.

All functions take flat text (``fold.flat``): month names are compared without accents.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from consulted.documents.month import month_pattern, months
from models.moment import first_day

#: Nobody consulted a page before there was one.
EARLIEST = date(1991, 1, 1)
_WHOLE = len("2018-08-24")

_Parts = tuple[int, int | None, int | None]


class Order(StrEnum):
    """What stands first in a date of numbers."""

    DAY = "day-first"
    MONTH = "month-first"


@dataclass(frozen=True, kw_only=True, slots=True)
class Calendar:
    """What dates are read by."""

    today: date
    language: str | None = None
    earliest: date = EARLIEST


@dataclass(frozen=True, kw_only=True, slots=True)
class Printed:
    """A date in the text and its possible readings."""

    start: int
    end: int
    #: ISO 8601, possibly partial, with the order that gives it; equal readings once. Empty: no real date.
    readings: tuple[tuple[Order | None, str], ...]
    #: True when the month is a word and stands before the day, as Americans write.
    month_leads: bool = False

    @property
    def ambiguous(self) -> bool:
        """True when day and month could be swapped."""
        return len(self.readings) > 1

    @property
    def complete(self) -> bool:
        """True when it names a day."""
        return any(len(reading) == _WHOLE for _, reading in self.readings)

    def read(self, order: Order) -> tuple[str | None, tuple[str, ...]]:
        """Return the reading in *order*, or the only one, and the others."""
        chosen = [reading for each, reading in self.readings if each in (order, None)] or [r for _, r in self.readings]
        date = chosen[0] if chosen else None
        return date, tuple(reading for _, reading in self.readings if reading != date)


_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_END = r"(?!\d|[./-]\d)"
_NUMERIC = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<![\w./-]){_YEAR}(?P<sep>[-/.])(?P<b>\d{{1,2}})(?P=sep)(?P<a>\d{{1,2}}){_END}",
        rf"(?<![\w./-])(?P<a>\d{{1,2}})\s?(?P<sep>[./-])\s?(?P<b>\d{{1,2}})\s?(?P=sep)\s?{_YEAR}",
        rf"(?<![\w./-])(?P<a>\d{{1,2}})(?P<sep>[./-])(?P<b>\d{{1,2}})(?P=sep)(?P<year>\d\d){_END}",
        rf"(?<![\w./-])(?P<year>(?:19|20)\d\d)-(?P<b>\d\d){_END}",
        rf"(?<![\w./-])(?P<b>\d{{1,2}})[./]{_YEAR}",
    )
)
#: Dates only behind a cue: "11/22" is a share or a score elsewhere, a year alone may be anything.
_AFTER_CUE = (
    re.compile(r"(?<![\w./-])(?P<b>\d{1,2})/(?P<year>\d\d)(?![\w/])"),
    re.compile(r"(?<![\w./-])(?P<year>(?:19|20)\d\d)(?![\w/-])"),
)


@cache
def _worded(language: str | None) -> tuple[re.Pattern[str], ...]:
    month = rf"(?P<month>{month_pattern(language)})(?![^\W\d_])\.?"
    day = r"(?P<day>\d{1,2})(?:\s?(?:st|nd|rd|th|er|re|eme|e|º|°|ª|o|:a|:e)(?![^\W\d_])|\.)?"
    short = r"(?P<year>(?:19|20)\d\d|['’]\d\d)(?!\d)"
    of = r"(?:\s*,?\s*(?:(?:de|del|of|do|di|van)\s+|d['’]\s?)|\s*,\s*|\s*[-/.]\s*|\s+|(?=[a-z]))"
    return tuple(
        re.compile(pattern, re.I)
        for pattern in (
            rf"(?<![\w.]){day}{of}{month}{of}{short}{_END}",
            rf"(?<!\w){month}{of}(?:the\s+)?{day}{of}{_YEAR}{_END}",
            rf"(?<![\w.-]){_YEAR}{of}{month}{of}{day}(?!\w)",
            rf"(?<!\w){month}{of}{_YEAR}{_END}",
            rf"(?<![\w.-]){_YEAR},?\s+{month}",
        )
    )


def at(text: str, place: int, calendar: Calendar) -> Printed | None:
    """Return the date that starts at *place*: partial or impossible ones too, for a cue stands before it."""
    for pattern in (*_NUMERIC[:3], *_worded(calendar.language), *_NUMERIC[3:], *_AFTER_CUE):
        found = pattern.match(text, place)
        if found is not None:
            return _printed(found, calendar)
    return None


def find(text: str, calendar: Calendar, *, worded: bool = True) -> list[Printed]:
    """Return the real dates in *text* in order; bare years are none."""
    patterns = (*_NUMERIC, *(_worded(calendar.language) if worded else ()))
    matches = (found for pattern in patterns for found in pattern.finditer(text))
    return _apart(_printed(found, calendar) for found in matches)


def _apart(found: Iterable[Printed]) -> list[Printed]:
    """Of dates that overlap keep the first, of those the longest."""
    kept: list[Printed] = []
    for each in sorted(found, key=lambda each: (each.start, -each.end)):
        if each.readings and (not kept or each.start >= kept[-1].end):
            kept.append(each)
    return kept


def _printed(found: re.Match[str], calendar: Calendar) -> Printed:
    groups = found.groupdict()
    leads = bool(groups.get("month") and groups.get("day")) and found.start("month") < found.start("day")
    readings: dict[str, Order | None] = {}
    for order, parts in _possible(found, _year(groups["year"], calendar.today), calendar):
        iso = _iso(*parts, calendar)
        if iso is not None:
            readings.setdefault(iso, order)
    return Printed(
        start=found.start(),
        end=found.end(),
        readings=tuple((order, iso) for iso, order in readings.items()),
        month_leads=leads,
    )


def _possible(found: re.Match[str], year: int, calendar: Calendar) -> list[tuple[Order | None, _Parts]]:
    groups = found.groupdict()
    if groups.get("month"):
        month = months(calendar.language)[groups["month"].lower()]
        return [(None, (year, month, int(groups["day"]) if groups.get("day") else None))]
    a, b = groups.get("a"), groups.get("b")
    if a is None or b is None:
        return [(None, (year, int(b) if b else None, None))]
    # Full stops stand in day-first dates only; after a year comes the month.
    if groups["sep"] == "." or found.start("year") < found.start("a"):
        return [(None, (year, int(b), int(a)))]
    return [(Order.DAY, (year, int(b), int(a))), (Order.MONTH, (year, int(a), int(b)))]


def _year(printed: str, today: date) -> int:
    number = int(printed.strip("'’"))
    if number >= 100:
        return number
    century = today.year // 100 * 100
    return century + number if century + number <= today.year else century - 100 + number


def _iso(year: int, month: int | None, day: int | None, calendar: Calendar) -> str | None:
    iso = "-".join([f"{year:04}", *(f"{part:02}" for part in (month, day) if part is not None)])
    try:
        first = first_day(iso)
    except ValueError:
        return None
    return iso if calendar.earliest <= first <= calendar.today else None
