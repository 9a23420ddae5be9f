"""The reader for Markdown as people and programs write it: pandoc, GitHub, MyST, Quarto, Jekyll, Obsidian."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace

from consulted.documents.line import Line
from consulted.documents.marker import MOST
from consulted.documents.readers.fields.value import Pieces, Value
from consulted.documents.readers.markdown.block import Block, Definition, Manuscript, taken_apart
from consulted.documents.readers.markdown.inline import Inline
from consulted.documents.readers.proof import Galley, MarkedUp, Proof
from consulted.documents.script import Note, Span, Style
from models.pattern import regex

_NAME = regex(r"\.(?:md|markdown|mdown|mkd|mdx|qmd|rmd)$", re.I)
_DEFINED = regex(r"^[ \t>]{0,8}\[\^[^\]\s]{1,100}\]:", re.M)
_LINK = regex(r"\[[^\[\]\n]{1,300}\]\((?:<?https?://|www\.)[^()\n]{1,2000}(?:\([^()\n]*\)[^()\n]*)*\)")
_HEADING = regex(r"^#{1,6}[ \t]+\S", re.M)
_LINK_END = regex(r"(?:[ \t]*(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'|\([^()\n]{0,500}\)))?[ \t]*\)")
_TURN = regex(r"\][\[(]")
_HEAD = 300_000
#: So many links are no slip of a pen.
_LINKS = 2
#: More labels are not listed.
_MOST_LABELS = 20


def is_markdown(text: str, name: str) -> bool:
    """Say whether *text* is Markdown, by its file's name or its notes and links."""
    if _NAME.search(name):
        return True
    head = text[:_HEAD]
    if _DEFINED.search(head):
        return True
    links = len(_LINK.findall(head))
    return links >= _LINKS or (links > 0 and _HEADING.search(head) is not None)


def take_apart(text: str, lines: Sequence[Line], warnings: tuple[str, ...]) -> MarkedUp:
    """Return text, notes and markers of the Markdown report *text*."""
    made = taken_apart(lines)
    press = _Press(text, made)
    press.run()
    script = press.galley.marked_up(
        text,
        format="markdown",
        title=made.matter.title,
        language=made.matter.language,
        date=made.matter.date,
        warnings=(*warnings, *press.warnings()),
    )
    places = script.proof.printed.places
    far = frozenset(number for number, place in enumerate(places) if place in press.inline.far)
    known = {each.name: getattr(script.proof, each.name) for each in fields(Proof)}
    return replace(script, proof=_LinkedProof(**known, source=text, far=far))


@dataclass(frozen=True, kw_only=True)
class _LinkedProof(Proof):
    """A proof in which a link is whole: with its brackets, and without its address where that stands elsewhere."""

    source: str
    #: Which pieces stand elsewhere: the addresses of ``[words][name]``.
    far: frozenset[int]

    def span(self, start: int, end: int) -> Span:
        """Return where the printed stretch stands, what stands elsewhere left out unless it is all of it."""
        first, last = self._piece(start), self._piece(max(start, end - 1))
        near = [each for each in range(first, last + 1) if each not in self.far] or [first]
        spans = [self.printed.span(max(start, self.printed.places[each]), min(end, self._stop(each))) for each in near]
        return self._linked(min(each.start for each in spans), max(each.end for each in spans))

    def _stop(self, piece: int) -> int:
        places = self.printed.places
        return places[piece + 1] if piece + 1 < len(places) else len(self.printed.text)

    def _linked(self, start: int, end: int) -> Span:
        """Return the stretch from *start* to *end* with the signs around the links it opens and closes."""
        opening = self.source.rfind("](", start, end)
        if opening >= 0 and self.source.find(")", opening, end) < 0:
            tail = _LINK_END.match(self.source, end)
            end = tail.end() if tail else end
        whole = self.source[start - 1 : start] == "[" and _TURN.search(self.source, start, end) is not None
        return Span(start=start - whole, end=end)


@dataclass(slots=True)
class _Slip:
    """A note that is yet to be printed."""

    key: str
    source: Note
    blocks: Sequence[Block] = ()
    value: Value | None = None


@dataclass(slots=True)
class _Press:
    """Prints a manuscript."""

    source: str
    made: Manuscript
    galley: Galley = field(default_factory=Galley)
    inline: Inline = field(init=False)
    _slips: list[_Slip] = field(default_factory=list)
    _keys: dict[str, str] = field(default_factory=dict)
    _undefined: dict[str, None] = field(default_factory=dict)
    #: How many notes are called so far, and each how often.
    _called: int = 0
    _calls: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.inline = Inline(self.galley, self.made.targets, self._call, self._inner, self._call_listed)
        for note in self.made.notes:
            self._define(note)

    def _define(self, note: Definition) -> None:
        key = self.galley.key(note.label)
        self._keys.setdefault(note.label, key)
        source = Note(label=note.label, start=note.start, end=note.end, content=note.content, style=Style.MARKDOWN)
        self._slips.append(_Slip(key, source, note.blocks))

    def run(self) -> None:
        """Print the text, then the notes in the order they stand."""
        for block in self.made.body:
            self._block(block, in_note=False)
        printed = 0
        while printed < len(self._slips):
            slips = sorted(self._slips[printed:], key=lambda slip: slip.source.start)
            printed = len(self._slips)
            for slip in slips:
                self._note(slip)

    def _note(self, slip: _Slip) -> None:
        start = self.galley.open_note(slip.source.label, slip.source.start)
        if slip.value is not None:
            self.inline.write(slip.value, in_note=True)
        for block in slip.blocks:
            self._write(block, in_note=True)
            self.galley.put(" ", slip.source.end, slip.source.end)
        self.galley.close_note(start, slip.key, slip.source)

    def _block(self, block: Block, *, in_note: bool) -> None:
        self.galley.paragraph()
        if block.lead:
            self.galley.put(block.lead, block.lead_start or block.lines[0][0], block.lead_end or block.lines[0][0])
        self._write(block, in_note=in_note)
        self.galley.paragraph()

    def _write(self, block: Block, *, in_note: bool) -> None:
        if block.lines:
            self.inline.write(self._value(block), in_note=in_note)

    def _value(self, block: Block) -> Value:
        pieces, last = Pieces(), block.lines[0][0]
        for number, (start, end) in enumerate(block.lines):
            if number:
                pieces.put("\n", last, start)
            pieces.put(self.source[start:end], start, end)
            last = end
        return pieces.value()

    def _call(self, label: str, span: Span) -> bool:
        key = self._keys.get(label)
        if key is None:
            self._undefined[label] = None
            self.galley.miss(label, self.source[span.start : span.end])
            return False
        self._called += not self._calls[label]
        self._mark(key, label, span)
        return True

    def _mark(self, key: str, label: str, span: Span) -> None:
        self._calls[label] += 1
        if self._calls[label] <= MOST:
            self.galley.call(key, label, span)
        else:
            self.galley.put(f"[{label}]", span.start, span.end)

    def _inner(self, value: Value, span: Span) -> None:
        """Call a note that is written where it is called; it bears the number a program would print."""
        self._called += 1
        label = str(self._called)
        key = self.galley.key(label)
        content = span.start + len("^[")
        source = Note(label=label, start=span.start, end=span.end, content=content, style=Style.MARKDOWN)
        self._slips.append(_Slip(key, source, value=value))
        self.galley.call(key, label, span)

    def _call_listed(self, name: str, span: Span) -> bool:
        """Call the address ``[1]: https://…`` a note where the text prints ``[1]``."""
        if not (name.isdecimal() and name.isascii()) or self.made.notes:
            return False
        if name not in self._keys:
            self._keys[name] = self.galley.key(name)
            start, end = self.made.lines[name]
            target = self.made.targets[name]
            source = Note(label=name, start=start, end=end, content=target.start, style=Style.BRACKET)
            value = Value(text=self.source[target.start : end], places=(0,), starts=(target.start,), ends=(end,))
            self._slips.append(_Slip(self._keys[name], source, value=value))
        self._mark(self._keys[name], name, span)
        return True

    def warnings(self) -> list[str]:
        """Say what was called and is not there, and what was not taken."""
        told = []
        if self._undefined:
            told.append(f"Notes are called that this text does not define: {_some(list(self._undefined))}.")
        return told


def _some(labels: Sequence[str]) -> str:
    more = len(labels) - _MOST_LABELS
    return ", ".join(labels[:_MOST_LABELS]) + (f" and {more} more" if more > 0 else "")
