"""OpenDocument texts handed back: tracked changes in the notes meant, and not one byte beside them."""

from __future__ import annotations

import io
import re
import zipfile
from html import escape, unescape
from pathlib import Path

import pytest

from consulted.amend.change import Change, Outcome
from consulted.amend.formats import WRITERS
from consulted.amend.formats.odt.sheet import Sheet
from consulted.amend.proof import objection, reread
from models.errors import ConfigurationError
from models.reference import Reading
from tests.consulted.amend.test_text_formats import COPY, FILES, TODAY, all_edits, change
from tests.documents.opendocument import (
    bibliography,
    deletion,
    flat,
    heading,
    items,
    link,
    list_style,
    mark,
    note,
    packed,
    paragraph,
    table,
)

OLD, NEW, DAY = "https://mill.example/a?x=1&y=2", "https://new.example/b?c=3&d=4", "2026-11-23"
SHOWN = OLD.replace("&", "&amp;")
SEEN = ", consulted on 24/08/2018."
FILE = "mills.odt"
_LOOK = '<text:span text:style-name="T1">'
_MARK = '<text:change-{} text:change-id="c1"/>'


def looking(words: str) -> str:
    return f"{_LOOK}{words}</text:span>"


#: How the address of a note may stand in the file.
WAYS = {
    "words": f"Mill, {SHOWN}{SEEN}",
    "a link": f"Mill, {link(OLD)}{SEEN}",
    "a link with a look in it": f"Mill, {link(OLD, looking(SHOWN))}{SEEN}",
    "a link in a look": f"Mill, {looking(link(OLD))}{SEEN}",
    "two looks": f"Mill, {looking(SHOWN[:15])}{SHOWN[15:]}{SEEN}",
    "a link over words": f"Mill, {link(OLD, 'The <text:s/>wheel')}{SEEN}",
    "a link cut in two": f"Mill, {link(OLD, SHOWN[:15])}{link(OLD, SHOWN[15:])}{SEEN}",
    "a soft page break": f"Mill, {SHOWN}, consulted <text:soft-page-break/>on 24/08/2018.",
    "references": f"Mill, {SHOWN.replace('&amp;', '&#38;').replace(':', '&#x3a;')}{SEEN}",
}
WAYS["letters of several bytes, and lines"] = f"Mühle „Ö“ 水 𐍈,\r\n{SHOWN},\n\tconsulted\r\non 24/08/2018."
THEIR_WORDS = f"Mill, {_MARK.format('start')}{SHOWN}{SEEN}{_MARK.format('end')}"
THEIRS = (
    '<text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:insertion><office:change-info>'
    "<dc:creator>Ada Quay</dc:creator><dc:date>2019-02-01T10:00:00</dc:date></office:change-info></text:insertion>"
    "</text:changed-region></text:tracked-changes>"
)


def report(*notes: str, before: str = "") -> bytes:
    turns = (paragraph(f"Mills grind{note(str(n), words)} and turn.") for n, words in enumerate(notes, 1))
    return packed(flat(before, heading("Mills"), *turns))


def read(content: bytes) -> Reading:
    return reread(content, name=FILE, today=TODAY, document_id="report")


def said(content: bytes) -> list[str]:
    return [each.raw for each in read(content).references]


def amended(content: bytes, *changes: Change, name: str = FILE) -> Outcome:
    reading = reread(content, name=name, today=TODAY, document_id="report")
    by_label: dict[str, list[Change]] = {}
    for each in changes:
        by_label.setdefault(each.edit.label, []).append(each)
    outcome = WRITERS["odt"].write(reading, content, by_label)
    assert objection(reading, outcome.content, outcome.amended, name=name, today=TODAY) is None
    return outcome


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {each.filename: file.read(each) for each in file.infolist()}


def xml_of(content: bytes) -> str:
    return (parts(content)["content.xml"] if content.startswith(b"PK") else content).decode()


def repacked(content: bytes, xml: str) -> bytes:
    return packed(xml.encode()) if content.startswith(b"PK") else xml.encode()


_OURS = (
    r'<text:changed-region xml:id="(consulted\d+)"[^>]*>'
    r"<text:(deletion|insertion)>(.*?)</text:\2></text:changed-region>"
)


def settled(content: bytes, *, accept: bool) -> bytes:
    """Return the document with our changes all accepted, or all rejected, as a program would."""
    xml = xml_of(content)
    for key, kind, inside in re.findall(_OURS, xml, re.S):
        struck = re.sub(r"^.*?</office:change-info>", "", inside, flags=re.S)
        words = re.sub(r"^<text:p[^>]*>|</text:p>$", "", struck)
        if kind == "deletion":
            xml = xml.replace(f'<text:change text:change-id="{key}"/>', "" if accept else words)
        else:
            marks = rf'<text:change-start text:change-id="{key}"/>(.*?)<text:change-end text:change-id="{key}"/>'
            xml = re.sub(marks, r"\1" if accept else "", xml, flags=re.S)
    xml = re.sub(_OURS, "", xml, flags=re.S)
    # What was struck brings the look it had, and comes back into it.
    xml = re.sub(rf"({_LOOK}){_LOOK}(.*?</text:span>)</text:span>", r"\1\2", xml)
    return repacked(
        content, xml.replace('<text:tracked-changes text:track-changes="false"></text:tracked-changes>', "")
    )


def struck_and_put(content: bytes) -> list[tuple[str, str]]:
    """Return kind and words of each of our changes, in the order in which they were made."""
    xml, found = xml_of(content), []
    for key, kind, inside in re.findall(_OURS, xml, re.S):
        words = re.sub(r"^.*?</office:change-info>", "", inside, flags=re.S)
        if kind == "insertion":
            (words,) = re.findall(rf'start text:change-id="{key}"/>(.*?)<text:change-end text:change-id="{key}"', xml)
        found.append((kind, unescape(re.sub(r"<[^>]+>", "", words))))
    return found


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("is_flat", [False, True])
def test_address_and_date_change_as_tracked_changes(way: str, *, is_flat: bool) -> None:
    content = report(WAYS[way], f"The wheel, https://wheel.example/w{SEEN}", before=THEIRS)
    content = xml_of(content).encode() if is_flat else content
    before = said(content)

    outcome = amended(content, change("1", printed=OLD, url=NEW), change("1", date=DAY))

    assert outcome.left == []
    expected = before[0].replace(OLD, NEW).replace("24/08/2018", "23/11/2026")
    assert said(outcome.content) == said(settled(outcome.content, accept=True)) == [expected, before[1]]
    assert xml_of(settled(outcome.content, accept=False)) == xml_of(content)
    assert OLD not in unescape(xml_of(settled(outcome.content, accept=True)))
    changes = struck_and_put(outcome.content)
    assert ("deletion", "24/08/2018") in changes
    assert ("insertion", "23/11/2026") in changes


def test_who_decided_when_and_why_stands_in_each_change() -> None:
    content = report(WAYS["a link"])
    why = Change(
        edit=change("1", printed=OLD, url=NEW).edit,
        decided_by="Ines <Vogt>",
        decided_at=change("1").decided_at,
        why="It moved & is <there>.",
        note="seen",
    )

    xml = xml_of(amended(content, why).content)

    information = (
        "<office:change-info><dc:creator>Ines &lt;Vogt&gt;</dc:creator><dc:date>2026-11-26T00:00:00</dc:date>"
        "<text:p>It moved &amp; is &lt;there&gt;.</text:p><text:p>seen</text:p></office:change-info>"
    )
    assert xml.count(information) == 2
    assert xml.count('<text:tracked-changes text:track-changes="false">') == 1
    assert f'xlink:href="{escape(NEW)}">{escape(NEW)}</text:a><text:change-end' in xml


def test_an_archived_copy_stands_behind_the_link_as_one() -> None:
    content = report(WAYS["a link"], f"The wheel, https://wheel.example/w{SEEN}")

    outcome = amended(
        content,
        change("1", printed=OLD, archive_url=COPY),
        change("2", printed="https://wheel.example/w", archive_url=COPY),
    )

    one, two = said(outcome.content)
    assert f"{OLD} (archived at {COPY}), consulted on" in one
    assert f"w (archived at {COPY}), consulted on" in two
    new = f'(archived at <text:a xlink:type="simple" xlink:href="{COPY}">{COPY}</text:a>)'
    assert "</text:a><text:change-start" in xml_of(outcome.content)
    assert xml_of(outcome.content).count(new) == 1


def test_changes_of_others_stay_and_ours_are_listed_behind_them() -> None:
    content = report(
        f'Mill, <text:change text:change-id="d1"/>{SHOWN}{SEEN}',
        before=f"<text:tracked-changes>{deletion('d1', paragraph(SHOWN + SEEN))}</text:tracked-changes>",
    )

    xml = xml_of(amended(content, change("1", date=DAY)).content)

    assert xml.index('text:id="d1"') < xml.index('text:id="consulted1"') < xml.index("</text:tracked-changes>")
    assert xml.count("<text:tracked-changes>") == 1


@pytest.mark.parametrize(
    "listed", ["<text:tracked-changes/>", '<text:tracked-changes text:track-changes="true"/>', "<office:forms/>"]
)
def test_the_list_of_changes_is_put_where_it_belongs(listed: str) -> None:
    content = report(WAYS["words"], before=listed)

    outcome = amended(content, change("1", date=DAY))

    kept = listed if "forms" in listed else listed.replace("/>", ">")
    assert f"<office:text>{kept}<text:" in xml_of(outcome.content)
    assert Sheet(xml_of(outcome.content).encode()).tracked is not None


def test_other_parts_stay_as_they_are_and_the_kind_of_file_comes_first() -> None:
    content = (FILES / "odt" / "libreoffice-en.odt").read_bytes()
    reading = read(content)

    outcome = amended(content, *all_edits(reading, "1"))

    old, new = parts(content), parts(outcome.content)
    assert list(new) == list(old)
    assert [name for name in old if new[name] != old[name]] == ["content.xml"]
    kind = b"mimetypeapplication/vnd.oasis.opendocument.text"
    assert outcome.content[30 : 30 + len(kind)] == kind
    with zipfile.ZipFile(io.BytesIO(outcome.content)) as file:
        assert file.infolist()[0].compress_type == zipfile.ZIP_STORED


def test_numbered_sources_of_a_list_are_changed_and_what_programs_make_is_left() -> None:
    listed = items(*(paragraph(f"Mill {n}, https://mill.example/{n}{SEEN}") for n in (1, 2, 3)), style="L")
    content = packed(
        flat(paragraph("Mills [1], wheels [2], oars [3]."), heading("Sources"), listed, styles=list_style("1"))
    )
    made = packed(
        flat(
            paragraph("Mills grind ", mark("[1]", title="Register of mills", url="https://mill.example/r"), "."),
            heading("Sources"),
            bibliography(f"1: Board, Register of mills, https://mill.example/r{SEEN}"),
        )
    )

    outcome = amended(content, change("2", printed="https://mill.example/2", url=NEW), change("2", date=DAY))
    left = amended(made, change("1", printed="https://mill.example/r", url=NEW), change("1", date=DAY))

    assert said(outcome.content)[1] == said(content)[1].replace("https://mill.example/2", NEW).replace(
        "24/08/2018", "23/11/2026"
    )
    assert left.content == made
    assert all("LibreOffice makes it" in each.why for each in left.left)
    assert len(left.left) == 2


def test_rows_of_a_table_are_left_and_the_reason_told() -> None:
    rows = ((str(n), f"Mill {n}", f"https://mill.example/{n}", "24/08/2018") for n in (1, 2, 3))
    content = packed(
        flat(
            paragraph("Mills [1], wheels [2], oars [3]."),
            heading("Sources"),
            table(*(tuple(map(paragraph, row)) for row in rows)),
        )
    )

    outcome = amended(content, change("2", printed="https://mill.example/2", url=NEW))

    assert outcome.content == content
    assert ["it stands in a table" in each.why for each in outcome.left] == [True]


def test_a_link_that_holds_more_than_words_is_left() -> None:
    content = report(f"Mill, {link(OLD, f'<text:bookmark/>{SHOWN}')}{SEEN}")

    outcome = amended(content, change("1", printed=OLD, url=NEW), change("1", date=DAY))

    assert said(outcome.content)[0].endswith(f"{OLD}, consulted on 23/11/2026.")
    assert ["holds more than words" in each.why for each in outcome.left] == [True]


@pytest.mark.parametrize("way", ["words", "a link", "a link over words"])
@pytest.mark.parametrize(
    "hostile", ['https://x.example/"><text:p>', "https://x.example/]]>&lt;!--", "https://x.example/\n\n² other ż"]
)
def test_an_address_cannot_break_out_of_its_note(way: str, hostile: str) -> None:
    content = report(WAYS[way], f"The wheel, https://wheel.example/w{SEEN}")

    outcome = amended(content, change("1", printed=OLD, url=hostile))

    assert [each.label for each in read(outcome.content).references] == ["1", "2"]
    assert said(outcome.content)[1] == said(content)[1]
    assert "<text:p>" not in xml_of(outcome.content).partition("</text:tracked-changes>")[2]


@pytest.mark.parametrize("way", WAYS)
def test_what_is_exported_twice_is_exported_once(way: str) -> None:
    first = amended(report(WAYS[way], before=THEIRS), change("1", printed=OLD, url=NEW), change("1", date=DAY)).content

    again = amended(first, change("1", printed=NEW, url=NEW), change("1", date=DAY))

    assert (again.content, again.amended, again.left) == (first, [], [])


def test_words_somebody_put_in_are_struck_where_they_stand() -> None:
    content = report(THEIR_WORDS, before=THEIRS)

    outcome = amended(content, change("1", printed=OLD, url=NEW), change("1", date=DAY))

    xml, _, body = xml_of(outcome.content).partition("</text:tracked-changes>")
    theirs = "<text:insertion><office:change-info><dc:creator>Ada Quay</dc:creator>"
    assert outcome.left == []
    assert xml.count(f"</text:deletion>{theirs}") == 2
    assert xml.count(f'"><text:insertion>{theirs.partition(">")[2]}') == 3
    opened, closed = (re.findall(rf'<text:change-{which} text:change-id="(\w+)"/>', body) for which in ("start", "end"))
    assert opened == closed
    assert set(opened) == set(re.findall(r' text:id="(\w+)"', xml))
    assert (
        re.sub(r"<text:change-\w+ [^>]*>", "", body).count(f"Mill, {SHOWN}{escape(NEW)}, consulted on 24/08/2018") == 1
    )


def test_words_that_change_half_in_what_somebody_put_in_are_left() -> None:
    content = report(f"Mill, {SHOWN[:20]}{_MARK.format('start')}{SHOWN[20:]}{SEEN}{_MARK.format('end')}", before=THEIRS)

    outcome = amended(content, change("1", printed=OLD, url=NEW))

    assert outcome.content == content
    assert [each.why for each in outcome.left] == [
        "it stands in words that somebody changed; accept or reject that first"
    ]


@pytest.mark.parametrize("way", WAYS)
def test_a_second_round_stands_on_the_first(way: str) -> None:
    first = amended(report(WAYS[way]), change("1", printed=OLD, url=NEW), change("1", date=DAY)).content

    again = amended(first, change("1", printed=NEW, url="https://last.example/"), change("1", date="2026-11-24"))

    assert again.left == []
    assert "https://last.example/" in said(again.content)[0]
    assert said(again.content)[0].endswith("consulted on 24/11/2026.")
    keys = re.findall(r'xml:id="(\w+)"', xml_of(again.content))
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("damage", [b"<?xml version='1.0' encoding='utf-16'?><a/>", b"<!DOCTYPE a><a/>", b"<a>", b""])
def test_xml_that_cannot_be_spliced_is_refused(damage: bytes) -> None:
    with pytest.raises(ConfigurationError, match=r"save it as \.odt in LibreOffice"):
        Sheet(damage)


@pytest.mark.parametrize("path", sorted((FILES / "odt").iterdir()), ids=lambda path: path.name)
def test_files_of_libreoffice_are_changed_in_the_notes_meant(path: Path) -> None:
    content = path.read_bytes()
    reading = reread(content, name=path.name, today=TODAY, document_id="report")
    labels = [each.label for each in reading.references]
    noted = [each for each in reading.references if each.urls and not each.refers_to and labels.count(each.label) == 1]

    for each in noted:
        outcome = amended(content, *all_edits(reading, each.label), name=path.name)
        assert [made.label for made in outcome.amended] in ([each.label], [])
        assert outcome.amended or len(outcome.left) == 2
        assert xml_of(settled(outcome.content, accept=False)) == xml_of(content)
