"""When a source is looked at next, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Cause(StrEnum):
    """Why a source is due when it is."""

    #: Nobody has looked yet.
    NEW = "new"
    #: By how often it changes.
    RATE = "rate"
    #: A failure is looked at again in time for its confirmation.
    CONFIRM = "confirm"
    #: Broken for good, as it seems: looked at ever more rarely.
    BROKEN = "broken"
    #: Refuses us: asked ever more rarely.
    REFUSED = "refused"
    #: A fact it carries expires.
    FACT = "fact"
    #: A report that cites it is about to be published.
    PUBLISH = "publish"
    #: The host asked to be left alone until then.
    QUIET = "quiet"


@dataclass(frozen=True, kw_only=True, slots=True)
class Glance:
    """What one visit saw of a page, as a word: two glances with one face saw the same."""

    #: Aware, UTC.
    at: datetime
    face: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Deadline:
    """A day before and after which a source should have been looked at."""

    #: Aware, UTC.
    at: datetime
    cause: Cause
    #: What happens then, e.g. “the memorandum of Aéro Montréal and Hamburg Aviation runs out on 2026-12-31”.
    detail: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Due:
    """The next look at one source."""

    source_id: int
    #: Aware, UTC.
    at: datetime
    cause: Cause
    detail: str
    #: Days until the look after that if nothing happens.
    interval_days: float
    #: Changes per day, as learnt.
    rate: float


@dataclass(frozen=True, kw_only=True, slots=True)
class DueSource:
    """A look at a source, with what a person wants to know of it."""

    due: Due
    url: str
    host: str
    #: None when nobody has looked yet.
    visited_at: datetime | None
