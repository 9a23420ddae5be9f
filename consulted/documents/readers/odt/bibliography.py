"""The sources an OpenDocument text cites by bibliography marks, and the list it prints of them."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from consulted.documents.readers.odt.style import TEXT
from consulted.documents.readers.page import Call, Paragraph, Piece, Slip, plain, tidy
from consulted.documents.script import Stated
from models.pattern import regex

_FIELDS = ("author", "title", "publisher", "year", "url", "note")
#: Shorter titles are words of other entries, too.
_SHORTEST_TITLE = 8
_KEY = "source"
#: Brackets around a label.
_BEFORE = regex(r"^[\s\[(]+")
_BEHIND = regex(r"^[\s\])]*[:.]?\s*")
#: More titles times entries are not compared.
_MOST_PAIRS = 1_000_000


@dataclass(slots=True)
class Sources:
    """The sources of one text."""

    #: The first mark that names each, by its printed words.
    marks: dict[str, etree._Element] = field(default_factory=dict)
    #: Places of the paragraphs in which the text prints its list.
    printed: list[int] = field(default_factory=list)

    def cited(self, mark: etree._Element, *, noted: bool) -> Iterator[Piece]:
        """Yield what *mark* prints, and that it calls a source; in a note, the source's address behind it."""
        words = " ".join("".join(mark.itertext()).split())
        label = words.strip("[]() ") or mark.get(f"{TEXT}identifier", "").strip()
        url = mark.get(f"{TEXT}url", "").strip()
        if not label:
            yield words
        elif noted:
            yield f"{words} <{url}>" if url else words
        else:
            self.marks.setdefault(label, mark)
            yield Call((_KEY, label), label, None if label.isdecimal() else words or f"[{label}]")

    def shelved(self, found: Sequence[Paragraph]) -> tuple[list[Paragraph], dict[Hashable, Slip]]:
        """Return *found* without the entries of the sources cited, and these: as printed, else as their marks say."""
        places = self._places({place: plain(found[place].pieces) for place in dict.fromkeys(self.printed)})
        slips: dict[Hashable, Slip] = {}
        for label, mark in self.marks.items():
            paragraph = _without(found[places[label]], label) if label in places else _entry(mark)
            if paragraph.pieces:
                slips[_KEY, label] = Slip(label, (paragraph,), entry=not label.isdecimal(), stated=_stated(mark))
        taken = frozenset(places.values())
        return [each for place, each in enumerate(found) if place not in taken], slips

    def _places(self, words: Mapping[int, str]) -> dict[str, int]:
        """Return which paragraph of the printed list is which source: it begins with its label, or names its title."""
        found: dict[str, int] = {}
        lengths = sorted({len(label) for label in self.marks}, reverse=True)
        for place, text in words.items():
            bare = _BEFORE.sub("", text)
            label = next((bare[:each] for each in lengths if bare[:each] in self.marks and _ends(bare, each)), None)
            if label is not None:
                found.setdefault(label, place)
        left = {place: text for place, text in words.items() if place not in found.values()}
        for label in [each for each in self.marks if each not in found][: _MOST_PAIRS // (len(left) + 1)]:
            titled = _titled(" ".join(self.marks[label].get(f"{TEXT}title", "").split()), left)
            if titled is not None:
                found[label] = titled
                del left[titled]
        return found


def _ends(text: str, place: int) -> bool:
    return not text[place : place + 1].isalnum()


def _titled(title: str, words: Mapping[int, str]) -> int | None:
    """Return which of *words* names *title*."""
    if len(title) < _SHORTEST_TITLE:
        return None
    return next((place for place, text in words.items() if title in text), None)


def _without(paragraph: Paragraph, label: str) -> Paragraph:
    """Return an entry of the printed list without its label."""
    first, *rest = paragraph.pieces
    bare = _BEFORE.sub("", first) if isinstance(first, str) else ""
    if not isinstance(first, str) or not (bare.startswith(label) and _ends(bare, len(label))):
        return paragraph
    return Paragraph(tidy((_BEHIND.sub("", bare[len(label) :]), *rest)))


def _stated(mark: etree._Element) -> Stated | None:
    title = " ".join(mark.get(f"{TEXT}title", "").split())
    author = " ".join(mark.get(f"{TEXT}author", "").split())
    return Stated(title=title, publisher=author or None) if title else None


def _entry(mark: etree._Element) -> Paragraph:
    stated = (mark.get(f"{TEXT}{name}", "").strip() for name in _FIELDS)
    return Paragraph(tidy((", ".join(each for each in stated if each),)))
