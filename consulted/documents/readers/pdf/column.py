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
#: A centred row has the same room on both sides, but for so many type sizes.
_UNEVEN = 1.0
#: The column behind a gutter starts so close to its middle, in type sizes.
_BEHIND = 2.0
#: Gutters are looked for at this distance, in points, ...
_STEP = 2.0
#: ... and are no narrower, in type sizes.
_NARROWEST = 0.7
#: Pages of more rows are looked at as a whole.
_CLOSELY = 300
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


def rows(levels: Sequence[Level], gutters: list[float]) -> list[Row]:
    """Return the rows of a page in the order they are read.

    Args:
        gutters: those of the pages before; this page's is added. On a last page with a row or two in its second column
            only they tell.
    """
    parts = [_Part(level.y, level.size, tuple(level.pieces)) for level in levels]
    gutter = _gutter(parts)
    if gutter is not None:
        gutters.append(gutter)
    else:
        gutter = next((each for each in _lately(gutters) if _keeps_to(parts, each)), None)
    found: list[Row] = []
    for number, column in enumerate(_columns(parts, _MOST, gutter)):
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


def _lately(gutters: Sequence[float]) -> Iterator[float]:
    """Yield the last of *gutters* that differ: facing pages have different ones."""
    seen: list[float] = []
    for each in reversed(gutters[-2 * _MOST :]):
        if all(abs(each - other) > _STEP for other in seen):
            seen.append(each)
            yield each


def _keeps_to(parts: Sequence[_Part], gutter: float) -> bool:
    """Say whether words stand on both sides of *gutter*, a column's edge behind it, and none across it."""
    if not parts:
        return False
    left, right = min(part.x0 for part in parts), max(part.x1 for part in parts)
    cuts = [_cut(part, gutter) for part in parts if not _spans(part, gutter, left, right)]
    before, behind = ([_Part(0.0, 0.0, cut[side]) for cut in cuts if cut[side]] for side in (0, 1))
    if not before or not behind:
        return False
    clear = all(part.x1 <= gutter + _STEP for part in before)
    return clear and min(part.x0 for part in behind) - gutter < _BEHIND * max(part.size for part in parts)


def _columns(parts: Sequence[_Part], most: int, gutter: float | None) -> Iterator[list[_Part]]:
    """Yield the parts of each column at *gutter*, or of each stretch of the page that is not parted."""
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
        yield from _columns(side, most - 1, _gutter(side) if most > 2 else None)


def _spans(part: _Part, gutter: float, left: float, right: float) -> bool:
    over = any(piece.run.x0 < gutter - _STEP and piece.run.x1 > gutter + _STEP for piece in part.pieces)
    if over and _is_centred(part, left, right):
        return True
    reaches = part.x0 < gutter - _SPAN * (gutter - left) and part.x1 > gutter + _SPAN * (right - gutter)
    return over and reaches


def _is_centred(part: _Part, left: float, right: float) -> bool:
    before, behind = part.x0 - left, right - part.x1
    return min(before, behind) > 2 * part.size and abs(before - behind) < _UNEVEN * part.size


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
    on_left, on_right = _beside(parts, left, steps)
    covered = _between(parts, left, steps) if len(parts) <= _CLOSELY else _covered(parts, left, steps)
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


def _between(parts: Sequence[_Part], left: float, steps: int) -> list[int]:
    """Count at each step the rows that print something there, from the first to the last that stand side by side.

    A title above the columns and a page's number below them part nothing.
    """
    ends = [min(piece.run.x1 for piece in part.pieces) for part in parts]
    starts = [max(piece.run.x0 for piece in part.pieces) for part in parts]
    pieces = [[(piece.run.x0, piece.run.x1) for piece in part.pieces] for part in parts]
    found = []
    for step in range(steps):
        x = left + step * _STEP
        lefts = [place for place, end in enumerate(ends) if end < x]
        rights = [place for place, start in enumerate(starts) if start >= x]
        if not lefts or not rights:
            found.append(len(parts))
            continue
        first, last = max(lefts[0], rights[0]), min(lefts[-1], rights[-1])
        found.append(sum(any(x0 <= x + _STEP and x1 >= x for x0, x1 in each) for each in pieces[first : last + 1]))
    return found


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
