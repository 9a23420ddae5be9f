"""How far a note runs: to the next one, to a blank line, or over it when something is still owed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from consulted.documents import address, cue
from consulted.documents.evidence import telling
from consulted.documents.furniture import is_page_number
from consulted.documents.heading import is_marked, opens_notes
from consulted.documents.label import INSIDE, Start, damaged_start, start_of, starts_inside
from consulted.documents.line import Line
from consulted.documents.script import Note, Style
from models.pattern import regex

#: Blank lines a note may run over (seed, note 9: a title, a comma and a blank line).
_MOST_BLANKS = 2
_OPEN = regex(r"[,:;–—-]\s*$")
_BULLET = regex(r"\s*(?:[-–—*•■▪◦●‣]|o)[ \t]")
_INDENTED = regex(r"(?: {2,}|\t)\S")
#: The rest of a date whose year came into the next line.
_YEAR = regex(r"\s*(?:1[89]|20)\d\d(?!\d)[\s.,;:)\]>»”\"]*(?:$|r\.)")
_YEAR_AT_END = regex(r"(?:1[89]|20)\d\d\W*$")
#: How a finished sentence ends, markers behind it included.
_ENDED = regex(r"[.!?:…][\"'”’»)\]]*(?:[⁰¹²³⁴-⁹]+|\[\d{1,3}\]|\d{0,3}\)?|[*†‡§]+)\s*$")
_ENDED_IN_WORDS = regex(r"(?<!\d)[.!?…][\"'”’»)\]]*\s*$")
#: Lines of a page's foot and the next one's head: a number, a running title, blanks.
_MOST_BETWEEN = 6
#: Notes at the foot of one page, and their lines, are no more.
_MOST_NOTES = 40
_MOST_ROWS = 120
#: Longer footnotes are body text whose blank lines were lost.
_LONGEST = 6_000
#: Enough of a note's end to see whether it is complete.
_TAIL = 200
#: A gap wider than this is no lost superscript but another list.
_MOST_LOST = 5


#: Their numbers are all there, unless print lost one.
_NUMBERED = frozenset({Style.RAISED, Style.BRACKET, Style.LISTED, Style.PLAIN})


class Extents:
    """Where the notes of one text end."""

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self._text = text
        self._lines = lines
        #: Where notes start.
        self._rows: frozenset[int] = frozenset()

    def notes(self, starts: list[Start]) -> tuple[Note, ...]:
        """Return the notes that begin at *starts*, those hidden in other notes' lines included."""
        if not starts:
            return ()
        starts = self._with_lost(starts)
        self._rows = frozenset(start.row for start in starts)
        starts = self._with_inner(starts)
        self._rows = frozenset(start.row for start in starts)
        return tuple(self._bounded(starts))

    def _bounded(self, starts: list[Start]) -> list[Note]:
        found = []
        for start, following in zip(starts, [*starts[1:], None], strict=True):
            end = self._end(start, following)
            if end > start.content or start.style is not Style.RAISED:
                content = min(start.content, end)
                found.append(Note(label=start.label, start=start.start, end=end, content=content, style=start.style))
        return found

    def _end(self, start: Start, following: Start | None) -> int:
        limit = following.start if following else len(self._text)
        row, end = start.row, min(self._lines[start.row].end, limit)
        # The next note in the next line ends this one, whatever it still owes.
        last = following is not None and following.row == row + 1
        while not last and end < limit and (row := self._next(start, row, end)) >= 0:
            end = min(self._lines[row].end, limit)
        return start.start + len(self._text[start.start : end].rstrip())

    def _next(self, start: Start, row: int, end: int) -> int:
        """Return the row the note goes on in, or -1."""
        so_far, lines = self._text[start.content : end], self._lines
        following = row + 1
        if len(so_far) > _LONGEST:
            return -1
        while following < len(lines) and lines[following].blank and following - row <= _MOST_BLANKS:
            following += 1
        if following >= len(lines):
            return -1
        line, blanks = lines[following], following - row - 1
        if not blanks and _YEAR.match(line.text) and not _YEAR_AT_END.search(so_far[-_TAIL:]):
            return following
        if line.page != lines[row].page or is_page_number(line):
            return self._over_page(start, row, so_far)
        if line.blank or is_marked(line) or opens_notes(line):
            return -1
        if start.style is Style.MARKDOWN and _INDENTED.match(line.text):
            return following
        return following if self._goes_on(so_far, line, blanks) else -1

    def _over_page(self, start: Start, row: int, so_far: str) -> int:
        """Return the row on the next page the note goes on in, or -1.

        Both the note and the sentence above the notes may have been cut by the page's end. What stands on the next
        page is the note's when the sentence above is complete, the note is not, and it goes on in small letters.
        """
        lines, following = self._lines, row + 1
        while following < len(lines) and following - row <= _MOST_BETWEEN:
            line = lines[following]
            if not line.blank and not is_page_number(line):
                break
            following += 1
        else:
            return -1
        if following >= len(lines) or not lines[following].text.lstrip()[:1].islower():
            return -1
        if _ENDED_IN_WORDS.search(so_far) or cue.ends_with_date(so_far) or address.occurs(so_far[-_TAIL:]):
            return -1
        return following if self._body_is_complete(start.row) else -1

    def _body_is_complete(self, row: int) -> bool:
        """Say whether the sentence before the notes that *row* belongs to is finished."""
        for _ in range(_MOST_NOTES):
            above = self._inked_above(self._first_of_paragraph(row))
            if above is None:
                return True
            first = self._first_of_paragraph(above)
            if not any(each in self._rows for each in range(first, above + 1)):
                return _ENDED.search(self._lines[above].text[-_TAIL:]) is not None
            row = first
        return False

    def _first_of_paragraph(self, row: int) -> int:
        top = max(0, row - _MOST_ROWS)
        while row > top and not self._lines[row - 1].blank and self._lines[row - 1].page == self._lines[row].page:
            row -= 1
        return row

    def _inked_above(self, row: int) -> int | None:
        return next((each for each in range(row - 1, -1, -1) if not self._lines[each].blank), None)

    def _goes_on(self, so_far: str, line: Line, blanks: int) -> bool:
        if not so_far.strip():
            return blanks == 0
        if blanks:
            owed = _OPEN.search(so_far[-_TAIL:]) is not None or line.text[:1].isspace()
            return owed and address.occurs(line.text[:200]) and not address.occurs(so_far)
        if _BULLET.match(line.text) and not so_far.rstrip().endswith(("-", "–")):
            return False
        complete = cue.ends_with_date(so_far)
        return not complete or line.text.lstrip()[:1].islower() or telling(line.text) or line.text.lstrip()[:1] in "([<"

    def _with_inner(self, starts: list[Start]) -> list[Start]:
        """Add notes that start in the middle of another's line (seed, notes 9 and 11); only missing numbers can."""
        if starts[0].style not in INSIDE:
            return starts
        known = {start.label for start in starts}
        inner: list[Start] = []
        for start, note in zip(starts, self._bounded_all(starts), strict=True):
            for each in starts_inside(self._text, *note, start.row, start.style):
                if each.label not in known and each.number <= max(place.number for place in starts) + 1:
                    known.add(each.label)
                    inner.append(each)
        return sorted([*starts, *(self._on_its_row(each) for each in inner)], key=lambda each: each.start)

    def _bounded_all(self, starts: list[Start]) -> list[tuple[int, int]]:
        ends = [self._end(start, after) for start, after in zip(starts, [*starts[1:], None], strict=True)]
        return [(start.content, max(start.content, end)) for start, end in zip(starts, ends, strict=True)]

    def _on_its_row(self, start: Start) -> Start:
        row = start.row
        while self._lines[row].end < start.start:
            row += 1
        return replace(start, row=row, inside=True)

    def _with_lost(self, starts: list[Start]) -> list[Start]:
        """Add lines that carry a missing number without its superscript or bracket, or with letters for digits."""
        if starts[0].style not in _NUMBERED or any(start.number < 0 for start in starts):
            return starts
        known = {start.number for start in starts}
        lost = set(range(1, max(known))) - known
        if not lost or len(lost) > max(_MOST_LOST, len(known) // 4):
            return starts
        found: list[Start] = []
        taken = {start.row for start in starts}
        plain = frozenset({Style.PLAIN, Style.LISTED} - {starts[0].style})
        for row, line in enumerate(self._lines):
            if line.blank or row in taken:
                continue
            start = start_of(line, row, plain) or damaged_start(line, row)
            if start is not None and start.number in lost and telling(line.text):
                lost.discard(start.number)
                found.append(start)
        return sorted([*starts, *found], key=lambda start: start.start)
