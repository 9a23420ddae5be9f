"""Who of those a report lists as members still is one, who left and who joined."""

from __future__ import annotations

from models.fact import Fact, FactType, Predicate, Saying, Says, Value
from pipelines.facts.check.membership import says_members
from tests.pipelines.facts.check.people import ground

LISTED = ("Otterlake Chamber (AT)", "Gullhaven Museum (DE)", "Brixen (IT)")


def _says(*entries: str) -> Saying:
    fact = Fact(
        id="1",
        type=FactType.MEMBERSHIP,
        subject="Rivers Network",
        predicate=Predicate.MEMBERS,
        value=Value(printed=LISTED, canonical=tuple(each.lower() for each in LISTED)),
    )
    items = "".join(f"<li>{each}</li>" for each in entries)
    page = ground(f"<main><h1>Rivers Network</h1><h2>Partners</h2><ul>{items}</ul></main>", title="Rivers Network")
    return says_members(fact, page, ("Rivers Network",))


def test_the_same_members_in_another_order_with_another_name_beside_them() -> None:
    assert _says("Brixen/Bressanone", "Gullhaven Museum", "Otterlake Chamber, Linz").says is Says.SAME


def test_one_left_and_one_joined() -> None:
    told = _says("Otterlake Chamber (AT)", "Brixen (IT)", "Heronfield University (CZ)")
    assert told.says is Says.OTHER
    assert told.value is not None
    assert "Heronfield University" in told.value.text
    assert "Gullhaven" not in told.value.text


def test_a_page_that_lists_nobody_tells_nothing() -> None:
    assert _says().says is Says.SILENT
