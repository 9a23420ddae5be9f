"""Days, months and years in a line of a page, in the forms of prose, of tables and of lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from models.pattern import regex
from pipelines.compare.date import dates

_YEAR = regex(r"(?<![\d.,/-])((?:1[89]|20)\d\d)(?![\d]|[.,/-]\d)")
_D = r"(?:0?[1-9]|[12]\d|3[01])"
_M = r"(?:0?[1-9]|1[0-2])"
_Y = r"(?:19|20)\d\d"
_ORDINAL = r"(?:st|nd|rd|th|er|º|ª|\.)?"
_TO = r"\s?(?:-|–|—|/|&|\+|and|to|till|until|et|au|und|bis(?: zum)?|y|al?|e|ed|en|tot(?: en met)?|t/m|i|do)\s?"
#: Days before the one a full date ends with: "24-25 nov. 2021", "5./6.5.2023", "14 to 18 March 2022".
_FIRST_DAY = regex(rf"(?<![\w.,/-])(?P<day>{_D}){_ORDINAL}{_TO}(?:the |le |el |il |dem )?$", re.I)
#: "5.5.-7.5.2023", "30 May - 2 June 2022": the month is said with both.
_FIRST_FIGURES = regex(rf"(?<![\w.,/-])(?P<day>{_D})[./](?P<month>{_M})\.?{_TO}$", re.I)
_FIRST_WORDS = regex(rf"(?<![\w.,/-])(?P<day>{_D}){_ORDINAL} (?:de )?(?P<month>[^\W\d_]{{3,12}}\.?){_TO}$", re.I)
#: "March 14-18, 2022".
_MONTH_FIRST = regex(
    rf"(?<!\w)(?P<month>[^\W\d_]{{3,12}})\.? (?P<day>{_D})(?:st|nd|rd|th)?{_TO}{_D}(?:st|nd|rd"
    rf"|th)?,? (?P<year>{_Y})(?!\w)",
    re.I,
)
_BARE = r"(?<![\w.,/-]){}(?!\w|[.,/-]\d)"
#: Day before month, whatever parts them: "5. 6. 2023", "14.III.2019"; years of two figures between full stops.
_SPACED = regex(_BARE.format(rf"(?P<day>{_D})\. (?P<month>{_M})\. ?(?P<year>{_Y})"))
_ROMAN = regex(
    _BARE.format(rf"(?P<day>{_D})[. ]{{1,2}}(?P<month>VIII|VII|VI|IV|IX|III|II|I|XII|XI|X|V)[. ]{{1,2}}(?P<year>{_Y})")
)
_SHORT = regex(_BARE.format(rf"(?P<day>{_D})\.(?P<month>{_M})\.(?P<year>\d\d)"))
_YEAR_FIRST = regex(_BARE.format(rf"(?P<year>{_Y})(?P<bar>[./])(?P<month>{_M})(?P=bar)(?P<day>{_D})"))
#: "12/2016", "09.2015".
_MONTH_YEAR = regex(_BARE.format(rf"(?P<month>{_M})[./](?P<year>{_Y})"))
_FORMS = (_SPACED, _ROMAN, _SHORT, _YEAR_FIRST, _MONTH_YEAR)
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
#: Days whose year stands elsewhere in the line: "2019: 14.11., Zittau", "2018: 18 October".
_YEARLESS = regex(
    rf"(?<![\w.,/-])(?:(?P<day>{_D})\.(?P<month>{_M})\.(?!\d)"
    rf"|(?P<d>{_D}){_ORDINAL} (?:de )?(?P<m>[^\W\d_]{{3,12}})(?!\w))"
)
_CENTURY = 2000
_BEFORE = 40


@dataclass(frozen=True, kw_only=True, slots=True)
class Dated:
    """One date of a line; of several days in a row, the first."""

    iso: str
    printed: str
    start: int
    end: int
    line: str
    #: The last of several days in a row; empty where there is one.
    last: str = ""


def dated(text: str) -> Iterator[Dated]:
    """Yield the dates of *text*: full ones, months, and years alone."""
    found = sorted(_written(text), key=lambda each: (each.start, -each.end))
    taken: list[tuple[int, int]] = []
    kept = []
    for each in found:
        if not any(start < each.end and each.start < end for start, end in taken):
            taken.append((each.start, each.end))
            kept.append(each)
    yield from kept
    for match in _YEAR.finditer(text):
        if not any(start <= match.start() < end for start, end in taken):
            yield Dated(iso=match[1], printed=match[1], start=match.start(), end=match.end(), line=text)


def _written(text: str) -> Iterator[Dated]:
    plain = text.replace("°", "º").replace("\u00a0", " ").replace("\u202f", " ")
    for match in _MONTH_FIRST.finditer(plain):
        last = next((each.iso for each in dates(f"{match['month']} 1, {match['year']}")), None)
        if last is not None:
            first = f"{last[:8]}{int(match['day']):02}"
            yield Dated(
                iso=first, printed=text[match.start() : match.end()], start=match.start(), end=match.end(), line=text
            )
    for form in _FORMS:
        for match in form.finditer(plain):
            yield _figures(text, plain, match)
    # A bar before a date hides it: "5./6.5.2023" is read once more behind its first day.
    for at in (
        0,
        *(match.end() for match in re.finditer(r"(?<!\d)\d{1,2}\.?[-–/](?=\d{1,2}(?:\.\d|\.? ?[^\W\d]))", plain)),
    ):
        for each in dates(plain[at:]):
            yield _ranged(text, plain, each.iso, at + each.start, at + each.end)


def _figures(text: str, plain: str, match: re.Match[str]) -> Dated:
    parts = match.groupdict()
    month = _ROMANS.index(parts["month"]) + 1 if parts["month"] in _ROMANS else int(parts["month"])
    year = int(parts["year"]) if len(parts["year"]) > 2 else _CENTURY + int(parts["year"])
    iso = f"{year}-{month:02}" + (f"-{int(parts['day']):02}" if parts.get("day") else "")
    return _ranged(text, plain, iso, match.start(), match.end())


def _ranged(text: str, plain: str, iso: str, start: int, end: int) -> Dated:
    """Return the date at *start*, or the first of the days in a row it is the last of."""
    first, at = iso, start
    if len(iso) == len("2021-11-25"):
        before = plain[max(0, start - _BEFORE) : start]
        found = _FIRST_DAY.search(before) or _FIRST_FIGURES.search(before) or _FIRST_WORDS.search(before)
        day = _first(found, iso) if found is not None else None
        if found is not None and day is not None and day < iso:
            first, at = day, max(0, start - _BEFORE) + found.start()
    return Dated(iso=first, printed=text[at:end], start=at, end=end, line=text, last=iso if first != iso else "")


def _first(found: re.Match[str], last: str) -> str | None:
    month = found.groupdict().get("month")
    if month is None:
        return f"{last[:8]}{int(found['day']):02}"
    if month.isdecimal():
        return f"{last[:5]}{int(month):02}-{int(found['day']):02}"
    return next((each.iso for each in dates(f"{found['day']} {month} {last[:4]}")), None)


def yearless(text: str) -> Iterator[Dated]:
    """Yield the days of *text* whose year stands elsewhere in it, where only one year does."""
    years = {each.iso for each in dated(text) if len(each.iso) == len("2019")}
    if len(years) != 1:
        return
    year = years.pop()
    for match in _YEARLESS.finditer(text):
        written = f"{match['day']}.{match['month']}.{year}" if match["day"] else f"{match['d']} {match['m']} {year}"
        for each in dates(written):
            yield Dated(iso=each.iso, printed=match[0], start=match.start(), end=match.end(), line=text)


def same_day(one: str, other: str) -> bool:
    """Say whether two dates (ISO 8601, possibly partial) may be one: "2013" and "2013-06"."""
    return one == other or one.startswith(f"{other}-") or other.startswith(f"{one}-")


def falls_on(each: Dated, wanted: str) -> bool:
    """Say whether *each* may be *wanted*, or a row of days that holds it."""
    if same_day(each.iso, wanted):
        return True
    return bool(each.last) and each.iso <= wanted <= each.last
