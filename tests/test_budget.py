"""The budget of requests: never exceeded, and what it leaves out is visited on another day."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.ledger import Ledger
from tests.conftest import NOW
from tests.desk import Desk
from tests.loopback import Loopback, page, served

HOSTS = ["www.kelp.example", "www.brine.example"]
TEXT = "The growers of Kelp Sound met the harbour board and agreed on forty moorings for the season of that year. "


@pytest.fixture
def world() -> Loopback:
    web = Loopback()
    for host in HOSTS:
        for number in range(12):
            web.put(host, f"/page-{number}", page(f"Moorings, part {number}", TEXT, f"Part {number} of the minutes."))
    return web


@pytest.fixture
def kelp(desk: Desk, world: Loopback, tmp_path: Path) -> Iterator[Desk]:
    """A desk with a report that cites twelve pages of each host."""
    with served(world, HOSTS, tmp_path) as hosts:
        desk.settings |= {"hosts_file": hosts, "archive_url": "none", "explore": "false"}
        notes = [f"[^{host[4]}{n}]: Minutes, https://{host}/page-{n}, 24/08/2018" for host in HOSTS for n in range(12)]
        body = "\n\n".join(f"Forty moorings were agreed.{note.partition(':')[0]}" for note in notes)
        path = tmp_path / "kelp.md"
        path.write_text(f"# Kelp\n\n{body}\n\n" + "\n\n".join(notes).replace("https://", "http://") + "\n")
        desk.run("import", str(path))
        yield desk


def arrived(world: Loopback) -> Counter[str]:
    return Counter(host for host, _ in world.arrived)


def test_no_host_gets_more_than_its_budget_of_a_day_robots_included(kelp: Desk, world: Loopback) -> None:
    kelp.settings["daily_requests_per_host"] = "5"
    said = kelp.run("refresh")

    assert arrived(world) == dict.fromkeys(HOSTS, 5)
    assert "16 more wait for another day" in said
    assert kelp.json("refresh", "--due")["run"]["visited"] == 0
    assert arrived(world) == dict.fromkeys(HOSTS, 5)


def test_what_was_left_out_is_visited_on_the_next_days(kelp: Desk, world: Loopback) -> None:
    kelp.settings["daily_requests_per_host"] = "6"
    for day in range(20, 25):
        kelp.settings["now"] = f"2026-11-{day}T09:00:00Z"
        kelp.run("refresh", "--due")

    pages = [(host, path) for host, path in world.asked if path.startswith("/page-")]
    assert sorted(pages) == sorted(world.pages)
    report = kelp.json("report", "kelp")
    assert {source["verdict"] for each in report["references"] for source in each["sources"]} == {"ok"}


def test_all_hosts_together_keep_to_the_budget_of_the_day(kelp: Desk, world: Loopback) -> None:
    kelp.settings["daily_requests"] = "9"
    kelp.run("refresh")

    assert sum(arrived(world).values()) <= 9
    database = sqlite3.connect(kelp.home / "consulted.db")
    spent = dict(database.execute("SELECT host, requests FROM spending"))
    assert spent.pop("") == sum(arrived(world).values()) == sum(spent.values())


def test_booking_is_bounded_and_given_back(ledger: Ledger) -> None:
    def allowance() -> object:
        return ledger.spending.allowance("kelp.example", clock=lambda: NOW, per_host=30, per_day=0, expected=0)

    one, other = allowance(), allowance()
    taken = [one.take() for _ in range(3)] + [other.take() for _ in range(35)]  # type: ignore[attr-defined]

    # The first holds five booked, of which it used three.
    assert taken.count(True) == 28
    one.close()  # type: ignore[attr-defined]
    other.close()  # type: ignore[attr-defined]
    assert ledger.spending.on(NOW)["kelp.example"] == 28
