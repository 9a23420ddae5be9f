"""PDF: web pages a browser printed, with the numbers, links and menus a blog puts around a report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from consulted.documents.readers.pdf.file import Sheet
from consulted.documents.readers.pdf.ink import Ink, Run
from consulted.documents.readers.pdf.page import page
from consulted.documents.readers.pdf.site import Linked, of_the_report
from consulted.documents.script import Target
from models.reference import Kind
from tests.documents.helpers import sentences
from tests.documents.pdf import FACE, FULL, LEFT, Press
from tests.documents.test_pdf import a_report, day, printed, read_pdf

WORDS = [
    "Guild of the North, Members, https://north.example/members, accessed 3 May 2021",
    "Guild of the South, History, https://south.example/history, accessed 4 May 2021",
    "Interview with Maria Lindqvist, Guild of the North, 5 May 2021",
    "Weather office, 12 days of rain, https://weather.example/rain, accessed 6 May 2021",
]


def a_blog(number: Callable[[int], str], *, apart: bool = False, call: str = "{}") -> Press:
    """Set a page of a blog and its endnotes, each behind what *number* says.

    Args:
        apart: what is printed again stands on a row of its own.
        call: the raised numbers in the text.
    """
    press = Press()
    for place, town in enumerate(("north", "south", "west", "east"), 1):
        end = press.row(540 - 12.5 * place, f"In the {town} the fair was held again.", size=10)
        press.row(543.6 - 12.5 * place, call.format(place), x=end, size=6)
    press.rows(470, FULL, FULL, FULL, FULL)
    y = 380.0
    for place, words in enumerate(WORDS, 1):
        rows = [f"{place}. {number(place)}", words] if apart else [f"{place}. {number(place)}{words}"]
        y = press.rows(y, *rows, size=8) - 3
    return press


@pytest.mark.parametrize("again", ["", "{}. ", "{} ", "{} / ", "[{}] ", "{}) "])
def test_a_number_printed_twice_shifts_no_label(tmp_path: Path, again: str) -> None:
    notes = read_pdf(tmp_path, a_blog(again.format).bytes()).references

    assert [each.label for each in notes] == ["1", "2", "3", "4"]
    assert [sentences(each) for each in notes] == [
        [f"In the {town} the fair was held again."] for town in ("north", "south", "west", "east")
    ]
    assert [each.kind for each in notes] == [Kind.WEB, Kind.WEB, Kind.INTERVIEW, Kind.WEB]
    assert day(notes[2]) == "2021-05-05"
    assert notes[3].title == "12 days of rain"


def test_a_number_printed_again_on_a_row_of_its_own_shifts_no_label(tmp_path: Path) -> None:
    notes = read_pdf(tmp_path, a_blog("{}".format, apart=True).bytes()).references

    assert [each.label for each in notes] == ["1", "2", "3", "4"]
    assert day(notes[2]) == "2021-05-05"


def test_a_note_that_begins_with_its_own_number_by_chance_keeps_it(tmp_path: Path) -> None:
    press = a_report("Guild, https://north.example/1", "2 days of rain, https://weather.example/2", "Guild, p. 3")

    assert read_pdf(tmp_path, press.bytes()).references[1].title == "2 days of rain"


def test_numbers_in_raised_brackets_leave_none_in_the_sentence(tmp_path: Path) -> None:
    notes = read_pdf(tmp_path, a_blog("".format, call="[{}]").bytes()).references

    assert [sentences(each) for each in notes] == [
        [f"In the {town} the fair was held again."] for town in ("north", "south", "west", "east")
    ]


def test_a_list_of_notes_goes_on_at_the_head_of_the_next_page(tmp_path: Path) -> None:
    press = Press()
    press.row(520, "One.", 1, " Two towns keep a list.", 2, " Three towns lost theirs.", 3)
    press.rows(507.5, FULL, FULL, FULL)
    press.line(90)
    press.row(78, "1. Guild, https://north.example/one", size=8)
    press.row(66, "2. Guild, https://north.example/two", size=8)
    press.page()
    press.row(540, "3. Ibid., p. 4", size=8)
    press.row(510, "2021 North Post, all rights reserved")

    notes = read_pdf(tmp_path, press.bytes()).references

    assert [each.label for each in notes] == ["1", "2", "3"]
    assert notes[2].raw == "3. Ibid., p. 4"


def linked(press: Press, y: float, before: str, words: str, after: str, target: str) -> None:
    """Print a row and lay a link over some of its words."""
    press.row(y, f"{before}{words}{after}")
    x = LEFT + stringWidth(before, FACE, 10)
    press.area(x, y, x + stringWidth(words, FACE, 10), target)


def test_links_of_the_text_are_kept_beside_the_notes_and_those_of_the_site_are_not(tmp_path: Path) -> None:
    press = Press()
    for place, name in enumerate(("Start", "Topics", "Team")):
        x = LEFT + 60 * place
        press.row(570, name, x=x)
        press.area(x, 570, x + stringWidth(name, FACE, 10), f"https://post.example/{name.lower()}")
    linked(press, 550, "", "Kim Auster", ", 3 May 2021", "https://post.example/author/kim-auster/")
    press.row(520, "The fair was held again.", 1)
    linked(press, 500, "The guild keeps ", "a list of its boats", " and lends them.", "https://north.example/boats")
    press.rows(487.5, FULL, FULL)
    press.line(150)
    press.row(138, 1, " Guild, https://north.example/fair, accessed 3 May 2021", size=8)
    linked(press, 40, "© 2021 ", "North Post", "", "https://post.example/imprint")

    references = read_pdf(tmp_path, press.bytes()).references

    assert [(each.label, printed(each)) for each in references] == [
        ("1", ["https://north.example/fair"]),
        ("link 1", ["https://north.example/boats"]),
    ]
    assert references[1].raw == "a list of its boats"
    assert sentences(references[1]) == ["The guild keeps a list of its boats and lends them."]


def link(address: str, words: str, paragraph: str) -> Linked:
    return Linked(Target(start=0, end=1, address=address), words, paragraph)


@pytest.mark.parametrize(
    ("words", "paragraph", "address"),
    [
        ("boats", "The guild keeps boats.", "https://north.example/boats"),
        ("the annual report", "See the annual report.", "https://north.example/files/report.pdf"),
        ("the guild", "It is run by the guild, which was founded in 1911.", "https://north.example/"),
        ("Annual report", "Annual report", "https://north.example/report"),
    ],
)
def test_what_a_sentence_leans_on_is_the_reports(words: str, paragraph: str, address: str) -> None:
    assert [each.address for each in of_the_report([link(address, words, paragraph)])] == [address]


@pytest.mark.parametrize(
    "found",
    [
        pytest.param([link("https://post.example/tag/boats/", "boats", "Filed under boats")], id="shelf"),
        pytest.param([link("https://post.example/autor/kim/", "Kim", "Von Kim, 3. Mai 2021")], id="author"),
        pytest.param([link("https://engine.example", "Press Engine", "Runs on Press Engine")], id="imprint"),
        pytest.param([link("https://post.example/terms", "Terms", "© 2021 North Post. Terms")], id="copyright"),
        pytest.param(
            [link(f"https://post.example/{each}", each, "Topics · Team | 2021") for each in ("Topics", "Team")],
            id="bar",
        ),
        pytest.param([link(f"https://post.example/{each}", each, each) for each in ("Topics", "Team")], id="menu"),
    ],
)
def test_what_a_site_has_around_its_report_is_not(found: list[Linked]) -> None:
    assert list(of_the_report(found)) == []


def test_the_arrow_back_to_the_text_is_no_part_of_a_note() -> None:
    run = Run("p. 4. ↩\ufe0e", 0.0, 40.0, 100.0, 8.0, bold=False, edges=[float(n) for n in range(8)])
    ink = Ink()
    ink.runs[0].append(run)

    (row,) = page(Sheet(1, ink, (0.0, 0.0, 400.0, 600.0), ()), []).rows

    assert row.text == "p. 4."
