"""A table of sources in a text: its columns are set apart by tabs, and the line above them says what they hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from consulted.documents import address
from consulted.documents.line import Line
from consulted.documents.readers.table.name import Column, by_name
from consulted.documents.script import Note, Span, Stated, Style

_TAB = "\t"
#: Column names that make a line the head of a table.
_NAMED = 2
#: A head stands so near above its rows.
_ABOVE = 3
_LONGEST_HEAD = 400
#: Without numbers, so many rows with addresses are a table.
_FEWEST = 2


def tabled(text: str, lines: Sequence[Line], notes: Sequence[Note]) -> tuple[Note, ...]:
    """Return *notes* with what the columns of their table say, or the rows of one when there are no notes."""
    if _TAB not in text:
        return tuple(notes)
    heads = {row: columns for row, line in enumerate(lines) if (columns := _head(line))}
    if not heads:
        return tuple(notes)
    if not notes:
        return _rows(lines, heads)
    by_start = {line.start: row for row, line in enumerate(lines)}
    found = []
    head: Mapping[int, Column] | None = None
    for note in notes:
        row = by_start.get(note.start)
        if row is not None:
            head = next((heads[each] for each in range(row - 1, row - 1 - _ABOVE, -1) if each in heads), head)
        cells = _cells(lines[row]) if row is not None else []
        if head is not None and row is not None and len(cells) == len(head):
            note = replace(note, stated=_stated(text, lines[row], head))
        found.append(note)
    return tuple(found)


def _head(line: Line) -> dict[int, Column] | None:
    """Return what the columns hold when *line* names them, by their place; every column has one."""
    if _TAB not in line.text or len(line.text) > _LONGEST_HEAD or address.occurs(line.text):
        return None
    names = line.text.split(_TAB)
    known = [by_name(name) for name in names]
    if len({each for each in known if each}) < _NAMED or not {Column.ADDRESS, Column.REFERENCE, Column.DAY} & set(
        known
    ):
        return None
    return {place: column or Column.REMARK for place, column in enumerate(known)}


def _cells(line: Line) -> list[tuple[int, int]]:
    found, start = [], line.start
    for cell in line.text.split(_TAB):
        ink = len(cell) - len(cell.lstrip())
        found.append((start + ink, start + max(ink, len(cell.rstrip()))))
        start += len(cell) + 1
    return found


def _stated(text: str, line: Line, head: Mapping[int, Column]) -> Stated:
    by_column: dict[Column, tuple[int, int]] = {}
    for place, (start, end) in enumerate(_cells(line)):
        if end > start:
            by_column.setdefault(head[place], (start, end))
    day, title = by_column.get(Column.DAY), by_column.get(Column.TITLE)
    house = by_column.get(Column.PUBLISHER) or by_column.get(Column.AUTHOR)
    return Stated(
        title=text[slice(*title)] if title else None,
        publisher=text[slice(*house)] if house else None,
        consulted=Span(start=day[0], end=day[1]) if day else None,
    )


def _rows(lines: Sequence[Line], heads: Mapping[int, Mapping[int, Column]]) -> tuple[Note, ...]:
    """Return the rows below each head as notes, numbered in order when no column does."""
    text_of = [line.text for line in lines]
    found: list[Note] = []
    for first, head in heads.items():
        row = first + 1
        while row < len(lines) and text_of[row].count(_TAB) == len(head) - 1 and row not in heads:
            found.append(_row(lines[row], head, str(len(found) + 1)))
            row += 1
    good = sum(address.occurs(lines_text) for lines_text in (text_of[_at(lines, note)] for note in found))
    return tuple(found) if good >= _FEWEST and 2 * good >= len(found) else ()


def _row(line: Line, head: Mapping[int, Column], number: str) -> Note:
    cells = _cells(line)
    label = next((cells[place] for place, column in head.items() if column is Column.LABEL), None)
    printed = line.text[label[0] - line.start : label[1] - line.start].strip("[]().") if label else ""
    content = label[1] + 1 if label and label[1] < line.end else cells[0][0]
    return Note(
        label=printed or number,
        start=cells[0][0],
        end=cells[-1][1],
        content=content,
        style=Style.LISTED,
    )


def _at(lines: Sequence[Line], note: Note) -> int:
    low, high = 0, len(lines)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if lines[middle].start <= note.start else (low, middle)
    return low - 1
