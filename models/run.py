"""A run: one round of visits, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


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
