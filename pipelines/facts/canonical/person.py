"""Names of persons, folded for case, accents, titles and order: "Dr. LEGOLL Agnès" and "Agnes Legoll" are one."""

from __future__ import annotations

from models.pattern import regex
from pipelines.facts.canonical.listed import listed
from snapshots.words import folded

#: Titles and forms of address, folded, without full stops.
_TITLES = listed(
    """
mr mrs ms miss sir dame lord lady dr drs prof professor professeur professorin doctor docteur ing ir dipl mag
msc mba phd bsc ba ma llm eng hon rev m mm mme mlle madame monsieur mademoiselle me maitre herr frau hr fr
dipl-ing dipl-kfm sr sra srta don dona sig sigra signor signora dott dottssa dottoressa avv mw mevr dhr de
heer mevrouw pan pani mgr inz hab eng exmo exma senhor senhora ddr univ h c hc em jr
"""
)
_WORD = regex(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
#: Letters of a name from which a part of it stands for it: "J. Dupont" is not any Dupont.
_SHORT = 2


def person(name: str) -> str:
    """Return *name* in canonical form: its folded words in the order of the alphabet, without titles."""
    return " ".join(sorted(_words(name)))


def same_person(one: str, other: str) -> bool:
    """Say whether two names may be one person's: the same words, or initials for given names."""
    first, second = _words(one), _words(other)
    if not first or not second:
        return False
    if sorted(first) == sorted(second):
        return True
    shorter, longer = sorted((first, second), key=len)
    left = list(longer)
    for word in sorted(shorter, key=len, reverse=True):
        match = next((each for each in left if each == word), None) or next(
            (each for each in left if len(word) < _SHORT and each.startswith(word)), None
        )
        if match is None:
            return False
        left.remove(match)
    # A given name and a surname at least; more given names may be left out.
    return len(shorter) > 1 and max(map(len, shorter)) > _SHORT


def parts(name: str) -> tuple[str, ...]:
    """Return the folded words of *name* without titles, in the order written; hyphens part no name."""
    return tuple(_words(name))


def _words(name: str) -> list[str]:
    found = [folded(word.replace("’", "'")) for word in _WORD.findall(name.replace(".", " . ").replace("ß", "ss"))]
    return [word for word in found if word.replace("'", "") not in _TITLES]
