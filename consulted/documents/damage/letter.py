"""Letters print takes for one another: q and g, l and I and 1, O and 0, rn and m, vv and w, 5 and S."""

from __future__ import annotations

from collections.abc import Iterator

from consulted.documents.damage.context import SHORTEST_LOOK_ALIKE, Context
from consulted.documents.damage.edit import Edit, between
from consulted.documents.damage.part import path_start
from consulted.documents.damage.shape import Shape, shape
from consulted.documents.fold import fold
from models.pattern import regex

_TOKEN = regex(r"[^\W_]+")
#: Names such as "space2go" hold digits too, so this is no more than a second reading.
_MISFIT = regex(r"(?<=[a-z])[I015](?=[a-z]{2})|(?<=[a-z]{2})[I015](?=[a-z])")
_SMALL = {"I": "l", "0": "o", "1": "l", "5": "s"}
#: A part of a name looks like a short word too easily: "farois" begins like "farol".
_SHORTEST_INSIDE = 6
_RULE, _SCORE = "look-alike", 0.8


def look_alikes(printed: str, context: Context) -> Iterator[Edit]:
    """Yield letters that turn a word of the address into one of the title or sentence."""
    path = path_start(printed)
    for token in _TOKEN.finditer(printed):
        text = fold(token[0])
        if len(text) < SHORTEST_LOOK_ALIKE or len(text) != len(token[0]) or text in context.words:
            continue
        found = shape(text)
        meant = context.shapes.get(found.text)
        if meant is not None:
            yield between(token.start(), text, meant.word, _RULE, _SCORE)
        elif token.start() < path and (inside := _inside(found, context)) is not None:
            start, end, word = inside
            yield between(token.start() + start, text[start:end], word, _RULE, _SCORE)


def misfits(printed: str) -> Iterator[tuple[str, str, float]]:
    """Yield the address with the capital I or digit amid small letters read as the letter it looks like."""
    path = path_start(printed)
    mended = printed[:path] + _MISFIT.sub(lambda found: _SMALL[found[0]], printed[path:])
    if mended != printed:
        yield mended, _RULE, 0.4


def _inside(token: Shape, context: Context) -> tuple[int, int, str] | None:
    """Return the end of a host's name, which glues words, that is a known word but for its look, and that word."""
    for known in context.shapes.values():
        if known.word in token.word or not _SHORTEST_INSIDE <= len(known.text) < len(token.text):
            continue
        cut = len(known.text)
        if token.text.startswith(known.text):
            return 0, token.places[cut], known.word
        if token.text.endswith(known.text):
            return token.places[len(token.text) - cut], len(token.word), known.word
    return None
