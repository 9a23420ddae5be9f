"""Rights one process alone may hold on a store: to refresh, and to lead the schedule."""

from __future__ import annotations

import fcntl
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import OperationalError

from models.errors import BusyError

#: Our numbers among PostgreSQL's advisory locks, all of them: "consulted" in no base in particular, and those after it.
ADVISORY = {"refresh": 6_026_778_533, "schedule": 6_026_778_534, "migrate": 6_026_778_535, "queue": 6_026_778_536}


class Right:
    """A right that one process on a store may hold; freed when the process ends, however it ends.

    On SQLite a lock on a file beside the database (flock), on PostgreSQL an advisory lock of a connection of its own.
    """

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        self._name = name
        self._connection: Connection | None = None
        self._file: IO[str] | None = None

    def take(self) -> bool:
        """Take the right; False when another process holds it."""
        if self._engine.dialect.name == "postgresql":
            return self._take_advisory()
        database = self._engine.url.database or ":memory:"
        if database == ":memory:":
            return True
        file = Path(f"{database}.{self._name}-lock").open("w")  # noqa: SIM115 - held until given up
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            file.close()
            return False
        self._file = file
        return True

    def _take_advisory(self) -> bool:
        connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        try:
            taken = connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": ADVISORY[self._name]})
        except BaseException:
            connection.close()
            raise
        if not taken:
            connection.close()
            return False
        self._connection = connection
        return True

    def still_held(self) -> bool:
        """Say whether the right is still ours: it goes with the connection that holds it."""
        if self._connection is None:
            return True
        try:
            self._connection.execute(text("SELECT 1"))
        except OperationalError:
            return False
        return True

    def hold(self) -> bool:
        """Say whether the right is ours; where it got lost with its connection, take it again if nobody else has."""
        if self.still_held():
            return True
        self.give_up()
        return self.take()

    def give_up(self) -> None:
        """Let another process have it."""
        if self._file is not None:
            self._file.close()
            self._file = None
        if self._connection is not None:
            # The lock goes with its session, so the session must not go back to the pool.
            self._connection.invalidate()
            self._connection.close()
            self._connection = None


@contextmanager
def refreshing(engine: Engine) -> Iterator[Right]:
    """Hold the right to refresh; yields it, for whoever works on past a restart of the database.

    Raises:
        BusyError: another process holds it.
    """
    right = Right(engine, "refresh")
    if not right.take():
        raise BusyError("another refresh is running on this store; wait for it to end, or stop it with Ctrl-C")
    try:
        yield right
    finally:
        right.give_up()


@contextmanager
def alone(engine: Engine, busy: Callable[[str], str]) -> Iterator[None]:
    """Keep refreshes, schedulers and whoever else wants a store for itself away from it.

    Args:
        busy: given the right that another process holds, the sentence it is told by.

    Raises:
        BusyError: another process is there.
    """
    with ExitStack() as rights:
        for name in ("refresh", "schedule"):
            right = Right(engine, name)
            if not right.take():
                raise BusyError(busy(name))
            rights.callback(right.give_up)
        yield
