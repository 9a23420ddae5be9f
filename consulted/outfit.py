"""Makes batches ready: what each crawl of one host is handed, on one machine as on many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from consulted.config import Config
from crawlers.batch import Batch, Item
from models.allowance import Allowance
from models.ledger import Ledger
from models.run import HostState
from models.visit import Capture, Task
from scheduler.versions import Versions
from snapshots.archive import Archive


@dataclass(kw_only=True)
class Outfit:
    """What the batches of one stage of a run share."""

    config: Config
    ledger: Ledger
    archive: Archive
    versions: Versions = field(init=False)

    def __post_init__(self) -> None:
        self.versions = Versions(self.ledger, self.archive)

    def bare(self, state: HostState, sink: Callable[[list[Item]], None]) -> Batch:
        """Return a batch of a host with nothing to ask for yet."""
        return Batch(
            host=state.key,
            limits=self.config.limits,
            sink=sink,
            archive=self.archive,
            clock=self.config.clock,
            robots=dict(state.robots),
            not_before=state.not_before,
        )

    def visiting(self, state: HostState, tasks: list[Task], sink: Callable[[list[Item]], None]) -> Batch:
        """Return a batch that works *tasks* off."""
        batch = self.bare(state, sink)
        batch.tasks = tasks
        batch.kept = self._kept(tasks)
        batch.allowance = self.allowance(state.key, tasks)
        batch.versions = self.versions.among([task.source_id for task in tasks])
        batch.history = self.versions.history
        return batch

    def allowance(self, host: str, tasks: Sequence[Task]) -> Allowance | None:
        """Return what *host* may still get today; None where no budget is set."""
        return self.ledger.spending.allowance(
            host,
            clock=self.config.clock,
            per_host=self.config["daily_requests_per_host"],
            per_day=self.config["daily_requests"],
            # The pages and robots.txt; redirects and retries are booked as they come.
            expected=len(tasks) + 1,
        )

    def _kept(self, tasks: Sequence[Task]) -> dict[int, Capture]:
        ids = {task.source_id: task.seen.snapshot_id for task in tasks if task.seen is not None}
        captures = self.ledger.snapshots.responses([each for each in ids.values() if each is not None])
        return {source_id: captures[each] for source_id, each in ids.items() if each in captures}
