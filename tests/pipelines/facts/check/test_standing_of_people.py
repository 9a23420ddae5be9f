"""What a page tells of people where it is not certain that it is the page cited."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from models.fact import FactStatus, Predicate, Saying, Says, Sighting, Value
from pipelines.facts.check import Look, standing
from tests.pipelines.facts.check.people import contact

ROLE = contact(Predicate.ROLE, "Director")
SAME = Saying(says=Says.SAME, value=ROLE.value, confidence=0.9)
OTHER = Saying(says=Says.OTHER, value=Value(printed=("Henk Visser",), canonical=("henk visser",)), confidence=0.8)


def _look(now: Saying, then: Saying | None, *, own: bool, certain: bool, cited: bool = True, source: int = 1) -> Look:
    sighting = Sighting(
        fact_id=ROLE.id,
        source_id=source,
        url=f"https://www.gullhaven.example/{source}",
        visited_at=datetime(2026, 11, 26, tzinfo=UTC),
        snapshot_id=1,
        now=now,
        then=then,
    )
    return Look(cited=cited, sighting=sighting, own=own, certain=certain)


@pytest.mark.parametrize(
    ("now", "own", "status"),
    [
        (OTHER, True, FactStatus.CHANGED),
        (OTHER, False, FactStatus.UNVERIFIED),
        (Saying(says=Says.SILENT, confidence=0.85), True, FactStatus.ABSENT),
        (Saying(says=Says.SILENT, confidence=0.85), False, FactStatus.UNVERIFIED),
        (Saying(says=Says.SILENT, confidence=0.6), True, FactStatus.UNVERIFIED),
    ],
)
def test_an_uncertain_page_tells_of_people_where_it_is_the_houses_own(
    now: Saying, own: bool, status: FactStatus
) -> None:
    found = standing(ROLE, [_look(now, SAME, own=own, certain=False)], today=date(2026, 11, 26))
    assert found.status is status


def test_what_cannot_be_compared_is_not_absent() -> None:
    look = _look(Saying(says=Says.SILENT, confidence=0.3), SAME, own=True, certain=True)
    assert standing(ROLE, [look], today=date(2026, 11, 26)).status is FactStatus.UNVERIFIED


def test_a_role_gone_from_its_page_went_to_whom_the_houses_own_page_names() -> None:
    gone = _look(Saying(says=Says.SILENT, confidence=0.85), SAME, own=True, certain=True)
    team = _look(OTHER, None, own=True, certain=True, cited=False, source=2)
    assert standing(ROLE, [gone, team], today=date(2026, 11, 26)).status is FactStatus.CHANGED
    elsewhere = _look(OTHER, None, own=False, certain=True, cited=False, source=2)
    assert standing(ROLE, [gone, elsewhere], today=date(2026, 11, 26)).status is FactStatus.ABSENT
