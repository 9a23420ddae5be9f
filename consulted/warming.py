"""Warms a worker up: one page of its own, asked for, judged and thrown away before it takes orders.

What a crawl needs is loaded, and over a thousand patterns are compiled, when they are first used: seconds on a busy
machine, in which a worker would give no sign of life and lose the hosts it has just been given.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace

from consulted.config import Config
from crawlers.batch import Batch
from crawlers.run import run_batch
from models.address import host_key
from models.visit import Task

_TEXT = "<p>The council met on 3 March 2024, and 120 members signed the agreement with their partners.</p>"
_PAGE = (
    f"<!doctype html><html lang=en><head><title>Minutes</title></head><body><h1>Minutes</h1>{_TEXT * 9}</body></html>"
)


async def warm_up(config: Config) -> None:
    """Crawl one page on loopback; nothing is kept of it."""
    server = await asyncio.start_server(_answer, "127.0.0.1", 0)
    async with server:
        url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/minutes"
        limits = replace(config.limits, allow_networks=("127.0.0.0/8",), hosts_file=None)
        task = Task(run_id=0, source_id=0, cited_url=url, url=url)
        await run_batch(Batch(host=host_key(url), limits=limits, tasks=[task], sink=lambda _: None))


async def _answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.readuntil(b"\r\n\r\n")
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(_PAGE)}\r\nConnection: close\r\n\r\n"
    writer.write(head.encode() + _PAGE.encode())
    await writer.drain()
    writer.close()
