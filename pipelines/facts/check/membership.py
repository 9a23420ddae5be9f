"""Whether those a report lists as members still are, and who joined."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from models.fact import Fact, Saying, Says, Value
from models.pattern import regex
from pipelines.facts.canonical.organisation import same_organisation, words_of
from pipelines.facts.check.ground import Ground
from pipelines.facts.page import Roll

#: Share of the members a page must name to be a list of them.
_MOST = 0.5
_CODE = regex(r"\s*[(\[]\s*[A-Z]{1,3}\s*[)\]]\s*$")
#: A roll with more entries than this many times the members is another list, which holds them too.
_LARGER = 3


def says_members(
    fact: Fact, ground: Ground, names: Sequence[str], known: Mapping[str, Sequence[str]] | None = None
) -> Saying:
    """Say who of the members *fact* lists stands on the page; *known* are all names the report gives each of them."""
    bare = tuple(_CODE.sub("", each) for each in fact.value.printed)
    listed = [(name, *(known or {}).get(name, ())) for name in bare]
    roll = _roll(ground, listed, some=fact.value.approximate)
    if roll is not None and fact.value.approximate:
        # The list of all shows who of some is gone, though the page may still speak of them.
        there = [each[0] for each in _held(roll, listed)]
    else:
        there = [each[0] for each in listed if ground.any_named(each)]
    missing = [name for name in bare if name not in there]
    if len(there) < _MOST * len(listed):
        return Saying(says=Says.SILENT if ground.about(names) else Says.OFF_SUBJECT, confidence=0.6)
    if roll is None and missing:
        return Saying(says=Says.SILENT if ground.about(names) else Says.OFF_SUBJECT, confidence=0.5)
    # Of a list of some, nobody can have joined it.
    joined = _joined(roll, listed) if roll is not None and not fact.value.approximate else []
    quote = f"{roll.heading}: " if roll is not None and roll.heading else ""
    if not missing and not joined:
        return Saying(says=Says.SAME, value=fact.value, quote=quote + "; ".join(there), confidence=0.85)
    now = (*there, *joined)
    certain = roll is not None and len(_held(roll, [each for each in listed if each[0] in there])) == len(there)
    return Saying(
        says=Says.OTHER,
        value=Value(printed=now, canonical=tuple(each.lower() for each in now)),
        quote=quote + "; ".join(now),
        confidence=0.8 if certain else 0.6,
    )


_Names = Sequence[Sequence[str]]


def _roll(ground: Ground, listed: _Names, *, some: bool) -> Roll | None:
    """Return the list of the page that holds most of those *listed*; one of all members where they are *some*."""
    rated = [(len(_held(roll, listed)), -len(roll.entries), roll) for roll in ground.page.rolls]
    best = max(rated, key=lambda each: each[:2], default=None)
    if best is None or best[0] < _MOST * len(listed):
        return None
    return best[2] if some or len(best[2].entries) <= _LARGER * len(listed) else None


def _held(roll: Roll, listed: _Names) -> list[Sequence[str]]:
    return [names for names in listed if any(_same(name, entry.name) for entry in roll.entries for name in names)]


def _joined(roll: Roll, listed: _Names) -> list[str]:
    return [
        entry.name
        for entry in roll.entries
        if not any(_same(name, entry.name) for names in listed for name in names) and not _is_less(entry.name, listed)
    ]


def _is_less(entry: str, listed: _Names) -> bool:
    """Say whether an entry is only a word of somebody listed: the line of a logo beside the name."""
    own = set(words_of(entry))
    return bool(own) and any(own < set(words_of(name)) for names in listed for name in names)


def _same(one: str, other: str) -> bool:
    """Say whether an entry is one listed: whole, without what follows, or by one of two names ("Brixen/Bressanone")."""
    names = (_CODE.sub("", other), re.split(r"[,(–|:]|\s-\s", other, maxsplit=1)[0], *other.split("/"))
    return any(same_organisation(one, name) for name in names if name.strip())
