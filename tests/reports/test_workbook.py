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
from tests.reports.samples import ONE_MEGABYTE, TODAY, facts, hostile, report, rich_report


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
    assert len(column(sheet(book, "Evidence"), "evidence")) == len(lines)
    for name in book.sheetnames[1:]:
        assert sheet(book, name).freeze_panes == "B2"
        assert sheet(book, name).auto_filter.ref


def test_times_are_times_and_numbers_are_numbers() -> None:
    told = sheet(opened(rich_report()), "References")

    assert datetime(2026, 11, 22, 10, 5, 7) in column(told, "revisited at")
    assert all(isinstance(each, (int, float)) for each in column(told, "confidence") if each is not None)


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
    period = PeriodView(since=TODAY, until=TODAY, opened=(), resolved=(), decisions=(decision,), score_before=0.5)

    told = sheet(opened(replace(rich_report(), period=period)), "Decisions")

    assert column(told, "remark") == ["we print it all the same"]


@pytest.mark.parametrize("said", ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK('http://x.example')", "x" * ONE_MEGABYTE])
def test_no_text_becomes_a_formula_or_a_link_and_none_is_too_long(said: str) -> None:
    book = opened(hostile(said))

    cells = [cell for name in book.sheetnames for row in sheet(book, name).iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    assert all(len(cell.value) <= 32_767 for cell in cells if isinstance(cell.value, str))
    assert {str(each.value) for each in Status} & {str(cell.value) for cell in cells}
