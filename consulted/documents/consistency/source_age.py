"""A source older than what it is cited for, or than its own publication."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile, zip_longest

from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.consistency.moment import earliest, latest, note_days, told
from consulted.documents.consistency.paragraph import Paragraph, Sentence, place, quote
from consulted.documents.consistency.tense import told_as_past
from consulted.documents.day import Printed
from consulted.documents.fold import flat
from models.moment import first_day, last_day
from models.pattern import regex
from models.reference import Inconsistency, Kind, Reference

KIND = "source-older-than-event"
#: So many words name whom a sentence is about.
_OPENING = 4
#: Notes so near one another are called together.
_TOGETHER = 3
#: What a note's title tells of before it happens.
_EVENT = regex(
    r"(?<!\w)(?:conference|congress|forum|fair|week|summit|workshop|seminar|webinar|event|meeting|programme"
    r"|program|agenda|calendar|day|days|call"
    r"|conference|congres|colloque|salon|journee|rencontre|atelier|sommet|messe|kongress|tagung|konferenz"
    r"|treffen|veranstaltung|termin\w*"
    r"|congreso|feria|jornada|cumbre|fiera|convegno|beurs|targi|kongres|feira|massa|plan|strategy|strategie"
    r"|until|deadline)(?!\w)",
    re.I,
)
#: What a note's title calls itself when its day is that of its publication.
_PUBLISHED = regex(
    r"(?<!\w)(?:press release|news(?:letter)?|article|report|published|posted|communique|publiee?|parue?"
    r"|rapport|pressemitteilung|meldung|veroffentlicht"
    r"|bericht|nota de prensa|noticia|publicad[oa]|informe|comunicato|pubblicat[oa]|persbericht|gepubliceerd"
    r"|opublikowan\w+|pressmeddelande)(?!\w)",
    re.I,
)
#: Stands for the day of the visit in a note's words.
_VISIT = "\ufffc"
#: "3 czerwca 2020 r. Flota ...": the abbreviation of "roku" that ends its sentence, too.
_ENDED = regex(r"\s?r\.\s+[^\W\d_a-zß-öø-ÿąćęłńśźż]")
_ADDRESS = regex(r"(?:https?://|www\.)\S+")


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
    for sentence, following in zip_longest(sentences, sentences[1:]):
        for printed in manuscript.dates(sentence.plain):
            last = following if following and _goes_on(sentence, following, printed.start) else sentence
            called = _called(paragraph, sentence, sentence.start + printed.end, last, notes)
            if called and _all_before(called, printed, manuscript) and _past(sentence, printed, manuscript.language):
                yield _told(called, sentence, printed, manuscript)
                break


def _called(
    paragraph: Paragraph, sentence: Sentence, after: int, last: Sentence, notes: Mapping[str, Reference]
) -> list[Reference]:
    """Return the notes called next behind a day, which ends at *after*, up to the end of the *last* sentence."""
    ended = _ENDED.match(paragraph.text, after)
    stop = ended.end() - 1 if ended else last.start + len(last.text)
    behind = [(label, at) for label, at in paragraph.marks if after <= at <= stop + 1]
    if not behind:
        return []
    end = max(sentence.start + len(sentence.text), behind[0][1] + _TOGETHER)
    return [notes[label] for label, at in behind if at <= end and label in notes and notes[label].kind is not Kind.NOTE]


def _goes_on(sentence: Sentence, following: Sentence, day: int) -> bool:
    """Say whether the *following* sentence opens with the same name, before the *day*: one note speaks for both."""
    openings = zip(sentence.text[:day].split()[:_OPENING], following.text.split()[:_OPENING], strict=False)
    same = [one for one, _ in takewhile(lambda pair: pair[0] == pair[1], openings)]
    return any(word[0].isupper() for word in same[1:])


def _all_before(called: Sequence[Reference], printed: Printed, manuscript: Manuscript) -> bool:
    days = [note_days(reference) for reference in called]
    event = earliest(printed)
    if not all(days) or any(last_day(day) >= event for each in days for day in each):
        return False
    # "Confirmed by e-mail on 10 June": a later remark may know of the event.
    return not any(latest(each) >= event for reference in called for each in manuscript.dates(_words(reference)))


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


def _words(reference: Reference) -> str:
    """Return what a note says, flat, without its addresses and the day of the visit."""
    raw = re.sub(r"[\r\n\f]", " ", reference.raw)
    consulted = reference.consulted.raw if reference.consulted else None
    masked = raw.replace(consulted, _VISIT * len(consulted)) if consulted else raw
    return _ADDRESS.sub(lambda found: "_" * len(found[0]), flat(masked))


def _published_later(reference: Reference, manuscript: Manuscript) -> Iterator[Inconsistency]:
    consulted = reference.consulted
    if consulted is None or consulted.date is None or not reference.urls:
        return
    raw = re.sub(r"[\r\n\f]", " ", reference.raw)
    words = _words(reference)
    # What stands behind the day of the visit is a remark on the page, not its date.
    visit = words.find(_VISIT)
    dates = manuscript.dates(words if visit < 0 else words[:visit])
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
