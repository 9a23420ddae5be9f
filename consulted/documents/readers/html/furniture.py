"""What a page shows around a report: menus, banners, footers, share bars, and what it hides."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from consulted.documents.fold import words
from consulted.documents.readers.html.row import HEADINGS, Element, Row
from models.pattern import regex

_ALWAYS = frozenset({"nav", "menu", "dialog"})
_NEVER = frozenset({"html", "body", "main", "article"})
_OUTSIDE = frozenset({"header", "footer", "aside"})
_ROLES = frozenset(words("navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar"))
#: Words of class and id names that mark furniture in the templates of content systems and consent tools.
_MARKS = regex(
    r"(?:^|[-_\s])(?:cookies?|cookie-?(?:bar|banner|consent|notice)|consent|gdpr|rgpd|onetrust|didomi|axeptio|usercentrics"
    r"|tarteaucitron|cmplz|shar(?:e|ing|ebar)|addtoany|addthis|socials?|breadcrumbs?|sidebar|nav(?:bar|igation)?"
    r"|(?:site-?|page-?)?footer|colophon|site-?header"
    r"|newsletter|toc|table[\s_-]?of[\s_-]?contents\d*|skip(?:-?link)?|pagination|pager|popup|modal|advert(?:isement)?|tagcloud"
    r"|navbox|ambox|sistersitebox|mw-panel|interlanguage[\w-]*"
    r"|related(?:-posts)?|prevnext|lang(?:uage)?-?switch(?:er)?|screen-reader-text|sr-only|visually-?hidden|mw-editsection"
    r"|mw-jump-link|catlinks|printfooter|noprint|headerlink|heading-?link|anchor-?link|cite-accessibility-label|msocomtxt"
    r"|para(?:graph)?-?num(?:ber)?s?|line-?num(?:ber)?s?)"
    r"(?:$|[-_\s])",
    re.I,
)
#: What readers of a page wrote under it; it may be longer than the page.
_COMMENTS = regex(
    r"(?:^|\s)(?:comments|comments?-(?:list|section|area|thread|body|respond|form|wrapper|container)|respond|disqus_thread"
    r"|webmentions)(?:$|\s)",
    re.I,
)
#: Names that carry a mark without being furniture: ``has-sidebar``, ``nav-open``, ``page-with-toc``.
_LAYOUT = regex(
    r"(?:^|\s)(?:has|no|with|without|is)-[\w-]+|(?<![\w-])[\w-]+-(?:open|enabled|active|visible)(?=\s|$)"
    r"|(?<!\S)\S*with[-_]\S*",
    re.I,
)
_HIDDEN = regex(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.I)
#: An article that holds less of the print is not the page.
_LEAST = 0.2
#: An element that holds more of the page's print than this is the page, whatever it is called.
_MOST = 0.5


class Furniture:
    """Tells furniture from the report, by tag, role, class and what it holds."""

    def __init__(self, row: Row, kept: Iterable[int]) -> None:
        """Take *row*, and the places in it that are the report's for certain: calls of notes."""
        self._row = row
        self._kept = sorted(kept)
        main = [each for each in row.elements if each.tag in ("main", "article") or each.get("role") == "main"]
        self._articles = frozenset(map(id, main))
        #: Where the articles start that are the page; comments and previews of other pages come as articles, too.
        self._opening = [each.open for each in main if row.share(each) >= _LEAST and not _in_comments(each)]
        self._titles = [each.open for each in row.elements if each.tag == "h1"]

    def is_furniture(self, element: Element) -> bool:
        """Say whether *element*, with all it holds, is no part of the report."""
        if "hidden" in element.attributes or _HIDDEN.search(element.get("style")):
            return True
        if element.tag in _NEVER:
            return False
        if element.tag in _ALWAYS or (element.tag == "div" and element.get("title") in _OUTSIDE):
            return True  # a division so titled is LibreOffice's running head or foot
        role = element.get("role").lower() in _ROLES
        if _COMMENTS.search(self._names(element)) and not _any_in(self._kept, element):
            return not _any_in(self._opening, element)
        marked = role or self._marked(element) or (element.tag in _OUTSIDE and not self._inside(element))
        return marked and not self._is_report(element)

    def _names(self, element: Element) -> str:
        """Return class and id; an id made from the words of a heading says nothing: "related", "comments"."""
        ink = self._row.first_ink(element.open)
        head = self._row.block(ink) if ink is not None else element
        titled = head.tag in HEADINGS and _letters(self._row.words(head.open, head.close)) == _letters(
            element.get("id")
        )
        return element.get("class") if titled else f"{element.get('class')} {element.get('id')}".strip()

    def _marked(self, element: Element) -> bool:
        names = self._names(element)
        return bool(names) and _MARKS.search(_LAYOUT.sub(" ", names)) is not None

    def _inside(self, element: Element) -> bool:
        """Say whether a header, footer or aside belongs to an article rather than to the site."""
        if element.tag == "aside" and not self._articles:
            return True
        return any(id(above) in self._articles for above in element.ancestors())

    def _is_report(self, element: Element) -> bool:
        if _any_in(self._kept, element) or _any_in(self._opening, element):
            return True
        if element.tag == "header" and not self._articles and _any_in(self._titles, element):
            return True
        return element.tag not in HEADINGS and self._row.share(element) > _MOST


def _any_in(places: list[int], element: Element) -> bool:
    first = bisect_left(places, element.open)
    return first < len(places) and places[first] <= element.close


def _in_comments(element: Element) -> bool:
    near = (element, *element.ancestors())
    return any(_COMMENTS.search(f"{each.get('class')} {each.get('id')}") for each in near if each.tag not in _NEVER)


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text)).lower()
