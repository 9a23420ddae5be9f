"""Finds the pages of an organisation's own site that carry facts: contact, team, partners, members, about."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

from protego import Protego
from scrapy import Spider

from crawlers.batch import Batch
from crawlers.cluster.exploration import MOST_PAGES, Exploration, Stand, Way
from crawlers.delay import PRODUCT_TOKEN
from crawlers.finder.asker import Asker, Purse
from crawlers.pages import page_of, way_on
from models.address import authority, host_key, same_address, wire_form
from models.discovery import Discovery
from models.limits import Limits
from models.visit import Page
from snapshots.text import read_page

#: https, www and a language take three.
_MOST_HOPS = 3
#: Seconds; a site that wants longer pauses than this allows for is explored as far as it goes.
_MOST_SECONDS = 600.0
#: Requests for one site, redirects and robots.txt of its hosts included.
_MOST_REQUESTS = 3 * MOST_PAGES


class ClusterSpider(Spider):
    """Explores each site of its batch, from its entrance and the pages of it that are known.

    By itself: ``scrapy crawl cluster -a sites=https://example.org/,https://example.com/ -O found.json``.
    """

    name = "cluster"

    def __init__(self, batch: Batch | None = None, sites: str = "", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.batch = batch or Batch(host="", limits=Limits(), exploring=_explorations(sites))

    async def start(self) -> AsyncIterator[Any]:
        """Yield what is found, one site after the other."""
        for exploration in self.batch.exploring:
            if self.batch.host != exploration.host:
                self.batch.host, self.batch.not_before = exploration.host, None
            asker = Asker(crawler=self.crawler, batch=self.batch)
            async for found in Explorer(exploration, asker).found():
                yield found


class Explorer:
    """Explores one site."""

    def __init__(self, exploration: Exploration, asker: Asker) -> None:
        self._exploration = exploration
        self._asker = asker
        self._purse = Purse(room=_MOST_REQUESTS, time=_MOST_SECONDS)

    async def found(self) -> AsyncIterator[Discovery]:
        """Yield the pages found, nearest first; where pages may only be named, those that links of held pages name."""
        exploration = self._exploration
        level = [(page, depth) async for page, depth in self._stands()]
        ways = [*(way for way in exploration.leads() if exploration.meet(way.url)), *exploration.ways(level)]
        while ways:
            level = []
            for way in ways:
                if self._forbidden(way.url):
                    continue
                if not exploration.ask:
                    yield self._discovery(way, way.url, way.text)
                elif (page := await self._page(way.url)) is not None and exploration.accepts(way, page):
                    yield self._discovery(way, page.url, read_page(page).title or way.text)
                    level.append((page, way.depth))
            ways = exploration.ways(level) if exploration.ask else []

    async def _stands(self) -> AsyncIterator[tuple[Page, int]]:
        for stand in self._exploration.stands:
            page = stand.page
            if page is None and self._exploration.ask:
                page = await self._page(stand.url)
            if page is not None:
                yield page, stand.depth

    async def _page(self, url: str) -> Page | None:
        """Return the page at *url*, as far as it leads within the site; None when it is none, or one met before."""
        exploration = self._exploration
        if exploration.room <= 0:
            return None
        exploration.room -= 1
        for _ in range(_MOST_HOPS + 1):
            response = await self._asker.ask(url, self._purse)
            onward = way_on(response) if response is not None else None
            if response is None or onward is None:
                return page_of(response) if response is not None and response.status == 200 else None
            target = wire_form(onward[0])
            if not exploration.within(target) or not (same_address(url, target) or exploration.meet(target)):
                return None
            url = target
        return None

    def _forbidden(self, url: str) -> bool:
        """Say whether a robots.txt that is known already forbids *url*."""
        robots = self._asker.batch.robots.get(authority(url))
        if robots is None or not self._asker.batch.limits.obey_robots:
            return False
        if not 200 <= robots.status < 300:
            return robots.status >= 500
        return not Protego.parse(robots.body).can_fetch(url, PRODUCT_TOKEN)

    def _discovery(self, way: Way, url: str, title: str) -> Discovery:
        return Discovery(
            host=self._exploration.host,
            url=url,
            role=way.role,
            title=title,
            depth=way.depth,
            found_at=self._asker.batch.clock(),
        )


def _explorations(sites: str) -> list[Exploration]:
    """Return an exploration for each house among the addresses *sites*, from its root and the addresses given."""
    stands: dict[str, dict[str, Stand]] = {}
    for url in map(wire_form, filter(None, map(str.strip, sites.split(",")))):
        of_house = stands.setdefault(host_key(url), {})
        for each in (f"{authority(url)}/", url):
            of_house.setdefault(each, Stand(url=each, depth=0))
    return [Exploration(host=host, stands=list(of_house.values())) for host, of_house in stands.items()]
