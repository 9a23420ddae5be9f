"""Brackets and commas printed around the calls of notes: "[1, 2]" becomes two markers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from consulted.documents.readers.page_piece import Call, Link, Piece
from models.pattern import regex

_BETWEEN_CALLS = regex(r"[\s,;·]*")


def unbracketed(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield *pieces* without the brackets and commas printed around calls."""
    last = len(pieces) - 1
    for place, piece in enumerate(pieces):
        if not isinstance(piece, str):
            yield piece
            continue
        behind = place > 0 and _numbered(pieces[place - 1])
        before = place < last and _numbered(pieces[place + 1])
        if behind and before and _BETWEEN_CALLS.fullmatch(piece):
            continue
        yield _clipped(piece, behind=behind, before=before, pieces=pieces, place=place)


def _clipped(piece: str, *, behind: bool, before: bool, pieces: Sequence[Piece], place: int) -> str:
    if before and piece.endswith(("[", "(")) and _closed(pieces, place + 1, piece[-1]):
        piece = piece[:-1]
    if behind and piece.startswith(("]", ")")) and _opened(pieces, place - 1, piece[0]):
        piece = piece[1:]
    return piece


def _numbered(piece: Piece) -> bool:
    return isinstance(piece, Call) and piece.shown is None


def _run(pieces: Sequence[Piece], place: int, step: int) -> str:
    """Return the first words beyond a run of calls and the commas between them."""
    while 0 <= place < len(pieces):
        piece = pieces[place]
        if isinstance(piece, str) and not _BETWEEN_CALLS.fullmatch(piece):
            return piece
        if isinstance(piece, Link):
            return ""
        place += step
    return ""


def _closed(pieces: Sequence[Piece], place: int, bracket: str) -> bool:
    return _run(pieces, place, 1).startswith("]" if bracket == "[" else ")")


def _opened(pieces: Sequence[Piece], place: int, bracket: str) -> bool:
    return _run(pieces, place, -1).endswith("[" if bracket == "]" else "(")
