"""The letters of a note as the reader wrote them, each with its place in the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

from lxml import etree

from consulted.documents.label import DIGITS
from consulted.documents.readers.docx.field import CITES, HREF, NOTE, with_anchor
from consulted.documents.readers.docx.part import M, R, W
from consulted.documents.readers.docx.prose import SIGNS
from consulted.documents.readers.docx.sign import sign
from consulted.documents.readers.docx.trace import AT, Trace
from consulted.documents.readers.page import Link, is_cut, is_silent
from consulted.documents.readers.page_piece import INVISIBLE

_T, _SYMBOL, _HYPERLINK, _BOX = f"{W}t", f"{W}sym", f"{W}hyperlink", f"{W}txbxContent"
_NOTES = (f"{W}footnote", f"{W}endnote")
_UNSEEN = {f"{W}softHyphen": "\u00ad"}
_SIGNS = {**SIGNS, **_UNSEEN}
_TAGS = (_T, f"{M}t", _SYMBOL, *_SIGNS)
#: Longer paragraphs, read otherwise than they stand, take too long to compare.
_LONGEST = 20_000


class Spot(NamedTuple):
    """A letter's place in the file."""

    #: The local name of the part's root.
    part: str
    #: Its outermost paragraph, the leaf in that, and the letter in that; each from 0.
    paragraph: int
    leaf: int
    offset: int


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter the reader met, or wrote behind a link to say where that leads."""

    char: str
    #: None where the file does not hold it as a letter.
    spot: Spot | None
    #: The link it belongs to: 0 for none, else a number no other link of the passage has.
    link: int = 0
    #: Whether the reader wrote it.
    shown: bool = True


@dataclass(slots=True)
class Passage:
    """The words of one note."""

    raw: str
    letters: list[Letter] = field(default_factory=list)
    #: Where links lead.
    targets: dict[int, str] = field(default_factory=dict)
    #: The letter behind each visible character of ``raw``.
    places: dict[int, int] = field(default_factory=dict)
    #: True when some of it stands in a text box.
    boxed: bool = False
    #: The ``w:id`` of the footnote or endnote it is; None in the running text.
    note: str | None = None

    def find(self, start: int, end: int) -> range | None:
        """Return the letters behind ``raw[start:end]``, blanks between them included; None when some have none."""
        if start == end and start - 1 in self.places:
            behind = self.places[start - 1] + 1
            return range(behind, behind)
        seen = [place for place in range(start, end) if visible(self.raw[place])]
        if any(place not in self.places for place in seen):
            return None
        first, last = self._edge(start), self._edge(end)
        if first is None or last is None:
            return None
        if seen:
            last = last if not visible(self.raw[end - 1]) else self.places[end - 1] + 1
        found = range(first, last)
        shown = sum(1 for each in found if self.letters[each].shown and visible(self.letters[each].char))
        return found if shown == len(seen) else None

    def _edge(self, place: int) -> int | None:
        """Return the first letter at or behind a place of ``raw``."""
        if place in self.places:
            return self.places[place]
        before = next((each for each in range(place - 1, -1, -1) if visible(self.raw[each])), None)
        if before is None or before not in self.places:
            return None
        behind = self.places[before] + 1
        return behind if place == before + 1 else self._behind_blanks(behind)

    def _behind_blanks(self, place: int) -> int:
        while place < len(self.letters) and not visible(self.letters[place].char):
            place += 1
        return place

    def link(self, number: int) -> list[int]:
        """Return the places of a link's letters in the file."""
        return [place for place, each in enumerate(self.letters) if each.link == number and each.spot is not None]


def passage(trace: Trace, start: int, end: int) -> Passage:
    """Return the words that stand from *start* to *end* in the text."""
    found = Passage(raw=trace.text[start:end])
    for place in trace.places:
        begin, stop = max(place.start, start), min(place.end, end)
        if begin >= stop or not isinstance(place.origin, etree._Element):
            continue
        node = place.origin
        first = len(found.letters)
        found.letters += _letters(node, trace, found.targets)
        found.boxed = found.boxed or next(node.iterancestors(_BOX), None) is not None
        found.note = next((each.get(f"{W}id") for each in node.iterancestors(*_NOTES)), None)
        pairs = matched(trace.text[place.start : place.end], found.letters[first:])
        for at, letter in pairs:
            if begin <= place.start + at < stop:
                found.places[place.start + at - start] = first + letter
    return found


def _letters(node: etree._Element, trace: Trace, targets: dict[int, str]) -> list[Letter]:
    part = etree.QName(node.getroottree().getroot()).localname
    found: list[Letter] = []
    for target, group in groupby(_printed(node, part, trace.parts[part].targets), key=lambda each: each[2]):
        signs = list(group)
        if not target:
            found += [Letter(char, spot) for char, spot, _ in signs]
            continue
        number = len(targets) + 1
        targets[number] = target
        link = Link("".join(char for char, *_ in signs).translate(INVISIBLE), target)
        silent = is_silent(link)
        found += [Letter(char, spot, number, not (silent and is_cut(link))) for char, spot, _ in signs]
        found += [Letter(char, None, number) for char in f"<{target}>"] if silent else []
    return found


def _printed(node: etree._Element, part: str, targets: Mapping[str, str]) -> Iterator[tuple[str, Spot | None, str]]:
    """Yield the letters of *node*, each with its place and where it leads; what nobody sees leads on."""
    led = ""
    boxes = list(node.iter(_BOX))
    for leaf in node.iter(*_TAGS):
        if boxes and any(above in boxes for above in leaf.iterancestors(_BOX)):
            continue
        words = _SIGNS.get(leaf.tag) or (sign(leaf) if leaf.tag == _SYMBOL else leaf.text or "")
        at = leaf.get(AT) if leaf.get(NOTE) is None and leaf.get(CITES) is None else None
        paragraph, _, place = (at or "").partition(":")
        above = next(leaf.iterancestors(_HYPERLINK), None)
        target = leaf.get(HREF) or ("" if above is None else _target(above, targets))
        led = led if leaf.tag in _UNSEEN else target
        for offset, char in enumerate(words):
            yield char, Spot(part, int(paragraph), int(place), offset) if at else None, led


def _target(link: etree._Element, targets: Mapping[str, str]) -> str:
    return with_anchor(targets.get(link.get(f"{R}id") or "", ""), link.get(f"{W}anchor") or "")


def matched(text: str, letters: Sequence[Letter]) -> Iterator[tuple[int, int]]:
    """Yield the places in *text* and in *letters* of what is one and the same, blanks left out."""
    old = [place for place, char in enumerate(text) if visible(char)]
    new = [place for place, each in enumerate(letters) if each.shown and visible(each.char)]
    said = "".join(text[place].translate(DIGITS) for place in old)
    met = "".join(letters[place].char.translate(DIGITS) for place in new)
    if said == met:
        yield from zip(old, new, strict=True)
        return
    if len(met) > _LONGEST:
        return
    for block in SequenceMatcher(None, said, met, autojunk=False).get_matching_blocks():
        yield from zip(old[block.a : block.a + block.size], new[block.b : block.b + block.size], strict=True)


def visible(char: str) -> bool:
    """Say whether *char* is more than a blank, and seen."""
    return not char.isspace() and ord(char) not in INVISIBLE
