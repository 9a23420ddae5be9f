"""Brings a database to the schema this version knows, and no further back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from models.errors import NewerStoreError

if TYPE_CHECKING:
    from alembic.config import Config

#: Alembic's own table.
_VERSION = "alembic_version"
_MIGRATIONS = Path(__file__).parents[1] / "migrations"


def alembic_config(engine: Engine | None = None, *, connection: Connection | None = None) -> Config:
    """Return Alembic's configuration for our migrations; *engine* or *connection* is handed to ``env.py``."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["engine"] = engine
    config.attributes["connection"] = connection
    return config


def migrate(connection: Connection, revision: str) -> None:
    """Bring the schema to *revision* within the transaction of *connection*; SQLite must not watch foreign keys."""
    from alembic import command

    command.upgrade(alembic_config(connection=connection), revision)


def upgrade(engine: Engine) -> None:
    """Bring the database behind *engine* to the newest schema; does nothing when it is there already.

    Raises:
        NewerStoreError: a newer consulted has written it.
    """
    present = current(engine)
    if present == newest():
        return
    # Only now: Alembic takes longer to load than most commands to run.
    from alembic import command

    if present is not None:
        refuse_newer(engine, present)
    command.upgrade(alembic_config(engine), "head")


def refuse_newer(engine: Engine, present: str) -> None:
    """Refuse a database whose schema *present* this version does not know.

    Raises:
        NewerStoreError: it does not.
    """
    if present not in revisions():
        raise NewerStoreError(
            f"the database {engine.url.render_as_string(hide_password=True)} was written by a newer version of "
            f"consulted (schema {present}); upgrade consulted, or choose another home"
        )


def current(engine: Engine) -> str | None:
    """Return the schema revision of the database, or None when it is empty."""
    with engine.connect().execution_options(reading=True) as connection:
        if not inspect(connection).has_table(_VERSION):
            return None
        revision: str | None = connection.scalar(text(f"SELECT version_num FROM {_VERSION}"))
        return revision


def newest() -> str:
    """Return the schema revision this version knows, which begins the name of its migration."""
    return max(revisions())


def revisions() -> list[str]:
    """Return all schema revisions this version knows, the first one first."""
    return sorted(path.name[:4] for path in (_MIGRATIONS / "versions").glob("[0-9]*.py"))
