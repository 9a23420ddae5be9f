"""Leases: whose a host is while many workers visit, by the database's clock."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, event, func, select, update

from models import tables
from models.errors import LeaseLostError
from models.ledger.store import Store


@dataclass(frozen=True, kw_only=True, slots=True)
class Lease:
    """The right to visit one host for a while."""

    host: str
    token: str
    #: Seconds from taking it until the host may be asked for the first time.
    rest: float = 0.0


class Leases:
    """Who has which host. PostgreSQL only: on SQLite one process visits them all."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def take(self, host: str, *, lasts: timedelta) -> Lease | float:
        """Take *host*, or return the seconds after which to try again, because another worker has it."""
        token = secrets.token_hex(16)
        with self._store.writing() as connection:
            now = _now(connection)
            row = {"host": host, "token": "", "until": now, "free_at": now}
            self._store.add_missing(connection, tables.lease, [row])
            # A worker stopped in the middle of a transaction holds the row; it is not waited for.
            query = select(tables.lease).where(tables.lease.c.host == host).with_for_update(skip_locked=True)
            held = connection.execute(query).one_or_none()
            if held is None:
                return _seconds(lasts)
            if held.token and held.until > now:
                return _seconds(held.until - now)
            self._set(connection, host, token=token, until=now + lasts)
        return Lease(host=host, token=token, rest=max(_seconds(held.free_at - now), 0.0))

    def renew(self, held: Sequence[Lease], *, lasts: timedelta) -> set[str]:
        """Hold on to hosts; returns those that are ours still."""
        if not held:
            return set()
        kept = set()
        with self._store.writing() as connection:
            until = _now(connection) + lasts
            # In one order for everybody, so that nobody waits for each other.
            for lease in sorted(held, key=lambda each: each.host):
                done = connection.execute(update(tables.lease).where(*_ours(lease)).values(until=until))
                if done.rowcount:
                    kept.add(lease.host)
        return kept

    def rest(self, lease: Lease, seconds: float) -> None:
        """Let nobody ask the host before *seconds* have passed, whoever has it then.

        Raises:
            LeaseLostError: somebody else has it.
        """
        with self._store.writing() as connection:
            check(connection, lease)
            self._set(connection, lease.host, free_at=_now(connection) + timedelta(seconds=max(seconds, 0.0)))

    def release(self, lease: Lease) -> None:
        """Let another worker have the host."""
        with self._store.writing() as connection:
            connection.execute(update(tables.lease).where(*_ours(lease)).values(token="", until=_now(connection)))

    def held(self) -> dict[str, float]:
        """Return the hosts somebody has now, with the seconds until their leases end."""
        with self._store.reading() as connection:
            now = _now(connection)
            rows = connection.execute(
                select(tables.lease).where(tables.lease.c.token != "", tables.lease.c.until > now)
            ).all()
        return {row.host: _seconds(row.until - now) for row in rows}

    def resting(self) -> Mapping[str, float]:
        """Return the hosts that are not to be asked yet, with the seconds until they may be."""
        with self._store.reading() as connection:
            now = _now(connection)
            rows = connection.execute(select(tables.lease).where(tables.lease.c.free_at > now)).all()
        return {row.host: _seconds(row.free_at - now) for row in rows}

    def _set(self, connection: Connection, host: str, **values: object) -> None:
        connection.execute(update(tables.lease).where(tables.lease.c.host == host).values(**values))


def check(connection: Connection, lease: Lease) -> None:
    """Make sure, within a transaction and until it ends, that a host is ours.

    Raises:
        LeaseLostError: somebody else has it, or may have it any moment.
    """
    # The row stays locked until we commit: nobody takes the host over between this look and our writing.
    query = select(tables.lease.c.until).where(*_ours(lease)).with_for_update(read=True)
    until = connection.scalar(query)
    if until is None or until <= _now(connection):
        raise LeaseLostError(lease.host)


def limit_idle(engine: Engine, longest: timedelta) -> None:
    """Let the database end transactions in which nothing happens for longer than *longest*.

    A worker stopped in the middle of one would keep its rows locked for as long as it sleeps.
    """
    milliseconds = int(longest.total_seconds() * 1000)

    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: Any) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"SET idle_in_transaction_session_timeout = {milliseconds}")
        connection.commit()

    # Connections made before do not know of it.
    engine.dispose()


def _ours(lease: Lease) -> tuple[ColumnElement[bool], ...]:
    return tables.lease.c.host == lease.host, tables.lease.c.token == lease.token


def _now(connection: Connection) -> datetime:
    """Return the database's time: clocks of machines differ, and who was stopped for a while missed some."""
    now: datetime | None = connection.scalar(select(func.clock_timestamp()))
    if now is None:  # pragma: no cover - PostgreSQL knows the time
        raise LookupError("the database did not say what time it is")
    return now


def _seconds(span: timedelta) -> float:
    return span.total_seconds()
