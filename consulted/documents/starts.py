"""Where the notes of a text may start, found in one pass; which layout they make is decided elsewhere."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from consulted.documents.evidence import telling
from consulted.documents.furniture import is_page_number
from consulted.documents.heading import opens_notes
from consulted.documents.label import DIGITS, SUPERSCRIPTS, Start, further, starts_of
from consulted.documents.line import Line
from consulted.documents.script import Style
from models.pattern import regex

#: More notes than a report can have: what goes beyond is not looked at.
_MOST = 12_000
#: A source that names no address in so many lines more names none.
_ITEM_LINES = 3
_ITEM = 2_000
#: Behind a word: raised digits, [1], (1), 1).
_CALL = regex(
    rf"(?<=[\w.,;:!?)\]\"”’»“])(?:([{SUPERSCRIPTS}]{{1,3}})"
    r"|[ \t]?\[(\d{1,3})\]|[ \t]?\((\d{1,3})\)|(?<=\D)(\d{1,3})\))"
)


class Starts:
    """All places where a note may start, by how their numbers are printed."""

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self.text = text
        self.lines = lines
        #: Rows of the headings of lists of notes.
        self.headings: list[int] = []
        self._found: dict[Style, list[Start]] = defaultdict(list)
        #: By row: the last blank row before it.
        self._blank: list[int] = []
        self._telling: dict[tuple[Style, int], bool] = {}
        self._rows: dict[Style, frozenset[int]] = {}
        self._calls: dict[str, list[int]] | None = None
        self._collect()

    def _collect(self) -> None:
        blank = -1
        for row, line in enumerate(self.lines):
            self._blank.append(blank)
            if line.blank:
                blank = row
                continue
            if opens_notes(line):
                self.headings.append(row)
            for start in self._on(line, row):
                found = self._found[start.style]
                if len(found) < _MOST and self._has_words(start):
                    found.append(start)

    def _on(self, line: Line, row: int) -> Iterator[Start]:
        yield from starts_of(line, row)
        before = self._found[Style.PLAIN][-1:]
        if before and before[0].row < row and (more := further(line, row, before[0])) is not None:
            yield more

    def _has_words(self, start: Start) -> bool:
        """Say whether words follow the label, on its line or the next: a number alone is a page's."""
        line = self.lines[start.row]
        if start.content < line.end:
            return True
        below = self.lines[start.row + 1] if start.row + 1 < len(self.lines) else None
        return below is not None and not below.blank and below.page == line.page

    def of(self, style: Style, first: int = 0, last: int | None = None) -> list[Start]:
        """Return the starts in *style* in the rows from *first* on, before *last*."""
        found = self._found.get(style, [])
        end = len(found) if last is None else bisect_left(found, last, key=_row)
        return found[bisect_left(found, first, key=_row) : end]

    def free(self, style: Style) -> list[Start]:
        """Return the starts that stand free: behind a blank line, a page break, a heading or another note."""
        found: list[Start] = []
        for start in self.of(style):
            in_note = bool(found) and found[-1].row > self._blank[start.row]
            if in_note or self._is_first(start.row):
                found.append(start)
        return found

    def _is_first(self, row: int) -> bool:
        above = self.lines[row - 1] if row else None
        return (
            above is None
            or above.blank
            or above.page != self.lines[row].page
            or is_page_number(above)
            or _is_rule(above)
            or opens_notes(above)
        )

    def blocks(self, style: Style) -> Iterator[list[Start]]:
        """Yield the free starts of one form that stand together, with nothing else between them."""
        block: list[Start] = []
        for start in self.free(style):
            if block and not (start.form == block[-1].form and self._together(block[-1].row, start.row)):
                yield block
                block = []
            block.append(start)
        if block:
            yield block

    def _together(self, row: int, following: int) -> bool:
        """Say whether only the note of *row* stands before *following*: no paragraph of its own, no page break."""
        if self.lines[row].page != self.lines[following].page:
            return False
        blank = self._blank[following]
        return blank < row or all(self.lines[each].blank for each in range(self._end_of_paragraph(row), following))

    def _end_of_paragraph(self, row: int) -> int:
        while row < len(self.lines) and not self.lines[row].blank:
            row += 1
        return row

    def is_telling(self, start: Start) -> bool:
        """Say whether the note at *start* looks like a source, by its first lines."""
        key = (start.style, start.row)
        known = self._telling.get(key)
        if known is None:
            known = self._telling[key] = telling(self._item(start))
        return known

    def _item(self, start: Start) -> str:
        rows = self._rows.get(start.style)
        if rows is None:
            rows = self._rows[start.style] = frozenset(each.row for each in self.of(start.style))
        text = self.text[start.content : min(self.lines[start.row].end, start.content + _ITEM)]
        for row in range(start.row + 1, min(start.row + 1 + _ITEM_LINES, len(self.lines))):
            if row in rows or self.lines[row].blank:
                break
            text += " " + self.lines[row].text[:_ITEM].lstrip()
        return text

    def is_called(self, label: str, first: int, last: int) -> bool:
        """Say whether the text prints *label* like the call of a note between *first* and *last*."""
        if self._calls is None:
            self._calls = defaultdict(list)
            for found in _CALL.finditer(self.text):
                label_found = next(filter(None, found.groups())).translate(DIGITS)
                if len(self._calls[label_found]) < _MOST:
                    self._calls[label_found].append(found.start())
        places = self._calls.get(label, [])
        return bisect_left(places, first) < bisect_left(places, last)


def _row(start: Start) -> int:
    return start.row


def _is_rule(line: Line) -> bool:
    """Say whether *line* is the stroke above footnotes."""
    printed = line.text.strip()
    return len(printed) > 2 and len(printed) <= 120 and not printed.strip("_-–—=*")
