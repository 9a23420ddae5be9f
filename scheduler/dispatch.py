"""Works off a run on one machine: one batch per host at a time, many hosts at once."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Protocol

from models.allowance import Allowance
from models.ledger import Ledger
from models.run import BatchTime, HostState, Robots, Run
from models.search import Stage
from models.visit import Task
from scheduler.recorder import Recorder

#: A batch is at most this long, so that a takeover redoes little.
BATCH = 100


class AnyBatch(Protocol):
    """What the dispatcher uses of a batch; ``crawlers`` makes it."""

    host: str
    robots: dict[str, Robots]
    stop: Callable[[], Awaitable[None]] | None
    allowance: Allowance | None

    def rest_for(self, seconds: float) -> None:
        """Let the first request wait."""
        ...

    @property
    def delay(self) -> float:
        """The seconds between two requests that the host asks for."""
        ...

    @property
    def state(self) -> HostState:
        """What the batch learnt of its host."""
        ...


MakeBatch = Callable[[HostState, list[Task]], AnyBatch]
RunBatch = Callable[[AnyBatch], Awaitable[None]]


@dataclass(kw_only=True)
class Dispatcher:
    """Hands each host's open tasks to ``run_batch``, until none are left or somebody says stop."""

    ledger: Ledger
    run: Run
    recorder: Recorder
    make_batch: MakeBatch
    run_batch: RunBatch
    #: How many hosts are visited at once.
    hosts_at_once: int
    #: Seconds between two batches of one host.
    pause: float
    #: Visit cited addresses, follow leads to lost pages, or ask where they went.
    stage: Stage = Stage.VISIT
    stopping: bool = False
    #: When the last batch of each host ended (``time.monotonic()``); kept from one stage of a run to the next.
    ended: dict[str, float] = field(default_factory=dict)
    #: Hosts that got all that the day's budget has for them; the rest of their tasks waits for another day.
    overspent: set[str] = field(default_factory=set)
    #: How long each batch took; kept from one stage of a run to the next.
    times: list[BatchTime] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._active: dict[str, asyncio.Task[None]] = {}
        self._batches: dict[str, AnyBatch] = {}
        self._tried: set[tuple[int, str]] = set()
        #: Hosts whose batch did not hold all that waits there.
        self._long: set[str] = set()
        #: Hosts at which work waits, the longest queue first.
        self._waiting: deque[str] = deque()

    async def work(self) -> None:
        """Visit everything that is open.

        Raises:
            ConsultedError: a batch met a trouble of ours (disk full, database gone); the others end first.
        """
        try:
            while True:
                self._start_batches()
                if not self._active:
                    return
                done, _ = await asyncio.wait(self._active.values(), return_when=asyncio.FIRST_COMPLETED)
                self._collect(done)
        except asyncio.CancelledError:
            # What struck us has struck the batches: who waits for their orderly end may wait for good.
            self._drop()
            raise
        except BaseException:
            await self.stop()
            raise

    def _start_batches(self) -> None:
        if self.stopping or len(self._active) >= self.hosts_at_once:
            return
        asked = False
        while len(self._active) < self.hosts_at_once:
            if not self._waiting:
                if asked:
                    return
                # Only now: to count every open task for each batch that ends would cost tasks times batches.
                self._waiting.extend(queue.host for queue in self.ledger.tasks.queues(self.run.id, self.stage))
                asked = True
                if not self._waiting:
                    return
            host = self._waiting.popleft()
            if host not in self._active and host not in self.overspent:
                self._start(host)

    def _start(self, host: str) -> None:
        waiting = self.ledger.tasks.batch(
            self.run.id, host, self.stage, limit=BATCH, without=self.recorder.held_sources
        )
        # What a batch left without an answer is not asked again in this run: it would only fail the same way.
        tasks = [task for task in waiting if (task.source_id, task.url) not in self._tried]
        if not tasks:
            return
        if len(waiting) == BATCH:
            self._long.add(host)
        self._tried.update((task.source_id, task.url) for task in tasks)
        batch = self.make_batch(self.ledger.hosts.get(host), tasks)
        self._batches[host] = batch
        self._active[host] = asyncio.create_task(self._run(batch, len(tasks)))

    async def _run(self, batch: AnyBatch, sources: int) -> None:
        began = time.monotonic()
        ended = self.ended.get(batch.host)
        if ended is not None:
            # In the batch, not before it: it may turn out to ask for nothing.
            batch.rest_for(ended + max(self.pause, batch.delay) - time.monotonic())
        try:
            await self.run_batch(batch)
        finally:
            self.ended[batch.host] = now = time.monotonic()
            self.times.append(BatchTime(host=batch.host, sources=sources, seconds=now - began))
            self.ledger.hosts.keep(batch.state)
            if batch.allowance is not None and batch.allowance.spent:
                self.overspent.add(batch.host)

    def _collect(self, done: set[asyncio.Task[None]]) -> None:
        for host in [host for host, task in self._active.items() if task in done]:
            self._active.pop(host).result()
            del self._batches[host]
            if host in self._long:
                # More waits there, more than anywhere else: the run is over no sooner than this host is.
                self._long.discard(host)
                self._waiting.appendleft(host)

    def _drop(self) -> None:
        self.stopping = True
        for task in self._active.values():
            task.cancel()

    async def stop(self) -> None:
        """End the running batches cleanly; what they have seen so far is kept."""
        self.stopping = True
        for batch in self._batches.values():
            if batch.stop is not None:
                await batch.stop()
        await asyncio.gather(*self._active.values(), return_exceptions=True)
