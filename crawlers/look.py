"""One look in progress: the task, and what has been gathered on the way so far."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from hashlib import sha256

from scrapy import Request

from models.moment import Clock
from models.visit import Capture, Failure, Handover, Hop, Page, Task, Visit

#: Key of the look in ``request.meta``.
LOOK = "look"


@dataclass(kw_only=True)
class Look:
    """What is known so far of a visit that is still under way."""

    task: Task
    hops: list[Hop] = field(default_factory=list)
    captures: list[Capture] = field(default_factory=list)
    retries: int = 0
    bytes_received: int = 0
    #: Requests sent, robots.txt for a new authority and retries included; a hop on another host was one.
    requests: int = 0
    #: What they took, the host's pauses included.
    seconds: float = 0.0
    #: Set once the certificate failed and we look past it.
    tls_failure: Failure | None = None

    def visit(self, clock: Clock, *, final_url: str, page: Page | None = None, failure: Failure | None = None) -> Visit:
        """Return the finished visit."""
        return Visit(
            task=self.task,
            visited_at=clock(),
            hops=tuple(self.hops),
            final_url=final_url,
            http_status=page.status if page else None,
            page=page,
            failure=failure,
            retries=self.retries,
            bytes_received=self.bytes_received,
            captures=tuple(self.captures),
            sha256=sha256(page.body).hexdigest() if page is not None else None,
            requests=self.requests,
            seconds=self.seconds,
        )

    def handover(self, url: str) -> Handover:
        """Return the rest of the way, for the host *url* is on."""
        return Handover(task=replace(self.task, url=url, hops=tuple(self.hops)), captures=tuple(self.captures))


def look_of(request: Request) -> Look | None:
    """Return the look *request* belongs to; robots.txt and probes belong to none."""
    look: Look | None = request.meta.get(LOOK)
    return look
