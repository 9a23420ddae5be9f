"""What counts as old, and what counts as certain."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta


@dataclass(frozen=True, kw_only=True, slots=True)
class Policy:
    """Rules of freshness a user can set."""

    #: A reference consulted longer ago than this is stale.
    max_age: timedelta = timedelta(days=365)
    #: By kind of reference (``web``, ``document``), over ``max_age``.
    max_age_by_kind: dict[str, timedelta] = field(default_factory=dict)
    #: By type of fact (``contact``, ``count``): so long after it was last borne out it wants to be looked at; what is
    #: not named never grows old. Contacts change hands, members are counted anew every year, and a founding year stays.
    max_age_by_fact: dict[str, timedelta] = field(
        default_factory=lambda: {
            "contact": timedelta(days=180),
            "count": timedelta(days=365),
            "membership": timedelta(days=365),
            "partnership": timedelta(days=365),
            "target-country": timedelta(days=730),
        }
    )
    #: Failed visits, and the time they must spread over, before a failure counts as confirmed.
    confirm_visits: int = 3
    confirm_days: timedelta = timedelta(days=3)

    #: Days between two visits to a source, on the average over all of them; what the plan may spend.
    revisit: timedelta = timedelta(days=7)
    #: No source is visited more often by plan, or more rarely.
    revisit_min: timedelta = timedelta(days=1)
    revisit_max: timedelta = timedelta(days=84)

    def max_age_of(self, kind: str) -> timedelta:
        """Return the greatest age a reference of *kind* may have."""
        return self.max_age_by_kind.get(kind, self.max_age)
