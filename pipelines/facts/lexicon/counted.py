"""Counted members, companies, partners: a number and the noun behind it, and what relates them to a house."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from models.pattern import regex
from pipelines.compare.number import Number, in_digits, in_words
from pipelines.facts.lexicon.dozen import dozens_in
from pipelines.facts.lexicon.having import HAS
from pipelines.facts.lexicon.noun import COUNTED
from snapshots.flat import flat

__all__ = ["HAS", "OF_THEM", "Counted", "Figure", "counted", "figures", "noun_of"]

_NOUNS = tuple(
    (predicate, regex(rf"(?:[\w’'-]+ ){{0,3}}?\b(?P<noun>{nouns})\b")) for predicate, nouns in COUNTED.items()
)
#: A sum of money, a share, a distance: "3 million euros for members".
_NOT_COUNTED = regex(
    r"^\s?(?:%|percent|per cent|pour cent|prozent|€|\$|£|euros?|eur|km|m2|kg|tonn\w*|mw|gw|millions?|mio"
    r"|milliards?|years?|ans|jahren?|months?|mois|monaten?|weeks?|days?|jours|tagen?|hours?|heures|stunden|days)\b"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Counted:
    """A number of counted things in a text."""

    #: The contract's word for what is counted.
    predicate: str
    #: Canonical: digits.
    value: str
    #: Where the number stands.
    start: int
    end: int
    #: Where what it counts is said to the end.
    noun_end: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """A whole number in a text, in digits or words."""

    #: Canonical: digits.
    value: str
    start: int
    end: int


#: Number words that are other words in other languages, and numbers in these.
_OWN = {
    "it": frozenset({"due", "tre", "sei", "nove", "mille"}),
    "es": frozenset({"dos", "once", "mil"}),
    "de": frozenset({"elf", "acht"}),
    "nl": frozenset({"acht", "elf"}),
    "fr": frozenset({"sept", "cent", "mille"}),
    "pl": frozenset({"sto"}),
    "pt": frozenset({"nove", "cem", "mil"}),
}
_WORD = regex(r"[^\W\d_]+")
#: Made of number words, and none: "entre", "treten".
_NO_NUMBER = frozenset({"entre", "zweiten", "zweite", "treten", "achten", "elfen", "dritten"})


def counted(text: str, language: str = "") -> Iterator[Counted]:
    """Yield what *text* counts, from left to right; in a *language* that is known, more number words are numbers."""
    low = flat(text).lower()
    for number in figures(text, language):
        predicate, end = _noun(low, number.end)
        if predicate is not None:
            yield Counted(predicate=predicate, value=number.value, start=number.start, end=number.end, noun_end=end)


def noun_of(label: str) -> str | None:
    """Return what a label beside a number counts: "Members", "Adhérents"; None for any other label."""
    low = flat(label).lower().strip(" :.*")
    return next(
        (predicate for predicate, noun in _NOUNS if (match := noun.match(low)) and match.end() == len(low)), None
    )


#: "97 of them SMEs", "98 d'entre eux des PME", "davon 12 Hochschulen" the other way round.
OF_THEM = regex(
    r"^ (?:of them|of which|of these|of whom|d'entre eux|d'entre elles|von ihnen)(?: are| being| sont| des| sind)?(?= )"
)


#: Behind these, "people" are those who work there.
_EMPLOYS = regex(
    r"\b(?:employ\w*|emplo(?:ie|yant|ient)|emploi\w*|beschaftig\w+|emplea\w*|zatrudnia\w*|impieg\w+|occupa\w*|trabaja[n]?"
    r"|lavora(?:no)?|travaille(?:nt)?|arbeite[nt]|werk(?:en|t)|pracuj\w+|trabalham?|work(?:s|ing)?|(?:da|dan|danno|donne|donnent)"
    r" (?:empleo|trabajo|lavoro|trabalho|du travail|un emploi)(?: a)?|gives? work to|provides? work for|emprega\w*"
    r"|staff of|plantilla|equipe|equipo|team)\b"
)
_PEOPLE = regex(
    r"^ (?:people|persons|personnes|personen|menschen|personas|persone|pessoas|mensen|medewerkers|osob\w*|kopfe\w*)\b"
)


_VISITED = regex(
    r"\b(?:visit(?:ed by|ado por|ada por|ato da|ata da|e par|ee par)|visits from|besucht von|bezocht door"
    r"|zwiedzan\w+ przez)\b"
)


def _noun(text: str, place: int) -> tuple[str | None, int]:
    """Return what the number that ends at *place* counts, and where that is said to the end."""
    rest = OF_THEM.sub(lambda match: " " * len(match[0]), text[place : place + 60], count=1)
    rest = f" {rest.strip()}" + " " if rest[:6].isspace() else rest
    if text[place - 2 : place] in ("d'", "de") and not rest.startswith(" "):
        rest, place = f" {rest}", place - 1
    if not rest.startswith(" ") or _NOT_COUNTED.match(rest):
        return None, place
    found = [
        (match.end(), match.start("noun"), predicate)
        for predicate, noun in _NOUNS
        if (match := noun.match(rest.lstrip())) is not None
    ]
    people = _PEOPLE.match(rest) if not found else None
    if people is not None and _EMPLOYS.search(text[max(0, place - 60) : place]):
        return "employees", place + people.end()
    if people is not None and _VISITED.search(text[max(0, place - 30) : place]):
        return "visitors", place + people.end()
    if not found:
        return None, place
    end, first, predicate = min(found)
    # "20 members from 6 countries": no verb, comma or number stands between a figure and what it counts.
    between = rest[: first + 1]
    if re.search(r"[,;:()\d]|\b(?:and|et|und|of|in|from|de|des|aus|von|that|qui|die|to|or|bis|oder|ou)\b", between):
        return None, place
    return predicate, place + 1 + end


def _spelled(low: str, language: str) -> Iterator[tuple[Number, int, int]]:
    """Yield the numbers written out, with their places in *low*: "dreißig" is looked for as "dreissig"."""
    spelled, places = [], []
    for place, letter in enumerate(low):
        for each in "ss" if letter == "ß" else letter:
            spelled.append(each)
            places.append(place)
    plain = "".join(spelled)
    told = [each for each in in_words(plain) if each.written not in _NO_NUMBER]
    own = _OWN.get(language, frozenset())
    more = [match for match in _WORD.finditer(plain) if match[0] in own]
    told += [
        number
        for match in more
        if not any(each.start <= match.start() < each.start + len(each.written) for each in told)
        for number in (Number(value=value_of(match[0]), written=match[0], start=match.start()),)
    ]
    for number in told:
        end = number.start + len(number.written)
        yield number, places[number.start], places[end - 1] + 1


def value_of(word: str) -> str:
    """Return the digits of a number word that stands alone."""
    return next(in_words(word, doubtful=True)).value


def figures(text: str, language: str = "") -> list[Figure]:
    """Return the whole numbers of *text* that are no years, from left to right."""
    low = flat(text).lower()
    digits = [
        Figure(value=each.value, start=each.start, end=each.start + len(each.written))
        for each in in_digits(text.replace("\u00a0", " ").replace("\u202f", " "))
    ]
    words = [Figure(value=each.value, start=start, end=end) for each, start, end in _spelled(low, language)]
    dozens = [Figure(value=value, start=start, end=end) for value, start, end in dozens_in(low)]
    plain = [each for each in (*digits, *words) if not any(d.start <= each.start < d.end for d in dozens)]
    found = sorted((*plain, *dozens), key=lambda each: each.start)
    return [each for each in found if "." not in each.value and not _is_year(each)]


def _is_year(number: Figure) -> bool:
    return number.end - number.start == 4 and number.value.isdecimal() and 1800 <= int(number.value) <= 2100
