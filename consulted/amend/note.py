"""One note, amended in its own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar
from urllib.parse import quote

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
_NO_ADDRESS = "the new address would take it apart"
#: Signs that close an address: of a link, of angle brackets.
_CLOSING = ">)"


#: The same where addresses stand in fields, which end by signs of the format.
FIELD_BEFORE, FIELD_BEHIND = r"(?<![\w/])", r"(?![\w/?#=&%~@+-])"


@dataclass(frozen=True, kw_only=True, slots=True)
class Prose:
    """Amends notes that are sentences; a format that writes them otherwise overrides what it does otherwise."""

    #: ISO 639-1, of the report.
    language: str | None
    #: What stands before and behind an address that we add.
    opening: str = ""
    closing: str = ""

    #: What may not stand before and behind an address if it is to be whole: more of it. The full stops and brackets
    #: that a sentence sets are not.
    BEFORE: ClassVar[str] = r"(?<![\w/?#=&%~@+.-])"
    BEHIND: ClassVar[str] = r"(?![\w/?#=&%~@+-])(?![.,:;!'*$]+[\w/?#=&%~@+-])"
    #: Why no archived copy could be named, where :meth:`with_copy` cannot.
    NO_COPY: ClassVar[str] = "there is no place in it for an archived copy"

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

    def with_copy(self, said: str, reference: Reference, edit: Edit) -> str | None:
        """Return a note with an archived copy named behind the address it stands in for; None where it cannot be."""
        end = self.spans(said, edit.printed or "")[-1][1]
        while end < len(said) and said[end] in _CLOSING:
            end += 1
        copy = f"{self.opening}{edit.archive_url}{self.closing}"
        return f"{said[:end]} ({archived_words(self.language)} {copy}){said[end:]}"

    def with_address(self, said: str, edit: Edit) -> str | None:
        """Return a note with another address in the place of the printed one; None where it cannot be written."""
        for start, end in reversed(self.spans(said, edit.printed or "")):
            said = said[:start] + (edit.url or "") + said[end:]
        return said

    def spans(self, said: str, printed: str) -> list[tuple[int, int]]:
        """Return where an address stands whole: not as the beginning or the end of a longer one."""
        whole = re.compile(f"{self.BEFORE}{re.escape(printed)}{self.BEHIND}")
        return [match.span() for match in whole.finditer(said)] if printed else []

    def with_day(self, printed: str, before: str, new: date) -> str | None:
        """Return the words of a consulted-on date with another day; None where their form is not understood."""
        return redate(printed, before, new, language=self.language)

    def _applied(self, said: str, reference: Reference, edit: Edit) -> tuple[str | None, str]:
        if edit.date is not None:
            return self._redated(said, reference, date.fromisoformat(edit.date))
        if not edit.printed or not self.spans(said, edit.printed):
            return None, f"the address {edit.printed} does not stand in it as it was read"
        if edit.url is None:
            copy = replace(edit, archive_url=wire(edit.archive_url or ""))
            return self.with_copy(said, reference, copy), self.NO_COPY
        return self.with_address(said, replace(edit, url=wire(edit.url))), _NO_ADDRESS

    def _redated(self, said: str, reference: Reference, new: date) -> tuple[str | None, str]:
        consulted = reference.consulted
        if consulted is None or consulted.date is None or said.count(consulted.raw) != 1:
            return None, "it bears no consulted-on date of its own"
        written = self.with_day(consulted.raw, consulted.date, new)
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


def wire(address: str) -> str:
    """Return an address with all escaped that may not stand in one (RFC 3986, 2): it cannot break out of its note."""
    return quote(address, safe="/:?#[]@!$&'()*+,;=%-._~", encoding="utf-8")
