"""Footnotes: smaller type at the foot of a page or column, beneath a line or a gap, each behind its number.

A note that runs on at the foot of the next page is put together; numbers may run on or start anew on each page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from consulted.documents.evidence import telling
from consulted.documents.readers.pdf.chain import chain
from consulted.documents.readers.pdf.foot import SMALLER, Foot
from consulted.documents.readers.pdf.page import Page
from consulted.documents.readers.pdf.row import Link, Row
from consulted.documents.script import Style
from models.pattern import regex

#: Of the notes of a page without a line above them, so many name a source or are called by a raised number.
_SHARE = 0.5

_SYMBOLS = "*∗†‡§¶"
#: Endnotes are often numbered i, ii, iii or a, b, c.
_LETTERS = r"[ivxlc]{1,7}|[a-z]"
_NUMBER = regex(rf"[\[(]?\s*(\d{{1,4}}|[{_SYMBOLS}]{{1,4}}|{_LETTERS})\s*[\])]?[.:]?")
_PLAIN: tuple[tuple[Style, re.Pattern[str]], ...] = (
    (Style.BRACKET, regex(r"\[(\d{1,4})\]\s*(?=\S)")),
    (Style.LISTED, regex(r"(?:\((\d{1,4})\)|(\d{1,4})[.)])\s+(?=\S)")),
    (Style.PLAIN, regex(r"(\d{1,4})(?:\s+(?=\S)|(?=[^\W\d_]{2}))")),
    (Style.PLAIN, regex(rf"([{_SYMBOLS}]{{1,4}})\s*(?=\S)|({_LETTERS})[.)]?\s+(?=\S)")),
)


@dataclass(frozen=True, slots=True)
class Label:
    """A note's number at the start of a row."""

    text: str
    #: Where the words of the note start.
    content: int
    style: Style

    @property
    def number(self) -> int:
        """The number; 0 for a symbol or a letter."""
        return int(self.text) if self.text.isdecimal() else 0


@dataclass(slots=True)
class Footnote:
    """A note and its rows."""

    label: Label
    rows: list[Row]
    #: The page it starts on.
    page: int


class Feet:
    """Finds the notes of page after page."""

    def __init__(self, size: float) -> None:
        #: Of the running text.
        self._size = size
        self._last = 0
        #: What was raised on the pages so far: endnotes lettered i, ii, iii stand on none of them.
        self._called: set[str] = set()
        self.notes: list[Footnote] = []
        self._open: Footnote | None = None

    def cut(self, page: Page) -> None:
        """Take the notes at the foot of *page* off its rows."""
        called = _called(page)
        self._called |= called
        gone: set[int] = set()
        was_open, self._open = self._open, None
        for column in page.columns():
            if _has_below(column, page):
                continue
            foot = Foot(column, page.rules, self._size)
            region = self._region(foot, called, was_open is not None) or self._further(foot, was_open)
            if region:
                gone.update(id(row) for row in region)
                self._take(region, page.number, called, was_open)
                was_open = self._open
        page.rows = [row for row in page.rows if id(row) not in gone]

    def _region(self, foot: Foot, called: set[str], goes_on: bool) -> Sequence[Row]:
        """Return the rows of a column's notes; none when it has none."""
        rows = foot.rows
        for start in foot.starts():
            if self._fits(label_of(rows[start]), foot, start, called):
                before = foot.before(start) if goes_on else start
                return rows[before : foot.end(start)]
        lined = foot.lined
        if goes_on and lined is not None and lined >= foot.small:
            return rows[lined:]
        return []

    def _further(self, foot: Foot, last: Footnote | None) -> Sequence[Row]:
        """Return the rows at the head of a column that go on with the list of notes a web page's end is."""
        first = label_of(foot.rows[0])
        if last is None or first is None or first.number != self._last + 1 or first.style is not last.label.style:
            return []
        size = foot.rows[0].size
        alike = abs(size - last.rows[0].size) < SMALLER and size <= self._size - SMALLER
        return foot.rows[: foot.end(0)] if alike and first.text in self._called else []

    def _fits(self, label: Label | None, foot: Foot, start: int, called: set[str]) -> bool:
        """Say whether a note may start with *label* in the row *start*."""
        if label is not None and (label.style is Style.RAISED or (not label.number and label.text in self._called)):
            return True
        if not foot.rows[start].text[:2].strip("[(")[:1].isdecimal():
            return False
        texts = [row.text for row in foot.rows[start:]]
        starts = chain(texts, called, self._last)
        if not starts or starts[0].row:
            return False
        ends = [*(each.row for each in starts[1:]), len(texts)]
        known = sum(
            each.label in called or telling(" ".join(texts[each.row : end]))
            for each, end in zip(starts, ends, strict=True)
        )
        shared = any(each.label in called for each in starts)
        return known >= _SHARE * len(starts) and (foot.parted(start) or shared)

    def _take(self, region: Sequence[Row], page: int, called: set[str], goes_on: Footnote | None) -> None:
        """Part the rows at the foot of a column into notes."""
        note = goes_on
        counted = self._counted(region, called)
        for place, row in enumerate(region):
            for part in _split(row, self._last, called):
                label = counted.get(place) or label_of(part)
                if label is not None and (place in counted or self._starts(label)):
                    note = Footnote(label, [part], page)
                    self.notes.append(note)
                    self._last = label.number or self._last
                elif note is not None:
                    note.rows.append(part)
        self._open = note

    def _counted(self, region: Sequence[Row], called: set[str]) -> dict[int, Label]:
        """Return which rows start notes by the count of their numbers; none where numbers are raised."""
        labels = (label_of(row) for row in region)
        if any(label is not None and label.style is Style.RAISED for label in labels):
            return {}
        starts = chain([row.text for row in region], called, self._last)
        return {each.row: Label(each.label, each.content, each.style) for each in starts}

    def _starts(self, label: Label) -> bool:
        """Say whether *label* starts a note: it is raised, or a sign or letter the text calls one by."""
        return label.style is Style.RAISED or (not label.number and label.text in self._called)


def label_of(row: Row) -> Label | None:
    """Return the number *row* starts with, as a note's would."""
    if row.raised and row.raised[0][0] == 0:
        end = row.raised[0][1]
        found = _NUMBER.fullmatch(row.text[:end].strip())
        blanks = len(row.text[end:]) - len(row.text[end:].lstrip())
        return Label(found[1].replace("∗", "*"), end + blanks, Style.RAISED) if found else None
    for style, pattern in _PLAIN:
        match = pattern.match(row.text)
        if match is not None:
            text = next(group for group in match.groups() if group)
            return Label(text.replace("∗", "*"), match.end(), style) if text.strip("0") else None
    return None


def _called(page: Page) -> set[str]:
    """Return the numbers and letters raised in the text of *page*, and the symbols in it."""
    found: set[str] = set()
    for row in page.rows:
        for start, end in row.raised:
            if start:
                found.update(re.findall(rf"\d+|^(?:{_LETTERS})$", row.text[start:end].strip()))
        found.update(each.replace("∗", "*") for each in re.findall(rf"(?<=\S)[{_SYMBOLS}]+", row.text))
    return found


def _has_below(column: Sequence[Row], page: Page) -> bool:
    """Say whether another column goes on beneath this one."""
    last = column[-1]
    left, right = min(row.x0 for row in column), max(row.x1 for row in column)
    return any(
        row.y < last.y - row.size and row.x0 < right and row.x1 > left for row in page.rows if row.column != last.column
    )


def _split(row: Row, last: int, called: set[str]) -> Iterator[Row]:
    """Part a row in which the next note starts behind the end of another."""
    own = label_of(row)
    if own is not None and own.style is Style.RAISED:
        last = own.number
    for start, end in row.raised:
        text = row.text[start:end].strip()
        if start and text.isdecimal() and int(text) == last + 1 and text in called and row.text[start - 1].isspace():
            yield _slice(row, 0, start)
            yield from _split(_slice(row, start, len(row.text)), int(text), called)
            return
    yield row


def _slice(row: Row, start: int, end: int) -> Row:
    end = start + len(row.text[start:end].rstrip())
    return replace(
        row,
        text=row.text[start:end],
        raised=[(a - start, b - start) for a, b in row.raised if start <= a and b <= end],
        links=[
            Link(max(each.start, start) - start, min(each.end, end) - start, each.address)
            for each in row.links
            if each.start < end and each.end > start
        ],
    )
