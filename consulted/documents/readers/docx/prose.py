"""From a part of a Word document to its paragraphs: headings, list numbers, rows of tables, links, calls of notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from consulted.documents.readers.docx.field import CITES, HREF, LISTED, NOTE, SURE, with_anchor
from consulted.documents.readers.docx.note import Key, key_of
from consulted.documents.readers.docx.numbering import Lists
from consulted.documents.readers.docx.part import M, R, W
from consulted.documents.readers.docx.sign import sign
from consulted.documents.readers.docx.source import Source, calls
from consulted.documents.readers.docx.style import Styles
from consulted.documents.readers.page import Call, Link, Paragraph, Piece, plain, tidy
from consulted.documents.readers.page_piece import raised_digits
from models.pattern import regex

_P, _ROW, _CELL, _TABLE, _BOX = f"{W}p", f"{W}tr", f"{W}tc", f"{W}tbl", f"{W}txbxContent"
_RUN, _HYPERLINK, _SYMBOL = f"{W}r", f"{W}hyperlink", f"{W}sym"
_TEXT = frozenset({f"{W}t", f"{M}t"})
#: What a run holds besides text.
SIGNS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_PROPERTIES = frozenset(
    f"{W}{name}" for name in ("pPr", "rPr", "sectPr", "tblPr", "trPr", "tcPr", "tblGrid", "customXmlPr", "smartTagPr")
)
_DRAWN = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_ENDS = str.maketrans("\r\n", "  ")
#: What a cell holds that numbers its row.
_NUMBER = regex(r"\[?\d{1,3}\]?[.)]?")
#: Longer cells are columns of text.
_LONGEST_CELL = 400


@dataclass(frozen=True, kw_only=True, slots=True)
class Setting:
    """What all parts of one document share."""

    styles: Styles
    lists: Lists
    #: Labels of the notes the text calls.
    notes: Mapping[Key, str]
    #: Notes by the bookmarks around their calls.
    bookmarks: Mapping[str, Key]
    sources: Mapping[str, Source]


@dataclass(slots=True)
class Prose:
    """Writes one part, or one note."""

    setting: Setting
    #: Where the part's hyperlinks lead.
    targets: Mapping[str, str]
    #: True in a note: what it cites is said in it, not called.
    noted: bool = False
    found: list[Paragraph] = field(default_factory=list)
    #: Places in ``found`` of what Word printed from its list of sources.
    entries: list[int] = field(default_factory=list)
    #: The first paragraphs in the style of the title.
    title: str | None = None
    _titled: bool = False
    #: Text boxes met in the paragraph being written; they come behind it.
    _boxes: list[etree._Element] = field(default_factory=list)
    _in_cell: int = 0

    def read(self, root: etree._Element) -> None:
        """Write what *root* holds."""
        for node in root:
            if node.tag == _P:
                self._paragraph(node)
            elif node.tag == _ROW:
                self._row(node)
            elif node.tag not in _PROPERTIES and isinstance(node.tag, str):
                self.read(node)

    def _paragraph(self, node: etree._Element) -> None:
        styles = self.setting.styles
        lead = self.setting.lists.lead(node)
        pieces = tidy(self._printed(node))
        boxes, self._boxes = self._boxes, []
        if not styles.is_contents(node):
            titled = styles.is_title(node)
            depth = 1 if titled else styles.depth(node)
            if depth:
                lead, pieces = "#" * depth + f" {lead}", tuple(map(_one_line, pieces))
            self._name(titled, plain(pieces))
            self._add(pieces, lead, node)
        for box in boxes:
            self.read(box)

    def _name(self, titled: bool, words: str) -> None:
        """Take the document's title, which may run over paragraphs."""
        if titled and words and (self.title is None or self._titled):
            self.title = f"{self.title or ''} {words}".strip()
        self._titled = titled and (self._titled or self.title == words)

    def _add(self, pieces: tuple[Piece, ...], lead: str, node: etree._Element) -> None:
        if not pieces and self._in_cell and lead[:1] not in ("#", "-"):
            pieces, lead = tidy((lead,)), ""  # a column of numbers Word counts
        if not pieces:
            return
        if node.get(LISTED) is not None:
            self.entries.append(len(self.found))
        self.found.append(Paragraph(pieces, lead, origin=node))

    def _row(self, row: etree._Element) -> None:
        """Write a row of a table as one line; cells that are columns of text stand for themselves."""
        outer, self.found = self.found, []
        entries, self.entries = self.entries, []
        self._in_cell += 1
        cells: list[list[Paragraph]] = []
        nested = False
        for cell in _cells(row):
            self.read(cell)
            cells.append(self.found)
            self.found = []
            nested = nested or next(cell.iter(_TABLE), None) is not None
        self._in_cell -= 1
        listed, self.entries, self.found = bool(self.entries), entries, outer
        inked = [cell for cell in cells if cell]
        apart = nested or not _is_line(inked)
        rows = [p for cell in inked for p in cell] if apart else [Paragraph(_line(inked), origin=row)]
        if listed:
            self.entries += range(len(outer), len(outer) + len(rows))
        outer += rows

    def _printed(self, root: etree._Element, target: str = "", *, raised: bool = False) -> Iterator[Piece]:
        """Yield what stands in a paragraph."""
        for node in root:
            tag = node.tag
            if tag == _RUN:
                high = self.setting.styles.is_raised(node.find(f"{W}rPr"))
                yield from self._printed(node, target, raised=high)
            elif tag in _TEXT:
                yield from self._words(node, target, raised=raised)
            elif tag in SIGNS:
                yield SIGNS[tag]
            elif tag == _SYMBOL:
                yield sign(node)
            elif tag == _HYPERLINK:
                yield from self._printed(node, self._target(node) or target)
            elif tag in _DRAWN:
                self._boxes += _within(node)
            elif (key := key_of(node)) is not None:
                yield from self._call(key)
            elif tag not in _PROPERTIES and isinstance(tag, str):
                yield from self._printed(node, target, raised=raised)

    def _target(self, link: etree._Element) -> str:
        return with_anchor(self.targets.get(link.get(f"{R}id") or "", ""), link.get(f"{W}anchor") or "")

    def _call(self, key: Key) -> Iterator[Piece]:
        label = self.setting.notes.get(key)
        if label is not None and not self.noted:
            yield Call(key, label)

    def _words(self, node: etree._Element, target: str, *, raised: bool) -> Iterator[Piece]:
        words = (node.text or "").translate(_ENDS)
        if node.get(NOTE) is not None:
            yield from self._named(node, words, raised=raised)
        elif node.get(CITES) is not None:
            yield from self._cited(node.get(CITES).split(), words)
        elif target := node.get(HREF) or target:
            yield Link(words, target)
        else:
            yield raised_digits(words) if raised else words

    def _named(self, node: etree._Element, words: str, *, raised: bool) -> Iterator[Piece]:
        """Yield words that name a note called elsewhere, which cites it again."""
        key = self.setting.bookmarks.get(node.get(NOTE))
        label = self.setting.notes.get(key) if key else None
        same = words.strip("()[] ") == label
        if key is None or label is None or self.noted or not (same or node.get(SURE)):
            yield words
        elif raised and same:
            yield Call(key, label)
        else:
            yield Call(key, label, words)

    def _cited(self, tags: Sequence[str], words: str) -> Iterator[Piece]:
        cited = [self.setting.sources[tag] for tag in tags if tag in self.setting.sources]
        if not cited:
            yield words
        elif self.noted:
            yield words
            for source in cited:
                yield from source.missing(words)
        else:
            yield from calls(cited, words)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for node in row:
        if node.tag == _CELL:
            yield node
        elif node.tag not in _PROPERTIES and isinstance(node.tag, str):
            yield from _cells(node)


def _within(drawn: etree._Element) -> list[etree._Element]:
    """Return the text boxes of a drawing; those in text boxes come with them."""
    found, open_ = [], [drawn]
    while open_:
        node = open_.pop()
        if node.tag == _BOX:
            found.append(node)
        else:
            open_ += reversed(node)
    return found


def _is_line(cells: Sequence[Sequence[Paragraph]]) -> bool:
    """Say whether *cells* make a row of words, not columns of a page."""
    paragraphs = [paragraph for cell in cells for paragraph in cell]
    lists = any(len(cell) > 1 and any(each.lead for each in cell) for cell in cells)
    if lists or len(cells) < 2 or any(each.lead.startswith("#") for each in paragraphs):
        return False
    return sum(len(plain(each.pieces)) for each in paragraphs) <= _LONGEST_CELL * len(cells)


def _line(cells: Sequence[Sequence[Paragraph]]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for place, cell in enumerate(cells):
        if place:
            first = plain(cells[0][0].pieces)
            pieces.append(" " if place == 1 and _NUMBER.fullmatch(first) else " | ")
        for number, paragraph in enumerate(cell):
            pieces += [" " if number else "", paragraph.lead, *paragraph.pieces]
    return tidy(pieces)


def _one_line(piece: Piece) -> Piece:
    return piece.replace("\n", " ") if isinstance(piece, str) else piece
