"""Disk full, a home that cannot be written, a database that goes, a clock that jumps, a line that is lost."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tests.conftest import POSTGRES, needed
from tests.faults.checks import assert_consistent, observed, same
from tests.faults.killing import said
from tests.faults.stage import SOURCES, Stage, Town, report_of, town

ROOT = Path(__file__).parents[2]
_SOON = 90.0


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Town, Path, Path]]:
    folder = tmp_path_factory.mktemp("troubles")
    with town(folder) as (web, hosts):
        yield web, hosts, folder


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.service)])
def stage(request: pytest.FixtureRequest, place: tuple[Town, Path, Path], tmp_path: Path) -> Iterator[Stage]:
    """A store with one report whose twenty sources nobody has visited."""
    server = needed(POSTGRES) if request.param == "postgresql" else None
    web, hosts, folder = place
    web.forget()
    nothing = Stage(home=folder / "nothing", hosts=hosts, server=server)
    with nothing.copied(tmp_path) as made:
        said(made, "import", str(report_of(tmp_path)))
        yield made


def command(
    stage: Stage, *arguments: str, prepare: Callable[[], None] | None = None, through: tuple[str, ...] = ()
) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*through, sys.executable, "-P", "-m", "consulted", *stage.flags(), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        preexec_fn=prepare,
    )


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _SOON
    while not condition():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.02)


def assert_goes_on(stage: Stage) -> None:
    assert_consistent(stage)
    run = json.loads(said(stage, "refresh", "--format", "json"))["run"]
    assert (run["visited"], run["finished"]) == (SOURCES, True)
    assert_consistent(stage)


def test_a_full_disk_is_told_and_the_refresh_goes_on_where_there_is_room(stage: Stage) -> None:
    """No file may grow beyond 6 KB: WARC files of twenty pages do, as do SQLite's."""

    def limited() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (6_000, 6_000))

    process = command(stage, "refresh", prepare=limited)
    _, err = process.communicate(timeout=_SOON)

    assert process.returncode in (2, 3), err
    assert "disk" in err
    assert "Traceback" not in err
    assert_goes_on(stage)


def test_a_backup_on_a_full_disk_leaves_nothing(stage: Stage, tmp_path: Path) -> None:
    said(stage, "refresh")

    def limited() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (6_000, 6_000))

    before = sorted(tmp_path.iterdir())
    process = command(stage, "backup", "--output", str(tmp_path / "b.zip"), prepare=limited)
    _, err = process.communicate(timeout=_SOON)

    assert process.returncode in (2, 3), err
    assert "cannot" in err
    assert "Traceback" not in err
    assert sorted(tmp_path.iterdir()) == before


def locked(home: Path, *, writable: bool) -> None:
    for path in [home, *home.rglob("*")]:
        path.chmod((0o755 if path.is_dir() else 0o644) if writable else (0o555 if path.is_dir() else 0o444))


@pytest.mark.parametrize("arguments", [("refresh",), ("list",)])
def test_a_home_that_cannot_be_written_is_told(stage: Stage, arguments: tuple[str, ...]) -> None:
    """Root writes where it has no right to, unless that power is taken away."""
    powerless = ("setpriv", "--bounding-set=-dac_override") if os.getuid() == 0 else ()
    stage.home.mkdir(exist_ok=True)
    locked(stage.home, writable=False)
    try:
        process = command(stage, *arguments, through=powerless)
        out, err = process.communicate(timeout=_SOON)
    finally:
        locked(stage.home, writable=True)

    assert "Traceback" not in err
    if stage.server is not None and arguments == ("list",):
        assert "slipway" in out
    else:
        assert process.returncode in (2, 3), err
        assert str(stage.home) in err
        assert "rights" in err or "writable" in err
    assert_goes_on(stage)


def test_a_database_that_goes_away_is_told_and_found_again(stage: Stage) -> None:
    if stage.server is None:
        pytest.skip("SQLite has no server that could go")
    process = command(stage, "refresh")
    wait_for(lambda: len(observed(stage)) >= 3 or process.poll() is not None)
    engine = create_engine(stage.server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        gone = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name"
        connection.execute(text(gone), {"name": stage.name})
    engine.dispose()
    _, err = process.communicate(timeout=_SOON)

    assert process.returncode == 3, err
    assert "the database" in err
    assert "Traceback" not in err
    assert_goes_on(stage)


@pytest.mark.parametrize("now", ["2020-01-01T00:00:00Z", "2040-01-01T00:00:00Z"])
def test_a_clock_that_jumped_hurts_nobody(stage: Stage, now: str) -> None:
    """Neither a past that the store has seen the future of, nor one far ahead, and back."""
    said(stage, "refresh")
    before = same(said(stage, "report", "slipway", "--format", "json"))

    said(stage, "refresh", now=now)
    said(stage, "report", "slipway", now=now)
    assert_consistent(stage)
    said(stage, "refresh", now="2026-11-25T09:00:00Z")

    assert_consistent(stage)
    after = same(said(stage, "report", "slipway", "--format", "json"))
    assert [each["status"] for each in after["references"]] == [each["status"] for each in before["references"]]


def test_a_line_lost_midway_judges_nothing_broken(stage: Stage, place: tuple[Town, Path, Path], tmp_path: Path) -> None:
    """All listeners close after some answers; who was not reached is not blamed."""
    web, _, _ = place
    folder = tmp_path / "line"
    folder.mkdir()
    with town(folder) as (own, hosts):
        stage.hosts = hosts
        process = command(stage, "refresh")
        wait_for(lambda: len(own.web.asked) >= 4 or process.poll() is not None)
    _, err = process.communicate(timeout=_SOON)

    assert process.returncode == 3, err
    assert "we are offline" in err
    statuses = Counter(
        each["status"] for each in json.loads(said(stage, "report", "slipway", "--format", "json"))["references"]
    )
    gone = sum(number % 10 == 3 for number in range(1, SOURCES + 1))
    assert statuses["broken"] <= gone, statuses
    assert web.web.asked == []
    stage.hosts = place[1]
    assert_goes_on(stage)
