"""What a reader finds in the papers beside this file, and how a fact is known to be one of it.

``NAME.yaml`` lists ``[type, subject, predicate, value]``; a fifth word marks what a reader may leave out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from models.fact import Fact
from pipelines.compare.number import in_digits, in_words
from pipelines.facts.canonical.country import country
from pipelines.facts.canonical.organisation import organisation, same_organisation
from pipelines.facts.canonical.person import same_person
from pipelines.facts.canonical.phone import phone
from snapshots.words import folded

PAPERS = Path(__file__).parent / "papers"
#: Share of a list that must be found for the list to be.
_MOST = 0.6
_DATED = ("signed", "renewed", "valid-until", "date", "founded")


@dataclass(frozen=True, kw_only=True, slots=True)
class Gold:
    """One fact a reader finds."""

    type: str
    subject: str
    predicate: str
    value: tuple[str, ...]
    optional: bool

    def is_told_by(self, fact: Fact) -> bool:
        """Say whether *fact* is this one."""
        return (
            fact.type.value == self.type
            and fact.predicate == self.predicate
            and _same_value(self, fact)
            and any(_same_subject(self, name) for name in (fact.subject, *fact.aliases))
        )


def read_gold(name: str) -> list[Gold]:
    """Read what a reader finds in the paper called *name*."""
    rows = yaml.safe_load((PAPERS / f"{name}.yaml").read_text(encoding="utf-8"))["facts"]
    return [
        Gold(
            type=type_,
            subject=subject,
            predicate=predicate,
            value=tuple(value) if isinstance(value, list) else (value,),
            optional=bool(rest),
        )
        for type_, subject, predicate, value, *rest in rows
    ]


def told(gold: Sequence[Gold], facts: Sequence[Fact]) -> tuple[list[Gold], list[Fact]]:
    """Return what of *gold* no fact tells, and the facts that tell nothing of it."""
    left = list(facts)
    missed = []
    for each in gold:
        fact = next((fact for fact in left if each.is_told_by(fact)), None)
        if fact is not None:
            left.remove(fact)
        elif not each.optional:
            missed.append(each)
    return missed, left


def _same_value(gold: Gold, fact: Fact) -> bool:
    one, other = gold.value[0], fact.value.printed[0]
    if gold.type == "target-country":
        return {country(each) for each in gold.value} == set(fact.value.canonical)
    if gold.type == "membership" or (gold.type == "partnership" and gold.predicate == "partners"):
        return _same_list(gold.value, fact.value.printed)
    if gold.type == "count":
        return fact.value.canonical[0] in {each.value for each in (*in_digits(one), *in_words(folded(one)))}
    if gold.predicate in _DATED:
        return folded(one) == folded(other)
    if gold.predicate == "phone":
        return phone(one) == fact.value.canonical[0] or _digits(one) == _digits(other)
    return organisation(one) in organisation(other) or organisation(other) in organisation(one)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)[-8:]


def _same_list(one: Sequence[str], other: Sequence[str]) -> bool:
    bare = [re.sub(r"\s*\([A-Z]{1,3}\)\s*$", "", each) for each in other]
    found = sum(any(same_organisation(each, mine) for mine in bare) for each in one)
    return found >= _MOST * max(len(one), len(bare))


def _same_subject(gold: Gold, name: str) -> bool:
    if gold.type == "contact":
        return same_person(gold.subject, name)
    if gold.type == "partnership":
        return _same_list(gold.subject.split(" – "), name.split(" – "))
    if gold.type == "event" and gold.predicate == "date":
        return bool(set(organisation(gold.subject).split()) & set(organisation(name).split()))
    return same_organisation(gold.subject, name)
