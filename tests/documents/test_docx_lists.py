"""Word documents without footnotes: numbers Word counts itself, lists of references, Word's own list of sources."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from consulted.documents.readers.docx.reader import Docx
from models.reference import Reading
from tests.documents import word_parts
from tests.documents.helpers import by_label, sentences
from tests.documents.test_docx import read_word
from tests.documents.word import Word, call, complex_field, content_control, item, paragraph, run, table

#: Headings of lists of sources, and how "consulted on 24 August 2019" goes on.
HEADINGS = {
    "References": "accessed on 24 August 2019",
    "Bibliographie": "consulté le 24 août 2019",
    "Quellenverzeichnis": "abgerufen am 24. August 2019",
    "Fuentes consultadas": "consultado el 24 de agosto de 2019",
    "Riferimenti": "consultato il 24 agosto 2019",
    "Bronnen": "geraadpleegd op 24 augustus 2019",
    "Przypisy": "dostęp 24 sierpnia 2019",
    "Referências": "acesso em 24 de agosto de 2019",
    "Källor": "hämtad den 24 augusti 2019",
}
SOURCE = {
    "Tag": "Lin19",
    "SourceType": "InternetSite",
    "Author": "Lindqvist",
    "Title": "The members of the network",
    "InternetSiteTitle": "Network North",
    "Year": "2019",
    "YearAccessed": "2019",
    "MonthAccessed": "August",
    "DayAccessed": "24",
    "URL": "https://north.example/members",
}
OTHER = {
    **SOURCE,
    "Tag": "Ber18",
    "Author": "Bergman",
    "Title": "Growth",
    "Year": "2018",
    "URL": "https://north.example/growth",
}


def text_of(*paragraphs: str, lists: dict[int, Sequence[tuple[str, str]]]) -> list[str]:
    word = Word(paragraphs=list(paragraphs), lists=lists)
    return Docx().take_apart(word.bytes(), "report.docx").text.split("\n\n")


def with_sources(*paragraphs: str, listed: Sequence[dict[str, str]] = (SOURCE, OTHER)) -> Word:
    return Word(paragraphs=list(paragraphs), sources=word_parts.sources(*listed))


def days(reading: Reading) -> dict[str, tuple[str, str | None]]:
    """Return the address and the day of each reference, by its label."""
    return {
        each.label: (each.urls[0].url, each.consulted.date if each.consulted else None) for each in reading.references
    }


# Numbers Word counts


@pytest.mark.parametrize(("heading", "visited"), HEADINGS.items())
def test_a_list_word_numbers_is_cited_by_its_numbers(tmp_path: Path, heading: str, visited: str) -> None:
    word = Word(
        paragraphs=[
            paragraph(run("45 [2]. 2009 [1].")),
            paragraph(run(heading), style="Heading1"),
            *(item(3, run(f"Network North, https://north.example/{n}, {visited}")) for n in (1, 2, 3)),
        ],
        lists={3: [("decimal", "[%1]")]},
    )

    reading = read_word(tmp_path, word)

    assert days(reading) == {str(n): (f"https://north.example/{n}", "2019-08-24") for n in (1, 2, 3)}
    assert [len(each.cited_by) for each in reading.references] == [1, 1, 0]


def test_levels_print_the_numbers_above_them() -> None:
    printed = text_of(
        item(1, run("Members")),
        item(1, run("North"), level=1),
        item(1, run("South"), level=1),
        item(1, run("Growth")),
        item(1, run("East"), level=1),
        item(1, run("Low"), level=2),
        lists={1: [("upperRoman", "%1."), ("decimal", "%1.%2"), ("bullet", "\uf0b7")]},
    )

    assert printed == ["I. Members", "I.1 North", "I.2 South", "II. Growth", "II.1 East", "- Low"]


def test_lists_count_apart_unless_they_share_a_definition() -> None:
    printed = text_of(
        *(item(number, run("x")) for number in (1, 2, 1, 2)),
        lists={1: [("decimal", "%1)")], 2: [("lowerLetter", "(%1)")]},
    )

    assert printed == ["1) x", "(a) x", "2) x", "(b) x"]


def test_a_list_may_start_anew_where_another_goes_on() -> None:
    word = Word(paragraphs=[item(number, run("x")) for number in (1, 1, 7, 7, 8)], lists={1: [("decimal", "%1.")]})
    parts = word.parts()
    more = (
        '<w:num w:numId="7"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
        '</w:lvlOverride></w:num><w:num w:numId="8"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    changed = {"word/numbering.xml": parts["word/numbering.xml"].replace("</w:numbering>", more)}

    text = Docx().take_apart(word.bytes(changed), "x").text

    assert text.split("\n\n") == ["1. x", "2. x", "1. x", "2. x", "3. x"]


def test_headings_are_numbered_by_their_style(tmp_path: Path) -> None:
    word = Word(
        paragraphs=[
            paragraph(run("Members"), style="Chapter"),
            paragraph(run("It has 45 members."), call(1)),
        ],
        footnotes={1: run("Network North, https://north.example/members")},
        lists={4: [("decimal", "%1.")]},
        more_styles='<w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="Chapter"/>'
        '<w:basedOn w:val="Heading1"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>',
    )

    assert read_word(tmp_path, word).references[0].cited_by[0].section == "1"


def test_a_column_of_numbers_word_counts_numbers_the_rows(tmp_path: Path) -> None:
    word = Word(
        paragraphs=[
            paragraph(run("The network has 45 members [2].")),
            paragraph(run("References"), style="Heading1"),
            table(*([item(1), paragraph(run(f"Network North, https://north.example/{n}"))] for n in (1, 2, 3))),
        ],
        lists={1: [("decimal", "[%1]")]},
    )

    reading = read_word(tmp_path, word)

    assert [each.raw for each in reading.references] == [
        f"[{n}] Network North, https://north.example/{n}" for n in (1, 2, 3)
    ]
    assert sentences(by_label(reading)["2"]) == ["The network has 45 members."]


def test_deleted_items_are_not_counted() -> None:
    gone = item(1, run("x")).replace("<w:r ", "<w:del w:id='3' w:author='A'><w:r ", 1)
    gone = gone.replace("</w:p>", "</w:del></w:p>").replace(
        "</w:pPr>", "<w:rPr><w:del w:id='4' w:author='A'/></w:rPr></w:pPr>"
    )

    assert text_of(item(1, run("one")), gone, item(1, run("two")), lists={1: [("decimal", "%1.")]}) == [
        "1. one",
        "2. two",
    ]


def test_a_printed_list_of_references_serves_where_there_are_no_footnotes(tmp_path: Path) -> None:
    word = Word(
        paragraphs=[
            paragraph(run("Parks of the north"), style="Title"),
            paragraph(run("The network has 45 members [1]. It is old [2].")),
            paragraph(run("References"), style="Heading1"),
            paragraph(run("[1] Network North, https://north.example/members, consulted on 24/08/2019")),
            paragraph(run("[2] Network North, https://north.example/history, consulted on 25/08/2019")),
        ]
    )

    members, history = read_word(tmp_path, word).references

    assert members.cited_by[0].sentence.startswith("The network has 45 members")
    assert [url.printed for url in history.urls] == ["https://north.example/history"]


# Word's own list of sources


def test_a_bibliography_word_makes_is_cited_by_tag(tmp_path: Path) -> None:
    word = with_sources(
        paragraph(
            run("It has 45 members "),
            content_control(complex_field("CITATION Lin19 \\l 1033", run("(Lindqvist, 2019)"))),
            run("."),
        ),
        paragraph(run("References"), style="Heading1"),
        content_control(
            paragraph(
                complex_field(
                    "BIBLIOGRAPHY",
                    run(
                        "Lindqvist, A. (2019). The members of the network. Retrieved from https://north.example/members"
                    ),
                )
            )
        ),
    )

    (reference,) = read_word(tmp_path, word).references

    assert reference.label == "Lindqvist, 2019"
    assert days(read_word(tmp_path, word)) == {"Lindqvist, 2019": ("https://north.example/members", "2019-08-24")}
    assert sentences(reference) == ["It has 45 members (Lindqvist, 2019)."]
    assert "[accessed 2019-08-24]" in reference.raw  # the list knows what the entry leaves out


def test_a_numbered_bibliography_keeps_its_numbers(tmp_path: Path) -> None:
    # Word sets the IEEE style as a table of two columns.
    entry = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> BIBLIOGRAPHY </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    word = with_sources(
        paragraph(run("It grows "), complex_field("CITATION Ber18", run("[2]")), run(".")),
        paragraph(run("It has members "), complex_field("CITATION Lin19 \\m Ber18", run("[1], [2]")), run(".")),
        paragraph(begin),
        table(
            [paragraph(run("[1] ")), paragraph(run("A. Lindqvist, “The members of the network”, 2019."))],
            [paragraph(run("[2] ")), paragraph(run("A. Bergman, “Growth”, 2018."))],
        ),
        paragraph(entry),
    )

    reading = read_word(tmp_path, word)

    assert days(reading) == {
        "1": ("https://north.example/members", "2019-08-24"),
        "2": ("https://north.example/growth", "2019-08-24"),
    }
    assert sentences(by_label(reading)["2"]) == ["It grows.", "It has members [1], [2]."]


def test_an_entry_that_is_in_no_list_stays_a_reference(tmp_path: Path) -> None:
    entries = [
        paragraph(complex_field("BIBLIOGRAPHY", run(f"Somebody. Another title {n}. https://other.example/{n}")))
        for n in (1, 2)
    ]

    reading = read_word(tmp_path, with_sources(paragraph(run("It is so.")), *entries))

    assert days(reading) == {"1": ("https://other.example/1", None), "2": ("https://other.example/2", None)}


def test_a_source_cited_in_a_footnote_brings_its_address(tmp_path: Path) -> None:
    word = with_sources(paragraph(run("It has 45 members."), call(1)))
    word.footnotes = {1: complex_field("CITATION Lin19", run("(Lindqvist, 2019)"))}

    reading = read_word(tmp_path, word)

    assert days(reading) == {"1": ("https://north.example/members", "2019-08-24")}


def test_a_text_that_cites_nothing_has_the_sources_of_its_list(tmp_path: Path) -> None:
    reading = read_word(tmp_path, with_sources(paragraph(run("The network has 45 members."))))

    assert days(reading)["Lindqvist, 2019"] == ("https://north.example/members", "2019-08-24")
    assert any("list of sources" in warning for warning in reading.warnings)


def test_a_list_nobody_cites_does_not_hide_the_text_s_own(tmp_path: Path) -> None:
    word = with_sources(
        paragraph(run("The network has 45 members [1].")),
        paragraph(run("References"), style="Heading1"),
        paragraph(run("[1] Network North, https://printed.example/1, consulted on 24/08/2019")),
        paragraph(run("[2] Network North, https://printed.example/2, consulted on 24/08/2019")),
    )

    assert set(days(read_word(tmp_path, word))) == {"1", "2"}


@pytest.mark.parametrize(
    ("month", "day"), [("8", "2019-08-24"), ("août", "2019-08-24"), ("Augst", "2019"), ("", "2019")]
)
def test_months_of_the_list_are_words_or_numbers(tmp_path: Path, month: str, day: str) -> None:
    word = with_sources(paragraph(run("It is so.")), listed=[{**SOURCE, "MonthAccessed": month}])

    assert days(read_word(tmp_path, word))["Lindqvist, 2019"][1] == day
