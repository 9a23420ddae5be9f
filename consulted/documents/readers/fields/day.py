"""The day a source was visited, where a field states it or its words tell it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from consulted.documents import address, cue
from consulted.documents.day import Calendar
from consulted.documents.readers.fields.address import LOOK
from consulted.documents.readers.fields.value import Value
from consulted.documents.script import Span
from models.moment import first_day
from models.pattern import regex

#: Only where a date stands is asked here; which day it is, the report's own calendar says.
ANY = Calendar(today=date(2999, 12, 31))
#: Longer fields are no dates.
_LONGEST = 200

#: RIS leaves parts empty (``2018/08//``) and adds a time; ISO 8601-2 marks doubt; both may be written without signs.
_PARTS = regex(
    r"(?P<year>(?:19|20)\d\d)(?:(?P<sep>[-/.])(?P<month>\d{1,2}|)(?:(?P=sep)(?P<day>\d{1,2}|))?)?"
    r"(?:[-/.X]{1,3}|/[^\d].*|/\d{1,2}:.*)?[?~%]?(?:[T\s].*)?"
)
_COMPACT = regex(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T.*)?")
_RANGE = regex(r"((?:19|20)\d\d(?:-\d\d){0,2})/((?:19|20)\d\d(?:-\d\d){0,2}|(?:\.\.)?)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Visit:
    """Where the file prints the day, and how it reads when only the format knows."""

    span: Span
    day: str | None = None


def stated(value: Value, source: str) -> Visit | None:
    """Return the visit a field states that is there for it, or None when there is no number in it.

    Args:
        source: the text of the file.
    """
    words = value.text.strip()
    if not any(each.isdigit() for each in words) or len(words) > _LONGEST:
        return None
    start = value.text.index(words)
    span = value.span(start, start + len(words))
    if readable(source, span):
        return Visit(span=span)
    day = iso(words)
    return Visit(span=span, day=day) if day else told(value, source, lead="accessed ") or Visit(span=span)


def told(value: Value, source: str, *, lead: str = "") -> Visit | None:
    """Return the visit the words of a field tell of."""
    text = value.text[:LOOK]
    for each in address.find(text):
        text = text[: each.start] + cue.mask(each.end - each.start) + text[each.end :]
    hit = cue.search(lead + re.sub(r"[\r\n\f\xa0]", " ", text), ANY, referring=True)
    if hit is None:
        return None
    span = value.span(max(0, hit.start - len(lead)), hit.end - len(lead))
    if hit.printed is None or readable(source, span):
        return Visit(span=span)
    readings = [reading for _, reading in hit.printed.readings]
    if len(readings) == 1:
        return Visit(span=span, day=readings[0])
    return Visit(span=value.span(max(0, hit.printed.start - len(lead)), hit.printed.end - len(lead)))


def iso(written: str) -> str | None:
    """Return the day in ISO 8601, possibly partial, of what machines write; of a range its last day."""
    stretch = _RANGE.fullmatch(written.strip())
    if stretch is not None:
        written = stretch[2].strip(".") or stretch[1]
    found = _COMPACT.fullmatch(written.strip())
    if found is not None:
        return of_parts(found.groups())
    found = _PARTS.fullmatch(written.strip())
    return of_parts((found["year"], found["month"], found["day"])) if found else None


def of_parts(parts: Sequence[str | None]) -> str | None:
    """Return year, month and day in ISO 8601 as far as they are given, or None when there is no such day."""
    given: list[str] = []
    for part, width in zip(parts, (4, 2, 2), strict=False):
        if not part or not part.isdecimal() or not int(part):
            break
        given.append(f"{int(part):0{width}}")
    written = "-".join(given)
    try:
        first_day(written)
    except ValueError:
        return None
    return written


def readable(source: str, span: Span) -> bool:
    """Say whether the date reads as the file prints it."""
    hit = cue.search(f"accessed {source[span.start : span.end]}", ANY, referring=True)
    return hit is not None and hit.printed is not None and bool(hit.printed.readings)
