"""The archive speaks Memento (RFC 7089)."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest

from consulted.demo.web import CAPTURES, SmallWeb
from tests.demo.addresses import FUNDING, ROWS
from tests.demo.visitor import Answer, ask

SKYWIN = "http://www.skywin.be/en"
CONSULTED = "Fri, 24 Aug 2018 00:00:00 GMT"


def gate(web: SmallWeb, url: str, when: str | None = None) -> Answer:
    return ask(web, f"{web.archive_url}/web/{url}", headers={"Accept-Datetime": when} if when else None)


@pytest.mark.parametrize(
    ("when", "stamp"),
    [
        ("Fri, 01 Jan 2016 00:00:00 GMT", "20171122111213"),
        (CONSULTED, "20180820101112"),
        ("Tue, 01 Jan 2019 00:00:00 GMT", "20181105060708"),
        (None, "20181105060708"),
    ],
)
def test_the_timegate_leads_to_the_nearest_capture(web: SmallWeb, when: str | None, stamp: str) -> None:
    answer = gate(web, SKYWIN, when)
    assert answer.status == 302
    assert answer.headers["Location"] == f"https://archive.example/web/{stamp}/{SKYWIN}"
    assert answer.headers["Vary"] == "accept-datetime"
    assert f'<{SKYWIN}>; rel="original"' in answer.headers["Link"]
    assert "Memento-Datetime" not in answer.headers


def test_neighbours_are_named(web: SmallWeb) -> None:
    link = gate(web, SKYWIN, CONSULTED).headers["Link"]
    assert re.findall(r'/web/(\d{14})/\S+>; rel="([^"]+)"', link) == [
        ("20171122111213", "first prev memento"),
        ("20180820101112", "memento"),
        ("20181105060708", "next last memento"),
    ]


def test_a_memento_bears_a_banner_and_its_raw_form_does_not(web: SmallWeb) -> None:
    shown = ask(web, f"{web.archive_url}/web/20180820101112/{SKYWIN}")
    raw = ask(web, f"{web.archive_url}/web/20180820101112id_/{SKYWIN}")
    assert shown.headers["Memento-Datetime"] == raw.headers["Memento-Datetime"] == "Mon, 20 Aug 2018 10:11:12 GMT"
    assert "ARCHIVE BANNER" in shown.text
    assert "ARCHIVE BANNER" not in raw.text
    assert "148 members" in raw.text
    assert raw.headers["x-archive-orig-server"].startswith("Apache")
    assert 'href="https://archive.example/web/20180820101112/http://www.skywin.be/en/about' in shown.text


def test_a_capture_just_before_holds_what_the_author_saw(web: SmallWeb) -> None:
    raw = ask(web, f"{web.archive_url}/web/20180820101112id_/{SKYWIN}").text
    web.state = "then"
    assert raw.partition("<main")[2].partition("</main>")[0] in ask(web, SKYWIN).text


def test_an_earlier_capture_differs_slightly(web: SmallWeb) -> None:
    assert "146 members" in ask(web, f"{web.archive_url}/web/20171122111213id_/{SKYWIN}").text


def test_an_inexact_stamp_is_led_to_a_capture(web: SmallWeb) -> None:
    answer = ask(web, f"{web.archive_url}/web/2018id_/{SKYWIN}")
    assert answer.status == 302
    assert answer.headers["Location"].startswith("https://archive.example/web/20171122111213id_/")


@pytest.mark.parametrize(
    "written",
    ["https://skywin.be/en/", "skywin.be/en", "http:/www.skywin.be/en", "http%3A%2F%2Fwww.skywin.be%2Fen"],
)
def test_scheme_www_and_trailing_slash_do_not_matter(web: SmallWeb, written: str) -> None:
    assert gate(web, written, CONSULTED).status == 302


def test_the_timemap_lists_all_captures(web: SmallWeb) -> None:
    answer = ask(web, f"{web.archive_url}/web/timemap/link/{SKYWIN}")
    assert answer.headers["Content-Type"] == "application/link-format"
    assert len(re.findall(r'memento"; datetime="', answer.text)) == 3


def test_what_was_never_captured_is_404_without_a_date(web: SmallWeb) -> None:
    captured = {urlsplit(capture.url).path for capture in CAPTURES}
    never = sorted({row.label for row in ROWS if urlsplit(row.url).path not in captured})
    assert never == [7, 33]
    for label in never:
        answer = gate(web, next(row.url for row in ROWS if row.label == label), CONSULTED)
        assert answer.status == 404
        assert "Memento-Datetime" not in answer.headers


def test_a_date_that_is_none_is_refused(web: SmallWeb) -> None:
    assert gate(web, SKYWIN, "last summer").status == 400


def test_some_captures_hold_a_wall_or_a_redirect(web: SmallWeb) -> None:
    wall = next(each for each in CAPTURES if each.caught == "block")
    assert "Security check" in ask(web, f"{web.archive_url}/web/{wall.stamp}id_/{wall.url}").text
    turned = next(each for each in CAPTURES if each.caught == "302")
    answer = ask(web, f"{web.archive_url}/web/{turned.stamp}id_/{turned.url}")
    assert answer.status == 302
    assert "Memento-Datetime" in answer.headers


@pytest.mark.parametrize("capture", CAPTURES, ids=lambda capture: f"{capture.stamp} {urlsplit(capture.url).hostname}")
def test_every_capture_can_be_fetched(web: SmallWeb, capture: object) -> None:
    assert isinstance(capture, type(CAPTURES[0]))
    answer = ask(web, f"{web.archive_url}/web/{capture.stamp}id_/{capture.url}")
    assert answer.status == (302 if capture.caught == "302" else 200)
    assert "Memento-Datetime" in answer.headers


def test_the_library_copy_of_note_19_is_kept(web: SmallWeb) -> None:
    raw = ask(web, f"{web.archive_url}/web/20171019212210id_/{FUNDING}").text
    assert "Nine applicants were invited" in raw


def test_the_archive_is_the_same_in_both_states(web: SmallWeb) -> None:
    url = f"{web.archive_url}/web/20180820101112id_/{SKYWIN}"
    today = ask(web, url).body
    web.state = "then"
    assert ask(web, url).body == today
