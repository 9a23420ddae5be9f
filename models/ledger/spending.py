"""Spending: how many requests each host got on each day, for the budgets people set."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, select, update

from models import tables
from models.allowance import Allowance
from models.ledger.store import Store
from models.moment import Clock

#: Spending is remembered for so long.
_KEPT = timedelta(days=60)
#: The row of all hosts together.
_ALL = ""


class Spending:
    """Requests sent, by day (UTC) and host."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def allowance(self, host: str, *, clock: Clock, per_host: int, per_day: int, expected: int) -> Allowance | None:
        """Return what *host* may get; None where no budget is set.

        Args:
            per_host: requests a day to one host; 0 for no limit.
            per_day: requests a day to all hosts; 0 for no limit.
            expected: how many requests are likely to be needed.
        """
        if not per_host and not per_day:
            return None
        return Allowance(
            book=lambda count: self._book(_day(clock()), host, count, per_host, per_day),
            give_back=lambda count: self._give_back(_day(clock()), host, count),
            expected=expected,
        )

    def _book(self, day: str, host: str, count: int, per_host: int, per_day: int) -> int:
        with self._store.writing() as connection:
            of_host, of_all = self._locked(connection, day, host), self._locked(connection, day, _ALL)
            granted = min(
                count,
                per_host - of_host if per_host else count,
                per_day - of_all if per_day else count,
            )
            if granted > 0:
                self._add(connection, day, [host, _ALL], granted)
        return max(granted, 0)

    def _give_back(self, day: str, host: str, count: int) -> None:
        # Booked on the day before, it has passed with it.
        with self._store.writing() as connection:
            if self._locked(connection, day, host) >= count:
                self._add(connection, day, [host, _ALL], -count)

    def _locked(self, connection: Connection, day: str, host: str) -> int:
        """Return what was spent, holding the row until the transaction ends; other processes book too."""
        self._store.add_missing(connection, tables.spending, [{"day": day, "host": host, "requests": 0}])
        here = (tables.spending.c.day == day) & (tables.spending.c.host == host)
        connection.execute(update(tables.spending).where(here).values(requests=tables.spending.c.requests))
        return int(connection.scalar(select(tables.spending.c.requests).where(here)) or 0)

    def _add(self, connection: Connection, day: str, hosts: Sequence[str], count: int) -> None:
        connection.execute(
            update(tables.spending)
            .where(tables.spending.c.day == day, tables.spending.c.host.in_(hosts))
            .values(requests=tables.spending.c.requests + count)
        )

    def on(self, moment: datetime) -> dict[str, int]:
        """Return by host how many requests it got on the day of *moment*; those of all under the empty name."""
        query = select(tables.spending.c.host, tables.spending.c.requests).where(
            tables.spending.c.day == _day(moment), tables.spending.c.requests > 0
        )
        with self._store.reading() as connection:
            return {row.host: row.requests for row in connection.execute(query)}

    def forget(self, *, now: datetime) -> int:
        """Forget what was spent long ago; returns how many rows."""
        with self._store.writing() as connection:
            gone = connection.execute(tables.spending.delete().where(tables.spending.c.day < _day(now - _KEPT)))
            return int(gone.rowcount)


def _day(moment: datetime) -> str:
    return moment.date().isoformat()
