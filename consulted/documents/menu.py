"""Lines of a page that are nothing but links to parts of its site: "Home | Map | Contact"."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from models.pattern import regex

#: What sites set between the words of a menu.
_BETWEEN = regex(r"[\s|·•›»/>–—-]*")
_FEWEST = 2
#: The words of an entry.
_LONGEST = 3
_LINK = regex(r"<((?:https?://|www\.)[^<>\s]+)>")


def is_menu(entries: Sequence[tuple[str, str]], between: Sequence[str]) -> bool:
    """Say whether a line of links is a menu: hardly a word beside them, and one leads to a home page.

    Args:
        entries: the words and the address of each link.
        between: what stands before, between and behind them.
    """
    if len(entries) < _FEWEST or not all(_BETWEEN.fullmatch(each) for each in between):
        return False
    return all(len(words.split()) <= _LONGEST for words, _ in entries) and any(_is_home(each) for _, each in entries)


def is_printed_menu(line: str) -> bool:
    """Say whether *line*, in which addresses stand in angle brackets behind their words, is a menu."""
    *printed, behind = _LINK.split(line)
    if len(printed) < 2 * _FEWEST:
        return False
    # What stands between two links is printed before the second's words.
    words = [_BETWEEN.sub("", each, count=1).strip() for each in printed[::2]]
    return all(words) and is_menu(list(zip(words, printed[1::2], strict=True)), [behind])


def _is_home(address: str) -> bool:
    try:
        parts = urlsplit(address if "//" in address else f"//{address}")
    except ValueError:
        return False
    return bool(parts.netloc) and parts.path in ("", "/") and not parts.query
