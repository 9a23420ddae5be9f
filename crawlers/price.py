"""What asking costs: requests and seconds, as a search for a lost page counts them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crawlers.batch import Batch
from models.address import authority

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

#: Key in ``request.meta``: not to be asked again after a fault that may pass.
ONCE = "once"


def cost(batch: Batch, url: str) -> int:
    """Return how many requests asking for *url* takes: two where robots.txt must be asked first."""
    return 1 if authority(url) in batch.robots or not batch.limits.obey_robots else 2


def spent(crawler: Crawler, batch: Batch, asked: Request | Response, *, silent: bool = False) -> float:
    """Return the seconds a request took, the pause before it included, but not its wait behind other requests.

    Args:
        silent: nothing answered until patience ran out.
    """
    latency = asked.meta.get("download_timeout" if silent else "download_latency", 0.0)
    return float(latency) + pause(crawler, batch)


def pause(crawler: Crawler, batch: Batch) -> float:
    """Return the seconds between two requests to the batch's host, as it asked for or as we are set."""
    slot = crawler.engine.downloader.slots.get(batch.host) if crawler.engine is not None else None
    return max(slot.delay if slot is not None else batch.limits.per_host_delay.total_seconds(), batch.delay)
