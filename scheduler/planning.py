"""Plans the next look at each source from what the ledger knows, and keeps the plan there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from models.ledger import Ledger
from models.plan import Cause, Due
from models.policy import Policy
from scheduler.allotment import Allotment, allot, count_classes
from scheduler.deadlines import deadlines_of
from scheduler.pace import gaps, rate
from scheduler.planner import Knowledge, plan

#: Under this key the ledger keeps what a visit is worth (``scheduler.allotment.Allotment.price``).
_PRICE = "plan.price"
#: Visited by rules of their own, whatever their rate.
_APART = frozenset({Cause.BROKEN, Cause.REFUSED})
_DAY = 86400.0
_AT_ONCE = 5000


@dataclass(kw_only=True)
class Planning:
    """Says when every source is due next."""

    ledger: Ledger
    policy: Policy
    #: Requests on one day to all hosts; 0 where there is no limit.
    daily_requests: int = 0
    #: Document to the day it is to be published.
    publish: Mapping[str, date] = field(default_factory=dict)

    def after_visits(self, source_ids: Sequence[int], *, now: datetime) -> list[Due]:
        """Learn from the newest visits to *source_ids*, and plan their next ones."""
        planned = self.ledger.plans.of(source_ids)
        rates = {each: due.rate for each, due in planned.items()} | self._learnt(source_ids)
        return self._plan(source_ids, rates, self._allotment(), now)

    def everything(self, *, now: datetime) -> list[Due]:
        """Plan all sources, with what a visit is worth worked out anew from the rates learnt so far."""
        sources = self.sources()
        planned: dict[int, Due] = {}
        for some in batched(sources):
            planned |= self.ledger.plans.of(some)
        rates = {each: due.rate for each, due in planned.items()}
        for some in batched([each for each in sources if each not in planned]):
            rates |= self._learnt(some)
        shared = [rates[each] for each in sources if each in rates and not _apart(planned.get(each))]
        allotment = self._price_anew(len(sources), shared)
        return [due for some in batched(sources) for due in self._plan(some, rates, allotment, now)]

    def sources(self) -> list[int]:
        """Return all sources that are visited: the cited ones, and pages found on the sites of organisations."""
        return list(dict.fromkeys((*self.ledger.documents.source_ids(), *self.ledger.discoveries.sources_of())))

    def due(self, source_ids: Sequence[int], *, now: datetime) -> list[int]:
        """Return those of *source_ids* that are due, the longest due last; what was never planned comes first."""
        planned: dict[int, Due] = {}
        for some in batched(source_ids):
            planned |= self.ledger.plans.of(some)
        new = [each for each in source_ids if each not in planned]
        ready = sorted((each for each in planned.values() if each.at <= now), key=lambda each: each.at)
        return [*new, *(each.source_id for each in ready)]

    def _learnt(self, source_ids: Sequence[int]) -> dict[int, float]:
        return {each: rate(gaps(seen)) for each, seen in self.ledger.plans.glances(source_ids).items()}

    def _allotment(self) -> Allotment:
        price = self.ledger.fact(_PRICE)
        if price is None:
            return self._price_anew(len(self.sources()), ())
        return self._at_price(float(price))

    def _price_anew(self, sources: int, rates: Iterable[float]) -> Allotment:
        known = list(rates) or [rate([])]
        visits = len(known) / (self.policy.revisit.total_seconds() / _DAY)
        if self.daily_requests and sources:
            visits = min(visits, self.daily_requests * len(known) / sources)
        price = allot(
            count_classes(known),
            visits=visits,
            shortest=self._at_price(1.0).shortest,
            longest=self._at_price(1.0).longest,
        ).price
        self.ledger.note_fact(_PRICE, repr(price))
        return self._at_price(price)

    def _at_price(self, price: float) -> Allotment:
        return Allotment(
            price=price,
            shortest=self.policy.revisit_min.total_seconds() / _DAY,
            longest=self.policy.revisit_max.total_seconds() / _DAY,
        )

    def _plan(
        self, source_ids: Sequence[int], rates: Mapping[int, float], allotment: Allotment, now: datetime
    ) -> list[Due]:
        ledger, unknown = self.ledger, rate([])
        seen = ledger.observations.latest(source_ids)
        spells = ledger.observations.spells(source_ids)
        quiet = ledger.plans.quiet_hosts(source_ids, now=now)
        deadlines = deadlines_of(ledger, self.publish, now=now)
        dues = []
        for each in source_ids:
            known = Knowledge(
                source_id=each,
                seen=seen.get(each),
                rate=rates.get(each, unknown),
                repeated=spells[each].visits if each in spells else 1,
                deadlines=deadlines.get(each, ()),
                quiet_until=quiet.get(each),
            )
            dues.append(plan(known, allotment, now=now, policy=self.policy))
        ledger.plans.keep(dues, now=now)
        return dues


def batched(source_ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """Cut *source_ids* into pieces a query can name one by one."""
    for start in range(0, len(source_ids), _AT_ONCE):
        yield source_ids[start : start + _AT_ONCE]


def _apart(due: Due | None) -> bool:
    return due is not None and due.cause in _APART
