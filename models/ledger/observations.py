"""Observations: what each visit saw, only ever added to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, func, literal, null, or_, select, update

from models import coding, tables
from models.address import authority, host_key
from models.ledger.among import among
from models.ledger.snapshots import keep_captures
from models.ledger.store import Store
from models.moment import parse_iso
from models.observation import Observation, Spell
from models.search import Search
from models.standing import AGAIN, Standing
from models.verdict import Verdict
from models.visit import Capture, Task, Visit

#: So many vain tries of a search are told one by one.
_TOLD = 3
#: Neighbouring visits are often of one host; so many are read for each address wanted.
_ROWS_FOR_A_HOST = 25
#: Version of the judging rules, kept with each observation.
RULES = 1


_TICK_OFF = (
    update(tables.task)
    .where(tables.task.c.run_id == bindparam("of_run"), tables.task.c.source_id == bindparam("of_source"))
    .values(done_at=bindparam("at"))
)


class Observations:
    """What was seen."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def record(self, visits: Sequence[Visit]) -> int:
        """Keep what was seen, in one transaction; a source already observed in its run is left as it was.

        Returns:
            How many observations were added.
        """
        if not visits:
            return 0
        with self._store.writing() as connection:
            fresh = self._not_yet_recorded(connection, visits)
            kept = keep_captures(self._store, connection, [c for v in fresh for c in v.captures], origin="visit")
            ids = self._add(connection, [(visit.task, observation_row(visit, kept)) for visit in fresh])
            self._record_comparisons(connection, fresh, ids)
        return len(fresh)

    def record_vain(self, over: Sequence[tuple[Task, Search]]) -> int:
        """Keep the first failures of sources whose search ended with nothing found; returns how many."""
        if over:
            with self._store.writing() as connection:
                self._add(connection, [(task, in_vain(search)) for task, search in over])
        return len(over)

    def record_unsearched(self, failed: Sequence[tuple[Task, Search]], why: str) -> int:
        """Keep the first failures of sources whose search was cut short, and *why*; the next visit looks again."""
        rows = [(task, {**in_vain(search), "search": None}) for task, search in failed]
        for _, row in rows:
            row["evidence"] = [*row["evidence"], why]
        if rows:
            with self._store.writing() as connection:
                self._add(connection, rows)
        return len(failed)

    def _not_yet_recorded(self, connection: Connection, visits: Sequence[Visit]) -> list[Visit]:
        query = select(tables.observation.c.source_id).where(
            tables.observation.c.run_id == visits[0].task.run_id,
            among(tables.observation.c.source_id, [visit.task.source_id for visit in visits]),
        )
        known = set(connection.scalars(query))
        return [visit for visit in visits if visit.task.source_id not in known]

    def _add(self, connection: Connection, rows: Sequence[tuple[Task, dict[str, Any]]]) -> list[int]:
        """Add a row for each task, bring the latest states up to date, and tick the tasks off; returns the new ids."""
        standings = self._standings(connection, [task.source_id for task, _ in rows])
        before = [standings.get(task.source_id, Standing()) for task, _ in rows]
        for (_, row), standing in zip(rows, before, strict=True):
            row["evidence"] = [*row["evidence"], *_again(standing, Verdict(row["verdict"]))]
        ids = self._store.insert_all(connection, tables.observation, [row for _, row in rows])
        states = [
            _state_row(
                task.source_id, standing.after(new, Verdict(row["verdict"]), row["confidence"], row["visited_at"])
            )
            for (task, row), standing, new in zip(rows, before, ids, strict=True)
        ]
        self._store.upsert(connection, tables.source_state, states, key=["source_id"])
        if rows:
            connection.execute(_TICK_OFF, [_ticked(task, row["visited_at"]) for task, row in rows])
        return ids

    def _record_comparisons(self, connection: Connection, visits: Sequence[Visit], ids: Sequence[int]) -> None:
        rows = [
            {
                "observation_id": observation_id,
                "cite_id": cite_id,
                "baseline_id": visit.compared_with.get(cite_id),
                **coding.plain(comparison),
            }
            for visit, observation_id in zip(visits, ids, strict=True)
            for cite_id, comparison in visit.comparisons.items()
        ]
        if rows:
            connection.execute(tables.comparison.insert(), rows)

    def _standings(self, connection: Connection, source_ids: Sequence[int]) -> dict[int, Standing]:
        query = select(tables.source_state).where(among(tables.source_state.c.source_id, source_ids))
        return {row["source_id"]: _standing(row) for row in connection.execute(query).mappings()}

    def latest(self, source_ids: Sequence[int] | None = None) -> dict[int, Observation]:
        """Return by source its latest observation."""
        query = select(tables.observation, tables.source_state.c.failures, tables.source_state.c.failing_since).join(
            tables.source_state, tables.source_state.c.observation_id == tables.observation.c.id
        )
        if source_ids is not None:
            query = query.where(among(tables.observation.c.source_id, source_ids))
        with self._store.reading() as connection:
            return {row["source_id"]: _latest(row) for row in connection.execute(query).mappings()}

    def spells(self, source_ids: Sequence[int]) -> dict[int, Spell]:
        """Return by source since when, and in how many visits in a row, its verdict is the latest one."""
        seen, latest = tables.observation, tables.observation.alias("latest")
        other = (
            select(seen.c.source_id, func.max(seen.c.visited_at).label("at"))
            .join(tables.source_state, tables.source_state.c.source_id == seen.c.source_id)
            .join(latest, latest.c.id == tables.source_state.c.observation_id)
            .where(among(seen.c.source_id, source_ids), seen.c.verdict != latest.c.verdict)
            .group_by(seen.c.source_id)
            .subquery()
        )
        query = (
            select(seen.c.source_id, func.min(seen.c.visited_at).label("since"), func.count().label("visits"))
            .outerjoin(other, other.c.source_id == seen.c.source_id)
            .where(among(seen.c.source_id, source_ids), or_(other.c.at.is_(None), seen.c.visited_at > other.c.at))
            .group_by(seen.c.source_id)
        )
        with self._store.reading() as connection:
            return {row.source_id: Spell(since=row.since, visits=row.visits) for row in connection.execute(query)}

    def of_sources(self, source_ids: Sequence[int], *, most: int) -> list[Observation]:
        """Return the last visits to any of these sources, the newest first."""
        seen = tables.observation
        query = (
            select(seen, literal(0).label("failures"), null().label("failing_since"))
            .where(among(seen.c.source_id, source_ids))
            .order_by(seen.c.visited_at.desc(), seen.c.id.desc())
            .limit(most)
        )
        with self._store.reading() as connection:
            return [_latest(row) for row in connection.execute(query).mappings()]

    def answered(self, run_id: int, *, most: int) -> list[str]:
        """Return addresses that answered last in a run, on whatever machine, one for each host."""
        seen = tables.observation
        query = (
            select(seen.c.final_url)
            .where(seen.c.run_id == run_id, seen.c.http_status.is_not(None), seen.c.final_url.is_not(None))
            .order_by(seen.c.id.desc())
            .limit(most * _ROWS_FOR_A_HOST)
        )
        with self._store.reading() as connection:
            by_host = {host_key(url): url for url in connection.scalars(query)}
        return list(by_host.values())[:most]

    def silent(self, run_id: int) -> set[str]:
        """Return the authorities at which nobody answered in a run."""
        seen = tables.observation
        query = select(seen.c.final_url).where(
            seen.c.run_id == run_id, seen.c.http_status.is_(None), seen.c.verdict == Verdict.UNREACHABLE.value
        )
        with self._store.reading() as connection:
            return {authority(url) for url in connection.scalars(query) if url}

    def by_verdict(self) -> dict[str, int]:
        """Return how many sources showed each verdict when they were last looked at."""
        query = (
            select(tables.observation.c.verdict, func.count().label("times"))
            .join(tables.source_state, tables.source_state.c.observation_id == tables.observation.c.id)
            .group_by(tables.observation.c.verdict)
        )
        with self._store.reading() as connection:
            return {row.verdict: row.times for row in connection.execute(query)}

    def rebuild_states(self) -> int:
        """Make the latest states anew from the observations; returns how many sources have one.

        In the order in which they were recorded: a clock that was set back must not make the last one an earlier one.
        """
        query = select(
            tables.observation.c.id,
            tables.observation.c.source_id,
            tables.observation.c.verdict,
            tables.observation.c.confidence,
            tables.observation.c.visited_at,
        ).order_by(tables.observation.c.source_id, tables.observation.c.id)
        states: dict[int, Standing] = {}
        with self._store.writing() as connection:
            for row in connection.execute(query):
                before = states.get(row.source_id, Standing())
                states[row.source_id] = before.after(row.id, Verdict(row.verdict), row.confidence, row.visited_at)
            connection.execute(tables.source_state.delete())
            rows = [_state_row(source_id, standing) for source_id, standing in states.items()]
            self._store.upsert(connection, tables.source_state, rows, key=["source_id"])
        return len(states)


def _after(before: Standing, observation_id: int, row: Mapping[str, Any]) -> Standing:
    return before.after(observation_id, Verdict(row["verdict"]), row["confidence"], row["visited_at"])


def _ticked(task: Task, at: datetime) -> dict[str, Any]:
    return {"of_run": task.run_id, "of_source": task.source_id, "at": at}


def _again(before: Standing, verdict: Verdict) -> tuple[str, ...]:
    """Say that a source answers which was failing; never given up, it was looked at again."""
    if not verdict.readable or before.failing_since is None:
        return ()
    times = "once" if before.failures == 1 else f"{before.failures} times in a row"
    return (f"{AGAIN}, after it had failed {times} since {before.failing_since:%Y-%m-%d}",)


def _final_capture(visit: Visit) -> Capture | None:
    """Return the capture of the answer that was judged, not those of the hops before it."""
    wanted = [capture for capture in visit.captures if capture.url == visit.final_url]
    return wanted[-1] if wanted else None


def in_vain(search: Search) -> dict[str, Any]:
    """Return the first failure as a row, with what was tried in its evidence, and where the page may still be."""
    outcome = dict(search.outcome)
    return {
        **outcome,
        "visited_at": parse_iso(outcome["visited_at"]),
        "evidence": [*outcome["evidence"], *_told(search)],
        "search": {
            "candidates": coding.plain(search.unproven),
            "requests": search.requests,
            "seconds": round(search.seconds, 1),
        },
    }


def _told(search: Search) -> list[str]:
    """Say what a vain search tried, whom it asked, and which of its leads nobody could rule out."""
    lines = []
    if search.unproven:
        likeliest = search.unproven[0]
        lines.append(f"it may be at {likeliest.url} ({likeliest.rule}), but nothing shows it")
    if search.asked:
        lines.append(f"asked where it went: {', '.join(search.asked)}")
    lines += search.tried[:_TOLD]
    more = len(search.tried) - _TOLD
    if more > 0:
        lines.append(f"looked for it at {more} more addresses in vain")
    return lines


def observation_row(visit: Visit, kept: Mapping[Capture, int]) -> dict[str, Any]:
    """Return *visit* as a row, its captures being *kept* under the ids given.

    Raises:
        ValueError: it was not judged.
    """
    capture = _final_capture(visit)
    snapshot_id = kept[capture] if capture is not None else None
    judgement, seen = visit.judgement, visit.task.seen
    if judgement is None:
        raise ValueError(f"the visit to {visit.task.cited_url} was not judged")
    if visit.not_modified and seen is not None:
        snapshot_id = seen.snapshot_id
    page = visit.page
    return {
        "run_id": visit.task.run_id,
        "source_id": visit.task.source_id,
        "visited_at": visit.visited_at,
        "final_url": visit.final_url or None,
        "http_status": visit.http_status,
        "hops": coding.plain(visit.hops),
        "verdict": judgement.verdict.value,
        "reason": judgement.reason,
        "confidence": judgement.confidence,
        "evidence": list(judgement.evidence),
        "suggested_url": judgement.suggested_url,
        "not_modified": visit.not_modified,
        "retries": visit.retries,
        "bytes": visit.bytes_received,
        "snapshot_id": snapshot_id,
        "sha256": visit.sha256,
        "etag": page.header("ETag") if page else _kept(visit, "etag"),
        "last_modified": page.header("Last-Modified") if page else _kept(visit, "last_modified"),
        "rules": RULES,
    }


def _kept(visit: Visit, name: str) -> str | None:
    """Return a validator of the last look, when this one said that nothing changed."""
    validators = visit.task.validators
    return getattr(validators, name) if visit.not_modified and validators is not None else None


def _latest(row: RowMapping) -> Observation:
    return Observation(
        id=row["id"],
        source_id=row["source_id"],
        run_id=row["run_id"],
        visited_at=row["visited_at"],
        final_url=row["final_url"],
        http_status=row["http_status"],
        hops=coding.hops(row["hops"]),
        judgement=coding.judgement(row),
        not_modified=row["not_modified"],
        snapshot_id=row["snapshot_id"],
        sha256=row["sha256"],
        failures=row["failures"],
        failing_since=row["failing_since"],
    )


def _standing(row: RowMapping) -> Standing:
    return Standing(
        observation_id=row["observation_id"],
        readable_id=row["readable_id"],
        failing_since=row["failing_since"],
        failures=row["failures"],
    )


def _state_row(source_id: int, standing: Standing) -> dict[str, Any]:
    return {"source_id": source_id, **asdict(standing)}
