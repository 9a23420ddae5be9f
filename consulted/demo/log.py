"""What the small web was asked, and how many asked at once."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count

from consulted.demo.message import Ask

#: What a request says of itself that tests want to see.
OF_INTEREST = ("accept-datetime", "accept-encoding", "if-modified-since", "if-none-match", "user-agent")


@dataclass(frozen=True, kw_only=True, slots=True)
class Hit:
    """One request that arrived."""

    #: ``time.monotonic()`` and the wall clock when the request was read.
    monotonic: float
    at: datetime
    scheme: str
    host: str
    #: With its query, as sent.
    path: str
    method: str
    #: 0 while nothing was answered, and for hosts that never answer.
    status: int
    #: Bytes of body put on the wire, as coded; 0 for 304 and HEAD.
    body_bytes: int
    #: Those of OF_INTEREST that were sent, names in lower case.
    headers: Mapping[str, str]

    @property
    def url(self) -> str:
        """Return the address asked for."""
        return f"{self.scheme}://{self.host}{self.path}"


def house(host: str) -> str:
    """Return the host without ``www.``: two doors, one house."""
    return host.lower().removeprefix("www.")


class Log:
    """Keeps every hit, from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._serial = count()
        self._hits: dict[int, Hit] = {}
        self._inside: Counter[str] = Counter()
        self._peaks: Counter[str] = Counter()

    def arrive(self, ask: Ask) -> int:
        """Note a request; returns the ticket for :meth:`note` and :meth:`leave`."""
        hit = Hit(
            monotonic=time.monotonic(),
            at=datetime.now(UTC),
            scheme=ask.scheme,
            host=ask.host,
            path=ask.target,
            method=ask.method,
            status=0,
            body_bytes=0,
            headers={name: ask.headers[name] for name in OF_INTEREST if name in ask.headers},
        )
        key = house(ask.host)
        with self._lock:
            ticket = next(self._serial)
            self._hits[ticket] = hit
            self._inside[key] += 1
            self._peaks[key] = max(self._peaks[key], self._inside[key])
        return ticket

    def note(self, ticket: int, *, status: int | None = None, body_bytes: int = 0) -> None:
        """Note what was answered; bytes add up."""
        with self._lock:
            hit = self._hits.get(ticket)
            if hit is not None:
                self._hits[ticket] = replace(
                    hit, status=hit.status if status is None else status, body_bytes=hit.body_bytes + body_bytes
                )

    def leave(self, host: str) -> None:
        """Note that a request no longer occupies its host."""
        with self._lock:
            self._inside[house(host)] -= 1

    def hits(self) -> list[Hit]:
        """Return all hits, in order of arrival."""
        with self._lock:
            return list(self._hits.values())

    def peak(self, host: str) -> int:
        """Return the most requests *host* had to serve at once, its ``www.`` door included."""
        with self._lock:
            return self._peaks[house(host)]

    def clear(self) -> None:
        """Forget all hits and peaks; requests under way still count as being inside."""
        with self._lock:
            self._hits.clear()
            self._peaks = Counter({key: value for key, value in self._inside.items() if value > 0})
