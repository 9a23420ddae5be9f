"""What is stated of a person, as claims: whom they work for, as what, and how to reach them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from consulted.documents.consistency.paragraph import Paragraph
from consulted.documents.facts.claim import Claim
from consulted.documents.facts.contact.card import Card
from consulted.documents.facts.contact.field import canonical
from consulted.documents.facts.house.mention import Mention, mentions
from consulted.documents.facts.vocabulary import ROLE
from consulted.documents.fold import flat
from models.fact import FactType, Predicate, Value
from models.pattern import regex
from pipelines.facts.canonical.organisation import organisation
from pipelines.facts.canonical.person import person


def of_card(card: Card, house: Mention | None, countries: Sequence[str], *, sure: bool = False) -> Iterator[Claim]:
    """Yield what a contact's lines state.

    Args:
        house: whom the box is about; *sure* where the address bears its name.
    """
    works_at = card.fields.get(Predicate.WORKS_AT) or _from_role(card)
    if works_at is not None:
        name = works_at[0].strip(" .,;")
        yield _claim(card, Predicate.WORKS_AT, name, organisation(name), works_at[1], works_at[2], works_at[3])
    elif house is not None:
        doubts = () if sure else (f"“{house.name}” was taken from the words around",)
        yield _claim(
            card,
            Predicate.WORKS_AT,
            house.name,
            organisation(house.name),
            card.paragraph,
            card.start,
            card.end,
            confidence=0.9 if sure else 0.6,
            doubts=doubts,
        )
    for predicate, (value, paragraph, start, end) in card.fields.items():
        read = canonical(predicate, value, countries) if predicate != Predicate.WORKS_AT else None
        if read is not None:
            yield _claim(card, predicate, read[0], read[1], paragraph, start, end)


def _from_role(card: Card) -> tuple[str, Paragraph, int, int] | None:
    """Return the house a role's line ends with: "Desk Officer, Nippon-Europe Cluster Desk"."""
    role = card.fields.get(Predicate.ROLE)
    if role is None:
        return None
    head, comma, house = role[0].strip(" .,;").rpartition(", ")
    if not comma or not mentions(house, "en") or ROLE.search(flat(head).lower()) is None:
        return None
    return (house, *role[1:])


def _claim(
    card: Card,
    predicate: str,
    printed: str,
    canonical_: str,
    paragraph: Paragraph,
    start: int,
    end: int,
    *,
    confidence: float = 0.95,
    doubts: tuple[str, ...] = (),
) -> Claim:
    return Claim(
        type=FactType.CONTACT,
        subject=card.name,
        predicate=predicate,
        value=Value(printed=(printed,), canonical=(canonical_,)),
        paragraph=paragraph,
        start=start if paragraph is not card.paragraph else card.start,
        end=end,
        rest=card.lines,
        aliases=(person(card.name),),
        confidence=confidence,
        doubts=doubts,
        personal=True,
    )


def of_sentence(
    card: Card, house: Mention | None, role: str, mail: str | None, phone: tuple[str, str] | None, *, confidence: float
) -> Iterator[Claim]:
    """Yield what a sentence states of a person."""
    told = (
        (Predicate.WORKS_AT, house.name if house else "", organisation(house.name) if house else ""),
        (Predicate.ROLE, role, " ".join(flat(role).lower().split())),
        (Predicate.EMAIL, mail or "", (mail or "").lower()),
        (Predicate.PHONE, *(phone or ("", ""))),
    )
    for predicate, printed, canonical_ in told:
        if printed:
            yield _claim(
                card, predicate, printed, canonical_, card.paragraph, card.start, card.end, confidence=confidence
            )


def of_house(paragraph: Paragraph, house: Mention, mail: str | None, phone: tuple[str, str] | None) -> Iterator[Claim]:
    """Yield how a line says that a house itself is reached."""
    told = ((Predicate.EMAIL, mail or "", (mail or "").lower()), (Predicate.PHONE, *(phone or ("", ""))))
    for predicate, printed, canonical_ in told:
        if printed:
            yield Claim(
                type=FactType.CONTACT,
                subject=house.name,
                predicate=predicate,
                value=Value(printed=(printed,), canonical=(canonical_,)),
                paragraph=paragraph,
                start=0,
                end=len(paragraph.text),
                aliases=house.aliases,
                confidence=0.85,
                # A box may bear the name of somebody who is not named beside it.
                personal=_OF_PERSON.match(canonical_) is not None,
            )


_OF_PERSON = regex(r"[a-z]{1,2}[._][a-z-]{4,}@|[a-z]{3,}[._][a-z-]{4,}@")
