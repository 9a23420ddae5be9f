"""Words as they are compared: without case, accents or punctuation."""

from __future__ import annotations

import re
import unicodedata

#: Letters that no decomposition takes apart.
_LETTERS = str.maketrans({"ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_WORD = re.compile(r"[^\W_]+")
#: End of the Latin blocks whose letters have one base letter each.
_LATIN_END = 0x250


def fold(text: str) -> str:
    """Return *text* in lower case and without accents; its length may change."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFD", text.casefold().translate(_LETTERS))
    return "".join(each for each in decomposed if not unicodedata.combining(each)).translate(_LETTERS)


def words(text: str) -> list[str]:
    """Return the folded words of *text* in order."""
    return _WORD.findall(fold(text))


def _flat_table() -> dict[int, str]:
    bases = {code: unicodedata.normalize("NFD", chr(code))[0] for code in range(0xC0, _LATIN_END)}
    return {**bases, ord("ł"): "l", ord("Ł"): "L", ord("ø"): "o", ord("Ø"): "O", 0xA0: " ", 0x202F: " ", 0x2009: " "}


_FLAT = _flat_table()


def flat(text: str) -> str:
    """Return *text* without accents and with plain blanks, every character in its place."""
    return text.translate(_FLAT)
