"""Word documents, from parts such as Word itself writes: notes, their numbers, and the text that calls them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from consulted.documents import read
from consulted.documents.readers.docx.reader import Docx
from models.reference import Kind, Reading
from tests.documents.helpers import TODAY, by_label, sentences
from tests.documents.word import (
    MARK_DELETED,
    Word,
    bookmark,
    call,
    complex_field,
    content_control,
    deleted,
    deleted_content,
    hidden,
    inserted,
    link,
    moved_from,
    moved_to,
    paragraph,
    run,
    section_end,
    sign,
    simple_field,
    smart_tag,
    superscript,
    symbol,
    table,
    text_box,
)


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


def with_notes(*paragraphs: str, keys: range = range(1, 6), **more: object) -> Word:
    """Return a report of *paragraphs*; note 3 cites https://north.example/3."""
    notes = {key: run(f"Network North, https://north.example/{key}, consulted on 2{key}/08/2019") for key in keys}
    word = Word(paragraphs=list(paragraphs), footnotes=notes)
    for name, value in more.items():
        setattr(word, name, value)
    return word


def read_word(tmp_path: Path, word: Word | bytes, name: str = "report.docx") -> Reading:
    content = word if isinstance(word, bytes) else word.bytes()
    path = tmp_path / name
    path.write_bytes(content)
    reading = read(path, today=TODAY)
    text = Docx().take_apart(content, name).text
    assert all(each.raw == text[each.start : each.end] for each in reading.references)
    return reading


def labels(reading: Reading) -> dict[str, str]:
    """Return the last part of the address each note cites, by its label."""
    return {each.label: each.urls[0].printed.rsplit("/", 1)[1] for each in reading.references if each.urls}


def deeply(part: str) -> str:
    return content_control(smart_tag(content_control(part)))


# Numbers


def test_notes_bear_the_number_word_prints_not_their_id(tmp_path: Path) -> None:
    reading = read_word(tmp_path, a_report())

    assert [reference.label for reference in reading.references] == ["1", "2", "3"]
    members, partners, interview = reading.references
    assert [url.printed for url in members.urls] == ["https://north.example/members"]
    assert [url.printed for url in partners.urls] == ["https://north.example/partners?id=1&x=2"]
    assert partners.consulted is not None
    assert partners.consulted.date == "2019-08-24"
    assert interview.kind is Kind.INTERVIEW


def test_endnotes_are_numbered_apart(tmp_path: Path) -> None:
    word = a_report()
    word.paragraphs.append(paragraph(run("It grows."), call(4, "endnote")))
    word.endnotes = {4: run("Network North, Growth, https://north.example/growth, consulted on 26/08/2019")}

    assert [each.label for each in read_word(tmp_path, word).references] == ["1", "2", "3", "i"]


@pytest.mark.parametrize(
    ("form", "printed"),
    [
        ("decimal", ["1", "2", "3", "4", "5"]),
        ("lowerRoman", ["i", "ii", "iii", "iv", "v"]),
        ("upperLetter", ["A", "B", "C", "D", "E"]),
        ("chicago", ["*", "†", "‡", "§", "**"]),
    ],
)
def test_notes_are_numbered_in_the_form_asked_for(tmp_path: Path, form: str, printed: list[str]) -> None:
    word = with_notes(*(paragraph(run(f"It is so, {key}."), call(key)) for key in range(1, 6)))
    word.counting = f'<w:numFmt w:val="{form}"/>'

    reading = read_word(tmp_path, word)

    assert labels(reading) == dict(zip(printed, "12345", strict=True))


def test_numbers_start_where_they_are_told_to(tmp_path: Path) -> None:
    word = with_notes(paragraph(run("One."), call(1)), paragraph(run("Two."), call(2)), keys=range(1, 3))
    word.section = '<w:footnotePr><w:numStart w:val="7"/></w:footnotePr>'

    assert labels(read_word(tmp_path, word)) == {"7": "1", "8": "2"}


def test_numbers_start_anew_in_each_section(tmp_path: Path) -> None:
    anew = '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numRestart w:val="eachSect"/></w:footnotePr>'
    word = with_notes(
        paragraph(run("The first chapter says one thing."), call(1), run(" And another."), call(2)),
        section_end(anew),
        paragraph(run("The second chapter says a third."), call(3)),
        section=anew,
        keys=range(1, 4),
    )

    reading = read_word(tmp_path, word)

    assert [each.label for each in reading.references] == ["a", "b", "a"]
    assert sentences(reading.references[2]) == ["The second chapter says a third."]


def test_numbers_that_start_anew_on_each_page_are_told_to_be_unknown(tmp_path: Path) -> None:
    word = with_notes(paragraph(run("One."), call(1)), paragraph(run("Two."), call(2)), keys=range(1, 3))
    word.section = '<w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>'

    reading = read_word(tmp_path, word)

    assert labels(reading) == {"1": "1", "2": "2"}
    assert any("numbered anew on each page" in warning for warning in reading.warnings)


def test_a_mark_of_its_own_is_printed_and_not_counted(tmp_path: Path) -> None:
    word = with_notes(
        paragraph(run("This is thanked."), call(8, mark="*"), run(" This is counted."), call(1)),
        paragraph(run("This too."), call(9, mark="†"), run(" And so."), call(2)),
        keys=range(1, 3),
    )
    word.footnotes[8] = paragraph(superscript("*"), run(" Network North, https://north.example/thanks"))
    word.footnotes[9] = paragraph(superscript("†"), run(" Network North, https://north.example/dagger"))

    reading = read_word(tmp_path, word)

    assert labels(reading) == {"*": "thanks", "1": "1", "†": "dagger", "2": "2"}
    assert by_label(reading)["*"].raw == "* Network North, https://north.example/thanks"
    assert sentences(by_label(reading)["†"]) == ["This too."]


def test_a_mark_may_be_a_sign_of_a_font(tmp_path: Path) -> None:
    word = with_notes(paragraph(run("It is so."), call(1, mark=symbol("F02A"))), keys=range(1, 2))
    word.footnotes[1] = paragraph(
        f"<w:r>{symbol('F02A')}</w:r>", run(" Network North, https://north.example/1, consulted on 1/08/2019")
    )

    assert labels(read_word(tmp_path, word)) == {"*": "1"}


# What calls them


def test_the_sentence_is_the_one_a_reader_sees_after_tracked_changes(tmp_path: Path) -> None:
    partners = read_word(tmp_path, a_report()).references[1]

    (citation,) = partners.cited_by
    assert citation.sentence == "The network has 45 members and some partners in Canada."
    assert citation.section == "Members"


def test_deleted_moved_and_hidden_calls_are_not_counted(tmp_path: Path) -> None:
    word = with_notes(
        paragraph(run("Moved."), moved_from(call(5))),
        paragraph(run("Gone."), deleted_content(call(4)), run(" Kept."), call(1)),
        paragraph(run("Seen."), hidden(" Unseen."), f"<w:r><w:rPr><w:vanish/></w:rPr>{call(3)[5:]}"),
        paragraph(run("Moved here."), moved_to(call(2)), "<w:ins w:id='9' w:author='A'>", call(5), "</w:ins>"),
    )

    reading = read_word(tmp_path, word)

    assert labels(reading) == {"1": "1", "2": "2", "3": "5"}
    assert sentences(by_label(reading)["1"]) == ["Kept."]
    assert any("2 footnotes" in warning for warning in reading.warnings)


def test_paragraphs_whose_mark_was_deleted_are_one(tmp_path: Path) -> None:
    word = with_notes(
        paragraph(run("The network, which is old,"), properties=MARK_DELETED),
        paragraph(run(" has 45 members."), call(1)),
        keys=range(1, 2),
    )

    assert sentences(read_word(tmp_path, word).references[0]) == ["The network, which is old, has 45 members."]


def test_a_deleted_row_of_a_table_is_gone(tmp_path: Path) -> None:
    rows = table([paragraph(run("North"), call(1))], [paragraph(run("South"), call(2))])
    word = with_notes(rows.replace("<w:tr>", "<w:tr><w:trPr><w:del w:id='1' w:author='A'/></w:trPr>", 1))

    assert labels(read_word(tmp_path, word)) == {"1": "2"}


@pytest.mark.parametrize("wrapped", [content_control, smart_tag, deeply], ids=["control", "tag", "both"])
def test_calls_are_found_in_what_wraps_words(tmp_path: Path, wrapped: Callable[[str], str]) -> None:
    word = with_notes(paragraph(run("It has 45 members."), wrapped(call(1))), keys=range(1, 2))

    assert sentences(read_word(tmp_path, word).references[0]) == ["It has 45 members."]


def test_notes_of_tables_and_content_controls_are_counted_where_they_stand(tmp_path: Path) -> None:
    word = with_notes(
        paragraph(run("Before."), call(1)),
        content_control(table([paragraph(run("North")), paragraph(run("45 members"), call(2))])),
        paragraph(run("Behind."), call(3)),
        keys=range(1, 4),
    )

    reading = read_word(tmp_path, word)

    assert labels(reading) == {"1": "1", "2": "2", "3": "3"}
    assert sentences(by_label(reading)["2"]) == ["North | 45 members"]


def test_a_text_box_is_read_once_though_word_stores_it_twice(tmp_path: Path) -> None:
    box = text_box(paragraph(run("In a box stands this."), call(2)))
    word = with_notes(paragraph(run("It is so."), call(1), box), paragraph(run("Behind."), call(3)), keys=range(1, 4))

    reading = read_word(tmp_path, word)

    assert labels(reading) == {"1": "1", "2": "2", "3": "3"}
    assert sentences(by_label(reading)["2"]) == ["In a box stands this."]
    assert Docx().take_apart(word.bytes(), "x").text.count("In a box") == 1


@pytest.mark.parametrize(
    "named",
    [
        complex_field("NOTEREF _Ref12345678 \\f \\h", superscript("1")),
        complex_field("NOTEREF _Ref12345678 \\h", run("9")),  # Word had not counted again
        simple_field("REF _Ref12345678 \\h", superscript("1")),
    ],
)
def test_a_cross_reference_to_a_note_cites_it_again(tmp_path: Path, named: str) -> None:
    word = with_notes(
        paragraph(run("It has 45 members."), bookmark("_Ref12345678", call(1))),
        paragraph(run("It has two offices."), call(2)),
        paragraph(run("As said in note "), named, run(", it is old.")),
        keys=range(1, 3),
    )

    first = by_label(read_word(tmp_path, word))["1"]

    assert len(first.cited_by) == 2
    assert first.cited_by[1].sentence.startswith("As said in note")


def test_a_cross_reference_to_a_heading_cites_nothing(tmp_path: Path) -> None:
    heading = paragraph(bookmark("_Ref9", run("Members"), call(1)), style="Heading1")
    word = with_notes(heading, paragraph(run("See "), complex_field("REF _Ref9 \\h", run("Members")), run(".")))

    assert len(by_label(read_word(tmp_path, word))["1"].cited_by) == 1


# What stands in them


def note_of(tmp_path: Path, content: str, **links: str) -> Reading:
    word = with_notes(paragraph(run("It has 45 members."), call(1)), keys=range(1, 2))
    word.footnotes[1] = content
    word.note_links = links
    return read_word(tmp_path, word)


def test_words_cut_into_runs_are_joined(tmp_path: Path) -> None:
    pieces = ["Network North, https://north.exa", "mple/mem", "bers, consul", "ted on 2", "4/", "08", "/2019"]

    (reference,) = note_of(
        tmp_path, "".join(f"<w:r><w:t xml:space='preserve'>{each}</w:t></w:r>" for each in pieces)
    ).references

    assert reference.urls[0].printed == "https://north.example/members"
    assert reference.consulted is not None
    assert reference.consulted.date == "2019-08-24"


def test_hyphens_tabs_and_line_ends_are_what_they_look_like(tmp_path: Path) -> None:
    content = (
        run("Network")
        + sign("tab")
        + run("North, https://north.example/a")
        + sign("noBreakHyphen")
        + run("b/mem")
        + sign("softHyphen")
        + run("bers,")
        + sign("br")
        + run("consulted on 24/08/2019")
    )

    (reference,) = note_of(tmp_path, content).references

    assert reference.raw == "¹ Network North, https://north.example/a-b/members,\nconsulted on 24/08/2019"
    assert reference.urls[0].printed == "https://north.example/a-b/members"


@pytest.mark.parametrize(
    "printed",
    [
        link("rId7", "the list"),
        link("rId8", "the list", anchor="top"),
        complex_field('HYPERLINK "https://north.example/list#top" \\o "Go there" \\t "_blank"', run("the list")),
        complex_field('HYPERLINK "https://north.example/list" \\l "top"', run("the "), run("list")),
        simple_field('HYPERLINK "https://north.example/list#top"', run("the list")),
    ],
)
def test_words_that_lead_to_an_address_name_it(tmp_path: Path, printed: str) -> None:
    links = {"rId7": "https://north.example/list#top", "rId8": "https://north.example/list"}

    (reference,) = note_of(
        tmp_path, run("Network North, ") + printed + run(", consulted on 24/08/2019"), **links
    ).references

    assert [url.printed for url in reference.urls] == ["https://north.example/list#top"]
    assert reference.raw == "¹ Network North, the list <https://north.example/list#top>, consulted on 24/08/2019"


def test_an_address_shown_and_another_led_to_are_both_kept(tmp_path: Path) -> None:
    content = run("Network North, ") + link("rId7", "https://north.example/memebrs") + run(", consulted on 24/08/2019")

    (reference,) = note_of(tmp_path, content, rId7="https://north.example/members").references

    (url,) = reference.urls
    assert url.printed == "https://north.example/memebrs"
    assert url.candidates[0].url == "https://north.example/members"


def test_links_inside_the_document_lead_nowhere(tmp_path: Path) -> None:
    content = run("See ") + complex_field('HYPERLINK \\l "_Toc1"', run("chapter 2")) + run(" of this report.")

    (reference,) = note_of(tmp_path, content).references

    assert reference.urls == ()


@pytest.mark.parametrize(
    "code",
    [
        'ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[{"uris":["http://zotero.example/items/1"]}]}',
        "ADDIN EN.CITE <EndNote><Cite><record><urls><url>https://wrong.example</url></urls></record></Cite></EndNote>",
    ],
)
def test_of_citation_fields_only_the_result_is_printed(tmp_path: Path, code: str) -> None:
    inner = complex_field("ADDIN EN.CITE.DATA", run(""))
    content = complex_field(code + inner, run("Network North, https://north.example/1, consulted on 24/08/2019"))

    (reference,) = note_of(tmp_path, content).references

    assert reference.raw == "¹ Network North, https://north.example/1, consulted on 24/08/2019"


def test_a_field_that_never_ends_hides_nothing(tmp_path: Path) -> None:
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'

    (reference,) = note_of(tmp_path, begun + run("Network North, https://north.example/1")).references

    assert reference.raw == "¹ Network North, https://north.example/1"


def test_a_note_of_several_paragraphs_is_one(tmp_path: Path) -> None:
    own = "<w:r><w:footnoteRef/></w:r>"
    content = paragraph(own, run(" Network North, The members,")) + paragraph(
        run("https://north.example/1, consulted on 24/08/2019")
    )

    (reference,) = note_of(tmp_path, content).references

    assert labels(note_of(tmp_path, content)) == {"1": "1"}
    assert reference.consulted is not None


def test_calls_without_a_note_are_told(tmp_path: Path) -> None:
    word = with_notes(paragraph(run("One."), call(1), run(" Two."), call(99)), keys=range(1, 2))

    assert any("1 note that the file does not hold" in warning for warning in read_word(tmp_path, word).warnings)


# What the document says of itself


def test_title_and_day_are_those_of_the_document(tmp_path: Path) -> None:
    document = read_word(tmp_path, a_report()).document

    assert (document.title, document.date, document.format) == ("Parks of the north", "2020-05-03", "docx")


@pytest.mark.parametrize(
    ("stated", "title"),
    [("The parks of the north", "The parks of the north"), ("Microsoft Word - old_draft.doc", "Members")],
)
def test_the_properties_name_a_report_without_a_title(tmp_path: Path, stated: str, title: str) -> None:
    word = a_report()
    word.title = stated
    del word.paragraphs[:2]

    document = read_word(tmp_path, word).document

    assert (document.title, document.date) == (title, None)  # the day the file was made is not the report's


def test_headings_are_known_by_name_level_or_what_they_are_made_from(tmp_path: Path) -> None:
    word = with_notes(
        paragraph(run("Par le nom"), style="Titre1"),
        paragraph(run("Elle compte 45 membres."), call(1)),
        paragraph(run("Par le parent"), style="Chapitre"),
        paragraph(run("Elle a deux bureaux."), call(2)),
        paragraph(run("Par le niveau"), properties='<w:outlineLvl w:val="1"/>'),
        paragraph(run("Elle date de 2009."), call(3)),
        paragraph(run("Table des matières"), style="En-ttedetabledesmatires"),
        paragraph(run("Par le nom"), sign("tab"), run("3"), style="TM1"),
        paragraph(run("Elle grandit."), call(4)),
        language="fr-FR",
        more_styles='<w:style w:type="paragraph" w:customStyle="1" w:styleId="Chapitre"><w:name w:val="Chapitre"/>'
        '<w:basedOn w:val="Titre1"/></w:style><w:style w:type="paragraph" w:styleId="En-ttedetabledesmatires">'
        '<w:name w:val="TOC Heading"/><w:basedOn w:val="Titre1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>',
    )

    sections = [each.cited_by[0].section for each in read_word(tmp_path, word).references]

    assert sections == ["Par le nom", "Par le parent", "Par le niveau", "Par le niveau"]


def test_a_style_of_hidden_words_hides_them(tmp_path: Path) -> None:
    word = with_notes(
        paragraph(run("It is so."), run(" A remark.", '<w:rStyle w:val="Remark"/>'), call(1)),
        more_styles='<w:style w:type="character" w:styleId="Remark"><w:name w:val="Remark"/>'
        "<w:rPr><w:vanish/></w:rPr></w:style>",
    )

    assert sentences(read_word(tmp_path, word).references[0]) == ["It is so."]


@pytest.mark.parametrize(
    ("program", "properties", "heard"),
    [("fr-FR", "", "en"), ("en-GB", "", "en"), ("de-DE", '<w:lang w:val="en-GB"/>', "en")],
)
def test_the_language_of_the_program_is_not_that_of_the_report(
    tmp_path: Path, program: str, properties: str, heard: str
) -> None:
    text = "The network has more members than it had in the year before, and most of them are small towns."
    word = with_notes(paragraph(run(text, properties), call(1)), keys=range(1, 2), language=program)

    assert read_word(tmp_path, word).document.language == heard


@pytest.mark.parametrize(
    "changes",
    [
        {"strict": True},
        {"main": "word/document2.xml"},
        {"main": "Text/Report.xml"},
        {"kind": "docm"},
        {"kind": "dotx"},
    ],
)
def test_every_variant_of_the_format_is_read(tmp_path: Path, changes: dict[str, object]) -> None:
    word = a_report()
    for name, value in changes.items():
        setattr(word, name, value)

    reading = read_word(tmp_path, word, "report.docm")

    assert len(reading.references) == 3
    assert reading.references[1].urls[0].printed == "https://north.example/partners?id=1&x=2"
    assert reading.document.title == "Parks of the north"


def test_the_content_decides_not_the_suffix(tmp_path: Path) -> None:
    assert len(read_word(tmp_path, a_report(), "report.txt").references) == 3


def test_headers_and_footers_are_not_read(tmp_path: Path) -> None:
    assert "foot.example" not in Docx().take_apart(a_report().bytes(), "x").text
