"""Reports handed back: whatever was read is written as meant, or not at all."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from consulted.amend.change import Change
from consulted.amend.formats import WRITERS
from consulted.amend.handing_back import amended
from consulted.documents.reader import understand
from fuzz import corpus
from fuzz.target import Target
from fuzz.targets.promise import TODAY
from models.decision import Edit
from models.errors import ConfigurationError, UnreadableDocumentError
from models.reference import Reading

_FILES = "tests/documents/files"
#: What a report is called, by the first byte of an input, and where its seeds lie.
_KINDS = (
    ("report.txt", "tests/documents/reports/*.en.txt"),
    ("report.md", "tests/documents/reports/*.md"),
    ("report.html", f"{_FILES}/html/*"),
    ("report.tex", f"{_FILES}/latex/*"),
    ("report.bib", f"{_FILES}/bibtex/*"),
    ("report.ris", f"{_FILES}/ris/*"),
    ("report.json", f"{_FILES}/csl/*"),
    ("report.csv", f"{_FILES}/csv/*"),
    ("report.wiki", f"{_FILES}/wikitext/*"),
    ("report.fodt", f"{_FILES}/odt/*.fodt"),
    ("report.docx", f"{_FILES}/docx/*"),
    ("report.odt", f"{_FILES}/odt/*.odt"),
)
_NEW = "https://new.example/a_b?c=%C3%BC&d={1}#e"
_COPY = "https://archive.example/web/20180820101112/https://a.example/x"


def _handed(data: bytes) -> None:
    if not data[1:].strip():
        return
    name = _KINDS[data[0] % len(_KINDS)][0]
    reading = understand(data[1:], path=Path(name), today=TODAY)
    changes = _changes(reading)
    if not changes or reading.document.format not in WRITERS:
        return
    outcome = amended(reading, data[1:], changes, name=name, today=TODAY)
    assert outcome.changed or outcome.left
    assert all(each.why for each in outcome.left)
    if not outcome.changed:
        assert outcome.content == data[1:], "nothing was changed, and yet the file is another"


def _changes(reading: Reading) -> dict[str, list[Change]]:
    """Return a new address, an archived copy and a new day for the first note that prints an address."""
    found = next((each for each in reading.references if each.urls), None)
    if found is None:
        return {}
    edit = Edit(label=found.label, printed=found.urls[0].printed, url=_NEW, archive_url=_COPY, date=TODAY.isoformat())
    at = datetime(2026, 11, 24, tzinfo=UTC)
    return {found.label: [Change(edit=edit, decided_by="Edda", decided_at=at, why="It moved <there> & back.")]}


TARGETS = (
    Target(
        name="handed-back",
        check=_handed,
        seeds=lambda: [
            bytes([number]) + content for number, (_, pattern) in enumerate(_KINDS) for content in corpus.files(pattern)
        ],
        refuses=(UnreadableDocumentError, ConfigurationError),
        words=(b"https://a.example/x", b"accessed 3 May 2021", b"[1] ", b"[^1]: ", b"\\url{", b"<ref>", b"UR  - "),
        longest=16_384,
        seconds=15.0,  # a report is read, written and read again
    ),
)
