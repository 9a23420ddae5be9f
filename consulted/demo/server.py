"""Listens on loopback: one port for HTTP, one for HTTPS, one that nobody answers, one that cannot shake hands."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from consulted.demo.log import Log
from consulted.demo.message import Ask, Reply
from consulted.demo.wire import Wire

LOOPBACK = "127.0.0.1"
#: A TLS record with the alert "handshake_failure" (RFC 8446, 6): what a server without a common cipher sends.
_NO_HANDSHAKE = bytes([0x15, 3, 3, 0, 2, 2, 40])
#: A visitor who hangs up, or who does not speak HTTP, is no reason for a word.
_QUIET = (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, ValueError)


@dataclass(frozen=True, kw_only=True, slots=True)
class Ports:
    """Where the small web listens."""

    http: int
    https: int
    refused: int
    handshake: int


def _complain(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Report what asyncio found wrong, but not that a visitor disliked our certificate."""
    if not isinstance(context.get("exception"), _QUIET):
        loop.default_exception_handler(context)


class Server:
    """Speaks HTTP/1.1 with whoever connects, and asks *answer* what to say."""

    def __init__(self, answer: Callable[[Ask], Reply], state: Callable[[], str], log: Log) -> None:
        self._answer = answer
        self._state = state
        self._log = log
        self._servers: list[asyncio.Server] = []
        self._talks: dict[asyncio.Task[None], asyncio.StreamWriter] = {}
        self._nobody: socket.socket | None = None

    async def start(self, tls: ssl.SSLContext) -> Ports:
        """Listen, and say where."""
        asyncio.get_running_loop().set_exception_handler(_complain)
        self._nobody = socket.socket()
        self._nobody.bind((LOOPBACK, 0))
        return Ports(
            http=await self._listen("http", None),
            https=await self._listen("https", tls),
            handshake=await self._listen("handshake", None),
            # Bound but never listening: taken by no one else, and refused to all.
            refused=self._nobody.getsockname()[1],
        )

    async def _listen(self, scheme: str, tls: ssl.SSLContext | None) -> int:
        async def meet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await self._meet(scheme, reader, writer)

        server = await asyncio.start_server(meet, LOOPBACK, 0, ssl=tls)
        self._servers.append(server)
        return int(server.sockets[0].getsockname()[1])

    async def stop(self) -> None:
        """Close all ports and every conversation."""
        if self._nobody is not None:
            self._nobody.close()
        for server in self._servers:
            server.close()
        talks = dict(self._talks)
        for talk, writer in talks.items():
            writer.transport.abort()
            talk.cancel()
        await asyncio.gather(*talks, return_exceptions=True)

    async def _meet(self, scheme: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        talk = asyncio.current_task()
        assert talk is not None
        self._talks[talk] = writer
        try:
            with contextlib.suppress(*_QUIET):
                await (self._refuse(reader, writer) if scheme == "handshake" else self._talk(scheme, reader, writer))
        except asyncio.CancelledError:
            pass  # The small web is closing; asyncio's own streams would complain about a cancelled conversation.
        finally:
            del self._talks[talk]
            with contextlib.suppress(*_QUIET):
                writer.close()

    async def _talk(self, scheme: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            ask = Ask.parse(await reader.readuntil(b"\r\n\r\n"), scheme=scheme, state=self._state())
            await reader.readexactly(int(ask.headers.get("content-length", 0)))
            reply = self._answer(ask)
            wire = Wire(writer, ask, self._log)
            await wire.answer(reply)
            if not wire.reusable or ask.headers.get("connection", "").lower() == "close":
                return

    async def _refuse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        writer.write(_NO_HANDSHAKE)
        await writer.drain()
