"""Days written in any of the forms pages use, as ISO 8601: ``2013-06-12``, partial ones stay partial."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from models.pattern import regex
from snapshots.words import folded

#: Month names, folded, of English, French, German, Spanish, Italian, Dutch, Polish (both cases), Portuguese.
_MONTHS = (
    "january janvier januar enero gennaio januari styczen stycznia janeiro janner",
    "february fevrier februar febrero febbraio februari luty lutego fevereiro feber",
    "march mars marz maerz marzo maart marzec marca marco",
    "april avril abril aprile kwiecien kwietnia",
    "may mai mayo maggio mei maj maja maio",
    "june juin juni junio giugno czerwiec czerwca junho",
    "july juillet juli julio luglio lipiec lipca julho",
    "august aout agosto augustus sierpien sierpnia",
    "september septembre septiembre settembre wrzesien wrzesnia setembro",
    "october octobre oktober octubre ottobre pazdziernik pazdziernika outubro",
    "november novembre noviembre listopad listopada novembro",
    "december decembre dezember diciembre dicembre grudzien grudnia dezembro",
)
_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
#: Letters of a short form: "Sept.", "févr.", "juil."
_SHORT = 3
_MONTH = r"(?P<month>[^\W\d_]{3,12})\.?"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|º|ª|\.)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_PATTERNS = tuple(
    regex(rf"(?<![\w.,/-]){pattern}(?!\w|[.,/-]\d)")
    for pattern in (
        r"(?P<year>(?:19|20)\d\d)-(?P<number>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?",
        rf"{_DAY} (?:de |of |d')?{_MONTH},?(?: del?| of)? {_YEAR}",
        rf"{_MONTH} {_DAY},? {_YEAR}",
        rf"{_MONTH},?(?: del?| of)? {_YEAR}",
        # Day first, as nearly everywhere; where only the other order makes a date, that one.
        r"(?P<day>0?[1-9]|[12]\d|3[01])(?P<bar>[./-])(?P<number>0?[1-9]|1[0-2])(?P=bar)(?P<year>(?:19|20)\d\d)",
        r"(?P<number>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/(?P<year>(?:19|20)\d\d)",
    )
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Date:
    """One date of a text."""

    #: ISO 8601, possibly partial.
    iso: str
    start: int
    end: int


def dates(text: str) -> Iterator[Date]:
    """Yield the dates of *text* (plain), from left to right, places counted in *text*."""
    lower = text.lower()
    taken = 0
    found = sorted(
        (match for pattern in _PATTERNS for match in pattern.finditer(lower)), key=lambda m: (m.start(), -m.end())
    )
    for match in found:
        iso = _iso(match.groupdict())
        if iso is not None and match.start() >= taken:
            taken = match.end()
            yield Date(iso=iso, start=match.start(), end=match.end())


def _iso(parts: dict[str, str | None]) -> str | None:
    number = parts.get("number")
    month = int(number) if number else _month(parts.get("month") or "")
    if month is None:
        return None
    day = parts.get("day")
    return f"{parts['year']}-{month:02}" + (f"-{int(day):02}" if day else "")


def _month(word: str) -> int | None:
    name = folded(word)
    if name in _NUMBERS:
        return _NUMBERS[name]
    if len(name) < _SHORT:
        return None
    meant = {number for full, number in _NUMBERS.items() if full.startswith(name)}
    return meant.pop() if len(meant) == 1 else None
