"""Migrations lead to the tables of the code, and back to nothing."""

from __future__ import annotations

from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect
from sqlalchemy.exc import IntegrityError

from models import tables
from models.ledger import Ledger
from models.ledger.dump import standing_still
from models.ledger.engine import connect
from models.ledger.schema import alembic_config, current, newest, revisions, upgrade
from models.tables import metadata
from tests.conftest import NOW
from tests.models.facts import a_count
from tests.models.filling import ROWS, counted, fill
from tests.models.makers import a_reading, a_reference


def test_the_newest_schema_is_the_one_in_the_code(ledger: Ledger) -> None:
    with ledger.store.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        difference = compare_metadata(context, metadata)

    assert difference == []


def test_the_newest_revision_is_known_without_alembic(ledger: Ledger) -> None:
    assert newest() == current(ledger.store.engine) == ScriptDirectory.from_config(alembic_config()).get_current_head()


def test_down_and_up_again(ledger: Ledger) -> None:
    engine = ledger.store.engine
    command.downgrade(alembic_config(engine), "base")
    assert inspect(engine).get_table_names() == ["alembic_version"]

    upgrade(engine)
    assert "observation" in inspect(engine).get_table_names()


def test_rows_and_what_points_at_them_survive_a_step_down_and_up(ledger: Ledger) -> None:
    ledger.documents.keep(
        a_reading(a_reference("1", "https://a.example/one")), addresses={}, content=b"x", file_name="r.txt", now=NOW
    )
    engine = ledger.store.engine

    command.downgrade(alembic_config(engine), "0002")
    upgrade(engine)

    (row,) = ledger.documents.references("report")
    assert (row.reference.label, [cite.url for cite in row.cites]) == ("1", ["https://a.example/one"])
    with ledger.store.writing() as connection, pytest.raises(IntegrityError):
        connection.execute(tables.cite.insert().values(reference_id=999, source_id=999, position=0, printed=""))


def test_a_label_may_be_as_long_as_the_name_of_a_ministry(ledger: Ledger) -> None:
    label = "Ministry of Fisheries, Ports and Coastal Navigation 2019a"
    ledger.documents.keep(a_reading(a_reference(label)), addresses={}, content=b"x", file_name="r.txt", now=NOW)

    assert [row.reference.label for row in ledger.documents.references("report")] == [label]


def test_the_ledger_of_facts_is_put_up_and_taken_down_without_touching_the_rest(ledger: Ledger) -> None:
    ledger.documents.keep(
        a_reading(a_reference("1", "https://a.example/one")), addresses={}, content=b"x", file_name="r.txt", now=NOW
    )
    ledger.facts.keep("report", [a_count()], now=NOW)
    engine = ledger.store.engine
    facts = {"fact", "fact_value", "fact_sighting", "fact_check", "fact_edit"}
    assert facts <= set(inspect(engine).get_table_names())

    command.downgrade(alembic_config(engine), "0006")
    assert facts.isdisjoint(inspect(engine).get_table_names())

    upgrade(engine)
    assert ledger.facts.of("report") == []
    ledger.facts.keep("report", [a_count()], now=NOW)
    assert ledger.facts.of("report") == [a_count()]
    assert [row.reference.label for row in ledger.documents.references("report")] == ["1"]


def rows_of(engine: Engine) -> dict[str, list[dict[str, Any]]]:
    with standing_still(engine) as dump:
        return {table.name: list(dump.rows(table)) for table in dump.tables}


@pytest.mark.parametrize("revision", revisions())
def test_every_schema_ever_used_comes_up_with_all_its_rows(revision: str, database_url: str) -> None:
    """Counted, and each value of each column that is still there the same."""
    engine = connect(database_url)
    command.upgrade(alembic_config(engine), revision)
    with engine.begin() as connection:
        counts = fill(connection)
    before = rows_of(engine)
    assert set(counts.values()) == {ROWS}

    upgrade(engine)

    after = rows_of(engine)
    with engine.connect() as connection:
        assert {name: count for name, count in counted(connection).items() if count} == counts
    assert current(engine) == newest()
    assert metadata.tables.keys() == after.keys()
    for name, rows in before.items():
        kept = [column for column in rows[0] if column in after[name][0]]
        assert [[row[column] for column in kept] for row in after[name]] == [
            [row[column] for column in kept] for row in rows
        ]
    engine.dispose()
