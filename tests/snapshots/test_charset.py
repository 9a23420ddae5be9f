"""Pages in the code pages of their time, whatever they call themselves."""

from __future__ import annotations

import pytest

from snapshots.charset import decoded

TEXTS = {
    "iso-8859-2": "Muzeum Zegarów w Kłodnicy: święta ruchome, zażółć gęślą jaźń, części śpieszą się i źle działają.",
    "cp1250": "Řemeslníci přijíždějí ze tří zemí, šest z nich žije v Děčíně; každé léto opravují jednu kapličku.",
    "iso-8859-7": "Ο κόμπος έχει δύο θηλιές και μία μισή, όπως τον έμαθα από έναν ναύτη.",
    "cp1251": "Музей открыт ежедневно, кроме понедельника; в нём хранится много предметов.",
    "cp1252": "L’été, la découverte du réseau exploré ; « prévoyez une laine », où l’œuvre naît à Noël, dès février.",
}


@pytest.mark.parametrize("written", TEXTS)
@pytest.mark.parametrize("declared", [None, "iso-8859-1", "windows-1252", "utf-8"])
def test_a_page_that_calls_itself_western_out_of_habit_is_read(written: str, declared: str | None) -> None:
    text = TEXTS[written]
    assert decoded(f"<p>{text}</p>".encode(written), declared) == f"<p>{text}</p>"


def test_what_the_page_declares_beats_a_habit_of_the_server() -> None:
    page = f'<meta charset="iso-8859-2"><p>{TEXTS["iso-8859-2"]}'
    assert decoded(page.encode("iso-8859-2"), "iso-8859-1") == page


def test_bytes_that_were_written_as_utf_8_twice_are_read_once() -> None:
    text = "L'été à la découverte : il prévoit une œuvre naïve."
    twice = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())
    assert decoded(twice.encode(), None) == text


@pytest.mark.parametrize(
    "text", ["Ã la carte, été comme hiver, où que ce soit", "A página Ã© de propósito, não é erro"]
)
def test_a_word_about_such_bytes_stays(text: str) -> None:
    assert decoded(text.encode(), None) == text
