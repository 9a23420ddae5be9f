"""What an operation puts where in the bytes of an OpenDocument text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from xml.sax.saxutils import escape, quoteattr

from consulted.amend.formats.docx.operation import Operation, UnplaceableError, Words
from consulted.amend.formats.odt.change import Changes
from consulted.amend.formats.odt.element import TEXT, XLINK, Element, Paragraph, Pending, is_link
from consulted.amend.formats.odt.sheet import Sheet
from models.pattern import regex

_HOLDS_MORE = "its link holds more than words, such as a bookmark or a change somebody made; change it by hand"
_PENDING = "it stands in words that somebody changed; accept or reject that first"
#: What a link may hold if it is struck whole.
_WORDS = frozenset({b"span", b"s", b"tab", b"line-break", b"soft-page-break", b"a"})
_STYLE = regex(r"\s[\w.-]+:style-name\s*=\s*(\"[^\"]*\"|'[^']*')")
_NAMES = regex(rb"<(?:[\w.-]+:)?([\w.-]+)")

_HREF = regex(r"(\s[\w.-]+:href\s*=\s*)(\"[^\"]*\"|'[^']*')")

#: Start, end and what comes in between.
Put = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words to be struck that stand together, and what they stand in."""

    start: int
    end: int
    within: tuple[Element, ...]


def checked(sheet: Sheet, paragraph: Paragraph, operation: Operation) -> None:
    """Look whether *operation* can be made.

    Raises:
        UnplaceableError: it would strike more than words, or somebody's change of them is pending.
    """
    _pending(paragraph, operation)
    for piece in _pieces(paragraph, operation):
        held = {found[1] for found in _NAMES.finditer(sheet.xml, piece.start, piece.end)}
        if not held <= _WORDS:
            raise UnplaceableError(_HOLDS_MORE)


def puts(sheet: Sheet, paragraph: Paragraph, operation: Operation, changes: Changes) -> Iterator[Put]:
    """Yield what *operation* puts where."""
    pieces, place = _pieces(paragraph, operation), _place(paragraph, operation)
    theirs = _pending(paragraph, operation)
    written = "".join(_written(paragraph, each, sheet, changes) for each in operation.words)
    new = changes.put(operation.change, written) if operation.words else ""
    for piece in pieces:
        made = _struck(sheet, paragraph, piece, operation, changes)
        if piece.end == place:
            made, new = made + new, ""
        yield piece.start, piece.end, changes.beside(theirs, made) if theirs is not None else made
    if new:
        yield place, place, changes.beside(theirs, new) if theirs is not None else new


def _place(paragraph: Paragraph, operation: Operation) -> int:
    """Return where the new words go."""
    pieces, behind = _pieces(paragraph, operation), paragraph.signs[operation.behind.offset]
    link = next((each for each in behind.within if is_link(each)), None)
    place = pieces[-1].end if pieces else behind.end
    return max(place, link.end) if operation.outside and link is not None else place


def _pending(paragraph: Paragraph, operation: Operation) -> Pending | None:
    """Return somebody's insertion in which *operation* is made.

    Raises:
        UnplaceableError: it would reach beyond, or stands in something else that is pending.
    """
    signs = [paragraph.signs[each.offset] for each in (*operation.struck, operation.behind)]
    found = signs[0].pending
    if any(each.pending != found for each in signs) or len(found) > 1:
        raise UnplaceableError(_PENDING)
    if not found:
        return None
    (theirs,) = found
    if theirs.kind != "insertion" or theirs.end is None or theirs.end.start < _place(paragraph, operation):
        raise UnplaceableError(_PENDING)
    return theirs


def _struck(sheet: Sheet, paragraph: Paragraph, piece: _Piece, operation: Operation, changes: Changes) -> str:
    theirs = _pending(paragraph, operation)
    if theirs is not None:
        return changes.struck_in(theirs, operation.change, sheet.xml[piece.start : piece.end].decode())
    return changes.struck(operation.change, _apart(sheet, paragraph, piece))


def _pieces(paragraph: Paragraph, operation: Operation) -> list[_Piece]:
    """Return what is struck; links all of whose words are, are struck whole."""
    offsets = {each.offset for each in operation.struck}
    links = _whole(paragraph, offsets)
    found: list[_Piece] = []
    for offset in sorted(offsets):
        sign = paragraph.signs[offset]
        link = next((each for each in sign.within if each in links), None)
        piece = _Piece(sign.start, sign.end, sign.within)
        if link is not None:
            piece = _Piece(link.start, link.end, sign.within[: sign.within.index(link)])
        last = found[-1] if found else None
        if last is not None and last.end == piece.start and last.within == piece.within:
            found[-1] = _Piece(last.start, piece.end, piece.within)
        elif last is None or piece.start >= last.end:
            found.append(piece)
    return found


def _whole(paragraph: Paragraph, struck: set[int]) -> set[Element]:
    """Return the links no word of which stays."""
    found = {each for place in struck for each in paragraph.signs[place].within if is_link(each)}
    if found:
        found.difference_update(*(each.within for place, each in enumerate(paragraph.signs) if place not in struck))
    return found


def _apart(sheet: Sheet, paragraph: Paragraph, piece: _Piece) -> str:
    """Return struck words as a paragraph of their own, in what they stood in."""
    words = sheet.xml[piece.start : piece.end].decode()
    style = _STYLE.search(sheet.tag(paragraph.element).decode())
    name = f"{sheet.prefixes.get(TEXT, 'text')}:p"
    stated = f" {sheet.prefixes.get(TEXT, 'text')}:style-name={style[1]}" if style is not None else ""
    return f"<{name}{stated}>{_inside(sheet, piece.within, words)}</{name}>"


def _inside(sheet: Sheet, within: Sequence[Element], words: str) -> str:
    for each in reversed(within):
        words = f"{sheet.tag(each).decode()}{words}</{sheet.name(each).decode()}>"
    return words


def _written(paragraph: Paragraph, new: Words, sheet: Sheet, changes: Changes) -> str:
    """Return new words; a link looks as the one before it did."""
    words = escape(new.text)
    if not new.target:
        return words
    within = paragraph.signs[new.like.offset].within if new.like is not None else ()
    link = next((place for place, each in enumerate(within) if is_link(each)), None)
    if link is None:
        name, href = changes.named(TEXT, "a"), changes.named(XLINK, "href")
        stated = f'{changes.named(XLINK, "type")}="simple" {href}={quoteattr(new.target)}'
        return f"<{name}{changes.declared(XLINK)} {stated}>{words}</{name}>"
    words = _inside(sheet, within[link + 1 :], words)
    tag = _led(sheet.tag(within[link]).decode(), new.target)
    return f"{tag}{words}</{sheet.name(within[link]).decode()}>"


def _led(tag: str, target: str) -> str:
    """Return the start tag of a link that leads to *target*."""
    return _HREF.sub(partial(_href, target), tag, count=1)


def _href(target: str, found: re.Match[str]) -> str:
    return f"{found[1]}{quoteattr(target)}"
