"""A town on loopback: hosts are addresses 127.2.0.x, every answer waits, and who asks what when is written down."""

from __future__ import annotations

import asyncio
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.loopback import page

TEXT = "The guild of this town met the guild of the next one, and both agreed to share the mill of the river. "


@dataclass(kw_only=True)
class Town:
    """Hosts that each have the same number of pages."""

    hosts: int
    pages: int
    #: Seconds each answer waits.
    latency: float = 0.1
    #: Host that once asks for patience, and for how many seconds.
    tired: tuple[str, float] | None = None
    #: So many hosts' first page leads to the same page of the next host.
    sent_on: int = 0
    #: So many hosts' second page is lost.
    lost: int = 0
    port: int = 0
    visitors: list[asyncio.Transport] = field(default_factory=list)
    under_way: Counter[str] = field(default_factory=Counter)
    peak: Counter[str] = field(default_factory=Counter)
    #: When each host was asked (``time.monotonic()``), robots.txt included.
    asked: dict[str, list[float]] = field(default_factory=dict)
    #: When the tired host asked for patience.
    tired_at: float | None = None

    def host(self, number: int) -> str:
        return f"127.2.0.{number % self.hosts + 1}"

    def nobody(self, number: int) -> str:
        """An address at which nobody answers."""
        return f"http://127.2.1.{number}:{self.port}/page/0"

    @property
    def addresses(self) -> list[str]:
        places = [(self.host(number), each) for each in range(self.pages) for number in range(self.hosts)]
        return [f"http://{host}:{self.port}/page/{each}" for host, each in places]

    def begin(self, host: str) -> None:
        self.asked.setdefault(host, []).append(time.monotonic())
        self.under_way[host] += 1
        self.peak[host] = max(self.peak[host], self.under_way[host])

    def answer(self, host: str, path: str) -> tuple[str, str, str]:
        self.under_way[host] -= 1
        if not path.startswith("/page/"):
            return "404 Not Found", "", page("Not found", "There is no such page here.")
        if self.tired is not None and self.tired[0] == host and self.tired_at is None:
            self.tired_at = time.monotonic()
            return "429 Too Many Requests", f"Retry-After: {self.tired[1]:.0f}\r\n", "Too many."
        number = int(host.rpartition(".")[2])
        if path == "/page/0" and number <= self.sent_on:
            return "301 Moved Permanently", f"Location: http://{self.host(number)}:{self.port}/page/0\r\n", ""
        if path == "/page/1" and number <= self.lost:
            return "404 Not Found", "", page("Not found", "There is no such page here.")
        return "200 OK", "", page(f"Minutes {path} of {host}", TEXT, f"Signed at {host} under {path}.")


class _House(asyncio.Protocol):
    def __init__(self, town: Town) -> None:
        self._town = town
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._town.visitors.append(transport)
        self._host = str(transport.get_extra_info("sockname")[0])

    def data_received(self, data: bytes) -> None:
        self._received += data
        while b"\r\n\r\n" in self._received:
            head, _, self._received = self._received.partition(b"\r\n\r\n")
            self._town.begin(self._host)
            asyncio.get_running_loop().call_later(self._town.latency, self._answer, head.split(b" ", 2)[1].decode())

    def _answer(self, path: str) -> None:
        status, more, text = self._town.answer(self._host, path)
        body = text.encode()
        head = (
            f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n{more}\r\n"
        )
        self._transport.write(head.encode() + body)


@contextmanager
def inhabited(town: Town) -> Iterator[Town]:
    """Serve *town* in a thread of its own."""
    loop = asyncio.new_event_loop()
    houses: list[asyncio.Server] = []

    async def build() -> None:
        for number in range(town.hosts):
            server = await loop.create_server(lambda: _House(town), town.host(number), town.port, backlog=256)
            houses.append(server)
            town.port = server.sockets[0].getsockname()[1]

    loop.run_until_complete(build())
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield town
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        for house in houses:
            house.close()
        for visitor in town.visitors:
            visitor.abort()
        loop.run_until_complete(asyncio.sleep(0))
        loop.close()
