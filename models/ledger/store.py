"""Transactions and upserts, the same on SQLite and PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, Table, func, select
from sqlalchemy.dialects import postgresql, sqlite


def _anybody(_: Connection) -> None:
    """Let everybody write."""


class Store:
    """An engine with the few moves all parts of the ledger share.

    Args:
        engine: where the database is.
        fence: called at the start of every writing transaction; raises when whoever writes no longer may.
    """

    def __init__(self, engine: Engine, fence: Callable[[Connection], None] = _anybody) -> None:
        self.engine = engine
        self._fence = fence

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Look without holding up writers."""
        with self.engine.connect().execution_options(reading=True) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Write, all or nothing."""
        with self.engine.begin() as connection:
            self._fence(connection)
            yield connection

    def insert(self, connection: Connection, table: Table, values: Mapping[str, Any]) -> int:
        """Insert one row and return its id."""
        key = connection.execute(table.insert().values(dict(values))).inserted_primary_key
        if key is None:  # pragma: no cover - both databases hand the key back
            raise RuntimeError(f"no key came back for a row of {table.name}")
        return int(key[0])

    def insert_all(self, connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> list[int]:
        """Insert *rows*, all with the same columns, and return their ids in the same order."""
        if not rows:
            return []
        if self.engine.dialect.name == "sqlite":
            # It hands keys back in no order but row by row. Nobody else writes while we do, so the next ones are ours.
            first = int(connection.scalar(select(func.coalesce(func.max(table.c.id), 0))) or 0) + 1
            ids = list(range(first, first + len(rows)))
            connection.execute(table.insert(), [{**row, "id": new} for row, new in zip(rows, ids, strict=True)])
            return ids
        statement = table.insert().returning(table.c.id, sort_by_parameter_order=True)
        return list(connection.scalars(statement, list(rows)))

    def upsert(
        self, connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], *, key: Sequence[str]
    ) -> None:
        """Insert *rows*; where *key* is taken, put the new values over the old ones."""
        if not rows:
            return
        dialect = postgresql if self.engine.dialect.name == "postgresql" else sqlite
        insert = dialect.insert(table)
        changed = {name: insert.excluded[name] for name in rows[0] if name not in key}
        if changed:
            statement = insert.on_conflict_do_update(index_elements=list(key), set_=changed)
        else:
            statement = insert.on_conflict_do_nothing(index_elements=list(key))
        connection.execute(statement, list(rows))

    def add_missing(self, connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Insert those of *rows* whose key is not there yet."""
        dialect = postgresql if self.engine.dialect.name == "postgresql" else sqlite
        connection.execute(dialect.insert(table).on_conflict_do_nothing(), list(rows))
