"""Whose hands a refresh is in: this process's own, or those of the workers of a PostgreSQL store."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from sqlalchemy import inspect, text

from consulted.config import Config
from consulted.workbench import Workbench
from models.errors import BusyError, ConfigurationError
from models.ledger import Ledger

if TYPE_CHECKING:
    from scheduler.queue import Queue

_MOVE = (
    "workers need PostgreSQL, and this store is SQLite, which one machine has to itself: move it with "
    "'consulted migrate-store --to postgresql://USER@HOST/DATABASE', set 'database_url' to that address on each "
    "machine, and start 'consulted worker' again"
)
#: Procrastinate's table of those who carry out orders.
_WORKERS = "procrastinate_workers"
#: Seconds between two looks whether hosts were let go.
_EVERY = 0.25


def need_postgresql(config: Config) -> None:
    """Make sure that many machines can share the store.

    Raises:
        ConfigurationError: it is on SQLite; says how to move.
    """
    if not config.database_url.startswith("postgresql"):
        raise ConfigurationError(_MOVE)


def workers(ledger: Ledger, config: Config) -> int:
    """Return how many workers of a store are alive; none on SQLite."""
    if not _has_queue(ledger):
        return 0
    query = text(f"SELECT count(*) FROM {_WORKERS} WHERE last_heartbeat > now() - make_interval(secs => :silence)")
    with ledger.store.reading() as connection:
        return int(connection.scalar(query, {"silence": config["lease"].total_seconds()}) or 0)


def _has_queue(ledger: Ledger) -> bool:
    engine = ledger.store.engine
    return engine.dialect.name == "postgresql" and inspect(engine).has_table(_WORKERS)


@asynccontextmanager
async def hands(bench: Workbench, *, workers: bool) -> AsyncIterator[Queue | None]:
    """Yield the queue that leads to the workers, or None when this process is to visit by itself.

    In the second case orders that an earlier refresh left with workers are taken back first: no host is visited from
    two sides.

    Raises:
        BusyError: workers did not let go of their hosts.
        ConfigurationError: *workers* are wanted, and the store is on SQLite.
    """
    if not workers and not _has_queue(bench.ledger):
        yield None
        return
    need_postgresql(bench.config)
    from scheduler.queue import queue

    async with queue(bench.config.database_url) as opened:
        if not workers:
            await opened.withdraw()
            await _let_go(bench)
        yield opened if workers else None


async def _let_go(bench: Workbench) -> None:
    # A living worker lets go when its batch has ended; a dead one's lease runs out.
    async def nobody() -> None:
        while bench.ledger.leases.held():
            await asyncio.sleep(_EVERY)

    try:
        await asyncio.wait_for(nobody(), 4 * bench.config["lease"].total_seconds())
    except TimeoutError:
        held = sorted(bench.ledger.leases.held())
        raise BusyError(
            f"workers still visit {', '.join(held[:3])}; wait for them to end, or leave the refresh to them: "
            "consulted refresh --workers"
        ) from None
