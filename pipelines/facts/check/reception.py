"""Whether a page still says how a house itself is reached: its own box or switchboard, nobody's."""

from __future__ import annotations

from collections.abc import Sequence

from models.fact import Fact, Predicate, Saying, Says, Value
from pipelines.facts.check.address import as_dialled
from pipelines.facts.check.ground import Ground

#: Confidence of a house's page that gives no such address.
_UNSAID = 0.6


def says_reception(fact: Fact, ground: Ground, names: Sequence[str], then: Ground | None) -> Saying:
    """Say whether *ground* gives the address or number of a house, or the only other one that is nobody's."""
    wanted = fact.value.canonical[0]
    if wanted in _given(fact, ground) or (
        fact.predicate == Predicate.PHONE and as_dialled(wanted, ground.page.national)
    ):
        return Saying(says=Says.SAME, value=fact.value, quote=fact.value.printed[0], confidence=0.9)
    own = (fact.subject, *names)
    if not ground.about(own):
        return Saying(says=Says.OFF_SUBJECT, confidence=_UNSAID)
    before = _given(fact, then) if then is not None else frozenset()
    others = _given(fact, ground) - _of_persons(fact, ground) - before
    if ground.owned_by(own) and wanted in before and len(others) == 1:
        other = next(iter(others))
        value = Value(printed=(other,), canonical=(other,))
        return Saying(says=Says.OTHER, value=value, quote=other, confidence=0.75)
    return Saying(says=Says.SILENT, confidence=_UNSAID)


def _given(fact: Fact, ground: Ground) -> frozenset[str]:
    return ground.page.emails if fact.predicate == Predicate.EMAIL else ground.page.phones


def _of_persons(fact: Fact, ground: Ground) -> frozenset[str]:
    mail = fact.predicate == Predicate.EMAIL
    return frozenset(each for card in ground.page.cards for each in (card.emails if mail else card.phones))
