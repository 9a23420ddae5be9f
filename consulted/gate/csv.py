"""A check as CSV: a row for each address of each note and for each fact that does not hold, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from consulted.gate.matter import Matter
from consulted.gate.result import Result
from consulted.reports import clean, csv, grid
from consulted.reports.grid import Cell, Grid
from consulted.reports.view import ReportView

#: ``gate`` says where a matter was put: new, known, waived, lapsed or unconfirmed; empty where nothing is the matter.
HEAD = ("document", "gate", *grid.REFERENCES)


def write(result: Result) -> str:
    """Return the rows of all reports of the check under one head."""
    places = {id(each.matter): each.place.value for each in result.ruling.placed}
    told = (row for view in result.views for row in _rows(clean.tidy(view), result, places))
    return csv.rows(Grid(head=HEAD, rows=tuple(told)))


def _rows(view: ReportView, result: Result, places: dict[int, str]) -> Iterator[tuple[Cell, ...]]:
    document = view.document.id
    own = [each for each in result.ruling.matters if each.document == document]
    # Matters of references come in the order of the report, one for each.
    notes = [each for each in own if each.fact is None]
    for matter, rows in zip(notes, grid.by_reference(view), strict=True):
        yield from ((document, places.get(id(matter)), *row) for row in rows)
    for matter in (each for each in own if each.fact is not None):
        yield document, places.get(id(matter)), *_fact(clean.harmless(matter))


def _fact(matter: Matter) -> tuple[Cell, ...]:
    told: dict[str, Cell] = {
        "note": ", ".join(matter.labels),
        "kind": "fact",
        "status": matter.status.value,
        "why": matter.why,
        "title": matter.subject,
    }
    return tuple(told.get(name) for name in grid.REFERENCES)
