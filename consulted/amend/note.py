"""One note, amended in its own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from consulted.amend.change import Change, Left
from consulted.amend.redate import redate
from models.decision import Edit
from models.reference import Reference

#: How a note names an archived copy, by the report's language.
_ARCHIVED = {
    "en": "archived at",
    "fr": "archivé :",
    "de": "archiviert:",
    "es": "archivado en",
    "it": "archiviato in",
    "nl": "gearchiveerd op",
    "pl": "archiwum:",
    "pt": "arquivado em",
}
#: What may follow an address without being more of it: full stops and brackets that the sentence set, then no more.
_ENDS = r"(?![\w/?#=&%~@+-])(?![.,:;!'*$]+[\w/?#=&%~@+-])"
#: Signs that close an address: of a link, of angle brackets.
_CLOSING = ">)"


@dataclass(frozen=True, kw_only=True, slots=True)
class Prose:
    """Amends notes that are sentences; a format that writes them otherwise overrides what it does otherwise."""

    #: ISO 639-1, of the report.
    language: str | None
    #: What stands before and behind an address that we add.
    opening: str = ""
    closing: str = ""

    def amended(self, reference: Reference, changes: Sequence[Change]) -> tuple[str, list[Left]]:
        """Return the note's words with *changes* in them, and the edits that do not fit."""
        said, left = reference.raw, []
        for change in changes:
            for part in parts(change.edit):
                written, why = self._applied(said, reference, part)
                if written is None:
                    left.append(Left(edit=part, why=why))
                else:
                    said = written
        return said, left

    def with_copy(self, said: str, edit: Edit) -> str:
        """Return a note with an archived copy named behind the address it stands in for."""
        end = _spans(said, edit.printed or "")[-1][1]
        while end < len(said) and said[end] in _CLOSING:
            end += 1
        copy = f"{self.opening}{edit.archive_url}{self.closing}"
        return f"{said[:end]} ({archived_words(self.language)} {copy}){said[end:]}"

    def _applied(self, said: str, reference: Reference, edit: Edit) -> tuple[str | None, str]:
        if edit.date is not None:
            return self._redated(said, reference, date.fromisoformat(edit.date))
        spans = _spans(said, edit.printed) if edit.printed else []
        if not spans:
            return None, f"the address {edit.printed} does not stand in it as it was read"
        if edit.url is None:
            return self.with_copy(said, edit), ""
        for start, end in reversed(spans):
            said = said[:start] + edit.url + said[end:]
        return said, ""

    def _redated(self, said: str, reference: Reference, new: date) -> tuple[str | None, str]:
        consulted = reference.consulted
        if consulted is None or consulted.date is None or said.count(consulted.raw) != 1:
            return None, "it bears no consulted-on date of its own"
        written = redate(consulted.raw, consulted.date, new, language=self.language)
        if written is None:
            return None, f"the form of its date, “{consulted.raw}”, is not understood"
        return said.replace(consulted.raw, written), ""


def archived_words(language: str | None) -> str:
    """Return the words before an archived copy's address in a report of *language*."""
    return _ARCHIVED.get(language or "en", _ARCHIVED["en"])


def parts(edit: Edit) -> list[Edit]:
    """Return copy, address and date as edits of their own: one may fit where another does not."""
    alone = replace(edit, url=None, archive_url=None, date=None)
    found = []
    if edit.archive_url is not None:
        found.append(replace(alone, archive_url=edit.archive_url))
    if edit.url is not None:
        found.append(replace(alone, url=edit.url))
    if edit.date is not None:
        found.append(replace(alone, date=edit.date))
    return found


def _spans(said: str, printed: str) -> list[tuple[int, int]]:
    """Return where an address stands whole: not as the beginning or the end of a longer one."""
    whole = re.compile(rf"(?<![\w/?#=&%~@+.-]){re.escape(printed)}{_ENDS}")
    return [match.span() for match in whole.finditer(said)] if printed else []
