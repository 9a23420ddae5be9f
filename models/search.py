"""The search for a page that no longer answers at its cited address: what to try, and what came of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Self

from models.address import authority

if TYPE_CHECKING:
    from models.visit import Task

#: One lost source may cost its host and the archive so many requests, visits to leads and robots.txt included.
MOST_REQUESTS = 25
#: And so many seconds, the polite pauses between requests included.
MOST_SECONDS = 60.0
#: Leads that nothing confirmed and that are still worth a person's look.
_MOST_CANDIDATES = 10


class Stage(StrEnum):
    """What a task waits for."""

    #: The cited address is to be visited.
    VISIT = "visit"
    #: A lead is to be followed.
    LEAD = "lead"
    #: A place is to be asked for leads.
    SCOUT = "scout"


@dataclass(frozen=True, kw_only=True, slots=True)
class Lead:
    """An address at which the cited page may be found."""

    url: str
    #: The contract's reason for ``moved`` when it is found there: ``repaired-url``, ``sitemap``, ``link``...
    reason: str
    #: What makes us think so, e.g. ``lost-hyphen``.
    rule: str
    #: 0 to 1; only ranks leads against one another.
    score: float
    #: True when the rule says little by itself, so that the page found must show more than its title.
    weak: bool = False


class PlaceKind(StrEnum):
    """Who can say where a page went."""

    #: The site itself, or what we hold of it.
    SITE = "site"
    ARCHIVE = "archive"
    #: Nobody: the usual other forms of the address.
    GUESS = "guess"


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where leads may be had."""

    kind: PlaceKind
    url: str
    #: False when the host is not to be asked, so that only what we hold already can tell.
    ask: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Search:
    """A search under way; the first lead is the one to be tried next."""

    #: The observation of the failed look, as it will be kept if nothing is found.
    outcome: Mapping[str, Any]
    leads: tuple[Lead, ...]
    #: One sentence for each lead that was tried in vain.
    tried: tuple[str, ...] = ()
    #: True while the archive is still to be asked under which of the leads it kept the page.
    ask_archive: bool = False
    #: Places still to be asked once the leads are used up.
    places: tuple[Place, ...] = ()
    #: Pages that answered and may be the one cited, but were not shown to be.
    candidates: tuple[Lead, ...] = ()
    #: Spent so far, on places and leads.
    requests: int = 0
    seconds: float = 0.0
    #: Addresses that are or were leads: none is tried twice.
    known: tuple[str, ...] = ()
    #: Who was asked, in words.
    asked: tuple[str, ...] = ()

    @property
    def lead(self) -> Lead:
        """The lead that is being followed."""
        return self.leads[0]

    @property
    def room(self) -> int:
        """How many more requests it may cost."""
        return MOST_REQUESTS - self.requests if self.seconds < MOST_SECONDS else 0

    @property
    def stage(self) -> Stage | None:
        """What to do next; None when nothing is left to do."""
        if self.room > 0 and self.leads:
            return Stage.LEAD
        return Stage.SCOUT if self.room > 0 and self.places else None

    @property
    def url(self) -> str:
        """The address the next step begins with."""
        return self.lead.url if self.stage is Stage.LEAD else self.places[0].url

    def without_lead(self, objection: str, *, plausible: bool = False, requests: int = 0, seconds: float = 0.0) -> Self:
        """Return the search without its first lead, which turned out wrong for the reason *objection* gives.

        A *plausible* page stays a candidate: it answers, and may be the one cited for all we know.
        """
        return replace(
            self,
            leads=self.leads[1:],
            tried=(*self.tried, objection),
            candidates=(*self.candidates, self.lead) if plausible else self.candidates,
            requests=self.requests + requests,
            seconds=self.seconds + seconds,
        )

    def without(self, dead: Collection[str]) -> Self:
        """Return the search without leads to the authorities *dead*, which did not answer in this run."""
        return replace(self, leads=tuple(lead for lead in self.leads if authority(lead.url) not in dead))

    def told(self, trail: Trail) -> Self:
        """Return the search as it stands after its first place was asked."""
        known = {*self.known, *(lead.url for lead in self.leads)}
        fresh = [lead for lead in trail.leads if lead.url not in known]
        return replace(
            self,
            leads=(*self.leads, *fresh),
            places=(*trail.places, *self.places[1:]),
            requests=self.requests + trail.requests,
            seconds=self.seconds + trail.seconds,
            known=(*self.known, *(lead.url for lead in fresh)),
            asked=tuple(dict.fromkeys((*self.asked, *trail.asked))),
        )

    @property
    def unproven(self) -> tuple[Lead, ...]:
        """Where the page may be for all we know, likeliest first: what answered unproven, and what nobody asked."""
        left = sorted((*self.candidates, *self.leads), key=lambda lead: -lead.score)
        return tuple(left[:_MOST_CANDIDATES])


@dataclass(frozen=True, kw_only=True, slots=True)
class Trail:
    """What a place said of a lost page; the item of the ``finder`` spider."""

    task: Task
    #: Best first.
    leads: tuple[Lead, ...] = ()
    #: Further places worth asking, before those the search knows already.
    places: tuple[Place, ...] = ()
    requests: int = 0
    seconds: float = 0.0
    #: Who was asked, in words: ``its sitemap (212 addresses)``.
    asked: tuple[str, ...] = ()
