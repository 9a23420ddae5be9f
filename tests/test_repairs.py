"""Nine ways print damages an address, against a web that has the page meant, and against webs that do not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.desk import Desk
from tests.loopback import Loopback, page, served

SITE = "quillmere.example"
HOSTS = [SITE, "www.loomhouse.example"]
TITLE = "Harbour partnership agreement with the Norwick docks"
SENTENCE = "Quillmere Harbour and the Norwick Docks signed their partnership agreement in 2017."
STORY = (
    "The harbour of Quillmere and the Norwick docks have signed a partnership agreement in 2017. It covers the "
    "dredging of the northern channel, the training of forty pilots and a shared timetable for the ferries to Merrow.",
    "Both boards meet twice a year; the first meeting was held in the old customs house at Quillmere.",
)
#: As printed, and as it was.
DAMAGED = {
    "hyphen lost": ("news/harbourpartnership-agreement", "news/harbour-partnership-agreement"),
    "hyphen put in at a line's end": ("news/partner-\nship-agreement", "news/partnership-agreement"),
    "hyphen lost at a line's end": ("news/norwick\ndocks/2017", "news/norwick-docks/2017"),
    "underscore under the line": ("files/Partnership agreement.html", "files/Partnership_agreement.html"),
    "q read as g": ("news/guillmere", "news/quillmere"),
    "m read as rn": ("rnembers/harbour", "members/harbour"),
    "letter twice": ("news/partnnership", "news/partnership"),
    "note number glued": ("files/agreement.html12", "files/agreement.html"),
    "blank behind a slash": (" docs/the-agreement.html", "docs/the-agreement.html"),
}
WRONG = {
    "another page": page("Fish market opening hours", "The fish market opens at five in the morning on weekdays only."),
    "a sign-in page": page("Sign in", "Please sign in to continue.", "<form><input type=password name=p></form>"),
    "a parking page": page("quillmere.example", "This domain is for sale. Buy this domain today."),
    "a soft 404": page("Page not found", "Sorry, the page you are looking for does not exist."),
}


@pytest.fixture
def world() -> Loopback:
    return Loopback()


@pytest.fixture
def visited(desk: Desk, world: Loopback, tmp_path: Path) -> Iterator[Any]:
    """Import a report that cites some addresses, refresh, and give what became of each."""
    with served(world, HOSTS, tmp_path) as hosts:
        desk.settings |= {"hosts_file": hosts, "archive_url": "none"}

        def visit(*addresses: str) -> list[dict[str, Any]]:
            body = "\n\n".join(f"{SENTENCE}[^{number}]" for number in range(len(addresses)))
            notes = "\n\n".join(
                f"[^{number}]: Port office, {TITLE}, {address}, 24/08/2018" for number, address in enumerate(addresses)
            )
            path = tmp_path / "memo.md"
            path.write_text(f"# A memo\n\n{body}\n\n{notes}\n")
            desk.run("import", str(path))
            desk.run("refresh")
            references = {each["label"]: each for each in desk.json("report", "memo")["references"]}
            return [references[str(number)]["sources"][0] for number in range(len(addresses))]

        yield visit


def test_the_page_meant_is_found_and_taken(visited: Any, world: Loopback) -> None:
    for _, meant in DAMAGED.values():
        world.put(SITE, f"/{meant}", page(TITLE, *STORY))

    found = dict(zip(DAMAGED, visited(*(f"http://{SITE}/{printed}" for printed, _ in DAMAGED.values())), strict=True))

    assert {way: (each["verdict"], each["reason"], each["suggested_url"]) for way, each in found.items()} == {
        way: ("moved", "repaired-url", f"http://{SITE}/{meant}") for way, (_, meant) in DAMAGED.items()
    }


@pytest.mark.parametrize("wrong", WRONG)
def test_another_page_at_a_repair_is_never_taken(visited: Any, world: Loopback, wrong: str) -> None:
    world.put(SITE, "/", page("Port of Quillmere", "Welcome to the port office of Quillmere."))
    for _, meant in DAMAGED.values():
        world.put(SITE, f"/{meant}", WRONG[wrong])

    found = visited(*(f"http://{SITE}/{printed}" for printed, _ in DAMAGED.values()))

    assert [(each["verdict"], each["suggested_url"]) for each in found] == [("gone", None)] * len(DAMAGED)
    suggested = [[candidate["url"] for candidate in each["candidates"]] for each in found]
    for (_, meant), urls in zip(DAMAGED.values(), suggested, strict=True):
        assert f"http://{SITE}/{meant}" in urls, "it stays a suggestion"


def test_a_lost_page_costs_its_host_no_more_than_twenty_five_further_requests(visited: Any, world: Loopback) -> None:
    visited(f"http://{SITE}/files/Annual rnembers report 2017.html")

    assert 8 < len(world.arrived) <= 2 + 25


def test_a_misread_host_is_looked_for_under_its_right_name(visited: Any, world: Loopback) -> None:
    world.put("www.loomhouse.example", "/agreement", page(TITLE, *STORY))

    (found,) = visited("http://www,loomhouse.example/agreement")

    assert (found["verdict"], found["reason"]) == ("moved", "repaired-url")
    assert found["suggested_url"] == "http://www.loomhouse.example/agreement"


def test_no_repair_is_asked_for_while_the_printed_address_answers(visited: Any, world: Loopback) -> None:
    world.put(SITE, "/news/harbourpartnership-agreement", page(TITLE, *STORY))

    (found,) = visited(f"http://{SITE}/news/harbourpartnership-agreement")

    assert found["verdict"] == "ok"
    assert found["candidates"]
    assert (SITE, "/news/harbour-partnership-agreement") not in world.asked
