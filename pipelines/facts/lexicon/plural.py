"""One noun in two numbers or cases: "school" and "schools", "forno" and "forni", "szkoła" and "szkół"."""

from __future__ import annotations

from functools import lru_cache

from snapshots.words import folded

#: What nouns end in besides their stem, in any of our languages; folded.
_ENDINGS = frozenset(
    [
        "s",
        "es",
        "ies",
        "y",
        "e",
        "en",
        "er",
        "ern",
        "n",
        "nen",
        "in",
        "innen",
        "rin",
        "rinnen",
        "i",
        "o",
        "a",
        "hi",
        "he",
        "chi",
        "che",
        "ci",
        "ce",
        "zi",
        "zie",
        "io",
        "ii",
        "ai",
        "ais",
        "al",
        "aux",
        "eaux",
        "eau",
        "x",
        "oes",
        "oe",
        "ao",
        "aes",
        "ns",
        "m",
        "is",
        "ux",
        "ren",
        "eren",
        "jes",
        "tje",
        "ow",
        "owi",
        "owie",
        "ie",
        "ami",
        "ach",
        "om",
        "em",
        "ek",
        "ka",
        "ki",
        "kow",
        "kom",
        "k",
        "iow",
        "ar",
        "or",
        "et",
        "erna",
        "arna",
        "na",
        "ne",
    ]
) | {""}
#: A stem has so many letters at least, unless all but a plain ending is the same.
_STEM = 4
_PLAIN = frozenset({"", "s", "e", "es", "n", "en", "i", "o", "a", "x", "er", "ow"})
_SHORT = 3


@lru_cache(maxsize=20_000)
def same_noun(one: str, other: str) -> bool:
    """Say whether two words are one noun, whatever its number and case; plain words, no phrases."""
    first, second = folded(one), folded(other)
    if first == second:
        return bool(first)
    stem = 0
    for left, right in zip(first, second, strict=False):
        if left != right:
            break
        stem += 1
    rests = {first[stem:], second[stem:]}
    if stem >= _STEM:
        return rests <= _ENDINGS
    return stem >= _SHORT and rests <= _PLAIN
