"""A page laid out as boxes and lines: what holds what, in reading order, so that no rule has to walk the tree again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bs4 import Tag


@dataclass(kw_only=True, slots=True, eq=False, repr=False)
class Picture:
    """One picture, with what is said of it."""

    text: str
    #: What its link says of itself, or its own title.
    title: str
    #: Address its link leads to.
    href: str
    #: Class and id of the picture and of its link, lower case.
    mark: str
    #: How many lines stand before it.
    place: int
    box: Box


@dataclass(kw_only=True, slots=True, eq=False, repr=False)
class Box:
    """An element that stands on lines of its own."""

    name: str
    attrs: Mapping[str, str]
    parent: Box | None
    #: Its lines, from the first to the one behind the last.
    start: int
    end: int = 0
    children: list[Box] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    #: Menu, header, footer, consent layer.
    beside: bool = False
    #: Newest reports and the like: told in short, belonging to other pages.
    teaser: bool = False

    @property
    def marks(self) -> str:
        """Its class and id, lower case."""
        return f"{self.attrs.get('class') or ''} {self.attrs.get('id') or ''}".lower()

    @property
    def size(self) -> int:
        """How many lines it holds."""
        return self.end - self.start

    def within(self) -> Iterator[Box]:
        """Yield the box and all that hold it, the page last."""
        box: Box | None = self
        while box is not None:
            yield box
            box = box.parent

    def below(self) -> Iterator[Box]:
        """Yield the box and all it holds, in reading order."""
        stack = [self]
        while stack:
            box = stack.pop()
            yield box
            stack.extend(reversed(box.children))

    def holder(self, *names: str) -> Box | None:
        """Return the nearest box of one of these *names*, the box itself included."""
        return next((box for box in self.within() if box.name in names), None)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Line:
    """What stands between two breaks of a page."""

    text: str
    #: The same, parted where an inline element begins or ends.
    atoms: tuple[str, ...]
    box: Box
    #: 1 to 6 for a heading; 0 else.
    level: int = 0
    #: True when its first atom is in bold.
    bold: bool = False
    #: Addresses its links lead to, but those of ``mails`` and ``numbers``.
    links: tuple[str, ...] = ()
    #: E-mail addresses linked or shielded in it, lower case.
    mails: tuple[str, ...] = ()
    #: Telephone numbers linked in it, as the link writes them.
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Sheet:
    """A page laid out."""

    url: str
    lines: tuple[Line, ...]
    root: Box
    pictures: tuple[Picture, ...] = ()
    #: JSON of schema.org, as printed.
    linked: tuple[str, ...] = ()
    #: Content of the page's meta elements by name, lower case.
    meta: Mapping[str, str] = field(default_factory=dict)
    #: ``lang`` of the page as printed.
    lang: str = ""
    #: E-mail addresses that stand in no line: in scripts.
    mails: frozenset[str] = frozenset()
    #: Names logos go by where they are no pictures.
    brands: tuple[str, ...] = ()
    #: Elements marked as persons, houses or visiting cards.
    marked: tuple[Tag, ...] = ()
    #: True when only a part of the page was laid out.
    cut: bool = False

    def heading(self, place: int) -> Line | None:
        """Return the heading above line *place*."""
        return next((line for line in reversed(self.lines[max(0, place - _FAR) : place]) if line.level), None)


#: Lines between a heading and what it heads.
_FAR = 400
