"""Rotating teasers say nothing of the text beside them; entries of a list do."""

from __future__ import annotations

import pytest

from models.verdict import Content
from tests.pipelines.pages import compared
from tests.pipelines.test_beside import FRESH, NAMES, SAYS, STALE, page, paragraphs

MAKES = {
    "headed": "<div class=r><h3><a href='/{0}'>{0}</a></h3><p>A few words of it.</p></div>",
    "linked whole": "<a class=r href='/{0}'><h3>{0}</h3><p>A few words of it.</p></a>",
    "lines": "<p><a href='/{0}'>{0}</a><br>A few words of it.</p>",
}


def box(make: str, *titles: str) -> str:
    return "<section class=z>" + "".join(make.format(title) for title in titles) + "</section>"


@pytest.mark.parametrize("make", MAKES.values(), ids=MAKES)
def test_teasers_that_were_all_replaced_are_no_edit(make: str) -> None:
    text = paragraphs(*SAYS)
    assert compared(page(text + box(make, *STALE)), page(text + box(make, *FRESH))).content is Content.COSMETIC


@pytest.mark.parametrize("make", MAKES.values(), ids=MAKES)
def test_teasers_that_came_are_no_edit(make: str) -> None:
    text = paragraphs(*SAYS)
    assert compared(page(text), page(text + box(make, *FRESH))).content is Content.COSMETIC


def test_an_entry_that_came_to_a_list_of_linked_entries_is_an_edit() -> None:
    make, text = MAKES["headed"], paragraphs(*SAYS)
    before, after = (page(text + box(make, *names)) for names in (NAMES[:6], NAMES))
    assert compared(before, after).content is Content.EDITED


def test_links_to_other_houses_are_no_teasers() -> None:
    make = "<div class=r><h3><a href='https://{0}.example/'>{0} works</a></h3><p>They make fine ropes there.</p></div>"
    text = paragraphs(*SAYS) + "<a href=/a>Guild</a><a href=/b>Ropes</a><a href=/c>Sails</a><a href=/d>Hemp</a>"
    assert compared(page(text), page(text + box(make, "Alder", "Birk", "Corvin"))).content is Content.EDITED


def test_a_heading_that_was_renamed_is_an_edit() -> None:
    before = page(paragraphs(*SAYS)).replace("<h1>The guild</h1>", "<div><h1>The rope guild of 1841</h1></div>")
    assert compared(before, before.replace("1841</h1>", "1851</h1>")).content is Content.EDITED
