"""Works off a run with many machines: gives orders to the queue until nothing of the run is left."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta

import structlog

from models.errors import BusyError, ConsultedError, ExitCode, OfflineError, first_line
from models.ledger import Ledger
from models.order import Done, Order, Outcome
from models.run import BatchTime, Run
from models.search import Stage
from scheduler.queue import AWAY, Queue

#: Back-pressure: no more orders wait than some workers carry out within minutes; the rest stays in the ledger.
MOST_WAITING = 500
#: Seconds between two looks at least; a look that takes long is followed by as many times its length.
_EVERY = 0.25
_TIMES = 5.0
#: A database that is away, or workers that are, are waited for so long.
_PATIENCE = timedelta(minutes=3)
#: An order that fails so often in a row is not given again.
_MOST_FAILURES = 3
#: Nor is one that brings so many workers down in a row; some are killed for other reasons.
_MOST_LOST = 10
#: So often a host's silence may not be told from a fault of our own line, while nobody answers, until we are offline.
_MOST_DOUBTS = 3
#: Seconds until an order that brought nothing is given again: the first time, and at most.
_FIRST_WAIT = 5.0
_LONGEST_WAIT = 60.0
#: Seconds workers get to end the batches they are in, when the orders are taken back.
_FAREWELL = 15.0
#: Seconds until which a host that rests is left out; for shorter ones the worker waits.
_SHORT_REST = 1.0

_log = structlog.get_logger("consulted.conductor")


class NoWorkersError(ConsultedError):
    """Nobody carries out what is ordered."""

    exit_code = ExitCode.COULD_NOT_CHECK


class WorkersFailedError(ConsultedError):
    """Workers could not do their work: disk full, a fault of ours."""

    exit_code = ExitCode.COULD_NOT_CHECK


@dataclass(kw_only=True)
class Conductor:
    """Gives each host's open tasks to the workers, a batch at a time, until none are left or somebody says stop.

    The tasks are the truth: an order that went missing, with its worker or its database, is given again.
    """

    ledger: Ledger
    run: Run
    queue: Queue
    #: A worker without a sign of life for so long counts as dead.
    silence: timedelta
    #: Says how many workers are alive.
    workers: Callable[[], int]
    #: Says whether the right to refresh is still ours, and takes it again when it got lost with its connection.
    hold: Callable[[], bool]
    on_progress: Callable[[int], None]
    #: Visit cited addresses, follow leads to lost pages, or ask where they went.
    stage: Stage = Stage.VISIT
    stopping: bool = False
    #: Hosts that got all that the day's budget has for them.
    overspent: set[str] = field(default_factory=set)
    #: How long each batch took; kept from one stage of a run to the next.
    times: list[BatchTime] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._wake = asyncio.Event()
        self._lost: Counter[str] = Counter()
        self._failed: Counter[str] = Counter()
        self._doubted: Counter[str] = Counter()
        #: Host to when (``time.monotonic()``) it may be ordered again.
        self._later: dict[str, float] = {}
        self._seen_alive = time.monotonic()
        self._next_rescue = 0.0
        self._away_since: float | None = None
        self._left = 0
        self._doubts = ""
        self._trouble = ""

    async def work(self) -> None:
        """Have everything visited that is open.

        Raises:
            BusyError: another refresh has taken over meanwhile.
            NoWorkersError: no worker is there any more.
            OfflineError: no worker can tell hosts' faults from those of its own line.
            WorkersFailedError: workers could not do their work, or the database stayed away.
        """
        self._left = self.ledger.tasks.open_count(self.run.id)
        self.ledger.tasks.try_again(self.run.id)
        while not self.stopping:
            began = time.monotonic()
            try:
                over = await self._look()
            except OfflineError:
                await self._withdraw()
                raise
            except AWAY as error:
                self._bear(error)
                over = False
            else:
                self._away_since = None
            if over:
                break
            await self._pause(max(_EVERY, (time.monotonic() - began) * _TIMES))
        if self.stopping:
            await self._withdraw()
        elif self._trouble:
            raise WorkersFailedError(self._trouble)

    async def stop(self) -> None:
        """Take back what is ordered; what was done is kept, and the next refresh goes on from there."""
        self.stopping = True
        self._wake.set()

    async def _pause(self, seconds: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._wake.wait()

    def _bear(self, error: BaseException) -> None:
        now = time.monotonic()
        if self._away_since is None:
            self._away_since = now
            _log.warning("the database does not answer; waiting for it", error=first_line(error))
        if now - self._away_since > _PATIENCE.total_seconds():
            raise WorkersFailedError(
                f"the database stayed away for {_minutes(_PATIENCE)} ({first_line(error)}); what was done is kept: "
                "run 'consulted refresh' again when it is back"
            ) from error

    # -- one look

    async def _look(self) -> bool:
        """Give what is missing; say whether nothing is left to be done."""
        self._keep_hold()
        await self._rescue()
        # Before the tasks: an order that ends between the two looks is counted as open once more, which does no harm.
        given = await self.queue.open(self.run.id)
        self._learn(self.ledger.batches.take(self.run.id))
        self._advance()
        self._look_for_line(given)
        wanted = self._wanted(given)
        ready = self._ready([host for host in wanted if host not in self._later])
        if ready:
            room = MOST_WAITING - await self.queue.waiting()
            await self._give(ready[: max(room, 0)])
        await self._look_for_workers(bool(wanted or given))
        return not wanted and not given

    def _keep_hold(self) -> None:
        if not self.hold():
            raise BusyError(
                "the database was restarted, and another refresh has taken over since; it goes on with this run"
            )

    async def _rescue(self) -> None:
        now = time.monotonic()
        if now < self._next_rescue:
            return
        self._next_rescue = now + self.silence.total_seconds() / 4
        for order in await self.queue.rescue(self.silence):
            self._lost[order.host] += 1
            _log.warning("a worker fell silent; its order is given again", host=order.host)
            if self._lost[order.host] >= _MOST_LOST:
                self._trouble = f"{_MOST_LOST} workers in a row did not come back from {order.host}"

    def _learn(self, batches: list[Done]) -> None:
        for done in batches:
            host = done.order.host
            self._lost[host] = 0
            self.times.append(BatchTime(host=host, sources=done.sources, seconds=done.seconds))
            if done.outcome is Outcome.OVERSPENT:
                self.overspent.add(host)
            if done.outcome is Outcome.OFFLINE:
                self._doubt(host, done.detail)
            elif done.outcome is Outcome.FAILED:
                self._fail(host, f"a batch of {host} failed on {done.worker}: {done.detail}")
            else:
                self._failed[host] = self._doubted[host] = 0

    def _doubt(self, host: str, detail: str) -> None:
        self._doubted[host] += 1
        self._wait(host, self._doubted[host])
        self._doubts = detail

    def _wait(self, host: str, times: int) -> None:
        self._later[host] = time.monotonic() + min(_FIRST_WAIT * 2 ** (times - 1), _LONGEST_WAIT)

    def _look_for_line(self, given: set[Order]) -> None:
        """Give up when hosts are silent again and again, and nobody visits one that may yet answer."""
        often = any(times >= _MOST_DOUBTS for times in self._doubted.values())
        if often and all(self._doubted[order.host] for order in given):
            raise OfflineError(self._doubts)

    def _fail(self, host: str, detail: str) -> None:
        self._failed[host] += 1
        self._wait(host, self._failed[host])
        _log.warning("an order failed", host=host, detail=detail, times=self._failed[host])
        if self._failed[host] >= _MOST_FAILURES:
            self._trouble = detail

    def _advance(self) -> None:
        left = self.ledger.tasks.open_count(self.run.id)
        if left < self._left:
            self.on_progress(self._left - left)
            # Somebody answered, or was judged: a line works.
            self._doubted.clear()
        self._left = left

    def _wanted(self, given: set[Order]) -> list[str]:
        """Return the hosts with open tasks that nobody was told to visit, the longest queue first."""
        now = time.monotonic()
        self._later = {host: until for host, until in self._later.items() if until > now}
        under_way = {order.host for order in given}
        hosts = [queue.host for queue in self.ledger.tasks.queues(self.run.id, self.stage, untried=True)]
        return [host for host in hosts if host not in under_way | self.overspent and not self._hopeless(host)]

    def _hopeless(self, host: str) -> bool:
        return self._failed[host] >= _MOST_FAILURES or self._lost[host] >= _MOST_LOST

    def _ready(self, hosts: list[str]) -> list[str]:
        resting = self.ledger.leases.resting() if hosts else {}
        return [host for host in hosts if resting.get(host, 0.0) <= _SHORT_REST]

    async def _give(self, hosts: list[str]) -> None:
        orders = [Order(run_id=self.run.id, host=host, stage=self.stage) for host in hosts]
        await self.queue.give(orders)

    async def _look_for_workers(self, needed: bool) -> None:
        now = time.monotonic()
        if not needed or self.workers():
            self._seen_alive = now
        elif now - self._seen_alive > _PATIENCE.total_seconds():
            await self._withdraw()
            raise NoWorkersError(
                f"no worker has been there for {_minutes(_PATIENCE)}; what was done is kept. Start 'consulted worker' "
                "and run 'consulted refresh' again, or go on without workers:  consulted refresh --no-workers"
            )

    async def _withdraw(self) -> None:
        """Take back what is ordered; without a database the orders stay, and do no harm: they find the same tasks."""
        try:
            await self.queue.withdraw()
            until = time.monotonic() + _FAREWELL
            while await self.queue.open(self.run.id) and time.monotonic() < until:
                await asyncio.sleep(_EVERY)
            for done in self.ledger.batches.take(self.run.id):
                self.times.append(BatchTime(host=done.order.host, sources=done.sources, seconds=done.seconds))
            self._advance()
        except AWAY as error:
            _log.warning("orders could not be taken back", error=first_line(error))


def _minutes(span: timedelta) -> str:
    return f"{span.total_seconds() / 60:g} minutes"
