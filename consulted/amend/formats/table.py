"""Rows of a table, amended cell by cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from consulted.amend.change import Change, Outcome
from consulted.amend.in_text import in_text
from consulted.amend.note import FIELD_BEFORE, FIELD_BEHIND, Prose
from models.decision import Edit
from models.reference import Reading, Reference

#: What parts cells somewhere; an address with one of them in a cell without quotes would be two cells.
_PARTING = ",;\t|"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Row(Prose):
    BEFORE: ClassVar[str] = FIELD_BEFORE
    BEHIND: ClassVar[str] = FIELD_BEHIND
    NO_COPY: ClassVar[str] = "its table has no column for an archived copy"

    def with_copy(self, said: str, reference: Reference, edit: Edit) -> str | None:
        """Return None: a further column would change every row."""
        return None

    def with_address(self, said: str, edit: Edit) -> str | None:
        """Return a row with another address, or None where the new one would take the cell apart."""
        assert edit.url is not None
        if any(each in edit.url for each in _PARTING) and f'"{edit.printed}' not in said:
            return None
        return Prose.with_address(self, said, edit)


class Table:
    """Writes the address and the day in the forms their columns have."""

    def write(self, reading: Reading, content: bytes, changes: Mapping[str, Sequence[Change]]) -> Outcome:
        """Return *content* with *changes* put into its rows."""
        return in_text(reading, content, changes, _Row(language=reading.document.language))
