"""The source of a wiki page: which brackets, templates and notes belong together in it.

mwparserfromhell 0.7.2 keeps no offsets, takes four seconds a megabyte and grows with the square of what never closes:
20,000 open ``<ref>`` take it 17 seconds. So pairs are found here, in one pass with a stack; the tests hold it against
that parser.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from consulted.documents.script import Span
from models.errors import UnreadableDocumentError
from models.pattern import regex

#: A megabyte of wikitext holds some 20,000 of each; more is no page.
MOST_SIGNS = 500_000
_COUNTED_SIGNS = ("{{", "}}", "[[", "<", "|", "''", "&", "[http", "\n*", "\n#", "\n=", "__")

_RAW = "nowiki|pre|syntaxhighlight|source|math|chem|score|timeline|templatedata|graph|mapframe|maplink|imagemap|hiero"
_SIGNS = regex(
    rf"<!--|<(?P<raw>{_RAW})(?=[\s/>])(?P<rawattributes>[^<>]*)>"
    r"|<ref(?=[\s/>])(?P<attributes>(?:[^<>\"']|\"[^\"<\n]*\"|'[^'<\n]*')*)>|(?P<close></ref\s*>)"
    r"|(?P<open>\{\{+|\[\[)|(?P<shut>\}\}|\]\])|\n(?P<heading>==)",
    re.I,
)
_ATTRIBUTE = regex(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|“([^”]*)”|([^\s\"'/>]+(?:/(?!\s*$)[^\s\"'/>]+)*))", re.I)
_REFERENCES_END = regex(r"</references\s*>", re.I)
_PARTNER = {"}": "{{", "]": "[["}


@dataclass(frozen=True, kw_only=True, slots=True)
class Ref:
    """A ``<ref>``, with its words or without."""

    start: int
    end: int
    name: str
    group: str
    content: Span | None


@dataclass(slots=True)
class _Level:
    """What is open in the page, or in one note of it."""

    #: Where the note's tag starts and ends; of the page: 0.
    start: int = 0
    content: int = 0
    attributes: str = ""
    open: dict[str, int] = field(default_factory=lambda: {"{{": 0, "[[": 0})
    stack: list[tuple[str, int]] = field(default_factory=list)


class Source:
    """The text of a page with its pairs."""

    def __init__(self, text: str, name: str) -> None:
        if max(text.count(sign) for sign in _COUNTED_SIGNS) > MOST_SIGNS:
            raise UnreadableDocumentError(
                f"{name} holds more mark-up than a page can; import the page of the report itself"
            )
        self.text = text
        #: By their starts.
        self.refs: dict[int, Ref] = {}
        #: Number of notes that are never closed.
        self.unclosed = 0
        #: Where each pair of brackets closes, and each comment or raw stretch ends: content and all.
        self.closing: dict[int, int] = {}
        self.raw: dict[int, tuple[int, int, int]] = {}
        self._endless: set[str] = set()
        self._references = [found.end() for found in _REFERENCES_END.finditer(text)]
        self._lines = [found.start() for found in re.finditer("\n", text)]
        self._pair()

    def behind_references(self, place: int) -> int:
        """Return where the list of notes that begins at *place* ends; *place* when it never does."""
        following = bisect_right(self._references, place)
        return self._references[following] if following < len(self._references) else place

    def _pair(self) -> None:
        levels = [_Level()]
        place = 0
        while (found := _SIGNS.search(self.text, place)) is not None:
            place = found.end()
            if found["open"]:
                self._opened(levels[-1], found)
            elif found["shut"]:
                self._shut(levels[-1], found)
            elif found["attributes"] is not None:
                self._ref(levels, found)
            elif found["close"]:
                if len(levels) > 1:
                    self._closed(levels.pop(), found.start(), found.end())
            elif found["heading"]:
                place -= len("==")
                if len(levels) > 1:
                    self._left_open(levels.pop())
            else:
                place = self._raw(found)
        if len(levels) > 1:
            self._left_open(levels.pop())

    def _opened(self, level: _Level, found: re.Match[str]) -> None:
        sign = found["open"][:2]
        # Of "{{{{" every two open a template; three alone are a parameter, of no interest here.
        for place in range(found.start() + len(found[0]) % 2 * (len(found[0]) > 3), found.end() - 1, 2):
            level.stack.append((sign, place))
            level.open[sign] += 1

    def _shut(self, level: _Level, found: re.Match[str]) -> None:
        """Close the nearest pair of the same kind; what is open inside it never closes."""
        sign = _PARTNER[found[0][0]]
        kind = ""
        while level.open[sign] and kind != sign:
            kind, start = level.stack.pop()
            level.open[kind] -= 1
            if kind == sign:
                self.closing[start] = found.start()

    def _ref(self, levels: list[_Level], found: re.Match[str]) -> None:
        attributes = found["attributes"]
        if len(levels) > 1:  # notes do not stand in notes: the last one was never closed
            self._left_open(levels.pop())
        if attributes.rstrip().endswith("/"):
            self.refs[found.start()] = _made(found.start(), found.end(), attributes.rstrip()[:-1], None)
        else:
            levels.append(_Level(start=found.start(), content=found.end(), attributes=attributes))

    def _closed(self, level: _Level, stop: int, end: int) -> None:
        self.refs[level.start] = _made(level.start, end, level.attributes, Span(start=level.content, end=stop))

    def _left_open(self, level: _Level) -> None:
        """End a note that is never closed with its line."""
        following = bisect_right(self._lines, level.content)
        end = self._lines[following] if following < len(self._lines) else len(self.text)
        again = self.text.find("<ref", level.content, end)
        self._closed(level, again if again >= 0 else end, again if again >= 0 else end)
        self.unclosed += 1

    def _raw(self, found: re.Match[str]) -> int:
        """Pass over a comment or what stands raw."""
        name = (found["raw"] or "").lower()
        if name and found["rawattributes"].rstrip().endswith("/"):
            self.raw[found.start()] = (found.end(), found.end(), found.end())
            return found.end()
        ending = re.compile(rf"</{name}\s*>" if name else "-->", re.I)
        end = None if name in self._endless else ending.search(self.text, found.end())
        if end is None:
            self._endless.add(name)
            return found.end()
        self.raw[found.start()] = (found.end(), end.start(), end.end())
        return end.end()


def _made(start: int, end: int, attributes: str, content: Span | None) -> Ref:
    known = {
        found[1].lower(): next(each for each in found.groups()[1:] if each is not None)
        for found in _ATTRIBUTE.finditer(attributes)
    }
    empty = content is None or content.end <= content.start
    return Ref(
        start=start,
        end=end,
        name=" ".join(known.get("name", "").split()),
        group=known.get("group", "").strip(),
        content=None if empty else content,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Parameter:
    """A parameter of a template, or a part of a link."""

    #: Its name as written, or its place.
    name: str
    named: bool
    start: int
    end: int


_PART = regex(r"<!--|<(?:ref|" + _RAW + r")(?=[\s/>])|\{\{|\[\[|\||=", re.I)


def parts(source: Source, start: int, end: int) -> list[Parameter]:
    """Return what stands between the bars from *start* to *end*; the first is the name of the template."""
    cuts: list[tuple[int, int | None]] = [(start, None)]
    place = start
    while (found := _PART.search(source.text, place, end)) is not None:
        place = found.end()
        if found[0] == "|":
            cuts.append((place, None))
        elif found[0] == "=":
            first, sign = cuts[-1]
            cuts[-1] = (first, found.start() if sign is None else sign)
        else:
            place = min(end, max(place, _behind(source, found.start())))
    return _parameters(source.text, cuts, end)


def _behind(source: Source, start: int) -> int:
    if start in source.raw:
        return source.raw[start][2]
    if start in source.refs:
        return source.refs[start].end
    return source.closing[start] + 2 if start in source.closing else start


def _parameters(text: str, cuts: list[tuple[int, int | None]], end: int) -> list[Parameter]:
    found: list[Parameter] = []
    place = 0
    stops = [first - 1 for first, _ in cuts[1:]] + [end]
    for number, ((first, sign), stop) in enumerate(zip(cuts, stops, strict=True)):
        named = sign is not None and number > 0
        place += number > 0 and not named
        name = text[first:sign].strip() if named else str(place)
        left = sign + 1 if named and sign is not None else first
        while left < stop and text[left].isspace():
            left += 1
        while stop > left and text[stop - 1].isspace():
            stop -= 1
        found.append(Parameter(name=name, named=named, start=left, end=stop))
    return found
