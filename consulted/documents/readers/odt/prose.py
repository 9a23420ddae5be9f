"""From the body of an OpenDocument text to its paragraphs and notes.

OpenDocument 1.3, part 3: a note stands where it is called (6.3), tracked deletions apart from the text (5.5).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from consulted.documents.readers.odt.bibliography import Sources
from consulted.documents.readers.odt.style import TEXT, Numbering, Styles, lead
from consulted.documents.readers.page import Call, Paragraph, Piece, Slip, plain, tidy
from consulted.documents.readers.page_piece import linked, one_line, raised_digits, row
from models.pattern import regex

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_XLINK = "{http://www.w3.org/1999/xlink}"
_P, _H, _LIST, _NOTE = f"{TEXT}p", f"{TEXT}h", f"{TEXT}list", f"{TEXT}note"
_CELL, _COVERED = f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"
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
#: All but single blanks, of which there are many.
_SPACES = regex(r"[\t\r\n][ \t\r\n]*| [ \t\r\n]+")
#: Headings are numbered to this depth.
_LEVELS = 10
_DEEPEST = 6
#: A blank repeated more often is layout, wider cells are a mistake.
_MOST_BLANKS = 8
_WIDEST = 50


@dataclass(slots=True)
class _List:
    style: str
    numbering: Numbering
    #: Of the next item, and of the last.
    number: int
    last: int = 0


@dataclass(slots=True)
class Prose:
    """Writes one document, or one note."""

    styles: Styles
    sources: Sources
    found: list[Paragraph] = field(default_factory=list)
    slips: dict[Hashable, Slip] = field(default_factory=dict)
    #: Labels of the notes called so far, by their ids.
    called: dict[Hashable, str] = field(default_factory=dict)
    #: True in a note: what it cites is said in it, not called.
    noted: bool = False
    #: The first paragraph in the style "Title".
    title: str | None = None
    #: Numbers at which lists may go on, by their ids.
    _ended: dict[str, int] = field(default_factory=dict)
    #: The last number of each depth of headings.
    _counts: list[int] = field(default_factory=lambda: [0] * _LEVELS)
    #: Text boxes met in the paragraph being written; they come behind it.
    _boxes: list[etree._Element] = field(default_factory=list)
    #: The words of the first row of the table being written.
    _heads: list[str] = field(default_factory=list)

    def read(self, root: etree._Element, lists: tuple[_List, ...] = ()) -> None:
        """Write what *root* holds."""
        for node in root:
            if node.tag in _HIDDEN or _is_hidden(node):
                continue
            if node.tag in (_P, _H):
                self._paragraph(node, "")
            elif node.tag == _LIST:
                self._list(node, lists)
            elif node.tag == f"{_TABLE}table":
                self._table(node)
            elif node.tag == f"{_TABLE}table-row":
                self._row(node)
            elif node.tag == f"{TEXT}bibliography":
                self._bibliography(node)
            else:
                self.read(node, lists)

    def _bibliography(self, node: etree._Element) -> None:
        start = len(self.found)
        self.read(node)
        if not self.noted:
            self.sources.printed += range(start, len(self.found))

    def _table(self, node: etree._Element) -> None:
        outer, self._heads = self._heads, []
        self.read(node)
        self._heads = outer

    def _paragraph(self, node: etree._Element, number: str, *, close: bool = False) -> None:
        style = node.get(f"{TEXT}style-name", "")
        titled = self.styles.is_title(style)
        depth = 1 if titled else self._depth(node, style)
        pieces = tidy(self._printed(node))
        if depth and pieces:
            number = "#" * depth + f" {number or self._outlined(node)}"
            pieces = one_line(pieces)
        if titled and self.title is None:
            self.title = plain(pieces) or None
        if pieces:
            self.found.append(Paragraph(pieces, number, close, origin=node))
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.read(box)

    def _depth(self, node: etree._Element, style: str) -> int:
        return min(_DEEPEST, _level(node)) if node.tag == _H else self.styles.depth(style)

    def _outlined(self, node: etree._Element) -> str:
        """Return the number the outline prints before a heading."""
        level = _level(node)
        if node.tag != _H or node.get(f"{TEXT}is-list-header") == "true" or not self.styles.outline(level).form:
            return ""
        stated = _count(node.get(f"{TEXT}start-value"), 0)
        last = self._counts[level - 1]
        self._counts[level - 1] = stated or (last + 1 if last else self.styles.outline(level).start)
        self._counts[level:] = [0] * (_LEVELS - level)
        return lead([(self.styles.outline(each), self._counts[each - 1] or 1) for each in range(1, level + 1)])

    def _list(self, node: etree._Element, lists: tuple[_List, ...]) -> None:
        style = node.get(f"{TEXT}style-name") or (lists[-1].style if lists else "")
        numbering = self.styles.numbering(style, len(lists) + 1)
        goes_on = node.get(f"{TEXT}continue-list") or (style if node.get(f"{TEXT}continue-numbering") == "true" else "")
        current = _List(style, numbering, self._ended.get(goes_on, numbering.start))
        for item in node:
            if item.tag in (f"{TEXT}list-item", f"{TEXT}list-header"):
                self._item(item, (*lists, current), counted=item.tag.endswith("item"))
        for name in (node.get("{http://www.w3.org/XML/1998/namespace}id"), style):
            if name:
                self._ended[name] = current.number

    def _item(self, item: etree._Element, lists: tuple[_List, ...], *, counted: bool) -> None:
        current = lists[-1]
        current.number = _count(item.get(f"{TEXT}start-value"), current.number)
        own = [node for node in item if node.tag in (_P, _H)]
        current.last = current.number if counted and own else current.last
        printed = _number(item, lists) if counted and own else ""
        for node in item:
            if node.tag == _P:
                self._paragraph(node, printed, close=node is not own[0])
                printed = ""
            elif node.tag == _H:
                self._paragraph(node, "" if printed == "- " else printed)
                printed = ""
            elif node.tag == _LIST:
                self._list(node, lists)
        current.number += counted and bool(own)

    def _row(self, node: etree._Element) -> None:
        """Write a row of a table as one line; cells that hold more than a paragraph stand for themselves."""
        cells = [cell for cell in node if cell.tag in (_CELL, _COVERED)]
        if any(len(cell) > 1 or any(each.tag != _P for each in cell) for cell in cells):
            for cell in cells:
                self.read(cell)
            return
        printed = [each for cell in cells for each in self._cell(cell)]
        pieces = row(printed, self._heads)
        self._heads = self._heads or [plain(each) for each in printed]
        if pieces:
            self.found.append(Paragraph(pieces))
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.read(box)

    def _cell(self, cell: etree._Element) -> list[tuple[Piece, ...]]:
        repeated = min(_count(cell.get(f"{_TABLE}number-columns-repeated"), 1), _WIDEST)
        words = next((tidy(self._printed(each)) for each in cell), ()) if cell.tag == _CELL else ()
        return [words, *[()] * (repeated - 1)]

    def _printed(self, root: etree._Element, *, raised: bool = False) -> Iterator[Piece]:
        """Yield what stands in a paragraph."""
        yield _words(root.text, raised=raised)
        for node in root:
            if node.tag not in _HIDDEN:
                yield from self._node(node, raised=raised)
            yield _words(node.tail, raised=raised)

    def _node(self, node: etree._Element, *, raised: bool) -> Iterator[Piece]:
        tag = node.tag
        if tag == f"{TEXT}s":
            yield "\xa0" * min(_count(node.get(f"{TEXT}c"), 1), _MOST_BLANKS)
        elif tag == f"{TEXT}tab":
            yield "\xa0"
        elif tag == f"{TEXT}line-break":
            yield "\n"
        elif tag == _NOTE:
            yield from self._note(node)
        elif tag == f"{TEXT}note-ref":
            yield from self._again(node, raised=raised)
        elif tag == f"{TEXT}bibliography-mark":
            yield from self.sources.cited(node, noted=self.noted)
        elif tag in _BOXES:
            self._boxes.append(node)
        elif tag in (f"{TEXT}a", f"{_DRAW}a"):
            yield from linked(list(self._printed(node, raised=raised)), node.get(f"{_XLINK}href", "").strip())
        elif not _is_hidden(node):
            style = node.get(f"{TEXT}style-name", "") if tag == f"{TEXT}span" else ""
            yield from self._printed(node, raised=raised or self.styles.is_raised(style))

    def _note(self, node: etree._Element) -> Iterator[Piece]:
        label, body = label_of(node), node.find(f"{TEXT}note-body")
        if not label or body is None or self.noted:
            return
        key = node.get(f"{TEXT}id") or len(self.called)
        while key in self.called:
            key = len(self.called), key
        self.called[key] = label
        inner = Prose(self.styles, self.sources, noted=True)
        inner.read(body)
        if inner.found:
            self.slips[key] = Slip(label, tuple(inner.found))
            yield Call(key, label)

    def _again(self, node: etree._Element, *, raised: bool) -> Iterator[Piece]:
        """Yield the number of a note called elsewhere, which cites it again."""
        key, words = node.get(f"{TEXT}ref-name", ""), _words("".join(node.itertext()), raised=False)
        label = words.strip(" ()[].")
        if self.noted or not label or node.get(f"{TEXT}reference-format", "text") != "text":
            yield words
        elif raised:
            yield Call(key, label)
        else:
            yield Call(key, label, words)


def _number(item: etree._Element, lists: tuple[_List, ...]) -> str:
    """Return what is printed before an item: as LibreOffice remembers it, else as its style says."""
    stated = item.findtext(f"{TEXT}number")
    return f"{stated.strip()} " if stated else lead([(each.numbering, max(1, each.last)) for each in lists])


def label_of(note: etree._Element) -> str:
    """Return the number or sign a note is printed with."""
    citation = note.find(f"{TEXT}note-citation")
    if citation is None:
        return ""
    return " ".join("".join(citation.itertext()).split()) or citation.get(f"{TEXT}label", "").strip()


def _is_hidden(node: etree._Element) -> bool:
    return bool(node.get(f"{TEXT}display") == "none" or node.get(f"{TEXT}is-hidden") == "true")


def _words(text: str | None, *, raised: bool) -> str:
    words = _SPACES.sub(" ", text or "")
    return raised_digits(words) if raised else words


def _level(node: etree._Element) -> int:
    return min(_LEVELS, max(1, _count(node.get(f"{TEXT}outline-level"), 1)))


def _count(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 6 else default
