"""A change report as CSV (RFC 4180): a row for each address of each note, and no cell a spreadsheet would calculate."""

from __future__ import annotations

import csv
from datetime import datetime
from io import StringIO

from consulted.reports import clean, grid
from consulted.reports.fact_csv import defused
from consulted.reports.grid import Cell, Grid
from consulted.reports.look import Look
from consulted.reports.view import ReportView
from models.moment import iso


def write(view: ReportView, look: Look) -> str:
    """Write the references of *view*."""
    return rows(grid.references(clean.tidy(view)))


def rows(told: Grid) -> str:
    """Write rows and their head."""
    file = StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(told.head)
    writer.writerows([_text(cell) for cell in row] for row in told.rows)
    return file.getvalue()


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, datetime):
        return iso(cell)
    return str(cell) if isinstance(cell, (int, float)) else defused(str(cell))
