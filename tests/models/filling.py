"""Rows in every table of any schema: made from the columns, so that none is forgotten."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Connection,
    DateTime,
    Float,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    inspect,
    text,
)

from models.ledger import neutral

ROWS = 3
_AT = datetime(2026, 2, 28, 23, 59, 59, 123456, tzinfo=UTC)
#: What JSON, texts and databases are apt to change: accents, signs beyond 16 bits, blanks, numbers.
_TEXT = 'Ærø – 中 🜁 "quoted" \\ tab\t end '


def fill(connection: Connection) -> dict[str, int]:
    """Put three rows into every table that the database has; returns how many rows each has."""
    found = MetaData()
    found.reflect(connection, only=sorted(neutral.ours(inspect(connection).get_table_names())))
    for table in found.sorted_tables:
        connection.execute(table.insert(), [_row(table, number, connection) for number in range(1, ROWS + 1)])
        if connection.dialect.name == "postgresql" and "id" in table.c and isinstance(table.c.id.type, Integer):
            connection.execute(text(f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), {ROWS})"))
    return counted(connection)


def counted(connection: Connection) -> dict[str, int]:
    names = sorted(neutral.ours(inspect(connection).get_table_names()))
    return {name: int(connection.scalar(text(f'SELECT count(*) FROM "{name}"')) or 0) for name in names}


def _row(table: Table, number: int, connection: Connection) -> dict[str, Any]:
    return {column.name: _value(column, number, connection) for column in table.columns}


def _value(column: Column[Any], number: int, connection: Connection) -> Any:
    for key in column.foreign_keys:
        return _value(key.column, number, connection)
    if column.nullable and number == ROWS:
        return None
    kind = column.type
    if isinstance(kind, Boolean):
        return number % 2 == 0
    if isinstance(kind, Integer):
        return number
    if isinstance(kind, Float):
        return number / 7
    if isinstance(kind, DateTime):
        moment = _AT + timedelta(days=number)
        return moment.replace(tzinfo=None) if connection.dialect.name == "sqlite" else moment
    if isinstance(kind, LargeBinary):
        return bytes(range(256)) * number
    if isinstance(kind, JSON):
        return {"n": number / 3, "text": _TEXT, "none": None, "list": [1, 2.0, True]}
    length = getattr(kind, "length", None)
    return f"{number} {_TEXT}" if length is None else f"{number}-{column.name}"[:length]
