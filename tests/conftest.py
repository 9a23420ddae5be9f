"""What many tests share: a clock that stands still, and a ledger on each database."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
import structlog
from sqlalchemy import create_engine, text

from consulted.demo.web import SmallWeb
from models.ledger import Ledger
from tests.desk import Desk
from tests.loopback import Loopback, served
from tests.yard import HOST, Yard, a_page

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
POSTGRES = os.environ.get("CONSULTED_TEST_POSTGRES")


#: Files that take minutes each; begun first, so that no process is left with one of them at the end.
LONG = ("test_rehearsal.py", "test_workers.py", "test_main_job.py", "test_reading.py")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.path.name not in LONG)


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test reads the settings or the home of the person who runs it."""
    for name in [name for name in os.environ if name.startswith("CONSULTED_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


@pytest.fixture(autouse=True)
def _own_log() -> Iterator[None]:
    """No test logs into the closed standard error of one before it, to which a command had set the log up."""
    yield
    structlog.reset_defaults()


def needed(server: str | None) -> str:
    """Return the address of a PostgreSQL server; without one the test is skipped, and fails in CI."""
    if not server:
        reason = "CONSULTED_TEST_POSTGRES names no PostgreSQL server"
        if os.environ.get("CI"):
            pytest.fail(f"a service test must not be skipped in CI: {reason}")
        pytest.skip(reason)
    return server


@contextmanager
def postgres_database() -> Iterator[str]:
    """An empty database on the PostgreSQL server of the tests."""
    server = needed(POSTGRES)
    name = f"consulted_{secrets.token_hex(6)}"
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    try:
        yield f"{server.rpartition('/')[0]}/{name}"
    finally:
        with engine.connect() as connection:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
        engine.dispose()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.service)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty database, on SQLite and on PostgreSQL."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'consulted.db'}"
        return
    with postgres_database() as url:
        yield url


@pytest.fixture
def postgres() -> Iterator[str]:
    """An empty database on PostgreSQL."""
    with postgres_database() as url:
        yield url


@pytest.fixture
def ledger(database_url: str) -> Iterator[Ledger]:
    """An empty ledger on each database."""
    opened = Ledger.open(database_url)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmallWeb]:
    with SmallWeb(tmp_path_factory.mktemp("web")) as served:
        yield served


@pytest.fixture
def desk(web: SmallWeb, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    web.state = "now"
    web.clear_log()
    return Desk(web, tmp_path / "home", capsys)


@pytest.fixture
def yard(desk: Desk, tmp_path: Path) -> Iterator[Yard]:
    """A report of three notes, all of them well."""
    made = Yard(desk=desk, web=Loopback(), report=tmp_path / "slipway.md")
    made.web.houses[HOST] = made.answer
    made.pages = {f"/{name}": a_page(name) for name in ("spring", "summer", "autumn", "winter")}
    made.write("/spring", "/summer", "/autumn")
    with served(made.web, [HOST], tmp_path) as hosts:
        desk.settings |= {"hosts_file": hosts, "archive_url": "none", "explore": "no", "retries": "0"}
        desk.settings |= {"per_host_delay": "1ms"}
        yield made
