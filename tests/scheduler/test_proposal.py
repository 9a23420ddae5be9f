"""Only a check that was passed may propose a new consulted-on date."""

from __future__ import annotations

from datetime import date

import pytest

from models.fact import Fact, FactStanding, FactStatus, FactType, Value
from models.verdict import Comparison, Content, Judgement, Passage, Verdict
from scheduler.freshness import Standing
from scheduler.proposal import proposal

DAY = date(2026, 11, 20)


def standing(
    content: Content | None = Content.IDENTICAL,
    *,
    verdict: Verdict = Verdict.OK,
    confidence: float = 0.9,
    passage: Passage = Passage.PRESENT,
) -> Standing:
    compared = None if content is None else Comparison(content=content, passage=passage, confidence=0.9)
    judgement = Judgement(verdict=verdict, reason="x", confidence=confidence, evidence=())
    return Standing(judgement=judgement, confirmed=True, failing_since=None, comparison=compared)


def fact(status: FactStatus) -> FactStanding:
    value = Value(printed=("147",), canonical=("147",))
    stated = Fact(id="f", type=FactType.COUNT, subject="Merrow Board", predicate="members", value=value)
    return FactStanding(fact=stated, status=status, reason="r", confidence=0.9)


@pytest.mark.parametrize(
    ("standings", "facts", "why"),
    [
        ([standing()], [], "the page says what it said when it was consulted"),
        ([standing(Content.COSMETIC)], [fact(FactStatus.UNVERIFIED)], "the page says what it said"),
        ([standing(Content.EDITED)], [fact(FactStatus.CONFIRMED)], "the fact it is cited for stands there still"),
        ([standing(None)], [fact(FactStatus.CONFIRMED)] * 2, "all 2 facts it is cited for stand there still"),
    ],
)
def test_a_check_that_was_passed_proposes_the_day_of_its_visit(
    standings: list[Standing], facts: list[FactStanding], why: str
) -> None:
    found = proposal([(each, DAY) for each in standings], facts, consulted_on="2018-08-24")

    assert found is not None
    assert found.date == DAY
    assert why in found.why


@pytest.mark.parametrize(
    ("standings", "facts"),
    [
        # That a page answers says nothing of its text.
        ([standing(None)], []),
        ([standing(Content.UNKNOWN)], []),
        ([standing(Content.EDITED)], []),
        ([standing(Content.EDITED)], [fact(FactStatus.UNVERIFIED)]),
        ([standing()], [fact(FactStatus.CHANGED)]),
        ([standing(Content.COSMETIC, passage=Passage.ABSENT)], []),
        ([standing(verdict=Verdict.REDIRECTED)], []),
        ([standing(confidence=0.4)], []),
        ([standing(), standing(Content.EDITED)], []),
        ([standing(), None], []),
        ([], []),
    ],
)
def test_without_one_nothing_is_proposed(standings: list[Standing | None], facts: list[FactStanding]) -> None:
    assert proposal([(each, DAY) for each in standings], facts, consulted_on="2018-08-24") is None


def test_a_note_that_bears_a_date_as_new_needs_none() -> None:
    assert proposal([(standing(), DAY)], [], consulted_on="2026-11") is None
