"""Notices: what people are told, kept until it reached them, and after."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import RowMapping, delete, func, select, update

from models import tables
from models.ledger.store import Store
from models.notice import Notice, NoticeKind, NoticeState


class Notices:
    """What people are told."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(
        self,
        kind: NoticeKind,
        key: str,
        subject: str,
        body: str,
        *,
        now: datetime,
        document_id: str | None = None,
        not_before: datetime | None = None,
    ) -> int:
        """Keep a message to be delivered; returns its id."""
        row: dict[str, Any] = {
            "kind": kind.value,
            "key": key,
            "document_id": document_id,
            "subject": subject,
            "body": body,
            "made_at": now,
            "state": NoticeState.WAITING.value,
            "not_before": not_before or now,
            "tries": 0,
            "sent_to": [],
        }
        with self._store.writing() as connection:
            return self._store.insert(connection, tables.notice, row)

    def waiting(self, *, now: datetime) -> list[Notice]:
        """Return what is to be delivered now, the oldest first."""
        query = (
            select(tables.notice)
            .where(tables.notice.c.state == NoticeState.WAITING.value, tables.notice.c.not_before <= now)
            .order_by(tables.notice.c.id)
        )
        with self._store.reading() as connection:
            return [_notice(row) for row in connection.execute(query).mappings()]

    def tried(
        self,
        notice_id: int,
        *,
        state: NoticeState,
        sent_to: tuple[str, ...],
        now: datetime,
        not_before: datetime | None = None,
        error: str | None = None,
    ) -> None:
        """Keep how a try to deliver ended."""
        values: dict[str, Any] = {
            "state": state.value,
            "sent_to": list(sent_to),
            "tries": tables.notice.c.tries + 1,
            "error": error,
        }
        if state is NoticeState.SENT:
            values["sent_at"] = now
        if not_before is not None:
            values["not_before"] = not_before
        with self._store.writing() as connection:
            connection.execute(update(tables.notice).where(tables.notice.c.id == notice_id).values(values))

    def last(self, count: int) -> list[Notice]:
        """Return the last notices, the newest first."""
        query = select(tables.notice).order_by(tables.notice.c.id.desc()).limit(count)
        with self._store.reading() as connection:
            return [_notice(row) for row in connection.execute(query).mappings()]

    def counts(self) -> dict[str, int]:
        """Return how many notices there are in each state."""
        query = select(tables.notice.c.state, func.count().label("times")).group_by(tables.notice.c.state)
        with self._store.reading() as connection:
            return {row.state: row.times for row in connection.execute(query)}

    def undelivered(self) -> list[Notice]:
        """Return what was tried and has not reached everybody, the oldest first."""
        query = (
            select(tables.notice)
            .where(tables.notice.c.state != NoticeState.SENT.value, tables.notice.c.tries > 0)
            .order_by(tables.notice.c.id)
        )
        with self._store.reading() as connection:
            return [_notice(row) for row in connection.execute(query).mappings()]

    def forget(self, *, now: datetime, kept: timedelta) -> int:
        """Forget what was delivered longer than *kept* ago; returns how many."""
        old = (tables.notice.c.state == NoticeState.SENT.value) & (tables.notice.c.made_at < now - kept)
        with self._store.writing() as connection:
            return int(connection.execute(delete(tables.notice).where(old)).rowcount)


def _notice(row: RowMapping) -> Notice:
    return Notice(
        **{name: row[name] for name in ("id", "key", "document_id", "subject", "body", "made_at", "not_before")},
        **{name: row[name] for name in ("tries", "sent_at", "error")},
        kind=NoticeKind(row["kind"]),
        state=NoticeState(row["state"]),
        sent_to=tuple(row["sent_to"]),
    )
