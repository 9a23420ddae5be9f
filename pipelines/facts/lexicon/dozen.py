"""Round numbers in a word: "une trentaine de", "a dozen", "ein Dutzend"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_DOZENS = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "dozen": 12, "dutzend": 12, "decena": 10, "docena": 12,
    "veintena": 20, "treintena": 30, "centenar": 100, "decina": 10, "dozzina": 12, "quindicina": 15,
    "ventina": 20, "trentina": 30, "quarantina": 40, "cinquantina": 50, "centinaio": 100, "dezena": 10, "duzia": 12,
    "tiental": 10, "twintigtal": 20, "dertigtal": 30,
}  # fmt: skip
#: One of them with its article.
DOZEN = re.compile(rf"\b(?:une|a|ein|una|een|un|uma|um) ({'|'.join(_DOZENS)})(?: d[ei'](?= ?))?")


def dozens_in(low: str) -> Iterator[tuple[str, int, int]]:
    """Yield the round numbers of a folded text: digits, start, end."""
    for match in DOZEN.finditer(low):
        yield str(_DOZENS[match[1]]), match.start(), match.end()
