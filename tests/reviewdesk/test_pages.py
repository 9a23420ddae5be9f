"""The pages, as a browser without scripts gets them."""

from __future__ import annotations

import re

import pytest
from babel.messages.extract import extract_from_dir

import consulted.desk
from consulted.desk import tongue
from consulted.desk.face import _ACTIONS, _ORIGINS
from models.account import Deed, Role
from models.duty import WorkState
from models.fact import FactStatus
from models.finding import FindingKind, FindingState
from models.verdict import Content, Passage, Status
from tests.reviewdesk.conftest import Served
from tests.reviewdesk.test_deciding import decide

PAGES = (
    "/documents",
    "/documents?q=slip&sort=recent&page=99",
    "/documents/slipway",
    "/documents/slipway?status=moved&q=minutes",
    "/documents/slipway/notes/4",
    "/documents/slipway/facts",
    "/documents/slipway/facts?status=changed",
    "/findings/1",
    "/findings/3",
    "/findings/5",
    "/runs",
    "/hosts?q=slip",
    "/log",
    "/snapshots/1",
    "/sign-in",
)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_page_answers_under_a_strict_policy(desk_read: Served, path: str, language: str) -> None:
    answer = desk_read.client(headers={"Accept-Language": language}).get(path)

    assert answer.status_code == 200
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert f'<html lang="{language}">' in answer.text
    assert not re.search(r"\son\w+=|\sstyle=|javascript:", re.sub(r"&lt;.*?&gt;", "", answer.text))
    loaded = re.findall(r'<(?:script|img|iframe|link)[^>]*(?:src|href)="(http[^"]+)', answer.text)
    assert loaded == []


def test_what_needs_a_person_stands_first_with_what_accepting_it_changes(desk_read: Served) -> None:
    text = desk_read.client().get("/documents/slipway").text

    assert text.index("no such page (404)") < text.index("the same content is there") < text.index("163")
    assert "http://www.slipway.example/summer → http://www.slipway.example/archive/summer" in text


def test_notes_are_shown_in_order_with_the_sentence_that_leans_on_them(desk_read: Served) -> None:
    text = desk_read.client().get("/documents/slipway").text.partition('id="notes"')[2]

    places = [text.index(f'/documents/slipway/notes/{place}"') for place in range(1, 7)]
    assert places == sorted(places)
    assert "The guild met again in summer." in text


@pytest.mark.parametrize(
    ("query", "places"),
    [("status=broken", {3}), ("q=pass", {5}), ("q=blocked", {5}), ("status=broken&q=pass", set()), ("q=http-404", {3})],
)
def test_notes_are_filtered(desk_read: Served, query: str, places: set[int]) -> None:
    text = desk_read.client().get(f"/documents/slipway?{query}", headers={"HX-Target": "notes"}).text

    assert "<html" not in text
    assert {int(each) for each in re.findall(r"/notes/(\d+)", text)} == places


def test_then_and_now_stand_side_by_side_word_by_word(desk_read: Served) -> None:
    text = desk_read.client().get("/findings/3").text

    assert re.search(r"<del><span[^>]*>\[removed: </span>147 members", text)
    assert re.search(r"<ins><span[^>]*>\[added: </span>163", text)
    assert "The Slipway Guild gathers 147 members." in text


def test_a_page_that_wants_to_do_harm_is_shown_as_words(desk_read: Served) -> None:
    for path in ("/findings/3", "/documents/slipway/notes/4", "/documents/slipway/facts", "/documents/slipway"):
        text = desk_read.client().get(path).text
        assert "<script>document" not in text
        assert "<img src" not in text
        assert "\u202e" not in text


def test_what_people_write_is_shown_as_words_too(desk_served: Served) -> None:
    client = desk_served.client()
    decide(client, 1, "annotate", note='<script>alert("1")</script>\u202e')

    for path in ("/findings/1", "/log"):
        text = client.get(path).text
        assert "&lt;script&gt;alert(&#34;1&#34;)&lt;/script&gt;" in text
        assert "\u202e" not in text


def test_a_visit_line_leads_to_what_was_kept(desk_read: Served) -> None:
    text = desk_read.client().get("/documents/slipway/notes/4").text

    visits = re.search(r"4 visits</summary>(.*?)</details>", text, re.S)
    assert visits is not None
    assert visits[1].count("/snapshots/") == 4
    assert "25 November 2026, 09:00 UTC" in visits[1]


@pytest.mark.parametrize(
    "path", ["/documents/none", "/findings/77", "/snapshots/999", "/documents/slipway/notes/70", "/no"]
)
def test_what_is_not_there_is_told_on_a_page(desk_read: Served, path: str) -> None:
    answer = desk_read.client().get(path)

    assert answer.status_code == 404
    assert "There is no such thing" in answer.text
    assert "Traceback" not in answer.text


def test_a_finding_that_went_away_by_itself_says_so(desk_served: Served) -> None:
    desk_served.bench.ledger.findings.assess("slipway", [], now=desk_served.bench.now())

    assert "went away by itself" in desk_served.client().get("/findings/1").text


def test_a_name_nobody_bears_is_told(desk_read: Served) -> None:
    text = desk_read.client().get("/documents?q=nothing-like-it").text

    assert "None is called so." in text
    assert "Add a report" in text


def test_the_language_that_was_chosen_stays(desk_read: Served) -> None:
    client = desk_read.client(headers={"Accept-Language": "de, en;q=0.5"})

    assert "Needs a person first" in client.get("/documents").text
    assert "À voir d’abord" in client.get("/documents?lang=fr").text
    assert "À voir d’abord" in client.get("/documents").text
    assert "À voir d’abord" in client.get("/documents?lang=<x>").text


def test_every_word_of_the_desk_has_its_french() -> None:
    known = tongue.translations("fr")
    folder = consulted.desk.__path__[0]
    found = {
        message if isinstance(message, str) else message[0]
        for _, _, message, _, _ in extract_from_dir(
            folder, [("**.html", "jinja2.ext.babel_extract")], {"**.html": {"trimmed": "true"}}
        )
    }
    words = (Status, FindingKind, FindingState, FactStatus, Content, Passage, WorkState, Role, Deed)
    found |= {each.value for kind in words for each in kind} | {*_ACTIONS.values(), *_ORIGINS.values()}

    catalogue = {key if isinstance(key, str) else key[0] for key in known._catalog if key}  # type: ignore[attr-defined]
    sections = {"Partnerships", "Organisations", "Events", "People", "running", "finished", "interrupted"}
    assert found - catalogue == set()
    assert catalogue - found - sections - {"offline"} == set()
