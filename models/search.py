"""The search for a page that no longer answers at its cited address: what to try, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Self


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

    @property
    def lead(self) -> Lead:
        """The lead that is being followed."""
        return self.leads[0]

    def without_lead(self, objection: str) -> Self:
        """Return the search without its first lead, which turned out wrong for the reason *objection* gives."""
        return replace(self, leads=self.leads[1:], tried=(*self.tried, objection))
