"""Numbers with whatever noun stands behind them, by the grammar of a language: "210 kilns", "71 feste Lehrkräfte"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from models.pattern import regex
from pipelines.facts.canonical.listed import listed
from pipelines.facts.lexicon.counted import Counted, figures
from pipelines.facts.lexicon.measure import ABSTRACT, UNITS
from snapshots.flat import flat

_Head = Callable[[Sequence[tuple[str, int]]], tuple[str, int] | None]

_TOKEN = regex(r"[^\W\d_]+(?:[-–/'’][^\W\d_]+)*")
#: "2 million", "a dozen", "1.2 millones de": what may stand before the noun.
_OF = regex(r"\s?(?:d['’]|(?:de|di|of|des|von|van)\s(?:the |les |den |de )?)", re.I)
_OF_THEM = regex(
    r"\s(?:of (?:them|which|whom)|d['’]entre (?:eux|elles)|von ihnen|de ell[oa]s|di loro|van hen|z nich)(?: are| being"
    r"| sont| sind| son| sono)?(?: des| de)?(?=\s)",
    re.I,
)
_LONGEST = 5
#: What ends a run of words behind a number; folded.
_STOPS = {
    "en": "of in from for at on with by per to and or who which that a an the is are was were has have had will can as "
    "each every its their under over across around between within throughout since until during when where while but "
    "plus not only now today then also both all it they he she we than into onto near off up out about"
    " worldwide annually yearly altogether together alone strong",
    "fr": "de du des d dans par pour en et a au aux qui que dont ou sur avec sous entre chez est sont ont vers depuis "
    "lors la le les un une son sa ses leur leurs chaque plus soit mais ainsi y ne se",
    "de": "",
    "es": "de del en y e o u a al que por para con sin sobre entre desde hasta cada la el los las un una su sus "
    "se es son "
    "ha han mas cuyo donde como",
    "it": "di del dei della delle degli dello in e ed o a ad al alla che per con su da dal dalla tra fra ogni "
    "la il lo i "
    "gli le un una suo sua suoi sue si ha hanno sono piu nel nella come",
    "nl": "van in uit en of die dat voor met per op bij om te aan de het een zijn haar hun is was heeft hebben worden "
    "naar onder tot als er ook nog maar waar",
    "pl": "w we z ze i oraz na do od dla po przy o u jest sa ktore ktory ktora a lub rocznie ich jego jej tez juz to",
    "pt": "de do da dos das em e ou a ao que por para com sem sobre entre desde ate cada o os as um uma seu sua "
    "se tem sao "
    "no na nos nas",
}
_STOP = {language: frozenset(words.split()) for language, words in _STOPS.items()}
#: Nouns of many that do not end like it.
_MANY_EN = listed(
    "people staff children men women alumni personnel sheep cattle fish aircraft spacecraft species craft livestock"
    " craftsmen craftswomen tradesmen fishermen firemen businesswomen geese mice oxen dice media data fungi"
)
#: Ending in -s, yet no nouns of many.
_NOT_MANY = listed("less plus various numerous serious religious famous precious dangerous overseas business always")
#: Told of what follows: "arts centres".
_BEFORE_EN = listed(
    "arts sports goods sales plastics electronics textiles optics logistics robotics physics systems news "
    "careers savings"
    " ceramics photonics mathematics economics graphics crafts headquarters works services operations communications"
    " humanities sciences materials foods metals parts"
)
#: Adjectives that stand before a Romance noun.
_BEFORE_ROMANCE = listed(
    """
petits petites grands grandes jeunes nouveaux nouvelles anciens anciennes principaux principales beaux belles vieux
vieilles bons bonnes autres premiers premieres divers diverses seuls quelque quelques
pequenos pequenas grandes jovenes nuevos nuevas antiguos antiguas principales buenos otros otras diversos diversas
distintos distintas diferentes
piccoli piccole grandi giovani nuovi nuove vecchi vecchie antichi antiche principali buoni altri altre diversi diverse
bei belle vari varie storici storiche
pequenos jovens novos novas antigos antigas principais outros outras diversos
"""
)


def things(text: str, language: str) -> Iterator[Counted]:
    """Yield the numbers of *text* (plain) with the nouns behind them, the noun in small letters as printed.

    Units, money, parts of a text and abstractions are left out; so are nouns of languages whose grammar we do not know.
    """
    for number in figures(text, language):
        found = _noun(text, number.end, language)
        if found is None:
            continue
        noun, end = found
        yield Counted(predicate=noun.lower(), value=number.value, start=number.start, end=number.end, noun_end=end)


def _noun(text: str, place: int, language: str) -> tuple[str, int] | None:
    """Return the noun behind a number that ends at *place*, and where it ends."""
    them = _OF_THEM.match(text, place)
    place = them.end() if them is not None else place
    if language != "de" and (of := _OF.match(text, place)) is not None:
        place = of.end() - (text[of.end() - 1] == " ")
    words = _run(text, place, _STOP.get(language, frozenset()))
    if not words or flat(words[0][0]).lower() in UNITS:
        return None
    found = _HEADS[language](words) if language in _HEADS else None
    if found is None:
        return None
    low = flat(found[0]).lower()
    return None if low in UNITS or low in ABSTRACT or len(low) < 3 else found


def _run(text: str, place: int, stops: frozenset[str]) -> list[tuple[str, int]]:
    """Return the words behind *place* that only blanks part, to the first small word, each with its end."""
    found: list[tuple[str, int]] = []
    while len(found) < _LONGEST:
        if text[place : place + 1] not in (" ", "\u00a0", "\n") and (found or text[place - 1 : place] not in "’'"):
            break
        token = _TOKEN.match(text, place + (text[place : place + 1] in (" ", "\u00a0", "\n")))
        if token is None or flat(token[0]).lower() in stops:
            break
        found.append((token[0], token.end()))
        place = token.end()
    return found


def _english(words: Sequence[tuple[str, int]]) -> tuple[str, int] | None:
    for number, (word, end) in enumerate(words):
        low = word.lower()
        if word[0].isupper() and number == 0 and not word.isupper():
            continue
        more = number + 1 < len(words) and words[number + 1][0].endswith("s")
        if low in _MANY_EN or (low.endswith("s") and not low.endswith(("ss", "us", "is")) and low not in _NOT_MANY):
            if low in _BEFORE_EN and more:
                continue
            return word, end
    return None


def _german(words: Sequence[tuple[str, int]]) -> tuple[str, int] | None:
    for word, end in words:
        if word[0].isupper():
            return word, end
        if not word.endswith(("e", "en", "er", "n", "es")):
            return None
    return None


def _romance(endings: tuple[str, ...]) -> _Head:
    def head(words: Sequence[tuple[str, int]]) -> tuple[str, int] | None:
        for word, end in words:
            low = flat(word).lower()
            if low in _BEFORE_ROMANCE and len(words) > 1:
                continue
            return (word, end) if low.endswith(endings) and not word[0].isupper() else None
        return None

    return head


def _dutch(words: Sequence[tuple[str, int]]) -> tuple[str, int] | None:
    return next(
        ((word, end) for word, end in words if word.lower().endswith(("en", "s", "eren")) and not word[0].isupper()),
        None,
    )


def _polish(words: Sequence[tuple[str, int]]) -> tuple[str, int] | None:
    return next(
        ((word, end) for word, end in words if not flat(word).lower().endswith(("ych", "ich")) and word[0].islower()),
        None,
    )


_ITALIAN = ("i", "e", "a", "u", "m", "r", "t", "p", "s", "n", "l", "b", "k", "d", "y", "x")
_HEADS: dict[str, _Head] = {
    "en": _english,
    "de": _german,
    "fr": _romance(("s", "x", "z")),
    "es": _romance(("s",)),
    "pt": _romance(("s",)),
    "it": _romance(_ITALIAN),
    "nl": _dutch,
    "pl": _polish,
}
