"""Workers of one store, a refresh that hands its visits over to them, and what may hinder them."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, make_url, text

#: One report cites so many pages.
_NOTES = 100
#: So often a worker is killed.
_KILLS = 5
#: A worker sleeps for so many leases.
_SLEEP = 2.0


@dataclass(frozen=True, kw_only=True)
class Hindrance:
    """What is done to the workers midway."""

    #: Restarts the database.
    restart: str | None = None


@contextmanager
def database(server: str, name: str, *, like: str | None = None) -> Iterator[str]:
    """Make a database on *server*, a copy of another one if *like* names it, and drop it afterwards."""
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}" + (f" TEMPLATE {like}" if like else "")))
    yield make_url(server).set(database=name).render_as_string(hide_password=False)
    engine.dispose()
    with engine.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    engine.dispose()


@dataclass(kw_only=True)
class Fleet:
    """The settings all its processes share."""

    folder: Path
    at_once: int
    lease: str
    _workers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def command(self, url: str) -> list[str]:
        """Return how consulted is called on the store at *url*."""
        settings = {
            "home": self.folder / "home",
            "database_url": url,
            "allow_networks": "127.0.0.0/8",
            "archive_url": "none",
            "explore": "no",
            "per_host_delay": "1ms",
            "daily_requests_per_host": "0",
            "max_age": "3650d",
            "lease": self.lease,
        }
        flags = [part for key, value in settings.items() for part in ("--set", f"{key}={value}")]
        return [sys.executable, "-P", "-m", "consulted", *flags]

    def refreshed(self, url: str, number: int, hindrance: Hindrance | None) -> dict[str, Any]:
        """Refresh the store with *number* workers; returns what the ledger holds afterwards."""
        with ExitStack() as stack:
            self._workers = [stack.enter_context(self._worker(url)) for _ in range(number)]
            _wait_for_workers(url, number)
            began = time.perf_counter()
            refresh = subprocess.Popen([*self.command(url), "refresh", "--workers"], env=_environment())
            if hindrance is not None:
                self._hinder(url, stack, hindrance)
            code = refresh.wait()
            wall = time.perf_counter() - began
        found = _counted(url)
        return {"exit code": code, "wall s": round(wall, 1), "pages/s": round(found["observations"] / wall, 1), **found}

    @contextmanager
    def _worker(self, url: str) -> Iterator[subprocess.Popen[bytes]]:
        command = [*self.command(url), "worker", "--hosts", str(self.at_once)]
        with (self.folder / "workers.log").open("ab") as log:
            worker = subprocess.Popen(command, stderr=log, env=_environment())
        yield worker
        worker.send_signal(signal.SIGCONT)
        worker.terminate()
        worker.wait()

    # -- trouble

    def _hinder(self, url: str, stack: ExitStack, hindrance: Hindrance) -> None:
        schedulers = [subprocess.Popen([*self.command(url), "schedule"], stderr=subprocess.DEVNULL) for _ in "12"]
        for each in schedulers:
            stack.callback(each.wait)
            stack.callback(each.terminate)
        for kill in range(_KILLS):
            _wait_for(url, (kill + 1) / (_KILLS + 3))
            place = kill % len(self._workers)
            self._workers[place].kill()
            self._workers[place] = stack.enter_context(self._worker(url))
        _wait_for(url, (_KILLS + 1) / (_KILLS + 3))
        sleeper = self._workers[0]
        sleeper.send_signal(signal.SIGSTOP)
        time.sleep(_SLEEP * float(self.lease.rstrip("s")))
        sleeper.send_signal(signal.SIGCONT)
        if hindrance.restart:
            _wait_for(url, (_KILLS + 2) / (_KILLS + 3))
            subprocess.run(shlex.split(hindrance.restart), check=True, stdout=subprocess.DEVNULL)


def imported(fleet: Fleet, url: str, addresses: Sequence[str]) -> None:
    """Import reports that cite every page once, as RIS: an import of many notes takes little then."""
    today, paths = f"{datetime.now(UTC):%Y/%m/%d/}", []
    for start in range(0, len(addresses), _NOTES):
        entries = [
            f"TY  - ELEC\nTI  - Page {number} of the register\nUR  - {address}\nY2  - {today}\nER  - \n"
            for number, address in enumerate(addresses[start : start + _NOTES], start)
        ]
        path = fleet.folder / f"register-{start:06d}.ris"
        path.write_text("\n".join(entries))
        paths.append(str(path))
    subprocess.run([*fleet.command(url), "import", *paths], check=True, capture_output=True)


def _environment() -> dict[str, str]:
    # Installed programs are compiled; ours must be, too, wherever the benchmark is run.
    return {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}


def _wait_for_workers(url: str, number: int) -> None:
    _until(url, "SELECT count(*) FROM procrastinate_workers", number)


def _wait_for(url: str, share: float) -> None:
    """Wait until *share* of the run is done."""
    _until(url, "SELECT count(done_at)::float / greatest(count(*), 1) FROM task", share)


def _until(url: str, query: str, wanted: float) -> None:
    engine = create_engine(url)
    while True:
        try:
            with engine.connect() as connection:
                if float(connection.scalar(text(query)) or 0) >= wanted:
                    break
        except Exception as error:
            if "does not exist" not in str(error) and "connection" not in str(error):
                raise
        time.sleep(0.2)
    engine.dispose()


def _counted(url: str) -> dict[str, Any]:
    queries = {
        "runs": "SELECT count(*) FROM run",
        "tasks": "SELECT count(*) FROM task",
        "left open": "SELECT count(*) FROM task WHERE done_at IS NULL",
        "observations": "SELECT count(*) FROM observation",
        "sources observed": "SELECT count(DISTINCT (run_id, source_id)) FROM observation",
    }
    engine = create_engine(url)
    with engine.connect() as connection:
        found = {name: int(connection.scalar(text(query)) or 0) for name, query in queries.items()}
    engine.dispose()
    return found
