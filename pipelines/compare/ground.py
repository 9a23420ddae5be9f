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
from itertools import islice
from typing import Self

from models.pattern import regex
from pipelines.compare.gadget import is_main
from pipelines.compare.links import abroad
from pipelines.compare.region import Sides, sides
from pipelines.compare.unheard import unheard
from pipelines.compare.wording import count, in_parts, renewed, reworded
from snapshots.blocks import Block, BlockKind
from snapshots.stamp import is_posting
from snapshots.text import PageText
from snapshots.typography import even
from snapshots.words import plain

#: Searches beyond so many characters in all cost more than they tell.
_MOST_SEARCHED = 30_000_000
#: A link of the same words that stands so often on a page names nothing.
_CONTROL = 3
#: Characters of a control.
_LONGEST_CONTROL = 40
#: Words of a heading that divides a text and adds nothing to it.
_LONGEST_HEADING = 6
#: What parts the name of a page from that of its site.
_BETWEEN = regex(r" (?:-|·|\||/|:|•|::) |: ")
_YEAR = regex(r"(?:^|\b(?:19|20)\d\d )(?:19|20)\d\d\b|\b(?:19|20)\d\d(?:$| (?:19|20)\d\d$)")
#: Classes of what opens a fold or a tab.
_FOLD = regex(
    r"[ _-](?:(?:tab|accordion|acc|toggle|collapse|panel|fold|faq|spoiler)[_-]?(?:title|header|heading|head|label"
    r"|trigger|toggle"
    r"|button|question)|accordion__\w+|nav-(?:link|item))(?![a-z])",
    re.I,
)
#: Words of the longest name at a page's foot, and blocks that are its foot.
_LONGEST_OWNER = 8
_FOOT = 3


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
        headings = {block.text for block in page.blocks if _heads(block) and not is_main(block)}
        return all(_divides(plain(line), headings) for line in (*gone, *came))

    @cached_property
    def _texts(self) -> tuple[str, str]:
        then, now = (even(page.visible or page.main) for page in (self.then, self.now))
        return f" {then} ", f" {now} "

    @cached_property
    def _sides(self) -> tuple[Sides, Sides]:
        then, now = frozenset(self.then.texts), frozenset(self.now.texts)
        same = then & now
        only = list(then - same), list(now - same)
        updated, alike = renewed(*only), reworded(*only)
        kept = (
            same | updated | {text for text, there in zip(texts, _searched(texts, other), strict=True) if there}
            for texts, other in zip(only, reversed(self._texts), strict=True)
        )
        before, after = (
            sides(page.blocks, stayed, abroad(page), frozenset(fresh), alike)
            for page, stayed, fresh in zip((self.then, self.now), kept, only, strict=True)
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
        titles = _titles(self.then if side else self.now) | self._owner(side)
        bare = [_without(part.own_cells(line), controls) for line in lines]
        dated = self._dated(side)
        return [
            each not in titles
            and not (dated and is_posting(line.lower()))
            and self._is_news(each, here, there, part)
            and not in_parts(line, there)
            for line, each in zip(lines, bare, strict=True)
        ]

    def _dated(self, side: int) -> bool:
        """Say whether only this side tells when it was published: another frame around the text, no other text."""
        other = self.then if side else self.now
        return not any(is_posting(text.lower()) for text in other.texts)

    def _owner(self, side: int) -> frozenset[str]:
        """Return the last line of a page where it is whose page it is and the year: "Rope Guild 2026"."""
        page, other = (self.now, self.then) if side else (self.then, self.now)
        last = even(page.texts[-1]) if page.texts else ""
        owner = _YEAR.sub("", last).strip()
        if owner == last or not owner or owner.count(" ") >= _LONGEST_OWNER or any(map(str.isdigit, owner)):
            return frozenset()
        named = {_YEAR.sub("", even(text)).strip() for text in other.texts[-_FOOT:]} | _called(other)
        return frozenset({last}) if owner in named else frozenset()

    def _is_news(self, line: str, here: str, there: str, part: _Part) -> bool:
        elsewhere = count(line, there)
        # Of a heading that is an entry of the menu too, only the heading counts.
        counted = part.own if line in part.own_lines and line in part.beside_lines else here
        if not line or (elsewhere and (line in part.quoted or elsewhere >= count(line, counted))):
            return False
        return not part.is_beside(line)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Part:
    """The words of one page, by whether they are its own."""

    own: str
    beside: str
    own_lines: frozenset[str]
    beside_lines: frozenset[str]
    #: What stands in quotations, which may print a sentence of the text once more.
    quoted: frozenset[str]

    @classmethod
    def of(cls, parts: Sides) -> Self:
        own, beside = ([even(block.text) for block in each] for each in (parts.own, parts.beside))
        return cls(
            own=f" {' '.join(own)} ",
            beside=f" {' '.join(beside)} ",
            own_lines=frozenset(own),
            beside_lines=frozenset(beside),
            quoted=frozenset(even(block.text) for block in parts.own if _is_quoted(block)),
        )

    def own_cells(self, line: str) -> str:
        """Return *line* as it is looked for, without columns beside the text that a reader joined with it by tabs."""
        cells = [cell for cell in map(even, line.split("\t")) if cell]
        return " ".join(cells if len(cells) == 1 else [cell for cell in cells if not self.is_beside(cell)])

    def is_beside(self, line: str) -> bool:
        """Say whether *line* stands nowhere but beside the text."""
        if line in self.own_lines:
            return False
        return line in self.beside_lines or (count(line, self.beside) > 0 and not count(line, self.own))


def _titles(page: PageText) -> frozenset[str]:
    """Return what *page* is called, where no heading of it says so: one that does tells nothing new."""
    if any(map(is_main, page.blocks)):
        return frozenset()
    return _called(page)


def _called(page: PageText) -> frozenset[str]:
    title = plain(page.title)
    return frozenset(map(even, (title, *_BETWEEN.split(title)))) | ({even(page.site)} if page.site else set())


def _heads(block: Block) -> bool:
    """Say whether *block* heads a part: by its element, or as what opens a fold or a tab."""
    opens = block.place is not None and _FOLD.search(block.place.kind) is not None
    return block.kind is BlockKind.HEADING or opens


def _divides(line: str, headings: Collection[str]) -> bool:
    return line in headings and line.count(" ") < _LONGEST_HEADING and not any(map(str.isdigit, line))


def _is_quoted(block: Block) -> bool:
    return block.place is not None and any(
        place.kind.startswith("blockquote ") for place in islice(block.place.within(), 2)
    )


def _controls(page: PageText) -> tuple[str, ...]:
    """Return what links say over and over: "to the website", "read more"."""
    said = Counter(link.text for link in page.links) | Counter(block.text for block in page.blocks if block.linked == 1)
    return tuple(even(text) for text, often in said.items() if often >= _CONTROL and 0 < len(text) <= _LONGEST_CONTROL)


def _without(line: str, controls: Sequence[str]) -> str:
    """Return *line* without a control at its end; empty where it is one."""
    for control in controls:
        if line == control:
            return ""
        if line.endswith(f" {control}"):
            return line.removesuffix(control).strip()
    return line


def _searched(texts: Sequence[str], text: str) -> list[bool]:
    if len(texts) * len(text) > _MOST_SEARCHED:
        return [False] * len(texts)
    return [count(even(each), text) > 0 for each in texts]
