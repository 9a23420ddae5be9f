"""The foot of a column: where its notes may start, and where they end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from consulted.documents.readers.pdf.ink import Rule
from consulted.documents.readers.pdf.row import Row

#: Notes are set this much smaller than the text, in points, unless a line parts them from it.
SMALLER = 0.4
#: A line this close below the words underlines them, in type sizes.
_UNDERLINE = 0.3
#: A gap above the notes is this much wider than their own lines.
_WIDER = 1.25
#: The widest distance of rows, in type sizes.
_USUAL = 1.6


class Foot:
    """The rows of a column seen from below."""

    def __init__(self, rows: Sequence[Row], rules: Sequence[Rule], size: float) -> None:
        self.rows = rows
        #: The first row from which on all are smaller than the text.
        self.small = _tail(rows, size - SMALLER)
        self._level = _tail(rows, size + SMALLER / 2)
        self._lines = sorted(_lined(rows, rules))
        #: The first row beneath the lowest line that has no larger type beneath it.
        self.lined = next((place for place in reversed(self._lines) if place >= self._level), None)

    def starts(self) -> Iterator[int]:
        """Yield the rows where the notes may start, from the top."""
        first = min([self.small, *(place for place in self._lines if place >= self._level)])
        yield from range(first, len(self.rows))

    def before(self, start: int) -> int:
        """Return the first row of what goes on from the page before above the note at *start*."""
        lined = [place for place in self._lines if self._level <= place <= start]
        if lined:
            return lined[-1]
        return self.small if self.small < start and _gap(self.rows, self.small) else start

    def end(self, start: int) -> int:
        """Return where larger type begins again below the notes at *start*: a web page's foot."""
        rows = self.rows
        usual = min([_USUAL * rows[start].size, *(one.y - other.y for one, other in pairwise(rows[start:]))])
        for place in range(start + 1, len(rows)):
            larger = rows[place].size > rows[start].size + SMALLER
            if larger and rows[place - 1].y - rows[place].y > _WIDER * usual:
                return place
        return len(rows)

    def parted(self, start: int) -> bool:
        """Say whether a line or a gap stands above *start*, or nothing at all."""
        return start == 0 or start in self._lines or _gap(self.rows, start)


def _tail(rows: Sequence[Row], largest: float) -> int:
    """Return the row from which on none is larger than *largest*."""
    place = len(rows)
    while place and rows[place - 1].size <= largest:
        place -= 1
    return place


def _lined(rows: Sequence[Row], rules: Sequence[Rule]) -> Iterator[int]:
    """Yield the rows right beneath a line that underlines nothing."""
    for rule in rules:
        place = next((place for place, row in enumerate(rows) if row.y < rule.y), len(rows))
        if place == len(rows) or rule.x1 < rows[place].left or rule.x0 > rows[place].right:
            continue
        above = rows[place - 1] if place else None
        if above is None or above.y - rule.y > _UNDERLINE * above.size:
            yield place


def _gap(rows: Sequence[Row], place: int) -> bool:
    """Say whether more room is above the row *place* than between the rows below it."""
    if not place:
        return True
    above = rows[place - 1].y - rows[place].y
    below = [one.y - other.y for one, other in zip(rows[place:], rows[place + 1 :], strict=False)]
    usual = min(below) if below else 1.2 * rows[place].size
    return above > _WIDER * usual
