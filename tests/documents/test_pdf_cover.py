"""PDF: what a report says of itself, and what only stands at its head."""

from __future__ import annotations

from pathlib import Path

import pytest

from consulted.documents import no_title
from tests.documents.pdf import FULL, Press
from tests.documents.test_pdf import read_pdf

TITLE = "Boats and tools of the northern towns"


def a_cover(*head: tuple[str, float], stated: str | None = None, bold: str | None = None) -> Press:
    """Set the rows of *head*, each in its size, and a text with one note below them."""
    press = Press()
    if stated is not None:
        press.title(stated)
    y = 560.0
    for text, size in head:
        press.row(y, text, size=size, bold=text == bold)
        y -= 1.25 * size
    press.row(y - 20, "In the north the fair was held again.", 1)
    press.rows(y - 32.5, FULL, FULL, FULL, FULL)
    press.line(150)
    press.row(138, 1, " Guild, https://north.example/fair, accessed 24 August 2019", size=8)
    return press


@pytest.mark.parametrize(
    "banner",
    [
        "NEWSLETTER No 3",
        "Rundbrief Nr. 12",
        "Lettre d’information n° 4",
        "Policy Brief",
        "Boletín informativo",
        "Dear members of the guild,",
        "Liebe Leserinnen und Leser!",
        "Chers amis,",
        "Estimados socios:",
    ],
)
def test_a_banner_or_a_salutation_is_no_title(tmp_path: Path, banner: str) -> None:
    press = a_cover((banner, 22), (TITLE, 15), ("Guild of the North, 3 May 2021", 10))

    document = read_pdf(tmp_path, press.bytes()).document

    assert (document.title, document.date) == (TITLE, "2021-05-03")


def test_a_salutation_above_a_text_without_a_title_is_none_either(tmp_path: Path) -> None:
    title = read_pdf(tmp_path, a_cover(("Dear members,", 10)).bytes()).document.title

    assert title is None or not title.startswith("Dear")


def test_bold_type_at_the_head_is_a_title_when_no_type_is_larger(tmp_path: Path) -> None:
    press = a_cover(("Guild of the North", 10), (TITLE, 10), ("3 May 2021", 10), bold=TITLE)

    document = read_pdf(tmp_path, press.bytes()).document

    assert (document.title, document.date) == (TITLE, "2021-05-03")


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        (TITLE, TITLE),
        (f"{TITLE} | North Post", TITLE),
        (f"{TITLE} – North Post", TITLE),
        ("report_final_v3.doc", TITLE),
        ("Newsletter 3/2021", TITLE),
        ("Quite another template of the house", TITLE),
        (f"{TITLE}: a survey of the fair", f"{TITLE}: a survey of the fair"),
    ],
)
def test_the_title_a_file_states_is_believed_when_the_page_prints_it(tmp_path: Path, stated: str, title: str) -> None:
    press = a_cover((TITLE, 18), ("A survey of the fair", 12), stated=stated)

    assert read_pdf(tmp_path, press.bytes()).document.title == title


def test_a_day_that_runs_over_a_row_of_the_cover_is_the_reports(tmp_path: Path) -> None:
    press = a_cover((TITLE, 18), ("A report of the Guild of the North and its friends, 3 May", 10), ("2021", 10))

    assert read_pdf(tmp_path, press.bytes()).document.date == "2021-05-03"


@pytest.mark.parametrize("title", ["Dear land: what farms cost", "Bulletin boards of the coast", "Cara città", "Hallo"])
def test_titles_that_only_sound_so_are_titles(title: str) -> None:
    assert not no_title.is_none(title)
