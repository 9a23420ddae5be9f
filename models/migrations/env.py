"""Runs the migrations on the engine we are handed."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context
from sqlalchemy import Engine

from models.tables import UtcTime, metadata


def _render_item(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Write our own column type as the plain one below it, so that a migration never changes with our code."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, UtcTime) else False


engine: Engine = context.config.attributes["engine"]
with engine.connect() as connection:
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
    connection.commit()
