"""Notes of Word documents, amended as tracked changes, each note with a comment that says why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from consulted.amend.change import Amended, Change, Left, Outcome
from consulted.amend.formats.docx.comment import Comments
from consulted.amend.formats.docx.letter import Passage, Spot, passage
from consulted.amend.formats.docx.markup import Markup
from consulted.amend.formats.docx.operation import Operation, UnplaceableError
from consulted.amend.formats.docx.package import Package
from consulted.amend.formats.docx.plan import NOWHERE, led, planned
from consulted.amend.formats.docx.relation import KINDS, Relations
from consulted.amend.formats.docx.track import Paragraph
from consulted.amend.note import Prose
from consulted.amend.rewording import Strike, reworded
from consulted.documents.readers.docx.part import W
from consulted.documents.readers.docx.reader import Docx as Reader
from consulted.documents.readers.docx.trace import AT, Trace
from models.pattern import regex
from models.reference import Reading, Reference

_TEXT = "document"
_CITED = "its new address is cited elsewhere in the report; change the link by hand"
_NUMBER = regex(rb":id\s*=\s*[\"'](\d{1,10})[\"']")


class Docx:
    """Writes each edit as struck and inserted words, in the name of who decided it."""

    def write(self, reading: Reading, content: bytes, changes: Mapping[str, Sequence[Change]]) -> Outcome:
        """Return *content* with *changes* put into its notes.

        Raises:
            ConfigurationError: the package is damaged, locked or signed.
        """
        package = Package(content)
        trace = Reader().trace(content, reading.document.id)
        new = [each.edit.url for label in changes for each in changes[label] if each.edit.url is not None]
        cited = Counter([*new, *(url.url for each in reading.references for url in each.urls)])
        book = _Book(package, trace, Prose(language=reading.document.language), cited)
        outcome = Outcome(content=content)
        for reference in reading.references:
            if changes.get(reference.label):
                book.amend(reference, changes[reference.label], outcome)
        if outcome.amended:
            outcome.content = book.packed()
        return outcome


@dataclass(frozen=True, slots=True)
class _Remark:
    """The comment on one note: it is anchored where the text calls the note, for notes themselves bear none."""

    changes: Sequence[Change]
    operations: Sequence[Operation]
    #: The id of the footnote or endnote; None where the note is one of the text itself.
    note: str | None


class _Book:
    """One document while its notes are amended."""

    def __init__(self, package: Package, trace: Trace, prose: Prose, cited: Mapping[str, int]) -> None:
        self._package = package
        self._trace = trace
        self._prose = prose
        #: How often addresses are cited, once all changes are made; those that go counted too.
        self._cited = cited
        self._markups: dict[str, Markup] = {}
        self._relations: dict[str, Relations] = {}
        #: By part and number.
        self._paragraphs: dict[tuple[str, int], Paragraph] = {}
        self._operations: dict[tuple[str, int], list[Operation]] = {}
        self._taken: set[Spot] = set()
        self._remarks: list[_Remark] = []
        self._numbers = self._unused()

    def amend(self, reference: Reference, changes: Sequence[Change], outcome: Outcome) -> None:
        """Plan what one note needs."""
        note = passage(self._trace, reference.start, reference.end)
        made, operations = [], []
        for change in [each for each in changes if _is_silent(reference, each)]:
            try:
                operations += self._checked([self._led(note, change)])
                made.append(replace(change, edit=replace(change.edit, archive_url=None, date=None)))
            except UnplaceableError as error:
                outcome.left.append(Left(edit=replace(change.edit, archive_url=None, date=None), why=str(error)))
            changes = [_without_address(each) if each is change else each for each in changes]
        found = reworded(self._prose, reference, changes, lambda strikes: self._objection(note, strikes))
        outcome.left += found.left
        operations += self._checked(planned(note, found.strikes)) if found.made else []
        if not operations:
            return
        operations.sort(key=lambda each: (each.behind, not each.struck))
        outcome.amended.append(Amended(label=reference.label, before=reference.raw, after=found.after))
        for each in operations:
            self._operations.setdefault(each.behind[:2], []).append(each)
            self._taken.update(each.struck)
        self._remarks.append(_Remark((*made, *found.made), operations, note.note))

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
            self._paragraph(each.behind[:2]).check(each)
        return operations

    def packed(self) -> bytes:
        """Make what was planned and return the file."""
        for key, operations in self._operations.items():
            operations.sort(key=lambda each: (each.behind, not each.struck))
            self._paragraph(key).perform(operations)
            self._put(key)
        self._remark()
        for part, markup in self._markups.items():
            if markup.changed:
                self._package.write(self._trace.parts[part].path, markup.content())
        for relations in self._relations.values():
            relations.write(self._package)
        return self._package.packed()

    def _remark(self) -> None:
        text = self._trace.parts[_TEXT].path
        comments = Comments(self._package, self._related(_TEXT), text, self._markup(_TEXT).space)
        for each in self._remarks:
            number = next(self._numbers)
            comments.add(number, each.changes)
            first = each.operations[0].behind
            if each.note is None:
                here = [operation for operation in each.operations if operation.behind[:2] == first[:2]]
                self._paragraph(first[:2]).remark_made(number, here)
                continue
            paragraph, leaf = self._call(first.part.removesuffix("s"), each.note)
            self._paragraph((_TEXT, paragraph)).remark_call(number, leaf)
            self._put((_TEXT, paragraph))
        comments.write(self._package)

    def _call(self, kind: str, note: str) -> tuple[int, int]:
        """Return where the text first calls a note: paragraph and leaf."""
        calls = self._trace.body.iter(f"{W}{kind}Reference")
        paragraph, leaf = map(int, next(each.get(AT) for each in calls if each.get(f"{W}id") == note).split(":"))
        return paragraph, leaf

    def _put(self, key: tuple[str, int]) -> None:
        self._markup(key[0]).put(key[1], self._paragraph(key).node)

    def _paragraph(self, key: tuple[str, int]) -> Paragraph:
        if key not in self._paragraphs:
            part, number = key
            markup = self._markup(part)
            self._paragraphs[key] = Paragraph(
                node=markup.paragraph(number),
                space=markup.space,
                relations=f"{{{KINDS[markup.space]}}}",
                number=lambda: next(self._numbers),
                relate=lambda url: self._related(part).address(url),
            )
        return self._paragraphs[key]

    def _markup(self, part: str) -> Markup:
        if part not in self._markups:
            path = self._trace.parts[part].path
            self._markups[part] = Markup(self._package.read(path) or b"", path)
        return self._markups[part]

    def _related(self, part: str) -> Relations:
        if part not in self._relations:
            kinds = KINDS[self._markup(part).space]
            self._relations[part] = Relations(self._package, self._trace.parts[part].path, kinds)
        return self._relations[part]

    def _unused(self) -> Iterator[int]:
        """Yield numbers no change, comment or bookmark bears."""
        used = {
            int(found[1])
            for name in self._package.names()
            if name.endswith(".xml")
            for found in _NUMBER.finditer(self._package.read(name) or b"")
        }
        return (number for number in count(1) if number not in used)


def _is_silent(reference: Reference, change: Change) -> bool:
    """Say whether *change* gives a new address in place of one the note does not print."""
    edit = change.edit
    return edit.url is not None and bool(edit.printed) and (edit.printed or "") not in reference.raw


def _without_address(change: Change) -> Change:
    return replace(change, edit=replace(change.edit, url=None))
