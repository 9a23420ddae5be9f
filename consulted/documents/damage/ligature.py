"""Letters no font names (U+FFFD): nearly always ff, fi, fl, ffi or ffl, which TeX prints as one sign."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from consulted.documents import lexicon
from consulted.documents.damage.context import Context
from consulted.documents.fold import fold
from models.pattern import regex

UNKNOWN = "\ufffd"
#: The commonest in running text first.
_LIGATURES = ("fi", "ff", "fl", "ffi", "ffl")
_TOKEN = regex(rf"[^\W_]*(?:{UNKNOWN}[^\W_]*)+")
#: So many damaged words are read in every way they can be.
_MOST = 3
#: By how well the word is known it makes.
_PRINTED, _KNOWN, _GUESSED = 0.85, 0.6, 0.3
_RULE = "ligature"


def readings(printed: str, context: Context) -> Iterator[tuple[str, str, float]]:
    """Yield *printed* with its unknown letters read as ligatures, the likeliest first; one word is read one way."""
    tokens = list(dict.fromkeys(_TOKEN.findall(printed)))
    # Of many damaged words each is read as it likeliest is; all ways together would be too many.
    ways = [_ways(token, context)[: None if len(tokens) <= _MOST else 1] for token in tokens]
    found = []
    for chosen in product(*ways) if tokens else ():
        meant = {token: word for token, (word, _) in zip(tokens, chosen, strict=True)}
        found.append((_with(printed, meant), _RULE, min(score for _, score in chosen)))
    yield from sorted(found, key=lambda each: -each[2])


def _with(printed: str, meant: Mapping[str, str]) -> str:
    return _TOKEN.sub(lambda token: meant[token[0]], printed)


def _ways(token: str, context: Context) -> list[tuple[str, float]]:
    """Return the words *token* may be, surest first."""
    meant = [token.replace(UNKNOWN, each) for each in _LIGATURES]
    scored = [(word, _score(fold(word), context) - place / 100) for place, word in enumerate(meant)]
    return sorted(scored, key=lambda each: -each[1])


def _score(word: str, context: Context) -> float:
    if word in context.words or word in context.vocabulary:
        return _PRINTED
    language = context.neighbours.language
    languages = {"en", language} if language else {"en"}
    return _KNOWN if any(lexicon.is_word(word, each) for each in languages) else _GUESSED
