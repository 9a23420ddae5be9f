"""Links and addresses in a LaTeX document."""

from __future__ import annotations

import re
from collections.abc import Callable

from consulted.documents.readers.latex import word
from consulted.documents.readers.latex.press import Command, Passage, Press
from consulted.documents.script import Span
from models.pattern import regex

_DELIMITED = regex(r"\s*([^\w\s{}\\%])([^\n]{1,2000}?)\1")
_HOST = regex(r"(?:[a-z0-9](?:[a-z0-9-]{0,62})\.)+[a-z]{2,24}(?::\d+)?(?:[/?#]\S*)?", re.I)
_SCHEME = regex(r"[a-z][a-z0-9+.-]{1,20}:", re.I)
_DOI = regex(r"\s*(?:doi:\s*)?10\.\d{4,9}/", re.I)
#: ``\href{run:...}``, mail and places in the document itself lead to no page.
_FETCHED = regex(r"(?:https?|ftp)://\S", re.I)


def url(press: Press, name: str) -> None:
    """Print an address."""
    passage = press.argument() or _delimited(press)
    if passage is None:
        return
    _set(press, press.pieces(passage), name)


def _delimited(press: Press) -> Passage | None:
    """Return what stands between two equal signs, as in ``\\url|...|``."""
    found = press.skip(_DELIMITED)
    return Passage(found.start(2), found.end(2), (), press.frame.passage.home) if found else None


def _set(press: Press, pieces: list[Passage], name: str) -> None:
    written = [word.address(press.source.words(each.span)) for each in pieces]
    whole = "".join(written)
    if not pieces or not whole:
        return
    first, last = pieces[0], pieces[-1]
    press.galley.home = first.home
    press.put("<" + _lead(whole, name), first.start, first.start)
    for text, piece in zip(written, pieces, strict=True):
        press.galley.home = piece.home
        press.put(text, piece.start, piece.end)
    press.put(">", last.end, last.end)


def _lead(whole: str, name: str) -> str:
    """Return what an address of its own kind lacks to be one."""
    if name == "doi" and not _SCHEME.match(whole):
        return "https://doi.org/"
    return "http://" if name != "path" and not _SCHEME.match(whole) and _HOST.fullmatch(whole) else ""


def href(press: Press, name: str) -> None:
    """Print the words of a link, and behind them where they lead."""
    start = press.began
    press.option()
    target = press.argument()
    words = press.argument()
    if target is None or words is None:
        press.open(target or words)
        return
    pieces = press.pieces(target)
    address = "".join(word.address(press.source.words(each.span)) for each in pieces)
    if not pieces or not _FETCHED.match(address):
        press.open(words)
        return
    whole = press.where(start, press.source.behind(words.span))
    press.open(words, close=None if press.bare else _closing(press, address, pieces, whole))


def _closing(press: Press, address: str, pieces: list[Passage], whole: Span) -> Callable[[], None]:
    """Return what to do behind the words of a link: say where they lead."""
    first, last = pieces[0], pieces[-1]
    alone = len(pieces) == 1
    where = first.span if alone else press.where(first.start, last.end)
    start = press.galley.length

    def close() -> None:
        press.galley.home = first.home if alone else 0
        if not press.silent:
            press.galley.link(start, address, where, whole if alone and not first.home else where)

    return close


def words(press: Press, name: str) -> None:
    """Print the words of a link within the document."""
    if name == "hyperlink":
        press.argument()
    elif press.option() is None:  # \hyperref{address}{category}{name}{words}
        for _ in range(3):
            press.argument()


COMMANDS: dict[str, Command] = {
    **dict.fromkeys(("url", "nolinkurl", "burl", "path", "doi"), url),
    "href": href,
    "hyperref": words,
    "hyperlink": words,
}
