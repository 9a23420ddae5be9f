"""Notes that stand where they are called: in the margin, behind the words, in a box that opens, in an attribute."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from consulted.documents import address
from consulted.documents.fold import words
from consulted.documents.label import DIGITS
from consulted.documents.readers.html.call import LABEL, inline
from consulted.documents.readers.html.row import BLOCKS, Element, Row
from models.pattern import regex

_ROLE = regex(r"(?:^|\s)(?:doc-)?(?:foot|end|rear)note(?=\s|$)", re.I)
#: Class names of notes in the line, in the margin or in a box (Tufte, LaTeXML, WordPress plugins, tooltips).
_INLINE = regex(
    r"(?:^|[\s_-])(?:side-?notes?|margin-?notes?|inline-?(?:foot-?)?notes?|footnotes?[_-]+(?:note|text|content|body|tooltip)"
    r"|tooltip-?_?(?:text|content|inner)|ltx_note_outer)(?:$|\s)|^\s*(?:foot|end)notes?\s*$",
    re.I,
)
_TOOLTIP = "tooltip"
_HOLDERS = frozenset(words("span small label em i q cite"))
#: Attributes whose words a page shows when its number is pointed at.
_SHOWN = regex(r"title|data-[a-z-]{2,40}")
_TALL = frozenset(words("sup a span button abbr cite"))
#: Class names of numbers that call notes.
_CALLING = regex(
    r"(?:^|[\s_-])(?:(?:foot|end|side)?-?notes?|references?|citations?|tooltips?|popovers?|fn)(?:$|[\s_-])", re.I
)
#: Shorter ones say what the number is: "Jump to note 1".
_SHORTEST = 40
#: What a note of the line says at least.
_FEWEST_LETTERS = 12
#: Two notes that begin alike for so long are one, printed twice.
_ALIKE = 48
#: Elements one copy of a note may fill.
_COPIES = frozenset(words("li td dd p div tr aside"))


@dataclass(frozen=True, slots=True)
class Inline:
    """A note in the line, or one of the page that only its role tells."""

    label: str
    start: int
    end: int
    #: True when its place calls it.
    called: bool
    #: Mark-up of a note that an attribute holds.
    words: str | None = None
    #: The element that prints it whole further on.
    twin: Element | None = None


def inline_notes(row: Row, calls: frozenset[int]) -> Iterator[Inline]:
    """Yield the notes of *row* that no link calls, with the number printed at them or in their order.

    Args:
        calls: places of the anchors that call the others.
    """
    copies: dict[str, Element] | None = None
    count = len(calls)
    for element in row.elements:
        note = _element(row, element, count + 1) or _attribute(row, element, calls)
        if note is None:
            continue
        count += 1
        if note.called and note.words is None:
            copies = _copies(row) if copies is None else copies
            twin = copies.get(_beginning(row.words(note.start, note.end)))
            note = note if twin is None else Inline(note.label, note.start, note.end, called=True, twin=twin)
        yield note


def _element(row: Row, element: Element, number: int) -> Inline | None:
    named = element.tag in _HOLDERS and (_INLINE.search(element.get("class")) or element.get("role") == _TOOLTIP)
    kind = f"{element.get('role')} {element.get('epub:type')}"
    if not (named or element.tag == "d-footnote" or _ROLE.search(kind)) or not row.ink(element.open, element.close):
        return None
    if named and _letters(row.words(element.open, element.close)) < _FEWEST_LETTERS:
        return None
    label = (_printed_before(row, element) if named else None) or _printed_in(row, element)
    return Inline(label or str(number), element.open, element.close + 1, called=element.tag not in BLOCKS)


def _attribute(row: Row, element: Element, calls: frozenset[int]) -> Inline | None:
    """Return the note that an attribute of a raised number, or of one that is called a note, holds."""
    if element.tag not in _TALL:
        return None
    shown = max(
        (each for name, each in element.attributes.items() if each and _SHOWN.fullmatch(name)), key=len, default=""
    )
    if (len(shown) < _SHORTEST and not address.occurs(shown)) or not _calling(row, element):
        return None
    label = LABEL.fullmatch(row.words(element.open, element.close, _SHORTEST).translate(DIGITS))
    first = bisect_left(row.inked, element.open)
    inner = row.around[row.inked[first]] if label else element
    if label is None or any(each.open in calls for each in (element, inner, *inline(inner))):
        return None
    outer = max(
        (each for each in (element, *inline(element)) if each.tag in _TALL and _same(row, each, element)), key=_size
    )
    return Inline(label[1], outer.open, outer.close + 1, called=True, words=shown)


def _calling(row: Row, element: Element) -> bool:
    """Say whether *element* is raised, holds what is, or is called what calls a note."""
    ink = row.first_ink(element.open)
    inner = row.around[ink] if ink is not None and element.holds(ink) else element
    near = (element, inner, *inline(inner))
    return any(each.tag == "sup" or _CALLING.search(each.get("class")) for each in near)


def _same(row: Row, outer: Element, inner: Element) -> bool:
    """Say whether *outer* prints no more than *inner* and brackets."""
    before, behind = row.words(outer.open, inner.open, _SHORTEST), row.words(inner.close, outer.close, _SHORTEST)
    return not any(map(str.isalnum, before + behind))


def _size(element: Element) -> int:
    return element.close - element.open


def _printed_in(row: Row, element: Element) -> str | None:
    """Return the number a note begins with."""
    ink = row.first_ink(element.open)
    words = str(row.tokens[ink]).translate(DIGITS).strip() if ink is not None else ""
    opening = LABEL.match(words)
    if opening is None or not opening[1][0].isdecimal() or words[opening.end(1) : opening.end(1) + 1].isalnum():
        return None
    return opening[1]


def _printed_before(row: Row, element: Element) -> str | None:
    """Return the raised number right before a note within the line."""
    place = bisect_left(row.inked, element.open) - 1
    if place < 0:
        return None
    ink = row.inked[place]
    label = LABEL.fullmatch(str(row.tokens[ink]).strip().translate(DIGITS))
    raised = any(each.tag == "sup" for each in (row.around[ink], *inline(row.around[ink])))
    return label[1] if raised and label else None


def _copies(row: Row) -> dict[str, Element]:
    """Return what could be a note printed once more, by how it begins; of nested elements the largest of one note."""
    found: dict[str, Element] = {}
    for element in row.elements:
        if element.tag in _COPIES:
            beginning = _beginning(row.words(element.open, element.close))
            if len(beginning) == _ALIKE:
                found[beginning] = element
    return {beginning: _row_of(element) for beginning, element in found.items()}


def _row_of(element: Element) -> Element:
    above = element.above
    return above if element.tag == "td" and above is not None and above.tag == "tr" else element


def _beginning(text: str) -> str:
    letters = "".join(each for each in text.translate(DIGITS) if each.isalpha())
    return letters[:_ALIKE].lower()


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))
