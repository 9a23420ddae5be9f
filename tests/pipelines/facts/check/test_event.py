"""When pages have events take place, and houses founded."""

from __future__ import annotations

import pytest

from models.fact import Fact, FactType, Says, Value
from pipelines.facts.check.ground import Ground
from pipelines.facts.check.saying import says
from tests.pipelines.facts.page.sheets import sheet


def asked(subject: str, predicate: str, value: str, body: str, involved: tuple[str, ...] = ()) -> tuple[Says, str]:
    """Return what a page says of an event or a founding."""
    fact = Fact(
        id="e",
        type=FactType.EVENT,
        subject=subject,
        predicate=predicate,
        value=Value(printed=(value,), canonical=(value,)),
        involved=involved,
    )
    page = sheet(f"<main>{body}</main>", url="https://www.webhaus-duenenrand.example/x", title="Webhaus Dünenrand")
    found = says(fact, Ground(page=page))
    return found.says, found.value.canonical[0] if found.value is not None else ""


@pytest.mark.parametrize(
    "body",
    [
        "<p>est. 1999</p>",
        "<ul><li>1999: foundation</li><li>2012: new looms</li></ul>",
        "<p>Webhaus Dünenrand tisse depuis 1999.</p>",
        "<p>Webhaus Dünenrand działa od 1999 r.</p>",
        "<p>The name is a souvenir of the founding year 1999.</p>",
        "<ul><li>1999 - création</li><li>2014 - accord-cadre</li></ul>",
        "<p>Anno di fondazione: 1999</p>",
    ],
)
def test_a_founding_is_told_in_many_ways(body: str) -> None:
    assert asked("Webhaus Dünenrand", "founded", "1999", body)[0] is Says.SAME


def test_other_years_of_a_timeline_found_nothing() -> None:
    body = "<ul><li>2012: new looms</li><li>2014: framework agreement</li></ul>"
    assert asked("Webhaus Dünenrand", "founded", "1999", body)[0] is Says.SILENT


def test_an_event_may_bear_its_name_in_another_language() -> None:
    body = "<h1>Foro del Telar de la Costa</h1><ul><li>I Foro: 24-25 nov. 2021</li><li>II Foro: 16 nov. 2022</li></ul>"
    assert asked("Coastal Weaving Forum", "date", "2021-11-24", body)[0] is Says.SAME
    assert asked("Coastal Weaving Forum", "date", "2021-11-23", body)[0] is not Says.OTHER


def test_a_planned_day_may_be_moved() -> None:
    body = "<p>The Coastal Weaving Forum will be held on 3 October 2023.</p>"
    assert asked("Coastal Weaving Forum", "date", "2023-09-21", body) == (Says.OTHER, "2023-10-03")


def test_another_edition_is_no_other_day() -> None:
    body = "<p>The next Coastal Weaving Forum will be held on 3 October 2027.</p>"
    assert asked("Coastal Weaving Forum", "date", "2023-09-21", body)[0] is Says.SILENT
