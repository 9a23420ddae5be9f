"""A web of thousands of pages on loopback, in a process of its own: hosts are addresses 127.x.y.z, pages are texts.

Of every hundred pages, ten are not there and five redirect; the others bear validators and are 20 to 80 KB long. The
server counts what it was asked, host by host, so that nobody's figures rest on their own word.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import md5
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection

#: Hosts are 127.1.0.1, 127.1.0.2 …: real addresses of this machine, without names to look up.
_NETWORK = "127.1"
_WORDS = (
    *("cluster", "harbour", "members", "agreement", "partner", "region", "energy", "research", "council", "network"),
    *("wood", "textile", "aerospace", "health", "office", "signed", "visited", "export", "training", "company"),
    *("workshop", "project", "committee", "season", "budget", "report", "village", "coast", "river"),
)


def host(number: int) -> str:
    """Return the address of host *number*, from 0."""
    return f"{_NETWORK}.{number // 250}.{number % 250 + 1}"


@dataclass(kw_only=True)
class World:
    """Pages by number; page *n* lies at host ``n % hosts``."""

    pages: int
    hosts: int
    #: Seconds each answer waits.
    latency: float = 0.0
    #: Raised by one for the pages that change between two rounds.
    editions: Counter[int] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    under_way: Counter[str] = field(default_factory=Counter)
    peak: int = 0
    sent: int = 0
    port: int = 0

    def address(self, number: int) -> str:
        """Return the address of a page."""
        return f"http://{host(number % self.hosts)}:{self.port}/page/{number}"

    def change(self, share: float, *, seed: int) -> None:
        """Change *share* of the pages."""
        draw = random.Random(seed)
        for number in draw.sample(range(self.pages), int(self.pages * share)):
            self.editions[number] += 1

    def body(self, number: int) -> bytes:
        """Return what page *number* says now."""
        draw = random.Random(number)
        paragraphs, length, wanted = [], 0, draw.randint(20_000, 80_000)
        while length < wanted:
            words = " ".join(draw.choices(_WORDS, k=60))
            paragraphs.append(f"<p>{words.capitalize()}, {draw.randint(2, 900)} in all.</p>")
            length += len(paragraphs[-1])
        edition = self.editions[number]
        news = f"<p>In edition {edition} of this page, {edition * 7 + 3} members were counted.</p>"
        menu = "".join(f"<li><a href=/page/{each}>{each}</a></li>" for each in range(12))
        return (
            f"<!doctype html><html lang=en><head><title>Page {number} of the register</title></head><body>"
            f"<nav><ul>{menu}</ul></nav><main><h1>Page {number} of the register</h1>{news}{''.join(paragraphs)}"
            "</main></body></html>"
        ).encode()


class _Server(asyncio.Protocol):
    def __init__(self, world: World, cache: dict[tuple[int, int], tuple[bytes, str]]) -> None:
        self._world, self._cache = world, cache
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._host = str(transport.get_extra_info("sockname")[0])

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while b"\r\n\r\n" in self._buffer:
            head, _, self._buffer = self._buffer.partition(b"\r\n\r\n")
            self._world.under_way[self._host] += 1
            self._world.peak = max(self._world.peak, self._world.under_way[self._host])
            asyncio.get_running_loop().call_later(self._world.latency, self._answer, head)

    def _answer(self, head: bytes) -> None:
        world = self._world
        world.under_way[self._host] -= 1
        line, *fields = head.decode("latin-1").split("\r\n")
        method, path, _ = line.split(" ", 2)
        world.asked[method] += 1
        headers = {name.lower(): value.strip() for name, _, value in (each.partition(":") for each in fields)}
        status, more, body = self._page(path, headers)
        world.sent += len(body)
        about = f"Content-Length: {len(body)}\r\nContent-Type: text/html; charset=utf-8\r\n{more}"
        told = f"HTTP/1.1 {status}\r\n{about}\r\n"
        self._transport.write(told.encode() + (b"" if method == "HEAD" else body))

    def _page(self, path: str, headers: dict[str, str]) -> tuple[str, str, bytes]:
        if not path.startswith("/page/") or not path[6:].isdigit():
            return "404 Not Found", "", b"<title>Not found</title><h1>Not found</h1>"
        number = int(path[6:])
        if number % 100 < 10:
            return "404 Not Found", "", b"<title>Not found</title><h1>Not found</h1>"
        if number % 100 < 15:
            return "301 Moved Permanently", f"Location: /page/{number + 10}\r\n", b""
        key = (number, self._world.editions[number])
        if key not in self._cache:
            body = self._world.body(number)
            self._cache[key] = body, _tag(body)
        body, tag = self._cache[key]
        validators = f"ETag: {tag}\r\nCache-Control: no-cache\r\n"
        if headers.get("if-none-match") == tag:
            return "304 Not Modified", validators, b""
        return "200 OK", validators, body


@contextmanager
def served(world: World) -> Iterator[Connection]:
    """Serve *world* in a process of its own; an order sent is answered with what was counted since the last one."""
    ours, theirs = Pipe()
    process = Process(target=_run, args=(world, theirs), daemon=True)
    process.start()
    try:
        world.port = ours.recv()["port"]
        yield ours
    finally:
        process.terminate()
        process.join()


def _run(world: World, orders: Connection) -> None:
    asyncio.run(_serve(world, orders))


async def _serve(world: World, orders: Connection) -> None:
    cache: dict[tuple[int, int], tuple[bytes, str]] = {}
    loop = asyncio.get_running_loop()
    first = await loop.create_server(lambda: _Server(world, cache), host(0), 0, backlog=1024)
    world.port = first.sockets[0].getsockname()[1]
    for number in range(1, world.hosts):
        await loop.create_server(lambda: _Server(world, cache), host(number), world.port, backlog=1024)
    for number in range(world.pages):
        if number % 100 >= 15:
            body = world.body(number)
            cache[number, 0] = body, _tag(body)
    while True:
        counted = {"asked": sum(world.asked.values()), "sent": world.sent, "peak": world.peak, "port": world.port}
        world.asked.clear()
        world.sent = world.peak = 0
        orders.send(counted)
        order = await asyncio.to_thread(orders.recv)
        if order:
            world.change(order["share"], seed=order["seed"])


def _tag(body: bytes) -> str:
    return f'"{md5(body, usedforsecurity=False).hexdigest()}"'
