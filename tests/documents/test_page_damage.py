"""Web pages and OpenDocument texts damaged anywhere or made to hurt: read, or refused in one sentence, and in time."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable, Sequence
from copy import deepcopy
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from consulted.documents.assembly import assemble
from consulted.documents.readers.html import Html
from consulted.documents.readers.odt import Odt
from consulted.documents.script import Script
from models.errors import UnreadableDocumentError
from tests.documents.helpers import TODAY
from tests.documents.html_shapes import SHAPES
from tests.documents.opendocument import flat, note, packed, paragraph

FILES = Path(__file__).parent / "files"
HTML_FILES = sorted((FILES / "html").iterdir())
PAGES = [*(path.read_bytes() for path in HTML_FILES), *(shape.page().encode() for shape in SHAPES)]
TEXTS = sorted((FILES / "odt").iterdir())
SIGNS = (
    *(b"<", b">", b"</", b'"', b"&", b"&#0;", b"&#xD800;", b"\0", b"\xff", b"\xe2\x82", b"<!--", b"-->", b"]]>", b"/>"),
    *(b"<p>", b"</p>", b"<sup>", b"</sup>", b"<a href='#fn1'>1</a>", b"<a id=fn1>", b"<ol>", b"</li>", b"<table>"),
    *(b"<tr>", b"</td>", b"<del>", b"<h1>", b"<script>", b"<textarea>", b"<svg>", b"<template>", b"<!DOCTYPE html>"),
    *(b"<a href='http://[bad'>x</a>", b" id=", b" href=#", b"<li value=99999999999>", b"<td colspan=9999999>"),
    *("½".encode(), "\u202e".encode(), "²³".encode(), b"<plaintext>", b"<frameset>", b"<base href='http://[x'>"),
)
#: A page of this size is one of the longest; the rest of the time belongs to who runs the tests.
SECONDS = 15


def whole(address: str) -> str:
    """Return *address* put together again where it ran over the end of a line."""
    return address.replace("\n", "")


def checked(read: Callable[[bytes, str], Script], content: bytes, name: str) -> Script | None:
    """Read *content* and see that all places are true; None when it is refused in one sentence."""
    refused = ""
    try:
        script = read(content, name)
        reading = assemble(script, path=Path(name), sha256="", today=TODAY, document_id=None)
    except UnreadableDocumentError as refusal:
        refused = str(refusal)
    if refused:
        assert name in refused
        assert "\n" not in refused
        return None
    size = len(script.text)
    assert all(0 <= each.start <= each.content <= each.end <= size for each in script.notes)
    assert all(0 <= each.start <= each.end <= size for each in script.markers or ())
    assert all(0 <= each.start < each.end <= size for each in script.links)
    for reference in reading.references:
        assert script.text[reference.start : reference.end] == reference.raw
        # A link of the running text is printed in other words than its address.
        linked = reference.label.startswith("link ")
        assert linked or all(whole(script.text[url.start : url.end]) == url.printed for url in reference.urls)
        assert all(0 <= place.start <= place.end <= size for place in reference.cited_by)
    return script


def broken(content: bytes, chance: Random, signs: Sequence[bytes]) -> bytes:
    kept = bytearray(content)
    for _ in range(chance.randint(1, 12)):
        place, way = chance.randrange(len(kept) + 1), chance.random()
        if way < 0.4:
            del kept[place : place + chance.randint(1, 80)]
        elif way < 0.85:
            kept[place:place] = chance.choice(signs)
        elif way < 0.95:
            other = chance.randrange(len(kept) + 1)
            kept[place:place] = kept[other : other + chance.randint(1, 400)]
        else:
            del kept[place:]
    return bytes(kept) or b"x"


@settings(max_examples=120, deadline=None)
@given(page=st.sampled_from(PAGES), seed=st.integers(0, 2**32))
def test_a_damaged_page_never_breaks_the_reader_or_moves_a_place(page: bytes, seed: int) -> None:
    checked(Html().take_apart, broken(page, Random(seed), SIGNS), "report.html")


@settings(max_examples=60, deadline=None)
@given(content=st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_bytes_break_the_reader_of_pages(content: bytes) -> None:
    Html().recognises(content, "report")
    checked(Html().take_apart, content, "report.html")


def contents(path: Path) -> bytes:
    """Return the XML of a document's text."""
    content = path.read_bytes()
    if not content.startswith(b"PK"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read("content.xml")


def disordered(content: bytes, chance: Random) -> bytes:
    """Return a document whose elements are dropped, doubled, renamed, or say of themselves what cannot be."""
    root = etree.fromstring(content)
    for _ in range(chance.randint(1, 15)):
        nodes = [each for each in root.iter(etree.Element) if each.getparent() is not None]
        if not nodes:
            break
        node, other = chance.choice(nodes), chance.choice(nodes)
        way = chance.random()
        if way < 0.3:
            node.getparent().remove(node)
        elif way < 0.5:
            other.append(deepcopy(node))
        elif way < 0.7:
            node.tag = other.tag
        elif way < 0.85 and node.attrib:
            name = chance.choice(sorted(node.attrib))
            node.set(name, chance.choice(("", "-1", "0", "99999999999", "x y", "²", "none", "http://[bad")))
        else:
            node.text, node.tail = other.tail, other.text
    return bytes(etree.tostring(root))


@settings(max_examples=120, deadline=None)
@given(path=st.sampled_from(TEXTS), seed=st.integers(0, 2**32))
def test_an_opendocument_text_in_disorder_never_breaks_the_reader_or_moves_a_place(path: Path, seed: int) -> None:
    checked(Odt().take_apart, packed(disordered(contents(path), Random(seed))), "report.odt")


@settings(max_examples=60, deadline=None)
@given(path=st.sampled_from(TEXTS), seed=st.integers(0, 2**32))
def test_a_damaged_opendocument_file_is_read_or_refused(path: Path, seed: int) -> None:
    content = broken(path.read_bytes(), Random(seed), (b"PK\x03\x04", b"PK\x01\x02", b"\0" * 8, b"\xff", b"<x>", b"</"))
    if Odt().recognises(content, "report.odt"):
        checked(Odt().take_apart, content, "report.odt")


# Made to hurt


WORDS = "The network of the north has forty-five members and it grows every year in many countries. "
LEADS = "it stands at https://north.example/ and"


def long_report(count: int) -> str:
    body = "".join(f'<p>{WORDS * 6}<a href="#fn{n}" id="ref{n}"><sup>{n}</sup></a></p>\n' for n in range(1, count))
    notes = "".join(
        f'<li id="fn{n}">North, <a href="https://north.example/{n}">https://north.example/{n}</a>, accessed 4 May 2019 '
        f'<a href="#ref{n}">↩</a></li>\n'
        for n in range(1, count)
    )
    return f"<h1>Parks of the north</h1>{body}<ol>{notes}</ol>"


@pytest.mark.parametrize(
    "body",
    [
        long_report(6000),
        "<div>" * 100_000 + LEADS,
        "<ul><li>" * 50_000 + LEADS,
        "<table><tr><td>" * 50_000 + LEADS,
        "<p>" + "<span>" * 100_000 + LEADS,
        "<p>" + '<sup><a href="#x">1</a>' * 50_000 + LEADS,
        '<p title="' + "x" * 10_000_000 + f'">{LEADS}',
        "<p " + " ".join(f'a{n}="<"' for n in range(300_000)) + f">{LEADS}",
        "<p " + " ".join(f"a{n}" for n in range(300_000)) + f">{LEADS}",
        LEADS + '<a ="' * 250_000,
        LEADS + "<!--" + "-" * 5_000_000,
        LEADS + "<script>" + '"datePublished":"' * 200_000,
        "<table><tr>" + "<td>a b</td>" * 100_000 + LEADS,
        '<p>a<a href="#n"><sup>1</sup></a></p>' * 30_000 + f"<p id=n>1 {LEADS}",
        "<p>" + f'<span class="sidenote">{LEADS} so on</span>' * 20_000,
        "word " * 2_000_000 + LEADS,
    ],
    ids=[
        *("5 MB of notes", "divisions", "lists", "tables", "spans", "calls in calls", "a long attribute"),
        *("attributes", "attributes without values", "tags that never end", "a comment that never ends"),
        *("a script that never ends", "one row", "one note called", "notes in the line", "one line"),
    ],
)
def test_no_page_takes_long(body: str) -> None:
    start = time.process_time()
    script = Html().take_apart(f"<html><body>{body}".encode(), "report.html")

    assert time.process_time() - start < SECONDS
    assert "https://north.example/" in script.text


#: An archive that speaks of a page and holds none.
ARCHIVE = (
    b"Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/plain\n\nSo it is.\n"
    b"Content-Type: text/html\n--b--\n"
)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<html>" + b"<" * 2_000_000, "more than 300,000 tags; this is no report"),
        (b"<html><!--" + b" " * (64 * 1024 * 1024), "larger than 64 MiB; save it without its pictures"),
        (b"bplist00WebMainResource\xff\xff", "damaged archive of a page; save the page anew as HTML"),
        (ARCHIVE, "damaged archive of a page; save the page anew as HTML"),
    ],
    ids=["tags", "megabytes", "Safari's archive", "an archive without a page"],
)
def test_what_is_no_page_of_a_report_is_told(content: bytes, said: str) -> None:
    with pytest.raises(UnreadableDocumentError, match=said):
        Html().take_apart(content, "report.html")


@pytest.mark.parametrize("name", ["a" * 60_000, "a-" * 30_000, "with" * 15_000], ids=["letters", "hyphens", "words"])
def test_a_long_name_of_an_element_takes_no_time(name: str) -> None:
    call = "<p>A fact<sup><a href='#n'>1</a></sup></p><p id='n'>1 https://a.example/x</p>"
    started = time.process_time()
    script = Html().take_apart(f"<html><body><div class='{name}'>{call}</div></body></html>".encode(), "r.html")

    assert time.process_time() - started < 5
    assert "https://a.example/x" in script.text


ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
)


@pytest.mark.parametrize(
    "content",
    [
        flat(paragraph("&j;"), declared=f"{ENTITIES}]>"),
        flat(paragraph("&f;"), declared='<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>'),
        flat("<text:section>" * 100_000 + "</text:section>" * 100_000),
        packed(b"<x>" + b" " * 300_000_000),
        flat(paragraph("a") * 800_000),
    ],
    ids=["entities", "a file", "sections", "a bomb", "tags"],
)
def test_opendocument_texts_made_to_hurt_are_refused_in_time(content: bytes) -> None:
    start = time.process_time()
    assert checked(Odt().take_apart, content, "report.odt") is None

    assert time.process_time() - start < SECONDS


def test_a_long_opendocument_text_takes_no_time() -> None:
    body = "".join(
        paragraph(WORDS * 6, note(str(n), f"North, https://north.example/{n}, accessed 4 May 2019"))
        for n in range(1, 6000)
    )
    start = time.process_time()
    script = Odt().take_apart(flat(body), "report.fodt")

    assert time.process_time() - start < SECONDS
    assert len(script.notes) == 5999
