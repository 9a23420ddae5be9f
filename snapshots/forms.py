"""The form in which a page asks visitors to log in, where it stands in the open."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from models.pattern import regex
from snapshots.words import plain

#: What opens only when somebody asks for it, by class or id.
_FOLDED = regex(
    r"(?:^|[-_\s])(?:modal|popup|pop-up|dialog|overlay|offcanvas|off-canvas|dropdown|dropdown-menu|collapse|drawer"
    r"|lightbox|flyout)(?:$|[-_\s])",
    re.I,
)
#: Columns beside a page's own text, by the names content systems give them.
_BESIDE = regex(
    r"(?:^|\s)(?:(?:left-|right-)?side-?bar(?:-(?:left|right|first|second))?|widget-area|(?:left|right)-column|rail"
    r"|mod-login|login-module|widget_login|block-user-login(?:-block)?)(?:$|\s)",
    re.I,
)
_HIDDEN = regex(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_FURNITURE = frozenset({"header", "nav", "footer", "aside", "dialog", "template", "noscript"})
_DIALOGS = frozenset({"dialog", "alertdialog", "menu"})
#: Words of a login form, its hints included.
_MOST_WORDS = 60
#: A page nests no deeper than this around a form that a person sees.
_MOST_LEVELS = 200


def login_form(tree: LexborHTMLParser) -> str | None:
    """Return the words of the first form with a password field that stands open in a page's midst, or None."""
    for field in tree.css("input[type='password' i]")[:5]:
        around = _around(field)
        if not any(_is_folded(node) for node in around):
            return _words(around)
    return None


def _words(around: list[LexborNode]) -> str:
    """Return what is said in the form; where one form holds the whole page, in what stands nearest around the field."""
    said = ""
    for node in around:
        text = plain(node.text(separator=" "))
        if len(text.split()) > _MOST_WORDS:
            break
        said = text
        if node.tag == "form":
            break
    return said


def _around(node: LexborNode) -> list[LexborNode]:
    """Return what stands around *node*, the nearest first."""
    found: list[LexborNode] = []
    parent = node.parent
    while parent is not None and parent.tag not in ("body", "html") and len(found) < _MOST_LEVELS:
        found.append(parent)
        parent = parent.parent
    return found


def _is_folded(node: LexborNode) -> bool:
    if node.tag in _FURNITURE:
        return node.css_first("main, h1") is None
    attributes = node.attributes
    if not attributes:
        return False
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    if _HIDDEN.search(attributes.get("style") or "") or (attributes.get("role") or "").lower() in _DIALOGS:
        return True
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    apart = _FOLDED.search(names) or _BESIDE.search(names)
    return apart is not None and node.css_first("h1") is None
