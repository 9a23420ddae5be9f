"""What must hold of a store whoever was killed at it."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import select, text

from models import tables
from models.ledger import Ledger
from snapshots import replay
from snapshots.archive import Archive, repair
from tests.faults.stage import Stage


def assert_consistent(stage: Stage) -> None:
    """The database is whole, every row's record is there, and what is derived is what would be derived anew."""
    repair(stage.home / "snapshots")
    ledger = Ledger.open(stage.database_url)
    try:
        if stage.server is None:
            with ledger.store.reading() as connection:
                assert connection.scalar(text("PRAGMA integrity_check")) == "ok"
                assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
        archive = Archive(stage.home / "snapshots")
        for each in ledger.snapshots.all():
            damage = replay.verify(archive, each.id, each.capture)
            assert damage is None, damage
        before = states(ledger)
        ledger.observations.rebuild_states()
        assert states(ledger) == before
        with ledger.store.reading() as connection:
            seen = tables.observation.c
            done = {(row.run_id, row.source_id) for row in connection.execute(select(tables.task)) if row.done_at}
            observed = {(run, source) for run, source in connection.execute(select(seen.run_id, seen.source_id))}
            assert done == observed, "what is done is what was observed"
    finally:
        ledger.close()


def states(ledger: Ledger) -> list[Any]:
    with ledger.store.reading() as connection:
        return list(connection.execute(select(tables.source_state).order_by(tables.source_state.c.source_id)))


def observed(stage: Stage) -> set[int]:
    """The sources that have an observation."""
    ledger = Ledger.open(stage.database_url)
    try:
        with ledger.store.reading() as connection:
            return set(connection.scalars(select(tables.observation.c.source_id)))
    finally:
        ledger.close()


def going_on(stage: Stage) -> bool:
    """Say whether a run was broken off, so that the next refresh goes on with it."""
    ledger = Ledger.open(stage.database_url)
    try:
        return ledger.runs.unfinished() is not None
    finally:
        ledger.close()


#: Numbers that depend on who answered first; and PostgreSQL counts on where a transaction was never committed.
_NUMBERS = frozenset({"snapshot", "snapshot_id", "source_id", "id"})


def same(reports: str) -> Any:
    """A JSON report without the numbers the store gives to things."""

    def without(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: without(item) for key, item in value.items() if key not in _NUMBERS}
        return [without(item) for item in value] if isinstance(value, list) else value

    return without(json.loads(reports))
