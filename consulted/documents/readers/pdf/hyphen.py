"""Hyphens at the ends of rows: the typesetter's, which belong to no word, and those of words that have one.

The report tells: a word it also prints in one piece was only broken. Where it breaks many, it breaks words. Else the
words of its language tell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from consulted.documents import lexicon
from consulted.documents.fold import fold
from models.pattern import regex

#: Rows that end in a hyphen, of all; in a report that is not hyphenated they are fewer.
_SHARE = 0.04
_FEWEST = 3
#: What is left of a broken word is no shorter.
_SHORTEST = 2
#: More words are not learnt; a report is shorter.
_MOST = 200_000

_SOFT = "\u00ad"
_KINDS = (_SOFT, "\u2010")
_INSIDE = regex(rf"(?<=\w)([{''.join(_KINDS)}])(?=\w)")

_WORD = regex(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HEAD = regex(r"(?<![\w/.@-])[^\W\d_]{2,}[-\u2010]$")
_LAST = regex(r"[^\W\d_]+$")
_TAIL = regex(r"[^\W\d_]{2,}(?![\w/@]|\.\w)")


def settled(text: str, within: str) -> str:
    """Return a row's *text* with one sign for each kind of hyphen.

    Fonts name the hyphen they print as they like. What stands inside rows is the words' own, "-"; a hyphen met at the
    ends of rows alone is the typesetter's, U+00AD.

    Args:
        within: the kinds of hyphen that stand inside rows of the report, as ``inside`` returns them.
    """
    for each in _KINDS:
        if each in text:
            text = text.replace(each, "-" if each in within else _SOFT)
    return text


def inside(rows: Iterable[str]) -> str:
    """Return those of U+00AD and U+2010 that stand between letters inside *rows*."""
    found = {sign for text in rows if not text.isascii() for sign in _INSIDE.findall(text)}
    return "".join(sorted(found))


class Hyphens:
    """What a report's own words tell of its hyphens."""

    def __init__(self, rows: Iterable[str], language: str | None) -> None:
        self._language = language
        self._words: Counter[str] = Counter()
        heads: list[tuple[str, str]] = []
        total, before = 0, ""
        for text in rows:
            total += 1
            pair = _broken(before, text)
            if pair is not None:
                heads.append(pair)
            if len(self._words) < _MOST:
                self._words.update(_inner(text))
            before = text
        self._breaks = self._vote(heads, total)

    def _vote(self, pairs: Sequence[tuple[str, str]], total: int) -> bool:
        """Say whether the report is hyphenated."""
        joined = sum(head + tail in self._words for head, tail in pairs)
        kept = sum(f"{head}-{tail}" in self._words for head, tail in pairs)
        return joined >= kept and len(pairs) >= max(_FEWEST, _SHARE * total)

    def makes_one_word(self, before: str, text: str) -> bool:
        """Say whether the end of *before* and the start of *text* are parts of a word the report prints elsewhere."""
        head, tail = _LAST.search(before[-60:]), _WORD.match(text[:60])
        if head is None or tail is None or self._words[tail[0].lower()] > 1:
            return False
        return head[0].lower() + tail[0].lower() in self._words

    def belongs_to_typesetter(self, before: str, text: str) -> bool:
        """Say whether the hyphen at the end of *before* is no part of the word that goes on in *text*."""
        pair = _broken(before, text)
        if pair is None:
            return False
        head, tail = pair
        if f"{head}-{tail}" in self._words:
            return False
        return head + tail in self._words or self._breaks or self._is_word(head + tail)

    def _is_word(self, word: str) -> bool:
        return self._language is not None and lexicon.is_word(fold(word), self._language)


def _broken(before: str, text: str) -> tuple[str, str] | None:
    """Return the two halves of a word that runs over the end of a row."""
    head, tail = _HEAD.search(before[-60:]), _TAIL.match(text[:60])
    if head is None or tail is None or not tail[0].islower() or len(tail[0]) < _SHORTEST:
        return None
    return head[0][:-1].lower(), tail[0].lower()


def _inner(text: str) -> Iterable[str]:
    """Return the words of a row that certainly stand on it whole."""
    found = [each[0].lower() for each in _WORD.finditer(text)]
    return found[:-1] if text.endswith(("-", "\u2010", "\u00ad")) else found
