"""Pages made to take parsers hours are read as flat text, however they hide what they do; honest ones are not."""

from __future__ import annotations

import time

import pytest

from models.visit import Page
from snapshots.markup import too_deep
from snapshots.text import read_page

DEEP = "<div>" * 20_000
CROWD = " ".join(f"a{number}=1" for number in range(60_000))
HURTS = {
    "deep": DEEP,
    "deep behind a comment in an attribute": f'<i title="<!--">{DEEP}',
    "deep behind a script in an attribute": f"<i title='<script>'>{DEEP}",
    "deep behind a comment that ends at once": f"<!-->{DEEP}",
    "deep behind another that does": f"<!--->{DEEP}",
    "deep behind a comment within an instruction": f"<?<!-- >{DEEP}",
    "deep within a picture's title": f"<svg><title>{'<g>' * 20_000}",
    "deep behind a quote that opens nothing": f'<i ">{DEEP}',
    "crowded": f"<p {CROWD}>x",
    "crowded, with signs in quotes": "<p " + " ".join(f"a{number}='<b>\">'" for number in range(30_000)) + ">x",
    "crowded, without blanks": "<p " + "".join(f"a{number}='1'" for number in range(60_000)) + ">x",
    "crowded, with strokes": "<p/" + "/".join(f"a{number}" for number in range(60_000)) + ">x",
    "crowded at its end": f"x</p {CROWD}>",
    "crowded and never closed": f"<p {CROWD}",
}
HONEST = {
    "a picture in its address": f'<p>Minutes<img alt="{"a = b " * 500}" src="data:image/png;base64,{"A/b+" * 50_000}">',
    "a long path": f'<svg><path d="{"M 1 2 L 3 4 " * 5_000}"/></svg><p>Minutes',
    "a script of comparisons": f"<script>{'if(i<n&&a<b){x>y}' * 9_000}</script><p>Minutes",
    "a commented table": f"<!--{'<tr><td>x</td></tr>' * 9_000}--><p>Minutes",
    "a comment that says nothing": "<!----><p>Minutes<!-- > --><p>Minutes",
    "a style": f"<style>{'a>b{c:d}' * 9_000}</style><p>Minutes",
}


@pytest.mark.parametrize("name", HURTS)
def test_what_is_made_to_hurt_is_read_as_flat_text_in_time(name: str) -> None:
    page = Page(url="http://a.example/", status=200, content_type="text/html", body=HURTS[name].encode())
    started = time.monotonic()

    text = read_page(page)

    assert text.words < 70_000
    assert any("flat text" in each for each in text.notes)
    assert time.monotonic() - started < 10


@pytest.mark.parametrize("name", HONEST)
def test_an_honest_page_is_read_as_it_is(name: str) -> None:
    assert not too_deep(HONEST[name])
