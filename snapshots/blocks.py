"""The paragraphs, headings and list items of a page, without its furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from selectolax.lexbor import LexborHTMLParser, LexborNode

from snapshots.words import plain


class BlockKind(StrEnum):
    """What a block is on the page."""

    TEXT = "text"
    HEADING = "heading"
    ITEM = "item"


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """One run of text between two breaks of the page."""

    text: str
    kind: BlockKind
    #: 0 to 1: how much of the text is links.
    linked: float


_UNSEEN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "head",
        "iframe",
        "object",
        "canvas",
        "audio",
        "video",
        "map",
        "select",
        "datalist",
    ]
)
_ALWAYS = frozenset({"nav", "footer", "button"})
_FURNITURE = frozenset({"aside", "menu", "dialog"})
_ROLES = frozenset(
    [
        "navigation",
        "banner",
        "contentinfo",
        "complementary",
        "search",
        "dialog",
        "alertdialog",
        "menu",
        "menubar",
        "toolbar",
    ]
)
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
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CONTENT = frozenset({"html", "body", "main", "article"})
#: Words of class and id names that mark furniture, read off the templates of common CMSs and consent tools.
_MARKS = re.compile(
    r"(?:^|[-_\s])(?:cookies?|cookiebar|cookiebanner|cookieconsent|consent|gdpr|rgpd|onetrust|didomi|axeptio"
    r"|usercentrics|cookiebot|tarteaucitron"
    r"|cmplz|cky|osano|truste|share|sharing|sharebar|addtoany|addthis|social|socials|breadcrumbs?|sidebar|navbar"
    r"|navigation|nav|menu|footer"
    r"|newsletter|toc|tableofcontents|skip|skiplink|pagination|pager|popup|modal|advert|advertisement|ads|tagcloud"
    r"|related|prevnext"
    r"|language-?switcher|langswitch|screen-reader-text|sr-only|visually-?hidden)(?:$|[-_\s])",
    re.I,
)
#: Layout words that carry a mark without being furniture: ``has-sidebar``, ``no-footer``, ``nav-open``.
_LAYOUT = re.compile(
    r"(?:^|\s)(?:has|no|with|without|is)-[\w-]+|[\w-]+-(?:open|enabled|active|visible|true|wrapper-all)(?=\s|$)", re.I
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
#: An element holding more than this share of the page is the page, whatever its class says.
_MOST = 0.5
#: More blocks than this are a data dump; nobody reads them one by one.
_MOST_BLOCKS = 20_000


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
        self._items = 0
        self._heading = 0
        self._articles = 0

    def read(self, body: LexborNode) -> Iterator[Block]:
        """Yield the blocks below *body*."""
        stack: list[tuple[LexborNode, bool]] = [(body, False)]
        count = 0
        while stack:
            node, leaving = stack.pop()
            tag = node.tag or ""
            if tag == "-text":
                self._add(node.text_content or "")
                continue
            if not leaving and (tag.startswith(("-", "_", "!")) or self._dropped(node, tag)):
                continue
            if tag in _BREAKING:
                block = self._flush()
                if block is not None:
                    yield block
                    count += 1
                    if count >= _MOST_BLOCKS:
                        return
            elif tag in _CELLS:
                self._pieces.append(" ")
            self._count(tag, -1 if leaving else 1)
            if not leaving:
                stack.append((node, True))
                child = node.last_child
                while child is not None:
                    stack.append((child, False))
                    child = child.prev
        block = self._flush()
        if block is not None:
            yield block

    def _count(self, tag: str, step: int) -> None:
        if tag == "a":
            self._links += step
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
        self._length += len(text)

    def _flush(self) -> Block | None:
        text = plain("".join(self._pieces))
        linked = self._linked / self._length if self._length else 0.0
        self._pieces, self._linked, self._length = [], 0, 0
        if not any(char.isalnum() for char in text):
            return None
        kind = BlockKind.HEADING if self._heading else BlockKind.ITEM if self._items else BlockKind.TEXT
        return Block(text=text, kind=kind, linked=min(linked, 1.0))

    def _dropped(self, node: LexborNode, tag: str) -> bool:
        if tag in _UNSEEN:
            return True
        if tag in _CONTENT:
            return False
        if tag in _ALWAYS:
            return True
        if tag in _FURNITURE or (tag == "header" and not self._articles):
            return not self._is_page(node)
        attributes = node.attributes
        if not attributes:
            return False
        if "hidden" in attributes or _HIDDEN.search(attributes.get("style") or ""):
            return True
        marked = (attributes.get("role") or "").lower() in _ROLES or _marked(attributes)
        return marked and not self._is_page(node)

    def _is_page(self, node: LexborNode) -> bool:
        """Say whether *node* is the page itself, whatever it calls itself: it holds the heading, or most of the "
        "text."""
        if node.css_first("main, article, h1") is not None:
            return True
        return len(node.text() or "") > _MOST * self._size and node.css_first("p") is not None


def _marked(attributes: dict[str, str | None]) -> bool:
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".strip()
    return bool(names) and _MARKS.search(_LAYOUT.sub(" ", names)) is not None
