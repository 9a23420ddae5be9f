"""The scheduler of ``consulted schedule``, put together from the settings: what each job does, and whom to tell."""

from __future__ import annotations

import shutil
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta

from consulted import digest
from consulted.config import Config
from consulted.hands import workers
from consulted.refresh import Refresh
from consulted.workbench import Workbench, opened
from consulted.world import in_its_world
from models.ledger import Ledger
from models.run import Run
from scheduler.channels import channels
from scheduler.jobs import jobs
from scheduler.post import Post, QuietHours
from scheduler.service import Duty, Service
from scheduler.timetable import Timetable
from scheduler.watch import Watch

#: Below this a refresh of a few hundred sources may not fit (bytes).
LEAST_SPACE = 200 * 1024 * 1024
#: What the scheduler did, and whom it told, is remembered for so long.
_KEPT = timedelta(days=60)
_KEPT_NOTICES = timedelta(days=365)
#: Seconds a watchdog may take.
_PATIENCE = 10.0


@contextmanager
def service(config: Config) -> Iterator[Service]:
    """Put the scheduler together on the store *config* names.

    Raises:
        ConfigurationError: a notice address cannot be used.
        StoreError: the store cannot be opened.
    """
    ledger = Ledger.open(config.database_url)
    try:
        config.home.mkdir(parents=True, exist_ok=True)
        beat = config["beat"]
        yield Service(
            ledger=ledger,
            timetable=Timetable(ledger=ledger, jobs=jobs(config["jobs"]), late=silence(config)),
            watch=Watch(ledger=ledger, silence=silence(config)),
            post=post(config, ledger),
            clock=config.clock,
            duties=_Household(config).duties(),
            beat_every=beat.total_seconds(),
            space=lambda: (shutil.disk_usage(config.home).free, LEAST_SPACE),
            on_beat=_watchdog(config["watchdog_url"]),
        )
    finally:
        ledger.close()


def silence(config: Config) -> timedelta:
    """Return how long a living scheduler may be silent: as set, and a few beats at least."""
    beat: timedelta = config["beat"]
    wanted: timedelta = config["silence"]
    return max(wanted, 4 * beat)


def post(config: Config, ledger: Ledger) -> Post:
    """Return what delivers notices.

    Raises:
        ConfigurationError: a notice address cannot be used.
    """
    hours = config["quiet_hours"]
    quiet = QuietHours(begin=hours[0], end=hours[1], zone=config["timezone"]) if hours is not None else None
    return Post(ledger=ledger, channels=channels(config["notify"]), quiet=quiet)


def _watchdog(url: str) -> Callable[[], None]:
    def ask() -> None:
        # Somebody else's alarm must never be our trouble.
        with suppress(OSError, ValueError), urllib.request.urlopen(url, timeout=_PATIENCE) as answer:
            answer.read(1)

    return ask if url else lambda: None


class _Household:
    """What the jobs do, each on a store opened for it: nothing is held between two orders."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._refresh: Refresh | None = None

    def duties(self) -> dict[str, Duty]:
        return {
            "plan": Duty(do=self._plan),
            "refresh": Duty(do=self._visit, stop=self._stop),
            "archive": Duty(do=self._look_up, stop=self._stop),
            "assess": Duty(do=self._assess),
            "housekeeping": Duty(do=self._keep_house),
            "digest": Duty(do=self._tell),
        }

    def _stop(self) -> None:
        if self._refresh is not None:
            self._refresh.stop()

    def _plan(self) -> str:
        with opened(self._config) as bench:
            dues = bench.planning.everything(now=bench.now())
            week = bench.now() + timedelta(days=7)
        return f"{len(dues)} sources planned, {sum(each.at <= week for each in dues)} of them within a week"

    def _visit(self) -> str:
        with opened(self._config) as store, in_its_world(store) as bench:
            wanted = bench.planning.due(bench.planning.sources(), now=bench.now())
            left = bench.ledger.runs.unfinished()
            if not wanted and left is None:
                return "nothing is due"
            run = self._refreshed(bench, wanted)
        return said(run)

    def _refreshed(self, bench: Workbench, wanted: list[int]) -> Run:
        ids = [document.id for document in bench.documents(())]
        self._refresh = Refresh(
            bench=bench,
            on_progress=lambda _: None,
            sites=bench.sites(ids),
            names=bench.names(ids),
            workers=workers(bench.ledger, bench.config) > 0,
        )
        try:
            return self._refresh.run(wanted, only_due=True)
        finally:
            self._refresh = None

    def _look_up(self) -> str:
        with opened(self._config) as store, in_its_world(store) as bench:
            self._refresh = Refresh(bench=bench, on_progress=lambda _: None)
            try:
                found = self._refresh.look_up()
            finally:
                self._refresh = None
        return f"{found} versions consulted found in archives" if found else "no archive holds more"

    def _assess(self) -> str:
        with opened(self._config) as bench:
            ids = [document.id for document in bench.documents(())]
            bench.check_facts(ids)
            bench.assess(ids)
        return f"{len(ids)} documents assessed"

    def _keep_house(self) -> str:
        with opened(self._config) as bench:
            now, ledger = bench.now(), bench.ledger
            erased = bench.expire()
            forgotten = ledger.duties.forget(now=now, kept=_KEPT) + ledger.spending.forget(now=now)
            forgotten += ledger.notices.forget(now=now, kept=_KEPT_NOTICES)
        return f"{erased} values erased, {forgotten} old entries forgotten"

    def _tell(self) -> str:
        with opened(self._config) as bench:
            count = digest.tell(bench, [document.id for document in bench.documents(())])
        return f"{count} digests written" if count else "nothing new to tell"


def said(run: Run) -> str:
    """Say in one sentence what a run brought."""
    verdicts = ", ".join(f"{count} {verdict}" for verdict, count in run.verdicts.items()) or "nothing"
    return f"run {run.id}: {run.visited} of {run.sources} sources visited, {run.not_modified} unchanged: {verdicts}"
