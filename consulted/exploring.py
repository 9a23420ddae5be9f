"""Looks, within a run, for the pages of an organisation's own site that carry facts, and has them visited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from crawlers.batch import Batch, Item
from crawlers.cluster.exploration import DEEPEST, MOST_PAGES, Exploration, Stand
from crawlers.cluster.platform import MOST_PAGES as MOST_ON_PLATFORM
from crawlers.cluster.platform import Platform, of_platform
from crawlers.run import run_batch
from models.address import authority, host_key, is_home, same_address
from models.discovery import Discovery, Role
from models.errors import SnapshotError
from models.ledger import Ledger
from models.ledger.discoveries import Held
from models.moment import Clock
from models.policy import Policy
from models.run import HostState, Run
from models.visit import Page
from scheduler.versions import Versions
from snapshots.text import read_page

#: A site is explored anew after so long: menus change with a new board or a new design.
EXPLORED_ANEW = timedelta(days=90)
#: Of so many cited pages of a site the links are read.
_MOST_CITED = 10
#: So many sites are read in one go, their pages in memory.
_AT_ONCE = 10


@dataclass(kw_only=True)
class Exploring:
    """The explorations of one run.

    Pages are named by the spider from the links of pages we hold, and asked for by the run's own visits: each is asked
    for once, judged and kept like the cited ones, and a run broken off goes on where it stood.
    """

    ledger: Ledger
    versions: Versions
    policy: Policy
    #: Makes a batch for a host, within the limits of the run.
    make_batch: Callable[[HostState], Batch]
    #: Takes what the spider found.
    sink: Callable[[list[Item]], None]
    #: Visits what is open in the run.
    visit: Callable[[], Awaitable[None]]
    clock: Clock
    #: Authorities that did not answer in this run; their sites are left for the next one.
    dead: set[str] = field(default_factory=set)
    #: Says whether somebody asked us to stop.
    stopped: Callable[[], bool] = lambda: False
    #: Organisations and partnerships whose profiles are looked for where the cluster platform is explored.
    names: tuple[str, ...] = ()
    _run: Run = field(init=False)

    async def explore(self, run: Run, sites: Sequence[str]) -> None:
        """Find the pages that carry facts on those of *sites* that nobody has explored lately.

        Args:
            sites: keys of hosts, as ``models.address.host_key`` makes them.
        """
        self._run = run
        self._retire()
        due = self.ledger.discoveries.due(sites, before=self.clock() - EXPLORED_ANEW)
        entrances = {site: self._entrance(site) for site in due}
        due = [site for site in due if authority(entrances[site] or "") not in self.dead]
        if not due or self.stopped():
            return
        self.ledger.discoveries.keep([self._door(site, url) for site in due if (url := entrances[site])])
        await self._visit(due)
        for _ in range(DEEPEST):
            for start in range(0, len(due), _AT_ONCE):
                if self.stopped():
                    return
                await self._look(due[start : start + _AT_ONCE])
            await self._visit(due)
        if not self.stopped():
            self._conclude(due)

    # -- the entrance

    def _door(self, site: str, url: str) -> Discovery:
        return Discovery(host=site, url=url, role=Role.HOME, title="", depth=0, found_at=self.clock())

    def _entrance(self, site: str) -> str | None:
        """Return the root of *site*, by the door its known pages have; None where an entrance is known already."""
        held = [page.url for page in self.ledger.discoveries.held(site) if host_key(page.url) == site]
        known = [url for url in self._known(site) if host_key(url) == site]
        doors = Counter(map(authority, held or known)).most_common(1)
        root = f"{doors[0][0]}/" if doors else f"https://{site}/"
        if any(map(is_home, held)) or any(same_address(url, root) for url in known):
            return None
        return root

    # -- one look

    async def _look(self, sites: Sequence[str]) -> None:
        """Let the spider name what the links of pages we hold lead to; nothing is asked for."""
        batch = replace(self.make_batch(self.ledger.hosts.get(sites[0])), sink=self.sink, archive=None)
        for site in sites:
            batch.robots |= self.ledger.hosts.get(site).robots
        batch.exploring = [each for each in map(self._exploration, sites) if each.room > 0]
        if batch.exploring:
            await run_batch(batch)

    def _exploration(self, site: str) -> Exploration:
        known, held = self._known(site), self.ledger.discoveries.held(site)
        stands = [Stand(url=page.url, depth=page.depth, page=body) for page, body in self._bodies(site, held)]
        if not of_platform(f"https://{site}/"):
            room = MOST_PAGES - self._found(site, held)
            told: set[Role] = {page.role for page in held if page.role not in (None, Role.HOME)}
            return Exploration(host=site, stands=stands, known=known, room=room, ask=False, told=told)
        # A platform that shows us nothing is not asked for one address after the other.
        room = MOST_ON_PLATFORM - self._found(site, held) if stands else 0
        return Platform(
            host=site,
            stands=stands,
            known=known,
            room=room,
            ask=False,
            deepest=DEEPEST,
            cited=tuple(self.ledger.discoveries.lost(site)),
            names=self.names,
        )

    def _bodies(self, site: str, held: Sequence[Held]) -> Iterator[tuple[Held, Page]]:
        """Yield the pages from which links are read: those found, entrances, and the first of those cited."""
        cited = sorted((page for page in held if page.role is None), key=lambda page: not is_home(page.url))
        for page in (*cited[:_MOST_CITED], *(page for page in held if page.role is not None)):
            if page.depth < DEEPEST:
                with suppress(SnapshotError):
                    yield page, self.versions.page(page.snapshot_id)

    def _known(self, site: str) -> list[str]:
        return self.ledger.discoveries.known(site, since=self._began)

    def _found(self, site: str, held: Sequence[Held]) -> int:
        """Return how many pages of *site* this run found, and of those found before, how many still show something."""
        there = {page.source_id for page in held}
        pages = self.ledger.discoveries.of(site)
        return sum(each.page.found_at >= self._began or each.source_id in there for each in pages)

    @property
    def _began(self) -> datetime:
        return self._run.started_at

    # -- visits

    async def _visit(self, sites: Sequence[str]) -> None:
        """Visit the pages found on *sites* that this run has not visited yet; those that are not there go."""
        if self.stopped():
            return
        self.ledger.runs.widen(self._run.id, self.ledger.discoveries.sources_of(sites))
        if self.ledger.tasks.open_sources(self._run.id):
            await self.visit()
        self._retire()

    def _retire(self) -> None:
        self.ledger.discoveries.retire(self._run.id, policy=self.policy, now=self.clock())

    def _conclude(self, sites: Sequence[str]) -> None:
        """Give the pages their own titles, and remember that sites were explored; who showed nothing is asked anew."""
        for site in sites:
            held = self.ledger.discoveries.held(site)
            for page in held:
                if page.role is not None:
                    with suppress(SnapshotError):
                        self._name(site, page)
            if held:
                self.ledger.discoveries.explored(site, self.clock())

    def _name(self, site: str, page: Held) -> None:
        title = read_page(self.versions.page(page.snapshot_id)).title
        if title:
            self.ledger.discoveries.name(site, page.source_id, title)
