"""Files as they come: encodings, names, and what cannot be read."""

from __future__ import annotations

import hashlib
import os
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consulted.documents import read, slug
from models.errors import UnreadableDocumentError
from tests.documents.helpers import TODAY, read_text

TEXT = "Un été à la forêt.¹\n\n¹ Forêt, https://foret.example/, consulté le 3 mai 2019\n"


@pytest.mark.parametrize(
    ("content", "warned"),
    [
        (TEXT.encode(), False),
        (b"\xef\xbb\xbf" + TEXT.encode(), False),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), False),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), False),
        (TEXT.encode("cp1252"), True),
        (TEXT.replace("\n", "\r\n").encode(), False),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16-le", "utf-16-be", "windows-1252", "crlf"],
)
def test_a_report_reads_the_same_in_every_encoding(tmp_path: Path, content: bytes, warned: bool) -> None:
    path = tmp_path / "forest.txt"
    path.write_bytes(content)
    reading = read(path, today=TODAY)
    (reference,) = reading.references
    assert reference.raw == "¹ Forêt, https://foret.example/, consulté le 3 mai 2019"
    assert reference.cited_by[0].sentence == "Un été à la forêt."
    assert reading.document.sha256 == hashlib.sha256(content).hexdigest()
    assert bool(reading.warnings) is warned


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\n", "is empty"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n", "is an image"),
        ("letter.txt", b"{\\rtf1 hello}", "is an RTF document"),
        ("report.pdf", b"%PDF-1.7\n%\xe2\xe3", "report.pdf"),
        ("program.txt", b"hello\0world", "binary data"),
        ("noise.txt", bytes(range(1, 32)) * 20, "binary data"),
        ("half.txt", b"\xff\xfea\xd8b", "UTF-16"),
        ("poem.txt", b"Roses are red.\nViolets are blue.\n", "holds no footnotes"),
    ],
)
def test_what_cannot_be_read_is_named_with_the_way_out(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableDocumentError) as caught:
        read(path, today=TODAY)
    message = str(caught.value)
    assert said in message
    assert name in message
    assert "\n" not in message


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocumentError, match=r"gone\.txt does not exist"):
        read(tmp_path / "gone.txt", today=TODAY)
    with pytest.raises(UnreadableDocumentError, match="is a folder"):
        read(tmp_path, today=TODAY)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_forbidden_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(TEXT, encoding="utf-8")
    path.chmod(0)
    with pytest.raises(UnreadableDocumentError, match="may not be read"):
        read(path, today=TODAY)


@pytest.mark.parametrize(
    ("name", "title", "expected"),
    [
        ("Weaving Towns 2019.txt", None, "weaving-towns-2019"),
        ("report.txt", "Weaving towns of the Nörth", "weaving-towns-of-the-north"),
        ("Rapport_final-v2.txt", "Œuvres & métiers", "oeuvres-metiers"),
        ("report2.txt", None, "archive"),
        ("x" * 80 + ".txt", None, "x" * 60),
        ("word-" * 20 + ".txt", None, "-".join(["word"] * 12)),
        ("отчёт.txt", None, "archive"),
    ],
)
def test_a_slug_is_short_and_plain(tmp_path: Path, name: str, title: str | None, expected: str) -> None:
    assert slug(tmp_path / "archive" / name, title) == expected


def test_a_given_name_wins(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert read(path, today=TODAY, document_id="forest").document.id == "forest"


_LINES = st.lists(
    st.sampled_from(
        [
            *("", " ", "\f", "1", "References", "Quellen:", "# Notes", "1. Heading", "- item²", "| a | b |", "m²"),
            *("¹ https://a.example/x, consulted on 03/04/2019", "² ", " ³ Interview with Edda Marsh, 1/2/2019", "³"),
            *("[1] https://b.example/a b.pdf", "[2]", "[^a]: www.c.example", "A fact[^a].", "Text¹² and more,", "and"),
            *("$^{^{4}\\,\\}underline{\\text{https://d.example}$", "1 Guild, https://e.example/-", "z.html", "2 x9."),
            *("https://", "www.", "(https://f.example/((", "accessed 2O18-O8-24", "consulted on", "e\u0301té ½ ﬁ 𝟙"),
        ]
    )
    | st.text(max_size=30),
    max_size=25,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=_LINES, newline=st.sampled_from(["\n", "\r\n"]))
def test_offsets_are_exact_whatever_the_text(tmp_path: Path, lines: list[str], newline: str) -> None:
    text = newline.join(lines).replace("\0", "")
    try:
        content = text.encode()
    except UnicodeEncodeError:
        return
    path = tmp_path / "any.txt"
    path.write_bytes(content)
    try:
        reading = read(path, today=TODAY)
    except UnreadableDocumentError:
        return  # what it says is tested above
    decoded = content.decode("utf-8-sig")
    for reference in reading.references:
        assert decoded[reference.start : reference.end] == reference.raw
        for url in reference.urls:
            assert reference.start <= url.start < url.end <= reference.end
            assert "".join(decoded[url.start : url.end].split()) == "".join(url.printed.split())
        for cited in reference.cited_by:
            assert 0 <= cited.start < cited.end <= len(decoded)
            assert cited.sentence


@pytest.mark.parametrize(
    "pattern",
    [
        "a",
        "a.b ",
        "see https://a.example/x, ",
        "https://a.example/(((",
        "word¹ ",
        "[1] ",
        "consulted on 3 ",
        "(",
        "1. ",
    ],
)
def test_a_line_without_end_is_read_in_time(tmp_path: Path, pattern: str) -> None:
    """What grows faster than the text shows in its memory, or never comes to an end."""
    line = pattern * (60_000 // len(pattern))
    tracemalloc.start()
    try:
        read_text(tmp_path, f"A fact.[1] {line}\n\n[1] https://a.example/x {line[:20_000]}\n")
        assert tracemalloc.get_traced_memory()[1] < 30_000_000
    finally:
        tracemalloc.stop()
