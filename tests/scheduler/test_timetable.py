"""What is ordered when, and what becomes of times that passed unattended."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from models.duty import WorkState
from models.ledger import Ledger
from scheduler.jobs import JOBS, Job, jobs, read_cron
from scheduler.timetable import Timetable
from tests.conftest import NOW

HOURLY = Job(name="refresh", cron="0 * * * *", help="", at_once=True)
DAILY = Job(name="digest", cron="0 7 * * *", help="")


def at(hours: float) -> datetime:
    return NOW + timedelta(hours=hours)


def waiting(ledger: Ledger) -> list[tuple[str, datetime]]:
    return [(each.job, each.slot) for each in ledger.duties.open()]


def test_a_first_tick_orders_what_is_wanted_at_once_and_waits_for_the_rest(ledger: Ledger) -> None:
    ordered = Timetable(ledger=ledger, jobs=[HOURLY, DAILY]).tick(now=NOW)

    assert [(each.job, each.slot, each.missed) for each in ordered] == [("refresh", NOW, 0)]
    assert ledger.duties.jobs()["digest"].next_at == at(22)
    assert ledger.duties.jobs()["refresh"].next_at == at(1)


def test_ticks_are_idempotent_and_two_schedulers_order_once(ledger: Ledger) -> None:
    one, other = (Timetable(ledger=ledger, jobs=[HOURLY]) for _ in range(2))
    one.tick(now=NOW)
    other.tick(now=NOW)
    one.tick(now=at(0.5))

    assert waiting(ledger) == [("refresh", NOW)]


def test_times_missed_are_made_up_for_once_and_counted(ledger: Ledger) -> None:
    table = Timetable(ledger=ledger, jobs=[HOURLY])
    table.tick(now=NOW)
    work = ledger.duties.take(now=NOW)
    assert work is not None
    ledger.duties.end(work.id, WorkState.DONE, "done", now=NOW)

    (made_up,) = table.tick(now=at(48.5))

    assert (made_up.slot, made_up.missed) == (at(1), 48)
    assert waiting(ledger) == [("refresh", at(1))]
    assert ledger.duties.jobs()["refresh"].next_at == at(49)
    assert ledger.duties.jobs()["refresh"].missed == 48


def test_a_tick_a_little_late_misses_nothing(ledger: Ledger) -> None:
    table = Timetable(ledger=ledger, jobs=[HOURLY])
    table.tick(now=NOW)

    assert [each.missed for each in table.tick(now=at(1) + timedelta(seconds=40))] == [0]


def test_an_order_that_waits_stands_for_the_next_one_too(ledger: Ledger) -> None:
    table = Timetable(ledger=ledger, jobs=[HOURLY])
    table.tick(now=NOW)
    (second,) = table.tick(now=at(1))

    assert not second.new
    assert waiting(ledger) == [("refresh", NOW)]


def test_a_clock_that_went_back_does_not_silence_a_job(ledger: Ledger) -> None:
    table = Timetable(ledger=ledger, jobs=[DAILY])
    table.tick(now=at(24 * 400))
    table.tick(now=NOW)

    assert ledger.duties.jobs()["digest"].next_at == at(22)


def test_what_a_dead_scheduler_left_half_done_waits_again(ledger: Ledger) -> None:
    Timetable(ledger=ledger, jobs=[HOURLY]).tick(now=NOW)
    taken = ledger.duties.take(now=NOW)
    assert taken is not None
    assert ledger.duties.take(now=NOW) is None

    assert [each.id for each in ledger.duties.take_up_again()] == [taken.id]
    assert ledger.duties.take(now=at(1)) is not None


def test_times_can_be_set_and_a_job_left_out() -> None:
    chosen = {job.name: job.cron for job in jobs({"digest": "30 6 * * mon", "archive": "off"})}

    assert chosen["digest"] == "30 6 * * mon"
    assert set(chosen) == {job.name for job in JOBS} - {"archive"}


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("digest", "61 * * * *", "61"),
        ("digest", "every day", "write minute, hour, day, month and day of the week"),
        ("digest", "0 7 31 2 *", "never come"),
        ("dance", "0 7 * * *", "there is no job 'dance'; known are plan"),
    ],
)
def test_times_that_are_none_are_refused_in_clear_words(name: str, text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read_cron(name, text)


def test_hours_are_utc_so_that_none_comes_twice_or_never() -> None:
    """On 25 October 2026 clocks in Brussels go back: 00:30 UTC and 01:30 UTC are both 02:30 there."""
    job = Job(name="digest", cron="30 0 * * *", help="")
    first = job.after(datetime.fromisoformat("2026-10-24T12:00:00+00:00"))

    assert job.times(first, first + timedelta(days=7)) == 8
