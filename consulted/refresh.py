"""One refresh: ask the archive for versions consulted, visit the sources, compare, and bring findings up to date."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import cast

from consulted.workbench import Workbench
from crawlers.batch import Batch
from crawlers.run import run_batch
from models.address import host_key
from models.errors import ConsultedError, ExitCode, OfflineError
from models.ledger.lock import refreshing
from models.memento import Memento, Wanted
from models.run import HostState, Run
from models.visit import Capture, Task
from pipelines.judging import objection
from scheduler.dispatch import BATCH, AnyBatch, Dispatcher
from scheduler.planner import is_due
from scheduler.recorder import Recorder
from scheduler.versions import Versions
from snapshots.archive import repair

#: A run broken off longer ago than this is not gone on with: its first answers are too old to stand beside new ones.
_TOO_OLD = timedelta(hours=24)
#: Under so many leads to one lost page the archive is asked; the best one is nearly always right.
_MOST_ASKED = 4
#: Our own snapshot stands in for the version consulted if it was taken at most so long after it.
_STANDS_IN = timedelta(days=90)


class UnfinishedError(ConsultedError):
    """Some sources could not be looked at."""

    exit_code = ExitCode.COULD_NOT_CHECK


@dataclass(frozen=True, kw_only=True)
class Progress:
    """How far a refresh is."""

    #: ``archive`` while versions consulted are looked for, ``visit`` while sources are visited.
    stage: str
    done: int
    total: int


Report = Callable[[Progress], None]


@dataclass(kw_only=True)
class Refresh:
    """A refresh of some sources, or of what an earlier one left."""

    bench: Workbench
    on_progress: Report
    interrupted: bool = False
    _dispatching: Dispatcher | None = None
    _asking: Batch | None = None

    def run(self, source_ids: Sequence[int], *, only_due: bool = False) -> Run:
        """Visit *source_ids* and return the finished run; one that was broken off is gone on with.

        Raises:
            OfflineError: we are offline; nothing was judged.
            BusyError: another refresh works on this store.
            ConsultedError: disk full, database gone; what was done is kept.
        """
        with refreshing(self.bench.ledger.store.engine):
            repair(self.bench.config.snapshots)
            run = self._begin(self._due(source_ids) if only_due else source_ids)
            return self._work(run)

    def _due(self, source_ids: Sequence[int]) -> list[int]:
        seen = self.bench.ledger.observations.latest(source_ids)
        now, policy = self.bench.now(), self.bench.config.policy
        return [each for each in source_ids if is_due(seen.get(each), now=now, policy=policy)]

    def _begin(self, source_ids: Sequence[int]) -> Run:
        runs, now = self.bench.ledger.runs, self.bench.now()
        left = runs.unfinished()
        if left is not None and now - left.started_at < _TOO_OLD:
            return runs.widen(left.id, source_ids)
        if left is not None:
            runs.end(left.id, "finished", now=now, detail={"abandoned": True})
        return runs.start(source_ids, now=now)

    def _work(self, run: Run) -> Run:
        runs = self.bench.ledger.runs
        recorder = Recorder(self.bench.ledger)
        state = "interrupted"
        try:
            asyncio.run(self._visit(run, recorder))
            if not self.interrupted:
                self._require_all(run)
                state = "finished"
        except OfflineError:
            state = "offline"
            raise
        finally:
            self._conclude()
            run = runs.end(run.id, state, now=self.bench.now())
        return run

    def _require_all(self, run: Run) -> None:
        left = self.bench.ledger.tasks.open_sources(run.id)
        if left:
            raise UnfinishedError(
                f"{len(left)} of {run.sources} sources brought no answer and no reason for it, which is a fault of "
                "ours; run 'consulted refresh' again, and with --verbose to see what Scrapy says"
            )

    async def _visit(self, run: Run, recorder: Recorder) -> None:
        with self._stoppable():
            ledger = self.bench.ledger
            await self._ask_archive(ledger.baselines.wanted(self._open_sources(run)), recorder)
            counter = _Counter("visit", len(self._open_sources(run)), self.on_progress)
            for searching in (False, True):
                if searching:
                    await self._ask_for_leads(run, recorder)
                if self.interrupted:
                    return
                recorder.on_progress = counter
                self._dispatching = self._dispatcher(run, recorder, searching=searching)
                await self._dispatching.work()
                if self.interrupted:
                    return
                recorder.finish()

    # -- the archive

    async def _ask_for_leads(self, run: Run, recorder: Recorder) -> None:
        """Ask under which of the leads the archive kept the page: that is the address the note meant."""
        for place in range(_MOST_ASKED):
            await self._ask_archive(self.bench.ledger.searches.wanted(run.id, place), recorder)
        if not self.interrupted:
            self.bench.ledger.searches.archive_asked(run.id)

    async def _ask_archive(self, wanted: Sequence[Wanted], recorder: Recorder) -> None:
        url = self.bench.config.archive_url
        if not (url and wanted):
            return
        recorder.on_progress = _Counter("archive", len(wanted), self.on_progress)
        host = host_key(url)
        for start in range(0, len(wanted), BATCH):
            if self.interrupted:
                return
            batch = self._batch(self.bench.ledger.hosts.get(host), recorder)
            batch.wanted, batch.archive_url = list(wanted[start : start + BATCH]), url
            batch.screen = self._objection
            self._asking = batch
            await run_batch(batch)
            self.bench.ledger.hosts.keep(batch.state)

    def _objection(self, memento: Memento) -> str | None:
        source_id = memento.wanted.source_id
        return objection(memento, self.bench.ledger.tasks.cites([source_id]).get(source_id, []))

    def _open_sources(self, run: Run) -> list[int]:
        return self.bench.ledger.tasks.open_sources(run.id)

    # -- the sources

    def _dispatcher(self, run: Run, recorder: Recorder, *, searching: bool) -> Dispatcher:
        config = self.bench.config
        versions = Versions(self.bench.ledger, self.bench.archive)

        def make(state: HostState, tasks: list[Task]) -> AnyBatch:
            batch = self._batch(state, recorder)
            batch.tasks = tasks
            batch.kept = self._kept(tasks)
            batch.versions = versions.of
            return batch

        return Dispatcher(
            ledger=self.bench.ledger,
            run=run,
            recorder=recorder,
            make_batch=make,
            run_batch=lambda batch: run_batch(cast("Batch", batch)),
            hosts_at_once=config.hosts_at_once,
            pause=config.limits.per_host_delay.total_seconds(),
            searching=searching,
        )

    def _batch(self, state: HostState, recorder: Recorder) -> Batch:
        return Batch(
            host=state.key,
            limits=self.bench.config.limits,
            sink=recorder.take,
            archive=self.bench.archive,
            clock=self.bench.config.clock,
            robots=dict(state.robots),
            not_before=state.not_before,
        )

    def _kept(self, tasks: Sequence[Task]) -> dict[int, Capture]:
        snapshots = self.bench.ledger.snapshots
        kept = {}
        for task in tasks:
            if task.seen is not None and task.seen.snapshot_id is not None:
                with suppress(ConsultedError):
                    kept[task.source_id] = snapshots.original(snapshots.get(task.seen.snapshot_id)).capture
        return kept

    # -- the end

    def _conclude(self) -> None:
        """Compare what can be compared, and bring the findings of every document up to date."""
        bench = self.bench
        sources = bench.ledger.documents.source_ids()
        bench.compare_missing(sources)
        stand_ins = bench.ledger.baselines.stand_ins(sources, within=_STANDS_IN)
        bench.ledger.baselines.keep_own(stand_ins, now=bench.now())
        bench.assess([document.id for document in bench.ledger.documents.all()])

    @contextmanager
    def _stoppable(self) -> Iterator[None]:
        """Let the first Ctrl-C end the running batches cleanly; a second one is not waited for."""
        loop = asyncio.get_running_loop()

        def stop() -> None:
            self.interrupted = True
            loop.remove_signal_handler(signal.SIGINT)
            self._stopping = loop.create_task(self._stop())

        with suppress(NotImplementedError, RuntimeError, ValueError):
            loop.add_signal_handler(signal.SIGINT, stop)
        try:
            yield
        finally:
            loop.remove_signal_handler(signal.SIGINT)

    async def _stop(self) -> None:
        if self._dispatching is not None:
            await self._dispatching.stop()
        elif self._asking is not None and self._asking.stop is not None:
            await self._asking.stop()


class _Counter:
    """Adds up what was done and passes it on."""

    def __init__(self, stage: str, total: int, report: Report) -> None:
        self._progress = Progress(stage=stage, done=0, total=total)
        self._report = report
        report(self._progress)

    def __call__(self, more: int) -> None:
        self._progress = Progress(
            stage=self._progress.stage, done=self._progress.done + more, total=self._progress.total
        )
        self._report(self._progress)
