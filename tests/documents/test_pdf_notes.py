"""PDF: where notes start and end, when nothing but the count of their numbers tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from consulted.documents.readers.pdf.chain import chain, lettered
from consulted.documents.readers.pdf.date import rest
from models.reference import Kind
from tests.documents.helpers import sentences
from tests.documents.pdf import FULL, Press
from tests.documents.test_pdf import day, printed, read_pdf


def test_a_number_set_against_the_first_word_starts_a_note(tmp_path: Path) -> None:
    press = Press()
    press.row(520, "La criée est fermée.", 1, " Le port a changé.", 2, " La halle reste vide.", 3)
    press.rows(507.5, FULL, FULL, FULL)
    press.line(150)
    press.row(138, "1A. Brévent, https://port.example/criee, consulté le 2 mai 2021", size=8)
    press.row(127, "2« Le port », https://port.example/histoire, consulté le 3 mai 2021", size=8)
    press.row(116, "3https://port.example/halle, consulté le 3 mai 2021", size=8)

    criee, port, halle = read_pdf(tmp_path, press.bytes()).references

    assert [criee.label, port.label, halle.label] == ["1", "2", "3"]
    assert printed(halle) == ["https://port.example/halle"]
    assert sentences(port) == ["Le port a changé."]


@pytest.mark.parametrize(
    ("head", "tail", "iso"),
    [
        ("consulté le", "4 mai 2021.", "2021-05-04"),
        ("abgerufen am", "4. Mai 2021.", "2021-05-04"),
        ("consultado el", "4 de mayo de 2021.", "2021-05-04"),
        ("accessed", "4 May 2021.", "2021-05-04"),
    ],
)
def test_a_day_at_the_start_of_a_row_is_no_note(tmp_path: Path, head: str, tail: str, iso: str) -> None:
    press = Press()
    press.row(520, "One.", 1, " Two towns keep a list.", 2, " Three towns lost theirs.", 3, " Four never had any.", 4)
    press.rows(507.5, FULL, FULL, FULL)
    press.line(150)
    press.row(138, "1Guild, https://north.example/one", size=8)
    press.row(127, "2Guild, https://north.example/two", size=8)
    press.row(116, f"3Guild of the North, https://north.example/three, {head}", size=8)
    press.row(105, tail, size=8)
    press.row(94, f"4Guild of the South, https://south.example/four, {head}", size=8)
    press.row(83, tail, size=8)

    notes = read_pdf(tmp_path, press.bytes()).references

    assert [each.label for each in notes] == ["1", "2", "3", "4"]
    assert [day(each) for each in notes] == [None, None, iso, iso]


def test_the_best_count_wins_over_rows_that_look_alike() -> None:
    rows = ["7Guild of the North,", "8 May 2020 was its first day", "8League,", "2019 report,", "9Ring"]

    assert [(each.row, each.label) for each in chain(rows, {"7", "8", "9"}, 6)] == [(0, "7"), (2, "8"), (4, "9")]


def test_a_number_lost_in_print_does_not_end_the_count() -> None:
    rows = ["1Guild,", "2League,", "Ring, page 12", "4Union,"]

    assert [each.label for each in chain(rows, {"1", "2", "4"}, 0)] == ["1", "2", "4"]


def test_a_year_a_unit_and_an_ordinal_start_no_note() -> None:
    assert chain(["2021 was dry", "3m of rope", "2nd of its kind", "12% of all"], (), 0) == []


def test_letters_count_in_the_order_they_are_called() -> None:
    rows = ["iPlan, page 3", "iiMap of the coast", "in the hall", "iii Letters", "ivy grows there"]

    assert [(each.row, each.label) for each in lettered(rows, ["i", "ii", "iii", "iv"])] == [
        (0, "i"),
        (1, "ii"),
        (3, "iii"),
    ]


def endnotes(*labels: str, glued: bool) -> Press:
    """Set a text that calls *labels*, and its endnotes on a page of their own."""
    press = Press()
    for place, label in enumerate(labels):
        end = press.row(520 - 12.5 * place, f"In town {place + 11} the fair was held again.")
        press.row(523.6 - 12.5 * place, label, x=end, size=6)
    press.rows(480, FULL, FULL, FULL, FULL, FULL, FULL, FULL)
    press.page()
    for place, label in enumerate(labels):
        between = "" if glued else " "
        press.row(
            520 - 11 * place, f"{label}{between}Guild, https://north.example/{place}, accessed 4 May 2021", size=8
        )
    return press


@pytest.mark.parametrize("glued", [True, False])
@pytest.mark.parametrize("labels", [("i", "ii", "iii", "iv", "v"), ("a", "b", "c"), ("1", "2", "3")])
def test_endnotes_are_read_however_they_are_numbered(tmp_path: Path, labels: tuple[str, ...], glued: bool) -> None:
    notes = read_pdf(tmp_path, endnotes(*labels, glued=glued).bytes()).references

    assert tuple(each.label for each in notes) == labels
    assert [printed(each) for each in notes] == [[f"https://north.example/{n}"] for n in range(len(labels))]
    assert [sentences(each) for each in notes] == [
        [f"In town {n + 11} the fair was held again."] for n in range(len(labels))
    ]


def a_short_last_column(press: Press, first: int) -> None:
    """Set a page whose second column has begun, and no more: a sentence and its note."""
    press.row(520, f"In town {first} the fair was held again.", first, x=30, size=9)
    press.rows(508, *["Each town along the coast keeps its list."] * 12, x=30, size=9)
    press.row(520, f"In town {first + 1} it rained.", first + 1, x=222, size=9)
    for number, x in ((first, 30.0), (first + 1, 222.0)):
        press.line(150, x=x)
        press.row(138, f"{number}Guild, https://north.example/{number},", x=x, size=7)
        press.row(129, "consulted on 21 August 2019", x=x, size=7)


@pytest.mark.parametrize("pages", [1, 2])
def test_a_last_column_of_one_row_is_a_column(tmp_path: Path, pages: int) -> None:
    press = Press()
    for page in range(pages):
        if page:
            press.page()
        a_short_last_column(press, 1 + 2 * page)

    notes = read_pdf(tmp_path, press.bytes()).references

    assert [each.label for each in notes] == [str(n) for n in range(1, 1 + 2 * pages)]
    assert [printed(each) for each in notes] == [[f"https://north.example/{each.label}"] for each in notes]
    assert {day(each) for each in notes} == {"2019-08-21"}
    assert sentences(notes[1]) == ["In town 2 it rained."]


def test_a_row_of_a_table_beside_half_a_page_of_text_is_no_column(tmp_path: Path) -> None:
    press = Press()
    press.rows(520, FULL, FULL, FULL, FULL, FULL, FULL)
    press.row(430, "Boats in the northern harbour, all of them")
    press.row(430, "12 boats", x=250)
    press.row(417, "Boats in the southern harbour, all of them")
    press.row(417, "41 boats", x=250)
    press.row(400, "See https://north.example/boats, consulted on 21/08/2019.")

    (boats,) = read_pdf(tmp_path, press.bytes()).references

    assert printed(boats) == ["https://north.example/boats"]


def test_numbers_of_a_font_with_raised_digits_of_its_own_call_notes(tmp_path: Path) -> None:
    press = Press()
    press.row(520, "The fair was held again.1 It rained all day.2 Nobody came.3")
    press.rows(507.5, FULL, FULL, FULL)
    press.line(150)
    press.row(138, "1L. Quint, The fair, https://north.example/fair, accessed 4 May 2021", size=8)
    press.row(127, "2Weather office, https://weather.example/rain, accessed 4 May 2021", size=8)
    press.row(116, "3Interview with Maria Lindqvist, Guild of the North, 5 May 2021", size=8)

    fair, rain, nobody = read_pdf(tmp_path, press.bytes()).references

    assert [fair.label, rain.label, nobody.label] == ["1", "2", "3"]
    assert sentences(rain) == ["It rained all day."]
    assert nobody.kind is Kind.INTERVIEW


def test_a_number_called_and_not_found_is_told(tmp_path: Path) -> None:
    press = Press()
    press.row(520, "One town.", 1, " Another town.", 2, " A third town.", 3, " A fourth.", 4)
    press.rows(507.5, FULL, FULL, FULL)
    press.line(150)
    press.row(138, 1, " Guild, https://north.example/1", size=8)
    press.row(127, 2, " Guild, https://north.example/2", size=8)
    press.row(116, 4, " Guild, https://north.example/4", size=8)

    warnings = read_pdf(tmp_path, press.bytes()).warnings

    assert "The text calls note 3, which was not found; it may stand in the note before." in warnings


@pytest.mark.parametrize(
    ("before", "text", "left"),
    [
        ("Ein Bericht, 3. September", "2022 und mehr", "und mehr"),
        ("Ein Bericht, 3.", "September 2022", ""),
        ("Informe, 8 de abril de", "2023.", "."),
        ("A report of May", "3, 2019 by us", "by us"),
        ("Le 1er", "août 2020", ""),
    ],
)
def test_a_date_goes_on_in_the_next_row(before: str, text: str, left: str) -> None:
    assert text[rest(before, text) :].strip() == left


@pytest.mark.parametrize(
    ("before", "text"), [("It had 12", "2022 members"), ("in May", "2022"), ("founded on 3 May 2019", "2020 came")]
)
def test_other_numbers_do_not(before: str, text: str) -> None:
    assert rest(before, text) == 0
