"""Servers that keep to no rule, places that must never be knocked at, and a record of every connection attempted."""

from __future__ import annotations

import socket
import ssl
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Event, Thread
from typing import Any

#: Seconds until whoever still writes to somebody who has gone gives up.
_PATIENCE = 10.0
Writer = Callable[["Line"], None]


@dataclass(frozen=True, kw_only=True)
class Line:
    """One request, and the way back to whoever sent it."""

    socket: socket.socket
    head: str
    closing: Event

    def send(self, content: bytes) -> None:
        self.socket.sendall(content)

    def header(self, name: str) -> str | None:
        for line in self.head.split("\r\n")[1:]:
            key, _, value = line.partition(":")
            if key.lower() == name.lower():
                return value.strip()
        return None


@dataclass(kw_only=True)
class House:
    """A server that says, byte by byte, what a test wants it to say; without a rule it knows no page."""

    listener: socket.socket
    writers: dict[str, Writer] = field(default_factory=dict)
    #: Heads of all requests, in order.
    heads: list[str] = field(default_factory=list)
    context: ssl.SSLContext | None = None
    #: Said to everybody, before anything is asked.
    at_once: Writer | None = None
    closing: Event = field(default_factory=Event)

    @property
    def port(self) -> int:
        return int(self.listener.getsockname()[1])

    @property
    def paths(self) -> list[str]:
        return [head.split(" ", 2)[1] for head in self.heads]

    def url(self, path: str) -> str:
        scheme = "https" if self.context else "http"
        return f"{scheme}://127.0.0.1:{self.port}{path}"

    def run(self) -> None:
        while True:
            try:
                caller, _ = self.listener.accept()
            except OSError:
                return
            Thread(target=self._talk, args=(caller,), daemon=True).start()

    def _talk(self, caller: socket.socket) -> None:
        caller.settimeout(_PATIENCE)
        with suppress(OSError):
            if self.context is not None:
                caller = self.context.wrap_socket(caller, server_side=True)
            with caller:
                if self.at_once is not None:
                    self.at_once(Line(socket=caller, head="", closing=self.closing))
                    return
                head = _head(caller)
                if head:
                    self.heads.append(head)
                    path = head.split(" ", 2)[1]
                    writer = self.writers.get(path, not_found)
                    writer(Line(socket=caller, head=head, closing=self.closing))


def _head(caller: socket.socket) -> str:
    head = b""
    while b"\r\n\r\n" not in head:
        more = caller.recv(65536)
        if not more:
            return ""
        head += more
    return head.decode("latin-1")


def reply(body: bytes | str = b"", status: str = "200 OK", *headers: str) -> Writer:
    """Answer with a whole response and hang up."""
    content = body.encode() if isinstance(body, str) else body
    kinds = () if any(each.lower().startswith("content-type:") for each in headers) else ("Content-Type: text/html",)
    fields = (*headers, *kinds, f"Content-Length: {len(content)}", "Connection: close")
    head = f"HTTP/1.1 {status}\r\n" + "".join(f"{each}\r\n" for each in fields) + "\r\n"
    return lambda line: line.send(head.encode("latin-1") + content)


def send_on(target: str, status: str = "302 Found") -> Writer:
    """Answer with a redirect."""
    return reply(b"", status, f"Location: {target}")


def raw(*parts: bytes) -> Writer:
    """Answer with these bytes and hang up."""
    return lambda line: line.send(b"".join(parts))


def endless(start: bytes, again: bytes, *, pause: float = 0.0) -> Writer:
    """Send *start*, then *again* over and over until nobody takes it."""

    def write(line: Line) -> None:
        line.send(start)
        while not line.closing.wait(pause) if pause else not line.closing.is_set():
            line.send(again)

    return write


not_found = reply("<title>Not found</title><p>There is no such page here.", "404 Not Found")


@contextmanager
def house(context: ssl.SSLContext | None = None, address: str = "127.0.0.1") -> Iterator[House]:
    """Open a server of that kind."""
    listener = socket.create_server((address, 0))
    served = House(listener=listener, context=context)
    thread = Thread(target=served.run, daemon=True)
    thread.start()
    try:
        yield served
    finally:
        served.closing.set()
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()


@dataclass
class Trap:
    """Counts who knocks at places that must not be asked."""

    port: int
    knocks: list[str] = field(default_factory=list)


@contextmanager
def trap() -> Iterator[Trap]:
    """Listen at 127.0.0.2 and at ::1, on one port."""
    inner = socket.create_server(("127.0.0.2", 0))
    port = int(inner.getsockname()[1])
    six = socket.create_server(("::1", port), family=socket.AF_INET6)
    found = Trap(port=port)

    def count(listener: socket.socket) -> None:
        while True:
            try:
                caller, _ = listener.accept()
            except OSError:
                return
            found.knocks.append(str(listener.getsockname()[0]))
            caller.close()

    threads = [Thread(target=count, args=(each,), daemon=True) for each in (inner, six)]
    for thread in threads:
        thread.start()
    try:
        yield found
    finally:
        for listener in (inner, six):
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            listener.close()
        for thread in threads:
            thread.join()


#: Where the process has tried to connect to while somebody listens in; an audit hook stays until the process ends.
_attempts: list[tuple[str, int]] | None = None
_hooked = False


def _hear(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "socket.connect" and _attempts is not None and isinstance(arguments[1], tuple):
        _attempts.append((str(arguments[1][0]), int(arguments[1][1])))


@contextmanager
def listening_in() -> Iterator[list[tuple[str, int]]]:
    """Note the address of every connection this process attempts, whoever makes it."""
    global _attempts, _hooked
    if not _hooked:
        sys.addaudithook(_hear)
        _hooked = True
    heard: list[tuple[str, int]] = []
    _attempts = heard
    try:
        yield heard
    finally:
        _attempts = None
