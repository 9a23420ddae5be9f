"""What of a difference is news: words that came or went, in the page's own text.

A line that only moved to another part of the page, was split, joined with the next or taken from a list into a table
says nothing new. Neither does one that stands beside the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from pipelines.compare.gadget import is_main
from pipelines.compare.links import abroad
from pipelines.compare.region import Sides, sides
from pipelines.compare.unheard import unheard
from snapshots.blocks import BlockKind
from snapshots.text import PageText
from snapshots.words import plain

#: Searches beyond so many characters in all cost more than they tell.
_MOST_SEARCHED = 30_000_000
#: A link of the same words that stands so often on a page names nothing.
_CONTROL = 3
#: Characters of a control.
_LONGEST_CONTROL = 40
#: Words of a heading that divides a text and adds nothing to it.
_LONGEST_HEADING = 6
_BARS = (" - ", " · ", " | ", " / ", " > ", " • ", " → ")
#: What parts the name of a page from that of its site.
_BETWEEN = re.compile(r" (?:-|·|\||/|:|•|::) |: ")
_DIGITS = re.compile(r"\d[\d.,]*")
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

    def unheard(self, gone: Sequence[str], came: Sequence[str]) -> bool:
        """Say whether the main-text reader read nothing of the list in which these lines of our reader's differ."""
        kept = frozenset(self.then.texts) & frozenset(self.now.texts)
        sides = zip((gone, came), self._sides, (self.then, self.now), strict=True)
        return any(unheard(frozenset(lines), parts.own, kept, page.main) for lines, parts, page in sides if lines)

    def arranges(self, gone: Sequence[str], came: Sequence[str]) -> bool:
        """Say whether nothing but headings came, or went, the main one apart: a text newly divided."""
        if bool(gone) == bool(came):
            return False
        page = self.then if gone else self.now
        headings = {block.text for block in page.blocks if block.kind is BlockKind.HEADING and not is_main(block)}
        return all(_divides(plain(line), headings) for line in (*gone, *came))

    @cached_property
    def _texts(self) -> tuple[str, str]:
        return _flat(self.then.visible or self.then.main), _flat(self.now.visible or self.now.main)

    @cached_property
    def _sides(self) -> tuple[Sides, Sides]:
        then, now = frozenset(self.then.texts), frozenset(self.now.texts)
        same = then & now
        only = list(then - same), list(now - same)
        renewed = _renewed(*only)
        kept = (
            same | renewed | {text for text, there in zip(texts, _searched(texts, other), strict=True) if there}
            for texts, other in zip(only, reversed(self._texts), strict=True)
        )
        before, after = (
            sides(page.blocks, stayed, abroad(page)) for page, stayed in zip((self.then, self.now), kept, strict=True)
        )
        return before, after

    @cached_property
    def _parts(self) -> tuple[_Part, _Part]:
        return _Part.of(self._sides[0]), _Part.of(self._sides[1])

    def _news(self, lines: Sequence[str], side: int) -> list[bool]:
        here, there = self._texts[side], self._texts[1 - side]
        if len(lines) * max(len(here), len(there)) > _MOST_SEARCHED:
            return [True] * len(lines)
        controls, part = _controls(self.now if side else self.then), self._parts[side]
        titles = _titles(self.then if side else self.now)
        bare = [_without(part.own_cells(line), controls) for line in lines]
        return [line not in titles and self._is_news(line, here, there, part) for line in bare]

    def _is_news(self, line: str, here: str, there: str, part: _Part) -> bool:
        elsewhere = _count(line, there)
        # Of a heading that is an entry of the menu too, only the heading counts.
        counted = part.own if line in part.own_lines and line in part.beside_lines else here
        if not line or (elsewhere and elsewhere >= _count(line, counted)):
            return False
        return not part.is_beside(line)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Part:
    """The words of one page, by whether they are its own."""

    own: str
    beside: str
    own_lines: frozenset[str]
    beside_lines: frozenset[str]

    @classmethod
    def of(cls, parts: Sides) -> Self:
        own, beside = ([_stripped(block.text) for block in each] for each in (parts.own, parts.beside))
        return cls(
            own=f" {' '.join(own)} ",
            beside=f" {' '.join(beside)} ",
            own_lines=frozenset(own),
            beside_lines=frozenset(beside),
        )

    def own_cells(self, line: str) -> str:
        """Return *line* as it is looked for, without columns beside the text that a reader joined with it by tabs."""
        cells = [cell for cell in map(_stripped, map(plain, line.split("\t"))) if cell]
        return " ".join(cells if len(cells) == 1 else [cell for cell in cells if not self.is_beside(cell)])

    def is_beside(self, line: str) -> bool:
        """Say whether *line* stands nowhere but beside the text."""
        if line in self.own_lines:
            return False
        return line in self.beside_lines or (_count(line, self.beside) > 0 and not _count(line, self.own))


def _renewed(then: Sequence[str], now: Sequence[str]) -> frozenset[str]:
    """Return the texts of both sides that differ in figures only: a statement brought up to date keeps its place."""
    bare = [{text: _DIGITS.sub("", text) for text in side if _DIGITS.search(text)} for side in (then, now)]
    both = frozenset(bare[0].values()) & frozenset(bare[1].values())
    return frozenset(text for side in bare for text, words in side.items() if words in both)


def _titles(page: PageText) -> frozenset[str]:
    """Return what *page* is called, where no heading of it says so: one that does tells nothing new."""
    if any(map(is_main, page.blocks)):
        return frozenset()
    title = plain(page.title).lower()
    return frozenset(part.strip(_MARKS) for part in (title, *_BETWEEN.split(title)))


def _divides(line: str, headings: Collection[str]) -> bool:
    return line in headings and line.count(" ") < _LONGEST_HEADING and not any(map(str.isdigit, line))


def _controls(page: PageText) -> tuple[str, ...]:
    """Return what links say over and over: "to the website", "read more"."""
    said = Counter(link.text for link in page.links) | Counter(block.text for block in page.blocks if block.linked == 1)
    return tuple(
        _stripped(text) for text, count in said.items() if count >= _CONTROL and 0 < len(text) <= _LONGEST_CONTROL
    )


def _without(line: str, controls: Sequence[str]) -> str:
    """Return *line* without a control at its end; empty where it is one."""
    for control in controls:
        if line == control:
            return ""
        if line.endswith(f" {control}"):
            return line.removesuffix(control).strip(_MARKS)
    return line


def _searched(texts: Sequence[str], text: str) -> list[bool]:
    if len(texts) * len(text) > _MOST_SEARCHED:
        return [False] * len(texts)
    return [_count(_stripped(each), text) > 0 for each in texts]


def _flat(text: str) -> str:
    return f" {_unbarred(plain(text).lower())} "


def _unbarred(text: str) -> str:
    """Return *text* without the marks that part the entries of one line: they change with the template."""
    for mark in _BARS:
        text = text.replace(mark, " ")
    return text


def _stripped(line: str) -> str:
    """Return *line*, which is plain, as it is looked for."""
    return _unbarred(line.lower()).strip(_MARKS)


def _count(line: str, text: str) -> int:
    """Return how often *line* stands in *text* as a whole, not as part of longer words."""
    found, start = 0, text.find(line) if line else -1
    while start >= 0:
        end = start + len(line)
        found += not (text[start - 1].isalnum() or text[end].isalnum())
        start = text.find(line, end)
    return found
