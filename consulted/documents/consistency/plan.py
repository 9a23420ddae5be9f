"""What the report says is to come: over by the report's own day, or by today."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.consistency.moment import latest, told
from consulted.documents.consistency.paragraph import Sentence, place, quote
from consulted.documents.consistency.plan_word import (
    ALREADY,
    BE,
    PLANNING,
    PlanWords,
    bears_out,
    opens_plan,
    plan_words,
)
from consulted.documents.day import Printed
from models.moment import first_day
from models.pattern import regex
from models.reference import Inconsistency, Kind

KIND, OVERTAKEN = "planned-date-passed", "plan-overtaken"
#: Farther from the words that plan, a day belongs to something else.
_REACH = 90
_SHOWN = 12
#: More plans than these are told in one finding.
_ONE_BY_ONE = 3
_HINT = "no error, only seen from today: say what became of it"
#: A year alone, at the end of what it dates: no "2018 report", no "2018 prices".
_YEAR = regex(r"(?<=\s)(20\d\d)(?=\s*(?:[.,;:)]|$)|\s(?:and|et|und|y|e|en|i|och)\s)")

_Plan = tuple[Sentence, Printed]


def passed(manuscript: Manuscript) -> Iterator[Inconsistency]:
    """Yield what is told as to come on a day before the report's own."""
    day, why = _written(manuscript)
    if day is not None:
        for sentence, printed in _plans(manuscript):
            if latest(printed) < day:
                yield _contradicted(sentence, printed, why, manuscript)


def overtaken(manuscript: Manuscript) -> Iterator[Inconsistency]:
    """Yield what was to come when the report was written, and is over by today: a hint, no fault of the report."""
    day, _ = _written(manuscript)
    today = manuscript.calendar.today
    over = [plan for plan in _plans(manuscript) if (day is None or latest(plan[1]) >= day) and latest(plan[1]) < today]
    if len(over) > _ONE_BY_ONE:
        yield _overtaken_together(over, manuscript)
    else:
        yield from (_overtaken(plan, manuscript) for plan in over)


def _plans(manuscript: Manuscript) -> list[_Plan]:
    """Return the sentences that plan, each with the first day it plans for."""
    words = plan_words(manuscript.language)
    found = []
    for sentence in manuscript.sentences:
        if sentence.paragraph.is_heading:
            continue
        for printed in _days(sentence, manuscript):
            if (
                _is_planned(sentence.plain, printed, words)
                or opens_plan(sentence.plain, printed.start, printed.end, manuscript.language)
                or _has_begun(sentence, printed)
            ):
                found.append((sentence, printed))
                break
    return found


def _days(sentence: Sentence, manuscript: Manuscript) -> Sequence[Printed]:
    """Return the dates of *sentence* and, where it has none, the years that stand alone."""
    dates = manuscript.dates(sentence.plain)
    if dates or not manuscript.has_digits(sentence.plain):
        return dates
    return [
        Printed(start=found.start(1), end=found.end(1), readings=((None, found[1]),))
        for found in _YEAR.finditer(sentence.plain)
    ]


def _written(manuscript: Manuscript) -> tuple[date | None, str]:
    """Return the day the report bears; without one, the last day its author looked at a source."""
    if manuscript.document.date is not None:
        return first_day(manuscript.document.date), f"the report is dated {told(manuscript.document.date)}"
    seen = [
        (reference.consulted.date, reference.label)
        for reference in manuscript.references
        if reference.kind is not Kind.NOTE and reference.consulted and reference.consulted.date
        if not reference.consulted.ambiguous
    ]
    if not seen:
        return None, ""
    day, label = max(seen)
    return first_day(day), f"note {label} was consulted on {told(day)}"


def _is_planned(plain: str, printed: Printed, words: PlanWords) -> bool:
    if not words.at.search(plain[: printed.start]) or words.after.match(plain, printed.end):
        return False
    for planned in words.planned.finditer(plain, max(0, printed.start - _REACH), printed.start):
        between = plain[planned.start() : printed.start]
        if not re.search(r"[;:.]\s", between) and not _is_over(between, planned.end() - planned.start(), words):
            return bears_out(planned[0].lower(), plain[printed.end :])
    return False


def _is_over(between: str, start: int, words: PlanWords) -> bool:
    """Say whether a participle stands between the plan and its day: "will renew the agreement signed in May"."""
    for found in words.over.finditer(between, start):
        if found[0][0].isupper():  # "the Shared Archive"
            continue
        own = PLANNING.fullmatch(found[0]) and BE.search(between[: found.start()])
        if not own:
            return True
    return False


def _has_begun(sentence: Sentence, printed: Printed) -> bool:
    """Say whether something upcoming "applies since" that day."""
    return ALREADY.search(sentence.plain[: printed.start]) is not None


def _event(plan: _Plan, manuscript: Manuscript) -> str:
    printed = plan[1]
    return told(printed.read(manuscript.order)[0] or printed.readings[0][1])


def _contradicted(sentence: Sentence, printed: Printed, why: str, manuscript: Manuscript) -> Inconsistency:
    said = quote(sentence.text, printed.start)
    return Inconsistency(
        kind=KIND,
        message=f'{_event((sentence, printed), manuscript)} is told as still to come ("{said}"), but {why}.',
        where=(*place(sentence.paragraph), said),
    )


def _overtaken(plan: _Plan, manuscript: Manuscript) -> Inconsistency:
    sentence, printed = plan
    said = quote(sentence.text, printed.start)
    return Inconsistency(
        kind=OVERTAKEN,
        message=f'{_event(plan, manuscript)} was still to come in the report ("{said}") and has passed since; {_HINT}.',
        where=_where(sentence, printed),
    )


def _overtaken_together(over: Sequence[_Plan], manuscript: Manuscript) -> Inconsistency:
    shown = ", ".join(dict.fromkeys(_event(plan, manuscript) for plan in over[:_SHOWN]))
    more = f" and {len(over) - _SHOWN} more" if len(over) > _SHOWN else ""
    places = (each for sentence, printed in over[:_SHOWN] for each in _where(sentence, printed))
    return Inconsistency(
        kind=OVERTAKEN,
        message=f"{len(over)} plans of the report have passed since ({shown}{more}); {_HINT}.",
        where=tuple(dict.fromkeys(places)),
    )


def _where(sentence: Sentence, printed: Printed) -> tuple[str, ...]:
    return (*place(sentence.paragraph), quote(sentence.text, printed.start))
