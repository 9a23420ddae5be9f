"""The places where two texts differ, with a few words around each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from models.verdict import Hunk

#: Words shown on each side of a difference: enough for a sentence's bearing, not for reading the page.
_CONTEXT = 12
#: A block longer than this is shown by its beginning and end.
_BLOCK = 120
#: And in an excerpt.
_EXCERPT = 30


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """A run of words: ``equal``, ``insert`` or ``delete``."""

    op: str
    words: str


def pieces(hunks: Sequence[Hunk]) -> tuple[Piece, ...]:
    """Return *hunks* as pieces to read in order, equal text shortened to the words around a difference."""
    found: list[Piece] = []
    for number, hunk in enumerate(hunks):
        if hunk.op == "equal":
            found.append(Piece(op="equal", words=_around(hunk.now, first=number == 0, last=number == len(hunks) - 1)))
            continue
        found.append(Piece(op="delete", words=_ends(hunk.then, _BLOCK)))
        found.append(Piece(op="insert", words=_ends(hunk.now, _BLOCK)))
    return tuple(piece for piece in found if piece.words)


def changes(hunks: Sequence[Hunk]) -> int:
    """Return how many places differ."""
    return sum(hunk.op != "equal" for hunk in hunks)


def excerpts(hunks: Sequence[Hunk], *, most: int = 5) -> tuple[tuple[str, str], ...]:
    """Return what stood there and what stands there now, of the first *most* places that differ; shortened."""
    differing = (hunk for hunk in hunks if hunk.op != "equal")
    return tuple((_ends(hunk.then, _EXCERPT), _ends(hunk.now, _EXCERPT)) for hunk in islice(differing, most))


def _around(said: str, *, first: bool, last: bool) -> str:
    words = said.split()
    if first and last:
        return _ends(said, 2 * _CONTEXT)
    if first:
        return " ".join(("…", *words[-_CONTEXT:])) if len(words) > _CONTEXT else said
    if last:
        return " ".join((*words[:_CONTEXT], "…")) if len(words) > _CONTEXT else said
    return _ends(said, 2 * _CONTEXT)


def _ends(said: str, limit: int) -> str:
    words = said.split()
    if len(words) <= limit:
        return " ".join(words)
    return " ".join((*words[: limit // 2], "…", *words[-(limit // 2) :]))
