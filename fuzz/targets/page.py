"""Pages of any kind: what they say, and the facts their structure states."""

from __future__ import annotations

import re
from functools import cached_property

from fuzz import corpus
from fuzz.target import Target
from models.visit import Page
from pipelines.facts.page import read_fact_page
from snapshots.charset import decoded
from snapshots.difference import differences
from snapshots.passing import without_passing
from snapshots.text import PageText, read_page

#: What servers declare, rightly or not.
TYPES = ("text/html", "text/plain", "application/json", "application/xml", "application/pdf", "image/png", "")
CHARSETS = (None, "utf-8", "iso-8859-1", "utf-16", "shift_jis", "utf-7", "no-such-charset", "idna")
_KINDS = frozenset({"html", "pdf", "text", "binary", "empty"})
_E164 = re.compile(r"\+\d{4,15}\Z")
#: Of a page, with room for a line more than is read.
_MOST = 2_000_001
PAGES = ("consulted/demo/pages/**/*.html", "tests/documents/files/html/*")
CASES = ("benchmarks/verdicts/cases/dev/*-0*.case",)
WORDS = (
    *(b"<p>", b"</p>", b"<div>", b"<table><tr><td>", b"<ul><li>", b"<dl><dt>a<dd>b", b"<h1>", b"<title>", b"<main>"),
    *(
        b"<script>",
        b"</script>",
        b"<!--",
        b"-->",
        b"<![CDATA[",
        b"<template>",
        b"<svg>",
        b"<form><input type=password>",
    ),
    *(b"<meta http-equiv=refresh content='0;url=x'>", b"<link rel=canonical href='//['>", b"<base href='http://['>"),
    *(
        b"<a href='http://[x'>y</a>",
        b"<a href='mailto:a@b.example'>",
        b"<a href='tel:+4685551230'>",
        b"data-cfemail='7'",
    ),
    *(b'<script type=\'application/ld+json\'>{"@type":"Person","name":"A"}</script>', b"itemscope itemtype="),
    *(
        b"BEGIN:VCARD\nFN:A\nEND:VCARD",
        b"wm-ipp",
        b"Page not found",
        b"404",
        b"This domain is for sale",
        b"Members: 46",
    ),
)


def page(data: bytes, *, url: str = "https://house.example/x", status: int = 200) -> Page:
    """Return an input as a page: its first byte picks what is declared of the others."""
    choice = data[0] if data else 0
    return Page(
        url=url,
        status=status,
        content_type=TYPES[choice % len(TYPES)],
        charset=CHARSETS[choice // len(TYPES) % len(CHARSETS)],
        body=data[1:],
    )


def of_text(text: PageText) -> None:
    """Assert what the rules rely on; each part is read on being asked for."""
    assert text.kind in _KINDS
    for name in dir(type(text)):
        if isinstance(getattr(type(text), name), cached_property):
            getattr(text, name)
    told = "\n".join((text.title, text.main, text.visible, text.site, text.description, *text.headings, *text.texts))
    told.encode()
    assert "\0" not in told
    assert len(text.main) <= _MOST
    assert 0 <= text.unfilled[0] <= text.unfilled[1]
    assert text.words >= 0
    assert all(0.0 <= block.linked <= 1.0 for block in text.blocks)
    for link in text.links:
        link.url.encode()


def _page(data: bytes) -> None:
    of_text(read_page(page(data)))


def _facts(data: bytes) -> None:
    found = read_fact_page(page(data))
    for number in (*found.phones, *(phone for card in found.cards for phone in card.phones)):
        assert _E164.match(number), number
    for mail in (*found.emails, *(mail for card in found.cards for mail in card.emails)):
        assert "@" in mail, mail
    for card in found.cards:
        assert card.name.strip(), card


def _charset(data: bytes) -> None:
    for charset in CHARSETS:
        decoded(data, charset).encode("utf-8", "surrogatepass")


def _lines(data: bytes) -> None:
    """Two texts line by line: what passes in them, and how they differ."""
    then, _, now = data.decode("utf-8", "replace").lower().partition("\n\n")
    for line in (*then.split("\n"), *now.split("\n")):
        assert len(without_passing(line)) <= len(line) + 8
    for hunk in differences(then.split("\n"), now.split("\n")):
        assert hunk.op in {"equal", "insert", "delete", "replace"}
        assert bool(hunk.then) == (hunk.op != "insert")
        assert bool(hunk.now) == (hunk.op != "delete")
    assert differences(now.split("\n"), now.split("\n")) == ()


def _seeds() -> list[bytes]:
    return [b"\0" + body for body in (*corpus.files(*PAGES), *corpus.bodies(*CASES))]


TARGETS = (
    Target(name="page", check=_page, seeds=_seeds, words=WORDS),
    Target(name="fact-page", check=_facts, seeds=_seeds, words=WORDS),
    Target(
        name="page-pdf",
        check=_page,
        seeds=lambda: [b"\4" + each for each in corpus.files("tests/documents/files/pdf/*.pdf")],
        words=(
            b"obj",
            b"endobj",
            b"stream",
            b"endstream",
            b"xref",
            b"/Kids[1 0 R]",
            b"/Length -1",
            b"/Filter/FlateDecode",
        ),
        longest=20_000,
        seconds=20.0,  # the reader stops of itself after ten seconds, between two pages
    ),
    Target(
        name="charset",
        check=_charset,
        seeds=lambda: [
            b"<meta charset=iso-8859-2>\xb1",
            "\ufeffcaf\u00e9 caf\u00c3\u00a9".encode(),
            "Gr\u00fc\u00dfe".encode("utf-16"),
        ],
        words=(b"<meta charset=", b"<?xml encoding='", b"utf-7", b"utf-16", b"hz", b"\xef\xbb\xbf", b"\xfe\xff"),
        longest=512,
    ),
    Target(
        name="lines",
        check=_lines,
        seeds=lambda: [
            b"Last updated: 3 May 2019 | 12 visitors\nHome > Members\n\nLast updated: 4 May 2019 | 13 visitors\nHome",
            b"It brings together 86 companies\nTel. +32 10 48 94 07\n\nIt brings together 152 companies",
        ],
        words=(b"\n\n", b"\n", b" | ", b"2019", b"visitors", b"last updated:", b"\xc2\xb7", b"12:30", b"18 \xc2\xb0C"),
        longest=1024,
    ),
)
