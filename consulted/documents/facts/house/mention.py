"""Organisations, networks and projects named in a sentence, with the short forms and other names beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from consulted.documents.consistency.name import Name
from consulted.documents.facts.house.bare import bare
from consulted.documents.facts.house.run import candidates
from consulted.documents.facts.house.spelling import extended, spelled_out
from consulted.documents.facts.house.word import is_organisation
from consulted.documents.facts.vocabulary import SMALL
from consulted.documents.fold import flat, fold, words
from consulted.documents.month import months
from models.pattern import regex
from pipelines.facts.canonical.country import country
from pipelines.facts.canonical.organisation import is_short_form
from pipelines.facts.lexicon.place import IN, IN_PLACE

#: "Québec consortium for research (CRIAQ)": between a name and its short form.
_SHORT = regex(
    # What kind of body it is may stand before the bracket, or its full stop: "Holzforum e. V. (HF)", "Forum S.A. (F)".
    r"(?:\.|,?\s(?:e\.\s?V\.|z\.\s?s\.|z\.\s?ú\.|sp\. z o\.\s?o\.))?"
    r"\s?\(\s*(?:[\"“„«][^\"”“»()]{2,60}[\"”“»]\s?,\s)?[\"“„«]?\s*(?:(?:in short|kurz|abrégé|dit|dite|called|ci-après"
    r"|nachfolgend|hereafter)\s*:?\s*)?"
    r"([^()\s,;]{2,14})\s*[\"”“»]?\s*(?:,\s*([A-Z]{1,3}))?\s*\)"
)
#: Before a person's name, and at its front.
_TITLES = r"Dr|Prof|Mr|Mrs|Ms|Mme|Mlle|Herr|Herrn|Frau|Madame|Monsieur|Sir|Dame|Lord|Lady|Sra?"
_TITLE = regex(rf"(?:^|[\s(,])(?:{_TITLES}|M|Ing|Mag|Maître)\.?(?:\s(?:Dr|Prof)\.?)*\s?$")
_TITLED = regex(rf"(?:{_TITLES})\.?\s")
#: "Constituée en 2009, elle …": what opens a sentence bears a capital anyway.
_PARTICIPLE = regex(r"[a-z]+(?:ees?|es|ites?|ies?|ues?|ant|ante|ed|ing)")
#: Before a place: "in Lorient", "à Dakar", "aus Görlitz"; ", de Rimouski" and ", Barcelona," stand behind a house.
_LOCATED = regex(
    r"(?:^|[\s(])(?:in|near|à|À|En|In|Im|At|Aux|Au|en|bei|aus|nach|im|from|to|vers|depuis|around|um|autour de|w|we)\s$"
    r"|,\s(?:de|d['’]|of|from|in|à)\s?$"
)
_QUOTES = ('"', "“", "„", "«")
#: No name is longer than what is looked at before it.
_AHEAD = 24
#: Letters of what leads to a place: "in the small town of".
_FAR = 48


@dataclass(frozen=True, kw_only=True, slots=True)
class Mention:
    """One organisation where a sentence names it."""

    name: str
    start: int
    end: int
    #: Short forms and other names printed right behind it.
    aliases: tuple[str, ...] = ()
    #: True where it is said to be a place: "in Lorient", "de Rimouski".
    located: bool = False
    #: True where words such as "the network" stand for it.
    pointed: bool = False


@lru_cache(maxsize=40_000)
def mentions(text: str, language: str) -> tuple[Mention, ...]:
    """Return the organisations *text* names, from left to right; a report is read twice, hence the cache."""
    found: list[Mention] = []
    for name in candidates(text, language):
        if found and name.start < found[-1].end:
            continue
        mention = _mention(text, name, language)
        if mention is None:
            continue
        while found and mention.start <= found[-1].start:
            found.pop()
        if not found or mention.start >= found[-1].end:
            found.append(mention)
    return tuple(found)


def _mention(text: str, name: Name, language: str) -> Mention | None:
    if _TITLED.match(name.text) or _TITLE.search(text[max(0, name.start - _AHEAD) : name.start]):
        return None
    name = bare(name, language)
    if all(word in months() or word.isdecimal() for word in words(name.text)):
        return None
    if _in_brackets(text, name):
        return _shortened(text, name, language)
    behind = _SHORT.match(text, name.end)
    short = _short(behind[1]) if behind is not None else None
    name = bare(spelled_out(text, name, short) if short is not None else extended(text, name), language)
    name = _unlabelled(text, name)
    opens = not text[: name.start].strip(' "“„«*#')
    if short is None and opens and _PARTICIPLE.fullmatch(fold(name.text)):
        return None
    quoted = text[max(0, name.start - 2) : name.start].strip()[-1:] in _QUOTES
    # "A workshop, not a club": what somebody says is no name, though it names a kind of house.
    called = (quoted and _is_title(name.text)) or (
        not (quoted and "," in name.text) and is_organisation(name.text, language)
    )
    if short is None and not called:
        return None
    return Mention(
        name=name.text,
        start=name.start,
        end=behind.end() if behind is not None and short else name.end,
        aliases=(short,) if short else _in_quotes(text, name.end),
        located=short is None and not quoted and (is_located(text, name.start, language) or _is_town(text, name)),
    )


def _unlabelled(text: str, name: Name) -> Name:
    """Leave out a label that follows in the same line: "Association of Canada Partners:"."""
    head, _, last = name.text.rpartition(" ")
    if head and text[name.end : name.end + 2].lstrip().startswith(":") and fold(last) in _LABELS:
        return Name(head, name.start)
    return name


_LABELS = frozenset(["partners", "partenaires", "partner", "members", "membres", "contact", "socios", "leden"])


def is_located(text: str, place: int, language: str = "") -> bool:
    """Say whether what stands at *place* is said to be where something is."""
    if _LOCATED.search(text[max(0, place - _AHEAD) : place]) is not None:
        return True
    before = flat(text[max(0, place - _FAR) : place]).lower()
    return IN_PLACE.search(before) is not None or (language in IN and IN[language].search(before) is not None)


def _is_town(text: str, name: Name) -> bool:
    """Say whether a name begins with what a place is called, and stands behind "in the": "in the town of Harwick"."""
    capital = next((place for place, letter in enumerate(name.text) if letter.isupper()), 0)
    place = name.start + capital
    return capital > 0 and IN_PLACE.search(flat(text[max(0, place - _FAR) : place]).lower()) is not None


def _short(printed: str) -> str | None:
    if country(printed) is not None and not (len(printed) > 2 and is_short_form(printed)):
        return None
    if not printed[:1].isalnum() or not (is_short_form(printed) or printed[:1].isupper()):
        return None
    return printed


def _in_brackets(text: str, name: Name) -> bool:
    return (
        is_short_form(name.text)
        and text[max(0, name.start - 1) : name.start] == "("
        and text[name.end : name.end + 1] == ")"
    )


def _shortened(text: str, name: Name, language: str) -> Mention | None:
    """Return the house whose short form stands in brackets behind words that are no run of capitals."""
    if country(name.text) is not None:
        return None
    before = text[: name.start - 1].rstrip()
    whole = bare(spelled_out(text, Name("", len(before)), name.text), language)
    if not whole.text:
        return None
    return Mention(name=whole.text, start=whole.start, end=name.end + 1, aliases=(name.text,))


def _is_title(text: str) -> bool:
    """Say whether quoted words are a name: short, most of them in capitals."""
    found = [word for word in text.split() if fold(word) not in SMALL]
    return len(found) <= 6 and sum(word[:1].isupper() for word in found) * 2 >= len(found) and country(text) is None


def _in_quotes(text: str, place: int) -> tuple[str, ...]:
    """Return the other name that quotation marks in brackets give right behind a name."""
    other = re.match(r"\s?\(\s?[\"“„«]\s?([^\"”“»()]{2,60}?)\s?[\"”“»]\s?\)", text[place : place + 80])
    return (other[1],) if other is not None else ()
