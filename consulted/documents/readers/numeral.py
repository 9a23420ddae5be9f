"""How print writes a number: Roman, in letters, with the signs of footnotes."""

from __future__ import annotations

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
#: Chicago's order as Word has it; behind the last they are doubled.
_SIGNS = "*†‡§"
#: Beyond it numerals are longer than the words they number.
_MOST = 5_000


def roman(number: int) -> str:
    """Return *number* as a small Roman numeral."""
    if not 0 < number <= _MOST:
        return str(number)
    written = ""
    for value, sign in _ROMAN:
        written += sign * (number // value)
        number %= value
    return written


def letters(number: int) -> str:
    """Return *number* as Word counts in letters: a, b, ... z, aa, bb."""
    return _repeated("abcdefghijklmnopqrstuvwxyz", number)


def signs(number: int) -> str:
    """Return *number* in the signs of footnotes: *, †, ‡, §, **."""
    return _repeated(_SIGNS, number)


def _repeated(row: str, number: int) -> str:
    if not 0 < number <= _MOST:
        return str(number)
    again, place = divmod(number - 1, len(row))
    return row[place] * (again + 1)
