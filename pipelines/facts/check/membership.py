"""Whether those a report lists as members still are, and who joined."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.fact import Fact, Saying, Says, Value
from models.pattern import regex
from pipelines.facts.canonical.organisation import same_organisation
from pipelines.facts.check.ground import Ground
from pipelines.facts.page import Roll

#: Share of the members a page must name to be a list of them.
_MOST = 0.5
_CODE = regex(r"\s*[(\[]\s*[A-Z]{1,3}\s*[)\]]\s*$")
#: A roll with more entries than this many times the members is another list, which holds them too.
_LARGER = 3


def says_members(fact: Fact, ground: Ground, names: Sequence[str]) -> Saying:
    """Say who of the members *fact* lists stands on the page."""
    listed = tuple(_CODE.sub("", each) for each in fact.value.printed)
    there = [name for name in listed if ground.named(name)]
    missing = [name for name in listed if name not in there]
    if len(there) < _MOST * len(listed):
        return Saying(says=Says.SILENT if ground.about(names) else Says.OFF_SUBJECT, confidence=0.6)
    roll = _roll(ground, listed)
    if roll is None and missing:
        return Saying(says=Says.SILENT if ground.about(names) else Says.OFF_SUBJECT, confidence=0.5)
    joined = _joined(roll, listed) if roll is not None else []
    quote = f"{roll.heading}: " if roll is not None and roll.heading else ""
    if not missing and not joined:
        return Saying(says=Says.SAME, value=fact.value, quote=quote + "; ".join(there), confidence=0.85)
    now = (*there, *joined)
    certain = roll is not None and len(_held(roll, there)) == len(there)
    return Saying(
        says=Says.OTHER,
        value=Value(printed=now, canonical=tuple(each.lower() for each in now)),
        quote=quote + "; ".join(now),
        confidence=0.8 if certain else 0.6,
    )


def _roll(ground: Ground, listed: Sequence[str]) -> Roll | None:
    """Return the list of the page that holds most of those *listed*."""
    rated = [(len(_held(roll, listed)), -len(roll.entries), roll) for roll in ground.page.rolls]
    best = max(rated, key=lambda each: each[:2], default=None)
    if best is None or best[0] < _MOST * len(listed) or len(best[2].entries) > _LARGER * len(listed):
        return None
    return best[2]


def _held(roll: Roll, listed: Sequence[str]) -> list[str]:
    return [name for name in listed if any(_same(name, entry.name) for entry in roll.entries)]


def _joined(roll: Roll, listed: Sequence[str]) -> list[str]:
    return [entry.name for entry in roll.entries if not any(_same(name, entry.name) for name in listed)]


def _same(one: str, other: str) -> bool:
    """Say whether an entry is one listed: whole, without what follows, or by one of two names ("Brixen/Bressanone")."""
    names = (_CODE.sub("", other), re.split(r"[,(–|:]|\s-\s", other, maxsplit=1)[0], *other.split("/"))
    return any(same_organisation(one, name) for name in names if name.strip())
