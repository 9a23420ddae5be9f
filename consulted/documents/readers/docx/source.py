"""The list of sources Word keeps with a document ("Manage sources"), and the bibliography it makes of it.

ECMA-376 part 1, 22.6. The text cites a source by its tag; what a printed entry leaves out, the list may know.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from consulted.documents import address, cue
from consulted.documents.fold import fold, words
from consulted.documents.month import months
from consulted.documents.readers.docx.part import B
from consulted.documents.readers.fields import day as field_day
from consulted.documents.readers.page import Call, Link, Paragraph, Piece, Slip, plain, tidy
from models.pattern import regex

#: The label an entry of a numbered bibliography starts with.
_NUMBER = regex(r"\s*\[(\d{1,4})\]\s*|\s*(\d{1,4})[.)]\s+")
_BRACKETS = "()[] "
#: More persons are not named in a label.
_MOST_NAMES = 2
#: Shorter titles are found in entries that are not theirs.
_SHORTEST_TITLE = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """One source of the list."""

    tag: str
    names: tuple[str, ...] = ()
    title: str = ""
    year: str = ""
    publisher: str = ""
    address: str = ""
    #: The day of the visit in ISO 8601, possibly partial.
    day: str | None = None

    @property
    def label(self) -> str:
        """What names the source where print gives it no number: "Lindqvist, 2020"."""
        name = " & ".join(self.names[:_MOST_NAMES]) or self.title
        return ", ".join(each for each in (name, self.year) if each) or self.tag

    def missing(self, printed: str) -> Iterator[Piece]:
        """Yield address and day of the visit where *printed* has none."""
        if self.address and not address.occurs(printed):
            yield Link(" ", self.address)
        if self.day and not cue.occurs(printed):
            yield f" [accessed {self.day}]"

    def paragraph(self) -> Paragraph:
        """Return the source as its fields say."""
        named = "; ".join(self.names), self.title, self.publisher, self.year
        printed = ", ".join(each for each in named if each)
        return Paragraph(tidy((printed, *self.missing(printed))))


def sources(root: etree._Element | None) -> dict[str, Source]:
    """Return the sources of the list by their tags; those that only keep a place are left out."""
    found = (_source(node) for node in (root.iterchildren(f"{B}Source") if root is not None else ()))
    return {source.tag: source for source in found if source.tag and (source.title or source.address)}


def _source(node: etree._Element) -> Source:
    visited = field_day.of_parts([_text(node, "YearAccessed"), _month(node), _text(node, "DayAccessed")])
    publishers = ("InternetSiteTitle", "Publisher", "PublicationTitle", "JournalName", "ConferenceName", "Institution")
    return Source(
        tag=_text(node, "Tag"),
        names=tuple(_names(node)),
        title=_text(node, "Title"),
        year=_text(node, "Year"),
        publisher=next((text for name in publishers if (text := _text(node, name))), ""),
        address=_text(node, "URL"),
        day=visited,
    )


def _text(node: etree._Element, name: str) -> str:
    return " ".join((node.findtext(f"{B}{name}") or "").split())


def _month(node: etree._Element) -> str:
    printed = _text(node, "MonthAccessed")
    return printed if printed.isdecimal() else str(months().get(fold(printed).strip("."), ""))


def _names(node: etree._Element) -> Iterator[str]:
    authors = node.find(f"{B}Author/{B}Author")
    for each in authors.iter(f"{B}Last", f"{B}Corporate") if authors is not None else ():
        if each.text and each.text.strip():
            yield " ".join(each.text.split())


def calls(cited: Sequence[Source], printed: str) -> Iterator[Piece]:
    """Yield what the text prints where it cites sources."""
    number = _NUMBER.fullmatch(printed)
    alone = len(cited) == 1
    if alone and number is not None and number[1]:
        yield Call(cited[0].tag, number[1])
        return
    for place, source in enumerate(cited):
        label = printed.strip(_BRACKETS) if alone else source.label
        yield Call(source.tag, label or source.label, printed if place == 0 else "")


@dataclass(frozen=True, slots=True)
class Bibliography:
    """A text whose printed bibliography has been made into notes."""

    paragraphs: list[Paragraph]
    slips: dict[Hashable, Slip]


def bibliography(found: Sequence[Paragraph], entries: Sequence[int], known: Mapping[str, Source]) -> Bibliography:
    """Make notes of the *entries* among the paragraphs *found*, and of the sources the text cites without printing."""
    called = {
        piece.key: piece for each in found for piece in each.pieces if isinstance(piece, Call) and piece.key in known
    }
    slips: dict[Hashable, Slip] = {}
    left = dict(known)
    for count, place in enumerate(entries, 1):
        source = _matching(plain(found[place].pieces), left)
        label = called[source.tag].label if source and source.tag in called else source.label if source else str(count)
        key: Hashable = left.pop(source.tag).tag if source else ("entry", place)
        slips[key] = _entry(found[place], source, label)
    slips.update({key: Slip(call.label, (known[str(key)].paragraph(),)) for key, call in called.items() if key in left})
    hidden = frozenset(entries)
    kept = [_relabelled(each, slips) for place, each in enumerate(found) if place not in hidden]
    return Bibliography(kept, slips)


def _matching(printed: str, known: Mapping[str, Source]) -> Source | None:
    """Return the source whose title or address an entry prints; of several the one with the longest title."""
    there = f" {' '.join(words(printed))} "
    best: Source | None = None
    for source in known.values():
        title = " ".join(words(source.title))
        named = len(title) >= _SHORTEST_TITLE and f" {title} " in there
        if (named or (source.address and source.address in printed)) and (
            best is None or len(source.title) > len(best.title)
        ):
            best = source
    return best


def _entry(paragraph: Paragraph, source: Source | None, label: str) -> Slip:
    pieces = (paragraph.lead, *paragraph.pieces)
    opening = "".join(piece for piece in pieces[:2] if isinstance(piece, str))
    number = _NUMBER.match(opening)
    if number is not None:
        label = number[1] or number[2]
        pieces = (opening[number.end() :], *pieces[2:])
    missing = source.missing(plain(pieces)) if source else ()
    targets = any(isinstance(piece, Link) for piece in pieces)
    more = [piece for piece in missing if not (targets and isinstance(piece, Link))]
    return Slip(label, (Paragraph(tidy((*pieces, *more))),))


def _relabelled(paragraph: Paragraph, slips: Mapping[Hashable, Slip]) -> Paragraph:
    """Return *paragraph* with its calls under the labels the bibliography prints."""
    pieces = tuple(
        replace(piece, label=slips[piece.key].label) if isinstance(piece, Call) and piece.key in slips else piece
        for piece in paragraph.pieces
    )
    return replace(paragraph, pieces=pieces)
