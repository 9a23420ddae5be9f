"""Runs: rounds of visits, from start to end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, case, func, select, update

from models import tables
from models.ledger.among import among
from models.ledger.store import Store
from models.run import Batches, BatchTime, Run

#: Pages found on a site and cited by nobody: visited like all others, and not counted among the sources of reports.
_UNCITED = select(tables.discovery.c.source_id).where(
    tables.discovery.c.source_id.not_in(select(tables.cite.c.source_id))
)


class Runs:
    """Rounds of visits."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def start(self, source_ids: Sequence[int], *, now: datetime) -> Run:
        """Begin a run over *source_ids*."""
        with self._store.writing() as connection:
            run_id = self._store.insert(connection, tables.run, {"started_at": now, "state": "running", "detail": {}})
            self._add_tasks(connection, run_id, source_ids)
        return self.get(run_id)

    def widen(self, run_id: int, source_ids: Sequence[int]) -> Run:
        """Take up an unfinished run again, with further sources when they are not in it yet."""
        with self._store.writing() as connection:
            within = set(connection.scalars(select(tables.task.c.source_id).where(tables.task.c.run_id == run_id)))
            self._add_tasks(connection, run_id, [each for each in source_ids if each not in within])
            self._set_state(connection, run_id, "running", None)
        return self.get(run_id)

    def _add_tasks(self, connection: Connection, run_id: int, source_ids: Sequence[int]) -> None:
        if not source_ids:
            return
        query = select(tables.source.c.id, tables.source.c.url, tables.source.c.host).where(
            among(tables.source.c.id, source_ids)
        )
        rows = [
            {"run_id": run_id, "source_id": row.id, "host": row.host, "url": row.url, "hops": []}
            for row in connection.execute(query)
        ]
        connection.execute(tables.task.insert(), rows)

    def end(self, run_id: int, state: str, *, now: datetime, detail: Mapping[str, Any] | None = None) -> Run:
        """Close a run as ``finished``, or leave it open as ``interrupted`` or ``offline``."""
        with self._store.writing() as connection:
            self._set_state(connection, run_id, state, now if state == "finished" else None, detail)
        return self.get(run_id)

    def _set_state(
        self,
        connection: Connection,
        run_id: int,
        state: str,
        finished_at: datetime | None,
        detail: Mapping[str, Any] | None = None,
    ) -> None:
        values: dict[str, Any] = {"state": state, "finished_at": finished_at}
        if detail is not None:
            values["detail"] = dict(detail)
        connection.execute(update(tables.run).where(tables.run.c.id == run_id).values(values))

    def unfinished(self) -> Run | None:
        """Return the run that was broken off, if the last one was."""
        with self._store.reading() as connection:
            row = connection.execute(
                select(tables.run.c.id, tables.run.c.state).order_by(tables.run.c.id.desc()).limit(1)
            ).one_or_none()
        return self.get(row.id) if row is not None and row.state != "finished" else None

    def get(self, run_id: int) -> Run:
        """Return a run with its counts."""
        return self._with_counts([run_id])[run_id]

    def _with_counts(self, ids: Sequence[int]) -> dict[int, Run]:
        """Return runs with their counts, read once for all of them."""
        task, seen = tables.task, tables.observation
        with self._store.reading() as connection:
            rows = connection.execute(select(tables.run).where(among(tables.run.c.id, ids))).mappings().all()
            tasks = connection.execute(
                select(task.c.run_id, func.count())
                .where(among(task.c.run_id, ids), task.c.source_id.not_in(_UNCITED))
                .group_by(task.c.run_id)
            ).all()
            visits = (
                connection.execute(
                    select(
                        seen.c.run_id,
                        seen.c.verdict,
                        func.count().label("number"),
                        func.sum(case((seen.c.not_modified, 1), else_=0)).label("not_modified"),
                        func.sum(seen.c.bytes).label("bytes"),
                    )
                    .where(among(seen.c.run_id, ids), seen.c.source_id.not_in(_UNCITED))
                    .group_by(seen.c.run_id, seen.c.verdict)
                    .order_by(func.count().desc(), seen.c.verdict)
                )
                .mappings()
                .all()
            )
        sources = {row.run_id: row[1] for row in tasks}
        by_run: dict[int, list[RowMapping]] = {}
        for row in visits:
            by_run.setdefault(row["run_id"], []).append(row)
        return {row["id"]: _run(row, sources.get(row["id"], 0), by_run.get(row["id"], [])) for row in rows}

    def by_host(self, run_id: int) -> list[tuple[str, str]]:
        """Return host and verdict of every visit of a run, pages nobody cites included."""
        query = (
            select(tables.source.c.host, tables.observation.c.verdict)
            .join(tables.source, tables.source.c.id == tables.observation.c.source_id)
            .where(tables.observation.c.run_id == run_id)
        )
        with self._store.reading() as connection:
            return [(row.host, row.verdict) for row in connection.execute(query)]

    def find(self, run_id: int) -> Run | None:
        """Return a run, or None when there is none of that id."""
        with self._store.reading() as connection:
            known = connection.scalar(select(tables.run.c.id).where(tables.run.c.id == run_id))
        return self.get(known) if known is not None else None

    def recent(self, count: int) -> list[Run]:
        """Return the last runs, the newest first."""
        query = select(tables.run.c.id).order_by(tables.run.c.id.desc()).limit(count)
        with self._store.reading() as connection:
            ids = list(connection.scalars(query))
        runs = self._with_counts(ids)
        return [runs[each] for each in ids]

    def last(self) -> Run | None:
        """Return the newest run."""
        with self._store.reading() as connection:
            run_id = connection.scalar(select(func.max(tables.run.c.id)))
        return self.get(run_id) if run_id is not None else None


def _run(row: RowMapping, sources: int, visits: Sequence[RowMapping]) -> Run:
    return Run(
        id=row["id"],
        started_at=row["started_at"],
        finished_at=row["finished_at"],
        state=row["state"],
        sources=sources,
        visited=sum(each["number"] for each in visits),
        not_modified=sum(int(each["not_modified"]) for each in visits),
        bytes=sum(int(each["bytes"]) for each in visits),
        verdicts={each["verdict"]: each["number"] for each in visits},
        batches=_batches(row["detail"].get("batches")),
    )


def _batches(kept: Mapping[str, Any] | None) -> Batches | None:
    if kept is None:
        return None
    return Batches(**{**kept, "slowest": tuple(BatchTime(**each) for each in kept["slowest"])})
