"""Whether two names mean the same organisation or partnership, as far as spelling can tell."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import fuzz

from models.pattern import regex
from snapshots.words import folded, words

#: From this likeness on two names are taken for one.
SAME = 0.9
#: Legal forms, articles and what such names are followed by; a name of nothing else stays as it is.
_BESIDE = frozenset(
    word
    for line in (
        ("the", "a", "an", "of", "and", "for", "et", "de", "la", "le", "les", "des", "du", "der", "die", "das", "und"),
        ("fur", "el", "los", "y", "e", "di", "del", "della", "do", "da", "dos", "van", "het", "en", "l", "d"),
        ("asbl", "vzw", "aisbl", "ev", "ltd", "gmbh", "ag", "sa", "sas", "srl", "bv", "nv", "scarl", "inc", "llc"),
        ("association", "partnership", "escp", "escp4i", "4i", "project", "consortium", "network", "profile"),
    )
    for word in line
)
#: So common in names that with and without it is mostly the same one.
_COMMON = frozenset({"cluster", "clusters", "klaster", "pole"})
_BRACKETED = regex(r"\(([^()]{2,80})\)")
#: "e.V." and "S.A." are words, all other signs stand between words.
_DOTTED = regex(r"\b([^\W\d_])\.(?=[^\W\d_]\b)")
_APART = regex(r"[-_.+'’/&]+")
_DIGITS = regex(r"\d+")
#: Shorter than this, one letter makes another name.
_SHORTEST = 6


def likeness(one: str, other: str) -> float:
    """Return from 0 to 1 how likely *one* and *other* name the same; words in brackets count as names of their own."""
    return max((_alike(a, b) for a in _names(one) for b in _names(other)), default=0.0)


@lru_cache(maxsize=4096)
def _names(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of *name*, those before its brackets and those within them."""
    within = _BRACKETED.findall(name)
    each = [_core(part) for part in (_BRACKETED.sub(" ", name), *within)]
    return tuple(part for part in dict.fromkeys(each) if part)


def _core(name: str) -> tuple[str, ...]:
    said = words(folded(_APART.sub(" ", _DOTTED.sub(r"\1", name))))
    return tuple(word for word in said if word not in _BESIDE) or tuple(said)


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    if "".join(one) == "".join(other) or sorted(one) == sorted(other):
        return 1.0
    bare = [tuple(word for word in name if word not in _COMMON) for name in (one, other)]
    if bare[0] and sorted(bare[0]) == sorted(bare[1]):
        return 0.95
    a, b = " ".join(sorted(one)), " ".join(sorted(other))
    # A word more makes another name, and so does another number ("Alpha 2" went on where "Alpha" ended).
    if min(len(a), len(b)) < _SHORTEST or len(one) != len(other) or _DIGITS.findall(a) != _DIGITS.findall(b):
        return 0.0
    return fuzz.ratio(a, b, score_cutoff=90) / 100
