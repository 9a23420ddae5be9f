"""A person in a text: the name in any order, with or without accents and title; numbers however they are grouped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

import phonenumbers

from models.pattern import regex
from pipelines.facts.canonical.listed import listed
from pipelines.facts.canonical.person import parts
from snapshots.words import folded

#: Forms of address behind which a surname alone is the person.
_FORMS = listed("mr mrs ms miss m mme mlle madame monsieur herr frau dr prof sir lady sr sra pan pani")
_WORD = regex(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
#: What may stand between the words of a name.
_BETWEEN = regex(r"[\s.,\u00a0*_-]{0,4}")
#: Shorter ones would stand in many words.
_FEWEST = 5
_FEWEST_DIGITS = 6
#: Between the figures of a number.
_GAP = r"[\s()./\u00a0\u202f–-]*"
_LONGER_BEHIND = regex(r"-[^\W\d_]")
_LONGER_BEFORE = regex(r"[^\W\d_]-$")
#: Shorter words are particles and initials.
_TELLING = 2


def blotter(names: Sequence[str], stand_in: str, *, addresses: Iterable[str] = ()) -> Callable[[str], str]:
    """Return what puts *stand_in* in the place of each of *names* in a text, and of telephone numbers and mails."""
    patterns = [_pattern(address) for address in dict.fromkeys(addresses) if len(address) >= _FEWEST]
    anywhere = re.compile("|".join(patterns), re.I) if patterns else None
    blot = _of_names(names, stand_in)
    return lambda text: blot(anywhere.sub(stand_in, text) if anywhere is not None else text)


def _of_names(names: Sequence[str], stand_in: str) -> Callable[[str], str]:
    wanted = [found for name in names if len(found := _tokens(name)) > 1]
    surnames = frozenset(_tokens(name)[-1] for name in names if len(_tokens(name)) > 1)
    first = frozenset(word for each in wanted for word in each)

    def blot(text: str) -> str:
        tokens = list(_WORD.finditer(text)) if wanted else []
        keys = [_fold(token[0]) for token in tokens]
        if first.isdisjoint(keys):
            return text
        pieces, done, place = [], 0, 0
        while place < len(tokens):
            length = _named(text, tokens, keys, place, wanted, surnames)
            if length:
                pieces += [text[done : tokens[place].start()], stand_in]
                done = tokens[place + length - 1].end()
            place += length or 1
        return "".join([*pieces, text[done:]])

    return blot


def _named(
    text: str,
    tokens: list[re.Match[str]],
    keys: list[str],
    place: int,
    wanted: list[list[str]],
    surnames: frozenset[str],
) -> int:
    """Return how many words of *text* from *place* on are one of the names; 0 where none is."""
    for name in wanted:
        length = len(name)
        if sorted(keys[place : place + length]) == sorted(name) and _together(text, tokens[place : place + length]):
            return length
    titled = keys[place] in _FORMS and place + 1 < len(keys) and keys[place + 1] in surnames
    return 2 if titled and _together(text, tokens[place : place + 2]) else 0


def _together(text: str, tokens: list[re.Match[str]]) -> bool:
    """Say whether words stand side by side, and are no part of a longer name: "Legoll" is not "Legoll-Martin"."""
    if _LONGER_BEHIND.match(text, tokens[-1].end()) or _LONGER_BEFORE.search(text[: tokens[0].start()][-2:]):
        return False
    return all(_BETWEEN.fullmatch(text[one.end() : other.start()]) for one, other in pairwise(tokens))


def _pattern(address: str) -> str:
    """Return what finds an address: a number however it is grouped, with its country's code or without."""
    figures = re.sub(r"\D", "", address)
    if "@" in address or len(figures) < _FEWEST_DIGITS:
        return rf"(?<![\w.+-]){re.escape(address)}"
    try:
        number = phonenumbers.parse(address, None)
    except phonenumbers.NumberParseException:
        return rf"(?<!\d)\+?{_GAP.join(figures)}(?!\d)"
    code, national = str(number.country_code), str(number.national_number)
    return rf"(?<!\d)(?:(?:\+|00)?{code}{_GAP})?(?:0{_GAP})?{_GAP.join(national)}(?!\d)"


def _tokens(name: str) -> list[str]:
    return [piece for part in parts(name) for piece in part.split("-") if len(piece) >= _TELLING]


def _fold(word: str) -> str:
    return folded(word.replace("’", "'").replace("ß", "ss"))
