"""What comes and goes on a page is learnt from our own visits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.desk import Desk
from tests.loopback import Loopback, page, served

HOST = "house.example"
URL = f"http://{HOST}/members"
LINES = (
    "The alliance brings together harbours, yards and laboratories along the northern coast since 2009.",
    "It counts 86 members, who meet four times a year in the old customs house of Port Ellary.",
    "Each of them sends one delegate to the general assembly, which is held in March.",
    "A small office in Port Ellary answers questions and keeps the list of members up to date.",
)
QUOTES = (
    "We found our best supplier at the spring meeting, says the owner of Fenwright boatbuilders.",
    "The training course saved us a whole winter of trial and error, says a foreman at Bluestone Drydock.",
    "Without the test basin our valves would still be on paper, says an engineer from Northmere.",
)
SENTENCE = "The alliance counts 86 members along the northern coast."
Visit = Callable[..., str]


def shown(quote: int, *, members: int = 86, banner: str = "") -> str:
    lines = [line.replace("86", str(members)) for line in LINES]
    return page("Members of the alliance", *lines[:2], QUOTES[quote], *lines[2:], *([banner] if banner else []))


@pytest.fixture
def visit(desk: Desk, tmp_path: Path) -> Iterator[Visit]:
    """Let a day pass, refresh against a page, and say how its content stands to the first visit's."""
    world, day = Loopback(), iter(range(1, 28))
    report = tmp_path / "memo.md"
    report.write_text(f"# A memo\n\n{SENTENCE}[^1]\n\n[^1]: Members, {URL}, consulted on 20/10/2026\n")

    with served(world, [HOST], tmp_path) as hosts:
        desk.settings |= {"hosts_file": hosts, "archive_url": "none"}
        desk.run("import", str(report))

        def see(body: str) -> str:
            world.put(HOST, "/members", body)
            desk.settings["now"] = f"2026-11-{next(day):02}T09:00:00Z"
            desk.run("refresh", "--all")
            source = desk.json("report", "memo")["references"][0]["sources"][0]
            desk.said = " ".join(source["comparison"])
            return str(source["content"])

        yield see


def test_a_quotation_that_returns_is_noise_once_it_was_seen_to(visit: Visit, desk: Desk) -> None:
    assert [visit(shown(quote)) for quote in (0, 1, 0, 1, 0)] == [
        "unknown",
        "edited",
        "identical",
        "cosmetic",
        "identical",
    ]


def test_what_is_learnt_is_told(visit: Visit, desk: Desk) -> None:
    for quote in (0, 1, 0, 1):
        visit(shown(quote))

    assert "comes and goes" in desk.said


def test_news_beside_the_noise_is_still_news(visit: Visit, desk: Desk) -> None:
    for quote in (0, 1, 0, 1, 0):
        visit(shown(quote))

    assert visit(shown(1, members=152)) == "edited"
    assert "86" in desk.said
    assert "152" in desk.said
    assert "left out what comes and goes" in desk.said


def test_a_place_that_rotates_may_show_what_was_never_seen(visit: Visit) -> None:
    unseen = "Nobody else knew where to buy a keel in February, says the harbour master of Saltby."
    for quote in (0, 1, 2, 0, 1, 2):
        visit(shown(quote))

    assert visit(shown(0).replace(QUOTES[0], unseen)) == "cosmetic"
    assert visit(shown(0, members=152).replace(QUOTES[0], unseen)) == "edited"


def test_a_figure_that_moves_on_never_becomes_noise(visit: Visit) -> None:
    visit(shown(0))

    assert [visit(shown(0, members=count)) for count in (92, 97, 103, 110, 121, 124)] == ["edited"] * 6


def test_a_line_that_comes_and_goes_is_noise_and_one_that_stays_is_not(visit: Visit) -> None:
    note = "The office is closed for stocktaking until the end of the month and opens again afterwards."
    stays = "The alliance joined the continental league of harbours and pays a yearly fee."

    found = [visit(shown(0, banner=banner)) for banner in ("", note, "", note)]
    assert found[1:] == ["edited", "identical", "cosmetic"]
    assert visit(shown(0, banner=stays)) == "edited"
