"""What a level of a page holds between two gutters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from consulted.documents.readers.pdf.row import Piece

#: Gutters are looked for at this distance, in points.
STEP = 2.0
#: Running text fills its column to this share, and holds so many signs a row; cells of a table do not.
_FULL, _SIGNS = 0.7, 18
#: A row that reaches so far into both columns spans them; a shorter one sticks out of its own.
_SPAN = 0.2
#: A centred row has the same room on both sides, but for so many type sizes.
_UNEVEN = 1.0


@dataclass(frozen=True, slots=True)
class Part:
    """What a level holds in one column."""

    y: float
    size: float
    pieces: tuple[Piece, ...]

    @property
    def x0(self) -> float:
        """Where it starts."""
        return min(piece.run.x0 for piece in self.pieces)

    @property
    def x1(self) -> float:
        """How far it reaches."""
        return max(piece.run.x1 for piece in self.pieces)

    @property
    def signs(self) -> int:
        """How many signs it has, blanks included."""
        return sum(len(piece.run.text) for piece in self.pieces)


def spans(part: Part, gutter: float, left: float, right: float) -> bool:
    """Say whether *part* stands across *gutter*, on a page with text from *left* to *right*."""
    over = any(piece.run.x0 < gutter - STEP and piece.run.x1 > gutter + STEP for piece in part.pieces)
    if over and _is_centred(part, left, right):
        return True
    reaches = part.x0 < gutter - _SPAN * (gutter - left) and part.x1 > gutter + _SPAN * (right - gutter)
    return over and reaches


def _is_centred(part: Part, left: float, right: float) -> bool:
    before, behind = part.x0 - left, right - part.x1
    return min(before, behind) > 2 * part.size and abs(before - behind) < _UNEVEN * part.size


def cut(part: Part, gutter: float) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return what stands before *gutter* and what behind it."""
    before = tuple(piece for piece in part.pieces if piece.run.x0 < gutter)
    return before, tuple(piece for piece in part.pieces if piece.run.x0 >= gutter)


def is_text(parts: Sequence[Part], start: float, end: float) -> bool:
    """Say whether *parts* are running text of a column from *start* to *end*."""
    full = sum(part.x1 - part.x0 >= _FULL * (end - start) and part.signs >= _SIGNS for part in parts)
    return full >= len(parts) / 2
