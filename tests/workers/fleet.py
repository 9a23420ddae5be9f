"""Real processes of ``consulted`` on one PostgreSQL store, to be begun, killed, stopped and woken."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, make_url, text
from sqlalchemy.exc import OperationalError

#: Seconds within which everything that is waited for must come.
_PATIENCE = 90.0


@dataclass
class Fleet:
    """Workers, refreshes and schedulers of one store."""

    url: str
    folder: Path
    settings: dict[str, str] = field(default_factory=dict)
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.engine: Engine = create_engine(self.url, isolation_level="AUTOCOMMIT", pool_pre_ping=True)

    def command(self, *arguments: str) -> list[str]:
        settings = {
            "home": str(self.folder / "home"),
            "database_url": self.url,
            "allow_networks": "127.0.0.0/8",
            "archive_url": "none",
            "explore": "no",
            "per_host_delay": "10ms",
            "daily_requests_per_host": "0",
            "lease": "4s",
            **self.settings,
        }
        flags = [part for key, value in settings.items() for part in ("--set", f"{key}={value}")]
        return [sys.executable, "-P", "-m", "consulted", *flags, *arguments]

    def keep(self, addresses: list[str]) -> None:
        """Import a report that cites *addresses*."""
        report = self.folder / "report.ris"
        entries = [f"TY  - ELEC\nTI  - Minutes {n}\nUR  - {each}\nER  - \n" for n, each in enumerate(addresses)]
        report.write_text("\n".join(entries))
        subprocess.run(self.command("import", str(report)), check=True, capture_output=True)

    def begin(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Begin a command; what it says goes to a file."""
        with (self.folder / "said.log").open("ab") as said:
            process = subprocess.Popen(self.command(*arguments), stdout=said, stderr=said)
        self.processes.append(process)
        return process

    def workers(self, count: int) -> list[subprocess.Popen[bytes]]:
        """Begin workers and wait until they are there."""
        begun = [self.begin("worker", "--hosts", "4") for _ in range(count)]
        there = "SELECT to_regclass('procrastinate_workers') IS NOT NULL"
        self.until(lambda: self.ask(there), "the queue")
        alive = "SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat > now() - interval '4 s'"
        self.until(lambda: self.ask(alive) >= count, "workers")
        return begun

    def ask(self, query: str) -> Any:
        with self.engine.connect() as connection:
            return connection.scalar(text(query))

    def until(self, true: Callable[[], object], what: str) -> None:
        """Wait until something is true; a database that is away is waited for, too."""
        deadline = time.monotonic() + _PATIENCE
        while True:
            try:
                if true():
                    return
            except OperationalError:
                pass
            assert time.monotonic() < deadline, f"it took too long: {what}\n{self.said}"
            time.sleep(0.05)

    def until_done(self, count: int) -> None:
        self.until(lambda: self.ask("SELECT count(*) FROM observation") >= count, f"{count} observations")

    @contextmanager
    def without_database(self) -> Iterator[None]:
        """Let nobody reach the database for a while, and cut who is connected, as a restart of the server does."""
        address = make_url(self.url)
        server = create_engine(address.set(database="postgres"), isolation_level="AUTOCOMMIT")
        with server.connect() as connection:
            connection.execute(text(f"ALTER DATABASE {address.database} ALLOW_CONNECTIONS false"))
            cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name"
            connection.execute(text(cut), {"name": address.database})
            try:
                yield
            finally:
                connection.execute(text(f"ALTER DATABASE {address.database} ALLOW_CONNECTIONS true"))
        server.dispose()

    @property
    def said(self) -> str:
        return (self.folder / "said.log").read_text()

    def end(self) -> None:
        for process in self.processes:
            if process.poll() is None:
                process.send_signal(signal.SIGCONT)
                process.terminate()
        for process in self.processes:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                os.kill(process.pid, signal.SIGKILL)
                process.wait()
        self.engine.dispose()
