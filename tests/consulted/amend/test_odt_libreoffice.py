"""What LibreOffice makes of the OpenDocument texts we write: changes, and by whom."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from consulted.amend.proof import reread
from tests.consulted.amend.test_odt import DAY, NEW, OLD, SEEN, THEIR_WORDS, THEIRS, WAYS, amended, report, xml_of
from tests.consulted.amend.test_text_formats import COPY, FILES, TODAY, all_edits, change
from tests.consulted.amend.tracked import accepted, authors, read, rejected

pytestmark = pytest.mark.service


def as_word(folder: Path, *files: bytes) -> list[bytes]:
    """Return what LibreOffice reads in *files*, as Word documents."""
    program = shutil.which("soffice")
    if program is None:
        reason = "soffice, LibreOffice's program, is not installed"
        if os.environ.get("CI"):
            pytest.fail(f"a service test must not be skipped in CI: {reason}")
        pytest.skip(reason)
    paths = [folder / f"{n}.{'odt' if each.startswith(b'PK') else 'fodt'}" for n, each in enumerate(files)]
    for path, content in zip(paths, files, strict=True):
        path.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "docx", "--outdir", str(folder), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    return [path.with_suffix(".docx").read_bytes() for path in paths]


def said(content: bytes) -> list[str]:
    return [each.raw for each in read(content).references]


def test_changes_of_notes_are_read_by_libreoffice_as_changes_of_who_decided(tmp_path: Path) -> None:
    ways = [*WAYS.values(), THEIR_WORDS]
    kept = f"The wheel, https://wheel.example/w{SEEN}"
    content = xml_of(report(*ways, kept, before=THEIRS)).encode()
    last = str(len(ways) + 1)
    moved = [
        each
        for n in range(1, len(ways) + 1)
        for each in (change(str(n), printed=OLD, url=NEW), change(str(n), date=DAY))
    ]
    outcome = amended(content, *moved, change(last, printed="https://wheel.example/w", archive_url=COPY))
    assert outcome.left == []

    before, after = as_word(tmp_path, content, outcome.content)

    assert said(rejected(after, by="Ines")) == said(before)
    assert said(accepted(after)) == said(outcome.content)
    made = authors(after)
    assert made["ins", "Ines"] >= 2 * len(ways) + 1
    assert made["del", "Ines"] >= 2 * len(ways)


def test_a_package_of_libreoffice_is_one_still(tmp_path: Path) -> None:
    content = (FILES / "odt" / "libreoffice-en.odt").read_bytes()
    reading = reread(content, name="harbours.odt", today=TODAY, document_id="report")

    outcome = amended(content, *all_edits(reading, "1"))
    before, after = as_word(tmp_path, content, outcome.content)

    assert [each.label for each in outcome.amended] == ["1"]
    assert said(rejected(after, by="Ines")) == said(before)
    assert {who for _, who in authors(after)} == {"Editor", "Ines"}
    assert said(accepted(after))[0] == said(outcome.content)[0]
