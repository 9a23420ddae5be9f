"""Puts one answer on one connection, and keeps the log's books while doing so."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import Mapping
from email.utils import formatdate
from http import HTTPStatus

from consulted.demo.log import Log
from consulted.demo.message import Ask, Reply

#: Some servers answer with numbers of their own: 520, 999.
_KNOWN = frozenset(HTTPStatus)


class Wire:
    """The outgoing side of a connection, for one answer.

    The request stops counting as simultaneous before its last bytes are sent: a client that asks again at once must
    never be seen twice.
    """

    def __init__(self, writer: asyncio.StreamWriter, ask: Ask, log: Log) -> None:
        self.ask = ask
        self._writer = writer
        self._log = log
        self._ticket = log.arrive(ask)
        self._inside = True
        #: Whether another request may follow on this connection.
        self.reusable = True

    async def answer(self, reply: Reply) -> None:
        """Send *reply*, in its manner."""
        try:
            if reply.delay:
                await asyncio.sleep(reply.delay)
            await (reply.manner or plainly)(reply, self)
        finally:
            self.settle()

    async def head(self, status: int, headers: Mapping[str, str]) -> None:
        """Send a status line and headers."""
        self._log.note(self._ticket, status=status)
        phrase = HTTPStatus(status).phrase if status in _KNOWN else ""
        lines = [f"HTTP/1.1 {status} {phrase}", f"Date: {formatdate(usegmt=True)}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        await self._write("\r\n".join([*lines, "", ""]).encode("latin-1"))

    async def body(self, data: bytes, *, framed: bytes | None = None, last: bool = False) -> None:
        """Send *data* of the body; *framed* is how it looks on the wire when that differs."""
        self._log.note(self._ticket, body_bytes=len(data))
        if last:
            self.settle()
        await self._write(data if framed is None else framed)

    async def _write(self, data: bytes) -> None:
        self._writer.write(data)
        await self._writer.drain()

    def settle(self) -> None:
        """Stop counting this request as simultaneous."""
        if self._inside:
            self._inside = False
            self._log.leave(self.ask.host)

    def cut(self) -> None:
        """Close the connection after what was sent."""
        self.reusable = False

    def reset(self) -> None:
        """Drop the connection with a TCP reset, not a goodbye."""
        self.reusable = False
        held = self._writer.get_extra_info("socket")
        if held is not None:
            held.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._writer.transport.abort()


async def plainly(reply: Reply, wire: Wire) -> None:
    """Send head and body at once, the body only where one belongs (RFC 9110, 6.4.1)."""
    headers = dict(reply.headers)
    if reply.status != HTTPStatus.NOT_MODIFIED:
        headers["Content-Length"] = str(len(reply.body))
    silent = wire.ask.method == "HEAD" or reply.status == HTTPStatus.NOT_MODIFIED or not reply.body
    if silent:
        wire.settle()
    await wire.head(reply.status, headers)
    if not silent:
        await wire.body(reply.body, last=True)
