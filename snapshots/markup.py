"""HTML made safe to parse: no archive banner, no endless nesting, no more of it than we need."""

from __future__ import annotations

import re
from html import escape

from models.address import split, splittable
from models.pattern import regex

_TOOLBAR = ("<!-- BEGIN WAYBACK TOOLBAR INSERT -->", "<!-- END WAYBACK TOOLBAR INSERT -->")
#: ``https://web.archive.org/web/20180824im_/https://example.org/``
_REWRITTEN = regex(r"^(?:https?://[^/]+)?/(?:web|wayback|archive)/\d{4,14}(?:[a-z]{2}_)?/(https?:/{1,2}.+)$", re.I)
_SHIELD = regex(
    r"<(a|span)\b[^<>]{0,300}\bdata-cfemail=[\"']?((?:[0-9a-f]{2}){2,200})[\"']?[^<>]{0,300}>[^<>]{0,100}</\1>", re.I
)
_ADDRESS = regex(r"[^@\s]+@[^@\s]+(?:\?.*)?")
#: What a shield shows to whoever runs no scripts.
_HIDDEN = "[email&#160;protected]"
_TAG = regex(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)|<!--")
#: Tags that end by themselves or hold nothing: they say nothing about depth.
_SHALLOW = frozenset(
    [
        "p",
        "li",
        "td",
        "th",
        "tr",
        "tbody",
        "thead",
        "tfoot",
        "option",
        "optgroup",
        "dt",
        "dd",
        "colgroup",
        "html",
        "head",
        "body",
        "br",
        "hr",
        "img",
        "input",
        "meta",
        "link",
        "area",
        "base",
        "col",
        "embed",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
#: Raw text in which "<div" is no tag.
_RAW = frozenset({"script", "style", "textarea", "title", "xmp"})
#: libxml2 gives up at 256 levels and hardly a real page gets past 60; at 10,000 the
#: main-text rules take 1.8 s, at 300,000 the parser takes five minutes (both measured).
_DEEPEST = 256
#: Parsers compare each attribute with all before it; no honest element has so many.
_MOST_ATTRIBUTES = 256
#: Characters of a tag that is worth counting.
_LONG_TAG = 512
#: Attributes as browsers take them (HTML, 13.2.5.32 and following): quotes count behind an equals sign alone.
_ATTRIBUTE = r"(?:[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))?+)"
_ATTRIBUTES = regex(rf"{_ATTRIBUTE}*+")
_CROWDED = regex(rf"{_ATTRIBUTE}{{{_MOST_ATTRIBUTES}}}")
#: Within what is passed over as comment or script, so much depth shows that a browser would not pass it over.
_DEEPEST_HIDDEN = 2048
_HIDDEN_TAG = regex(r"<(/?)[a-zA-Z][a-zA-Z0-9-]*(?:[\s/][^<>]{0,999})?>")


def without_banner(markup: str) -> str:
    """Cut out what the Wayback Machine adds to a page it replays."""
    start = markup.find(_TOOLBAR[0])
    if start < 0:
        return markup
    end = markup.find(_TOOLBAR[1], start)
    return markup if end < 0 else markup[:start] + markup[end + len(_TOOLBAR[1]) :]


def with_mail(markup: str) -> str:
    """Put back the e-mail addresses Cloudflare hides from whoever runs no scripts (``data-cfemail``)."""
    return _SHIELD.sub(_unshielded, markup) if "data-cfemail" in markup else markup


def _unshielded(found: re.Match[str]) -> str:
    """Undo the shield: the first byte is the key, each further one a character xor the key."""
    key, *coded = bytes.fromhex(found[2])
    address = bytes(byte ^ key for byte in coded).decode("utf-8", "replace")
    # What is no address was cut off or shielded in another way, and stays hidden.
    return escape(address) if _ADDRESS.fullmatch(address) else _HIDDEN


def live_address(url: str) -> str:
    """Return the address a replayed page's link was rewritten from."""
    found = _REWRITTEN.match(url)
    if found is None:
        return url
    target = re.sub(r"^(https?):/(?=[^/])", r"\1://", found[1])
    return splittable(target) if split(target).netloc else url


def too_deep(markup: str) -> bool:
    """Say whether elements are nested deeper, or bear more attributes, than any page needs.

    Parsers take the square of either; what only looks like a comment or a script hides neither.
    """
    depth = 0
    position = 0
    while (found := _TAG.search(markup, position)) is not None:
        position = found.end()
        name = (found[2] or "").lower()
        if name:
            position = _ATTRIBUTES.match(markup, position).end()  # type: ignore[union-attr]
            if position - found.end() > _LONG_TAG and _CROWDED.match(markup, found.end()) is not None:
                return True
        if not name or (name in _RAW and not found[1]):
            # "<!-->" is a whole comment.
            position = _past(markup, f"</{name}", position) if name else _past(markup, "-->", position - 2)
            if _hides_depth(markup[found.end() : position]):
                return True
        elif name not in _SHALLOW:
            depth = max(depth - 1, 0) if found[1] else depth + 1
            if depth > _DEEPEST:
                return True
    return False


def _hides_depth(passed: str) -> bool:
    if passed.count("<") <= _DEEPEST_HIDDEN:
        return False
    depth = 0
    for found in _HIDDEN_TAG.finditer(passed):
        depth = max(depth - 1, 0) if found[1] else depth + 1
        if depth > _DEEPEST_HIDDEN:
            return True
    return False


def _past(markup: str, end: str, position: int) -> int:
    """Return the place after *end*, or the end of the markup when it never comes."""
    found = markup.find(end, position)
    return len(markup) if found < 0 else found + len(end)


def flat_text(markup: str) -> list[str]:
    """Return the lines of text of markup that cannot be parsed as a tree."""
    bare = _without(_without(markup, "script"), "style")
    return [line.strip() for line in re.sub(r"<[^<>]*>", "\n", bare).split("\n") if line.strip()]


def _without(markup: str, name: str) -> str:
    """Cut out elements *name*; one that never ends swallows the rest, as it does in a browser."""
    lower, kept, position = markup.lower(), [], 0
    while (start := lower.find(f"<{name}", position)) >= 0:
        kept.append(markup[position:start])
        position = _past(lower, f"</{name}", start)
    return "".join((*kept, markup[position:]))
