"""The name a document goes by when nobody gave it one."""

from __future__ import annotations

import re
from pathlib import Path

from consulted.documents.fold import words
from models.pattern import regex

#: Fits a column, a folder name and a command line.
MAX_LENGTH = 60

#: Names that say nothing about the report; a version after them does not help.
_GENERIC = regex(
    r"(?:report|rapport|bericht|informe|relazione|verslag|raport|relatorio|document|documento|dokument|doc|text|texte"
    r"|index|main|untitled|unnamed|output|input|paper|deliverable|file|readme|notes|scan|download)"
    r"(?:-?v?\d+|-(?:final|draft|copy|new|en|fr|de|es|it))*"
)


def slug(path: Path, title: str | None = None) -> str:
    """Return the default document id: from the file's name, else the title, else the folder.

    At most 60 characters of ``a-z``, ``0-9`` and ``-``.
    """
    stem = _slug(path.stem)
    if stem and not _GENERIC.fullmatch(stem):
        return stem
    return _slug(title or "") or _slug(path.absolute().parent.name) or stem or "document"


def _slug(text: str) -> str:
    plain = "-".join(re.findall(r"[a-z0-9]+", " ".join(words(text))))
    if len(plain) <= MAX_LENGTH:
        return plain
    head = plain[: MAX_LENGTH + 1].rpartition("-")[0]
    return head or plain[:MAX_LENGTH]
