"""The running text, put together again where notes, page breaks and running heads cut it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from consulted.documents.fold import fold, words
from consulted.documents.hyphen import SOFT, Hyphens
from consulted.documents.line import Line
from consulted.documents.script import Marker
from models.pattern import regex

#: A line shorter than this share of the usual width ended because its paragraph did.
_FULL = 0.6
#: Shorter lines are headings and labels; a sentence cut by a page break fills its line.
_SENTENCE = 40

_BULLET = regex(r"\s*(?:(?:[-–—*•■▪◦●‣·]|o|\(?[a-z]\)|\(?[ivx]{1,4}\)|\d{1,2}[.)]|>)[ \t]+)+")
#: What no blank stands before; "" is the line's end.
_CLOSING = ("", *".,;:!?)")
_ENDED = regex(r"[.!?:;…][\"'”’»)\]*_]*$")
#: Markers behind a sentence take no more room.
_MARKED = 80
_OPEN_WORDS = frozenset(
    words(
        "a an the of in on at to for from by with and or as that which this their its de du des la le les un une et "
        "ou dans sur pour par avec au aux der die das den dem des ein eine und oder in im mit von zu fur auf el los "
        "las una y o en con por para del al il lo gli di da e per della het een van op voor met en w z na do oraz i "
        "och av till com os as"
    )
)


@dataclass(slots=True)
class Unit:
    """A paragraph, a heading or a list item, without markers, on one line."""

    text: str = ""
    #: Where each piece starts in ``text``, and where in the document.
    _places: list[int] = field(default_factory=list)
    _sources: list[int] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _length: int = 0
    #: Document offset of each marker's end and its place in ``text``, in order.
    anchors: list[tuple[Marker, int]] = field(default_factory=list)
    #: True for an item of a list.
    item: bool = False

    def add(self, piece: str, source: int) -> None:
        """Go on with *piece*, which stands at *source* in the document."""
        if piece:
            self._places.append(self._length)
            self._sources.append(source)
            self._parts.append(piece)
            self._length += len(piece)

    def drop(self) -> None:
        """Take the last character back: a hyphen that only broke a word."""
        if self._parts:
            self._parts[-1] = self._parts[-1][:-1]
            self._length -= 1
            if not self._parts[-1]:
                del self._parts[-1], self._places[-1], self._sources[-1]

    def mark(self, marker: Marker) -> None:
        """Remember that *marker* stands here."""
        self.anchors.append((marker, self._length))

    def close(self) -> Unit:
        """Put the pieces together."""
        self.text = "".join(self._parts)
        self._parts = []
        return self

    def ends_with(self, character: str) -> bool:
        """Say whether *character* is the last one added."""
        return bool(self._parts) and self._parts[-1].endswith(character)

    @property
    def empty(self) -> bool:
        """True before anything was added."""
        return not self._length

    def source(self, place: int) -> int:
        """Return the document offset of *place* in ``text``."""
        piece = bisect_right(self._places, place) - 1
        return self._sources[piece] + place - self._places[piece]


def units(lines: Sequence[Line], markers: Sequence[Marker], heading_rows: frozenset[int]) -> list[Unit]:
    """Return the units of the body *lines*; rows are places in *lines*, notes and furniture already left out."""
    width = _width(lines)
    found: list[Unit] = []
    unit = Unit()
    marked = _Cursor(markers)
    hyphens = Hyphens(lines)
    last: int | None = None
    for row, line in enumerate(lines):
        if line.blank:
            continue
        if last is not None and not _goes_on(lines, last, row, width, heading_rows):
            found.append(unit.close())
            unit = Unit()
        elif last is not None:
            _join(unit, lines[last], line, hyphens)
        _add(unit, line, marked.on(line))
        last = row
    return [*found, unit.close()] if last is not None else found


def _join(unit: Unit, last: Line, line: Line, hyphens: Hyphens) -> None:
    """Put what belongs there between two lines of a paragraph."""
    before = last.text.rstrip()
    between = " "
    if before.endswith(("-", SOFT, "\u2010")):
        stays = hyphens.joined(before, line.text.lstrip())
        if stays is None and unit.ends_with(before[-1]):
            unit.drop()
        between = stays or ""
    unit.add(between, last.end)


def _width(lines: Sequence[Line]) -> int:
    lengths = sorted(line.end - line.start for line in lines if not line.blank)
    return lengths[int(len(lengths) * 0.9)] if lengths else 0


def _goes_on(lines: Sequence[Line], last: int, row: int, width: int, heading_rows: frozenset[int]) -> bool:
    before, line = lines[last].text.rstrip()[-400:], lines[row].text.lstrip()[:80]
    if row in heading_rows or last in heading_rows or line.startswith(("#", "|")) or _BULLET.match(line):
        return False
    ended = _ENDED.search(_bare(before[-_MARKED:])) is not None
    if row == last + 1 and lines[row].page == lines[last].page and lines[row].start - lines[last].end <= 2:
        short = lines[last].end - lines[last].start < _FULL * width
        return not (short and not before.endswith((",", "-")) and line[:1].isupper())
    if ended:
        return False
    if line[:1].islower():
        return True
    return _interrupted(lines, last, row) and len(before) > _SENTENCE and (before.endswith(",") or _leads_on(before))


def _interrupted(lines: Sequence[Line], last: int, row: int) -> bool:
    """Say whether a page break or something that is not body stood between two rows."""
    between = pairwise(lines[last : row + 1])
    return any(after.start - before.end > 2 or after.page != before.page for before, after in between)


def _bare(text: str) -> str:
    """Return *text* without markers at its end."""
    return re.sub(r"(?:[\s⁰¹²³⁴-⁹]|\[\^?\d{1,3}\]|\^\d{1,3}|(?<=[.!?])\d{1,3})+$", "", text)


def _leads_on(text: str) -> bool:
    printed = text.split()
    return bool(printed) and fold(printed[-1]) in _OPEN_WORDS


def _add(unit: Unit, line: Line, markers: Sequence[Marker]) -> None:
    text, place = line.text, 0
    if unit.empty:
        bullet = _BULLET.match(text[:40])
        unit.item = bullet is not None
        place = bullet.end() if bullet else len(text) - len(text.lstrip())
    else:
        place = len(text) - len(text.lstrip())
    stop = len(text.rstrip())
    for number, marker in enumerate(markers):
        start, end = marker.start - line.start, marker.end - line.start
        if start > place:
            piece, behind = text[place:start], _behind(markers, number) - line.start
            # "a third [3]." leaves no blank before the full stop.
            unit.add(piece.rstrip() if text[behind : behind + 1] in _CLOSING else piece, line.start + place)
        unit.mark(marker)
        place = max(place, end)
    unit.add(text[place:stop], line.start + place)


def _behind(markers: Sequence[Marker], number: int) -> int:
    """Return where the markers that touch one another end."""
    end = markers[number].end
    for marker in markers[number + 1 :]:
        if marker.start > end:
            break
        end = max(end, marker.end)
    return end


class _Cursor:
    """Hands out markers line by line, without looking at any twice."""

    def __init__(self, markers: Sequence[Marker]) -> None:
        self._markers = sorted(markers, key=lambda each: each.start)
        self._place = 0

    def on(self, line: Line) -> list[Marker]:
        found = []
        while self._place < len(self._markers) and self._markers[self._place].start < line.end:
            marker = self._markers[self._place]
            self._place += 1
            if marker.start >= line.start:
                found.append(marker)
        return found
