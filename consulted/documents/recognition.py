"""Files no reader takes, told by what they hold, so that the refusal can say what to do."""

from __future__ import annotations

import io
import re
import zipfile

from models.errors import UnreadableDocumentError
from models.pattern import regex

#: Formats that are read, for a person who has another.
FORMATS = (
    "plain text, Markdown, Word (.docx), PDF, HTML, OpenDocument text, LaTeX, BibTeX, RIS, CSL-JSON, wikitext and CSV"
)
_HEAD = 4096

_MAGIC = (
    (b"{\\rtf", "is an RTF document; open it in Word or LibreOffice and save it as .docx"),
    (b"\x89PNG", "is an image; turn it into text (OCR) and import that"),
    (b"\xff\xd8\xff", "is an image; turn it into text (OCR) and import that"),
    (b"GIF8", "is an image; turn it into text (OCR) and import that"),
    (b"II*\0", "is an image; turn it into text (OCR) and import that"),
    (b"MM\0*", "is an image; turn it into text (OCR) and import that"),
    (b"\x1f\x8b", "is a compressed file; unpack it and import the report in it"),
    (b"7z\xbc\xaf\x27\x1c", "is a compressed file; unpack it and import the report in it"),
    (b"Rar!", "is a compressed file; unpack it and import the report in it"),
    (b"%!PS", "is a PostScript file; turn it into a PDF (ps2pdf) and import that"),
)
_JSON = regex(r"\s*\[?\s*\{\s*(?:\"[^\"]*\"\s*:|\})")
_MEMBERS = (
    ("xl/", "is a spreadsheet; save it as CSV and import that"),
    ("ppt/", "is a presentation; save it as PDF and import that"),
    ("META-INF/container.xml", "is an e-book; convert it to HTML or .docx and import that"),
    ("Index/", "is a Pages document; export it as Word or PDF and import that"),
)
_OFFICE_NAME = regex(r"\.(?:doc[xm]|dot[xm]|od[tms]|ott|xlsx|pptx)$", re.I)


def refuse(content: bytes, name: str) -> None:
    """Raise when *content* is of a format that is no report in text.

    Raises:
        UnreadableDocumentError: it is.
    """
    found = _recognise(content, name)
    if found is not None:
        raise UnreadableDocumentError(f"{name} {found}")


def _recognise(content: bytes, name: str) -> str | None:
    for magic, what in _MAGIC:
        if content.startswith(magic):
            return what
    if content.startswith(b"PK\x03\x04"):
        return _packed(content, name)
    if _JSON.match(content[:_HEAD].decode("utf-8-sig", errors="replace")):
        return f"is JSON that holds no references as CSL-JSON writes them; {FORMATS} are read"
    return None


def _packed(content: bytes, name: str) -> str:
    try:
        members = zipfile.ZipFile(io.BytesIO(content)).namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        if _OFFICE_NAME.search(name):
            return "is damaged, cut short perhaps; open it in the program that wrote it and save it again"
        return "is a damaged archive; unpack what is left of it and import the report in it"
    for prefix, what in _MEMBERS:
        if any(member.startswith(prefix) for member in members):
            return what
    return f"is an archive; unpack it and import the report in it: {FORMATS} are read"
