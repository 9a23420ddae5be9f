"""All rows of the store as one moment saw them, whoever writes meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, Table, func, select, text

from models import tables
from models.ledger import neutral


class Dump:
    """The rows of one moment, by table."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        #: Each behind those it points at.
        self.tables: list[Table] = neutral.present(connection)

    @property
    def schema(self) -> str:
        """The schema revision of the rows."""
        return str(self._connection.scalar(text(f"SELECT version_num FROM {neutral.VERSION}")))

    def count(self, table: Table) -> int:
        """Return how many rows *table* has."""
        return int(self._connection.scalar(select(func.count()).select_from(table)) or 0)

    def rows(self, table: Table) -> Iterator[dict[str, Any]]:
        """Yield the rows of *table* by its primary key, in values that JSON holds (``models.ledger.neutral``)."""
        query = select(table).order_by(*neutral.in_order(table, self._connection))
        paged = self._connection.execution_options(yield_per=neutral.page(table))
        for row in paged.execute(query).mappings():
            yield dict(row)

    def archived(self) -> dict[str, int]:
        """Return for each WARC file where the last record ends that a row points at, in bytes."""
        kept = tables.snapshot.c
        query = select(kept.warc, func.max(kept.offset + kept.length)).group_by(kept.warc).order_by(kept.warc)
        return {warc: int(end) for warc, end in self._connection.execute(query)}


@contextmanager
def standing_still(engine: Engine) -> Iterator[Dump]:
    """Yield the store as it is now, in one transaction that only reads; writers are not held up."""
    connection = engine.connect()
    if engine.dialect.name == "postgresql":
        connection = connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    with connection.execution_options(reading=True) as opened:
        yield Dump(opened)
