"""Asks robots.txt first, as RFC 9309 says, and remembers it for a day."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from protego import Protego
from scrapy import Request
from scrapy.exceptions import NotConfigured
from scrapy.http.request import NO_CALLBACK

from crawlers.batch import Batch, batch_of
from crawlers.delay import PRODUCT_TOKEN, crawl_delay
from crawlers.failures import RobotsRefusedError, classify
from models.address import FETCHABLE_SCHEMES, authority, host_key, joined, scheme, wire_form
from models.run import Robots

if TYPE_CHECKING:
    from typing import Self

    from scrapy.crawler import Crawler
    from scrapy.http import Response

#: RFC 9309, 2.4: a cached robots.txt should not be used for more than 24 hours.
_KEEP = timedelta(hours=24)
#: RFC 9309, 2.3.1.2: follow at least five redirects.
_MOST_REDIRECTS = 5
#: RFC 9309, 2.5: at least 500 kibibytes must be read.
_MOST_BYTES = 512 * 1024
#: The host answers, but not with a robots.txt; whether its pages are well nobody knows.
_UNREADABLE = frozenset({"too-large", "truncated", "bad-response"})


@lru_cache(maxsize=64)
def _rules(body: str) -> Protego:
    """Read a robots.txt once for all requests of a batch."""
    return Protego.parse(body)


class RobotsMiddleware:
    """Raises :class:`RobotsRefusedError` for what robots.txt does not allow; a dead host fails here once for all."""

    def __init__(self, crawler: Crawler, batch: Batch) -> None:
        self._crawler = crawler
        self._batch = batch
        self._asked: dict[tuple[str, bool], asyncio.Task[Robots]] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Build it, or turn it off when robots.txt is not to be asked."""
        if not crawler.settings.getbool("CONSULTED_OBEY_ROBOTS"):
            raise NotConfigured
        return cls(crawler, batch_of(crawler))

    async def process_request(self, request: Request) -> None:
        """Let *request* pass, or raise why not."""
        if request.meta.get("without_robots"):
            return
        try:
            robots = await self._robots(authority(request.url), unverified=bool(request.meta.get("unverified")))
        except Exception as error:
            failure = classify(error)
            if failure.kind not in _UNREADABLE:
                raise
            raise RobotsRefusedError(
                f"robots.txt cannot be read ({failure.kind}), which counts as a request to stay away "
                "(RFC 9309, 2.3.1.4)"
            ) from error
        if robots.status >= 500:
            raise RobotsRefusedError(
                f"robots.txt answers {robots.status}, which counts as a request to stay away (RFC 9309, 2.3.1.4)"
            )
        if not 200 <= robots.status < 300:
            return
        self._slow_down(crawl_delay(robots))
        if not _rules(robots.body).can_fetch(request.url, PRODUCT_TOKEN):
            raise RobotsRefusedError("robots.txt asks robots to stay away from this page")

    async def _robots(self, site: str, *, unverified: bool) -> Robots:
        known = self._batch.robots.get(site)
        if known is not None and self._batch.clock() - known.fetched_at < _KEEP:
            return known
        if (site, unverified) not in self._asked:
            self._asked[site, unverified] = asyncio.ensure_future(self._fetch(site, unverified=unverified))
        robots = await asyncio.shield(self._asked[site, unverified])
        if not unverified:
            self._batch.robots[site] = robots
        return robots

    async def _fetch(self, site: str, *, unverified: bool) -> Robots:
        url = f"{site}/robots.txt"
        for _ in range(_MOST_REDIRECTS + 1):
            response = await self._download(url, unverified=unverified)
            target = response.headers.get(b"Location")
            if not (300 <= response.status < 400 and target):
                return self._answer(response)
            url = wire_form(joined(url, target.decode("latin-1")))
            if host_key(url) != host_key(site) or scheme(url) not in FETCHABLE_SCHEMES:
                # Another host's batch is not ours to spend; an unavailable robots.txt allows (2.3.1.3).
                break
        return Robots(status=404, body="", fetched_at=self._batch.clock())

    async def _download(self, url: str, *, unverified: bool) -> Response:
        request = Request(
            url,
            callback=NO_CALLBACK,
            priority=1000,
            dont_filter=True,
            meta={"without_robots": True, "download_slot": self._batch.host, "unverified": unverified},
        )
        return await self._crawler.engine.download_async(request)

    def _answer(self, response: Response) -> Robots:
        body = response.body[:_MOST_BYTES].decode("utf-8", "replace").lstrip("\ufeff")
        return Robots(
            status=response.status,
            body=body if 200 <= response.status < 300 else "",
            fetched_at=self._batch.clock(),
        )

    def _slow_down(self, wish: float) -> None:
        slot = self._crawler.engine.downloader.slots.get(self._batch.host)
        if slot is not None:
            slot.delay = max(slot.delay, wish)
