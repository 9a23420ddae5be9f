"""Watches the service itself: what did not happen, and what goes wrong again and again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from models.duty import Heartbeat, Work, WorkState
from models.ledger import Ledger
from models.moment import iso
from models.notice import NoticeKind
from models.plan import DueSource

#: A job that fails once is weather; three times in a row somebody should know.
FAILURES = 3
#: Longer than this no order takes; what does has got stuck.
_STUCK = timedelta(hours=6)
#: So many overdue sources are named.
_NAMED = 5
#: Clocks are set right by a few seconds every day; more than this is another matter.
_SET_BACK = timedelta(minutes=2)


@dataclass(frozen=True, kw_only=True)
class Watch:
    """Raises alarms, each once, and tells when they are over."""

    ledger: Ledger
    #: The heart beats at least so often while a scheduler lives.
    silence: timedelta

    def after_silence(self, before: Heartbeat | None, missed: int, *, now: datetime) -> str | None:
        """Tell that nobody was there for a while, when a scheduler begins or wakes; returns what was told.

        An orderly stop is told as well once times were missed: a service that was stopped and forgotten is as silent
        as one that was killed.
        """
        if before is None or now - before.beat_at <= self.silence:
            return None
        if before.stopped_at is not None and not missed:
            return None
        how = "was stopped" if before.stopped_at is not None else "was killed, or its machine slept"
        times = {0: "No job was", 1: "One job was"}.get(missed, f"{missed} times of jobs were")
        said = (
            f"Nothing was looked at from {iso(before.beat_at)} to {iso(now)}: the scheduler {how}. {times} missed; "
            "what is due is made up for now."
        )
        self.ledger.notices.add(
            NoticeKind.ALARM, f"silence:{iso(before.beat_at)}", "consulted was not running", said, now=now
        )
        return said

    def clock(self, before: Heartbeat | None, *, now: datetime) -> str | None:
        """Tell that the clock went back; returns what was told."""
        if before is None or before.beat_at - now <= _SET_BACK:
            return None
        said = (
            f"The clock of this machine went back from {iso(before.beat_at)} to {iso(now)}. Jobs keep to it as it is "
            "now; check that it is right."
        )
        self.ledger.notices.add(NoticeKind.ALARM, f"clock:{iso(now)}", "the clock went back", said, now=now)
        return said

    def overdue(self, late: Sequence[DueSource], *, now: datetime) -> None:
        """Tell of sources that were not looked at for twice their interval, or that all of them are again."""
        if not late:
            self._over("overdue", "every source was looked at when due again", now)
            return
        count = "1 source has" if len(late) == 1 else f"{len(late)} sources have"
        named = ", ".join(each.url for each in late[:_NAMED])
        more = f" and {len(late) - _NAMED} more" if len(late) > _NAMED else ""
        said = (
            f"{count} not been looked at for twice the planned interval: {named}{more}. "
            "'consulted schedule --plan' and 'consulted runs' show why."
        )
        self._raise("overdue", "sources are not looked at when due", said, now)

    def jobs(self, names: Sequence[str], *, now: datetime) -> None:
        """Tell of jobs that failed several times in a row or got stuck, or that they work again."""
        for name in names:
            ended = [each for each in self.ledger.duties.last(FAILURES + 3, job=name) if each.ended_at is not None]
            self._failing(name, ended[:FAILURES], now)
        for work in self.ledger.duties.open():
            if work.state is WorkState.RUNNING and work.started_at is not None and now - work.started_at > _STUCK:
                said = f"The job {work.job!r} has been running since {iso(work.started_at)}; it may be stuck."
                self._raise(f"stuck:{work.job}", f"the job {work.job!r} may be stuck", said, now)
            elif work.state is WorkState.RUNNING:
                self._over(f"stuck:{work.job}", f"the job {work.job!r} goes on", now)

    def _failing(self, name: str, ended: Sequence[Work], now: datetime) -> None:
        if not ended:
            return
        if ended[0].state is WorkState.DONE:
            self._over(f"job:{name}", f"the job {name!r} works again", now)
            self._over(f"stuck:{name}", f"the job {name!r} has ended", now)
        elif len(ended) == FAILURES and all(each.state is WorkState.FAILED for each in ended):
            said = f"The job {name!r} failed {FAILURES} times in a row, the last time because: {ended[0].message}"
            self._raise(f"job:{name}", f"the job {name!r} fails", said, now)

    def space(self, free: int, least: int, *, now: datetime) -> None:
        """Tell that the disk is nearly full (bytes), or no longer is."""
        if free >= least:
            self._over("space", "there is room on the disk again", now)
            return
        said = f"Only {free / 1024**2:.0f} MiB are left for database and snapshots; visits stop when none are."
        self._raise("space", "the disk is nearly full", said, now)

    def _raise(self, key: str, subject: str, message: str, now: datetime) -> None:
        if self.ledger.duties.raise_alarm(key, message, now=now):
            self.ledger.notices.add(NoticeKind.ALARM, key, subject, message, now=now)

    def _over(self, key: str, subject: str, now: datetime) -> None:
        alarm = self.ledger.duties.clear_alarm(key)
        if alarm is not None:
            said = f"It is well again since {iso(now)}. What was amiss since {iso(alarm.since)}: {alarm.message}"
            self.ledger.notices.add(NoticeKind.RECOVERY, key, subject, said, now=now)
