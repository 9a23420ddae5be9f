"""What a paragraph of a formatted report is made of: words, links, calls of notes; and how cells make a row."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from consulted.documents import cue
from consulted.documents.label import RAISED
from models.pattern import regex

#: Raised numbers, lists of them included; "st" and "e" behind a number are letters, raised or not.
_RAISED_DIGITS = regex(r"\s*\d+(?:\s*[,;–-]\s*\d+)*\s*\)?\s*")
#: What a cell holds that numbers its row.
_NUMBER = regex(r"\[?\d{1,5}\]?[.)]?")
_DAY = regex(r"\W*\d")
#: Longer heads of columns are sentences.
_LONGEST_HEAD = 60
#: All but single blanks, of which there are many.
_SPACES = regex(r"\t[ \t]*| [ \t]+")
_BREAKS = regex(r" ?\n ?")
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\x00"))


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


def tidy(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return *pieces* with single blanks, none at the ends, and no characters nobody sees."""
    found = [_spaced(piece) for piece in merged(pieces)]
    if len(found) == 1 and isinstance(found[0], str):  # most paragraphs
        words = found[0].strip()
        return (words,) if words else ()
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
    return _with(piece, _BREAKS.sub("\n", _SPACES.sub(" ", _words(piece).translate(INVISIBLE).replace("\xa0", " "))))


def _words(piece: Piece) -> str:
    return piece if isinstance(piece, str) else piece.words if isinstance(piece, Link) else ""


def _with(piece: Piece, words: str) -> Piece:
    return words if isinstance(piece, str) else Link(words, piece.target) if isinstance(piece, Link) else piece


def plain(pieces: Iterable[Piece]) -> str:
    """Return the words of *pieces*."""
    return "".join(map(_words, pieces))


def one_line(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return *pieces* of a heading, whose line breaks are but layout."""
    return tuple(_with(piece, _words(piece).replace("\n", " ")) for piece in pieces)


def raised_digits(text: str) -> str:
    """Return *text*, which stands raised, with its digits raised when it holds nothing else."""
    return text.strip().removesuffix(")").translate(RAISED) if _RAISED_DIGITS.fullmatch(text) else text


def linked(pieces: Sequence[Piece], target: str) -> list[Piece]:
    """Return *pieces*, which a link encloses, as links to *target*; calls among them stay calls."""
    if not target or not plain(pieces).strip():
        return list(pieces)
    return [Link(piece, target) if isinstance(piece, str) else piece for piece in pieces]


def row(cells: Sequence[Sequence[Piece]], heads: Sequence[str] = ()) -> tuple[Piece, ...]:
    """Return the cells of a table's row as one line; a day gets the head of its column that says what it is.

    Args:
        heads: the words of the cells in the first row.
    """
    pieces: list[Piece] = []
    first = next((plain(cell) for cell in cells if cell), "")
    count = 0
    for place, cell in enumerate(cells):
        if not cell:
            continue
        if count:
            pieces.append(" " if count == 1 and _NUMBER.fullmatch(first) else " | ")
        pieces += [_said(heads[place] if place < len(heads) else "", plain(cell)), *cell]
        count += 1
    return tidy(pieces)


def _said(head: str, words: str) -> str:
    """Return *head* when it says that the day in its column is that of a visit: "Accessed on", "Consulté le"."""
    if not _DAY.match(words) or len(head) > _LONGEST_HEAD or not cue.opens(head) or cue.opens(words):
        return ""
    return f"{head.rstrip(' :')}: "
