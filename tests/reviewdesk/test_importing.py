"""Reports given to the desk, good ones and bad ones."""

from __future__ import annotations

import pytest

from tests.reviewdesk.conftest import Served
from tests.reviewdesk.test_deciding import mark

NOTE = "Ropes.[^1]\n\n[^1]: Minutes, <https://ropes.example/a>, consulted on 24/08/2026\n"


def test_a_title_without_end_that_runs_backwards_is_shown_cut_and_clean(desk_served: Served) -> None:
    client = desk_served.client(timeout=120)
    title = "\u202e<script>alert(1)</script> " + "rope " * 40_000

    answer = client.post("/documents", data={"mark": mark(client)}, files={"report": ("r.md", f"# {title}\n\n{NOTE}")})

    assert answer.status_code == 200
    assert answer.url.path == "/documents/r"
    for path in ("/documents", "/documents/r", "/documents/r/notes/1", "/api/v1/documents", "/documents/r/feed.atom"):
        text = client.get(path).text
        assert "\u202e" not in text
        if not path.startswith("/api"):
            assert "<script>alert" not in text
            assert len(text) < 60_000


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("empty.md", b"", "is empty"),
        ("a.zip", b"PK\x03\x04" + b"\x00" * 40, "r"),
        ("no-notes.md", b"# Ropes\n\nNothing is cited.\n", "no "),
        ("../../../etc/passwd.md", b"", "passwd.md is empty"),
        ("C:\\reports\\x.md", b"", "x.md is empty"),
    ],
)
def test_what_cannot_be_read_is_told_and_nothing_is_kept(
    desk_served: Served, name: str, content: bytes, why: str
) -> None:
    client = desk_served.client()

    answer = client.post("/documents", data={"mark": mark(client)}, files={"report": (name, content)})

    assert answer.status_code == 422
    assert why in answer.text
    assert "consulted-" not in answer.text
    assert [each.id for each in desk_served.bench.ledger.documents.all()] == ["slipway"]


def test_no_file_is_told(desk_served: Served) -> None:
    client = desk_served.client()

    assert "choose the file" in client.post("/documents", data={"mark": mark(client)}).text


def test_a_second_refresh_waits_for_the_first(desk_served: Served) -> None:
    client = desk_served.client()
    form = {"mark": mark(client), "document": "slipway"}

    first, second = (client.post("/runs", data=form) for _ in range(2))

    assert first.status_code == 200
    assert (second.status_code, "still under way" in second.text) == (409, True)
    assert client.post("/runs", data={**form, "document": "none"}).status_code == 404
