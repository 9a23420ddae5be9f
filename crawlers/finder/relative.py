"""A page of the same organisation as a lost one: where it leads, and where it says the organisation has gone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from crawlers.finder.farewell import named
from crawlers.finder.site import declared
from models.visit import Page
from snapshots.farewell import Farewell, farewells
from snapshots.text import Link, read_page


@dataclass(frozen=True, kw_only=True, slots=True)
class Relative:
    """What a page that was read tells of others; many lost pages ask the same ones."""

    url: str
    links: tuple[Link, ...]
    farewells: tuple[Farewell, ...]

    @classmethod
    def of(cls, page: Page) -> Self:
        """Read *page*."""
        text = read_page(page)
        return cls(url=page.url, links=(*text.links, *declared(page)), farewells=tuple(farewells(text)))

    def successors(self, own: str) -> list[str]:
        """Return the hosts at which it says the organisation is now, as addresses of their home pages; not *own*'s."""
        return named(self.farewells, own)
