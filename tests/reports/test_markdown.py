"""The Markdown report shows what pages said and does nothing with it."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from consulted.reports import render
from consulted.reports.markdown import escape, link
from models.verdict import Content, Hunk, Status
from tests.reports.samples import (
    ONE_MEGABYTE,
    TODAY,
    archived,
    finding,
    hostile,
    reference,
    report,
    rich_report,
    source,
)

_HARD = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "a | b || c \\| d \\",
    "`code` ``more`` ```",
    "[x](javascript:alert(1)) ![y](https://evil.example/z.png) [r]: https://evil.example",
    "javascript:alert(1)",
    "https://evil.example/a|b`c<d>(e)[f]\"g'",
    "www.evil.example and https://evil.example",
    "# heading\n\n- item\n\n| a | b |\n",
    "1. one",
    "- dash",
    "+ plus",
    "==== under",
    "**bold** _it_ ~~gone~~ $x$ @everyone &amp; &lt;b&gt;",
    "x" * ONE_MEGABYTE,
    "",
]


def parsed(written: str) -> list[Token]:
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(written)
    return [inner for token in tokens for inner in (token, *(token.children or ()))]


def shape(written: str) -> list[str]:
    return [token.type for token in parsed(written) if token.type in ("heading_open", "tr_open", "td_open", "th_open")]


def hrefs(written: str) -> list[str]:
    return [str(token.attrGet("href")) for token in parsed(written) if token.type == "link_open"]


@pytest.mark.parametrize("said", _HARD, ids=range(len(_HARD)))
def test_hostile_text_breaks_no_table_and_opens_no_tag(said: str) -> None:
    written = render(hostile(said), "markdown")

    assert shape(written) == shape(render(hostile("plain"), "markdown"))
    html = [token.content for token in parsed(written) if token.type in ("html_inline", "html_block")]
    assert set(html) <= {"<br>"}
    assert not [token for token in parsed(written) if token.type in ("image", "code_inline", "fence", "s_open")]


@pytest.mark.parametrize("said", _HARD, ids=range(len(_HARD)))
def test_only_addresses_of_the_web_become_links(said: str) -> None:
    assert all(href.startswith("https://") for href in hrefs(render(hostile(said), "markdown")))


def test_a_reader_sees_what_was_said() -> None:
    said = "a | b <c> *d* _e_ [f](g) `h` https://i.example www.j.example # k ~l~ $m$ n! o\\p & &amp;"

    inline = MarkdownIt("commonmark").parseInline(escape(said))[0].children or []

    assert "".join(token.content for token in inline) == said


@pytest.mark.parametrize("said", ["https://a.example", "HTTP://a.example", "www.a.example", "ftp://a.example"])
def test_an_address_in_a_text_does_not_become_a_link(said: str) -> None:
    assert said not in escape(said)


def test_a_mention_calls_nobody() -> None:
    assert escape("ask @everyone") == "ask @&#8203;everyone"
    assert escape("write to ada@cluster.example") == "write to ada@cluster.example"


def test_a_link_can_be_followed() -> None:
    assert link("https://a.example/é?x=1&y=(2)") == "<https://a.example/%C3%A9?x=1&y=(2)>"
    assert hrefs(link("https://a.example/a|b`c<d>")) == ["https://a.example/a%7Cb%60c%3Cd%3E"]


def test_every_reference_is_a_row_of_six_cells() -> None:
    table = render(rich_report(), "markdown").split("## All references")[1].split("## Facts")[0]

    assert shape(table).count("tr_open") == 14
    assert shape(table).count("td_open") == 13 * 6


def test_evidence_stands_in_lists() -> None:
    assert "\n  - the title matches the archived copy (0.97)\n" in render(rich_report(), "markdown")


def test_where_the_report_disagrees_with_itself_is_told_with_the_place() -> None:
    written = render(rich_report(), "markdown")

    assert "Where the report does not agree with itself" in written
    assert "five are named" in written
    assert "section 3" in written


def test_the_appendix_has_every_line_the_visits_and_then_and_now() -> None:
    seen = {"visits": 3, "verdict_since": TODAY, "snapshot": 12, "baseline": archived(24)}
    hunks = (Hunk(op="replace", then="86 | members", now="152 members"),)
    looked = source(content=Content.EDITED, evidence=tuple(f"line {n}" for n in range(9)), difference=hunks, **seen)
    view = report(reference("3", Status.CHANGED, looked), findings=(finding(5, "changed", "3"),))

    appendix = render(view, "markdown").partition("## Evidence, line by line")[2]

    assert all(f"line {n}" in appendix for n in range(9))
    assert "3 visits since 22 November 2026. Snapshot 12." in appendix
    assert "Version consulted: <https://archive.example/web/" in appendix
    assert "then: “86 \\| members”; now: “152 members”" in appendix
