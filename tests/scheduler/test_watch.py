"""Nothing stops silently: what did not happen is told, once, and so is its end."""

from __future__ import annotations

from datetime import datetime, timedelta

from models.duty import Heartbeat, WorkState
from models.ledger import Ledger
from models.notice import NoticeKind
from models.plan import Cause, Due
from scheduler.watch import Watch
from tests.conftest import NOW
from tests.models.makers import later
from tests.models.test_plans import ONE, TWO, keep


def watch(ledger: Ledger) -> Watch:
    return Watch(ledger=ledger, silence=timedelta(minutes=5))


def told(ledger: Ledger) -> list[tuple[str, str]]:
    return [(each.kind.value, each.subject) for each in reversed(ledger.notices.last(20))]


def beat(days_ago: float, stopped: bool = False) -> Heartbeat:
    at = later(-days_ago)
    return Heartbeat(holder="here:1", started_at=at, beat_at=at, stopped_at=at if stopped else None)


def test_a_scheduler_that_was_killed_is_told_of_with_the_time_nobody_looked(ledger: Ledger) -> None:
    said = watch(ledger).after_silence(beat(2), 288, now=NOW)

    assert said is not None
    assert "from 2026-11-22T09:00:00Z to 2026-11-24T09:00:00Z" in said
    assert "was killed, or its machine slept" in said
    assert "288 times of jobs were missed" in said
    assert told(ledger) == [("alarm", "consulted was not running")]


def test_an_orderly_stop_is_told_once_it_cost_something(ledger: Ledger) -> None:
    assert watch(ledger).after_silence(beat(0.01, stopped=True), 0, now=NOW) is None
    assert "was stopped" in str(watch(ledger).after_silence(beat(3, stopped=True), 9, now=NOW))


def test_a_heart_that_beats_is_no_news(ledger: Ledger) -> None:
    assert watch(ledger).after_silence(beat(0.002), 0, now=NOW) is None
    assert watch(ledger).after_silence(None, 0, now=NOW) is None


def test_a_clock_that_went_back_is_told(ledger: Ledger) -> None:
    assert watch(ledger).clock(beat(-0.0001), now=NOW) is None
    assert "went back" in str(watch(ledger).clock(beat(-3), now=NOW))


def plan(ledger: Ledger, source_id: int, days: float, interval: float) -> None:
    due = Due(source_id=source_id, at=later(days), cause=Cause.RATE, detail="why", interval_days=interval, rate=0.01)
    ledger.plans.keep([due], now=NOW)


def look(ledger: Ledger, now: datetime = NOW) -> None:
    watch(ledger).overdue(ledger.plans.overdue(now=now), now=now)


def test_sources_not_looked_at_for_twice_their_interval_are_told_once_and_so_is_the_end(ledger: Ledger) -> None:
    one, two = keep(ledger, ONE, TWO)
    plan(ledger, one, -3, 7)
    plan(ledger, two, -8, 7)
    look(ledger)
    look(ledger)

    assert told(ledger) == [("alarm", "sources are not looked at when due")]
    assert TWO in ledger.notices.last(1)[0].body
    assert ONE not in ledger.notices.last(1)[0].body

    plan(ledger, two, 7, 7)
    look(ledger)
    assert told(ledger)[1:] == [("recovery", "every source was looked at when due again")]
    assert ledger.duties.alarms() == []


def work(ledger: Ledger, state: WorkState, day: float) -> None:
    at = later(day)
    ledger.duties.set_next("refresh", at)
    ledger.duties.order("refresh", slot=at, next_at=later(day + 1), missed=0, now=at)
    taken = ledger.duties.take(now=at)
    assert taken is not None
    if state is not WorkState.RUNNING:
        ledger.duties.end(taken.id, state, "the network is down", now=at)


def test_a_job_that_fails_again_and_again_is_told_once_and_its_recovery_too(ledger: Ledger) -> None:
    for day, state in enumerate([*[WorkState.FAILED] * 2, WorkState.DONE, *[WorkState.FAILED] * 4]):
        work(ledger, state, day)
        watch(ledger).jobs(["refresh"], now=later(day))

    assert told(ledger) == [("alarm", "the job 'refresh' fails")]
    assert "the network is down" in ledger.notices.last(1)[0].body
    work(ledger, WorkState.DONE, 8)
    watch(ledger).jobs(["refresh"], now=later(8))
    assert told(ledger)[1:] == [("recovery", "the job 'refresh' works again")]


def test_a_job_that_got_stuck_is_told(ledger: Ledger) -> None:
    work(ledger, WorkState.RUNNING, 0)
    watch(ledger).jobs(["refresh"], now=later(0.2))
    assert told(ledger) == []
    watch(ledger).jobs(["refresh"], now=later(0.3))
    assert told(ledger) == [("alarm", "the job 'refresh' may be stuck")]


def test_a_disk_that_fills_is_told_and_so_is_room_again(ledger: Ledger) -> None:
    for free in (50, 40, 900):
        watch(ledger).space(free * 1024**2, 200 * 1024**2, now=NOW)

    assert told(ledger) == [
        (NoticeKind.ALARM.value, "the disk is nearly full"),
        (NoticeKind.RECOVERY.value, "there is room on the disk again"),
    ]
