"""What of a page's mark-up is furniture by its name: menus, footers, banners, consent layers, and what nobody sees."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

from models.pattern import regex

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
        # struck out: it holds no more
        "del",
        "s",
        "strike",
    ]
)
_ALWAYS = frozenset({"nav", "footer", "button"})
_FURNITURE = frozenset({"aside", "menu", "dialog", "marquee"})
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
_CONTENT = frozenset({"html", "body", "main", "article"})
#: Words of class and id names that mark furniture, read off the templates of common CMSs and consent tools.
_MARKS = regex(
    r"(?:^|[-_\s])(?:cookies?|cookiebar|cookiebanner|cookieconsent|consent|gdpr|rgpd|onetrust|didomi|axeptio"
    r"|usercentrics|cookiebot|tarteaucitron"
    r"|cmplz|cky|osano|truste|share|sharing|sharebar|addtoany|addthis|social|socials|breadcrumbs?|sidebar|navbar"
    r"|navigation|nav|menu|footer"
    r"|newsletter|toc|tableofcontents|skip|skiplink|pagination|pager|popup|modal|advert|advertisement|ads|tagcloud"
    r"|related|prevnext|ticker|newsticker|marquee"
    r"|language-?switcher|langswitch|screen-reader-text|sr-only|visually-?hidden)(?:$|[-_\s])",
    re.I,
)
#: Layout words that carry a mark without being furniture: ``has-sidebar``, ``no-footer``, ``nav-open``.
_LAYOUT = regex(
    r"(?:^|\s)(?:has|no|with|without|is)-[\w-]+"
    r"|(?<![\w-])[\w-]+-(?:open|enabled|active|visible|true|wrapper-all)(?=\s|$)",
    re.I,
)
#: Not shown at all, or pushed off the screen, as hidden links are.
_HIDDEN = regex(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|right|text-indent)\s*:\s*-\d{3,}"
    r"|font-size\s*:\s*0(?![.\d])"
    r"|(?<![\w-])opacity\s*:\s*0(?![.\d])",
    re.I,
)
#: An element holding more than this share of the page is the page, whatever its class says.
_MOST = 0.5


def dropped(node: LexborNode, tag: str, *, size: int, in_article: bool) -> bool:
    """Say whether *node* holds nothing of the page's own; *size* is how many characters the whole page has."""
    if tag in _UNSEEN:
        return True
    if tag in _CONTENT:
        return False
    if tag in _ALWAYS:
        return True
    if tag in _FURNITURE or (tag == "header" and not in_article):
        return not _is_page(node, size)
    attributes = node.attributes
    if not attributes:
        return False
    if "hidden" in attributes or _HIDDEN.search(attributes.get("style") or ""):
        return True
    marked = (attributes.get("role") or "").lower() in _ROLES or _marked(attributes)
    return marked and not _is_page(node, size)


def _is_page(node: LexborNode, size: int) -> bool:
    """Say whether *node* is the page itself, whatever it calls itself: it holds the heading, or most of the text."""
    if node.css_first("main, article, h1") is not None:
        return True
    return len(node.text() or "") > _MOST * size and node.css_first("p") is not None


def _marked(attributes: dict[str, str | None]) -> bool:
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".strip()
    return bool(names) and _MARKS.search(_LAYOUT.sub(" ", names)) is not None
