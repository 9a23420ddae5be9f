"""What print puts around a note's words: the label before them, the ways back to the text behind them."""

from __future__ import annotations

from collections.abc import Sequence

from consulted.documents.label import RAISED
from consulted.documents.readers.page import Paragraph, tidy
from models.pattern import regex

#: What ways back leave over once they are gone: arrows, and brackets and commas with nothing between.
_RESIDUE = regex(r"^(?:[\s^↑↩↵⤴⏎⇧,;.:·|\ufe0e\ufe0f)\]]|\([\s,;]*\)|\[[\s,;]*\])+")
_TAIL = regex(r"(?:[\s^↑↩↵⤴⏎⇧|\ufe0e\ufe0f]|\[\s*\]|\(\s*\))+$")
_CLOSED = regex(r"\s*(?:[\])][.:]?|[.:)])")
_OPENED = " \t\n^↑[("


def unlabelled(paragraphs: Sequence[Paragraph], label: str, *, listed: bool) -> tuple[Paragraph, ...]:
    """Return a note's paragraphs without its label and ways back.

    Args:
        listed: its list numbers the note, so that a number its words begin with is their own, as in "1 million".
    """
    found = [paragraph for paragraph in paragraphs if paragraph.pieces]
    while found and isinstance(found[0].pieces[0], str):
        first, *rest = found[0].pieces
        left = _RESIDUE.sub("", _after_label(str(first), label, listed=listed))
        pieces = tidy((left, *rest))
        if pieces:
            found[0] = Paragraph(pieces, found[0].lead)
            break
        del found[0]
    if found and isinstance(found[-1].pieces[-1], str):
        *rest, last = found[-1].pieces
        pieces = tidy((*rest, _TAIL.sub("", str(last))))
        found[-1:] = [Paragraph(pieces, found[-1].lead, found[-1].close)] if pieces else []
    return tuple(found)


def _after_label(text: str, label: str, *, listed: bool) -> str:
    """Return *text* behind the label it may begin with."""
    bare = text.lstrip(_OPENED)
    for form in (label, label.translate(RAISED)):
        behind = bare[len(form) :]
        if not bare.startswith(form) or behind[:1].isalnum():
            continue
        closed = _CLOSED.match(behind)
        if closed is not None or not listed:
            return behind[closed.end() :] if closed else behind
    return text
