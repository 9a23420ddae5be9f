"""The reader for RIS files, as reference managers and databases export them.

A record is a run of lines ``TY  - WEB`` to ``ER  -``; a line is a tag of two signs, two blanks, a hyphen and the value
(RIS format specification, 2001 and 2011). What a line goes on with stands on lines without a tag. The day of the visit
is Y2, written ``2018/08/24/`` by the letter of the format and any way by people. The text is the file itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from consulted.documents.bare import MOST
from consulted.documents.decoding import decode
from consulted.documents.readers.fields import day as field_day
from consulted.documents.readers.fields.list import Record, few, script
from consulted.documents.readers.fields.role import Field, Role, stated
from consulted.documents.readers.fields.value import verbatim
from consulted.documents.script import Script
from models.errors import UnreadableDocumentError
from models.pattern import regex

_TAG = regex(r"[ \t]{0,3}([A-Z][A-Z0-9])(?:  ?|\t)-(?:[ \t]|$)")
_LINE = regex(r"([^\r\n\f]*+)(?:\r\n|[\r\n\f]|(?<=[^\r\n\f])\Z)")
_NAME = regex(r"\.ris$", re.I)
_TYPE = regex(r"^[ \t]{0,3}TY  ?-[ \t]*[A-Z]{2,12}[ \t]*\r?$", re.M)
#: Share of the lines that stand in records in a file that is a list of them; a report that quotes some has more to say.
_SHARE = 0.8
#: So many characters tell what a file is.
_HEAD = 200_000
#: What databases write before the first record about themselves is no longer.
_PROLOGUE = 10

_ADDRESSES = frozenset({"UR", "L1", "L2", "LK", "L3"})
_REMARKS = frozenset({"N1", "RN", "M1", "M2", *(f"U{n}" for n in range(1, 6)), *(f"C{n}" for n in range(1, 9))})
#: These may hold empty lines.
_LONG = frozenset({"AB", "N1", "N2"})
_AUTHORS = ("AU", "A1")
_ISSUED = ("DA", "Y1", "PY")
#: Zotero and EndNote write interviews as personal communications.
_TALKS = frozenset({"PCOMM", "INTV"})
_TITLES = ("TI", "T1", "CT", "BT", "ST")
_PUBLISHERS = ("JO", "JF", "PB", "T2", "JA", "J1", "J2", "AU", "A1", "A2", "ED")


class Ris:
    """Takes lists of references in RIS apart."""

    def recognises(self, content: bytes, name: str) -> bool:
        """Say whether *content* is made of RIS records; with a name such as ``sources.ris`` one will do."""
        if b"T" not in content or b"Y" not in content:
            return False
        try:
            text, _ = decode(content, name)
        except UnreadableDocumentError:
            return False
        head = text[:_HEAD]
        if _TYPE.search(head) is None:
            return False
        return _NAME.search(name) is not None or _made_of_records(head)

    def take_apart(self, content: bytes, name: str) -> Script:
        """Return the records of the file.

        Raises:
            UnreadableDocumentError: it is no text, or holds no records.
        """
        text, warnings = decode(content, name)
        found = _Records(text)
        found.read()
        return script(
            text, found.records, name=name, file_format="ris", what="record", warnings=(*warnings, *few(found.faults))
        )


def _made_of_records(text: str) -> bool:
    within, beside = 0, 0.0
    open_ = False
    for line in text.splitlines():
        tagged = _TAG.match(line)
        open_ = tagged is not None or (open_ and bool(line.strip()))
        if open_:
            within += 1
        elif line.strip():
            beside += 1 if within else 1 / _PROLOGUE
        open_ = open_ and (tagged is None or tagged[1] != "ER")
    return within > 1 and within >= _SHARE * (within + beside)


@dataclass
class _Tagged:
    """A tag and where its value stands."""

    tag: str
    start: int
    end: int


@dataclass
class _Records:
    """The records of a file as they are found."""

    text: str
    records: list[Record] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    _open: list[_Tagged] = field(default_factory=list)
    _start: int = 0
    _row: int = 0

    def read(self) -> None:
        """Read all lines."""
        row, gap = 0, False
        for row, line in enumerate(_LINE.finditer(self.text), 1):
            found = _TAG.match(line[1])
            end = line.start() + len(line[1].rstrip())
            blank = end == line.start()
            if found is not None:
                self._tagged(_Tagged(found[1], min(end, line.start() + found.end()), end), line.start(), row)
            elif self._open and not blank and not (gap and self._open[-1].tag not in _LONG):
                self._open[-1].end = end
            gap = blank or (gap and found is None)
            if len(self.records) > MOST:  # more are not read
                break
        if self._open and self._open[-1].end == len(self.text):  # it may have been longer
            self._open[-1].tag = ""
        self._close(row, "has no ER line behind it")

    def _tagged(self, tagged: _Tagged, start: int, row: int) -> None:
        if tagged.tag == "TY":
            self._close(row, "has no ER line")
        if tagged.tag == "ER":
            if self._open:
                self._open.append(tagged)
                self._close(row, None)
            return
        if not self._open:
            self._start, self._row = start, row
            if tagged.tag != "TY":
                self.faults.append(
                    f"The record in line {row} does not begin with its type (TY); it was read all the same."
                )
        self._open.append(tagged)

    def _close(self, row: int, fault: str | None) -> None:
        if not self._open:
            return
        if fault is not None:
            self.faults.append(f"The record in line {self._row} {fault}; it was read up to there (line {row}).")
        label = next((self.text[each.start : each.end].strip() for each in self._open if each.tag == "ID"), None)
        fields = [part for each in self._open for part in self._fields(each)]
        kind = next((self.text[each.start : each.end].strip() for each in self._open if each.tag == "TY"), "")
        told = stated(fields, self.text, talk=kind in _TALKS)
        self.records.append(Record(label=label or None, start=self._start, end=self._open[-1].end, stated=told))
        self._open = []

    def _fields(self, each: _Tagged) -> Iterator[Field]:
        value = verbatim(self.text, each.start, each.end)
        if each.tag in _AUTHORS:
            yield Field(role=Role.AUTHOR, value=value)
        if each.tag in _ISSUED:
            day = field_day.iso(value.words)
            yield Field(role=Role.ISSUED, value=value, day=day)
        if each.tag in _TITLES:
            yield Field(role=Role.TITLE, value=value, rank=_TITLES.index(each.tag))
        elif each.tag in _PUBLISHERS:
            yield Field(role=Role.PUBLISHER, value=value, rank=_PUBLISHERS.index(each.tag))
        elif each.tag in _ADDRESSES:
            yield Field(role=Role.ADDRESS, value=value)
        elif each.tag in _REMARKS:
            yield Field(role=Role.REMARK, value=value)
        elif each.tag == "Y2":
            yield Field(role=Role.DAY, value=value)
        elif each.tag == "DO":
            yield Field(role=Role.DOI, value=value)
