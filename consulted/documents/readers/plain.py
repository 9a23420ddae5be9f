"""The reader for plain text, scans and copies out of PDFs and e-mails included."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from consulted.documents import address
from consulted.documents.column import columns
from consulted.documents.companion import paired
from consulted.documents.decoding import decode
from consulted.documents.evidence import telling
from consulted.documents.fair import fair
from consulted.documents.furniture import furniture, note_rows
from consulted.documents.line import Line, split
from consulted.documents.readers import markdown
from consulted.documents.readers.fields.value import Value
from consulted.documents.readers.plain_table import tabled
from consulted.documents.readers.proof import MarkedUp, Proof
from consulted.documents.script import Note, Script, Span
from consulted.documents.series import LAYOUTS, best, regions
from consulted.documents.starts import Starts

#: A report of four thousand pages has fewer lines.
MOST_LINES = 200_000
#: A cover, an imprint and the addresses of those who wrote the report fit in so many lines.
_COVER = 30
_BREAK = re.compile("\r\n|[\n\r\f\v\x85\u2028\u2029]")


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
    rows = note_rows(lines, found)
    apart = furniture(lines, rows)
    loose = _loose(lines, rows, apart, starts) if found else []
    if loose and not any(telling(text[note.content : note.end]) for note in found):
        # Remarks below a table, not the notes of a report whose sources stand in its text.
        return Script(text=text, format="text", notes=(), furniture=furniture(lines, frozenset()))
    return Script(
        text=text,
        format="text",
        notes=found,
        markers=pair.markers,
        furniture=apart,
        warnings=(*_missing(found), *_untaken([row for row in loose if row >= _COVER]), *columns(lines)),
    )


def _loose(lines: Sequence[Line], rows: frozenset[int], apart: Sequence[Span], starts: Starts) -> list[int]:
    """Return the rows of the running text that print addresses, outside of notes and lists."""
    passed = {span.start for span in apart}
    listed = {row for first, last in regions(starts) for row in range(first, last)}
    return [
        row
        for row, line in enumerate(lines)
        if row not in rows and row not in listed and line.start not in passed and address.occurs(line.text)
    ]


def _untaken(rows: Sequence[int]) -> tuple[str, ...]:
    what = f"{len(rows)} lines" if len(rows) > 1 else "1 line"
    told = f"Addresses in the running text, which no note holds, were not taken for sources: those of {what}."
    return (told,) if rows else ()


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
