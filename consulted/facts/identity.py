"""By what id a fact is known: made of type, subject and predicate, so that a corrected value keeps it."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence

from models.fact import FactType, Predicate
from pipelines.facts.canonical.organisation import organisation
from pipelines.facts.canonical.person import person

#: Facts of one type, subject and predicate in one report.
_MOST = 5_000
#: So many of a person's are told from one another when we look whether they were forgotten.
_TOLD_APART = 5
_CONTACT = (Predicate.WORKS_AT, Predicate.ROLE, Predicate.EMAIL, Predicate.PHONE)


def identity(
    type: FactType, subject: str, predicate: str, involved: Sequence[str], *, taken: Collection[str] = ()
) -> str:
    """Return the first free id of a fact; *taken* are ids of others."""
    ids = (_id(type, subject, predicate, involved, number) for number in range(1, _MOST))
    return next(found for found in ids if found not in taken)


def of_person(name: str) -> frozenset[str]:
    """Return the ids that facts of a person bear."""
    return frozenset(
        _id(FactType.CONTACT, name, predicate, (), number)
        for predicate in _CONTACT
        for number in range(1, _TOLD_APART + 1)
    )


def _id(type: FactType, subject: str, predicate: str, involved: Sequence[str], number: int) -> str:
    parts = (type.value, _key(type, subject, involved), predicate, *([str(number)] if number > 1 else []))
    return "f" + hashlib.sha256("\n".join(parts).encode()).hexdigest()[:8]


def _key(type: FactType, subject: str, involved: Sequence[str]) -> str:
    if type is FactType.CONTACT:
        return person(subject)
    if type is FactType.PARTNERSHIP:
        return "|".join(sorted(map(organisation, involved)))
    return organisation(subject)
