"""What the dates of a page's line say of an agreement: the day it was signed, renewed, or ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from models.fact import Predicate
from models.pattern import regex
from pipelines.facts.check.dating import Dated, dated
from pipelines.facts.lexicon.agreed import BEGUN, BINDS, RENEWED, SIGNED, UNTIL
from snapshots.flat import flat

#: Characters between a verb and the date behind it, or before it.
_FAR = 60
_CLOSE = 20
#: Between the two, an end of sentence parts them; the full stop of "am 5." or "vom 05.05." does not.
_PARTED = regex(r"(?<=[^\W\d_]{3})[.;!?] |\| ")
_OF_DAY = regex(
    rf"(?:{BINDS.pattern})[^.;,\d]{{0,25}}?\b(?:of|from|dated|du|de|vom|del?|di|do|van|z|z dnia|datada de)?(?: the"
    rf"| el| il| dnia)?[ (:,]{{0,3}}$"
)
#: "am … unterzeichnet und am …": the verb belongs to the day before it.
_VERB_LAST = regex(r"\w+(?:t|en|d)\s(?:und|en|sowie)\s[^\d]{0,15}$")
_VERBS = ((Predicate.SIGNED, SIGNED), (Predicate.RENEWED, RENEWED), (Predicate.VALID_UNTIL, UNTIL))


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """One date and what it says."""

    date: Dated
    #: None where no verb tells.
    role: Predicate | None
    #: True where a verb, a label or "agreement of" says so, not "since" alone.
    plain: bool


def told(text: str, *, label: str = "") -> Iterator[Told]:
    """Yield the dates of *text* with what they say; *label* is what heads it, as the word in the cell before it."""
    lead = f"{label}: " if label else ""
    low = flat(f"{lead}{text}").lower()
    found = list(dated(text))
    end = 0
    for number, each in enumerate(found):
        start = len(lead) + each.start
        before = low[max(end, start - _FAR) : start]
        role, plain = _before(before)
        following = len(lead) + found[number + 1].start if number + 1 < len(found) else len(low)
        if role is None or (end and _VERB_LAST.search(before)):
            behind = _behind(low, len(lead) + each.end, following)
            role, plain = (behind, True) if behind is not None else (role, plain)
        yield Told(date=each, role=role, plain=plain)
        end = len(lead) + each.end


def _before(text: str) -> tuple[Predicate | None, bool]:
    """Return what the last verb of *text*, what stands before a date, says of it."""
    near = _PARTED.split(text)[-1]
    best = max(
        ((match.end(), len(match[0]), role) for role, verb in _VERBS for match in verb.finditer(near)),
        default=None,
        key=lambda each: each[:2],
    )
    if best is not None:
        return best[2], True
    if _OF_DAY.search(near):
        return Predicate.SIGNED, True
    if BEGUN.search(near):
        return Predicate.SIGNED, False
    return None, False


def _behind(low: str, end: int, following: int) -> Predicate | None:
    """Return what the verb right behind a date says of it, where it has no date of its own: "2015 unterzeichnet"."""
    rest = _PARTED.split(low[end : min(end + _CLOSE + 15, following)])[0]
    found = min(
        ((match.start(), role, match.end()) for role, verb in _VERBS for match in verb.finditer(rest)),
        default=None,
        key=lambda each: each[0],
    )
    if found is None or found[0] > _CLOSE or found[1] is Predicate.VALID_UNTIL:
        return None
    between = low[end + found[2] : following]
    own = following < len(low) and len(between) <= _CLOSE and not re.search(r"[;,.!?]", between.rstrip(". "))
    own = own and _VERB_LAST.search(low[end + found[0] : following]) is None
    return None if own else found[1]
