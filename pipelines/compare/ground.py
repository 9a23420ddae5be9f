"""What of a difference is news: words that came or went, in the page's own text.

A line that only moved to another part of the page, was split, joined with the next or taken from a list into a table
says nothing new. Neither does one that stands beside the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from pipelines.compare.region import Sides, sides
from snapshots.text import PageText
from snapshots.words import plain

#: Searches beyond so many characters in all cost more than they tell.
_MOST_SEARCHED = 30_000_000
#: A link of the same words that stands so often on a page names nothing.
_CONTROL = 3
_MARKS = " .,;:!?…|/·•*-\"'()[]"


@dataclass(frozen=True, kw_only=True)
class Ground:
    """Two pages, to be asked whether a line of one of them is news."""

    then: PageText
    now: PageText

    def lost(self, lines: Sequence[str]) -> list[bool]:
        """Say of each of *lines*, which only the version consulted has, whether something went with it."""
        return self._news(lines, 0)

    def gained(self, lines: Sequence[str]) -> list[bool]:
        """Say of each of *lines*, which only today's page has, whether something came with it."""
        return self._news(lines, 1)

    @cached_property
    def _texts(self) -> tuple[str, str]:
        return _flat(self.then.visible or self.then.main), _flat(self.now.visible or self.now.main)

    @cached_property
    def _sides(self) -> tuple[Sides, Sides]:
        then, now = frozenset(self.then.texts), frozenset(self.now.texts)
        same = then & now
        kept = (
            same | {text for text, there in zip(texts, _searched(texts, other), strict=True) if there}
            for texts, other in ((list(then - same), self._texts[1]), (list(now - same), self._texts[0]))
        )
        return sides(self.then.blocks, next(kept)), sides(self.now.blocks, next(kept))

    @cached_property
    def _parts(self) -> tuple[_Part, _Part]:
        return _Part.of(self._sides[0]), _Part.of(self._sides[1])

    def _news(self, lines: Sequence[str], side: int) -> list[bool]:
        here, there = self._texts[side], self._texts[1 - side]
        if len(lines) * max(len(here), len(there)) > _MOST_SEARCHED:
            return [True] * len(lines)
        return [self._is_news(line, here, there, self._parts[side]) for line in map(_stripped, map(plain, lines))]

    def _is_news(self, line: str, here: str, there: str, part: _Part) -> bool:
        elsewhere = _count(line, there)
        if elsewhere and elsewhere >= _count(line, here):
            return False
        return not (part.is_beside(line) or (not elsewhere and part.is_control(line)))


@dataclass(frozen=True, kw_only=True, slots=True)
class _Part:
    """The words of one page, by whether they are its own."""

    own: str
    beside: str
    own_lines: Counter[str]
    beside_lines: frozenset[str]
    links: frozenset[str]

    @classmethod
    def of(cls, parts: Sides) -> Self:
        own, beside = ([_stripped(block.text) for block in each] for each in (parts.own, parts.beside))
        return cls(
            own=f" {' '.join(own)} ",
            beside=f" {' '.join(beside)} ",
            own_lines=Counter(own),
            beside_lines=frozenset(beside),
            links=frozenset(line for line, block in zip(own, parts.own, strict=True) if block.linked == 1),
        )

    def is_beside(self, line: str) -> bool:
        """Say whether *line* stands nowhere but beside the text."""
        if line in self.own_lines:
            return False
        return line in self.beside_lines or (_count(line, self.beside) > 0 and not _count(line, self.own))

    def is_control(self, line: str) -> bool:
        """Say whether *line* is one link, said over and over: "to the website"."""
        return self.own_lines[line] >= _CONTROL and line in self.links


def _searched(texts: Sequence[str], text: str) -> list[bool]:
    if len(texts) * len(text) > _MOST_SEARCHED:
        return [False] * len(texts)
    return [_count(_stripped(each), text) > 0 for each in texts]


def _flat(text: str) -> str:
    return f" {plain(text).lower()} "


def _stripped(line: str) -> str:
    """Return *line*, which is plain, as it is looked for."""
    return line.lower().strip(_MARKS)


def _count(line: str, text: str) -> int:
    """Return how often *line* stands in *text* as a whole, not as part of longer words."""
    found, start = 0, text.find(line) if line else -1
    while start >= 0:
        end = start + len(line)
        found += not (text[start - 1].isalnum() or text[end].isalnum())
        start = text.find(line, end)
    return found
