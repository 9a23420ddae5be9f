"""Each statement once: what is said again in other words, or was read by two rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from consulted.documents.facts.claim import Claim
from consulted.documents.facts.house.register import Register
from models.fact import FactType, Predicate
from pipelines.facts.canonical.organisation import organisation, same_organisation
from pipelines.facts.canonical.person import person, same_person


def once(claims: Sequence[Claim], register: Register) -> list[Claim]:
    """Leave out what is stated again, and give each house all its names."""
    kept: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda each: -each.confidence):
        same = kept[claim.type.value, claim.predicate]
        again = next((place for place, other in enumerate(same) if _same(claim, other)), None)
        if again is None:
            same.append(claim)
        elif _is_closer(claim, same[again]):
            same[again] = claim
    found = [each for same in kept.values() for each in same]
    names = _names(found)
    named = [_with_aliases(each, names, register) for each in found]
    return sorted(named, key=lambda each: (each.paragraph.start, each.start))


def _same(one: Claim, other: Claim) -> bool:
    if one.type is FactType.CONTACT:
        if not (person(one.subject) == person(other.subject) or same_person(one.subject, other.subject)):
            return False
        return one.predicate == Predicate.WORKS_AT or set(one.value.canonical) == set(other.value.canonical)
    if one.type is FactType.PARTNERSHIP:
        if one.predicate != Predicate.PARTNERS and not _same_day(one, other):
            return False
        return _same_houses(one.involved, other.involved)
    if one.type is FactType.MEMBERSHIP:
        return _same_name(one.subject, other.subject) and _same_houses(one.involved, other.involved)
    if one.predicate == Predicate.FOUNDED and one.value.canonical[0][:4] == other.value.canonical[0][:4]:
        return _same_name(one.subject, other.subject)
    return set(one.value.canonical) == set(other.value.canonical) and _same_name(one.subject, other.subject)


def _same_day(one: Claim, other: Claim) -> bool:
    """Say whether two values are one, a date perhaps printed in less detail: "2008" and "20 June 2008"."""
    first, second = one.value.canonical[0], other.value.canonical[0]
    return first.startswith(second) or second.startswith(first)


def _is_closer(one: Claim, other: Claim) -> bool:
    """Say whether *one* gives an agreement's day in more detail than *other*."""
    dated = one.type is FactType.PARTNERSHIP and one.predicate not in (Predicate.PARTNERS, Predicate.STATUS)
    return dated and len(one.value.canonical[0]) > len(other.value.canonical[0])


def _same_name(one: str, other: str) -> bool:
    return one == other or same_organisation(one, other)


def _same_houses(one: Sequence[str], other: Sequence[str]) -> bool:
    return len(one) == len(other) and all(any(_same_name(each, mine) for mine in other) for each in one)


def _names(claims: Sequence[Claim]) -> list[set[str]]:
    """Return which names are one house's: those printed side by side somewhere in the report."""
    groups: list[set[str]] = []
    for claim in claims:
        if claim.type is not FactType.NAME:
            continue
        own = {claim.subject, *claim.aliases, *claim.value.printed}
        joined = [group for group in groups if group & own]
        for group in joined:
            groups.remove(group)
            own |= group
        groups.append(own)
    return groups


def _with_aliases(claim: Claim, names: Sequence[set[str]], register: Register) -> Claim:
    if claim.type is FactType.CONTACT:
        return claim
    if claim.type is FactType.PARTNERSHIP:
        wanted = set(map(organisation, claim.involved))
        shorts = [short for each in claim.involved for short in register.shorts(each)]
        more = [name for name in shorts if organisation(name) not in wanted]
    else:
        more = sorted({name for group in names if claim.subject in group for name in group} - {claim.subject})
        more += register.shorts(claim.subject)
    return replace(claim, aliases=tuple(dict.fromkeys((*claim.aliases, *more))))
