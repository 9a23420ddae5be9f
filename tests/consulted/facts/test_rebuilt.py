"""Which pages count as rebuilt: those that told of much, not of people alone, and tell of none of it now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from consulted.fact_standing import rebuilt_sources
from models.fact import Fact, FactType, Saying, Says, Sighting, Value
from models.ledger.sightings import FactCheck

CHECK = FactCheck(
    document_id="paper",
    source_id=1,
    observation_id=1,
    sha256="",
    baseline_id=1,
    facts="",
    rules=1,
    told_then=5,
    told_now=0,
)


def _rebuilt(told: Sequence[tuple[FactType, str]]) -> dict[int, int]:
    facts = [
        Fact(
            id=str(number), type=kind, subject=subject, predicate="role", value=Value(printed=("x",), canonical=("x",))
        )
        for number, (kind, subject) in enumerate(told)
    ]
    seen = {
        fact.id: [
            (
                Sighting(
                    fact_id=fact.id,
                    source_id=1,
                    url="https://www.gullhaven.example/",
                    visited_at=datetime(2026, 11, 26, tzinfo=UTC),
                    snapshot_id=1,
                    now=Saying(says=Says.SILENT),
                    then=Saying(says=Says.SAME),
                ),
                True,
            )
        ]
        for fact in facts
    }
    return rebuilt_sources({1: CHECK}, facts, seen)


def test_a_page_that_lost_all_it_told_of_several_subjects_was_rebuilt() -> None:
    told = [
        (FactType.COUNT, "Gullhaven"),
        (FactType.EVENT, "Gullhaven"),
        (FactType.COUNT, "Otterlake"),
        (FactType.NAME, "Otterlake"),
        (FactType.PARTNERSHIP, "Gullhaven – Otterlake"),
    ]
    assert _rebuilt(told) == {1: 5}


def test_a_contact_page_that_lost_its_people_was_not() -> None:
    people = [(FactType.CONTACT, name) for name in ("Ada Berg", "Ada Berg", "Ada Berg", "Henk Visser", "Henk Visser")]
    assert _rebuilt(people) == {}
    assert _rebuilt([*people[:3], (FactType.NAME, "Gullhaven"), (FactType.EVENT, "Spring Meeting")]) == {}


def test_one_subject_is_not_enough() -> None:
    assert _rebuilt([(FactType.COUNT, "Gullhaven")] * 5) == {}
