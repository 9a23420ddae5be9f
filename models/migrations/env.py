"""Runs the migrations on the engine we are handed."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context
from sqlalchemy import Connection, Engine

from models.ledger.lock import ADVISORY
from models.tables import UtcTime, metadata


def _render_item(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Write our own column type as the plain one below it, so that a migration never changes with our code."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, UtcTime) else False


def _foreign_keys(connection: Connection, state: str) -> None:
    """Let SQLite watch foreign keys, or look away: a table that is copied would take its rows' children along."""
    raw = connection.connection.driver_connection
    if connection.dialect.name == "sqlite" and raw is not None:
        raw.execute(f"PRAGMA foreign_keys={state}")


def _migrate(connection: Connection) -> None:
    # render_as_batch: SQLite cannot alter a table, Alembic then copies it.
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=True,
        compare_type=True,
        render_item=_render_item,
    )
    with context.begin_transaction():
        context.run_migrations()
        if connection.dialect.name == "sqlite":
            orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
            assert not orphans, f"a migration left {len(orphans)} rows without what they point at"


def _migrate_alone(engine: Engine) -> None:
    """Migrate in one transaction, which is there whole or not at all; who comes meanwhile waits, and finds it done."""
    with engine.connect() as connection:
        _foreign_keys(connection, "OFF")
        with connection.begin():
            if connection.dialect.name == "postgresql":
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({ADVISORY['migrate']})")
            _migrate(connection)
        _foreign_keys(connection, "ON")


given: Connection | None = context.config.attributes["connection"]
if given is not None:
    _migrate(given)
else:
    _migrate_alone(context.config.attributes["engine"])
