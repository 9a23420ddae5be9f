"""From a report taken apart to its references; shared by all formats."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from consulted.documents import author_year, bare, beside, cover, interview_list, own_day
from consulted.documents.bare import MOST
from consulted.documents.blanket import Blanket, find_all
from consulted.documents.candidates import examined
from consulted.documents.citation import citations
from consulted.documents.consistency import checked
from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.coverage import dated
from consulted.documents.day import Calendar
from consulted.documents.facts.stated import stated
from consulted.documents.fold import words
from consulted.documents.furniture import note_rows
from consulted.documents.line import Line, split
from consulted.documents.order import vote
from consulted.documents.reference import Notes
from consulted.documents.resolution import resolved
from consulted.documents.script import Note, Script, Span, Style
from consulted.documents.slug import slug
from consulted.documents.source import with_duplicates
from models.errors import UnreadableDocumentError
from models.pattern import regex
from models.reference import Citation, Document, Reading, Reference

_ADDRESS = regex(r"(?:https?:|www\.)\S+", re.I)
#: More words are not learnt; a report is shorter.
_READ = 5_000_000
#: What a reader says of notes that turn out to be none.
_BY_NUMBERS = "By their numbers"
_UNNUMBERED = "The report has no numbered notes; its addresses and access dates are numbered in the order they stand."


def assemble(script: Script, *, path: Path, sha256: str, today: date, document_id: str | None) -> Reading:
    """Understand *script*.

    Raises:
        UnreadableDocumentError: it holds no references.
    """
    lines = split(script.text)
    language = script.language or (None if script.listed else cover.language(script.text))
    calendar = Calendar(today=today, language=language)
    order = vote(script.text, calendar)
    blankets = [] if script.listed else find_all(script.text, calendar, order)
    known = _found(script, lines, calendar, blankets)
    if not known.notes:
        raise UnreadableDocumentError(
            f"{path.name} holds no footnotes, addresses or access dates; give a report whose sources are printed in it"
        )
    hidden = note_rows(lines, [note for note in known.notes if note.start not in known.loose])
    title = script.title or (None if script.listed else cover.title(lines, hidden))
    told = [(each.start, each.end) for each in blankets]
    document = Document(
        id=document_id or slug(path, title),
        title=title,
        date=script.date or (None if script.listed else own_day.printed(lines, calendar, order, hidden, told)),
        language=language,
        sha256=sha256,
        format=script.format,
    )
    reader = Notes(text=script.text, calendar=calendar, order=order)
    found, warnings = _read(reader, script, known)
    found, applied = dated(found, blankets, lines, hidden)
    reading = Reading(document=document, references=tuple(found), warnings=(*known.warnings, *applied, *warnings))
    if script.listed:
        return reading
    manuscript = Manuscript(
        script=script,
        references=reading.references,
        document=document,
        note_rows=hidden,
        calendar=calendar,
        order=order,
    )
    return replace(checked(reading, manuscript), facts=stated(manuscript))


def _read(reader: Notes, script: Script, known: _Found) -> tuple[list[Reference], tuple[str, ...]]:
    """Return the references *known* notes make, pointers to other notes resolved, and what stays unclear."""
    found = _references(reader, script, known)
    found = [_untitled(each) if each.start in known.loose else each for each in found]
    contents = {note.start: script.text[note.content : note.end] for note in known.notes}
    named = frozenset(note.start for note in script.notes if note.style is Style.MARKDOWN)
    found, unclear = resolved(with_duplicates(found), contents, known.pointers, named)
    return found, (*beside.told(found, known.beside), *unclear)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Found:
    """The notes of a report, however they are printed, and what cites each, by its place."""

    notes: tuple[Note, ...]
    cited: Mapping[int, tuple[Citation, ...]]
    #: Where those start that stand in running text.
    loose: frozenset[int] = frozenset()
    #: Where those start that stand there beside numbered ones.
    beside: frozenset[int] = frozenset()
    #: Where those start that a list of interviews holds.
    talks: frozenset[int] = frozenset()
    #: Where the entry starts that a note names by author and year, by the note's start.
    pointers: Mapping[int, int] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


def _found(script: Script, lines: Sequence[Line], calendar: Calendar, blankets: Sequence[Blanket]) -> _Found:
    """Return numbered notes or, where there are none, addresses in the text; and lists without numbers."""
    found = _all(script, lines, calendar, blankets)
    if len(found.notes) <= MOST:
        return found
    warning = f"Only its first {MOST:,} references were read; is this a report?"
    return replace(found, notes=found.notes[:MOST], warnings=(*found.warnings, warning))


def _all(script: Script, lines: Sequence[Line], calendar: Calendar, blankets: Sequence[Blanket]) -> _Found:
    if script.listed:
        return _Found(notes=script.notes, cited={}, warnings=script.warnings)
    listed = author_year.sources(script, lines, calendar)
    if listed is not None:
        script = _without(listed, script, lines)
    talks = interview_list.listed(script, lines, calendar)
    script = interview_list.joined(script, talks)
    if script.notes:
        main = _numbered(script, lines, calendar, blankets)
    else:
        main = _unnumbered(script, lines, calendar, blankets)
    main = replace(main, notes=(*main.notes, *talks.notes), talks=frozenset(note.start for note in talks.notes))
    if listed is None:
        return replace(main, warnings=(*script.warnings, *main.warnings))
    first = len(main.notes)
    return replace(
        main,
        notes=(*main.notes, *listed.notes),
        cited={**main.cited, **{first + place: cited for place, cited in listed.cited.items()}},
        pointers=listed.pointers,
        warnings=(*script.warnings, *main.warnings, *listed.warnings),
    )


def _numbered(script: Script, lines: Sequence[Line], calendar: Calendar, blankets: Sequence[Blanket]) -> _Found:
    links = beside.references(script, lines, calendar, blankets)
    first = len(script.notes)
    return _Found(
        notes=(*script.notes, *links.notes),
        cited={**citations(script, lines), **{first + place: cited for place, cited in enumerate(links.cited)}},
        loose=frozenset(note.start for note in links.notes),
        beside=frozenset(note.start for note in links.notes),
    )


def _without(listed: author_year.Sources, script: Script, lines: Sequence[Line]) -> Script:
    """Return *script* less the lists without numbers and the notes misread in them."""
    rows = tuple(Span(start=lines[row].start, end=lines[row].end) for row in sorted(listed.rows))
    notes = tuple(note for note in script.notes if note.start not in listed.misread)
    warnings = script.warnings if notes else tuple(each for each in script.warnings if not each.startswith(_BY_NUMBERS))
    return replace(script, notes=notes, furniture=(*script.furniture, *rows), warnings=warnings)


def _unnumbered(script: Script, lines: Sequence[Line], calendar: Calendar, blankets: Sequence[Blanket]) -> _Found:
    told = [each.start for each in blankets]
    found = bare.references(script.text, lines, script.furniture, calendar, told)
    return _Found(
        notes=tuple(note for note, _ in found),
        cited={place: citation for place, (_, citation) in enumerate(found)},
        loose=frozenset(note.start for note, _ in found),
        warnings=(_UNNUMBERED,) if found else (),
    )


def _references(reader: Notes, script: Script, known: _Found) -> list[Reference]:
    found = [replace(reader.read(note), cited_by=known.cited.get(place, ())) for place, note in enumerate(known.notes)]
    apart = known.beside | known.talks
    labels = [each.label for each in found if each.start not in apart]
    if len(set(labels)) == len(labels) and all(label.isdecimal() for label in labels):
        found.sort(key=lambda each: (True, 0) if each.start in apart else (False, int(each.label)))
    found = beside.told_apart(interview_list.numbered(found, known.talks), known.beside)
    return examined(found, script.links, vocabulary=_vocabulary(script.text), language=reader.calendar.language)


def _vocabulary(text: str) -> frozenset[str]:
    """Return the words of the report outside its addresses."""
    return frozenset(words(_ADDRESS.sub(" ", text[:_READ])))


def _untitled(reference: Reference) -> Reference:
    """In running text the words before an address are the author's, not the source's title."""
    return replace(reference, title=None, publisher=None) if reference.cited_by else reference
