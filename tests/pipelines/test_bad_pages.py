"""Pages nobody should send: each is compared with a reason, and never a crash; what is quadratic runs out of time."""

from __future__ import annotations

import pytest

from models.verdict import Content, Passage
from tests.pipelines.pages import STORY, compared, html

GOOD = html("Skywin", *STORY)
SAID = "In June 2013 Skywin signed an agreement with Aéro Montréal, and 86 companies take part."
LINE = "<p>The cluster brings together 86 companies and research centres of region {}.</p>"
BAD: dict[str, tuple[bytes, str]] = {
    "6 MB": (GOOD.encode() + b"<!-- " + b"x" * 6_000_000 + b" -->", "text/html"),
    "800 KB of paragraphs": ("".join(LINE.format(n) for n in range(10_000)).encode(), "text/html"),
    "nested 20,000 deep": (b"<div>" * 20_000 + b"deep words " * 20 + b"</div>" * 20_000, "text/html"),
    "nested tables": (b"<table><tr><td>" * 20_000 + b"deep words " * 20, "text/html"),
    "broken mark-up": (b'<html><div <p class="x><<b>Skywin <table><li></p></ul><td>86 companies' * 500, "text/html"),
    "a lying charset": (("<p>Aéro Montréal " * 500).encode("utf-16"), "text/html; charset=utf-8"),
    "a PDF cut off": (b"%PDF-1.7\n" + b"1 0 obj <<" * 5_000, "application/pdf"),
    "entities within entities": (
        b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">'
        + b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12))
        + b"]><l>&a11;</l>",
        "application/xml",
    ),
    "NUL bytes": (b"\x00".join(bytes([byte]) for byte in GOOD.encode()), "text/html"),
    "only NUL bytes": (b"\x00" * 1_000_000, "text/html"),
    "one word of 1 MB": (b"<p>" + b"a" * 1_000_000, "text/html"),
    "one number of 1 MB": (b"<p>" + b"1" * 1_000_000, "text/html"),
    "numbers without end": (b"<p>" + b"1." * 500_000, "text/html"),
    "capitals without end": (b"<p>" + b"Aa " * 200_000, "text/html"),
    "brackets without end": (b"<p>" + b"[ (" * 300_000, "text/html"),
    "a blank of 1 MB": (b"<p>a" + b" " * 1_000_000 + b"b", "text/html"),
    "25,000 blocks": (b"".join(b"<p>block %d says %d</p>" % (n, n * 7 % 1000) for n in range(25_000)), "text/html"),
    "a table of 5,000 rows": (
        b"<table>" + b"".join(b"<tr><td>Row %d</td><td>%d</td></tr>" % (n, n * 3) for n in range(5_000)),
        "text/html",
    ),
    "an attribute of 1 MB": (b'<p class="' + b"nav " * 250_000 + b'">Hello <b>there</b>', "text/html"),
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", BAD)
def test_a_bad_page_is_compared_with_a_reason(name: str) -> None:
    body, kind = BAD[name]
    first = compared(GOOD, body, SAID, content_type=kind)
    second = compared(body, body[: len(body) // 3] + b" changed 87 " + body[len(body) // 3 :], SAID, content_type=kind)

    for found in (first, second):
        assert found.evidence
        assert 0 <= found.confidence <= 1


def test_what_was_not_read_is_not_called_identical() -> None:
    body = BAD["6 MB"][0]

    found = compared(body, body + b"<p>And now there are 152 companies.</p>")
    assert found.content is Content.COSMETIC
    assert found.confidence <= 0.5
    assert "only in part" in found.evidence[0]


def test_what_was_not_read_is_not_called_absent() -> None:
    assert compared(GOOD, BAD["25,000 blocks"][0], SAID).passage is Passage.UNKNOWN
