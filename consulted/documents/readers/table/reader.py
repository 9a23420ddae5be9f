"""The reader for tables of references: CSV and TSV, as spreadsheets and reference managers write them.

A table is one only when its columns say so: sentences hold commas too. The text is the file itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consulted.documents import address, title
from consulted.documents.bare import MOST
from consulted.documents.day import Order, at
from consulted.documents.decoding import decode
from consulted.documents.fold import flat, words
from consulted.documents.readers.fields import address as field_address
from consulted.documents.readers.fields.day import ANY
from consulted.documents.readers.fields.list import Record, few, script
from consulted.documents.readers.fields.role import Field, Role, stated
from consulted.documents.readers.table.column import day_order
from consulted.documents.readers.table.layout import Layout, lay_out
from consulted.documents.readers.table.name import TALKS, Column
from consulted.documents.readers.table.source import Cell, Row, value
from consulted.documents.script import Script, Span
from models.errors import UnreadableDocumentError
from models.pattern import regex

_NAME = regex(r"\.(?:csv|tsv|tab|psv)$", re.I)
#: So many characters tell what a file is.
_HEAD = 200_000
#: A note's own number at the head of a printed reference.
_LABEL = regex(r"\s*(?:[⁰¹²³⁴-⁹]{1,4}|\[\d{1,4}\]|\(\d{1,3}\)|\d{1,3}[.)](?=\s))\s*")
#: A publisher serves before an author.
_TOLD = {
    Column.TITLE: (Role.TITLE, 0),
    Column.PUBLISHER: (Role.PUBLISHER, 0),
    Column.AUTHOR: (Role.PUBLISHER, 1),
    Column.ADDRESS: (Role.ADDRESS, 0),
    Column.DAY: (Role.DAY, 0),
    Column.DOI: (Role.DOI, 0),
    Column.REMARK: (Role.REMARK, 0),
}
_OTHER = regex(r"\s*(?:<(?:!doctype|html|\?xml)|%PDF-|\{\\rtf|[\[{]\s*[\"{]|\||\\document)", re.I)


class Table:
    """Takes tables of references apart."""

    def recognises(self, content: bytes, name: str) -> bool:
        """Say whether *content* is a table; a name such as ``sources.csv`` is believed of any text."""
        try:
            text, _ = decode(content, name)
        except UnreadableDocumentError:
            return False
        if _OTHER.match(text):
            return False
        return _NAME.search(name) is not None or lay_out(_head(text), most=MOST).evident

    def take_apart(self, content: bytes, name: str) -> Script:
        """Return the rows of the table.

        Raises:
            UnreadableDocumentError: it is no text, or no column of it holds references.
        """
        text, warnings = decode(content, name)
        layout = lay_out(text, most=MOST)
        if not {Column.ADDRESS, Column.REFERENCE, Column.DAY, Column.DOI} & set(layout.columns.values()):
            raise UnreadableDocumentError(
                f"{name} is a table without a column of addresses, access dates or references; "
                "name its columns in the first row, e.g. title, publisher, url, accessed"
            )
        return script(
            text,
            _Rows(text, layout.body, layout.columns, layout.names).records(),
            name=name,
            file_format="csv",
            what="row",
            warnings=(*warnings, *_doubts(layout), *few(layout.ragged())),
        )


def _head(text: str) -> str:
    """Return the first rows of *text*; the last one of them may lack its end."""
    return text if len(text) <= _HEAD else text[:_HEAD].rpartition("\n")[0] or text[:_HEAD]


def _doubts(layout: Layout) -> list[str]:
    """Say what was taken for the day of the visit where no header names it."""
    days = [place for place, kind in layout.columns.items() if kind is Column.DAY]
    if (layout.header is not None and layout.told) or not days:
        return []
    head = "The table has no header" if layout.header is None else "The header does not say what its columns hold"
    return [f"{head}; the dates in its column {days[0] + 1} were taken for days of access."]


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of a table whose columns are known."""

    text: str
    body: Sequence[Row]
    columns: Mapping[int, Column]
    #: What the header calls the columns.
    names: Sequence[str]

    def records(self) -> list[Record]:
        """Return the rows that hold a reference."""
        return [record for row in self.body if (record := self._record(row)) is not None]

    def _record(self, row: Row) -> Record | None:
        label, printed = self._cell(row, Column.LABEL), self._cell(row, Column.REFERENCE)
        fields = list(self._fields(row, printed))
        if not fields and printed is None:
            return None
        led = any(each.role is Role.ADDRESS for each in fields)
        own = led or any(each.role is Role.DAY for each in fields) or self._doubled(printed)
        return Record(
            label=value(self.text, label).words if label else None,
            start=row.start,
            end=row.end,
            number=row.number,
            stated=stated(fields, self.text, talk=not led and self._is_talk(row)),
            words=None if own or printed is None else Span(start=self._behind_label(printed), end=printed.end),
        )

    def _is_talk(self, row: Row) -> bool:
        """Say whether a column of kinds calls the row an interview."""
        return any(" ".join(words(self.text[cell.start : cell.end])) in TALKS for cell in row.cells)

    def _doubled(self, cell: Cell | None) -> bool:
        """Say whether a printed reference has quotes that the file doubles: they are not its own."""
        printed = self.text[cell.start : cell.end] if cell is not None and cell.quoted else ""
        return '""' in printed and address.occurs(printed)

    def _behind_label(self, cell: Cell) -> int:
        label = _LABEL.match(self.text, cell.start, cell.end)
        return label.end() if label else cell.start

    def _cell(self, row: Row, kind: Column) -> Cell | None:
        places = (place for place, each in self.columns.items() if each is kind and place < len(row.cells))
        found = (row.cells[place] for place in places)
        return next((cell for cell in found if self.text[cell.start : cell.end].strip()), None)

    def _fields(self, row: Row, printed: Cell | None) -> Iterator[Field]:
        for place, kind in self.columns.items():
            if kind in _TOLD and place < len(row.cells):
                told = value(self.text, row.cells[place])
                role, rank = _TOLD[kind]
                if told.text.strip():
                    yield Field(role=role, value=told, rank=rank, day=self._day(place, kind, told.text.strip()))
        if printed is not None:
            yield from self._printed(printed)

    def _day(self, place: int, kind: Column, written: str) -> str | None:
        """Return the day where the header says in which order it is written: "Accessed (MM/DD/YYYY)"."""
        order = day_order(self.names[place]) if kind is Column.DAY and place < len(self.names) else None
        return _ordered(written, order) if order is not None else None

    def _printed(self, cell: Cell) -> Iterator[Field]:
        """Yield what a printed reference tells, for where the other columns leave it open."""
        told = value(self.text, Cell(self._behind_label(cell), cell.end, cell.quoted))
        yield Field(role=Role.WORDS, value=told)
        found = field_address.mentioned(told)
        stop = told.text.find(found[0].address) if found else -1
        named = title.parse(told.text[:stop] if stop >= 0 else told.text, "")
        for role, said in zip((Role.TITLE, Role.PUBLISHER), named, strict=True):
            if said is not None and said in told.text and any(map(str.isalpha, said)):
                start = told.text.index(said)
                span = told.span(start, start + len(said))
                yield Field(role=role, value=value(self.text, Cell(span.start, span.end, cell.quoted)), rank=2)


def _ordered(written: str, order: Order) -> str | None:
    printed = at(flat(written), 0, ANY)
    if printed is None or not printed.ambiguous:
        return None
    return next((reading for each, reading in printed.readings if each is order), None)
