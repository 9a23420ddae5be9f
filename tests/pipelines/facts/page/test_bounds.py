"""Hostile and broken pages cost bounded time and raise nothing."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pipelines.facts.page.sheets import raw

CARD = "<div class=person><h3>Ebba Sund</h3><p>Director</p><a href='tel:+4685551230'>x</a></div>"
#: Seconds; the machines that run tests are slow.
LONGEST = 20.0


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 100_000 + "x",
        "<div>" * 240 + "<p>Ebba Sund, Director</p>" * 2_000,
        "<table><tr><td>" * 3_000,
        "<ul><li>" * 5_000,
        "<html><body>" + CARD * 15_000,
        "<html><body><h1>Members</h1><ul>" + "<li>Varvet (Sweden)</li>" * 30_000,
        "<html><body><p>" + "a@ [at] (dot) " * 100_000,
        "<html><body><p>" + "02 98 41 20 11 " * 60_000,
        "<html><body><p>" + "Members: a, b; " * 100_000,
        "<dl>" + "<dt>Members<dd>12" * 10_000,
        "<html><body><p>Members<br>" + "Ebba Sund<br>" * 30_000,
        '<script type="application/ld+json">' + '{"a":' * 50_000 + "</script>",
        "<html><body>" + "<p><b>Partner of ours</b></p>" * 10_000,
        "<html><body><div>" + "<p>Director</p><p>Ebba Sund</p>" * 10_000,
        f"<html><body><div class='{'a' * 60_000}'><p id='{'a-' * 30_000}'>Ebba Sund</p></div>",
    ],
)
def test_time_is_bounded(body: str) -> None:
    start = time.process_time()
    raw(body)

    assert time.process_time() - start < LONGEST


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"", "text/html"),
        (b"\x00\x01\x02", "application/octet-stream"),
        (b"%PDF-1.4 broken", "application/pdf"),
        (b"\xff\xfe<\x00", "text/html"),
        (b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>x</p></body></html>", "text/html"),
        (b"<p data-user= data-domain=>x<a href='http://[broken'>y</a><a href='mailto:'>z</a>", "text/html"),
        (b"<table><tr></tr></table><dl><dd>x</dl><ul></ul><img><a></a>", "text/html"),
        (b"BEGIN:VCARD\nEND:VCARD\nFN:x", "text/vcard"),
        (b"no mark-up at all", "text/html"),
    ],
)
def test_what_cannot_be_read_is_left_out(body: bytes, content_type: str) -> None:
    assert raw(body, content_type=content_type).cards == ()


@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<table>",
                "<tr>",
                "<td>",
                "</table>",
                "<dl>",
                "<dt>",
                "<dd>",
                "<ul>",
                "<li>",
                "</ul>",
                "<b>",
                "</b>",
                "<br>",
                "<h2>",
                "</h2>",
                "Ebba Sund",
                "Director",
                "Members:",
                "163",
                "(SE)",
                ", ",
                "ebba@kust.example",
                "02 98 41 20 11",
                "<a href='x'>",
                "<img alt='Varvet'>",
                "©",
                "<span class='label'>",
                "<div class='team'>",
            ]
        ),
        max_size=40,
    )
)
def test_any_mark_up_is_read(pieces: list[str]) -> None:
    raw("<html><body>" + "".join(pieces))
