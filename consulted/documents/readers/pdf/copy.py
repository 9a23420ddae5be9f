"""Rows put together: what ends a line, what only broke there, and which words of the text lead where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from consulted.documents import address, cue
from consulted.documents.label import RAISED
from consulted.documents.readers.pdf import date
from consulted.documents.readers.pdf.hyphen import Hyphens
from consulted.documents.readers.pdf.row import Row
from models.pattern import regex

#: An address and what stands around it are found in so many signs.
_LOOK = 600
#: An address that fills its row to within this distance was broken there, in type sizes.
_FULL = 0.9
_SOFT = "\u00ad"

_ADDRESS = regex(r"(?:https?:|ftp:|www\.)\S*$", re.I)
_SCHEME_END = regex(r"\bhttps?:/{0,2}$", re.I)
_ENDED = regex(r"[,;)\]>»”\"]$|\.$")
#: A row that starts so begins something new.
_NEW = regex(r"\W|(?:https?:|www\.)|[^\W\d_]+[ ,:;]|\d", re.I)
#: How an address goes on behind a stop that ends a row: "example/docs/list", "page=2", "15.html".
_BEHIND_STOP = {
    ".": regex(r"[a-z0-9-]+(?:[/.?=&#_~%-]|[,;)\]]|$|\s)"),
    "?": regex(r"[\w%.~-]+(?:=|$)"),
    ",": regex(r"[\w-]*\.(?:html?|php|aspx?|jsp|pdf)\b"),
}
_LIKE_ITEM = regex(r"(?:[-–—>]|o|\(?[a-z]\)|\(?[ivx]{1,4}\)|\(?\d{1,3}[.)])[ \t]+\S")
_REPEATED = regex(r"-[^\W\d_]")
_REST = regex(r"[\w/.?=&%#~+-]+")


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a copy that lead somewhere."""

    start: int
    end: int
    address: str
    #: False where the words print no address.
    printed: bool


@dataclass(slots=True)
class Copy:
    """A paragraph or a note as one text."""

    text: str
    #: Where raised signs stand.
    raised: list[tuple[int, int]]
    links: list[Span]


def copy(rows: Sequence[Row], hyphens: Hyphens, *, content: int = 0, loud: bool) -> Copy:
    """Return *rows* as one text.

    Args:
        content: the words start here in the first row: what is before it is a note's number.
        loud: an address a link leads to and does not print is put behind its words.
    """
    setter = _Setter(hyphens)
    for number, row in enumerate(rows):
        setter.add(row, content if not number else 0)
    return setter.copy(loud=loud)


@dataclass(slots=True)
class _Setter:
    """A text as it grows row by row."""

    hyphens: Hyphens
    parts: list[str] = field(default_factory=list)
    length: int = 0
    raised: list[tuple[int, int]] = field(default_factory=list)
    links: list[tuple[int, int, str]] = field(default_factory=list)
    _last: Row | None = None
    #: The row before may go on with an address.
    _open: bool = False

    def add(self, row: Row, content: int) -> None:
        """Go on with *row*."""
        text = _shown(row)
        if self._last is not None:
            text = self._joined(self._last, row, text)
        elif content and not text[:content].endswith(" "):
            # A blank behind the note's number, which print leaves out.
            self._put(text[:content])
            self._put(" ")
            text = text[content:]
        shift = self.length - (len(row.text) - len(text))
        self._put(text)
        self.raised += [(start + shift, end + shift) for start, end in row.raised if start >= content]
        self.links += [(each.start + shift, each.end + shift, each.address) for each in row.links]
        self._last = row

    def _put(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def _joined(self, before: Row, row: Row, text: str) -> str:
        """End the row before, and return *text* as it goes on behind that."""
        tail = "".join(self.parts[-4:])[-_LOOK:]
        inside = _ADDRESS.search(tail) is not None or (self._open and " " not in before.text)
        self._open = False
        if tail.endswith("-") and _REPEATED.match(text):
            # Portuguese and Polish repeat the hyphen of a word that is broken there.
            self._drop_last()
            self._open = inside
            return text if inside else _broken_behind_word(text)
        if tail.endswith(_SOFT) or (not inside and self.hyphens.belongs_to_typesetter(tail, text)):
            self._drop_last()
            self._open = inside
            return text if inside else _broken_behind_word(text)
        if not inside and _LIKE_ITEM.match(text):
            # Known for no item of a list; at the start of a line it would look like one.
            self._put(" ")
            return _broken_behind_word(text)
        rest = 0 if inside else date.rest(before.text, text)
        if rest:
            self._put(" ")
            return _broken_at(text, rest)
        joint = self._address_joint(before, row, tail, text) if inside else "\n"
        self._open = inside and joint != " "
        self._put(joint)
        return text

    def _address_joint(self, before: Row, row: Row, tail: str, text: str) -> str:
        """Return what stands between two rows the first of which ends in an address.

        Nothing where it certainly goes on, a blank where it certainly ends, and else a line's end: who reads addresses
        decides.
        """
        if (_SCHEME_END.search(tail) and _REST.match(text)) or _goes_on_behind_stop(tail, text):
            return ""
        over = next((each for each in before.links if each.end >= len(before.text)), None)
        if over is not None:
            return "" if any(not each.start and each.address == over.address for each in row.links) else " "
        if _ENDED.search(tail):
            return "\n"
        broken = (_fills(before) and _goes_on(text)) or self.hyphens.makes_one_word(tail, text)
        return "" if broken else "\n"

    def _drop_last(self) -> None:
        self.parts[-1] = self.parts[-1][:-1]
        self.length -= 1
        self.links = [(start, min(end, self.length), to) for start, end, to in self.links]

    def copy(self, *, loud: bool) -> Copy:
        """Return what was set."""
        text = "".join(self.parts)
        spans: list[Span] = []
        for start, end, target in _merged(self.links, text):
            words = text[start:end].replace("\n", "")
            spans.append(Span(start, end, target, address.occurs(words) or _inside(text, start)))
        if loud:
            return _with_targets(text, self.raised, spans)
        return Copy(text, self.raised, spans)


def _shown(row: Row) -> str:
    """Return the row's text, raised digits as such."""
    text = row.text
    for start, end in row.raised:
        text = text[:start] + text[start:end].translate(RAISED) + text[end:]
    return text


def _broken_behind_word(text: str) -> str:
    """End the line behind the word that was broken, so that lines stay lines."""
    return _broken_at(text, 0)


def _broken_at(text: str, least: int) -> str:
    """End the line at the first blank behind so many signs."""
    blank = text.find(" ", least)
    return text if blank < 0 else f"{text[:blank]}\n{text[blank + 1 :]}"


def _goes_on_behind_stop(tail: str, text: str) -> bool:
    """Say whether the stop at the end of *tail* stands inside an address.

    TeX breaks addresses there; a sentence would go on with a capital, and a note with words that are known.
    """
    part = _BEHIND_STOP.get(tail[-1:])
    return part is not None and part.match(text) is not None and not cue.opens(text[:_LOOK])


def _fills(row: Row) -> bool:
    """Say whether an address stands alone on *row* and fills it."""
    return " " not in row.text and row.right - row.x1 < _FULL * row.size and row.right - row.left > 10 * row.size


def _goes_on(text: str) -> bool:
    return _REST.match(text) is not None and not _NEW.match(text)


def _merged(links: Iterable[tuple[int, int, str]], text: str) -> list[tuple[int, int, str]]:
    """Put together the parts of links that run over the ends of rows."""
    found: list[tuple[int, int, str]] = []
    for start, end, target in sorted(links):
        last = found[-1] if found else None
        if last is not None and last[2] == target and not text[last[1] : start].strip():
            found[-1] = (last[0], max(last[1], end), target)
        elif end > start:
            found.append((start, end, target))
    return found


def _inside(text: str, start: int) -> bool:
    """Say whether the words at *start* are part of an address that begins before them."""
    return _ADDRESS.search(text[max(0, start - _LOOK) : start]) is not None


def _with_targets(text: str, raised: list[tuple[int, int]], spans: list[Span]) -> Copy:
    """Put the targets of links that print no address behind their words."""
    pieces: list[str] = []
    moved: list[Span] = []
    shifts: list[tuple[int, int]] = []
    last = shift = 0
    for span in spans:
        if span.printed:
            moved.append(Span(span.start + shift, span.end + shift, span.address, True))
            continue
        put = f" <{span.address}>"
        pieces += [text[last : span.end], put]
        last = span.end
        shift += len(put)
        shifts.append((span.end, len(put)))
    pieces.append(text[last:])
    return Copy("".join(pieces), [_shifted(each, shifts) for each in raised], moved)


def _shifted(span: tuple[int, int], shifts: Sequence[tuple[int, int]]) -> tuple[int, int]:
    by = sum(length for place, length in shifts if place <= span[0])
    return span[0] + by, span[1] + by
