"""The European cluster platform, in its old and its new shape: profiles, partnerships, lists and news."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

from crawlers.cluster.exploration import Exploration, Stand, Way
from crawlers.cluster.signs import tokens
from models.address import authority, host_key, page_key, registered_domain, wire_form
from models.discovery import Role
from models.pattern import regex
from models.visit import Page
from snapshots.naming import SAME, likeness
from snapshots.text import Link, read_page

DOMAIN = "clustercollaboration.eu"
#: The platform is many sites in one: lists, and a page for each partnership a report speaks of.
MOST_PAGES = 30
#: From a list to its next page and on.
_DEEPEST = 4
#: A page at a guessed address must share so much of its title's words with the name looked for.
_SHARED = 0.5
#: Folders of pages of one kind, oldest shape first; a page mostly kept its name when its folder changed.
_FOLDERS: dict[Role, tuple[str, ...]] = {
    Role.PROFILE: (
        "cluster-organisations",
        "escp-profiles",
        "content",
        "eu-cluster-partnerships/escp4i",
        "eu-cluster-partnerships/escp-4i",
    ),
    Role.NEWS: ("profile-articles", "news", "community-news", "achievements", "content"),
}
#: Of old folders those that hold the same pages in the new shape.
_SINCE: dict[str, tuple[str, ...]] = {
    "cluster-organisations": ("content",),
    "escp-profiles": ("content", "eu-cluster-partnerships/escp4i", "eu-cluster-partnerships/escp-4i"),
    "profile-articles": ("news", "community-news", "content"),
    "news": ("community-news", "content"),
    "community-news": ("news", "content"),
}
#: Where lists stood and stand.
_LISTS = ("escp-list", "eu-cluster-partnerships", "cluster-list", "cluster-organisations", "partners")
#: Lists to look at when a page of one folder is looked for.
_LISTED = {"cluster-organisations": ("cluster-list",), "escp-profiles": ("eu-cluster-partnerships",)}
#: Lists to look at when somebody is only known by name.
_FOR_NAMES = ("eu-cluster-partnerships", "cluster-list")
_LIST_WORDS = regex(r"\b(?:clusters?|partnerships?|escp|generation|list|profiles?)\b")
_PAGER = regex(r"(?:^|&)page=\d+(?:%2C\d+)*(?:&|$)", re.I)


def of_platform(url: str) -> bool:
    """Say whether *url* stands on the platform."""
    try:
        return registered_domain(host_key(url)) == DOMAIN
    except ValueError:
        return False


@dataclass(kw_only=True)
class Platform(Exploration):
    """The exploration of the platform: for addresses of it that are cited, and for names a report gives."""

    #: Addresses whose pages are looked for; they no longer answer, or their shape is the old one.
    cited: tuple[str, ...] = ()
    #: Organisations and partnerships whose profiles are looked for.
    names: tuple[str, ...] = ()
    room: int = MOST_PAGES
    deepest: int = _DEEPEST
    most_at_first: int | None = None

    def leads(self) -> Iterator[Way]:
        """Yield where the cited pages are today by the shape of their addresses, and the lists that may name them."""
        for url in self.cited:
            for folder, role in _today(url):
                yield Way(url=_moved(url, folder), role=role, score=0.8, text=_name(url), depth=1, guessed=True)
        home = next((authority(stand.url) for stand in self.stands), f"https://{self.host}")
        named = _FOR_NAMES if self.names else ()
        for path in dict.fromkeys((*(path for url in self.cited for path in _lists(url)), *named)):
            yield Way(url=f"{home}/{path}", role=Role.LIST, score=0.7, text="", depth=1)

    def accepts(self, way: Way, page: Page) -> bool:
        """Say whether a guessed address brought the page looked for, not just any: its title tells."""
        if not way.guessed:
            return True
        text = read_page(page)
        title = tokens(" ".join((text.title, *text.headings[:2])))
        wanted = tokens(way.text)
        shared = sum(word in title for word in wanted)
        return "".join(wanted) in "".join(title) or shared >= _SHARED * len(wanted)

    def _links(self, page: Page, depth: int) -> Iterator[Way]:
        for link in read_page(page).links:
            if self._platform(link.url):
                way = self._named(link, depth) or self._listing(link, page, depth)
                if way is not None:
                    yield way

    def _platform(self, url: str) -> bool:
        return url.startswith(("http://", "https://")) and self.within(url)

    def _named(self, link: Link, depth: int) -> Way | None:
        """Return the way to a page whose link or address bears one of the names, or of the cited pages' names."""
        folder, name = _split(link.url)
        if not name:
            return None
        wanted = (*self.names, *(_name(url) for url in self.cited))
        score = max((likeness(said, each) for each in wanted for said in (link.text, name) if said and each), default=0)
        if score < SAME:
            return None
        role = Role.NEWS if folder in ("profile-articles", "news", "community-news", "achievements") else Role.PROFILE
        return Way(url=wire_form(link.url), role=role, score=score, text=link.text or name, depth=depth)

    def _listing(self, link: Link, page: Page, depth: int) -> Way | None:
        """Return the way to a list, or to the next page of one."""
        parts = urlsplit(link.url)
        path = parts.path.strip("/")
        if parts.path == urlsplit(page.url).path and _PAGER.search(parts.query):
            return Way(url=wire_form(link.url), role=Role.LIST, score=0.4, text=link.text, depth=depth)
        folder, name = _split(link.url)
        listed = path in _LISTS or (folder.partition("/")[0] in _LISTS and _LIST_WORDS.search(" ".join(tokens(name))))
        if parts.query or not listed or folder in _SINCE:
            return None
        return Way(url=wire_form(link.url), role=Role.LIST, score=0.6, text=link.text, depth=depth)


def platform(urls: Sequence[str], names: Sequence[str] = ()) -> Platform:
    """Return the exploration of the platform for *urls*, which are cited there, or its entrance; at least one."""
    home = f"{authority(urls[0])}/"
    cited = tuple(url for url in urls if page_key(url) != page_key(home))
    return Platform(host=host_key(home), stands=[Stand(url=home, depth=0)], cited=cited, names=tuple(names))


def _split(url: str) -> tuple[str, str]:
    """Return folder and name of *url*."""
    folder, _, name = urlsplit(url).path.strip("/").rpartition("/")
    return folder.lower(), name


def _name(url: str) -> str:
    """Return the name a profile's or article's address bears, in words; of lists and other pages none."""
    folder, name = _split(url)
    known = any(folder in folders for folders in _FOLDERS.values())
    return " ".join(tokens(name)) if known else ""


def _today(url: str) -> Iterator[tuple[str, Role]]:
    """Yield the folders in which the page at *url* may be today, and what it is."""
    folder, name = _split(url)
    role = Role.NEWS if folder in ("profile-articles", "news", "community-news") else Role.PROFILE
    if name:
        for since in _SINCE.get(folder, ()):
            yield since, role


def _moved(url: str, folder: str) -> str:
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc, f"/{folder}/{_split(url)[1]}", "", ""))


def _lists(url: str) -> tuple[str, ...]:
    """Return the lists that may name the page at *url*, or stand in for it where it is a list itself."""
    folder, name = _split(url)
    if not folder and name in ("escp-list", "eu-cluster-partnerships"):
        return ("eu-cluster-partnerships",)
    return _LISTED.get(folder, ())
