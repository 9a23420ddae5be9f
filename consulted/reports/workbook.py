"""A change report as a spreadsheet (XLSX): a summary with charts, findings, references, facts, evidence, decisions.

Every text is written as text: nothing in it is calculated, and no address in it becomes a link by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from consulted.reports import clean, grid, outline
from consulted.reports.grid import Cell, Grid
from consulted.reports.view import ReportView

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

#: Excel takes no more characters in a cell, counted in UTF-16; and knows no day before its own first.
_MOST = 32_767
_FIRST_YEAR = 1900
#: Columns wider than a few words, in characters.
_WIDTHS = {
    **dict.fromkeys(("message", "why", "evidence", "next_step", "sentence", "quote"), 60),
    **dict.fromkeys(("address", "final_address", "proposed_address", "version_consulted", "url"), 44),
    **dict.fromkeys(("title", "cause", "stated", "found", "subject", "remark", "reason"), 32),
    **dict.fromkeys(("revisited_at", "opened_at", "failing_since", "version_consulted_at", "decided_at"), 17),
    **dict.fromkeys(("closed_at", "seen_at", "visited_at"), 17),
}
_NARROW = 13
#: The column of sentences in the summary.
_SENTENCE = 66
_CAUSES = 12
#: Height of a line (points), and how many are shown of a long text.
_LINE = 15
_MOST_LINES = 20
#: Rows a chart covers.
_CHART_ROWS = 15
#: Steps on the axis of a count, at most: whole ones.
_TICKS = 5
_INK = "#1f6f8b"


@dataclass(kw_only=True)
class _Book:
    """The file while it is written, and how its cells look."""

    file: Workbook
    head: Format
    text: Format
    moment: Format
    day: Format
    title: Format
    share: Format

    @classmethod
    def of(cls, file: Workbook) -> _Book:
        return cls(
            file=file,
            head=file.add_format({"bold": True, "bg_color": "#1f3a4d", "font_color": "#ffffff", "valign": "top"}),
            text=file.add_format({"text_wrap": True, "valign": "top"}),
            moment=file.add_format({"num_format": "yyyy-mm-dd hh:mm", "valign": "top", "align": "left"}),
            day=file.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"}),
            title=file.add_format({"bold": True, "font_size": 15}),
            share=file.add_format({"num_format": "0%", "valign": "top", "align": "left"}),
        )

    def sheet(self, name: str, told: Grid) -> None:
        """Add *told* as a sheet with its head frozen, and a filter over its columns."""
        sheet = self.file.add_worksheet(name)
        for column, heading in enumerate(told.head):
            sheet.set_column(column, column, _WIDTHS.get(heading, _NARROW))
            sheet.write_string(0, column, heading.replace("_", " "), self.head)
        for number, row in enumerate(told.rows, 1):
            # Not every program works out for itself how high a row of wrapped text is.
            sheet.set_row(number, _LINE * min(max(map(_lines, told.head, row)), _MOST_LINES))
            for column, cell in enumerate(row):
                self.put(sheet, number, column, cell)
        sheet.freeze_panes(1, 1)
        sheet.repeat_rows(0)
        _for_paper(sheet)
        sheet.autofilter(0, 0, max(len(told.rows), 1), len(told.head) - 1)

    def put(self, sheet: Worksheet, row: int, column: int, cell: Cell) -> None:
        """Write one cell as what it is; a text is never read as a formula or a link."""
        if cell is None:
            return
        if isinstance(cell, bool):
            sheet.write_boolean(row, column, cell, self.text)
        elif isinstance(cell, datetime) and cell.year >= _FIRST_YEAR:
            sheet.write_datetime(row, column, cell.astimezone(UTC).replace(tzinfo=None), self.moment)
        elif isinstance(cell, (int, float)):
            sheet.write_number(row, column, cell, self.text)
        elif isinstance(cell, date) and cell.year >= _FIRST_YEAR:
            sheet.write_datetime(row, column, cell, self.day)
        else:
            sheet.write_string(row, column, _cut(str(cell)), self.text)


def write(view: ReportView) -> bytes:
    """Write *view* as a workbook."""
    from xlsxwriter import Workbook

    tidied = clean.tidy(view)
    into = BytesIO()
    with Workbook(into, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as file:
        file.set_properties({"title": tidied.document.title or tidied.document.id, "comments": outline.lead(tidied)})
        book = _Book.of(file)
        _summary(book, tidied)
        book.sheet("Findings", grid.findings(tidied))
        book.sheet("References", grid.references(tidied))
        if tidied.facts:
            book.sheet("Facts", grid.facts(tidied))
        book.sheet("Evidence", grid.evidence(tidied))
        if tidied.period is not None:
            book.sheet("Decisions", grid.decisions(tidied))
    return into.getvalue()


def _for_paper(sheet: Worksheet) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)


def _lines(heading: str, cell: Cell) -> int:
    """Return how many lines *cell* fills in its column."""
    if not isinstance(cell, str):
        return 1
    width = _WIDTHS.get(heading, _NARROW)
    return sum(max(-(-len(line) // width), 1) for line in cell.split("\n"))


def _cut(text: str) -> str:
    """Return as much of *text* as a cell takes; a character beyond the basic plane counts as two."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * _MOST].decode("utf-16-le", "ignore")


def _summary(book: _Book, view: ReportView) -> None:
    sheet = book.file.add_worksheet("Summary")
    sheet.set_column(0, 0, _SENTENCE)
    _for_paper(sheet)
    sheet.set_column(1, 2, 16)
    sheet.hide_gridlines(2)
    sheet.write_string(0, 0, (view.document.title or view.document.id)[:255], book.title)
    lines = [outline.lead(view), *outline.in_brief(view), *outline.warnings(view)]
    if view.rehearsal:
        lines.append("Rehearsal: answers come from the bundled small web")
    for number, line in enumerate(lines, 2):
        sheet.set_row(number, _LINE * -(-len(line) // _SENTENCE))
        sheet.write_string(number, 0, line, book.text)
    top = len(lines) + 3
    for table in (each for each in _tables(view) if len(each.rows) >= each.fewest):
        _put_table(book, sheet, top, table)
        _put_chart(book, sheet, top, table)
        top += max(len(table.rows) + 2, _CHART_ROWS)


@dataclass(frozen=True, kw_only=True)
class _Table:
    """Two columns with a picture of them."""

    name: str
    head: tuple[str, str]
    rows: Sequence[tuple[Cell, Cell]]
    #: ``bar`` or ``line``.
    chart: str
    #: Rows from which it tells something.
    fewest: int = 1


def _tables(view: ReportView) -> tuple[_Table, ...]:
    statuses = [(status.value, number) for status, number in outline.counts(view).items()]
    causes = [(cause, number) for _, cause, number in outline.caused(view)[:_CAUSES]]
    curve = [(each.at, each.score) for each in outline.bends(view) if each.score is not None]
    return (
        _Table(name="How the references stand", head=("Status", "References"), rows=statuses, chart="bar"),
        _Table(name="Why findings are open", head=("Cause", "Open findings"), rows=causes, chart="bar"),
        _Table(name="Freshness over time", head=("Since", "Freshness"), rows=curve, chart="line", fewest=2),
    )


def _put_table(book: _Book, sheet: Worksheet, top: int, table: _Table) -> None:
    for column, heading in enumerate(table.head):
        sheet.write_string(top, column, heading, book.head)
    for number, (name, value) in enumerate(table.rows, top + 1):
        if isinstance(name, str):
            sheet.write_string(number, 0, name)
        else:
            book.put(sheet, number, 0, name)
        if isinstance(value, float):
            sheet.write_number(number, 1, value, book.share)
        else:
            book.put(sheet, number, 1, value)


def _put_chart(book: _Book, sheet: Worksheet, top: int, table: _Table) -> None:
    chart, last = book.file.add_chart({"type": table.chart}), top + len(table.rows)
    chart.add_series(
        {
            "categories": ["Summary", top + 1, 0, last, 0],
            "values": ["Summary", top + 1, 1, last, 1],
            "fill": {"color": _INK},
            "line": {"color": _INK},
        }
    )
    chart.set_title({"name": table.name, "name_font": {"size": 12}})
    chart.set_legend({"none": True})
    if table.chart == "bar":
        most = max(number for _, number in table.rows if isinstance(number, int))
        chart.set_y_axis({"reverse": True})
        chart.set_x_axis({"min": 0, "num_format": "0", "major_unit": -(-most // _TICKS)})
    else:
        chart.set_y_axis({"min": 0, "max": 1, "num_format": "0%"})
        chart.set_x_axis({"date_axis": True, "num_format": "yyyy-mm-dd"})
    chart.set_size({"width": 520, "height": 260})
    sheet.insert_chart(top, 4, chart, {"description": table.name})
