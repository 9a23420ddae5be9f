"""The tables as they lie in a database, with values that JSON holds and that are the same on every database.

Times are texts in UTC to the microsecond, bytes are base64, JSON columns are the very text that was kept.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Collection
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Connection,
    DateTime,
    Dialect,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    cast,
    collate,
    event,
    inspect,
)
from sqlalchemy.types import TypeEngine

from models import tables

#: Rows held in memory at a time; one alone where rows hold whole files.
_PAGE = 500
#: Alembic's own table, which says what schema a database has.
VERSION = "alembic_version"


class _Moment(TypeDecorator[str]):
    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        moment = datetime.fromisoformat(value)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        moment = value if value.tzinfo is None else value.astimezone(UTC).replace(tzinfo=None)
        return f"{moment.isoformat(timespec='microseconds')}Z"


class _Bytes(TypeDecorator[str]):
    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        return None if value is None else b64decode(value, validate=True)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> str | None:
        return None if value is None else b64encode(value).decode("ascii")


class _Verbatim(TypeDecorator[str]):
    """A column of a database's own JSON type as its text: read and written anew, numbers might differ."""

    impl = Text
    cache_ok = True

    def bind_expression(self, bindparam: Any) -> ColumnElement[Any]:
        return cast(bindparam, JSON)

    def column_expression(self, column: ColumnElement[Any]) -> ColumnElement[Any]:
        return cast(column, Text)


def present(connection: Connection) -> list[Table]:
    """Return those of our tables that the database has, as they lie there, each behind those it points at."""
    typed = connection.dialect.name != "sqlite"

    def neutral(_inspector: Any, _table: Any, column: Any) -> None:
        column["type"] = _neutral(column["type"], typed=typed)

    found = MetaData()
    event.listen(found, "column_reflect", neutral)
    found.reflect(connection, only=sorted(ours(inspect(connection).get_table_names())))
    return found.sorted_tables


def ours(names: Collection[str]) -> set[str]:
    """Return those of *names* that are tables of the ledger; others may share its database."""
    return tables.metadata.tables.keys() & set(names)


def page(table: Table) -> int:
    """Return how many rows of *table* may be held in memory at a time."""
    return 1 if any(isinstance(column.type, _Bytes) for column in table.columns) else _PAGE


def _neutral(kind: TypeEngine[Any], *, typed: bool) -> TypeEngine[Any]:
    if isinstance(kind, DateTime):
        return _Moment()
    if isinstance(kind, LargeBinary):
        return _Bytes()
    if isinstance(kind, JSON):
        return _Verbatim() if typed else Text()
    return kind


def in_order(table: Table, connection: Connection) -> list[ColumnElement[Any]]:
    """Return what rows are sorted by: the primary key, texts by their bytes on every database."""
    binary = "C" if connection.dialect.name == "postgresql" else "BINARY"
    return [_sorted(column, binary) for column in table.primary_key.columns]


def _sorted(column: Column[Any], binary: str) -> ColumnElement[Any]:
    return collate(column, binary) if isinstance(column.type, String) else column
