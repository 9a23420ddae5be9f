"""Contacts in running text: a person with a role, a house, a number or an address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consulted.documents.facts.claim import Claim
from consulted.documents.facts.contact.card import Card
from consulted.documents.facts.contact.employer import employer
from consulted.documents.facts.contact.field import HIDDEN, labelled
from consulted.documents.facts.contact.person import MAIL, Person, first_person, people
from consulted.documents.facts.contact.statement import of_sentence
from consulted.documents.facts.scene import Scene
from consulted.documents.fold import fold
from models.fact import Predicate
from models.pattern import regex
from pipelines.facts.canonical.organisation import organisation
from pipelines.facts.canonical.person import parts
from pipelines.facts.canonical.phone import phones

_FULL_NAME = 2


def in_prose(scene: Scene, countries: Sequence[str]) -> Iterator[Claim]:
    """Yield the contacts a sentence names."""
    found = people(scene.text) if scene.may_name_person else []
    if not found or _is_card(scene):
        return
    persons = [each for each in found if organisation(each.name) not in scene.register.sure]
    alone = len(persons) == 1
    for person in persons:
        mail = _own_mail(scene.text, person, alone=alone)
        numbers = [
            (printed, e164)
            for printed, e164, start in numbers_of(scene.text, countries)
            if person.end <= start < _next(persons, person, len(scene.text))
        ]
        house, confidence = employer(scene, person, mail)
        if (house is None and mail is None and not numbers) or not (person.role or mail or numbers or person.led):
            continue
        if not person.role and not mail and not numbers and len(parts(person.name)) < _FULL_NAME:
            continue
        card = Card(name=person.name, paragraph=scene.paragraph, start=scene.start, end=scene.end)
        yield from of_sentence(card, house, person.role, mail, numbers[0] if numbers else None, confidence=confidence)


#: A sentence that goes on about whoever the one before named.
_GOES_ON = regex(
    r"^\W*(?:man (?:erreicht|kontaktiert) (?:ihn|sie)|(?:zu )?erreich(?:bar|en) ist (?:er|sie)"
    r"|on (?:peut )?(?:le|la) (?:joint|joindre|contacte\w*)|se (?:le|la) puede|men (?:kan|bereikt) (?:hem|haar)"
    r"|he|she|they|his|her|their|il|elle|son|sa|ses|er|sie|sein\w*|ihr\w*|el|ella|su|sus|lui|lei|egli|suo|sua|hij|zij"
    r"|zijn|haar|on|ona|jego|jej|ele|ela|seu)\b"
)


def reached(scene: Scene, countries: Sequence[str], name: str) -> Iterator[Claim]:
    """Yield how *name*, of whom a sentence goes on to speak without naming anybody, is reached."""
    if _GOES_ON.match(fold(scene.text)) is None or people(scene.text):
        return
    person = Person(name=name, start=0, end=0, role="")
    mail = _own_mail(scene.text, person, alone=True)
    numbers = list(numbers_of(scene.text, countries))
    card = Card(name=name, paragraph=scene.paragraph, start=scene.start, end=scene.end)
    number = numbers[0][:2] if numbers else None
    yield from of_sentence(card, None, "", mail, number, confidence=_GONE_ON)


#: Whom a pronoun means is likely, not said.
_GONE_ON = 0.75


def _next(found: Sequence[Person], person: Person, end: int) -> int:
    """Return where the next person is named: what follows there is theirs."""
    return min((each.start for each in found if each.start > person.end), default=end)


def _is_card(scene: Scene) -> bool:
    """Say whether a labelled line of the paragraph names somebody: then it is read as a card."""
    return any(
        predicate == Predicate.NAME and first_person(value) is not None
        for predicate, value, *_ in labelled(scene.paragraph)
    )


def numbers_of(text: str, countries: Sequence[str]) -> Iterator[tuple[str, str, int]]:
    """Yield the telephone numbers of a sentence: as printed, in E.164, and where they begin."""
    if _DIGITS.search(text) is None:
        return
    taken: list[int] = []
    for each in phones(text, countries):
        printed = each.printed if ")" in each.printed else each.printed.lstrip("( ")
        taken.append(each.start)
        yield printed, each.e164, each.start
    for match in _ABROAD.finditer(text):
        if not any(abs(match.start() - start) < len(match[0]) for start in taken):
            yield match[0], f"+{re.sub(r'[^0-9]', '', match[0])}", match.start()


_DIGITS = regex(r"\d[\d ()/.-]{4,}\d")
#: A number with a country's code that no numbering plan knows.
_ABROAD = regex(r"\+[1-9]\d{0,2}[ .-](?:\(?\d{1,5}\)?[ .-]?){2,5}\d{2,4}\b")


def _own_mail(text: str, person: Person, *, alone: bool) -> str | None:
    if "@" not in text and HIDDEN.search(text) is None:
        return None
    found = [match[0] for match in MAIL.finditer(HIDDEN.sub("@", text))]
    own = next((mail for mail in found if _bears(mail, person.name)), None)
    return own or (found[0] if len(found) == 1 and alone and not _is_anothers(found[0]) else None)


def _bears(mail: str, name: str) -> bool:
    """Say whether an address bears a word of a person's name."""
    local = fold(mail.partition("@")[0])
    whole = "".join(_LETTERS.findall(fold(name)))
    said = [word for word in re.split(r"[^a-z]+", fold(name)) if len(word) > _SHORT]
    return any(word in local for word in said) or any(
        len(token) > _SHORT + 1 and token in whole for token in re.split(r"[^a-z]+", local)
    )


_LETTERS = regex(r"[a-z]+")
_SHORT = 2


def _is_anothers(mail: str) -> bool:
    """Say whether an address bears a person's name: "y.lefloch@", "anna.berg@"."""
    return _PERSONAL.fullmatch(fold(mail.partition("@")[0])) is not None


_PERSONAL = regex(r"[a-z]{1,2}[._][a-z-]{4,}|[a-z]{3,}[._][a-z-]{4,}")
