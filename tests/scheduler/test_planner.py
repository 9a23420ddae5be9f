"""When the next look at a source is due, and why."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from models.observation import Observation
from models.plan import Cause, Deadline, Due
from models.policy import Policy
from models.verdict import Judgement, Verdict
from scheduler.allotment import Allotment
from scheduler.planner import Knowledge, plan
from tests.conftest import NOW

#: A price at which a source that changes every hundred days is visited about every sixteen.
ALLOTMENT = Allotment(price=13.0, shortest=1, longest=84)


def seen(
    days_ago: float, verdict: Verdict = Verdict.OK, failures: int = 0, failing: float = 0.0, confidence: float = 0.9
) -> Observation:
    return Observation(
        id=1,
        source_id=1,
        run_id=1,
        visited_at=NOW - timedelta(days=days_ago),
        final_url=None,
        http_status=200,
        hops=(),
        judgement=Judgement(verdict=verdict, reason="x", confidence=confidence, evidence=()),
        not_modified=False,
        snapshot_id=None,
        sha256=None,
        failures=failures,
        failing_since=NOW - timedelta(days=failing) if failures else None,
    )


def due(
    observation: Observation | None,
    *,
    rate: float = 0.01,
    repeated: int = 1,
    deadlines: tuple[Deadline, ...] = (),
    quiet_until: datetime | None = None,
) -> Due:
    known = Knowledge(
        source_id=1,
        seen=observation,
        rate=rate,
        repeated=repeated,
        deadlines=deadlines,
        quiet_until=quiet_until,
    )
    return plan(known, ALLOTMENT, now=NOW, policy=Policy())


def in_days(planned: Due) -> float:
    return (planned.at - NOW) / timedelta(days=1)


def test_what_nobody_has_seen_is_due_at_once() -> None:
    assert (due(None).at, due(None).cause) == (NOW, Cause.NEW)


def test_what_changes_often_is_due_sooner_and_the_reason_says_how_often() -> None:
    slow, fast = due(seen(0), rate=0.002), due(seen(0), rate=0.2)

    assert in_days(fast) < in_days(slow)
    assert (fast.cause, fast.detail) == (Cause.RATE, "changes about every 5 days")
    assert slow.detail == "changes about every 16 months"


@pytest.mark.parametrize(
    ("observation", "cause", "days"),
    [
        (seen(0, Verdict.GONE, failures=1, failing=0), Cause.CONFIRM, 1.5),
        (seen(0, Verdict.GONE, failures=2, failing=1.5), Cause.CONFIRM, 1.5),
        # Three visits in one hour confirm nothing: the third day has to come.
        (seen(0, Verdict.GONE, failures=3, failing=0.1), Cause.CONFIRM, 2.9),
        (seen(0, Verdict.GONE, failures=3, failing=3), Cause.BROKEN, 7),
        (seen(0, Verdict.GONE, failures=4, failing=10), Cause.BROKEN, 14),
        (seen(0, Verdict.GONE, failures=400, failing=900), Cause.BROKEN, 84),
    ],
)
def test_a_failure_is_confirmed_soon_and_then_looked_at_ever_more_rarely(
    observation: Observation, cause: Cause, days: float
) -> None:
    planned = due(observation)

    assert planned.cause is cause
    assert in_days(planned) == pytest.approx(days)


@pytest.mark.parametrize(("repeated", "days"), [(1, 7), (2, 14), (3, 28), (4, 56), (9, 84)])
def test_who_refuses_us_again_and_again_is_asked_ever_more_rarely(repeated: int, days: float) -> None:
    planned = due(seen(0, Verdict.BLOCKED), repeated=repeated)

    assert planned.cause is Cause.REFUSED
    assert in_days(planned) == pytest.approx(days)


def test_a_doubtful_failure_is_no_failure_to_be_confirmed() -> None:
    assert due(seen(0, Verdict.SOFT_404, confidence=0.3)).cause is Cause.REFUSED


def ends(days: float) -> Deadline:
    return Deadline(at=NOW + timedelta(days=days), cause=Cause.FACT, detail="an agreement ends")


@pytest.mark.parametrize(
    ("visited", "deadline", "at"),
    [
        # Two weeks before its end a renewal may stand there already.
        (1, 20, 6),
        # Within them it was looked at; the day after is next.
        (1, 5, 6),
        (0, 300, None),
        # It ended while nobody looked.
        (3, -2, -1),
    ],
)
def test_a_fact_about_to_end_pulls_the_look_earlier(visited: float, deadline: float, at: float | None) -> None:
    planned = due(seen(visited), deadlines=(ends(deadline),))

    if at is None:
        assert planned.cause is Cause.RATE
    else:
        assert planned.cause is Cause.FACT
        assert in_days(planned) == pytest.approx(at)


def test_a_report_to_be_published_is_looked_at_a_week_before_and_on_the_eve() -> None:
    publish = Deadline(at=NOW + timedelta(days=10), cause=Cause.PUBLISH, detail="to be published")

    assert in_days(due(seen(0), deadlines=(publish,))) == pytest.approx(3)
    later = Deadline(at=NOW + timedelta(days=4), cause=Cause.PUBLISH, detail="to be published")
    assert in_days(due(seen(0), deadlines=(later,))) == pytest.approx(3)


def test_a_host_that_asked_for_quiet_is_left_alone_until_then() -> None:
    planned = due(None, quiet_until=NOW + timedelta(days=2))

    assert planned.cause is Cause.QUIET
    assert in_days(planned) == pytest.approx(2)


def test_a_look_from_the_future_is_taken_as_of_now() -> None:
    planned = due(seen(-400))

    assert 0 < in_days(planned) <= 84
