"""Words as they are compared: without case, accents or punctuation."""

from __future__ import annotations

import unicodedata

from models.pattern import regex
from snapshots.flat import flat

__all__ = ["flat", "fold", "words"]

#: Letters that no decomposition takes apart.
_LETTERS = str.maketrans({"ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_WORD = regex(r"[^\W_]+")


def fold(text: str) -> str:
    """Return *text* in lower case and without accents; its length may change."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFD", text.casefold().translate(_LETTERS))
    return "".join(each for each in decomposed if not unicodedata.combining(each)).translate(_LETTERS)


def words(text: str) -> list[str]:
    """Return the folded words of *text* in order."""
    return _WORD.findall(fold(text))
