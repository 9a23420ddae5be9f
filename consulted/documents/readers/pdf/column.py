"""The columns of a page, and the order they are read in.

A gutter is a strip that few rows cross and that has rows of running text on both sides; cells of a table are shorter.
What crosses it, a title or a wide table, parts the columns above from those below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consulted.documents.readers.pdf.row import Level, Piece, Row, row

#: Rows on each side of a gutter, at the least.
_FEWEST = 5
#: Running text fills its column to this share, and holds so many signs a row; cells of a table do not.
_FULL, _SIGNS = 0.7, 18
#: Rows that may cross a gutter for one that keeps to its side.
_CROSSING = 0.6
#: A row that reaches so far into both columns spans them; a shorter one sticks out of its own.
_SPAN = 0.2
#: Gutters are looked for at this distance, in points, ...
_STEP = 2.0
#: ... and are no narrower, in type sizes.
_NARROWEST = 0.7
#: Pages have no more columns.
_MOST = 4


@dataclass(frozen=True, slots=True)
class _Part:
    """What a level holds in one column."""

    y: float
    size: float
    pieces: tuple[Piece, ...]

    @property
    def x0(self) -> float:
        return min(piece.run.x0 for piece in self.pieces)

    @property
    def x1(self) -> float:
        return max(piece.run.x1 for piece in self.pieces)

    @property
    def signs(self) -> int:
        return sum(len(piece.run.text) for piece in self.pieces)


def rows(levels: Sequence[Level]) -> list[Row]:
    """Return the rows of a page in the order they are read."""
    parts = [_Part(level.y, level.size, tuple(level.pieces)) for level in levels]
    found: list[Row] = []
    for number, column in enumerate(_columns(parts, _MOST)):
        made = [row(part.pieces, part.y) for part in column]
        left, right = _edges(made)
        for each in made:
            each.column, each.left, each.right = number, left, right
        found += made
    return found


def _edges(made: Sequence[Row]) -> tuple[float, float]:
    """Return where most rows of a column start and how far they reach."""
    starts, ends = sorted(each.x0 for each in made), sorted(each.x1 for each in made)
    return starts[len(starts) // 10], ends[len(ends) - 1 - len(ends) // 20]


def _columns(parts: Sequence[_Part], most: int) -> Iterator[list[_Part]]:
    """Yield the parts of each column, or of each stretch of the page that is not parted."""
    gutter = _gutter(parts) if most > 1 else None
    if gutter is None:
        if parts:
            yield list(parts)
        return
    left, right = min(part.x0 for part in parts), max(part.x1 for part in parts)
    wide: list[_Part] = []
    sides: tuple[list[_Part], list[_Part]] = ([], [])
    for part in parts:
        if _spans(part, gutter, left, right):
            yield from _sides(sides, most)
            sides = ([], [])
            wide.append(part)
            continue
        if wide:
            yield wide
            wide = []
        for side, pieces in zip(sides, _cut(part, gutter), strict=True):
            if pieces:
                side.append(_Part(part.y, part.size, pieces))
    if wide:
        yield wide
    yield from _sides(sides, most)


def _sides(sides: tuple[list[_Part], list[_Part]], most: int) -> Iterator[list[_Part]]:
    for side in sides:
        yield from _columns(side, most - 1)


def _spans(part: _Part, gutter: float, left: float, right: float) -> bool:
    over = any(piece.run.x0 < gutter - _STEP and piece.run.x1 > gutter + _STEP for piece in part.pieces)
    reaches = part.x0 < gutter - _SPAN * (gutter - left) and part.x1 > gutter + _SPAN * (right - gutter)
    return over and reaches


def _cut(part: _Part, gutter: float) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    before = tuple(piece for piece in part.pieces if piece.run.x0 < gutter)
    return before, tuple(piece for piece in part.pieces if piece.run.x0 >= gutter)


def _gutter(parts: Sequence[_Part]) -> float | None:
    """Return the middle of the best gutter between *parts*."""
    if len(parts) < _FEWEST:
        return None
    strips = _strips(parts)
    return next((middle for middle in strips if _parts_text(parts, middle)), None)


def _strips(parts: Sequence[_Part]) -> list[float]:
    """Return the middles of strips that few rows cross, best first."""
    left, right = min(part.x0 for part in parts), max(part.x1 for part in parts)
    steps = int((right - left) / _STEP) + 1
    covered = _covered(parts, left, steps)
    on_left, on_right = _beside(parts, left, steps)
    size = sorted(part.size for part in parts)[len(parts) // 2]
    found: list[tuple[float, float]] = []
    start: int | None = None
    for step in range(steps + 1):
        free = step < steps and _is_free(covered[step], on_left[step], on_right[step])
        if free and start is None:
            start = step
        elif not free and start is not None:
            if (step - start) * _STEP >= _NARROWEST * size:
                middle = _emptiest(covered, start, step)
                balance = min(on_left[middle], on_right[middle]) - covered[middle]
                found.append((balance, left + middle * _STEP))
            start = None
    return [middle for _, middle in sorted(found, reverse=True)[:3]]


def _emptiest(covered: Sequence[int], start: int, end: int) -> int:
    """Return the middle of the widest part of a strip that the fewest rows cross: an indent may hide its edge."""
    least = min(covered[start:end])
    widest, first = (0, start), start
    for step in range(start, end + 1):
        if step == end or covered[step] > least:
            widest = max(widest, (step - first, first))
            first = step + 1
    return widest[1] + widest[0] // 2


def _is_free(covered: int, on_left: int, on_right: int) -> bool:
    return min(on_left, on_right) >= _FEWEST and covered <= _CROSSING * min(on_left, on_right)


def _covered(parts: Sequence[_Part], left: float, steps: int) -> list[int]:
    """Count the rows that print something at each step."""
    change = [0] * (steps + 1)
    for part in parts:
        for piece in part.pieces:
            first = max(0, int((piece.run.x0 - left) / _STEP))
            last = min(steps, int((piece.run.x1 - left) / _STEP) + 1)
            change[first] += 1
            change[last] -= 1
    return _summed(change[:steps])


def _beside(parts: Sequence[_Part], left: float, steps: int) -> tuple[list[int], list[int]]:
    """Count the rows that print something left and right of each step."""
    ends, starts = [0] * (steps + 1), [0] * (steps + 1)
    for part in parts:
        first_end = min(piece.run.x1 for piece in part.pieces)
        last_start = max(piece.run.x0 for piece in part.pieces)
        ends[min(steps, int((first_end - left) / _STEP) + 1)] += 1
        starts[max(0, min(steps, int((last_start - left) / _STEP)))] += 1
    return _summed(ends[:steps]), _summed(starts[::-1])[::-1][:steps]


def _summed(counts: Sequence[int]) -> list[int]:
    total, found = 0, []
    for count in counts:
        total += count
        found.append(total)
    return found


def _parts_text(parts: Sequence[_Part], gutter: float) -> bool:
    """Say whether *gutter* has running text on both sides."""
    left, right = min(part.x0 for part in parts), max(part.x1 for part in parts)
    cuts = [_cut(part, gutter) for part in parts if not _spans(part, gutter, left, right)]
    for side in range(2):
        made = [_Part(0.0, 0.0, cut[side]) for cut in cuts if cut[side]]
        if len(made) < _FEWEST:
            return False
        start, end = min(part.x0 for part in made), max(part.x1 for part in made)
        full = sum(part.x1 - part.x0 >= _FULL * (end - start) and part.signs >= _SIGNS for part in made)
        if full < len(made) / 2:
            return False
    return True
