"""A year of visits to sources that change by chance, under one plan or another."""

from __future__ import annotations

import heapq
import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from scheduler.allotment import Allotment, allot, count_classes
from scheduler.pace import Gap, rate

#: The planner's limits, and how many looks it learns from.
SHORTEST, LONGEST, REMEMBERED = 1.0, 84.0, 40


@dataclass(kw_only=True)
class Source:
    """One source: when it changes in truth, and what the plan knows of it."""

    #: Days since the beginning of the year, ascending.
    changes: Sequence[float]
    next_change: int = 0
    visited: float = 0.0
    watched: list[Gap] = field(default_factory=list)
    believed: float = field(default_factory=lambda: rate([]))
    #: The longest time it was left alone, in days.
    left_alone: float = 0.0

    def visit(self, now: float) -> tuple[float, bool]:
        """Look; return the age of an undetected change added up over the days, and whether there was one."""
        first = self.next_change
        while self.next_change < len(self.changes) and self.changes[self.next_change] <= now:
            self.next_change += 1
        changed = self.next_change > first
        carried = (now - self.changes[first]) ** 2 / 2 if changed else 0.0
        if now > self.visited:
            self.watched.append(Gap(days=now - self.visited, changed=changed))
            del self.watched[:-REMEMBERED]
        self.left_alone = max(self.left_alone, now - self.visited)
        self.visited = now
        return carried, changed


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What a plan came to."""

    #: Mean over sources and days of how old the oldest undetected change is; 0 where there is none. In days.
    mean_age: float
    visits: int
    #: The longest any source was left alone, in days.
    longest: float
    detected: int


def changes(rates: Sequence[float], days: int, chance: random.Random) -> list[list[float]]:
    """Return for each rate (changes per day) the days on which a source of it changes."""
    return [_times(each, days, chance) for each in rates]


def _times(each: float, days: int, chance: random.Random) -> list[float]:
    times, now = [], 0.0
    while each > 0 and (now := now + chance.expovariate(each)) < days:
        times.append(now)
    return times


def uniform(truth: Sequence[Sequence[float]], *, days: int, per_day: float) -> Outcome:
    """Visit all sources equally often."""
    every = len(truth) / per_day
    return _live(truth, days=days, per_day=per_day, interval=lambda _: every, prices=None)


def adaptive(truth: Sequence[Sequence[float]], *, days: int, per_day: float) -> Outcome:
    """Visit each source as often as the planner would."""
    prices = _Prices(per_day=per_day)
    return _live(truth, days=days, per_day=per_day, interval=prices.interval, prices=prices)


@dataclass(kw_only=True)
class _Prices:
    per_day: float
    allotment: Allotment | None = None

    def set(self, sources: Sequence[Source]) -> None:
        rates = count_classes([each.believed for each in sources])
        self.allotment = allot(rates, visits=self.per_day, shortest=SHORTEST, longest=LONGEST)

    def interval(self, source: Source) -> float:
        source.believed = rate(source.watched)
        assert self.allotment is not None
        return self.allotment.interval(source.believed)


def _live(
    truth: Sequence[Sequence[float]],
    *,
    days: int,
    per_day: float,
    interval: Callable[[Source], float],
    prices: _Prices | None,
) -> Outcome:
    sources = [Source(changes=each) for each in truth]
    every = len(sources) / per_day
    # All were visited in the round before the year begins, one after the other.
    for place, source in enumerate(sources):
        source.visited = every * place / len(sources) - every
        while source.next_change < len(source.changes) and source.changes[source.next_change] <= source.visited:
            source.next_change += 1
    if prices is not None:
        prices.set(sources)
    due = [(source.visited + interval(source), place) for place, source in enumerate(sources)]
    heapq.heapify(due)
    carried, visits, detected, purse = 0.0, 0, 0, 0.0
    for day in range(days):
        if prices is not None:
            prices.set(sources)
        purse = min(purse + per_day, 2 * per_day)
        while purse >= 1 and due and due[0][0] <= day + 1:
            at, place = heapq.heappop(due)
            now = max(at, float(day))
            age, changed = sources[place].visit(now)
            carried, visits, detected, purse = carried + age, visits + 1, detected + changed, purse - 1
            heapq.heappush(due, (now + interval(sources[place]), place))
    for source in sources:
        # What nobody has seen by the end of the year counts too.
        if source.next_change < len(source.changes):
            carried += (days - source.changes[source.next_change]) ** 2 / 2
        source.left_alone = max(source.left_alone, days - source.visited)
    longest = max(source.left_alone for source in sources)
    return Outcome(mean_age=carried / (len(sources) * days), visits=visits, longest=longest, detected=detected)


def lognormal(count: int, *, median_days: float, spread: float, still: float, chance: random.Random) -> list[float]:
    """Return rates whose logarithms are spread normally, a share *still* of them 0."""
    return [
        0.0 if chance.random() < still else math.exp(chance.gauss(-math.log(median_days), spread)) for _ in range(count)
    ]
