"""How much a server may send for one answer: heads, interim answers, framing and trailers included.

Scrapy counts the bytes of a body; what comes before, between and after them is counted here.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, cast

import aiohttp
from aiohttp.client_proto import ResponseHandler

if TYPE_CHECKING:
    import asyncio

#: Bytes up to the end of the head; 64 KiB for one field and as much for all the others together is generous.
MOST_HEAD = 128 * 1024
#: Interim answers (1xx, RFC 9110, 15.2) before the final one; nobody has a use for more than one or two.
MOST_INTERIM = 8
#: Bytes of framing beside the body: a server that sends chunks of a few bytes each doubles its body at most.
_FRAMING = 1024 * 1024


class TooMuchError(aiohttp.ClientError):
    """The server sends more than any answer takes."""


class InterimFloodError(aiohttp.ClientError):
    """The server sends interim answers and no final one."""


class CappedProtocol(ResponseHandler):
    """Closes the connection once an answer has taken more than it may."""

    def __init__(self, most_body: int, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(loop=loop)
        self._most = 2 * most_body + _FRAMING
        self._received = 0
        self._interim = 0
        self._headed = False

    def set_response_params(self, **params: Any) -> None:
        """Begin to count anew: another answer is awaited."""
        self._received, self._interim, self._headed = 0, 0, False
        super().set_response_params(**params)

    def feed_data(self, data: Any, size: int = 0) -> None:
        """Take note of a head that is whole."""
        if 100 <= data[0].code < 200 and data[0].code != 101:
            self._interim += 1
        else:
            self._headed = True
        super().feed_data(data, size)

    def data_received(self, data: bytes) -> None:
        """Take what came, or close the connection."""
        self._received += len(data)
        super().data_received(data)
        if self._interim > MOST_INTERIM:
            self._give_up(InterimFloodError(f"more than {MOST_INTERIM} interim answers and no final one"))
        elif self._received > (self._most if self._headed else MOST_HEAD):
            what = "an answer" if self._headed else "the head of an answer"
            self._give_up(TooMuchError(f"{what} takes more than {self._most if self._headed else MOST_HEAD} bytes"))

    def _give_up(self, error: aiohttp.ClientError) -> None:
        payload, self._payload = self._payload, None
        if payload is not None and not payload.is_eof():
            payload.set_exception(error)
        if self.transport is not None:
            self.transport.close()
        self.set_exception(error)


def capped(connector: aiohttp.TCPConnector, most_body: int, loop: asyncio.AbstractEventLoop) -> aiohttp.TCPConnector:
    """Return *connector*, its connections capped; aiohttp has no word for it."""
    connector._factory = cast("partial[ResponseHandler]", partial(CappedProtocol, most_body, loop))
    return connector
