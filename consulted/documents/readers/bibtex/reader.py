"""The reader for BibTeX and biblatex files; the text is the file itself."""

from __future__ import annotations

import re

from consulted.documents.decoding import decode
from consulted.documents.readers.bibtex.shelf import UNPRINTED, Shelf
from consulted.documents.readers.bibtex.source import blocks
from consulted.documents.readers.fields.list import few, script
from consulted.documents.script import Script
from models.errors import UnreadableDocumentError
from models.pattern import regex

_NAME = regex(r"\.(?:bib|bibtex|biblatex)$", re.I)
_ANY = regex(r"(?<![\w@.])@[ \t]*[A-Za-z][\w-]*\s*[{(]")
_OTHER = regex(r"\s*(?:<|%PDF-|\{\\rtf|[\[{]\s*[\"{])")
_LATEX = regex(r"^[ \t]*\\(?:document(?:class|style)\b|begin\{(?:document|filecontents\*?)\})", re.M)
#: So many characters tell what a file is.
_HEAD = 1_000_000
#: Entries make up so many times what stands between them in a list; a report that quotes some has more to say.
_TIMES = 4
#: What programs write before the first entry about themselves is no longer.
_PROLOGUE = 300
_COMMENTS = regex(r"^[ \t]*%.*$", re.M)


class BibTeX:
    """Takes lists of references in BibTeX apart."""

    def recognises(self, content: bytes, name: str) -> bool:
        """Say whether *content* is made of BibTeX entries."""
        if b"@" not in content:
            return False
        try:
            text, _ = decode(content, name)
        except UnreadableDocumentError:
            return False
        if _OTHER.match(text) or _LATEX.search(text[:_HEAD]):
            return False
        if _NAME.search(name):
            return _ANY.search(text) is not None
        return _ANY.search(text[:_HEAD]) is not None and _made_of_entries(text[:_HEAD])

    def take_apart(self, content: bytes, name: str) -> Script:
        """Return the entries of the file.

        Raises:
            UnreadableDocumentError: it is no text, or holds no entries.
        """
        text, warnings = decode(content, name)
        shelf = Shelf(text)
        found = shelf.records()
        return script(
            text, found, name=name, file_format="bibtex", what="entry", warnings=(*warnings, *few(shelf.faults()))
        )


def _made_of_entries(text: str) -> bool:
    covered = beside = place = 0
    for block in blocks(text):
        if block.fields or block.kind in UNPRINTED:
            between = _worded(text[place : block.start])
            beside += max(0, between - _PROLOGUE) if covered == 0 else between
            covered += block.end - block.start
            place = block.end
    return covered >= _TIMES * (beside + _worded(text[place:])) and covered > 0


def _worded(between: str) -> int:
    return len(_COMMENTS.sub("", between).strip())
