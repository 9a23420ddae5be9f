"""Names of organisations, folded for case, accents, legal forms and articles; short forms; what a host's name tells."""

from __future__ import annotations

import re
from collections.abc import Iterable

from models.pattern import regex
from pipelines.facts.canonical.listed import listed
from snapshots.words import folded

#: Legal forms and articles, folded, without full stops.
_LEGAL = listed(
    """
ev gmbh ggmbh ag ug kg mbh se sa sas sarl sasu srl spa sprl asbl vzw nv bv cv ltd limited inc plc llc llp corp
co oy ab as asa aps zs sro spzoo sl slu scarl scrl sce gie gip aisbl lda ong onlus eg eu cic rf fmba
"""
)
_ARTICLES = listed(
    """
the le la les l un une der die das den dem ein eine el los las il lo gli i de het o os as
"""
)
#: Words between others that names are written with and without.
_SMALL = listed(
    """
of for and the de du des d la le les l et pour en und fur der die das von y del di e della van voor i
"""
)
_DOTTED = regex(r"(?<!\w)(?:\w\.\s?){2,}(?=\W|$)|(?<!\w)sp\.\s?z\s?o\.\s?o\.?", re.I)
_BRACKETS = regex(r"\([^()]*\)|\[[^\[\]]*\]")
_WORD = regex(r"[^\W_]+")
#: American spellings of English words, by their British ones.
SPELLING = {
    "centre": "center", "centres": "centers", "theatre": "theater", "programme": "program", "labour": "labor",
    "organisation": "organization", "harbour": "harbor", "defence": "defense",
}  # fmt: skip
#: Letters of a word that tells one house from another.
_TELLING = 4
#: Letters of the shortest short form.
_SHORTEST = 2


def organisation(name: str) -> str:
    """Return *name* in canonical form: folded words, without brackets, legal forms and the article before it."""
    return " ".join(words_of(name))


def words_of(name: str) -> list[str]:
    """Return the folded words of *name* that count."""
    text = _DOTTED.sub(_undotted, _BRACKETS.sub(" ", name))
    found = [SPELLING.get(word, word) for word in _WORD.findall(folded(text.replace("’", "'").replace("ß", "ss")))]
    while len(found) > 1 and found[0] in _ARTICLES:
        found = found[1:]
    while len(found) > 1 and found[-1] in _LEGAL:
        found = found[:-1]
    return found


def _undotted(found: re.Match[str]) -> str:
    return " " + re.sub(r"[\s.]", "", found[0]) + " "


def same_organisation(one: str, other: str) -> bool:
    """Say whether two names are one house's: the same words, one within the other's, or the short form of it."""
    first, second = words_of(one), words_of(other)
    if not first or not second:
        return False
    if "".join(first) == "".join(second):
        return True
    shorter, longer = sorted((first, second), key=len)
    if len(shorter) == 1 and _is_initials(shorter[0], longer):
        return True
    long_words = {word for word in longer if word not in _SMALL}
    short_words = [word for word in shorter if word not in _SMALL]
    telling = sum(len(word) >= _TELLING for word in short_words)
    return bool(short_words) and set(short_words) <= long_words and (telling > 1 or len(longer) - len(shorter) <= 1)


def short_forms(name: str) -> frozenset[str]:
    """Return the short forms *name* prints in brackets or is itself: two to twelve letters, most of them capitals."""
    inside = re.findall(r"\(([^()\s]{2,12})\)", name)
    return frozenset(each for each in (*inside, name.strip()) if is_short_form(each))


def is_short_form(word: str) -> bool:
    """Say whether *word* is written as short forms are."""
    letters = [letter for letter in word if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return " " not in word and _SHORTEST <= len(letters) <= 12 and capitals >= 2 and 2 * capitals > len(letters)


def in_host(name: str, host: str) -> bool:
    """Say whether *host* bears *name*: "Aéro Montréal" is at www.aeromontreal.ca, "TMDF" at tmdf-sendai.example.

    A word that many names share is no sign: most of the host's own label must be made of the name.
    """
    label = max(host.lower().removeprefix("www.").split(".")[:-1] or [host.lower()], key=len)
    # A host spells "ä" as "ae", where names are folded to "a".
    return any(_bears(name, each) for each in dict.fromkeys((label, _UMLAUT.sub(r"\1", label))))


_UMLAUT = regex(r"([aou])e")


def _bears(name: str, label: str) -> bool:
    bare = label.replace("-", "")
    found = words_of(name)
    if _is_run_of(bare, found):
        return True
    joined = "".join(found)
    if len(joined) >= _TELLING and joined in bare:
        return True
    if len(found) == 1 and len(joined) > _SHORTEST and joined in label.split("-"):
        return True
    told = {word for word in found if len(word) >= _TELLING and word in bare and word not in COMMON}
    if len(told) == 1 and not told <= set(label.split("-")) and len(min(told)) < _LONG:
        # "Agro-Saïss" is not at home at agroval.example.
        return False
    return bool(told) and sum(map(len, told)) >= _MOST_OF_HOST * len(bare)


#: Words of the shortest name that its letters stand for in a host; letters of such a label.
_FEWEST, _LABEL = 3, 4


def _is_run_of(label: str, words: Iterable[str]) -> bool:
    """Say whether a host's label is made of the beginnings of all telling words of a name: "rvcsol"."""
    telling = [word for word in words if word not in _SMALL and len(word) >= _FEWEST]
    if sum(len(word) >= _TELLING for word in telling) < _FEWEST or len(label) < _LABEL:
        return False
    places = {0}
    for word in telling:
        places = (places if len(word) < _TELLING else set()) | {
            place + size
            for place in places
            for size in range(1, len(word) + 1)
            if label[place : place + size] == word[:size] and (size in (1, len(word)) or size >= _FEWEST)
        }
    return len(label) in places


#: Share of a host's label that a name's words must make up.
_MOST_OF_HOST = 0.55
#: Letters of a word that tells a house by itself, though it is only a part of the host's.
_LONG = 6
COMMON = listed(
    """
cluster network netzwerk reseau association verband verein union center platform region regional european
europe international national institute institut university universitat universite chamber kammer chambre
council technology energy group alliance federation foundation stiftung fondation agency agence agentur
ministry museum musee
"""
)


def _is_initials(short: str, words: Iterable[str]) -> bool:
    """Say whether *short* is made of the first letters of *words*, the small ones counted or not."""
    found = list(words)
    whole, telling = "".join(word[0] for word in found), "".join(word[0] for word in found if word not in _SMALL)
    return len(short) > _SHORTEST and short in (whole, telling)
