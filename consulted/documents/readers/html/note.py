"""A page's notes: what its calls lead to, the other items of the same lists, and what stands in the line itself."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from consulted.documents.label import DIGITS
from consulted.documents.readers.html.call import LABEL, Called, Calls, inline
from consulted.documents.readers.html.extent import Extents
from consulted.documents.readers.html.inline import Inline, inline_notes
from consulted.documents.readers.html.link import Links
from consulted.documents.readers.html.row import Element, Row
from models.pattern import regex

#: Google Docs and Word write the remarks of reviewers as they write notes.
_REMARK = regex(r"^_?(?:cmnt|msocom|msoanchor)", re.I)
_LISTS = frozenset({"ol", "ul", "dl", "table", "tbody", "section", "article", "main", "body"})
_BACK = regex(r"backlink|backref|footnote-?back|reversefootnote|footnotes?-?return|to-?top(?:\s|$)")
#: Ways back are short, further ones of a source cited often included.
_LONGEST_BACK = 40


@dataclass(frozen=True, slots=True)
class Passage:
    """A range in the running text that is not printed there: a note, or the number that calls one."""

    end: int
    #: The note called here; None when a note but stands here.
    key: int | None


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note, as a range of the row."""

    label: str
    start: int
    end: int
    #: False for a reviewer's remark.
    printed: bool = True
    #: What it says where an attribute holds it, in mark-up.
    words: str | None = None
    #: True for an entry of a list of sources that the text names in words.
    entry: bool = False


class Notes:
    """The notes of one page."""

    def __init__(self, row: Row, links: Links) -> None:
        self._row = row
        self._calls = Calls(row, links)
        #: Notes by the place of what their calls lead to.
        self.found: dict[int, Footnote] = {}
        self._ranges: list[tuple[int, int]] = []
        #: By where they start, ranges of the row that running text leaves out.
        self.passed: dict[int, Passage] = {}
        called = self._calls.all()
        self._add_called(called)
        #: Calls by the place of their anchors.
        self.calls: dict[int, list[Called]] = {}
        for each in called:
            if each.target.open in self.found:
                self.calls.setdefault(each.anchor.open, []).append(each)
        self._places = sorted(self.calls)
        #: What is called where a way back may lead to: the anchors of calls and what stands around them in the line.
        self._near: dict[int, set[int]] = {}
        for calls in self.calls.values():
            for near in (calls[0].anchor, *inline(calls[0].anchor)):
                self._near.setdefault(near.open, set()).update(each.target.open for each in calls)
        self._add_items()
        self._add_inline()
        for note in self.found.values():
            self.passed.setdefault(note.start, Passage(note.end, None))

    def _add_called(self, called: Sequence[Called]) -> None:
        labels: dict[int, list[str]] = {}
        for each in called:
            labels.setdefault(each.target.open, []).append(each.label)
        places = sorted(labels)
        by_place = {each.target.open: each.target for each in called}
        worded = {each.target.open for each in called if each.worded}
        targets = [by_place[each] for each in places if not _is_list(by_place[each], labels, places)]
        extents = Extents(self._row, targets, [each.anchor for each in called])
        for target in targets:
            start, end = extents.of(target)
            if extents.has_words(start, end):
                remark = _REMARK.match(target.get("id") or target.get("name"))
                self._add(
                    target.open,
                    Footnote(labels[target.open][0], start, end, printed=remark is None, entry=target.open in worded),
                )

    def _add(self, key: int, note: Footnote) -> None:
        if not self._taken(note.start, note.end):
            self.found[key] = note
            insort(self._ranges, (note.start, note.end))

    def _taken(self, start: int, end: int) -> bool:
        place = bisect_left(self._ranges, (start, start))
        before = place > 0 and self._ranges[place - 1][1] > start
        return before or (place < len(self._ranges) and self._ranges[place][0] < end)

    def _add_items(self) -> None:
        """Add items no link calls, of numbered lists in which links call others."""
        for number, item in self._items(frozenset(start for start, _ in self._ranges)):
            if self._row.ink(item.open, item.close):
                self._add(item.open, Footnote(str(number), item.open, item.close + 1))

    def _items(self, starts: frozenset[int]) -> Iterator[tuple[int, Element]]:
        own = (each.above for each in self._row.elements if each.tag == "li" and each.open in starts)
        counts = {id(each): _number(each, "start", 1) for each in own if each is not None and each.tag == "ol"}
        for element in self._row.elements:
            if element.tag == "li" and id(element.above) in counts:
                number = _number(element, "value", counts[id(element.above)])
                yield number, element
                counts[id(element.above)] = number + 1

    def _add_inline(self) -> None:
        """Add notes that stand where they are called, and what its role says is a note."""
        for each in inline_notes(self._row, frozenset(self.calls)):
            if each.start not in self.passed and not self._taken(each.start, each.end):
                self._add_one(each)

    def _add_one(self, each: Inline) -> None:
        twin = each.twin
        if twin is not None:
            self.passed[each.start] = Passage(each.end, twin.open)
            if twin.open not in self.found:
                self._add(twin.open, Footnote(each.label, twin.open, twin.close + 1))
            return
        self._add(each.start, Footnote(each.label, each.start, each.end, words=each.words))
        if each.called:
            self.passed[each.start] = Passage(each.end, each.start)

    def is_back(self, anchor: Element, note: Footnote) -> bool:
        """Say whether *anchor*, in *note*, leads back to the text."""
        _, target = self._calls.leads.get(id(anchor), (anchor, None))
        words = self._row.words(anchor.open, anchor.close, _LONGEST_BACK).translate(DIGITS)
        silent = not any(map(str.isalnum, words))
        marks = " ".join(each.marks for each in (anchor, *inline(anchor)))
        if _BACK.search(marks) or "data-footnote-backref" in anchor.attributes:
            return True
        labelled = LABEL.fullmatch(words) is not None
        if target is None:
            return (silent or labelled) and anchor.get("href").startswith("#")
        called = [self.found[key] for key in self._called_at(target)]
        if called and note not in called:  # "see note 3"
            return silent
        return silent or (target.open < note.start and (labelled or bool(called)))

    def _called_at(self, target: Element) -> Set[int]:
        """Return which notes are called at *target*, or right behind it."""
        number = bisect_left(self._places, target.close)
        following = self._places[number] if number < len(self._places) else target.open
        place = target.open if target.open in self._near or self._row.ink(target.open, following) else following
        return self._near.get(place, frozenset())


def _is_list(target: Element, labels: Mapping[int, Sequence[str]], places: Sequence[int]) -> bool:
    """Say whether *target* holds a list of notes rather than one."""
    if target.tag not in _LISTS:
        return False
    holds = bisect_right(places, target.close) - bisect_left(places, target.open)
    return holds > 1 or len(set(labels[target.open])) > 1


def _number(element: Element | None, name: str, default: int) -> int:
    stated = element.get(name) if element is not None else ""
    return int(stated) if stated.isascii() and stated.isdecimal() and len(stated) < 6 else default
