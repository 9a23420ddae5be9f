"""Which consulted-on date a note could bear, because a check was passed. Pure rules.

A machine's visit and a person's consultation are two dates: a page that merely answers renews neither.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.fact import FactStanding, FactStatus
from models.moment import last_day
from models.standing import SURE
from models.verdict import Content, Passage, Verdict
from scheduler.freshness import Standing

_SAME = frozenset({Content.IDENTICAL, Content.COSMETIC})


@dataclass(frozen=True, kw_only=True, slots=True)
class Proposal:
    """A date, and the check that allows it."""

    #: Of the visit that passed the check.
    date: date
    why: str


def proposal(
    seen: Sequence[tuple[Standing | None, date | None]],
    facts: Sequence[FactStanding],
    *,
    consulted_on: str | None,
) -> Proposal | None:
    """Return the date a note could bear; None where no check was passed, or the date it bears is as new.

    Every address of the note must have answered as itself, and either its text is what it was when it was consulted, or
    all facts the note carries are borne out. Nothing may speak against it.

    Args:
        seen: how each address stands and the day of its last visit.
        facts: the facts the note carries.
        consulted_on: the day it bears; ISO 8601, possibly partial.
    """
    if not seen or any(standing is None or day is None for standing, day in seen):
        return None
    day = min(day for _, day in seen if day is not None)
    if consulted_on is not None and last_day(consulted_on) >= day:
        return None
    standings = [standing for standing, _ in seen if standing is not None]
    if not all(_answers(each) for each in standings) or any(_against(each) for each in standings):
        return None
    if facts and any(each.status not in (FactStatus.CONFIRMED, FactStatus.UNVERIFIED) for each in facts):
        return None
    if all(each.comparison is not None and each.comparison.content in _SAME for each in standings):
        return Proposal(date=day, why="the page says what it said when it was consulted")
    if facts and all(each.status is FactStatus.CONFIRMED for each in facts):
        many = len(facts) > 1
        what = f"all {len(facts)} facts it is cited for stand" if many else "the fact it is cited for stands"
        return Proposal(date=day, why=f"{what} there still")
    return None


def _answers(standing: Standing) -> bool:
    return standing.judgement.verdict is Verdict.OK and standing.judgement.confidence >= SURE


def _against(standing: Standing) -> bool:
    comparison = standing.comparison
    return comparison is not None and comparison.passage in (Passage.CHANGED, Passage.ABSENT)
