"""Whether our own line to the web works: a host that answered before can be connected to once more."""

from __future__ import annotations

import asyncio
import ipaddress
from collections.abc import Iterable
from contextlib import suppress
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from crawlers.resolver import PrivateAddressError, Resolver
from models.limits import Limits

#: Seconds; a host that answered minutes ago is reached in far less, if any is.
_PATIENCE = 10.0
_PORTS = {"http": 80, "https": 443}


async def works(urls: Iterable[str], limits: Limits) -> bool:
    """Say whether one of the hosts of *urls*, which answered before, or the proxy before it, takes a connection.

    No request is made.
    """
    for url in urls:
        if await _connects(*_place(url), limits):
            return True
    return False


def _place(url: str) -> tuple[str, int]:
    """Return host and port that a request for *url* connects to."""
    parts = urlsplit(url)
    proxy = getproxies().get(parts.scheme)
    if proxy and not proxy_bypass(parts.hostname or ""):
        parts = urlsplit(proxy if "//" in proxy else f"//{proxy}")
    return parts.hostname or "", parts.port or _PORTS.get(parts.scheme, 80)


async def _connects(host: str, port: int, limits: Limits) -> bool:
    networks = [ipaddress.ip_network(each) for each in limits.allow_networks]
    with suppress(OSError, TimeoutError, PrivateAddressError):
        async with asyncio.timeout(_PATIENCE):
            found = await Resolver(networks, limits.hosts_file).resolve(host, port)
            _, writer = await asyncio.open_connection(found[0]["host"], found[0]["port"])
            writer.close()
            return True
    return False
