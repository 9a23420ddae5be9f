"""Index lines as players read them."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from snapshots.cdx import line, searchable
from tests.models.makers import a_capture


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://www.example.org/index.html", "org,example,www)/index.html"),
        ("http://Example.org", "org,example)/"),
        ("http://example.org:8080/A?b=C#d", "org,example:8080)/a?b=c"),
        ("http://ada@example.org/a b", "org,example)/a%20b"),
        ("http://localhost/x", "localhost)/x"),
    ],
)
def test_addresses_are_sorted_by_host_from_the_right(url: str, found: str) -> None:
    assert searchable(url) == found


def test_a_line_is_address_time_and_json() -> None:
    capture = a_capture("https://a.example/ü", at=datetime(2026, 11, 24, 9, 0, 5, 999999, tzinfo=UTC))

    written = line(capture, filename="data.warc.gz", offset=7, length=10, record_sha256="b" * 64)

    key, time, rest = written.decode().split(" ", 2)
    assert (key, time) == ("example,a)/ü", "20261124090005")
    assert written.endswith(b"}\n")
    assert json.loads(rest) == {
        "url": "https://a.example/ü",
        "mime": "text/html",
        "status": 200,
        "digest": f"sha256:{'a' * 64}",
        "filename": "data.warc.gz",
        "offset": 7,
        "length": 10,
        "recordDigest": f"sha256:{'b' * 64}",
    }
