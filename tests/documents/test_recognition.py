"""What a file holds decides which reader takes it, whatever it is called."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from consulted.documents import read
from consulted.documents.reader import READERS
from models.errors import UnreadableDocumentError
from tests.documents.helpers import REPORTS, TODAY

FILES = REPORTS.parent / "files"
#: Folder of fixtures to the format it holds.
FORMATS = {
    **{name: name for name in ("bibtex", "ris", "csv", "docx", "html", "latex", "odt", "pdf", "wikitext")},
    "csl": "csl-json",
}
GIVEN = [path for folder in FORMATS for path in sorted((FILES / folder).iterdir()) if path.is_file()]
WRONG = (".txt", ".docx", ".pdf", ".bib", ".html", "")


def test_every_format_has_two_files_at_least_and_six_languages_over_all() -> None:
    counts = {folder: sum(path.parent.name == folder for path in GIVEN) for folder in FORMATS}

    assert min(counts.values()) >= 2, counts
    assert len({read(path, today=TODAY).document.language for path in GIVEN} - {None}) >= 6


#: Two columns of a number and a quoted sentence may be a text as well; there the name decides.
TELLING = [path for path in GIVEN if path.name != "footnotes-fr.csv"]


@pytest.mark.parametrize("path", TELLING, ids=lambda path: path.name)
def test_a_suffix_that_lies_changes_nothing(path: Path, tmp_path: Path) -> None:
    truth = read(path, today=TODAY)

    for suffix in WRONG:
        renamed = tmp_path / f"{path.stem}{suffix}"
        shutil.copyfile(path, renamed)
        told = read(renamed, today=TODAY)
        assert (told.document.format, [each.raw for each in told.references]) == (
            FORMATS[path.parent.name],
            [each.raw for each in truth.references],
        ), suffix
        renamed.unlink()


@pytest.mark.parametrize("path", GIVEN, ids=lambda path: path.name)
def test_no_two_readers_but_the_last_want_the_same_file(path: Path) -> None:
    content = path.read_bytes()

    takers = [type(reader).__name__ for reader in READERS[:-1] if reader.recognises(content, path.name)]

    assert len(takers) >= 1
    assert len(takers) == 1 or takers[0] in ("Latex",), takers


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"{\\rtf1\\ansi A report.}", "RTF"),
        (b'{"name": "value"}', "CSL-JSON"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old Office file"),
        (b"PK\x03\x04 cut short", "damaged"),
        (b"\x1f\x8b\x08\x00", "compressed"),
        (b"II*\x00" + bytes(50), "image"),
        (b"%!PS-Adobe-3.0\n", "PostScript"),
    ],
)
def test_what_is_no_report_is_refused_by_name_with_the_way_out(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(content)

    with pytest.raises(UnreadableDocumentError, match=told) as refusal:
        read(path, today=TODAY)

    assert "report.docx" in str(refusal.value)
    assert "\n" not in str(refusal.value)
