"""Round numbers in a word: "une trentaine de", "a dozen", "ein Dutzend"."""

from __future__ import annotations

from collections.abc import Iterator

from models.pattern import regex

_DOZENS = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "dozen": 12, "dutzend": 12, "decena": 10, "docena": 12,
    "veintena": 20, "treintena": 30, "centenar": 100, "decina": 10, "dozzina": 12, "quindicina": 15,
    "ventina": 20, "trentina": 30, "quarantina": 40, "cinquantina": 50, "centinaio": 100, "dezena": 10, "duzia": 12,
    "tiental": 10, "twintigtal": 20, "dertigtal": 30,
}  # fmt: skip
_TIMES = {
    "two": 2, "deux": 2, "zwei": 2, "dos": 2, "due": 2, "twee": 2, "three": 3, "trois": 3, "drei": 3, "tres": 3,
    "tre": 3,
    "drie": 3, "four": 4, "quatre": 4, "vier": 4, "five": 5, "cinq": 5, "funf": 5,
}  # fmt: skip
_PLURAL = {"dozens": 12, "douzaines": 12, "docenas": 12, "dozzine": 12, "dozijn": 12, "dezenas": 10, "dizaines": 10}
#: One of them with its article, or a few.
DOZEN = regex(
    rf"\b(?:(?:une|a|an|ein|una|een|un|uma|um|some) (?P<one>{'|'.join(_DOZENS)})"
    rf"|(?P<times>{'|'.join(_TIMES)}) (?P<many>{'|'.join((*_DOZENS, *_PLURAL))}))(?: d[ei'](?= ?))?"
)


def dozens_in(low: str) -> Iterator[tuple[str, int, int]]:
    """Yield the round numbers of a folded text: digits, start, end."""
    for match in DOZEN.finditer(low):
        value = _DOZENS[match["one"]] if match["one"] else _TIMES[match["times"]] * (_DOZENS | _PLURAL)[match["many"]]
        yield str(value), match.start(), match.end()
