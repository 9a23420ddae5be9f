"""What a person decided on a finding, and what the report should say instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from models.finding import FindingState


class Action(StrEnum):
    """What somebody did with a finding."""

    ACCEPT = "accept"
    DISMISS = "dismiss"
    SNOOZE = "snooze"
    #: A remark; nothing else changes.
    ANNOTATE = "annotate"
    #: Takes back the last of the others.
    UNDO = "undo"


@dataclass(frozen=True, kw_only=True, slots=True)
class Edit:
    """How one note should read; what is None stays as it is."""

    label: str
    #: The address as it is printed in the note; None where only the date changes.
    printed: str | None = None
    #: What should stand in its place.
    url: str | None = None
    #: An archived copy to be named beside it.
    archive_url: str | None = None
    #: The new consulted-on date, ISO 8601.
    date: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """What a person wants done with one finding."""

    finding_id: int
    action: Action
    note: str | None = None
    #: With a snooze: its last day, UTC.
    until: date | None = None
    #: With an acceptance: how notes should read.
    edits: tuple[Edit, ...] = ()
    #: The last decision the person knew of, 0 for none; None when they do not say.
    seen: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Decision:
    """One line of the audit log; lines are only ever added."""

    id: int
    finding_id: int
    action: Action
    decided_by: str
    #: Aware, UTC.
    decided_at: datetime
    note: str | None
    before: FindingState
    after: FindingState
    #: The last day a snooze lasts, UTC.
    until: date | None = None
    edits: tuple[Edit, ...] = ()
    #: The decision an undo takes back.
    undoes: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One line of the audit log as it is kept, word for word; what it means is a Decision."""

    id: int
    finding_id: int
    action: str
    decided_by: str | None
    #: Aware, UTC.
    decided_at: datetime
    note: str | None
    #: Empty once the words were erased on a person's wish.
    before: Mapping[str, Any]
    after: Mapping[str, Any]
