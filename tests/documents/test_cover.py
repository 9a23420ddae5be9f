"""A report's title and language, or none where nothing tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.helpers import read_text

_BODY = "Of the nineteen barns eleven still hold owls, see https://owls.example/barns (accessed 1 June 2020).\n"
_PARAGRAPH = (
    "This paper tells of the barns of the valley and of the owls that nest\n"
    "in them, as counted by the society of the valley in the spring and in\n"
    "the autumn of the year before last, hatch by hatch and barn by barn.\n"
)


@pytest.mark.parametrize(
    "head",
    [
        "Dear colleagues,",
        "Chers amis,",
        "Sehr geehrte Damen und Herren,",
        "*** DRAFT – NOT FOR CIRCULATION ***",
        "Strictly confidential",
        "ENTWURF – nur zum internen Gebrauch",
        "Home > Publications > Reports > Barns",
        "Inicio | Mapa | Contacto",
        _PARAGRAPH,
    ],
)
def test_what_heads_a_report_is_not_its_title(tmp_path: Path, head: str) -> None:
    reading = read_text(tmp_path, f"{head}\n\nThe barns of the valley\n\n{_BODY}")

    assert reading.document.title == "The barns of the valley"


@pytest.mark.parametrize("head", ["Dear colleagues,", _PARAGRAPH, "here is what was promised about the barns."])
def test_no_title_is_better_than_a_wrong_one(tmp_path: Path, head: str) -> None:
    lines = "The first of the barns stands at the ford, and nobody knows\nwho built it (https://owls.example/ford).\n"

    assert read_text(tmp_path, f"{head}\n\n{_BODY}{lines}").document.title is None


@pytest.mark.parametrize("below", ["\n", "=====\n", "\nA survey of the valley, spring 2020, with all that was seen.\n"])
def test_one_word_that_is_set_apart_is_a_title(tmp_path: Path, below: str) -> None:
    assert read_text(tmp_path, f"Barns\n{below}\n{_BODY}").document.title == "Barns"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("links.txt", "https://owls.example/barns\nhttps://barns.example/list/of/all/the/barns/there/are\n"),
        ("short.txt", "Owls: https://owls.example/a, accessed 1 June 2020\n"),
        ("names.txt", "Tarn Ebb Wendelau, Netherc Val Serena, Ellerau Brox: https://owls.example/a, 1 June 2020\n"),
        ("list.bib", "@misc{a, title={Owls}, url={https://owls.example/a}, urldate={2020-06-01}, note={Zahlen}}\n" * 3),
        ("list.ris", "TY  - ELEC\nTI  - Owls\nUR  - https://owls.example/a\nY2  - 2020/06/01\nER  - \n"),
    ],
)
def test_too_few_words_are_in_no_language(tmp_path: Path, name: str, text: str) -> None:
    assert read_text(tmp_path, text, name).document.language is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The owls came late this year and the barn was cold and empty: https://owls.example/a\n", "en"),
        ("Die Eulen kamen in diesem Jahr spät, und die Scheune war kalt: https://owls.example/a\n", "de"),
        ("Les chouettes sont arrivées tard et la grange était froide: https://owls.example/a\n", "fr"),
        ("Las lechuzas llegaron tarde y el granero estaba frío y vacío: https://owls.example/a\n", "es"),
        ("De uilen kwamen dit jaar laat en de schuur was koud en leeg: https://owls.example/a\n", "nl"),
        ("Sowy przyleciały w tym roku późno, a stodoła była zimna: https://owls.example/a\n", "pl"),
    ],
)
def test_one_sentence_tells_its_language(tmp_path: Path, text: str, language: str) -> None:
    assert read_text(tmp_path, text).document.language == language
