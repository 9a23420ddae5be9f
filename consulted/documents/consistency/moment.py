"""Days as findings tell them, and the earliest and latest a printed one can mean."""

from __future__ import annotations

from datetime import date

from consulted.documents.day import Printed
from models.moment import first_day, last_day
from models.reference import Reference

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def told(iso: str) -> str:
    """Return *iso* in words: ``28 August 2018``, ``November 2018``, ``2019``."""
    year, *rest = iso.split("-")
    parts = [str(int(rest[1]))] if len(rest) > 1 else []
    return " ".join([*parts, *([_MONTHS[int(rest[0]) - 1]] if rest else []), year])


def earliest(printed: Printed) -> date:
    """Return the first day any reading of *printed* can mean."""
    return min(first_day(reading) for _, reading in printed.readings)


def latest(printed: Printed) -> date:
    """Return the last day any reading of *printed* can mean."""
    return max(last_day(reading) for _, reading in printed.readings)


def note_days(reference: Reference) -> tuple[str, ...]:
    """Return every reading of the day a note bears: of the visit or of the interview."""
    for dated in (reference.consulted, reference.interview):
        if dated is not None and dated.date is not None:
            return (dated.date, *dated.alternatives)
    return ()
