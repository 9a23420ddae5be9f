"""The words of a language with their frequency, for addresses that print two of them as one.

The word lists are those of pyspellchecker (film subtitles, counted); they are read when first asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from spellchecker import SpellChecker

from consulted.documents.fold import fold

LANGUAGES = frozenset({"en", "fr", "de", "es", "it", "pt", "nl"})
#: Rarer than one in a million is a name, a slip or a word of another language.
_FREQUENT = 1e-6
#: The small words of a sentence: "sur", "with". Two words of weight are as often a new one: "supercluster".
_SMALL = 1e-3
_SHORTEST = 3
_SHORTEST_LONGER = 5


@cache
def frequencies(language: str) -> Mapping[str, float]:
    """Return the folded words of *language* with their share of all words; none for a language without a list."""
    if language not in LANGUAGES:
        return {}
    counted = SpellChecker(language=language, distance=1).word_frequency
    found: dict[str, float] = {}
    for word, count in counted.dictionary.items():
        key = fold(word)
        found[key] = found.get(key, 0.0) + count / counted.total_words
    return found


def is_word(word: str, language: str) -> bool:
    """Say whether *word*, folded, is one of *language*, however rare."""
    return word in frequencies(language)


def split(token: str, language: str) -> int | None:
    """Return where *token*, folded and no word itself, falls into a small word of *language* and another, or None."""
    known = frequencies(language)
    if not known or token in known:
        return None
    cuts = range(_SHORTEST, len(token) - _SHORTEST + 1)
    shares = {cut: sorted((known.get(token[:cut], 0.0), known.get(token[cut:], 0.0))) for cut in cuts}
    good = [
        cut
        for cut, (rarer, commoner) in shares.items()
        if rarer >= _FREQUENT and commoner >= _SMALL and max(cut, len(token) - cut) >= _SHORTEST_LONGER
    ]
    return max(good, key=lambda cut: shares[cut][0], default=None)
