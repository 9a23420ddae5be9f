"""Asks a web archive for the version consulted (Memento, RFC 7089): before the date first, else the first after."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from scrapy import Request, Spider
from scrapy.http import Response
from twisted.python.failure import Failure as TwistedFailure

from crawlers.batch import Batch
from crawlers.failures import classify
from crawlers.middlewares.capture import CAPTURES
from crawlers.pages import page_of
from crawlers.timegate import (
    Link,
    absolute,
    accept_datetime,
    as_captured,
    for_people,
    links,
    memento_datetime,
    nearest,
    timegate,
)
from models.memento import Memento, Wanted
from models.moment import end_of_day
from models.visit import Capture

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
#: An archive may send us from one copy to the next; a chain this long leads nowhere.
_MOST_HOPS = 5
#: An archive silent this many times in a row is down; the rest is asked in the next refresh.
_MOST_SILENT = 3


@dataclass(kw_only=True)
class Search:
    """The search for one version, under way."""

    wanted: Wanted
    hops: int = 0
    captures: list[Capture] = field(default_factory=list)


class MementoSpider(Spider):
    """Looks for each wanted version of its batch."""

    name = "memento"

    def __init__(self, batch: Batch, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.batch = batch
        self._waiting = deque(batch.wanted)
        self._silent = 0

    async def start(self) -> AsyncIterator[Any]:
        """Ask for the first versions; each answer draws the next."""
        for _ in range(max(self.batch.limits.per_host_concurrency, 1)):
            for each in self._next():
                yield each

    def _next(self) -> Iterator[Request | Memento]:
        if not self._waiting:
            return
        wanted = self._waiting.popleft()
        if self._silent >= _MOST_SILENT:
            yield self._without(wanted, "failed", "the archive does not answer")
            yield from self._next()
            return
        url = timegate(self.batch.archive_url, wanted.url)
        moment = accept_datetime(end_of_day(wanted.as_of))
        yield self._request(Search(wanted=wanted), url, self.negotiated, headers={"Accept-Datetime": moment})

    def _request(self, search: Search, url: str, callback: Any, **kwargs: Any) -> Request:
        meta = {
            # An archive's endpoints are made for programs; robots.txt speaks of crawling its pages.
            "without_robots": True,
            "verbatim_url": True,
            "download_slot": self.batch.host,
            "search": search,
            **kwargs.pop("meta", {}),
        }
        return Request(url, callback=callback, errback=self.failed, dont_filter=True, meta=meta, **kwargs)

    def negotiated(self, response: Response, **_: Any) -> Iterator[Request | Memento]:
        """Choose among the copies the TimeGate names."""
        self._silent = 0
        search = _search(response.request)
        if response.status == HTTPStatus.NOT_FOUND:
            yield from self._end(self._without(search.wanted, "none", "no archived copy is kept"))
            return
        if response.status not in _REDIRECTS and response.status != HTTPStatus.OK:
            yield from self._end(
                self._without(search.wanted, "failed", f"the archive answered with status {response.status}")
            )
            return
        named = _named(response)
        chosen = nearest(named, end_of_day(search.wanted.as_of))
        timemap = next(
            (each.url for each in links(_header(response, b"Link"), response.url) if "timemap" in each.rels), ""
        )
        if timemap and self._may_be_earlier(chosen, named, search.wanted):
            yield self._request(search, timemap, self.listed)
        else:
            yield from self._fetch(search, chosen)

    @staticmethod
    def _may_be_earlier(chosen: Link | None, named: list[Link], wanted: Wanted) -> bool:
        """Say whether the TimeMap may know an earlier copy than the late one chosen."""
        late = chosen is None or chosen.at is None or chosen.at > end_of_day(wanted.as_of)
        return late and not any({"first", "prev"} & each.rels for each in named)

    def listed(self, response: Response, **_: Any) -> Iterator[Request | Memento]:
        """Choose among all copies of a TimeMap."""
        search = _search(response.request)
        known = [each for each in links(response.text, response.url) if "memento" in each.rels]
        yield from self._fetch(search, nearest(known, end_of_day(search.wanted.as_of)))

    def _fetch(self, search: Search, chosen: Link | None) -> Iterator[Request | Memento]:
        if chosen is None:
            yield from self._end(self._without(search.wanted, "none", "no archived copy is kept"))
            return
        yield self._request(
            search, as_captured(chosen.url), self.fetched, meta={CAPTURES: search.captures, "at": chosen.at}
        )

    def fetched(self, response: Response, **_: Any) -> Iterator[Request | Memento]:
        """Take the copy, or follow it to the one it leads to."""
        assert response.request is not None
        search = _search(response.request)
        target = _header(response, b"Location")
        if response.status in _REDIRECTS and target and search.hops < _MOST_HOPS:
            search.hops += 1
            yield self._request(
                search, as_captured(absolute(response.url, target)), self.fetched, meta={CAPTURES: search.captures}
            )
            return
        at = memento_datetime(_header(response, b"Memento-Datetime") or None, response.url)
        if response.status != HTTPStatus.OK or at is None:
            reason = f"the archived copy nearest the date is an answer of status {response.status}, not the page"
            yield from self._end(self._without(search.wanted, "none", reason))
            return
        page = page_of(response)
        yield from self._end(
            Memento(
                wanted=search.wanted,
                looked_at=self.batch.clock(),
                state="found",
                at=at,
                url=for_people(response.url),
                page=page,
                captures=tuple(search.captures[-1:]),
            )
        )

    def failed(self, failure: TwistedFailure) -> Iterator[Request | Memento]:
        """Say why the archive could not be asked; the next refresh asks again."""
        self._silent += 1
        request: Request = failure.request  # type: ignore[attr-defined]
        reason = classify(failure.value) if failure.value else None
        detail = f"{reason.kind}: {reason.detail}" if reason else "it failed"
        yield from self._end(self._without(_search(request).wanted, "failed", f"the archive did not answer ({detail})"))

    def _end(self, memento: Memento) -> Iterator[Request | Memento]:
        yield memento
        yield from self._next()

    def _without(self, wanted: Wanted, state: str, reason: str) -> Memento:
        return Memento(wanted=wanted, looked_at=self.batch.clock(), state=state, reason=reason)


def _search(request: Request | None) -> Search:
    assert request is not None
    search: Search = request.meta["search"]
    return search


def _header(response: Response, name: bytes) -> str:
    return b", ".join(response.headers.getlist(name)).decode("latin-1")


def _named(response: Response) -> list[Link]:
    """Return the mementos a TimeGate's answer names, its own choice among them."""
    named = [each for each in links(_header(response, b"Link"), response.url) if each.at is not None]
    own = absolute(response.url, _header(response, b"Location")) if response.status in _REDIRECTS else response.url
    at = memento_datetime(_header(response, b"Memento-Datetime") or None, own)
    if at is not None:
        named.append(Link(url=own, rels=frozenset({"memento"}), at=at))
    return named
