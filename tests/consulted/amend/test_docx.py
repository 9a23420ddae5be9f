"""Notes of Word documents with tracked changes in them, and comments beside them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from models.decision import Edit
from models.errors import ConfigurationError
from tests.consulted.amend.tracked import (
    INES,
    accepted,
    assert_sound,
    authors,
    change,
    comments,
    notes,
    parts,
    rejected,
    write,
)
from tests.documents.word import (
    MARK_DELETED,
    Word,
    bookmark,
    call,
    complex_field,
    content_control,
    deleted,
    inserted,
    item,
    link,
    moved_from,
    moved_to,
    paragraph,
    run,
    simple_field,
    smart_tag,
    table,
    text_box,
)
from tests.documents.word_parts import HEAD, NAMESPACES, WORDPROCESSING, sources

FILES = Path(__file__).parents[2] / "documents" / "files" / "docx"
OLD, NEW, COPY = "https://north.example/members", "https://new.example/members", "https://kept.example/2019/members"
DAY = "2026-11-22"


def a_report(*footnotes: str, kind: str = "footnote", **more: object) -> Word:
    """Return a report whose sentences call these notes, in order."""
    calls = [part for key in range(1, len(footnotes) + 1) for part in (run(f"Sentence {key}."), call(key, kind))]
    word = Word(paragraphs=[paragraph(run("Parks of the north"), style="Title"), paragraph(*calls)])
    setattr(word, f"{kind}s", dict(enumerate(footnotes, 1)))
    word.note_links = {"rId2": OLD, "rId3": f"{OLD}_b", "rId7": "https://other.example/"}
    for name, value in more.items():
        setattr(word, name, value)
    return word


def italic(*parts_: str) -> str:
    return f"<w:r><w:rPr><w:i/></w:rPr>{''.join(parts_)}</w:r>"


def text(words: str) -> str:
    return f'<w:t xml:space="preserve">{words}</w:t>'


def only(content: bytes) -> str:
    """Return what the first note says."""
    return next(iter(notes(content).values()))[0]


BODY = ", consulted on 25/08/2019."
MOVED = Edit(label="1", printed=OLD, url=NEW, date=DAY)

#: Ways in which an address stands in a note: by name, the note, and what of it Ines strikes.
WAYS = {
    "plain, in split runs": run(f"Network North, {OLD}{BODY}"),
    "a link": run("Network North, ") + link("rId2", OLD) + run(BODY),
    "a link over words": run("Network North, ") + link("rId2", "members page") + run(BODY),
    "a link over more than the address": run("North, ") + link("rId2", f"see {OLD} there") + run(BODY),
    "a field": run("North, ") + complex_field(f'HYPERLINK "{OLD}"', run(OLD)) + run(BODY),
    "a field over words": run("North, ") + complex_field(f'HYPERLINK "{OLD}"', run("members page")) + run(BODY),
    "a simple field": run("North, ") + simple_field(f'HYPERLINK "{OLD}"', run(OLD)) + run(BODY),
    "somebody's insertion": run("North, ") + inserted(f"see {OLD} there") + run(BODY),
    "beside somebody's deletion": run("North, ") + deleted("http://gone.example") + run(f"{OLD}{BODY}"),
    "a content control": run("North, ") + content_control(smart_tag(run(OLD))) + run(BODY),
    "between signs": run("North, ")
    + italic(text("https://no"), "<w:softHyphen/>", text("rth.exam"))
    + bookmark("b", italic(text("ple/mem")), key=7)
    + italic("<w:lastRenderedPageBreak/>", text(f"bers{BODY}")),
}


@pytest.mark.parametrize("note", WAYS.values(), ids=WAYS.keys())
@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_whoever_accepts_all_has_the_new_note_and_whoever_rejects_all_the_old_one(note: str, kind: str) -> None:
    label = "1" if kind == "footnote" else "i"
    before = a_report(note, run("Another, https://other.example/, consulted on 26/08/2019."), kind=kind).bytes()
    old, other = notes(before).values()

    outcome = write(before, Edit(label=label, printed=OLD, url=NEW, date=DAY))

    assert outcome.left == []
    assert_sound(outcome.content, before)
    said = old[0].replace(OLD, NEW).replace("25/08/2019", "22/11/2026")
    assert list(notes(accepted(outcome.content, INES)).values()) == [(said, (NEW,)), other]
    assert list(notes(rejected(outcome.content, INES)).values()) == [old, other]
    assert only(outcome.content) == said
    ((who, remark, where),) = comments(outcome.content)
    assert (who, where) == (INES, f"<{kind}Reference 1>")
    assert remark == f"It moved & is <there>.\n{OLD} → {NEW}\nconsulted on {DAY}"


@pytest.mark.parametrize("note", [WAYS["a link"], WAYS["a link over words"], WAYS["a field"], WAYS["a simple field"]])
def test_clicking_goes_to_the_new_place(note: str) -> None:
    content = write(a_report(note).bytes(), MOVED).content

    assert f'Target="{NEW}"'.encode() in parts(content)["word/_rels/footnotes.xml.rels"]
    assert f'Target="{OLD}"'.encode() in parts(content)["word/_rels/footnotes.xml.rels"], "for who rejects the change"


def test_only_the_words_that_change_are_struck() -> None:
    note = run(f"Network North, {OLD}, consulté le 1er août 2018.")
    content = write(a_report(note, language="fr-FR").bytes(), Edit(label="1", printed=OLD, url=NEW, date=DAY)).content

    written = parts(content)["word/footnotes.xml"].decode()
    struck = [each.split("<")[0] for each in written.split('<w:delText xml:space="preserve">')[1:]]
    assert "".join(struck) == f"{OLD}1er août 2018"
    assert authors(content) == {("del", INES): 2, ("ins", INES): 2}


def test_new_words_look_as_the_old_ones_did() -> None:
    note = run("North, ") + italic(text(f"{OLD}, consulted on ")) + run("25/08/2019", "<w:b/>")
    written = parts(write(a_report(note).bytes(), MOVED).content)["word/footnotes.xml"].decode()

    assert f'<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">{NEW}</w:t></w:r>' in written
    assert '<w:rPr><w:b/><w:szCs w:val="22"/></w:rPr><w:t xml:space="preserve">22/11/2026</w:t></w:r>' in written


def test_an_address_of_which_a_part_is_a_link_becomes_one_whole_link() -> None:
    before = a_report(run("North, ") + link("rId2", OLD) + run(f"_b{BODY}")).bytes()
    content = write(before, Edit(label="1", printed=f"{OLD}_b", url=NEW)).content

    assert_sound(content, before)
    assert notes(content)["1"] == (f"¹ North, {NEW}{BODY}", (NEW,))
    assert notes(rejected(content)) == notes(before)


@pytest.mark.parametrize("linked", [True, False])
def test_an_archived_copy_stands_beside_its_address_and_is_a_link_where_that_is_one(linked: bool) -> None:
    before = a_report(run("North, ") + (link("rId2", OLD) if linked else run(OLD)) + run(BODY)).bytes()
    content = write(before, Edit(label="1", printed=OLD, archive_url=COPY)).content

    assert_sound(content, before)
    assert only(content) == f"¹ North, {OLD} (archived at {COPY}){BODY}"
    assert (COPY.encode() in parts(content)["word/_rels/footnotes.xml.rels"]) is linked
    assert authors(content).keys() == {("ins", INES)}
    assert notes(rejected(content)) == notes(before)


def test_two_people_strike_each_in_their_own_name_and_share_a_comment() -> None:
    before = a_report(run(f"North, {OLD}{BODY}")).bytes()
    moved = change(Edit(label="1", printed=OLD, url=NEW), by="Ines")
    dated = change(Edit(label="1", date=DAY), by="Jon", why="It was looked up.", note="by phone")

    content = write(before, moved, dated).content

    assert_sound(content, before)
    assert authors(content) == {(what, who): 1 for what in ("ins", "del") for who in ("Ines", "Jon")}
    ((who, said, _),) = comments(content)
    assert who == "Ines"
    assert "Jon, 22 November 2026: It was looked up.\nJon, 22 November 2026: by phone\n" in said
    assert only(rejected(content, "Jon")) == f"¹ North, {NEW}{BODY}"


def by_hand(*parts_: str) -> str:
    return paragraph(*parts_)


def listed(*parts_: str) -> str:
    return item(1, *parts_)


@pytest.mark.parametrize(("entry", "number"), [(by_hand, "[{}] "), (listed, "")])
def test_notes_in_the_text_are_changed_where_they_stand(entry: Callable[..., str], number: str) -> None:
    word = Word(
        paragraphs=[
            paragraph(run("Parks of the north"), style="Title"),
            paragraph(run("The network has 45 members [1] and grows [2]. It is old [3].")),
            paragraph(run("Notes"), style="Heading1"),
            entry(run(number.format(1)), run(f"Network North, {OLD}{BODY}")),
            entry(run(number.format(2)), run("Network North, "), link("rId2", "growth page"), run(BODY)),
            entry(run(number.format(3)), run("Network North, "), link("rId3", "https://north.example/old"), run(BODY)),
        ],
        links={"rId2": "https://north.example/growth", "rId3": "https://north.example/old"},
        lists={1: [("decimal", "[%1]")]},
    )
    before = word.bytes()

    outcome = write(
        before,
        MOVED,
        Edit(label="2", printed="https://north.example/growth", url=f"{NEW}?x=1&y=2"),
        Edit(label="3", printed="https://north.example/old", archive_url=COPY),
    )

    assert outcome.left == []
    assert_sound(outcome.content, before)
    assert [raw for raw, _ in notes(outcome.content).values()] == [
        f"[1] Network North, {NEW}, consulted on 22/11/2026.",
        f"[2] Network North, growth page <{NEW}?x=1&y=2>{BODY}",
        f"[3] Network North, https://north.example/old (archived at {COPY}){BODY}",
    ]
    assert notes(rejected(outcome.content)) == notes(before)
    assert [where for *_, where in comments(outcome.content)] == [
        f"-{OLD}-{NEW}, consulted on -25/08/2019-22/11/2026",
        "-growth page-growth page",
        f" (archived at {COPY})",
    ]


def test_a_row_of_a_table_is_a_note() -> None:
    rows = [
        tuple(
            paragraph(run(cell))
            for cell in (str(n), f"North {n}", f"https://north.example/{n}", "consulted on 25/08/2019")
        )
        for n in (1, 2, 3)
    ]
    word = a_report()
    word.paragraphs = [
        paragraph(run("Parks of the north"), style="Title"),
        paragraph(run("It has 45 members [1] and grows [2]. It is old [3].")),
        paragraph(run("Sources"), style="Heading1"),
        table(*rows),
    ]
    before = word.bytes()
    moved = Edit(label="1", printed="https://north.example/1", url=NEW, date=DAY)

    content = write(before, moved, Edit(label="3", printed="https://north.example/3", archive_url=COPY)).content

    assert_sound(content, before)
    first, _, third = (raw for raw, _ in notes(content).values())
    assert first == f"1 North 1 | {NEW} | consulted on 22/11/2026"
    assert third == f"3 North 3 | https://north.example/3 (archived at {COPY}) | consulted on 25/08/2019"
    assert notes(rejected(content)) == notes(before)


def test_a_link_of_the_running_text_leads_elsewhere_under_the_same_words() -> None:
    word = a_report(run(f"North, {OLD}{BODY}"), links={"rId5": "https://north.example/call"})
    word.paragraphs.append(paragraph(run("The "), link("rId5", "call for tenders"), run(" is open.")))
    before = word.bytes()

    content = write(before, Edit(label="link 1", printed="https://north.example/call", url=NEW)).content

    assert_sound(content, before)
    assert notes(content)["link 1"] == ("call for tenders", (NEW,))
    assert notes(rejected(content)) == notes(before)


def test_a_link_that_would_be_no_reference_of_its_own_any_more_is_left() -> None:
    word = a_report(run(f"North, {OLD}{BODY}"), links={"rId5": "https://north.example/call"})
    word.paragraphs.append(paragraph(run("The "), link("rId5", "call for tenders"), run(" is open.")))
    before = word.bytes()
    outcome = write(before, Edit(label="link 1", printed="https://north.example/call", url=OLD))

    assert outcome.content == before
    assert "cited elsewhere" in outcome.left[0].why


def test_a_note_of_a_paragraph_that_was_joined_to_another_is_changed_in_its_own_half() -> None:
    note = paragraph(run("Network North, "), properties=MARK_DELETED) + paragraph(run(f"{OLD}{BODY}"))
    before = a_report(note).bytes()
    content = write(before, MOVED).content

    assert_sound(content, before)
    assert f"{NEW}, consulted on 22/11/2026." in only(content)


def test_the_authors_changes_and_comments_stay_and_no_number_is_given_twice() -> None:
    note = run("North, ") + inserted("see ") + deleted("not ") + run(f"{OLD}{BODY}")
    word = a_report(note)
    remarked = '<w:commentRangeStart w:id="1"/>{}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
    word.paragraphs.append(paragraph(remarked.format(run("It is so."))))
    theirs = '<w:comment w:id="1" w:author="A" w:initials="A"><w:p><w:r><w:t>Is it?</w:t></w:r></w:p></w:comment>'
    document = word.parts()
    rels = document["word/_rels/document.xml.rels"].replace(
        "</Relationships>",
        '<Relationship Id="rId40" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"'
        ' Target="/word/comments.xml"/></Relationships>',
    )
    types = document["[Content_Types].xml"].replace(
        "</Types>",
        '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.comments+xml"/></Types>',
    )
    more = {
        "word/comments.xml": f"{HEAD}<w:comments {NAMESPACES}>{theirs}</w:comments>",
        "word/_rels/document.xml.rels": rels,
        "[Content_Types].xml": types,
    }
    before = word.bytes(more)

    content = write(before, MOVED).content

    assert_sound(content, before)
    assert [who for who, *_ in comments(content)] == ["A", INES]
    assert authors(content) == {("ins", INES): 2, ("del", INES): 2, ("ins", "A"): 1, ("del", "A"): 1}
    assert parts(content)["[Content_Types].xml"] == types.encode()
    assert theirs.encode() in parts(content)["word/comments.xml"]


def test_what_somebody_put_in_is_parted_and_stays_theirs() -> None:
    before = a_report(run("North, ") + inserted(f"see {OLD} there") + run(BODY)).bytes()
    content = write(before, MOVED).content

    assert only(rejected(content, "A")) == f"¹ North, {NEW}, consulted on 22/11/2026."
    assert only(accepted(content, INES)) == f"¹ North, see {NEW} there, consulted on 22/11/2026."
    assert only(rejected(content)) == "¹ North, , consulted on 25/08/2019."


def test_every_byte_around_the_changed_paragraphs_stays() -> None:
    other = paragraph(run("An <other> note, https://other.example/, consulted on 26/08/2019."))
    before = a_report(run(f"North, {OLD}{BODY}"), other.replace("<w:r ", "<w:r\n ").replace("/>", " />")).bytes()
    old = parts(before)["word/footnotes.xml"]
    new = parts(write(before, MOVED).content)["word/footnotes.xml"]

    start, end = old.index(b'<w:footnote w:id="1">'), old.index(b'<w:footnote w:id="2">')
    assert new.startswith(old[:start])
    assert new.endswith(old[end:])


def test_the_strict_variant_stays_strict() -> None:
    before = a_report(run("North, ") + link("rId2", OLD) + run(BODY), strict=True).bytes()
    content = write(before, MOVED).content

    assert_sound(content, before)
    assert b"schemas.openxmlformats.org/wordprocessingml" not in b"".join(parts(content).values())
    assert b"http://purl.oclc.org/ooxml/officeDocument/relationships/comments" in b"".join(parts(content).values())


def test_the_text_may_be_anywhere_in_the_package() -> None:
    before = a_report(run(f"North, {OLD}{BODY}"), main="report/text.xml").bytes()
    content = write(before, MOVED).content

    assert only(content) == f"¹ North, {NEW}, consulted on 22/11/2026."
    assert "report/comments.xml" in parts(content)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_parts_keep_their_encoding(encoding: str) -> None:
    word = a_report(run(f"Ågren, {OLD}{BODY}"))
    part = word.parts()["word/footnotes.xml"].replace("UTF-8", encoding.removesuffix("-sig"))
    before = word.bytes({"word/footnotes.xml": part.encode(encoding)})
    content = write(before, MOVED).content

    assert "Ågren, " in parts(content)["word/footnotes.xml"].decode(encoding)
    assert only(content) == f"¹ Ågren, {NEW}, consulted on 22/11/2026."


@pytest.mark.parametrize(
    ("name", "edits"),
    [
        (
            "pandoc-it",
            [
                Edit(label="1", printed="https://consorzio.example/soci_elenco", url=NEW, date=DAY),
                Edit(label="2", printed="https://scuole.example/elenco", url=NEW, date=DAY),
                Edit(label="3", printed="https://prezzi.example/bollettini/2021-04.pdf", archive_url=COPY),
                Edit(label="link 1", printed="https://bandi.example/legno?id=7&anno=2021", url=f"{NEW}/2"),
            ],
        ),
        (
            "libreoffice-pl",
            [
                Edit(label="1", printed="https://parki.example/lista_parkow", url=NEW, date=DAY),
                Edit(label="2", printed="https://muzeum.example/o-nas.html", url=NEW, date=DAY),
                Edit(label="i", printed="https://urzad.example/rocznik.pdf", archive_url=COPY, date=DAY),
            ],
        ),
    ],
)
def test_files_other_programs_wrote_are_changed_too(name: str, edits: list[Edit]) -> None:
    before = (FILES / f"{name}.docx").read_bytes()

    outcome = write(before, *edits)

    assert outcome.left == []
    assert_sound(outcome.content, before)
    assert notes(rejected(outcome.content)) == notes(before)
    assert len(comments(outcome.content)) == len(edits)


def test_nothing_that_fits_leaves_the_very_bytes() -> None:
    before = a_report(run(f"North, {OLD}{BODY}")).bytes()
    outcome = write(before, Edit(label="1", printed="https://elsewhere.example/", url=NEW))

    assert outcome.content == before
    assert [each.why for each in outcome.left] == [
        "the address https://elsewhere.example/ does not stand in it as it was read"
    ]


# What is left as it was


def in_a_box() -> Word:
    word = a_report()
    entries = [paragraph(run(f"[{n}] North, {OLD}/{n}{BODY}")) for n in (1, 2, 3)]
    word.paragraphs = [
        paragraph(run("Parks of the north"), style="Title"),
        paragraph(
            run("It has 45 members [1] and grows [2]. It is old [3]."),
            text_box(paragraph(run("Notes"), style="Heading1"), *entries),
        ),
    ]
    return word


def from_the_list() -> Word:
    word = a_report()
    word.sources = sources(
        {"Tag": "Nor19", "Author": "Lindqvist", "Title": "Members", "URL": f"{OLD}/1", "YearAccessed": "2019"}
    )
    word.paragraphs = [
        paragraph(run("Parks of the north"), style="Title"),
        paragraph(run("It has 45 members "), complex_field("CITATION Nor19", run("(Lindqvist, 2019)")), run(".")),
    ]
    return word


@pytest.mark.parametrize(
    ("word", "said"),
    [
        (in_a_box(), "text box"),
        (from_the_list(), "list of sources"),
        (a_report(run("North, ") + moved_from(run("gone")) + moved_to(run(f"{OLD}/1{BODY}"))), "somebody moved"),
        (
            a_report(run("North, ") + link("rId8", "https://north.ex…") + run(BODY), note_links={"rId8": f"{OLD}/1"}),
            "only the beginning",
        ),
    ],
)
def test_what_cannot_be_placed_is_left_and_told(word: Word, said: str) -> None:
    before = word.bytes()
    (label, *_) = notes(before)
    outcome = write(before, Edit(label=label, printed=f"{OLD}/1", url=NEW))

    assert outcome.content == before
    (left,) = outcome.left
    assert said in left.why


def test_a_date_that_fits_is_written_where_the_address_does_not() -> None:
    word = a_report(run("North, ") + link("rId8", "https://north.ex…") + run(BODY), note_links={"rId8": f"{OLD}/1"})
    outcome = write(word.bytes(), Edit(label="1", printed=f"{OLD}/1", url=NEW, date=DAY))

    assert len(outcome.left) == 1
    assert only(outcome.content) == f"¹ North, <{OLD}/1>, consulted on 22/11/2026."


# What is refused


def with_member(name: str, content: bytes) -> bytes:
    return a_report(run(f"North, {OLD}{BODY}")).bytes({name: content})


def spoilt() -> bytes:
    """Return a report whose picture is damaged."""
    whole = with_member("word/media/image1.png", bytes(range(256)) * 40)
    place = whole.index(b"image1.png") + 40
    return whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :]


def with_comments(content: str) -> bytes:
    rels = (
        a_report(run(f"North, {OLD}{BODY}"))
        .parts()["word/_rels/document.xml.rels"]
        .replace(
            "</Relationships>",
            '<Relationship Id="rId40" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"'
            ' Target="comments.xml"/></Relationships>',
        )
    )
    return a_report(run(f"North, {OLD}{BODY}")).bytes(
        {"word/comments.xml": content, "word/_rels/document.xml.rels": rels}
    )


@pytest.mark.parametrize(
    "empty",
    [f"{HEAD}<w:comments {NAMESPACES} />", f'<comments xmlns="{WORDPROCESSING}"></comments>'],
)
def test_an_empty_list_of_comments_is_filled_however_it_is_written(empty: str) -> None:
    content = write(with_comments(empty), MOVED).content

    assert [who for who, *_ in comments(content)] == [INES]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (with_member("_xmlsignatures/sig1.xml", b"<Signature/>"), "signed"),
        (spoilt(), "damaged"),
        (with_comments("<w:comments"), "comments.xml in it is damaged"),
        (with_comments(f'<!DOCTYPE x [<!ENTITY y "z">]><w:comments {NAMESPACES}/>'), "document type"),
    ],
)
def test_a_package_that_cannot_be_changed_is_refused_with_the_way_out(content: bytes, said: str) -> None:
    with pytest.raises(ConfigurationError, match=said) as raised:
        write(content, MOVED)

    assert "--errata" in str(raised.value)
