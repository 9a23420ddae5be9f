"""Tasks: what a run still has to look at, host by host."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, Connection, RowMapping, and_, bindparam, func, literal, select, update

from models import coding, tables
from models.address import host_key
from models.ledger import hosts
from models.ledger.among import among
from models.ledger.observations import RULES
from models.ledger.snapshots import keep_captures
from models.ledger.store import Store
from models.run import HostQueue
from models.search import Stage
from models.standing import SURE
from models.visit import Cite, Handover, Seen, Task, Validators

#: Made once: an alias copies every column.
_LATEST, _READABLE = tables.observation.alias("latest"), tables.observation.alias("readable")


class Tasks:
    """What is still to be looked at."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def queues(self, run_id: int, stage: Stage = Stage.VISIT, *, untried: bool = False) -> list[HostQueue]:
        """Return the hosts at which work of one *stage* waits, the longest queue first; *untried*: as in ``batch``."""
        query = (
            select(tables.task.c.host, func.count(), tables.host.c.not_before)
            .outerjoin(tables.host, tables.host.c.key == tables.task.c.host)
            .where(
                tables.task.c.run_id == run_id,
                tables.task.c.done_at.is_(None),
                tables.task.c.stage == stage.value,
                *([_untried(stage)] if untried else []),
            )
            .group_by(tables.task.c.host, tables.host.c.not_before)
            .order_by(func.count().desc(), tables.task.c.host)
        )
        with self._store.reading() as connection:
            return [
                HostQueue(host=host, waiting=count, not_before=not_before)
                for host, count, not_before in connection.execute(query)
            ]

    def sources(self, run_id: int) -> list[int]:
        """Return all sources a run looks at."""
        query = select(tables.task.c.source_id).where(tables.task.c.run_id == run_id)
        with self._store.reading() as connection:
            return list(connection.scalars(query))

    def open_sources(self, run_id: int) -> list[int]:
        """Return the sources a run has still to look at."""
        query = select(tables.task.c.source_id).where(tables.task.c.run_id == run_id, tables.task.c.done_at.is_(None))
        with self._store.reading() as connection:
            return list(connection.scalars(query))

    def put_back(self, run_id: int, hosts: Iterable[str]) -> int:
        """Take open tasks of *hosts* out of a run, so that they are due again on another day; returns how many."""
        here = (
            tables.task.c.run_id == run_id,
            tables.task.c.done_at.is_(None),
            tables.task.c.host.in_(list(hosts)),
        )
        with self._store.writing() as connection:
            return int(connection.execute(tables.task.delete().where(*here)).rowcount)

    def batch(
        self,
        run_id: int,
        host: str,
        stage: Stage = Stage.VISIT,
        *,
        limit: int,
        without: Iterable[int] = (),
        untried: bool = False,
    ) -> list[Task]:
        """Return up to *limit* open tasks of one host, with what the last look at each source found.

        What was never looked at comes first, then what was not for longest: a budget may end before the list does.

        Args:
            limit: so many at most.
            without: sources that are left out.
            untried: leave out what a whole batch has left without an answer, on whatever machine.
        """
        query = (
            select(
                tables.task.c.source_id,
                tables.source.c.url.label("cited_url"),
                tables.task.c.url,
                tables.task.c.hops,
                tables.task.c.search,
                *(_READABLE.c[name].label(f"seen_{name}") for name in _SEEN),
            )
            .join(tables.source, tables.source.c.id == tables.task.c.source_id)
            .outerjoin(tables.source_state, tables.source_state.c.source_id == tables.task.c.source_id)
            .outerjoin(_LATEST, _LATEST.c.id == tables.source_state.c.observation_id)
            # Only the very last look may be carried over: after a failure the page is read anew.
            .outerjoin(
                _READABLE,
                and_(
                    _READABLE.c.id == _LATEST.c.id,
                    _READABLE.c.snapshot_id.is_not(None),
                    _READABLE.c.rules == RULES,
                    # What was doubtful is judged anew: by now there may be a version to compare with.
                    _READABLE.c.confidence >= SURE,
                ),
            )
            .where(
                tables.task.c.run_id == run_id,
                tables.task.c.host == host,
                tables.task.c.done_at.is_(None),
                tables.task.c.stage == stage.value,
                ~among(tables.task.c.source_id, list(without)),
                *([_untried(stage)] if untried else []),
            )
            .order_by(_LATEST.c.visited_at.asc().nulls_first(), tables.task.c.source_id)
            .limit(limit)
        )
        with self._store.reading() as connection:
            return [_task(run_id, row) for row in connection.execute(query).mappings()]

    def tried(self, tasks: Sequence[Task], stage: Stage) -> None:
        """Remember that a whole batch was over *tasks*: those still open are not asked again until ``try_again``."""
        here = tables.task.c
        mark = (
            update(tables.task)
            .where(here.run_id == bindparam("of_run"), here.source_id == bindparam("of_source"))
            .where(here.url == bindparam("at"), here.stage == stage.value, here.done_at.is_(None))
            .values(tried=_trial(stage))
        )
        rows = [{"of_run": task.run_id, "of_source": task.source_id, "at": task.url} for task in tasks]
        if rows:
            with self._store.writing() as connection:
                connection.execute(mark, rows)

    def try_again(self, run_id: int) -> None:
        """Forget what was tried in a run: it is gone on with, or has come to another stage."""
        here = tables.task.c
        with self._store.writing() as connection:
            connection.execute(
                update(tables.task).where(here.run_id == run_id, here.tried.is_not(None)).values(tried=None)
            )

    def hosts(self, run_id: int) -> int:
        """Return at how many hosts a run looks."""
        query = select(func.count(tables.task.c.host.distinct())).where(tables.task.c.run_id == run_id)
        with self._store.reading() as connection:
            return int(connection.scalar(query) or 0)

    def open_count(self, run_id: int) -> int:
        """Return how many sources a run has still to look at."""
        query = select(func.count()).where(tables.task.c.run_id == run_id, tables.task.c.done_at.is_(None))
        with self._store.reading() as connection:
            return int(connection.scalar(query) or 0)

    def cites(self, source_ids: Sequence[int]) -> dict[int, list[Cite]]:
        """Return by source which notes cite it, and for what."""
        if not source_ids:
            return {}
        query = (
            select(tables.cite, tables.reference.c.detail, tables.baseline.c.id.label("base"))
            .join(tables.reference, tables.reference.c.id == tables.cite.c.reference_id)
            .outerjoin(
                tables.baseline,
                and_(
                    tables.baseline.c.source_id == tables.cite.c.source_id,
                    tables.baseline.c.as_of == func.coalesce(tables.cite.c.as_of, ""),
                    tables.baseline.c.state == "found",
                ),
            )
            .where(among(tables.cite.c.source_id, source_ids), tables.reference.c.dropped_at.is_(None))
            .order_by(tables.cite.c.id)
        )
        found: dict[int, list[Cite]] = {}
        with self._store.reading() as connection:
            for row in connection.execute(query).mappings():
                found.setdefault(row["source_id"], []).append(_cite(row))
        return found

    def hand_over(self, handovers: Sequence[Handover]) -> None:
        """Queue the rest of a way at the host it leads to."""
        if not handovers:
            return
        with self._store.writing() as connection:
            hosts.meet(connection, *(host_key(handover.task.url) for handover in handovers))
            for handover in handovers:
                self._hand_over(connection, handover)

    def _hand_over(self, connection: Connection, handover: Handover) -> None:
        task = handover.task
        keep_captures(self._store, connection, handover.captures, origin="visit")
        connection.execute(
            update(tables.task)
            .where(tables.task.c.run_id == task.run_id, tables.task.c.source_id == task.source_id)
            .values(host=host_key(task.url), url=task.url, hops=coding.plain(task.hops))
        )


def _trial(stage: Stage) -> ColumnElement[str]:
    return literal(f"{stage.value} ") + tables.task.c.url


def _untried(stage: Stage) -> ColumnElement[bool]:
    """Say that nobody tried a task as it stands now: since then it may have gone to another stage or address."""
    return tables.task.c.tried.is_distinct_from(_trial(stage))


_SEEN = (
    "verdict",
    "reason",
    "confidence",
    "evidence",
    "suggested_url",
    "final_url",
    "http_status",
    "hops",
    "sha256",
    "snapshot_id",
    "etag",
    "last_modified",
)


def _task(run_id: int, row: RowMapping) -> Task:
    return Task(
        run_id=run_id,
        source_id=row["source_id"],
        cited_url=row["cited_url"],
        url=row["url"],
        hops=coding.hops(row["hops"]),
        validators=_validators(row),
        seen=_seen(row),
        search=coding.search(row["search"]) if row["search"] else None,
    )


def _validators(row: RowMapping) -> Validators | None:
    if not (row["seen_etag"] or row["seen_last_modified"]):
        return None
    return Validators(url=row["seen_final_url"], etag=row["seen_etag"], last_modified=row["seen_last_modified"])


def _seen(row: RowMapping) -> Seen | None:
    if row["seen_verdict"] is None:
        return None
    return Seen(
        judgement=coding.judgement(row, "seen_"),
        final_url=row["seen_final_url"],
        http_status=row["seen_http_status"],
        hops=coding.hops(row["seen_hops"]),
        sha256=row["seen_sha256"],
        snapshot_id=row["seen_snapshot_id"],
    )


def _cite(row: RowMapping) -> Cite:
    detail = row["detail"]
    printed = next((url for url in detail["urls"] if url["printed"] == row["printed"]), None)
    return Cite(
        cite_id=row["id"],
        reference_id=row["reference_id"],
        consulted_on=row["as_of"],
        title=detail["title"],
        publisher=detail["publisher"],
        sentences=tuple(citation["sentence"] for citation in detail["cited_by"]),
        candidates=coding.candidates(printed["candidates"]) if printed else (),
        baseline_id=row["base"],
    )
