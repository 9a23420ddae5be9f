"""Addresses in the running text of a report that has notes: sources too, and nothing of a report is lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from consulted.documents import address, bare
from consulted.documents.blanket import Blanket
from consulted.documents.citation import around
from consulted.documents.day import Calendar
from consulted.documents.furniture import note_rows
from consulted.documents.line import Line
from consulted.documents.script import Marker, Note, Script, Span, Stated, Style, Target
from consulted.documents.share import hands_on
from consulted.documents.source import key
from models.pattern import regex
from models.reference import Citation, Reference

#: What a reference is called that no note prints: "link 3".
NAME = "link"
#: An imprint's line is shorter, a sentence that leans on a home page longer.
_SENTENCE = 8
_HOME = regex(r"(?:https?://)?[^/\s]+/?", re.I)
_CONTACT = regex(r"@|(?<!\w)(?:tel|phone|fax|fon|mail|telefon|téléphone|teléfono|telefono)\b", re.I)


@dataclass(frozen=True, kw_only=True, slots=True)
class Beside:
    """References the running text makes, in its order, and the sentence of each."""

    notes: tuple[Note, ...]
    cited: tuple[tuple[Citation, ...], ...]


def references(script: Script, lines: Sequence[Line], calendar: Calendar, blankets: Sequence[Blanket]) -> Beside:
    """Return what the running text of *script* cites by its address alone; with more notes than are read, nothing."""
    if len(script.notes) >= bare.MOST:
        return Beside(notes=(), cited=())
    rows = note_rows(lines, script.notes)
    notes = [Span(start=lines[row].start, end=lines[row].end) for row in sorted(rows)]
    told = [each.start for each in blankets]
    printed = bare.references(script.text, lines, (*script.furniture, *notes), calendar, told)
    held = [note for note, _ in printed if address.occurs(script.text[note.start : note.end])]
    found = [
        *(_short(script.text, note, calendar) for note in held),
        *(_note(script.text, each) for each in script.loose if not hands_on(each.address)),
    ]
    found.sort(key=lambda each: each.start)
    sentences = around(script, lines, [Marker(label=NAME, start=each.start, end=each.start) for each in found])
    cited = [(note, sentences[note.start]) for note in found if note.start in sentences]
    kept = [(note, place) for note, place in cited if note.stated or _counts(script.text[note.start : note.end], place)]
    return Beside(notes=tuple(note for note, _ in kept), cited=tuple((place,) for _, place in kept))


def _counts(text: str, cited: Citation) -> bool:
    """Say whether an address is cited, rather than part of an imprint or a letterhead."""
    home = all(_HOME.fullmatch(each.printed) for each in address.find(text))
    return not (home and (len(cited.sentence.split()) < _SENTENCE or _CONTACT.search(cited.sentence)))


def _short(text: str, note: Note, calendar: Calendar) -> Note:
    """Return the part of *note*, a sentence, that is the reference: the address and the day behind it."""
    found = address.find(text, note.start, note.end)[0]
    end = bare.through_date(text, found.end, note.end, calendar)
    return replace(note, start=found.start, content=found.start, end=max(end, found.end))


def _note(text: str, link: Target) -> Note:
    stated = Stated(title=" ".join(text[link.start : link.end].split()), addresses=(link,))
    return Note(label=NAME, start=link.start, end=link.end, content=link.start, style=Style.PLAIN, stated=stated)


def told(references: Sequence[Reference], starts: frozenset[int]) -> tuple[str, ...]:
    """Say which references are those of the running text, which start at *starts*."""
    labels = [each.label for each in references if each.start in starts]
    if not labels:
        return ()
    if len(labels) == 1:
        return (f"1 address stands in the running text, outside the notes; it is kept as {labels[0]}.",)
    return (
        f"{len(labels)} addresses stand in the running text, outside the notes; they are kept as {labels[0]} to "
        f"{labels[-1]}.",
    )


def told_apart(found: Iterable[Reference], starts: frozenset[int]) -> list[Reference]:
    """Return *found* with those of the running text, which start at *starts*, named in order.

    A page some note cites, or another sentence did before, is not cited anew by a link to it.
    """
    kept: list[Reference] = []
    known: set[tuple[str, ...]] = set()
    number = 0
    for each in sorted(found, key=lambda each: each.start in starts):
        keys = {key(url.url) for url in each.urls}
        if each.start in starts:
            if keys <= known:
                continue
            number += 1
            each = replace(each, label=f"{NAME} {number}")
        known |= keys
        kept.append(each)
    return kept
