"""What a web archive saw of a lost page after it was consulted: the redirect it last answered with (RFC 7089)."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from http import HTTPStatus

from scrapy.http import Response

from crawlers.finder.asker import Asker, Purse
from crawlers.finder.farewell import successors
from crawlers.finder.lost import Lost
from crawlers.pages import page_of
from crawlers.timegate import (
    Link,
    absolute,
    accept_datetime,
    as_captured,
    index_pause,
    links,
    memento_datetime,
    timegate,
)
from models.address import authority, host_key, page_key
from models.memento import Memento, Wanted
from models.moment import end_of_day
from models.visit import Page
from snapshots.markup import live_address
from snapshots.text import read_page

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
#: Copies looked at between the one consulted and the last one.
_MOST_LOOKS = 3
#: A TimeMap of more bytes is that of a front page captured every hour; its end is cut off, which costs a guess.
_MOST_BYTES = 4 * 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class Copy:
    """One archived answer."""

    at: datetime | None
    status: int
    #: Where the answer sent readers, as a live address.
    target: str | None
    page: Page


@dataclass(frozen=True, kw_only=True)
class Hindsight:
    """Asks the archive about one lost page."""

    asker: Asker
    lost: Lost
    purse: Purse

    async def redirect(self) -> str | None:
        """Return where the page was last known to redirect; None when it never did."""
        copy, between = await self._last(self.lost.url, _answers)
        if copy is None or copy.target is not None:
            return copy.target if copy is not None else None
        if _answers(copy):
            return None
        found = await self._between(between, _answers)
        return found.target if found is not None else None

    async def successors(self) -> list[str]:
        """Return the hosts the home page of the lost host last named or sent readers to."""
        copy, between = await self._last(f"{authority(self.lost.url)}/", self._sound)
        while copy is not None:
            if copy.target is not None:
                elsewhere = host_key(copy.target) != host_key(self.lost.url)
                return [f"{authority(copy.target)}/"] if elsewhere else []
            if self._sound(copy):
                return successors(read_page(copy.page), copy.page.url)
            copy, between = await self._between(between, self._sound), ()
        return []

    def _sound(self, copy: Copy) -> bool:
        """Say whether *copy* shows the organisation's own page, rather than a broker's or an error."""
        wanted = Wanted(source_id=self.lost.task.source_id, url=copy.page.url, as_of=self.lost.consulted_on or "")
        clock = self.asker.batch.clock()
        memento = Memento(wanted=wanted, looked_at=clock, state="found", at=copy.at, page=copy.page)
        return copy.status == HTTPStatus.OK and self.asker.batch.screen(memento) is None

    async def _last(self, url: str, good: Callable[[Copy], bool]) -> tuple[Copy | None, Sequence[Link]]:
        """Return the newest copy of *url*, and unless it is good those between it and the day consulted."""
        headers = {"Accept-Datetime": accept_datetime(self.asker.batch.clock())}
        gate = await self._ask(timegate(self.asker.batch.timegate, url), headers=headers)
        if gate is None or gate.status not in (*_REDIRECTS, HTTPStatus.OK):
            return None, ()
        location = _header(gate, b"Location")
        newest = absolute(gate.url, location) if location else gate.url
        since = end_of_day(self.lost.consulted_on) if self.lost.consulted_on else None
        at = memento_datetime(None, newest)
        if since is not None and at is not None and at <= since:
            return None, ()
        copy = await self._look(newest, url)
        if copy is None or copy.target is not None or good(copy):
            return copy, ()
        named = links(_header(gate, b"Link"), gate.url)
        timemap = next((each.url for each in named if "timemap" in each.rels), None)
        listed = await self._list(timemap) if timemap is not None else None
        if listed is None or listed.status != HTTPStatus.OK:
            return copy, ()
        known = [each for each in links(listed.text, listed.url) if "memento" in each.rels and each.at is not None]
        later = [each for each in known if since is None or (each.at is not None and each.at > since)]
        later.sort(key=lambda each: str(each.at))
        return copy, [each for each in later if as_captured(each.url) != as_captured(newest)]

    async def _list(self, timemap: str) -> Response | None:
        rest = index_pause(self.asker.batch.host)
        if not self.purse.may(1, rest):
            return None
        await asyncio.sleep(rest)
        self.purse.pay(0, rest)
        return await self._ask(timemap, most_bytes=_MOST_BYTES)

    async def _between(self, copies: Sequence[Link], good: Callable[[Copy], bool]) -> Copy | None:
        """Halve the time in which a page went from good over redirect to gone, and return the redirect.

        Without one, the last good copy that was seen.
        """
        low, high, best = 0, len(copies), None
        for _ in range(_MOST_LOOKS):
            if low >= high:
                break
            middle = (low + high) // 2
            copy = await self._look(copies[middle].url, self.lost.url)
            if copy is not None and copy.target is not None:
                return copy
            if copy is not None and good(copy):
                low, best = middle + 1, copy
            else:
                high = middle
        return best

    async def _look(self, memento: str, url: str) -> Copy | None:
        """Return one copy of *url*; a redirect to another form of it is followed once, to the next copy."""
        for _ in range(2):
            response = await self._ask(as_captured(memento))
            if response is None:
                return None
            target = _header(response, b"Location")
            live = live_address(absolute(response.url, target)) if response.status in _REDIRECTS and target else None
            if live is None or page_key(live) != page_key(url):
                at = memento_datetime(_header(response, b"Memento-Datetime") or None, response.url)
                page = replace(page_of(response), url=live_address(response.url))
                return Copy(at=at, status=response.status, target=live, page=page)
            memento = absolute(response.url, target)
        return None

    async def _ask(self, url: str, **kwargs: object) -> Response | None:
        # An archive's endpoints are made for programs; robots.txt speaks of crawling its pages.
        ask: Callable[..., Awaitable[Response | None]] = self.asker.ask
        return await ask(url, self.purse, meta={"without_robots": True}, **kwargs)


def _answers(copy: Copy) -> bool:
    return copy.status == HTTPStatus.OK


def _header(response: Response, name: bytes) -> str:
    return b", ".join(response.headers.getlist(name)).decode("latin-1")
