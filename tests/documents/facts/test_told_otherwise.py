"""The same statements in the words of other authors, topics and languages; and sentences that state none of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from consulted.documents import read
from models.fact import Fact

NOTES = (
    "\n\n[^1]: Tay Textile Network, About, <https://taytextile.example/about>, consulted on 3 May 2019.\n"
    "[^2]: Cf. Sal Dourada: Quem somos, <https://www.saldourada.example/about>, consulted on 3 May 2019.\n"
)


#: So much of a language that it is known.
PLAIN = {
    "en": "What follows was read on the pages of those who are concerned, and nobody was asked for more than that.",
    "de": "Was hier steht, wurde auf den Seiten derer gelesen, um die es geht, und niemand wurde nach mehr gefragt.",
    "fr": "Ce qui suit a été lu sur les pages de ceux dont il est question, et personne n’a été interrogé pour cela.",
    "es": "Lo que sigue se ha leído en las páginas de quienes se trata aquí, y a nadie se le ha preguntado por ello.",
    "it": "Quello che segue è stato letto sulle pagine di coloro di cui si parla, e nessuno è stato"
    " interrogato per questo.",
    "nl": "Wat hier volgt is gelezen op de pagina's van degenen over wie het gaat, en niemand is daarnaar gevraagd.",
}


def _read(folder: Path, text: str, language: str = "en") -> tuple[Fact, ...]:
    path = folder / "paper.md"
    path.write_text(f"# 1\n\n2019\n\n{PLAIN[language]}\n\n{text}[^1]{NOTES}", encoding="utf-8")
    return read(path, today=date(2026, 11, 24)).facts


def _facts(folder: Path, text: str, language: str = "en") -> list[tuple[str, str, str]]:
    return [(fact.subject, fact.predicate, fact.value.text) for fact in _read(folder, text, language)]


@pytest.mark.parametrize(
    ("language", "text", "subject", "predicate", "value"),
    [
        (
            "de",
            "Das Netzwerk Holz Nord meldet einundzwanzig Mitglieder, die aus dem ganzen Land kommen.",
            "Netzwerk Holz Nord",
            "members",
            "21",
        ),
        (
            "es",
            "La Asociación Cerámica Teruel declara setenta y cuatro socios.",
            "Asociación Cerámica Teruel",
            "members",
            "74",
        ),
        ("nl", "Het Netwerk Leer Brabant telt eenentwintig leden.", "Netwerk Leer Brabant", "members", "21"),
        ("it", "Il Consorzio Vetro Murano dichiara trentuno soci.", "Consorzio Vetro Murano", "members", "31"),
        (
            "fr",
            "La Fédération Cuir Auvergne annonce soixante et onze adhérents.",
            "Fédération Cuir Auvergne",
            "members",
            "71",
        ),
        ("en", "The Tay Textile Network is one of the older ones: 64 members.", "Tay Textile Network", "members", "64"),
        (
            "en",
            "The Tay Textile Network, run by Ann Roe and supported by 58 mills.",
            "Tay Textile Network",
            "mills",
            "58",
        ),
    ],
)
def test_what_a_house_reports_or_lives_on_is_counted(
    tmp_path: Path, language: str, text: str, subject: str, predicate: str, value: str
) -> None:
    found = [(fact.subject, fact.predicate, fact.value.canonical[0]) for fact in _read(tmp_path, text, language)]

    assert (subject, predicate, value) in found


@pytest.mark.parametrize(
    "text",
    [
        "The budget that the ministry gave the Tay Textile Network in 2018 is spread over eleven countries.",
        "Er gibt einen gemeinsamen Pass des Netzwerks Holz Nord heraus.",
        "The Tay Textile Network met two and three weeks later.",
    ],
)
def test_money_articles_and_weeks_are_no_counts(tmp_path: Path, text: str) -> None:
    found = {fact.predicate for fact in _read(tmp_path, text)}

    assert not found & {"countries", "pass", "weeks"}


@pytest.mark.parametrize(
    ("language", "text", "subject", "year"),
    [
        (
            "de",
            "Das Netzwerk Holz Nord wächst seit seiner Gründung in Bremen im Jahr 1998.",
            "Netzwerk Holz Nord",
            "1998",
        ),
        ("fr", "Le Réseau Tannerie Alsace est en activité depuis 1987.", "Réseau Tannerie Alsace", "1987"),
        ("es", "La Asociación Cerámica Teruel está en activo desde 1979.", "Asociación Cerámica Teruel", "1979"),
        ("it", "Il Consorzio Vetro Murano cresce dalla sua fondazione nel 1984.", "Consorzio Vetro Murano", "1984"),
        (
            "en",
            "The Tay Textile Network has wandered since its creation in Dundee in 1991.",
            "Tay Textile Network",
            "1991",
        ),
    ],
)
def test_since_when_a_house_exists_is_its_founding(
    tmp_path: Path, language: str, text: str, subject: str, year: str
) -> None:
    assert (subject, "founded", year) in _facts(tmp_path, text, language)


def test_an_address_book_tells_persons_and_houses(tmp_path: Path) -> None:
    found = _facts(
        tmp_path,
        "The Tay Textile Network has 64 members.\n\n"
        "**Scotland.** Ewan Mackay, Tay Textile Network, ewan.mackay@taytextile.example, tel. +44 1382 555 012\n\n"
        "**Tay Textile Network** (Dundee) — reception: +44 1382 555 010, office@taytextile.example\n\n"
        "Petra Vogel, Projektleiterin. Tel.: +49 351 555 0123. E-Mail: p.vogel@holznetz.example\n\n",
    )

    assert ("Ewan Mackay", "works-at", "Tay Textile Network") in found
    assert ("Ewan Mackay", "email", "ewan.mackay@taytextile.example") in found
    assert ("Ewan Mackay", "phone", "+44 1382 555 012") in found
    assert ("Tay Textile Network", "email", "office@taytextile.example") in found
    assert ("Tay Textile Network", "phone", "+44 1382 555 010") in found
    assert ("Petra Vogel", "role", "Projektleiterin") in found
    assert ("Petra Vogel", "email", "p.vogel@holznetz.example") in found


def test_a_houses_own_box_is_nobodys_data(tmp_path: Path) -> None:
    facts = _read(
        tmp_path,
        "The Tay Textile Network has 64 members.\n\nTay Textile Network, enquiries: office@taytextile.example\n\n"
        "Tay Textile Network, loans: a.mackay@taytextile.example\n\n",
    )

    assert {fact.value.text: fact.personal for fact in facts if fact.predicate == "email"} == {
        "office@taytextile.example": False,
        "a.mackay@taytextile.example": True,
    }


def test_a_sentence_with_an_address_is_no_line_of_an_address_book(tmp_path: Path) -> None:
    found = _facts(
        tmp_path,
        "In Dundee the Tay Textile Network, on the river, plays a part that nobody would have foreseen for it, and "
        "whoever wishes to know more of that may write to office@taytextile.example at any hour of the day.",
    )

    assert not [each for each in found if each[1] == "email"]


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        ("Its coordinator, Siân Pritchard, doubles as librarian.", "Siân Pritchard", "coordinator"),
        ("Su presidenta, la doctora Elena Roca Prats, atiende a todos.", "Elena Roca Prats", "presidenta"),
        ("Anna Bellini ne è la presidente.", "Anna Bellini", "presidente"),
        ("Anne Berthelot en est la directrice.", "Anne Berthelot", "directrice"),
    ],
)
def test_a_role_beside_a_name(tmp_path: Path, text: str, person: str, role: str) -> None:
    found = _facts(tmp_path, f"The Tay Textile Network has 64 members. {text}")

    assert [each[2] for each in found if each[:2] == (person, "role")] == [role]


def test_two_persons_of_a_sentence_have_a_role_each(tmp_path: Path) -> None:
    found = _facts(
        tmp_path,
        "The Tay Textile Network is in the hands of its director, Ewan Mackay, while whatever comes from abroad goes "
        "to Siân Pritchard, the International Partnerships Officer.",
    )

    assert ("Ewan Mackay", "role", "director") in found
    assert ("Siân Pritchard", "role", "International Partnerships Officer") in found


@pytest.mark.parametrize(
    ("lead", "some"),
    [
        ("Among its members are:", True),
        ("Its members are:", False),
    ],
)
def test_a_list_of_members_tells_whether_it_names_all(tmp_path: Path, lead: str, some: bool) -> None:
    facts = _read(
        tmp_path,
        f"The Tay Textile Network publishes its roll. {lead}\n\n- the Mackay Mill (Dundee), whose yarn is known;\n"
        "- the Linen House (Perth);\n- Angus Weavers (Forfar).",
    )

    told = next(fact for fact in facts if fact.type == "membership")
    assert told.subject == "Tay Textile Network"
    assert told.value.printed == ("Mackay Mill", "Linen House", "Angus Weavers")
    assert told.value.approximate is some


def test_a_name_that_an_address_spells_is_a_house(tmp_path: Path) -> None:
    found = _facts(tmp_path, "Further south, Sal Dourada has 31 members.[^2]")

    assert ("Sal Dourada", "members", "31") in found


def test_many_before_their_union_are_one_name(tmp_path: Path) -> None:
    found = _facts(tmp_path, "The Angus Weavers' Guild has 40 members. The Guild dates from 1911.")

    assert ("Angus Weavers' Guild", "members", "40") in found
    assert ("Angus Weavers' Guild", "founded", "1911") in found


def test_who_is_set_aside_or_quoted_is_not_spoken_of(tmp_path: Path) -> None:
    found = _facts(
        tmp_path,
        '"Not an office, but a workshop": so the Tay Textile Network presents itself. Launched in 2011, it has 64 '
        "members. Perth, the town on the river, is home to the Linen Research Centre. It has 12 looms.",
    )

    assert ("Tay Textile Network", "founded", "2011") in found
    assert ("Linen Research Centre", "looms", "12") in found


@pytest.mark.parametrize(
    ("language", "text", "parties"),
    [
        (
            "fr",
            "La Fédération Cuir Auvergne compte 71 adhérents. Le Réseau Tannerie Alsace lui est lié par une convention "
            "signée le 3 mai 2015.",
            {"Réseau Tannerie Alsace", "Fédération Cuir Auvergne"},
        ),
        (
            "en",
            "The Linen Research Centre lists the Tay Textile Network among its partners.",
            {"Linen Research Centre", "Tay Textile Network"},
        ),
        (
            "de",
            "Der Verband Sägewerk Süd zählt das Netzwerk Holz Nord zu seinen Partnern.",
            {"Verband Sägewerk Süd", "Netzwerk Holz Nord"},
        ),
    ],
)
def test_who_is_bound_to_whom(tmp_path: Path, language: str, text: str, parties: set[str]) -> None:
    assert parties in [set(fact.involved) for fact in _read(tmp_path, text, language) if fact.predicate == "partners"]


def test_who_is_counted_among_guests_is_no_partner(tmp_path: Path) -> None:
    facts = _read(tmp_path, "The Linen Research Centre lists the Tay Textile Network among its guests of last year.")

    assert not [fact for fact in facts if fact.predicate == "partners"]


def test_countries_somebody_concentrates_on_are_targets(tmp_path: Path) -> None:
    found = _facts(
        tmp_path, "La Fédération Cuir Auvergne concentre sa prospection sur deux pays, le Japon et le Chili.", "fr"
    )

    assert ("Fédération Cuir Auvergne", "targets", "Japon; Chili") in found


def test_the_next_edition_is_that_of_the_conference_named(tmp_path: Path) -> None:
    facts = _read(
        tmp_path,
        "The Linen Research Centre is known for its conference *Deep Blue Linen*. The next edition will be held from "
        "14 to 16 October 2020. It was planned at many trade fairs between November 2018 and April 2019.",
    )

    dated = [(fact.subject, fact.value.canonical[0], fact.valid_until) for fact in facts if fact.predicate == "date"]
    assert dated == [("Deep Blue Linen", "2020-10-14", "2020-10-14")]


def test_a_consortiums_agreement_and_end_are_told_of_it(tmp_path: Path) -> None:
    found = _facts(
        tmp_path,
        "The Linen Research Centre coordinates FlaxRoad, a project on rope. The consortium agreement, signed on "
        "3 May 2015, is valid until 31 December 2020.",
    )

    assert ("FlaxRoad", "signed", "3 May 2015") in found
    assert ("FlaxRoad", "valid-until", "31 December 2020") in found


def test_a_house_that_ends_its_meeting_is_no_undertaking(tmp_path: Path) -> None:
    found = _facts(tmp_path, "The Tay Textile Network has 64 members. It ended in uproar on 3 May 2015.")

    assert not [each for each in found if each[1] == "valid-until"]


def test_a_participle_with_a_day_of_its_own_leaves_the_verb_its_day(tmp_path: Path) -> None:
    found = _facts(
        tmp_path,
        "Il Consorzio Vetro Murano conta 31 soci. Con la Lega Liutai Mittenwald ha firmato un protocollo il 4 maggio "
        "2016, rinnovato nel 2019.",
        "it",
    )

    pair = "Consorzio Vetro Murano – Lega Liutai Mittenwald"
    assert (pair, "signed", "4 maggio 2016") in found
    assert (pair, "renewed", "2019") in found


def test_an_agreement_that_dates_from_a_year_founds_nobody(tmp_path: Path) -> None:
    found = _facts(
        tmp_path,
        "The Tay Textile Network has 64 members. A letter of intent with the Porto Wine Institute dates from 2016.",
    )

    assert ("Tay Textile Network – Porto Wine Institute", "signed", "2016") in found
    assert not [each for each in found if each[1] == "founded"]


def test_members_named_with_their_countries_begin_behind_the_words_that_list_them(tmp_path: Path) -> None:
    facts = _read(
        tmp_path,
        "The Tay Textile Network has spread. The network is led by Linnea in Denmark and has 13 partners including "
        "Filature Roy in Canada, Tissage Delmas in France, Lijnwaad and Vlas 50 in Belgium and the Linen House in "
        "Sweden.",
    )

    told = next(fact for fact in facts if fact.type == "membership")
    assert told.value.printed == (
        "Filature Roy (CA)",
        "Tissage Delmas (FR)",
        "Lijnwaad (BE)",
        "Vlas 50 (BE)",
        "Linen House (SE)",
    )
    assert told.value.approximate
