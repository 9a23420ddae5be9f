"""Frames without their content."""

from __future__ import annotations

import pytest

from models.verdict import Verdict
from tests.pipelines.pages import FOOT, NAV, OTHER, STORY, html, judged, verdict

THEN = html("Report on the campaign | House", *STORY)
MENU = "".join(f"<li><a href='/s{number}'>Section {number}</a>" for number in range(5))
FRAME = f"<nav><ul>{MENU}</ul></nav>"


def nameless(title: str, main: str = "<article><h1></h1><p>&nbsp;</p></article>") -> str:
    return f"<html><head><title>{title}</title></head><body>{NAV}{FRAME}<main>{main}</main>{FOOT}</body></html>"


def test_a_title_without_a_name_over_an_empty_article() -> None:
    assert verdict(judged(nameless(" | House of the Valley"), then=THEN)) == "soft-404/empty-template"
    assert verdict(judged(nameless(" - House of the Valley"), then=THEN)) == "soft-404/empty-template"


def test_a_name_over_an_empty_article_may_be_filled_by_scripts() -> None:
    assert judged(nameless("Report | House of the Valley"), then=THEN).verdict is not Verdict.SOFT_404


def test_a_title_without_a_name_over_a_text() -> None:
    page = nameless(" | House of the Valley", "".join(f"<p>{line}</p>" for line in STORY))
    assert judged(page, then=THEN).verdict is Verdict.OK


def record(*values: str, note: str = "") -> str:
    labels = ("Number", "Date", "Subject", "Office")
    rows = "".join(f"<tr><th>{label}<td>{value}" for label, value in zip(labels, values, strict=False))
    imprint = f"<p>{OTHER[0]}</p>"
    return html("Register of acts - Detail", f"<table>{rows}</table>", note, f"<div>{imprint}</div>")


def test_the_imprint_that_stood_then_fills_no_record() -> None:
    then = record("47", "3 May 2018", "Grant to the town band of fifteen players", "Secretary")
    now = record("", "", "", "", note="No act corresponds.")
    assert verdict(judged(now, then=then)) == "soft-404/empty-template"


@pytest.mark.parametrize("value", ["n/a", "null", "-", "keine Angabe", "sin datos", "brak danych", "01/01/1970"])
def test_what_templates_print_in_place_of_a_value_is_none(value: str) -> None:
    then = record("47", "3 May 2018", "Grant to the town band of fifteen players", "Secretary")
    assert verdict(judged(record(value, value, value, value), then=then)) == "soft-404/empty-template"


def fields(*values: str) -> str:
    lines = (
        f"<div><div class='field__label'>Field {n}</div><div>{value}</div></div>" for n, value in enumerate(values)
    )
    return html("Register | House", f"<div>{''.join(lines)}</div>")


def test_lines_of_a_record_need_no_table() -> None:
    then = fields("47 of 2018", "3 May", "Grant to the town band of fifteen players", "Secretary")
    assert verdict(judged(fields("", "", "", ""), then=then)) == "soft-404/empty-template"
    assert judged(then, then=then).verdict is Verdict.OK


def test_half_a_record_is_a_record() -> None:
    then = fields("47 of 2018", "3 May", "Grant to the town band of fifteen players", "Secretary")
    assert judged(
        fields("47 of 2018", "", "Grant to the town band of fifteen players", ""), then=then
    ).verdict.broken is (False)


@pytest.mark.parametrize("title", ["undefined | House", "{{title}} | House", "Untitled"])
def test_a_placeholder_is_no_name(title: str) -> None:
    assert verdict(judged(nameless(title), then=THEN)) == "soft-404/empty-template"


def test_a_page_that_calls_itself_an_error_page() -> None:
    page = html("Town | House", *OTHER[:1], head='<link rel="canonical" href="https://house.example/404">')
    assert verdict(judged(page, then=THEN)) == "soft-404/not-found-text"


REPORT = html("Report on the campaign | House", *STORY, h1="Report on the campaign")


def kept(main: str, head: str = "") -> str:
    teasers = "".join(f"<div>{n} May 2026 <a href='/n{n}'>Open day number {n}</a></div>" for n in range(3, 7))
    return (
        f"<html><head><title>Report on the campaign | House</title>{head}</head><body>{NAV}{FRAME}"
        f"<main><h1>Report on the campaign</h1>{main}<h3>You may also like</h3>{teasers}</main>{FOOT}</body></html>"
    )


def test_the_heading_consulted_over_nothing_is_an_empty_page() -> None:
    found = judged(kept("<p>&nbsp;</p><p>7740</p>"), then=REPORT)

    assert verdict(found) == "soft-404/empty-template"
    assert found.evidence[0].startswith("nothing stands under its heading any more")


def test_a_heading_over_a_line_or_over_what_scripts_fill_is_not_called_empty() -> None:
    assert judged(kept(f"<p>{OTHER[0]}</p>"), then=REPORT).verdict is not Verdict.SOFT_404
    assert judged(kept("", "<script src='/app.js'></script>"), then=REPORT).verdict is not Verdict.SOFT_404


TEASERS = "".join(
    f"<li><a href='/t/{number}'>What the town decided on day {number} of spring</a></li>" for number in range(6)
)


@pytest.mark.parametrize(
    "words",
    [
        "Esta secção encontra-se em construção. Brevemente disponível.",
        "Dieser Bereich wird gerade überarbeitet.",
        "Ce contenu est en cours de mise à jour.",
        "This section is currently being updated.",
    ],
)
def test_a_frame_that_says_it_is_being_made_is_empty_whatever_stands_beside_it(words: str) -> None:
    body = html("Town council", words, body=f"<aside><h2>Related</h2><ul>{TEASERS}</ul></aside>")

    found = judged(body, then=html("Population | Town council", *STORY))

    assert verdict(found) == "soft-404/empty-template"
