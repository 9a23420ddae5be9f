"""Telling the formats we do not read yet by what they hold, so that the refusal can say what to do."""

from __future__ import annotations

import io
import re
import zipfile

from models.errors import UnreadableDocumentError

#: What is read today, and the way out for all else.
WAY_OUT = "plain text, Markdown and Word documents (.docx) are read; save it as one of these and import that"
#: Enough for a preamble with a licence comment before the first telling line.
_HEAD = 4096

_MAGIC = (
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old or password-protected Office document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
)
_TEXTUAL = (
    (re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S), "an HTML page"),
    (re.compile(r"(?:\s*%[^\n]*\n)*\s*\\document(?:class|style)\b"), "a LaTeX document"),
    (re.compile(r"(?:\s*%[^\n]*\n)*\s*@(?:[a-z]+)\s*\{\s*[^\s,{}]+\s*,", re.I), "a BibTeX file"),
    (re.compile(r"\s*TY  - "), "a RIS file"),
    (re.compile(r"\s*\[?\s*\{\s*\"[^\"]*\"\s*:"), "a JSON file"),
)
_MEMBERS = (("content.xml", "an OpenDocument file"), ("xl/", "a spreadsheet"))
_TABLES = re.compile(r"\.(?:csv|tsv)$", re.I)


def refuse(content: bytes, name: str) -> None:
    """Raise when *content* is of a format that is recognised and not read yet.

    Raises:
        UnreadableDocumentError: it is.
    """
    found = _recognise(content, name)
    if found is not None:
        raise UnreadableDocumentError(f"{name} is {found}, which is not read yet: {WAY_OUT}")


def _recognise(content: bytes, name: str) -> str | None:
    for magic, what in _MAGIC:
        if content.startswith(magic):
            return what
    if content.startswith(b"PK\x03\x04"):
        return _packed(content)
    head = content[:_HEAD].decode("utf-8-sig", errors="replace")
    for pattern, what in _TEXTUAL:
        if pattern.match(head):
            return what
    return "a table" if _TABLES.search(name) else None


def _packed(content: bytes) -> str:
    try:
        members = zipfile.ZipFile(io.BytesIO(content)).namelist()
    except (zipfile.BadZipFile, OSError):
        return "a damaged archive"
    for prefix, what in _MEMBERS:
        if any(member.startswith(prefix) for member in members):
            return what
    return "an archive"
