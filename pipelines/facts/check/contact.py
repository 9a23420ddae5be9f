"""Whether a page still shows a person with the role a report gives, at the house it names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.fact import Fact, Predicate, Saying, Says, Value
from models.pattern import regex
from pipelines.facts.canonical.organisation import same_organisation
from pipelines.facts.canonical.person import parts, person
from pipelines.facts.canonical.role import comparable, is_office, role_of
from pipelines.facts.check.address import says_address
from pipelines.facts.check.ground import Ground, Line, key
from pipelines.facts.check.holder import same_role, successor, words_of_houses
from pipelines.facts.check.presence import Presence, missing, names_family, presence, roles_of, without
from pipelines.facts.check.reception import says_reception
from pipelines.facts.check.succession import labels_of, relieved
from pipelines.facts.lexicon.house import ROLE
from pipelines.facts.page import Card
from pipelines.facts.page.name import person_name
from snapshots.flat import flat

#: Lines behind a name in which its role stands.
_BELOW = 4
_MOST_ROLE = 12
#: Confidence of a page that says something we cannot compare: it tells nothing.
CANNOT_TELL = 0.3
_PARTED = regex(r"[,;|:()–·]|\s-\s")


def says_contact(
    fact: Fact,
    ground: Ground,
    houses: Sequence[str],
    then: Ground | None,
    role: str = "",
    *,
    heirs: bool = True,
) -> Saying:
    """Say what *ground* tells of the person *fact* is about, who works at a house with the names *houses*.

    Args:
        role: the report gives the person, where the fact is about something else.
        heirs: say who has a role now that is no longer the person's; False for the version consulted.
    """
    if not fact.personal:
        return says_reception(fact, ground, houses, then)
    here = presence(fact.subject, ground)
    after, lines = relieved(fact.subject, ground) if heirs and here else (None, frozenset())
    if lines:
        here = without(here, ground, lines)
    own = fact.value.printed[0] if fact.predicate == Predicate.ROLE else role
    if not here and not lines and names_family(fact.subject, ground):
        # "A. Berg", "Adda Berg": perhaps the person, perhaps not; nothing is said of whoever else has the role.
        return Saying(says=Says.SILENT, confidence=CANNOT_TELL)
    roles = roles_of(fact.subject, own, then)
    heir = (after or successor(fact.subject, roles, ground, then, houses)) if heirs else None
    match fact.predicate:
        case Predicate.EMAIL | Predicate.PHONE:
            mail = fact.predicate == Predicate.EMAIL
            return says_address(fact, ground, here, houses, then, heir, mail=mail)
        case Predicate.ROLE:
            told = _role(fact, ground, here, houses)
        case _:
            told = _works(fact, ground, here, houses)
    if told is None:
        if heir is not None and fact.predicate == Predicate.ROLE:
            return _held_by(heir)
        return missing(fact.subject, ground, houses, then, heir)
    if heir is not None and told.says is Says.OTHER and told.value is not None and role_of(told.value.text).past:
        # "Ehrenvorsitzende: Ada Berg" says less of the chair than who has it now.
        return _held_by(heir)
    return told


def _held_by(heir: Card) -> Saying:
    return Saying(
        says=Says.OTHER,
        value=Value(printed=(heir.name,), canonical=(person(heir.name),)),
        quote=heir.quote or f"{heir.name}, {heir.role}",
        confidence=0.8,
    )


def _works(fact: Fact, ground: Ground, here: Presence, houses: Sequence[str]) -> Saying | None:
    house = fact.value.printed[0]
    names = (house, *houses)
    for card in here.cards:
        if card.organisation and not same_organisation(card.organisation, house) and not ground.owned_by(names):
            return Saying(
                says=Says.OTHER,
                value=Value(printed=(card.organisation,), canonical=(card.organisation.lower(),)),
                quote=card.quote or card.name,
                confidence=0.75,
            )
    if here:
        told = ground.about(names)
        return Saying(
            says=Says.SAME if told else Says.SILENT,
            value=fact.value if told else None,
            quote=here.quote(""),
            confidence=0.85,
        )
    return None


def _role(fact: Fact, ground: Ground, here: Presence, houses: Sequence[str]) -> Saying | None:
    """Say what a page tells of a role; None where it does not name the person."""
    if not here:
        return None
    wanted = fact.value.printed[0]
    told = (
        [card.role for card in here.cards if card.role]
        or labels_of(fact.subject, ground)
        or [role for line in here.lines if (role := _role_near(line, fact.subject, ground))]
    )
    for role in (*told, *_pieces(fact.subject, here), *_offices_above(here, ground)):
        if same_role(wanted, role):
            return Saying(says=Says.SAME, value=fact.value, quote=here.quote(role), confidence=0.9)
    if not told and any(key(wanted) in ground.around(line, reach=_BELOW) for line in here.lines):
        return Saying(says=Says.SAME, value=fact.value, quote=here.lines[0].text, confidence=0.75)
    apart = words_of_houses(houses)
    others = [role.strip(" ,.;") for role in told if _is_another(wanted, role, ground.page.language, apart)]
    if others and len(others) == len(told):
        return Saying(
            says=Says.OTHER,
            value=Value(printed=(others[0],), canonical=(others[0].lower(),)),
            quote=here.quote(others[0]),
            confidence=0.8 if _clearly(wanted, others[0]) else 0.65,
        )
    return Saying(says=Says.SILENT, quote=here.quote(""), confidence=CANNOT_TELL if told else 0.6)


def _is_another(wanted: str, role: str, language: str | None, apart: frozenset[str]) -> bool:
    """Say whether *role* can be another one than *wanted*: told in its language, of a person and not of an office."""
    if any(map(str.isdigit, role)) or is_office(role) or not comparable(wanted, role, language):
        return False
    words = set(re.findall(r"[^\W\d_]+", flat(role).lower()))
    return bool(words - apart) and len(role.split()) <= _MOST_ROLE


def _clearly(wanted: str, role: str) -> bool:
    """Say whether two roles are of different rank, not the same in other words."""
    first, second = role_of(wanted), role_of(role)
    return bool(first.ranks and second.ranks) and first.ranks != second.ranks


def _pieces(name: str, here: Presence) -> list[str]:
    """Return what stands in the person's card or lines side by side and tells a role."""
    texts = [card.quote for card in here.cards] + [line.text for line in here.lines]
    wanted = set(parts(name))
    return [
        piece.strip(" .")
        for text in texts
        for piece in _PARTED.split(text)
        if role_of(piece).ranks and len(piece.split()) <= _MOST_ROLE and not wanted & set(parts(piece))
    ]


def _offices_above(here: Presence, ground: Ground) -> list[str]:
    """Return the role in the short line above a name, where it belongs to nobody before and none stands beneath."""
    found = []
    for line in here.lines:
        above = ground.lines[line.number - 1].text if line.number > 0 else ""
        before = ground.lines[line.number - 2].text if line.number > 1 else ""
        below = ground.lines[line.number + 1].text if line.number + 1 < len(ground.lines) else ""
        if not role_of(above).ranks or _PARTED.search(above) or len(above.split()) > _MOST_ROLE:
            continue
        if _is_name(before):
            continue
        if not ROLE.search(flat(below).lower()) or is_office(above):
            found.append(above)
    return found


def _is_name(text: str) -> bool:
    """Say whether a line is a person's name, alone or before a comma."""
    return person_name(text) is not None or person_name(text.partition(",")[0]) is not None


def _role_near(line: Line, name: str, ground: Ground) -> str:
    """Return what a line, or the next one, says of a person's role."""
    for text in (line.text, *(each.text for each in ground.lines[line.number + 1 : line.number + 2])):
        for piece in re.split(r"[,;|:(–]|\s-\s", text):
            low = flat(piece).lower()
            if ROLE.search(low) and len(piece.split()) <= _MOST_ROLE and not all(word in low for word in parts(name)):
                return piece.strip(" .)")
    return ""
