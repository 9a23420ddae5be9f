"""Who uses the review desk, and what they may do there."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Role(StrEnum):
    """What somebody may do; each may do what those before it may."""

    #: Reads everything.
    VIEWER = "viewer"
    #: Decides, corrects facts, imports, refreshes and exports.
    REVIEWER = "reviewer"
    #: Lets people in and out.
    ADMIN = "admin"

    def covers(self, needed: Role) -> bool:
        """Say whether who has this role may do what *needed* may."""
        order = list(Role)
        return order.index(self) >= order.index(needed)


@dataclass(frozen=True, kw_only=True, slots=True)
class Account:
    """One person, without the password."""

    name: str
    role: Role
    #: Aware, UTC.
    created_at: datetime
    #: When password, role or standing last changed.
    changed_at: datetime
    disabled_at: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Token:
    """A key by which a program uses the API in somebody's name; the key itself is shown once and not kept."""

    id: int
    account: str
    purpose: str
    #: Aware, UTC.
    created_at: datetime
    expires_at: datetime | None = None
    revoked_at: datetime | None = None


class Deed(StrEnum):
    """What was done, for the log."""

    SIGN_IN = "sign-in"
    REFUSED = "refused"
    SIGN_OUT = "sign-out"
    IMPORT = "import"
    REFRESH = "refresh"
    EXPORT = "export"
    ACCOUNT = "account"
    TOKEN = "token"


@dataclass(frozen=True, kw_only=True, slots=True)
class LogLine:
    """One line of the log of deeds; lines are only ever added."""

    #: Aware, UTC.
    at: datetime
    by: str
    what: Deed
    subject: str
    detail: dict[str, object] = field(default_factory=dict)
