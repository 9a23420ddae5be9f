"""A printed address that fails, and what is done to find the page print may have hidden."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from consulted.demo.web import SmallWeb
from tests.desk import Desk

HOST = "http://www.aerospace-valley.com"
BODY = (
    "The French cluster Aerospace Valley has a cooperation agreement with Aéro Montréal since 2009.¹\n\n"
    "¹ Aerospace Valley, {title}, {url}, consulted on 24/08/2018\n"
)


@pytest.fixture
def asked(desk: Desk, web: SmallWeb, tmp_path: Path) -> Any:
    """Read a one-note report and visit its source in the web as it was in 2018."""
    web.state = "then"

    def ask(url: str, title: str = "Cooperation agreements", **settings: str) -> dict[str, Any]:
        path = tmp_path / "memo.txt"
        path.write_text(BODY.format(url=url, title=title))
        desk.settings.update({"archive_url": "none", "explore": "false", **settings})
        desk.run("import", str(path))
        desk.run("refresh")
        (reference,) = desk.json("report", "memo")["references"]
        return dict(reference)

    yield ask
    web.state = "now"


def test_a_repair_is_taken_when_the_page_found_is_the_one_cited(asked: Any) -> None:
    reference = asked(f"{HOST}/en/page/cooperationagreements")

    (source,) = reference["sources"]
    assert (source["verdict"], source["reason"], reference["status"]) == ("moved", "repaired-url", "moved")
    assert source["suggested_url"] == f"{HOST}/en/page/cooperation-agreements"
    assert source["printed"] == f"{HOST}/en/page/cooperationagreements"
    assert "lost-hyphen" in source["evidence"][0]
    assert source["evidence"][1].startswith("the cited address failed: soft-404")


def test_what_was_found_is_asked_first_next_time_and_stays_found(desk: Desk, asked: Any, web: SmallWeb) -> None:
    asked(f"{HOST}/en/page/cooperationagreements")
    web.clear_log()
    desk.settings["now"] = "2026-11-22T09:00:00Z"

    desk.run("refresh")

    (reference,) = desk.json("report", "memo")["references"]
    assert reference["sources"][0]["verdict"] == "moved"
    paths = [hit.path for hit in web.log if hit.host == "www.aerospace-valley.com" and "page" in hit.path]
    assert paths[0].endswith("/cooperationagreements")
    assert paths[-1].endswith("/cooperation-agreements")


def test_a_page_that_is_not_shown_to_be_the_one_cited_stays_a_suggestion(asked: Any) -> None:
    reference = asked(f"{HOST}/en/page/cooperationagreementswith", title="Agreements with the fisheries of Quillmere")

    (source,) = reference["sources"]
    assert source["verdict"] == "soft-404"
    assert source["suggested_url"] is None


#: An address nobody made, asked for once per host.
INVENTED = re.compile(r"/[0-9a-f]{16}$")


def test_the_printed_address_is_all_that_is_asked_while_it_answers(asked: Any, web: SmallWeb) -> None:
    reference = asked(f"{HOST}/en/page/cooperation-agreements")

    assert reference["sources"][0]["verdict"] == "ok"
    asked_for = [hit.path for hit in web.log if hit.host == "www.aerospace-valley.com" and "robots" not in hit.path]
    assert [path for path in asked_for if not INVENTED.search(path)] == ["/en/page/cooperation-agreements"]
    assert len(asked_for) <= 2, "one invented address tells what the host says to nonsense"


def test_the_archive_tells_which_address_was_meant_though_it_no_longer_answers(
    desk: Desk,
    web: SmallWeb,
    asked: Any,
) -> None:
    web.state = "now"

    reference = asked(f"{HOST}/en/page/cooperationagreements", archive_url=web.archive_url)

    (source,) = reference["sources"]
    assert (source["verdict"], source["reason"]) == ("soft-404", "home-redirect")
    assert source["evidence"][0].startswith(f"the note means {HOST}/en/page/cooperation-agreements")
    assert source["baseline"]["origin"] == "archive"
    assert "20180402113000" in source["baseline"]["url"], "the nearer copy is a human check, not the page"
