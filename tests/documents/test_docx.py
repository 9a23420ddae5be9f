"""Word documents, from parts such as Word itself writes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from consulted.documents import read
from models.errors import UnreadableDocumentError
from models.reference import Kind, Reading
from tests.documents.word import Word, call, deleted, inserted, link, paragraph, run

TODAY = date(2026, 11, 24)


def a_report() -> Word:
    return Word(
        paragraphs=[
            paragraph(run("Parks of the north"), style="Title"),
            paragraph(run("Published 3 May 2020")),
            paragraph(run("Members"), style="Heading1"),
            paragraph(
                run("The network has 45 members"),
                call(55),
                run(" and "),
                deleted("no "),
                inserted("some "),
                run("partners in Canada."),
                call(12),
            ),
            paragraph(run("It was founded in 2009."), call(77)),
        ],
        footnotes={
            12: run("Network North, ") + link("rId2", "partners page") + run(", consulted on 24/08/2019"),
            55: run("Network North, Members, https://north.example/members, consulted on 25/08/2019"),
            77: run("Interview with Maria Lindqvist, Network North, 25/08/2019"),
        },
        note_links={"rId2": "https://north.example/partners?id=1&x=2"},
    )


def read_word(tmp_path: Path, content: bytes, name: str = "report.docx") -> Reading:
    path = tmp_path / name
    path.write_bytes(content)
    return read(path, today=TODAY)


def test_notes_bear_the_number_word_prints_not_their_id(tmp_path: Path) -> None:
    reading = read_word(tmp_path, a_report().bytes())

    assert [reference.label for reference in reading.references] == ["1", "2", "3"]
    members, partners, interview = reading.references
    assert [url.printed for url in members.urls] == ["https://north.example/members"]
    assert [url.printed for url in partners.urls] == ["https://north.example/partners?id=1&x=2"]
    assert partners.consulted is not None
    assert partners.consulted.date == "2019-08-24"
    assert interview.kind is Kind.INTERVIEW


def test_the_sentence_is_the_one_a_reader_sees_after_tracked_changes(tmp_path: Path) -> None:
    partners = read_word(tmp_path, a_report().bytes()).references[1]

    (citation,) = partners.cited_by
    assert citation.sentence == "The network has 45 members and some partners in Canada."
    assert citation.section == "Members"


def test_title_and_day_are_those_of_the_document(tmp_path: Path) -> None:
    document = read_word(tmp_path, a_report().bytes()).document

    assert (document.title, document.date, document.format) == ("Parks of the north", "2020-05-03", "docx")


def test_endnotes_are_numbered_apart(tmp_path: Path) -> None:
    word = a_report()
    word.paragraphs.append(paragraph(run("It grows."), call(4, "endnote")))
    word.endnotes = {4: run("Network North, Growth, https://north.example/growth, consulted on 26/08/2019")}

    labels = [reference.label for reference in read_word(tmp_path, word.bytes()).references]

    assert labels == ["1", "2", "3", "i"]


def test_a_list_of_references_serves_where_there_are_no_footnotes(tmp_path: Path) -> None:
    word = Word(
        paragraphs=[
            paragraph(run("Parks of the north"), style="Title"),
            paragraph(run("The network has 45 members [1]. It is old [2].")),
            paragraph(run("References"), style="Heading1"),
            paragraph(run("[1] Network North, https://north.example/members, consulted on 24/08/2019")),
            paragraph(run("[2] Network North, https://north.example/history, consulted on 25/08/2019")),
        ]
    )

    members, history = read_word(tmp_path, word.bytes()).references

    assert members.cited_by[0].sentence.startswith("The network has 45 members")
    assert [url.printed for url in history.urls] == ["https://north.example/history"]


def test_the_content_decides_not_the_suffix(tmp_path: Path) -> None:
    assert len(read_word(tmp_path, a_report().bytes(), "report.txt").references) == 3


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (a_report().bytes()[:700], "damaged|archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "password-protected"),
        (Word(paragraphs=[paragraph(run("No sources here at all."))]).bytes(), "no footnotes"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, content: bytes, message: str) -> None:
    with pytest.raises(UnreadableDocumentError, match=message):
        read_word(tmp_path, content)


def test_entities_are_not_resolved(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("SECRET")
    word = a_report()
    parts = word.parts()
    bomb = f'<!DOCTYPE w:document [<!ENTITY x SYSTEM "file://{secret}">]>'
    evil = parts["word/document.xml"].replace("<w:document ", f"{bomb}<w:document ").replace("Parks", "Parks &x;")
    word.parts = lambda: {**parts, "word/document.xml": evil}  # type: ignore[method-assign]

    assert "SECRET" not in str(read_word(tmp_path, word.bytes()))


def test_a_part_that_unpacks_without_end_is_refused(tmp_path: Path) -> None:
    word = a_report()
    parts = word.parts()
    body = parts["word/document.xml"].replace("</w:body>", "<w:p/>" * 12_000_000 + "</w:body>")
    word.parts = lambda: {**parts, "word/document.xml": body}  # type: ignore[method-assign]

    with pytest.raises(UnreadableDocumentError, match="unpacks to more than"):
        read_word(tmp_path, word.bytes())
