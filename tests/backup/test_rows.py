"""What comes back is what was kept: every row of every table, on either database, from either."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Engine, create_engine, select, text
from sqlalchemy.exc import IntegrityError

from models import tables
from models.ledger import Ledger
from models.ledger.dump import standing_still
from models.ledger.engine import connect
from models.ledger.load import occupied, rebuild
from models.ledger.schema import alembic_config, current, newest, revisions
from models.tables import metadata
from tests.conftest import NOW
from tests.models.filling import ROWS, counted, fill

Rows = dict[str, list[str]]


def rows_of(engine: Engine) -> Rows:
    with standing_still(engine) as dump:
        return {table.name: [json.dumps(row) for row in dump.rows(table)] for table in dump.tables}


def put(engine: Engine, rows: Rows, schema: str) -> None:
    expected = {name: len(each) for name, each in rows.items()}
    rebuild(engine, schema=schema, rows=lambda name: map(json.loads, rows.get(name, [])), expected=expected)


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Engine]:
    engine = connect(f"sqlite:///{tmp_path / 'elsewhere' / 'consulted.db'}")
    yield engine
    engine.dispose()


def test_every_row_of_every_table_comes_back(ledger: Ledger, elsewhere: Engine) -> None:
    engine = ledger.store.engine
    with engine.begin() as connection:
        counts = fill(connection)
    rows = rows_of(engine)
    assert counts == dict.fromkeys(metadata.tables, ROWS) == {name: len(each) for name, each in rows.items()}

    # Over to SQLite, and from there back to where the rows came from, over what is there.
    put(elsewhere, rows, newest())
    assert rows_of(elsewhere) == rows
    with engine.connect() as before:
        kept = {name: before.execute(select(table)).all() for name, table in metadata.tables.items()}
    put(engine, rows_of(elsewhere), newest())

    assert rows_of(engine) == rows
    with engine.connect() as after:
        assert {name: after.execute(select(table)).all() for name, table in metadata.tables.items()} == kept
    assert current(engine) == current(elsewhere) == newest()


def test_new_rows_come_behind_those_that_were_put_back(ledger: Ledger) -> None:
    engine = ledger.store.engine
    with engine.begin() as connection:
        fill(connection)
    put(engine, rows_of(engine), newest())

    with ledger.store.writing() as connection:
        row = {"at": NOW, "by": "Ines", "what": "sign-in", "subject": "desk", "detail": {}}
        assert ledger.store.insert(connection, tables.deed, row) == ROWS + 1
    with ledger.store.writing() as connection, pytest.raises(IntegrityError):
        connection.execute(tables.cite.insert().values(reference_id=999, source_id=999, position=0, printed=""))


@pytest.mark.parametrize("schema", revisions())
def test_rows_of_every_schema_are_put_back_and_brought_up(schema: str, ledger: Ledger, elsewhere: Engine) -> None:
    engine = ledger.store.engine
    command.downgrade(alembic_config(engine), schema)
    with engine.begin() as connection:
        counts = fill(connection)
    rows = rows_of(engine)

    put(elsewhere, rows, schema)

    assert current(elsewhere) == newest()
    with elsewhere.connect() as connection:
        assert {name: count for name, count in counted(connection).items() if count} == counts


def test_other_rows_than_were_counted_change_nothing(ledger: Ledger) -> None:
    engine = ledger.store.engine
    with engine.begin() as connection:
        fill(connection)
    rows = rows_of(engine)

    with pytest.raises(ValueError, match="other rows than were counted"):
        rebuild(
            engine,
            schema=newest(),
            rows=lambda name: map(json.loads, rows[name][:1]),
            expected={name: len(each) for name, each in rows.items()},
        )

    assert rows_of(engine) == rows


def test_an_empty_ledger_is_not_occupied_and_one_row_is_enough(ledger: Ledger) -> None:
    assert not occupied(ledger.store.engine)
    ledger.note_fact("world", "small web")
    assert occupied(ledger.store.engine)


def test_writers_go_on_and_are_not_seen(ledger: Ledger) -> None:
    ledger.note_fact("a", "before")
    with standing_still(ledger.store.engine) as dump:
        other = create_engine(ledger.store.engine.url)
        with other.begin() as connection:
            connection.execute(text("INSERT INTO meta (key, value) VALUES ('b', 'meanwhile')"))
        other.dispose()
        meta = next(table for table in dump.tables if table.name == "meta")

        assert list(dump.rows(meta)) == [{"key": "a", "value": "before"}]
