"""Underscores that are drawn: TeX's old fonts have none, and print a short line between two letters."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from consulted.documents.readers.pdf.ink import Box, Run, turned

#: Such a line is so long, and lies so far above or below the baseline, in type sizes.
_SHORT, _LONG, _ABOVE, _BELOW = 0.2, 0.65, 0.15, 0.3
#: It is no thicker, in points, and closes the gap up to so much, in type sizes.
_THICK, _CLOSE = 1.5, 0.15
#: More short lines on a page are a drawing.
_MOST = 500
#: The largest type this is looked for in, in points.
_LARGEST = 40.0


def put(runs: Sequence[Run], boxes: Iterable[Box], turn: int) -> None:
    """Print an underscore in *runs* where one of *boxes* is one."""
    lines = [line for line in (_level(box, turn) for box in boxes) if line is not None]
    if not lines or len(lines) > _MOST:
        return
    by_height = sorted(runs, key=lambda run: run.y)
    heights = [run.y for run in by_height]
    for x0, x1, y in lines:
        near = by_height[bisect_left(heights, y - _ABOVE * _LARGEST) : bisect_left(heights, y + _BELOW * _LARGEST)]
        fitting = [run for run in near if _fits(run, x0, x1, y)]
        if not any(_inside(run, x0, x1) for run in fitting):
            _between(fitting, x0, x1)


def _level(box: Box, turn: int) -> tuple[float, float, float] | None:
    """Return where *box* starts, ends and lies, None when it is no short level line."""
    (ax, ay), (bx, by) = turned(box[0], box[1], turn), turned(box[2], box[3], turn)
    if abs(ay - by) > _THICK or not 1.0 < abs(ax - bx) <= _LONG * _LARGEST:
        return None
    return min(ax, bx), max(ax, bx), (ay + by) / 2


def _fits(run: Run, x0: float, x1: float, y: float) -> bool:
    lies = -_BELOW * run.size <= y - run.y <= _ABOVE * run.size
    return lies and _SHORT * run.size <= x1 - x0 <= _LONG * run.size


def _inside(run: Run, x0: float, x1: float) -> bool:
    """Put an underscore for the blank of *run* that is nothing but the line; say whether there was one."""
    place = bisect_left(run.edges, x1 - _CLOSE * run.size) - 1
    if not 0 < place < len(run.text) - 1 or run.text[place] != " " or run.edges[place] < x0 - 2 * _CLOSE * run.size:
        return False
    run.text = f"{run.text[:place]}_{run.text[place + 1 :]}"
    return True


def _between(runs: Iterable[Run], x0: float, x1: float) -> None:
    """Put an underscore at the end of the one of *runs* that the line joins to another."""
    found = list(runs)
    before = next((run for run in found if abs(x0 - run.x1) <= _CLOSE * run.size), None)
    if before is None or not any(abs(run.x0 - x1) <= _CLOSE * run.size for run in found if run is not before):
        return
    before.text += "_"
    before.edges.append(before.x1)
    before.x1 = x1
