"""What repeats on every page and belongs to none: page numbers, running heads and feet."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from consulted.documents.line import Line
from consulted.documents.script import Note, Span
from models.pattern import regex

_PAGE_NUMBER = regex(
    r"\s*(?:[-–—|]\s*)?(?:(?:page|seite|página|pagina|strona|sida|p\.|s\.)\s*)?"
    r"(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of|sur|von|de|di|van|z|av)\s*\d{1,4})?(?:\s*[-–—|])?\s*",
    re.I,
)
_ONLY_ADDRESS = regex(r"\s*(?:https?://|www\.)[^\s,]+\s*", re.I)
#: Running heads are short.
_LONGEST = 120
#: Seen so often at the edge of a page, a line is no text of its own.
_OFTEN = 3
#: Lines at either edge of a page where heads and feet stand.
_EDGE = 2


def is_page_number(line: Line) -> bool:
    """Say whether *line* holds a page number and nothing else."""
    return not line.blank and len(line.text) <= 24 and _PAGE_NUMBER.fullmatch(line.text) is not None


def furniture(lines: Sequence[Line], note_rows: frozenset[int]) -> tuple[Span, ...]:
    """Return what is neither body nor note in *lines*."""
    edges = _edges(lines, note_rows)
    often = Counter(_shape(lines[row]) for row in edges)
    return tuple(
        Span(start=line.start, end=line.end)
        for row, line in enumerate(lines)
        if row not in note_rows and not line.blank and len(line.text) <= _LONGEST
        if (_alone(lines, row) and is_page_number(line))
        or (row in edges and often[_shape(line)] >= _OFTEN)
        # Without notes an address alone on its line is a source, with them a page's foot.
        or (row in edges and note_rows and _ONLY_ADDRESS.fullmatch(line.text))
    )


def note_rows(lines: Sequence[Line], found: Sequence[Note]) -> frozenset[int]:
    """Return the rows of *lines* that hold notes."""
    starts = [line.start for line in lines]
    rows: set[int] = set()
    for note in found:
        first, last = bisect_right(starts, note.start) - 1, bisect_right(starts, max(note.start, note.end - 1)) - 1
        rows.update(range(first, last + 1))
    return frozenset(rows)


def _edges(lines: Sequence[Line], note_rows: frozenset[int]) -> frozenset[int]:
    """Return the rows next to a page break or, where there are none, alone next to a block of notes."""
    inked = [row for row, line in enumerate(lines) if not line.blank and row not in note_rows]
    short = {row for row in inked if len(lines[row].text) <= _LONGEST}
    if lines and lines[-1].page:
        pages: dict[int, list[int]] = {}
        for row in inked:
            pages.setdefault(lines[row].page, []).append(row)
        return frozenset(row for page in pages.values() for row in (*page[:_EDGE], *page[-_EDGE:]) if row in short)
    return frozenset(
        row
        for row in short
        if _alone(lines, row) and _near_notes(lines, row, note_rows) and not lines[row].text.rstrip().endswith(":")
    )


def _alone(lines: Sequence[Line], row: int) -> bool:
    line = lines[row]
    before = row == 0 or lines[row - 1].blank or lines[row - 1].page != line.page
    after = row + 1 == len(lines) or lines[row + 1].blank or lines[row + 1].page != line.page
    return before and after


def _near_notes(lines: Sequence[Line], row: int, note_rows: frozenset[int]) -> bool:
    for step in (-1, 1):
        place = row + step
        while 0 <= place < len(lines) and lines[place].blank:
            place += step
        if place in note_rows:
            return True
    return False


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "0", " ".join(line.text.split()))
