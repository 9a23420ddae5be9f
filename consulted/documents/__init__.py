"""Reports in, references out: what a report's footnotes point at, and where the text leans on them.

    bytes -> reader (one per format) -> Script: text, notes, furniture, perhaps markers
          -> body and markers -> citing sentences
          -> each note: kind, title, address, consulted-on date, interview
          -> damaged addresses, duplicates -> Reading

A new format needs one reader that returns a Script; all after it is shared.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from consulted.documents.slug import slug
from consulted.documents.source import distinct_sources
from models.reference import Reading

__all__ = ["distinct_sources", "read", "slug"]


def read(path: Path, *, today: date, document_id: str | None = None) -> Reading:
    """Read the report at *path* into its references.

    Args:
        today: dates after it are misread, not dates.
        document_id: default: from the file's name or the report's title.

    Raises:
        UnreadableDocumentError: it cannot be read, or holds no references.
    """
    # Loading all readers takes longer than most commands, and only an import needs them.
    from consulted.documents import reader

    return reader.read(path, today=today, document_id=document_id)
