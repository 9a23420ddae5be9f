"""Notes of Markdown, amended where they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from consulted.amend.change import Change, Outcome
from consulted.amend.in_text import in_text
from consulted.amend.note import Prose
from models.decision import Edit
from models.reference import Reading


class _Note(Prose):
    def with_address(self, said: str, edit: Edit) -> str | None:
        """Return a note with another address, round brackets escaped: they would end a link."""
        url = (edit.url or "").replace("(", "%28").replace(")", "%29")
        return Prose.with_address(self, said, replace(edit, url=url))


class Markdown:
    """Writes addresses as autolinks, as notes of Markdown bear them."""

    def write(self, reading: Reading, content: bytes, changes: Mapping[str, Sequence[Change]]) -> Outcome:
        """Return *content* with *changes* put into its notes."""
        prose = _Note(language=reading.document.language, opening="<", closing=">")
        return in_text(reading, content, changes, prose)
