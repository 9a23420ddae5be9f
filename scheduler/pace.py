"""How often a source changes, learnt from what our own visits saw of it. Pure rules."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.plan import Glance

#: Half a change within sixty days is what is believed of a source nobody has watched yet. The half is the bias
#: correction of Cho and Garcia-Molina (2003, section 4.1); the sixty days keep one early change from being a rule.
_CHANGES_BEFORE = 0.5
_DAYS_BEFORE = 60.0
#: Between these, in changes per day, lies every source: four a day, and one in thirty years.
FASTEST = 4.0
SLOWEST = 1 / (30 * 365)
_DAY = 86400.0
_ENOUGH = 1e-6
#: Beyond it, e to that power is no float any more.
_LARGEST = 700.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Gap:
    """The time between two looks, and whether the page had changed meanwhile, once or more."""

    #: Above 0.
    days: float
    changed: bool


def gaps(looks: Iterable[Glance]) -> list[Gap]:
    """Return the gaps between *looks*, the oldest first; looks at one moment, or against the clock, make none."""
    found: list[Gap] = []
    before: Glance | None = None
    for look in looks:
        if before is not None and look.at > before.at:
            days = (look.at - before.at).total_seconds() / _DAY
            found.append(Gap(days=days, changed=look.face != before.face))
        if before is None or look.at > before.at:
            before = look
    return found


def rate(watched: Sequence[Gap]) -> float:
    """Estimate how often a source changes, in changes per day.

    Changes are taken to come by chance at an even rate (a Poisson process), and a visit tells only whether there was
    one since the visit before. For visits at uneven times that gives the maximum-likelihood estimator of J. Cho and
    H. Garcia-Molina, "Estimating frequency of change", ACM Transactions on Internet Technology 3(3), 2003, section 5:
    the rate at which the changed gaps, each weighed by ``1/(exp(rate * gap) - 1)``, balance the unchanged ones.
    Without visits it is half a change in sixty days.
    """
    still = _DAYS_BEFORE + math.fsum(gap.days for gap in watched if not gap.changed)
    changed = [gap.days for gap in watched if gap.changed]
    low, high = SLOWEST, FASTEST
    if _pull(high, changed) >= still:
        return high
    while high / low > 1 + _ENOUGH:
        middle = math.sqrt(low * high)
        if _pull(middle, changed) > still:
            low = middle
        else:
            high = middle
    return math.sqrt(low * high)


def _pull(at_rate: float, changed: Sequence[float]) -> float:
    return _CHANGES_BEFORE / at_rate + math.fsum(days / math.expm1(min(at_rate * days, _LARGEST)) for days in changed)
