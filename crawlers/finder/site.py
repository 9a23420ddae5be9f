"""What one house says of its pages: home, sitemap, sections, redirects of siblings; asked once per run and shared."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from protego import Protego
from scrapy.http import Response
from selectolax.lexbor import LexborHTMLParser

from crawlers.finder.asker import Asker, Landing, Purse
from crawlers.finder.farewell import successors
from crawlers.finder.lost import Lost, is_page
from crawlers.finder.sitemap import read_sitemap
from crawlers.pages import page_of
from models.address import authority, host_key, joined, page_key, same_address, wire_form
from models.visit import Page
from snapshots.text import Link, read_page

#: Sitemaps read per site, indexes included.
_MOST_FILES = 4
_MOST_SECTIONS = 2
#: Pages the home page leads to that are asked where nothing else tells.
_MOST_OTHERS = 4
_USUAL = ("/sitemap.xml", "/sitemap_index.xml")


@dataclass(kw_only=True)
class Site:
    """What one house has told in this run."""

    #: Links of its home page.
    links: list[Link] = field(default_factory=list)
    #: Where its home page sends readers, or says the house has gone: home pages of other hosts.
    successors: list[str] = field(default_factory=list)
    #: Links of the section pages that were asked, by address; the address they led to.
    sections: dict[str, tuple[str, list[Link]]] = field(default_factory=dict)
    #: Old and new address of siblings that were asked; the same one where nothing was learnt.
    siblings: dict[str, str] = field(default_factory=dict)
    #: What asking home and sitemap cost: each of its lost sources bears it.
    requests: int = 0
    seconds: float = 0.0
    asked: list[str] = field(default_factory=list)
    opened: bool = False
    #: Successors that the archived home page names; None while the archive was not asked.
    archived: list[str] | None = None
    _listing: bytes = b""

    async def open(self, url: str, asker: Asker, purse: Purse) -> None:
        """Ask for home and sitemap, unless somebody did before."""
        if self.opened:
            purse.pay(self.requests, self.seconds)
            return
        self.opened = True
        own = Purse(room=purse.room - purse.requests, time=purse.time - purse.seconds)
        landing = await asker.follow(f"{authority(url)}/", own)
        if landing.response is not None or landing.left:
            self._enter(landing)
            await self._list(landing.url if not landing.left else url, asker, own)
        self.requests, self.seconds = own.requests, own.seconds
        purse.pay(own.requests, own.seconds)

    def _enter(self, landing: Landing) -> None:
        self.asked.append("its home page")
        if landing.left:
            self.successors = [f"{authority(landing.url)}/"]
            return
        page = _page(landing.response)
        if page is not None:
            text = read_page(page)
            self.links = [*text.links, *declared(page)]
            self.successors = successors(text, landing.url)

    async def _list(self, home: str, asker: Asker, purse: Purse) -> None:
        """Read the sitemaps robots.txt names, else the usual ones; of an index those it lists, one level deep."""
        waiting = list(_named(asker, home)) or [urljoin(home, path) for path in _USUAL]
        found: dict[str, None] = {}
        files, nested = 0, False
        while waiting and files < _MOST_FILES:
            response = await asker.ask(waiting.pop(0), purse)
            addresses, index = read_sitemap(response.body) if _good(response) and response is not None else ([], False)
            files += 1
            own = [address for address in addresses if _within(address, home)]
            if index and not nested:
                # What stands in an index is asked next; an index below it is read as what it is, a list of addresses.
                waiting, nested = own, True
            elif not index:
                found.update(dict.fromkeys(own))
                if not nested and found:
                    waiting = [each for each in waiting if urlsplit(each).path not in _USUAL]
        if files:
            told = "1 address" if len(found) == 1 else f"{len(found)} addresses"
            self.asked.append(f"its sitemap ({told if found else 'none to be read'})")
        self._listing = zlib.compress("\n".join(found).encode(), level=1)

    @property
    def listing(self) -> list[str]:
        """The addresses its sitemaps list; kept packed, since there may be fifty thousand."""
        return zlib.decompress(self._listing).decode().split() if self._listing else []

    async def section_links(self, lost: Lost, asker: Asker, purse: Purse) -> Iterator[tuple[str, str, list[Link]]]:
        """Return the section pages above *lost*: as asked, where they led, and their links."""
        wanted = [url for url in lost.folders if not same_address(url, lost.url)][:_MOST_SECTIONS]
        for url in wanted:
            await self._ask_section(url, asker, purse, declaring=True)
        return ((url, *self.sections[url]) for url in wanted if self.sections[url][0])

    async def _ask_section(self, url: str, asker: Asker, purse: Purse, *, declaring: bool = False) -> None:
        """Keep where a page led and its links, once; where it is *declaring*, the addresses it gives itself too."""
        if url not in self.sections:
            landing = await asker.follow(url, purse)
            page = _page(landing.response)
            links = [*read_page(page).links, *(declared(page) if declaring else ())] if page is not None else []
            self.sections[url] = (landing.url if page is not None else "", links)

    async def other_sections(
        self, lost: Lost, held: Collection[tuple[str, str, str]], asker: Asker, purse: Purse
    ) -> list[Link]:
        """Return the links of pages the home page leads to, those first that the version consulted did not know.

        Pages that are *held*, as we visited them, told their links before and are not asked again.
        """
        own = [link.url.partition("#")[0] for link in self.links if _within(link.url, lost.url) and is_page(link.url)]
        near = [url for url in dict.fromkeys(own) if len(urlsplit(url).path.strip("/").split("/")) == 1]
        near = [url for url in near if page_key(url) not in held and url not in self.siblings]
        near.sort(key=lambda url: page_key(url) in lost.linked)
        found: list[Link] = []
        for url in near[:_MOST_OTHERS]:
            await self._ask_section(url, asker, purse)
            found += self.sections[url][1]
        return found

    async def moves(self, lost: Lost, asker: Asker, purse: Purse) -> list[tuple[str, str]]:
        """Return where pages beside *lost* are today; only those that moved teach anything."""
        for url in map(wire_form, lost.siblings):
            if url not in self.siblings:
                landing = await asker.follow(url, purse)
                moved = landing.left or _good(landing.response)
                self.siblings[url] = landing.url if moved and is_page(landing.url) else url
        return [(url, self.siblings[url]) for url in map(wire_form, lost.siblings) if self.siblings[url] != url]


def declared(page: Page) -> Iterator[Link]:
    """Yield the address *page* declares to be its own (canonical, ``og:url``), named as the page is."""
    text = read_page(page)
    tree = LexborHTMLParser(page.body[:65536])
    node = tree.css_first("meta[property='og:url' i][content]")
    told = (text.canonical, node.attributes.get("content") if node is not None else None)
    for url in dict.fromkeys(joined(page.url, each) for each in told if each):
        if url.startswith(("http://", "https://")) and not same_address(url, page.url):
            yield Link(url=url, text=text.title)


def _named(asker: Asker, home: str) -> Iterator[str]:
    robots = asker.batch.robots.get(authority(home))
    if robots is None or not robots.body:
        return
    for url in list(Protego.parse(robots.body).sitemaps)[:_MOST_FILES]:
        url = joined(home, url)
        if url.startswith(("http://", "https://")) and _within(url, home):
            yield url


def _within(url: str, home: str) -> bool:
    """Say whether *url* is of the house; the protocol wants it, and another host is another batch's to ask."""
    return host_key(url) == host_key(home)


def _good(response: Response | None) -> bool:
    return response is not None and response.status == 200


def _page(response: Response | None) -> Page | None:
    if response is None or response.status != 200:
        return None
    return page_of(response)
