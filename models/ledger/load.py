"""A store made anew from its rows, all or nothing: in one transaction, also where there was a store before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Engine, MetaData, Table, inspect, text
from sqlalchemy.exc import DBAPIError

from models.errors import StoreError, first_line
from models.ledger import neutral
from models.ledger.numbering import go_on_behind
from models.ledger.schema import migrate

Row = Mapping[str, Any]


def occupied(engine: Engine) -> bool:
    """Say whether the database holds rows of a ledger.

    Raises:
        StoreError: the database cannot be read.
    """
    try:
        with engine.connect().execution_options(reading=True) as connection:
            names = sorted(neutral.ours(inspect(connection).get_table_names()))
            return any(connection.scalar(text(f'SELECT 1 FROM "{name}" LIMIT 1')) for name in names)
    except DBAPIError as error:
        raise StoreError(
            f"the database {engine.url.render_as_string(hide_password=True)} cannot be read "
            f"({first_line(error.orig)}); move it away, what begins with its name too, and restore again"
        ) from None


def rebuild(
    engine: Engine, *, schema: str, rows: Callable[[str], Iterable[Row]], expected: Mapping[str, int]
) -> dict[str, int]:
    """Put the *rows* of each table in the place of all that the ledger holds, and bring it to the newest schema.

    Args:
        schema: the revision the rows are of.
        rows: given a table's name, its rows as ``Dump.rows`` yields them.
        expected: table to number of rows; nothing is changed where there turn out to be others.

    Returns:
        How many rows each table got.

    Raises:
        ValueError: there are other tables or rows than expected, or a value is none of its column.
        SQLAlchemyError: the database does not take them.
    """
    with engine.connect() as connection:
        _watch_foreign_keys(connection, "OFF")
        try:
            with connection.begin():
                _clear(connection)
                migrate(connection, schema)
                counts = {
                    table.name: _fill(connection, table, rows(table.name)) for table in neutral.present(connection)
                }
                if counts != {**dict.fromkeys(counts, 0), **expected}:
                    raise ValueError("there are other rows than were counted")
                migrate(connection, "head")
        finally:
            _watch_foreign_keys(connection, "ON")
    return counts


def _clear(connection: Connection) -> None:
    names = neutral.ours(inspect(connection).get_table_names())
    found = MetaData()
    found.reflect(connection, only=sorted({*names, neutral.VERSION} & set(inspect(connection).get_table_names())))
    found.drop_all(connection)


def _fill(connection: Connection, table: Table, rows: Iterable[Row]) -> int:
    count, left = 0, iter(rows)
    while page := list(islice(left, neutral.page(table))):
        connection.execute(table.insert(), page)
        count += len(page)
    go_on_behind(connection, table)
    return count


def _watch_foreign_keys(connection: Connection, state: str) -> None:
    raw = connection.connection.driver_connection
    if connection.dialect.name == "sqlite" and raw is not None:
        raw.execute(f"PRAGMA foreign_keys={state}")
