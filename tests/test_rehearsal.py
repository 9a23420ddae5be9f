"""A month in minutes: hosts fail, recover, refuse and change; the scheduler is killed and its machine sleeps.

The scheduler is the real command in a process of its own, its clock is a file that the test moves on, the web is served
on loopback, and notices go to a real mail server.
"""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from consulted.cli import main
from tests.loopback import NOT_FOUND, Answer, Loopback, page, served
from tests.scheduler.test_post import Mailbox, mailbox

__all__ = ["mailbox"]

BEGIN = datetime(2026, 3, 1, tzinfo=UTC)
STEP = timedelta(hours=3)
#: Seconds between two requests to one host; the server looks whether it is kept.
DELAY = 0.2
SITES = ("steady", "lively", "blinking", "dying", "recovering", "refusing", "board")
HOSTS = [f"www.{site}.example" for site in SITES]
STORY = (
    "The harbour of Quillmere and the Norwick docks have signed a partnership agreement in 2017. It covers the "
    "dredging of the northern channel, the training of forty pilots and a shared timetable for the ferries to Merrow."
)
MORE = (
    "Both boards meet twice a year; the first meeting was held in the old customs house at Quillmere, in May of 2018."
)


@dataclass
class Month:
    """The web of this month; each host behaves by the day of it."""

    clock: Path
    #: Host to the real times at which it was asked.
    asked: dict[str, list[float]] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def now(self) -> datetime:
        return datetime.fromisoformat(self.clock.read_text().strip())

    @now.setter
    def now(self, moment: datetime) -> None:
        # Never half written: the scheduler reads it at any time.
        new = self.clock.with_suffix(".new")
        new.write_text(moment.isoformat())
        new.replace(self.clock)

    @property
    def day(self) -> float:
        return (self.now - BEGIN) / timedelta(days=1)

    def house(self, host: str) -> Callable[[str, Mapping[str, str]], Answer]:
        answer = getattr(self, f"_{host.split('.')[1]}")

        def ask(path: str, headers: Mapping[str, str]) -> Answer:
            with self.lock:
                self.asked.setdefault(host, []).append(time.monotonic())
            if path != "/agreement":
                return Answer(404, NOT_FOUND.encode())
            found: Answer = answer()
            return found

        return ask

    def _steady(self) -> Answer:
        return _page(STORY, MORE)

    def _lively(self) -> Answer:
        return _page(STORY, f"{MORE} On day {int(self.day) // 4 * 4} the boards named the pilots of the season anew.")

    def _blinking(self) -> Answer:
        return Answer(503, b"overloaded") if 5 <= self.day < 6.5 else _page(STORY, MORE)

    def _dying(self) -> Answer:
        return _page(STORY, MORE) if self.day < 8 else Answer(404, NOT_FOUND.encode())

    def _recovering(self) -> Answer:
        return Answer(404, NOT_FOUND.encode()) if 9 <= self.day < 19 else _page(STORY, MORE)

    def _refusing(self) -> Answer:
        return _page(STORY, MORE) if self.day < 12 else Answer(403, page("Forbidden", "Access denied.").encode())

    def _board(self) -> Answer:
        members = 24 if self.day < 10 else 31
        about = page("Merrow Board Network", f"Merrow Board Network counts {members} members today.", STORY, MORE)
        return Answer(200, about.encode())


def _page(*paragraphs: str) -> Answer:
    return Answer(200, page("Harbour partnership agreement", *paragraphs).encode())


@dataclass
class Scheduler:
    """The command in a process of its own."""

    flags: list[str]
    log: Path
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "consulted", *self.flags, "schedule"], stdout=log, stderr=log
            )

    def send(self, number: signal.Signals) -> None:
        assert self.process is not None
        self.process.send_signal(number)

    def wait(self) -> int:
        assert self.process is not None
        return self.process.wait(60)


@dataclass
class World:
    month: Month
    scheduler: Scheduler
    database: Path
    box: Mailbox

    def rows(self, query: str) -> list[Any]:
        connection = sqlite3.connect(self.database, timeout=30)
        try:
            return connection.execute(query).fetchall()
        finally:
            connection.close()

    def settled(self) -> bool:
        """Say whether the scheduler has seen the present moment and has nothing left to do."""
        beats = self.rows("SELECT beat_at FROM heartbeat")
        if not beats or datetime.fromisoformat(beats[0][0]).replace(tzinfo=UTC) < self.month.now:
            return False
        return not self.rows("SELECT id FROM work WHERE state IN ('waiting', 'running')")

    def until_settled(self) -> None:
        deadline = time.monotonic() + 90
        while not self.settled():
            assert time.monotonic() < deadline, self.scheduler.log.read_text()[-4000:]
            assert self.scheduler.process is not None
            assert self.scheduler.process.poll() is None, self.scheduler.log.read_text()[-4000:]
            time.sleep(0.02)

    def live(self, until_day: float) -> None:
        """Let time go on, step by step."""
        while self.month.day < until_day:
            self.month.now += STEP
            self.until_settled()

    def kill_at_work(self) -> None:
        """Kill the scheduler while it visits."""
        before = sum(map(len, self.month.asked.values()))
        deadline = time.monotonic() + 60
        while sum(map(len, self.month.asked.values())) == before:
            # Each step may bring visits; the first request is the moment.
            self.month.now += STEP
            patience = time.monotonic() + 2
            while sum(map(len, self.month.asked.values())) == before and not self.settled():
                assert time.monotonic() < max(deadline, patience)
                time.sleep(0.002)
        self.scheduler.send(signal.SIGKILL)
        self.scheduler.wait()


@pytest.fixture
def world(tmp_path: Path, mailbox: tuple[Mailbox, str]) -> Iterator[World]:
    box, letters = mailbox
    month = Month(tmp_path / "clock")
    month.now = BEGIN
    web = Loopback()
    for host in HOSTS:
        web.houses[host] = month.house(host)
    with served(web, HOSTS, tmp_path) as hosts_file:
        settings = {
            "home": tmp_path / "home",
            "hosts_file": hosts_file,
            "archive_url": "none",
            "allow_networks": "127.0.0.0/8",
            "per_host_delay": f"{DELAY}s",
            "now": f"@{month.clock}",
            "beat": "20ms",
            "silence": "5h",
            "jobs": "refresh=0 */3 * * *;plan=0 0 * * *;digest=0 6 * * *;assess=0 3 * * *;housekeeping=off;archive=off",
            "revisit": "1d",
            "revisit_min": "12h",
            "revisit_max": "2d",
            "notify": letters,
            "explore": "false",
            "retries": "0",
        }
        flags = [part for key, value in settings.items() for part in ("--set", f"{key}={value}")]
        notes = "\n\n".join(
            f"[^{n}]: Harbour partnership agreement, http://{host}/agreement, consulted on 1 March 2026"
            for n, host in enumerate(HOSTS, 1)
        )
        cited = " ".join(f"The harbour of Quillmere signed an agreement in 2017.[^{n}]" for n in range(1, len(HOSTS)))
        report = tmp_path / "memo.md"
        report.write_text(f"# A memo\n\n{cited}\n\nMerrow Board Network counts 24 members.[^{len(HOSTS)}]\n\n{notes}\n")
        assert main([*flags, "import", str(report)]) == 0
        scheduler = Scheduler(flags, tmp_path / "log")
        yield World(month, scheduler, tmp_path / "home" / "consulted.db", box)
        if scheduler.process is not None and scheduler.process.poll() is None:
            scheduler.process.kill()
            scheduler.process.wait()


@pytest.mark.timeout(600)
def test_a_month_with_kills_and_sleep(world: World) -> None:
    world.scheduler.start()
    world.live(7)
    world.kill_at_work()
    world.month.now += timedelta(hours=9)
    world.scheduler.start()
    world.until_settled()
    world.live(14)
    world.kill_at_work()
    world.scheduler.start()
    world.until_settled()
    world.live(21)
    world.scheduler.send(signal.SIGSTOP)
    world.month.now += timedelta(days=2)
    world.scheduler.send(signal.SIGCONT)
    world.until_settled()
    world.live(31)
    world.scheduler.send(signal.SIGTERM)
    assert world.scheduler.wait() == 0

    _nobody_was_asked_too_soon(world)
    _nothing_was_missed_without_a_word(world)
    _what_broke_was_told_once_it_was_certain(world)


def _nobody_was_asked_too_soon(world: World) -> None:
    for host, times in world.month.asked.items():
        pauses = [later - earlier for earlier, later in pairwise(times)]
        assert min(pauses) >= DELAY * 0.5, f"{host} was asked twice within {min(pauses):.3f} s"


def _nothing_was_missed_without_a_word(world: World) -> None:
    silent = [mail for mail in world.box.mails if mail["Subject"] == "consulted was not running"]
    # The first kill, with nine hours of nobody, and two days of sleep; the second kill lasted less than the silence.
    assert len(silent) == 2, [mail["Subject"] for mail in world.box.mails]
    assert "was killed, or its machine slept" in silent[0].get_content()
    visits = world.rows(
        "SELECT s.url, o.visited_at FROM observation o JOIN source s ON s.id = o.source_id ORDER BY s.url, o.visited_at"
    )
    by_url: dict[str, list[datetime]] = {}
    for url, at in visits:
        by_url.setdefault(url, []).append(datetime.fromisoformat(at))
    assert len(by_url) == len(HOSTS)
    for url, times in by_url.items():
        longest = max(later - earlier for earlier, later in pairwise(times))
        assert longest <= timedelta(days=4), url
        assert len(times) >= 12, url
    twice = world.rows("SELECT run_id, source_id FROM observation GROUP BY run_id, source_id HAVING count(*) > 1")
    assert twice == []
    assert world.rows("SELECT run_id FROM task WHERE done_at IS NULL") == []
    assert world.rows("SELECT key FROM alarm") == []


def _what_broke_was_told_once_it_was_certain(world: World) -> None:
    digests = [mail for mail in world.box.mails if mail["Subject"].endswith(": A memo")]
    told = "\n".join(mail.get_content() for mail in digests)
    broken = [line for line in told.splitlines() if line.strip().startswith("- broken:")]
    new = [line for line in broken if "no such page" in line]
    # Notes 4 and 5: dying and recovering; neither the evening of 503 nor the refusals.
    assert len(new) == 2, told
    assert all(f"ote {number}" in " ".join(new) for number in (4, 5)), told
    assert "Over, by itself:" in told
    first = next(mail for mail in digests if "broken" in mail.get_content())
    assert first["Subject"].startswith(("1 new", "2 new"))
    assert "members stated as “24”, now “31”" in told, told
    failed = world.rows("SELECT count(*) FROM notice WHERE state != 'sent'")
    assert failed == [(0,)]
    findings = dict(world.rows("SELECT kind, count(*) FROM finding WHERE state = 'open' GROUP BY kind"))
    assert findings.get("broken") == 1, findings
