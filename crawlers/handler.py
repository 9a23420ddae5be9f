"""Fetches with aiohttp, through our guarded resolver, with certificates verified."""

from __future__ import annotations

import ipaddress
import ssl
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

import aiohttp
import yarl
from scrapy.core.downloader.handlers._aiohttp import AiohttpDownloadHandler, _ClientResponse
from scrapy.core.downloader.handlers._base_streaming import BaseStreamingDownloadHandler

from crawlers.batch import batch_of
from crawlers.resolver import Resolver, guarded_socket

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

#: Larger headers than this are no honest page; aiohttp's own 8 KiB refuses sites with many cookies.
_MAX_HEADER = 64 * 1024
_NOT_OURS = ("Accept", "Accept-Encoding", "Content-Type", "User-Agent")


#: Seconds for which certificates that were read are taken as read; a scheduler outlives many updates of them.
_TRUSTED_FOR = 600


@lru_cache(maxsize=4)
def _trust(ca_file: str | None, _: float) -> ssl.SSLContext:
    """Return whom we trust, read once for many batches: it is a hundred certificates and more."""
    context = ssl.create_default_context()
    if ca_file:
        context.load_verify_locations(ca_file)
    return context


class FetchError(Exception):
    """A fetch failed; ``__cause__`` holds what the network said."""


class DownloadHandler(AiohttpDownloadHandler):
    """Scrapy's aiohttp handler with our resolver, our trust, and errors that keep their cause.

    ``request.meta["unverified"]`` looks past a bad certificate; only the second look after a TLS failure does so.
    """

    experimental = False

    def __init__(self, crawler: Crawler) -> None:
        # Past the parent's own: it would build a session with another resolver.
        BaseStreamingDownloadHandler.__init__(self, crawler)
        settings = crawler.settings
        self._batch = batch_of(crawler)
        networks = [ipaddress.ip_network(each) for each in settings.getlist("CONSULTED_ALLOW_NETWORKS")]
        hosts_file = settings.get("CONSULTED_HOSTS_FILE")
        self._ssl_context = _trust(settings.get("CONSULTED_CA_FILE"), time.time() // _TRUSTED_FOR)
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                limit=self._pool_size_total,
                limit_per_host=self._pool_size_per_host,
                resolver=Resolver(networks, Path(hosts_file) if hosts_file else None),
                socket_factory=guarded_socket(networks),
                use_dns_cache=False,
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            response_class=_ClientResponse,
            skip_auto_headers=_NOT_OURS,
            max_line_size=_MAX_HEADER,
            max_field_size=_MAX_HEADER,
        )

    async def download_request(self, request: Request) -> Response:
        """Ask once the host has rested; here, because what waits in Scrapy's queue is past every middleware."""
        await self._batch.rested()
        self._batch.pay()
        return await super().download_request(request)

    @asynccontextmanager
    async def _make_request(self, request: Request, timeout: float) -> AsyncIterator[_ClientResponse]:
        try:
            async with await self._session.request(
                request.method,
                yarl.URL(request.url, encoded=True),
                data=request.body,
                headers=self._request_headers(request).to_tuple_list(),
                timeout=aiohttp.ClientTimeout(total=timeout),
                ssl=False if request.meta.get("unverified") else self._ssl_context,
                allow_redirects=False,
                proxy=self._extract_proxy_url_with_creds(request),
            ) as response:
                yield cast("_ClientResponse", response)
        except (TimeoutError, aiohttp.ClientError, OSError, ValueError) as error:
            raise FetchError(str(error)) from error

    @staticmethod
    def _is_dataloss_exception(exc: Exception) -> bool:
        return isinstance(exc, aiohttp.ClientPayloadError)
