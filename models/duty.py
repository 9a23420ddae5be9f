"""What the scheduler orders, and whether it lives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class WorkState(StrEnum):
    """How far an order is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, kw_only=True, slots=True)
class Work:
    """One order of a job."""

    id: int
    job: str
    #: The time it was due; aware, UTC.
    slot: datetime
    started_at: datetime | None
    ended_at: datetime | None
    state: WorkState
    #: What it did, or why it failed.
    message: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class JobState:
    """When a job is due next."""

    name: str
    #: Aware, UTC.
    next_at: datetime
    queued_at: datetime | None
    #: Times that passed while nobody was there.
    missed: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Heartbeat:
    """The scheduler's last sign of life."""

    #: Host name and process id.
    holder: str
    started_at: datetime
    beat_at: datetime
    #: Set when it ended as it should.
    stopped_at: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Alarm:
    """A trouble of the service that was told and is not over."""

    key: str
    message: str
    since: datetime
