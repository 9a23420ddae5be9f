"""How a source stands after its latest visits; derived from observations, never stored as truth."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from models.verdict import Verdict

#: Verdicts below this confidence wait for a person.
SURE = 0.5
#: How the evidence of a visit begins that found a failing source well.
AGAIN = "the page answers again"


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """Latest state of one source."""

    observation_id: int | None = None
    #: The last observation that showed the cited page.
    readable_id: int | None = None
    #: Aware, UTC: first of the broken visits in a row.
    failing_since: datetime | None = None
    failures: int = 0

    def after(self, observation_id: int, verdict: Verdict, confidence: float, visited_at: datetime) -> Standing:
        """Return the standing once one more visit is known.

        Any success resets the count of failures; a refusal says nothing about the page and leaves it as it was, and
        so does a verdict the rules themselves doubt: doubts do not add up to a certainty.
        """
        if verdict.broken and confidence >= SURE:
            since = self.failing_since or visited_at
            return Standing(
                observation_id=observation_id,
                readable_id=self.readable_id,
                failing_since=since,
                failures=self.failures + 1,
            )
        if verdict.readable:
            return Standing(observation_id=observation_id, readable_id=observation_id)
        return Standing(
            observation_id=observation_id,
            readable_id=self.readable_id,
            failing_since=self.failing_since,
            failures=self.failures,
        )


def confirmed(
    *, failures: int, failing_since: datetime | None, visited_at: datetime, visits: int, spread: timedelta
) -> bool:
    """Say whether a broken verdict is confirmed: *visits* failed visits or more, the first and last *spread* apart.

    The default of three visits over three days follows the practice of the bots that repair Wikipedia's citations.
    """
    if failing_since is None:
        return False
    return failures >= visits and visited_at - failing_since >= spread
