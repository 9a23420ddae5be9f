"""Web pages handed back: words and links of the notes meant have changed, and not one byte beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from consulted.amend.formats.html.robust import with_href, with_version
from consulted.amend.formats.html.sheet import Sheet
from consulted.amend.proof import reread
from tests.consulted.amend.test_text_formats import COPY, FILES, TODAY, all_edits, amended, change, differences

PAGES = sorted((FILES / "html").glob("*.htm*"))


def page(*notes: str, charset: str = "utf-8") -> bytes:
    calls = "".join(f'<a href="#fn{n}" id="r{n}"><sup>{n}</sup></a> turn.' for n in range(1, len(notes) + 1))
    items = "\n".join(f'<li id="fn{n}"><p>{note} <a href="#r{n}">↩︎</a></p></li>' for n, note in enumerate(notes, 1))
    written = (
        f'<!doctype html>\n<html lang="en"><head><meta charset="{charset}"><title>Mills</title></head><body>\n'
        f"<h1>Mills &amp; millers</h1>\n<p>Nine mills{calls}</p>\n<ol>\n{items}\n</ol></body></html>\n"
    )
    return written.encode(charset, "xmlcharrefreplace")


ADDRESS = "https://mill.example/a?x=1&amp;y=2"
SHOWN = f'Mill, <a class="x" href="{ADDRESS}">{ADDRESS}</a>, consulted on 24/08/2018.'
WORDED = "Mill, <a href='https://mill.example/b'>The <em>wheel</em></a>, consulted on 25&nbsp;August 2018."
BARE = "Mill, https://mill.example/c, consulted\non 26 August 2018."
PRINTED = "https://mill.example/a?x=1&y=2"


def test_a_new_address_stands_in_the_words_and_in_the_link() -> None:
    content = page(SHOWN, WORDED, BARE)

    _, outcome = amended(content, "mills.html", change("1", printed=PRINTED, url="https://new.example/a?b=1&c=2"))

    new = SHOWN.replace("mill.example/a?x=1&amp;y=2", "new.example/a?b=1&amp;c=2")
    assert outcome.content == page(new, WORDED, BARE)
    assert outcome.left == []


def test_a_link_that_shows_words_is_changed_where_it_leads() -> None:
    content = page(SHOWN, WORDED, BARE)

    _, outcome = amended(
        content, "mills.html", change("2", printed="https://mill.example/b", url="https://new.example/b")
    )

    assert outcome.content == page(SHOWN, WORDED.replace("'https://mill.example/b'", '"https://new.example/b"'), BARE)


@pytest.mark.parametrize(
    ("note", "printed"),
    [
        ('Mill, <a href="http://mill.example/a">http://mill.example/a</a>, seen 24/08/2018.', "http://mill.example/a"),
        ('Mill, <a href="http://mill.example/a">The wheel</a>, seen 24/08/2018.', "http://mill.example/a"),
        ("Mill, http://mill.example/a, seen 24/08/2018.", "http://mill.example/a"),
    ],
)
@pytest.mark.parametrize("url", ["https://mill.example/a", "http://mill.example/old/a", "http://mill.example/a/b"])
def test_an_address_that_only_grows_grows_within_its_link(note: str, printed: str, url: str) -> None:
    content = page(note, WORDED)

    _, outcome = amended(content, "mills.html", change("1", printed=printed, url=url))

    assert outcome.left == []
    assert outcome.content == page(note.replace(printed, url), WORDED)


def test_a_date_keeps_its_form_and_the_breaks_of_its_lines() -> None:
    content = page(SHOWN, WORDED, BARE)

    _, outcome = amended(content, "mills.html", *(change(each, date="2026-11-03") for each in ("1", "2", "3")))

    assert outcome.content == page(
        SHOWN.replace("24/08/2018", "03/11/2026"),
        WORDED.replace("25&nbsp;August 2018", "3&nbsp;November 2026"),
        BARE.replace("26 August 2018", "3 November 2026"),
    )


def test_an_archived_copy_is_named_in_words_and_in_the_attributes_of_robust_links() -> None:
    content = page(SHOWN, WORDED)

    _, outcome = amended(content, "mills.html", change("1", printed=PRINTED, archive_url=COPY))

    (old, new) = differences(content, outcome.content)
    assert f'(archived at <a href="{COPY}">{COPY}</a>), consulted on 24/08/2018.' in new
    assert (
        'data-originalurl="https://mill.example/a?x=1&amp;y=2" '
        f'data-versionurl="{COPY}" data-versiondate="2018-08-24">https://mill'
    ) in new
    assert old.startswith("- ")


def test_a_tag_gets_no_attribute_twice() -> None:
    once = with_version('<a HREF=https://a.example/ data-versionurl="x">', COPY, original="https://a.example/")

    assert once == with_version(once, COPY, original="https://a.example/")
    assert once.count("data-versionurl") == 1
    assert with_href(once, 'https://b.example/?"<') == once.replace(
        "HREF=https://a.example/", 'HREF="https://b.example/?&quot;&lt;"'
    )


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "utf-8"])
def test_letters_the_page_has_no_room_for_are_written_as_references(charset: str) -> None:
    content = page("Mühle, https://mill.example/c, consulted on 26 August 2018.", charset=charset)

    _, outcome = amended(
        content, "mills.html", change("1", printed="https://mill.example/c", url="https://new.example/łódź")
    )

    assert b"https://new.example/%C5%82%C3%B3d%C5%BA" in outcome.content
    assert "Mühle".encode(charset) in outcome.content


def test_the_same_words_twice_are_two_notes() -> None:
    content = page(BARE, BARE)

    _, outcome = amended(
        content, "mills.html", change("2", printed="https://mill.example/c", url="https://new.example/c")
    )

    assert outcome.content == page(BARE, BARE.replace("mill.example/c", "new.example/c"))


def test_words_that_mark_up_divides_are_left_and_the_reason_told() -> None:
    content = page("Mill, https://mill.example/<b>d</b>/e, consulted on 26 August 2018.")

    _, outcome = amended(
        content, "mills.html", change("1", printed="https://mill.example/d/e", url="https://new.example/d")
    )

    assert outcome.content == content
    assert [each.why for each in outcome.left] == ["the words to change run over mark-up"]


@pytest.mark.parametrize("note", [SHOWN, WORDED.replace("/b", "/a?x=1&amp;y=2"), BARE.replace("/c", "/a?x=1&amp;y=2")])
@pytest.mark.parametrize(
    "hostile", ['https://x.example/"><script>', "https://x.example/'</a><li>", "https://x.example/\n\n2. ż"]
)
def test_an_address_cannot_break_out_of_its_note(note: str, hostile: str) -> None:
    content = page(note, WORDED)

    reading, outcome = amended(content, "mills.html", change("1", printed=PRINTED, url=hostile))

    after = reread(outcome.content, name="mills.html", today=TODAY, document_id="report")
    assert [each.label for each in after.references] == [each.label for each in reading.references]
    assert [outcome.content.count(sign) for sign in (b"<script", b"<li", b"</a>")] == [0, 2, content.count(b"</a>")]


@pytest.mark.parametrize("note", [SHOWN, WORDED.replace("/b", "/a?x=1&amp;y=2"), BARE.replace("/c", "/a?x=1&amp;y=2")])
def test_what_is_exported_twice_is_exported_once(note: str) -> None:
    new, day = "https://new.example/a?b=1&c=2", change("1", date="2026-11-23")
    first = amended(page(note), "m.html", change("1", printed=PRINTED, url=new), day)[1].content

    _, again = amended(first, "m.html", change("1", printed=new, url=new), day)

    assert (again.content, again.amended) == (first, [])


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_pages_of_many_programs_are_changed_in_the_notes_meant(path: Path) -> None:
    content = path.read_bytes()
    reading, _ = amended(content, path.name)
    noted = [each for each in reading.references if each.urls and each.consulted and not each.label.startswith("link")]

    edits = [edit for each in noted for edit in all_edits(reading, each.label)]
    _, outcome = amended(content, path.name, *edits)

    assert {each.label for each in outcome.amended} == {each.label for each in noted}
    assert len(differences(content, outcome.content, "latin-1")) <= 6 * len(noted)


@pytest.mark.parametrize(
    "source",
    [
        "<p>a<script>if (a < b) { document.write('<a href=x>') }</script>b",
        "<!-- <a href='https://x.example'> -->a&#8364;b&copy c",
        "<a href='https://x.example'>unclosed <p>text",
        "<<a>>&;&#;&#xZZ; <",
        "\r\n\t<p>\ud800</p>",
    ],
)
def test_any_source_has_places_for_its_letters(source: str) -> None:
    sheet = Sheet.of(source)

    assert len(sheet.letters) == len(sheet.places) == len(sheet.links)
    assert all(0 <= start <= end <= len(source) for start, end in sheet.places)
