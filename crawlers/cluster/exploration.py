"""What one site's exploration is handed, and which of the pages it meets it takes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from urllib.parse import urlsplit

from crawlers.cluster.signs import Sign, language_of, language_root, sign
from models.address import host_key, page_key, registered_domain, wire_form
from models.discovery import Role
from models.visit import Page
from snapshots.text import Link, read_page

#: So many pages may be asked for on behalf of one site, its entrance included.
MOST_PAGES = 12
#: So many links away from the pages set out from.
DEEPEST = 2
#: Of a site's own pages no more of one role than these are taken in the first round.
_MOST_AT_FIRST = 3
#: So many places are kept for what lies deeper, which no menu names.
_KEPT = 3
#: Of a site that opens with a choice of languages so many are gone into.
_MOST_LANGUAGES = 2
#: Another host of the same owner may speak of something else.
_OTHER_HOST = 0.3


@dataclass(frozen=True, kw_only=True)
class Stand:
    """A page from which links are read."""

    url: str
    depth: int
    #: None when it is still to be asked for.
    page: Page | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Way:
    """A link worth following."""

    url: str
    role: Role
    score: float
    #: Words of the link.
    text: str
    depth: int
    #: True where the address names another language than the one the site is read in.
    foreign: bool = False
    #: True where no link leads there: only the shape of other addresses speaks for it.
    guessed: bool = False


@dataclass(kw_only=True)
class Exploration:
    """One site's exploration."""

    #: Key of the site's host.
    host: str
    #: Where it sets out from: the entrance, cited pages, and what earlier rounds found.
    stands: list[Stand]
    #: Addresses that are sources already; none of them is found again.
    known: Collection[str] = ()
    #: So many more pages may be found.
    room: int = MOST_PAGES
    #: False where pages are only named: the run's own visits then ask for them.
    ask: bool = True
    #: How many links away from the pages set out from is gone.
    deepest: int = DEEPEST
    #: How many pages of one role the first round takes; what lies deeper wants some places too.
    most_at_first: int | None = _MOST_AT_FIRST
    #: Roles of pages found already; what says the same in another language is left.
    told: set[Role] = field(default_factory=set)
    _seen: set[tuple[str, str, str]] = field(init=False)
    #: Links met for which there was no place yet.
    _left: dict[tuple[str, str, str], Way] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._seen = {page_key(url) for url in (*self.known, *(stand.url for stand in self.stands))}

    def within(self, url: str) -> bool:
        """Say whether *url* belongs to the site: the same registered domain, or a host below its own."""
        try:
            host = host_key(url)
        except ValueError:
            return False
        below = host.endswith(f".{self.host}")
        return host == self.host or below or registered_domain(host) == registered_domain(self.host)

    def meet(self, url: str) -> bool:
        """Take note of *url*; False when it was met before."""
        key = page_key(url)
        fresh = key not in self._seen
        self._seen.add(key)
        return fresh

    def leads(self) -> Iterable[Way]:
        """Return addresses worth a look though no link may lead there; none for a site nobody knows the shape of."""
        return ()

    def accepts(self, way: Way, page: Page) -> bool:
        """Say whether *page* is what *way* promised."""
        return True

    def ways(self, pages: Sequence[tuple[Page, int]]) -> list[Way]:
        """Return what to look at next, best first, from *pages* and their depths; each is met with this.

        Roles take turns, so that forty pages of a team leave room for the members. What found no place is among the
        next ones.
        """
        found = self._left
        for page, depth in pages:
            if depth < self.deepest:
                for way in self._links(page, depth + 1):
                    key = page_key(way.url)
                    if key not in self._seen and (key not in found or found[key].score < way.score):
                        found[key] = way
        first = bool(pages) and all(depth == 0 for _, depth in pages)
        fresh = [way for key, way in found.items() if key not in self._seen]
        taken = _in_turns(self._in_one_language(fresh), most=self.most_at_first if first else None)
        del taken[max(self.room - _KEPT, min(self.room, 1)) if first else self.room :]
        for way in taken:
            self.meet(way.url)
            found.pop(page_key(way.url))
        self.told.update(way.role for way in taken if not way.foreign)
        return taken

    def _in_one_language(self, ways: Collection[Way]) -> list[Way]:
        """Return *ways* without pages that mostly say in another language what one of the same role says."""
        own = [way for way in ways if not way.foreign]
        told = self.told | {way.role for way in own}
        return [*own, *(way for way in ways if way.foreign and way.role not in told)]

    def _links(self, page: Page, depth: int) -> Iterator[Way]:
        links = [link for link in map(_sound, read_page(page).links) if link is not None and self.within(link.url)]
        signs = [(link, found) for link in links if (found := sign(link)) is not None]
        language = _language(page.url, [link.url for link, _ in signs])
        for link, found in signs:
            yield self._way(link, found, language, depth)
        if not signs and depth == 1:
            yield from _doors(links)

    def _way(self, link: Link, found: Sign, language: str | None, depth: int) -> Way:
        score = found.score if host_key(link.url) == self.host else found.score - _OTHER_HOST
        foreign = language_of(link.url) != language
        return Way(url=link.url, role=found.role, score=score, text=link.text, depth=depth, foreign=foreign)


def _sound(link: Link) -> Link | None:
    """Return *link* in the form in which it is asked for, or None where it is none."""
    try:
        if urlsplit(link.url).scheme not in ("http", "https"):
            return None
        return Link(url=wire_form(link.url), text=link.text)
    except ValueError:
        return None


def _language(url: str, links: Sequence[str]) -> str | None:
    """Return the language to keep to: the page's own if its address names one, else the one of most *links*."""
    own = language_of(url)
    if own is not None:
        return own
    counted = Counter(map(language_of, links)).most_common(1)
    return counted[0][0] if counted else None


def _doors(links: Iterable[Link]) -> Iterator[Way]:
    """Yield the entrances of a site's languages, English first where there is a choice of many."""
    doors = {code: link for link in links if (code := language_root(link)) is not None}
    for code in sorted(doors, key=lambda code: code != "en")[:_MOST_LANGUAGES]:
        link = doors[code]
        yield Way(url=link.url, role=Role.HOME, score=0.5, text=link.text, depth=1)


def _in_turns(ways: Collection[Way], *, most: int | None) -> list[Way]:
    """Return *ways*, each role's best first, then each one's second best, and so on."""
    by_role = {
        role: sorted((way for way in ways if way.role is role), key=lambda way: (-way.score, len(way.url), way.url))
        for role in Role
    }
    rounds = zip_longest(*(queue[:most] for queue in by_role.values()))
    return [way for each in rounds for way in each if way is not None]
