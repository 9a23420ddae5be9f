"""The versions consulted: which are known, which are still to be looked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, and_, func, or_, select, update

from models import tables
from models.ledger.among import among
from models.ledger.snapshots import keep_captures
from models.ledger.store import Store
from models.memento import Memento, Wanted
from models.moment import end_of_day


@dataclass(frozen=True, kw_only=True, slots=True)
class Baseline:
    """The version consulted of a source for one day."""

    id: int
    source_id: int
    as_of: str
    at: datetime
    url: str
    #: ``archive`` or ``snapshot``.
    origin: str
    snapshot_id: int
    #: When the archive's next copy was captured, and whether it says the same; None where there is nothing to tell.
    later_at: datetime | None = None
    agrees: bool | None = None


def days_cited(*columns: ColumnElement[Any]) -> Select[Any]:
    """Select *columns* of each source and day that a note still cites, with its version consulted where one is kept."""
    same_day = and_(
        tables.baseline.c.source_id == tables.cite.c.source_id, tables.baseline.c.as_of == tables.cite.c.as_of
    )
    return (
        select(*columns)
        .select_from(tables.cite)
        .join(tables.reference, tables.reference.c.id == tables.cite.c.reference_id)
        .outerjoin(tables.baseline, same_day)
        .where(tables.cite.c.as_of.is_not(None), tables.reference.c.dropped_at.is_(None))
    )


class Baselines:
    """Versions consulted."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def wanted(self, source_ids: Sequence[int]) -> list[Wanted]:
        """Return the versions the archive was not yet asked for, or could not be asked for, of *source_ids*."""
        query = (
            days_cited(tables.source.c.id, tables.source.c.url, tables.cite.c.as_of)
            .join(tables.source, tables.source.c.id == tables.cite.c.source_id)
            .distinct()
            .where(
                among(tables.source.c.id, source_ids),
                or_(tables.baseline.c.id.is_(None), tables.baseline.c.state == "failed"),
            )
            .order_by(tables.source.c.id)
        )
        with self._store.reading() as connection:
            return [Wanted(source_id=row.id, url=row.url, as_of=row.as_of) for row in connection.execute(query)]

    def keep(self, mementos: Sequence[Memento]) -> None:
        """Keep what the archive answered."""
        if not mementos:
            return
        with self._store.writing() as connection:
            for memento in mementos:
                self._keep_one(connection, memento)

    def _keep_one(self, connection: Connection, memento: Memento) -> None:
        kept = keep_captures(self._store, connection, memento.captures, origin="archive")
        found = memento.state == "found"
        row = {
            "source_id": memento.wanted.source_id,
            "as_of": memento.wanted.as_of,
            "state": memento.state,
            "reason": memento.reason,
            "at": memento.at,
            "url": memento.url,
            "origin": "archive" if found else None,
            "snapshot_id": kept[memento.captures[-1]] if found else None,
            "later_at": memento.later_at,
            "agrees": memento.agrees,
            "looked_at": memento.looked_at,
        }
        self._store.upsert(connection, tables.baseline, [row], key=["source_id", "as_of"])

    def keep_own(self, rows: Sequence[Baseline], *, now: datetime) -> None:
        """Let snapshots of ours stand in for versions no archive holds."""
        values = [
            {
                "source_id": row.source_id,
                "as_of": row.as_of,
                "state": "found",
                "reason": None,
                "at": row.at,
                "url": row.url,
                "origin": "snapshot",
                "snapshot_id": row.snapshot_id,
                "later_at": None,
                "agrees": None,
                "looked_at": now,
            }
            for row in rows
        ]
        with self._store.writing() as connection:
            self._store.upsert(connection, tables.baseline, values, key=["source_id", "as_of"])

    def ask_again(self) -> None:
        """Let what no archive held be asked for once more."""
        vain = tables.baseline.c.state == "none"
        with self._store.writing() as connection:
            connection.execute(update(tables.baseline).where(vain).values(state="failed"))

    def stand_ins(self, source_ids: Sequence[int], *, within: timedelta) -> list[Baseline]:
        """Return our own latest readable snapshots that can serve as versions no archive holds.

        A snapshot serves when it was taken at most *within* after the day it stands for, or when neither note nor
        report bears a date. The returned ids are 0: nothing is kept yet.
        """
        query = (
            select(
                tables.source.c.id,
                tables.source.c.url,
                func.coalesce(tables.cite.c.as_of, "").label("as_of"),
                tables.observation.c.visited_at,
                tables.observation.c.snapshot_id,
            )
            .distinct()
            .join(tables.cite, tables.cite.c.source_id == tables.source.c.id)
            .join(tables.reference, tables.reference.c.id == tables.cite.c.reference_id)
            .join(tables.source_state, tables.source_state.c.source_id == tables.source.c.id)
            .join(tables.observation, tables.observation.c.id == tables.source_state.c.readable_id)
            .outerjoin(
                tables.baseline,
                and_(
                    tables.baseline.c.source_id == tables.source.c.id,
                    tables.baseline.c.as_of == func.coalesce(tables.cite.c.as_of, ""),
                ),
            )
            .where(
                among(tables.source.c.id, source_ids),
                # Not where the archive could not be asked: it will be, and knows better.
                or_(tables.baseline.c.id.is_(None), tables.baseline.c.state == "none"),
                tables.observation.c.snapshot_id.is_not(None),
                tables.reference.c.dropped_at.is_(None),
            )
        )
        with self._store.reading() as connection:
            rows = connection.execute(query).all()
        return [
            Baseline(
                id=0,
                source_id=row.id,
                as_of=row.as_of,
                at=row.visited_at,
                url=row.url,
                origin="snapshot",
                snapshot_id=row.snapshot_id,
            )
            for row in rows
            if not row.as_of or row.visited_at - end_of_day(row.as_of) <= within
        ]

    def of(self, pairs: Sequence[tuple[int, str]]) -> dict[tuple[int, str], Baseline | str | None]:
        """Return by (source, as_of) the baseline, or why there is none (None where nobody has looked)."""
        query = select(tables.baseline).where(among(tables.baseline.c.source_id, {source for source, _ in pairs}))
        with self._store.reading() as connection:
            rows = connection.execute(query).mappings().all()
        known: dict[tuple[int, str], Baseline | str | None] = {
            (row["source_id"], row["as_of"]): _baseline(row) if row["state"] == "found" else row["reason"]
            for row in rows
        }
        return {pair: known.get(pair) for pair in pairs}

    def by_id(self, ids: Sequence[int]) -> dict[int, Baseline]:
        """Return the baselines of these ids."""
        query = select(tables.baseline).where(among(tables.baseline.c.id, ids), tables.baseline.c.state == "found")
        with self._store.reading() as connection:
            return {row["id"]: _baseline(row) for row in connection.execute(query).mappings()}


_FIELDS = tuple(field.name for field in fields(Baseline))


def _baseline(row: RowMapping) -> Baseline:
    return Baseline(**{name: row[name] for name in _FIELDS})
