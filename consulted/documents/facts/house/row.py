"""Tables of a report: a head that says what each column holds, and rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consulted.documents.consistency.paragraph import Paragraph
from models.pattern import regex

_RULE = regex(r"^[\s|:+=-]*$")
_FEWEST = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One row: what its cells say, and where it stands."""

    cells: tuple[str, ...]
    paragraph: Paragraph


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """One table."""

    head: tuple[str, ...]
    rows: tuple[Row, ...]
    #: The paragraph above it; None where a heading stands there.
    lead: Paragraph | None


def is_row(paragraph: Paragraph) -> bool:
    """Say whether a paragraph is a row of a table."""
    return paragraph.text.count("|") >= (1 if " | " in paragraph.text else _FEWEST)


def tables(paragraphs: Sequence[Paragraph]) -> Iterator[Table]:
    """Yield the tables of a report."""
    place = 0
    while place < len(paragraphs):
        if not is_row(paragraphs[place]):
            place += 1
            continue
        end = place
        while end < len(paragraphs) and is_row(paragraphs[end]):
            end += 1
        rows = [
            Row(cells=cells_of(paragraph.text), paragraph=paragraph)
            for paragraph in paragraphs[place:end]
            if not _RULE.match(paragraph.text)
        ]
        if len(rows) >= _FEWEST:
            lead = paragraphs[place - 1] if place else None
            yield Table(head=rows[0].cells, rows=tuple(rows[1:]), lead=lead)
        place = end


def cells_of(text: str) -> tuple[str, ...]:
    """Return the cells of a row."""
    bare = text.strip()
    bare = bare[1:] if bare.startswith("|") else bare
    bare = bare[:-1] if bare.endswith("|") else bare
    return tuple(" ".join(cell.split()).strip(" *") for cell in bare.split("|"))


def place_of(heads: Sequence[str], wanted: re.Pattern[str]) -> int | None:
    """Return the first column whose head says what is *wanted*."""
    return next((place for place, head in enumerate(heads) if wanted.fullmatch(head)), None)


def cell_of(row: Row, place: int | None) -> str:
    """Return what a row says in a column; nothing where it has none."""
    return row.cells[place].strip() if place is not None and place < len(row.cells) else ""
