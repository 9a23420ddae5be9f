"""Whether a page names the target countries a report names."""

from __future__ import annotations

from collections.abc import Sequence

from models.fact import Fact, Saying, Says, Value
from models.pattern import regex
from pipelines.facts.canonical.country import Country, countries
from pipelines.facts.check.ground import Ground, Line
from pipelines.facts.check.presence import QUIET
from pipelines.facts.lexicon.target import TARGETS
from snapshots.flat import flat

#: Lines behind words of aiming in which the countries stand, one a line.
_BELOW = 8


def says_targets(fact: Fact, ground: Ground, names: Sequence[str], then: Ground | None = None) -> Saying:
    """Say at which countries *ground* has the subject aim; *then*, the version consulted, tells where they stand."""
    wanted = frozenset(fact.value.canonical)
    if not ground.about(names):
        return Saying(says=Says.OFF_SUBJECT, confidence=0.6)
    told = _labelled(ground, names) or _told(ground) or _plain_list(ground, wanted)
    if told is not None and (found := {each.code for each in told[0]}) & wanted:
        if found >= wanted and len(found) == len(wanted):
            return Saying(says=Says.SAME, value=fact.value, quote=told[1], confidence=0.85)
        named = tuple(dict.fromkeys(each.printed for each in told[0]))
        return Saying(
            says=Says.SAME if wanted <= found and len(wanted) == 1 else Says.OTHER,
            value=Value(printed=named, canonical=tuple(dict.fromkeys(each.code for each in told[0]))),
            quote=told[1],
            confidence=0.75,
        )
    near = next((line for line in ground.lines if wanted <= _codes(ground, line.number)), None)
    if near is not None:
        return Saying(says=Says.SAME, value=fact.value, quote=near.text, confidence=0.65)
    if then is not None and then is not ground and says_targets(fact, then, names).says is Says.SAME:
        line = _retold(ground, wanted, names)
        if line is not None:
            found_now = {each.code: each.printed for each in countries(line.text)}
            value = Value(printed=tuple(found_now.values()), canonical=tuple(found_now))
            return Saying(says=Says.OTHER, value=value, quote=line.text, confidence=0.75)
    return Saying(says=Says.SILENT, confidence=QUIET)


def _retold(ground: Ground, wanted: frozenset[str], names: Sequence[str]) -> Line | None:
    """Return the one sentence of a page about the subject that names most of the countries, and others beside."""
    if not (ground.owned_by(names) or ground.titled(names)):
        return None
    found = [
        line
        for line in ground.lines
        if len(named := {each.code for each in countries(line.text)}) > 1 and 2 * len(named & wanted) >= len(wanted)
    ]
    return found[0] if len(found) == 1 else None


#: Labels and headings over target countries, folded.
_LABEL = regex(
    r"\b(?:target\w*|focus|markets?|third countr\w+|destination\w*|geograph\w+|priority countr\w+|cibles?|vises?"
    r"|zone\w*|marches|destinations"
    r"|ziel\w*|schwerpunkt\w*|fokus|markte|objetivo|mercados|doel\w*|docelow\w*)\b"
)


def _labelled(ground: Ground, names: Sequence[str]) -> tuple[list[Country], str] | None:
    """Return the countries beside or under a label of aiming, on a page about the subject."""
    if not (ground.owned_by(names) or ground.titled(names)):
        return None
    for field in ground.page.fields:
        if _LABEL.search(flat(field.label).lower()) and (found := list(countries(field.value))):
            return found, f"{field.label}: {field.value}"
    for roll in ground.page.rolls:
        if _LABEL.search(flat(roll.heading).lower()):
            found = [each for entry in roll.entries for each in countries(entry.name)]
            if found:
                return found, f"{roll.heading}: {', '.join(entry.name for entry in roll.entries)}"
    return None


_SENTENCE = regex(r"(?<=[^\W\d_]{3}[.!?])\s+(?=[^\W\d_a-zß-ÿ])")
#: Words of a card's heading that is a country.
_CARD = 4
#: Words beside its countries in a line that only lists them.
_BESIDE = 3
#: Lines that belong together.
_TOGETHER = 3


def _codes(ground: Ground, number: int) -> frozenset[str]:
    lines = ground.lines[number : number + _TOGETHER]
    return frozenset(each.code for line in lines for each in countries(line.text))


def _plain_list(ground: Ground, wanted: frozenset[str]) -> tuple[list[Country], str] | None:
    """Return the line that lists countries and nothing else, most of those wanted among them."""
    for line in ground.lines:
        found = list(countries(line.text))
        named = {each.code for each in found}
        words = sum(len(each.printed.split()) for each in found)
        if len(found) > 1 and len(line.text.split()) - words <= _BESIDE and 2 * len(named & wanted) >= len(wanted):
            return found, line.text
    return None


def _told(ground: Ground) -> tuple[list[Country], str] | None:
    """Return the countries that stand with words of aiming, and the words."""
    for line in ground.lines:
        if TARGETS.search(flat(line.text).lower()) is None:
            continue
        aimed = [each for each in _SENTENCE.split(line.text) if TARGETS.search(flat(each).lower())]
        found = [country for each in aimed for country in countries(each)] or list(countries(line.text))
        if found:
            return found, line.text
        below: list[Country] = []
        gap, after_gap = 0, False
        for each in ground.lines[line.number + 1 : line.number + 1 + _BELOW]:
            here = list(countries(each.text))
            gap = 0 if here else gap + 1
            # "Japan", "Seaweed and biscuits", "Chile": a card each, what is sold there beneath.
            if below and (gap > 1 or (here and after_gap and len(each.text.split()) > _CARD)):
                break
            below += here
            after_gap = not here
        if below:
            return below, f"{line.text} {', '.join(each.printed for each in below)}"
    return None
