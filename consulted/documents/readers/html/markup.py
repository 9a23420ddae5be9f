"""HTML made fit to parse: the right characters, no more of it than a report has, nothing nested without end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consulted.documents.fold import words
from consulted.documents.readers.html.charset import read, wide
from consulted.documents.readers.html.saved import Saved, is_archive, unpacked
from models.errors import UnreadableDocumentError
from models.pattern import regex
from snapshots.markup import too_deep, with_mail, without_banner

#: Pictures inside a page make it large, its words do not.
_MOST = 64 * 1024 * 1024
#: A book of 600 pages saved by Word has 200,000 elements; at twice this many a page takes half a minute.
_MOST_TAGS = 300_000
#: Enough for a licence comment before the first tag.
_HEAD = 4096
_MARKS = (b"\xff\xfe", b"\xfe\xff")

_HTML = regex(r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?>.*?-->)\s*)*+<(?:!doctype\s+html|html)\b", re.I | re.S)
#: What a page saved in part or pasted begins with.
_PART = regex(
    r"\s*(?:<!--(?>.*?-->)\s*)*+<(?:head|body|meta|title|link|style|article|main|section|header|div|h[1-6]|p|table|ol|ul"
    r"|blockquote|center|font|b|strong|!doctype)(?=[\s/>])",
    re.I | re.S,
)
_ANY = regex(r"<(?:html|body|p|div|br|h[1-6]|table|span|a|b|i|ul|ol)(?=[\s/>])", re.I)
_SUFFIX = regex(r"\.(?:x?html?|xht)$", re.I)
#: Much longer texts show what they are before.
_SAMPLE = 65_536
#: A fragment's text stands within its blocks; in Markdown and wikitext hardly any does.
_OUTSIDE = 0.05
_BLOCK = regex(
    r"<(/?)(p|div|h[1-6]|ul|ol|dl|table|section|article|main|header|blockquote|head|body|style)(?=[\s/>])[^<>]*>", re.I
)
_OTHER = regex(r"<[^<>]*>|\s+")
#: A tag that ends itself, as XHTML allows and HTML does not: "<a id='fn1'/>" would swallow what follows.
_CLOSED = regex(
    r"<([a-z][a-z0-9:-]{0,40})((?:\s+[\w:.-]{1,80}(?:\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'))?){0,40})\s*/>", re.I
)
_VOID = frozenset(words("area base br col embed hr img input link meta param source track wbr"))
#: Closed like this also where a page is no XHTML.
_ANCHORS = frozenset({"a", "span"})
#: A whole tag, or what hides one: comments, scripts, styles. What never ends goes on to the end.
_WHOLE = regex(
    r"<!--(?>.*?(?:-->|\Z))|<(?:script|style|textarea)\b(?>.*?(?:</|\Z))"
    r"|<([a-z][^\s/>]*+)(?:[^>=]++|=\s*+(?:\"[^\"]*+\"?|'[^']*+'?)?)*+>?",
    re.I | re.S,
)
#: Longer tags are looked into.
_LONG = 8_192
#: No program writes so many attributes, and parsers take the square of their number.
_MOST_ATTRIBUTES = 1_000
_ATTRIBUTE = regex(r"[^\s=]++(?:\s*+=\s*+(?:\"[^\"]*+\"?|'[^']*+'?|[^\s\"'>]++)?)?")
_TAG = regex(r"<(/?)([a-z][a-z0-9-]{0,40})\b[^<>]*>", re.I)
#: Ends by itself before the next of its kind, so it cannot nest.
_KEPT = frozenset(words("a p li h1 h2 h3 h4 h5 h6 br title meta link html head body script style"))
_INLINE = frozenset(words("b i u em strong span font small big sup sub tt code abbr cite q s strike ins label"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Markup:
    """A page before it is parsed."""

    text: str
    #: Where it was saved from, when an archive says so.
    address: str | None
    warnings: tuple[str, ...]


def is_page(content: bytes, name: str) -> bool:
    """Say whether *content* is an HTML page, a part of one, or an archive that holds one."""
    head = _head(content)
    if _HTML.match(head) is not None or is_archive(content):
        return True
    if _SUFFIX.search(name):
        # Tags stand in the values of lists and tables too.
        return _ANY.search(head) is not None and not head.lstrip().startswith(("[", "{", '"'))
    return _PART.match(head) is not None and _is_fragment(_head(content, _SAMPLE))


def _head(content: bytes, length: int = _HEAD) -> str:
    head = content[:length]
    encoding = "utf-16" if head.startswith(_MARKS) else wide(head)
    if encoding is not None:
        return head[: len(head) // 2 * 2].decode(encoding, "replace")
    return head.decode("utf-8-sig", "replace")


def _is_fragment(head: str) -> bool:
    """Say whether nearly all text of *head* stands within blocks."""
    depth, last, outside, inside = 0, 0, 0, 0
    for tag in _BLOCK.finditer(head):
        length = len(_OTHER.sub("", head[last : tag.start()]))
        outside, inside = (outside, inside + length) if depth else (outside + length, inside)
        if tag[2].lower() == "p":  # may end by itself
            depth = max(depth, 1) if not tag[1] else max(0, depth - 1) if depth == 1 else depth
        else:
            depth = max(0, depth - 1) if tag[1] else depth + 1
        last = tag.end()
    if not depth:
        outside += len(_OTHER.sub("", head[last:]))
    return inside > 0 and outside <= _OUTSIDE * inside


def markup(content: bytes, name: str) -> Markup:
    """Return the markup of a page, safe to parse.

    Raises:
        UnreadableDocumentError: there is more of it than a report has, or it is in a damaged archive.
    """
    if len(content) > _MOST:
        raise UnreadableDocumentError(f"{name} is larger than {_MOST // 1024**2} MiB; save it without its pictures")
    saved = unpacked(content, name) if is_archive(content) else Saved(content=content, address=None, charset=None)
    text, warnings = read(saved.content, name, told=saved.charset)
    text = text.replace("\0", "")
    if text.count("<") > 2 * _MOST_TAGS:
        raise UnreadableDocumentError(
            f"{name} has more than {_MOST_TAGS:,} tags; this is no report, give the page its text stands in"
        )
    text = _spelled_out(with_mail(without_banner(text)))
    text = _flattened(text) if too_deep(text) else text
    text = _WHOLE.sub(_bearable, text) if len(text) > _LONG else text
    return Markup(text=text, address=saved.address, warnings=warnings)


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


def _bearable(tag: re.Match[str]) -> str:
    """Return *tag* as it is, without its attributes when there are too many."""
    if tag[1] is None or tag.end() - tag.start() < _LONG:
        return tag[0]
    return tag[0] if len(_ATTRIBUTE.findall(tag[0])) <= _MOST_ATTRIBUTES else f"<{tag[1]}>"


def _flattened(text: str) -> str:
    """Return *text* with nothing in it that nests: paragraphs, items, headings and links stay."""

    def flat(found: re.Match[str]) -> str:
        tag = found[2].lower()
        return found[0] if tag in _KEPT else "" if tag in _INLINE else "<p>"

    return _TAG.sub(flat, text)
