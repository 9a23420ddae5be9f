"""Fetches with aiohttp: guarded addresses and ports, verified certificates, capped answers, no credentials."""

from __future__ import annotations

import asyncio
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
from scrapy.http import Headers

from crawlers.batch import batch_of
from crawlers.networks import is_allowed, is_local_name, literal
from crawlers.pages import headers_of
from crawlers.ports import check_port
from crawlers.resolver import PrivateAddressError, Resolver, guarded_socket
from crawlers.wire import capped
from snapshots.coding import MOST_CODINGS, codings

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
        self._networks = networks
        hosts_file = settings.get("CONSULTED_HOSTS_FILE")
        self._ssl_context = _trust(settings.get("CONSULTED_CA_FILE"), time.time() // _TRUSTED_FOR)
        connector = aiohttp.TCPConnector(
            limit=self._pool_size_total,
            limit_per_host=self._pool_size_per_host,
            resolver=Resolver(networks, Path(hosts_file) if hosts_file else None),
            socket_factory=guarded_socket(networks),
            use_dns_cache=False,
        )
        self._session = aiohttp.ClientSession(
            connector=capped(connector, self._default_maxsize, asyncio.get_running_loop()),
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
        response = await super().download_request(request)
        if len(codings(headers_of(response))) > MOST_CODINGS:
            raise FetchError(f"the body is packed more than {MOST_CODINGS} times over")
        return response

    @asynccontextmanager
    async def _make_request(self, request: Request, timeout: float) -> AsyncIterator[_ClientResponse]:
        try:
            url = yarl.URL(request.url, encoded=True)
            self._guard(url)
            async with await self._session.request(
                request.method,
                # aiohttp would send what stands before an @ as a password.
                url.with_user(None),
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
    def _extract_headers(response: _ClientResponse) -> Headers:
        """Take the bytes that came: aiohttp's text of them cannot be written again where they are no UTF-8."""
        return Headers(list(response.raw_headers))

    def _guard(self, url: yarl.URL) -> None:
        """Refuse what no request is made for, whoever would make the connection: we, or a proxy for us."""
        host = url.host or ""
        check_port(url.explicit_port)
        address = literal(host)
        if address is not None and not is_allowed(address, self._networks):
            raise PrivateAddressError(f"{host} is not a public address")
        if is_local_name(host) and not self._networks:
            raise PrivateAddressError(f"{host} is a name of a private network")

    @staticmethod
    def _is_dataloss_exception(exc: Exception) -> bool:
        return isinstance(exc, aiohttp.ClientPayloadError)
