"""What a page of a PDF prints: runs of signs on a baseline, and level lines.

Coordinates are turned so that the text of a run stands upright, whichever way the page was printed.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

#: Rules are thinner, in points.
_THICKEST = 3.0
#: Shorter ones are dashes and underlined initials.
_SHORTEST = 18.0
#: Text on its way up counts as such up to this slant.
_SLANT = 0.02

Matrix = tuple[float, float, float, float, float, float]
UNMOVED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
Box = tuple[float, float, float, float]


@dataclass(slots=True)
class Run:
    """Signs printed one behind another on one baseline."""

    text: str
    x0: float
    x1: float
    #: Of the baseline, upwards.
    y: float
    size: float
    bold: bool
    #: Where each sign starts.
    edges: list[float]
    #: Marked by the file as no part of its text: a running head, a page number.
    artifact: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A level line."""

    x0: float
    x1: float
    y: float


@dataclass(slots=True)
class Ink:
    """What one page prints."""

    #: By the quarter turns its text is rotated.
    runs: dict[int, list[Run]] = field(default_factory=lambda: {turn: [] for turn in range(4)})
    #: Strokes and boxes, as the page has them.
    boxes: list[Box] = field(default_factory=list)
    signs: int = 0
    illegible: int = 0
    pictures: int = 0

    @property
    def turn(self) -> int:
        """How most of its text is rotated."""
        return max(self.runs, key=lambda turn: sum(len(run.text) for run in self.runs[turn]))


def product(one: Matrix, other: Matrix) -> Matrix:
    """Return the matrix that moves by *one*, then by *other*."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def moved(box: Box, matrix: Matrix) -> Box:
    """Return where *matrix* puts the corners of *box*."""
    a, b, c, d, e, f = matrix
    x0, y0, x1, y1 = box
    return a * x0 + c * y0 + e, b * x0 + d * y0 + f, a * x1 + c * y1 + e, b * x1 + d * y1 + f


def turned(x: float, y: float, turn: int) -> tuple[float, float]:
    """Return a point of the page as it stands when text rotated by *turn* quarters is upright."""
    return ((x, y), (y, -x), (-x, -y), (-y, x))[turn]


def direction(matrix: Matrix) -> int | None:
    """Return by how many quarters text under *matrix* is rotated, None when it slants."""
    a, b = matrix[0], matrix[1]
    if min(abs(a), abs(b)) > _SLANT * math.hypot(a, b):
        return None
    return (0 if a > 0 else 2) if abs(a) > abs(b) else (1 if b > 0 else 3)


def rules(boxes: Iterable[Box], turn: int) -> Iterator[Rule]:
    """Yield those of *boxes* that are level lines when the page is turned."""
    for x0, y0, x1, y1 in boxes:
        (ax, ay), (bx, by) = turned(x0, y0, turn), turned(x1, y1, turn)
        if abs(ay - by) <= _THICKEST and abs(ax - bx) >= _SHORTEST:
            yield Rule(min(ax, bx), max(ax, bx), (ay + by) / 2)
