"""What a careful reader finds in a paper, and how each fact stands today: ``gold.yaml`` beside the paper.

The format is told in ``papers/README.md``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from pipelines.compare.date import dates
from pipelines.compare.number import in_digits, in_words
from pipelines.facts.canonical.country import country
from pipelines.facts.canonical.organisation import organisation, same_organisation
from pipelines.facts.canonical.person import person, same_person
from pipelines.facts.canonical.phone import phone
from snapshots.words import folded

_CODE = re.compile(r"\s*\(\s*[A-Z]{1,3}\s*\)\s*$")
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
#: Share of a list that must be found for the list to be.
_MOST = 0.6
#: What gold may say member by member, where our facts are a network's list (contract, section 4).
MEMBER_OF = "member-of"


@dataclass(frozen=True, kw_only=True, slots=True)
class Gold:
    """One fact a reader finds."""

    type: str
    subject: str
    predicate: str
    value: tuple[str, ...]
    aliases: tuple[str, ...]
    labels: tuple[str, ...]
    sentence: str
    status: str
    now: tuple[str, ...]
    why: str

    @property
    def names(self) -> tuple[str, ...]:
        """All names of its subject."""
        return (self.subject, *self.aliases)


def read(path: Path) -> list[Gold]:
    """Read the gold list at *path*."""
    return [_gold(each) for each in yaml.safe_load(path.read_text(encoding="utf-8"))["facts"]]


def _gold(each: dict[str, Any]) -> Gold:
    return Gold(
        type=each["type"],
        subject=str(each["subject"]),
        predicate=str(each["predicate"]),
        value=_texts(each["value"]),
        aliases=tuple(map(str, each.get("aliases") or ())),
        labels=tuple(map(str, each.get("labels") or ())),
        sentence=str(each.get("sentence") or ""),
        status=each["status"],
        now=_texts(each.get("now")),
        why=str(each.get("why") or ""),
    )


def _texts(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(map(str, value)) if isinstance(value, list) else (str(value),)


def same_value(type_: str, predicate: str, one: Sequence[str], other: Sequence[str]) -> bool:
    """Say whether two values are one, whatever they look like."""
    if not one or not other:
        return False
    if type_ == "count":
        return bool(_numbers(one[0]) & _numbers(other[0]))
    if len(one) > 1 or len(other) > 1 or predicate in ("partners", "targets") or type_ == "membership":
        return _same_list(type_, one, other)
    first, second = one[0], other[0]
    if type_ in ("event",) or predicate in ("signed", "renewed", "valid-until"):
        return _same_day(first, second)
    if predicate == "phone":
        return _digits(first) == _digits(second)
    if predicate == "email":
        return first.strip().lower() == second.strip().lower()
    if predicate in ("works-at", "name"):
        return same_organisation(first, second) or _within(first, second)
    return _within(first, second)


def _same_list(type_: str, one: Sequence[str], other: Sequence[str]) -> bool:
    if type_ == "target-country":
        first, second = ({country(each) or folded(each) for each in side} for side in (one, other))
        return len(first & second) >= _MOST * max(len(first), len(second))
    first, second = ([_CODE.sub("", each) for each in side] for side in (one, other))
    found = sum(any(same_organisation(each, mine) or _within(each, mine) for mine in second) for each in first)
    return found >= _MOST * max(len(first), len(second))


def _within(one: str, other: str) -> bool:
    first, second = organisation(one), organisation(other)
    return bool(first and second) and (first in second or second in first)


def _numbers(text: str) -> set[str]:
    return {each.value for each in in_digits(text.replace("\u00a0", " "))} | {
        each.value for each in in_words(folded(text), doubtful=True)
    }


def _digits(text: str) -> str:
    return phone(text) or re.sub(r"\D", "", text)[-8:]


def _same_day(one: str, other: str) -> bool:
    first, second = _day(one), _day(other)
    return bool(first and second) and (first.startswith(second) or second.startswith(first))


def _day(text: str) -> str | None:
    if re.fullmatch(r"\d{4}(?:-\d\d){0,2}", text.strip()):
        return text.strip()
    found = next(iter(dates(text)), None)
    year = _YEAR.search(text)
    return found.iso if found is not None else year[1] if year is not None else None


def same_subject(gold: Gold, names: Sequence[str]) -> bool:
    """Say whether a fact's subject is the gold's, by any of its names."""
    if gold.type == "contact":
        return any(same_person(one, other) or person(one) == person(other) for one in gold.names for other in names)
    if gold.type == "partnership":
        return any(_same_pair(one, other) for one in gold.names for other in names)
    if gold.type == "event" and gold.predicate == "date":
        return any(
            set(organisation(one).split()) & set(organisation(other).split()) for one in gold.names for other in names
        )
    return any(same_organisation(one, other) or _within(one, other) for one in gold.names for other in names)


def is_list_of(gold: Gold, fact: Mapping[str, Any]) -> bool:
    """Say whether a fact is the list that tells of a member, or of all who take part in a project, by either word."""
    names = (fact["subject"], *fact.get("aliases", ()))
    stated = fact["stated"]["value"]
    listed = stated if isinstance(stated, list) else [stated]
    if gold.predicate == MEMBER_OF and fact["type"] == gold.type:
        return _names_one(gold.value[0], names) and any(_names_one(each, listed) for each in gold.names)
    if gold.predicate == "partners" and fact["predicate"] == "members":
        return any(_names_one(each, names) for each in gold.names) and _same_list("membership", gold.value, listed)
    return False


def told_of_member(gold: Gold, fact: Mapping[str, Any]) -> str:
    """Return the status a fact gives: of a member, whether the list that is there now still names it."""
    status = str(fact["status"])
    if gold.predicate != MEMBER_OF or status not in ("changed", "absent"):
        return status
    now = (fact.get("found") or {}).get("value") or []
    still = [now] if isinstance(now, str) else now
    return "confirmed" if any(_names_one(each, still) for each in gold.names) else "absent"


def _names_one(name: str, listed: Sequence[str]) -> bool:
    return any(same_organisation(name, each) or _within(name, each) for each in (_CODE.sub("", one) for one in listed))


def _same_pair(one: str, other: str) -> bool:
    first, second = (re.split(r"\s[–-]\s", each) for each in (one, other))
    return _same_list("partnership", first, second) or _within(one, other)
