"""Notes that point at a conversation, and what only looks like one."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.reference import Kind, Reference
from tests.documents.helpers import read_text


def note(folder: Path, text: str) -> Reference:
    return read_text(folder, f"A fact stands here, 24/08/2018.¹\n\n¹ {text}\n").references[0]


HARBOUR, SALT, WATER, CANALS = "Harbour Trust", "Maison du sel", "Wasserverband Ostmark", "Junta de Acequias"
DITCHES, BOARD, DYKES, LEVADAS, COUNCIL = (
    *("Consorzio delle Rogge", "Waterschap Oosterzijl", "Zarząd Wałów"),
    *("Comitê das Levadas", "Vattenrådet"),
)


@pytest.mark.parametrize(
    ("text", "who", "organisation"),
    [
        ("Interview with Odalys Merriton, Director, Harbour Trust, on 4 June 2019", "Odalys Merriton", HARBOUR),
        ("Interview on 4 June 2019 with Odalys Merriton, Harbour Trust", "Odalys Merriton", HARBOUR),
        ("Interview: Odalys Merriton, Harbour Trust (4 June 2019)", "Odalys Merriton", HARBOUR),
        (
            "Interview with Ms Odalys Merriton, Head of Reeds at the Harbour Trust, 4 June 2019",
            "Odalys Merriton",
            HARBOUR,
        ),
        ("Interview with Odalys Merriton, Director, 4 June 2019", "Odalys Merriton", None),
        ("Interview with O. Merriton and T. Merrow, Harbour Trust, 4 June 2019", "O. Merriton and T. Merrow", HARBOUR),
        ("Zoom interview with Odalys Merriton, Harbour Trust, by phone, 4 June 2019", "Odalys Merriton", HARBOUR),
        ("Personal communication, Odalys Merriton, Harbour Trust, 4 June 2019", "Odalys Merriton", HARBOUR),
        ("Odalys Merriton (Harbour Trust), personal communication, 4 June 2019", "Odalys Merriton", HARBOUR),
        ("E-mail of 4 June 2019 from Odalys Merriton, Harbour Trust", "Odalys Merriton", HARBOUR),
        ("Email to the author from Odalys Merriton, 4 June 2019", "Odalys Merriton", None),
        ("Phone call with Odalys Merriton (Harbour Trust), 4 June 2019", "Odalys Merriton", HARBOUR),
        ("Entretien téléphonique avec Mme Clarisse Omelin (Maison du sel), 4 juin 2019", "Clarisse Omelin", SALT),
        ("Entretien du 4 juin 2019 avec Clarisse Omelin, Maison du sel", "Clarisse Omelin", SALT),
        ("Courriel de Clarisse Omelin, directrice de la Maison du sel, 4 juin 2019", "Clarisse Omelin", SALT),
        ("Experteninterview mit Herrn Otto Brandacker, Wasserverband Ostmark, am 04.06.2019", "Otto Brandacker", WATER),
        ("Interview vom 4. Juni 2019 mit Otto Brandacker, Leiter, Wasserverband Ostmark", "Otto Brandacker", WATER),
        ("E-Mail von Otto Brandacker, Wasserverband Ostmark, vom 4. Juni 2019", "Otto Brandacker", WATER),
        ("Persönliche Mitteilung von Otto Brandacker, Wasserverband Ostmark, 4.6.2019", "Otto Brandacker", WATER),
        ("Entrevista con Jimena Olarrea, directora, Junta de Acequias, 4 de junio de 2019", "Jimena Olarrea", CANALS),
        ("Entrevista realizada el 4 de junio de 2019 a Jimena Olarrea, Junta de Acequias", "Jimena Olarrea", CANALS),
        ("Correo electrónico de Jimena Olarrea, Junta de Acequias, 4 de junio de 2019", "Jimena Olarrea", CANALS),
        (
            "Intervista a Fiorella Mandrini, direttrice, Consorzio delle Rogge, 4 giugno 2019",
            "Fiorella Mandrini",
            DITCHES,
        ),
        (
            "Colloquio telefonico con Fiorella Mandrini, Consorzio delle Rogge, 4 giugno 2019",
            "Fiorella Mandrini",
            DITCHES,
        ),
        ("Interview met Geertje Halmstra, directeur, Waterschap Oosterzijl, op 4 juni 2019", "Geertje Halmstra", BOARD),
        ("Telefoongesprek met Geertje Halmstra (Waterschap Oosterzijl), 4 juni 2019", "Geertje Halmstra", BOARD),
        ("Wywiad z Bożeną Okrasińską, dyrektor, Zarząd Wałów, 4 czerwca 2019", "Bożeną Okrasińską", DYKES),
        ("Rozmowa telefoniczna z Bożeną Okrasińską, Zarząd Wałów, dnia 4 czerwca 2019 r.", "Bożeną Okrasińską", DYKES),
        (
            "Entrevista com Leonor Vasquilho, diretora, Comitê das Levadas, 4 de junho de 2019",
            "Leonor Vasquilho",
            LEVADAS,
        ),
        (
            "Comunicação pessoal de Leonor Vasquilho, Comitê das Levadas, 4 de junho de 2019",
            "Leonor Vasquilho",
            LEVADAS,
        ),
        ("Intervju med Elsabe Norrhage, direktör, Vattenrådet, den 4 juni 2019", "Elsabe Norrhage", COUNCIL),
        ("Mejl från Elsabe Norrhage, Vattenrådet, 4 juni 2019", "Elsabe Norrhage", COUNCIL),
    ],
)
def test_a_conversation_says_with_whom_for_whom_and_when(
    tmp_path: Path, text: str, who: str, organisation: str | None
) -> None:
    found = note(tmp_path, text)
    assert found.kind is Kind.INTERVIEW
    assert found.consulted is None
    assert found.interview is not None
    assert (found.interview.who, found.interview.organisation) == (who, organisation)
    assert found.interview.date == "2019-06-04"


@pytest.mark.parametrize(
    "text",
    [
        "Meeting of the Harbour Board, 12 May 2018",
        "Entretien du canal et des berges, rapport du 4 juin 2019",
        "Exchange of letters between the two ministries, 3 May 2018",
        "The interview guide was tested on 3 May 2018 in Port Mellow",
        "Gespräche über die Elbe, Ostmärker Bote, 3. Mai 2019",
        "E-mail use in small firms, 2018",
        "Letter to the editor, Fenland Post, 3 May 2019",
        "Mitteilung der Kommission vom 3. Mai 2018",
        "Auskunft der Behörden, Gesetz vom 3. Mai 2018",
        "Intervista statistica e campionamento, manuale, 2018",
        "Rozmowa kwalifikacyjna, poradnik, 2018",
        "Reunión con los socios prevista para mayo",
    ],
)
def test_what_only_looks_like_a_conversation_is_a_note(tmp_path: Path, text: str) -> None:
    assert note(tmp_path, text).kind is Kind.NOTE


def test_an_interview_that_stands_on_a_page_is_a_page(tmp_path: Path) -> None:
    found = note(tmp_path, "Interview with Odalys Merriton, 4 June 2019, https://radio.example/m, accessed 5 June 2019")
    assert (found.kind, found.interview) == (Kind.WEB, None)
    assert found.consulted is not None
    assert found.consulted.date == "2019-06-05"
