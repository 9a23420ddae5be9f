"""Contacts in running text: a person with a role, a house, a number or an address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consulted.documents.facts.claim import Claim
from consulted.documents.facts.contact.card import Card
from consulted.documents.facts.contact.field import HIDDEN, labelled
from consulted.documents.facts.contact.person import MAIL, Person, people
from consulted.documents.facts.contact.statement import of_sentence
from consulted.documents.facts.house.mention import Mention
from consulted.documents.facts.scene import Scene
from consulted.documents.fold import flat
from models.fact import Predicate
from pipelines.facts.canonical.organisation import organisation
from pipelines.facts.canonical.person import parts
from pipelines.facts.canonical.phone import phones
from pipelines.facts.lexicon.house import PART

_NEAR = 110
_OF = re.compile(r"\b(?:at|of|for|from|chez|de|du|des|bei|beim|der|des|von|vom|del|van|d')\b|\bd['’]|\bl['’]")
_FULL_NAME = 2


def in_prose(scene: Scene, countries: Sequence[str]) -> Iterator[Claim]:
    """Yield the contacts a sentence names."""
    found = people(scene.text) if scene.may_name_person else []
    if not found or sum(predicate == Predicate.NAME for predicate, *_ in labelled(scene.paragraph)):
        return
    alone = len(found) == 1
    for person in found:
        if organisation(person.name) in scene.register.sure:
            continue
        mail = _own_mail(scene.text, person, alone=alone)
        numbers = [
            (each.printed, each.e164)
            for each in (phones(scene.text, countries) if _DIGITS.search(scene.text) else ())
            if person.end <= each.start < _next(found, person, len(scene.text))
        ]
        house, confidence = _house_of(scene, person, mail)
        if (house is None and mail is None and not numbers) or not (person.role or mail or numbers or person.led):
            continue
        if not person.role and not mail and not numbers and len(parts(person.name)) < _FULL_NAME:
            continue
        card = Card(name=person.name, paragraph=scene.paragraph, start=scene.start, end=scene.end)
        yield from of_sentence(card, house, person.role, mail, numbers[0] if numbers else None, confidence=confidence)


def _next(found: Sequence[Person], person: Person, end: int) -> int:
    """Return where the next person is named: what follows there is theirs."""
    return min((each.start for each in found if each.start > person.end), default=end)


_DIGITS = re.compile(r"\d[\d ()/.-]{4,}\d")


def _house_of(scene: Scene, person: Person, mail: str | None) -> tuple[Mention | None, float]:
    """Return whom a person works for: named right behind the role, by the address, before the role, or spoken of."""
    others = [
        each
        for each in scene.mentions
        if (each.end <= person.start or each.start >= person.end)
        and person.name not in each.name
        and PART.match(flat(each.name).lower()) is None
    ]
    behind = next((each for each in others if each.start >= person.end), None)
    if behind is not None and behind.start - person.end <= _NEAR and not behind.located and not person.led:
        between = scene.text[person.end : behind.start]
        # The house's own role words lie between a name and it: "X, head of mobility at Y".
        if ";" not in between and (_OF.search(flat(between).lower()) or "," in between):
            return behind, 0.85
    hosted = scene.by_host(mail.rpartition("@")[2]) if mail is not None else None
    if hosted is not None:
        return hosted, 0.85
    before = next((each for each in reversed(others) if each.end <= person.start and not each.located), None)
    if before is not None and person.start - before.end <= _NEAR:
        return before, 0.85
    if behind is not None and behind.start - person.end <= _NEAR and not person.role:
        return behind, 0.7
    pointed = scene.pointed()
    return (pointed[0], min(pointed[1], 0.7)) if pointed is not None else (None, 0.7)


def _own_mail(text: str, person: Person, *, alone: bool) -> str | None:
    if "@" not in text and HIDDEN.search(text) is None:
        return None
    found = [match[0] for match in MAIL.finditer(HIDDEN.sub("@", text))]
    words = [word for word in parts(person.name) if len(word) > 2]
    own = next((mail for mail in found if any(word in flat(mail).lower() for word in words)), None)
    return own or (found[0] if len(found) == 1 and alone else None)
