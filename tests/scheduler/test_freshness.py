"""One word for each reference, and the reason for it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from models.policy import Policy
from models.reference import Kind
from models.verdict import Comparison, Content, Judgement, Passage, Status, Verdict
from scheduler.freshness import Standing, age_days, status_of

TODAY = date(2026, 11, 24)
POLICY = Policy(max_age=timedelta(days=365), max_age_by_kind={"document": timedelta(days=730)})


def standing(
    verdict: Verdict, content: Content | None = None, *, confidence: float = 0.95, confirmed: bool = True
) -> Standing:
    comparison = Comparison(content=content, passage=Passage.PRESENT, confidence=0.9) if content is not None else None
    judgement = Judgement(verdict=verdict, reason=verdict.value, confidence=confidence, evidence=("404 from there",))
    return Standing(judgement=judgement, confirmed=confirmed, failing_since=None, comparison=comparison)


def word(*standings: Standing | None, as_of: str | None = "2026-10-01", kind: Kind = Kind.WEB) -> Status:
    return status_of(kind=kind, standings=standings, as_of=as_of, today=TODAY, policy=POLICY).status


@pytest.mark.parametrize(
    ("verdict", "content", "expected"),
    [
        (Verdict.OK, Content.IDENTICAL, Status.FRESH),
        (Verdict.OK, Content.COSMETIC, Status.FRESH),
        (Verdict.OK, Content.EDITED, Status.CHANGED),
        (Verdict.OK, Content.REWRITTEN, Status.CHANGED),
        (Verdict.OK, None, Status.FRESH),
        (Verdict.REDIRECTED, Content.IDENTICAL, Status.MOVED),
        (Verdict.REDIRECTED, Content.REWRITTEN, Status.MOVED),
        (Verdict.MOVED, None, Status.MOVED),
        (Verdict.GONE, None, Status.BROKEN),
        (Verdict.SOFT_404, None, Status.BROKEN),
        (Verdict.PARKED, None, Status.BROKEN),
        (Verdict.UNREACHABLE, None, Status.BROKEN),
        (Verdict.BLOCKED, None, Status.UNKNOWN),
        (Verdict.UNCHECKED, None, Status.UNKNOWN),
    ],
)
def test_the_word_follows_the_verdict(verdict: Verdict, content: Content | None, expected: Status) -> None:
    assert word(standing(verdict, content)) is expected


def test_a_doubtful_verdict_is_unknown_whatever_it_says() -> None:
    assert word(standing(Verdict.GONE, confidence=0.3)) is Status.UNKNOWN
    assert word(standing(Verdict.OK, confidence=0.3)) is Status.UNKNOWN


def test_a_note_without_an_address_is_offline() -> None:
    assert word(kind=Kind.INTERVIEW) is Status.OFFLINE


def test_a_note_nobody_visited_is_unknown() -> None:
    assert word(None) is Status.UNKNOWN


def test_a_note_is_as_bad_as_its_worst_address() -> None:
    assert word(standing(Verdict.OK, Content.IDENTICAL), standing(Verdict.GONE)) is Status.BROKEN


@pytest.mark.parametrize(
    ("as_of", "kind", "expected"),
    [
        ("2018-08-24", Kind.WEB, Status.STALE),
        ("2025-11-24", Kind.WEB, Status.FRESH),
        ("2025-11-23", Kind.WEB, Status.STALE),
        ("2025-11-23", Kind.DOCUMENT, Status.FRESH),
        ("2025", Kind.WEB, Status.FRESH),
        (None, Kind.WEB, Status.FRESH),
    ],
)
def test_old_references_are_stale_by_the_limit_of_their_kind(as_of: str | None, kind: Kind, expected: Status) -> None:
    assert word(standing(Verdict.OK, Content.IDENTICAL), as_of=as_of, kind=kind) is expected


def test_a_refusal_is_never_told_as_broken() -> None:
    said = status_of(kind=Kind.WEB, standings=[standing(Verdict.BLOCKED)], as_of=None, today=TODAY, policy=POLICY).why
    assert "says nothing about the page" in said
    assert "broken" not in said


def test_what_is_not_confirmed_says_so() -> None:
    seen = standing(Verdict.GONE, confirmed=False)
    said = status_of(kind=Kind.WEB, standings=[seen], as_of=None, today=TODAY, policy=POLICY).why
    assert said == "The server says that there is no such page. Not confirmed yet."


def test_age_is_counted_from_the_last_day_a_date_can_mean() -> None:
    assert age_days("2026-11", TODAY) == 0
    assert age_days("2018-08-24", TODAY) == 3014
    assert age_days(None, TODAY) is None
