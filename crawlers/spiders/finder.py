"""Asks where lost pages went: the site they were on, the archive, and the usual changes of addresses."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit, urlunsplit

from scrapy import Spider

from crawlers.batch import Batch
from crawlers.finder.asker import Asker, Purse
from crawlers.finder.guess import guesses
from crawlers.finder.hindsight import Hindsight
from crawlers.finder.likeness import Likeness
from crawlers.finder.lost import Lost, is_page
from crawlers.finder.rewriting import rewritten
from crawlers.finder.site import Site
from models.address import host_key, page_key, same_address, wire_form
from models.search import MOST_SECONDS, Lead, Place, PlaceKind, Search, Trail
from models.visit import Task
from snapshots.text import Link

#: So much is left for visits to leads, however talkative the places are.
_KEPT_REQUESTS = 6
_KEPT_SECONDS = 15.0
#: From this score on a lead is followed before anybody else is asked.
_STRONG = 0.8
#: Below this score of all leads, further pages of the site are asked for links.
_LIKELY = 0.5
#: Of one place so many leads are followed.
_MOST_LEADS = 5


class FinderSpider(Spider):
    """Asks one place about each lost page of its batch; the pages themselves are not visited here."""

    name = "finder"

    def __init__(self, batch: Batch, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.batch = batch

    async def start(self) -> AsyncIterator[Any]:
        """Yield what the place says of each task, one after the other."""
        asker = Asker(crawler=self.crawler, batch=self.batch)
        for task in self.batch.tasks:
            if task.search is not None and task.search.places:
                yield await Scout.of(task, task.search, asker).trail()


@dataclass(kw_only=True)
class Scout:
    """Asks one place about one lost page."""

    lost: Lost
    search: Search
    place: Place
    asker: Asker
    purse: Purse

    @classmethod
    def of(cls, task: Task, search: Search, asker: Asker) -> Scout:
        """Return the scout for the next place of *search*."""
        purse = Purse(
            room=max(search.room - _KEPT_REQUESTS, 0), time=max(MOST_SECONDS - search.seconds - _KEPT_SECONDS, 0)
        )
        lost = Lost.of(task, asker.batch.versions(task.source_id))
        return cls(lost=lost, search=search, place=search.places[0], asker=asker, purse=purse)

    async def trail(self) -> Trail:
        """Return what the place says."""
        match self.place.kind:
            case PlaceKind.SITE:
                return await self._site()
            case PlaceKind.ARCHIVE:
                return await self._archive()
            case PlaceKind.GUESS:
                return self._trail(self._guesses())

    # -- the site

    async def _site(self) -> Trail:
        known = self._fresh(self._held())
        if not self.place.ask:
            return self._trail(known)
        if any(lead.score >= _STRONG for lead in known):
            # What we hold costs nothing: the site is asked only if that was wrong.
            return self._trail(known, places=(self.place,))
        site = self.asker.batch.sites.setdefault(host_key(self.place.url), Site())
        await site.open(self.place.url, self.asker, self.purse)
        found = [*known, *self._listed(site)]
        at_home = host_key(self.place.url) == host_key(self.lost.url)
        if at_home and not any(lead.score >= _STRONG for lead in found):
            found += [lead async for lead in self._nearby(site)]
            if not any(lead.score >= _LIKELY for lead in found):
                held = {page_key(relative.url) for relative in self.asker.batch.relatives(self.asker.batch.host)}
                further = await site.other_sections(self.lost, held, self.asker, self.purse)
                found += Likeness(self.lost, "link").leads(further)
        asked = [f"{each} at {host_key(self.place.url)}" if not at_home else each for each in site.asked]
        gone_on = self._gone_on(site.successors, "its home page leads to another house") if at_home else Onward()
        return self._trail([*found, *gone_on.leads], places=gone_on.places, asked=asked)

    def _held(self) -> Iterator[Lead]:
        """Yield what earlier visits to pages of the same house tell."""
        url = self.lost.url
        kept = self.search.outcome.get("snapshot_id")
        answer = self.asker.batch.answer(kept) if kept is not None else None
        if answer is not None:
            # "This page has moved": the answer itself names the new place.
            yield from Likeness(self.lost, "link").leads(answer.links)
        yield from _by_rule(url, self.asker.batch.moves(host_key(url)))
        for relative in self.asker.batch.relatives(host_key(url)):
            yield from Likeness(self.lost, "link").leads(relative.links)
            for successor in relative.successors(url):
                yield from self._gone_on([successor], f"named at {relative.url}").leads

    def _listed(self, site: Site) -> Iterator[Lead]:
        yield from Likeness(self.lost, "link").leads(site.links)
        yield from Likeness(self.lost, "sitemap").leads(Link(url=url, text="") for url in site.listing)

    async def _nearby(self, site: Site) -> AsyncIterator[Lead]:
        """Ask the sections above the page, and what became of the pages beside it."""
        name = urlsplit(self.lost.url).path.rstrip("/").rpartition("/")[2]
        for asked, landed, links in await site.section_links(self.lost, self.asker, self.purse):
            for lead in Likeness(self.lost, "link").leads(links):
                yield lead
            if name and not same_address(asked, landed) and is_page(landed):
                yield Lead(
                    url=urljoin(f"{landed.rstrip('/')}/", name),
                    reason="path-rule",
                    rule=f"its section went to {landed}",
                    score=0.6,
                )
        for lead in _by_rule(self.lost.url, await site.moves(self.lost, self.asker, self.purse)):
            yield lead

    # -- the archive

    async def _archive(self) -> Trail:
        hindsight = Hindsight(asker=self.asker, lost=self.lost, purse=self.purse)
        leads, places = [], []
        target = await hindsight.redirect()
        if target is not None and is_page(target) and not same_address(target, self.lost.url):
            rule = "the archive last saw it redirect there"
            leads.append(Lead(url=wire_form(target), reason="archive-hint", rule=rule, score=0.9))
        elif self.search.outcome["verdict"] in ("parked", "unreachable"):
            rule = "the archived home page of the lost host names its successor"
            site = self.asker.batch.sites.setdefault(host_key(self.lost.url), Site())
            if site.archived is None:
                site.archived = await hindsight.successors()
            onward = self._gone_on(site.archived, rule, reason="archive-hint")
            leads, places = list(onward.leads), list(onward.places)
        return self._trail(leads, places=tuple(places), asked=["the archive"] if self.purse.requests else [])

    # -- guesses

    def _guesses(self) -> list[Lead]:
        """Return other forms of the address, but none that the site's own list does without."""
        leads = guesses(self.lost, doors_only=not self.place.ask)
        site = self.asker.batch.sites.get(host_key(self.lost.url))
        listed = {page_key(url) for url in site.listing} if site is not None else set()
        own = page_key(self.lost.url)
        return [lead for lead in leads if not listed or page_key(lead.url) in listed or page_key(lead.url) == own]

    # -- what comes of it

    def _gone_on(self, homes: Iterable[str], rule: str, reason: str = "path-rule") -> Onward:
        """Return the page's own address at the hosts *homes* are the entrances of, and these as places to ask."""
        parts = urlsplit(self.lost.url)
        leads, places = [], []
        for home in homes:
            new = urlsplit(home)
            url = urlunsplit(parts._replace(scheme=new.scheme, netloc=new.netloc))
            leads.append(Lead(url=url, reason=reason, rule=rule, score=0.7))
            places.append(Place(kind=PlaceKind.SITE, url=home))
        return Onward(leads=tuple(leads), places=tuple(places))

    def _fresh(self, leads: Iterable[Lead]) -> list[Lead]:
        return [lead for lead in leads if lead.url not in self.search.known]

    def _trail(self, leads: Iterable[Lead], *, places: tuple[Place, ...] = (), asked: Iterable[str] = ()) -> Trail:
        best: dict[tuple[str, str, str], Lead] = {}
        for lead in sorted(self._fresh(leads), key=lambda lead: -lead.score):
            best.setdefault(page_key(lead.url) if self.place.kind is not PlaceKind.GUESS else (lead.url, "", ""), lead)
        return Trail(
            task=self.lost.task,
            leads=tuple(best.values())[:_MOST_LEADS],
            places=places,
            requests=self.purse.requests,
            seconds=self.purse.seconds,
            asked=tuple(asked),
        )


@dataclass(frozen=True, kw_only=True)
class Onward:
    """Where a house has gone."""

    leads: tuple[Lead, ...] = ()
    places: tuple[Place, ...] = ()


def _by_rule(url: str, moves: Iterable[tuple[str, str]]) -> Iterator[Lead]:
    for each in rewritten(url, moves):
        yield Lead(url=wire_form(each.url), reason="path-rule", rule=each.rule, score=each.score)
