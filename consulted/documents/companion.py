"""Two lists in one report: footnotes, and a numbered list of sources beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from consulted.documents.extent import Extents
from consulted.documents.furniture import note_rows
from consulted.documents.label import Start
from consulted.documents.line import Line
from consulted.documents.marker import markers
from consulted.documents.script import Marker, Note, Span, Style
from consulted.documents.series import FOOTNOTES, best, chain, regions
from consulted.documents.starts import Starts

#: A list beside footnotes has so many items, and so many of them look like sources.
_FEWEST = 2
_SHARE = 0.5
#: How footnotes are printed, whatever the list beside them does.
_FOOT = (Style.RAISED, Style.SYMBOL)


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """The notes of a text and, where it has both, what in the text names which."""

    notes: tuple[Note, ...]
    #: None when there is one list, and its markers are yet to be looked for.
    markers: tuple[Marker, ...] | None = None


def paired(text: str, lines: Sequence[Line], starts: Starts, main: Sequence[Start]) -> Pair:
    """Return the notes at *main* and those of the list beside them."""
    extents = Extents(text, lines)
    notes = extents.notes(list(main))
    other = _listed(starts, notes) or _footed(starts, notes, lines)
    if not other:
        return Pair(notes=notes)
    more = extents.notes(other)
    listed, foot = (notes, more) if other[0].style in _FOOT else (more, notes)
    rows = note_rows(lines, (*notes, *more))
    inked = (line for row, line in enumerate(lines) if row not in rows and not line.blank)
    body = [Span(start=line.start, end=line.end) for line in inked]
    called = _called(text, body, foot, listed)
    taken = {note.label for note in foot}
    apart = {note.start: _apart(note, text) if note.label in taken else note.label for note in listed}
    return Pair(
        notes=tuple(
            sorted((*foot, *(replace(note, label=apart[note.start]) for note in listed)), key=lambda note: note.start)
        ),
        markers=tuple(
            sorted((replace(each, label=apart.get(each.note or -1, each.label)) for each in called), key=_start)
        ),
    )


def _called(text: str, body: Sequence[Span], foot: Sequence[Note], listed: Sequence[Note]) -> list[Marker]:
    """Return what names the footnotes, raised or otherwise, and what names the list, in brackets."""
    brackets = frozenset({"bracket", "round", "named"})
    named = markers(text, body, listed, brackets)
    starts = {note.label: note.start for note in listed}
    found = [replace(each, note=starts[each.label]) for each in named if each.label in starts]
    places = {each.start for each in found}
    return [*found, *(each for each in markers(text, body, foot) if each.start not in places)]


def _listed(starts: Starts, notes: Sequence[Note]) -> list[Start]:
    """Return the list under a heading of sources, when *notes* are footnotes that stand elsewhere."""
    taken = note_rows(starts.lines, notes)
    for first, last in regions(starts):
        if any(row in taken for row in range(first, min(last, first + 2 * _FEWEST))):
            continue
        for style in (Style.BRACKET, Style.LISTED, Style.PLAIN):
            if notes and notes[0].style is style:
                continue
            run = chain([each for each in starts.of(style, first, last) if each.row not in taken], starts)
            if _is_list(run, starts):
                return run
    return []


def _footed(starts: Starts, notes: Sequence[Note], lines: Sequence[Line]) -> list[Start]:
    """Return the footnotes, when *notes* are the list."""
    if not notes or notes[0].style in _FOOT:
        return []
    taken = note_rows(lines, notes)
    found = [each for each in best(starts, FOOTNOTES) if each.row not in taken]
    return found if len(found) >= _FEWEST else []


def _is_list(run: Sequence[Start], starts: Starts) -> bool:
    good = sum(map(starts.is_telling, run))
    return len(run) >= _FEWEST and run[0].number == 1 and good >= _SHARE * len(run)


def _apart(note: Note, text: str) -> str:
    """Return the label of *note* with the brackets or the full stop print puts around its number."""
    return text[note.start : note.content].strip() or note.label


def _start(marker: Marker) -> int:
    return marker.start
