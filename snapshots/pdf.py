"""The text of a PDF, as far as it can be had in bounded time."""

from __future__ import annotations

import io
import logging
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from snapshots.words import plain

if TYPE_CHECKING:
    from pypdf import PdfReader

#: A cited report's statement stands early; the rest of a 2,000-page annex costs minutes.
_MOST_PAGES = 200
_MOST_CHARACTERS = 2_000_000
#: Seconds; looked at between pages, so one page may run over.
_LONGEST = 10.0

# A damaged file is told in the notes; pypdf would say it line by line on our log.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


@dataclass(frozen=True, kw_only=True, slots=True)
class PdfText:
    """What a PDF says: its own title, and one string a page."""

    title: str
    pages: tuple[str, ...]
    notes: tuple[str, ...]


def read_pdf(body: bytes) -> PdfText:
    """Return the text of *body*; trouble of any kind is a note, never an exception."""
    pages: list[str] = []
    notes: list[str] = []
    title = ""
    # Loading pypdf takes longer than reading most pages, and most sources are no PDF.
    from pypdf import PdfReader

    try:
        reader = PdfReader(io.BytesIO(body))
        if reader.is_encrypted and not reader.decrypt(""):
            return PdfText(title="", pages=(), notes=("the PDF is locked with a password",))
        title = plain(str(reader.metadata.title or "")) if reader.metadata else ""
        _gather(reader, pages, notes)
    except Exception as error:
        # pypdf raises whatever a damaged file leads it into: KeyError, RecursionError, struct.error, its own.
        notes.append(f"the PDF could not be read to its end: {type(error).__name__}")
    if not any(pages) and not notes:
        notes.append("the PDF holds no text, only pictures of pages")
    return PdfText(title=title, pages=tuple(pages), notes=tuple(notes))


def _gather(reader: PdfReader, pages: list[str], notes: list[str]) -> None:
    end = time.monotonic() + _LONGEST
    size = 0
    for number, page in enumerate(reader.pages, start=1):
        if number > _MOST_PAGES or size > _MOST_CHARACTERS or time.monotonic() > end:
            notes.append(f"only the first {number - 1} of {len(reader.pages)} PDF pages were read")
            return
        text = page.extract_text() or ""
        size += len(text)
        pages.append(text.replace("\x00", ""))
