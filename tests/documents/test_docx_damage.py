"""Word documents that are damaged, locked, something else, or made to hurt: one sentence each, in time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consulted.documents.readers.docx.reader import Docx
from consulted.documents.script import Script
from models.errors import UnreadableDocumentError
from tests.documents import word_parts
from tests.documents.test_docx import a_report, read_word
from tests.documents.test_docx_lists import SOURCE
from tests.documents.word import (
    Word,
    bookmark,
    call,
    complex_field,
    content_control,
    deleted,
    item,
    link,
    paragraph,
    run,
    table,
    text_box,
)


def a_full_report() -> Word:
    word = a_report()
    word.links = {"rId5": "https://north.example/outside"}
    word.lists = {1: [("decimal", "[%1]"), ("lowerLetter", "%2)")]}
    word.sources = word_parts.sources(SOURCE)
    word.paragraphs += [
        paragraph(run("As "), link("rId5", "they"), run(" say"), text_box(paragraph(run("Boxed."), call(12)))),
        paragraph(bookmark("_Ref1", call(55)), complex_field("NOTEREF _Ref1 \\h", run("1")), deleted("x")),
        content_control(table([item(1, run("a")), paragraph(run("b"))])),
        paragraph(complex_field("CITATION Lin19", run("(Lindqvist, 2019)"))),
        paragraph(complex_field("BIBLIOGRAPHY", run("Lindqvist. The members of the network."))),
    ]
    return word


def compound(*streams: str) -> bytes:
    """Return the head of a binary file of old, with a directory of *streams*."""
    entries = [
        name.encode("utf-16-le").ljust(64, b"\0") + (2 * len(name) + 2).to_bytes(2, "little") + b"\0" * 62
        for name in streams
    ]
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + b"".join(entries).ljust(512, b"\0")


def packed(**members: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in members.items():
            file.writestr(name.replace("__", "/").replace("TYPES", "[Content_Types].xml"), text)
    return content.getvalue()


def other_office(main: str, kind: str) -> bytes:
    return a_report().bytes(
        {
            "_rels/.rels": word_parts.relationships(("rId1", "officeDocument", main)),
            "[Content_Types].xml": word_parts.types(main, kind),
            main: "<workbook/>",
        }
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (a_report().bytes()[:700], "damaged Word document"),
        (a_report().bytes()[:-30], "damaged Word document"),
        (compound("Root Entry", "EncryptionInfo", "EncryptedPackage"), "protected by a password; save it without one"),
        (compound("Root Entry", "1Table", "WordDocument"), r"old Word document \(.doc\)"),
        (compound("Root Entry", "Workbook"), "old Excel workbook"),
        (compound("Root Entry", "PowerPoint Document"), "old PowerPoint"),
        (compound("Root Entry"), "old Office file"),
        (other_office("xl/workbook.xml", "x/sheet.main+xml"), "Excel workbook; save the sheet"),
        (other_office("ppt/presentation.xml", "x/presentation.main+xml"), "PowerPoint presentation; give"),
        (other_office("other/thing.xml", "x/thing.main+xml"), "no Word document"),
        (packed(TYPES="<Types/>", other="x"), "has no text in it"),
        (Word(paragraphs=[paragraph(run("No sources here at all."))]).bytes(), "no footnotes"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
@pytest.mark.parametrize("name", ["report.docx", "report.doc"])
def test_what_cannot_be_read_is_told(tmp_path: Path, content: bytes, message: str, name: str) -> None:
    with pytest.raises(UnreadableDocumentError, match=message) as told:
        read_word(tmp_path, content, name)

    assert str(told.value).startswith(name)
    assert "\n" not in str(told.value)


def test_a_part_the_text_can_do_without_is_passed_over(tmp_path: Path) -> None:
    content = a_report().bytes({"word/styles.xml": "<w:styles", "word/settings.xml": b"\xff\xfe\x00"})

    reading = read_word(tmp_path, content)

    assert len(reading.references) == 3
    assert [warning for warning in reading.warnings if "styles.xml" in warning]


def test_text_in_another_format_is_told(tmp_path: Path) -> None:
    word = a_report()
    word.paragraphs.append('<w:altChunk r:id="rId50"/>')

    assert any("1 part of its text" in warning for warning in read_word(tmp_path, word).warnings)


def test_entities_are_not_resolved(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("SECRET")
    document = a_report().parts()["word/document.xml"]
    outside = f'<!DOCTYPE w:document [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    evil = document.replace("<w:document ", f"{outside}<w:document ").replace("</w:t>", "&x;</w:t>")

    assert "SECRET" not in Docx().take_apart(a_report().bytes({"word/document.xml": evil}), "x").text


def bomb() -> str:
    entities = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 1000}">' for a, b in zip("abc", "bcd", strict=True)
    )
    return f"<!DOCTYPE w:document [{entities}]>"


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (lambda text: bomb() + text.replace("45 members", "45 &d;"), "nested deeper or runs longer"),
        (lambda text: bomb() + text.replace('w:rsidR="00C33D44"', 'w:rsidR="&d;"'), "nested deeper or runs longer"),
        (lambda text: text.replace("</w:body>", "<w:p/>" * 3_000_000 + "</w:body>"), "more elements than a report has"),
        (lambda text: text.replace("</w:body>", " " * 70_000_000 + "</w:body>"), "nested deeper or runs longer"),
        (
            lambda text: text.replace("</w:body>", "<w:sdt>" * 300 + "</w:sdt>" * 300 + "</w:body>"),
            "nested deeper or runs longer",
        ),
        (lambda text: text.replace("45 members", "x" * 11_000_000), "nested deeper or runs longer"),
    ],
    ids=["entities", "entities in attributes", "tags", "blanks", "depth", "one long run"],
)
def test_what_is_made_to_hurt_is_refused(edit: Callable[[str], str], message: str) -> None:
    head, text = a_report().parts()["word/document.xml"].split("\r\n", 1)
    content = a_report().bytes({"word/document.xml": f"{head}{edit(text)}"})

    with pytest.raises(UnreadableDocumentError, match=message):
        Docx().take_apart(content, "report.docx")


def test_parts_are_counted_together() -> None:
    blanks = f"<w:p>{' ' * 9_000_000}</w:p>" * 6
    parts = a_report().parts()
    endless = {
        "word/document.xml": parts["word/document.xml"].replace("<w:body>", f"<w:body>{blanks}"),
        "word/footnotes.xml": parts["word/footnotes.xml"].replace("</w:footnotes>", f"{blanks}</w:footnotes>"),
    }

    with pytest.raises(UnreadableDocumentError, match=r"footnotes\.xml of report\.docx unpacks to more than"):
        Docx().take_apart(a_report().bytes(endless), "report.docx")


def test_an_archive_of_very_many_members_is_refused_unseen() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        for name, text in a_report().parts().items():
            file.writestr(name, text)
        for number in range(50_001):
            file.writestr(f"{number}", "")

    with pytest.raises(UnreadableDocumentError, match="packs more than 50,000 files"):
        Docx().take_apart(content.getvalue(), "report.docx")


def test_a_size_that_lies_is_not_believed() -> None:
    blanks = a_report().bytes({"word/document.xml": a_report().parts()["word/document.xml"] + " " * 70_000_000})
    directory = blanks.rindex(b"PK\x01\x02", 0, blanks.rindex(b"word/document.xml"))
    # The directory's entry names the size at 24 bytes from its start.
    lying = blanks[: directory + 24] + (1000).to_bytes(4, "little") + blanks[directory + 28 :]

    with pytest.raises(UnreadableDocumentError, match=r"damaged|unpacks"):
        Docx().take_apart(lying, "report.docx")


def test_depth_below_the_limit_is_read() -> None:
    word = a_report()
    word.paragraphs.append(
        "<w:sdt><w:sdtContent>" * 110 + paragraph(run("Deep down."), call(12)) + "</w:sdtContent></w:sdt>" * 110
    )

    assert "Deep down.²" in Docx().take_apart(word.bytes(), "x").text


@pytest.mark.parametrize(
    "many",
    [
        lambda: [paragraph(*("<w:r><w:t>word </w:t></w:r>" for _ in range(100_000)))],
        lambda: ["<w:p/>" * 200_000],
        lambda: [paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 50_000, run("x"))],
        lambda: [item(1, run("x"), level=n % 3) for n in range(20_000)],
        lambda: [paragraph(run("x"), call(55), properties="<w:rPr><w:del/></w:rPr>") for _ in range(20_000)],
        lambda: (
            [bookmark(f"_Ref{n}", "", key=n).split("<w:bookmarkEnd")[0] for n in range(20_000)] + [paragraph(call(55))]
        ),
    ],
    ids=["runs", "paragraphs", "fields", "items", "deleted marks", "bookmarks"],
)
@pytest.mark.timeout(20)
def test_much_of_one_thing_takes_no_more_than_its_time(many: Callable[[], list[str]]) -> None:
    word = a_full_report()
    word.paragraphs += many()

    assert len(Docx().take_apart(word.bytes(), "x").notes) >= 3


def damaged(content: bytes, seed: int) -> bytes:
    """Return the file with one of its members damaged: cut, bytes changed, tags taken out or doubled."""
    random = Random(seed)
    archive = zipfile.ZipFile(io.BytesIO(content))
    name = random.choice(archive.namelist())
    part = bytearray(archive.read(name))
    kind = random.randrange(5)
    start = random.randrange(len(part))
    end = min(len(part), start + random.randrange(1, 200))
    if kind == 0:
        del part[start:]
    elif kind == 1:
        part[start:end] = random.randbytes(end - start)
    elif kind == 2:
        del part[start:end]
    else:
        tags = list(_tags(bytes(part)))
        first, last = random.choice(tags) if tags else (0, 0)
        part[first:last] = part[first:last].replace(b'"', b'"9', 1) if kind == 3 else b""
    changed = {each: archive.read(each) for each in archive.namelist()}
    changed[name] = bytes(part)
    return a_report().bytes(dict(changed))


def _tags(part: bytes) -> list[tuple[int, int]]:
    found, place = [], 0
    while (start := part.find(b"<", place)) >= 0:
        place = part.find(b">", start) + 1
        if not place:
            break
        if part[place - 2 : place - 1] == b"/":  # taken out whole, the part stays well-formed
            found.append((start, place))
    return found


@settings(deadline=None, max_examples=150)
@given(st.integers(min_value=0))
def test_no_damage_to_a_part_raises_anything_but_our_own_sentence(seed: int) -> None:
    assert_told_or_whole(damaged(a_full_report().bytes(), seed))


@settings(deadline=None, max_examples=100)
@given(st.integers(min_value=0))
def test_no_damage_to_the_archive_raises_anything_but_our_own_sentence(seed: int) -> None:
    random, content = Random(seed), bytearray(a_full_report().bytes())
    for _ in range(random.randrange(1, 20)):
        content[random.randrange(4, len(content))] = random.randrange(256)
    if Docx().recognises(bytes(content), "report.docx"):
        assert_told_or_whole(bytes(content))


def assert_told_or_whole(content: bytes) -> None:
    script, told = attempt(content)
    assert script is not None or "report.docx" in told
    if script is not None:
        assert_whole(script)


def attempt(content: bytes) -> tuple[Script | None, str]:
    try:
        return Docx().take_apart(content, "report.docx"), ""
    except UnreadableDocumentError as error:
        return None, str(error)


def assert_whole(script: Script) -> None:
    """Every place is one of the text."""
    for note in script.notes:
        assert 0 <= note.start <= note.content <= note.end <= len(script.text)
    for place in (*(script.markers or ()), *script.links):
        assert 0 <= place.start <= place.end <= len(script.text)
