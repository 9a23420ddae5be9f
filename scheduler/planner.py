"""Which sources are due. Pure rules: today is passed in."""

from __future__ import annotations

from datetime import datetime, timedelta

from models.observation import Observation
from models.policy import Policy

#: Without a reason to hurry a source is looked at once a week.
INTERVAL = timedelta(days=7)
#: A dead source is looked at ever more rarely, but never given up: many links marked dead for good answer again
#: (Nyayachavadi and others, IMC 2022).
_RAREST = timedelta(days=84)
#: Seven days doubled so often are more than that.
_MOST_DOUBLINGS = 4


def is_due(seen: Observation | None, *, now: datetime, policy: Policy) -> bool:
    """Say whether a source should be looked at now.

    One never seen is due; one that failed is due again in time for its confirmation, and once confirmed after pauses
    that double, up to twelve weeks; any other once a week.
    """
    if seen is None:
        return True
    if seen.judgement.verdict.broken and seen.failures < policy.confirm_visits:
        return now - seen.visited_at >= policy.confirm_days / max(policy.confirm_visits - 1, 1)
    return now - seen.visited_at >= pause(seen.failures - policy.confirm_visits)


def pause(vain: int) -> timedelta:
    """Return how long to wait after *vain* failed visits beyond those that confirmed the failure."""
    return min(INTERVAL * (1 << min(max(vain, 0), _MOST_DOUBLINGS)), _RAREST)
