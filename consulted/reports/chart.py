"""Small pictures of freshness and causes, as shapes without styles of their own: the style sheet colours them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from models.verdict import Status


class Scored(Protocol):
    """How fresh a document was at one moment."""

    @property
    def at(self) -> datetime:
        """Aware, UTC."""
        ...

    @property
    def score(self) -> float | None:
        """Share that was fresh, 0 to 1; None where none could be judged."""
        ...


#: Units of the drawings; they are stretched to their place.
WIDTH, HEIGHT = 200, 40


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """The references of one status in a bar."""

    status: str
    number: int
    #: In units of ``WIDTH``.
    x: float
    width: float


def bar(counts: Mapping[str, int]) -> tuple[Part, ...]:
    """Return *counts* by status as parts of one bar, in the order of the words."""
    total, x, parts = sum(counts.values()), 0.0, []
    for status in Status:
        number = counts.get(status.value, 0)
        if number:
            width = number / total * WIDTH
            parts.append(Part(status=status.value, number=number, x=round(x, 2), width=round(width, 2)))
            x += width
    return tuple(parts)


def curve(scores: Sequence[Scored]) -> str:
    """Return freshness over time as the points of an SVG polyline; empty where there is no curve to draw.

    A score holds until the next one, hence steps; time runs from the first to the last.
    """
    known = [each for each in scores if each.score is not None]
    if len(known) < 2:
        return ""
    start, span = known[0].at, (known[-1].at - known[0].at).total_seconds() or 1.0
    points: list[str] = []
    height = 0.0
    for each in known:
        x = (each.at - start).total_seconds() / span * WIDTH
        if points:
            points.append(f"{x:.1f},{height:.1f}")
        height = (1 - (each.score or 0.0)) * (HEIGHT - 4) + 2
        points.append(f"{x:.1f},{height:.1f}")
    return " ".join(points)


@dataclass(frozen=True, kw_only=True, slots=True)
class Bar:
    """How many findings have one cause."""

    kind: str
    cause: str
    number: int
    #: In units of ``WIDTH``; the longest fills it.
    width: float


def causes(counted: Sequence[tuple[str, str, int]], *, most: int = 8) -> tuple[Bar, ...]:
    """Return (kind, cause, number) as bars, the longest first, at most *most*."""
    ranked = sorted(counted, key=lambda each: -each[2])[:most]
    longest = max((number for _, _, number in ranked), default=1)
    return tuple(
        Bar(kind=kind, cause=cause, number=number, width=round(number / longest * WIDTH, 2))
        for kind, cause, number in ranked
    )
