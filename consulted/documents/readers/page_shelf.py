"""Lists of sources in the text of a formatted report: under a heading that says so, numbered or not."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from consulted.documents.evidence import telling
from consulted.documents.furniture import note_rows
from consulted.documents.heading import is_marked, opens_notes
from consulted.documents.line import Line, split
from consulted.documents.marker import markers
from consulted.documents.script import Marker, Note, Span
from consulted.documents.series import notes as listed_notes

#: Beside footnotes a list of fewer is the footnotes' own tail.
_FEWEST = 3
#: And so many of its items must look like sources.
_SHARE = 0.5


@dataclass(frozen=True, kw_only=True, slots=True)
class Shelf:
    """The lists of one text."""

    #: Of a list with numbers.
    notes: tuple[Note, ...]
    #: What in the text names them.
    markers: tuple[Marker, ...]
    #: Where the lines start that lists of sources take up.
    rows: frozenset[int]
    #: True when *notes* stand under a heading that says what they are.
    headed: bool


def shelf(text: str) -> Shelf:
    """Return the lists of *text*, which has no notes of its own."""
    lines = split(text)
    found = listed_notes(text, lines)
    taken = note_rows(lines, found)
    under = frozenset(_under(lines))
    body = [Span(start=each.start, end=each.end) for row, each in enumerate(lines) if row not in taken]
    return Shelf(
        notes=found,
        markers=tuple(markers(text, body, found)),
        rows=frozenset(lines[row].start for row in taken | under),
        headed=bool(taken & under),
    )


def beside_notes(text: str, calls: Sequence[Marker]) -> Shelf:
    """Return the lists of *text*, whose *calls* name footnotes that are no part of it."""
    lines = split(text)
    under = frozenset(_under(lines))
    starts = [line.start for line in lines]
    found = tuple(
        note
        for note in listed_notes(text, lines)
        if bisect_right(starts, note.start) - 1 in under and _sure(note, text)
    )
    good = sum(telling(text[each.content : each.end]) for each in found)
    if len(found) < _FEWEST or good < _SHARE * len(found):
        found = ()
    body = [span for row, line in enumerate(lines) if row not in under for span in _between(line, calls)]
    named = markers(text, body, found)
    return Shelf(
        notes=found,
        markers=tuple(each for each in named if text.startswith("[", each.start)),
        rows=frozenset(lines[row].start for row in under),
        headed=bool(found),
    )


def _sure(note: Note, text: str) -> bool:
    """Say whether *note* is an item of a list, not a paragraph that begins with a raised number."""
    return text[note.start : note.start + 1].isascii()


def _under(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the rows that stand under a heading of sources, up to the next heading."""
    heads = [row for row, line in enumerate(lines) if not line.blank and (is_marked(line) or opens_notes(line))]
    for row, following in pairwise([*heads, len(lines)]):
        if opens_notes(lines[row]):
            yield from range(row + 1, following)


def _between(line: Line, calls: Sequence[Marker]) -> Iterator[Span]:
    """Yield the parts of *line* between the *calls* in it, which are in order."""
    start, place = line.start, bisect_left(calls, line.start, key=_start)
    while place < len(calls) and calls[place].start < line.end:
        yield Span(start=start, end=calls[place].start)
        start, place = calls[place].end, place + 1
    yield Span(start=start, end=line.end)


def _start(marker: Marker) -> int:
    return marker.start
