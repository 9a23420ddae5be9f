"""Facts that nobody could bear out for too long are one finding for each type."""

from __future__ import annotations

from datetime import date, timedelta

from models.fact import Fact, FactStanding, FactStatus, FactType, Saying, Says, Sighting, Value
from models.finding import FindingKind
from models.policy import Policy
from scheduler.fact_causes import grown_old
from tests.conftest import NOW

TODAY = NOW.date()


def standing(
    number: int,
    kind: FactType = FactType.CONTACT,
    *,
    status: FactStatus = FactStatus.UNVERIFIED,
    as_of: str | None = "2026-01-15",
    seen: date | None = None,
) -> FactStanding:
    value = Value(printed=("x",), canonical=("x",))
    fact = Fact(
        id=f"f{number}",
        type=kind,
        subject=f"Subject {number}",
        predicate="role",
        value=value,
        labels=(str(number),),
        as_of=as_of,
    )
    sighting = Sighting(
        fact_id=fact.id,
        source_id=1,
        url="https://a.example/",
        visited_at=NOW if seen is None else NOW.replace(year=seen.year, month=seen.month, day=seen.day),
        snapshot_id=None,
        now=Saying(says=Says.SAME, value=value),
    )
    sightings = () if seen is None else (sighting,)
    return FactStanding(fact=fact, status=status, reason="r", confidence=0.9, sightings=sightings)


def test_contacts_grow_old_after_half_a_year_and_are_one_finding() -> None:
    (cause,) = grown_old([standing(1), standing(2)], today=TODAY, policy=Policy())

    assert cause.kind is FindingKind.STALE
    assert cause.facts == ("f1", "f2")
    assert cause.labels == ("1", "2")
    assert "2 facts of type contact were last borne out over 180 days ago, the oldest on 2026-01-15" in cause.message


def test_a_fact_is_as_old_as_the_last_look_that_bore_it_out() -> None:
    seen = standing(1, status=FactStatus.CONFIRMED, as_of="2018-01", seen=TODAY - timedelta(days=3))

    assert grown_old([seen], today=TODAY, policy=Policy()) == []


def test_each_type_has_its_own_age_and_some_never_grow_old() -> None:
    standings = [
        standing(1, FactType.COUNT),
        standing(2, FactType.COUNT, as_of="2024"),
        standing(3, FactType.EVENT, as_of="1990"),
        standing(4, FactType.NAME, as_of="1990"),
        standing(5, FactType.CONTACT, as_of=None),
    ]

    (cause,) = grown_old(standings, today=TODAY, policy=Policy())
    assert cause.facts == ("f2",)


def test_what_changed_is_a_finding_already() -> None:
    assert grown_old([standing(1, status=FactStatus.CHANGED)], today=TODAY, policy=Policy()) == []


def test_the_age_can_be_set_and_turned_off() -> None:
    assert grown_old([standing(1)], today=TODAY, policy=Policy(max_age_by_fact={})) == []
