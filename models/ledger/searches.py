"""Searches for lost pages: kept with the task, so that a search broken off is gone on with."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, select, update

from models import coding, tables
from models.address import host_key, same_address
from models.ledger import hosts
from models.ledger.among import among
from models.ledger.baselines import days_cited
from models.ledger.observations import observation_row
from models.ledger.snapshots import keep_captures
from models.ledger.store import Store
from models.memento import Wanted
from models.search import Lead, Place, Search, Stage, Trail
from models.visit import Task, Visit


@dataclass(frozen=True, kw_only=True, slots=True)
class Past:
    """The searches for a source since it fails."""

    times: int
    #: Aware, UTC.
    last: datetime
    #: What the last one found and could not prove.
    candidates: tuple[Lead, ...]


class Searches:
    """What is looked for elsewhere."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def begin(self, found: Sequence[tuple[Visit, tuple[Lead, ...], tuple[Place, ...]]]) -> None:
        """Put off recording visits that failed until their leads were tried and their places asked."""
        if not found:
            return
        with self._store.writing() as connection:
            failing = self._failing(connection, [visit.task.source_id for visit, _, _ in found])
            for visit, leads, places in found:
                kept = keep_captures(self._store, connection, visit.captures, origin="visit")
                search = Search(
                    outcome=coding.plain(observation_row(visit, kept)),
                    leads=leads,
                    ask_archive=visit.task.source_id not in failing,
                    places=places,
                    known=(visit.task.cited_url, *(lead.url for lead in leads)),
                )
                self._follow(connection, visit.task, search)

    def _failing(self, connection: Connection, source_ids: Sequence[int]) -> set[int]:
        """Return the sources that failed on an earlier visit: of them the archive was asked then."""
        query = select(tables.source_state.c.source_id).where(
            among(tables.source_state.c.source_id, source_ids), tables.source_state.c.failures > 0
        )
        return set(connection.scalars(query))

    def go_on(self, visits: Sequence[Visit], *, dead: Collection[str] = ()) -> list[tuple[Task, Search]]:
        """Turn to what comes next for each visit whose lead was wrong; authorities *dead* are not asked again.

        Returns:
            The searches that are over, nothing having been found.
        """
        if not visits:
            return []
        with self._store.writing() as connection:
            for visit in visits:
                keep_captures(self._store, connection, visit.captures, origin="visit")
            steps = [(visit.task, search.without(dead)) for visit in visits if (search := visit.search_after)]
            return self._take_steps(connection, steps)

    def told(self, trails: Sequence[Trail], *, dead: Collection[str] = ()) -> list[tuple[Task, Search]]:
        """Take in what places said; returns the searches that are over, nothing having been found."""
        if not trails:
            return []
        with self._store.writing() as connection:
            steps = [(trail.task, trail.task.search.told(trail).without(dead)) for trail in trails if trail.task.search]
            return self._take_steps(connection, steps)

    def _take_steps(self, connection: Connection, steps: Sequence[tuple[Task, Search]]) -> list[tuple[Task, Search]]:
        hosts.meet(connection, *(host_key(search.url) for _, search in steps if search.stage is not None))
        for task, search in steps:
            if search.stage is not None:
                self._follow(connection, task, search)
        return [(task, search) for task, search in steps if search.stage is None]

    def _follow(self, connection: Connection, task: Task, search: Search) -> None:
        if search.stage is None:
            raise ValueError(f"nothing is left to try for {task.cited_url}")
        key = host_key(search.url)
        hosts.meet(connection, key)
        connection.execute(
            update(tables.task)
            .where(tables.task.c.run_id == task.run_id, tables.task.c.source_id == task.source_id)
            .values(host=key, url=search.url, hops=[], search=coding.plain(search), stage=search.stage.value)
        )

    def waiting(self, run_id: int) -> dict[int, tuple[Stage, Search]]:
        """Return by source what the searches of a run wait for, and how far they are."""
        query = select(tables.task.c.source_id, tables.task.c.stage, tables.task.c.search).where(
            tables.task.c.run_id == run_id, tables.task.c.done_at.is_(None), tables.task.c.stage != Stage.VISIT.value
        )
        with self._store.reading() as connection:
            return {row.source_id: (Stage(row.stage), coding.search(row.search)) for row in connection.execute(query)}

    def at(self, run_id: int, hosts: Collection[str]) -> list[tuple[Task, Search]]:
        """Return the searches of a run that wait at one of *hosts*."""
        query = (
            select(tables.task, tables.source.c.url.label("cited_url"))
            .join(tables.source, tables.source.c.id == tables.task.c.source_id)
            .where(
                tables.task.c.run_id == run_id,
                tables.task.c.done_at.is_(None),
                tables.task.c.search.is_not(None),
                tables.task.c.host.in_(list(hosts)),
            )
        )
        with self._store.reading() as connection:
            rows = connection.execute(query).mappings().all()
        return [
            (
                Task(
                    run_id=run_id, source_id=row["source_id"], cited_url=row["cited_url"], url=row["url"], search=search
                ),
                search,
            )
            for row in rows
            if (search := coding.search(row["search"])) is not None
        ]

    def past(self, source_ids: Sequence[int]) -> dict[int, Past]:
        """Return by source what became of the searches since it fails; nothing for sources never searched for."""
        if not source_ids:
            return {}
        query = (
            select(tables.observation.c.source_id, tables.observation.c.visited_at, tables.observation.c.search)
            .join(tables.source_state, tables.source_state.c.source_id == tables.observation.c.source_id)
            .where(
                among(tables.observation.c.source_id, source_ids),
                tables.observation.c.search.is_not(None),
                tables.observation.c.visited_at >= tables.source_state.c.failing_since,
            )
            .order_by(tables.observation.c.visited_at)
        )
        found: dict[int, Past] = {}
        with self._store.reading() as connection:
            for row in connection.execute(query):
                times = found[row.source_id].times if row.source_id in found else 0
                candidates = coding.leads(row.search["candidates"])
                found[row.source_id] = Past(times=times + 1, last=row.visited_at, candidates=candidates)
        return found

    def wanted(self, run_id: int, place: int) -> list[Wanted]:
        """Return the archived copies to look for under the *place*-th lead of each search, where none is known yet."""
        query = (
            days_cited(tables.task.c.source_id, tables.task.c.search, tables.cite.c.as_of)
            .join(tables.task, tables.task.c.source_id == tables.cite.c.source_id)
            .where(
                tables.task.c.run_id == run_id,
                tables.task.c.done_at.is_(None),
                tables.task.c.search.is_not(None),
                tables.baseline.c.state == "none",
            )
        )
        with self._store.reading() as connection:
            found = {(row.source_id, row.as_of): coding.search(row.search) for row in connection.execute(query)}
        asked = {pair: _repairs(search) for pair, search in found.items() if search.ask_archive}
        return [
            Wanted(source_id=source_id, url=repairs[place], as_of=as_of, guessed=True)
            for (source_id, as_of), repairs in asked.items()
            if place < len(repairs)
        ]

    def archive_asked(self, run_id: int) -> None:
        """Remember that the archive was asked, and put the leads it knows first."""
        with self._store.writing() as connection:
            for task, search, proven in self._asking(connection, run_id):
                if search.ask_archive:
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


def _repairs(search: Search) -> list[str]:
    """Return the leads a note may have meant; where a page went later, no copy of that time can tell."""
    return [lead.url for lead in search.leads if lead.reason == "repaired-url"]


def _is_copy(archived: str, url: str) -> bool:
    """Say whether *archived*, an address within a web archive, ends in *url*."""
    start = archived.rfind("http")
    return start >= 0 and same_address(archived[start:], url)
