"""Migrations lead to the tables of the code, and back to nothing."""

from __future__ import annotations

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect

from models.ledger import Ledger
from models.ledger.schema import alembic_config, upgrade
from models.tables import metadata


def test_the_newest_schema_is_the_one_in_the_code(ledger: Ledger) -> None:
    with ledger.store.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        difference = compare_metadata(context, metadata)

    assert difference == []


def test_down_and_up_again(ledger: Ledger) -> None:
    engine = ledger.store.engine
    command.downgrade(alembic_config(engine), "base")
    assert inspect(engine).get_table_names() == ["alembic_version"]

    upgrade(engine)
    assert "observation" in inspect(engine).get_table_names()
