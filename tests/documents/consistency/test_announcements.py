"""Where a count may stand: before its noun, behind its verb, in a heading, before "namely"; and what is no count."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.reference import Inconsistency
from tests.documents.consistency.checked import checked, kinds

HEADS = {
    "en": "The harbours of the north are small, and most of them live on herring and on visitors in the summer.",
    "fr": "Les ports du nord sont petits, et la plupart vivent du hareng et des visiteurs en été.",
    "de": "Die Häfen des Nordens sind klein, und die meisten leben vom Hering und von Gästen im Sommer.",
    "es": "Los puertos del norte son pequeños, y la mayoría viven del arenque y de los visitantes en verano.",
    "it": "I porti del nord sono piccoli, e la maggior parte vive di aringhe e di visitatori in estate.",
    "nl": "De havens van het noorden zijn klein, en de meeste leven van haring en van bezoekers in de zomer.",
    "pl": "Porty północy są małe i większość żyje ze śledzia oraz z letnich gości, jak zawsze.",
    "pt": "Os portos do norte são pequenos, e a maioria vive do arenque e dos visitantes no verão.",
}
END = "\n\nSee https://npf.example/ for more.\n"


def of(folder: Path, language: str, text: str, name: str = "memo.txt") -> tuple[Inconsistency, ...]:
    path = folder / name
    path.write_text(f"Report\n\n{HEADS[language]}\n\n{text}{END}", encoding="utf-8")
    return checked(path)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The ports of the alliance are four: Wexley, Merrow and Ellburn."),
        ("fr", "Les ports de l'alliance sont au nombre de quatre : Vexlei, Merro et Elborne."),
        ("es", "Los puertos de la red son cinco: Vexlei, Merro, Elborne y Robledal."),
        ("it", "I porti della rete sono quattro: Vexlei, Merro ed Elborne."),
        ("pt", "Os portos da aliança são quatro: Vexlei, Merro e Elborne."),
        ("en", "The alliance has four members, namely Wexley, Merrow and Ellburn."),
        ("fr", "L'alliance compte quatre ports, à savoir Vexlei, Merro et Elborne."),
        ("de", "Der Verbund hat vier Mitglieder, nämlich Vexlei, Merro und Elborn."),
        ("es", "La red tiene cinco puertos, a saber, Vexlei, Merro, Elborne y Robledal."),
        ("it", "La rete ha quattro porti, ossia Vexlei, Merro ed Elborne."),
        ("nl", "Het verbond telt vijf havens, te weten Vexlei, Merro, Elborn en Eikenhove."),
        ("pl", "Sieć skupia pięć portów, a mianowicie: Vexlei, Merro, Elborn i Dębowo."),
        ("pt", "A rede tem quatro portos, a saber, Vexlei, Merro e Elborne."),
        ("fr", "Cinq phares sont gardés : la Jument, les Trois Frères, le Cardinal et la Vieille Tour."),
    ],
)
def test_a_count_is_told_wherever_it_stands(tmp_path: Path, language: str, text: str) -> None:
    assert kinds(of(tmp_path, language, text)) == ["count-mismatch"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "There were four: Wexley, Merrow, Ellburn and Oakhaven."),
        ("en", "The ports are about four: Wexley, Merrow and Ellburn."),
        ("en", "Three of the five ports, namely Wexley, Merrow and Ellburn, pay."),
        ("en", "Five ports, namely those of the north, pay a fee, and Wexley, Merrow and Ellburn pay twice."),
        ("fr", "Trois des quatre ports, à savoir Vexlei, Merro et Elborne, paient."),
        ("de", "Zwei der vier Häfen, nämlich Vexlei und Merro, zahlen, Elborn und Eichhafen nicht."),
        ("de", "Vier Häfen, und zwar die größten, darunter Vexlei, Merro und Elborn, zahlen."),
        ("es", "Los puertos son cuatro: Vexlei, Merro, Elborne y Robledal."),
        ("es", "Son las cinco: Vexlei, Merro y Elborne cierran."),
        ("it", "I porti sono quattro: Vexlei e Merro a nord, Elborne e Querceto a sud."),
        ("nl", "Drie van de vier havens, te weten Vexlei, Merro en Elborn, betalen."),
        ("pl", "Trzy z czterech portów, a mianowicie Vexlei, Merro i Elborn, płacą."),
        ("pt", "Três dos quatro portos, a saber, Vexlei, Merro e Elborne, pagam."),
    ],
)
def test_a_count_that_may_be_right_is_left_alone(tmp_path: Path, language: str, text: str) -> None:
    assert of(tmp_path, language, text) == ()


def test_a_count_that_closes_its_clause_is_quoted_with_it(tmp_path: Path) -> None:
    (finding,) = of(tmp_path, "en", "The ports of the alliance are four: Wexley, Merrow and Ellburn.")

    assert finding.message == (
        '"The ports of the alliance are four" is announced, three are named: Wexley, Merrow, Ellburn.'
    )


SEVEN = ["Wexley", "Merrow", "Ellburn", "Oakhaven", "Skerry", "Hale", "Norsund"]


@pytest.mark.parametrize("sign", ["- ", "* ", "1. "])
@pytest.mark.parametrize(
    "heading", ["## Eight clusters of the coast", "## 3 The eight clusters", "**Eight clusters:**"]
)
def test_a_heading_of_markdown_counts_the_list_under_it(tmp_path: Path, heading: str, sign: str) -> None:
    items = "\n".join((f"{number}. " if sign == "1. " else sign) + each for number, each in enumerate(SEVEN, 1))

    (finding,) = of(tmp_path, "en", f"{heading}\n\n{items}\n\nThey meet.", "memo.md")

    assert finding.kind == "count-mismatch"
    assert "ight clusters" in finding.message
    assert "seven are listed: Wexley, Merrow" in finding.message


def test_members_that_are_links_are_counted(tmp_path: Path) -> None:
    linked = ", ".join(f"[{each}](https://{each.lower()}.example/)" for each in SEVEN[:2])
    text = f"Eight clusters take part in it: {linked}, {', '.join(SEVEN[2:6])} and {SEVEN[6]}."

    assert kinds(of(tmp_path, "en", text, "memo.md")) == ["count-mismatch"]
    assert of(tmp_path, "en", text.replace("Eight", "Seven"), "memo.md") == ()


@pytest.mark.parametrize(
    "heading",
    ["2 Clusters of the coast", "Three years of work", "Seven Sisters Trust", "Two-speed coast", "One or two ideas"],
)
def test_a_heading_that_counts_nothing_is_left_alone(tmp_path: Path, heading: str) -> None:
    text = f"## {heading}\n\n- Wexley\n- Merrow\n- Ellburn\n- Skerry\n- Hale\n\nThey meet."

    assert of(tmp_path, "en", text, "memo.md") == ()


def test_a_heading_before_a_paragraph_is_left_alone(tmp_path: Path) -> None:
    text = "## Five lessons\n\nWe learnt much.\n\n- Wexley\n- Merrow\n- Ellburn\n\nThey meet."

    assert of(tmp_path, "en", text, "memo.md") == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Port Union was founded in 1989 and has 57 members. Port Union has 75 members."),
        ("es", "Unión Portuaria fue fundada en 1962 y agrupa a 44 socios. Unión Portuaria tiene 54 socios."),
        ("pt", "A Associação Bilro foi fundada em 1986 e tem 47 membros. A Associação Bilro tem 74 membros."),
        ("pl", "Sieć Merro powstała w 1994 r. i liczy 52 członków. Sieć Merro liczy 40 członków."),
    ],
)
def test_a_founding_year_does_not_hide_a_number_of_members(tmp_path: Path, language: str, text: str) -> None:
    assert kinds(of(tmp_path, language, text)) == ["number-disagrees"]


def test_a_number_of_then_is_left_alone(tmp_path: Path) -> None:
    text = "Port Union was founded in 1989 and had 57 members. Port Union has 75 members."

    assert of(tmp_path, "en", text) == ()
