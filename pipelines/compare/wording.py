"""Whether a line of one page stands on the other: as it is, in parts, or a little reworded; in even words."""

from __future__ import annotations

from collections.abc import Sequence

from models.pattern import regex
from snapshots.typography import even
from snapshots.words import plain

#: Between the parts of a statement that may as well be the entries of a list.
_JOINT = regex(r"[,;:.!?()|·•/]+\s|\s[|·•/>-]+\s|\s(?:and|und|et|y|e|ed|en|i|oraz|og|och|ja|a|es|si|&)\s")
#: Such a statement has so many parts, and keeps them together: between them stand few characters more than in it.
_PARTS = 3
_SPREAD = 1.5
#: Places at which such a list may begin; a part that stands on a page more often says nothing.
_MOST_STARTS = 100
#: Texts of one side times those of the other that are held against each other.
_MOST_PAIRS = 20_000
_DIGITS = regex(r"\d[\d.,]*")


def renewed(then: Sequence[str], now: Sequence[str]) -> frozenset[str]:
    """Return the texts of both sides that differ in figures only: a statement brought up to date keeps its place."""
    bare = [{text: _DIGITS.sub("", text) for text in side if _DIGITS.search(text)} for side in (then, now)]
    both = frozenset(bare[0].values()) & frozenset(bare[1].values())
    return frozenset(text for side in bare for text, words in side.items() if words in both)


def reworded(then: Sequence[str], now: Sequence[str]) -> frozenset[str]:
    """Return the texts of both sides that share half of their words with one of the other side."""
    if len(then) * len(now) > _MOST_PAIRS:
        return frozenset()
    old, new = ([(text, frozenset(even(text).split())) for text in side] for side in (then, now))
    pairs = (
        (one, other) for one, before in old for other, after in new if 2 * len(before & after) > len(before | after)
    )
    return frozenset(text for pair in pairs for text in pair)


def in_parts(line: str, text: str) -> bool:
    """Say whether the parts of *line* stand in *text* one soon after the other: a list in the place of a sentence."""
    parts = [part for part in map(even, _JOINT.split(plain(line))) if part]
    if len(parts) < _PARTS:
        return False
    found = [f" {part} " for part in parts]
    if not all(part in text for part in found):
        return False
    room = int(_SPREAD * sum(map(len, found)))
    start = -1
    for _ in range(_MOST_STARTS):
        start = text.find(found[0], start + 1)
        if start < 0:
            return False
        if _follow(found, text, start, start + room):
            return True
    return False


def _follow(parts: Sequence[str], text: str, start: int, end: int) -> bool:
    """Say whether *parts* stand in this order in *text* from *start* to *end*, the blank between two shared."""
    for part in parts:
        place = text.find(part, start, end)
        if place < 0:
            return False
        start = place + len(part) - 1
    return True


def count(line: str, text: str) -> int:
    """Return how often *line* stands in *text* as a whole, not as part of longer words."""
    found, start = 0, text.find(line) if line else -1
    while start >= 0:
        end = start + len(line)
        found += not (text[start - 1].isalnum() or text[end].isalnum())
        start = text.find(line, end)
    return found
