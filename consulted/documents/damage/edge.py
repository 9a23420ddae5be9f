"""Where an address ends: digits glued to it, words that belong to it, and the ends of the lines it runs over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consulted.documents.damage.context import Context
from consulted.documents.damage.edit import Edit
from consulted.documents.damage.part import path_start
from consulted.documents.fold import fold
from models.pattern import regex

_GLUED = regex(r"\.(?:pdf|docx?|odt|html?|php|aspx?|jsp)(\d{1,3})$", re.I)
_BREAK = regex(r"(-?)[ \t]*(?:\r\n|\n|\r|\f)+[ \t]*")
_LAST_WORD = regex(r"[^\W_]+$")
_WORDS_BEHIND = regex(r"((?: [^\W_]+){1,6})(?=\s*(?:[,;.)\]\r\n]|$))")
#: An address seldom runs over more lines; each doubles what might be tried.
_MOST_BREAKS = 4
#: Beside these no hyphen was lost.
_PARTING = frozenset("/-_.=?&%")
#: What word processors make of signs as one types, and what they were.
_TYPESET = str.maketrans({"–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "’": "'", "‘": "'"})
#: What a blank in a link stands for most often: links are underlined.
_JOINTS = (("-", 0.35), ("_", 0.3), ("%20", 0.25))


def glued_number(printed: str) -> Iterator[Edit]:
    """Yield a note's number printed right behind a file's name."""
    found = _GLUED.search(printed)
    if found is not None:
        yield Edit(found.start(1), found.end(1), "", "boundary", 0.7)


def typeset(printed: str) -> Iterator[tuple[str, str, float]]:
    """Yield the address with the dashes and apostrophes a word processor curled."""
    plain = printed.translate(_TYPESET)
    if plain != printed:
        yield plain, "typeset", 0.6


def line_ends(shown: str) -> Iterator[tuple[str, str, float]]:
    """Yield the other ways to join the lines of an address: its hyphen dropped, or one put in that the break ate.

    A hyphen at a line's end belongs to the address more often than not, so these come second.
    """
    breaks = list(_BREAK.finditer(shown))[:_MOST_BREAKS]
    for one in breaks:
        around = {shown[one.start() - 1 : one.start()], shown[one.end() : one.end() + 1]}
        if not one[1] and around & _PARTING:
            continue
        joint = "" if one[1] else "-"
        head, tail = shown[: one.start()], shown[one.end() :]
        yield _joined(head) + joint + _joined(tail), "line-end", 0.45 if one[1] else 0.3


def _joined(text: str) -> str:
    return _BREAK.sub(r"\1", text)


def goes_on(printed: str, behind: str, context: Context) -> Iterator[tuple[str, str, float]]:
    """Yield the address with the words behind it that the title puts behind its last word."""
    following = _WORDS_BEHIND.match(behind)
    last = _LAST_WORD.search(printed, path_start(printed))
    if following is None or last is None:
        return
    taken: list[str] = []
    for word in following[1].split():
        if (fold(taken[-1] if taken else last[0]), fold(word)) not in context.pairs:
            break
        taken.append(word)
    for joint, score in _JOINTS if taken else ():
        yield joint.join([printed, *taken]), "boundary", score
