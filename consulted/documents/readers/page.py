"""The text a reader makes of a formatted report: one paragraph after another, its notes behind the last.

Offsets count characters of that text. Note numbers stand in it as raised digits or ``[^label]``, each with a marker; a
link whose words print no address gets `` <target>`` behind them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from consulted.documents import address, cover
from consulted.documents.label import RAISED
from consulted.documents.readers.page_bracket import unbracketed
from consulted.documents.readers.page_piece import Call, Link, Piece, merged, plain, tidy
from consulted.documents.readers.page_redirect import beyond
from consulted.documents.readers.page_shelf import Shelf, beside_notes, shelf
from consulted.documents.script import Marker, Note, Stated, Style, Target
from models.pattern import regex
from snapshots.language import declared_language

__all__ = [
    "Call",
    "Link",
    "Page",
    "Paragraph",
    "Piece",
    "Place",
    "Slip",
    "laid_out",
    "merged",
    "plain",
    "spoken",
    "tidy",
]

#: A link shown in part: "https://north.example/a-long-na…".
_CUT = regex(r"\s*(?:…|\.{3})\s*$")
_SCHEME = regex(r"^https?://(?:www\.)?", re.I)
_LEADS = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, a heading, a list item or a row of a table."""

    pieces: tuple[Piece, ...]
    #: What is printed in front of it: "- ", "2. ", "## ".
    lead: str = ""
    #: True when it goes on with what stands before it, as further lines of one list item do.
    close: bool = False
    #: What it was made of in the file, for whoever writes the file anew.
    origin: object = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where the words of a paragraph stand in the text, what is printed in front of it left out."""

    start: int
    end: int
    origin: object


@dataclass(frozen=True, slots=True)
class Slip:
    """A note before it is written."""

    label: str
    paragraphs: tuple[Paragraph, ...]
    #: True for an entry of a list of sources, which the text names by author and year; its label is not printed.
    entry: bool = False
    #: What fields of the format state of it.
    stated: Stated | None = None


@dataclass(slots=True)
class Page:
    """The text as it grows, and where notes, markers and links stand in it."""

    slips: Mapping[Hashable, Slip]
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    notes: list[Note] = field(default_factory=list)
    markers: list[Marker] = field(default_factory=list)
    links: list[Target] = field(default_factory=list)
    #: Where each paragraph starts.
    starts: list[int] = field(default_factory=list)
    #: The paragraphs that know what they were made of, those of the notes included.
    places: list[Place] = field(default_factory=list)
    #: Links of the running text that kept to their words, and where all others lead.
    loose: list[Target] = field(default_factory=list)
    loud: list[str] = field(default_factory=list)
    _keys: list[Hashable] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What was written so far."""
        return "".join(self.pieces)

    def write(self, paragraph: Paragraph, *, quiet: bool) -> None:
        """Write *paragraph*.

        Args:
            quiet: links keep to their words, and are told apart: the report's sources are its notes first.
        """
        self._part(close=paragraph.close)
        self.starts.append(self.length)
        self._paragraph(paragraph, quiet=quiet)

    def write_notes(self) -> None:
        """Write the notes, and tell each marker which it means."""
        places = {key: self._note(slip) for key, slip in self.slips.items()}
        self.markers = [replace(each, note=places.get(key)) for each, key in zip(self.markers, self._keys, strict=True)]

    def _note(self, slip: Slip) -> int:
        self._part(close=False)
        start = self.length
        self._put("" if slip.entry else f"{printed(slip.label)} ")
        content = self.length
        for number, paragraph in enumerate(slip.paragraphs):
            self._put("\n" if number else "")
            self._paragraph(paragraph, quiet=False)
        style = Style.NAMED if slip.entry else Style.RAISED
        self.notes.append(
            Note(label=slip.label, start=start, end=self.length, content=content, style=style, stated=slip.stated)
        )
        return start

    def _paragraph(self, paragraph: Paragraph, *, quiet: bool) -> None:
        self._put(paragraph.lead)
        start = self.length
        self._pieces(paragraph.pieces, quiet=quiet)
        if paragraph.origin is not None:
            self.places.append(Place(start, self.length, paragraph.origin))

    def _part(self, *, close: bool) -> None:
        if self.length:
            self._put("\n" if close else "\n\n")

    def _put(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def _pieces(self, pieces: Sequence[Piece], *, quiet: bool) -> None:
        for piece in unbracketed(pieces):
            if isinstance(piece, Call):
                self._call(piece)
            elif isinstance(piece, Link):
                self._link(piece, quiet=quiet)
            else:
                self._put(piece)

    def _call(self, call: Call) -> None:
        self._put(call.shown or "")
        start = self.length
        if call.shown is None:
            self._put(raised(call.label))
        self.markers.append(Marker(label=call.label, start=start, end=self.length))
        self._keys.append(call.key)

    def _link(self, link: Link, *, quiet: bool) -> None:
        start = self.length
        shown = link.words.rstrip()
        if not link.target.lower().startswith(_LEADS):
            self._put(link.words)
            return
        leads = beyond(link.target)
        if not quiet:
            self.loud.append(leads)
        if is_cut(link):
            self._target("", link.target, leads)
        elif address.occurs(link.words):
            self._put(link.words)
            self.links.append(Target(start=start, end=start + len(shown), address=leads))
        elif quiet:
            self._put(link.words)
            if shown:
                self.loose.append(Target(start=start, end=start + len(shown), address=leads))
        else:
            self._target(f"{shown} ", link.target, leads)
            self._put(link.words[len(shown) :])

    def _target(self, words: str, target: str, leads: str) -> None:
        """Write where a link goes, behind its *words*; and where it *leads* beyond that."""
        self._put(f"{words}<")
        if leads != target:
            self.links.append(Target(start=self.length, end=self.length + len(target), address=leads))
        self._put(f"{target}>")


def is_cut(link: Link) -> bool:
    """Say whether a link's words are only the beginning of where it leads; then the text shows that instead."""
    cut = _CUT.sub("", link.words)
    return cut != link.words and _SCHEME.sub("", beyond(link.target)).startswith(_SCHEME.sub("", cut.strip()) or "?")


def is_silent(link: Link) -> bool:
    """Say whether a link's words print no address; then the text says behind them where it leads."""
    return link.target.lower().startswith(_LEADS) and (is_cut(link) or not address.occurs(link.words))


def raised(label: str) -> str:
    """Return *label* as it stands in the running text."""
    return label.translate(RAISED) if label.isdecimal() and label.isascii() else f"[^{label}]"


def printed(label: str) -> str:
    """Return *label* as it stands before its note."""
    return label.translate(RAISED) if label.isdecimal() else label


def spoken(declared: str | None, text: str) -> str | None:
    """Return the *declared* language, two letters; not English of a *text* in another: programs declare it unasked."""
    code = declared_language(declared)
    if code is None or len(code) != len("en"):
        return None
    return None if code == "en" and cover.language(text) not in ("en", None) else code


def laid_out(paragraphs: Sequence[Paragraph], slips: Mapping[Hashable, Slip]) -> Page:
    """Write a whole report.

    Where it has notes, or a list of numbered sources, links of the running text keep to their words and stand in
    ``Page.loose``. Without both, every link shows where it leads. Lists under a heading of sources always show theirs.
    """
    return _beside_notes(paragraphs, slips) if slips else _without_notes(paragraphs)


def _beside_notes(paragraphs: Sequence[Paragraph], slips: Mapping[Hashable, Slip]) -> Page:
    page = _written(paragraphs, slips, lambda place: True)
    lists = beside_notes(page.text, page.markers)
    if lists.rows:
        sources = _places(page, lists)
        page = _written(paragraphs, slips, lambda place: place not in sources)
        lists = beside_notes(page.text, page.markers)
    page.write_notes()
    starts = {note.label: note.start for note in lists.notes}
    named = [replace(each, note=starts[each.label]) for each in lists.markers]
    page.markers = sorted([*page.markers, *named], key=lambda each: each.start)
    page.notes[:0] = lists.notes
    return page


def _without_notes(paragraphs: Sequence[Paragraph]) -> Page:
    page = _written(paragraphs, {}, lambda place: False)
    lists = shelf(page.text)
    if not lists.notes or not _believed(lists, page):
        return page
    sources = _places(page, lists)
    page = _written(paragraphs, {}, lambda place: place not in sources)
    page.notes = list(shelf(page.text).notes)
    return page


def _believed(lists: Shelf, page: Page) -> bool:
    """Say whether the numbered list is that of the report's sources, rather than one in a text whose links are."""
    return lists.headed or bool(lists.markers) or len(set(page.loud)) <= len(lists.notes)


def _places(page: Page, lists: Shelf) -> frozenset[int]:
    """Return which paragraphs stand in *lists*."""
    return frozenset(bisect_right(page.starts, start) - 1 for start in lists.rows)


def _written(paragraphs: Sequence[Paragraph], slips: Mapping[Hashable, Slip], quiet: Callable[[int], bool]) -> Page:
    page = Page(slips)
    for place, paragraph in enumerate(paragraphs):
        page.write(paragraph, quiet=quiet(place))
    return page
