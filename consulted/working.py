"""The loop of ``consulted worker``: a worker at the queue, started anew whenever the database was away."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import structlog

from consulted.config import Config
from consulted.hands import need_postgresql
from consulted.warming import warm_up
from consulted.workbench import opened
from consulted.worker import Worker
from consulted.world import in_its_world
from models.errors import StoreError, first_line
from models.ledger.leases import limit_idle
from scheduler.queue import AWAY, queue

#: Seconds until the database is tried again: the first time, and at most.
_FIRST_WAIT = 0.5
_LONGEST_WAIT = 15.0

_log = structlog.get_logger("consulted.worker")


def work(config: Config, *, at_once: int | None = None) -> None:
    """Carry out what refreshes order, until SIGTERM or Ctrl-C; a second one is not waited for.

    Args:
        config: the settings; those of every worker of a store should agree.
        at_once: so many hosts at a time; as many as ``concurrency`` allows when None.

    Raises:
        ConfigurationError: the store is on SQLite.
        StoreError: the store cannot be opened when we begin; later it is waited for.
    """
    need_postgresql(config)
    asyncio.run(_work(config, at_once or config.hosts_at_once))


async def _work(config: Config, at_once: int) -> None:
    stop = asyncio.Event()
    with _stoppable(stop):
        await warm_up(config)
        wait, begun = 0.0, False
        while not stop.is_set():
            try:
                await _once(config, at_once, stop)
                wait, begun = 0.0, True
            except (*AWAY, StoreError) as error:
                if not begun:
                    raise
                _log.warning("the database does not answer", error=first_line(error))
            wait = min(max(wait * 2, _FIRST_WAIT), _LONGEST_WAIT)
            await _until(stop, wait)


async def _once(config: Config, at_once: int, stop: asyncio.Event) -> None:
    """Work until told to stop, or until the queue breaks off."""
    with opened(config) as store, in_its_world(store) as bench:
        bench.archive.recover()
        limit_idle(bench.ledger.store.engine, config["lease"])
        worker = Worker(bench=bench)
        async with queue(config.database_url, worker.visit) as orders:
            _log.info("working", worker=worker.name, hosts_at_once=at_once)
            parts = [
                asyncio.ensure_future(orders.work(at_once=at_once, silence=config["lease"])),
                asyncio.ensure_future(worker.beat()),
                asyncio.ensure_future(stop.wait()),
            ]
            try:
                await asyncio.wait(parts, return_when=asyncio.FIRST_COMPLETED)
            finally:
                await worker.stop()
                working, *others = parts
                working.cancel()
                await asyncio.wait({working})
                for each in others:
                    each.cancel()
                await asyncio.wait(others)
            if not working.cancelled() and (trouble := working.exception()) is not None:
                _log.warning("the queue broke off", error=first_line(trouble))
    _log.info("stopped" if stop.is_set() else "starting anew", worker=worker.name)


@contextmanager
def _stoppable(stop: asyncio.Event) -> Iterator[None]:
    loop = asyncio.get_running_loop()
    numbers = (signal.SIGINT, signal.SIGTERM)

    def end() -> None:
        for number in numbers:
            loop.remove_signal_handler(number)
            signal.signal(number, signal.SIG_DFL)
        stop.set()

    for number in numbers:
        loop.add_signal_handler(number, end)
    try:
        yield
    finally:
        for number in numbers:
            loop.remove_signal_handler(number)


async def _until(stop: asyncio.Event, seconds: float) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await stop.wait()
