"""The scheduler: one leader that beats, orders what is due, and works it off."""

from __future__ import annotations

import os
import socket
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog
from apscheduler.schedulers.background import BackgroundScheduler
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from models.duty import Heartbeat, Work, WorkState
from models.errors import BusyError, ConsultedError, first_line
from models.ledger import Ledger
from models.ledger.lock import Right
from models.moment import Clock, iso
from scheduler.post import Post
from scheduler.timetable import Timetable
from scheduler.watch import Watch

#: So many beats in a row may fail before people are told past the ledger, and how long until they are told again.
_FAILED_BEATS = 5
_TOLD_AGAIN = timedelta(hours=6)

_log = structlog.get_logger("consulted.scheduler")


@dataclass(frozen=True, kw_only=True)
class Duty:
    """What a job does when its order is worked off, and how it is asked to end early."""

    #: Does the work; returns a sentence about it.
    do: Callable[[], str]
    #: Asks a run that is under way to end after the batches it is in.
    stop: Callable[[], None] = lambda: None


@dataclass(kw_only=True)
class Service:
    """The loop of ``consulted schedule``."""

    ledger: Ledger
    timetable: Timetable
    watch: Watch
    post: Post
    clock: Clock
    #: Job to what it does.
    duties: Mapping[str, Duty]
    #: Seconds between two beats.
    beat_every: float
    #: Free bytes on the disk, and how many there should be.
    space: Callable[[], tuple[int, int]]
    #: Called after each beat that went well, e.g. to reassure a watchdog elsewhere.
    on_beat: Callable[[], None] = lambda: None
    #: Seconds between two looks whether the leader is gone, and between two for orders.
    patience: float = 5.0
    #: Seconds until an order is tried again that was refused because somebody else is at it.
    again_after: float = 60.0
    holder: str = field(default_factory=lambda: f"{socket.gethostname()}:{os.getpid()}")

    def __post_init__(self) -> None:
        self._stopping = threading.Event()
        self._ordered = threading.Event()
        self._lost = threading.Event()
        self._busy: Duty | None = None
        self._failed_beats = 0
        #: Orders that were refused, and until when (``time.monotonic()``) they are left out.
        self._refused: dict[int, float] = {}
        self._told_at: datetime | None = None
        self._started_at = self.clock()

    # -- from outside

    def stop(self) -> None:
        """End: no new work is begun, and what runs ends after the batches it is in."""
        self._stopping.set()
        self._ordered.set()
        busy = self._busy
        if busy is not None:
            busy.stop()

    def run(self) -> None:
        """Lead, or wait until the leader is gone, until somebody says stop."""
        while not self._stopping.is_set():
            right = Right(self.ledger.store.engine, "schedule")
            if not self._take(right):
                self._stopping.wait(self.patience)
                continue
            try:
                self._lead(right)
            finally:
                right.give_up()

    def once(self) -> None:
        """Do what is due now, and return; for those who have a scheduler of their own.

        Raises:
            BusyError: another scheduler leads.
        """
        right = Right(self.ledger.store.engine, "schedule")
        if not right.take():
            raise BusyError("another scheduler leads this store; it does what is due")
        try:
            self._take_up_again()
            self._beat()
            while not self._stopping.is_set() and self._work_one():
                pass
            self._beat()
            self.ledger.duties.beat(self.holder, started_at=self._started_at, now=self.clock(), stopped=True)
        finally:
            right.give_up()

    # -- leading

    def _take(self, right: Right) -> bool:
        try:
            taken = right.take()
        except SQLAlchemyError as error:
            _log.warning("the database does not answer", error=_first_line(error))
            return False
        if not taken:
            _log.info("another scheduler leads; waiting")
        return taken

    def _lead(self, right: Right) -> None:
        self._started_at = self.clock()
        self._lost.clear()
        _log.info("leading", holder=self.holder)
        beats = BackgroundScheduler(
            timezone="UTC",
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )
        try:
            self._take_up_again()
            self._beat_safely(right)
            beats.add_job(self._beat_safely, "interval", [right], seconds=self.beat_every)
            beats.start()
            while not self._stopping.is_set() and not self._lost.is_set():
                if not self._work_safely():
                    self._ordered.wait(self.patience)
                    self._ordered.clear()
        except SQLAlchemyError as error:
            _log.warning("the database does not answer; somebody else may lead", error=_first_line(error))
            self._stopping.wait(self.patience)
        finally:
            if beats.running:
                beats.shutdown(wait=True)
            self._farewell()

    def _farewell(self) -> None:
        try:
            self.ledger.duties.beat(self.holder, started_at=self._started_at, now=self.clock(), stopped=True)
        except SQLAlchemyError as error:
            _log.warning("the last sign of life could not be kept", error=_first_line(error))
        else:
            _log.info("stopped", holder=self.holder)

    def _take_up_again(self) -> None:
        for work in self.ledger.duties.take_up_again():
            _log.warning("taking up what was left half done", job=work.job, slot=iso(work.slot))

    # -- beating

    def _beat_safely(self, right: Right) -> None:
        try:
            if not right.still_held():
                self._lost.set()
                self._ordered.set()
                return
            self._beat()
        except Exception as error:
            # A beat that fails must not be the last one.
            self._failed_beats += 1
            _log.error("a beat failed", error=_first_line(error), times=self._failed_beats)
            self._tell_past_the_ledger(error)
        else:
            self._failed_beats = 0

    def _beat(self) -> None:
        now, duties = self.clock(), self.ledger.duties
        before = duties.heartbeat()
        ordered = self.timetable.tick(now=now)
        duties.beat(self.holder, started_at=self._started_at, now=now)
        missed = sum(each.missed for each in ordered)
        for each in ordered:
            if each.new:
                _log.info("ordered", job=each.job, slot=iso(each.slot), missed=each.missed)
        self._look_around(before, missed, now)
        sent, failed = self.post.deliver(now=now)
        if sent or failed:
            _log.info("notices", sent=sent, failed=failed)
        self.on_beat()
        if ordered:
            self._ordered.set()

    def _look_around(self, before: Heartbeat | None, missed: int, now: datetime) -> None:
        for said in (self.watch.after_silence(before, missed, now=now), self.watch.clock(before, now=now)):
            if said is not None:
                _log.warning(said)
        self.watch.overdue(self.ledger.plans.overdue(now=now), now=now)
        self.watch.jobs([job.name for job in self.timetable.jobs], now=now)
        free, least = self.space()
        self.watch.space(free, least, now=now)

    def _tell_past_the_ledger(self, error: Exception) -> None:
        """Tell people directly when the store cannot be written: what cannot be kept cannot be delivered from it."""
        now = self.clock()
        if self._failed_beats < _FAILED_BEATS or (self._told_at is not None and now - self._told_at < _TOLD_AGAIN):
            return
        self._told_at = now
        for channel in self.post.channels:
            try:
                channel.send("consulted cannot work", f"The store cannot be used since some minutes: {error}")
            except Exception as refusal:
                _log.error("nobody could be told", channel=channel.name, error=_first_line(refusal))

    # -- working

    def _work_safely(self) -> bool:
        """Work one order off; False when none waits."""
        try:
            return self._work_one()
        except SQLAlchemyError as error:
            _log.error("an order could not be taken", error=_first_line(error))
            self._stopping.wait(self.patience)
            return False

    def _work_one(self) -> bool:
        now = time.monotonic()
        self._refused = {order: until for order, until in self._refused.items() if until > now}
        work = self.ledger.duties.take(now=self.clock(), without=self._refused)
        if work is None:
            return False
        state, message = self._done(work)
        if state is WorkState.WAITING:
            self._refused[work.id] = time.monotonic() + self.again_after
        self.ledger.duties.end(work.id, state, message, now=self.clock())
        _log.info("ended", job=work.job, slot=iso(work.slot), state=state.value, message=message)
        return True

    def _done(self, work: Work) -> tuple[WorkState, str]:
        duty = self.duties.get(work.job)
        if duty is None:
            return WorkState.DONE, "this version knows no such job"
        self._busy = duty
        try:
            if self._stopping.is_set():
                return WorkState.WAITING, "stopped before it began"
            message = duty.do()
        except BusyError as error:
            # Whoever is at it does what was due when it began, and may not end well.
            return WorkState.WAITING, f"tried again later: {error}"
        except OperationalError as error:
            return WorkState.WAITING, f"tried again later: {_first_line(error)}"
        except ConsultedError as error:
            return WorkState.FAILED, str(error)
        except Exception as error:
            _log.exception("a job failed", job=work.job)
            return WorkState.FAILED, f"{type(error).__name__}: {_first_line(error)}"
        finally:
            self._busy = None
        return (WorkState.WAITING, "stopped midway; goes on") if self._stopping.is_set() else (WorkState.DONE, message)


def _first_line(error: BaseException) -> str:
    return first_line(getattr(error, "orig", None) or error)
