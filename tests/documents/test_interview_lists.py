"""Interviews listed under a heading of their own, in nine languages, with and without numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.reference import Kind, Reference
from tests.documents.helpers import read_text

BODY = "The harbours are small and old.¹\n\n¹ Ports Forum, https://npf.example/, 13/05/2020\n\n"


def talks(folder: Path, text: str, name: str = "memo.txt", body: str = BODY) -> list[Reference]:
    return [each for each in read_text(folder, body + text, name).references if each.kind is Kind.INTERVIEW]


def told(found: list[Reference]) -> list[tuple[str | None, str | None, str | None]]:
    return [(each.interview.who, each.interview.organisation, each.interview.date) for each in found if each.interview]


@pytest.mark.parametrize(
    ("text", "who", "organisation"),
    [
        ("ENTRETIENS\n\nClarisse Omelin, directrice, Maison du sel, 4 juin 2019", "Clarisse Omelin", "Maison du sel"),
        ("Interviews\n\n- Odalys Merriton, Harbour Trust, 4 June 2019", "Odalys Merriton", "Harbour Trust"),
        (
            "Annex 2: List of interviews\n\nOdalys Merriton, Harbour Trust (4 June 2019)",
            "Odalys Merriton",
            "Harbour Trust",
        ),
        ("Persons interviewed\n\n4 June 2019: Odalys Merriton, Harbour Trust", "Odalys Merriton", "Harbour Trust"),
        ("Liste der Interviews\n\nOtto Brandacker, Wasserverband, 4. Juni 2019", "Otto Brandacker", "Wasserverband"),
        ("Gesprächspartner\n\n4. Juni 2019: Otto Brandacker, Wasserverband", "Otto Brandacker", "Wasserverband"),
        (
            "Entrevistas realizadas\n\n1. Jimena Olarrea, Junta de Acequias, 4 de junio de 2019",
            "Jimena Olarrea",
            "Junta de Acequias",
        ),
        (
            "Interviste\n\nFiorella Mandrini, direttrice, Consorzio delle Rogge, 4 giugno 2019",
            "Fiorella Mandrini",
            "Consorzio delle Rogge",
        ),
        ("Lijst van interviews\n\nGeertje Halmstra, Rietmuseum, 4 juni 2019", "Geertje Halmstra", "Rietmuseum"),
        ("Wywiady\n\nBożena Okrasińska, Zarząd Wałów, 4 czerwca 2019", "Bożena Okrasińska", "Zarząd Wałów"),
        ("Entrevistas\n\nLeonor Vasquilho, Museu do Junco, 4 de junho de 2019", "Leonor Vasquilho", "Museu do Junco"),
        ("Intervjuer\n\nElsabe Norrhage, Vattenrådet, den 4 juni 2019", "Elsabe Norrhage", "Vattenrådet"),
        (
            "## Interviews\n\n| Name | Organisation | Date |\n|---|---|---|\n"
            "| Odalys Merriton | Harbour Trust | 4 June 2019 |",
            "Odalys Merriton",
            "Harbour Trust",
        ),
    ],
)
def test_a_heading_makes_its_lines_interviews(tmp_path: Path, text: str, who: str, organisation: str) -> None:
    assert told(talks(tmp_path, text + "\n")) == [(who, organisation, "2019-06-04")]


def test_they_are_numbered_in_order_and_keep_their_words(tmp_path: Path) -> None:
    found = talks(
        tmp_path, "Interviews\n\n• Odalys Merriton, Harbour Trust, 4 June 2019\n• Tom Addle, Reed Museum, 5 June 2019\n"
    )

    assert [(each.label, each.raw) for each in found] == [
        ("interview 1", "Odalys Merriton, Harbour Trust, 4 June 2019"),
        ("interview 2", "Tom Addle, Reed Museum, 5 June 2019"),
    ]


def test_a_group_that_was_asked_is_no_person(tmp_path: Path) -> None:
    found = talks(tmp_path, "List of interviews\n\nInterviews with suppliers, September and October 2016\n")

    assert told(found) == [(None, "suppliers", "2016-10")]


def test_a_report_without_notes_keeps_its_interviews(tmp_path: Path) -> None:
    found = talks(
        tmp_path,
        "Interviews\n\nOdalys Merriton, Harbour Trust, 4 June 2019\n",
        body="The harbours are small. See https://npf.example/ for the fleet.\n\n",
    )

    assert told(found) == [("Odalys Merriton", "Harbour Trust", "2019-06-04")]


def test_a_note_in_such_a_list_keeps_its_number(tmp_path: Path) -> None:
    body = "Quays are old [1]. Ships are new [2].\n\n[1] Ports Forum, https://npf.example/, 13/05/2020\n\n"
    found = talks(tmp_path, "INTERVIEWS\n\n[2] Odalys Merriton (Harbour Trust), 4 June 2019\n", body=body)

    assert [each.label for each in found] == ["2"]
    assert told(found) == [("Odalys Merriton", "Harbour Trust", "2019-06-04")]
    assert found[0].cited_by


@pytest.mark.parametrize(
    "text",
    [
        "Interviews\n\nThe first of them was held on 4 June 2019 in Wexley.",
        "Interviews\n\nWe held twelve of them between May 2019 and June 2019, and all were glad to talk to us.",
        "Entretiens\n\nLes entretiens ont eu lieu en juin 2019.",
        "Interviews\n\nDie Gespräche im Juni 2019 zeigten ein klares Bild, das wir hier beschreiben.",
        "Interviews\n\nOdalys Merriton, 4 June 2019, https://radio.example/m",
        "Interviews and other methods\n\nOdalys Merriton, Harbour Trust, 4 June 2019",
        "Interviews ........ 12\n\nOdalys Merriton, Harbour Trust, 4 June 2019",
    ],
)
def test_what_is_told_of_interviews_is_none(tmp_path: Path, text: str) -> None:
    assert talks(tmp_path, text + "\n") == []


def test_the_lines_behind_the_list_are_the_report_again(tmp_path: Path) -> None:
    text = (
        "Interviews\n\nOdalys Merriton, Harbour Trust, 4 June 2019\n\nThanks\n\nTo Tom Addle, Reed Museum, 5 June 2019"
    )

    assert told(talks(tmp_path, text)) == [("Odalys Merriton", "Harbour Trust", "2019-06-04")]


@pytest.mark.parametrize(
    ("text", "who", "organisation", "day"),
    [
        ("Interviews with ice suppliers, September–October 2016", None, "ice suppliers", "2016-10"),
        ("Entretiens avec des fournisseurs, septembre et octobre 2016", None, "des fournisseurs", "2016-10"),
        ("Interviews with three suppliers (May to July 2016)", None, "three suppliers", "2016-07"),
        (
            "Interview with Harbour Trust, Odalys Merriton, 4 June 2019",
            "Odalys Merriton",
            "Harbour Trust",
            "2019-06-04",
        ),
        ("Interview with Eva May – 4 June 2019", "Eva May", None, "2019-06-04"),
        ("Interview with Odalys Merriton, Harbour Trust, 2016", "Odalys Merriton", "Harbour Trust", "2016"),
    ],
)
def test_a_stretch_of_time_is_no_part_of_a_name(
    tmp_path: Path, text: str, who: str | None, organisation: str | None, day: str
) -> None:
    found = read_text(tmp_path, f"Quays are old.¹\n\n¹ {text}\n").references

    assert told(found) == [(who, organisation, day)]
