"""Plans made from what the ledger knows."""

from __future__ import annotations

from datetime import date

import pytest

from models.ledger import Ledger
from models.plan import Cause
from models.policy import Policy
from models.verdict import Verdict
from scheduler.planning import Planning
from tests.conftest import NOW
from tests.models.makers import later
from tests.models.test_plans import ONE, TWO, keep, look


def planning(ledger: Ledger, **kwargs: object) -> Planning:
    return Planning(ledger=ledger, policy=Policy(), **kwargs)  # type: ignore[arg-type]


def test_a_new_source_is_due_without_a_plan_and_with_one(ledger: Ledger) -> None:
    one, two = keep(ledger, ONE, TWO)
    plan = planning(ledger)

    assert plan.due([one, two], now=NOW) == [one, two]
    assert {each.cause for each in plan.everything(now=NOW)} == {Cause.NEW}
    assert plan.due([one, two], now=NOW) == [one, two]


def test_a_visit_puts_the_next_one_off_and_a_failure_calls_it_back_soon(ledger: Ledger) -> None:
    (one,) = keep(ledger, ONE)
    plan = planning(ledger)
    look(ledger, 0)
    (first,) = plan.after_visits([one], now=NOW)
    look(ledger, 7, Verdict.GONE)
    (second,) = plan.after_visits([one], now=later(7))

    assert first.cause is Cause.RATE
    assert plan.due([one], now=later(8)) == []
    assert (second.cause, second.at) == (Cause.CONFIRM, later(8.5))
    assert plan.due([one], now=later(8.6)) == [one]


def test_the_visits_of_all_sources_are_those_that_were_asked_for(ledger: Ledger) -> None:
    sources = keep(ledger, *(f"https://a.example/{number}" for number in range(40)))
    look(ledger, 0)
    plan = planning(ledger)
    plan.after_visits(sources, now=NOW)
    dues = plan.everything(now=later(1))

    assert sum(1 / each.interval_days for each in dues) == pytest.approx(40 / 7, rel=0.15)


def test_a_budget_of_requests_makes_intervals_longer(ledger: Ledger) -> None:
    sources = keep(ledger, *(f"https://a.example/{number}" for number in range(40)))
    look(ledger, 0)
    dues = planning(ledger, daily_requests=2).everything(now=later(1))

    assert all(each.interval_days > 15 for each in dues)
    assert len(dues) == len(sources)


def test_a_report_to_be_published_pulls_its_sources_earlier(ledger: Ledger) -> None:
    (one,) = keep(ledger, ONE)
    look(ledger, 0)
    plan = planning(ledger, publish={"report": date(2026, 12, 3)})
    (due,) = plan.after_visits([one], now=NOW)

    assert due.cause is Cause.PUBLISH
    assert due.at.date() == date(2026, 11, 26)
    assert due.detail == "report is to be published on 2026-12-03"
