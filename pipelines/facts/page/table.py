"""Tables of a page as rows of cells, with the columns' headings where they have any."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipelines.facts.page.box import Box, Line, Sheet
from pipelines.facts.page.word import COUNTRY, NAMING, label_of
from snapshots.words import folded

_MOST_ROWS = 3_000
_MOST_CELLS = 40
_LONGEST_HEADING = 60


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """One cell of a row."""

    box: Box
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """Its text; lines are parted by semicolons."""
        return "; ".join(line.text for line in self.lines if line.text)


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """One table that shows data; those that lay out a page have a table or headings within."""

    box: Box
    #: Headings of the columns; empty where there are none.
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    #: The line above the table, or its caption.
    caption: str

    @property
    def width(self) -> int:
        """How many cells most rows have."""
        sizes = [len(row) for row in self.rows]
        return max(set(sizes), key=sizes.count) if sizes else 0

    def column(self, *kinds: str) -> int | None:
        """Return the first column whose heading is a label of one of *kinds*."""
        return next((place for place, head in enumerate(self.heads) if label_of(head) in kinds), None)


def tables(sheet: Sheet) -> Iterator[Table]:
    """Yield the tables of a page, menus and news apart."""
    for box in sheet.root.below():
        if box.name == "table" and not box.beside and not box.teaser and not _lays_out(box, sheet):
            rows = [row for row in _rows(box, sheet) if row]
            if rows:
                yield _table(box, rows, sheet)


def _lays_out(table: Box, sheet: Sheet) -> bool:
    if any(line.level and line.level < 4 for line in sheet.lines[table.start : table.end]):
        return True
    return any(box.name == "table" for box in table.below() if box is not table)


def _rows(table: Box, sheet: Sheet) -> Iterator[tuple[Cell, ...]]:
    parts = [part for part in table.children if part.name in ("thead", "tbody", "tfoot")]
    trs = [tr for part in (table, *parts) for tr in part.children if tr.name == "tr"]
    for tr in trs[:_MOST_ROWS]:
        yield tuple(
            Cell(box=cell, lines=tuple(line for line in sheet.lines[cell.start : cell.end]))
            for cell in tr.children[:_MOST_CELLS]
            if cell.name in ("td", "th")
        )


def _table(box: Box, rows: list[tuple[Cell, ...]], sheet: Sheet) -> Table:
    heads: tuple[str, ...] = ()
    if len(rows) > 1 and len(rows[0]) > 1 and _is_head(rows):
        heads, rows = tuple(cell.text[:_LONGEST_HEADING] for cell in rows[0]), rows[1:]
    caption = next((child for child in box.children if child.name == "caption"), None)
    heading = sheet.heading(box.start)
    text = " ".join(line.text for line in sheet.lines[caption.start : caption.end]) if caption else ""
    return Table(box=box, heads=heads, rows=tuple(rows), caption=text or (heading.text if heading else ""))


def _is_head(rows: list[tuple[Cell, ...]]) -> bool:
    """Say whether the first row holds the columns' headings."""
    first = rows[0]
    if any(len(cell.text) > _LONGEST_HEADING for cell in first):
        return False
    kinds = [cell.box.name for cell in first]
    if all(kind == "th" for kind in kinds) or (first[0].box.parent and _in_head(first[0].box)):
        return True
    known = sum(
        label_of(cell.text) is not None or NAMING.match(folded(cell.text)) is not None or _is_country(cell.text)
        for cell in first
    )
    bold = [cell for cell in first if cell.lines]
    return known >= 2 or (len(bold) > 1 and all(cell.lines[0].bold for cell in bold) and not _all_bold(rows[1]))


def _in_head(cell: Box) -> bool:
    return cell.holder("thead") is not None


def _is_country(text: str) -> bool:
    return COUNTRY.match(folded(text).strip(" .:")) is not None


def _all_bold(row: tuple[Cell, ...]) -> bool:
    return all(cell.lines[0].bold for cell in row if cell.lines)
