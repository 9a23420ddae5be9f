"""Reading pages as they really come."""

from __future__ import annotations

import io
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfWriter

from models.visit import Page
from snapshots.text import PageText, read_page

ARCHIVED = """<html><head><title>Old page</title></head><body><!-- BEGIN WAYBACK TOOLBAR INSERT -->
<div id="wm-ipp-base"><p>The Wayback Machine - 36 captures</p></div><!-- END WAYBACK TOOLBAR INSERT -->
<div id="wm-ipp-print">The Wayback Machine - https://web.archive.org</div>
<p>What stood here in 2018.</p><a href="/web/20180824101112/https://house.example/members">Members</a></body></html>"""


def read(body: bytes | str, *, content_type: str = "text/html", charset: str | None = None) -> PageText:
    raw = body.encode() if isinstance(body, str) else body
    return read_page(
        Page(url="https://house.example/a/", status=200, content_type=content_type, body=raw, charset=charset)
    )


def test_the_parts_of_a_page() -> None:
    page = read(
        "<html lang='fr-CA'><head><title> Le  pôle </title><meta property='og:site_name' content='Maison'>"
        "<meta name=description content='Qui nous sommes'><link rel=canonical href='/qui'>"
        "<meta http-equiv=refresh content='0; url=../suite'></head><body><nav>Menu</nav><h1>Le pôle</h1><h2>Équipe</h2>"
        "<p>Du texte.</p><a href='equipe'>L’équipe</a><form><input type=password></form><script "
        "src='/a.js'></script></body></html>"
    )
    assert (page.kind, page.title, page.headings, page.lang) == ("html", "Le pôle", ("Le pôle", "Équipe"), "fr")
    assert (page.site, page.description) == ("Maison", "Qui nous sommes")
    assert page.canonical == "https://house.example/qui"
    assert page.refresh == "https://house.example/suite"
    assert page.links[0].url == "https://house.example/a/equipe"
    assert page.fields == ("password",)
    assert page.embedded == ("/a.js",)
    assert "Menu" not in page.texts


@pytest.mark.parametrize(
    ("body", "declared"),
    [
        ("<p>Aéro Montréal".encode(), None),
        ("<p>Aéro Montréal".encode(), "iso-8859-1"),
        ("<p>Aéro Montréal".encode("latin-1"), None),
        ("<p>Aéro Montréal".encode("latin-1"), "iso-8859-1"),
        ("<p>Aéro Montréal".encode("latin-1"), "utf-8"),
        ("<meta charset=windows-1252><p>Aéro Montréal".encode("cp1252"), None),
        (b"\xef\xbb\xbf" + "<p>Aéro Montréal".encode(), "latin-1"),
        ("<p>Aéro Montréal".encode("utf-16"), "utf-8"),
        ("<p>Aéro Montréal".encode("cp1252"), "no-such-charset"),
    ],
)
def test_a_charset_may_lie(body: bytes, declared: str | None) -> None:
    assert read(body, charset=declared).texts == ("Aéro Montréal",)


@pytest.mark.parametrize("label", ["base64", "rot13", "idna", "unicode_escape", "utf-8", "", "\x00", "x" * 500])
def test_no_charset_label_crashes(label: str) -> None:
    assert read(b"<p>caf\xe9 \xff\xfe\\u0041", charset=label).kind == "html"


def test_polish_in_its_old_code_page() -> None:
    assert read("<p>Dolina Lotnicza współpracuje".encode("iso-8859-2"), charset="iso-8859-2").texts == (
        "Dolina Lotnicza współpracuje",
    )


@pytest.mark.parametrize(
    ("body", "content_type", "kind"),
    [
        (b"", "text/html", "empty"),
        (b" \n\x00 ", "text/html", "empty"),
        (b"<p>x", "text/html", "html"),
        (b"<!doctype html><p>x", "", "html"),
        (b"%PDF-1.4 broken", "text/html", "pdf"),
        (b"PK\x03\x04rest", "application/zip", "binary"),
        (b"PK\x03\x04rest", "text/html", "binary"),
        (b"plain words", "text/plain", "text"),
        (b'{"a": "b"}', "application/json", "text"),
        (b"<!-- c --><?xml version='1.0'?><rss><title>x</title></rss>", "text/xml", "text"),
        (b"\x00\x01\x02abc", "application/octet-stream", "binary"),
    ],
)
def test_kinds(body: bytes, content_type: str, kind: str) -> None:
    assert read(body, content_type=content_type).kind == kind


def test_a_shell_for_scripts_is_told() -> None:
    assert read("<body><div id=root></div><script>go()</script>").scripted
    assert not read("<body><p>" + "word " * 40 + "<script>go()</script>").scripted


def test_the_archives_own_banner_is_no_part_of_the_page() -> None:
    page = read(ARCHIVED)
    assert "Wayback" not in page.main + " ".join(page.texts)
    assert page.links[0].url == "https://house.example/members"


def test_a_mail_shield_is_lifted() -> None:
    key = 0x2A
    coded = bytes([key, *(byte ^ key for byte in b"info@house.example")]).hex()
    page = read(
        f"<p>Write to <a href='/cdn-cgi/l/email-protection' class='__cf_email__' "
        f"data-cfemail='{coded}'>[email&#160;protected]</a>"
    )
    assert page.texts == ("Write to info@house.example",)


def test_a_language_is_guessed_when_none_is_declared() -> None:
    text = "Die Partner tauschen jedes Jahr Delegationen aus und führen gemeinsame Projekte zu Drohnen durch. "
    assert read(f"<p>{text * 2}").lang == "de"


PATHOLOGICAL = {
    "unclosed": "<div>" * 10_000 + "deep words",
    "balanced": "<div>" * 10_000 + "deep words" + "</div>" * 10_000,
    "many more": "<div>" * 300_000 + "deep words",
    "formatting": "<b><i><font>" * 20_000 + "deep words",
    "tables": "<table><tr><td>" * 10_000 + "deep words",
    "half tags": "<p>deep words</p>" + "<a <b" * 100_000,
    "comments": "<p>deep words</p>" + "<!--" * 100_000,
    "scripts": "<p>deep words</p>" + "<script>" * 100_000,
    "entities": "<p>deep words &#x110000; &#0; &nosuch; \x00\x00</p>",
    "attributes": "<p " + "a=b " * 100_000 + ">deep words</p>",
    "a long name": f"<div class='{'a' * 60_000}'><p id='{'a-' * 30_000}'>deep words</p></div>",
}


@pytest.mark.parametrize("name", PATHOLOGICAL)
def test_hostile_markup_is_read_in_bounded_time(name: str) -> None:
    start = time.perf_counter()
    page = read(PATHOLOGICAL[name])
    assert time.perf_counter() - start < 5
    assert "deep words" in " ".join([page.main, *page.texts])


def test_fifty_megabytes_are_read_in_part_and_it_is_said() -> None:
    start = time.perf_counter()
    page = read(b"<html><body>" + b"<p>The same line once more.</p>\n" * 1_600_000)
    assert time.perf_counter() - start < 60
    assert any("only the first 5 MB" in note for note in page.notes)


def test_a_pdf_without_text_says_so() -> None:
    writer = PdfWriter()
    writer.add_blank_page(width=100, height=100)
    buffer = io.BytesIO()
    writer.write(buffer)
    page = read(buffer.getvalue(), content_type="application/pdf")
    assert (page.kind, page.main) == ("pdf", "")
    assert page.notes == ("the PDF holds no text, only pictures of pages",)


def test_a_pdf_is_read() -> None:
    stream = b"BT /F1 12 Tf 20 100 Td (Skywin has 86 members.) Tj ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj%sendobj\n" % (number, content)
    start = len(body)
    body += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % each for each in offsets)
    body += b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start
    assert read(body, content_type="application/pdf").texts == ("Skywin has 86 members.",)


@given(st.binary(max_size=600), st.sampled_from(["text/html", "text/plain", "application/pdf", ""]))
def test_no_body_crashes_the_reader(body: bytes, content_type: str) -> None:
    assert read(body, content_type=content_type).kind in {"html", "pdf", "text", "binary", "empty"}


@given(st.text(alphabet="<>/ab p'\"=!-&;#x\n", max_size=300))
def test_no_markup_crashes_the_reader(markup: str) -> None:
    assert read(f"<html>{markup}").kind == "html"
