"""A migration that is killed at any statement, or that many begin at once, leaves a store that comes up whole."""

from __future__ import annotations

import os
import secrets
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import create_engine, event, make_url, text

from models.ledger import Ledger
from models.ledger.engine import connect
from models.ledger.schema import alembic_config, current, newest, revisions
from tests.faults.child import ended, in_a_child
from tests.models.filling import counted, fill

#: Every third statement on SQLite, where a copy of the store costs little; every ninth on PostgreSQL.
_STEPS = {"sqlite": 3, "postgresql": 9}
_AT_ONCE = 6
_SOON = 60.0


@pytest.fixture
def old(database_url: str) -> dict[str, int]:
    """A store of the first schema, with rows in each table."""
    engine = connect(database_url)
    command.upgrade(alembic_config(engine), revisions()[0])
    with engine.begin() as connection:
        counts = fill(connection)
    engine.dispose()
    return counts


@contextmanager
def copied(url: str) -> Iterator[str]:
    """A copy of a database that nobody uses."""
    if url.startswith("sqlite"):
        path = Path(str(make_url(url).database))
        copy = path.with_name("copy.db")
        for left in path.parent.glob("copy.db*"):
            left.unlink()
        shutil.copy(path, copy)
        yield f"sqlite:///{copy}"
        return
    server, _, name = url.rpartition("/")
    copy_name = f"consulted_{secrets.token_hex(6)}"
    engine = create_engine(f"{server}/postgres", isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {copy_name} TEMPLATE {name}"))
        yield f"{server}/{copy_name}"
        connection.execute(text(f"DROP DATABASE {copy_name} WITH (FORCE)"))
    engine.dispose()


def opened_and_killed_at(url: str, statement: int) -> bool:
    """Open a ledger and be killed before one of its statements is sent; False where there were fewer."""

    def work() -> None:
        engine = connect(url)
        left = statement

        @event.listens_for(engine, "before_cursor_execute")
        def _count(*_: object) -> None:
            nonlocal left
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

        from models.ledger.schema import upgrade

        upgrade(engine)

    code = ended(in_a_child(work), within=_SOON)
    assert code in (0, -signal.SIGKILL)
    return code != 0


def assert_whole(url: str, counts: dict[str, int]) -> None:
    ledger = Ledger.open(url)
    with ledger.store.reading() as connection:
        assert {name: count for name, count in counted(connection).items() if count} == counts
        if url.startswith("sqlite"):
            assert connection.scalar(text("PRAGMA integrity_check")) == "ok"
            assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
    assert current(ledger.store.engine) == newest()
    ledger.close()


@pytest.mark.timeout(300)
def test_killed_at_any_statement_it_comes_up_whole(database_url: str, old: dict[str, int]) -> None:
    step = _STEPS[make_url(database_url).get_backend_name()]
    statement, killed = 1, True
    while killed:
        with copied(database_url) as url:
            killed = opened_and_killed_at(url, statement)
            assert_whole(url, old)
        statement += step

    assert statement > 60


def test_many_processes_may_bring_it_up_at_once(database_url: str, old: dict[str, int]) -> None:
    children = [in_a_child(lambda: Ledger.open(database_url).close()) for _ in range(_AT_ONCE)]

    assert [ended(child, within=_SOON) for child in children] == [0] * _AT_ONCE
    assert_whole(database_url, old)


def test_many_processes_may_make_it_at_once(database_url: str) -> None:
    children = [in_a_child(lambda: Ledger.open(database_url).close()) for _ in range(_AT_ONCE)]

    assert [ended(child, within=_SOON) for child in children] == [0] * _AT_ONCE
    assert_whole(database_url, {})
