"""Persons named in a text: beside a role, behind "headed by", before an address that bears their name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from consulted.documents.facts.contact.charge import leaders, runners
from consulted.documents.facts.contact.name import (
    CAPITALISED,
    IS_PERSON,
    SMALL_NAME,
    first_person,
    has_given_name,
    is_person,
)
from consulted.documents.facts.contact.office import holders, in_charge
from consulted.documents.facts.contact.someone import Person, someone
from consulted.documents.fold import flat, fold
from models.pattern import regex
from pipelines.facts.canonical.listed import listed
from pipelines.facts.canonical.person import parts

__all__ = ["MAIL", "Person", "first_person", "has_given_name", "is_person", "people"]

MAIL = regex(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_TITLED = regex(
    rf"\b((?:Dr|Prof|Mr|Mrs|Ms|Mme|Mlle|Herr|Frau|Madame|Monsieur|Dra|Sra|Dott\.ssa|Dott|Mw|Dhr)\.? (?:Dr\.? "
    rf"|Prof\.? )?{CAPITALISED}(?: {SMALL_NAME}{CAPITALISED}){{0,3}})"
)
_BEFORE_MAIL = 160


def people(text: str) -> list[Person]:
    """Return the persons *text* names, surest signs first, each once."""
    short, places = _without_years(text)
    found: dict[str, Person] = {}
    for each in _named(short):
        if fold(each.name.partition(" ")[0]) in _OPENERS:
            continue
        key = " ".join(sorted(parts(each.name)))
        known = found.get(key)
        if known is None or (each.role and not known.role):
            found[key] = each
    whole = [each for each in found.values() if not any(_is_within(each, other) for other in found.values())]
    return [replace(each, start=places[each.start], end=places[each.end]) for each in whole]


#: Words that open a clause, folded; in a title, or at a sentence's beginning, they bear a capital and name nobody.
_OPENERS = listed(
    "that this these those when while where what which who how whether although though since because if as but and or"
    " so quand lorsque comme que si mais dass wenn weil obwohl als aber und oder cuando aunque porque pero quando che"
    " perche dat omdat maar gdy ktory ale embora mas ze"
)


def _is_within(one: Person, other: Person) -> bool:
    """Say whether a name is only a piece of another: "Frau Mag" of "Frau Mag. Ada Berg"."""
    return one.start >= other.start and one.end <= other.end and one.end - one.start < other.end - other.start


def _named(text: str) -> Iterator[Person]:
    low = flat(text).lower()
    yield from holders(text, low)
    yield from leaders(text, low)
    yield from in_charge(text)
    yield from runners(text, low)
    yield from _titled(text)
    yield from _by_mail(text)


#: "La dirige desde 2018 X", "leitet seit dem 1. Mai 2018 X": since when says nothing of who.
_SINCE = regex(
    r"(?<=[\s,])(?:since|depuis|seit|desde|dal|sinds|od|desde)\s(?:[^\s,;.]{1,12}[ .]{1,2}){0,3}?(?:19"
    r"|20)\d\d(?: roku)?\s"
)


def _without_years(text: str) -> tuple[str, list[int]]:
    """Return *text* without "since 2018", and where each of its letters stood."""
    places = list(range(len(text) + 1))
    for found in reversed(list(_SINCE.finditer(text))):
        text = text[: found.start()] + text[found.end() :]
        del places[found.start() : found.end()]
    return text, places


def _titled(text: str) -> Iterator[Person]:
    for match in _TITLED.finditer(text):
        yield someone(text, match.start(1), match.end(1), "")


def _by_mail(text: str) -> Iterator[Person]:
    """Yield who has a name that the address behind it bears."""
    for mail in MAIL.finditer(text):
        local = fold(mail[0].partition("@")[0])
        offset = max(0, mail.start() - _BEFORE_MAIL)
        lead = text[offset : mail.start()]
        for match in reversed(list(IS_PERSON.finditer(lead))):
            if any(len(word) > 2 and word in local for word in parts(match[1])) and is_person(match[1]):
                yield someone(text, offset + match.start(1), offset + match.end(1), "")
                break
