"""Notes of plain text, amended where they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from consulted.amend.change import Change, Outcome
from consulted.amend.in_text import in_text
from consulted.amend.note import Prose
from models.reference import Reading


class PlainText:
    """Writes addresses as they are."""

    def write(self, reading: Reading, content: bytes, changes: Mapping[str, Sequence[Change]]) -> Outcome:
        """Return *content* with *changes* put into its notes."""
        return in_text(reading, content, changes, Prose(language=reading.document.language))
