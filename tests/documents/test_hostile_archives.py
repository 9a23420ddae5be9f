"""Zipped reports and packs made to read or write elsewhere, to fetch, or to fill the memory."""

from __future__ import annotations

import io
import json
import socket
import subprocess
import sys
import tracemalloc
import zipfile
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from pathlib import Path

import pytest

from consulted.documents import read
from crawlers.finder.sitemap import read_sitemap
from fuzz.targets.kept import pack
from models.errors import ConsultedError, UnreadableDocumentError
from snapshots.proof import prove
from tests.documents import opendocument
from tests.documents.helpers import TODAY
from tests.documents.test_docx import a_report
from tests.documents.test_odt import CALLED

SECRET = "the harbour master's password"
OUTSIDE = ("../../outside.xml", "/tmp/outside.xml", "..\\..\\outside.xml", "word/../../outside.xml", "C:\\outside.xml")
_MIB = 1024 * 1024


def rewritten(content: bytes, parts: Mapping[str, bytes], *, packed: bool = False) -> bytes:
    """Return an archive with *parts* put in the place of those of that name, or added."""
    with zipfile.ZipFile(io.BytesIO(content)) as old:
        files = {info.filename: old.read(info) for info in old.infolist()}
    found = io.BytesIO()
    with zipfile.ZipFile(found, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as new:
        for name, text in {**files, **parts}.items():
            new.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED)
    return found.getvalue()


def an_odt() -> bytes:
    return opendocument.packed(opendocument.flat(CALLED))


def _docx(text: str) -> tuple[str, bytes]:
    document = a_report().parts()["word/document.xml"]
    head, _, body = document.partition("<w:document ")
    return "r.docx", a_report().bytes(
        {"word/document.xml": f"{head}{text}<w:document {body}".replace("</w:t>", "&x;</w:t>")}
    )


def _fodt(text: str) -> tuple[str, bytes]:
    return "r.fodt", opendocument.flat(CALLED.replace("members.", "members.&x;"), declared=text)


def _odt(text: str) -> tuple[str, bytes]:
    return "r.odt", opendocument.packed(opendocument.flat(CALLED.replace("members.", "members.&x;"), declared=text))


def _html(text: str) -> tuple[str, bytes]:
    page = "<html><body><p>A fact&x;<a href='#n'><sup>1</sup></a></p><p id='n'>1 https://a.example/x</p></body></html>"
    return "r.html", f"{text}{page}".encode()


@pytest.mark.parametrize("make", [_docx, _odt, _fodt, _html], ids=lambda make: str(make.__name__))
def test_no_entity_is_resolved_and_nothing_is_fetched(tmp_path: Path, make: Callable[[str], tuple[str, bytes]]) -> None:
    (tmp_path / "secret").write_text(SECRET)
    with socket.create_server(("127.0.0.1", 0)) as door:
        door.setblocking(False)
        for target in ((tmp_path / "secret").as_uri(), f"http://127.0.0.1:{door.getsockname()[1]}/x.dtd"):
            for kind in (f'x [<!ENTITY x SYSTEM "{target}">]', f'x SYSTEM "{target}" [<!ENTITY x "y">]'):
                name, content = make(f"<!DOCTYPE {kind}>")
                (tmp_path / name).write_bytes(content)
                try:
                    told = repr(read(tmp_path / name, today=TODAY))
                except UnreadableDocumentError as refusal:
                    told = str(refusal)
                assert SECRET not in told
        with pytest.raises(BlockingIOError):
            door.accept()


def test_a_sitemap_resolves_no_entity(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text(f"https://a.example/{SECRET}")
    declared = f'<!DOCTYPE urlset [<!ENTITY x SYSTEM "{(tmp_path / "secret").as_uri()}">]>'

    found = read_sitemap(f"{declared}<urlset><url><loc>https://a.example/&x;</loc></url></urlset>".encode())

    assert found == (["https://a.example/&x;"], False)


#: Reads a file while every opening of another is noted: Python tells its audit hooks before it opens anything.
_WATCHED = """
import json, sys
from datetime import date
from pathlib import Path
from consulted.documents import read
from models.errors import ConsultedError
from snapshots.proof import prove
path, warmth = Path(sys.argv[1]), Path(sys.argv[2])
def look(path):
    try:
        prove(path) if path.suffix == ".wacz" else read(path, today=date(2026, 11, 24))
    except ConsultedError:
        pass
look(warmth)
opened = []
def note(event, arguments):
    if event in ("open", "os.mkdir", "os.rename", "os.symlink", "os.remove", "shutil.unpack_archive"):
        opened.append((event, str(arguments[0])))
sys.addaudithook(note)
look(path)
print(json.dumps(opened))
"""


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".wacz"])
def test_no_name_in_an_archive_leads_anywhere(tmp_path: Path, suffix: str) -> None:
    content = {".docx": a_report().bytes(), ".odt": an_odt(), ".wacz": pack()}[suffix]
    whole, evil = tmp_path / f"whole{suffix}", tmp_path / f"evil{suffix}"
    whole.write_bytes(content)
    parts = dict.fromkeys(OUTSIDE, b"<x/>")
    if suffix == ".docx":
        links = a_report().parts()["word/_rels/document.xml.rels"]
        parts["word/_rels/document.xml.rels"] = links.replace('Target="', 'Target="../../../../tmp/').encode()
    evil.write_bytes(rewritten(content, parts))

    done = subprocess.run(
        [sys.executable, "-c", _WATCHED, str(evil), str(whole)], capture_output=True, check=True, timeout=60
    )
    opened = json.loads(done.stdout)

    assert {path for event, path in opened if event == "open"} <= {str(evil)}
    assert [event for event, _ in opened if event != "open"] == []


def test_a_pack_with_names_that_lead_out_of_it_has_faults(tmp_path: Path) -> None:
    path = tmp_path / "evil.wacz"
    path.write_bytes(rewritten(pack(), dict.fromkeys(OUTSIDE, b"x")))

    told = {each.where for each in prove(path).faults if "lead out" in each.message}

    assert told == {repr(name) for name in OUTSIDE}


@pytest.mark.parametrize(
    ("name", "part", "needed"),
    [
        ("r.docx", "word/document.xml", True),
        ("r.docx", "word/footnotes.xml", True),
        ("r.docx", "[Content_Types].xml", False),
        ("r.odt", "content.xml", True),
        ("r.odt", "META-INF/manifest.xml", True),
    ],
)
@pytest.mark.parametrize("filling", [b" " * _MIB, b"<a>" * (_MIB // 3), b"<a b=''/>" * (_MIB // 9)])
def test_a_part_that_unpacks_without_end_is_cut_short(
    tmp_path: Path, name: str, part: str, needed: bool, filling: bytes
) -> None:
    path = tmp_path / name
    content = a_report().bytes() if name == "r.docx" else an_odt()
    path.write_bytes(rewritten(content, {part: b"<x>" + filling * 80}, packed=True))
    assert path.stat().st_size < _MIB
    read(_whole(tmp_path), today=TODAY)  # what is loaded on first use is no part of the bomb

    tracemalloc.start()
    try:
        with pytest.raises(UnreadableDocumentError) if needed else nullcontext():
            read(path, today=TODAY)
        assert tracemalloc.get_traced_memory()[1] < 100 * _MIB
    finally:
        tracemalloc.stop()


def _whole(folder: Path) -> Path:
    path = folder / "whole.docx"
    path.write_bytes(a_report().bytes())
    return path


@pytest.mark.parametrize(
    "part", ["datapackage.json", "consulted/chain.jsonl", "indexes/index.cdxj", "archive/data.warc.gz"]
)
def test_a_pack_that_unpacks_without_end_is_cut_short(tmp_path: Path, part: str) -> None:
    path = tmp_path / "bomb.wacz"
    path.write_bytes(rewritten(pack(), {part: b" " * (70 * _MIB)}, packed=True))

    tracemalloc.start()
    try:
        found = prove(path)
        assert tracemalloc.get_traced_memory()[1] < 200 * _MIB
    except ConsultedError:
        return
    finally:
        tracemalloc.stop()

    assert found.faults
