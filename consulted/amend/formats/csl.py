"""Items of CSL-JSON, amended within their own text: it is not written anew, so order and indentation stay."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from consulted.amend.change import Change, Outcome
from consulted.amend.in_text import in_text
from consulted.amend.note import FIELD_BEFORE, FIELD_BEHIND, Prose, archived_words
from models.decision import Edit
from models.pattern import regex
from models.reference import Reading, Reference

_NOTE = regex(r'"note"\s*:')
_ADDRESS = r'^([ \t]*)"URL"\s*:\s*"{}"|"URL"\s*:\s*"{}"'
_PART = regex(r"\d+")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Item(Prose):
    BEFORE: ClassVar[str] = FIELD_BEFORE
    BEHIND: ClassVar[str] = FIELD_BEHIND
    NO_COPY: ClassVar[str] = "it has a note already, where an archived copy is named"

    def with_address(self, said: str, edit: Edit) -> str | None:
        """Return an item with another address, escaped as JSON wants it."""
        return Prose.with_address(self, said, Edit(label=edit.label, printed=edit.printed, url=_inside(edit.url or "")))

    def with_copy(self, said: str, reference: Reference, edit: Edit) -> str | None:
        """Return an item with the archived copy in ``note``, which every style may print and no program takes apart.

        CSL has ``archive`` and ``archive_location``, but they are of a library's holdings (CSL 1.0.2, appendix IV).
        """
        printed = re.escape(edit.printed or "")
        field = re.search(_ADDRESS.format(printed, printed), said, re.M)
        if field is None or _NOTE.search(said):
            return None
        words = _inside(f"{archived_words(self.language)} {edit.archive_url}")
        gap = f",\n{field[1]}" if field[1] is not None else ", "
        return f'{said[: field.end()]}{gap}"note": "{words}"{said[field.end() :]}'

    def with_day(self, printed: str, before: str, new: date) -> str | None:
        """Return ``date-parts`` with another day, or the words of ``raw`` as other notes have them."""
        if not printed.lstrip().startswith("["):
            return Prose.with_day(self, printed, before, new)
        parts = list(_PART.finditer(printed))
        if len(parts) != 3:
            return None
        for part, number in zip(reversed(parts), (new.day, new.month, new.year), strict=True):
            written = f"{number:0{len(part[0])}d}" if part[0].startswith("0") else str(number)
            printed = printed[: part.start()] + written + printed[part.end() :]
        return printed


def _inside(text: str) -> str:
    """Return *text* as it stands between the quotes of a JSON string."""
    return json.dumps(text, ensure_ascii=False)[1:-1]


class CslJson:
    """Writes ``URL`` and ``accessed``, and an archived copy as ``note``."""

    def write(self, reading: Reading, content: bytes, changes: Mapping[str, Sequence[Change]]) -> Outcome:
        """Return *content* with *changes* put into its items."""
        return in_text(reading, content, changes, _Item(language=reading.document.language))
