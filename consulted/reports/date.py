"""Days and spans as people write them; month names do not depend on the machine's language."""

from __future__ import annotations

from datetime import UTC, datetime

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAYS_PER_MONTH = 30.44
_DAYS_PER_YEAR = 365.25


def day(moment: datetime) -> str:
    """Return the day of *moment* in UTC: ``24 August 2018``."""
    return partial(moment.astimezone(UTC).date().isoformat())


def minute(moment: datetime) -> str:
    """Return *moment* to the minute: ``24 August 2018, 10:11 UTC``."""
    return f"{day(moment)}, {moment.astimezone(UTC):%H:%M} UTC"


def partial(iso: str) -> str:
    """Return a partial ISO date in words (``2019-06`` -> ``June 2019``); what is no date stays as it is."""
    parts = iso.split("-")
    if not all(part.isdecimal() for part in parts) or len(parts) > 3 or not 1 <= int((*parts, "1")[1]) <= 12:
        return iso
    words = [parts[0], *(_MONTHS[int(month) - 1] for month in parts[1:2]), *(str(int(number)) for number in parts[2:])]
    return " ".join(reversed(words))


def span(days: int) -> str:
    """Return *days* in the unit a person would use: ``12 days``, ``14 months``, ``8 years``."""
    if days < 60:
        return many(days, "day")
    if days < 2 * _DAYS_PER_YEAR:
        return many(round(days / _DAYS_PER_MONTH), "month")
    return many(int(days / _DAYS_PER_YEAR), "year")


def many(number: int, noun: str) -> str:
    """Return *number* with its *noun*: ``1 note``, ``3 notes``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
