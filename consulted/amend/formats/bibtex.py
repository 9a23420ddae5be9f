"""Entries of BibTeX, amended where they stand: one line each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consulted.amend.change import Change, Outcome
from consulted.amend.in_text import in_text
from consulted.amend.note import Prose, archived_words
from models.decision import Edit
from models.reference import Reading, Reference


@dataclass(frozen=True, kw_only=True, slots=True)
class _Entry(Prose):
    def with_copy(self, said: str, reference: Reference, edit: Edit) -> str:
        """Return an entry with the archived copy as its ``addendum``, a field BibLaTeX prints."""
        body, closing, rest = said.rpartition("}")
        comma = "" if body.rstrip().endswith(",") else ","
        words = archived_words(self.language)
        return f"{body.rstrip()}{comma}\n  addendum = {{{words} \\url{{{edit.archive_url}}}}}\n{closing}{rest}"


class BibTeX:
    """Writes ``url`` and ``urldate``, and an archived copy as ``addendum``."""

    def write(self, reading: Reading, content: bytes, changes: Mapping[str, Sequence[Change]]) -> Outcome:
        """Return *content* with *changes* put into its entries."""
        return in_text(reading, content, changes, _Entry(language=reading.document.language))
