"""The report for a terminal fits it, and says what needs a person first."""

from __future__ import annotations

import re
import unicodedata

import pytest
from rich.cells import cell_len

from consulted.reports import render
from consulted.reports.view import ReportView
from models.verdict import Status, Verdict
from tests.reports.samples import ONE_MEGABYTE, finding, hostile, reference, report, rich_report, source

_HARD = {
    "long": "x" * ONE_MEGABYTE,
    "wide": "漢字" * 300,
    "control": "\x1b[31mred\x07\x9b0m\r\n\tover",
    "bidi": "\u202egnp.exe\u2066",
    "markup": "[bold]not[/bold] [link=https://evil.example]here[/link] :smile:",
}


def overlong(written: str, width: int) -> list[str]:
    return [line for line in written.splitlines() if cell_len(line) > width]


@pytest.mark.parametrize("width", [80, 100, 140])
def test_the_report_fits_its_columns(width: int) -> None:
    assert overlong(render(rich_report(), "text", width=width), width) == []


@pytest.mark.parametrize("kind", _HARD)
def test_hostile_text_fits_too_and_moves_no_cursor(kind: str) -> None:
    written = render(hostile(_HARD[kind]), "text")

    assert overlong(written, 100) == []
    assert not [mark for mark in written if unicodedata.category(mark) in ("Cc", "Cf", "Cs") and mark != "\n"]


def test_markup_of_a_page_stays_text() -> None:
    assert "[bold]not[/bold]" in render(hostile(_HARD["markup"]), "text")


def test_there_are_no_colours_unless_asked() -> None:
    assert "\x1b" not in render(rich_report(), "text")
    assert "\x1b[" in render(rich_report(), "text", color=True)


def test_colours_do_not_change_the_words() -> None:
    colored = re.sub(r"\x1b\[[0-9;]*m", "", render(rich_report(), "text", color=True))

    assert colored.split() == render(rich_report(), "text").split()


def test_a_page_cannot_colour_a_coloured_report() -> None:
    assert "\x1b[31mred" not in render(hostile(_HARD["control"]), "text", color=True)


def test_findings_come_before_references_and_the_worst_first() -> None:
    written = render(rich_report(), "text")

    places = [written.index(f"\n{kind} (") for kind in ("broken", "moved", "changed", "unknown", "stale")]
    assert places == sorted(places)
    assert places[-1] < written.index("All references")


def test_a_note_with_a_finding_points_at_it_and_one_without_says_what_to_do() -> None:
    written = render(rich_report(), "text")

    assert "→ see #4 above" in written
    assert "→ Nothing for now" in written


def test_headline_and_counts() -> None:
    head = render(rich_report(), "text")[:900]

    assert "Rehearsal: answers come from the bundled small web" in head
    assert "Clusters across the Atlantic (clusters-2019)" in head
    assert "Sources last visited 22 November 2026, 10:05 UTC." in head
    assert "4 broken" in head


def test_each_address_of_a_note_has_its_own_line() -> None:
    other = source(Verdict.BLOCKED, "http-403", printed="other.example")

    written = render(report(reference("1", Status.UNKNOWN, source(), other)), "text")

    assert "blocked http-403" in written
    assert "other.example" in written


def test_a_report_with_nothing_to_decide_says_so() -> None:
    assert "Nothing needs a person." in render(report(reference("1", Status.FRESH, source())), "text")


def test_an_unfinished_refresh_is_told() -> None:
    assert "did not run to its end" in render(report(complete=False), "text")


def test_a_decided_finding_waits_for_nobody() -> None:
    view: ReportView = report(findings=(finding(3, "broken", "1", state="accepted", decided_by="ada"),))

    assert "#3 accepted by ada (Note 1)" in render(view, "text")


def test_where_the_report_disagrees_with_itself_is_told_with_the_place() -> None:
    written = render(rich_report(), "text")

    assert "Where the report does not agree with itself" in written
    assert "five are named" in written
    assert "section 3" in written
