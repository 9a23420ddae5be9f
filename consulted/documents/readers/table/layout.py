"""How a table is laid out: its delimiter, its header, and what each column holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from consulted.documents.readers.fields.list import Rows
from consulted.documents.readers.table.column import LOOKED_AT, columns, is_day, sure
from consulted.documents.readers.table.name import Column, by_name
from consulted.documents.readers.table.source import (
    DELIMITERS,
    TRIED,
    Row,
    evenness,
    named_delimiter,
    rows,
    value,
    width,
)

#: Titles and empty rows above a header are no more.
_HEADER_WITHIN = 10
#: Longer cells name no column, and no more columns of a row are looked at.
_LONGEST_NAME = 60
_MOST_NAMES = 200
#: Column names a header row has at least; a sentence may hold one by chance.
_NAMED = 2
#: A text that is not called a table is one when so many of its rows have as many cells as most.
_EVEN_WITH_HEADER = 0.5
_EVEN = 0.9
_FEWEST_ROWS = 2
#: A row whose first cell is this sign and whose quote never closes.
_QUOTE = '"'


@dataclass(frozen=True, kw_only=True, slots=True)
class Layout:
    """A table whose columns are known."""

    text: str
    delimiter: str | None
    header: Row | None
    #: What the header calls the columns.
    names: tuple[str, ...]
    body: Sequence[Row]
    columns: Mapping[int, Column]
    #: True when a text that is not called a table is one all the same.
    evident: bool
    #: True when the header, if there is one, says what the columns hold.
    told: bool = True

    def ragged(self) -> list[str]:
        """Say which rows have other cells than most, or a quote too many."""
        usual = len(self.header.cells) if self.header else width(self.body[:TRIED])
        odd = [each for each in self.body if _is_ragged(each, usual)]
        torn = [each for each in self.body if any(self._is_torn(each, place) for place in range(len(each.cells)))]
        lines = Rows(self.text) if odd or torn else None
        return [
            f"Row {each.number} (line {lines.of(each.start)}) {fault}; it was read as far as it goes."
            for found, fault in (
                *((row, f"has {_cells(len(row.cells))} where the others have {usual}") for row in odd),
                *((row, "opens a quote that is never closed") for row in torn),
            )
            for each in (found,)
            if lines
        ]

    def _is_torn(self, row: Row, place: int) -> bool:
        cell = row.cells[place]
        return not cell.quoted and self.text.startswith(_QUOTE, cell.start) and cell.end > cell.start


def _is_ragged(row: Row, usual: int) -> bool:
    return len(row.cells) < usual or any(cell.end > cell.start for cell in row.cells[usual:])


def _cells(number: int) -> str:
    return "1 cell" if number == 1 else f"{number} cells"


def lay_out(text: str, *, most: int) -> Layout:
    """Return the layout of *text*.

    Args:
        most: so many rows below the header are read, and one more.
    """
    sign = named_delimiter(text) or _delimiter(text)
    found = list(islice(rows(text, sign or "\0"), most + _HEADER_WITHIN))
    named = _header(text, found)
    place = named if named is not None else _untold_header(text, found)
    header = found[place] if place is not None else None
    body = [row for row in found[place + 1 if place is not None else 0 :] if not _is_stroke(text, row)][: most + 1]
    names = _texts(text, header)
    first = [_texts(text, row) for row in _whole(body[:LOOKED_AT])]
    known = columns(names if header else None, first, told=named is not None)
    return Layout(
        text=text,
        delimiter=sign,
        header=header,
        names=names,
        body=body,
        columns=known,
        evident=_evident(sign, header if named is not None else None, body, sure(known, first)),
        told=named is not None,
    )


def _evident(sign: str | None, header: Row | None, body: Sequence[Row], certain: frozenset[Column]) -> bool:
    """Say whether rows are those of a table, whatever the file is called.

    Without a header commas and semicolons do not do: notes are printed with them, "Title, address, date".
    """
    even = evenness(body[:LOOKED_AT])
    if header is not None:
        return bool(body) and (len(certain) > 1 or (even >= _EVEN_WITH_HEADER and bool(certain)))
    return sign in ("\t", "|") and len(body) >= _FEWEST_ROWS and even >= _EVEN and Column.ADDRESS in certain


def _delimiter(text: str) -> str | None:
    """Return what stands between the cells, or None when there is one column only."""
    best: tuple[bool, float] = (False, 0.0)
    chosen = None
    for sign in DELIMITERS:
        found = list(islice(rows(text, sign), TRIED))
        fits = _header(text, found) is not None, evenness(found)
        if fits > best and fits[1] > 0:
            best, chosen = fits, sign
    return chosen


def _header(text: str, found: Sequence[Row]) -> int | None:
    """Return which of the first rows names the columns: it holds known names, and neither addresses nor dates."""
    for place, row in enumerate(found[:_HEADER_WITHIN]):
        names = _texts(text, row, most=_MOST_NAMES)
        if any("://" in each or (each.strip() and is_day(each.strip())) for each in names):
            return None
        known = {kind for each in names if len(each) <= _LONGEST_NAME and (kind := by_name(each))}
        one_column = len(row.cells) == 1 == len(known) and place == 0 and width(found[:TRIED]) == 1
        if len(known) >= _NAMED or one_column:
            return place
    return None


def _untold_header(text: str, found: Sequence[Row]) -> int | None:
    """Return which row stands over columns of addresses and days, and calls them what no name here is.

    Two such columns are asked for: of one alone, the words may be a source that has no address.
    """
    sample = [_texts(text, row, most=_MOST_NAMES) for row in found[: LOOKED_AT + 1]]
    usual = width(found[:TRIED])
    place = next((place for place, row in enumerate(found[:_HEADER_WITHIN]) if len(row.cells) == usual), None)
    if place is None or usual < _NAMED:
        return None
    kinds = columns(None, sample[place + 1 :])
    certain = sure(kinds, sample[place + 1 :])
    held = [column for column, kind in kinds.items() if kind in certain and kind in (Column.ADDRESS, Column.DAY)]
    names = sample[place]
    worded = all(column < len(names) and _is_name(names[column]) for column in held)
    return place if len(held) > 1 and worded and all(map(_is_name, filter(None, names))) else None


def _is_name(cell: str) -> bool:
    told = cell.strip()
    return 0 < len(told) <= _LONGEST_NAME and "://" not in told and any(map(str.isalpha, told)) and not is_day(told)


def _is_stroke(text: str, row: Row) -> bool:
    """Say whether *row* only draws the line below the head of a Markdown table."""
    return not text[row.start : row.end].strip("|:-+= \t\r\n")


def _whole(body: Sequence[Row]) -> Sequence[Row]:
    """Return the rows of *body* with more than one cell, unless it has one column."""
    found = [row for row in body if len(row.cells) > 1]
    return found if len(found) > len(body) // 2 else body


def _texts(text: str, row: Row | None, *, most: int | None = None) -> tuple[str, ...]:
    return tuple(value(text, cell).text for cell in row.cells[:most]) if row is not None else ()
