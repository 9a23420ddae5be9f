"""A Word report from import to export, at the command line: what was accepted comes back as tracked changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from tests.consulted.amend.tracked import accepted, assert_sound, authors, comments, parts, read, rejected
from tests.documents.word import Word, call, link, paragraph, run
from tests.yard import HOST, Yard

HOME = f"http://{HOST}"
DATED = ", consulted on 24/08/2026"


def write(yard: Yard, name: str = "slipway.docx") -> Path:
    """Write the report: a footnote, an endnote and a list of three notes numbered by hand."""
    word = Word(
        paragraphs=[
            paragraph(run("Slipway"), style="Title"),
            paragraph(run("Forty hulls were agreed."), call(1), run(" They were built."), call(1, "endnote")),
            paragraph(run("Rope was bought [1], and tar [2], and oars [3].")),
            paragraph(run("Sources"), style="Heading1"),
            paragraph(run("[1] Minutes, "), link("rId5", f"{HOME}/autumn"), run(DATED)),
            paragraph(run(f"[2] Minutes, {HOME}/winter{DATED}")),
            paragraph(run("[3] Talk with Ada Quay, Slipway, 24/08/2026")),
        ],
        footnotes={1: run(f"Minutes, {HOME}/spring{DATED}")},
        endnotes={1: run("Minutes, ") + link("rId6", f"{HOME}/summer") + run(DATED)},
        links={"rId5": f"{HOME}/autumn"},
        note_links={"rId6": f"{HOME}/summer"},
    )
    path = Path(name)
    path.write_bytes(word.bytes())
    return path


def said(content: bytes) -> list[str]:
    return [each.raw for each in read(content).references]


@pytest.fixture
def moved(yard: Yard) -> Path:
    """The report, once all four pages it cites moved for good."""
    report = write(yard)
    yard.desk.run("import", str(report))
    yard.desk.run("refresh")
    for name in ("spring", "summer", "autumn", "winter"):
        yard.pages[f"/archive/{name}"] = yard.pages[f"/{name}"]
        yard.sent_on[f"/{name}"] = f"/archive/{name}"
    yard.desk.settings["now"] = "2026-11-22T09:00:00Z"
    yard.desk.run("refresh")
    return report


def accept(yard: Yard, *arguments: str) -> None:
    found = [str(each["finding"]["id"]) for each in yard.desk.json("review")]
    assert found
    yard.desk.run("review", *found, "--accept", "--by", "Ines Vogt", *arguments)


def test_each_kind_of_note_comes_back_with_its_change_and_the_reason(yard: Yard, moved: Path) -> None:
    accept(yard, "--note", "seen & <agreed>")

    yard.desk.run("export", "slipway", "--output", "back.docx")

    assert "It changes 4 notes" in yard.desk.said
    before, after = moved.read_bytes(), Path("back.docx").read_bytes()
    assert_sound(after, before)
    assert said(rejected(after)) == said(before)
    assert said(accepted(after)) == said(after) == [each.replace(HOST, f"{HOST}/archive") for each in said(before)]
    assert b"/archive/summer" in parts(after)["word/_rels/endnotes.xml.rels"]
    assert b"/archive/autumn" in parts(after)["word/_rels/document.xml.rels"]
    assert authors(after) == {("ins", "Ines Vogt"): 4, ("del", "Ines Vogt"): 4}
    remarks = comments(after)
    assert len(remarks) == 4
    assert {who for who, *_ in remarks} == {"Ines Vogt"}
    for _, why, _ in remarks:
        reason, remark, change = why.split("\n")
        assert "The server sends readers to another address for good" in reason
        assert remark == "seen & <agreed>"
        assert f" → {HOME}/archive/" in change
    assert {where for *_, where in remarks} == {
        "<footnoteReference 1>",
        "<endnoteReference 1>",
        f"-{HOME}/autumn-{HOME}/archive/autumn",
        f"-{HOME}/winter-{HOME}/archive/winter",
    }


def test_nothing_accepted_hands_back_the_very_bytes(yard: Yard, moved: Path) -> None:
    yard.desk.run("export", "slipway", "--output", "back.docx")

    assert Path("back.docx").read_bytes() == moved.read_bytes()


def test_a_signed_report_gets_the_sheet(yard: Yard, moved: Path) -> None:
    word = Word(
        paragraphs=[paragraph(run("Slipway"), style="Title"), paragraph(run("Forty hulls."), call(1))],
        footnotes={1: run(f"Minutes, {HOME}/spring{DATED}")},
    )
    moved.write_bytes(word.bytes({"_xmlsignatures/sig1.xml": "<Signature/>"}))
    yard.desk.run("import", str(moved))
    yard.desk.run("refresh")
    accept(yard)

    yard.desk.run("export", "slipway", "--output", "back.docx", code=2)
    assert "it is signed" in yard.desk.said
    assert not Path("back.docx").exists()

    yard.desk.run("export", "slipway", "--output", "errata.docx", "--errata")
    assert f"{HOME}/archive/spring" in sheet("errata.docx")


def sheet(name: str) -> str:
    """Return the words of a sheet of errata, its cells apart."""
    there = parts(Path(name).read_bytes())
    root = etree.fromstring(there["word/document.xml"])
    space = f"{{{etree.QName(root).namespace}}}"
    for text in there.values():
        etree.fromstring(text)
    rows = root.iter(f"{space}tr")
    assert all(len(row.findall(f"{space}tc")) == 5 for row in rows)
    return " | ".join("".join(each.itertext()) for each in root.iter(f"{space}p"))


def test_a_report_in_another_format_gets_a_sheet_in_word(yard: Yard, tmp_path: Path) -> None:
    text = tmp_path / "ropes.txt"
    text.write_text(f"Ropes & <tar>\n\nForty hulls were agreed.¹\n\n¹ Minutes, {HOME}/summer{DATED}\n")
    yard.desk.run("import", str(text))
    yard.desk.run("refresh")
    yard.pages["/loft"] = yard.pages["/summer"]
    yard.sent_on["/summer"] = "/loft"
    yard.desk.settings["now"] = "2026-11-22T09:00:00Z"
    yard.desk.run("refresh")
    yard.desk.run("export", "ropes", "--output", "empty.docx", "--errata")
    assert "Nothing was accepted" in sheet("empty.docx")
    accept(yard, "--note", "seen & <agreed>")

    yard.desk.run("export", "ropes", "--output", "ropes.docx", "--errata")

    words = sheet("ropes.docx")
    assert "Note | It says | It should say | Why | Decision" in words
    assert f"Minutes, {HOME}/summer{DATED} | {HOME}/summer → {HOME}/loft" in words
    assert "accepted by Ines Vogt on 22 November 2026: seen & <agreed>" in words
    again = Path("again.docx")
    yard.desk.run("export", "ropes", "--output", str(again), "--errata")
    assert again.read_bytes() == Path("ropes.docx").read_bytes()


def test_a_markdown_report_is_not_handed_back_in_word(yard: Yard) -> None:
    yard.check()

    yard.desk.run("export", "slipway", "--output", "slipway.docx", code=2)

    assert "the same ending, or --errata" in yard.desk.said
