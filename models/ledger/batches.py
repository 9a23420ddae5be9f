"""Batches: what many workers did of a run, told to whoever waits for it."""

from __future__ import annotations

from sqlalchemy import RowMapping, delete

from models import tables
from models.ledger.store import Store
from models.order import Done, Order, Outcome
from models.search import Stage


class Batches:
    """What workers did."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, done: Done) -> None:
        """Tell what became of an order."""
        row = {
            "run_id": done.order.run_id,
            "host": done.order.host,
            "stage": done.order.stage.value,
            "worker": done.worker,
            "sources": done.sources,
            "seconds": done.seconds,
            "outcome": done.outcome.value,
            "detail": done.detail,
        }
        with self._store.writing() as connection:
            self._store.insert(connection, tables.batch, row)

    def take(self, run_id: int) -> list[Done]:
        """Return what was done of a run and not told yet, the oldest first; it is told once."""
        query = delete(tables.batch).where(tables.batch.c.run_id == run_id).returning(tables.batch)
        with self._store.writing() as connection:
            rows = connection.execute(query).mappings().all()
        return sorted(map(_done, rows), key=lambda each: each.id)


def _done(row: RowMapping) -> Done:
    order = Order(run_id=row["run_id"], host=row["host"], stage=Stage(row["stage"]))
    return Done(
        id=row["id"],
        order=order,
        worker=row["worker"],
        sources=row["sources"],
        seconds=row["seconds"],
        outcome=Outcome(row["outcome"]),
        detail=row["detail"],
    )
