"""The amended report read again: the notes meant have changed as meant, and no other."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from consulted.amend.addressee import distinct
from consulted.amend.change import Amended
from consulted.documents import read
from models.errors import ConsultedError
from models.reference import Reading


def reread(content: bytes, *, name: str, today: date, document_id: str) -> Reading:
    """Read a report from its bytes.

    Args:
        name: the report's file name, by whose ending its format may be known.
        today: the day, for dates without a year.

    Raises:
        UnreadableDocumentError: it cannot be read.
    """
    with tempfile.TemporaryDirectory(prefix="consulted-") as folder:
        path = Path(folder) / (Path(name).name or "report")
        path.write_bytes(content)
        return read(path, today=today, document_id=document_id)


def objection(before: Reading, content: bytes, amended: Sequence[Amended], *, name: str, today: date) -> str | None:
    """Say what is wrong with *content*, the amended file; None when only the notes meant have changed."""
    try:
        after = distinct(reread(content, name=name, today=today, document_id=before.document.id))
    except ConsultedError as error:
        return f"it cannot be read any more: {error}"
    before = distinct(before)
    if [each.label for each in before.references] != [each.label for each in after.references]:
        return "its notes are not the same ones any more"
    meant = {each.label: each for each in amended}
    for old, new in zip(before.references, after.references, strict=True):
        expected = meant[old.label].after if old.label in meant else old.raw
        if plain(new.raw) != plain(expected) and old.refers_to not in meant:
            return f"note {old.label} reads otherwise than meant"
    return None


def plain(text: str) -> str:
    """Return *text* with lines that end as ours do."""
    return text.replace("\r\n", "\n")
