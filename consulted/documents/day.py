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

from consulted.documents.month import abbreviated, month_pattern
from models.moment import first_day
from models.pattern import regex

#: Nobody consulted a page before there was one.
EARLIEST = date(1991, 1, 1)
_WHOLE = len("2018-08-24")

_Parts = tuple[int, int | None, int | None]


class Order(StrEnum):
    """What stands first in a date of numbers."""

    DAY = "day-first"
    MONTH = "month-first"
    #: Nothing tells: both readings stand.
    UNKNOWN = "unknown"


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
    #: True when the month is a word.
    worded: bool = False

    @property
    def ambiguous(self) -> bool:
        """True when day and month could be swapped."""
        return len(self.readings) > 1

    @property
    def complete(self) -> bool:
        """True when it names a day."""
        return any(len(reading) == _WHOLE for _, reading in self.readings)

    def read(self, order: Order) -> tuple[str | None, tuple[str, ...]]:
        """Return the reading in *order*, or the only one, and the others; None when nothing decides between them."""
        told = (None,) if order is Order.UNKNOWN else (order, None)
        chosen = [reading for each, reading in self.readings if each in told or not self.ambiguous]
        date = chosen[0] if chosen else None
        return date, tuple(reading for _, reading in self.readings if reading != date)


_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_END = r"(?!\d|[./-]\d)"
#: A year of two digits: not the first half of one that print took apart ("20 18") or misread ("20l8"), and no hour.
_SHORT = r"(?P<year>\d\d)(?!\d|[OoIlSBZ|]{1,2}(?:\d|\b)|[./-]\d|:\d|\s?\d\d(?![\d:.h])|\s?(?:h|uhr|uur)\b)"
_NUMERIC = tuple(
    regex(pattern)
    for pattern in (
        rf"(?<![\w./-]){_YEAR}(?P<sep>[-/.])(?P<b>\d{{1,2}})(?P=sep)(?P<a>\d{{1,2}}){_END}",
        rf"(?<![\w./-])(?P<a>\d{{1,2}})(?P<ordinal>er|º|°)?\s?(?P<sep>[./-])\s?(?P<b>\d{{1,2}})\s?(?P=sep)\s?{_YEAR}",
        rf"(?<![\w./-])(?P<a>\d{{1,2}})(?P<sep>[./-])(?P<b>\d{{1,2}})(?P=sep){_SHORT}",
        rf"(?<![\w./-])(?P<year>(?:19|20)\d\d)-(?P<b>\d\d){_END}",
        rf"(?<![\w./-])(?P<b>\d{{1,2}})[./]{_YEAR}",
    )
)
#: Dates only behind a cue: "11/22" is a share or a score elsewhere, a year alone may be anything.
_NUMERAL = r"[IVX]{1,4}|(?<=[./-])[ivx]{1,4}"
_AFTER_CUE = tuple(
    regex(pattern)
    for pattern in (
        rf"(?<![\w./-])(?P<a>\d{{1,2}})(?P<sep>[./\s-])\s?(?P<roman>{_NUMERAL})\.?(?P=sep)\s?{_YEAR}",
        rf"(?<![\w./-])(?P<a>\d{{1,2}})(?P<sep>[/\s])(?P<b>\d{{1,2}})\s{_YEAR}",
        rf"(?<![\w./-])(?P<a>\d{{1,2}})(?P<sep>/)(?P<b>\d{{1,2}})\s?-\s?{_SHORT}",
        rf"(?<![\w./-])(?P<year>(?:19|20)\d\d)(?P<sep>\s?)(?P<b>\d\d)(?P=sep)(?P<a>\d\d){_END}",
        rf"(?<![\w./-]){_YEAR}/(?P<b>\d\d)(?![\w/])",
        # A year that could be a month is left alone: "12/08" may be a day in August.
        r"(?<![\w./-])(?P<b>\d{1,2})/(?P<year>1[3-9]|[2-9]\d)(?![\w/-])",
        r"(?<![\w./-])(?P<year>(?:19|20)\d\d)(?![\w/-])",
    )
)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
#: Where "19-05-03" is the year first, in everyday writing too.
_YEAR_FIRST = frozenset({"sv", "hu", "lt", "ja", "ko", "zh"})


#: Between two parts of a date a line may end, and the next be set in; a longer run of blanks parts two columns.
_INDENT = 40


@cache
def _worded(language: str | None) -> tuple[re.Pattern[str], ...]:
    month = rf"(?P<month>{month_pattern(language)})(?![^\W\d_])\.?"
    ordinal = r"(?:st|nd|rd|th|er|re|eme|e|de|ten|go|º|°|ª|o|:a|:e|:dje)(?![^\W\d_])(?:\s+day)?"
    day = rf"(?P<day>\d{{1,2}})(?:\s?[.-]?{ordinal}|\.)?"
    short = r"(?P<year>(?:19|20)\d\d|['’]\d\d)(?!\d)"
    genitive = r"(?:de|del|of|do|di|van)\s+(?:ano\s+(?:de\s+)?)?|d['’]\s?"
    any_, some = rf"\s{{0,{_INDENT}}}", rf"\s{{1,{_INDENT}}}"
    of = rf"(?:{any_},?{any_}(?:{genitive})|{any_},{any_}|{any_}[-/.]{any_}|{some}|(?=[a-z]|(?:19|20)\d\d))"
    return tuple(
        re.compile(pattern, re.I)
        for pattern in (
            rf"(?<![\w.]){day}{of}{month}{of}{short}{_END}",
            rf"(?<!\w){month}{of}(?:the\s+)?{day}{of}{short}{_END}",
            rf"(?<![\w.-]){_YEAR}{of}{month}{of}{day}(?!\w)",
            rf"(?<!\w){month}{of}{_YEAR}{_END}",
            rf"(?<![\w.-]){_YEAR},?\s+{month}",
        )
    )


@cache
def _worded_short(language: str | None) -> re.Pattern[str]:
    """Return the pattern of "3-May-19": only behind a cue, for "3 May 19" may be an hour elsewhere."""
    month = rf"(?P<month>{month_pattern(language)})(?![^\W\d_])\.?"
    return re.compile(rf"(?<![\w.])(?P<day>\d{{1,2}})(?P<sep>[-/.\s])\s?{month}(?P=sep)-?{_SHORT}", re.I)


def at(text: str, place: int, calendar: Calendar) -> Printed | None:
    """Return the date that starts at *place*: partial or impossible ones too, for a cue stands before it."""
    worded = (*_worded(calendar.language), _worded_short(calendar.language))
    for pattern in (*_NUMERIC[:3], *worded, *_NUMERIC[3:], *_AFTER_CUE):
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
        worded=bool(groups.get("month")),
    )


def _possible(found: re.Match[str], year: int, calendar: Calendar) -> list[tuple[Order | None, _Parts]]:
    groups = found.groupdict()
    if groups.get("month"):
        month = abbreviated(calendar.language)[groups["month"].lower()]
        return [(None, (year, month, int(groups["day"]) if groups.get("day") else None))]
    a, b, roman = groups.get("a"), groups.get("b"), groups.get("roman")
    if roman:
        month = _ROMAN.index(roman.upper()) + 1 if roman.upper() in _ROMAN else 0
        return [(None, (year, month, int(a or 0)))]
    if a is None or b is None:
        return [(None, (year, int(b) if b else None, None))]
    # Full stops and "1er" stand in day-first dates only; after a year comes the month.
    if groups["sep"] == "." or groups.get("ordinal") or found.start("year") < found.start("a"):
        return [(None, (year, int(b), int(a)))]
    if len(groups["year"]) == 2 and groups["sep"] == "-" and calendar.language in _YEAR_FIRST:
        first = _year(a, calendar.today) if len(a) == 2 else 0
        return [(Order.UNKNOWN, (first, int(b), int(groups["year"]))), (Order.UNKNOWN, (year, int(b), int(a)))]
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
