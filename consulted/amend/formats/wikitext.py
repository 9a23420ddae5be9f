"""References of wikitext, amended parameter by parameter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import ClassVar

from consulted.amend.change import Change, Outcome
from consulted.amend.in_text import in_text
from consulted.amend.note import FIELD_BEFORE, FIELD_BEHIND, Prose
from consulted.amend.redate import redate
from models.decision import Edit
from models.pattern import regex
from models.reference import Consulted, Reading, Reference

#: Names of the archived copy's address and day in the citation templates of each language's Wikipedia.
_NAMES = {
    "en": ("archive-url", "archive-date"),
    "fr": ("archive-url", "archive-date"),
    "de": ("archiv-url", "archiv-datum"),
    "es": ("urlarchivo", "fechaarchivo"),
    "it": ("urlarchivio", "dataarchivio"),
    "nl": ("archiefurl", "archiefdatum"),
    "pl": ("archiwum", "zarchiwizowano"),
    "pt": ("arquivourl", "arquivodata"),
}
_PARAMETER = regex(r"\|(\s*)(?:url|URL|lien|enlace)(\s*)=(\s*)\S")
_KEPT = regex(r"\|\s*arch\w*|\|\s*url-?arch\w*|\|\s*zarchiw\w*|\|\s*fecha-?arch\w*|\|\s*data-?arch\w*")
#: The moment in the address of an archived copy, as web archives write it.
_STAMP = regex(r"/(\d{8})\d{0,6}(?:[a-z]{2}_)?/")
_ENDS = regex(r"(?=\s*(?:\||\}\}))")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Ref(Prose):
    BEFORE: ClassVar[str] = FIELD_BEFORE
    BEHIND: ClassVar[str] = FIELD_BEHIND
    NO_COPY: ClassVar[str] = "it names an archived copy already"

    def with_address(self, said: str, edit: Edit) -> str | None:
        """Return a reference with another address, brackets escaped: they would end a link."""
        url = (edit.url or "").replace("[", "%5B").replace("]", "%5D")
        return Prose.with_address(self, said, replace(edit, url=url))

    def with_copy(self, said: str, reference: Reference, edit: Edit) -> str | None:
        """Return a template with the archived copy's address and day; beside a bare link, a second one."""
        place = said.find(edit.printed or "\n\n")
        before = [match for match in _PARAMETER.finditer(said) if match.start() < place]
        if "{{" not in said[:place] or not before:
            return Prose.with_copy(self, said, reference, edit)
        if _KEPT.search(said):
            return None
        url, day = _NAMES.get(self.language or "en", _NAMES["en"])
        gap, spaced = ("\n " if "\n" in before[-1][1] else ""), before[-1][2] + "=" + before[-1][3]
        lead = gap or " "
        more = f"{lead}|{url}{spaced}{edit.archive_url}"
        when = self._archived_on(edit.archive_url or "", reference.consulted)
        more += f"{lead}|{day}{spaced}{when}" if when else ""
        more += f"{lead}|url-status{spaced}dead" if (self.language or "en") == "en" else ""
        end = _ENDS.search(said, place + len(edit.printed or ""))
        return said[: end.start()] + more + said[end.start() :] if end is not None else None

    def _archived_on(self, address: str, consulted: Consulted | None) -> str | None:
        """Return the day of an archived copy as the note writes its own."""
        stamp = _STAMP.search(address)
        if stamp is None:
            return None
        try:
            day: date = datetime.strptime(stamp[1], "%Y%m%d").date()
        except ValueError:
            return None
        if consulted is None or consulted.date is None:
            return day.isoformat()
        return redate(consulted.raw, consulted.date, day, language=self.language) or day.isoformat()


class Wikitext:
    """Writes ``url`` and the access date, and an archived copy in the template's own parameters."""

    def write(self, reading: Reading, content: bytes, changes: Mapping[str, Sequence[Change]]) -> Outcome:
        """Return *content* with *changes* put into its references."""
        return in_text(reading, content, changes, _Ref(language=reading.document.language, opening="[", closing="]"))
