"""The reader for plain text, scans and copies out of PDFs and e-mails included."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from consulted.documents.column import columns
from consulted.documents.companion import paired
from consulted.documents.decoding import decode
from consulted.documents.fair import fair
from consulted.documents.furniture import furniture, note_rows
from consulted.documents.line import Line, split
from consulted.documents.readers import markdown
from consulted.documents.readers.fields.value import Value
from consulted.documents.readers.plain_table import tabled
from consulted.documents.readers.proof import MarkedUp, Proof
from consulted.documents.script import Note, Script
from consulted.documents.series import LAYOUTS, best
from consulted.documents.starts import Starts
from models.pattern import regex

#: A report of four thousand pages has fewer lines.
MOST_LINES = 200_000
_BREAK = regex("\r\n|[\n\r\f\v\x85\u2028\u2029]")


class PlainText:
    """Takes texts apart by their layout."""

    def recognises(self, content: bytes, name: str) -> bool:
        """Say yes: whatever no other reader knows is tried as text."""
        return True

    def take_apart(self, content: bytes, name: str) -> Script:
        """Return text, notes and furniture of the report.

        Raises:
            UnreadableDocumentError: it is no text.
        """
        text, warnings = decode(content, name)
        text, cut = bounded(text)
        lines = split(text)
        if markdown.is_markdown(text, name):
            return markdown.take_apart(text, lines, (*warnings, *cut))
        copy = fair(text, lines)
        if copy is None:
            script = _taken_apart(text, lines)
            return replace(script, warnings=(*warnings, *cut, *script.warnings))
        script = _taken_apart(copy.text, split(copy.text))
        script = replace(script, warnings=(*warnings, *cut, *script.warnings))
        return _copied(text, script, copy)


def bounded(text: str) -> tuple[str, tuple[str, ...]]:
    """Return so much of *text* as a report may have lines, and a warning when it has more."""
    if len(text) <= MOST_LINES:
        return text, ()
    breaks = enumerate(_BREAK.finditer(text), 1)
    last = next((found.start() for number, found in breaks if number == MOST_LINES), None)
    if last is None or not text[last:].strip():
        return text, ()
    return text[:last], (f"Only its first {MOST_LINES:,} lines were read; is this a report?",)


def _taken_apart(text: str, lines: Sequence[Line]) -> Script:
    starts = Starts(text, lines)
    pair = paired(text, lines, starts, best(starts, LAYOUTS))
    found = tabled(text, lines, pair.notes)
    return Script(
        text=text,
        format="text",
        notes=found,
        markers=pair.markers,
        furniture=furniture(lines, note_rows(lines, found)),
        warnings=(*_missing(found), *columns(lines)),
    )


def _copied(source: str, script: Script, copy: Value) -> MarkedUp:
    """Return *script*, which is of the fair copy, as one of its *source*."""
    spans = [(note, copy.span(note.start, note.end), copy.span(note.content, note.end)) for note in script.notes]
    return MarkedUp(
        text=source,
        format=script.format,
        notes=tuple(
            replace(note, start=whole.start, end=whole.end, content=words.start, stated=None)
            for note, whole, words in spans
        ),
        warnings=script.warnings,
        proof=Proof(script=script, printed=copy),
    )


def _missing(found: Sequence[Note]) -> tuple[str, ...]:
    """Say which numbers have no note."""
    labels = [note.label for note in found]
    if not all(label.isdecimal() for label in labels) or len(set(labels)) < len(labels):
        return ()
    numbers = {int(label) for label in labels}
    lost = [str(number) for number in range(1, max(numbers, default=0)) if number not in numbers]
    if not lost:
        return ()
    what = f"note {lost[0]} is" if len(lost) == 1 else f"notes {', '.join(lost[:10])} are"
    return (f"By their numbers {what} missing; the text may be damaged there.",)
