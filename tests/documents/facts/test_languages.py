"""What sentences of several languages state, and the trap beside each rule."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from consulted.documents import read

NOTE = "\n\n[^1]: Harbour Almanac, About, <https://almanac.example/about>, consulted on 3 May 2019.\n"


def _facts(folder: Path, text: str) -> list[tuple[str, str, str]]:
    path = folder / "paper.md"
    path.write_text(f"# Paper\n\n2019-05\n\n## III.3 Text\n\n{text}[^1]{NOTE}", encoding="utf-8")
    return [(fact.subject, fact.predicate, fact.value.text) for fact in read(path, today=date(2026, 11, 24)).facts]


@pytest.mark.parametrize(
    ("text", "subject", "predicate", "value"),
    [
        (
            "Il Consorzio Lagune Vive ha firmato il 6 maggio 2014 un protocollo d'intesa con l'Associazione Musei del "
            "Sale, che riunisce 46 soci.",
            "Consorzio Lagune Vive – Associazione Musei del Sale",
            "signed",
            "6 maggio 2014",
        ),
        (
            "Il Consorzio Lagune Vive ha firmato nel 2014 un protocollo d'intesa con l'Associazione Musei del Sale. "
            "L'accordo è stato rinnovato il 2 aprile 2018 ed è valido fino al 30 giugno 2022.",
            "Consorzio Lagune Vive – Associazione Musei del Sale",
            "valid-until",
            "30 giugno 2022",
        ),
        (
            "El Consorcio Marismas Vivas firmó el 6 de mayo de 2014 un memorando de entendimiento con la Asociación "
            "de Museos de la Sal.",
            "Consorcio Marismas Vivas – Asociación de Museos de la Sal",
            "signed",
            "6 de mayo de 2014",
        ),
        (
            "No existe ningún acuerdo entre la Red de Puertos del Norte y el Museo Naval de Pasaia, según su página.",
            "Red de Puertos del Norte – Museo Naval de Pasaia",
            "status",
            "none",
        ),
        (
            "La città di Trani e la città di Kotor hanno firmato un gemellaggio il 3 marzo 2011, si legge nel sito.",
            "Trani – Kotor",
            "signed",
            "3 marzo 2011",
        ),
        (
            "In den Akten liegt alles offen. Die Salzklinik Traunsee und das St.-Hubertus-Spital Tarnow schlossen am "
            "17. November 2014 einen Vertrag.",
            "Salzklinik Traunsee – St.-Hubertus-Spital Tarnow",
            "signed",
            "17. November 2014",
        ),
        (
            "In November 2021, in the margins of the Glasgow conference, the Northern Ports Alliance signed a "
            "memorandum of understanding with the Fundy Harbour Council.",
            "Northern Ports Alliance – Fundy Harbour Council",
            "partners",
            "Northern Ports Alliance; Fundy Harbour Council",
        ),
        (
            "Northern Ports Alliance has 46 members. Its international desk is run by Ada Berg (a.berg@npa.example).",
            "Ada Berg",
            "role",
            "international desk",
        ),
        (
            "La Red de Puertos del Norte tiene 46 socios. La secretaría está a cargo de Carmen Arriaga "
            "(c.arriaga@red.example).",
            "Carmen Arriaga",
            "role",
            "secretaría",
        ),
        (
            "Das Hafennetz Bernstein hat 46 Mitglieder. Das Sekretariat führt Oda Lindqvist; telefonisch ist es unter "
            "+43 512 555 3008 zu erreichen.",
            "Oda Lindqvist",
            "phone",
            "+43 512 555 3008",
        ),
        (
            "Il convegno «Sale e Mare» si terrà a Trapani il 12 ottobre 2019, salvo imprevisti.",
            "Sale e Mare",
            "date",
            "12 ottobre 2019",
        ),
        (
            'The association Kustpoort Zeeland ("Coast Gate", KPZ) has 96 members, of whom 41 are SMEs.',
            "KPZ",
            "name",
            "Kustpoort Zeeland",
        ),
        (
            "Northern Ports Alliance is a founding member of the Harbour Training Network (HTN), founded in 2009.",
            "Harbour Training Network",
            "founded",
            "2009",
        ),
    ],
)
def test_a_sentence_states_it(tmp_path: Path, text: str, subject: str, predicate: str, value: str) -> None:
    assert (subject, predicate, value) in _facts(tmp_path, text)


@pytest.mark.parametrize("status", ["in force", "active", "en vigueur", "in Kraft", "vigente", "in vigore"])
def test_a_row_tells_how_an_agreement_stands(tmp_path: Path, status: str) -> None:
    rows = (
        "| Agreement | Parties | Signed | Valid until | Status |\n|---|---|---|---|---|\n"
        f"| Salt pact | Skye Fish Cluster; Azores Tuna Association | 3 July 2016 | not stated | {status} |\n\nEnd."
    )
    found = _facts(tmp_path, rows)

    assert ("Skye Fish Cluster – Azores Tuna Association", "status", "active") in found
    assert ("Skye Fish Cluster – Azores Tuna Association", "signed", "3 July 2016") in found
    assert not [each for each in found if each[1] == "valid-until"]


@pytest.mark.parametrize(
    "text",
    [
        "Northern Ports Alliance sends eight to ten students a year to Cork.",
        "Northern Ports Alliance has four target countries: Chile, Peru, Uruguay and Argentina.",
        "Its energy committee was set up in 2015, and Northern Ports Alliance is proud of it.",
    ],
)
def test_what_is_hoped_for_or_of_a_part_counts_nothing(tmp_path: Path, text: str) -> None:
    assert not [each for each in _facts(tmp_path, text) if each[1] not in ("targets",)]


def test_a_number_of_a_section_is_nobody(tmp_path: Path) -> None:
    found = _facts(tmp_path, "Lancé en janvier 2018, le projet vise le Maroc, la Tunisie et le Vietnam.")

    assert not [each for each in found if each[0].startswith("III")]
