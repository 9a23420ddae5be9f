"""Bad manners: the ways an answer can go wrong on the wire."""

from __future__ import annotations

import asyncio

from consulted.demo.message import Reply
from consulted.demo.wire import Wire

#: Bytes a truncated answer still owes when it breaks off.
_OWED = 4096
#: A drip: few bytes, often enough that a read timeout never strikes.
_DROP, _PAUSE = 64, 0.05
_CHUNK = bytes(64 * 1024)
#: Over the 32 MiB that ``max_size`` allows without being told otherwise.
HUGE = 40 * 1024 * 1024


async def silently(reply: Reply, wire: Wire) -> None:
    """Read the request and never answer."""
    wire.cut()
    await asyncio.Event().wait()


async def with_a_reset(reply: Reply, wire: Wire) -> None:
    """Reset the connection instead of answering."""
    wire.reset()


async def truncated(reply: Reply, wire: Wire) -> None:
    """Promise more bytes than are sent, then close."""
    await wire.head(reply.status, {**reply.headers, "Content-Length": str(len(reply.body) + _OWED)})
    await wire.body(reply.body, last=True)
    wire.cut()


async def dripping(reply: Reply, wire: Wire) -> None:
    """Send the body a few bytes at a time."""
    await wire.head(reply.status, {**reply.headers, "Content-Length": str(len(reply.body))})
    for start in range(0, len(reply.body), _DROP):
        await asyncio.sleep(_PAUSE)
        await wire.body(reply.body[start : start + _DROP], last=start + _DROP >= len(reply.body))


async def without_end(reply: Reply, wire: Wire) -> None:
    """Stream far too much, in chunks, without saying how much it will be."""
    await wire.head(reply.status, {**reply.headers, "Transfer-Encoding": "chunked"})
    framed = f"{len(_CHUNK):x}\r\n".encode() + _CHUNK + b"\r\n"
    for _ in range(HUGE // len(_CHUNK)):
        await wire.body(_CHUNK, framed=framed)
    await wire.body(b"", framed=b"0\r\n\r\n", last=True)


async def too_much(reply: Reply, wire: Wire) -> None:
    """Say at once that far too much is coming, and send it."""
    await wire.head(reply.status, {**reply.headers, "Content-Length": str(HUGE)})
    for sent in range(len(_CHUNK), HUGE + 1, len(_CHUNK)):
        await wire.body(_CHUNK, last=sent == HUGE)
