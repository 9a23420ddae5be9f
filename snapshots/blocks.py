"""The paragraphs, headings and list items of a page, without its furniture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from selectolax.lexbor import LexborHTMLParser, LexborNode

from snapshots.furniture import dropped
from snapshots.words import plain


class BlockKind(StrEnum):
    """What a block is on the page."""

    TEXT = "text"
    HEADING = "heading"
    ITEM = "item"


#: A block of which this share is links is a menu or a list of links.
_MOSTLY_LINKS = 0.5
#: A block of so few words is a label.
_LABEL = 3


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class Place:
    """An element that holds blocks, known by itself and by what holds it."""

    #: Tag and classes.
    kind: str
    #: None for the body.
    parent: Place | None = None

    def within(self) -> Iterator[Place]:
        """Yield the place and all that hold it, the body last."""
        place: Place | None = self
        while place is not None:
            yield place
            place = place.parent


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """One run of text between two breaks of the page."""

    #: In one spelling (``snapshots.words.plain``), so with single spaces between its words.
    text: str
    kind: BlockKind
    #: 0 to 1: how much of the text is links.
    linked: float
    #: True for links side by side with nothing said between them: a menu in one line.
    row: bool = False
    #: Where on the page it stands; None for a text without mark-up.
    place: Place | None = field(default=None, compare=False, repr=False)

    @property
    def length(self) -> int:
        """Its words."""
        return self.text.count(" ") + 1

    @property
    def is_prose(self) -> bool:
        """True for words that run in sentences: no heading, no list item, no label, no block of links."""
        return self.kind is BlockKind.TEXT and self.linked < _MOSTLY_LINKS and self.length > _LABEL


_BREAKING = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
        "caption",
        "option",
    ]
)
_CELLS = frozenset({"td", "th"})
#: Breaks that hold nothing themselves.
_BREAKS = frozenset({"br", "hr"})
#: What opens a fold of an accordion heads it.
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "summary"})
#: More blocks than this are a data dump; nobody reads them one by one.
MOST_BLOCKS = 20_000
#: Characters of the blocks together.
_MOST_TEXT = 2_000_000


def read_blocks(tree: LexborHTMLParser) -> tuple[Block, ...]:
    """Return the blocks of *tree* in reading order."""
    body = tree.body
    if body is None:
        return ()
    return tuple(_Reader(len(body.text() or "")).read(body))


class _Reader:
    """Walks a tree without recursion and hands out a block at each break."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._pieces: list[str] = []
        self._linked = 0
        self._length = 0
        self._links = 0
        self._link_count = 0
        self._said = False
        self._items = 0
        self._heading = 0
        self._articles = 0
        self._place: Place | None = None

    def read(self, body: LexborNode) -> Iterator[Block]:
        """Yield the blocks below *body*."""
        stack: list[tuple[LexborNode, bool]] = [(body, False)]
        count, room = 0, _MOST_TEXT
        while stack:
            node, leaving = stack.pop()
            tag = node.tag or ""
            if tag == "-text":
                self._add(node.text_content or "")
                continue
            if not leaving and (tag.startswith(("-", "_", "!")) or self._dropped(node, tag)):
                continue
            breaking = tag in _BREAKING or (tag in _CELLS and _lays_out(node))
            if breaking:
                block = self._flush()
                if block is not None:
                    yield block
                    count += 1
                    room -= len(block.text)
                    if count >= MOST_BLOCKS or room < 0:
                        return
            elif tag in _CELLS:
                self._pieces.append(" ")
            self._count(tag, -1 if leaving else 1)
            if breaking and tag not in _BREAKS:
                self._move(node, tag, leaving=leaving)
            if not leaving:
                stack.append((node, True))
                child = node.last_child
                while child is not None:
                    stack.append((child, False))
                    child = child.prev
        block = self._flush()
        if block is not None:
            yield block

    def _dropped(self, node: LexborNode, tag: str) -> bool:
        return dropped(node, tag, size=self._size, in_article=bool(self._articles))

    def _move(self, node: LexborNode, tag: str, *, leaving: bool) -> None:
        """Step into *node*, or out of it."""
        if leaving:
            self._place = self._place.parent if self._place else None
        else:
            self._place = Place(kind=f"{tag} {node.attributes.get('class') or ''}", parent=self._place)

    def _count(self, tag: str, step: int) -> None:
        if tag == "a":
            self._links += step
            self._link_count += step > 0
        elif tag == "li":
            self._items += step
        elif tag in _HEADINGS:
            self._heading += step
        elif tag in ("main", "article"):
            self._articles += step

    def _add(self, text: str) -> None:
        self._pieces.append(text)
        if self._links:
            self._linked += len(text)
        elif not self._said:
            self._said = any(char.isalnum() or char in ",;" for char in text)
        self._length += len(text)

    def _flush(self) -> Block | None:
        text = plain("".join(self._pieces))
        linked = self._linked / self._length if self._length else 0.0
        row = self._link_count > 1 and not self._said
        self._pieces, self._linked, self._length = [], 0, 0
        self._link_count, self._said = 0, False
        if not any(map(str.isalnum, text)):
            return None
        kind = BlockKind.HEADING if self._heading else BlockKind.ITEM if self._items else BlockKind.TEXT
        return Block(text=text, kind=kind, linked=min(linked, 1.0), row=row, place=self._place)


#: Elements an old page wraps a whole column in.
_WRAPPERS = frozenset({"font", "b", "i", "span", "strong", "em", "small", "big"})


def _lays_out(cell: LexborNode) -> bool:
    """Say whether a cell holds paragraphs or lists of its own: a column of an old page, no figure of a table."""
    child = cell.child
    while child is not None:
        if child.tag in _BREAKING or (child.tag in _WRAPPERS and _lays_out(child)):
            return True
        child = child.next
    return False
