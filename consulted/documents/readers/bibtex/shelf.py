"""The entries of a BibTeX file: what their fields are for, what strings stand for, what parents hand down.

Field names: biblatex manual, 2.2.2, and what BibTeX users write instead, for BibTeX itself knows neither ``url`` nor
``urldate``: ``howpublished = {\\url{...}}``, ``note = {Accessed: ...}``, ``lastchecked``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from consulted.documents.bare import MOST
from consulted.documents.month import months
from consulted.documents.readers.bibtex.source import Assignment, Block, Writing, blocks
from consulted.documents.readers.bibtex.word import write
from consulted.documents.readers.fields import day as field_day
from consulted.documents.readers.fields.list import Record, Rows
from consulted.documents.readers.fields.role import Field, Role, names_day, stated
from consulted.documents.readers.fields.value import Pieces, Value, verbatim

#: Pages; Zotero puts the name of their site behind the title.
_PAGES = frozenset({"online", "electronic", "www"})
#: Furniture: what they hold is printed by way of other entries, or not at all.
UNPRINTED = frozenset({"comment", "preamble", "string", "xdata", "set"})
_ADDRESSES = frozenset({"url", "link", "bdsk-url-1", "bdsk-url-2", "bdsk-url-3", "www", "ee", "weblink", "webpage"})
_WORDS = frozenset({"note", "howpublished", "addendum", "titleaddon", "pubstate"})
#: When somebody compared the entry with the paper, not the page (texbook1.bib of TeX Live).
_NO_DAYS = frozenset({"checked"})
#: What biblatex makes of ``urldate``; some write them by hand.
_PARTS_OF_DAY = ("urlyear", "urlmonth", "urlday")
_REMARKS = frozenset({"annote", "annotation", "comment", "usera"})
_TITLES = ("title", "maintitle", "booktitle", "shorttitle")
_PUBLISHERS = (
    *("journal", "journaltitle", "organization", "publisher", "institution", "school", "newspaper", "website"),
    *("booktitle", "maintitle", "author", "editor"),
)
#: An entry takes these from the one it refers to (biblatex manual, 2.4.1), xdata all.
_INHERITED = frozenset({"publisher", "organization", "institution"})
#: Where a reference without address leads; biblatex prints these (manual, 3.14.7).
_ARCHIVES = {
    "arxiv": "https://arxiv.org/abs/",
    "jstor": "https://www.jstor.org/stable/",
    "pubmed": "https://pubmed.ncbi.nlm.nih.gov/",
    "hdl": "https://hdl.handle.net/",
    "googlebooks": "https://books.google.com/books?id=",
}
#: An entry that refers to one that refers to one ...
_DEEPEST = 5
#: A string made of strings made of strings grows without end.
_LONGEST_STRING = 10_000
#: With one of these an entry says itself where it leads, and takes neither address nor day from its parent.
_LEADING = _ADDRESSES | {"doi", "eprint", "howpublished"}


@dataclass
class Shelf:
    """The blocks of a file, and what its strings and parents stand for."""

    text: str
    blocks: list[Block] = field(default_factory=list)
    strings: dict[str, str] = field(default_factory=dict)
    by_key: dict[str, Block] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for block in blocks(self.text):
            if len(self.blocks) > MOST:  # more are not read
                break
            self.blocks.append(block)
            if block.kind == "string":
                self.strings.update((each.name, self._value(each).text[:_LONGEST_STRING]) for each in block.fields)
            elif block.key:
                self.by_key.setdefault(block.key.casefold(), block)

    def records(self) -> list[Record]:
        """Return the entries."""
        return [
            Record(label=each.key, start=each.start, end=each.end, stated=stated(self._fields(each), self.text))
            for each in self.blocks
            if each.kind not in UNPRINTED and (each.fields or each.key)
        ]

    def faults(self) -> list[str]:
        """Say what is wrong with which entry."""
        broken = [each for each in self.blocks if each.fault and each.kind not in ("comment", "preamble")]
        rows = Rows(self.text) if broken else None
        return [
            f"The entry {each.key[:60]!r} (line {rows.of(each.start)}) {each.fault}; what can be read of it was read."
            if each.key
            else f"The entry in line {rows.of(each.start)} {each.fault}; what can be read of it was read."
            for each in broken
            if rows
        ]

    def _fields(self, block: Block) -> Iterator[Field]:
        assigned = list(self._assignments(block))
        given = dict(reversed(assigned))
        if "urlyear" in given and "urldate" not in given:
            yield self._parted([given[each] for each in _PARTS_OF_DAY if each in given])
        archive = next((given[each] for each in ("eprinttype", "archiveprefix") if each in given), None)
        for name, each in assigned:
            yield from self._roles(name, each)
            if name == "author":
                yield Field(role=Role.AUTHOR, value=self._value(each))
            if name == "date" or (name == "year" and "date" not in given):
                yield Field(role=Role.ISSUED, value=self._value(each), day=field_day.iso(self._value(each).words))
            if name == "titleaddon" and block.kind in _PAGES:
                yield Field(role=Role.PUBLISHER, value=self._value(each), rank=_PUBLISHERS.index("author"))
            if name == "eprint" and archive is not None:
                yield from self._archived(each, self._value(archive).words.lower())

    def _assignments(self, block: Block) -> Iterator[tuple[str, Assignment]]:
        """Yield the fields of *block*, one that is written twice twice, and those it takes from others and lacks."""
        known: set[str] = set()
        for holder, inherited in self._lineage(block):
            for each in holder.fields:
                if each.name not in known and (inherited is None or _passes(each.name, inherited, known)):
                    yield each.name, each
            known.update(each.name for each in holder.fields)

    def _lineage(self, block: Block) -> Iterator[tuple[Block, frozenset[str] | None]]:
        """Yield *block* and its parents, with the fields it takes from them; None is all."""
        seen = [block]
        waiting: list[tuple[Block, frozenset[str] | None]] = [(block, None)]
        while waiting and len(seen) <= _DEEPEST:
            holder, inherited = waiting.pop(0)
            yield holder, inherited
            for each in holder.fields:
                if each.name in ("crossref", "xdata"):
                    for key in self._value(each).text.split(","):
                        parent = self.by_key.get(key.strip().casefold())
                        if parent is not None and all(parent is not other for other in seen):
                            seen.append(parent)
                            waiting.append((parent, inherited if each.name == "xdata" else _INHERITED))

    def _parted(self, named: Sequence[Assignment]) -> Field:
        """Return the day of the visit from fields for its year, its month and its day."""
        words = [self._value(each).words for each in named]
        parts = [part for each in named for part in each.parts]
        start = min((each.outer_start for each in parts), default=0)
        end = max((each.outer_end for each in parts), default=0)
        numbers = [f"{months().get(each.lower(), each)}" for each in words]
        return Field(role=Role.DAY, value=verbatim(self.text, start, end), day=field_day.of_parts(numbers))

    def _roles(self, name: str, each: Assignment) -> Iterator[Field]:
        if name in _PARTS_OF_DAY:
            return
        if name in _ADDRESSES or name.startswith("bdsk-url"):
            yield Field(role=Role.ADDRESS, value=self._value(each, address=True))
            return
        value = self._value(each)
        if name in _TITLES:
            yield Field(role=Role.TITLE, value=value, rank=_TITLES.index(name))
        if name in _PUBLISHERS:
            yield Field(role=Role.PUBLISHER, value=value, rank=_PUBLISHERS.index(name))
            yield Field(role=Role.REMARK, value=value)
        if name in _WORDS or name in _REMARKS:
            yield Field(role=Role.WORDS if name in _WORDS else Role.REMARK, value=value)
        elif name == "doi":
            yield Field(role=Role.DOI, value=self._value(each, address=True))
        elif _is_day(name) and not any(part.cut for part in each.parts):
            yield Field(role=Role.DAY, value=value)

    def _archived(self, each: Assignment, archive: str) -> Iterator[Field]:
        value = self._value(each, address=True)
        if archive in _ARCHIVES and value.words:
            yield Field(role=Role.DOI, value=value, leads_to=_ARCHIVES[archive] + value.words)

    def _value(self, each: Assignment, *, address: bool = False) -> Value:
        pieces = Pieces()
        for part in each.parts:
            written = self.text[part.start : part.end]
            if part.writing is Writing.BARE and (stands_for := self.strings.get(written.casefold())) is not None:
                if pieces.length < _LONGEST_STRING:
                    pieces.put(stands_for, part.start, part.end)
            else:
                write(self.text, part.start, part.end, pieces, address=address)
        value = pieces.value()
        if len(each.parts) < 2:
            return value
        return replace(value, joined=True, starts=(each.parts[0].outer_start,), ends=(each.parts[-1].outer_end,))


def _passes(name: str, inherited: frozenset[str], known: Collection[str]) -> bool:
    """Say whether an entry with the fields *known* takes the field *name* from its parent."""
    if name in _ADDRESSES or name in ("doi", "eprint") or names_day(name):
        return _LEADING.isdisjoint(known)
    return name in inherited


def _is_day(name: str) -> bool:
    return name not in _NO_DAYS and name not in _TITLES and name not in _PUBLISHERS and names_day(name)
