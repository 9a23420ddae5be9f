"""Web pages as programs write and browsers save them: their notes, where these lead, what is no part of the report."""

from __future__ import annotations

import plistlib
from pathlib import Path

import pytest

from consulted.documents import read
from consulted.documents.readers.html import Html
from models.reference import Kind, Reading
from tests.documents.helpers import TODAY, by_label, sentences
from tests.documents.html_shapes import SHAPES, Shape

FILES = Path(__file__).parent / "files" / "html"
NOTE = 'Network North, Members, <a href="https://north.example/m">https://north.example/m</a>, accessed 24 August 2019'


def read_page(folder: Path, page: str | bytes, name: str = "report.html") -> Reading:
    """Read *page*, and see that every reference stands where it says."""
    content = page.encode() if isinstance(page, str) else page
    path = folder / name
    path.write_bytes(content)
    return read_file(path)


def read_file(path: Path) -> Reading:
    reading = read(path, today=TODAY)
    text = Html().take_apart(path.read_bytes(), path.name).text
    assert reading.document.format == "html"
    assert all(each.raw == text[each.start : each.end] for each in reading.references)
    printed = [each for each in reading.references if not each.label.startswith("link ")]
    assert all(text[url.start : url.end] == url.printed for each in printed for url in each.urls)
    return reading


def around(*, before: str = "", behind: str = "", head: str = "", note: str = NOTE) -> str:
    """Return a page with one note, and more around it."""
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{head}</head><body>{before}<h1>Parks</h1>'
        f'<p>The network has 45 members.<a href="#fn1" id="ref1"><sup>1</sup></a></p><ol><li id="fn1">{note} '
        f'<a href="#ref1">↩</a></li></ol>{behind}</body></html>'
    )


def plain_page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


def addresses(reading: Reading) -> list[list[str]]:
    return [[url.printed for url in each.urls] for each in reading.references]


def text_of(page: str, name: str = "report.html") -> str:
    return Html().take_apart(page.encode(), name).text


# Notes


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_notes_are_read_in_every_shape(tmp_path: Path, shape: Shape) -> None:
    reading = read_page(tmp_path, shape.page())

    assert [each.label for each in reading.references] == list(shape.labels)
    members, partners, interview = reading.references
    assert addresses(reading) == [["https://north.example/members?id=1&x=2"], ["https://north.example/partners"], []]
    assert [each.title for each in (members, partners)] == ["Members", "Partners"]
    assert [each.publisher for each in (members, partners)] == ["Network North", "Network North"]
    assert [each.kind for each in reading.references] == [Kind.WEB, Kind.WEB, Kind.INTERVIEW]
    assert members.consulted is not None
    assert members.consulted.date == "2019-08-24"
    assert partners.consulted is not None
    assert partners.consulted.date == "2019-08-25"
    assert interview.interview is not None
    assert (interview.interview.who, interview.interview.date) == ("Maria Lindqvist", "2019-08-26")
    assert [[(place.section, place.sentence) for place in each.cited_by] for each in reading.references] == [
        [("Members", "The network has 45 members.")],
        [("Members", "It also has partners in Canada.")],
        [("History", "It was founded in 2009 on 12 km² of land.")],
    ]
    assert (reading.document.title, reading.document.date) == ("Parks of the north", "2020-05-03")
    assert reading.document.language == "en"


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_no_note_keeps_a_way_back_or_its_label_twice(tmp_path: Path, shape: Shape) -> None:
    for each in read_page(tmp_path, shape.page()).references:
        assert not set("↩↑⇧^") & set(each.raw)
        assert each.raw.count("Network North") == 1
        assert not each.raw.rstrip(".").endswith(("back", "[]", "()"))


def test_a_note_called_twice_is_cited_twice(tmp_path: Path) -> None:
    again = '<p>Its members pay.<a href="#fn1" id="ref2"><sup>1</sup></a></p>'
    (note,) = read_page(tmp_path, around(before=again)).references

    assert sentences(note) == ["Its members pay.", "The network has 45 members."]


def test_calls_side_by_side_are_two(tmp_path: Path) -> None:
    page = plain_page(
        '<h1>Parks</h1><p>It grew.<sup><a href="#a">1</a>,<a href="#b">2</a></sup></p><p id="a">1 A, https://a.example/</p>'
        '<p id="b">2 B, https://b.example/</p>'
    )

    assert [sentences(each) for each in read_page(tmp_path, page).references] == [["It grew."], ["It grew."]]


def test_a_note_of_several_paragraphs_is_one(tmp_path: Path) -> None:
    (note,) = read_page(tmp_path, around(note=f"<p>{NOTE}.</p><p>More is said there.</p>")).references

    assert note.raw.endswith(".\nMore is said there.")


def test_a_link_to_another_note_stays_in_the_words(tmp_path: Path) -> None:
    again = '<p>It grows.<a href="#fn2" id="ref2"><sup>2</sup></a></p>'
    other = '<li id="fn2">See note <a href="#ref1">1</a>. <a href="#ref2">↩</a></ol>'
    page = around(behind=again).replace("</ol>", other)
    first, second = read_page(tmp_path, page).references

    assert (second.raw, second.refers_to) == ("² See note 1.", first.label)


def test_a_number_the_words_of_a_note_begin_with_is_theirs(tmp_path: Path) -> None:
    (note,) = read_page(tmp_path, around(note="1 million trees, https://north.example/trees")).references

    assert note.raw == "¹ 1 million trees, https://north.example/trees"


def test_the_word_before_the_number_of_a_call_is_no_part_of_it(tmp_path: Path) -> None:
    page = around().replace("<sup>1</sup>", "[footnote 1]")

    assert [each.label for each in read_page(tmp_path, page).references] == ["1"]


def test_a_link_to_a_table_or_a_heading_calls_no_note(tmp_path: Path) -> None:
    behind = (
        '<p>See table <a href="#t1">2</a> and section <a href="#s">3</a>.</p><h2 id="s">Trade</h2>'
        '<table id="t1"><tr><td>Canada</td><td>12</td></tr></table>'
    )
    reading = read_page(tmp_path, around(behind=behind))

    assert [each.label for each in reading.references] == ["1"]
    assert "See table 2 and section 3." in text_of(around(behind=behind))


def test_remarks_of_reviewers_are_no_notes(tmp_path: Path) -> None:
    behind = (
        '<p>It grows.<a href="#_msocom_1" name="_msoanchor_1">[A1]</a></p><div class=msocomtxt><a name="_msocom_1"></a>'
        '<p><a href="#_msoanchor_1">[A1]</a> Check this, https://check.example/</p></div>'
    )

    assert addresses(read_page(tmp_path, around(behind=behind))) == [["https://north.example/m"]]


def test_words_deleted_are_out_and_words_inserted_are_in() -> None:
    page = around(behind="<p>There are <del>410</del><ins>412</ins> bridges.</p>")

    assert "There are 412 bridges." in text_of(page)


# Links


def test_words_that_print_one_address_and_lead_to_another_give_both(tmp_path: Path) -> None:
    note = 'Network North, <a href="https://north.example/moved">https://north.example/old</a>, accessed 24 August 2019'
    (reference,) = read_page(tmp_path, around(note=note)).references

    (url,) = reference.urls
    assert (url.printed, url.suspect) == ("https://north.example/old", True)
    assert ("https://north.example/moved", "link-target") in [(each.url, each.rule) for each in url.candidates]


@pytest.mark.parametrize(
    "through",
    [
        "https://www.google.com/url?q=https://north.example/m%3Fa%3D1&amp;sa=D&amp;source=docs",
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fnorth.example%2Fm%3Fa%3D1&amp;data=05",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fnorth.example%2Fm%3Fa%3D1&amp;h=x",
        "https://urldefense.com/v3/__https://north.example/m?a=1__;!!abc",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__north.example_m-3Fa-3D1&amp;d=x",
    ],
    ids=["google", "outlook", "facebook", "proofpoint 3", "proofpoint 2"],
)
def test_a_link_through_a_checking_page_keeps_it_and_offers_where_it_leads(tmp_path: Path, through: str) -> None:
    note = f'Network North, <a href="{through}">Members</a>, accessed 24 August 2019'
    (reference,) = read_page(tmp_path, around(note=note)).references

    (url,) = reference.urls
    assert url.printed == through.replace("&amp;", "&")
    assert [each.url for each in url.candidates][:1] == ["https://north.example/m?a=1"]


def test_a_link_through_a_checking_page_whose_words_print_the_address_is_no_doubt(tmp_path: Path) -> None:
    through = "https://www.google.com/url?q=https://north.example/m&amp;sa=D"
    (reference,) = read_page(
        tmp_path, around(note=f'North, <a href="{through}">https://north.example/m</a>')
    ).references

    (url,) = reference.urls
    assert (url.printed, url.suspect) == ("https://north.example/m", False)


def test_relative_links_start_from_where_the_page_says_it_is_from(tmp_path: Path) -> None:
    head = '<link rel="canonical" href="https://observer.example/2020/parks/">'
    page = around(head=head, note='Observer, <a href="../forests">Forests</a>, accessed 24 August 2019')

    assert addresses(read_page(tmp_path, page)) == [["https://observer.example/2020/forests"]]


def test_a_link_the_page_shortens_gives_the_whole_address(tmp_path: Path) -> None:
    note = 'North, <a href="https://north.example/a-long-name/of-a-page">https://north.example/a-long-na…</a>'

    assert addresses(read_page(tmp_path, around(note=note))) == [["https://north.example/a-long-name/of-a-page"]]


def test_links_beside_notes_are_sources_under_a_name_of_their_own(tmp_path: Path) -> None:
    reading = read_page(tmp_path, around(behind='<p>A <a href="https://b.example/">neighbour</a> agrees.</p>'))

    assert addresses(reading) == [["https://north.example/m"], ["https://b.example/"]]
    link = reading.references[1]
    assert (link.label, link.raw, sentences(link)) == ("link 1", "neighbour", ["A neighbour agrees."])
    assert any("kept as link 1" in each for each in reading.warnings)


def test_a_page_without_notes_gives_its_links(tmp_path: Path) -> None:
    page = plain_page(
        "<h1>Lights of the north</h1><h2>Count</h2>"
        '<p>There are 23, says the <a href="https://ports.example/lights">port office</a> (accessed 14 May 2020).</p>'
        "<p>Three are hotels (https://hotels.example/lights, accessed 15 May 2020).</p>"
    )
    ports, hotels = read_page(tmp_path, page).references

    assert [each.consulted and each.consulted.date for each in (ports, hotels)] == ["2020-05-14", "2020-05-15"]
    assert [each.urls[0].printed for each in (ports, hotels)] == [
        "https://ports.example/lights",
        "https://hotels.example/lights",
    ]
    assert ports.cited_by[0].section == "Count"


def test_what_scripts_and_forms_hold_is_neither_read_nor_run(tmp_path: Path) -> None:
    before = (
        "<script>document.write('https://script.example/')</script><style>a{background:url(https://style.example/)}"
        "</style><noscript>https://noscript.example/</noscript><template>https://template.example/</template>"
        '<iframe src="https://frame.example/">https://frame.example/</iframe><img src="https://image.example/x.png">'
        '<select><option>https://option.example/</option></select><a href="javascript:go()">go</a>'
    )

    assert addresses(read_page(tmp_path, around(before=before))) == [["https://north.example/m"]]
    assert ".example" not in text_of(around(before=before)).replace("north.example", "")


# What is no part of the report


@pytest.mark.parametrize(
    "furniture",
    [
        '<nav><a href="/x">{}</a></nav>',
        '<div role="navigation">{}</div>',
        '<div id="cookie-banner" class="cookie-consent">{}</div>',
        '<div class="onetrust-pc-dark-filter" id="onetrust-consent-sdk">{}</div>',
        '<aside class="sidebar widget-area"><h2>Recent posts</h2>{}</aside>',
        '<footer class="site-footer">{}</footer>',
        '<div class="breadcrumbs">{}</div>',
        '<div class="sharedaddy sd-sharing">{}</div>',
        '<ul class="social"><li>{}</li></ul>',
        '<section id="comments" class="comments-area"><h2>2 comments</h2><ol><li>{}</li></ol></section>',
        '<div class="related-posts">{}</div>',
        "<p hidden>{}</p>",
        '<p style="display: none">{}</p>',
        '<span style="visibility:hidden">{}</span>',
        '<div title="footer"><p>{}</p></div>',
        "<dialog open>{}</dialog>",
        "<button>{}</button>",
        "<!-- {} -->",
    ],
)
def test_furniture_is_not_read(tmp_path: Path, furniture: str) -> None:
    said = furniture.format('Other, accessed 3 May 2018, <a href="https://other.example/">https://other.example/</a>')
    page = around(behind=said)

    assert addresses(read_page(tmp_path, page)) == [["https://north.example/m"]]
    assert "other.example" not in text_of(page)


@pytest.mark.parametrize(
    "part",
    [
        '<div class="has-sidebar">{}</div>',
        '<div class="content-with-toc">{}</div>',
        '<section id="related"><h2>Related</h2>{}</section>',
        "<article><header><p>{}</p></header></article>",
        "<blockquote>{}</blockquote>",
        "<details><summary>More</summary>{}</details>",
        "<figure><figcaption>{}</figcaption></figure>",
    ],
)
def test_what_only_sounds_like_furniture_is_read(part: str) -> None:
    page = around(behind=part.format("The bridge at Fallow was closed in 2017."))

    assert "The bridge at Fallow was closed in 2017." in text_of(page)


def test_numbers_of_paragraphs_in_the_margin_are_not_read(tmp_path: Path) -> None:
    page = around().replace("<p>The", '<p><span class="paranumber">7</span>The')
    (note,) = read_page(tmp_path, page).references

    assert sentences(note) == ["The network has 45 members."]


def test_notes_in_a_footer_or_an_aside_are_read(tmp_path: Path) -> None:
    page = around().replace("<ol>", "<footer><ol>").replace("</ol>", "</ol></footer>")

    assert [each.label for each in read_page(tmp_path, page).references] == ["1"]


# Tables and lists


def test_a_row_of_a_table_is_one_line() -> None:
    page = around(behind="<table><tr><th>Country<th>Parks<tr><td>Canada<td>12</table>")

    assert "\n\nCountry | Parks\n\nCanada | 12" in text_of(page)


def test_a_table_that_lays_out_the_page_is_no_table() -> None:
    page = around(behind="<table><tr><td>Menu</td><td><h2>Trade</h2><p>It grew.</p><p>It fell.</p></td></tr></table>")

    assert "\n\n## Trade\n\nIt grew.\n\nIt fell." in text_of(page)


def test_items_are_numbered_as_the_page_numbers_them() -> None:
    page = around(behind='<ol start="4"><li>one<li>two<li value="9">three</ol><ul><li>four</ul>')

    assert text_of(page).split("\n\n")[2:6] == ["4. one", "5. two", "9. three", "- four"]


# What the page says of itself


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ('<meta property="article:published_time" content="2020-05-03T10:00:00+00:00">', "2020-05-03"),
        ('<meta name="citation_publication_date" content="2020/05/03">', "2020-05-03"),
        ('<meta name="dcterms.date" content="2020-05">', "2020-05"),
        ('<meta name="date" content="2020-02-31">', None),
        ('<script type="application/ld+json">{"datePublished": "2020-05-03T09:00:00Z"}</script>', "2020-05-03"),
        ("", None),
    ],
)
def test_the_day_is_the_one_the_page_states(tmp_path: Path, head: str, date: str | None) -> None:
    assert read_page(tmp_path, around(head=head)).document.date == date


@pytest.mark.parametrize(
    ("body", "head", "title"),
    [
        ("<h1>Parks of the north</h1>", "<title>Else - Observer</title>", "Parks of the north"),
        ("<h2>One</h2>", "<title>Parks of the north - Northern Observer</title>", "Parks of the north"),
        (
            "<h2>One</h2>",
            '<meta property="og:title" content="Parks of the north"><title>P</title>',
            "Parks of the north",
        ),
        ("<p class=MsoTitle>Parks of the north</p><h1>One</h1><h1>Two</h1>", "", "Parks of the north"),
    ],
)
def test_the_title_is_the_heading_of_the_page_or_what_it_states(
    tmp_path: Path, body: str, head: str, title: str
) -> None:
    page = plain_page(f"{body}<p>So it is, says https://north.example/ today.</p>", head)

    assert read_page(tmp_path, page).document.title == title


def test_a_language_a_program_declares_unasked_is_not_believed(tmp_path: Path) -> None:
    page = (
        '<html lang="en"><body><h1>Les parcs du nord</h1><p>Le réseau compte quarante-cinq membres et quelques '
        "partenaires au Canada, selon la liste que le réseau publie sur son site (https://nord.example/membres, "
        "consulté le 24 août 2019).</p></body></html>"
    )

    assert read_page(tmp_path, page).document.language == "fr"


# Recognition


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"<!DOCTYPE html><p>x</p>", "noname"),
        (b"\xef\xbb\xbf<!doctype HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'><p>x</p>", "a.txt"),
        (b"<html xmlns:o='urn:x'><p>x</p>", "a.doc"),
        (b"<?xml version='1.0'?><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'></html>", "a.xml"),
        (b"\n<!-- saved from url=(0014)about:internet -->\n<html><p>x</p>", "a"),
        ("<html><p>x</p>".encode("utf-16"), "a.bin"),
        ("<html><p>x</p>".encode("utf-16-be"), "a.bin"),
        (b"<p>The network has 45 members.</p>\n<p>It grows.</p>", "paste"),
        (b"<h1>Parks</h1><div><p>The network.</p></div>", "paste"),
        (b"Some words first, <b>then</b> mark-up", "a.html"),
        (
            b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\nx",
            "a.mhtml",
        ),
    ],
)
def test_pages_are_recognised_by_what_they_hold(content: bytes, name: str) -> None:
    assert Html().recognises(content, name)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (
            b'<p align="center"><img src="logo.png"></p>\n\n# Parks\n\nThe network has 45 members.[^1] It grows.\n',
            "r.md",
        ),
        (b"<!-- draft -->\n# Parks\n\nThe network has 45 members.\n", "r.md"),
        (b"<div>\n\n**Parks**\n\n</div>\n\nThe network has 45 members, and this goes on for a while.\n", "r"),
        (b"<br>\nA letter\n", "letter.txt"),
        (b"<ref>a</ref> '''Parks''' are <p> parks, and more wikitext stands here without any mark-up.", "r.txt"),
        (b"The network has <b>45</b> members.\n", "r.txt"),
        (b'<?xml version="1.0"?><records><record/></records>', "r.xml"),
        (b"A page may begin with <html>, says the manual.\n", "r.txt"),
    ],
)
def test_what_only_holds_some_mark_up_is_no_page(content: bytes, name: str) -> None:
    assert not Html().recognises(content, name)


def test_a_fragment_of_paragraphs_reads(tmp_path: Path) -> None:
    page = (
        "<p>The network has 45 members [1].</p>\n<p>[1] Network North, https://north.example/, accessed 3 May 2019</p>"
    )
    (note,) = read_page(tmp_path, page, "paste").references

    assert sentences(note) == ["The network has 45 members."]


# Encodings


FRENCH = (
    "<p>Les étés à la forêt sont longs.<sup>1</sup></p><p><sup>1</sup> Forêt, https://foret.example/, "
    "consulté le 3 août 2019</p>"
)


@pytest.mark.parametrize(
    ("content", "warned"),
    [
        (f'<html lang="fr"><meta charset="utf-8">{FRENCH}'.encode(), False),
        (f'<html lang="fr">{FRENCH}'.encode(), False),
        (f'<html lang="fr">{FRENCH}'.encode("utf-8-sig"), False),
        (f'<html lang="fr"><meta charset="windows-1252">{FRENCH}'.encode("cp1252"), False),
        (
            f"<html lang=fr><meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>{FRENCH}".encode(
                "cp1252"
            ),
            False,
        ),
        (f'<?xml version="1.0" encoding="iso-8859-15"?><html lang="fr">{FRENCH}'.encode("iso-8859-15"), False),
        (f'<html lang="fr">{FRENCH}'.encode("utf-16"), False),
        (f'<html lang="fr">{FRENCH}'.encode("utf-16-le"), False),
        (f'<html lang="fr">{FRENCH}'.encode("utf-16-be"), False),
        (f'<html lang="fr">{FRENCH}'.encode("cp1252"), True),
        (f'<html lang="fr"><meta charset="windows-1252">{FRENCH}'.encode(), False),
    ],
    ids=[
        *(
            "utf-8",
            "utf-8 unsaid",
            "utf-8 mark",
            "windows-1252",
            "iso-8859-1",
            "xml declaration",
            "utf-16",
            "utf-16-le",
        ),
        *("utf-16-be", "windows-1252 unsaid", "utf-8 that says windows-1252"),
    ],
)
def test_a_page_reads_the_same_in_every_encoding(tmp_path: Path, content: bytes, warned: bool) -> None:
    reading = read_page(tmp_path, content)
    (note,) = reading.references

    assert note.raw == "¹ Forêt, https://foret.example/, consulté le 3 août 2019"
    assert sentences(note) == ["Les étés à la forêt sont longs."]
    assert any("encoded" in each for each in reading.warnings) is warned


def test_polish_letters_of_windows_are_told_by_the_language(tmp_path: Path) -> None:
    page = '<html lang="pl"><p>Źródło: https://zrodlo.example/, dostęp 3 maja 2019</p></html>'
    (note,) = read_page(tmp_path, page.encode("cp1250")).references

    assert note.raw.startswith("Źródło")


# Pages a browser saved


def test_a_page_in_a_web_archive_reads_and_its_links_start_from_there(tmp_path: Path) -> None:
    archive = (
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://observer.example/2020/parks/\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="=_b"\r\n\r\n--=_b\r\n'
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        "Content-Location: https://observer.example/2020/parks/\r\n\r\n"
        '<html><body><h1>Parks</h1><p>A caf=C3=A9 stands there.<a href=3D"https://observer.example/2020/parks/#n1">'
        '<sup>1</sup></a></p><p id=3D"n1">1 Observer, <a href=3D"../forests">Forests</a>, accessed 3 May 2=\r\n020</p>'
        "</body></html>\r\n--=_b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n"
        "--=_b--\r\n"
    )
    (note,) = read_page(tmp_path, archive.encode(), "parks.mhtml").references

    assert [url.printed for url in note.urls] == ["https://observer.example/2020/forests"]
    assert note.consulted is not None
    assert note.consulted.date == "2020-05-03"
    assert sentences(note) == ["A café stands there."]


def test_a_web_archive_of_safari_reads(tmp_path: Path) -> None:
    main = {
        "WebResourceData": around(note='Observer, <a href="../forests">Forests</a>, accessed 3 May 2020').encode(),
        "WebResourceURL": "https://observer.example/2020/parks/",
        "WebResourceTextEncodingName": "UTF-8",
    }
    archive = plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_BINARY)

    assert addresses(read_page(tmp_path, archive, "parks.webarchive")) == [["https://observer.example/2020/forests"]]


def test_fragments_behind_the_address_a_page_was_saved_from_lead_within_it(tmp_path: Path) -> None:
    saved = "<!-- saved from url=(0031)https://observer.example/parks/ -->"
    page = saved + around().replace('href="#', 'href="https://observer.example/parks/#')

    assert [each.label for each in read_page(tmp_path, page).references] == ["1"]


# Files made by programs


def found(name: str) -> list[tuple[str, str, list[str], str | None, str | None]]:
    """Return label, kind, addresses, day and the note meant, of each reference of a file."""
    return [
        (
            each.label,
            each.kind.value,
            [url.printed for url in each.urls],
            each.consulted.date if each.consulted else each.interview.date if each.interview else None,
            each.duplicate_of,
        )
        for each in read_file(FILES / name).references
    ]


@pytest.mark.parametrize(
    ("name", "title", "date", "language"),
    [
        ("hugo-de.html", "Die Häfen am unteren Strom", "2021-03-02", "de"),
        ("libreoffice-de.html", "Werften am Strom", "2021-03-02", "de"),
        ("libreoffice-nl.html", "Parken van het noorden", "2020-05-03", "nl"),
        ("pandoc-es.html", "Parques del norte", "2020-05-03", "es"),
        ("word-fr.htm", "Les parcs du nord", "2020-05-03", "fr"),
        ("wordpress-en.html", "The parks of the north", "2020-05-03", "en"),
    ],
)
def test_pages_say_what_they_are(name: str, title: str, date: str, language: str) -> None:
    document = read_file(FILES / name).document

    assert (document.title, document.date, document.language) == (title, date, language)


def test_hugo(tmp_path: Path) -> None:
    members, book = "https://werften.example/mitglieder?seite=1&sprache=de", "https://werften.example/jahrbuch.pdf"

    assert found("hugo-de.html") == [
        ("1", "web", [members], "2021-02-12", None),
        ("2", "document", [book], "2021-02-13", None),
        ("3", "interview", [], "2021-02-14", None),
        ("4", "web", [members], "2021-02-15", "1"),
        ("link 1", "web", ["https://nachbar.example/werften"], None, None),
    ]
    notes = by_label(read_file(FILES / "hugo-de.html"))
    assert sentences(notes["1"]) == ["Der Verband zählt 31 Werften.", "Das Register nennt sie noch einmal."]
    assert [place.section for place in notes["1"].cited_by] == ["Mitglieder", "Geschichte"]
    assert sentences(notes["2"]) == ['Sie bauen Fähren, Schlepper und „schwimmende Büros".']
    assert notes["2"].raw.endswith("\nDie Zahlen stehen auf Seite 4.")


def test_libreoffice() -> None:
    assert found("libreoffice-nl.html") == [
        ("1", "web", ["https://noord.example/leden"], "2019-08-24", None),
        ("2", "web", ["https://noord.example/partners"], "2019-08-25", None),
        ("i", "interview", [], "2019-08-25", None),
    ]
    assert found("libreoffice-de.html") == [
        ("1", "web", ["https://werften.example/mitglieder?seite=1&sprache=de"], "2021-02-12", None),
        ("2", "document", ["https://werften.example/jahrbuch.pdf"], "2021-02-13", None),
        ("3", "interview", [], "2021-02-14", None),
    ]
    text = Html().take_apart((FILES / "libreoffice-de.html").read_bytes(), "a.html").text
    assert "\n\n1\n\n" not in text  # the page number of its running foot


def test_pandoc_and_its_list_of_sources() -> None:
    assert found("pandoc-es.html") == [
        ("1", "web", ["https://norte.example/miembros"], "2019-08-24", None),
        ("2", "web", ["https://norte.example/historia"], "2019-08-25", None),
        ("Pérez 2019", "web", ["https://norte.example/libro"], None, None),
    ]
    notes = by_label(read_file(FILES / "pandoc-es.html"))
    assert sentences(notes["Pérez 2019"]) == ["Fue fundada en 2009 según Pérez (Pérez 2019)."]


def test_word() -> None:
    assert found("word-fr.htm") == [
        ("1", "web", ["https://nord.example/membres?id=1&x=2"], "2019-08-24", None),
        ("2", "web", ["https://nord.example/histoire"], "2019-08-25", None),
        ("i", "interview", [], "2019-08-25", None),
        ("link 1", "web", ["https://voisin.example/"], None, None),
    ]
    notes = by_label(read_file(FILES / "word-fr.htm"))
    assert sentences(notes["1"]) == ["Le réseau compte 45 membres."]
    assert notes["2"].raw.endswith("\nVoir aussi le rapport.")


def test_wordpress() -> None:
    assert found("wordpress-en.html") == [
        ("1", "web", ["https://north.example/members?id=1&x=2"], "2019-08-24", None),
        ("2", "web", ["https://north.example/history"], "2019-08-25", None),
        ("link 1", "web", ["https://observer.example/tag/members"], None, None),
        ("link 2", "web", ["https://neighbour.example/parks"], None, None),
    ]
    reading = read_file(FILES / "wordpress-en.html")
    assert sentences(by_label(reading)["2"]) == ["It was founded in 2009 on 12 km²."]
    assert not any("cookies.example" in each.raw for each in reading.references)


_SHARED = "https://twitter.com/intent/tweet?url=https://site.example/x"


@pytest.mark.parametrize(
    "aside",
    [
        '<p class="byline">By <a href="https://site.example/people/ada">Ada Winslow</a>, 3 May 2021</p>',
        '<p>More by <a rel="author" href="https://site.example/ada">Ada Winslow</a></p>',
        '<p>More by <a href="https://site.example/author/ada-winslow/">Ada Winslow</a></p>',
        f'<p>Tell others: <a href="{_SHARED}">Twitter</a></p>',
        '<p><a href="https://site.example/">Home</a> | <a href="https://site.example/map">Map</a></p>',
        '<div><a href="https://site.example/">Home</a> <a href="https://site.example/news">News of us</a></div>',
    ],
)
@pytest.mark.parametrize("noted", [True, False])
def test_links_of_the_page_around_a_report_are_no_sources(tmp_path: Path, aside: str, noted: bool) -> None:
    linked = '<p>Barns are <a href="https://barns.example/list">listed</a> by the society.</p>'
    page = (
        around(before=aside, behind=aside) if noted else f"<html><body>{aside}<h1>Two barns</h1>{linked}</body></html>"
    )

    found = [url.url for each in read_page(tmp_path, page).references for url in each.urls]

    assert found == (["https://north.example/m"] if noted else ["https://barns.example/list"])


def test_a_line_of_links_to_sources_is_no_menu(tmp_path: Path) -> None:
    links = " | ".join(f'<a href="https://barns.example/{each}">Count {each}</a>' for each in (2019, 2020, 2021))
    page = f"<html><body><h1>Two barns</h1><p>They were counted.</p><p>{links}</p></body></html>"

    assert len(read_page(tmp_path, page).references) == 3


def test_a_table_of_sources_may_have_more_than_a_thousand_rows(tmp_path: Path) -> None:
    rows = "".join(f"<tr><td>{n}</td><td>Owls</td><td>https://a.example/{n}</td></tr>" for n in range(1, 1103))
    page = f"<html><body><h1>Two barns</h1><p>Owls are listed.</p><table>{rows}</table></body></html>"

    assert [each.label for each in read_page(tmp_path, page).references] == [str(n) for n in range(1, 1103)]
