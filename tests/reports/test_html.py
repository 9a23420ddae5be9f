"""The HTML report is one page that needs nothing else, trusts nobody, and can be read by everybody."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup, Tag

from consulted.reports import render
from consulted.reports.view import ReportView, ScoreView
from models.verdict import Hunk, Status
from tests.reports.samples import TODAY, hostile, reference, report, rich_report, source

_HARD = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)> '><svg onload=alert(1)>",
    "</style></title><script>alert(1)</script>",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)//https://a.example",
    "data:text/html,<script>alert(1)</script>",
    "java\tscript:alert(1)",
    "{{ 7 * 7 }} {% raw %}",
    "\u202egnp.exe\u2066\u200b\x00\x1b",
]


def page(view: ReportView) -> BeautifulSoup:
    return BeautifulSoup(render(view, "html"), "html.parser")


def attribute(tag: Tag, name: str) -> str:
    return str(tag.get(name) or "")


class Nesting(HTMLParser):
    """Counts open elements, so that a tag left open or closed twice is seen."""

    VOID = frozenset({"meta", "br", "link", "img", "hr", "input"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("view", [rich_report(), report(), hostile("<b>")], ids=["rich", "empty", "hostile"])
def test_every_element_is_closed_where_it_should_be(view: ReportView) -> None:
    nesting = Nesting()
    nesting.feed(render(view, "html"))

    assert nesting.open == []


@pytest.mark.parametrize("said", _HARD)
def test_hostile_text_stays_text(said: str) -> None:
    written = render(hostile(said), "html")
    soup = BeautifulSoup(written, "html.parser")

    assert not soup.find_all(["script", "img", "svg", "iframe", "object", "form", "link", "base"])
    assert not [tag for tag in soup.find_all(True) for name in tag.attrs if name.startswith("on") or name == "style"]
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069]", written)
    assert len(soup.find_all("style")) == len(soup.find_all("title")) == 1


@pytest.mark.parametrize("said", [*_HARD, 'https://a.example/x" onclick="y', "http://", "//a.example"])
def test_only_addresses_of_the_web_become_links(said: str) -> None:
    hrefs = [attribute(tag, "href") for tag in page(hostile(said)).find_all("a")]

    assert all(href.startswith(("#", "http://a.", "https://a.")) for href in hrefs)


def test_links_to_the_outside_tell_nobody_where_they_come_from() -> None:
    outside = [tag for tag in page(rich_report()).find_all("a") if attribute(tag, "href").startswith("http")]

    assert outside
    assert all(set(tag["rel"]) == {"noreferrer", "noopener", "nofollow"} for tag in outside)


def test_nothing_is_loaded_from_elsewhere() -> None:
    soup = page(rich_report())
    style = soup.style.get_text() if soup.style else ""

    assert not [tag for tag in soup.find_all(True) if tag.has_attr("src") or tag.has_attr("srcset")]
    assert not soup.find_all(["link", "script", "img", "iframe"])
    assert not re.search(r"url\(|@import|@font-face|expression", style)


def test_the_policy_allows_this_style_and_nothing_else() -> None:
    soup = page(rich_report())
    policy = attribute(soup.select('meta[http-equiv="Content-Security-Policy"]')[0], "content")
    assert soup.style is not None

    digest = b64encode(sha256(soup.style.get_text().encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_every_label_has_its_anchor_and_every_anchor_is_there_once() -> None:
    soup = page(rich_report())
    ids = [attribute(tag, "id") for tag in soup.find_all(id=True)]

    assert len(ids) == len(set(ids))
    assert {f"note-{number}" for number in range(1, 14)} <= set(ids)
    assert {attribute(tag, "href")[1:] for tag in soup.find_all("a") if attribute(tag, "href").startswith("#")} <= set(
        ids
    )


def test_two_notes_of_one_label_have_two_anchors() -> None:
    twice = report(*(reference(label, Status.FRESH, source()) for label in ("8", "8", "*", "†", "8 a", "8-a")))

    ids = [attribute(tag, "id") for tag in page(twice).select(".ref")]

    assert len(set(ids)) == 6
    assert all(re.fullmatch(r"note-[a-z0-9-]*", anchor) for anchor in ids)


@pytest.mark.parametrize("view", [rich_report(), report()], ids=["rich", "empty"])
def test_headings_leave_out_no_level(view: ReportView) -> None:
    levels = [int(tag.name[1]) for tag in page(view).find_all(re.compile(r"^h[1-6]$"))]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_there_are_landmarks_and_languages() -> None:
    soup = page(rich_report())

    assert soup.html is not None
    assert soup.html["lang"] == "en"
    assert len(soup.find_all("main")) == 1
    assert all(soup.find(id=attribute(tag, "aria-labelledby")) for tag in soup.find_all(["section", "article"]))
    assert soup.select(".printed")[0]["lang"] == "en"


def test_the_status_of_each_reference_is_a_word() -> None:
    for article, each in zip(page(rich_report()).select(".ref"), rich_report().references, strict=True):
        assert article.select(".tag")[0].get_text() == each.status


def test_differences_are_shown_as_words_taken_out_and_put_in() -> None:
    shown = page(rich_report()).select(".diff")[0]

    assert [tag.get_text() for tag in shown.find_all("del")] == ["[removed: 86 members]", "[removed: Étienne P.]"]
    assert "[added: 152 members]" in [tag.get_text() for tag in shown.find_all("ins")]
    assert len(shown.get_text().split()) < 80


def test_endless_differences_are_cut_and_the_way_to_the_rest_is_told() -> None:
    endless = tuple(Hunk(op="replace", then=f"then{n}", now=f"now{n}") for n in range(5000))

    soup = page(report(reference("3", Status.CHANGED, source(difference=endless))))

    assert len(soup.find_all("del")) == 160
    assert "consulted diff clusters-2019 3" in soup.get_text()


def test_the_chain_of_answers_is_told() -> None:
    codes = [tag.get_text() for tag in page(rich_report()).select("#note-2 .code")]

    assert codes == ["301", "301", "200"]


def test_a_rehearsal_is_said_to_be_one() -> None:
    words = "Rehearsal: answers come from the bundled small web"

    assert words in page(rich_report()).get_text()
    assert words not in page(report()).get_text()


def luminance(color: str) -> float:
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def palettes() -> list[dict[str, str]]:
    style = files("consulted.reports").joinpath("templates", "report.css").read_text(encoding="utf-8")
    roots: list[str] = re.findall(r":root \{(.*?)\}", style, re.S)[:2]
    return [dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6});", root)) for root in roots]


@pytest.mark.parametrize("palette", palettes(), ids=["light", "dark"])
def test_colours_can_be_told_from_their_ground(palette: dict[str, str]) -> None:
    """WCAG 2.2 AA asks for 4.5 to 1."""
    for ink in ("ink", "soft", "link", *Status):
        assert contrast(palette[ink], palette["paper"]) >= 4.5, ink
        assert contrast(palette[ink], palette["card"]) >= 4.5, ink
    assert all(contrast(palette["on"], palette[status]) >= 4.5 for status in Status)
    assert all(contrast(palette["ink"], palette[ground]) >= 4.5 for ground in ("was", "is"))


def test_where_the_report_disagrees_with_itself_is_told_with_the_place() -> None:
    written = render(rich_report(), "html")

    assert "Where the report does not agree with itself" in written
    assert "five are named" in written
    assert "section 3" in written


def test_the_curve_is_told_to_whoever_cannot_see_it() -> None:
    scores = tuple(ScoreView(at=TODAY + timedelta(days=n), score=score) for n, score in enumerate((0.5, 0.9)))
    read = page(replace(rich_report(), score=0.9, score_history=scores))

    (curve,) = read.select("svg.curve")
    said = {name: read.select_one(f"#{attribute(curve, f'aria-{name}')}") for name in ("labelledby", "describedby")}
    assert attribute(curve, "role") == "img"
    assert {name: tag.get_text() for name, tag in said.items() if tag is not None} == {
        "labelledby": "Freshness over time, from 22 November 2026 to 23 November 2026",
        "describedby": "50% on 22 November 2026, 90% on 23 November 2026",
    }


def test_the_appendix_shows_then_and_now_beside_the_evidence() -> None:
    rows = page(rich_report()).select("#evidence tr")

    (row,) = [row for row in rows if row.select_one("a[href='#note-3']")]
    assert "the sentence cited says 152 members where it said 86" in row.get_text()
    assert [tag.get_text() for tag in row.select("del")] == ["[removed: 86 members]", "[removed: Étienne P.]"]
    assert "Snapshot 12." in row.get_text()
