"""What pages count."""

from __future__ import annotations

import pytest

from models.fact import Fact, FactType, Says, Value
from pipelines.facts.check.ground import Ground
from pipelines.facts.check.saying import says
from tests.pipelines.facts.page.sheets import sheet

HOUSE = "Webhaus Dünenrand"


def asked(
    predicate: str, value: str, body: str, lang: str = "en", url: str = "https://www.webhaus-duenenrand.example/"
) -> tuple[Says, str]:
    """Return what the house's page counts."""
    fact = Fact(
        id="c",
        type=FactType.COUNT,
        subject=HOUSE,
        predicate=predicate,
        value=Value(printed=(value,), canonical=(value,)),
        as_of="2022-03-01",
    )
    page = sheet(f"<main><h1>{HOUSE}</h1>{body}</main>", url=url, title=HOUSE)
    found = says(fact, Ground(page=page))
    return found.says, found.value.canonical[0] if found.value is not None else ""


@pytest.mark.parametrize(
    ("predicate", "value", "body"),
    [
        ("members", "98", "<p>Forte de 98 entreprises membres, la maison tisse.</p>"),
        ("members", "1400", "<p>Elle compte 1 400 adhérents.</p>"),
        ("students", "5130", "<dl><dt>Étudiants et étudiantes (2025-2026)</dt><dd>5.130</dd></dl>"),
        ("members", "163", "<p>The number of members has risen to 163.</p>"),
        ("members", "163", "<p>Die Zahl der Mitglieder stieg auf 163.</p>"),
        ("members", "230", "<p>Conta 230 soci in tre regioni.</p>"),
        ("employees", "9", "<p>L'équipe permanente est composée de neuf personnes.</p>"),
        ("employees", "480", "<ul><li>480 membres du personnel</li></ul>"),
        ("museums", "41", "<div><p>41</p><p>Musées membres</p></div>"),
    ],
)
def test_figures_stand_in_many_forms(predicate: str, value: str, body: str) -> None:
    assert asked(predicate, value, body)[0] is Says.SAME
    assert asked(predicate, "77", body) == (Says.OTHER, value)


@pytest.mark.parametrize(
    "body",
    [
        "<ul><li>480 membres du personnel</li></ul>",
        "<p>Es wird von 9 Mitgliedern des Vorstands geführt.</p>",
        "<p>In 2012 it had 60 members.</p>",
    ],
)
def test_a_part_or_an_old_figure_is_not_the_houses(body: str) -> None:
    assert asked("members", "77", body)[0] is Says.SILENT


def test_another_house_has_figures_of_its_own() -> None:
    body = "<p>171 PME, 224 membres.</p>"
    assert asked("smes", "51", body, url="https://www.weberei-nord.example/")[0] is not Says.SAME
    listed = (
        "<h2>Partners</h2><ul><li>Filière Lin Vercors</li><li>Dom Tkaczy Opole</li></ul>"
        "<p>Filière Lin Vercors has 300 members.</p>"
    )
    assert asked("members", "77", listed)[0] is Says.SILENT


def test_what_a_year_gives_beside_todays_figure_is_past() -> None:
    body = "<p>Angeschlossen sind inzwischen 118 Unternehmen. (Zum Vergleich: 2019 waren es 96 Unternehmen.)</p>"

    assert asked("companies", "96", body, lang="de") == (Says.OTHER, "118")


def test_a_house_is_at_home_where_its_umlaut_is_spelled_out() -> None:
    body = "<p>Unser Verein zählt zweiundfünfzig Mitglieder; 31 davon sind Gemeinden.</p>"

    assert asked("members", "52", body, lang="de", url="https://webhaus-duenenrand.example/verein")[0] is Says.SAME
