"""The cells of a table in text, every one with its place; RFC 4180, with any of four delimiters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from consulted.documents.readers.fields.value import Value, unescaped, verbatim
from models.pattern import regex

#: The earlier one serves when two fit as well.
DELIMITERS = ("\t", ";", ",", "|")
#: So many rows tell the delimiter.
TRIED = 60
#: No table is wider; what goes beyond is passed over to the end of the line.
_WIDEST = 2_000
_LINE_END = regex(r"[\r\n]|\Z")
#: What Excel takes for a word about the delimiter.
_NAMED = regex(r"sep=(.)[ \t]*(?:\r\n|\n|\r)", re.I)
_DOUBLED = regex(r'""')
_END = r"\r\n|\n|\r"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell without its quotes."""

    start: int
    end: int
    #: True when quotes in it are doubled.
    quoted: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table."""

    start: int
    end: int
    cells: tuple[Cell, ...]
    #: As a spreadsheet counts, the header included.
    number: int


@cache
def _cell(delimiter: str) -> re.Pattern[str]:
    sign = re.escape(delimiter)
    blank = "[ ]*+" if delimiter == "\t" else "[ \\t]*+"
    return re.compile(
        rf'(?:{blank}"(?P<quoted>[^"]*+(?:""[^"]*+)*+)"{blank}(?={sign}|[\r\n]|\Z)|(?P<plain>[^{sign}\r\n]*+))'
        rf"(?:(?P<more>{sign})|{_END}|\Z)"
    )


def rows(text: str, delimiter: str) -> Iterator[Row]:
    """Yield the rows of *text* that are not empty; a quote that never closes is a sign like others."""
    pattern = _cell(delimiter)
    named = _NAMED.match(text)
    place = start = named.end() if named else 0
    number = 2 if named else 1
    cells: list[Cell] = []
    while start < len(text) and (found := pattern.match(text, place)) is not None:
        group = "quoted" if found["quoted"] is not None else "plain"
        cells.append(Cell(found.start(group), found.end(group), group == "quoted"))
        place = found.end()
        if found["more"]:
            if len(cells) < _WIDEST or (end := _LINE_END.search(text, place)) is None:
                continue
            place = end.end()
        if any(each.end > each.start for each in cells):
            yield Row(start, cells[-1].end + cells[-1].quoted, tuple(cells), number)
        start, number, cells = place, number + 1, []


def value(text: str, cell: Cell) -> Value:
    """Return what *cell* says."""
    if cell.quoted:
        return unescaped(text, cell.start, cell.end, _DOUBLED, lambda found: '"')
    return verbatim(text, cell.start, cell.end)


def named_delimiter(text: str) -> str | None:
    """Return the delimiter the first line names, as Excel writes it."""
    named = _NAMED.match(text)
    return named[1] if named else None


def width(found: Sequence[Row]) -> int:
    """Return how many cells most rows have."""
    counted = Counter(len(each.cells) for each in found)
    return counted.most_common(1)[0][0] if counted else 0


def evenness(found: Sequence[Row]) -> float:
    """Return the share of rows that have as many cells as most have, or 0 when those have but one."""
    usual = width(found)
    return sum(len(each.cells) == usual for each in found) / len(found) if usual > 1 else 0.0
