"""Asks a web archive for the version consulted (Memento, RFC 7089): before the date first, else the first after."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
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


#: So many copies of one page are looked at: a crawler met a block page or a redirect once, hardly four times running.
_MOST_COPIES = 4


@dataclass(kw_only=True)
class Quest:
    """The search for one version, under way."""

    wanted: Wanted
    #: The archive is asked for what it held at this moment; it moves back when a copy turns out useless.
    moment: datetime
    #: Copies that were looked at and are not the page, as the archive addresses them, in order.
    refused: list[str] = field(default_factory=list)
    #: Why the first of them was refused: it is the nearest, so its fault is told.
    reason: str | None = None
    hops: int = 0
    captures: list[Capture] = field(default_factory=list)

    def refuse(self, copy: Link, reason: str) -> None:
        """Turn away from *copy*, towards an older one."""
        self.refused.append(as_captured(copy.url))
        self.reason = self.reason or f"the archived copy nearest the date {reason}"
        self.hops = 0
        self.captures = []
        if copy.at is not None:
            self.moment = min(self.moment, copy.at - timedelta(seconds=1))


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
        yield self._ask(Quest(wanted=wanted, moment=end_of_day(wanted.as_of)))

    def _ask(self, quest: Quest) -> Request:
        url = timegate(self.batch.archive_url, quest.wanted.url)
        return self._request(quest, url, self.negotiated, headers={"Accept-Datetime": accept_datetime(quest.moment)})

    def _request(self, quest: Quest, url: str, callback: Any, **kwargs: Any) -> Request:
        meta = {
            # An archive's endpoints are made for programs; robots.txt speaks of crawling its pages.
            "without_robots": True,
            "verbatim_url": True,
            "download_slot": self.batch.host,
            "quest": quest,
            **kwargs.pop("meta", {}),
        }
        return Request(url, callback=callback, errback=self.failed, dont_filter=True, meta=meta, **kwargs)

    def negotiated(self, response: Response, **_: Any) -> Iterator[Request | Memento]:
        """Choose among the copies the TimeGate names."""
        self._silent = 0
        quest = _quest(response.request)
        if response.status == HTTPStatus.NOT_FOUND:
            yield from self._none(quest)
            return
        if response.status not in _REDIRECTS and response.status != HTTPStatus.OK:
            yield from self._end(
                self._without(quest.wanted, "failed", f"the archive answered with status {response.status}")
            )
            return
        named = _named(response)
        chosen = _chosen(named, quest)
        timemap = next(
            (each.url for each in links(_header(response, b"Link"), response.url) if "timemap" in each.rels), ""
        )
        if timemap and self._may_be_earlier(chosen, named, quest):
            yield self._request(quest, timemap, self.listed)
        else:
            yield from self._fetch(quest, chosen)

    @staticmethod
    def _may_be_earlier(chosen: Link | None, named: list[Link], quest: Quest) -> bool:
        """Say whether the TimeMap may know an earlier copy than the late one chosen."""
        late = chosen is None or chosen.at is None or chosen.at > quest.moment
        return late and not any({"first", "prev"} & each.rels for each in named)

    def listed(self, response: Response, **_: Any) -> Iterator[Request | Memento]:
        """Choose among all copies of a TimeMap."""
        quest = _quest(response.request)
        known = [each for each in links(response.text, response.url) if "memento" in each.rels]
        yield from self._fetch(quest, _chosen(known, quest))

    def _fetch(self, quest: Quest, chosen: Link | None) -> Iterator[Request | Memento]:
        if chosen is None:
            yield from self._none(quest)
            return
        meta = {CAPTURES: quest.captures, "copy": chosen}
        yield self._request(quest, as_captured(chosen.url), self.fetched, meta=meta)

    def fetched(self, response: Response, **_: Any) -> Iterator[Request | Memento]:
        """Take the copy, follow it to the one it leads to, or turn to an older one."""
        assert response.request is not None
        quest, copy = _quest(response.request), response.request.meta["copy"]
        target = _header(response, b"Location")
        if response.status in _REDIRECTS and target and quest.hops < _MOST_HOPS:
            quest.hops += 1
            meta = {CAPTURES: quest.captures, "copy": copy}
            yield self._request(quest, as_captured(absolute(response.url, target)), self.fetched, meta=meta)
            return
        at = memento_datetime(_header(response, b"Memento-Datetime") or None, response.url)
        if response.status != HTTPStatus.OK or at is None:
            yield from self._refuse(quest, copy, f"is an answer of status {response.status}, not the page")
            return
        memento = Memento(
            wanted=quest.wanted,
            looked_at=self.batch.clock(),
            state="found",
            at=at,
            url=for_people(response.url),
            page=page_of(response),
            captures=tuple(quest.captures[-1:]),
        )
        objection = self.batch.screen(memento)
        if objection is None:
            yield from self._end(memento)
        else:
            yield from self._refuse(quest, copy, f"is not the page: {objection}")

    def _refuse(self, quest: Quest, copy: Link, reason: str) -> Iterator[Request | Memento]:
        quest.refuse(copy, reason)
        if len(quest.refused) < _MOST_COPIES:
            yield self._ask(quest)
        else:
            yield from self._none(quest)

    def _none(self, quest: Quest) -> Iterator[Request | Memento]:
        reason = quest.reason or "no archived copy is kept"
        if len(quest.refused) > 1:
            reason = f"{reason}; nor is any of the {len(quest.refused) - 1} next ones"
        yield from self._end(self._without(quest.wanted, "none", reason))

    def failed(self, failure: TwistedFailure) -> Iterator[Request | Memento]:
        """Say why the archive could not be asked; the next refresh asks again."""
        self._silent += 1
        request: Request = failure.request  # type: ignore[attr-defined]
        reason = classify(failure.value) if failure.value else None
        detail = f"{reason.kind}: {reason.detail}" if reason else "it failed"
        yield from self._end(self._without(_quest(request).wanted, "failed", f"the archive did not answer ({detail})"))

    def _end(self, memento: Memento) -> Iterator[Request | Memento]:
        yield memento
        yield from self._next()

    def _without(self, wanted: Wanted, state: str, reason: str) -> Memento:
        return Memento(wanted=wanted, looked_at=self.batch.clock(), state=state, reason=reason)


def _quest(request: Request | None) -> Quest:
    assert request is not None
    quest: Quest = request.meta["quest"]
    return quest


def _chosen(known: Iterable[Link], quest: Quest) -> Link | None:
    return nearest([each for each in known if as_captured(each.url) not in quest.refused], quest.moment)


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
