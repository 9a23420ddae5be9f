"""From a report taken apart to its references; shared by all formats."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from consulted.documents import bare, cover
from consulted.documents.bare import MOST
from consulted.documents.candidates import examined
from consulted.documents.citation import citations
from consulted.documents.day import Calendar
from consulted.documents.fold import words
from consulted.documents.furniture import note_rows
from consulted.documents.line import Line, split
from consulted.documents.order import vote
from consulted.documents.reference import Notes
from consulted.documents.script import Note, Script, Target
from consulted.documents.slug import slug
from consulted.documents.source import with_duplicates
from models.errors import UnreadableDocumentError
from models.reference import Citation, Document, Reading, Reference

_ADDRESS = re.compile(r"(?:https?:|www\.)\S+", re.I)
#: More words are not learnt; a report is shorter.
_READ = 5_000_000
_UNNUMBERED = "The report has no numbered notes; its addresses and access dates are numbered in the order they stand."


def assemble(script: Script, *, path: Path, sha256: str, today: date, document_id: str | None) -> Reading:
    """Understand *script*.

    Raises:
        UnreadableDocumentError: it holds no references.
    """
    lines = split(script.text)
    language = script.language or cover.language(script.text)
    calendar = Calendar(today=today, language=language)
    order = vote(script.text, calendar)
    notes, cited, warnings = _notes(script, lines, calendar)
    if len(notes) > MOST:
        notes = notes[:MOST]
        warnings = (*warnings, f"Only its first {MOST:,} references were read; is {path.name} a report?")
    if not notes:
        raise UnreadableDocumentError(
            f"{path.name} holds no footnotes, addresses or access dates; give a report whose sources are printed in it"
        )
    hidden = note_rows(lines, script.notes)
    title = script.title or cover.title(lines, hidden)
    reader = Notes(text=script.text, calendar=calendar, order=order)
    document = Document(
        id=document_id or slug(path, title),
        title=title,
        date=script.date or cover.issued(lines, calendar, order, hidden),
        language=language,
        sha256=sha256,
        format=script.format,
    )
    references = _references(reader, notes, cited, script.links, _vocabulary(script.text))
    if not script.notes:
        references = tuple(map(_untitled, references))
    return Reading(document=document, references=references, warnings=warnings)


def _notes(
    script: Script, lines: Sequence[Line], calendar: Calendar
) -> tuple[tuple[Note, ...], Mapping[int, tuple[Citation, ...]], tuple[str, ...]]:
    if script.notes:
        return script.notes, citations(script, lines), script.warnings
    found = bare.references(script.text, lines, script.furniture, calendar)
    cited = {place: citation for place, (_, citation) in enumerate(found)}
    return tuple(note for note, _ in found), cited, (*script.warnings, _UNNUMBERED)


def _references(
    reader: Notes,
    notes: Sequence[Note],
    cited: Mapping[int, tuple[Citation, ...]],
    links: Sequence[Target],
    vocabulary: frozenset[str],
) -> tuple[Reference, ...]:
    found = [replace(reader.read(note), cited_by=cited.get(place, ())) for place, note in enumerate(notes)]
    labels = {reference.label for reference in found}
    if len(labels) == len(found) and all(label.isdecimal() for label in labels):
        found.sort(key=lambda reference: int(reference.label))
    return tuple(with_duplicates(examined(found, links, vocabulary=vocabulary)))


def _vocabulary(text: str) -> frozenset[str]:
    """Return the words of the report outside its addresses."""
    return frozenset(words(_ADDRESS.sub(" ", text[:_READ])))


def _untitled(reference: Reference) -> Reference:
    """In running text the words before an address are the author's, not the source's title."""
    return replace(reference, title=None, publisher=None) if reference.cited_by else reference
