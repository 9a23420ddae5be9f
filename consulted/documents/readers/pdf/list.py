"""What calls the notes of a PDF, and the list of sources it may have at its end beside them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from consulted.documents.furniture import note_rows
from consulted.documents.heading import opens_notes
from consulted.documents.label import DIGITS
from consulted.documents.line import Line, split
from consulted.documents.marker import markers
from consulted.documents.readers.pdf import twice
from consulted.documents.readers.pdf.galley import Galley
from consulted.documents.script import Marker, Note, Span
from consulted.documents.series import notes as listed_notes
from models.pattern import regex

#: A raised 2 or 3 behind one of these is a power.
_UNIT = regex(r"(?:^|[\s\d(/])(?:m|km|cm|mm|dm|ft|in|mi|ha|µm|nm|kg/m|W/m|s)$")
#: Enough of what stands before a raised number.
_BEFORE = 6
_SYMBOL = regex(r"(?<=[\w.,;:!?)\]\"”’»])[*∗†‡]{1,4}")
#: Numbers raised in the text: what print raised, and the reader shows so.
_RAISED = regex("[⁰¹²³⁴-⁹]{1,4}")
#: So many of the notes are lost at the most.
_MOST_LOST = 0.5
_INK = regex(r"[^\n\f]")


def called(made: Galley) -> list[Marker]:
    """Return where the running text calls the notes of *made*: raised numbers, and symbols."""
    text = made.text
    raised = [span for span in made.raised if not _UNIT.search(text, max(0, span.start - _BEFORE), span.start)]
    found = markers(text, raised, [note for note in made.notes if note.label.isdecimal()])
    return sorted([*found, *_symbols(text, made, raised)], key=lambda marker: marker.start)


def lost(made: Galley) -> list[str]:
    """Return the numbers raised in the text that lie between those of the notes and call none."""
    text, labels = made.text, {int(note.label) for note in made.notes if note.label.isdecimal()}
    raised = [span for span in made.raised if not _UNIT.search(text, max(0, span.start - _BEFORE), span.start)]
    numbers = {
        int(each[0].translate(DIGITS)) for span in raised for each in _RAISED.finditer(text, span.start, span.end)
    }
    missing = sorted(number for number in numbers - labels if 0 < number < max(labels, default=0))
    # More are something else that is raised: years, powers, the numbers of another list.
    return [str(number) for number in missing] if len(missing) <= _MOST_LOST * len(labels) else []


def _symbols(text: str, made: Galley, raised: Iterable[Span]) -> Iterator[Marker]:
    """Yield the symbols and letters that call notes; the first before each note is its own."""
    starts: dict[str, list[int]] = {}
    for note in made.notes:
        if not note.label.isdecimal():
            starts.setdefault(note.label, []).append(note.start)
    taken: set[int] = set()
    for start, end in _signs(text, made, raised) if starts else ():
        label = text[start:end].replace("∗", "*")
        known = starts.get(label, [])
        following = bisect_right(known, start)
        if following < len(known) and known[following] not in taken:
            taken.add(known[following])
            yield Marker(label=label, start=start, end=end)


def _signs(text: str, made: Galley, raised: Iterable[Span]) -> list[tuple[int, int]]:
    """Return where something stands that may call a note: raised signs, symbols behind a word."""
    found = {(span.start, span.end) for span in raised}
    for start, end in _around(made):
        found.update(symbol.span() for symbol in _SYMBOL.finditer(text, start, end))
    return sorted(found)


def _around(made: Galley) -> Iterator[tuple[int, int]]:
    """Yield the stretches between notes and furniture."""
    last = 0
    apart: list[Note | Span] = [*made.notes, *made.furniture]
    for start, end in sorted((each.start, each.end) for each in apart):
        yield last, start
        last = end
    yield last, made.length


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed:
    """A list of sources in the text."""

    notes: tuple[Note, ...]
    #: The text without what is set apart, the same length.
    text: str
    lines: Sequence[Line]
    #: By the label of each note here: the one it is printed with in the list alone.
    labels: dict[str, str]

    @classmethod
    def of(cls, made: Galley) -> Listed:
        """Look for a list of sources in *made*; beside footnotes, only one under a heading that says so."""
        text = _blanked(made.text, [*made.notes, *made.furniture, *(made.raised if made.notes else ())])
        lines = split(text)
        found = twice.listed(listed_notes(text, lines), text)
        if made.notes and not _is_headed(found, lines):
            found = []
        taken = {note.label for note in made.notes}
        apart = [_apart(note, text) if taken & {each.label for each in found} else note for note in found]
        labels = {new.label: old.label for new, old in zip(apart, found, strict=True)}
        return cls(notes=tuple(apart), text=text, lines=lines, labels=labels)

    def places(self, made: Galley) -> list[int]:
        """Return which paragraphs of *made* hold the list."""
        rows = note_rows(self.lines, self.notes)
        return sorted({bisect_right(made.starts, self.lines[row].start) - 1 for row in rows})

    def markers(self) -> list[Marker]:
        """Return where the running text calls the list."""
        if not self.notes:
            return []
        rows = note_rows(self.lines, self.notes)
        body = [
            Span(start=line.start, end=line.end)
            for row, line in enumerate(self.lines)
            if row not in rows and not line.blank
        ]
        printed = {old: new for new, old in self.labels.items()}
        notes = [replace(note, label=self.labels[note.label]) for note in self.notes]
        return [replace(each, label=printed[each.label]) for each in markers(self.text, body, notes)]


def _apart(note: Note, text: str) -> Note:
    """Return *note* labelled with the brackets or the full stop print puts around its number."""
    return replace(note, label=text[note.start : note.content].strip() or note.label)


def _is_headed(found: Sequence[Note], lines: Sequence[Line]) -> bool:
    """Say whether the list stands right under a heading that names it."""
    if not found:
        return False
    row = bisect_right([line.start for line in lines], found[0].start) - 2
    while row >= 0 and lines[row].blank:
        row -= 1
    return row >= 0 and opens_notes(lines[row])


def _blanked(text: str, spans: Iterable[Note | Span]) -> str:
    """Return *text* with blanks for what is in *spans*."""
    pieces: list[str] = []
    last = 0
    for start, end in sorted((each.start, each.end) for each in spans):
        pieces += [text[last:start], _INK.sub(" ", text[max(start, last) : end])]
        last = max(last, end)
    return "".join([*pieces, text[last:]])
