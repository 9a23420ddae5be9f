"""What a batch costs the ledger does not grow with the visits it holds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, select

from models import tables
from models.ledger import Ledger
from models.ledger.among import among
from tests.conftest import NOW
from tests.models.makers import a_reading, a_reference, a_visit


@contextmanager
def statements(ledger: Ledger) -> Iterator[list[str]]:
    said: list[str] = []

    def heard(_: Any, __: Any, statement: str, *rest: Any) -> None:
        said.append(statement)

    event.listen(ledger.store.engine, "before_cursor_execute", heard)
    try:
        yield said
    finally:
        event.remove(ledger.store.engine, "before_cursor_execute", heard)


def cited(ledger: Ledger, count: int) -> list[int]:
    references = [a_reference(str(n), f"https://a.example/{n}") for n in range(1, count + 1)]
    addresses = {f"https://a.example/{n}": f"https://a.example/{n}" for n in range(1, count + 1)}
    ledger.documents.keep(a_reading(*references), addresses=addresses, content=b"x", file_name="r.md", now=NOW)
    return ledger.documents.source_ids()


def test_a_batch_is_recorded_in_as_many_statements_as_a_visit(ledger: Ledger) -> None:
    run = ledger.runs.start(cited(ledger, 60), now=NOW)
    first, *rest = ledger.tasks.batch(run.id, "a.example", limit=100)

    with statements(ledger) as for_one:
        ledger.observations.record([a_visit(first)])
    with statements(ledger) as for_all:
        assert ledger.observations.record([a_visit(task) for task in rest]) == 59

    assert len(for_all) <= len(for_one)


def test_a_batch_is_asked_for_in_one_statement(ledger: Ledger) -> None:
    run = ledger.runs.start(cited(ledger, 60), now=NOW)

    with statements(ledger) as said:
        tasks = ledger.tasks.batch(run.id, "a.example", limit=100)
        ledger.tasks.cites([task.source_id for task in tasks])

    assert len([each for each in said if each.startswith("SELECT")]) == 2


@pytest.mark.parametrize("count", [0, 1, 70_000])
def test_more_ids_than_a_statement_may_have_parameters_are_one(ledger: Ledger, count: int) -> None:
    sources = cited(ledger, 3)
    wanted = [*sources[:2], *range(1_000_000, 1_000_000 + count)]

    with ledger.store.reading() as connection:
        found = set(connection.scalars(select(tables.source.c.id).where(among(tables.source.c.id, wanted))))
        rest = set(connection.scalars(select(tables.source.c.id).where(~among(tables.source.c.id, wanted))))

    assert (found, rest) == (set(sources[:2]), set(sources[2:]))


def test_sqlite_finds_many_ids_by_an_index(tmp_path: Path) -> None:
    """A comparison of the answer with 1 would have it look at every observation there is."""
    ledger = Ledger.open(f"sqlite:///{tmp_path / 'consulted.db'}")
    seen = tables.observation.c
    query = select(seen.id).where(among(seen.source_id, [1, 2]), seen.search.is_not(None))
    with ledger.store.reading() as connection:
        sql = str(query.compile(connection))
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", ("[1,2]",)).all()
    ledger.close()

    assert any("ix_observation_source_id" in row[3] for row in plan), plan
