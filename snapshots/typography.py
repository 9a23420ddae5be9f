"""One form for all that typesetters do to the same words: marks, hyphens, grouped thousands, ordinals, ligatures."""

from __future__ import annotations

import re
from functools import lru_cache

from models.pattern import regex
from snapshots.words import folded

_NO_ASCII_LETTER = {number: " " for number in range(128) if not chr(number).isalnum()}
_NO_LETTER = regex(r"[^\w]+|_")
#: 12.500, 12'500 and 12 500, once their marks are blanks; no fourth digit stands before or after.
_GROUPED = regex(r"(?<!\d)\d{1,3}(?: \d{3})+(?!\d)")
#: "1.º", "n.º", "2.er"; "n°" with a degree sign.
_ORDINAL = regex(r"(?<=[\dNn])\. ?(?=[ºª°])")
_NUMERO = regex(r"\b([Nn])°")
#: Lines kept for a moment, as each stands on both pages and is asked for by several rules; and how long they are.
_AT_HAND = 8_192
_LONGEST_KEPT = 1_000
_DIGIT = regex(r"\d")


def even(text: str) -> str:
    """Return the words of *text* with single spaces, so that only another word or another figure makes a difference.

    Decimals keep their gap: 1.5 is "1 5", never 15.
    """
    return _known(text) if len(text) <= _LONGEST_KEPT else _even(text)


@lru_cache(maxsize=_AT_HAND)
def _known(text: str) -> str:
    return _even(text)


def _even(text: str) -> str:
    if not text.isascii():
        text = folded(
            _NUMERO.sub(r"\1o", _ORDINAL.sub("", text)) if "º" in text or "°" in text or "ª" in text else text
        )
    bare = text.lower().translate(_NO_ASCII_LETTER) if text.isascii() else _NO_LETTER.sub(" ", text)
    result = " ".join(bare.split())
    return _GROUPED.sub(_joined, result) if _DIGIT.search(result) else result


def _joined(found: re.Match[str]) -> str:
    return found[0].replace(" ", "")
