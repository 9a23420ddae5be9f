"""Brings a database to the schema this version knows, and no further back."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from models.errors import NewerStoreError

_MIGRATIONS = Path(__file__).parents[1] / "migrations"


def alembic_config(engine: Engine | None = None) -> Config:
    """Return Alembic's configuration for our migrations; *engine* is handed to ``env.py``."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["engine"] = engine
    return config


def upgrade(engine: Engine) -> None:
    """Bring the database behind *engine* to the newest schema; does nothing when it is there already.

    Raises:
        NewerStoreError: a newer consulted has written it.
    """
    script = ScriptDirectory.from_config(alembic_config())
    present = current(engine)
    if present == script.get_current_head():
        return
    known = {revision.revision for revision in script.walk_revisions()}
    if present is not None and present not in known:
        raise NewerStoreError(
            f"the database {engine.url.render_as_string(hide_password=True)} was written by a newer version of "
            f"consulted (schema {present}); upgrade consulted, or choose another home"
        )
    command.upgrade(alembic_config(engine), "head")


def current(engine: Engine) -> str | None:
    """Return the schema revision of the database, or None when it is empty."""
    with engine.connect().execution_options(reading=True) as connection:
        return MigrationContext.configure(connection).get_current_revision()
