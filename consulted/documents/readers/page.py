"""The text a reader makes of a formatted report: one paragraph after another, notes behind the words that call them.

Offsets count characters of that text. Note numbers stand in it as raised digits or ``[^label]``, each with a marker; a
link whose words print no address gets `` <target>`` behind them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from consulted.documents import address, cover
from consulted.documents.furniture import note_rows
from consulted.documents.line import split
from consulted.documents.script import Marker, Note, Style, Target
from consulted.documents.series import notes as listed_notes
from snapshots.language import declared_language

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
#: A link shown in part: "https://north.example/a-long-na…".
_CUT = re.compile(r"\s*(?:…|\.{3})\s*$")
_SCHEME = re.compile(r"^https?://(?:www\.)?", re.I)
_BETWEEN_CALLS = re.compile(r"[\s,;·]*")
_LEADS = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Call:
    """Where the running text calls a note."""

    key: Hashable
    label: str
    #: Words of the sentence that do so, "Smith 2020"; else the label is printed.
    shown: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address."""

    words: str
    target: str


Piece = str | Call | Link


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, a heading, a list item or a row of a table."""

    pieces: tuple[Piece, ...]
    #: What is printed in front of it: "- ", "2. ", "## ".
    lead: str = ""
    #: True when it goes on with what stands before it, as further lines of one list item do.
    close: bool = False


@dataclass(frozen=True, slots=True)
class Slip:
    """A note before it is written."""

    label: str
    paragraphs: tuple[Paragraph, ...]


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
    #: Notes called and not written yet, by label.
    _owed: dict[str, Hashable] = field(default_factory=dict)
    _written: set[Hashable] = field(default_factory=set)

    @property
    def text(self) -> str:
        """What was written so far."""
        return "".join(self.pieces)

    def write(self, paragraph: Paragraph, *, quiet: bool) -> None:
        """Write *paragraph*; notes owed under a label it uses for another are written first.

        Args:
            quiet: links keep to their words: the report's sources are its notes.
        """
        calls = [piece for piece in paragraph.pieces if isinstance(piece, Call)]
        if any(self._owed.get(call.label, call.key) != call.key for call in calls):
            self.write_notes(owed=True)
        self._part(close=paragraph.close)
        self.starts.append(self.length)
        self._put(paragraph.lead)
        self._pieces(paragraph.pieces, quiet=quiet)

    def write_notes(self, *, owed: bool = False) -> None:
        """Write the notes called since the last were written, or all that are left."""
        for key, slip in self.slips.items():
            if key not in self._written and (not owed or self._owed.get(slip.label) == key):
                self._written.add(key)
                self._note(slip)
        self._owed.clear()

    def _note(self, slip: Slip) -> None:
        self._part(close=False)
        start = self.length
        self._put(f"{printed(slip.label)} ")
        content = self.length
        for number, paragraph in enumerate(slip.paragraphs):
            self._put("\n" if number else "")
            self._put(paragraph.lead)
            self._pieces(paragraph.pieces, quiet=False)
        self.notes.append(Note(label=slip.label, start=start, end=self.length, content=content, style=Style.RAISED))

    def _part(self, *, close: bool) -> None:
        if self.length:
            self._put("\n" if close else "\n\n")

    def _put(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def _pieces(self, pieces: Sequence[Piece], *, quiet: bool) -> None:
        for piece in _unbracketed(pieces):
            if isinstance(piece, Call):
                self._call(piece)
            elif isinstance(piece, Link):
                self._link(piece, quiet=quiet)
            else:
                self._put(piece)

    def _call(self, call: Call) -> None:
        if call.key not in self._written:
            self._owed[call.label] = call.key
        self._put(call.shown or "")
        start = self.length
        if call.shown is None:
            self._put(raised(call.label))
        self.markers.append(Marker(label=call.label, start=start, end=self.length))

    def _link(self, link: Link, *, quiet: bool) -> None:
        start = self.length
        shown, cut = link.words.rstrip(), _CUT.sub("", link.words)
        if not link.target.startswith(_LEADS):
            self._put(link.words)
        elif cut != link.words and _SCHEME.sub("", link.target).startswith(_SCHEME.sub("", cut.strip()) or "?"):
            self._put(f"<{link.target}>")
        elif address.occurs(link.words):
            self._put(link.words)
            self.links.append(Target(start=start, end=start + len(shown), address=link.target))
        elif quiet:
            self._put(link.words)
        else:
            self._put(f"{shown} <{link.target}>{link.words[len(shown) :]}")


def raised(label: str) -> str:
    """Return *label* as it stands in the running text."""
    return label.translate(RAISED) if label.isdecimal() and label.isascii() else f"[^{label}]"


def printed(label: str) -> str:
    """Return *label* as it stands before its note."""
    return label.translate(RAISED) if label.isdecimal() else label


def _unbracketed(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield *pieces* without the brackets and commas printed around calls: "[1, 2]" becomes two markers."""
    last = len(pieces) - 1
    for place, piece in enumerate(pieces):
        if not isinstance(piece, str):
            yield piece
            continue
        behind = place > 0 and _numbered(pieces[place - 1])
        before = place < last and _numbered(pieces[place + 1])
        if behind and before and _BETWEEN_CALLS.fullmatch(piece):
            continue
        yield _clipped(piece, behind=behind, before=before, pieces=pieces, place=place)


def _clipped(piece: str, *, behind: bool, before: bool, pieces: Sequence[Piece], place: int) -> str:
    if before and piece.endswith(("[", "(")) and _closed(pieces, place + 1, piece[-1]):
        piece = piece[:-1]
    if behind and piece.startswith(("]", ")")) and _opened(pieces, place - 1, piece[0]):
        piece = piece[1:]
    return piece


def _numbered(piece: Piece) -> bool:
    return isinstance(piece, Call) and piece.shown is None


def _run(pieces: Sequence[Piece], place: int, step: int) -> str:
    """Return the first words beyond a run of calls and the commas between them."""
    while 0 <= place < len(pieces):
        piece = pieces[place]
        if isinstance(piece, str) and not _BETWEEN_CALLS.fullmatch(piece):
            return piece
        if isinstance(piece, Link):
            return ""
        place += step
    return ""


def _closed(pieces: Sequence[Piece], place: int, bracket: str) -> bool:
    return _run(pieces, place, 1).startswith("]" if bracket == "[" else ")")


def _opened(pieces: Sequence[Piece], place: int, bracket: str) -> bool:
    return _run(pieces, place, -1).endswith("[" if bracket == "]" else "(")


def merged(pieces: Iterable[Piece]) -> list[Piece]:
    """Put together words that stand apart only in the mark-up, and links to one address programs cut in two."""
    found: list[Piece] = []
    printed: Iterator[Piece] = (piece for piece in pieces if piece != "")
    for target, group in groupby(printed, key=_kind):
        if isinstance(target, Call):
            found += group
        else:
            words = "".join(map(_words, group))
            found.append(words if target is None else Link(words, target))
    return found


def _kind(piece: Piece) -> str | Call | None:
    """Return what makes pieces one: nothing for words, the address for links; a call stands alone."""
    return piece.target if isinstance(piece, Link) else piece if isinstance(piece, Call) else None


_SPACES = re.compile(r"[ \t]+")
_BREAKS = re.compile(r" ?\n ?")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\x00"))


def tidy(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return *pieces* with single blanks, none at the ends, and no characters nobody sees."""
    found = merged(_spaced(piece) for piece in pieces)
    for place in range(1, len(found)):
        before, piece = found[place - 1], found[place]
        if _words(before).endswith((" ", "\n")) and _words(piece)[:1] == " ":
            found[place] = _with(piece, _words(piece)[1:])
    while found and not isinstance(found[0], Call) and not _words(found[0]).strip():
        del found[0]
    while found and not isinstance(found[-1], Call) and not _words(found[-1]).strip():
        del found[-1]
    if found:
        found[0] = _with(found[0], _words(found[0]).lstrip())
        found[-1] = _with(found[-1], _words(found[-1]).rstrip())
    return tuple(merged(found))


def _spaced(piece: Piece) -> Piece:
    return _with(piece, _BREAKS.sub("\n", _SPACES.sub(" ", _words(piece).translate(_INVISIBLE).replace("\xa0", " "))))


def _words(piece: Piece) -> str:
    return piece if isinstance(piece, str) else piece.words if isinstance(piece, Link) else ""


def _with(piece: Piece, words: str) -> Piece:
    return words if isinstance(piece, str) else Link(words, piece.target) if isinstance(piece, Link) else piece


def plain(pieces: Iterable[Piece]) -> str:
    """Return the words of *pieces*."""
    return "".join(map(_words, pieces))


def spoken(declared: str | None, text: str) -> str | None:
    """Return the *declared* language, two letters; not English of a *text* in another: programs declare it unasked."""
    code = declared_language(declared)
    if code is None or len(code) != len("en"):
        return None
    return None if code == "en" and cover.language(text) not in ("en", None) else code


def laid_out(paragraphs: Sequence[Paragraph], slips: Mapping[Hashable, Slip]) -> Page:
    """Write a whole report.

    Where it has notes, links of the running text keep to their words: what they lead to is not its sources. Without
    footnotes a list of references in the text is looked for; without that, every link is a source.
    """
    if slips:
        return _written(paragraphs, slips, lambda place: True)
    page = _written(paragraphs, slips, lambda place: False)
    text = page.text
    lines = split(text)
    found = listed_notes(text, lines)
    if not found:
        return page
    sources = {bisect_right(page.starts, lines[row].start) - 1 for row in note_rows(lines, found)}
    page = _written(paragraphs, slips, lambda place: place not in sources)
    page.notes = list(listed_notes(page.text, split(page.text)))
    return page


def _written(paragraphs: Sequence[Paragraph], slips: Mapping[Hashable, Slip], quiet: Callable[[int], bool]) -> Page:
    page = Page(slips)
    for place, paragraph in enumerate(paragraphs):
        page.write(paragraph, quiet=quiet(place))
    page.write_notes()
    return page
