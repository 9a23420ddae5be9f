"""How a given number of visits is best shared out among sources that change at different rates. Pure rules."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

#: Rates are counted in classes a twelfth of a decade wide: fine enough that the interval errs by a few per cent.
_CLASSES_PER_DECADE = 12
_TURNS = 60


def stay(age: float) -> float:
    """Return how much the mean age of undetected change grows with the interval, times the squared rate.

    A source that changes at rate ``r`` and is visited every ``I`` days carries on average a change that is
    ``A = I/2 - 1/r + (1 - exp(-r*I)) / (r*r*I)`` days old (J. Cho and H. Garcia-Molina, "Effective page refresh
    policies for web crawlers", ACM Transactions on Database Systems 28(4), 2003, section 3: age under a fixed order).
    Here ``age`` is ``r*I``, and the value is ``r*r * I*I * dA/dI``.
    """
    return age * age / 2 + math.exp(-age) * (1 + age) - 1


#: ``stay`` from 10^-4 to 10^5, for reading it backwards.
_AGES = tuple(10 ** (step / 50 - 4) for step in range(451))
_STAYS = tuple(
    # For small ages the sum of large terms loses its digits; there it is the third of the cube.
    age**3 / 3 - age**4 / 8 if age < 0.01 else stay(age)
    for age in _AGES
)


def _age(wanted: float) -> float:
    """Return the age whose ``stay`` is *wanted*."""
    if wanted <= _STAYS[0]:
        return float((3 * wanted) ** (1 / 3))
    if wanted >= _STAYS[-1]:
        return math.sqrt(2 * wanted)
    place = bisect_left(_STAYS, wanted)
    low, high = _STAYS[place - 1], _STAYS[place]
    share = math.log(wanted / low) / math.log(high / low)
    return float(_AGES[place - 1] * (_AGES[place] / _AGES[place - 1]) ** share)


@dataclass(frozen=True, kw_only=True, slots=True)
class Allotment:
    """A price for a visit, and what interval it buys a source of a given rate."""

    #: What one visit a day is worth, in days of age times days; the same for every source, or the sharing were unfair.
    price: float
    #: No source is visited more often, or more rarely; in days.
    shortest: float
    longest: float

    def interval(self, rate: float) -> float:
        """Return the days between two visits to a source that changes *rate* times a day."""
        days = _age(self.price * rate * rate) / rate
        return min(max(days, self.shortest), self.longest)


def allot(rates: Mapping[int, int], *, visits: float, shortest: float, longest: float) -> Allotment:
    """Share *visits* a day out so that the mean age of undetected change is least.

    At the best shares one more visit helps every source equally (the Lagrange condition of Cho and Garcia-Molina,
    2003): a source that changes eight times as often is visited twice as often while changes are rare, and beyond
    that hardly more often. That no source starves is seen to by *longest*.

    Args:
        rates: how many sources there are in each class of :func:`rate_class`.
        visits: how many visits a day there are to share out.
        shortest: the shortest interval, in days.
        longest: the longest interval, in days.
    """
    low, high = 1e-12, 1e15
    for _ in range(_TURNS):
        middle = math.sqrt(low * high)
        if _spent(Allotment(price=middle, shortest=shortest, longest=longest), rates) > visits:
            low = middle
        else:
            high = middle
    return Allotment(price=high, shortest=shortest, longest=longest)


def _spent(allotment: Allotment, rates: Mapping[int, int]) -> float:
    return math.fsum(count / allotment.interval(class_rate(each)) for each, count in rates.items())


def rate_class(rate: float) -> int:
    """Return the class of a rate (changes per day)."""
    return round(math.log10(rate) * _CLASSES_PER_DECADE)


def class_rate(number: int) -> float:
    """Return the rate in the middle of a class, in changes per day."""
    return float(10 ** (number / _CLASSES_PER_DECADE))


def count_classes(rates: Sequence[float]) -> dict[int, int]:
    """Return how many of *rates* fall into each class."""
    counted: dict[int, int] = {}
    for rate in rates:
        number = rate_class(rate)
        counted[number] = counted.get(number, 0) + 1
    return counted
