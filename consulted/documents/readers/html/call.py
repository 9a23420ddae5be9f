"""Which links of a page call a note.

One rule serves all programs (Word, LibreOffice, Google Docs, pandoc, WordPress, MediaWiki, docutils, EPUB): an anchor
with a label for words, whose fragment names an element further on that is no heading. That it is a note's call, and
not a cross-reference to "Table 1", is shown by a raised or bracketed number, by its role or class, or by a way back.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consulted.documents.label import DIGITS
from consulted.documents.readers.html.link import Links
from consulted.documents.readers.html.row import BLOCKS, HEADINGS, Element, Row
from models.pattern import regex

_GROUPS = r"(?:note|nota|noot|anm|przypis|fotnot|fn|nb|nt|n)\.?\s?"
#: A number, a letter, a Roman number, a sign, or MediaWiki's "note 1"; of "[footnote 1]" the number.
LABEL = regex(
    rf"[\[({{]*\s*(?:(?:foot|end)note\s+)?"
    rf"((?:{_GROUPS})?\d{{1,4}}[a-z]?|[ivxlcdm]{{1,8}}|[a-z]{{1,2}}|[*†‡§¶#]{{1,5}})\s*[\])}}]*[.:]?",
    re.I,
)
#: What authors call a source themselves: "[NN2019]", "[A 1]".
_BRACKETED = regex(r"\[\s*([^\[\]]{1,40}?)\s*\]")
#: Class, role and type names programs give the call of a note.
_CALLS = regex(
    r"note-?_?ref|note-?anchor|(?:foot|end)noteanc|(?:foot|end)notereference|footnote-reference|note-?link|cite_?ref"
    r"|biblioref|fn-?ref|(?:^|\s)(?:foot|end)note(?:\s|$)"
)
_CITATION = regex(r"biblioref|(?:^|[\s_-])(?:citation|bibref|cite|ltx_ref)(?:$|[\s_-])")
_ENTRY = regex(r"csl-entry|biblioentry|bibitem|(?:^|\s)citation(?:\s|$)|bib-?entry|ltx_bib")
#: What pandoc names the entries of its list.
_ENTRY_ID = "ref-"
#: More sources in one bracket are not looked for.
_MOST_CITED = 50
#: Further from the anchor no bracket is its own.
_NEAR = 12
#: "Ministry of Public Works and Transport 2020" is a long name.
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Called:
    """An anchor that calls a note."""

    anchor: Element
    target: Element
    label: str
    #: True when its words are part of the sentence: "Smith 2020".
    worded: bool = False


class Calls:
    """Tells the calls of one page."""

    def __init__(self, row: Row, links: Links) -> None:
        self._row = row
        anchors = [each for each in row.elements if each.tag == "a" and each.get("href")]
        #: Anchors that lead within the page, by identity, and where to.
        self.leads = {id(each): (each, target) for each in anchors if (target := links.within(each)) is not None}
        self._backs: dict[int, list[int]] = {}
        for anchor, target in self.leads.values():
            if target.open < anchor.open:
                self._backs.setdefault(id(target), []).append(anchor.open)

    def all(self) -> list[Called]:
        """Return the calls in the order they stand."""
        linked = [each for anchor, target in self.leads.values() if (each := self._called(anchor, target)) is not None]
        inside = sorted(each.anchor.open for each in linked)
        cited = [
            each
            for element in self._row.elements
            if element.get("data-cites") and not _any_between(inside, element.open, element.close)
            for each in self._cited(element)
        ]
        return sorted((*linked, *cited), key=lambda each: each.anchor.open)

    def _cited(self, element: Element) -> Iterator[Called]:
        """Yield what pandoc notes of a citation it prints without links."""
        keys = element.get("data-cites").split()[:_MOST_CITED]
        for key in dict.fromkeys(keys):
            target = self._row.named.get(f"{_ENTRY_ID}{key}")
            if target is not None and not target.holds(element.open):
                yield Called(element, target, self._name(element, target, alone=len(keys) == 1), worded=True)

    def _name(self, element: Element, target: Element, *, alone: bool) -> str:
        """Return what a citation in words calls its source: "Smith 2020", else the key of the entry."""
        words = self._row.words(element.open, element.close).strip("()[] ")
        if alone and len(words) <= _LONGEST_NAME and any(map(str.isalpha, words)) and any(map(str.isdecimal, words)):
            return words
        return (target.get("id") or target.get("name")).removeprefix(_ENTRY_ID)

    def _called(self, anchor: Element, target: Element) -> Called | None:
        listed = any(each.tag == "nav" for each in anchor.ancestors())
        if target.open <= anchor.open or listed or _heads(self._row, target):
            return None
        words = self._row.words(anchor.open, anchor.close).translate(DIGITS)
        marks = " ".join(each.marks for each in (anchor, *inline(anchor)))
        label, bracketed = LABEL.fullmatch(words), _BRACKETED.fullmatch(words)
        if label is not None and (_CALLS.search(marks) or self._set_off(anchor) or self._leads_back(anchor, target)):
            return Called(anchor, target, label[1])
        if bracketed is not None and self._leads_back(anchor, target):
            return Called(anchor, target, bracketed[1])
        if words and _CITATION.search(marks) and _ENTRY.search(_entry(target)):
            name = bracketed[1] if bracketed else self._name(anchor, target, alone=True)
            return Called(anchor, target, name, worded=not bracketed)
        return None

    def _set_off(self, anchor: Element) -> bool:
        """Say whether the anchor's words are raised, or stand in square brackets."""
        ink = self._row.first_ink(anchor.open)
        inner = self._row.around[ink] if ink is not None and ink < anchor.close else anchor
        raised = any(
            each.tag == "sup" or "vertical-align:super" in each.get("style").replace(" ", "")
            for each in (inner, *inline(inner))
        )
        return raised or self._bracketed(anchor)

    def _bracketed(self, anchor: Element) -> bool:
        words = self._row.words(anchor.open, anchor.close)
        if words.startswith("["):
            return words.endswith("]")
        before = self._row.words(max(self._row.block(anchor.open).open, anchor.open - _NEAR), anchor.open)
        opened = "[" in before[before.rfind("]") + 1 :]
        return opened and before.endswith(("[", ",", ";", "-", "–"))

    def _leads_back(self, anchor: Element, target: Element) -> bool:
        """Say whether a link at *target* leads to where *anchor* stands."""
        place = target if target.tag in BLOCKS else self._row.block(target.open)
        near = (anchor, *inline(anchor), self._row.block(anchor.open))
        return any(place.holds(back) for each in near for back in self._backs.get(id(each), ()))


def _any_between(places: Sequence[int], start: int, end: int) -> bool:
    first = bisect_left(places, start)
    return first < len(places) and places[first] < end


def inline(element: Element) -> Iterator[Element]:
    """Yield what stands around *element* within its line."""
    for above in element.ancestors():
        if above.tag in BLOCKS:
            return
        yield above


def _heads(row: Row, target: Element) -> bool:
    """Say whether *target* is a heading, is in one, or begins with one."""
    if target.tag in HEADINGS or any(each.tag in HEADINGS for each in target.ancestors()):
        return True
    ink = row.first_ink(target.open)
    return ink is not None and row.block(ink).tag in HEADINGS


def _entry(target: Element) -> str:
    """Return the marks of *target* and the block around it."""
    return f"{target.marks} {next((each.marks for each in target.ancestors() if each.tag in BLOCKS), '')}"
