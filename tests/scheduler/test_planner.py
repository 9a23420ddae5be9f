"""What is due, and what can wait."""

from __future__ import annotations

from datetime import timedelta

import pytest

from models.observation import Observation
from models.policy import Policy
from models.verdict import Judgement, Verdict
from scheduler.planner import is_due
from tests.conftest import NOW


def seen(days_ago: float, verdict: Verdict = Verdict.OK, failures: int = 0) -> Observation:
    return Observation(
        id=1,
        source_id=1,
        run_id=1,
        visited_at=NOW - timedelta(days=days_ago),
        final_url=None,
        http_status=200,
        hops=(),
        judgement=Judgement(verdict=verdict, reason="x", confidence=0.9, evidence=()),
        not_modified=False,
        snapshot_id=None,
        sha256=None,
        failures=failures,
    )


@pytest.mark.parametrize(
    ("observation", "due"),
    [
        (None, True),
        (seen(6.9), False),
        (seen(7), True),
        (seen(1, Verdict.GONE, failures=1), False),
        (seen(1.5, Verdict.GONE, failures=1), True),
        (seen(3, Verdict.GONE, failures=3), False),
        (seen(2, Verdict.BLOCKED), False),
        (seen(7, Verdict.GONE, failures=3), True),
        (seen(13, Verdict.GONE, failures=4), False),
        (seen(14, Verdict.GONE, failures=4), True),
        (seen(83, Verdict.GONE, failures=400), False),
        (seen(84, Verdict.GONE, failures=400), True),
        (seen(7, Verdict.OK), True),
    ],
)
def test_a_failure_is_looked_at_again_in_time_for_its_confirmation(observation: Observation | None, due: bool) -> None:
    assert is_due(observation, now=NOW, policy=Policy()) is due
