"""One cause a person should decide on, and what was decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class FindingKind(StrEnum):
    """What is the matter."""

    BROKEN = "broken"
    MOVED = "moved"
    CHANGED = "changed"
    STALE = "stale"
    UNKNOWN = "unknown"
    #: Time alone overtook a fact.
    EXPIRED = "expired"


class FindingState(StrEnum):
    """What became of a finding."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DISMISSED = "dismissed"
    SNOOZED = "snoozed"
    #: The cause went away by itself.
    RESOLVED = "resolved"


@dataclass(frozen=True, kw_only=True, slots=True)
class Cause:
    """A finding as the rules see it, before the ledger knows whether it is new."""

    kind: FindingKind
    #: What makes two sightings the same finding.
    key: str
    #: In a few words, for grouping: ``host parked``.
    cause: str
    #: One sentence for a person.
    message: str
    labels: tuple[str, ...]
    #: Ids of the facts it is about.
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One cause a person should decide on."""

    id: int
    document_id: str
    kind: FindingKind
    key: str
    cause: str
    message: str
    labels: tuple[str, ...]
    facts: tuple[str, ...]
    opened_at: datetime
    seen_at: datetime
    state: FindingState
    closed_at: datetime | None = None
    decided_by: str | None = None
    note: str | None = None
    #: As what people were told of it; None when they were not.
    told: FindingState | None = None
