"""Text without accents, every character in its place, so that what is found there can be cut out of the text itself."""

from __future__ import annotations

import unicodedata

#: End of the Latin blocks whose letters have one base letter each.
_LATIN_END = 0x250


def _flat_table() -> dict[int, str]:
    bases = {code: unicodedata.normalize("NFD", chr(code))[0] for code in range(0xC0, _LATIN_END)}
    return {**bases, ord("ł"): "l", ord("Ł"): "L", ord("ø"): "o", ord("Ø"): "O", 0xA0: " ", 0x202F: " ", 0x2009: " "}


_FLAT = _flat_table()


def flat(text: str) -> str:
    """Return *text* without accents and with plain blanks, every character in its place."""
    return text.translate(_FLAT)
