"""Notes and events later than the day the report itself bears."""

from __future__ import annotations

from collections.abc import Iterator

from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.consistency.moment import earliest, note_days, told
from consulted.documents.consistency.paragraph import Sentence, quote
from consulted.documents.consistency.tense import told_as_past
from consulted.documents.day import Printed
from models.moment import first_day, last_day
from models.reference import Inconsistency, Reference

KIND = "dated-after-report"
#: With more of its notes later than this share, the day on the cover is not the report's.
_SHARE = 0.5
_SHOWN = 12


def later(manuscript: Manuscript) -> Iterator[Inconsistency]:
    """Yield one finding with all that is dated after the report."""
    day = manuscript.document.date
    if day is None:
        return
    dated = [reference for reference in manuscript.references if note_days(reference)]
    notes = [reference for reference in dated if _after(reference, day)]
    if len(dated) >= 2 and len(notes) > _SHARE * len(dated):
        return
    told_of = _events(manuscript, day)
    if notes or told_of:
        yield _told(notes, told_of, day)


def _after(reference: Reference, day: str) -> bool:
    return all(first_day(each) > last_day(day) for each in note_days(reference))


def _events(manuscript: Manuscript, day: str) -> list[tuple[Sentence, Printed]]:
    """Return what is told as past and dated after *day*."""
    end = last_day(day)
    return [
        (sentence, printed)
        for sentence in manuscript.sentences
        if not sentence.paragraph.is_heading
        for printed in manuscript.dates(sentence.plain)
        if earliest(printed) > end
        and told_as_past(sentence.text, sentence.plain, printed.start, printed.end, manuscript.language)
    ]


def _told(notes: list[Reference], events: list[tuple[Sentence, Printed]], day: str) -> Inconsistency:
    parts = [f"note {each.label} is of {told(note_days(each)[0])}" for each in notes[:_SHOWN]]
    parts += [f"{told(printed.readings[0][1])} is told as past" for _, printed in events[:_SHOWN]]
    return Inconsistency(
        kind=KIND,
        message=f"The report is dated {told(day)}, but {', '.join(parts)}.",
        where=(
            *(f"note {each.label}" for each in notes[:_SHOWN]),
            *(quote(sentence.text, printed.start) for sentence, printed in events[:_SHOWN]),
        ),
    )
