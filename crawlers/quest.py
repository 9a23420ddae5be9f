"""The search for one version consulted, under way at one archive."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http import HTTPStatus

from scrapy.http import Response

from crawlers.timegate import Link, absolute, as_captured, following, links, memento_datetime, nearest
from models.address import FETCHABLE_SCHEMES, scheme
from models.memento import Memento, Wanted
from models.moment import end_of_day, first_day
from models.visit import Capture

REDIRECTS = frozenset(
    {
        HTTPStatus.MOVED_PERMANENTLY,
        HTTPStatus.FOUND,
        HTTPStatus.SEE_OTHER,
        HTTPStatus.TEMPORARY_REDIRECT,
        HTTPStatus.PERMANENT_REDIRECT,
    }
)


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
    #: All copies the archive has named so far.
    named: list[Link] = field(default_factory=list)
    #: The archive's list of all copies; empty once it has been read, or where none was named.
    timemap: str = ""
    #: The version found, while the copy after the day is looked at.
    found: Memento | None = None

    @property
    def unlisted(self) -> bool:
        """True while only the TimeMap can tell whether there is a copy after the day."""
        return bool(self.timemap) and not any({"prev", "next", "last"} & each.rels for each in self.named)

    @property
    def older(self) -> bool:
        """True when the version found is older than the day."""
        return (
            self.found is not None and self.found.at is not None and self.found.at.date() < first_day(self.wanted.as_of)
        )

    @property
    def later(self) -> Link | None:
        """The first copy after the day that the archive has named."""
        return following(self.named, end_of_day(self.wanted.as_of))

    def refuse(self, copy: Link, reason: str) -> None:
        """Turn away from *copy*, towards an older one."""
        self.refused.append(as_captured(copy.url))
        self.reason = self.reason or f"the archived copy nearest the date {reason}"
        self.hops = 0
        self.captures = []
        if copy.at is not None:
            self.moment = min(self.moment, copy.at - timedelta(seconds=1))

    def choose(self, known: Iterable[Link]) -> Link | None:
        """Return the copy to look at next, those turned away from apart."""
        return nearest([each for each in known if as_captured(each.url) not in self.refused], self.moment)


def header(response: Response, name: bytes) -> str:
    """Return all values of a header as one."""
    return b", ".join(response.headers.getlist(name)).decode("latin-1")


def named(response: Response) -> list[Link]:
    """Return the mementos an archive's answer names, its own choice or itself among them."""
    copies = [each for each in links(header(response, b"Link"), response.url) if each.at is not None]
    own = absolute(response.url, header(response, b"Location")) if response.status in REDIRECTS else response.url
    at = memento_datetime(header(response, b"Memento-Datetime") or None, own)
    if at is not None and scheme(own) in FETCHABLE_SCHEMES:
        copies.append(Link(url=own, rels=frozenset({"memento"}), at=at))
    return copies
