"""The references as CSV: whole for programs, harmless for spreadsheets."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

import pytest

from consulted.reports import render
from consulted.reports.grid import REFERENCES
from models.verdict import Status
from tests.reports.samples import hostile, reference, report, rich_report, source


def rows(written: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(written)))


def test_each_address_of_each_note_is_a_row() -> None:
    view = rich_report()

    found = rows(render(view, "csv"))

    assert tuple(found[0]) == REFERENCES
    assert len(found) == sum(max(len(each.sources), 1) for each in view.references)
    assert {row["note"] for row in found} == {each.label for each in view.references}
    assert {row["status"] for row in found} == {each.value for each in Status}


def test_what_is_not_known_is_empty_and_what_is_has_one_form() -> None:
    (row,) = rows(render(report(reference("7", Status.FRESH, source(http_status=None))), "csv"))

    assert (row["http_status"], row["failing_since"], row["confirmed"]) == ("", "", "yes")
    assert row["revisited_at"] == "2026-11-22T10:05:07Z"


@pytest.mark.parametrize(
    "said", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK('http://x.example')", "＝1+1", "＠SUM(A1)"]
)
def test_no_cell_is_calculated(said: str) -> None:
    found = rows(render(hostile(said), "csv"))

    cells = [cell for row in found for cell in row.values()]
    assert any(said.strip() in cell for cell in cells)
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@", "＝", "＠"))]


def test_every_column_is_documented() -> None:
    told = (Path(__file__).parents[2] / "docs/howto/report.md").read_text()

    assert [name for name in REFERENCES if f"`{name}`" not in told] == []
