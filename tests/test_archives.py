"""The version consulted: copies before and after the day, other archives, our own snapshots, an archive's wishes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from models.ledger import Ledger
from tests.desk import Desk
from tests.loopback import Answer, Loopback, page, served
from tests.loopback_archive import LoopbackArchive

HOST, FIRST, SECOND = "house.example", "archive.example", "library.example"
URL = f"http://{HOST}/members"
LINES = (
    "The alliance brings together harbours, yards and laboratories along the northern coast since 2009.",
    "It counts 86 members, who meet four times a year in the old customs house of Port Ellary.",
    "Each of them sends one delegate to the general assembly, which is held in March.",
)
THEN = page("Members of the alliance", *LINES)
LATER = THEN.replace("86 members", "152 members")
WALL = page("Just a moment...", "Checking your browser before accessing the site. Enable JavaScript and cookies.")
SENTENCE = "The alliance has 86 members along the northern coast."


@pytest.fixture
def world() -> Loopback:
    world = Loopback()
    world.put(HOST, "/members", THEN)
    return world


@pytest.fixture
def archive(world: Loopback) -> LoopbackArchive:
    archive = LoopbackArchive(host=FIRST)
    world.houses[FIRST] = archive
    return archive


@pytest.fixture
def library(world: Loopback) -> LoopbackArchive:
    library = LoopbackArchive(host=SECOND, root="/wayback/archive/")
    world.houses[SECOND] = library
    return library


class Reader:
    """A person who has a report that cites the page."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk = desk
        self._folder = folder

    def report(self, consulted_on: str = "24/08/2018", name: str = "memo") -> None:
        path = self._folder / f"{name}.md"
        path.write_text(f"# A {name}\n\n{SENTENCE}[^1]\n\n[^1]: Members, {URL}, consulted on {consulted_on}\n")
        self.desk.run("import", str(path), "--id", name)

    def source(self, name: str = "memo") -> dict[str, Any]:
        self.desk.run("refresh")
        found: dict[str, Any] = self.desk.json("report", name)["references"][0]["sources"][0]
        return found

    def certainty(self) -> float:
        ledger = Ledger.open(f"sqlite:///{self.desk.home / 'consulted.db'}")
        try:
            ((comparison, _),) = ledger.comparisons.latest([1]).values()
        finally:
            ledger.close()
        return comparison.confidence


@pytest.fixture
def reader(desk: Desk, world: Loopback, tmp_path: Path) -> Iterator[Reader]:
    with served(world, [HOST, FIRST, SECOND], tmp_path) as hosts:
        desk.settings |= {"hosts_file": hosts, "archive_url": f"http://{FIRST}"}
        yield Reader(desk, tmp_path)


def told(source: dict[str, Any]) -> str:
    return " ".join(source["comparison"])


def test_copies_before_and_after_that_agree_are_the_version(reader: Reader, archive: LoopbackArchive) -> None:
    archive.keep(URL, "2018-01-10", THEN)
    archive.keep(URL, "2018-12-20", THEN.replace("<p>", "<p class=x>"))
    reader.report()

    found = reader.source()

    assert found["baseline"]["at"].startswith("2018-01-10")
    assert reader.certainty() > 0.7, "226 days before, and yet known"
    assert "2018-01-10 and 2018-12-20, before and after that date, agree" in told(found)
    assert archive.asked == ["gate", "20180110", "20181220"] or archive.asked == ["gate", "20181220", "20180110"]


@pytest.mark.parametrize("neighbours", [True, False])
def test_copies_that_differ_cap_the_confidence(reader: Reader, archive: LoopbackArchive, neighbours: bool) -> None:
    archive.neighbours = neighbours
    archive.keep(URL, "2018-08-20", THEN)
    archive.keep(URL, "2018-08-25", LATER)
    reader.report()

    found = reader.source()

    assert found["baseline"]["at"].startswith("2018-08-20"), "the author cannot have read the later one"
    assert "the next copy, of 2018-08-25, says otherwise" in told(found)
    assert reader.certainty() <= 0.7


def test_a_copy_of_the_day_itself_needs_no_witness(reader: Reader, archive: LoopbackArchive) -> None:
    archive.keep(URL, "2018-08-24", THEN)
    archive.keep(URL, "2018-08-25", LATER)
    reader.report()

    assert reader.source()["content"] == "identical"
    assert archive.asked == ["gate", "20180824"]


@pytest.mark.parametrize("status", [200, 503])
def test_a_wall_bears_no_witness(reader: Reader, archive: LoopbackArchive, status: int) -> None:
    archive.keep(URL, "2018-08-20", THEN)
    archive.keep(URL, "2018-08-25", WALL, status)
    reader.report()

    found = reader.source()

    assert found["content"] == "identical"
    assert "2018-08-25" not in told(found)


def test_the_next_archive_is_asked_for_what_the_first_does_not_hold(
    reader: Reader, archive: LoopbackArchive, library: LoopbackArchive
) -> None:
    library.keep(URL, "2018-08-20", THEN)
    reader.desk.settings["archives"] = f"http://{SECOND}/wayback/archive/"
    reader.report()

    found = reader.source()

    assert found["baseline"]["url"] == f"http://{SECOND}/wayback/archive/20180820120000/{URL}"
    assert (archive.asked, library.asked) == (["gate"], ["gate", "20180820"])


def test_an_archive_named_later_is_asked_then(
    reader: Reader, archive: LoopbackArchive, library: LoopbackArchive, world: Loopback
) -> None:
    library.keep(URL, "2018-08-20", THEN)
    reader.report()
    assert reader.source()["baseline"] is None

    reader.desk.settings["archives"] = f"http://{SECOND}/wayback/archive/{{url}}"
    assert reader.source()["baseline"]["at"].startswith("2018-08-20")

    reader.source()
    assert (archive.asked, library.asked) == (["gate", "gate"], ["gate", "20180820"]), "answers are kept"


def test_an_archive_that_has_had_enough_is_left_alone(reader: Reader, archive: LoopbackArchive) -> None:
    archive.refusal = Answer(429, b"Too many requests")
    reader.desk.settings["retries"] = "0"
    path = reader._folder / "many.md"
    notes = "\n\n".join(f"[^{n}]: Members, {URL}{n}, consulted on 24/08/2018" for n in range(9))
    path.write_text("# Many\n\n" + " ".join(f"It is so.[^{n}]" for n in range(9)) + f"\n\n{notes}\n")
    reader.desk.run("import", str(path))

    reader.desk.run("refresh")
    asked = len(archive.asked)
    reader.desk.run("refresh")

    assert asked <= 3, "those under way, and no more"
    assert len(archive.asked) == asked, "the clock stands still: the minute is not over"


def test_our_own_snapshot_is_preferred_when_it_is_nearer(reader: Reader, archive: LoopbackArchive) -> None:
    archive.keep(URL, "2018-08-20", LATER)
    reader.report()
    reader.source()
    reader.report("22/11/2026", "second")

    found = reader.source("second")

    assert (found["baseline"]["origin"], found["baseline"]["at"][:10]) == ("snapshot", "2026-11-20")
    assert reader.source()["baseline"]["origin"] == "archive", "for the other day the archive's copy is nearer"


def test_an_archives_copy_of_the_day_is_preferred_to_a_later_snapshot(reader: Reader, archive: LoopbackArchive) -> None:
    archive.keep(URL, "2026-11-18", THEN)
    reader.report()
    reader.source()
    reader.report("18/11/2026", "second")

    assert reader.source("second")["baseline"]["origin"] == "archive"
