"""What a page says of itself in its head: title, day, language, its own address."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from consulted.documents.readers.page import Paragraph, plain
from models.pattern import regex

#: Fields in which programs and publishers state the day a page came out, the surest first.
_DAYS = (
    "article:published_time",
    "citation_publication_date",
    "citation_date",
    "dcterms.issued",
    "dcterms.date",
    "dc.date.issued",
    "dc.date",
    "datepublished",
    "pubdate",
    "publication_date",
    "date",
)
_TITLES = ("citation_title", "dcterms.title", "dc.title", "og:title")
_ISO = regex(r"\s*((?:19|20)\d\d)(?:[-/](\d\d)(?:[-/](\d\d))?)?(?=\D|$)")
_PUBLISHED = regex(r"\"datePublished\"\s*:\s*\"([\dT:.+-]{4,40})")
_GLUING = regex(r"(?:LibreOffice|OpenOffice|Apache OpenOffice)", re.I)
_SAVED = regex(r"<!--\s*saved from url=\(\d+\)(\S{1,2000})\s*-->", re.I)
#: A page's name may end in the name of its site.
_SITE = regex(r"\s+[|–—·»-]\s+[^|–—·»]{1,60}$")
_WEB = regex(r"https?://", re.I)
_HEAD = 4096
#: Longer first lines are sentences.
_LONGEST_TITLE = 120
#: More fields than this are no head of a page.
_MOST_FIELDS = 500


@dataclass(frozen=True, kw_only=True, slots=True)
class Imprint:
    """The head of one page."""

    #: What relative links start from; None when the page does not say.
    base: str | None
    #: The page's own addresses.
    own: tuple[str, ...]
    #: The title in fields made for it, and the name of the page in the browser.
    stated: str
    named: str
    language: str | None
    #: True when the program glues the numbers of headings to their words, as LibreOffice does: "1.1Members".
    glues: bool
    #: The day the page came out, ISO 8601, possibly partial.
    date: str | None

    def title(self, paragraphs: Sequence[Paragraph]) -> str | None:
        """Return the only main heading, else the title programs state, else what stands before the first heading."""
        main = [plain(each.pieces) for each in paragraphs if each.lead == "# "]
        if len(main) == 1 and len(main[0].split()) > 1:
            return main[0]
        named = self.named if len(self.named.split()) > 1 else ""
        first = next((plain(each.pieces) for each in paragraphs[:1] if not each.lead), "")
        above = first if len(first) <= _LONGEST_TITLE and len(first.split()) > 1 and not first.endswith(".") else ""
        return self.stated or named or above or next(iter(main), None)


def read(tree: LexborHTMLParser, markup: str, archived: str | None = None) -> Imprint:
    """Return what the head of *tree*, made from *markup*, says.

    Args:
        archived: where an archive says the page was saved from.
    """
    head = _Head(tree)
    saved = _SAVED.search(markup, 0, _HEAD)
    addresses = (head.attribute("base[href]", "href"), head.canonical, saved[1] if saved else None, archived)
    return Imprint(
        base=next((each for each in addresses if each and _leads(each)), None),
        own=tuple(each for each in (*addresses, head.fields.get("og:url")) if each),
        stated=_line(next((head.fields[name] for name in _TITLES if head.fields.get(name)), "")),
        named=_SITE.sub("", head.name),
        language=head.language,
        glues=_GLUING.match(head.fields.get("generator", "")) is not None,
        date=_date(head, markup),
    )


class _Head:
    """The fields of a page's head."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        self._tree = tree
        self.fields: dict[str, str] = {}
        for node in tree.css("meta[content]")[:_MOST_FIELDS]:
            attributes = node.attributes
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
            self.fields.setdefault(name.strip().lower(), (attributes.get("content") or "").strip())

    def attribute(self, selector: str, name: str) -> str | None:
        node = self._tree.css_first(selector)
        return node.attributes.get(name) if node is not None else None

    @property
    def canonical(self) -> str | None:
        return self.attribute("link[rel~='canonical' i][href]", "href")

    @property
    def name(self) -> str:
        node = self._tree.css_first("head > title")
        return _line(node.text()) if node is not None else ""

    @property
    def language(self) -> str | None:
        marked = (self.attribute("html", "lang"), self.attribute("html", "xml:lang"), self.attribute("body", "lang"))
        return next(filter(None, marked), None) or self.fields.get("dcterms.language")


def _date(head: _Head, markup: str) -> str | None:
    stated = [head.fields.get(name, "") for name in _DAYS]
    marked = head.attribute("time[pubdate][datetime], time[itemprop='datePublished' i][datetime]", "datetime")
    told = _PUBLISHED.search(markup)
    found = map(_day, (stated[0], marked or "", told[1] if told else "", *stated[1:]))
    return next(filter(None, found), None)


def _leads(address: str) -> bool:
    try:
        return bool(urlsplit(address).netloc) and _WEB.match(address) is not None
    except ValueError:
        return False


def _line(text: str) -> str:
    return " ".join(text.split())


def _day(text: str) -> str | None:
    found = _ISO.match(text)
    if found is None:
        return None
    try:
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return None
    return "-".join(part for part in found.groups() if part)
