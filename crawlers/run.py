"""Runs one batch in our own asyncio loop."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Self

from scrapy import Spider
from scrapy.crawler import Crawler
from scrapy.settings import Settings

from crawlers.batch import Batch
from crawlers.cluster.platform import Platform
from crawlers.settings import overrides
from crawlers.spiders.cluster import ClusterSpider
from crawlers.spiders.eccp import EccpSpider
from crawlers.spiders.finder import FinderSpider
from crawlers.spiders.memento import MementoSpider, index_slot
from crawlers.spiders.reference import ReferenceSpider
from crawlers.timegate import index_pause
from models.errors import ConsultedError
from models.limits import Limits

#: Seconds between two looks whether a crawl has begun; it takes some ten milliseconds.
_BEGINNING = 0.005


class BatchError(ConsultedError):
    """A crawl ended otherwise than it should; what it had brought is kept."""


async def run_batch(batch: Batch) -> None:
    """Visit everything in *batch*; answers reach ``batch.sink`` as they come.

    Raises:
        BatchError: Scrapy did not finish the crawl.
        ConsultedError: the sink or the archive refused (disk full, database gone).
    """
    # No runner: it looks for the spiders of the project anew for every crawl, and we know ours.
    crawler = Crawler(_spider(batch), _settings(batch.limits))
    if batch.wanted and (pause := index_pause(batch.host)):
        slot = {"concurrency": 1, "delay": pause, "randomize_delay": False}
        crawler.settings.set("DOWNLOAD_SLOTS", {index_slot(batch.host): slot}, priority="cmdline")
    crawl = asyncio.ensure_future(crawler.crawl_async(batch=batch))
    batch.stop = partial(_stop, crawler, crawl)
    try:
        await crawl
    finally:
        if batch.allowance is not None:
            batch.allowance.close()
    if batch.trouble is not None:
        raise batch.trouble
    reason = crawler.stats.get_value("finish_reason")
    if reason not in ("finished", "shutdown", None):
        raise BatchError(f"the visit to {batch.host} ended early ({reason}); run 'consulted refresh' to go on")


async def _stop(crawler: Crawler, crawl: asyncio.Future[None]) -> None:
    """End a crawl in an orderly way; Scrapy takes no notice of whoever asks before its engine runs."""
    while not crawl.done() and not (crawler.crawling and crawler.spider is not None and crawler.engine.running):
        await asyncio.sleep(_BEGINNING)
    await crawler.stop_async()


class _Settings(Settings):
    """Settings made for one crawl: to make them anew takes a quarter of the time of a deep copy."""

    def copy(self) -> Self:
        """Return them as they are: nobody else has them."""
        return self


def _settings(limits: Limits) -> Settings:
    settings = _Settings()
    settings.setmodule("crawlers.settings", priority="project")
    settings.setdict(overrides(limits), priority="cmdline")
    return settings


def _spider(batch: Batch) -> type[Spider]:
    if batch.wanted:
        return MementoSpider
    if batch.exploring:
        return EccpSpider if all(isinstance(each, Platform) for each in batch.exploring) else ClusterSpider
    return FinderSpider if batch.searching else ReferenceSpider
