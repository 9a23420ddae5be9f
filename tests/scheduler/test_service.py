"""The loop of the scheduler, with real threads: one leads, another waits, and nothing is lost on the way."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from models.duty import WorkState
from models.errors import BusyError, OfflineError
from models.ledger import Ledger
from scheduler.jobs import Job
from scheduler.post import Post
from scheduler.service import Duty, Service
from scheduler.timetable import Timetable
from scheduler.watch import Watch
from tests.conftest import NOW

HOURLY = Job(name="refresh", cron="0 * * * *", help="", at_once=True)


@dataclass
class Deeds:
    """What was done, by whom."""

    done: list[str] = field(default_factory=list)
    do: Callable[[], str] = lambda: "done"

    def duty(self, name: str) -> Duty:
        def act() -> str:
            self.done.append(name)
            return self.do()

        return Duty(do=act)


@dataclass
class Clock:
    """A clock that is moved by hand."""

    hours: float = 0.0

    def __call__(self):  # type: ignore[no-untyped-def]
        return NOW + timedelta(hours=self.hours)


def a_service(ledger: Ledger, deeds: Deeds, clock: Clock, holder: str = "one") -> Service:
    return Service(
        ledger=ledger,
        timetable=Timetable(ledger=ledger, jobs=[HOURLY]),
        watch=Watch(ledger=ledger, silence=timedelta(minutes=5)),
        post=Post(ledger=ledger, channels=[]),
        clock=clock,
        duties={"refresh": deeds.duty(holder)},
        beat_every=0.05,
        space=lambda: (1, 0),
        holder=holder,
        patience=0.1,
        again_after=0.1,
    )


def soon(true: Callable[[], object], what: str) -> None:
    deadline = time.monotonic() + 20
    while not true():
        assert time.monotonic() < deadline, f"it took too long: {what}"
        time.sleep(0.02)


@dataclass
class Running:
    service: Service

    def __post_init__(self) -> None:
        self.thread = threading.Thread(target=self.service.run)

    def __enter__(self) -> Service:
        self.thread.start()
        return self.service

    def __exit__(self, *_: object) -> None:
        self.service.stop()
        self.thread.join(20)
        assert not self.thread.is_alive()


def states(ledger: Ledger) -> list[WorkState]:
    return [each.state for each in reversed(ledger.duties.last(20))]


def test_what_is_due_is_done_and_done_again_when_it_is_due_again(ledger: Ledger) -> None:
    deeds, clock = Deeds(), Clock()
    with Running(a_service(ledger, deeds, clock)):
        soon(lambda: len(deeds.done) == 1, "the first order")
        clock.hours = 1.001
        soon(lambda: len(deeds.done) == 2, "the second order")

    assert states(ledger) == [WorkState.DONE] * 2
    beat = ledger.duties.heartbeat()
    assert beat is not None
    assert beat.stopped_at is not None


def test_a_second_scheduler_waits_and_takes_over_when_the_first_is_gone(ledger: Ledger) -> None:
    first, second, clock = Deeds(), Deeds(), Clock()
    with Running(a_service(Ledger(ledger.store.engine), second, clock, "two")) as other:
        soon(lambda: len(second.done) == 1, "the second to lead while it is alone")
        with Running(a_service(ledger, first, clock)):
            clock.hours = 1.001
            soon(lambda: len(second.done) == 2, "the leader to work")
            assert first.done == []
            other.stop()
            clock.hours = 2.001
            soon(lambda: first.done == ["one"], "the other to take over")
            assert len(second.done) == 2

    assert states(ledger) == [WorkState.DONE] * 3


def test_a_job_that_fails_is_kept_with_its_reason_and_the_loop_goes_on(ledger: Ledger) -> None:
    def offline() -> str:
        raise OfflineError("we are offline")

    deeds, clock = Deeds(do=offline), Clock()
    with Running(a_service(ledger, deeds, clock)):
        soon(lambda: states(ledger) == [WorkState.FAILED], "the failure")
        deeds.do = lambda: 1 / 0  # type: ignore[assignment,return-value]
        clock.hours = 1.001
        soon(lambda: states(ledger) == [WorkState.FAILED] * 2, "the second failure")
        deeds.do = lambda: "well"
        clock.hours = 2.001
        soon(lambda: states(ledger)[-1] is WorkState.DONE, "the recovery")

    messages = [each.message for each in reversed(ledger.duties.last(3))]
    assert messages == ["we are offline", "ZeroDivisionError: division by zero", "well"]


def test_a_stop_lets_work_end_and_it_goes_on_at_the_next_start(ledger: Ledger) -> None:
    stopped = threading.Event()
    deeds, clock = Deeds(do=lambda: "" if stopped.wait(20) else "never"), Clock()
    service = a_service(ledger, deeds, clock)
    service.duties = {"refresh": Duty(do=deeds.duty("one").do, stop=stopped.set)}
    with Running(service):
        soon(lambda: deeds.done, "the work to begin")

    assert states(ledger) == [WorkState.WAITING]
    deeds.do = lambda: "well"
    with Running(a_service(ledger, deeds, clock)):
        soon(lambda: states(ledger) == [WorkState.DONE], "the work to go on")


def test_a_heart_beats_on_while_a_job_takes_long(ledger: Ledger) -> None:
    release, clock = threading.Event(), Clock()
    deeds = Deeds(do=lambda: "late" if release.wait(20) else "never")
    with Running(a_service(ledger, deeds, clock)):
        soon(lambda: deeds.done, "the work to begin")
        clock.hours = 0.05
        soon(lambda: (beat := ledger.duties.heartbeat()) and beat.beat_at == clock(), "a beat")
        release.set()


def test_a_beat_that_fails_is_not_the_last_one(ledger: Ledger) -> None:
    deeds, clock = Deeds(), Clock()
    service = a_service(ledger, deeds, clock)
    troubles = iter([OSError("no space left"), OSError("no space left")])

    def space() -> tuple[int, int]:
        for trouble in troubles:
            raise trouble
        return 1, 0

    service.space = space
    with Running(service):
        soon(lambda: len(deeds.done) == 1, "the first order")
        clock.hours = 1.001
        soon(lambda: len(deeds.done) == 2, "orders after beats that failed")


def test_people_are_told_past_a_store_that_cannot_be_written(ledger: Ledger) -> None:
    said: list[str] = []

    class Pigeon:
        name = "pigeon"

        def send(self, subject: str, body: str) -> None:
            said.append(f"{subject}: {body}")

    def space() -> tuple[int, int]:
        raise OSError("database or disk is full")

    service = a_service(ledger, Deeds(), Clock())
    service.post = Post(ledger=ledger, channels=[Pigeon()])
    service.space = space
    with Running(service):
        soon(lambda: said, "somebody to be told")
        time.sleep(0.5)

    assert len(said) == 1
    assert "database or disk is full" in said[0]


def test_doing_what_is_due_once_ends_by_itself_and_not_beside_a_leader(ledger: Ledger) -> None:
    deeds, clock = Deeds(), Clock()
    a_service(ledger, deeds, clock).once()
    assert deeds.done == ["one"]

    with Running(a_service(ledger, deeds, clock)):
        soon(lambda: (beat := ledger.duties.heartbeat()) and beat.stopped_at is None, "somebody to lead")
        with pytest.raises(BusyError, match="another scheduler leads"):
            a_service(Ledger(ledger.store.engine), deeds, clock, "two").once()


def test_what_was_refused_because_somebody_else_is_at_it_is_tried_again(ledger: Ledger) -> None:
    """An order that counted as done while another refresh ran was lost: what fell due meanwhile waited for the next."""
    refusals = [BusyError("another refresh is running on this store")] * 2

    def act() -> str:
        if refusals:
            raise refusals.pop()
        return "visited"

    deeds = Deeds(do=act)

    with Running(a_service(ledger, deeds, Clock())):
        soon(lambda: [each.state for each in ledger.duties.last(1)] == [WorkState.DONE], "the order to be done")

    assert deeds.done == ["one"] * 3
    assert [(each.state, each.message) for each in ledger.duties.last(9)] == [(WorkState.DONE, "visited")]


def test_a_single_round_leaves_what_was_refused_waiting(ledger: Ledger) -> None:
    def act() -> str:
        raise BusyError("another refresh is running on this store")

    deeds = Deeds(do=act)
    a_service(ledger, deeds, Clock()).once()

    assert deeds.done == ["one"]
    assert [each.state for each in ledger.duties.last(9)] == [WorkState.WAITING]
