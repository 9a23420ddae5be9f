"""Records of RIS, amended field by field."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from consulted.amend.change import Change, Outcome
from consulted.amend.in_text import in_text
from consulted.amend.note import FIELD_BEFORE, FIELD_BEHIND, Prose
from models.decision import Edit
from models.reference import Reading, Reference

#: A field: two letters or figures, two blanks, a dash.
_FIELD = r"^[A-Z][A-Z0-9]  - .*{}.*$"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Record(Prose):
    BEFORE: ClassVar[str] = FIELD_BEFORE
    BEHIND: ClassVar[str] = FIELD_BEHIND

    def with_copy(self, said: str, reference: Reference, edit: Edit) -> str | None:
        """Return a record with the archived copy in ``L2``, the link managers of references keep beside ``UR``."""
        field = re.search(_FIELD.format(re.escape(edit.printed or "")), said, re.M)
        if field is None:
            return None
        ending = "\r\n" if "\r\n" in said else "\n"
        end = field.end() - 1 if field[0].endswith("\r") else field.end()
        return f"{said[:end]}{ending}L2  - {edit.archive_url}{said[end:]}"


class Ris:
    """Writes ``UR`` and the day of access, and an archived copy as ``L2``."""

    def write(self, reading: Reading, content: bytes, changes: Mapping[str, Sequence[Change]]) -> Outcome:
        """Return *content* with *changes* put into its records."""
        return in_text(reading, content, changes, _Record(language=reading.document.language))
