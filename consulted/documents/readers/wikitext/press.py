"""Walking the source of a wiki page and printing it, letter by letter, with a stack of our own."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from html import unescape

from consulted.documents import address
from consulted.documents.bare import MOST
from consulted.documents.readers.latex.counter import numeral
from consulted.documents.readers.proof import Galley
from consulted.documents.readers.wikitext import name as names
from consulted.documents.readers.wikitext.source import Parameter, Ref, Source, parts
from consulted.documents.script import Note, Span, Stated, Style, Target
from models.pattern import regex

#: Templates in templates in templates ...
_DEEPEST = 30
#: A source cited more often is known well enough.
_MOST_CALLS = 500

_TOKEN = regex(
    r"(?P<text>(?:[^\[\]{}<>&'\n_|!~]+|(?<!_)_(?!_)|'(?!')|(?<![|!])!(?!!)|~(?!~~))++)"
    r"|(?P<newline>\n)"
    r"|(?P<template>\{\{)|(?P<link>\[\[)|(?P<external>\[(?=(?:https?:|ftp:)?//))"
    r"|(?P<raw><!--|<(?=[a-z]))"
    r"|(?P<tag></?[a-z][^<>]{0,2000}>)"
    r"|(?P<entity>&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});)"
    r"|(?P<quotes>''+)"
    r"|(?P<magic>__[A-Z]{3,30}__|~~~+)"
    r"|(?P<cell>\|\||!!)"
    r"|(?P<other>.)",
    re.I | re.S,
)
_TAG = regex(r"</?(?P<name>[a-z][a-z0-9]*)[^<>]{0,2000}>", re.I)
_LINE = regex(
    r"(?P<blank>[ \t\r]*(?=\n|\Z))|(?P<heading>={1,6})(?!=)|(?P<table>\{\|[^\n]*)|(?P<end>\|\})|(?P<row>\|-[^\n]*)"
    r"|(?P<caption>\|\+)|(?P<cell>[|!](?![|}]))|(?P<list>[*#:;]+[ \t]*)|(?P<rule>----+)"
)
_HEADING_END = regex(r"(={1,6})[ \t]*(?:<!--[^\n]*?-->[ \t]*)?(?=\r?(?:\n|\Z))")
_CELL_ATTRIBUTES = regex(r"(?:[ \t]*[\w-]+[ \t]*=[ \t]*(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s|\[\]{}<>]+))+[ \t]*\|(?!\|)")
_EXTERNAL = regex(r"((?:https?:|ftp:)?//[^\s\[\]<>\"{|]+)(?=([^\n\[\]]*))")
_BREAKS = frozenset(
    {"br", "p", "div", "li", "tr", "ul", "ol", "dl", "dd", "blockquote", "center", "table", "caption", "hr"}
)
_SPACED = frozenset({"td", "th"})
_GROUPS = {"lower-alpha": "alph", "upper-alpha": "Alph", "lower-roman": "roman", "upper-roman": "Roman"}
_GREEK = "αβγδεζηθικλμνξοπρστυφχψω"


@dataclass(slots=True)
class Frame:
    """A stretch of the source being printed."""

    place: int
    end: int
    #: What to do when it is.
    close: Callable[[], None] | None
    depth: int
    #: The next sign stands at the beginning of a line.
    fresh: bool


@dataclass(slots=True)
class Slip:
    """A note before it is printed."""

    key: str
    label: str
    #: The whole note in the source; None until its words are found.
    note: Note | None = None
    content: Span | None = None


@dataclass
class Cited:
    """What the templates in a note state."""

    title: str | None = None
    publisher: str | None = None
    addresses: list[Target] = field(default_factory=list)
    consulted: Span | None = None
    stands: bool = False


@dataclass
class Press:
    """A page as it is printed."""

    source: Source
    #: Prints templates.
    template: Callable[[Press, list[Parameter], Span], None]
    galley: Galley = field(default_factory=Galley)
    frames: list[Frame] = field(default_factory=list)
    #: By group and name, or by place where they have none.
    slips: dict[tuple[str, str], Slip] = field(default_factory=dict)
    queue: deque[Slip] = field(default_factory=deque)
    numbers: Counter[str] = field(default_factory=Counter)
    calls: Counter[str] = field(default_factory=Counter)
    #: Notes whose words stand somewhere, by group and name.
    defined: dict[tuple[str, str], Ref] = field(default_factory=dict)
    #: Sources in a list, by author and year, and what names them so: where it is printed.
    entries: dict[str, str] = field(default_factory=dict)
    short: list[tuple[str, Span]] = field(default_factory=list)
    warnings: dict[str, None] = field(default_factory=dict)
    note: Slip | None = None
    cited: Cited = field(default_factory=Cited)
    #: Words only.
    bare: bool = False
    #: Labels of notes whose link the page calls dead.
    dead: dict[str, None] = field(default_factory=dict)
    #: The first words in bold: an article's subject.
    subject: Span | None = None
    _bold: int | None = None
    _headed: bool = False
    _tables: int = 0
    #: The line is a list item, a heading or a row.
    _closed: bool = False

    def define(self) -> None:
        """Find the words of notes that stand anywhere in the page, in its lists of notes too."""
        for ref in self.source.refs.values():
            if ref.name and ref.content is not None:
                self.defined.setdefault((ref.group, ref.name), ref)

    def run(self) -> None:
        """Print what is open, then the notes."""
        self._work_off()
        while self.queue:
            self._print(self.queue.popleft())

    def _work_off(self) -> None:
        while self.frames:
            frame = self.frames[-1]
            if frame.place < frame.end:
                self._step(frame)
            else:
                self.frames.pop()
                if frame.close is not None:
                    frame.close()

    def open(self, start: int, end: int, close: Callable[[], None] | None = None, *, fresh: bool = False) -> None:
        """Print what stands from *start* to *end* next, then go on."""
        depth = self.frames[-1].depth + 1 if self.frames else 0
        if depth <= _DEEPEST:
            self.frames.append(Frame(start, end, close, depth, fresh))
        elif close is not None:
            close()

    def plain(self, span: Span) -> str:
        """Return what *span* prints, on one line."""
        press = Press(self.source, self.template, bare=True)
        press.open(span.start, span.end)
        press.run()
        return " ".join("".join(press.galley.pieces.parts).split())

    def put(self, text: str, start: int, end: int) -> None:
        """Print *text*."""
        self.galley.put(text, start, end)

    # Notes.

    def _print(self, slip: Slip) -> None:
        if slip.note is None:
            return
        self.note, self.cited, self._tables, self._closed = slip, Cited(), 0, False
        start = self.galley.open_note(slip.label, slip.note.start)
        if slip.content is not None:
            self.open(slip.content.start, slip.content.end)
            self._work_off()
        end = self.galley.length
        self.galley.close_note(start, slip.key, slip.note, self._stated(start, end))
        self.note = None

    def _stated(self, start: int, end: int) -> Stated | None:
        """Return what templates state, with the addresses beside them."""
        cited = self.cited
        if not cited.stands:
            return None
        words = self.galley.since(start)
        known = [(each.start, each.end) for each in cited.addresses]
        beside = [
            Target(start=start + each.start, end=start + each.end, address=each.printed)
            for each in address.find(words, 0, end - start)
            if not any(first < start + each.end and start + each.start < last for first, last in known)
        ]
        found = sorted([*cited.addresses, *beside], key=lambda each: each.start)
        return Stated(title=cited.title, publisher=cited.publisher, addresses=tuple(found), consulted=cited.consulted)

    def call(self, group: str, name: str, span: Span, ref: Ref | None = None) -> Slip:
        """Print the number of a note, and keep it when it is called first."""
        slip = self.slips.get((group, name)) if name else None
        if slip is None:
            slip = self._numbered(group)
            self.slips[(group, name or f"\n{span.start}")] = slip
            self._keep(slip, self.defined.get((group, name)) if name else None, ref, span)
        if self.note is not None:
            place = self.galley.called.get(self.note.key)
            if place is not None:
                self.galley.also(slip.key, place)
        elif self.calls[slip.key] < _MOST_CALLS:
            self.calls[slip.key] += 1
            self.galley.call(slip.key, slip.label, span)
        return slip

    def _numbered(self, group: str) -> Slip:
        self.numbers[group] += 1
        number = self.numbers[group]
        if group in _GROUPS:
            label = numeral(number, _GROUPS[group])
        elif group == "lower-greek":
            label = _GREEK[(number - 1) % len(_GREEK)]
        else:
            label = str(number) if group in ("", "decimal") else f"{group} {number}"
        return Slip(self.galley.key(label), label)

    def _keep(self, slip: Slip, defined: Ref | None, ref: Ref | None, span: Span) -> None:
        words = defined or ref
        content = words.content if words is not None else None
        where = Span(start=words.start, end=words.end) if words is not None else span
        self.keep(slip, where, content)

    def keep(self, slip: Slip, where: Span, content: Span | None) -> None:
        """Remember a note until the running text is printed."""
        first = content.start if content else where.start
        slip.note = Note(
            label=slip.label,
            start=where.start,
            end=where.end,
            content=first if where.start <= first <= where.end else where.start,
            style=Style.RAISED,
        )
        slip.content = content
        if len(self.queue) + len(self.galley.notes) <= MOST:
            self.queue.append(slip)

    def listed(self, key: str, label: str, where: Span) -> None:
        """Keep a source that stands in a list of its own."""
        self.keep(Slip(key, label), where, where)

    def keep_uncalled(self) -> None:
        """Keep the notes of lists that nothing calls, under their names, and second notes under one name."""
        kept = {each.note.start for each in self.slips.values() if each.note is not None}
        for ref in self.source.refs.values():
            if ref.content is None or ref.start in kept:
                continue
            first = self.slips.get((ref.group, ref.name)) if ref.name else None
            words = self.source.text[ref.content.start : ref.content.end].split()
            if first is not None and first.content is not None:
                known = self.source.text[first.content.start : first.content.end].split()
                if words == known:
                    continue
                self.warnings.setdefault(f"Two notes are called {ref.name!r}; both were read.")
            label = first.label if first else ref.name or "?"
            slip = Slip(self.galley.key(label), label)
            self.keep(slip, Span(start=ref.start, end=ref.end), ref.content)

    def tell_short(self) -> None:
        """Let what names a source by author and year cite the entry of the list."""
        for name, place in self.short:
            if name in self.entries:
                self.galley.also(self.entries[name], place)

    # How it is printed.

    def _step(self, frame: Frame) -> None:
        if frame.fresh:
            frame.fresh = False
            if self._line(frame):
                return
        found = _TOKEN.match(self.source.text, frame.place, frame.end)
        if found is None:
            frame.place = frame.end
            return
        start, frame.place = frame.place, found.end()
        what = found.lastgroup
        if what == "text":
            self.put(found[0], start, found.end())
        elif what == "newline":
            self._newline(frame, start)
        elif what == "template":
            self._template(frame, start)
        elif what == "link":
            self._link(frame, start)
        elif what == "external":
            self._external(frame, start)
        elif what == "raw" or what == "tag":
            self._tag(frame, start)
        elif what == "entity":
            self.put(unescape(found[0]).replace("\xa0", " "), start, found.end())
        elif what == "quotes":
            self._emphasis(found, frame)
        elif what == "cell" and self._tables and frame.depth == 0:
            self.put(" | ", start, found.end())
            self._attributes(frame)
        elif what in ("other", "cell"):
            self.put(found[0], start, found.end())

    def _newline(self, frame: Frame, start: int) -> None:
        if self._closed:
            self.galley.paragraph()
            self._closed = False
        else:
            self.put(" ", start, start + 1)
        frame.fresh = True

    def _line(self, frame: Frame) -> bool:
        """Print what a line begins with; True when that is all for now."""
        found = _LINE.match(self.source.text, frame.place, frame.end)
        if found is None:
            return False
        what, table = found.lastgroup, self._tables > 0
        if what in ("end", "row", "caption", "cell") and not table:
            return False
        if what == "heading":
            return self._heading(frame, found)
        frame.place = found.end()
        if what == "cell" and not self.galley.fresh and self._row_open(found.start()):
            self.put("| ", found.start(), found.start())
            self._attributes(frame)
            return True
        self.galley.paragraph()
        self._closed = what == "list"
        if what == "list":
            self.put("- " if found[0][0] in "*#" else "", found.start(), found.start())
        elif what == "table":
            self._tables += 1
        elif what == "end":
            self._tables -= 1
        elif what in ("cell", "caption"):
            self._attributes(frame)
        return True

    def _row_open(self, place: int) -> bool:
        """Say whether the line before the one at *place* begins a cell too: their row goes on."""
        text = self.source.text
        before = text.rfind("\n", 0, max(0, place - 1))
        lead = text[before + 1 : before + 3]
        return lead[:1] in ("|", "!") and lead not in ("|-", "|+", "|}")

    def _attributes(self, frame: Frame) -> None:
        found = _CELL_ATTRIBUTES.match(self.source.text, frame.place, frame.end)
        if found is not None:
            frame.place = found.end()

    def _heading(self, frame: Frame, found: re.Match[str]) -> bool:
        text = self.source.text
        stop = text.find("\n", found.end(), frame.end)
        stop = frame.end if stop < 0 else stop
        closings = list(_HEADING_END.finditer(text, found.end(), stop))
        closing = closings[-1] if closings else None
        if closing is None or closing.start() <= found.end() or closing.end() < stop - 1:
            return False
        depth = min(len(found[0]), len(closing[1]))
        self._headed = True
        self.galley.paragraph()
        self.put("#" * depth + " ", found.start(), found.start())
        frame.place, frame.fresh = stop, False
        self._closed = True
        self.open(found.end(), closing.start(), close=self.galley.paragraph)
        return True

    def _emphasis(self, found: re.Match[str], frame: Frame) -> None:
        """Leave out the signs of bold and italic; bold words above the first heading name the subject of the page."""
        if len(found[0]) not in (3, 5) or self.subject or self.note or self._headed or frame.depth:
            return
        if self._bold is None:
            self._bold = found.end()
        elif found.start() - self._bold < 200:
            self.subject = Span(start=self._bold, end=found.start())
        else:
            self._bold = found.end()

    def _template(self, frame: Frame, start: int) -> None:
        end = self.source.closing.get(start)
        if end is None or end + 2 > frame.end:
            self.put("{{", start, start + 2)
            return
        frame.place = end + 2
        self.template(self, parts(self.source, start + 2, end), Span(start=start, end=end + 2))

    def _link(self, frame: Frame, start: int) -> None:
        end = self.source.closing.get(start)
        if end is None or end + 2 > frame.end:
            self.put("[[", start, start + 2)
            return
        frame.place = end + 2
        found = parts(self.source, start + 2, end)
        target = self.source.text[found[0].start : found[0].end]
        kind = names.namespace(target) if not target.startswith(":") else None
        last = found[-1]
        if kind == "file":
            if len(found) > 1 and "<ref" in self.source.text[last.start : last.end]:
                self.galley.paragraph()
                self.open(last.start, last.end, close=self.galley.paragraph)
        elif kind is None and not (re.match(r"[a-z]{2,3}:", target) and len(found) == 1):
            first = self.source.text.find("|", found[0].end, end) + 1 if len(found) > 1 else found[0].start
            self.open(first + (target.startswith(":") and len(found) == 1), end)

    def _external(self, frame: Frame, start: int) -> None:
        found = _EXTERNAL.match(self.source.text, start + 1, frame.end)
        if found is None:
            self.put("[", start, start + 1)
            return
        stop = self._closing_bracket(found.end(1), frame.end)
        if stop is None:
            self.put("[", start, start + 1)
            return
        frame.place = stop + 1
        where = Span(start=found.start(1), end=found.end(1))
        printed, target = self.galley.length, self._target(found[1])

        def close() -> None:
            if self.galley.length == printed:
                self.put("<", where.start, where.start)
                self.put(target, where.start, where.end)
                self.put(">", where.end, where.end)
            elif not self.bare:
                self.galley.link(printed, target, where, Span(start=start, end=stop + 1))

        self.open(found.end(1), stop, close=close)

    def _closing_bracket(self, place: int, limit: int) -> int | None:
        """Return where an external link closes: on its line, outside of templates and links."""
        text = self.source.text
        while (found := _BRACKET.search(text, place, min(limit, place + 2_000))) is not None:
            if found[0] == "]":
                return found.start()
            if found[0] == "\n":
                return None
            place = max(found.end(), self.source.closing.get(found.start(), found.start()) + 2)
        return None

    def _target(self, written: str) -> str:
        target = unescape(written)
        return f"https:{target}" if target.startswith("//") else target

    def _tag(self, frame: Frame, start: int) -> None:
        source = self.source
        if start in source.refs:
            ref = source.refs[start]
            frame.place = min(ref.end, frame.end)
            if not self.bare:
                self.call(ref.group, ref.name, Span(start=ref.start, end=ref.end), ref)
        elif start in source.raw:
            first, last, end = source.raw[start]
            frame.place = min(end, frame.end)
            if source.text.startswith(("<nowiki", "<pre", "<sou", "<syn"), start):
                self.put(source.text[first:last], first, last)
        else:
            self._plain_tag(frame, start)

    def _plain_tag(self, frame: Frame, start: int) -> None:
        found = _TAG.match(self.source.text, start, frame.end)
        if found is None:
            self.put("<", start, start + 1)
            frame.place = start + 1
            return
        frame.place = found.end()
        name = found["name"].lower()
        if name == "references" and not found[0].startswith("</") and not found[0].endswith("/>"):
            frame.place = min(frame.end, self.source.behind_references(found.end()))
        elif name in _BREAKS:
            self.galley.paragraph() if name not in ("br",) or self._tables == 0 else self.put(" ", start, found.end())
        elif name in _SPACED:
            self.put(" ", start, found.end())


_BRACKET = regex(r"\]|\n|\[\[|\{\{")
