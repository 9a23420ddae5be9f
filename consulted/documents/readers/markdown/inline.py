"""The words of a Markdown block: links, calls of notes, code, emphasis and escapes."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import unescape

from consulted.documents import address
from consulted.documents.label import RAISED
from consulted.documents.readers.fields.value import Value
from consulted.documents.readers.markdown.block import meant, name_of
from consulted.documents.readers.proof import Galley
from consulted.documents.script import Span, Target
from models.pattern import regex

_TOKEN = regex(
    # What any of them begins with: plain letters are passed over in one look.
    r"(?=[\\`^\[!<&*_~={hf])(?:(?P<escape>\\[!-/:-@\[-`{-~\n])|(?P<code>`+)|(?P<inline>\^\[)|(?P<call>\[\^[^\]\s]{1,100}\])|(?P<wiki>!?\[\[)"
    r"|(?P<link>!?\[)|(?P<raised>\^\d{1,3}\^)|(?P<tag><[^<>\n]{1,2000}>|<!--)|(?P<entity>&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|\w{2,32});)"
    r"|(?P<bare>(?:https?|ftp)://[^\s<>\[\]`\"]+)|(?P<emphasis>\*+|_+|~~|==)|(?P<attributes>\{[.#:=][^{}\n]{0,200}\}|\{\{[^{}\n]{0,200}\}\})"
    r"|(?P<role>\{[\w:-]{1,40}\}(?=`)))"
)
_DESTINATION = regex(
    r"\(\s*(?:<(?P<angle>[^<>\n]{0,4000})>|(?P<plain>(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.|\([^\s()]{0,500}\)){0,1000}\)){0,4000}))"
    r"(?:\s+(?:\"(?:[^\"\\]|\\.){0,1000}\"|'(?:[^'\\]|\\.){0,1000}'|\([^()]{0,1000}\)))?\s*\)(?:\{[^{}\n]{0,200}\})?"
)
#: What people write though the format wants its blanks escaped.
_BLANKS = regex(r"\(\s*(?P<plain>https?://[^()\n\"]{1,2000}?)(?:\s+\"[^\"\n]{0,1000}\")?\s*\)")
_NAME = regex(r"\[([^\[\]]{0,200})\]")
_AUTOLINK = regex(r"<((?:https?|ftp)://[^\s<>]+)>", re.I)
_MAIL = regex(r"<(?:mailto:)?[^\s<>@]+@[^\s<>]+>", re.I)
_SUPERSCRIPT = regex(r"<sup[^<>]{0,100}>\s*\[?(\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,20})\]?\s*</sup>", re.I)
_ANCHOR = regex(r"<a\s[^<>]*?href\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)')[^<>]*>", re.I)
_ANCHOR_END = regex(r"</a\s*>", re.I)
_TAG = regex(r"</?[a-z][^<>]*>", re.I)
_BREAK = regex(r"<br\b", re.I)
_WIKI = regex(r"!?\[\[([^\[\]\n]{1,300})\]\]")
_NUMBER = regex(r"\[?(\d{1,3})\]?")
_IN_BARE = regex(r"\\([!-/:-@\[-`{-~])|&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|amp|lt|gt|quot);")
_ITALIC = regex(r"(?<![\w*_])([*_])(?![*_\s])[^*_\n]{2,200}(?<=\S)\1(?![\w*_])")
_OUTSIDE = regex(r"(?:https?:)?//", re.I)
#: A longer paragraph is a text that lost its lines, or none: its mark-up is not undone.
_LONGEST = 200_000
#: Links in links in links are no text.
_DEEPEST = 20


@dataclass(slots=True)
class Inline:
    """Writes blocks into a galley."""

    galley: Galley
    targets: Mapping[str, Target]
    #: Calls the note of a label, or one whose words stand in the text there.
    call: Callable[[str, Span], bool]
    inner: Callable[[Value, Span], None]
    #: Links defined apart that stand for a note, and are called as such.
    listed: Callable[[str, Span], bool]
    #: Places, in the galley, of addresses that stand elsewhere in the source.
    far: set[int] = field(default_factory=set)

    def write(self, value: Value, *, in_note: bool) -> None:
        """Print *value*; in notes emphasis is printed as a quotation: it tells titles."""
        run = _Run(self, value, in_note)
        if len(value.text) > _LONGEST:
            run.put_all()
        else:
            run.write(0, len(value.text), 0)


class _Run:
    """One block being written."""

    def __init__(self, inline: Inline, value: Value, in_note: bool) -> None:
        self._to, self._value, self._text, self._in_note = inline, value, value.text, in_note
        self._start = self._end = -1
        short = len(value.text) <= _LONGEST
        self._partners = _partners(value.text) if short else {}
        self._ticks = _ticks(value.text) if short else {}
        #: Where emphasis ends that was printed as a quotation.
        self._closing: set[int] = set()

    def write(self, place: int, end: int, depth: int) -> None:
        """Print the words from *place* to *end*."""
        while place < end:
            token = _TOKEN.search(self._text, place, end)
            if token is None:
                break
            self._put(place, token.start())
            way = getattr(self, f"_{token.lastgroup}")
            place = max(way(token, end, depth), token.start() + 1)
        self._put(place, end)
        self._flush()

    def put_all(self) -> None:
        """Print the words as they stand."""
        self._put(0, len(self._text))
        self._flush()

    def _put(self, start: int, end: int) -> None:
        """Print what stands from *start* to *end* letter by letter, with what was printed so right before it."""
        if end <= start:
            return
        if start != self._end:
            self._flush()
            self._start = start
        self._end = end

    def _flush(self) -> None:
        """Print what was gathered."""
        start, end = self._start, self._end
        self._start = self._end = -1
        if end > start:
            span, text = self._value.span(start, end), self._text[start:end]
            if "\n" in text and span.end - span.start != len(text):
                self._put_lines(text, start)
            else:
                self._to.galley.put(text, span.start, span.end)

    def _put_lines(self, text: str, start: int) -> None:
        """Print *text* line by line: between its lines the source holds signs that are not printed."""
        for piece in re.split("(\n)", text):
            if piece:
                span = self._value.span(start, start + len(piece))
                self._to.galley.put(" " if piece == "\n" else piece, span.start, span.end)
                start += len(piece)

    def _span(self, start: int, end: int) -> Span:
        return self._value.span(start, end)

    def _print(self, printed: str, start: int, end: int) -> int:
        """Print *printed* for what stands from *start* to *end*, and return the end."""
        if len(printed) == end - start and self._text.startswith(printed, start):
            self._put(start, end)
            return end
        self._flush()
        span = self._span(start, end)
        self._to.galley.put(printed, span.start, span.end)
        return end

    def _escape(self, token: re.Match[str], end: int, depth: int) -> int:
        return self._print(" " if token[0][1] == "\n" else token[0][1], token.start(), token.end())

    def _code(self, token: re.Match[str], end: int, depth: int) -> int:
        """Print code, unless it holds an address: that is no source."""
        close = self._ticks.get(token.start())
        if close is None or close > end:
            return self._print(token[0], token.start(), token.end())
        first, last = token.end(), close - len(token[0])
        return (
            self._print("…" if address.occurs(self._text[first:last]) else self._text[first:last], first, last)
            and close
        )

    def _inline(self, token: re.Match[str], end: int, depth: int) -> int:
        close = self._partners.get(token.end() - 1)
        if close is None or close >= end:
            return self._print(token[0], token.start(), token.end())
        self._flush()
        self._to.inner(_part(self._value, token.end(), close), self._span(token.start(), close + 1))
        return close + 1

    def _call(self, token: re.Match[str], end: int, depth: int) -> int:
        self._flush()
        if self._to.call(token[0][2:-1], self._span(token.start(), token.end())):
            return token.end()
        return self._print(token[0], token.start(), token.end())

    def _wiki(self, token: re.Match[str], end: int, depth: int) -> int:
        """Print the words of a link within a vault; pictures print nothing."""
        found = _WIKI.match(self._text, token.start(), end)
        if found is None:
            return self._link(token, end, depth)
        if found[0].startswith("!"):
            return found.end()
        words = found[1].rpartition("|")[2]
        return self._print(words, found.end(1) - len(words), found.end(1)) and found.end()

    def _link(self, token: re.Match[str], end: int, depth: int) -> int:
        opening = token.start() + token[0].startswith("!")
        close = self._partners.get(opening)
        if close is None or close >= end or depth > _DEEPEST:
            return self._print(token[0], token.start(), token.end())
        destination = _DESTINATION.match(self._text, close + 1, end) or _BLANKS.match(self._text, close + 1, end)
        if token[0].startswith("!"):
            name = _NAME.match(self._text, close + 1, end)
            behind = destination or name
            return behind.end() if behind else close + 1
        if destination is not None:
            group = "angle" if destination.groupdict().get("angle") is not None else "plain"
            return self._to_address(opening, close, destination, group, depth)
        return self._by_name(opening, close, end, depth)

    def _to_address(self, opening: int, close: int, found: re.Match[str], group: str, depth: int) -> int:
        target = meant(found[group])
        words = self._text[opening + 1 : close]
        number = _NUMBER.fullmatch(words.strip())
        if target.startswith("#") and number is not None:
            return self._print(number[1].translate(RAISED), opening, found.end())
        if target.startswith("#") and not any(each.isalnum() for each in words):
            return found.end()
        self._flush()
        start = self._to.galley.length
        self.write(opening + 1, close, depth + 1)
        if self._to.galley.length == start and words.lstrip().startswith("!["):
            return found.end()  # a badge: it leads to the state of a program
        if _OUTSIDE.match(target):
            where = self._span(found.start(group), found.end(group))
            self._to.galley.link(start, _absolute(target), where, self._span(close, found.end()))
        return found.end()

    def _by_name(self, opening: int, close: int, end: int, depth: int) -> int:
        """Write ``[words][name]``, ``[name][]`` or ``[name]``."""
        words = self._text[opening + 1 : close]
        named = _NAME.match(self._text, close + 1, end)
        name = name_of((named[1] if named else "") or words)
        target = self._to.targets.get(name)
        if target is None:
            self._print("[", opening, opening + 1)
            self.write(opening + 1, close, depth + 1)
            return self._print("]", close, close + 1)
        behind = named.end() if named else close + 1
        self._flush()
        if named is None and self._to.listed(name, self._span(opening, behind)):
            return behind
        self._flush()
        start = self._to.galley.length
        self.write(opening + 1, close, depth + 1)
        if _OUTSIDE.match(target.address):
            self._far(start, target, self._span(close, behind))
        return behind

    def _far(self, start: int, target: Target, whole: Span) -> None:
        galley = self._to.galley
        if address.occurs(galley.since(start)):
            return
        galley.put(" <", whole.start, whole.end)
        self._to.far.add(galley.length)
        galley.put(_absolute(target.address), target.start, target.end)
        galley.put(">", whole.end, whole.end)

    def _raised(self, token: re.Match[str], end: int, depth: int) -> int:
        return self._print(token[0].strip("^").translate(RAISED), token.start(), token.end())

    def _tag(self, token: re.Match[str], end: int, depth: int) -> int:
        start = token.start()
        if token[0].startswith("<!--"):
            close = self._text.find("-->", start, end)
            return close + 3 if close >= 0 else self._print(token[0], start, token.end())
        link, raised, anchor = (each.match(self._text, start, end) for each in (_AUTOLINK, _SUPERSCRIPT, _ANCHOR))
        if link is not None:
            self._print("<", start, start + 1)
            self._bare_text(link[1], start + 1)
            return self._print(">", link.end() - 1, link.end())
        if raised is not None:
            return self._print(raised[1].translate(RAISED), start, raised.end())
        if anchor is not None:
            return self._anchor(anchor, end, depth)
        if _MAIL.match(token[0]):
            return self._print(token[0][1:-1], start + 1, token.end() - 1) + 1
        if _TAG.match(token[0]):
            return self._print(" ", start, token.end()) if _BREAK.match(token[0]) else token.end()
        return self._print("<", start, start + 1)

    def _anchor(self, anchor: re.Match[str], end: int, depth: int) -> int:
        close = _ANCHOR_END.search(self._text, anchor.end(), end)
        if close is None or depth > _DEEPEST:
            return anchor.end()
        self._flush()
        start, group = self._to.galley.length, 1 if anchor[1] is not None else 2
        self.write(anchor.end(), close.start(), depth + 1)
        target = meant(anchor[group])
        if _OUTSIDE.match(target):
            where = self._span(anchor.start(group), anchor.end(group))
            self._to.galley.link(start, _absolute(target), where, self._span(anchor.start(), close.end()))
        return close.end()

    def _entity(self, token: re.Match[str], end: int, depth: int) -> int:
        return self._print(unescape(token[0]), token.start(), token.end())

    def _bare(self, token: re.Match[str], end: int, depth: int) -> int:
        place = self._bare_text(token[0], token.start())
        if not self._in_note or place + 1 >= end or self._text[place] != "\n" or self._text[place + 1].isspace():
            return place
        self._flush()
        span = self._span(place, place + 1)
        self._to.galley.cut(span.start, span.end)
        return place + 1

    def _bare_text(self, text: str, start: int) -> int:
        """Print an address as it is meant: without escapes, and with signs of emphasis that are its own."""
        place = 0
        for found in _IN_BARE.finditer(text):
            self._put(start + place, start + found.start())
            self._print(found[1] or unescape(found[0]), start + found.start(), start + found.end())
            place = found.end()
        self._put(start + place, start + len(text))
        return start + len(text)

    def _emphasis(self, token: re.Match[str], end: int, depth: int) -> int:
        if self._in_note and (printed := self._quoted(token)):
            return self._print(printed, token.start(), token.end())
        before, after = self._text[token.start() - 1 : token.start()], self._text[token.end() : token.end() + 1]
        alone = (not before or before.isspace()) and (not after or after.isspace())
        inside = before.isalnum() and after.isalnum() and token[0][0] in "_="
        kept = alone or inside
        return self._print(token[0], token.start(), token.end()) if kept else token.end()

    def _quoted(self, token: re.Match[str]) -> str:
        """Return the quotation mark to print for a sign of emphasis: what a note prints in italics is a title."""
        if token.start() in self._closing:
            return "”"
        title = _ITALIC.match(self._text, token.start())
        if title is None or address.occurs(title[0]):
            return ""
        self._closing.add(title.end() - 1)
        return "“"

    def _attributes(self, token: re.Match[str], end: int, depth: int) -> int:
        return token.end()

    _role = _attributes


def _absolute(target: str) -> str:
    return f"https:{target}" if target.startswith("//") else target


def _part(value: Value, start: int, end: int) -> Value:
    """Return the words from *start* to *end* of *value*, in the places they have there."""
    places = [place for place in value.places if start < place < end]
    cuts = [start, *places]
    spans = [value.span(first, last) for first, last in zip(cuts, [*cuts[1:], end], strict=True)]
    return Value(
        text=value.text[start:end],
        places=tuple(cut - start for cut in cuts),
        starts=tuple(span.start for span in spans),
        ends=tuple(span.end for span in spans),
    )


def _partners(text: str) -> dict[int, int]:
    """Return for every opening bracket the one that closes it, those in code and behind a stroke left out."""
    found: dict[int, int] = {}
    opened: list[int] = []
    ticks = _ticks(text)
    place = 0
    for token in re.finditer(r"\\.|`+|[\[\]]", text, re.S):
        if token.start() < place:
            continue
        if token[0] == "[":
            opened.append(token.start())
        elif token[0] == "]" and opened:
            found[opened.pop()] = token.start()
        elif token[0].startswith("`"):
            place = ticks.get(token.start(), token.end())
    return found


def _ticks(text: str) -> dict[int, int]:
    """Return for every run of ticks that opens code where the code's last tick ends."""
    if "`" not in text:
        return {}
    found: dict[int, int] = {}
    waiting: dict[int, deque[int]] = defaultdict(deque)
    runs = [(run.start(), run.end()) for run in re.finditer("`+", text)]
    for start, end in runs:
        waiting[end - start].append(start)
    behind = 0
    for start, end in runs:
        if start < behind:
            continue
        same = waiting[end - start]
        while same and same[0] <= start:
            same.popleft()
        if same:
            behind = found[start] = same[0] + (end - start)
    return found
