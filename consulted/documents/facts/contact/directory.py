"""Lines of an address book: who or which house, as what, and how to reach them, with commas or dashes between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consulted.documents.consistency.paragraph import Paragraph
from consulted.documents.facts.claim import Claim
from consulted.documents.facts.contact.card import Card
from consulted.documents.facts.contact.field import HIDDEN, labelled
from consulted.documents.facts.contact.person import MAIL, is_person
from consulted.documents.facts.contact.prose import numbers_of
from consulted.documents.facts.contact.role import bare_role
from consulted.documents.facts.contact.statement import of_house, of_sentence
from consulted.documents.facts.house.mention import Mention
from consulted.documents.facts.house.register import Register
from consulted.documents.facts.house.row import is_row
from consulted.documents.facts.vocabulary import ROLE
from consulted.documents.fold import flat
from models.fact import Predicate
from models.pattern import regex
from pipelines.facts.canonical.organisation import organisation
from pipelines.facts.lexicon.house import PART, UNIT

#: Longer lines, and longer pieces of one, are sentences.
_LONGEST, _WORDS = 320, 5
#: Letters of an article before a house's name.
_ARTICLE = 4
_PARTS = regex(r"\s\(|\)(?=\W|$)|\s?[,;|·•]\s|\s[–—-]\s|(?<=[^\W\d_]{3})\.\s|:\s|\n")
_WORD = regex(r"[^\W\d_]{2,}")
#: A line that tells how to reach somebody.
_REACHED = regex(r"@|[\[({]\s?at\s?[\])}]|\d(?:[ ()/.-]{0,2}\d){5}")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Piece:
    text: str
    start: int


def directory(paragraphs: Sequence[Paragraph], register: Register, countries: Sequence[str]) -> Iterator[Claim]:
    """Yield what the lines of an address book state of persons, and of houses where they name no person."""
    for paragraph in paragraphs:
        if paragraph.is_heading or is_row(paragraph) or len(paragraph.text) > _LONGEST:
            continue
        if _REACHED.search(paragraph.text) is None or _has_name_label(paragraph):
            continue
        pieces = _pieces(paragraph.text)
        if all(
            len(_WORD.findall(each.text)) <= _WORDS or _is_role(each.text) or _house(each, register) for each in pieces
        ):
            yield from _line(paragraph, pieces, register, countries)


def _has_name_label(paragraph: Paragraph) -> bool:
    return any(predicate == Predicate.NAME for predicate, *_ in labelled(paragraph))


def _pieces(text: str) -> list[_Piece]:
    bounds = [0, *(place for match in _PARTS.finditer(text) for place in match.span()), len(text)]
    found = [(start, text[start:end]) for start, end in zip(bounds[::2], bounds[1::2], strict=True)]
    return [
        _Piece(text=piece.strip(" *.()"), start=start + len(piece) - len(piece.lstrip(" *(")))
        for start, piece in found
        if piece.strip(" *.()")
    ]


def _line(
    paragraph: Paragraph, pieces: Sequence[_Piece], register: Register, countries: Sequence[str]
) -> Iterator[Claim]:
    persons = [each for each in pieces if is_person(each.text) and organisation(each.text) not in register.sure]
    houses = [(each, house) for each in pieces if (house := _house(each, register)) is not None]
    if not persons and len({house.name for _, house in houses}) == 1 and houses[0][0] in pieces[:2]:
        mail, phone = _reach(paragraph.text, 0, len(paragraph.text), countries)
        yield from of_house(paragraph, houses[0][1], mail, phone)
    for number, person in enumerate(persons):
        end = persons[number + 1].start if number + 1 < len(persons) else len(paragraph.text)
        own = [each for each in pieces if person.start < each.start < end]
        mail, phone = _reach(paragraph.text, person.start, end, countries)
        if mail is None and phone is None:
            continue
        role = next((each.text for each in own if _is_role(each.text) and _house(each, register) is None), "")
        house = next((house for each, house in houses if each in own), None) or next(
            (house for each, house in houses if each.start < person.start), None
        )
        card = Card(name=person.text, paragraph=paragraph, start=0, end=len(paragraph.text))
        yield from of_sentence(card, house, bare_role(role), mail, phone, confidence=0.85)


def _is_role(text: str) -> bool:
    return ROLE.search(flat(text).lower()) is not None and MAIL.search(text) is None


def _house(piece: _Piece, register: Register) -> Mention | None:
    """Return the house a piece names, with with nothing but an article before it and a place behind it."""
    if PART.match(flat(piece.text).lower()) is not None or UNIT.fullmatch(flat(piece.text).lower()) is not None:
        return None
    bare = re.sub(r"\s?\([^()]*\)?\s*$", "", piece.text)
    found = [each for each in register.mentions(bare) if not each.located and register.is_sure(each)]
    if len(found) != 1 or found[0].start > _ARTICLE or found[0].end < len(bare):
        return None
    return found[0]


def _reach(text: str, start: int, end: int, countries: Sequence[str]) -> tuple[str | None, tuple[str, str] | None]:
    """Return the first address and the first number between two places."""
    part = HIDDEN.sub("@", text[start:end])
    mail = MAIL.search(part)
    number = next(((printed, e164) for printed, e164, _ in numbers_of(MAIL.sub(" ", part), countries)), None)
    return (mail[0] if mail is not None else None), number
