"""Reports that are zipped folders: what their parts say, and the folders themselves."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator

from consulted.documents.reader import Reader
from consulted.documents.readers.docx import Docx
from consulted.documents.readers.odt import Odt
from fuzz import corpus
from fuzz.target import Target
from fuzz.targets.document import SECONDS, whole
from models.errors import UnreadableDocumentError

_FILES = "tests/documents/files"
_TEXT = (".xml", ".rels")


def _parts(pattern: str) -> dict[str, bytes]:
    """Return the parts of one fixture that are read; an input takes the place of one of them."""
    with zipfile.ZipFile(io.BytesIO(corpus.files(pattern)[0])) as package:
        return {name: package.read(name) for name in sorted(package.namelist()) if name.endswith(_TEXT)}


def packed(parts: dict[str, bytes]) -> bytes:
    """Return *parts* as an archive, stored, which is quickly written and read."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        for name, text in parts.items():
            package.writestr(zipfile.ZipInfo(name), text)
    return content.getvalue()


def _by_part(reader: Reader, name: str, pattern: str) -> Callable[[bytes], object]:
    check = whole(reader, name)
    parts: dict[str, bytes] = {}

    def by_part(data: bytes) -> object:
        if not parts:
            parts.update(_parts(pattern))
        changed = list(parts)[data[0] % len(parts)] if data else ""
        return check(packed({**parts, changed: data[1:]} if data else parts))

    return by_part


def _seeds(pattern: str) -> Iterator[bytes]:
    for number, text in enumerate(_parts(pattern).values()):
        yield bytes([number]) + text


def _target(reader: Reader, name: str, file: str, pattern: str, words: tuple[bytes, ...], longest: int) -> Target:
    return Target(
        name=name,
        check=_by_part(reader, file, pattern),
        seeds=lambda: _seeds(pattern),
        refuses=(UnreadableDocumentError,),
        seconds=SECONDS,
        words=(*words, b"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>", b"&e;", b"Target='../../x'"),
        longest=longest,
    )


def _folders(reader: Reader, name: str, file: str, *patterns: str) -> Target:
    return Target(
        name=name,
        check=whole(reader, file),
        seeds=lambda: corpus.files(*patterns),
        refuses=(UnreadableDocumentError,),
        seconds=SECONDS,
        words=(b"PK\x01\x02", b"PK\x05\x06", b"../", b"/etc/", b"word/document.xml", b"content.xml", b"mimetype"),
        longest=32_768,
    )


_WORD = (
    b"<w:footnoteReference w:id='1'/>",
    b"<w:p>",
    b"<w:t>",
    b"<w:fldChar/>",
    b"<w:instrText>",
    b"<w:sdt>",
    b"<w:del>",
)
_ODF = (b"<text:note>", b"<text:p>", b"<text:span>", b"<text:list>", b"<text:change/>", b"<text:bibliography-mark/>")

TARGETS = (
    _target(Docx(), "docx", "report.docx", f"{_FILES}/docx/pandoc-it.docx", _WORD, 16_384),
    _target(Odt(), "odt", "report.odt", f"{_FILES}/odt/libreoffice-nl.odt", _ODF, 16_384),
    _folders(Docx(), "docx-folder", "report.docx", f"{_FILES}/docx/*.docx"),
    _folders(Odt(), "odt-folder", "report.odt", f"{_FILES}/odt/*.odt"),
)
