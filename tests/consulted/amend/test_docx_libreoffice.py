"""What LibreOffice makes of the Word documents we write: changes as changes, comments as comments."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from consulted.amend.errata import Erratum, as_docx
from models.decision import Edit
from models.reference import Document
from tests.consulted.amend.test_docx import BODY, COPY, DAY, NEW, OLD, WAYS, a_report
from tests.consulted.amend.tracked import INES, write
from tests.documents.word import link, paragraph, run

_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
#: LibreOffice 7.4 puts changes one letter too far in a note that holds a content control, whoever wrote them.
_SHIFTED = "a content control"

pytestmark = pytest.mark.service


def opened(folder: Path, *files: Path) -> list[etree._Element]:
    """Return what LibreOffice reads in *files*, as flat OpenDocument."""
    program = shutil.which("soffice")
    if program is None:
        reason = "soffice, LibreOffice's program, is not installed"
        if os.environ.get("CI"):
            pytest.fail(f"a service test must not be skipped in CI: {reason}")
        pytest.skip(reason)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        program,
        profile,
        "--headless",
        "--convert-to",
        "fodt",
        "--outdir",
        str(folder / "read"),
        *map(str, files),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    return [etree.parse(folder / "read" / f"{file.stem}.fodt").getroot() for file in files]


def changes(root: etree._Element) -> dict[str, tuple[str, str]]:
    """Return kind and author of each change by its id; the uppermost where one lies on another."""
    found = {}
    for region in root.iter(f"{_TEXT}changed-region"):
        what = region[0]
        found[region.get(f"{_TEXT}id")] = (etree.QName(what).localname, what.findtext(f".//{_DC}creator"))
    return found


def shown(note: etree._Element, made: dict[str, tuple[str, str]]) -> str:
    """Return the words of a note, struck ones as ``[-words-]`` and new ones as ``[+words+]``."""
    words = ""
    for node in note.iter(etree.Element):
        name = etree.QName(node).localname
        if name in ("change-start", "change-end"):
            sign = "-" if made[node.get(f"{_TEXT}change-id")][0] == "deletion" else "+"
            words += f"[{sign}" if name == "change-start" else f"{sign}]"
        words += (node.text or "") + (" " if name == "s" else "")
        words += node.tail or "" if node is not note else ""
    return re.sub(r"\s+", " ", words)


def test_changes_of_notes_are_shown_as_struck_and_new_words_of_who_decided(tmp_path: Path) -> None:
    ways = {name: note for name, note in WAYS.items() if name != _SHIFTED}
    word = a_report(*ways.values())
    word.paragraphs += [
        paragraph(run("Sources"), style="Heading1"),
        *(paragraph(run(f"[{n}] North, "), link("rId5", f"{OLD}/{n}"), run(BODY)) for n in (101, 102, 103)),
    ]
    word.links = {"rId5": f"{OLD}/103"}
    moved = [Edit(label=str(n), printed=OLD, url=NEW, date=DAY) for n in range(1, len(ways) + 1)]
    kept = Edit(label="103", printed=f"{OLD}/103", archive_url=COPY)
    file = tmp_path / "back.docx"
    file.write_bytes(write(word.bytes(), *moved, kept).content)

    (root,) = opened(tmp_path, file)

    made = changes(root)
    ours = [kind for kind, who in made.values() if who == INES]
    assert ours.count("deletion") == 2 * len(ways)
    assert ours.count("insertion") == 2 * len(ways) + 1
    remarks = list(root.iter(f"{{{_OFFICE}}}annotation"))
    assert [each.findtext(f"{_DC}creator") for each in remarks] == [INES] * (len(ways) + 1)
    assert all("It moved & is <there>." in "".join(each.itertext()) for each in remarks)
    notes = [shown(each, made) for each in root.iter(f"{_TEXT}note-body")]
    for note in notes:
        assert re.search(r"\[-.*-\]\[\+.*\+\].*\[-25/08/2019-\]\[\+22/11/2026\+\]\.", note), note
    assert f" North, [-{OLD}-][+{NEW}+], consulted" in notes[list(ways).index("a link")]
    assert "[-members page-][+members page+]" in notes[list(ways).index("a field over words")]
    assert f"[+see +][-{OLD}-][+{NEW}+][+ there+]" in notes[list(ways).index("somebody's insertion")]
    targets = [each.get("{http://www.w3.org/1999/xlink}href") for each in root.iter(f"{_TEXT}a")]
    assert targets.count(NEW) == sum("link" in name or "field" in name for name in ways)


def test_the_sheet_of_errata_is_a_table(tmp_path: Path) -> None:
    document = Document(id="x", title="Ropes & <tar>", date=None, language="fr", sha256="", format="pdf")
    rows = [Erratum(label=str(n), before="Là", after="→ ici", why="Moved.", evidence="by Ines") for n in range(1, 4)]
    file, empty = tmp_path / "sheet.docx", tmp_path / "empty.docx"
    file.write_bytes(as_docx(document, rows))
    empty.write_bytes(as_docx(document, []))

    root, nothing = opened(tmp_path, file, empty)

    cells = [
        "".join(each.itertext()).strip() for each in root.iter(f"{{{_OFFICE.replace('office', 'table')}}}table-cell")
    ]
    assert "Errata: Ropes & <tar>" in "".join(root.itertext())
    assert cells == ["Note", "It says", "It should say", "Why", "Decision"] + [
        cell for n in "123" for cell in (n, "Là", "→ ici", "Moved.", "by Ines")
    ]
    assert "Nothing was accepted" in "".join(nothing.itertext())
