"""Text as cues and dates are compared in: without accents, and without what print puts inside words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from consulted.documents.fold import flat
from models.pattern import regex

#: Accents that stand behind their letter, soft hyphens, characters without width.
_MARKS = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"
#: "abge- rufen": a word that ran over the end of a line.
_INSIDE = regex(rf"[{_MARKS}]|(?<=[a-z])[-\u2010]\s{{1,3}}(?=[a-z])")
#: Hyphens and strokes that dates are printed with beside the usual ones.
_SIGNS = {0x2010: "-", 0x2011: "-", 0x2012: "-", 0x2212: "-", 0x2044: "/", 0x2215: "/"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Legible:
    """A text and where its characters stood."""

    text: str
    #: The place of each character in what it was made from, and behind the last; None when nothing was left out.
    places: Sequence[int] | None = None

    def source(self, place: int) -> int:
        """Return where *place* stood."""
        return place if self.places is None else self.places[place]

    def end(self, place: int) -> int:
        """Return where the character before *place* ended."""
        return self.source(place - 1) + 1 if place else 0


def legible(text: str) -> Legible:
    """Return *text* without accents and without breaks inside words."""
    plain = flat(text).translate(_SIGNS)
    if text.isascii() and "- " not in text:
        return Legible(text=plain)
    places: list[int] = []
    last = 0
    for found in _INSIDE.finditer(plain):
        places.extend(range(last, found.start()))
        last = found.end()
    if not last:
        return Legible(text=plain)
    places.extend(range(last, len(plain) + 1))
    return Legible(text="".join(plain[place] for place in places[:-1]), places=places)
