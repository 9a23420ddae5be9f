"""PDF: reports as their programs print them, each against what its author wrote.

The files are what LibreOffice, pdfTeX with Computer Modern, pdfTeX with drawn (Type 3) fonts, Typst and Chromium made;
the outlines of their letters are taken out, which nobody reads here. What each says lies in ``printed``.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from consulted.documents import read
from models.reference import Kind, Reading, Reference
from tests.documents.helpers import TODAY, sentences

FILES = Path(__file__).parent / "files" / "pdf"
SAID = Path(__file__).parent / "printed"
NAMES = [
    "libreoffice-two-columns-fr",
    "libreoffice-endnotes-pl",
    "latex-old-fonts-en",
    "latex-drawn-fonts-fr",
    "typst-pt",
    "chromium-blog-de",
]


@dataclass(frozen=True)
class Printed:
    """A file as it is read, and what it says."""

    reading: Reading
    said: dict[str, Any]

    @property
    def notes(self) -> list[Reference]:
        return [each for each in self.reading.references if not each.label.startswith("link ")]


@pytest.fixture(scope="module", params=NAMES)
def printed(request: pytest.FixtureRequest) -> Printed:
    said = json.loads((SAID / f"{request.param}.json").read_text(encoding="utf-8"))
    return Printed(read(FILES / f"{request.param}.pdf", today=TODAY), said)


def day(reference: Reference) -> str | None:
    dated = reference.interview if reference.kind is Kind.INTERVIEW else reference.consulted
    return dated.date if dated else None


def plain(sentence: str) -> str:
    return " ".join(re.sub("[’‘]", "'", sentence).split())


def test_notes_keep_their_numbers(printed: Printed) -> None:
    assert [each.label for each in printed.notes] == [each["label"] for each in printed.said["notes"]]


def test_addresses_are_whole_and_nobody_doubts_them(printed: Printed) -> None:
    assert [[url.printed for url in each.urls] for each in printed.notes] == [
        [each["url"]] if each["url"] else [] for each in printed.said["notes"]
    ]
    assert not [url.printed for each in printed.notes for url in each.urls if url.suspect]


def test_days_are_those_of_the_visits(printed: Printed) -> None:
    assert [day(each) for each in printed.notes] == [each["day"] for each in printed.said["notes"]]


def test_each_note_is_called_by_its_sentence(printed: Printed) -> None:
    assert [[plain(each) for each in sentences(note)] for note in printed.notes] == [
        [plain(each["sentence"])] for each in printed.said["notes"]
    ]


def test_links_over_words_of_the_text_are_kept_and_the_sites_own_are_not(printed: Printed) -> None:
    links = [each for each in printed.reading.references if each.label.startswith("link ")]

    assert [url.printed for each in links for url in each.urls] == printed.said["loose"]


def test_the_report_says_of_itself(printed: Printed) -> None:
    document = printed.reading.document

    assert (document.title, document.date, document.language) == (
        printed.said["title"],
        printed.said["day"],
        printed.said["lang"],
    )
