"""OpenDocument texts as LibreOffice writes them: notes where they are called, changes, lists, sources, and the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from consulted.documents import read
from consulted.documents.readers.odt import Odt
from models.errors import UnreadableDocumentError
from models.reference import Kind, Reading
from tests.documents.helpers import TODAY, by_label, sentences
from tests.documents.opendocument import (
    RAISED,
    bibliography,
    deletion,
    flat,
    heading,
    items,
    link,
    list_style,
    locked,
    mark,
    note,
    packed,
    paragraph,
    table,
)

FILES = Path(__file__).parent / "files" / "odt"
MEMBERS = "Network North, Members, https://north.example/m, accessed 24 August 2019"
CALLED = paragraph("The network has 45 members.", note("1", MEMBERS))


def read_file(path: Path) -> Reading:
    reading = read(path, today=TODAY)
    text = Odt().take_apart(path.read_bytes(), path.name).text
    assert reading.document.format == "odt"
    assert all(each.raw == text[each.start : each.end] for each in reading.references)
    printed = [each for each in reading.references if not each.label.startswith("link ")]
    assert all(text[url.start : url.end] == url.printed for each in printed for url in each.urls)
    return reading


def read_odt(folder: Path, content: bytes, name: str = "report.odt") -> Reading:
    path = folder / name
    path.write_bytes(content)
    return read_file(path)


def text_of(*body: str, styles: str = "") -> str:
    return Odt().take_apart(flat(*body, styles=styles), "report.fodt").text


def addresses(reading: Reading) -> list[list[str]]:
    return [[url.printed for url in each.urls] for each in reading.references]


# Files LibreOffice wrote


def found(name: str) -> list[tuple[str, str, list[str], str | None]]:
    return [
        (
            each.label,
            each.kind.value,
            [url.printed for url in each.urls],
            each.consulted.date if each.consulted else each.interview.date if each.interview else None,
        )
        for each in read_file(FILES / name).references
    ]


@pytest.mark.parametrize(
    ("name", "title", "date", "language"),
    [
        ("libreoffice-en.odt", "Harbours of the coast", "2021-03-14", "en"),
        ("libreoffice-fr.odt", "Les parcs du nord", "2020-05-03", "fr"),
        ("libreoffice-nl.odt", "Parken van het noorden", "2020-05-03", "nl"),
    ],
)
def test_documents_say_what_they_are(name: str, title: str, date: str, language: str) -> None:
    document = read_file(FILES / name).document

    assert (document.title, document.date, document.language) == (title, date, language)


def test_footnotes_endnotes_signs_and_bibliography_of_a_french_report() -> None:
    assert found("libreoffice-fr.odt") == [
        ("1", "web", ["https://nord.example/membres?id=1&x=2"], "2019-08-24"),
        ("2", "web", ["https://nord.example/partenaires"], "2019-08-25"),
        ("*", "web", ["https://nord.example/points"], "2019-08-26"),
        ("i", "interview", [], "2019-08-25"),
        ("Tremblay19", "web", ["https://forets.example/livre"], None),
    ]
    notes = by_label(read_file(FILES / "libreoffice-fr.odt"))
    assert sentences(notes["1"]) == ["Le réseau compte 45 membres et quelques partenaires au Canada."]
    assert notes["2"].raw.endswith("\nVoir aussi le rapport annuel.")
    assert sentences(notes["*"]) == ["un premier point"]
    assert [place.section for place in notes["i"].cited_by] == ["Histoire"]
    assert (notes["Tremblay19"].title, notes["Tremblay19"].publisher) == ("Forêts", "Tremblay, Luc")
    assert sentences(notes["Tremblay19"]) == ["Selon [Tremblay19], la forêt avance."]


def test_numbers_follow_what_tracked_changes_leave_of_an_english_report() -> None:
    assert found("libreoffice-en.odt") == [
        ("1", "web", ["https://coast.example/register?year=2020&part=1"], "2021-02-03"),
        ("2", "document", ["https://trade.example/yearbook.pdf"], "2021-02-04"),
        ("3", "web", ["https://coast.example/history"], "2021-02-05"),
        ("i", "interview", [], "2021-02-06"),
        ("*", "web", ["https://coast.example/quays"], "2021-02-07"),
        ("link 1", "web", ["https://neighbour.example/"], None),
    ]
    reading = read_file(FILES / "libreoffice-en.odt")
    assert sentences(by_label(reading)["1"]) == [
        "The board counts fifty-two harbours on the coast.",
        "The register says so, too.",
    ]
    text = Odt().take_apart((FILES / "libreoffice-en.odt").read_bytes(), "a.odt").text
    assert "hidden.example" not in text
    assert "Harbour | Quays\n\nPort Clare | 12" in text


def test_a_dutch_report() -> None:
    assert found("libreoffice-nl.odt") == [
        ("1", "web", ["https://noord.example/leden"], "2019-08-24"),
        ("2", "web", ["https://noord.example/partners"], "2019-08-25"),
        ("i", "interview", [], "2019-08-25"),
    ]


def test_numbers_that_start_anew_in_each_chapter_are_told_apart_by_their_place() -> None:
    first, second = read_file(FILES / "chapters-es.fodt").references

    assert [first.label, second.label] == ["1", "1"]
    assert [place.section for place in first.cited_by] == ["Uno"]
    assert [place.section for place in second.cited_by] == ["Dos"]
    assert addresses(read_file(FILES / "chapters-es.fodt")) == [
        ["https://norte.example/a"],
        ["https://norte.example/b"],
    ]


# Notes


@pytest.mark.parametrize("content", [flat(CALLED), packed(flat(CALLED))], ids=["flat", "packed"])
@pytest.mark.parametrize("name", ["report.odt", "report.fodt", "report.doc", "report"])
def test_a_document_is_recognised_by_what_it_holds(tmp_path: Path, content: bytes, name: str) -> None:
    (reference,) = read_odt(tmp_path, content, name).references

    assert reference.raw == f"¹ {MEMBERS}"
    assert sentences(reference) == ["The network has 45 members."]


@pytest.mark.parametrize("label", ["1", "12", "iv", "a", "*", "†", "§§"])
def test_a_note_bears_the_label_printed(tmp_path: Path, label: str) -> None:
    (reference,) = read_odt(tmp_path, flat(paragraph("It is so.", note(label, MEMBERS)))).references

    assert reference.label == label
    assert sentences(reference) == ["It is so."]


def test_a_footnote_and_an_endnote_with_one_number_are_two(tmp_path: Path) -> None:
    end = "Network North, Growth, https://north.example/g, accessed 25 August 2019"
    body = paragraph("It has members.", note("1", MEMBERS), " It grows.", note("1", end, kind="endnote"))
    first, second = read_odt(tmp_path, flat(body)).references

    assert sentences(first) == ["It has members."]
    assert sentences(second) == ["It grows."]


def test_a_note_called_again_is_cited_twice(tmp_path: Path) -> None:
    again = '<text:span text:style-name="Up"><text:note-ref text:ref-name="footnote1">1</text:note-ref></text:span>'
    (reference,) = read_odt(tmp_path, flat(CALLED, paragraph(f"They pay.{again}"), styles=RAISED)).references

    assert sentences(reference) == ["The network has 45 members.", "They pay."]


def test_raised_digits_that_call_nothing_stay_with_their_words() -> None:
    assert "12 km² of land" in text_of(
        paragraph('12 km<text:span text:style-name="Up">2</text:span> of land'), styles=RAISED
    )


def test_a_note_of_several_paragraphs_is_one(tmp_path: Path) -> None:
    called = paragraph("So it is.", note("1", MEMBERS, "More is said there."))
    (reference,) = read_odt(tmp_path, flat(called)).references

    assert reference.raw == f"¹ {MEMBERS}\nMore is said there."


def test_notes_in_tables_lists_and_frames_are_read(tmp_path: Path) -> None:
    def called(label: str) -> str:
        return paragraph(f"Part {label}", note(label, f"Network, https://north.example/{label}"))

    box = f"<draw:frame><draw:text-box>{called('3')}</draw:text-box></draw:frame>"
    body = (table((paragraph("Canada"), called("1"))), items(called("2")), paragraph(box, "Beside."))
    reading = read_odt(tmp_path, flat(*body))

    assert addresses(reading) == [[f"https://north.example/{label}"] for label in "123"]
    assert sentences(by_label(reading)["3"]) == ["Part 3"]


# Links


def test_a_link_over_words_gives_where_it_leads(tmp_path: Path) -> None:
    called = paragraph("So it is.", note("1", "North, ", link("https://north.example/p?a=1&b=2", "Partners")))
    (reference,) = read_odt(tmp_path, flat(called)).references

    assert [url.printed for url in reference.urls] == ["https://north.example/p?a=1&b=2"]


def test_words_that_print_one_address_and_lead_to_another_give_both(tmp_path: Path) -> None:
    called = paragraph("So.", note("1", paragraph("North, ", link("https://b.example/new", "https://b.example/old"))))
    (reference,) = read_odt(tmp_path, flat(called)).references

    (url,) = reference.urls
    assert (url.printed, url.suspect) == ("https://b.example/old", True)
    assert "https://b.example/new" in [each.url for each in url.candidates]


def test_a_document_without_notes_gives_its_links(tmp_path: Path) -> None:
    body = paragraph("There are 19, says ", link("https://town.example/f", "the town"), " (accessed 2 May 2021).")
    (reference,) = read_odt(tmp_path, flat(body)).references

    assert [url.printed for url in reference.urls] == ["https://town.example/f"]
    assert reference.consulted is not None
    assert reference.consulted.date == "2021-05-02"


# Changes, and what is hidden


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            (
                f"<text:tracked-changes>{deletion('c', paragraph('many', note('1', MEMBERS)))}</text:tracked-changes>",
                paragraph('It has <text:change text:change-id="c"/>few members.'),
            ),
            "It has few members.",
        ),
        (
            (
                f"<text:tracked-changes>{deletion('c')}</text:tracked-changes>",
                paragraph(
                    'It has <text:change-start text:change-id="c"/>many <text:change-end text:change-id="c"/>few.'
                ),
            ),
            "It has few.",
        ),
        (
            (
                '<text:tracked-changes><text:changed-region text:id="c"><text:insertion/></text:changed-region>'
                "</text:tracked-changes>",
                paragraph(
                    'It has <text:change-start text:change-id="c"/>few<text:change-end text:change-id="c"/> of them.'
                ),
            ),
            "It has few of them.",
        ),
    ],
    ids=["deleted apart", "deleted in its place", "inserted"],
)
def test_deletions_are_out_and_insertions_are_in(body: tuple[str, ...], text: str) -> None:
    assert text_of(*body) == text


@pytest.mark.parametrize(
    "hidden",
    [
        f'<text:section text:display="none">{paragraph("Hidden.")}</text:section>',
        paragraph("<office:annotation><text:p>Hidden.</text:p></office:annotation>"),
        paragraph('<text:hidden-text text:is-hidden="true" text:string-value="x">Hidden.</text:hidden-text>'),
        f"<text:table-of-content><text:index-body>{paragraph('Hidden.')}</text:index-body></text:table-of-content>",
        paragraph("<draw:frame><svg:title>Hidden.</svg:title><draw:image/></draw:frame>"),
        "<text:sequence-decls>Hidden.</text:sequence-decls>",
        f"<office:forms>{paragraph('Hidden.')}</office:forms>",
    ],
)
def test_what_is_hidden_or_furniture_is_not_read(hidden: str) -> None:
    assert text_of(paragraph("Before."), hidden, paragraph("Behind.")) == "Before.\n\nBehind."


# Headings, lists, tables


def test_headings_bear_the_number_their_outline_prints() -> None:
    levels = "".join(
        f'<text:outline-level-style text:level="{level}" style:num-format="1" text:display-levels="{level}"/>'
        for level in (1, 2)
    )
    styles = f'<text:outline-style style:name="Outline">{levels}</text:outline-style>'
    headings = (heading("Parks"), heading("Members", 2), heading("History", 2), heading("Trade"), heading("Ships", 2))

    assert text_of(*headings, styles=styles).split("\n\n") == [
        *("# 1 Parks", "## 1.1 Members", "## 1.2 History", "# 2 Trade", "## 2.1 Ships")
    ]


@pytest.mark.parametrize(
    ("style", "leads"),
    [
        (list_style("1"), ["1.", "2."]),
        (list_style("1", before="[", behind="]"), ["[1]", "[2]"]),
        (list_style("a", behind=")"), ["a)", "b)"]),
        (list_style("I", start=4), ["IV.", "V."]),
        ("", ["-", "-"]),
    ],
)
def test_items_are_numbered_as_their_style_says(style: str, leads: list[str]) -> None:
    text = text_of(items(paragraph("one"), paragraph("two"), style="L"), styles=style)

    assert text == f"{leads[0]} one\n\n{leads[1]} two"


def test_a_list_that_goes_on_counts_on() -> None:
    first = items(paragraph("one"), paragraph("two"), style="L")
    second = items(paragraph("three"), style="L", more='text:continue-numbering="true"')

    assert text_of(first, paragraph("Between."), second, styles=list_style("1")).endswith("3. three")


def test_a_list_under_a_heading_of_sources_is_read(tmp_path: Path) -> None:
    body = (
        paragraph("It has 53 mills [1]. Eleven run [2]. The rest waits [3]."),
        heading("References"),
        items(*(paragraph(f"Board, https://board.example/{key}, accessed {key} May 2020") for key in "123"), style="L"),
    )
    reading = read_odt(tmp_path, flat(*body, styles=list_style("1", before="[", behind="]")))

    assert addresses(reading) == [[f"https://board.example/{key}"] for key in "123"]
    assert [sentences(each) for each in reading.references] == [
        ["It has 53 mills."],
        ["Eleven run."],
        ["The rest waits."],
    ]


def test_a_row_of_a_table_is_one_line() -> None:
    rows = (paragraph("Harbour"), paragraph("Quays")), (paragraph("Port Clare"), paragraph("12"))

    assert text_of(table(*rows)) == "Harbour | Quays\n\nPort Clare | 12"


# Sources of its bibliography


SOURCES = {
    "1": ("Register of wells", "https://town.example/wells"),
    "2": ("Dry wells", "https://water.example/dry"),
}


def test_marks_of_a_bibliography_call_its_entries(tmp_path: Path) -> None:
    one, two = (mark(f"[{label}]", title=title, url=url) for label, (title, url) in SOURCES.items())
    entries = (f"[{label}] Board, {title}, {url}, accessed {label} May 2020" for label, (title, url) in SOURCES.items())
    reading = read_odt(
        tmp_path, flat(paragraph("It has 64 wells ", one, ". Twelve are dry ", two, "."), bibliography(*entries))
    )

    assert [each.label for each in reading.references] == ["1", "2"]
    assert addresses(reading) == [[url] for _, url in SOURCES.values()]
    assert [each.consulted and each.consulted.date for each in reading.references] == ["2020-05-01", "2020-05-02"]
    assert [sentences(each) for each in reading.references] == [["It has 64 wells."], ["Twelve are dry."]]


def test_a_mark_without_a_printed_list_says_its_source_itself(tmp_path: Path) -> None:
    body = paragraph(
        "As ", mark("[Board20]", title="Register of wells", url="https://town.example/wells"), " says, it is so."
    )
    (reference,) = read_odt(tmp_path, flat(body)).references

    assert (reference.label, reference.title, reference.kind) == ("Board20", "Register of wells", Kind.WEB)
    assert [url.printed for url in reference.urls] == ["https://town.example/wells"]


# What cannot be read


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (locked(), "is protected by a password; save it without one"),
        (packed(flat(kind="spreadsheet"), kind="spreadsheet"), "an OpenDocument spreadsheet; save it as CSV"),
        (flat(kind="spreadsheet"), "an OpenDocument spreadsheet; save it as CSV"),
        (packed(flat(kind="presentation"), kind="presentation"), "an OpenDocument presentation; save it as PDF"),
        (packed(flat(kind="drawing"), kind="graphics"), "an OpenDocument drawing; save it as PDF"),
        (packed(flat(CALLED))[:-40], "damaged OpenDocument text"),
        (packed(flat(CALLED))[:150], "damaged OpenDocument text"),
        (packed(flat(CALLED)[:-60]), "damaged OpenDocument text"),
        (flat(CALLED)[:-60], "is a damaged OpenDocument text"),
        (flat(paragraph("No sources here.")), "holds no footnotes"),
        (packed(b"<x/>"), "no OpenDocument text; save it as .odt"),
    ],
    ids=[
        *("locked", "spreadsheet", "flat spreadsheet", "presentation", "drawing", "cut package", "stump of a package"),
        *("cut part", "cut flat file", "no sources", "other XML"),
    ],
)
@pytest.mark.parametrize("name", ["report.odt", "report.docx"])
def test_what_cannot_be_read_is_told_with_the_way_out(tmp_path: Path, content: bytes, said: str, name: str) -> None:
    with pytest.raises(UnreadableDocumentError, match=said) as told:
        read_odt(tmp_path, content, name)

    assert str(told.value).startswith(name)
    assert "\n" not in str(told.value)
