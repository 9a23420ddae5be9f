"""Where scripts send visitors when the address is put together first."""

from __future__ import annotations

import pytest
from scrapy.http import HtmlResponse

from crawlers.forwarder import forwarded
from crawlers.pages import way_on

URL = "http://old.example/surveys/lock.html?id=4"
SCRIPTS = {
    "a variable": 'var to = "https://new.example/lock/";\n  window.location.replace(to);',
    "pieces": "const base='https://new.example';\nconst path='/lock/';\nlocation.href = base + path;",
    "an index": "location['href'] = 'https://new.example/lock/';",
    "a framework": "$(location).attr('href', 'https://new.example/lock/');",
    "the same window": "window.open('https://new.example/lock/', '_self');",
    "escaped": 'var to = "https:\\/\\/new.example\\/lock\\/";\nlocation.assign(to);',
}


def page(script: str, more: str = "") -> HtmlResponse:
    body = f"<html><head><script>{script}</script></head><body>{more}</body></html>"
    return HtmlResponse(URL, body=body.encode(), encoding="utf-8")


@pytest.mark.parametrize("how", SCRIPTS)
def test_the_way_is_followed(how: str) -> None:
    found = forwarded(page(SCRIPTS[how]))
    assert found is not None
    assert found[0] == "https://new.example/lock/"


def test_the_own_address_may_be_a_piece_of_it() -> None:
    found = forwarded(page("location.href = 'https://new.example' + location.pathname + location.search;"))
    assert found is not None
    assert found[0] == "https://new.example/surveys/lock.html?id=4"


@pytest.mark.parametrize(
    "script",
    [
        "if (window != top) top.location.href = location.href;",
        "location.href = pick(places);",
        "var here = location.href;",
        "document.title = 'location.href';",
        "location.href = 'javascript:void(0)';",
    ],
)
def test_a_way_that_cannot_be_told_or_leads_nowhere_is_none(script: str) -> None:
    assert forwarded(page(script)) is None


def test_a_page_with_something_to_say_is_read() -> None:
    assert forwarded(page(SCRIPTS["a variable"], "<p>Story.</p>" * 500)) is None


@pytest.mark.parametrize(
    "way",
    ["location.href = 'http://old.example/surveys/lock.html?i=1';", "location.href = location.pathname + '?i=1';"],
)
def test_a_script_that_leaves_a_cookie_and_comes_back_is_a_gate(way: str) -> None:
    gate = page(f"document.cookie = '__test=' + toHex(secret) + '; path=/'; {way}")
    assert forwarded(gate) is None
    assert way_on(gate) is None


def test_a_script_that_leaves_a_cookie_and_goes_on_is_followed() -> None:
    found = way_on(page("document.cookie = 'seen=1'; location.href = 'https://new.example/lock/';"))
    assert found is not None
    assert found[0] == "https://new.example/lock/"
