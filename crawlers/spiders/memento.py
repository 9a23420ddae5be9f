"""Asks a web archive for the version consulted (Memento, RFC 7089): the last copy before the day, else the first after.

Where the copy is older than the day, the first one after the day is asked too: if both say the same, that is what stood
there on the day.
"""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Iterator
from http import HTTPStatus
from typing import Any

from scrapy import Request, Spider
from scrapy.http import Response
from twisted.python.failure import Failure as TwistedFailure

from crawlers.batch import Batch
from crawlers.failures import classify
from crawlers.middlewares.capture import CAPTURES
from crawlers.pages import page_of
from crawlers.quest import REDIRECTS, Quest, header, named
from crawlers.timegate import (
    TOLD_OFF,
    Link,
    absolute,
    accept_datetime,
    as_captured,
    for_people,
    index_pause,
    links,
    memento_datetime,
    timegate,
)
from models.address import FETCHABLE_SCHEMES, scheme
from models.memento import Memento, Wanted
from models.moment import end_of_day
from models.visit import Capture

#: An archive may send us from one copy to the next; a chain this long leads nowhere.
_MOST_HOPS = 5
#: An archive silent this many times in a row is down; the rest is asked in the next refresh.
_MOST_SILENT = 3
_TOLD_OFF = "the archive asked us to come back later"
#: So many copies of one page are looked at: a crawler met a block page or a redirect once, hardly four times running.
_MOST_COPIES = 4


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
        url = timegate(self.batch.timegate, quest.wanted.url)
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
        quest = _quest(response.request)
        if self._told_off(response):
            yield from self._end(self._without(quest.wanted, "failed", _TOLD_OFF))
            return
        self._silent = 0
        if response.status == HTTPStatus.NOT_FOUND:
            yield from self._none(quest)
            return
        if response.status not in REDIRECTS and response.status != HTTPStatus.OK:
            yield from self._end(
                self._without(quest.wanted, "failed", f"the archive answered with status {response.status}")
            )
            return
        copies = named(response)
        quest.named += copies
        chosen = quest.choose(copies)
        quest.timemap = next(
            (each.url for each in links(header(response, b"Link"), response.url) if "timemap" in each.rels), ""
        )
        if quest.timemap and self._may_be_earlier(chosen, copies, quest):
            yield self._list(quest)
        else:
            yield from self._fetch(quest, chosen)

    def _list(self, quest: Quest) -> Request:
        url, quest.timemap = quest.timemap, ""
        return self._request(quest, url, self.listed, meta={"download_slot": index_slot(self.batch.host)})

    @staticmethod
    def _may_be_earlier(chosen: Link | None, copies: list[Link], quest: Quest) -> bool:
        """Say whether the TimeMap may know an earlier copy than the late one chosen."""
        late = chosen is None or chosen.at is None or chosen.at > quest.moment
        return late and not any({"first", "prev"} & each.rels for each in copies)

    def listed(self, response: Response, **_: Any) -> Iterator[Request | Memento]:
        """Choose among all copies of a TimeMap."""
        quest = _quest(response.request)
        if self._told_off(response):
            yield from self._end(quest.found or self._without(quest.wanted, "failed", _TOLD_OFF))
            return
        known = [each for each in links(response.text, response.url) if "memento" in each.rels]
        quest.named += known
        if quest.found is None:
            yield from self._fetch(quest, quest.choose(known))
        else:
            yield from self._corroborate(quest)

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
        if self._told_off(response):
            yield from self._end(self._without(quest.wanted, "failed", _TOLD_OFF))
            return
        onward = self._onward(response, quest, quest.captures, self.fetched)
        if onward is not None:
            yield onward
            return
        memento, objection = self._taken(response, quest)
        if objection is not None:
            yield from self._refuse(quest, copy, objection)
            return
        quest.found = memento
        quest.named += named(response)
        quest.hops = 0
        yield from self._corroborate(quest)

    def _corroborate(self, quest: Quest) -> Iterator[Request | Memento]:
        """Ask for the copy after the day, where there is one and it has something to say."""
        assert quest.found is not None
        later = quest.later
        if quest.older and quest.unlisted:
            yield self._list(quest)
            return
        if not quest.older or later is None:
            yield from self._end(quest.found)
            return
        meta = {CAPTURES: [], "copy": later}
        yield self._request(quest, as_captured(later.url), self.witnessed, meta=meta)

    def witnessed(self, response: Response, **_: Any) -> Iterator[Request | Memento]:
        """Say whether the copy after the day agrees with the version found."""
        assert response.request is not None
        quest, copy = _quest(response.request), response.request.meta["copy"]
        assert quest.found is not None
        assert quest.found.page is not None
        captures = response.request.meta[CAPTURES]
        onward = self._onward(response, quest, captures, self.witnessed)
        if onward is not None:
            yield onward
            return
        later, objection = self._taken(response, quest)
        if (
            objection is None
            and later.at is not None
            and later.at > end_of_day(quest.wanted.as_of)
            and later.page is not None
        ):
            agrees = self.batch.agree(quest.found.page, later.page)
            # A copy that is not the next one proves little by being different.
            if agrees or "next" in copy.rels or "last" not in copy.rels:
                quest.found.later_at, quest.found.agrees = later.at, agrees
                quest.found.captures = (*captures[-1:], *quest.found.captures)
        yield from self._end(quest.found)

    def _onward(self, response: Response, quest: Quest, captures: list[Capture], callback: Any) -> Request | None:
        """Return the request for the copy this one leads to, or None where it leads nowhere."""
        target = header(response, b"Location")
        onward = absolute(response.url, target)
        if response.status not in REDIRECTS or not target or quest.hops >= _MOST_HOPS:
            return None
        if scheme(onward) not in FETCHABLE_SCHEMES:
            return None
        assert response.request is not None
        quest.hops += 1
        meta = {CAPTURES: captures, "copy": response.request.meta["copy"]}
        return self._request(quest, as_captured(onward), callback, meta=meta)

    def _taken(self, response: Response, quest: Quest) -> tuple[Memento, str | None]:
        """Return a copy as it was found, and why it is not the page, if it is not."""
        at = memento_datetime(header(response, b"Memento-Datetime") or None, response.url)
        memento = Memento(
            wanted=quest.wanted,
            looked_at=self.batch.clock(),
            state="found",
            at=at,
            url=for_people(response.url),
            page=page_of(response),
            captures=tuple(quest.captures[-1:]),
        )
        if response.status != HTTPStatus.OK or at is None:
            return memento, f"is an answer of status {response.status}, not the page"
        objection = self.batch.screen(memento)
        return memento, None if objection is None else f"is not the page: {objection}"

    def _told_off(self, response: Response) -> bool:
        """Say whether the archive has had enough of us; then nothing more is asked of it for a while."""
        if response.status != HTTPStatus.TOO_MANY_REQUESTS and self.batch.not_before is None:
            return False
        self._silent = _MOST_SILENT
        self.batch.not_before = self.batch.not_before or self.batch.clock() + TOLD_OFF
        return response.status in (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE)

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
        quest = _quest(request)
        if quest.found is not None:
            yield from self._end(quest.found)
            return
        reason = classify(failure.value) if failure.value else None
        detail = f"{reason.kind}: {reason.detail}" if reason else "it failed"
        yield from self._end(self._without(quest.wanted, "failed", f"the archive did not answer ({detail})"))

    def _end(self, memento: Memento) -> Iterator[Request | Memento]:
        yield memento
        yield from self._next()

    def _without(self, wanted: Wanted, state: str, reason: str) -> Memento:
        return Memento(wanted=wanted, looked_at=self.batch.clock(), state=state, reason=reason)


def index_slot(host: str) -> str:
    """Return the name of the queue in which requests to an archive's index of copies wait."""
    return f"{host} index" if index_pause(host) else host


def _quest(request: Request | None) -> Quest:
    assert request is not None
    quest: Quest = request.meta["quest"]
    return quest
