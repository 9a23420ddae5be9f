"""The columns of a page, and the order they are read in.

A gutter is a strip that few rows cross and that has rows of running text on both sides; cells of a table are shorter.
What crosses it, a title or a wide table, parts the columns above from those below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from consulted.documents.readers.pdf.gutter import FEWEST, parting
from consulted.documents.readers.pdf.part import STEP, Part, cut, is_text, spans
from consulted.documents.readers.pdf.row import Level, Row, row

#: The column behind a gutter starts so close to its middle, in type sizes.
_BEHIND = 2.0
#: Pages have no more columns.
_MOST = 4


def rows(levels: Sequence[Level], gutters: list[float], centre: float) -> list[Row]:
    """Return the rows of a page in the order they are read.

    Args:
        gutters: those of the pages before; this page's is added. On a last page with a row or two in its second column
            only they tell, or how the first column is set.
        centre: of the page, from left to right.
    """
    parts = [Part(level.y, level.size, tuple(level.pieces)) for level in levels]
    gutter = parting(parts)
    if gutter is None and _fills_half(parts, centre):
        gutter = centre
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
        if all(abs(each - other) > STEP for other in seen):
            seen.append(each)
            yield each


def _keeps_to(parts: Sequence[Part], gutter: float) -> bool:
    """Say whether words stand on both sides of *gutter*, a column's edge behind it, and none across it."""
    if not parts:
        return False
    left, right = min(part.x0 for part in parts), max(part.x1 for part in parts)
    cuts = [cut(part, gutter) for part in parts if not spans(part, gutter, left, right)]
    before, behind = ([Part(0.0, 0.0, each[side]) for each in cuts if each[side]] for side in (0, 1))
    if not before or not behind:
        return False
    clear = all(part.x1 <= gutter + STEP for part in before)
    return clear and min(part.x0 for part in behind) - gutter < _BEHIND * max(part.size for part in parts)


def _fills_half(parts: Sequence[Part], centre: float) -> bool:
    """Say whether running text fills the half of a page before its *centre*, and the other half has begun."""
    if not parts or not _keeps_to(parts, centre):
        return False
    left = min(part.x0 for part in parts)
    halves = [cut(part, centre)[0] for part in parts if part.x0 < centre]
    made = [part for part in (Part(0.0, 0.0, half) for half in halves) if part.x1 <= centre + STEP]
    return len(made) >= FEWEST and is_text(made, left, centre)


def _columns(parts: Sequence[Part], most: int, gutter: float | None) -> Iterator[list[Part]]:
    """Yield the parts of each column at *gutter*, or of each stretch of the page that is not parted."""
    if gutter is None:
        if parts:
            yield list(parts)
        return
    left, right = min(part.x0 for part in parts), max(part.x1 for part in parts)
    wide: list[Part] = []
    sides: tuple[list[Part], list[Part]] = ([], [])
    for part in parts:
        if spans(part, gutter, left, right):
            yield from _sides(sides, most)
            sides = ([], [])
            wide.append(part)
            continue
        if wide:
            yield wide
            wide = []
        for side, pieces in zip(sides, cut(part, gutter), strict=True):
            if pieces:
                side.append(Part(part.y, part.size, pieces))
    if wide:
        yield wide
    yield from _sides(sides, most)


def _sides(sides: tuple[list[Part], list[Part]], most: int) -> Iterator[list[Part]]:
    for side in sides:
        yield from _columns(side, most - 1, parting(side) if most > 2 else None)
