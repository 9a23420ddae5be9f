"""Notes of OpenDocument texts, amended as tracked changes, each with the reason as its comment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from consulted.amend.change import Amended, Change, Left, Outcome
from consulted.amend.formats.docx.letter import Passage, Spot
from consulted.amend.formats.docx.operation import Operation, UnplaceableError
from consulted.amend.formats.docx.package import Package
from consulted.amend.formats.docx.plan import NOWHERE, led, planned
from consulted.amend.formats.odt.change import Changes
from consulted.amend.formats.odt.letter import passage
from consulted.amend.formats.odt.sheet import Sheet
from consulted.amend.formats.odt.splice import Put, checked, puts
from consulted.amend.note import Prose
from consulted.amend.rewording import Strike, reworded
from consulted.documents.readers.odt.reader import Odt as Reader
from models.reference import Reading, Reference

_CONTENT = "content.xml"
_MADE = "LibreOffice makes it from its list of sources, or it stands in a table; change it there by hand"
_CITED = "its new address is cited elsewhere in the report; change the link by hand"


class Odt:
    """Writes each edit as struck and new words, in the name of who decided it."""

    def write(self, reading: Reading, content: bytes, changes: Mapping[str, Sequence[Change]]) -> Outcome:
        """Return *content* with *changes* put into its notes.

        Raises:
            ConfigurationError: the package is damaged, locked or signed.
        """
        package = Package(content, program="LibreOffice") if content.startswith(b"PK") else None
        sheet = Sheet(content if package is None else package.read(_CONTENT) or b"")
        new = [each.edit.url for label in changes for each in changes[label] if each.edit.url is not None]
        cited = Counter([*new, *(url.url for each in reading.references for url in each.urls)])
        book = _Book(sheet, content, Prose(language=reading.document.language), cited)
        outcome = Outcome(content=content)
        for reference in reading.references:
            if changes.get(reference.label):
                book.amend(reference, changes[reference.label], outcome)
        if outcome.amended:
            outcome.content = book.written()
            if package is not None:
                package.write(_CONTENT, outcome.content)
                outcome.content = package.packed()
        return outcome


class _Book:
    """One document while its notes are amended."""

    def __init__(self, sheet: Sheet, content: bytes, prose: Prose, cited: Mapping[str, int]) -> None:
        self._sheet = sheet
        self._trace = Reader().trace(content, "the report")
        self._prose = prose
        #: How often addresses are cited, once all changes are made; those that go counted too.
        self._cited = cited
        self._operations: list[Operation] = []
        self._taken: set[Spot] = set()

    def amend(self, reference: Reference, changes: Sequence[Change], outcome: Outcome) -> None:
        """Plan what one note needs."""
        note = passage(self._trace, self._sheet.paragraphs, reference.start, reference.end)
        if not note.letters:
            outcome.left += [Left(edit=each.edit, why=_MADE) for each in changes]
            return
        operations: list[Operation] = []
        for change in [each for each in changes if _is_silent(reference, each)]:
            try:
                operations += self._checked([self._led(note, change)])
            except UnplaceableError as error:
                outcome.left.append(Left(edit=replace(change.edit, archive_url=None, date=None), why=str(error)))
            changes = [_without_address(each) if each is change else each for each in changes]
        found = reworded(self._prose, reference, changes, lambda strikes: self._objection(note, strikes))
        outcome.left += found.left
        operations += self._checked(planned(note, found.strikes)) if found.made else []
        if operations:
            outcome.amended.append(Amended(label=reference.label, before=reference.raw, after=found.after))
            self._operations += operations
            self._taken.update(spot for each in operations for spot in each.struck)

    def _led(self, note: Passage, change: Change) -> Operation:
        if self._cited[change.edit.url or ""] > 1:
            raise UnplaceableError(_CITED)
        return led(note, change)

    def _objection(self, note: Passage, strikes: Sequence[Strike]) -> str | None:
        try:
            self._checked(planned(note, strikes))
        except UnplaceableError as error:
            return str(error)
        return None

    def _checked(self, operations: list[Operation]) -> list[Operation]:
        for each in operations:
            if not self._taken.isdisjoint(each.struck):
                raise UnplaceableError(NOWHERE)
            checked(self._sheet, self._sheet.paragraphs[each.behind.paragraph], each)
        return operations

    def written(self) -> bytes:
        """Return the XML with everything put in; not one byte beside is changed."""
        made, paragraphs = Changes(self._sheet), self._sheet.paragraphs
        found: list[Put] = []
        for each in sorted(self._operations, key=lambda each: (each.behind, not each.struck)):
            found += puts(self._sheet, paragraphs[each.behind.paragraph], each, made)
        return _spliced(self._sheet.xml, [*found, *made.ends(), made.listed()])


def _spliced(xml: bytes, found: Sequence[Put]) -> bytes:
    written, place = [], 0
    for start, end, new in sorted(found, key=lambda put: put[:2]):
        written += [xml[place:start], new.encode()]
        place = end
    return b"".join([*written, xml[place:]])


def _is_silent(reference: Reference, change: Change) -> bool:
    """Say whether *change* gives a new address in place of one the note does not print."""
    edit = change.edit
    return edit.url is not None and bool(edit.printed) and (edit.printed or "") not in reference.raw


def _without_address(change: Change) -> Change:
    return replace(change, edit=replace(change.edit, url=None))
