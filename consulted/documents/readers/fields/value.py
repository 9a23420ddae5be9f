"""A field's value: its words without the format's escapes, and where in the file each of them stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

from consulted.documents.script import Span

#: More of a value is not looked at: it is a text pasted into a field.
LONGEST = 100_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Value:
    """What a field says."""

    text: str
    #: Where each piece starts in ``text``, and where it stands in the file.
    places: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    #: True when the file puts it together from several parts: then only all of it has a place.
    joined: bool = False

    def span(self, start: int, end: int) -> Span:
        """Return where the words from *start* to *end* stand in the file, escapes and all."""
        if not self.places:
            return Span(start=0, end=0)
        if self.joined:
            return Span(start=self.starts[0], end=self.ends[-1])
        first, last = self._piece(start), self._piece(max(start, end - 1))
        left = self.starts[first] + (start - self.places[first] if self._even(first) else 0)
        right = self.starts[last] + end - self.places[last] if self._even(last) else self.ends[last]
        return Span(start=left, end=max(left, right))

    def _piece(self, place: int) -> int:
        return max(0, bisect_right(self.places, place) - 1)

    def _even(self, piece: int) -> bool:
        """Say whether a piece stands in the file letter by letter; an escape does not."""
        following = self.places[piece + 1] if piece + 1 < len(self.places) else len(self.text)
        return following - self.places[piece] == self.ends[piece] - self.starts[piece]

    @property
    def words(self) -> str:
        """The value on one line."""
        return " ".join(self.text.split())


@dataclass
class Pieces:
    """A value as it grows."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    places: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def put(self, text: str, start: int, end: int) -> None:
        """Add *text*, which the file writes from *start* to *end*."""
        if text:
            self.parts.append(text)
            self.places.append(self.length)
            self.starts.append(start)
            self.ends.append(end)
            self.length += len(text)

    def last(self) -> str:
        """Return the last character, or nothing."""
        return self.parts[-1][-1] if self.parts else ""

    def value(self) -> Value:
        """Return what was put together."""
        return Value(
            text="".join(self.parts), places=tuple(self.places), starts=tuple(self.starts), ends=tuple(self.ends)
        )


def verbatim(text: str, start: int, end: int) -> Value:
    """Return the value that stands in *text* as it is meant."""
    return Value(text=text[start:end], places=(0,), starts=(start,), ends=(end,))


def unescaped(text: str, start: int, end: int, escape: re.Pattern[str], meant: Callable[[re.Match[str]], str]) -> Value:
    """Return the value between *start* and *end* of *text* with every *escape* undone."""
    end = min(end, start + LONGEST)
    pieces, place = Pieces(), start
    for found in escape.finditer(text, start, end):
        pieces.put(text[place : found.start()], place, found.start())
        pieces.put(meant(found), found.start(), found.end())
        place = found.end()
    pieces.put(text[place:end], place, end)
    return pieces.value()
