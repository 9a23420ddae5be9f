"""Plans: when each source is looked at next, and what our visits tell of how often it changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, func, select

from models import tables
from models.ledger.among import among
from models.ledger.store import Store
from models.plan import Cause, Due, DueSource, Glance
from models.verdict import Verdict

#: A plan learns from so many visits; older ones tell of another time.
REMEMBERED = 40
#: So many sources are read or written at a time.
_AT_ONCE = 500
#: Days; nobody is told of a source that is late by less.
_LEAST = 1.0
#: Says nothing of the page: whether it changed meanwhile shows at the next readable visit.
_TELLING = [verdict.value for verdict in Verdict if verdict.readable or verdict.broken]


class Plans:
    """When sources are due."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def glances(self, source_ids: Sequence[int]) -> dict[int, list[Glance]]:
        """Return by source what its last visits saw, the oldest first.

        A face is made of verdict, address and what differs from the version consulted; what comes and goes in the
        page's furniture makes no other face.
        """
        found: dict[int, list[Glance]] = {}
        with self._store.reading() as connection:
            for start in range(0, len(source_ids), _AT_ONCE):
                self._glance(connection, source_ids[start : start + _AT_ONCE], found)
        return found

    def _glance(self, connection: Connection, source_ids: Sequence[int], found: dict[int, list[Glance]]) -> None:
        said: dict[int, str] = {}
        for observation_id, rows in _grouped(connection.execute(_comparisons(source_ids)).mappings()):
            said[observation_id] = _digest(rows)
        last: dict[int, tuple[str | None, str]] = {}
        for row in connection.execute(_looks(source_ids)).mappings():
            # A page that is the same byte for byte was not compared again.
            digest, before = last.get(row["source_id"], (None, ""))
            words = said.get(row["id"], before if row["sha256"] == digest else "")
            last[row["source_id"]] = (row["sha256"], words)
            face = f"{row['verdict']} {row['final_url']} {words}"
            found.setdefault(row["source_id"], []).append(Glance(at=row["visited_at"], face=face))

    def of(self, source_ids: Sequence[int]) -> dict[int, Due]:
        """Return by source its next look; sources never planned are left out."""
        query = select(tables.due).where(among(tables.due.c.source_id, source_ids))
        with self._store.reading() as connection:
            return {row["source_id"]: _due(row) for row in connection.execute(query).mappings()}

    def keep(self, dues: Sequence[Due], *, now: datetime) -> None:
        """Keep when sources are due, over what was planned before."""
        for start in range(0, len(dues), _AT_ONCE):
            rows = [_row(each, now) for each in dues[start : start + _AT_ONCE]]
            with self._store.writing() as connection:
                self._store.upsert(connection, tables.due, rows, key=["source_id"])

    def until(self, moment: datetime) -> list[DueSource]:
        """Return what is due by *moment*, the longest due first."""
        query = (
            select(tables.due, tables.source.c.url, tables.source.c.host, tables.observation.c.visited_at)
            .join(tables.source, tables.source.c.id == tables.due.c.source_id)
            .outerjoin(tables.source_state, tables.source_state.c.source_id == tables.due.c.source_id)
            .outerjoin(tables.observation, tables.observation.c.id == tables.source_state.c.observation_id)
            .where(tables.due.c.due_at <= moment)
            .order_by(tables.due.c.due_at, tables.due.c.source_id)
        )
        with self._store.reading() as connection:
            return [
                DueSource(due=_due(row), url=row["url"], host=row["host"], visited_at=row["visited_at"])
                for row in connection.execute(query).mappings()
            ]

    def overdue(self, *, now: datetime) -> list[DueSource]:
        """Return the sources not looked at for twice their interval, the longest due first."""
        return [
            each for each in self.until(now) if each.due.at + timedelta(days=max(each.due.interval_days, _LEAST)) <= now
        ]

    def quiet_hosts(self, source_ids: Sequence[int], *, now: datetime) -> dict[int, datetime]:
        """Return the sources whose host asked to be left alone beyond *now*, and until when."""
        query = (
            select(tables.source.c.id, tables.host.c.not_before)
            .join(tables.host, tables.host.c.key == tables.source.c.host)
            .where(tables.host.c.not_before > now, among(tables.source.c.id, source_ids))
        )
        with self._store.reading() as connection:
            return {row.id: row.not_before for row in connection.execute(query)}


def _looks(source_ids: Sequence[int]) -> Select[Any]:
    seen = tables.observation
    place = func.row_number().over(partition_by=seen.c.source_id, order_by=(seen.c.visited_at.desc(), seen.c.id.desc()))
    last = (
        select(seen.c.id, place.label("place"))
        .where(among(seen.c.source_id, source_ids), seen.c.verdict.in_(_TELLING))
        .subquery()
    )
    return (
        select(seen.c.id, seen.c.source_id, seen.c.visited_at, seen.c.verdict, seen.c.final_url, seen.c.sha256)
        .join(last, last.c.id == seen.c.id)
        .where(last.c.place <= REMEMBERED)
        .order_by(seen.c.source_id, seen.c.visited_at, seen.c.id)
    )


def _comparisons(source_ids: Sequence[int]) -> Select[Any]:
    said, looks = tables.comparison, _looks(source_ids).subquery()
    return (
        select(said.c.observation_id, said.c.cite_id, said.c.content, said.c.passage, said.c.difference)
        .join(looks, looks.c.id == said.c.observation_id)
        .order_by(said.c.observation_id, said.c.cite_id)
    )


def _grouped(rows: Iterable[RowMapping]) -> Iterable[tuple[int, list[RowMapping]]]:
    for observation_id, group in groupby(rows, key=lambda row: int(row["observation_id"])):
        yield observation_id, list(group)


def _digest(rows: Sequence[RowMapping]) -> str:
    told = sha256()
    for row in rows:
        told.update(f"{row['cite_id']} {row['content']} {row['passage']} {row['difference']}".encode())
    return told.hexdigest()[:16]


def _row(due: Due, now: datetime) -> dict[str, Any]:
    return {
        "source_id": due.source_id,
        "due_at": due.at,
        "cause": due.cause.value,
        "detail": due.detail,
        "interval_days": due.interval_days,
        "rate": due.rate,
        "planned_at": now,
    }


def _due(row: RowMapping) -> Due:
    return Due(
        source_id=row["source_id"],
        at=row["due_at"],
        cause=Cause(row["cause"]),
        detail=row["detail"],
        interval_days=row["interval_days"],
        rate=row["rate"],
    )
