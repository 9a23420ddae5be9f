"""The gutter between two columns: a strip that few rows cross, with rows of running text on both sides."""

from __future__ import annotations

from collections.abc import Sequence

from consulted.documents.readers.pdf.part import STEP, Part, cut, is_text, spans

#: Rows on each side of a gutter, at the least.
FEWEST = 5
#: Rows that may cross a gutter for one that keeps to its side.
_CROSSING = 0.6
#: It is no narrower, in type sizes.
_NARROWEST = 0.7
#: Pages of more rows are looked at as a whole.
_CLOSELY = 300


def parting(parts: Sequence[Part]) -> float | None:
    """Return the middle of the best gutter between *parts*."""
    if len(parts) < FEWEST:
        return None
    strips = _strips(parts)
    return next((middle for middle in strips if _parts_text(parts, middle)), None)


def _strips(parts: Sequence[Part]) -> list[float]:
    """Return the middles of strips that few rows cross, best first."""
    left, right = min(part.x0 for part in parts), max(part.x1 for part in parts)
    steps = int((right - left) / STEP) + 1
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
            if (step - start) * STEP >= _NARROWEST * size:
                middle = _emptiest(covered, start, step)
                balance = min(on_left[middle], on_right[middle]) - covered[middle]
                found.append((balance, left + middle * STEP))
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
    return min(on_left, on_right) >= FEWEST and covered <= _CROSSING * min(on_left, on_right)


def _between(parts: Sequence[Part], left: float, steps: int) -> list[int]:
    """Count at each step the rows that print something there, from the first to the last that stand side by side.

    A title above the columns and a page's number below them part nothing.
    """
    ends = [min(piece.run.x1 for piece in part.pieces) for part in parts]
    starts = [max(piece.run.x0 for piece in part.pieces) for part in parts]
    pieces = [[(piece.run.x0, piece.run.x1) for piece in part.pieces] for part in parts]
    lefts = _widening(ends, [left + step * STEP for step in range(steps)])
    rights = _widening([-start for start in starts], [-left - step * STEP for step in reversed(range(steps))])[::-1]
    found = []
    for step, (before, behind) in enumerate(zip(lefts, rights, strict=True)):
        x = left + step * STEP
        if before is None or behind is None:
            found.append(len(parts))
            continue
        first, last = max(before[0], behind[0]), min(before[1], behind[1])
        found.append(sum(any(x0 <= x + STEP and x1 >= x for x0, x1 in each) for each in pieces[first : last + 1]))
    return found


def _widening(values: Sequence[float], limits: Sequence[float]) -> list[tuple[int, int] | None]:
    """Return for each of rising *limits* the first and the last place of *values* no larger, None for none."""
    ordered = sorted(range(len(values)), key=values.__getitem__)
    found: list[tuple[int, int] | None] = []
    seen: tuple[int, int] | None = None
    taken = 0
    for limit in limits:
        while taken < len(ordered) and values[ordered[taken]] <= limit:
            place = ordered[taken]
            seen = (place, place) if seen is None else (min(seen[0], place), max(seen[1], place))
            taken += 1
        found.append(seen)
    return found


def _covered(parts: Sequence[Part], left: float, steps: int) -> list[int]:
    """Count the rows that print something at each step."""
    change = [0] * (steps + 1)
    for part in parts:
        for piece in part.pieces:
            first = max(0, int((piece.run.x0 - left) / STEP))
            last = min(steps, int((piece.run.x1 - left) / STEP) + 1)
            change[first] += 1
            change[last] -= 1
    return _summed(change[:steps])


def _beside(parts: Sequence[Part], left: float, steps: int) -> tuple[list[int], list[int]]:
    """Count the rows that print something left and right of each step."""
    ends, starts = [0] * (steps + 1), [0] * (steps + 1)
    for part in parts:
        first_end = min(piece.run.x1 for piece in part.pieces)
        last_start = max(piece.run.x0 for piece in part.pieces)
        ends[min(steps, int((first_end - left) / STEP) + 1)] += 1
        starts[max(0, min(steps, int((last_start - left) / STEP)))] += 1
    return _summed(ends[:steps]), _summed(starts[::-1])[::-1][:steps]


def _summed(counts: Sequence[int]) -> list[int]:
    total, found = 0, []
    for count in counts:
        total += count
        found.append(total)
    return found


def _parts_text(parts: Sequence[Part], gutter: float) -> bool:
    """Say whether *gutter* has running text on both sides."""
    left, right = min(part.x0 for part in parts), max(part.x1 for part in parts)
    cuts = [cut(part, gutter) for part in parts if not spans(part, gutter, left, right)]
    for side in range(2):
        made = [Part(0.0, 0.0, each[side]) for each in cuts if each[side]]
        if len(made) < FEWEST:
            return False
        if not is_text(made, min(part.x0 for part in made), max(part.x1 for part in made)):
            return False
    return True
