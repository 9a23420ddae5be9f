"""Where a page names a person, and what it means that it no longer does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.fact import Saying, Says
from models.pattern import regex
from pipelines.facts.canonical.person import parts, same_person
from pipelines.facts.check.ground import Ground, Line, key
from pipelines.facts.check.holder import holders
from pipelines.facts.page import Card
from snapshots.flat import flat

#: Confidence of a page that presents its people, and not this one: what it leaves out means something.
TELLING = 0.85
#: Of a page that leaves something out and need not have told of it: it means nothing.
QUIET = 0.45
_SILENT = QUIET
#: Words of a line in which a name stands, with a title and a role.
_SHORT = 8
#: Words of a page that asks to write by its form.
_FORM = regex(
    r"\b(?:(?:contact|enquiry|web) form|(?:the|this|our) form|formulaire|\w*formular|formulario|modulo"
    r"|\w*formulier|formularz\w*)\b"
)
#: Labels before whoever answers: no role that another takes over.
_ASKED = regex(r"\b(?:contact\w*|kontakt\w*|contatt\w*|ansprech\w*|info\w*|renseign\w*|auskunft)\b")


@dataclass(frozen=True, kw_only=True)
class Presence:
    """A person's cards and lines on a page."""

    cards: tuple[Card, ...]
    #: Lines with all parts of the name, in any order.
    lines: tuple[Line, ...]

    def __bool__(self) -> bool:
        """Say whether the page names the person."""
        return bool(self.cards or self.lines)

    def quote(self, value: str) -> str:
        """Return the words the person stands in; *value* where there are none."""
        if self.cards:
            return self.cards[0].quote or f"{self.cards[0].name} {self.cards[0].role}".strip()
        return self.lines[0].text if self.lines else value


def presence(name: str, ground: Ground) -> Presence:
    """Return where *ground* names a person."""
    wanted = [word for word in parts(name) if len(word) > 1]
    lines = [
        line
        for line in ground.lines
        if len(wanted) > 1
        and all(f" {word} " in line.key or f" {word.replace('-', ' ')} " in line.key for word in wanted)
    ]
    cards = [card for card in ground.page.cards if same_person(card.name, name)]
    return Presence(cards=tuple(cards), lines=tuple(lines))


def without(here: Presence, ground: Ground, numbers: frozenset[int]) -> Presence:
    """Return where a page names a person but in some lines, those that tell who came after."""
    texts = [line.text for line in ground.lines if line.number in numbers]
    cards = [card for card in here.cards if not any(card.quote in text or text in card.quote for text in texts)]
    return Presence(cards=tuple(cards), lines=tuple(line for line in here.lines if line.number not in numbers))


def names_family(name: str, ground: Ground) -> bool:
    """Say whether a short line of *ground*, as names stand in, holds the last word of a person's name."""
    last = parts(name)[-1:]
    return any(
        len(word) > 3 and f" {word.replace('-', ' ')} " in line.key and len(line.text.split()) <= _SHORT
        for word in last
        for line in ground.lines
    )


def roles_of(name: str, role: str, then: Ground | None) -> list[str]:
    """Return the roles a person had: the report's, and what the version consulted wrote beside the name."""
    held = [] if then is None else [card.role for card in holders(then) if same_person(card.name, name)]
    return list(dict.fromkeys(each for each in (role, *held) if each and not _ASKED.search(flat(each).lower())))


def missing(name: str, ground: Ground, houses: Sequence[str], then: Ground | None, heir: Card | None) -> Saying:
    """Say what it means that a person is not on the page: it is about the house, or it is about something else."""
    about = ground.about(houses) if houses else bool(ground.page.cards)
    if not about:
        return Saying(says=Says.OFF_SUBJECT, confidence=_SILENT)
    telling = (heir is not None and ground.owned_by(houses)) or (
        then is not None
        and bool(presence(name, then))
        and (
            heir is not None
            or _keeps_people(name, ground, then)
            or _asks_by_form(ground, then)
            or _keeps_role(name, ground, then)
        )
    )
    return Saying(says=Says.SILENT, confidence=TELLING if telling else _SILENT)


def _keeps_people(name: str, ground: Ground, then: Ground) -> bool:
    """Say whether a page still presents somebody it presented beside the person."""
    others = [card.name for card in then.page.cards if not same_person(card.name, name)]
    return any(same_person(card.name, other) for card in ground.page.cards for other in others)


#: Letters of a word that tells one office from others.
_OFFICE = 4


def _keeps_role(name: str, ground: Ground, then: Ground) -> bool:
    """Say whether a page still speaks of the office the person had then, and names nobody beside it."""
    own = set(parts(name))
    for card in holders(then):
        if not same_person(card.name, name):
            continue
        words = [word for word in key(card.role).split() if len(word) >= _OFFICE and word not in own]
        if words and any(all(f" {word} " in line.key for word in words) for line in ground.lines):
            return True
    return False


def _asks_by_form(ground: Ground, then: Ground) -> bool:
    """Say whether a page that gave persons and addresses asks to write by a form now."""
    return not ground.page.cards and _has_form(ground) and not _has_form(then)


def _has_form(ground: Ground) -> bool:
    return any(_FORM.search(flat(line).lower()) for line in ground.page.lines)
