"""From the body of an OpenDocument text to its paragraphs and notes.

OpenDocument 1.3, part 3: a note stands where it is called (6.3), tracked deletions apart from the text (5.5).
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from consulted.documents.readers.odt_style import TEXT, Numbering, Styles
from consulted.documents.readers.page import RAISED, Call, Link, Paragraph, Piece, Slip, plain, tidy

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_XLINK = "{http://www.w3.org/1999/xlink}"
_PARAGRAPHS = frozenset({f"{TEXT}p", f"{TEXT}h"})
#: Not printed, or furniture: what was deleted, remarks, tables of contents, declarations, pictures' descriptions.
_HIDDEN = frozenset(
    {
        *(f"{TEXT}{name}" for name in ("tracked-changes", "table-of-content", "alphabetical-index", "table-index")),
        *(f"{TEXT}{name}" for name in ("illustration-index", "object-index", "user-index", "ruby-text", "hidden-text")),
        *(f"{TEXT}{name}" for name in ("sequence-decls", "variable-decls", "user-field-decls", "dde-connection-decls")),
        *(f"{TEXT}{name}" for name in ("bibliography-source", "number", "script", "index-title-template")),
        *(f"{_OFFICE}{name}" for name in ("annotation", "annotation-end", "forms", "binary-data", "event-listeners")),
        *(f"{_SVG}{name}" for name in ("title", "desc")),
        *(f"{_DRAW}{name}" for name in ("object", "object-ole", "image-map")),
    }
)
_BOXES = frozenset({f"{_DRAW}text-box", f"{_DRAW}custom-shape", f"{_DRAW}rect", f"{_DRAW}ellipse", f"{_DRAW}path"})
_SPACES = re.compile(r"[ \t\r\n]+")
_RAISED_DIGITS = re.compile(r"\s*\d+(?:\s*[,;–-]\s*\d+)*\s*\)?\s*")
_NUMBER = re.compile(r"\[?\d{1,3}\]?[.)]?")
#: A blank repeated more often is layout.
_MOST_BLANKS = 8


@dataclass(slots=True)
class _List:
    style: str
    level: int
    numbering: Numbering
    number: int


@dataclass(slots=True)
class Prose:
    """Writes one document."""

    styles: Styles
    found: list[Paragraph] = field(default_factory=list)
    slips: dict[Hashable, Slip] = field(default_factory=dict)
    #: The first paragraph in the style "Title".
    title: str | None = None
    #: Entries of a bibliography that the text names by what stands in brackets: printed words, and their fields.
    cited: dict[str, etree._Element] = field(default_factory=dict)
    #: Numbers at which lists may go on, by their ids.
    _ended: dict[str, int] = field(default_factory=dict)
    #: Text boxes met in the paragraph being written; they come behind it.
    _boxes: list[etree._Element] = field(default_factory=list)

    def read(self, root: etree._Element, lists: tuple[_List, ...] = ()) -> None:
        """Write what *root* holds."""
        for node in root:
            if not isinstance(node.tag, str) or node.tag in _HIDDEN or node.get(f"{TEXT}display") == "none":
                continue
            if node.tag in _PARAGRAPHS:
                self._paragraph(node, "")
            elif node.tag == f"{TEXT}list":
                self._list(node, lists)
            elif node.tag == f"{_TABLE}table-row":
                self._row(node)
            else:
                self.read(node, lists)

    def _paragraph(self, node: etree._Element, lead: str, *, close: bool = False) -> None:
        style = node.get(f"{TEXT}style-name", "")
        titled = self.styles.is_title(style)
        depth = 1 if titled else self._depth(node, style)
        pieces = tidy(self._printed(node))
        if depth:
            lead, pieces = "#" * depth + " ", tuple(_one_line(piece) for piece in pieces)
        if titled and self.title is None:
            self.title = plain(pieces) or None
        if pieces:
            self.found.append(Paragraph(pieces, lead, close))
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.read(box)

    def _depth(self, node: etree._Element, style: str) -> int:
        if node.tag != f"{TEXT}h":
            return self.styles.depth(style)
        level = node.get(f"{TEXT}outline-level", "1")
        return min(6, int(level)) if level in tuple("123456789") else 6

    def _list(self, node: etree._Element, lists: tuple[_List, ...]) -> None:
        style = node.get(f"{TEXT}style-name") or (lists[-1].style if lists else "")
        numbering = self.styles.numbering(style, len(lists) + 1)
        goes_on = node.get(f"{TEXT}continue-list") or (style if node.get(f"{TEXT}continue-numbering") == "true" else "")
        current = _List(style, len(lists) + 1, numbering, self._ended.get(goes_on, numbering.start))
        for item in node:
            if item.tag in (f"{TEXT}list-item", f"{TEXT}list-header"):
                self._item(item, (*lists, current), counted=item.tag.endswith("item"))
        for name in (node.get("{http://www.w3.org/XML/1998/namespace}id"), style):
            if name:
                self._ended[name] = current.number

    def _item(self, item: etree._Element, lists: tuple[_List, ...], *, counted: bool) -> None:
        current = lists[-1]
        stated = item.get(f"{TEXT}start-value", "")
        current.number = int(stated) if stated.isdecimal() and len(stated) < 6 else current.number
        number = item.findtext(f"{TEXT}number")
        lead = f"{number.strip()} " if number else current.numbering.lead(current.number)
        first = True
        for node in item:
            if node.tag == f"{TEXT}p":
                self._paragraph(node, lead if first and counted else "", close=not first)
                first = False
            elif node.tag == f"{TEXT}h":
                self._paragraph(node, "")
            elif node.tag == f"{TEXT}list":
                self._list(node, lists)
        current.number += counted

    def _row(self, row: etree._Element) -> None:
        """Write a row of a table as one line; cells that hold more than a paragraph stand for themselves."""
        cells = [cell for cell in row if cell.tag == f"{_TABLE}table-cell"]
        if any(len(cell) > 1 or any(node.tag != f"{TEXT}p" for node in cell) for cell in cells):
            for cell in cells:
                self.read(cell)
            return
        pieces: list[Piece] = []
        printed = [words for cell in cells for node in cell if (words := tidy(self._printed(node)))]
        for place, words in enumerate(printed):
            if place:
                pieces.append(" " if place == 1 and _NUMBER.fullmatch(plain(printed[0])) else " | ")
            pieces += words
        if pieces:
            self.found.append(Paragraph(tidy(pieces)))

    def _printed(self, root: etree._Element, *, raised: bool = False) -> Iterator[Piece]:
        """Yield what stands in a paragraph."""
        yield _text(root.text, raised=raised)
        for node in root:
            if isinstance(node.tag, str) and node.tag not in _HIDDEN:
                yield from self._node(node, raised=raised)
            yield _text(node.tail, raised=raised)

    def _node(self, node: etree._Element, *, raised: bool) -> Iterator[Piece]:
        tag = node.tag
        if tag == f"{TEXT}s":
            count = node.get(f"{TEXT}c", "1")
            yield "\xa0" * (min(int(count), _MOST_BLANKS) if count.isdecimal() and len(count) < 6 else 1)
        elif tag == f"{TEXT}tab":
            yield "\xa0"
        elif tag == f"{TEXT}line-break":
            yield "\n"
        elif tag == f"{TEXT}note":
            yield from self._note(node)
        elif tag == f"{TEXT}bibliography-mark":
            yield self._mark(node)
        elif tag in _BOXES:
            self._boxes.append(node)
        elif tag in (f"{TEXT}a", f"{_DRAW}a"):
            yield from _linked(list(self._printed(node, raised=raised)), node.get(f"{_XLINK}href", ""))
        elif node.get(f"{TEXT}is-hidden") != "true" and node.get(f"{TEXT}display") != "none":
            style = node.get(f"{TEXT}style-name", "") if tag == f"{TEXT}span" else ""
            yield from self._printed(node, raised=raised or self.styles.is_raised(style))

    def _note(self, node: etree._Element) -> Iterator[Piece]:
        citation, body = node.find(f"{TEXT}note-citation"), node.find(f"{TEXT}note-body")
        if citation is None or body is None:
            return
        label = " ".join("".join(citation.itertext()).split()) or citation.get(f"{TEXT}label", "")
        key = len(self.slips)
        inner = Prose(self.styles, slips=self.slips)
        self.slips[key] = Slip(label, ())
        inner.read(body)
        if not label or not inner.found:
            del self.slips[key]
            return
        self.slips[key] = Slip(label, tuple(inner.found))
        yield Call(key, label)

    def _mark(self, node: etree._Element) -> Piece:
        printed = " ".join("".join(node.itertext()).split())
        label = printed.strip("[]() ") or node.get(f"{TEXT}identifier", "")
        if not label:
            return printed
        self.cited.setdefault(label, node)
        return Call(label, label)

    def add_bibliography(self) -> None:
        """Make notes of the entries the text cites: as the bibliography prints them, else as their fields say."""
        for label, node in self.cited.items():
            opening = re.compile(rf"^\W?{re.escape(label)}\W?\s*:?\s*")
            place = next((n for n, each in enumerate(self.found) if _opens(each, opening)), None)
            paragraph = _entry(node) if place is None else _without(self.found.pop(place), opening)
            if paragraph.pieces:
                self.slips[label] = Slip(label, (paragraph,))


def _opens(paragraph: Paragraph, opening: re.Pattern[str]) -> bool:
    first = paragraph.pieces[0]
    return isinstance(first, str) and opening.match(first) is not None


def _without(paragraph: Paragraph, opening: re.Pattern[str]) -> Paragraph:
    return Paragraph(tidy((opening.sub("", str(paragraph.pieces[0]), count=1), *paragraph.pieces[1:])))


def _entry(node: etree._Element) -> Paragraph:
    names = ("author", "title", "publisher", "year", "url", "note")
    stated = (node.get(f"{TEXT}{name}", "").strip() for name in names)
    return Paragraph(tidy((", ".join(each for each in stated if each),)))


def _text(text: str | None, *, raised: bool) -> str:
    words = _SPACES.sub(" ", text or "")
    return words.strip().removesuffix(")").translate(RAISED) if raised and _RAISED_DIGITS.fullmatch(words) else words


def _linked(pieces: Sequence[Piece], target: str) -> Iterator[Piece]:
    words = "".join(piece for piece in pieces if isinstance(piece, str))
    whole = all(isinstance(piece, str) for piece in pieces)
    if whole and words.strip() and target.startswith(("http://", "https://")):
        yield Link(words, target)
    else:
        yield from pieces


def _one_line(piece: Piece) -> Piece:
    return piece.replace("\n", " ") if isinstance(piece, str) else piece
