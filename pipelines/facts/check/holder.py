"""Who holds a role on a page, and whether two roles are one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz.fuzz import ratio, token_set_ratio

from models.pattern import regex
from pipelines.facts.canonical.person import parts, person, same_person
from pipelines.facts.canonical.role import Role, role_of, same_meaning
from pipelines.facts.check.ground import Ground
from pipelines.facts.check.succession import apposed, heirs
from pipelines.facts.lexicon.house import HOUSE
from pipelines.facts.page import Card
from pipelines.facts.page.name import in_address, person_name
from snapshots.flat import flat

#: From this likeness on two roles are one in other words.
_SAME_ROLE = 85
#: From this likeness on somebody else has the role.
_THE_ROLE = 88
#: Words of a line that tells a role at most.
_MOST_ROLE = 12
#: "Mag. (FH) Ada Berg"
_BRACKETS = regex(r"\([^()]{1,12}\)")
_NAME = (
    r"((?:[^\W\d_a-zß-ÿ][\w’'.-]*\s(?:(?:de|da|di|van|von|der|den|la|le|el|ten|ter)\s)*){1,4}[^\W\d_a-zß-ÿ][\w’'-]+)"
)
#: "Président : Yves Cormerais": a role, and a person behind it.
_HELD = regex(r"([^\W\d_][^:;.!?]{2,60}?)\s?:\s?" + _NAME)
#: "Hanane Ziyat, présidente du cluster".
_NAMED = regex(_NAME + r"\s?[,(–]\s?([^,;.:()“”\"]{3,60})")
#: "Direktor ist Lukas Pan", "Director since 2021 is Ana Roca".
_IS = regex(
    r"((?:[^\W\d_]+\s){1,6}?)(?:ist|is|est|es|è|jest|é|heißt|remains|bleibt)\s"
    r"(?:(?:seit|since|depuis|desde|dal|sinds|od)\s[^,.;:]{2,20}?\s)?" + _NAME
)


def holders(ground: Ground, apart: frozenset[str] | None = None) -> list[Card]:
    """Return the persons of a page with their roles: on cards, beside a label, beneath each other, in a sentence.

    Args:
        apart: words of the names of the house meant; whom a sentence gives to another house is left out.
    """
    found = [card for card in ground.page.cards if card.role]
    found += _paired(ground)
    found += apposed(ground)
    for line in ground.lines:
        found += (_held(match[2], match[1], line.text) for match in _HELD.finditer(line.text))
        found += (
            _held(match[1], match[2], line.text)
            for match in _NAMED.finditer(line.text)
            if apart is None or not _elsewhere(line.text[match.end() :], apart)
        )
        found += (_held(match[2], match[1], line.text) for match in _IS.finditer(line.text))
    return [card for card in found if card.name and card.role]


def _elsewhere(behind: str, apart: frozenset[str]) -> bool:
    """Say whether what follows a role names another house: "Paul Meyer, director, Otter Museum"."""
    chunk = flat(re.split(r"[.;)]", behind, maxsplit=1)[0]).lower()
    return HOUSE.search(chunk) is not None and not any(
        len(word) > 3 and word in apart and not HOUSE.fullmatch(word) for word in re.findall(r"[^\W\d_]+", chunk)
    )


def _held(name: str, role: str, quote: str) -> Card:
    known = person_name(name.strip(" ."))
    told = role.strip(" .,")
    if known is None or not role_of(told).ranks or len(told.split()) > _MOST_ROLE:
        return Card(name="")
    return Card(name=known, role=told, quote=quote)


def _paired(ground: Ground) -> Iterator[Card]:
    """Yield the persons whose role stands in the line beneath the name, where no card tells of them."""
    for above, line in zip(ground.lines, ground.lines[1:], strict=False):
        name = person_name(_BRACKETS.sub(" ", above.text)) if len(above.text.split()) <= _MOST_ROLE else None
        if (
            name is not None
            and len(line.text.split()) <= _MOST_ROLE
            and ":" not in line.text
            and role_of(line.text).ranks
            and not any(same_person(card.name, name) for card in ground.page.cards)
        ):
            mails = tuple(mail for mail in sorted(ground.page.emails) if in_address(name, mail))
            yield Card(name=name, role=line.text.strip(), emails=mails, quote=f"{above.text} · {line.text}")


def successor(
    name: str, roles: Sequence[str], ground: Ground, then: Ground | None, houses: Sequence[str]
) -> Card | None:
    """Return who has one of *roles* now that were those of *name*; None where several have, or had, them.

    The page must have presented the person then, or be the house's own: elsewhere another house's director is meant.
    """
    witness = then is not None and (presents(then, name) or names(then, name))
    if not witness and not ground.owned_by(houses):
        return None
    apart = words_of_houses(houses)
    told = {person(card.name): card for card in heirs(name, roles, ground, then)}
    if len(told) == 1:
        return _with_mail(next(iter(told.values())), ground)
    for role in roles:
        if not witness and not _is_telling(role_of(role), apart):
            continue
        now = _who(role, ground, apart)
        now = [card for card in now if not same_person(card.name, name)]
        before = [] if then is None else [card for card in _who(role, then, apart) if not same_person(card.name, name)]
        if now and not before and len({person(card.name) for card in now}) == 1:
            return _with_mail(max(now, key=lambda card: len(card.emails) + len(card.phones)), ground)
    return None


def _with_mail(card: Card, ground: Ground) -> Card:
    """Return a person with what the page's cards and addresses give besides."""
    known = [each for each in ground.page.cards if same_person(each.name, card.name)]
    mails = tuple(dict.fromkeys((*card.emails, *(mail for each in known for mail in each.emails))))
    own = mails or tuple(mail for mail in sorted(ground.page.emails) if in_address(card.name, mail))
    phones = tuple(dict.fromkeys((*card.phones, *(phone for each in known for phone in each.phones))))
    return replace(card, emails=own, phones=phones)


def names(ground: Ground, name: str) -> bool:
    """Say whether one line of a page holds all parts of a person's name."""
    wanted = [word for word in parts(name) if len(word) > 1]
    return len(wanted) > 1 and any(all(f" {word} " in line.key for word in wanted) for line in ground.lines)


def presents(ground: Ground, name: str) -> bool:
    """Say whether a page presents a person."""
    return any(same_person(card.name, name) for card in (*ground.page.cards, *holders(ground)))


def _who(role: str, ground: Ground, apart: frozenset[str]) -> list[Card]:
    return [card for card in holders(ground, apart) if is_the_role(role, card.role, apart)]


def _is_telling(role: Role, apart: frozenset[str]) -> bool:
    """Say whether a house has one holder of a role: its director, its manager for a thing that is named."""
    rest = role.rest - apart
    return bool(role.ranks) and (bool(rest) or role_of(" ".join(sorted(role.ranks))).single) and not role.past


def words_of_houses(houses: Sequence[str]) -> frozenset[str]:
    """Return the folded words of houses' names: behind a role they say where it is held, not which it is."""
    return frozenset(word for house in houses for word in re.findall(r"[^\W\d_]+", flat(house).lower()))


def is_the_role(one: str, other: str, apart: frozenset[str] = frozenset()) -> bool:
    """Say whether two persons' roles are the same one: as like as two spellings, or of one meaning."""
    first, second = role_of(one), role_of(other)
    if first.deputy != second.deputy or first.past or second.past:
        return False
    return same_meaning(_without(one, apart), _without(other, apart)) or (
        float(ratio(neutral(one), neutral(other))) >= _THE_ROLE
    )


def _without(role: str, apart: frozenset[str]) -> str:
    """Return a role without words that name a house, or a kind of house, behind it."""
    words = flat(role).lower().split()
    kept = [word for word in words if word.strip("'.,()") not in apart and not _is_house(word)]
    return " ".join(kept) or role


def _is_house(word: str) -> bool:
    found = HOUSE.fullmatch(word.rpartition("'")[2].strip(".,()"))
    return found is not None and not role_of(word).ranks


def same_role(one: str, other: str) -> bool:
    """Say whether two roles are one, whatever stands around them: never a deputy's, a former or an honorary one."""
    told, heard = role_of(one), role_of(other)
    if told.deputy != heard.deputy or told.past != heard.past:
        return False
    if same_meaning(one, other) or _is_part(told, heard):
        return True
    first, second = neutral(one), neutral(other)
    if not first or not second:
        return False
    return (
        f" {first} " in f" {second} "
        or f" {second} " in f" {first} "
        or (float(token_set_ratio(first, second)) >= _SAME_ROLE and float(ratio(first, second)) > _SAME_ROLE / 2)
    )


def _is_part(one: Role, other: Role) -> bool:
    """Say whether one role is the other less exactly told: "Vorsitzende" and "Vorsitz des Beirats"."""
    return (
        bool(one.ranks)
        and one.ranks == other.ranks
        and (one.fields <= other.fields or other.fields <= one.fields)
        and (one.rest <= other.rest or other.rest <= one.rest)
        and (bool(one.languages & other.languages) or not one.rest | other.rest)
    )


def neutral(role: str) -> str:
    """Return a role whoever holds it: "directrice générale" and "directeur général" are one."""
    found = []
    for word in re.findall(r"[^\W_]+", flat(role).lower()):
        bare = re.sub(r"rice$", "eur", word)
        bare = re.sub(r"(?:innen|in)$", "", bare) if len(bare) > 6 else bare
        found.append(re.sub(r"(?:er|en|e|es|s)$", "", bare) if len(bare) > 5 else bare)
    return " ".join(found)
