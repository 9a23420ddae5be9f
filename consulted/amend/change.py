"""What is to be changed in a report's notes, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from models.decision import Edit


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """An accepted edit, with who accepted it and why it is needed."""

    edit: Edit
    decided_by: str
    #: Aware, UTC.
    decided_at: datetime
    #: What happened to the source, in one sentence.
    why: str
    #: What the person who decided remarked.
    note: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Amended:
    """One note, before and after."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Left:
    """An edit that could not be put into its note, and why."""

    edit: Edit
    why: str


@dataclass(kw_only=True)
class Outcome:
    """The amended file, and what became of the changes."""

    content: bytes
    amended: list[Amended] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
