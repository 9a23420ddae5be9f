"""The binary files Office wrote before Word 2007, and still writes around what a password protects.

Compound File Binary ([MS-CFB]): a file system in a file. Only the names in its directory are looked at.
"""

from __future__ import annotations

from models.errors import UnreadableDocumentError

_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: An entry of the directory: 64 bytes of name, then the name's length; it starts at a multiple of its own length.
_ENTRY = 128
_NAME = 64
_STREAMS = (
    ("EncryptedPackage", "is protected by a password; save it without one"),
    ("WordDocument", "is an old Word document (.doc); open it in Word or LibreOffice and save it as .docx"),
    ("Workbook", "is an old Excel workbook (.xls); save it as CSV and import that"),
    ("Book", "is an old Excel workbook (.xls); save it as CSV and import that"),
    ("PowerPoint Document", "is an old PowerPoint presentation (.ppt); give the report as a Word document or PDF"),
)
_ANY = "is an old Office file, or not a report at all; open it in Word and save it as .docx"


def is_compound(content: bytes) -> bool:
    """Say whether *content* is such a file."""
    return content.startswith(_MAGIC)


def refuse(content: bytes, name: str) -> None:
    """Raise when *content* is such a file, saying which.

    Raises:
        UnreadableDocumentError: it is.
    """
    if is_compound(content):
        what = next((told for stream, told in _STREAMS if _holds(content, stream)), _ANY)
        raise UnreadableDocumentError(f"{name} {what}")


def _holds(content: bytes, stream: str) -> bool:
    name = f"{stream}\0".encode("utf-16-le")
    length = len(name).to_bytes(2, "little")
    place = content.find(name)
    while place >= 0:
        if place % _ENTRY == 0 and content[place + _NAME : place + _NAME + 2] == length:
            return True
        place = content.find(name, place + 1)
    return False
