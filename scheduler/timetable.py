"""Orders what is due, once, and makes good for what passed while nobody was there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from models.ledger import Ledger
from scheduler.jobs import Job


@dataclass(frozen=True, kw_only=True, slots=True)
class Ordered:
    """A job that was ordered at a tick."""

    job: str
    slot: datetime
    #: Times that had passed before, which this one order makes good for.
    missed: int
    #: False when an order of it waited already.
    new: bool


@dataclass(frozen=True, kw_only=True)
class Timetable:
    """The jobs with their times, kept in the ledger."""

    ledger: Ledger
    jobs: Sequence[Job]
    #: So late is no longer late but missed.
    late: timedelta = timedelta(minutes=5)

    def tick(self, *, now: datetime) -> list[Ordered]:
        """Order every job that is due.

        Ticks are idempotent: a second one at the same moment, or of a second scheduler, orders nothing more.
        """
        states = self.ledger.duties.jobs()
        ordered = []
        for job in self.jobs:
            state = states.get(job.name)
            due = state.next_at if state is not None else (now if job.at_once else job.after(now))
            upcoming = job.after(now)
            if due <= now:
                ordered.append(self._order(job, due, upcoming, now, known=state is not None))
            elif state is None or due > upcoming:
                # New; or its times were changed, or the clock went back: it would be waited for too long.
                self.ledger.duties.set_next(job.name, min(due, upcoming))
        return ordered

    def _order(self, job: Job, due: datetime, upcoming: datetime, now: datetime, *, known: bool) -> Ordered:
        if not known:
            self.ledger.duties.set_next(job.name, due)
        passed = job.times(due, now) if known else 1
        missed = passed - 1 if now - due < self.late else passed
        missed = missed if known else 0
        new = self.ledger.duties.order(job.name, slot=due, next_at=upcoming, missed=missed, now=now)
        return Ordered(job=job.name, slot=due, missed=missed, new=new)
