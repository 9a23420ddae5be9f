"""Paragraphs and headings, told by room, indents and type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from consulted.documents.readers.pdf.row import Row
from models.pattern import regex

#: Type this much larger than the text is a heading's, when no more than this share of the report is set in it.
_LARGER = 1.08
_SHARE = 0.25
#: Rows whose sizes differ more belong to different paragraphs.
_ALIKE = 0.06
#: Room above a paragraph, by the usual distance of rows.
_WIDER = 1.25
#: Browsers set a row with a raised number further down; where a sentence goes on there, that is no paragraph's start.
_WITH_RAISED = 1.45
#: A first line is indented by so much, in type sizes.
_INDENT = 0.8
#: The further rows of a list item by so much.
_HANGING = 0.5
#: Of the indented rows of a column, so many follow the end of a sentence when they start paragraphs.
_ENDING = 0.7
#: A row that leaves this share of its column blank ends its paragraph, when a sentence ends there.
_SHORT = 0.15
#: Headings are shorter, and have fewer rows.
_LONGEST = 160
_MOST_ROWS = 3
#: When more of the report is bold, bold rows are no headings.
_BOLD = 0.3

_ENDED = regex(r"[.!?:;…][\"'”’»)\]\d]*$")
_ITEM = r"(?:[-–—]|\(?[a-z]\)|\(?[ivx]{1,4}\)|\(?\d{1,3}[.)])[ \t]+\S"
#: Starts an item wherever it stands.
_SURE = regex(r"(?:[*•■▪◦●‣·]|\[\d{1,3}\])[ \t]+\S")
#: Starts one behind the end of another; in the middle of a sentence it is a dash, or its last number.
_LIKELY = regex(_ITEM)
_BULLET = regex(rf"{_SURE.pattern}|{_ITEM}")
_PAGE_BEHIND = regex(r"(?:\.{3,}|(?: \.){3,}|…|\t)\s*\d{0,4}$|\s\d{1,3}$")
_LETTERS = regex(r"[^\W\d_]{2}")


@dataclass(slots=True)
class Paragraph:
    """Rows that belong together."""

    rows: list[Row]
    #: 1 for the largest type, 0 for no heading.
    level: int = 0

    @property
    def lead(self) -> str:
        """What is printed in front of it."""
        return "#" * self.level + " " if self.level else ""


class Paragraphs:
    """Puts the rows of a report together."""

    def __init__(self, rows: Sequence[Row], size: float) -> None:
        self._size = size
        signs = sum(len(row.text) for row in rows)
        self._bold = sum(len(row.text) for row in rows if row.bold) <= _BOLD * signs
        large: Counter[float] = Counter()
        for row in rows:
            large[_step(row.size)] += len(row.text) if row.size > _LARGER * size else 0
        self._sizes = sorted((each for each, count in large.items() if 0 < count <= _SHARE * signs), reverse=True)

    def of(self, rows: Sequence[Row]) -> Iterator[Paragraph]:
        """Yield the paragraphs of a column."""
        usual, hanging = _usual(rows), _hangs(rows)
        found: list[Row] = []
        for row in rows:
            if found and (self._parted(found[-1], row, usual) or _begins(found, row, hanging=hanging)):
                yield self._closed(found)
                found = []
            found.append(row)
        if found:
            yield self._closed(found)

    def _parted(self, before: Row, row: Row, usual: float) -> bool:
        """Say whether type or room part two rows."""
        if abs(row.size - before.size) > _ALIKE * before.size:
            return True
        if self._bold and row.bold != before.bold and self._alone(row.bold, before, row):
            return True
        widest = _WITH_RAISED if row.raised and not _ENDED.search(before.text) else _WIDER
        return not 0 <= before.y - row.y <= widest * usual

    @staticmethod
    def _alone(bold: bool, before: Row, row: Row) -> bool:
        """Say whether the bold one of two rows is short enough to be a heading."""
        one = row if bold else before
        return len(one.text) <= _LONGEST / 2 and not one.text.endswith((",", ";"))

    def _closed(self, rows: list[Row]) -> Paragraph:
        return Paragraph(rows, self._level(rows))

    def _level(self, rows: Sequence[Row]) -> int:
        text = " ".join(row.text for row in rows)
        if len(rows) > _MOST_ROWS or len(text) > _LONGEST or not _LETTERS.search(text):
            return 0
        size = _step(rows[0].size)
        if size in self._sizes:
            return 0 if _PAGE_BEHIND.search(text) and "\t" in text else min(6, 1 + self._sizes.index(size))
        bold = self._bold and all(row.bold for row in rows) and rows[0].size >= self._size - 0.5
        if not bold or text.endswith((".", ",", ";")) or _PAGE_BEHIND.search(text) or "\t" in text.strip():
            return 0
        return min(6, 2 + len(self._sizes))


def _begins(found: Sequence[Row], row: Row, *, hanging: bool) -> bool:
    """Say whether *row* starts a paragraph, by its words and its indent."""
    before = found[-1]
    ended = _ENDED.search(before.text) is not None
    short = row.right - before.x1 > _SHORT * (row.right - row.left)
    if _SURE.match(row.text) or (_LIKELY.match(row.text) and (ended or short or before.text.endswith((",", ";")))):
        return True
    if _BULLET.match(found[0].text) and _indented(found[0], row):
        return False
    if hanging:
        return _indented(row, before) and (ended or short)
    return (_indented(before, row) and (ended or short)) or (ended and short and not row.text[:1].islower())


def _indented(before: Row, row: Row) -> bool:
    """Say whether *row* stands further in than *before*, which stands at the edge."""
    return row.x0 - before.x0 > _INDENT * row.size and before.x0 - row.left < _INDENT * row.size


def _hangs(rows: Sequence[Row]) -> bool:
    """Say whether indents in a column are those of further rows, as in lists of sources: no sentence ends there."""
    above = [before for before, row in pairwise(rows) if _indented(before, row)]
    return len(above) > 1 and sum(_ENDED.search(row.text) is not None for row in above) < _ENDING * len(above)


def continues(before: Paragraph, after: Paragraph) -> bool:
    """Say whether *after*, which stands in the next column or on the next page, goes on with *before*."""
    last, first = before.rows[-1], after.rows[0]
    if before.level or after.level or abs(last.size - first.size) > _ALIKE * last.size or _BULLET.match(first.text):
        return False
    if hangs_on(before, after):
        return True
    if _ENDED.search(last.text):
        return False
    if first.text[:1].islower() or last.text.endswith("-"):
        return True
    full = last.right - last.x1 <= _SHORT * (last.right - last.left)
    return full and first.x0 - first.left < _INDENT * first.size and first.text[:1].isalnum()


def hangs_on(before: Paragraph, after: Paragraph) -> bool:
    """Say whether *after* is the rest of a list item: indented, and without a number."""
    first = after.rows[0]
    item = _BULLET.match(before.rows[0].text) is not None and not _BULLET.match(first.text)
    return item and not after.level and first.x0 - first.left > _HANGING * first.size


def _usual(rows: Sequence[Row]) -> float:
    """Return the usual distance of rows in a column."""
    found = sorted(one.y - other.y for one, other in pairwise(rows) if 0 < one.y - other.y < 3 * one.size)
    return found[len(found) // 3] if found else 0.0


def _step(size: float) -> float:
    return round(size * 2) / 2
