"""A check as CSV: the rows of a report's references, and what the check made of each."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

from consulted.gate.csv import HEAD
from tests.yard import HOST, Yard


def rows(said: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(said)))


def test_each_note_has_a_row_with_its_document_and_place(yard: Yard) -> None:
    del yard.pages["/summer"]
    Path("known.json").write_text(yard.check("--format", "json", code=1))
    del yard.pages["/autumn"]

    found = rows(yard.check("--baseline", "known.json", "--format", "csv", code=1))

    assert tuple(found[0]) == HEAD
    assert [(row["document"], row["note"], row["status"], row["gate"]) for row in found[:3]] == [
        ("slipway", "1", "fresh", ""),
        ("slipway", "2", "broken", "known"),
        ("slipway", "3", "broken", "new"),
    ]
    assert found[2]["address"] == f"http://{HOST}/autumn"


def test_several_reports_are_under_one_head(yard: Yard) -> None:
    other = Path("jetty.md")
    other.write_text(f"# Jetty\n\nForty hulls.[^1]\n\n[^1]: Jetty, http://{HOST}/spring, consulted on 24/08/2026\n")
    yard.desk.run("check", str(yard.report), str(other), "--also", "csv=check.csv")

    said = Path("check.csv").read_text()

    assert said.count("document,gate,note") == 1
    assert {row["document"] for row in rows(said)} == {"slipway", "jetty"}


def test_a_sentence_is_never_calculated(yard: Yard) -> None:
    note = f"[^1]: Minutes, http://{HOST}/spring, consulted on 24/08/2026"
    yard.report.write_text(f"# Slipway\n\n=HYPERLINK(A1) was agreed.[^1]\n\n{note}\n")

    found = rows(yard.check("--format", "csv"))

    cells = [cell for row in found for cell in row.values()]
    assert [cell for cell in cells if cell.startswith("'=HYPERLINK(A1)")]
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@"))]
