"""The name of a page apart from its site's."""

from __future__ import annotations

import pytest

from pipelines.judge.subject import keeps_subject, says, shared_name
from tests.pipelines.pages import OTHER, STORY, html, text

PAIRS = {
    "the house alone": ("Minutes 2012 | House of the Valley", "Projects | House of the Valley", False),
    "the house first": ("House of the Valley: Minutes", "House of the Valley: Projects", False),
    "the page, house renamed": ("Members of the net - Atlas", "Members of the net - Atlas Horizon", True),
    "the very same": ("The lock keepers | House", "The lock keepers | House", True),
    "the house dropped": ("The lock keepers | House", "The lock keepers", True),
    "only the house left": ("The lock keepers | House of the Valley", "House of the Valley", False),
}


@pytest.mark.parametrize("name", PAIRS)
def test_what_two_titles_share(name: str) -> None:
    before, after, expected = PAIRS[name]
    then, now = (text(html(title, *STORY, h1=_own(title))) for title in (before, after))
    assert bool(shared_name(then, now)) is expected


def _own(title: str) -> str:
    """Return the heading such pages have: what is not the house's."""
    pieces = title.replace(": ", " | ").replace(" - ", " | ").split(" | ")
    return next((piece for piece in pieces if "House" not in piece and "Atlas" not in piece), pieces[0])


def test_one_title_over_every_page_names_none() -> None:
    then, now = (text(html("House of the Valley", *STORY, h1=h1)) for h1 in ("Minutes", "Projects"))
    assert not shared_name(then, now)


def test_a_box_beside_the_text_is_no_subject() -> None:
    box = "<h2>You may also like</h2>"
    then, now = (text(html(title, *STORY[:1], box)) for title in ("Solar lantern | House", "Not any more | House"))
    assert not keeps_subject(then, now)


def test_the_heading_the_title_speaks_of_is_the_subject() -> None:
    menu = "<h2>Menu</h2>"
    then = text(html("Programme | House", *STORY, h1="Menu"))
    now = text(html("Programme | House", menu, "<h1>Programme</h1>", *OTHER))
    assert keeps_subject(then, now)


def test_a_page_says_what_a_title_names_or_not() -> None:
    page = text(html("Orchards", *OTHER))
    assert says("Apple trees of the valley", page, "https://house.example/x") is True
    assert says("Eel barriers survey 2016", page, "https://house.example/x") is False
    assert says("On it", page, "https://house.example/x") is None
