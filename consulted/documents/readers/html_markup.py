"""HTML made fit to parse: the right characters, no more of it than a report has, nothing nested without end."""

from __future__ import annotations

import re

from consulted.documents.fold import words
from models.errors import UnreadableDocumentError
from snapshots.charset import decoded
from snapshots.markup import too_deep, with_mail, without_banner

#: Pictures inside a page make it large, its words do not.
_MOST = 64 * 1024 * 1024
#: A book of 600 pages saved by Word has 200,000 elements; at twice this many a page takes half a minute.
_MOST_TAGS = 300_000
#: Enough for a licence comment before the first tag.
_HEAD = 4096
_MARKS = (b"\xff\xfe", b"\xfe\xff")

_HTML = re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?>.*?-->)\s*)*+<(?:!doctype\s+html|html)\b", re.I | re.S)
#: What a page saved in part or pasted begins with; needs the suffix too.
_PART = re.compile(
    r"\s*(?:<!--(?>.*?-->)\s*)*+<(?:head|body|meta|title|article|main|section|div|h1|p|table|!doctype)\b", re.I | re.S
)
_SUFFIX = re.compile(r"\.(?:x?html?|xht)$", re.I)
#: A tag that ends itself, as XHTML allows and HTML does not: "<a id='fn1'/>" would swallow what follows.
_CLOSED = re.compile(
    r"<([a-z][a-z0-9:-]{0,40})((?:\s+[\w:.-]{1,80}(?:\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'))?){0,40})\s*/>", re.I
)
_VOID = frozenset(words("area base br col embed hr img input link meta param source track wbr"))
#: Closed like this also where a page is no XHTML.
_ANCHORS = frozenset({"a", "span"})
_TAG = re.compile(r"<(/?)([a-z][a-z0-9-]{0,40})\b[^<>]*>", re.I)
#: Ends by itself before the next of its kind, so it cannot nest.
_KEPT = frozenset(words("a p li h1 h2 h3 h4 h5 h6 br title meta link html head body script style"))
_INLINE = frozenset(words("b i u em strong span font small big sup sub tt code abbr cite q s strike ins label"))


def is_page(content: bytes, name: str) -> bool:
    """Say whether *content* is an HTML page."""
    head = _head(content)
    return _HTML.match(head) is not None or (_SUFFIX.search(name) is not None and _PART.match(head) is not None)


def _head(content: bytes) -> str:
    head = content[:_HEAD]
    if head.startswith(_MARKS):
        return head[: len(head) // 2 * 2].decode("utf-16", "replace")
    return head.decode("utf-8-sig", "replace")


def markup(content: bytes, name: str) -> str:
    """Return the markup of a page, safe to parse.

    Raises:
        UnreadableDocumentError: there is more of it than a report has.
    """
    if len(content) > _MOST:
        raise UnreadableDocumentError(f"{name} is larger than {_MOST // 1024**2} MiB; save it without its pictures")
    text = decoded(content, None).replace("\0", "")
    if text.count("<") > 2 * _MOST_TAGS:
        raise UnreadableDocumentError(
            f"{name} has more than {_MOST_TAGS:,} tags; this is no report, give the page its text stands in"
        )
    text = _spelled_out(with_mail(without_banner(text)))
    return _flattened(text) if too_deep(text) else text


def _spelled_out(text: str) -> str:
    """Write tags that end themselves with an end tag of their own."""
    if "/>" not in text:
        return text
    xhtml = "http://www.w3.org/1999/xhtml" in text[:_HEAD] and text.lstrip().startswith("<?xml")

    def spelled(found: re.Match[str]) -> str:
        tag = found[1].lower()
        if tag in _VOID or not (xhtml or tag in _ANCHORS):
            return found[0]
        return f"<{found[1]}{found[2]}></{found[1]}>"

    return _CLOSED.sub(spelled, text)


def _flattened(text: str) -> str:
    """Return *text* with nothing in it that nests: paragraphs, items, headings and links stay."""

    def flat(found: re.Match[str]) -> str:
        tag = found[2].lower()
        return found[0] if tag in _KEPT else "" if tag in _INLINE else "<p>"

    return _TAG.sub(flat, text)
