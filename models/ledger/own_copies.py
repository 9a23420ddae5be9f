"""Which of our own snapshots are nearer to a consulted-on day than what an archive holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Row, and_, or_, select

from models import tables
from models.ledger.among import among
from models.ledger.baselines import Baseline, days_cited
from models.ledger.store import Store
from models.moment import days_apart
from models.verdict import Verdict


class OwnCopies:
    """Our snapshots as versions consulted."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def nearer(self, source_ids: Sequence[int]) -> list[Baseline]:
        """Return our snapshots that lie nearer to the day than the archived copy kept, or on the day where none is.

        A copy that the next one agrees with stays: what stood there on the day is known.
        """
        own = self._own(source_ids)
        nearer = []
        for row in self._replaceable(list(own)):
            best = min(own[row.source_id], key=lambda seen: (days_apart(seen.at, row.as_of), seen.at))
            gap = days_apart(best.at, row.as_of)
            if gap < (1 if row.at is None else days_apart(row.at, row.as_of)):
                nearer.append(replace(best, as_of=row.as_of))
        return nearer

    def _own(self, source_ids: Sequence[int]) -> dict[int, list[Baseline]]:
        """Return by source the snapshots of our own readable visits."""
        seen = tables.observation
        query = (
            select(seen.c.source_id, tables.source.c.url, seen.c.visited_at, seen.c.snapshot_id)
            .join(tables.source, tables.source.c.id == seen.c.source_id)
            .where(
                among(seen.c.source_id, source_ids),
                seen.c.snapshot_id.is_not(None),
                seen.c.verdict.in_([verdict.value for verdict in Verdict if verdict.readable]),
            )
        )
        found: dict[int, list[Baseline]] = {}
        with self._store.reading() as connection:
            for source_id, url, at, snapshot_id in connection.execute(query):
                own = Baseline(
                    id=0, source_id=source_id, as_of="", at=at, url=url, origin="snapshot", snapshot_id=snapshot_id
                )
                found.setdefault(source_id, []).append(own)
        return found

    def _replaceable(self, source_ids: Sequence[int]) -> Sequence[Row[Any, Any, Any]]:
        """Return source, day and time of capture where an archived copy may yield to a snapshot of ours."""
        query = (
            days_cited(tables.cite.c.source_id, tables.cite.c.as_of, tables.baseline.c.at)
            .distinct()
            .where(
                among(tables.cite.c.source_id, source_ids),
                or_(
                    tables.baseline.c.id.is_(None),
                    tables.baseline.c.state == "failed",
                    and_(tables.baseline.c.origin == "archive", tables.baseline.c.agrees.is_not(True)),
                ),
            )
        )
        with self._store.reading() as connection:
            return connection.execute(query).all()
