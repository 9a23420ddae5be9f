"""Time as we keep it: aware, in UTC, and partial dates that stay partial."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import MAXYEAR, UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path

from models.pattern import regex

#: Asks for the time; passed in so that rehearsals and tests can set it.
Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """Return the present moment, aware and in UTC."""
    return datetime.now(UTC)


def clock_of(path: Path) -> Clock:
    """Return a clock that reads the time, ISO 8601, from a file each time it is asked; for rehearsals.

    Raises:
        ValueError: the file holds no time.
        OSError: it cannot be read.
    """
    return lambda: parse_iso(path.read_text(encoding="utf-8").strip())


def to_utc(moment: datetime) -> datetime:
    """Return *moment* in UTC; a naive one is refused, because guessing its zone loses hours.

    Raises:
        ValueError: *moment* bears no time zone, or lies outside the calendar in UTC.
    """
    if moment.tzinfo is None:
        raise ValueError(f"a time without a zone cannot be kept: {moment!r}")
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise ValueError(f"{moment.isoformat()} lies outside the calendar in UTC") from None


def read_http_date(text: str | None) -> datetime | None:
    """Read the time a header bears (RFC 9110, 5.6.7), aware, in UTC; None for what is no time."""
    try:
        return to_utc(parsedate_to_datetime(text)) if text else None
    except (TypeError, ValueError, OverflowError, IndexError):
        return None


def iso(moment: datetime) -> str:
    """Write *moment* as the contract does: ISO 8601, UTC, whole seconds, ``Z``."""
    # Not strftime: it writes the year 812 with three digits.
    return f"{to_utc(moment).replace(tzinfo=None).isoformat(timespec='seconds')}Z"


def parse_iso(text: str) -> datetime:
    """Read an ISO 8601 time; without a zone it is taken as UTC.

    Raises:
        ValueError: *text* is no time, or lies outside the calendar in UTC.
    """
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else to_utc(moment)


def first_day(partial: str) -> date:
    """Return the first day a partial ISO date can mean (``2019-06`` -> 1 June 2019).

    Raises:
        ValueError: there is no such day.
    """
    year, month, day = ([int(part) for part in partial.split("-")] + [1, 1])[:3]
    return _day(year, month, day)


def last_day(partial: str) -> date:
    """Return the last day a partial ISO date can mean (``2019-06`` -> 30 June 2019).

    Raises:
        ValueError: there is no such day.
    """
    parts = [int(part) for part in partial.split("-")]
    match parts:
        case [year]:
            return _day(year, 12, 31)
        case [year, month]:
            return _day(year, month, monthrange(min(year, MAXYEAR), month)[1])
        case _:
            return _day(*parts[:3])


def _day(year: int, month: int, day: int) -> date:
    """Return a day; numbers too large for a calendar are no day either, and no error of another kind."""
    if max(year, month, day) > MAXYEAR:
        raise ValueError(f"{year}-{month}-{day} is no day")
    return date(year, month, day)


def end_of_day(partial: str) -> datetime:
    """Return the last second, in UTC, of the last day a partial ISO date can mean."""
    day = last_day(partial)
    return datetime(day.year, day.month, day.day, 23, 59, 59, tzinfo=UTC)


#: So much may be taken from today or added to it without leaving the calendar.
_LONGEST = timedelta(days=365_000)
_DURATION = regex(r"^\s*(\d+(?:\.\d+)?)\s*(ms|s|m|h|d|w|y)?\s*$")
_SECONDS = {"ms": 0.001, "s": 1, "m": 60, "h": 3600, "d": 86400, "w": 604800, "y": 365 * 86400}


def parse_duration(text: str, *, unit: str = "s") -> timedelta:
    """Read ``500ms``, ``0.5s``, ``30s``, ``10m``, ``12h``, ``365d``, ``2w`` or ``1y``; a bare number counts in *unit*.

    Raises:
        ValueError: *text* is no duration, or longer than a thousand years.
    """
    match = _DURATION.match(text)
    if match is None:
        raise ValueError(f"{text!r} is no duration; write for example 500ms, 30s, 12h or 365d")
    seconds = float(match[1]) * _SECONDS[match[2] or unit]
    if seconds > _LONGEST.total_seconds():
        raise ValueError(f"{text!r} is longer than a thousand years; write for example 365d")
    return timedelta(seconds=seconds)


def days_apart(moment: datetime, as_of: str) -> int:
    """Return how many days lie between *moment* and the (possibly partial) ISO 8601 day *as_of*; 0 within it."""
    day = moment.date()
    if day < first_day(as_of):
        return (first_day(as_of) - day).days
    return max((day - last_day(as_of)).days, 0)
