"""From a range of a page to its paragraphs: headings, items, rows of tables, links, calls of notes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from selectolax.lexbor import LexborHTMLParser

from consulted.documents import address
from consulted.documents.fold import words
from consulted.documents.label import DIGITS
from consulted.documents.menu import is_menu
from consulted.documents.readers.html.aside import leads_aside
from consulted.documents.readers.html.call import Called
from consulted.documents.readers.html.furniture import Furniture
from consulted.documents.readers.html.label import unlabelled
from consulted.documents.readers.html.link import Links
from consulted.documents.readers.html.note import Footnote, Notes, Passage
from consulted.documents.readers.html.row import BLOCKS, HEADINGS, Element, Row, lay_out
from consulted.documents.readers.page import Call, Link, Paragraph, Piece, Slip, merged, plain, tidy
from consulted.documents.readers.page_piece import linked, raised_digits, row
from models.pattern import regex

#: All but single blanks, of which there are many.
_SPACE = regex(r"[^\S ]\s*| \s+")
_TITLES = regex(r"(?:^|[\s_-])(?:mso)?title(?:$|[\s_-])", re.I)
_CELLS = frozenset({"td", "th"})
#: Blocks in a cell without which a row is a row of a table; with them the table is the page's layout.
_LAYOUT = frozenset(words("article aside blockquote div dl h1 h2 h3 h4 h5 h6 li ol section table ul"))
#: "3D" is no number with a word.
_GLUED = regex(r"^(\d{1,2}(?:\.\d{1,2})*\.?)(?=[^\W\d_]{2})")
#: Longer cells are columns of text.
_LONGEST_CELL = 400
#: Wider cells are a mistake.
_WIDEST = 50


@dataclass(slots=True)
class _List:
    """A list being written."""

    ordered: bool
    number: int = 1


@dataclass(slots=True)
class Prose:
    """Writes ranges of one page."""

    row: Row
    links: Links
    notes: Notes
    furniture: Furniture
    #: True when the numbers of headings are glued to their words.
    glued: bool = False
    found: list[Paragraph] = field(default_factory=list)
    #: The words of the element that says it is the title.
    title: str | None = None
    _pieces: list[Piece] = field(default_factory=list)
    _lead: str = ""
    _lists: list[_List] = field(default_factory=list)
    _item: int = 0
    _raised: int = 0
    _kept: int = 0
    _heading: Element | None = None
    _link: tuple[Element, str, int] | None = None
    #: The row of a table being written, and the words of its first row.
    _cells: list[tuple[Piece, ...]] | None = None
    _heads: list[str] = field(default_factory=list)
    #: The note being written.
    _note: Footnote | None = None

    def body(self) -> list[Paragraph]:
        """Return the paragraphs of the running text, notes left out."""
        return self._read(0, len(self.row.tokens), self.notes.passed)

    def slip(self, note: Footnote) -> Slip:
        """Return *note* in its own words, without label and way back."""
        if note.words is not None:
            return Slip(note.label, unlabelled(self._unfolded(note.words), note.label, listed=False))
        self._note, opening = note, self.row.tokens[note.start]
        paragraphs = self._read(note.start, note.end, {})
        self._note = None
        listed = isinstance(opening, Element) and opening.tag == "li" and _within(opening, "ol")
        return Slip(
            note.label, unlabelled(list(map(self._sourced, paragraphs)), note.label, listed=listed), entry=note.entry
        )

    def _unfolded(self, markup: str) -> list[Paragraph]:
        """Return the paragraphs of a note an attribute holds."""
        row = lay_out(LexborHTMLParser(markup))
        links = Links(row, own=(), base=self.links.base)
        notes = Notes(row, links)
        return Prose(row, links, notes, Furniture(row, notes.calls)).body()

    def _sourced(self, paragraph: Paragraph) -> Paragraph:
        """Return *paragraph* without links to the page's own site where others lead to its source."""
        links = [piece.target for piece in paragraph.pieces if isinstance(piece, Link)]
        if all(map(self.links.is_own, links)) and not address.occurs(plain(paragraph.pieces)):
            return paragraph
        own = (
            piece.words if isinstance(piece, Link) and self.links.is_own(piece.target) else piece
            for piece in paragraph.pieces
        )
        return replace(paragraph, pieces=tuple(merged(own)))

    def _read(self, start: int, end: int, passed: Mapping[int, Passage]) -> list[Paragraph]:
        self.found, place = [], start
        while place < end:
            token = self.row.tokens[place]
            if place in passed:
                self._pass(passed[place])
                place = max(passed[place].end, place + 1)
            elif isinstance(token, str):
                self._text(token)
                place += 1
            elif token.open == place:
                place = self._open(token, top=place == start)
            else:
                self._close(token)
                place += 1
        self._flush()
        self._lists, self._item, self._raised, self._kept, self._link, self._cells = [], 0, 0, 0, None, None
        return self.found

    def _pass(self, passage: Passage) -> None:
        """Leave out what is not printed here, and call the note it stands for."""
        if passage.key is None:
            self._flush()
            return
        label = self.notes.found[passage.key].label
        if self._pieces and _bare(self._pieces[-1]) == label:
            self._pieces.pop()
        self._pieces.append(Call(passage.key, label))

    def _open(self, element: Element, *, top: bool) -> int:
        """Go into *element* and return the next place, which is behind it when it is not to be read."""
        called = self.notes.calls.get(element.open)
        if called is not None:
            self._call(element, called)
            return element.close + 1
        if self._note and element.tag == "a" and self.notes.is_back(element, self._note):
            return element.close + 1
        if self._note and self._is_label(element, self._note):
            return element.close + 1
        if not top and (element.tag == "del" or self.furniture.is_furniture(element)):
            return element.close + 1
        if element.tag in BLOCKS or element.tag == "br":
            self._break(element)
        elif element.tag == "a":
            passed = self._note is None and leads_aside(self.row, element)
            self._link = (element, "" if passed else self.links.outside(element), len(self._pieces))
        elif element.tag == "q":
            self._pieces.append("“")
        self._raised += element.tag == "sup"
        self._kept += element.tag in ("pre", "xmp", "listing")
        return element.open + 1

    def _call(self, element: Element, called: Sequence[Called]) -> None:
        """Call the notes *element* names; words that do so stay, in a note too."""
        shown = self.row.words(element.open, element.close) if called[0].worded else None
        notes = [(each, self.notes.found[each.target.open]) for each in called]
        calls = [(each, note) for each, note in notes if note.printed and note is not self._note]
        if self._note is not None and shown is not None:
            self._pieces.append(shown)
            return
        for place, (each, note) in enumerate(calls):
            self._pieces.append(Call(each.target.open, note.label, "" if shown is not None and place else shown))

    def _is_label(self, element: Element, note: Footnote) -> bool:
        """Say whether *element* does no more than print the number at the head of *note*."""
        if element.tag in BLOCKS or self.found or any(map(_bare, self._pieces)):
            return False
        return self.row.words(element.open, element.close, len(note.label)).translate(DIGITS) == note.label

    def _close(self, element: Element) -> None:
        tag = element.tag
        if self._link is not None and self._link[0] is element:
            self._linked()
            self._link = None
        elif tag == "q":
            self._pieces.append("”")
        self._raised = max(0, self._raised - (tag == "sup"))
        if tag in _CELLS and self._cells is not None:
            span = element.get("colspan")
            wide = min(int(span), _WIDEST) if span.isascii() and span.isdecimal() and len(span) < 6 else 1
            self._cells += [tidy(self._pieces), *[()] * (wide - 1)]
            self._pieces = []
        elif tag == "tr" and self._cells is not None:
            self._write_row()
        elif tag in BLOCKS:
            self._flush()
            if tag in ("ol", "ul", "menu") and self._lists:
                self._lists.pop()
            self._item = max(0, self._item - (tag == "li"))
        self._kept = max(0, self._kept - (tag in ("pre", "xmp", "listing")))
        self._heading = None if element is self._heading else self._heading

    def _break(self, element: Element) -> None:
        tag = element.tag
        if tag == "br":
            if self._heading is not None or self._pieces[-1:] != ["\n"]:
                self._pieces.append(" " if self._heading is not None else "\n")
            else:
                self._flush()
            return
        if self._cells is not None and tag in (*_CELLS, "p"):
            self._pieces.append(" ")
            return
        self._flush()
        if tag in HEADINGS or element.get("role") == "heading" or (tag == "p" and _TITLES.search(element.get("class"))):
            self._heading = element
            self._lead = "#" * _depth(element) + " "
        elif tag in ("ol", "ul", "menu"):
            start = element.get("start")
            self._lists.append(_List(tag == "ol", int(start) if start.isdecimal() and len(start) < 6 else 1))
        elif tag == "li" and (self._note is None or self._lists):
            self._lead = self._numbered(element)
            self._item += 1
        elif tag == "table":
            self._heads = []
        elif tag == "tr" and self._is_row(element):
            self._cells = []

    def _numbered(self, element: Element) -> str:
        if not self._lists or not self._lists[-1].ordered:
            return "- "
        value = element.get("value")
        number = int(value) if value.isdecimal() and len(value) < 6 else self._lists[-1].number
        self._lists[-1].number = number + 1
        return f"{number}. "

    def _is_row(self, element: Element) -> bool:
        """Say whether a row's cells hold words, not columns of a page."""
        cells, place = 0, element.open + 1
        length = 0
        for place in range(element.open + 1, element.close):
            token = self.row.tokens[place]
            if isinstance(token, str):
                length += len(token.strip())
            elif token.tag in _LAYOUT:
                return False
            else:
                cells += token.tag in _CELLS and token.open == place
            if length > _LONGEST_CELL * max(1, cells):
                return False
        return cells > 1

    def _write_row(self) -> None:
        cells, self._cells = self._cells or [], None
        self._pieces = list(row(cells, self._heads))
        self._heads = self._heads or [plain(cell) for cell in cells]
        self._flush()

    def _text(self, text: str) -> None:
        if not self._kept:
            text = _SPACE.sub(" ", text)
        self._pieces.append(raised_digits(text) if self._raised else text)

    def _linked(self) -> None:
        """Make a link of the words since its start."""
        if self._link is None or not self._link[1]:
            return
        _, target, start = self._link
        self._pieces[start:] = linked(self._pieces[start:], target)

    def _flush(self) -> None:
        if self._cells is not None:
            self._pieces.append(" ")
            return
        if self._link is not None:
            self._linked()
            self._link = (self._link[0], self._link[1], 0)
        pieces = tidy(self._pieces)
        self._pieces = []
        if not pieces:
            return
        if self._note is None and not self._lead and _is_menu(pieces):
            pieces = (plain(pieces),)
        if self._heading is not None and self.title is None and _TITLES.search(self._heading.get("class")):
            self.title = plain(pieces).strip() or None
        if self._heading is not None and self.glued and isinstance(pieces[0], str):
            pieces = (_GLUED.sub(r"\1 ", pieces[0], count=1), *pieces[1:])
        close = self._item > 0 and not self._lead and bool(self.found)
        self.found.append(Paragraph(pieces, self._lead, close))
        self._lead = ""


def _bare(piece: Piece) -> str:
    """Return a printed number without its brackets, which a note behind it makes its call."""
    return piece.translate(DIGITS).strip("[]() \n") if isinstance(piece, str) else ""


def _is_menu(pieces: Sequence[Piece]) -> bool:
    links = [(piece.words, piece.target) for piece in pieces if isinstance(piece, Link)]
    words = [piece for piece in pieces if isinstance(piece, str)]
    return len(links) + len(words) == len(pieces) and is_menu(links, words)


def _depth(element: Element) -> int:
    if element.tag in HEADINGS:
        return int(element.tag[1])
    level = element.get("aria-level")
    return int(level) if level in ("1", "2", "3", "4", "5", "6") else 1


def _within(element: Element, tag: str) -> bool:
    return element.above is not None and element.above.tag == tag
