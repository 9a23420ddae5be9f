"""The report as a spreadsheet, opened again by another program's library."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from consulted.reports import written
from consulted.reports.view import DecisionView, PeriodView, ReportView, ScoreView
from models.verdict import Status
from scheduler.proposal import Proposal
from tests.reports.samples import ONE_MEGABYTE, TODAY, facts, finding, hostile, reference, report, rich_report, source

#: As a spreadsheet has it: in UTC, and without saying so.
TODAY_BARE = TODAY.replace(tzinfo=None)


def opened(view: ReportView) -> Workbook:
    return load_workbook(BytesIO(written(view, "xlsx")))


def sheet(book: Workbook, name: str) -> Worksheet:
    found = book[name]
    assert isinstance(found, Worksheet)
    return found


def column(told: Worksheet, heading: str) -> list[object]:
    heads = [cell.value for cell in told[1]]
    return [row[heads.index(heading)].value for row in told.iter_rows(min_row=2)]


def with_a_curve(view: ReportView) -> ReportView:
    bends = tuple(ScoreView(at=TODAY - timedelta(days=30 * n), score=0.9 - n / 10) for n in range(4, -1, -1))
    return replace(view, score=0.9, score_history=bends)


def test_findings_references_facts_and_evidence_have_a_sheet_each() -> None:
    view = replace(rich_report(), facts=facts())

    book = opened(view)

    assert book.sheetnames == ["Summary", "Findings", "References", "Facts", "Evidence"]
    assert len(column(sheet(book, "Findings"), "finding")) == len(view.findings)
    assert set(column(sheet(book, "References"), "note")) == {each.label for each in view.references}
    assert len(column(sheet(book, "Facts"), "id")) == len(facts())
    lines = [line for each in view.references for s in each.sources for line in (*s.evidence, *s.comparison)]
    told = sheet(book, "Evidence")
    said = list(zip(column(told, "what"), column(told, "evidence"), strict=True))
    assert len([what for what, _ in said if what in ("answer", "comparison")]) == len(lines)
    assert ("then", "86 members") in said
    assert ("now", "152 members") in said
    assert any(what == "fact" and "152 members" in str(words) for what, words in said)
    for name in book.sheetnames[1:]:
        assert sheet(book, name).freeze_panes == "B2"
        assert sheet(book, name).auto_filter.ref


def test_times_are_times_and_numbers_are_numbers() -> None:
    told = sheet(opened(rich_report()), "References")

    assert datetime(2026, 11, 22, 10, 5, 7) in column(told, "revisited at")
    assert all(isinstance(each, (int, float)) for each in column(told, "confidence") if each is not None)
    days = column(told, "consulted on")
    assert datetime(2018, 8, 24) in days
    assert "2018-08" in days, "a month is no day"


def test_values_of_facts_are_what_they_are() -> None:
    fact = facts()[1]
    found = {**fact["found"], "visited_at": "2026-11-22T10:05:07Z"}  # type: ignore[dict-item]
    stated = {"value": 86, "as_of": "2019-01-31"}

    told = sheet(opened(replace(rich_report(), facts=({**fact, "found": found, "stated": stated},))), "Facts")

    values = {name: column(told, name)[0] for name in ("stated", "as of", "confidence", "visited at", "labels")}
    assert values == {
        "stated": 86,
        "as of": datetime(2019, 1, 31),
        "confidence": 0.9,
        "visited at": datetime(2026, 11, 22, 10, 5, 7),
        "labels": "3",
    }


def test_a_day_before_excel_began_is_a_text() -> None:
    view = report(reference("1", Status.FRESH, source(), consulted_on="1812-06-24"))

    assert column(sheet(opened(view), "References"), "consulted on") == ["1812-06-24"]


def test_a_decided_finding_keeps_evidence_and_what_was_proposed() -> None:
    view = rich_report()
    proposal = Proposal(date=TODAY.date(), why="the page says what it said")
    notes = tuple(replace(each, proposal=proposal) if each.label == "10" else each for each in view.references)
    decided = {1: "accepted", 7: "accepted"}
    findings = tuple(
        replace(each, state=decided[each.id], decided_by="Ines", closed_at=TODAY) if each.id in decided else each
        for each in view.findings
    )

    told = sheet(opened(replace(view, references=notes, findings=findings)), "Findings")

    heads = [cell.value for cell in told[1]]
    rows = {row[0].value: dict(zip(heads, (cell.value for cell in row), strict=True)) for row in told.iter_rows(2)}
    assert (rows[1]["state"], rows[1]["decided by"], rows[1]["closed at"]) == ("accepted", "Ines", TODAY_BARE)
    assert "the server said http-404" in rows[1]["evidence"]
    assert rows[1]["address"].startswith("https://archive.example/")
    assert rows[7]["proposed date"] == datetime(2026, 11, 22)


def test_the_summary_says_it_in_words_and_draws_it() -> None:
    view = with_a_curve(rich_report())
    told = sheet(opened(view), "Summary")
    said = [row[0].value for row in told.iter_rows()]

    assert any(str(each).startswith(f"Of {len(view.references)} references") for each in said)
    assert "90% of the references that could be judged are fresh, up from 80% on 23 October 2026." in said
    with ZipFile(BytesIO(written(view, "xlsx"))) as file:
        charts = [file.read(name).decode() for name in file.namelist() if name.startswith("xl/charts/chart")]
    assert len(charts) == 3
    assert sum("<c:lineChart>" in chart for chart in charts) == 1


def test_a_report_without_anything_is_still_a_workbook() -> None:
    assert opened(report(last_refresh=None)).sheetnames[0] == "Summary"


def test_the_decisions_of_a_period_have_a_sheet() -> None:
    decision = DecisionView(
        finding=3,
        action="dismiss",
        decided_by="Ines",
        decided_at=TODAY,
        note="we print it all the same",
        state="dismissed",
        labels=("4",),
        facts=(),
        message="Note 4: gone.",
    )
    gone = finding(30, "broken", "6", state="resolved", closed_at=TODAY)
    period = PeriodView(since=TODAY, until=TODAY, opened=(), resolved=(gone,), decisions=(decision,), score_before=0.5)

    book = opened(replace(rich_report(), period=period))

    assert column(sheet(book, "Decisions"), "remark") == ["we print it all the same"]
    last = list(sheet(book, "Findings").iter_rows(values_only=True))[-1]
    assert (last[0], last[6], last[-1]) == (30, "resolved", TODAY_BARE)


@pytest.mark.parametrize(
    "said",
    ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK('http://x.example')", "x" * ONE_MEGABYTE, "\U0001f600" * 40_000],
    ids=range(7),
)
def test_no_text_becomes_a_formula_or_a_link_and_none_is_too_long(said: str) -> None:
    book = opened(hostile(said))

    cells = [cell for name in book.sheetnames for row in sheet(book, name).iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    assert all(len(cell.value.encode("utf-16-le")) <= 2 * 32_767 for cell in cells if isinstance(cell.value, str))
    assert {str(each.value) for each in Status} & {str(cell.value) for cell in cells}
