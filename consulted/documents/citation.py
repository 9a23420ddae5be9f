"""The sentences that lean on a note."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import takewhile

from consulted.documents.body import Unit, units
from consulted.documents.fold import words
from consulted.documents.heading import Heading, headings
from consulted.documents.line import Line
from consulted.documents.marker import markers as find_markers
from consulted.documents.script import Marker, Note, Script, Span
from consulted.documents.sentence import Sentences, quoted
from models.reference import Citation

#: So many words two items begin and end with alike.
_HEAD = 2
_SAME = 3
#: Enough of an item to compare its ends.
_TAIL = 200


def citations(script: Script, lines: Sequence[Line]) -> dict[int, tuple[Citation, ...]]:
    """Return what cites each note, by the note's place in ``script.notes``."""
    body, sections, heading_rows = _body(script, lines)
    markers = _markers(script, body)
    found: dict[int, dict[tuple[int, int], Citation]] = defaultdict(dict)
    owner = _Owners(script.notes)
    above: Unit | None = None
    for unit in units(body, markers, heading_rows):
        for marker, citation in _cited(unit, sections):
            place = owner.of(marker)
            if place is not None:
                found[place].setdefault((citation.start, citation.end), citation)
                if above is not None and _serves_both(above, unit):
                    shared = _whole(above, sections)
                    found[place].setdefault((shared.start, shared.end), shared)
        above = unit
    return {place: tuple(cited.values()) for place, cited in found.items()}


def around(script: Script, lines: Sequence[Line], places: Sequence[Marker]) -> dict[int, Citation]:
    """Return the sentence of the running text that holds each of *places*, by where it starts."""
    body, sections, heading_rows = _body(script, lines)
    wanted = {id(place) for place in places}
    marks = sorted([*_markers(script, body), *places], key=lambda each: each.start)
    return {
        marker.start: citation
        for unit in units(body, marks, heading_rows)
        for marker, citation in _cited(unit, sections)
        if id(marker) in wanted
    }


def _markers(script: Script, body: Sequence[Line]) -> Sequence[Marker]:
    if script.markers is not None:
        return script.markers
    spans = [Span(start=line.start, end=line.end) for line in body if not line.blank]
    return find_markers(script.text, spans, script.notes)


def _body(script: Script, lines: Sequence[Line]) -> tuple[list[Line], _Sections, frozenset[int]]:
    """Return the lines of the running text, the sections of the report, and the rows of headings among the lines."""
    hidden = _rows_of(lines, [*script.notes, *script.furniture])
    body = [line for row, line in enumerate(lines) if row not in hidden]
    sections = _Sections(headings(lines, hidden))
    places = {line.start: place for place, line in enumerate(body)}
    return body, sections, frozenset(places[each.start] for each in sections.all if each.start in places)


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
                sentence=quoted(unit.text[start:end]),
                start=min(first, marker.start),
                end=max(last, marker.end) if marker.start - last <= 1 else last,
            )
            found.append((marker, citation))
    return found


def _serves_both(above: Unit, unit: Unit) -> bool:
    """Say whether the note of a list's item speaks of the item above, too: it bears none and ends the same way.

    Seed, notes 5 and 6: "MoU signed between Aéro Montréal and Aerospace Valley in France" over another partner's.
    """
    if not (above.item and unit.item) or above.anchors or len({marker.label for marker, _ in unit.anchors}) != 1:
        return False
    one, other = words(above.text[-_TAIL:]), words(unit.text[-_TAIL:])
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(reversed(one), reversed(other), strict=False)))
    heads = words(above.text[:_TAIL])[:_HEAD] == words(unit.text[:_TAIL])[:_HEAD]
    return heads and same >= _SAME and same < min(len(one), len(other))


def _whole(unit: Unit, sections: _Sections) -> Citation:
    start, end = Sentences(unit).around(len(unit.text))
    first = unit.source(start)
    return Citation(
        section=sections.at(first),
        sentence=quoted(unit.text[start:end]),
        start=first,
        end=unit.source(end - 1) + 1,
    )


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
    """Which note a marker names: the one it says, or its label does; with numbers that start anew, the next printed."""

    def __init__(self, notes: Sequence[Note]) -> None:
        self._by_label: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for place, note in enumerate(notes):
            self._by_label[note.label].append((note.start, place))
        self._by_start = {note.start: place for place, note in enumerate(notes)}

    def of(self, marker: Marker) -> int | None:
        if marker.note is not None:
            return self._by_start.get(marker.note)
        known = self._by_label.get(marker.label)
        if not known:
            return None
        after = bisect_right(known, (marker.start, -1))
        return known[min(after, len(known) - 1)][1]
