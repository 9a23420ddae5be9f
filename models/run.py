"""A run: one round of visits, and how it ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from statistics import median


@dataclass(frozen=True, kw_only=True, slots=True)
class BatchTime:
    """How long one batch of one host took."""

    host: str
    #: Sources asked for.
    sources: int
    seconds: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Batches:
    """The batches of a run."""

    count: int = 0
    #: Seconds; 0 where there was none.
    median: float = 0.0
    #: Nine of ten took no longer.
    ninety: float = 0.0
    longest: float = 0.0
    #: Where most time went, the longest first.
    slowest: tuple[BatchTime, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    """One round of visits to the sources that were due."""

    id: int
    started_at: datetime
    finished_at: datetime | None
    #: ``running``, ``finished``, ``interrupted`` or ``offline``.
    state: str
    #: How many sources it set out to look at.
    sources: int
    visited: int
    not_modified: int
    #: Body bytes received.
    bytes: int
    #: Verdict to number of sources.
    verdicts: dict[str, int] = field(default_factory=dict)
    #: How long the batches took, of the last process that worked on it; None while it runs.
    batches: Batches | None = None


#: So many of the slowest batches are kept.
_SLOWEST = 10


def summed_up(times: Sequence[BatchTime]) -> Batches:
    """Return what is kept of the batches of a run."""
    ordered = sorted(times, key=lambda each: -each.seconds)
    if not ordered:
        return Batches()
    seconds = [each.seconds for each in reversed(ordered)]
    return Batches(
        count=len(ordered),
        median=round(median(seconds), 3),
        ninety=round(seconds[min(len(seconds) * 9 // 10, len(seconds) - 1)], 3),
        longest=round(seconds[-1], 3),
        slowest=tuple(replace(each, seconds=round(each.seconds, 3)) for each in ordered[:_SLOWEST]),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class HostQueue:
    """How much of a run waits at one host, and from when it may be asked."""

    host: str
    waiting: int
    not_before: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Robots:
    """What a robots.txt answered (RFC 9309)."""

    #: HTTP status; 0 when nothing answered.
    status: int
    body: str
    #: Aware, UTC.
    fetched_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class HostState:
    """How one host wants to be asked."""

    key: str
    not_before: datetime | None = None
    #: By authority, ``https://www.example.org``.
    robots: dict[str, Robots] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Treatment:
    """How one host treats us."""

    key: str
    #: Nobody asks before this moment; aware, UTC.
    not_before: datetime | None = None
    sources: int = 0
    #: Verdict of the last visit to number of sources; sources never visited are in none.
    verdicts: dict[str, int] = field(default_factory=dict)
    #: The last visit to any of its sources; aware, UTC.
    visited_at: datetime | None = None
