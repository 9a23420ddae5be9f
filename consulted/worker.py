"""One worker: carries out orders, each a batch of one host it holds the lease of."""

from __future__ import annotations

import asyncio
import os
import socket
import time
from contextlib import suppress
from dataclasses import dataclass, field

import structlog
from sqlalchemy.exc import InterfaceError, OperationalError

from consulted.outfit import Outfit
from consulted.scouting import Scouting
from consulted.workbench import Workbench
from crawlers import line
from crawlers.batch import Batch
from crawlers.run import run_batch
from crawlers.timegate import timegate
from models.errors import LeaseLostError, OfflineError, StoreUnreachableError, first_line
from models.ledger import Ledger
from models.ledger.leases import Lease
from models.order import Done, Order, Outcome
from models.search import Stage
from models.visit import Task
from scheduler.dispatch import BATCH
from scheduler.recorder import Recorder
from scheduler.versions import Versions

#: Seconds after which a batch ends, so that a takeover redoes little; what is left is ordered again.
LONGEST = 120.0
#: Renewed so often within its length, a lease outlives one renewal that fails.
_RENEWALS = 3
#: So many addresses that answered are asked whether our own line works.
_ASKED = 4

#: The database is away; OSError is none of them, for the disk may be the one that fails.
AWAY = (OperationalError, InterfaceError)

_log = structlog.get_logger("consulted.worker")


@dataclass(kw_only=True)
class _Hold:
    """A host that is ours."""

    lease: Lease
    #: ``time.monotonic()`` after which it may be another's; earlier than the database's end of the lease.
    until: float
    batch: Batch | None = None


@dataclass(kw_only=True)
class Worker:
    """Carries out the orders of one process."""

    bench: Workbench
    name: str = field(default_factory=lambda: f"{socket.gethostname()}:{os.getpid()}")
    stopping: bool = False
    _holds: dict[str, _Hold] = field(default_factory=dict)
    #: By run, what searches for lost pages share; of the run last worked on.
    _scoutings: dict[int, Scouting] = field(default_factory=dict)

    async def visit(self, order: Order) -> None:
        """Carry *order* out; what becomes of it is told in the ledger."""
        if self.stopping:
            return
        lease = await self._lease(order.host)
        try:
            await self._visit(order, lease)
        except LeaseLostError as error:
            _log.warning(str(error), host=order.host)
        except AWAY as error:
            # The tasks are open still; whoever waits for the run gives the order again.
            _log.warning("the database does not answer", host=order.host, error=first_line(error))
        finally:
            self._holds.pop(order.host, None)
            with suppress(*AWAY):
                self.bench.ledger.leases.release(lease)
            self._hand_over()

    def _hand_over(self) -> None:
        """Give what was seen to the bucket, where there is one and no host is being visited: others read it there."""
        if self._holds or self.bench.config.bucket is None:
            return
        try:
            self.bench.archive.close()
        except StoreUnreachableError as error:
            _log.warning(str(error))

    async def _lease(self, host: str) -> Lease:
        """Take the host, as soon as a worker that is no more has lost it."""
        lasts = self.bench.config["lease"]
        while True:
            until = time.monotonic() + lasts.total_seconds()
            taken = self.bench.ledger.leases.take(host, lasts=lasts)
            if isinstance(taken, Lease):
                self._holds[host] = _Hold(lease=taken, until=until)
                return taken
            await asyncio.sleep(min(taken, lasts.total_seconds()))

    async def _visit(self, order: Order, lease: Lease) -> None:
        ledger = self.bench.ledger.fenced(lease)
        tasks = ledger.tasks.batch(order.run_id, order.host, order.stage, limit=BATCH, untried=True)
        if not tasks:
            return
        scouting = self._scouting(order.run_id)
        recorder = Recorder(ledger, archive_url=self._timegate)
        recorder.dead = scouting.dead
        batch = self._batch(ledger, order, tasks, recorder, lease)
        if order.stage is Stage.SCOUT:
            scouting.equip(batch)
        began = time.monotonic()
        try:
            outcome, detail = await self._outcome(order, batch, tasks, recorder, ledger)
        finally:
            # Whatever became of the batch: who asks next keeps the pause.
            batch.on_wish()
        seconds = time.monotonic() - began
        done = Done(order=order, worker=self.name, sources=len(tasks), seconds=seconds, outcome=outcome, detail=detail)
        ledger.batches.keep(done)
        _log.info("visited", host=order.host, sources=len(tasks), outcome=outcome.value, seconds=round(seconds, 1))

    # -- the batch

    def _batch(self, ledger: Ledger, order: Order, tasks: list[Task], recorder: Recorder, lease: Lease) -> Batch:
        hold = self._holds[order.host]
        outfit = Outfit(config=self.bench.config, ledger=ledger, archive=self.bench.archive)
        batch = outfit.visiting(ledger.hosts.get(order.host), tasks, recorder.take)
        # Budgets are the store's, not the host's: what was booked is given back whoever has the host by then.
        batch.allowance = self._outfit.allowance(order.host, tasks)
        batch.rest_for(lease.rest)
        batch.permitted = lambda: time.monotonic() < hold.until

        def tell() -> None:
            ledger.hosts.keep(batch.state)
            self._let_rest(lease, batch)

        batch.on_wish = tell
        hold.batch = batch
        return batch

    def _let_rest(self, lease: Lease, batch: Batch) -> None:
        pause = max(self.bench.config.limits.per_host_delay.total_seconds(), batch.delay)
        self.bench.ledger.leases.rest(lease, max(batch.resting_until - time.monotonic(), pause))

    @property
    def _outfit(self) -> Outfit:
        return Outfit(config=self.bench.config, ledger=self.bench.ledger, archive=self.bench.archive)

    async def _outcome(
        self, order: Order, batch: Batch, tasks: list[Task], recorder: Recorder, ledger: Ledger
    ) -> tuple[Outcome, str]:
        try:
            whole = await self._crawl(batch)
            if recorder.doubtful:
                await self._settle(order, recorder)
        except (LeaseLostError, *AWAY):
            raise
        except OfflineError as error:
            return Outcome.OFFLINE, str(error)
        except Exception as error:
            _log.warning("a batch failed", host=order.host, error=str(error))
            return Outcome.FAILED, str(error)
        if batch.allowance is not None and batch.allowance.spent:
            return Outcome.OVERSPENT, ""
        if not whole:
            return Outcome.STOPPED, ""
        ledger.tasks.tried(tasks, order.stage)
        return Outcome.DONE, ""

    async def _crawl(self, batch: Batch) -> bool:
        """Run *batch*, and end it cleanly when its time is up or somebody says so; says whether it is whole."""
        crawl = asyncio.ensure_future(run_batch(batch))
        try:
            await asyncio.wait({crawl}, timeout=LONGEST)
            whole = crawl.done() and not self.stopping
        except asyncio.CancelledError:
            await _end(crawl, batch)
            raise
        if not whole:
            await _end(crawl, batch)
        await crawl
        return whole

    # -- whose fault silence is

    async def _settle(self, order: Order, recorder: Recorder) -> None:
        """Decide on what may be our own line's fault.

        Raises:
            OfflineError: we cannot tell their faults from ours.
        """
        ledger = self.bench.ledger
        answered = [*reversed(recorder.answered), *ledger.observations.answered(order.run_id, most=_ASKED)]
        asked = [*answered, *(timegate(each, "") for each in self.bench.config.timegates)]
        if await line.works(asked, self.bench.config.limits):
            recorder.finish(line_works=True)
        elif answered or ledger.tasks.hosts(order.run_id) > 1:
            raise OfflineError(recorder.doubt)
        else:
            recorder.finish()

    def _scouting(self, run_id: int) -> Scouting:
        if run_id not in self._scoutings:
            ledger = self.bench.ledger
            dead = ledger.observations.silent(run_id)
            versions = Versions(ledger, self.bench.archive)
            self._scoutings = {run_id: Scouting(ledger=ledger, versions=versions, timegate=self._timegate, dead=dead)}
        return self._scoutings[run_id]

    @property
    def _timegate(self) -> str:
        return next(iter(self.bench.config.timegates), "")

    # -- signs of life, and the end

    async def beat(self) -> None:
        """Hold on to the hosts that are ours, for ever."""
        lasts = self.bench.config["lease"]
        while True:
            await asyncio.sleep(lasts.total_seconds() / _RENEWALS)
            holds = list(self._holds.values())
            until = time.monotonic() + lasts.total_seconds()
            try:
                kept = self.bench.ledger.leases.renew([each.lease for each in holds], lasts=lasts)
            except AWAY as error:
                _log.warning("leases could not be renewed", error=first_line(error))
                continue
            for hold in holds:
                hold.until = until if hold.lease.host in kept else 0.0

    async def stop(self) -> None:
        """End the running batches cleanly; what they have seen so far is kept, the rest is ordered again."""
        self.stopping = True
        for hold in list(self._holds.values()):
            if hold.batch is not None and hold.batch.stop is not None:
                await hold.batch.stop()


async def _end(crawl: asyncio.Future[None], batch: Batch) -> None:
    if batch.stop is None:
        crawl.cancel()
    else:
        await batch.stop()
    await asyncio.wait({crawl})
