"""Duties: the scheduler's jobs, what they ordered, its signs of life, and the alarms it raised."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import RowMapping, delete, select, update

from models import tables
from models.duty import Alarm, Heartbeat, JobState, Work, WorkState
from models.ledger.store import Store

#: The one heartbeat there is so far; workers will have theirs.
_SCHEDULER = "scheduler"


class Duties:
    """What is to be done, and by when it was."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # -- jobs and what they ordered

    def jobs(self) -> dict[str, JobState]:
        """Return the jobs by name."""
        with self._store.reading() as connection:
            return {row["name"]: JobState(**row) for row in connection.execute(select(tables.job)).mappings()}

    def set_next(self, name: str, next_at: datetime) -> None:
        """Say when a job is due next, without an order."""
        with self._store.writing() as connection:
            self._store.add_missing(connection, tables.job, [{"name": name, "next_at": next_at, "missed": 0}])
            connection.execute(update(tables.job).where(tables.job.c.name == name).values(next_at=next_at))

    def order(self, name: str, *, slot: datetime, next_at: datetime, missed: int, now: datetime) -> bool:
        """Order what was due at *slot*, once however often it is asked for; say whether it is new.

        What still waits from an earlier time stands for this one too.
        """
        row = {"job": name, "slot": slot, "state": WorkState.WAITING.value}
        waiting = select(tables.work.c.id).where(
            tables.work.c.job == name, tables.work.c.state == WorkState.WAITING.value
        )
        known = select(tables.work.c.id).where(tables.work.c.job == name, tables.work.c.slot == slot)
        with self._store.writing() as connection:
            fresh = connection.scalar(known) is None and connection.scalar(waiting.limit(1)) is None
            if fresh:
                self._store.add_missing(connection, tables.work, [row])
            values = {"next_at": next_at, "queued_at": now, "missed": tables.job.c.missed + missed}
            connection.execute(update(tables.job).where(tables.job.c.name == name).values(values))
        return fresh

    def take(self, *, now: datetime, without: Collection[int] = ()) -> Work | None:
        """Take the order that waits longest, those *without* left out; None when none waits."""
        waiting = (
            select(tables.work)
            .where(tables.work.c.state == WorkState.WAITING.value, tables.work.c.id.not_in(list(without)))
            .order_by(tables.work.c.slot, tables.work.c.id)
            .limit(1)
        )
        with self._store.writing() as connection:
            row = connection.execute(waiting).mappings().one_or_none()
            if row is None:
                return None
            started = {"state": WorkState.RUNNING.value, "started_at": now}
            connection.execute(update(tables.work).where(tables.work.c.id == row["id"]).values(started))
        return _work({**row, **started})

    def end(self, work_id: int, state: WorkState, message: str, *, now: datetime) -> None:
        """Say how an order ended."""
        ended_at = now if state in (WorkState.DONE, WorkState.FAILED) else None
        values = {"state": state.value, "message": message, "ended_at": ended_at}
        with self._store.writing() as connection:
            connection.execute(update(tables.work).where(tables.work.c.id == work_id).values(values))

    def take_up_again(self) -> list[Work]:
        """Put back what a scheduler that is no more left half done; returns it."""
        running = tables.work.c.state == WorkState.RUNNING.value
        with self._store.writing() as connection:
            rows = connection.execute(select(tables.work).where(running)).mappings().all()
            connection.execute(update(tables.work).where(running).values(state=WorkState.WAITING.value))
        return [_work(row) for row in rows]

    def last(self, count: int, *, job: str | None = None) -> list[Work]:
        """Return the last orders, the newest first."""
        query = select(tables.work).order_by(tables.work.c.slot.desc(), tables.work.c.id.desc()).limit(count)
        if job is not None:
            query = query.where(tables.work.c.job == job)
        with self._store.reading() as connection:
            return [_work(row) for row in connection.execute(query).mappings()]

    def open(self) -> list[Work]:
        """Return the orders that wait or are being worked on, the oldest first."""
        states = [WorkState.WAITING.value, WorkState.RUNNING.value]
        query = select(tables.work).where(tables.work.c.state.in_(states)).order_by(tables.work.c.slot)
        with self._store.reading() as connection:
            return [_work(row) for row in connection.execute(query).mappings()]

    def forget(self, *, now: datetime, kept: timedelta) -> int:
        """Forget orders that ended longer than *kept* ago; returns how many."""
        with self._store.writing() as connection:
            return int(connection.execute(delete(tables.work).where(tables.work.c.ended_at < now - kept)).rowcount)

    # -- signs of life

    def heartbeat(self) -> Heartbeat | None:
        """Return the scheduler's last sign of life; None when there never was one."""
        query = select(tables.heartbeat).where(tables.heartbeat.c.name == _SCHEDULER)
        with self._store.reading() as connection:
            row = connection.execute(query).mappings().one_or_none()
        if row is None:
            return None
        return Heartbeat(**{name: row[name] for name in ("holder", "started_at", "beat_at", "stopped_at")})

    def beat(self, holder: str, *, started_at: datetime, now: datetime, stopped: bool = False) -> None:
        """Give a sign of life, the last one of an orderly end with *stopped*."""
        row = {
            "name": _SCHEDULER,
            "holder": holder,
            "started_at": started_at,
            "beat_at": now,
            "stopped_at": now if stopped else None,
        }
        with self._store.writing() as connection:
            self._store.upsert(connection, tables.heartbeat, [row], key=["name"])

    # -- alarms

    def alarms(self) -> list[Alarm]:
        """Return what is amiss, the oldest first."""
        query = select(tables.alarm).order_by(tables.alarm.c.since, tables.alarm.c.key)
        with self._store.reading() as connection:
            return [Alarm(**row) for row in connection.execute(query).mappings()]

    def raise_alarm(self, key: str, message: str, *, now: datetime) -> bool:
        """Keep that something is amiss; say whether that is news."""
        with self._store.writing() as connection:
            known = connection.scalar(select(tables.alarm.c.key).where(tables.alarm.c.key == key)) is not None
            if known:
                connection.execute(update(tables.alarm).where(tables.alarm.c.key == key).values(message=message))
            else:
                row = {"key": key, "message": message, "since": now}
                self._store.add_missing(connection, tables.alarm, [row])
        return not known

    def clear_alarm(self, key: str) -> Alarm | None:
        """Keep that something is well again; returns the alarm that was, None when there was none."""
        with self._store.writing() as connection:
            row = connection.execute(select(tables.alarm).where(tables.alarm.c.key == key)).mappings().one_or_none()
            if row is None:
                return None
            connection.execute(delete(tables.alarm).where(tables.alarm.c.key == key))
        return Alarm(**row)


def _work(row: RowMapping | dict[str, object]) -> Work:
    values = {name: row[name] for name in ("id", "job", "slot", "started_at", "ended_at", "message")}
    return Work(**values, state=WorkState(row["state"]))  # type: ignore[arg-type]
