"""New rows are numbered behind those that came from elsewhere with their ids."""

from __future__ import annotations

from sqlalchemy import Connection, Integer, Table, text


def go_on_behind(connection: Connection, table: Table) -> None:
    """Let the database give out ids behind those that are taken in *table*; SQLite does by itself."""
    if connection.dialect.name != "postgresql":
        return
    for column in table.primary_key.columns:
        if isinstance(column.type, Integer):
            connection.execute(
                text(
                    "SELECT setval(sequence, (SELECT max(taken) FROM "
                    f'(SELECT "{column.name}" AS taken FROM "{table.name}") AS ids)) '
                    "FROM pg_get_serial_sequence(:table, :column) AS sequence WHERE sequence IS NOT NULL"
                ),
                {"table": table.name, "column": column.name},
            )
