"""``consulted migrate-store``: what people see of a moved store is what they saw before."""

from __future__ import annotations

import io
import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from consulted.cli import main
from models.ledger import Ledger
from models.ledger.lock import Right
from tests.conftest import postgres_database
from tests.models.test_moving import dump, filled, rows_in

#: A day after the demo's last visit; the clock stands still, so that two reports may be the same.
NOW = "2026-12-01T09:00:00Z"
SECOND = """# Slipway

The cluster has 74 members.[^1] Ada Example leads it.[^2]

[^1]: Aéro Montréal, https://www.aeromontreal.ca/home.html, consulted on 24/08/2018
[^2]: Interview with Ada Example, director, Slipway cluster, 21 February 2019
"""
#: All that people ask of a store, as commands.
VIEWS = (
    *(("report", "demo", "--format", form) for form in ("text", "json", "html", "markdown", "csv")),
    ("report", "--format", "json"),
    ("report", "slipway", "--format", "json"),
    *(("facts", "demo", "--format", form) for form in ("json", "csv")),
    ("review", "--all", "--format", "json"),
    ("list", "--format", "json"),
    ("runs", "--format", "json"),
    ("users", "list", "--format", "json"),
    ("notices", "--format", "json"),
    ("schedule", "--plan", "--format", "json"),
    ("snapshots", "list", "--format", "json"),
    ("snapshots", "verify", "--format", "json"),
)


class Owner:
    """Somebody with a store, and what they see of it."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self._capsys = capsys
        self.said = ""

    def run(self, *arguments: str, code: int = 0, settings: tuple[str, ...] = ()) -> str:
        self._capsys.readouterr()
        flags = [part for each in (f"now={NOW}", *settings) for part in ("--set", each)]
        found = main(["--home", str(self.home), *flags, *arguments])
        captured = self._capsys.readouterr()
        self.said = captured.err
        assert found == code, captured.err + captured.out
        assert "Traceback" not in captured.err
        return captured.out

    def sees(self, *settings: str) -> dict[tuple[str, ...], str]:
        return {view: self.run(*view, settings=settings) for view in VIEWS}


@pytest.fixture
def owner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Owner:
    return Owner(tmp_path / "home", capsys)


@pytest.fixture
def rich(owner: Owner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Owner:
    """A store with documents, facts, runs, decisions, corrections, people and an evidence pack behind it."""
    owner.run("demo", "--visits", "2")
    (tmp_path / "slipway.md").write_text(SECOND)
    owner.run("import", str(tmp_path / "slipway.md"))
    owner.run("review", "1", "--dismiss", "--note", "they said «né» to it ☃", "--by", "Ada")
    owner.run("review", "4", "--accept", "--by", "Ada")
    owner.run("review", "5", "--snooze", "30d", "--by", "Zoë")
    fact = ("--type", "count", "--subject", "Slipway", "--predicate", "members", "--value", "74")
    owner.run("facts", "watch", "slipway", *fact)
    monkeypatch.setattr("sys.stdin", io.StringIO("a password of some length\n"))
    owner.run("users", "add", "ines", "--role", "reviewer")
    owner.run("users", "token", "ines", "--days", "30")
    owner.run("snapshots", "export", "--doc", "demo", "--output", str(tmp_path / "before.wacz"))
    return owner


@pytest.mark.service
def test_every_report_is_the_same_byte_for_byte_there_and_back(rich: Owner, tmp_path: Path) -> None:
    before = rich.sees()
    kept = dump(rich.home / "consulted.db")
    back = f"sqlite:///{tmp_path / 'back.db'}"

    with postgres_database() as url:
        told = rich.run("migrate-store", "--to", url)
        assert dump(rich.home / "consulted.db") == kept
        rich.run("migrate-store", "--to", back, settings=(f"database_url={url}",))
        assert rich.sees(f"database_url={url}") == before

        # Life goes on in both: the same is seen, and decided, and told.
        for settings in ((), (f"database_url={url}",)):
            rich.run("refresh", settings=settings)
            rich.run("review", "6", "--dismiss", "--by", "Ada", settings=settings)
        assert rich.run(*VIEWS[0], settings=(f"database_url={url}",)) == rich.run(*VIEWS[0])

    assert rich.sees(f"database_url={back}") == before
    assert f'database_url = "{url}"' in told.splitlines()


@pytest.mark.service
def test_counts_and_the_line_to_write_as_json(owner: Owner, monkeypatch: pytest.MonkeyPatch) -> None:
    owner.home.mkdir()
    filled(f"sqlite:///{owner.home / 'consulted.db'}")
    monkeypatch.setenv("CONSULTED_DATABASE_URL", f"sqlite:///{owner.home / 'consulted.db'}")

    with postgres_database() as url:
        secretive = url.replace("consulted@", "consulted:geheim@")
        said = owner.run("migrate-store", "--to", secretive, "--format", "json")

    told = json.loads(said)
    assert {"table": "source", "there": 1, "arrived": 1} in told["tables"]
    assert told["rows"] == sum(each["arrived"] for each in told["tables"])
    assert told["setting"] == f'database_url = "{url.replace("consulted@", "consulted:***@")}"'
    assert "geheim" not in said + owner.said
    assert "Write the password in the place of ***" in owner.said
    assert "CONSULTED_DATABASE_URL, which stands over consulted.toml" in owner.said


def closed_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@pytest.mark.parametrize(
    ("url", "code", "told"),
    [
        ("nonsense", 2, "--to 'nonsense' is no database address"),
        ("postgresql://a:geheim@h:port/x", 2, "--to 'postgresql://…@h:port/x' is no database address"),
        ("oracle://scott@db.example/x", 2, "needs the module oracledb, which is not installed"),
        ("nosuch://db.example/x", 2, "is no database address"),
        ("postgresql://a:geheim@127.0.0.1:{closed}/x", 3, "does not answer"),
        ("sqlite:////proc/none/x.db", 2, "choose another"),
        ("sqlite:///{home}/consulted.db", 2, "--to names the store itself"),
    ],
)
def test_a_target_that_is_none_is_told(owner: Owner, url: str, code: int, told: str) -> None:
    owner.home.mkdir()
    filled(f"sqlite:///{owner.home / 'consulted.db'}")

    owner.run("migrate-store", "--to", url.format(home=owner.home, closed=closed_port()), code=code)

    assert told in owner.said
    assert "geheim" not in owner.said


def test_nothing_to_move_makes_no_files(owner: Owner, tmp_path: Path) -> None:
    owner.run("migrate-store", "--to", f"sqlite:///{tmp_path / 'two.db'}", code=2)

    assert "there is no store at" in owner.said
    assert not owner.home.exists()
    assert not (tmp_path / "two.db").exists()


def test_a_refresh_that_runs_is_waited_for_by_the_person(owner: Owner, tmp_path: Path) -> None:
    owner.home.mkdir()
    ledger = Ledger.open(filled(f"sqlite:///{owner.home / 'consulted.db'}"))
    right = Right(ledger.store.engine, "refresh")
    assert right.take()

    owner.run("migrate-store", "--to", f"sqlite:///{tmp_path / 'two.db'}", code=3)

    right.give_up()
    ledger.close()
    assert "a refresh or another move is running on the store" in owner.said


def test_stopped_by_ctrl_c_the_target_holds_nothing(owner: Owner, tmp_path: Path) -> None:
    owner.home.mkdir()
    filled(f"sqlite:///{owner.home / 'consulted.db'}")
    many = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) "
    with sqlite3.connect(owner.home / "consulted.db") as connection:
        connection.execute(f"{many} INSERT INTO spending SELECT '2026-11-01', 'www.example.org/' || i, i FROM n")
    connection.close()
    target = tmp_path / "two.db"
    process = subprocess.Popen(
        [sys.executable, "-m", "consulted", "--home", str(owner.home), "migrate-store", "--to", f"sqlite:///{target}"],
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
    )
    # Rows are under way once the target's log has grown beyond what its tables took.
    log = Path(f"{target}-wal")
    while process.poll() is None and not (log.exists() and log.stat().st_size > 3_000_000):
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)

    assert process.returncode == 130, said
    assert b"interrupted; the target holds nothing of the move" in said
    assert rows_in(f"sqlite:///{target}") == 0
