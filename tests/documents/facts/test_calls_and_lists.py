"""Calls for proposals, tables of persons, lists and words that point at whom the list is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.facts.test_told_otherwise import _facts


@pytest.mark.parametrize(
    ("text", "language", "name", "partners", "day"),
    [
        (
            "The joint call “Blue Bridges”, run by the Nordic Fund Agency and the Coast Research Council, is open "
            "until "
            "30 September 2019.",
            "en",
            "joint call “Blue Bridges”",
            "Nordic Fund Agency; Coast Research Council",
            "30 September 2019",
        ),
        (
            "Gemeinsam getragen wird der Förderaufruf »Holz im Kreis« von der Förderstelle Wald in Wien und der "
            "Agentur "
            "Metsä in Helsinki. Anträge nimmt der Aufruf bis zum 30. September 2020 entgegen.",
            "de",
            "Förderaufruf »Holz im Kreis«",
            "Förderstelle Wald; Agentur Metsä",
            "30. September 2020",
        ),
        (
            "L'appel à projets conjoint « Ponts bleus », porté par l'Agence nordique de la mer et le Conseil de la "
            "côte, "
            "est ouvert jusqu'au 30 septembre 2019.",
            "fr",
            "appel à projets conjoint « Ponts bleus »",
            "Agence nordique de la mer; Conseil de la côte",
            "30 septembre 2019",
        ),
    ],
)
def test_a_call_has_those_who_run_it_and_a_day(
    tmp_path: Path, text: str, language: str, name: str, partners: str, day: str
) -> None:
    found = _facts(tmp_path, text, language)

    assert (name, "partners", partners) in found
    assert (name, "valid-until", day) in found


def test_a_telephone_call_is_none(tmp_path: Path) -> None:
    assert not _facts(tmp_path, "A phone call with the Nordic Fund Agency ended on 3 May 2018.")


def test_a_table_of_persons_is_known_by_what_its_columns_hold(tmp_path: Path) -> None:
    found = _facts(
        tmp_path,
        "The Tay Textile Network (TTN) has 64 members.\n\n"
        "| Who for | Who | As what | Reach |\n|---|---|---|---|\n"
        "| TTN | Ada Berg | Policy Officer | ada.berg@taytextile.example, +32 2 555 01 64 |\n"
        "| TTN | Tom Stein | – | tom.stein@taytextile.example |\n\nSo much for them.",
    )

    assert ("Ada Berg", "works-at", "Tay Textile Network") in found
    assert ("Ada Berg", "role", "Policy Officer") in found
    assert ("Ada Berg", "email", "ada.berg@taytextile.example") in found
    assert ("Ada Berg", "phone", "+32 2 555 01 64") in found
    assert ("Tom Stein", "email", "tom.stein@taytextile.example") in found


def test_each_item_of_a_list_speaks_of_whom_the_list_is_about(tmp_path: Path) -> None:
    found = _facts(
        tmp_path,
        "The Honam Light Agency has 20 members. European bodies, too, appear on the Agency's list.\n\n"
        "1. With the Tay Textile Network, it concluded a Memorandum of Understanding on 12 October 2017; unless "
        "prolonged, it will lapse in October 2022.\n"
        "2. A cooperation agreement with the Murano Glass Guild goes back to 2014 and was renewed in 2019.\n\n"
        "So much for them.",
    )

    pair = "Honam Light Agency – Murano Glass Guild"
    assert (pair, "signed", "2014") in found
    assert (pair, "renewed", "2019") in found
    told = [each for each in found if "Tay Textile Network" in each[0]]
    assert ("valid-until", "October 2022") in [each[1:] for each in told]
    assert not [each for each in told if each[1] == "renewed"]


def test_the_three_are_those_the_sentence_before_named(tmp_path: Path) -> None:
    found = _facts(
        tmp_path,
        "TropiSens is a test bed in which the Sensing Hub, the Tay Textile Network and the Jurong Institute expose "
        "sensors to salt. The three signed their project agreement on 3 July 2019.",
    )

    assert ("TropiSens", "partners", "Sensing Hub; Tay Textile Network; Jurong Institute") in found
    assert ("Sensing Hub – Tay Textile Network – Jurong Institute", "signed", "3 July 2019") in found


def test_it_behind_and_is_who_the_sentence_is_about(tmp_path: Path) -> None:
    found = _facts(
        tmp_path,
        "Research means Daejeon. The Daedeok Sensor Alliance has 140 members, and in June 2018 it signed a Memorandum "
        "of Understanding with the Tay Textile Network.",
    )

    assert ("Daedeok Sensor Alliance – Tay Textile Network", "signed", "June 2018") in found


def test_a_list_behind_belong_names_no_house_it_belongs_to(tmp_path: Path) -> None:
    found = _facts(
        tmp_path,
        "The Light Network (LN) is an informal circle to which belong the Honam Agency, the Straits Consortium, the "
        "Kyushu Forum and the Arno Guild.",
    )

    told = [each for each in found if each[1] == "members"]
    assert [each[0] for each in told] == ["Light Network"]


@pytest.mark.parametrize(
    ("text", "language", "fact"),
    [
        ("Der Steinbund Ruhr ging 2014 aus einem Arbeitskreis hervor.", "de", ("Steinbund Ruhr", "founded", "2014")),
        (
            "In Zürich hat sich 2018 der Kreislaufbund Zürich gebildet, der rasch auf rund 85 Mitglieder gewachsen "
            "ist.",
            "de",
            ("Kreislaufbund Zürich", "founded", "2018"),
        ),
        (
            "In Zürich hat sich 2018 der Kreislaufbund Zürich gebildet, der rasch auf rund 85 Mitglieder gewachsen "
            "ist.",
            "de",
            ("Kreislaufbund Zürich", "members", "85"),
        ),
        (
            "Nach Auskunft des Vorstands hat das Steinforum Thüringer Wald zurzeit 31 Mitglieder.",
            "de",
            ("Steinforum Thüringer Wald", "members", "31"),
        ),
        (
            "In Graz arbeitet der Steinbund Graz. Seine Auslandsstrategie nennt drei Zielländer, nämlich Finnland, "
            "Kanada "
            "und Japan.",
            "de",
            ("Steinbund Graz", "targets", "Finnland; Kanada; Japan"),
        ),
        ("L'Institut des risques est une création de 1992.", "fr", ("Institut des risques", "founded", "1992")),
        (
            "In Limerick, the Shannon Light Cluster (launched in 2016; 29 member firms) sits by the river.",
            "en",
            ("Shannon Light Cluster", "members", "29"),
        ),
        (
            "The Light Guild's plan is built around three countries – Korea, Singapore and Mexico.",
            "en",
            ("Light Guild", "targets", "Korea; Singapore; Mexico"),
        ),
    ],
)
def test_a_sentence_states_it(tmp_path: Path, text: str, language: str, fact: tuple[str, str, str]) -> None:
    assert fact in _facts(tmp_path, text, language)


def test_an_agreement_renewed_is_meant_by_a_pronoun_behind_the_verb(tmp_path: Path) -> None:
    found = _facts(
        tmp_path,
        "Seit dem 14. November 2018 besteht eine Absichtserklärung zwischen dem Steinbund Ruhr und dem Holzbund Lahti. "
        "Erneuert wurde sie im Februar 2020, ohne Festakt.",
        "de",
    )

    assert ("Steinbund Ruhr – Holzbund Lahti", "renewed", "Februar 2020") in found


def test_a_role_is_known_past_the_house_it_is_held_in(tmp_path: Path) -> None:
    found = _facts(tmp_path, "Direktorin von Lignarium Biel ist Anna Zurflüh (anna.zurflueh@lignarium.example).", "de")

    assert ("Anna Zurflüh", "role", "Direktorin") in found
    assert ("Anna Zurflüh", "works-at", "Lignarium Biel") in found
