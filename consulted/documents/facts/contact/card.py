"""The lines of one contact in a box: a name, and what stands below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from consulted.documents.consistency.paragraph import Paragraph
from consulted.documents.facts.contact.field import HIDDEN, field_of, labelled
from consulted.documents.facts.contact.person import MAIL, first_person, is_person
from consulted.documents.facts.vocabulary import ROLE
from consulted.documents.fold import flat
from models.fact import Predicate
from models.pattern import regex
from pipelines.facts.canonical.phone import phones

#: So many lines in a row may say nothing of the person.
_SILENT = 3
_LONGEST = 140
_ROLE_WORDS = 8


@dataclass(kw_only=True)
class Card:
    """The lines of one contact, as they come together."""

    name: str
    paragraph: Paragraph
    start: int
    end: int
    fields: dict[str, tuple[str, Paragraph, int, int]] = field(default_factory=dict)

    @property
    def lines(self) -> tuple[Paragraph, ...]:
        """The lines that tell of the person."""
        return tuple(paragraph for _, paragraph, _, _ in self.fields.values())

    def take(self, predicate: str, value: str, paragraph: Paragraph, start: int, end: int) -> bool:
        """Keep a field, the first of its kind."""
        if predicate == Predicate.NAME or predicate in self.fields:
            return False
        self.fields[predicate] = (value, paragraph, start, end)
        return True

    def loose(self, text: str, paragraph: Paragraph, start: int, end: int) -> bool:
        """Take mail, number and role from words without labels; True when one was found."""
        told = False
        mail = MAIL.search(HIDDEN.sub("@", text)) if "@" in text or HIDDEN.search(text) else None
        if mail is not None:
            told |= self.take(Predicate.EMAIL, mail[0], paragraph, start, end)
        bare = MAIL.sub(" ", text)
        number = next(iter(phones(bare, ())), None)
        if number is not None:
            told |= self.take(Predicate.PHONE, number.printed, paragraph, start, end)
        elif (local := re.search(r"(?<![\d+])\(?0\d[\d ()/.-]{6,16}\d", bare)) is not None:
            told |= self.take(Predicate.PHONE, local[0], paragraph, start, end)
        for piece in re.split(r"[,;|]|\s[–-]\s", bare):
            role = re.split(r"\s(?:de|du|of|at|chez|bei|der|des)\s(?=[A-ZÀ-Þ])", piece.strip(" .()"), maxsplit=1)[0]
            if len(role.split()) <= _ROLE_WORDS and ROLE.search(flat(role).lower()) and not is_person(role):
                told |= self.take(Predicate.ROLE, role, paragraph, start, end)
        return told


def cards(paragraphs: Sequence[Paragraph]) -> Iterator[Card]:
    """Yield the contacts that labelled lines make, each from its name on."""
    card: Card | None = None
    silent = 0
    announced = False
    for paragraph in paragraphs:
        fields = list(labelled(paragraph))
        begun = _begun(paragraph, fields, announced=announced)
        announced = field_of(paragraph.text) == Predicate.NAME or _ANNOUNCES.match(paragraph.text) is not None
        if begun is not None or paragraph.is_heading:
            if card is not None:
                yield card
            card, silent = begun, 0
        if card is None:
            continue
        told = _told(card, paragraph, fields, silent)
        silent = 0 if told or paragraph is card.paragraph else silent + 1
        if silent > _SILENT:
            yield card
            card = None
    if card is not None:
        yield card


#: "Contact:", "Ansprechpartner Glas", "More information:" alone on a line.
_ANNOUNCES = regex(
    r"\W*(?:contact|contacts|kontakt|ansprech\w+|more information|further information|pour en savoir plus"
    r"|renseignements"
    r"|contacto|informatie|informacje)\b[^.:;]{0,40}:?\W*$",
    re.I,
)


def _begun(paragraph: Paragraph, fields: Sequence[tuple[str, str, int, int]], *, announced: bool) -> Card | None:
    named = next(((value, start, end) for predicate, value, start, end in fields if predicate == Predicate.NAME), None)
    first = first_person(named[0]) if named is not None else None
    if named is not None and first is not None:
        card = Card(name=first, paragraph=paragraph, start=named[1], end=named[2])
        card.loose(named[0][len(first) :].strip(" ,;–-("), paragraph, named[1], named[2])
        return card
    alone = paragraph.text.strip(" *.")
    if (
        announced
        and len(alone) <= _LONGEST
        and (person := first_person(alone)) is not None
        and alone.startswith(person)
    ):
        card = Card(name=person, paragraph=paragraph, start=0, end=len(paragraph.text))
        card.loose(alone[len(person) :].strip(" ,;–-("), paragraph, 0, len(paragraph.text))
        return card
    return None


def _told(card: Card, paragraph: Paragraph, fields: Sequence[tuple[str, str, int, int]], silent: int) -> bool:
    told = False
    for predicate, value, start, end in fields:
        told |= card.take(predicate, value, paragraph, start, end)
    if paragraph is not card.paragraph and len(paragraph.text) < _LONGEST and silent <= _SILENT:
        told |= card.loose(paragraph.text, paragraph, 0, len(paragraph.text))
    return told
