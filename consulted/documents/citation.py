"""The sentences that lean on a note."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from consulted.documents.body import Unit, units
from consulted.documents.heading import Heading, headings
from consulted.documents.line import Line
from consulted.documents.marker import markers as find_markers
from consulted.documents.script import Marker, Note, Script, Span
from consulted.documents.sentence import Sentences
from models.reference import Citation


def citations(script: Script, lines: Sequence[Line]) -> dict[int, tuple[Citation, ...]]:
    """Return what cites each note, by the note's place in ``script.notes``."""
    hidden = _rows_of(lines, [*script.notes, *script.furniture])
    note_rows = _rows_of(lines, script.notes)
    body = [line for row, line in enumerate(lines) if row not in hidden]
    spans = [Span(start=line.start, end=line.end) for line in body if not line.blank]
    markers = script.markers if script.markers is not None else find_markers(script.text, spans, script.notes)
    sections = _Sections(headings(lines, note_rows | hidden))
    places = {line.start: place for place, line in enumerate(body)}
    heading_rows = frozenset(places[each.start] for each in sections.all if each.start in places)
    found: dict[int, dict[tuple[int, int], Citation]] = defaultdict(dict)
    owner = _Owners(script.notes)
    for unit in units(body, markers, heading_rows):
        for marker, citation in _cited(unit, sections):
            place = owner.of(marker)
            if place is not None:
                found[place].setdefault((citation.start, citation.end), citation)
    return {place: tuple(cited.values()) for place, cited in found.items()}


def _cited(unit: Unit, sections: _Sections) -> list[tuple[Marker, Citation]]:
    if not unit.anchors or unit.empty:
        return []
    sentences = Sentences(unit)
    found = []
    for marker, place in unit.anchors:
        start, end = sentences.around(place)
        if start < end:
            first, last = unit.source(start), unit.source(end - 1) + 1
            citation = Citation(
                section=sections.at(first),
                sentence=" ".join(unit.text[start:end].split()),
                start=min(first, marker.start),
                end=max(last, marker.end) if marker.start - last <= 1 else last,
            )
            found.append((marker, citation))
    return found


def _rows_of(lines: Sequence[Line], spans: Sequence[Note | Span]) -> frozenset[int]:
    starts = [line.start for line in lines]
    rows: set[int] = set()
    for span in spans:
        first = bisect_right(starts, span.start) - 1
        last = bisect_right(starts, max(span.start, span.end - 1)) - 1
        rows.update(range(first, last + 1))
    return frozenset(rows)


class _Sections:
    """Which heading an offset stands under."""

    def __init__(self, found: Sequence[Heading]) -> None:
        self.all = found
        self._starts = [each.start for each in found]

    def at(self, offset: int) -> str | None:
        place = bisect_right(self._starts, offset)
        return self.all[place - 1].name if place else None


class _Owners:
    """Which note a marker names: with numbers that start anew, the next one printed."""

    def __init__(self, notes: Sequence[Note]) -> None:
        self._by_label: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for place, note in enumerate(notes):
            self._by_label[note.label].append((note.start, place))

    def of(self, marker: Marker) -> int | None:
        known = self._by_label.get(marker.label)
        if not known:
            return None
        after = bisect_right(known, (marker.start, -1))
        return known[min(after, len(known) - 1)][1]
