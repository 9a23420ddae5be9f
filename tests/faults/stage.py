"""A store prepared for each step of the work, on either database, copied for each kill; and the web it visits."""

from __future__ import annotations

import secrets
import shutil
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import create_engine, text

from tests.loopback import Answer, Loopback, page, served

HOSTS = [f"www.slip-{number}.example" for number in range(5)]
SOURCES = 20
NOW = "2026-11-24T09:00:00Z"
#: A page's answer waits so long, so that a kill finds requests under way.
_LATENCY = 0.02


@dataclass
class Town:
    """Five hosts that count what they are asked: pages that are well, moved and gone."""

    web: Loopback = field(default_factory=Loopback)
    lock: threading.Lock = field(default_factory=threading.Lock)
    under_way: Counter[str] = field(default_factory=Counter)
    #: The most requests any host had under way at once.
    peak: int = 0

    def __post_init__(self) -> None:
        for host in HOSTS:
            self.web.houses[host] = self._house(host)

    def _house(self, host: str) -> Callable[[str, Mapping[str, str]], Answer]:
        def answer(path: str, _: Mapping[str, str]) -> Answer:
            with self.lock:
                self.under_way[host] += 1
                self.peak = max(self.peak, self.under_way[host])
            time.sleep(_LATENCY)
            with self.lock:
                self.under_way[host] -= 1
            return self._page(host, path)

        return answer

    @staticmethod
    def _page(host: str, path: str) -> Answer:
        number = int(path[2:]) if path[2:].isdigit() else 0
        if number % 10 == 3:
            return Answer(404, page("Not found", "There is no such page here.").encode())
        if path.startswith("/p") and number % 10 == 7:
            return Answer(301, b"", {"Location": f"http://{host}/q{number}"})
        text = f"The minutes of meeting {number} were read out and signed in the old loft, {number * 7} were present."
        return Answer(200, page(f"Minutes of meeting {number}", text * 4).encode())

    def forget(self) -> None:
        self.web.asked.clear()
        self.peak = 0


def report_of(folder: Path) -> Path:
    notes = [f"[^{n}]: Minutes, http://{HOSTS[n % 5]}/p{n}, consulted on 24/08/2024" for n in range(1, SOURCES + 1)]
    body = [f"Forty hulls were agreed, see part {n}.[^{n}]" for n in range(1, SOURCES + 1)]
    file = folder / "slipway.md"
    file.write_text("# Slipway\n\n" + "\n\n".join([*body, *notes]) + "\n")
    return file


@dataclass(kw_only=True)
class Stage:
    """A home and, on PostgreSQL, a database; nobody has it open while it is copied."""

    home: Path
    hosts: Path
    #: Address of a PostgreSQL server's database, or None for SQLite below the home.
    server: str | None
    name: str = ""

    @property
    def database_url(self) -> str:
        if self.server is None:
            return f"sqlite:///{self.home / 'consulted.db'}"
        return f"{self.server.rpartition('/')[0]}/{self.name}"

    @property
    def settings(self) -> dict[str, str]:
        return {
            "home": str(self.home),
            "database_url": self.database_url,
            "hosts_file": str(self.hosts),
            "allow_networks": "127.0.0.0/8",
            "archive_url": "none",
            "explore": "no",
            "retries": "0",
            "per_host_delay": "10ms",
            "now": NOW,
        }

    def flags(self, **changed: str) -> list[str]:
        return [part for key, value in {**self.settings, **changed}.items() for part in ("--set", f"{key}={value}")]

    @contextmanager
    def copied(self, folder: Path) -> Iterator[Stage]:
        """A copy below *folder*, gone afterwards."""
        home = folder / f"home-{secrets.token_hex(4)}"
        copy = Stage(home=home, hosts=self.hosts, server=self.server, name=f"consulted_{secrets.token_hex(6)}")
        copy.make_from(self)
        try:
            yield copy
        finally:
            copy.drop()
            shutil.rmtree(home, ignore_errors=True)

    def make_from(self, origin: Stage) -> None:
        """Begin as *origin* is; nothing is there where it has no home yet."""
        if origin.home.exists():
            shutil.copytree(origin.home, self.home)
        self._order(f"CREATE DATABASE {self.name} TEMPLATE {origin.name or 'template0'}")

    def drop(self) -> None:
        """Take the database down."""
        self._order(f"DROP DATABASE IF EXISTS {self.name} WITH (FORCE)")

    def _order(self, sql: str) -> None:
        if self.server is None:
            return
        engine = create_engine(self.server, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(sql))
        engine.dispose()


@contextmanager
def town(folder: Path) -> Iterator[tuple[Town, Path]]:
    """Serve the town; yields it and the hosts file that leads there."""
    made = Town()
    with served(made.web, HOSTS, folder) as hosts:
        yield made, hosts
