"""One refresh at a time on one store."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, text

from models.errors import BusyError

#: Our number among PostgreSQL's advisory locks: "consulted" in no base in particular.
_ADVISORY = 6_026_778_533


@contextmanager
def refreshing(engine: Engine) -> Iterator[None]:
    """Hold the right to refresh; freed when the process ends, however it ends.

    Raises:
        BusyError: another process holds it.
    """
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            if not connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": _ADVISORY}):
                raise _busy()
            try:
                yield
            finally:
                connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": _ADVISORY})
    else:
        database = engine.url.database or ":memory:"
        if database == ":memory:":
            yield
            return
        with Path(f"{database}.refresh-lock").open("w") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise _busy() from None
            yield


def _busy() -> BusyError:
    return BusyError("another refresh is running on this store; wait for it to end, or stop it with Ctrl-C")
