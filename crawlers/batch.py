"""One host's share of a run: what to ask, how, and where the answers go."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from crawlers.delay import crawl_delay
from crawlers.failures import BudgetSpentError, LeaseOverError, QuietAskedError
from models.allowance import Allowance
from models.discovery import Discovery
from models.errors import LeaseLostError
from models.limits import Limits
from models.memento import Memento, Wanted
from models.moment import Clock, iso, system_clock
from models.run import HostState, Robots
from models.search import Trail
from models.visit import Capture, Cite, Handover, Page, Task, Version, Visit
from snapshots.archive import Archive

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from crawlers.cluster.exploration import Exploration
    from crawlers.finder.relative import Relative
    from crawlers.finder.site import Site

Item = Visit | Handover | Memento | Trail | Discovery
Sink = Callable[[list[Item]], None]


def _no_versions(_source_id: int) -> list[tuple[Cite, Version | None]]:
    return []


def _no_history(_source_id: int) -> list[Page]:
    return []


def _nobody_can_tell(_one: Page, _other: Page) -> bool | None:
    return None


def _no_answer(_: int) -> None:
    return None


def _nothing_known(_: str) -> tuple[Any, ...]:
    return ()


def _ours_alone() -> bool:
    return True


def _nobody_to_tell() -> None:
    pass


def _no_objection(_memento: Memento) -> str | None:
    return None


@dataclass(kw_only=True)
class Batch:
    """What one crawl of one host is handed, and what it learns of the host."""

    host: str
    limits: Limits
    #: Takes items as they are done; None only prints them (``scrapy crawl``).
    sink: Sink | None = None
    archive: Archive | None = None
    clock: Clock = system_clock
    tasks: list[Task] = field(default_factory=list)
    wanted: list[Wanted] = field(default_factory=list)
    #: The archive's TimeGate, ``{url}`` standing for the address asked for.
    timegate: str = ""
    #: The snapshots of the last look, by source id, for revisit records.
    kept: Mapping[int, Capture] = field(default_factory=dict)
    #: The notes citing a source, each with the version consulted where one is known.
    versions: Callable[[int], list[tuple[Cite, Version | None]]] = _no_versions
    #: What our own visits before saw of a source, the oldest first.
    history: Callable[[int], list[Page]] = _no_history
    #: Says why an archived copy is not the version consulted; None when nothing speaks against it.
    screen: Callable[[Memento], str | None] = _no_objection
    #: Says whether two archived copies say the same; None when it cannot be told.
    agree: Callable[[Page, Page], bool | None] = _nobody_can_tell
    #: True when ``tasks`` are lost pages, and the host is asked where they went.
    searching: bool = False
    #: Old and new addresses of the host's pages, as our visits saw them move.
    moves: Callable[[str], Sequence[tuple[str, str]]] = _nothing_known
    #: Pages of the same organisation, as our last visits saw them.
    relatives: Callable[[str], Sequence[Relative]] = _nothing_known
    #: The answer kept under a snapshot's id: the failed address may say itself where the page went; None where none is.
    answer: Callable[[int], Relative | None] = _no_answer
    #: What sites told in this run, by host.
    sites: dict[str, Site] = field(default_factory=dict)
    #: Sites whose own pages are looked for.
    exploring: list[Exploration] = field(default_factory=list)
    #: Authorities that did not answer in this run.
    dead: set[str] = field(default_factory=set)
    robots: dict[str, Robots] = field(default_factory=dict)
    #: Set when the host asked to be left alone for longer than a batch may wait.
    not_before: datetime | None = None
    #: What the host may still get today; None where no budget is set.
    allowance: Allowance | None = None
    #: What made the sink or the archive refuse; Scrapy only logs what its parts raise.
    trouble: Exception | None = None
    #: Ends the crawl early but cleanly; set while it runs.
    stop: Callable[[], Awaitable[None]] | None = None

    #: Says, before each request, whether the host is still ours to ask; many machines share hosts out among them.
    permitted: Callable[[], bool] = _ours_alone
    #: Called when the host asked for patience, so that whoever asks next keeps to it, whatever becomes of us.
    on_wish: Callable[[], None] = _nobody_to_tell

    #: ``time.monotonic()`` until which every request of the host waits.
    resting_until: float = 0.0

    def rest_for(self, seconds: float) -> None:
        """Let every request of the host wait, those in Scrapy's queue too."""
        self.resting_until = max(self.resting_until, time.monotonic() + seconds)

    def rest_as_asked(self, seconds: float) -> None:
        """Let every request wait because the host asked for it, and tell who may ask after us."""
        self.rest_for(seconds)
        self.on_wish()

    def leave_alone(self, until: datetime) -> None:
        """Ask for nothing more before *until*, because the host asked for it, and tell who may ask after us."""
        self.not_before = until
        self.on_wish()

    def fail(self, trouble: Exception) -> None:
        """Remember a trouble of ours and end the crawl; nothing it spoils is judged."""
        self.trouble = self.trouble or trouble
        if self.stop is not None:
            self._ending = asyncio.ensure_future(self.stop())

    async def rested(self) -> None:
        """Wait until the host may be asked.

        Raises:
            QuietAskedError: that is longer than a batch may wait.
            LeaseOverError: the host may be another worker's by now.
        """
        if self.not_before is not None and self.clock() < self.not_before:
            raise QuietAskedError(f"the host asked not to be visited before {iso(self.not_before)}")
        while (rest := self.resting_until - time.monotonic()) > 0:
            await asyncio.sleep(rest)
        if not self.permitted():
            self.fail(LeaseLostError(self.host))
            raise LeaseOverError(f"{self.host} may be another worker's by now")
        # Scrapy spaces what it takes from its queue; what waited behind it here must not set off all at once.
        self.rest_for(max(self.limits.per_host_delay.total_seconds(), self.delay))

    def pay(self) -> None:
        """Take one request out of the day's budget.

        Raises:
            BudgetSpentError: there is none left.
        """
        if self.allowance is not None and not self.allowance.take():
            raise BudgetSpentError("the day's budget of requests is spent; the rest is asked tomorrow")

    @property
    def delay(self) -> float:
        """The seconds between two requests that the host asks for, as far as its robots.txt is known."""
        return max(map(crawl_delay, self.robots.values()), default=0.0) if self.limits.obey_robots else 0.0

    @property
    def state(self) -> HostState:
        """What was learnt of the host."""
        return HostState(key=self.host, not_before=self.not_before, robots=self.robots)


def batch_of(crawler: Crawler) -> Batch:
    """Return the batch the crawl's spider was handed."""
    spider: Any = crawler.spider
    batch: Batch = spider.batch
    return batch
