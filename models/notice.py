"""What people are told, and whether it reached them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class NoticeKind(StrEnum):
    """What a notice is about."""

    #: What is new in one document.
    DIGEST = "digest"
    #: The service itself is in trouble.
    ALARM = "alarm"
    #: The trouble is over.
    RECOVERY = "recovery"
    TEST = "test"


class NoticeState(StrEnum):
    """How far a notice is."""

    WAITING = "waiting"
    SENT = "sent"
    #: Given up after many tries; shown by ``consulted notices`` and ``consulted doctor``.
    FAILED = "failed"


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """One message."""

    id: int
    kind: NoticeKind
    #: What makes two of them the same.
    key: str
    document_id: str | None
    subject: str
    body: str
    made_at: datetime
    state: NoticeState
    #: Nobody tries before it.
    not_before: datetime
    tries: int
    #: Channels that have it already.
    sent_to: tuple[str, ...]
    sent_at: datetime | None
    #: Why the last try failed.
    error: str | None
