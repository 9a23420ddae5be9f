"""The shape of a word: what is left when letters that print takes for one another are made the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from models.pattern import regex

#: Two letters that look like one, and letters and digits that look like another.
_PAIRS = {"rn": "m", "vv": "w", "cl": "d"}
_ALIKE = str.maketrans({"q": "g", "i": "l", "1": "l", "j": "l", "0": "o", "5": "s", "8": "b", "c": "e"})
_PIECE = regex("|".join(_PAIRS) + "|.", re.S)


@dataclass(frozen=True, slots=True)
class Shape:
    """A word's shape."""

    word: str
    text: str
    #: Where each letter of the shape starts in the word; one more for the word's end.
    places: tuple[int, ...]


@lru_cache(maxsize=50_000)
def shape(word: str) -> Shape:
    """Return the shape of a folded *word*."""
    pieces = list(_PIECE.finditer(word))
    text = "".join(_PAIRS.get(piece[0], piece[0]).translate(_ALIKE) for piece in pieces)
    return Shape(word, text, (*(piece.start() for piece in pieces), len(word)))
