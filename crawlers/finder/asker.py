"""Asks a host on behalf of lost sources, within what a search may cost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scrapy import Request
from scrapy.http.request import NO_CALLBACK

from crawlers.batch import Batch
from crawlers.failures import classify
from crawlers.pages import way_on
from crawlers.price import ONCE, cost, pause, spent
from models.address import authority, host_key, wire_form

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Response

#: Seconds; a home page or sitemap slower than this is left alone.
_PATIENCE = 15.0
#: A redirect within the house is followed so often; https, www and a language take three.
_MOST_HOPS = 3
#: Larger answers than this are no page and no sitemap worth its unpacking (bytes).
_MOST_BYTES = 16 * 1024 * 1024
#: Faults of the line: whoever is behind it is not asked again in this run.
_LINE = frozenset({"dns", "refused", "timeout", "reset", "resolver", "offline", "http-429"})


@dataclass(kw_only=True)
class Purse:
    """What may still be spent, and what was."""

    room: int
    #: Seconds.
    time: float
    requests: int = 0
    seconds: float = 0.0

    def may(self, requests: int, seconds: float) -> bool:
        """Say whether so much is left."""
        return self.requests + requests <= self.room and self.seconds + seconds < self.time

    def pay(self, requests: int, seconds: float) -> None:
        """Take note of what was spent."""
        self.requests += requests
        self.seconds += seconds


@dataclass(frozen=True, kw_only=True)
class Landing:
    """Where an address led."""

    url: str
    #: None when nothing usable came, or the way left the house.
    response: Response | None = None
    #: True when the way left the house at ``url``, which was not asked.
    left: bool = False


@dataclass(kw_only=True)
class Asker:
    """Asks one host, one request at a time."""

    crawler: Crawler
    batch: Batch

    async def ask(self, url: str, purse: Purse, *, most_bytes: int = _MOST_BYTES, **kwargs: Any) -> Response | None:
        """Return the answer at *url*; None when it may not or can no longer be asked, or brings nothing."""
        unasked = kwargs.get("meta", {}).get("without_robots")
        price, rest = 1 if unasked else cost(self.batch, url), pause(self.crawler, self.batch)
        if authority(url) in self.batch.dead or self.batch.not_before is not None or not purse.may(price, rest):
            return None
        request = self._request(url, min(_PATIENCE, purse.time - purse.seconds), most_bytes, **kwargs)
        engine = self.crawler.engine
        assert engine is not None
        try:
            response = await engine.download_async(request)
        except Exception as error:  # whatever keeps the answer from us is told apart by classify
            kind = classify(error).kind
            purse.pay(price, spent(self.crawler, self.batch, request, silent=kind == "timeout"))
            if kind in _LINE or kind.startswith("tls"):
                self.batch.dead.add(authority(url))
            return None
        purse.pay(price, spent(self.crawler, self.batch, response))
        return response

    def _request(self, url: str, patience: float, most_bytes: int, **kwargs: Any) -> Request:
        limits = self.batch.limits
        meta = {
            ONCE: True,
            "download_slot": self.batch.host,
            "download_timeout": min(limits.timeout.total_seconds(), patience),
            "download_maxsize": min(limits.max_size, most_bytes),
            "verbatim_url": True,
            **kwargs.pop("meta", {}),
        }
        return Request(url, callback=NO_CALLBACK, dont_filter=True, meta=meta, **kwargs)

    async def follow(self, url: str, purse: Purse) -> Landing:
        """Go where *url* leads, as far as its own house."""
        for _ in range(_MOST_HOPS + 1):
            response = await self.ask(url, purse)
            onward = way_on(response) if response is not None else None
            if response is None or onward is None:
                return Landing(url=url, response=response)
            url = wire_form(onward[0])
            if host_key(url) != self.batch.host:
                return Landing(url=url, left=True)
        return Landing(url=url)
