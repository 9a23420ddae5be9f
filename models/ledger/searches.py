"""Searches for lost pages: kept with the task, so that a search broken off is gone on with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection, and_, select, update

from models import coding, tables
from models.address import host_key, same_address
from models.ledger import hosts
from models.ledger.observations import observation_row
from models.ledger.snapshots import keep_captures
from models.ledger.store import Store
from models.memento import Wanted
from models.search import Lead, Search
from models.visit import Task, Visit


class Searches:
    """What is looked for elsewhere."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def begin(self, found: Sequence[tuple[Visit, tuple[Lead, ...]]]) -> None:
        """Put off recording visits that failed until their *leads* have been tried."""
        with self._store.writing() as connection:
            failing = self._failing(connection, [visit.task.source_id for visit, _ in found])
            for visit, leads in found:
                kept = keep_captures(self._store, connection, visit.captures, origin="visit")
                outcome = coding.plain(observation_row(visit, kept))
                new = visit.task.source_id not in failing
                self._follow(connection, visit.task, Search(outcome=outcome, leads=leads, ask_archive=new))

    def _failing(self, connection: Connection, source_ids: Sequence[int]) -> set[int]:
        """Return the sources that failed on an earlier visit: of them the archive was asked then."""
        query = select(tables.source_state.c.source_id).where(
            tables.source_state.c.source_id.in_(source_ids), tables.source_state.c.failures > 0
        )
        return set(connection.scalars(query))

    def go_on(self, visits: Sequence[Visit]) -> None:
        """Turn to the next lead of each visit whose lead was wrong."""
        with self._store.writing() as connection:
            for visit in visits:
                keep_captures(self._store, connection, visit.captures, origin="visit")
                search = visit.task.search
                if search is not None and visit.objection is not None:
                    self._follow(connection, visit.task, search.without_lead(visit.objection))

    def _follow(self, connection: Connection, task: Task, search: Search) -> None:
        key = host_key(search.lead.url)
        hosts.meet(connection, key)
        connection.execute(
            update(tables.task)
            .where(tables.task.c.run_id == task.run_id, tables.task.c.source_id == task.source_id)
            .values(host=key, url=search.lead.url, hops=[], search=coding.plain(search))
        )

    def wanted(self, run_id: int, place: int) -> list[Wanted]:
        """Return the archived copies to look for under the *place*-th lead of each search, where none is known yet."""
        query = (
            select(tables.task.c.source_id, tables.task.c.search, tables.cite.c.as_of)
            .join(tables.cite, tables.cite.c.source_id == tables.task.c.source_id)
            .join(tables.reference, tables.reference.c.id == tables.cite.c.reference_id)
            .join(
                tables.baseline,
                and_(
                    tables.baseline.c.source_id == tables.cite.c.source_id,
                    tables.baseline.c.as_of == tables.cite.c.as_of,
                ),
            )
            .where(
                tables.task.c.run_id == run_id,
                tables.task.c.done_at.is_(None),
                tables.task.c.search.is_not(None),
                tables.reference.c.dropped_at.is_(None),
                tables.baseline.c.state == "none",
            )
        )
        with self._store.reading() as connection:
            found = {(row.source_id, row.as_of): coding.search(row.search) for row in connection.execute(query)}
        return [
            Wanted(source_id=source_id, url=search.leads[place].url, as_of=as_of, guessed=True)
            for (source_id, as_of), search in found.items()
            if search.ask_archive and place < len(search.leads)
        ]

    def archive_asked(self, run_id: int) -> None:
        """Remember that the archive was asked, and put the leads it knows first."""
        with self._store.writing() as connection:
            for task, search, proven in self._asking(connection, run_id):
                leads = sorted(search.leads, key=lambda lead: not any(_is_copy(url, lead.url) for url in proven))
                self._follow(connection, task, replace(search, leads=tuple(leads), ask_archive=False))

    def _asking(self, connection: Connection, run_id: int) -> Iterator[tuple[Task, Search, list[str]]]:
        query = select(tables.task.c.source_id, tables.task.c.search).where(
            tables.task.c.run_id == run_id, tables.task.c.done_at.is_(None), tables.task.c.search.is_not(None)
        )
        for row in connection.execute(query).mappings().all():
            task = Task(run_id=run_id, source_id=row["source_id"], cited_url="", url="")
            yield task, coding.search(row["search"]), self._copies(connection, row["source_id"])

    def _copies(self, connection: Connection, source_id: int) -> list[str]:
        query = select(tables.snapshot.c.url).join(
            tables.baseline, tables.baseline.c.snapshot_id == tables.snapshot.c.id
        )
        return list(
            connection.scalars(
                query.where(tables.baseline.c.source_id == source_id, tables.baseline.c.origin == "archive")
            )
        )


def _is_copy(archived: str, url: str) -> bool:
    """Say whether *archived*, an address within a web archive, ends in *url*."""
    start = archived.rfind("http")
    return start >= 0 and same_address(archived[start:], url)
