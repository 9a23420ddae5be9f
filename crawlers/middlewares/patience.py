"""Asks again after a fault that may pass, and waits when a host says how long."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

from scrapy.downloadermiddlewares.retry import get_retry_request

from crawlers.batch import Batch, batch_of
from crawlers.failures import TRANSIENT, classify
from crawlers.look import look_of
from crawlers.price import ONCE
from models.moment import Clock, read_http_date
from models.pattern import regex

if TYPE_CHECKING:
    from typing import Self

    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

#: Overload and gateways' troubles; 500 and 501 are the application's own and seldom pass by waiting.
_TRANSIENT_STATUSES = frozenset({408, 429, 502, 503, 504, 522, 524})
#: Longer than this nobody waits within a batch; the host is left alone until then instead.
LONGEST_WAIT = 30.0
#: No site is left alone for longer than this on its own word.
_LONGEST_QUIET = timedelta(days=7)
_SECONDS = regex("[0-9]+")
#: Three hundred years in seconds have fewer; what follows says no more than "long".
_MOST_DIGITS = 10


class PatienceMiddleware:
    """Retries transient faults, each time after a longer pause; with Retry-After every request of the host waits."""

    def __init__(self, crawler: Crawler, batch: Batch, *, retries: int, pause: float) -> None:
        self._crawler = crawler
        self._batch = batch
        self._retries = retries
        self._pause = pause

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Build it from the settings."""
        settings = crawler.settings
        return cls(
            crawler,
            batch_of(crawler),
            retries=settings.getint("CONSULTED_RETRIES"),
            pause=settings.getfloat("DOWNLOAD_DELAY"),
        )

    async def process_response(self, request: Request, response: Response) -> Request | Response:
        """Ask again after an overload, if the wait is bearable."""
        if response.status not in _TRANSIENT_STATUSES:
            return response
        wish = retry_after(response, self._batch.clock)
        if wish is not None and wish > LONGEST_WAIT:
            self._batch.leave_alone(self._batch.clock() + timedelta(seconds=wish))
            return response
        return await self._again(request, f"status {response.status}", wish) or response

    async def process_exception(self, request: Request, exception: Exception) -> Request | None:
        """Ask again after a fault of the line."""
        failure = classify(exception)
        return await self._again(request, failure.kind, None) if failure.kind in TRANSIENT else None

    async def _again(self, request: Request, reason: str, wish: float | None) -> Request | None:
        spider = self._crawler.spider
        assert spider is not None
        again = get_retry_request(
            request, spider=spider, reason=reason, max_retry_times=self._retries, give_up_log_level="DEBUG"
        )
        if again is None:
            return None
        times = int(again.meta["retry_times"])
        wait = wish if wish is not None else min(self._pause * 2**times, LONGEST_WAIT)
        if wish is not None:
            self._batch.rest_as_asked(wait)
        if request.meta.get(ONCE):
            return None
        look = look_of(request)
        if look is not None:
            look.retries += 1
            look.requests += 1
        await asyncio.sleep(wait)
        return again


def retry_after(response: Response, clock: Clock) -> float | None:
    """Return the seconds a Retry-After header asks for (RFC 9110, 10.2.3), a week at most; None without one to read."""
    value = response.headers.get(b"Retry-After")
    if not value:
        return None
    text = value.decode("latin-1").strip()
    if _SECONDS.fullmatch(text):
        return min(float(text[:_MOST_DIGITS]), _LONGEST_QUIET.total_seconds())
    moment = read_http_date(text)
    if moment is None:
        return None
    return min(max((moment - clock()).total_seconds(), 0.0), _LONGEST_QUIET.total_seconds())
