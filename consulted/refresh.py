"""One refresh: ask the archive for versions consulted, visit the sources, compare, and bring findings up to date."""

from __future__ import annotations

import asyncio
import gc
import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING, cast

from consulted.archives import Archives
from consulted.exploring import Exploring
from consulted.hands import hands, workers
from consulted.loop import run as run_loop
from consulted.outfit import Outfit
from consulted.scouting import Scouting
from consulted.workbench import Workbench
from crawlers import line
from crawlers.batch import Batch
from crawlers.run import run_batch
from crawlers.timegate import timegate
from models import coding
from models.errors import ConsultedError, ExitCode, OfflineError
from models.ledger.lock import Right, refreshing
from models.run import BatchTime, HostState, Run, summed_up
from models.search import Search, Stage
from models.visit import Task
from scheduler.dispatch import AnyBatch, Dispatcher
from scheduler.recorder import Recorder
from scheduler.versions import Versions

if TYPE_CHECKING:
    from scheduler.conductor import Conductor
    from scheduler.queue import Queue

#: A run broken off longer ago than this is not gone on with: its first answers are too old to stand beside new ones.
_TOO_OLD = timedelta(hours=24)
#: Under so many leads to one lost page the archive is asked; the best one is nearly always right.
_MOST_ASKED = 4
_NOT_LOOKED_FOR = "where it went was not asked: the day's budget of requests is spent"
#: Objects made, and not yet let go, between two looks for cycles; some tens of pages make so many.
_ALLOCATIONS = 50_000
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
    #: Keys of the hosts whose own pages should be known, and visited too: those a report states facts of.
    sites: Sequence[str] = ()
    #: Organisations and partnerships whose profiles are looked for on the cluster platform.
    names: Sequence[str] = ()
    interrupted: bool = False
    #: How many sources were left for another day because the budget was spent.
    put_back: int = 0
    #: Have the sources visited by the workers of this PostgreSQL store, not by this process.
    workers: bool = False
    _dispatching: Dispatcher | Conductor | None = None
    _queue: Queue | None = None
    _right: Right | None = None
    _loop: asyncio.AbstractEventLoop | None = None
    _scouting: Scouting | None = None
    #: When each host was last left alone, for the pause before it is asked again.
    _ended: dict[str, float] = field(default_factory=dict)
    #: Hosts that got all the day's budget has for them.
    _overspent: set[str] = field(default_factory=set)
    #: How long each batch took.
    _times: list[BatchTime] = field(default_factory=list)
    #: How far each search was before the last step.
    _waited: Mapping[int, tuple[Stage, Search]] | None = None
    _asking: Archives | None = None

    def run(self, source_ids: Sequence[int], *, only_due: bool = False) -> Run:
        """Visit *source_ids* and return the finished run; one that was broken off is gone on with.

        Raises:
            OfflineError: we are offline; nothing was judged.
            BusyError: another refresh works on this store.
            ConsultedError: disk full, database gone; what was done is kept.
        """
        with refreshing(self.bench.ledger.store.engine) as self._right:
            self.bench.archive.recover()
            source_ids = list(dict.fromkeys((*source_ids, *self.bench.ledger.discoveries.sources_of(self.sites))))
            run = self._begin(self._due(source_ids) if only_due else source_ids)
            return self._work(run)

    def look_up(self) -> int:
        """Ask the archives for versions consulted that are not known yet; returns how many were found.

        Raises:
            BusyError: another refresh works on this store.
        """
        ledger = self.bench.ledger
        with refreshing(ledger.store.engine):
            self.bench.archive.recover()
            sources = ledger.documents.source_ids()
            wanted = len(ledger.baselines.wanted(sources))
            recorder = Recorder(ledger)
            try:
                run_loop(self._look_up(sources, recorder))
            finally:
                self.bench.compare_missing(sources)
            return recorder.found if wanted else 0

    async def _look_up(self, sources: Sequence[int], recorder: Recorder) -> None:
        with self._stoppable():
            await self._archives(recorder).look(sources)

    def _due(self, source_ids: Sequence[int]) -> list[int]:
        return self.bench.planning.due(source_ids, now=self.bench.now())

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
        recorder = Recorder(self.bench.ledger, archive_url=timegate(self._timegate, ""))
        state = "interrupted"
        try:
            with _seldom_collecting():
                run_loop(self._visit(run, recorder))
            if not self.interrupted:
                self._require_all(run)
                state = "finished"
        except OfflineError:
            state = "offline"
            raise
        finally:
            try:
                self._conclude(run)
            finally:
                batches = coding.plain(summed_up(self._times))
                run = runs.end(run.id, state, now=self.bench.now(), detail={"batches": batches})
        return run

    def _require_all(self, run: Run) -> None:
        ledger = self.bench.ledger
        # That a page is lost was seen; where it went can be asked on another day.
        ledger.observations.record_unsearched(ledger.searches.at(run.id, self._overspent), _NOT_LOOKED_FOR)
        self.put_back = ledger.tasks.put_back(run.id, self._overspent)
        left = ledger.tasks.open_sources(run.id)
        if left:
            raise UnfinishedError(
                f"{len(left)} of {run.sources} sources brought no answer and no reason for it, which is a fault of "
                "ours; run 'consulted refresh' again, and with --verbose to see what Scrapy says"
            )

    async def _visit(self, run: Run, recorder: Recorder) -> None:
        async with hands(self.bench, workers=self.workers) as self._queue:
            with self._stoppable():
                await self._visit_all(run, recorder)

    async def _visit_all(self, run: Run, recorder: Recorder) -> None:
        await self._archives(recorder).look(self._open_sources(run))
        counter = _Counter("visit", len(self._open_sources(run)), self.on_progress)
        await self._work_off(run, Stage.VISIT, recorder, counter)
        if not self.interrupted:
            await self._ask_for_leads(run, recorder)
        self._scouting = self._new_scouting(recorder)
        while not self.interrupted and (stage := self._next_stage(run)) is not None:
            await self._work_off(run, stage, recorder, counter)
        if self.sites and not self.interrupted:
            await self._exploring(run, recorder).explore(run, self.sites)

    async def _work_off(self, run: Run, stage: Stage, recorder: Recorder, counter: _Counter) -> None:
        recorder.on_progress = counter
        if self._queue is not None:
            self._dispatching = self._conductor(run, counter, stage, self._queue)
        else:
            self._dispatching = self._dispatcher(run, recorder, stage)
        await self._dispatching.work()
        if self._queue is not None:
            # What workers learnt, and other stages ask for here.
            recorder.dead |= self.bench.ledger.observations.silent(run.id)
        if not self.interrupted:
            recorder.finish(line_works=await self._line_works(recorder))

    def _next_stage(self, run: Run) -> Stage | None:
        """Return what lost pages wait for; None when nothing is left, or nothing came of it the last time."""
        waiting = self.bench.ledger.searches.waiting(run.id)
        if not waiting or waiting == self._waited:
            return None
        self._waited = waiting
        # Leads first: who finds the page spares everybody the other questions.
        return Stage.LEAD if any(stage is Stage.LEAD for stage, _ in waiting.values()) else Stage.SCOUT

    async def _line_works(self, recorder: Recorder) -> bool:
        archives = (timegate(each, "") for each in self.bench.config.timegates)
        asked = [*reversed(recorder.answered), *archives]
        return recorder.doubtful and await line.works(asked, self.bench.config.limits)

    # -- the archive

    async def _ask_for_leads(self, run: Run, recorder: Recorder) -> None:
        """Ask under which of the leads the archive kept the page: that is the address the note meant."""
        for place in range(_MOST_ASKED):
            await self._archives(recorder).ask(self.bench.ledger.searches.wanted(run.id, place))
        if not self.interrupted:
            self.bench.ledger.searches.archive_asked(run.id)

    def _archives(self, recorder: Recorder) -> Archives:
        def start(count: int) -> None:
            recorder.on_progress = _Counter("archive", count, self.on_progress)

        self._asking = Archives(
            ledger=self.bench.ledger,
            timegates=self.bench.config.timegates,
            make_batch=self._outfit().bare,
            sink=recorder.take,
            on_start=start,
            clock=self.bench.now,
            interrupted=self.interrupted,
        )
        return self._asking

    def _open_sources(self, run: Run) -> list[int]:
        return self.bench.ledger.tasks.open_sources(run.id)

    # -- the sources

    def _dispatcher(self, run: Run, recorder: Recorder, stage: Stage) -> Dispatcher:
        config, outfit = self.bench.config, self._outfit()

        def make(state: HostState, tasks: list[Task]) -> AnyBatch:
            batch = outfit.visiting(state, tasks, recorder.take)
            if stage is Stage.SCOUT and self._scouting is not None:
                self._scouting.equip(batch)
            return batch

        return Dispatcher(
            ledger=self.bench.ledger,
            run=run,
            recorder=recorder,
            make_batch=make,
            run_batch=lambda batch: run_batch(cast("Batch", batch)),
            hosts_at_once=config.hosts_at_once,
            pause=config.limits.per_host_delay.total_seconds(),
            stage=stage,
            ended=self._ended,
            overspent=self._overspent,
            times=self._times,
            stopping=self.interrupted,
        )

    def _conductor(self, run: Run, counter: _Counter, stage: Stage, queue: Queue) -> Conductor:
        # Here, not above: on one machine nobody waits for Procrastinate to load.
        from scheduler.conductor import Conductor

        return Conductor(
            ledger=self.bench.ledger,
            run=run,
            queue=queue,
            silence=self.bench.config["lease"],
            workers=lambda: workers(self.bench.ledger, self.bench.config),
            hold=lambda: self._right is None or self._right.hold(),
            on_progress=counter,
            stage=stage,
            overspent=self._overspent,
            times=self._times,
            stopping=self.interrupted,
        )

    def _outfit(self) -> Outfit:
        return Outfit(config=self.bench.config, ledger=self.bench.ledger, archive=self.bench.archive)

    @property
    def _timegate(self) -> str:
        return next(iter(self.bench.config.timegates), "")

    def _new_scouting(self, recorder: Recorder) -> Scouting:
        ledger = self.bench.ledger
        versions = Versions(ledger, self.bench.archive)
        return Scouting(ledger=ledger, versions=versions, timegate=self._timegate, dead=recorder.dead)

    def _exploring(self, run: Run, recorder: Recorder) -> Exploring:
        async def visit() -> None:
            counter = _Counter("visit", len(self._open_sources(run)), self.on_progress)
            await self._work_off(run, Stage.VISIT, recorder, counter)

        outfit = self._outfit()
        return Exploring(
            ledger=self.bench.ledger,
            versions=outfit.versions,
            policy=self.bench.config.policy,
            make_batch=lambda state: replace(
                outfit.bare(state, recorder.take), allowance=outfit.allowance(state.key, ())
            ),
            sink=recorder.take,
            visit=visit,
            clock=self.bench.now,
            dead=recorder.dead,
            stopped=lambda: self.interrupted,
            names=tuple(self.names),
        )

    # -- the end

    def _conclude(self, run: Run) -> None:
        """Compare what can be compared, look facts up, bring findings up to date where visits were, and plan anew."""
        bench = self.bench
        sources, documents = bench.ledger.tasks.sources(run.id), bench.ledger.documents.of_run(run.id)
        bench.compare_missing(sources)
        stand_ins = bench.ledger.baselines.stand_ins(sources, within=_STANDS_IN)
        bench.ledger.baselines.keep_own(stand_ins, now=bench.now())
        bench.check_facts(documents)
        bench.expire()
        bench.assess(documents)
        bench.planning.after_visits(sources, now=bench.now())

    def stop(self) -> None:
        """End the running batches cleanly, from whatever thread; what was done is kept."""
        self.interrupted = True
        loop = self._loop
        if loop is not None:
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(self._begin_stopping)

    def _begin_stopping(self) -> None:
        loop = asyncio.get_running_loop()
        self._stopping = loop.create_task(self._stop())

    @contextmanager
    def _stoppable(self) -> Iterator[None]:
        """Let the first Ctrl-C end the running batches cleanly; a second one is not waited for."""
        loop = self._loop = asyncio.get_running_loop()

        def stop() -> None:
            self.interrupted = True
            loop.remove_signal_handler(signal.SIGINT)
            self._begin_stopping()

        with suppress(NotImplementedError, RuntimeError, ValueError):
            loop.add_signal_handler(signal.SIGINT, stop)
        try:
            yield
        finally:
            self._loop = None
            loop.remove_signal_handler(signal.SIGINT)

    async def _stop(self) -> None:
        if self._dispatching is not None:
            await self._dispatching.stop()
        if self._asking is not None:
            await self._asking.stop()


@contextmanager
def _seldom_collecting() -> Iterator[None]:
    """Let Python look for cycles less often: by itself it walks all that lives some times for every page."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_ALLOCATIONS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


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
