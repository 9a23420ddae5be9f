"""Which rows start notes, where their numbers are neither raised nor smaller: those that count best from row to row.

Programs print a note's number right against its first word, "3C. Delorme", "iiPlan", and a line may begin with a day of
the month. One row alone does not tell; all rows of the notes together do.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from consulted.documents.fold import flat
from consulted.documents.month import month_pattern
from consulted.documents.script import Style
from models.pattern import regex

#: Numbers that may be lost in print between two notes.
WIDEST_GAP = 3
#: What a row counts for: its label is raised in the text, it only counts on, digits follow its number at once.
_CALLED, _COUNTS_ON, _CUT = 1.0, 0.4, 0.6
#: What is taken off: for each number left out, for a date, for a line before that ends in the middle of a sentence.
_LEFT_OUT, _DATE, _OPEN = 0.35, 0.5, 0.15
#: Rows whose numbers are printed another way than most count for so much.
_OTHERWISE = 0.4

_DIGITS = regex(r"\d{1,4}")
_LETTERS = regex(r"[ivxlc]{1,7}|[a-z]")
_SET = regex(r"\[(\d{1,4})\]\s*(?=\S)|\((\d{1,4})\)\s+(?=\S)|(\d{1,4})[.)]\s+(?=\S)|(\d{1,4})\s+(?=\S)")
#: How numbers are set: by the groups of ``_SET``, and right against the first word.
_BRACKET, _BY_STOP, _BY_BLANK, _AGAINST = 1, 3, 4, 5
#: What a number is printed right against; units, ordinals and decimals are something else.
_GLUED = regex(
    r"(?!(?:st|nd|rd|th|er|re|e|de|ste|eme|ème|h|m|km|cm|mm|ha|kg|g|t)(?![^\W_]))[^\W\d_]|[\"'«»“”„‘’‚‹›(\[…–—]"
)
#: And so where the text calls no such number by raised digits: with a word, an initial, a quotation.
_WORDED = regex(r"[^\W\d_]{2}|[^\W\d_]\.|[\"«“„‘‹]")
_DAY = regex(rf"\d{{1,2}}(?:\.|er|o|º|ª|st|nd|rd|th)?\s+(?:de\s+|of\s+)?(?:{month_pattern()})(?![^\W_])", re.I)
_ENDED = regex(r"[.!?:;…)\]>»”\"/]$")
_ADDRESS = regex(r"(?:https?:|www\.)", re.I)


@dataclass(frozen=True, slots=True)
class Link:
    """A row that starts a note."""

    row: int
    label: str
    #: Where the words of the note start in the row.
    content: int
    #: How the number is set: bracket, full stop, blank, or against the first word.
    manner: int

    @property
    def glued(self) -> bool:
        """True when nothing parts the number from the words."""
        return self.manner == _AGAINST

    @property
    def style(self) -> Style:
        """How the number is printed."""
        if not self.label.isdecimal():
            return Style.ROMAN if len(self.label) > 1 or self.label in "ivx" else Style.LETTER
        if self.manner == _BRACKET:
            return Style.BRACKET
        return Style.LISTED if self.manner <= _BY_STOP else Style.PLAIN


@dataclass(frozen=True, slots=True)
class _Way:
    """The best way to count up to a number."""

    score: float
    links: tuple[Link, _Way | None] | None


def chain(rows: Sequence[str], called: Collection[str], last: int = 0) -> list[Link]:
    """Return the rows that start notes with numbers.

    Args:
        called: the numbers raised in the text these notes belong to.
        last: the number of the note before; these go on from it or begin with 1.
    """
    found = [list(_numbered(place, text, called)) for place, text in enumerate(rows)]
    return _best(rows, found, called, {}, last)


def lettered(rows: Sequence[str], called: Sequence[str]) -> list[Link]:
    """Return the rows that start notes lettered as *called* says, in that order: i, ii, iii or a, b, c."""
    order = {label: place for place, label in enumerate(called, 1)}
    found = [list(_lettered(place, text, order)) for place, text in enumerate(rows)]
    return _best(rows, found, called, order, 0)


def _numbered(place: int, text: str, called: Collection[str]) -> Iterator[tuple[Link, float]]:
    """Yield the numbers the row *text* may start with, and what each counts for."""
    match, digits = _SET.match(text), _DIGITS.match(text)
    if match is not None:
        label, manner = match[match.lastindex or 0], match.lastindex or 0
        yield Link(place, label, match.end(), manner), _CALLED if label in called else _COUNTS_ON
        if manner != _BY_BLANK:
            return
    elif digits is not None and _GLUED.match(text, digits.end()):
        known = digits[0] in called
        if known or _WORDED.match(text, digits.end()):
            yield Link(place, digits[0], digits.end(), _AGAINST), _CALLED if known else _COUNTS_ON
    printed = digits[0] if digits is not None else ""
    for end in range(1, len(printed)):
        if printed[:end] in called:
            yield Link(place, printed[:end], end, _AGAINST), _CUT


def _lettered(place: int, text: str, order: Mapping[str, int]) -> Iterator[tuple[Link, float]]:
    letters = _LETTERS.match(text)
    for end in range(1, len(letters[0]) + 1) if letters else ():
        if text[:end] not in order:
            continue
        behind = re.compile(r"[.)]?\s+(?=\S)").match(text, end)
        if behind is not None:
            yield Link(place, text[:end], behind.end(), _BY_STOP if text[end] in ".)" else _BY_BLANK), _CALLED
        elif text[end : end + 1].isupper() or not text[end : end + 1].isalpha() or _ADDRESS.match(text, end):
            yield Link(place, text[:end], end, _AGAINST), _CALLED


def _best(
    rows: Sequence[str],
    found: Sequence[Sequence[tuple[Link, float]]],
    called: Collection[str],
    order: Mapping[str, int],
    last: int,
) -> list[Link]:
    """Return the links that count best, all set in much the same manner."""
    doubts = [_doubt(rows, place) if each else 0.0 for place, each in enumerate(found)]
    best: _Way | None = None
    for manner in sorted({link.manner for each in found for link, _ in each}):
        way = _counted(found, doubts, order, last, manner)
        if way is not None and (best is None or way.score > best.score):
            best = way
    return _unrolled(best)


def _counted(
    found: Sequence[Sequence[tuple[Link, float]]],
    doubts: Sequence[float],
    order: Mapping[str, int],
    last: int,
    manner: int,
) -> _Way | None:
    ways: dict[int, _Way] = {}
    best: _Way | None = None
    for place, each in enumerate(found):
        made = []
        for link, worth in each:
            number = order[link.label] if order else int(link.label)
            before = _before(ways, number, last)
            if before is None:
                continue
            score = before.score + (worth if link.manner == manner else worth * _OTHERWISE) - doubts[place]
            if number not in ways or score > ways[number].score:
                made.append((number, _Way(score, (link, before if before.links else None))))
        for number, way in made:
            ways[number] = way
            if best is None or way.score > best.score:
                best = way
    return best


def _before(ways: Mapping[int, _Way], number: int, last: int) -> _Way | None:
    """Return the best way to count up to what may stand before *number*."""
    open_ways = [
        _Way(ways[number - gap].score - (gap - 1) * _LEFT_OUT, ways[number - gap].links)
        for gap in range(1, WIDEST_GAP + 1)
        if number - gap in ways
    ]
    if number == 1 or 0 < number - last <= WIDEST_GAP:
        open_ways.append(_Way(0.0 if number == 1 else -(number - last - 1) * _LEFT_OUT, None))
    return max(open_ways, key=lambda way: way.score, default=None)


def _doubt(rows: Sequence[str], place: int) -> float:
    """Return what speaks against a note's start in this row."""
    doubt = _DATE if _DAY.match(flat(rows[place])) else 0.0
    return doubt + (_OPEN if place and not _ENDED.search(rows[place - 1]) else 0.0)


def _unrolled(way: _Way | None) -> list[Link]:
    found: list[Link] = []
    while way is not None and way.links is not None:
        found.append(way.links[0])
        way = way.links[1]
    return found[::-1]
