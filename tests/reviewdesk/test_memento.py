"""Memento, asked by a client that others wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from lxml import etree
from memento_client import MementoClient
from requests import Session

from tests.reviewdesk.conftest import Served

PAGE = "http://www.slipway.example/winter"


def test_an_independent_client_finds_the_memento_nearest_to_a_moment(desk_read: Served) -> None:
    # It asks the original for its own TimeGate first; here something must answer in its place.
    with well() as somebody, Session() as session:
        session.trust_env = False
        session.proxies = {"http://www.slipway.example": somebody}
        client = MementoClient(f"{desk_read.root}/timegate/", check_native_timegate=False, session=session)

        early = client.get_memento_info(PAGE, datetime(2026, 11, 1))
        late = client.get_memento_info(PAGE, datetime(2026, 12, 1))

    assert early["original_uri"] == PAGE
    assert early["mementos"]["closest"]["uri"] == [f"{desk_read.root}/memento/20261120090000/{PAGE}"]
    assert early["mementos"]["closest"]["datetime"] == datetime(2026, 11, 20, 9)
    assert late["mementos"]["closest"]["datetime"] == datetime(2026, 11, 25, 9)


@contextmanager
def well() -> Iterator[str]:
    """A server that says of every address that all is well."""

    class Well(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Well) as server:
        Thread(target=server.serve_forever).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def test_a_timegate_sends_on_and_says_what_it_chose_by(desk_read: Served) -> None:
    answer = desk_read.client().get(f"/timegate/{PAGE}", follow_redirects=False)

    assert answer.status_code == 302
    assert "accept-datetime" in answer.headers["vary"]
    links = answer.headers["link"]
    for relation in ('rel="original"', 'rel="timegate"', 'rel="timemap"; type="application/link-format"'):
        assert relation in links


def test_a_memento_is_the_page_of_then_in_a_glass_case(desk_read: Served) -> None:
    answer = desk_read.client().get(f"/memento/20261120090000/{PAGE}")

    assert answer.headers["memento-datetime"] == "Fri, 20 Nov 2026 09:00:00 GMT"
    assert "gathers 147 members" in answer.text
    assert answer.headers["content-security-policy"].startswith("sandbox; default-src 'none'")
    moved = desk_read.client().get(f"/memento/20261121000000/{PAGE}", follow_redirects=False)
    assert (moved.status_code, moved.headers["location"].partition("/memento/")[2][:14]) == (302, "20261120090000")


def test_what_was_gone_is_gone_in_its_memento_and_a_redirect_is_none(desk_read: Served) -> None:
    client = desk_read.client()

    assert client.get("/timegate/http://www.slipway.example/autumn").status_code == 404
    stamps = client.get("/timemap/link/http://www.slipway.example/summer").text.count("/memento/")
    assert stamps == 1


def test_a_timemap_lists_all_in_link_format(desk_read: Served) -> None:
    answer = desk_read.client().get(f"/timemap/link/{PAGE}")

    assert answer.headers["content-type"].startswith("application/link-format")
    entries = re.findall(r'<([^>]+)>; rel="([^"]+)"', answer.text)
    assert [relation for _, relation in entries] == [
        *("original", "self", "timegate"),
        *("first memento", "memento", "memento", "last memento"),
    ]


@pytest.mark.parametrize(
    ("path", "headers", "code"),
    [
        (f"/timegate/{PAGE}", {"Accept-Datetime": "soon"}, 400),
        ("/timegate/http://elsewhere.example/", {}, 404),
        ("/timegate/", {}, 404),
        (f"/memento/2026/{PAGE}", {}, 404),
        (f"/memento/20261399000000/{PAGE}", {}, 404),
        ("/timemap/link/http://elsewhere.example/?a=b", {}, 404),
    ],
)
def test_what_cannot_be_answered_is_a_problem(desk_read: Served, path: str, headers: dict[str, str], code: int) -> None:
    answer = desk_read.client().get(path, headers=headers)

    assert (answer.status_code, answer.headers["content-type"]) == (code, "application/problem+json")


def test_a_feed_tells_what_was_found_and_what_became_of_it(desk_read: Served) -> None:
    answer = desk_read.client().get("/documents/slipway/feed.atom")

    feed = etree.fromstring(answer.content)
    names = {"a": "http://www.w3.org/2005/Atom"}
    assert answer.headers["content-type"].startswith("application/atom+xml")
    entries = feed.xpath("a:entry", namespaces=names)
    assert len(entries) == 5
    for each in (feed, *entries):
        for needed in ("id", "title", "updated"):
            assert each.find(f"a:{needed}", names).text
    assert "broken" in {each.find("a:category", names).get("term") for each in entries}
