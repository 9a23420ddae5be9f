"""A source older than what it is cited for, or than its own publication."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.consistency.moment import earliest, note_days, told
from consulted.documents.consistency.paragraph import Paragraph, Sentence, place, quote
from consulted.documents.consistency.tense import told_as_past
from consulted.documents.day import Printed
from consulted.documents.fold import flat
from models.moment import first_day, last_day
from models.reference import Inconsistency, Kind, Reference

KIND = "source-older-than-event"
#: A note speaks for so many sentences: its own and those before it.
_REACH = 2
#: Notes so near one another are called together.
_TOGETHER = 3
#: What a note's title tells of before it happens.
_EVENT = re.compile(
    r"(?<!\w)(?:conference|congress|forum|fair|week|summit|workshop|seminar|webinar|event|meeting|programme"
    r"|program|agenda|calendar|day|days|call"
    r"|conference|congres|colloque|salon|journee|rencontre|atelier|sommet|messe|kongress|tagung|konferenz"
    r"|treffen|veranstaltung|termin\w*"
    r"|congreso|feria|jornada|cumbre|fiera|convegno|beurs|targi|kongres|feira|massa|plan|strategy|strategie"
    r"|until|deadline)(?!\w)",
    re.I,
)
#: What a note's title calls itself when its day is that of its publication.
_PUBLISHED = re.compile(
    r"(?<!\w)(?:press release|news(?:letter)?|article|report|published|posted|communique|publiee?|parue?"
    r"|rapport|pressemitteilung|meldung|veroffentlicht"
    r"|bericht|nota de prensa|noticia|publicad[oa]|informe|comunicato|pubblicat[oa]|persbericht|gepubliceerd"
    r"|opublikowan\w+|pressmeddelande)(?!\w)",
    re.I,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")


def too_old(manuscript: Manuscript) -> Iterator[Inconsistency]:
    """Yield the notes dated before what they support."""
    notes = {reference.label: reference for reference in manuscript.references}
    if len(notes) == len(manuscript.references):
        for paragraph in manuscript.paragraphs:
            if paragraph.marks:
                yield from _in_paragraph(paragraph, notes, manuscript)
    for reference in manuscript.references:
        yield from _published_later(reference, manuscript)


def _in_paragraph(
    paragraph: Paragraph, notes: Mapping[str, Reference], manuscript: Manuscript
) -> Iterator[Inconsistency]:
    sentences = list(paragraph.sentences())
    for number, sentence in enumerate(sentences):
        for printed in manuscript.dates(sentence.plain):
            last = sentences[min(number + _REACH, len(sentences)) - 1]
            stop = last.start + len(last.text)
            called = _called(paragraph, sentence, sentence.start + printed.end, stop, notes)
            if called and _all_before(called, printed) and _past(sentence, printed, manuscript.language):
                yield _told(called, sentence, printed, manuscript)
                break


def _called(
    paragraph: Paragraph, sentence: Sentence, after: int, stop: int, notes: Mapping[str, Reference]
) -> list[Reference]:
    """Return the notes called next behind a day, and all that its sentence still calls."""
    behind = [(label, at) for label, at in paragraph.marks if after <= at <= stop + 1]
    if not behind:
        return []
    end = max(sentence.start + len(sentence.text), behind[0][1] + _TOGETHER)
    return [notes[label] for label, at in behind if at <= end and label in notes and notes[label].kind is not Kind.NOTE]


def _all_before(called: Sequence[Reference], printed: Printed) -> bool:
    days = [note_days(reference) for reference in called]
    return all(days) and all(last_day(day) < earliest(printed) for each in days for day in each)


def _past(sentence: Sentence, printed: Printed, language: str) -> bool:
    return told_as_past(sentence.text, sentence.plain, printed.start, printed.end, language)


def _told(called: Sequence[Reference], sentence: Sentence, printed: Printed, manuscript: Manuscript) -> Inconsistency:
    reference = max(called, key=lambda each: note_days(each)[0])
    day, event = note_days(reference)[0], printed.read(manuscript.order)[0] or ""
    what = "is an interview of" if reference.kind is Kind.INTERVIEW else "was consulted on"
    return Inconsistency(
        kind=KIND,
        message=(
            f"Note {reference.label} {what} {told(day)}, but what it supports is told as past and dated {told(event)}."
        ),
        where=(f"note {reference.label}", *place(sentence.paragraph), quote(sentence.text, printed.start)),
    )


def _published_later(reference: Reference, manuscript: Manuscript) -> Iterator[Inconsistency]:
    consulted = reference.consulted
    if consulted is None or consulted.date is None or not reference.urls:
        return
    raw = re.sub(r"[\r\n\f]", " ", reference.raw)
    words = _ADDRESS.sub(lambda found: "_" * len(found[0]), flat(raw.replace(consulted.raw, "_" * len(consulted.raw))))
    dates = manuscript.dates(words)
    seen = max(last_day(day) for day in (consulted.date, *consulted.alternatives))
    if len(dates) != 1 or earliest(dates[0]) <= seen or (_EVENT.search(words) and not _PUBLISHED.search(words)):
        return
    published = dates[0].read(manuscript.order)[0] or ""
    if first_day(published) > seen:
        yield Inconsistency(
            kind=KIND,
            message=(
                f"Note {reference.label} was consulted on {told(consulted.date)}, before its own date of "
                f"{told(published)}."
            ),
            where=(f"note {reference.label}", quote(raw)),
        )
