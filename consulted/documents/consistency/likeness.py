"""When two names are one: without case, accents, blanks, legal forms, and when one letter is off."""

from __future__ import annotations

import re
from collections.abc import Iterable

from consulted.documents.consistency.speech import ARTICLES
from consulted.documents.fold import fold, words
from models.pattern import regex

#: Shorter words differ by a letter and are others: "Marne", "Marie".
SHORTEST = 7

_LEGAL = frozenset(
    words(
        "ev gmbh ag ug kg mbh se sa sas sarl sasu srl spa spr sprl asbl vzw nv bv cv ltd limited inc plc llc "
        "llp corp co oy ab as asa aps zs sro spzoo sl slu scarl scrl sce gie aisbl lda ong onlus eg eu"
    )
)
#: One word in two countries' English.
_AMERICAN = {
    "centre": "center", "centres": "centers", "theatre": "theater", "programme": "program", "programmes": "programs",
    "organisation": "organization", "organisations": "organizations", "labour": "labor", "harbour": "harbor",
    "defence": "defense", "fibre": "fiber", "colour": "color", "metre": "meter", "catalogue": "catalog",
}  # fmt: skip
_DOTTED = regex(r"(?<!\w)(?:\w\.\s?){2,}(?=\W|$)|(?<!\w)sp\.\s?z\s?o\.\s?o\.?", re.I)
_BRACKETS = regex(r"\([^()]*\)|\[[^\[\]]*\]")


def bare(name: str) -> list[str]:
    """Return the folded words of *name* without brackets, articles and legal forms."""
    text = _BRACKETS.sub(" ", name)
    text = _DOTTED.sub(lambda found: " " + re.sub(r"[\s.]", "", found[0]) + " ", text)
    found = american(words(text))
    while found and found[0] in ARTICLES:
        found = found[1:]
    while len(found) > 1 and found[-1] in _LEGAL:
        found = found[:-1]
    return found


def american(found: Iterable[str]) -> list[str]:
    """Return folded words as one of two ways to spell English has them: "Centre" and "Center" are one word."""
    return [_AMERICAN.get(word, word) for word in found]


def key(name: str) -> str:
    """Return what two spellings of one name have in common."""
    return "".join(bare(name))


def acronyms(name: str) -> set[str]:
    """Return the short forms *name* prints in brackets: two to eight letters, most of them capitals, no country."""
    found = re.findall(r"\(([^()\s]{3,12})\)", name)
    return {fold(each) for each in found if sum(letter.isupper() for letter in each) * 2 > len(each)}


def one_letter_off(one: str, other: str) -> bool:
    """Say whether one letter was added, lost or changed inside a word; endings are inflection, digits count."""
    if abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < SHORTEST or one == other:
        return False
    head = _same(zip(one, other, strict=False))
    tail = _same(zip(reversed(one), reversed(other), strict=False))
    if head + tail < max(len(one), len(other)) - 1 or head == 0 or tail < 2:
        return False
    return not any(each.isdecimal() for each in one[head : len(one) - tail] + other[head : len(other) - tail])


def _same(pairs: Iterable[tuple[str, str]]) -> int:
    count = 0
    for one, other in pairs:
        if one != other:
            break
        count += 1
    return count
