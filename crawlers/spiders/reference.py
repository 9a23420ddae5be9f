"""Looks at exactly the cited pages: one look each, hop by hop, silence being an answer too."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request, Spider
from scrapy.http import Response
from twisted.python.failure import Failure as TwistedFailure

from crawlers.batch import Batch, Item
from crawlers.failures import BudgetSpentError, classify
from crawlers.forwarder import forwarded
from crawlers.look import LOOK, Look, look_of
from crawlers.nonsense import NonsenseDesk
from crawlers.pages import page_of, way_on
from crawlers.price import ONCE, cost, pause, spent
from models.address import FETCHABLE_SCHEMES, host_key, scheme, wire_form
from models.limits import Limits
from models.search import MOST_SECONDS
from models.visit import Failure, Hop, Task, Visit

#: Browsers give up at twenty; an honest move never took more than a handful.
_MOST_HOPS = 10
#: A page may set a cookie and send us back to itself once; the second time it is a loop.
_MOST_SAME = 2


class ReferenceSpider(Spider):
    """Visits each task of its batch once.

    By itself: ``scrapy crawl reference -a urls=https://example.org/,https://example.com/ -O seen.json``.
    """

    name = "reference"

    def __init__(self, batch: Batch | None = None, urls: str = "", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.batch = batch or _batch_of_urls(urls)
        self._nonsense = NonsenseDesk()

    async def start(self) -> AsyncIterator[Any]:
        """Ask for every task's next address, in the order of the tasks: a budget may end before they do."""
        for place, task in enumerate(self.batch.tasks):
            look = Look(task=task, hops=list(task.hops), requests=len(task.hops))
            for each in self._ask(look, task.url):
                if isinstance(each, Request):
                    each.priority = -place
                yield each

    def _ask(self, look: Look, url: str) -> Iterator[Request | Item]:
        obstacle = _obstacle(look, url) or self._spent(look, url)
        if obstacle is not None:
            yield look.visit(self.batch.clock, final_url=url, failure=obstacle)
        elif self.batch.host and host_key(url) != self.batch.host:
            yield look.handover(url)
        else:
            yield self._request(look, url)

    def _spent(self, look: Look, url: str) -> Failure | None:
        """Return why a lead is not followed any further: the search for its page has cost enough."""
        search = look.task.search
        if search is None:
            return None
        late = search.seconds + look.seconds + pause(self.crawler, self.batch) >= MOST_SECONDS
        # One more is kept for what the host says to nonsense.
        dear = look.requests + cost(self.batch, url) + 1 > search.room
        return Failure(kind="unasked", detail="the search has cost as much as it may") if late or dear else None

    def _request(self, look: Look, url: str, **meta: Any) -> Request:
        look.requests += cost(self.batch, url)
        if look.task.search is not None:
            # A lead is one of many: what does not answer at once is left for the next search.
            left = timedelta(seconds=MOST_SECONDS - look.task.search.seconds)
            meta |= {ONCE: True, "download_timeout": min(self.batch.limits.timeout, left).total_seconds()}
        return Request(
            url,
            callback=self.parse,
            errback=self.failed,
            headers=_conditions(look.task, url) if "unverified" not in meta else {},
            dont_filter=True,
            meta={
                LOOK: look,
                "cookiejar": look.task.source_id,
                "download_slot": self.batch.host or host_key(url),
                "verbatim_url": True,
                **meta,
            },
        )

    def parse(self, response: Response, **_: Any) -> Iterator[Request | Item]:
        """Follow one hop, or end the look."""
        look = _look(response.request)
        look.seconds += spent(self.crawler, self.batch, response)
        if look.tls_failure is not None:
            visit = look.visit(self.batch.clock, final_url=response.url, failure=look.tls_failure)
            visit.unverified = page_of(response)
            yield visit
            return
        onward = way_on(response) or forwarded(response)
        if onward is not None:
            target, kind = onward
            look.hops.append(Hop(url=response.url, status=response.status, location=target, kind=kind))
            yield from self._ask(look, wire_form(target))
            return
        not_modified = response.status == HTTPStatus.NOT_MODIFIED
        visit = look.visit(self.batch.clock, final_url=response.url, page=None if not_modified else page_of(response))
        visit.not_modified = not_modified
        yield from self._end(visit)

    def _end(self, visit: Visit) -> Iterator[Request | Item]:
        """End the look, or first ask what the host says to nonsense when it brought next to nothing."""
        seen = visit.task.seen
        if seen is not None and visit.sha256 is not None and visit.sha256 == seen.sha256:
            # Judged before, and nothing new about it.
            yield visit
            return
        ready, nonsense = self._nonsense.take(visit)
        yield from ready
        if nonsense is not None:
            visit.requests += 1
            yield Request(
                nonsense,
                callback=self.babbled,
                errback=self.babbled,
                dont_filter=True,
                meta={
                    "download_slot": self.batch.host or host_key(nonsense),
                    "verbatim_url": True,
                    ONCE: visit.task.search is not None,
                },
            )

    def babbled(self, answer: Response | TwistedFailure) -> Iterator[Item]:
        """Learn what the host says to nonsense; silence and redirects tell nothing."""
        page = page_of(answer) if isinstance(answer, Response) and not (way_on(answer) or forwarded(answer)) else None
        yield from self._nonsense.learn(page)

    def failed(self, failure: TwistedFailure) -> Iterator[Request | Item]:
        """Say why no answer came; after a bad certificate look once more, past it."""
        request: Request = failure.request  # type: ignore[attr-defined]
        look = _look(request)
        if look.tls_failure is not None:
            yield look.visit(self.batch.clock, final_url=request.url, failure=look.tls_failure)
            return
        if isinstance(failure.value, BudgetSpentError):
            # No look at all: the task stays open.
            return
        reason = classify(failure.value) if failure.value else Failure(kind="bad-response", detail=str(failure))
        look.seconds += spent(self.crawler, self.batch, request, silent=reason.kind == "timeout")
        if reason.kind.startswith("tls-") and look.task.search is None:
            look.tls_failure = reason
            yield self._request(look, request.url, unverified=True)
            return
        yield look.visit(self.batch.clock, final_url=request.url, failure=reason)


def _look(request: Request | None) -> Look:
    look = look_of(request) if request is not None else None
    if look is None:
        raise RuntimeError("a page came back that nobody asked for")
    return look


def _obstacle(look: Look, url: str) -> Failure | None:
    """Return why *url* must not or need not be asked for, or None."""
    if scheme(url) not in FETCHABLE_SCHEMES:
        return Failure(kind="scheme", detail=f"{scheme(url) or 'no'} addresses are not fetched")
    if not urlsplit(url).hostname:
        return Failure(kind="scheme", detail="the address names no host")
    if len(look.hops) > _MOST_HOPS or sum(hop.url == url for hop in look.hops) >= _MOST_SAME:
        return Failure(kind="redirect-loop", detail=f"{len(look.hops)} redirects and no end, last to {url}")
    return None


def _conditions(task: Task, url: str) -> dict[str, str]:
    """Return the headers that ask only for something new (RFC 9110, 13.1)."""
    validators = task.validators
    if validators is None or validators.url != url:
        return {}
    headers = {}
    if validators.etag:
        headers["If-None-Match"] = validators.etag
    if validators.last_modified:
        headers["If-Modified-Since"] = validators.last_modified
    return headers


def _batch_of_urls(urls: str) -> Batch:
    tasks = [
        Task(run_id=0, source_id=number, cited_url=wire_form(url), url=wire_form(url))
        for number, url in enumerate(urls.split(","), start=1)
        if url.strip()
    ]
    return Batch(host="", limits=Limits(), tasks=tasks)
