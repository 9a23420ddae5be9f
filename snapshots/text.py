"""What a page says: title, main text, blocks and the few marks our rules ask for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree
from selectolax.lexbor import LexborHTMLParser

from models.address import joined
from models.pattern import regex
from models.visit import Page
from snapshots.blocks import MOST_BLOCKS, Block, BlockKind, read_blocks
from snapshots.charset import decoded
from snapshots.forms import login_form
from snapshots.language import declared_language, guessed_language
from snapshots.lines import lines_of
from snapshots.markup import flat_text, live_address, too_deep, with_mail, without_banner
from snapshots.pdf import read_pdf
from snapshots.records import unfilled
from snapshots.words import folded, plain
from snapshots.words import words as words_of

#: Bytes of HTML that are read; a page beyond this is a data dump, and its head tells what it is.
_MOST_MARKUP = 5_000_000
#: Characters of text that are read; a book of 700 pages has no more.
_MOST_TEXT = 2_000_000
_MOST_LINKS = 2_000
#: Words of a block that may be a message.
BRIEF = 35
#: Pages whose text is kept for a moment: spider, judge and comparison each ask for the same one.
_AT_HAND = 4
_CUT = "only the beginning of its text was read"
_SNIFFED = 2048
_HTML = regex(rb"<(?:!doctype\s+html|html|head|body|title|meta|div|table|h1|p|script|frameset)\b", re.I)
_FEED = regex(rb"<(?:rss|feed|urlset|sitemapindex|rdf:rdf)\b", re.I)
#: First bytes of files that are no text, whatever type is declared for them.
_MAGIC = (b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"RIFF", b"7z\xbc\xaf")
#: Brackets may hold no address, and what stands before an ``@`` may be a password.
_UNEVEN = frozenset("[]@")
#: An address that has nothing to be joined with or to be resolved.
_WHOLE = regex(r"https?://[^/?#\\\s]+(?:/(?:[^./\s\\][^/\s\\]*)?)*$")
_ROOTED = regex(r"(?:/[^./?#;\\\s][^/?#;\\\s]*)+$")
_REFRESH = regex(r"^\s*[\d.]*\s*[;,]?\s*url\s*=\s*[\"']?([^\"'>]+)", re.I)


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """Where a page points, and in what words."""

    url: str
    text: str


@dataclass(frozen=True, kw_only=True)
class PageText:
    """One page, read."""

    #: ``html``, ``pdf``, ``text``, ``binary`` or ``empty``.
    kind: str
    title: str = ""
    headings: tuple[str, ...] = ()
    #: The name a page gives its site (og:site_name, application-name).
    site: str = ""
    description: str = ""
    #: Two- or three-letter code.
    lang: str | None = None
    #: Main text as Resiliparse sees it.
    main: str = ""
    #: The page as our own reader sees it, without menus, footers and banners.
    blocks: tuple[Block, ...] = ()
    #: Words a visitor sees, furniture included.
    words: int = 0
    #: All a visitor sees, menus and footers included, as Resiliparse sees it; empty where ``main`` is all there is.
    visible: str = ""
    links: tuple[Link, ...] = ()
    #: Types of the input fields: ``password``, ``text``, ``search``…
    fields: tuple[str, ...] = ()
    #: Words of the form that asks for a password in open view; None where none does.
    login: str | None = None
    #: Pictures that are described.
    pictures: int = 0
    #: Labels of records beside an empty value, and all labels.
    unfilled: tuple[int, int] = (0, 0)
    #: Sources of scripts and frames.
    embedded: tuple[str, ...] = ()
    refresh: str | None = None
    canonical: str | None = None
    #: True when scripts would have to run before there is anything to read.
    scripted: bool = False
    notes: tuple[str, ...] = ()

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The blocks' text, in reading order."""
        return tuple(block.text for block in self.blocks)

    @cached_property
    def headed(self) -> frozenset[str]:
        """Every word of title and headings, folded."""
        return frozenset(words_of(folded("\n".join((self.title, *self.headings)))))

    @cached_property
    def said(self) -> frozenset[str]:
        """Every word of title, headings and content, folded."""
        # No word runs over white space, so each token is read once, however often it stands there.
        tokens = {*self.main.split(), *chain.from_iterable(map(str.split, (self.title, *self.headings, *self.texts)))}
        return frozenset(words_of(folded("\n".join(tokens))))

    @cached_property
    def ways(self) -> int:
        """To how many addresses the page leads."""
        return len({link.url for link in self.links})

    @cached_property
    def content_words(self) -> int:
        """How many words the reader that found more holds for content."""
        return max(len(self.main.split()), self.block_words)

    @cached_property
    def block_words(self) -> int:
        """How many words the blocks hold."""
        return sum(block.length for block in self.blocks)

    def exceeds(self, count: int) -> bool:
        """Say whether the page holds more than *count* words of content; dearer readers are asked only if need be."""
        return self.block_words > count or self.content_words > count

    def shows_over(self, count: int) -> bool:
        """Say whether a visitor sees more than *count* words, furniture included."""
        return self.block_words > count or self.words > count

    @cached_property
    def brief(self) -> tuple[Block, ...]:
        """The blocks short enough to be a message, but for headings."""
        return tuple(block for block in self.blocks if block.kind is not BlockKind.HEADING and block.length <= BRIEF)

    @cached_property
    def prose(self) -> frozenset[str]:
        """The blocks that run in sentences."""
        return frozenset(block.text for block in self.blocks if block.is_prose)

    @cached_property
    def prose_words(self) -> int:
        """How many words run in sentences: no headings, no lists, no blocks of links, no one-word labels."""
        return sum(block.length for block in self.blocks if block.is_prose)


@lru_cache(maxsize=_AT_HAND)
def read_page(page: Page) -> PageText:
    """Read *page*; what cannot be read is told in the notes, never raised."""
    kind = _kind(page)
    if kind in ("empty", "binary"):
        return PageText(kind=kind)
    if kind == "pdf":
        return _pdf(page)
    notes = []
    body = page.body
    if len(body) > _MOST_MARKUP:
        notes.append(f"only the first {_MOST_MARKUP // 1_000_000} MB of {len(body) / 1_000_000:.0f} MB were read")
        body = body[:_MOST_MARKUP]
    text = decoded(body, page.charset).replace("\x00", "")
    if kind == "text":
        return _lines("text", lines_of(text, feed=_FEED.search(body, 0, _SNIFFED) is not None), notes)
    return _html(with_mail(without_banner(text)), page.url, notes)


def _kind(page: Page) -> str:
    body = page.body
    if not body.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        return "empty"
    head = body[:_SNIFFED]
    declared = page.content_type.lower()
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(_MAGIC):
        return "binary"
    if _FEED.search(head):
        return "text"
    if "html" in declared or _HTML.search(head):
        return "html"
    if declared.startswith("text/") or "json" in declared or "xml" in declared:
        return "text"
    return "binary" if b"\x00" in head or declared.startswith(("image/", "audio/", "video/")) else "text"


def _pdf(page: Page) -> PageText:
    pdf = read_pdf(page.body)
    lines = [line for text in pdf.pages for line in _paragraphs(text)]
    return _lines("pdf", lines, list(pdf.notes), title=pdf.title)


def _paragraphs(text: str) -> list[str]:
    """Join the printed lines of a PDF page; a paragraph ends at a blank line or a full stop at a line's end."""
    joined = re.sub(r"(?<![.!?:])\n(?!\s*\n)", " ", text)
    return joined.split("\n")


def _first(lines: list[str], notes: list[str]) -> list[str]:
    """Return as many *lines* as are read, and note if some are not."""
    room = _MOST_TEXT
    for number, line in enumerate(lines):
        room -= len(line)
        if room < 0:
            notes.append(_CUT)
            return [*lines[:number], line[: room + len(line)]]
    return lines


def _lines(kind: str, lines: list[str], notes: list[str], title: str = "") -> PageText:
    texts = [text for text in map(plain, _first(lines, notes)) if any(map(str.isalnum, text))]
    main = "\n".join(texts)
    return PageText(
        kind=kind,
        title=title,
        lang=guessed_language(main),
        main=main,
        blocks=tuple(Block(text=text, kind=BlockKind.TEXT, linked=0.0) for text in texts),
        words=len(main.split()),
        notes=tuple(notes),
    )


def _html(markup: str, url: str, notes: list[str]) -> PageText:
    if too_deep(markup):
        return _lines("html", flat_text(markup), [*notes, "nested too deeply or crowded; read as flat text"])
    return _HtmlText(markup, url, notes)


class _HtmlText(PageText):
    """A page in HTML: each part is read when it is first asked for, as most verdicts need few of them."""

    def __init__(self, markup: str, url: str, notes: Sequence[str]) -> None:
        # Past the frozen fields: what is read later stands beside them in the same way.
        self.__dict__.update(kind="html", _markup=markup, _url=url, _noted=tuple(notes))

    _markup: str
    _url: str
    _noted: tuple[str, ...]

    @cached_property
    def _tree(self) -> LexborHTMLParser:
        tree = LexborHTMLParser(self._markup)
        if "wm-ipp" in self._markup:
            for node in tree.css('[id^="wm-ipp"], #donato'):
                node.decompose()
        return tree

    @cached_property
    def _read(self) -> tuple[str, str]:
        """Main and visible text, at once: Resiliparse's tree belongs to one thread, so it is not kept."""
        # Without an archive's toolbar, which our own tree has lost already.
        markup = self._tree.html or self._markup if "wm-ipp" in self._markup else self._markup
        tree = HTMLTree.parse(markup)
        return (
            extract_plain_text(tree, main_content=True, alt_texts=False, list_bullets=False),
            extract_plain_text(tree, main_content=False, alt_texts=False, list_bullets=False),
        )

    @cached_property
    def _base(self) -> str:
        return joined(self._url, _attribute(self._tree, "base[href]", "href") or "")

    @cached_property
    def main(self) -> str:
        return self._read[0][:_MOST_TEXT]

    @cached_property
    def visible(self) -> str:
        return self._read[1]

    @cached_property
    def words(self) -> int:
        return len(self.visible.split())

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        return read_blocks(self._tree)

    @cached_property
    def notes(self) -> tuple[str, ...]:
        cut = len(self._read[0]) > _MOST_TEXT or len(self.blocks) >= MOST_BLOCKS
        return (*self._noted, _CUT) if cut else self._noted

    @cached_property
    def title(self) -> str:
        return _title(self._tree)

    @cached_property
    def headings(self) -> tuple[str, ...]:
        texts = (plain(node.text(separator=" ")) for node in self._tree.css("h1, h2")[:50])
        return tuple(filter(None, texts))

    @cached_property
    def site(self) -> str:
        return _meta(self._tree, "og:site_name") or _meta(self._tree, "application-name")

    @cached_property
    def description(self) -> str:
        return _meta(self._tree, "description") or _meta(self._tree, "og:description")

    @cached_property
    def lang(self) -> str | None:
        return declared_language(_attribute(self._tree, "html[lang]", "lang")) or guessed_language(self.visible)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        return _links(self._tree, self._base)

    @cached_property
    def fields(self) -> tuple[str, ...]:
        nodes = self._tree.css("input, textarea")[:200]
        return tuple((node.attributes.get("type") or "text").lower() for node in nodes)

    @cached_property
    def login(self) -> str | None:
        return login_form(self._tree)

    @cached_property
    def unfilled(self) -> tuple[int, int]:
        return unfilled(self._tree)

    @cached_property
    def pictures(self) -> int:
        described = self._tree.css("img[alt]")[:_MOST_LINKS]
        return sum(len((node.attributes.get("alt") or "").split()) > 1 for node in described)

    @cached_property
    def embedded(self) -> tuple[str, ...]:
        return _embedded(self._tree)

    @cached_property
    def refresh(self) -> str | None:
        found = _refresh(self._tree)
        return _joined(self._base, found) if found else None

    @cached_property
    def canonical(self) -> str | None:
        found = _attribute(self._tree, "link[rel~='canonical' i][href]", "href")
        return live_address(_joined(self._base, found)) if found else None

    @cached_property
    def scripted(self) -> bool:
        few = self.block_words < _FEWEST_WORDS and self.words < _FEWEST_WORDS
        return few and self._tree.css_first("script") is not None


#: A page with scripts and fewer visible words than this is a shell that scripts fill.
_FEWEST_WORDS = 25


def _attribute(tree: LexborHTMLParser, selector: str, name: str) -> str | None:
    node = tree.css_first(selector)
    return node.attributes.get(name) if node is not None else None


def _title(tree: LexborHTMLParser) -> str:
    node = tree.css_first("head > title") or tree.css_first("title")
    title = plain(node.text()) if node is not None else ""
    return title or _meta(tree, "og:title")


def _meta(tree: LexborHTMLParser, name: str) -> str:
    for attribute in ("property", "name"):
        content = _attribute(tree, f'meta[{attribute}="{name}" i]', "content")
        if content:
            return plain(content)
    return ""


def _refresh(tree: LexborHTMLParser) -> str | None:
    content = _attribute(tree, "meta[http-equiv='refresh' i]", "content")
    found = _REFRESH.match(content or "")
    return found[1].strip() if found else None


def _links(tree: LexborHTMLParser, base: str) -> tuple[Link, ...]:
    links = []
    for node in tree.css("a[href]"):
        href = (node.attributes.get("href") or "").strip()
        if href and not href.startswith(("#", "javascript:", "data:")):
            links.append(Link(url=live_address(_joined(base, href)), text=plain(node.text(separator=" "))[:300]))
        if len(links) >= _MOST_LINKS:
            break
    return tuple(links)


def _embedded(tree: LexborHTMLParser) -> tuple[str, ...]:
    nodes = tree.css("script[src], iframe[src], frame[src]")[:200]
    return tuple(source for node in nodes if (source := (node.attributes.get("src") or "")[:500]))


def _joined(base: str, href: str) -> str:
    if _WHOLE.match(href):
        return href if href.isascii() and _UNEVEN.isdisjoint(href) else joined(base, href)
    return f"{_origin(base)}{href}" if _ROOTED.match(href) else joined(base, href)


@lru_cache(maxsize=_AT_HAND)
def _origin(base: str) -> str:
    return joined(base, "/").removesuffix("/")
