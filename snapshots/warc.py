"""What reading a WARC record that was damaged or tampered with is known to raise, and how it is told."""

from __future__ import annotations

import zlib

from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeadersParserException

#: warcio trusts lengths, status lines and addresses; each of these has come out of a record altered by chance.
TROUBLE = (
    ArchiveLoadFailed,
    StatusAndHeadersParserException,
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    OSError,
    TypeError,
    ValueError,
    zlib.error,
)


def told(error: BaseException) -> str:
    """Return what *error* says, in one line that a terminal can show: it may quote the record."""
    said = "".join(char if char.isprintable() else " " for char in str(error))
    return " ".join(said.split()) or type(error).__name__
