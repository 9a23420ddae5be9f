"""What is known of a lost page: how its address and its note name it, and what stood around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, unquote, urljoin, urlsplit

from models.address import host_key, page_key
from models.pattern import regex
from models.visit import Cite, Page, Task, Version
from snapshots.markup import live_address
from snapshots.text import PageText, read_page
from snapshots.words import folded, words

#: Path segments that name no page: halls, languages, what content systems put before everything.
_HALLS = frozenset(
    [
        "index",
        "default",
        "home",
        "main",
        "start",
        "welcome",
        "site",
        "sites",
        "web",
        "www",
        "portal",
        "page",
        "pages",
        "content",
        "node",
        "en",
        "fr",
        "de",
        "es",
        "it",
        "nl",
        "pl",
        "pt",
        "eng",
        "fra",
        "deu",
        "public",
        "view",
        "show",
        "article",
    ]
)
#: Segments under which lists stand, not pages.
_LISTS = frozenset(
    ["search", "tag", "tags", "category", "categories", "author", "authors", "feed", "rss", "wp-login", "wp-admin"]
)
#: Segments that end the address of a list or a form; below them pages may stand: "/archive/fleet/alice".
_ENDS = frozenset(
    [
        "archive",
        "archives",
        "login",
        "signin",
        "sign-in",
        "logout",
        "register",
        "cart",
        "sitemap",
        "contact",
        "privacy",
        "cookies",
        "imprint",
        "impressum",
        "legal",
        "terms",
        "print",
        "share",
    ]
)
_EXTENSION = regex(r"\.(?:html?|php\d?|aspx?|jspx?|cfm|do|nsf|shtml|pdf|docx?)$")
_WORD = regex(r"[a-z0-9]+|[^\W_]+")
_BARS = regex(r"\s+[|–—·•»:>-]+\s+|\s*[|»]\s*")
#: Parameters whose value is what the reader typed or which part of a list is shown.
_SEARCHES = frozenset({"s", "q", "search", "query", "paged", "start", "offset", "sort", "replytocom"})
_MOST_SIBLINGS = 3
_TELLING = 3


@dataclass(frozen=True, kw_only=True)
class Lost:
    """One lost page."""

    task: Task
    #: The names it went by: as cited, and as the version consulted calls itself.
    titles: tuple[frozenset[str], ...]
    #: The same, word by word as said.
    names: tuple[tuple[str, ...], ...]
    #: Words of the address that name it.
    slug: tuple[str, ...]
    #: Addresses beside it, as the version consulted links to them.
    siblings: tuple[str, ...]
    #: What the version consulted links to, as keys of pages.
    linked: frozenset[tuple[str, str, str]]
    #: The day whose version is meant, ISO 8601, possibly partial; None when nothing bears a date.
    consulted_on: str | None
    language: str | None

    @classmethod
    def of(cls, task: Task, versions: Sequence[tuple[Cite, Version | None]]) -> Lost:
        """Return what is known of the page of *task*."""
        then = next((_read(version.page) for _, version in versions if version is not None), None)
        site = _telling(" ".join(cite.publisher or "" for cite, _ in versions))
        site |= set(re.split(r"[.-]", host_key(task.cited_url)))
        named = [*(cite.title for cite, _ in versions if cite.title), *(_own_title(then) if then else ())]
        return cls(
            task=task,
            titles=tuple(dict.fromkeys(title for each in named if (title := frozenset(_telling(each) - site)))),
            names=tuple(dict.fromkeys(name for each in named if (name := tuple(words(folded(each)))))),
            slug=slug_words(task.cited_url),
            siblings=tuple(_siblings(task.cited_url, then)) if then is not None else (),
            linked=frozenset(map(page_key, (link.url for link in then.links))) if then is not None else frozenset(),
            consulted_on=min((cite.consulted_on for cite, _ in versions if cite.consulted_on), default=None),
            language=then.lang if then is not None else None,
        )

    @property
    def url(self) -> str:
        """The cited address."""
        return self.task.cited_url

    @property
    def folders(self) -> list[str]:
        """The section pages above the address, the nearest first; neither home nor the root of a language."""
        parts = urlsplit(self.url)
        segments = [segment for segment in parts.path.split("/") if segment][:-1]
        above = [segments[:count] for count in range(len(segments), 0, -1)]
        return [
            f"{parts.scheme}://{parts.netloc}/{'/'.join(each)}/" for each in above if each[-1].lower() not in _HALLS
        ]


def _read(page: Page) -> PageText:
    """Read a version consulted as it was on its own site, so that its links lead there."""
    return read_page(replace(page, url=live_address(page.url)))


def _telling(text: str) -> set[str]:
    return {word for word in words(folded(text)) if len(word) > _TELLING or word.isdecimal()}


def _own_title(then: PageText) -> Iterator[str]:
    """Yield what the version consulted says of itself: the longest part of its title, and its first heading."""
    yield max(_BARS.split(then.title), key=len, default="")
    yield from then.headings[:1]


def _siblings(url: str, then: PageText) -> Iterator[str]:
    """Yield pages beside *url* that the version consulted links to, those of the same folder first."""
    folder = urljoin(url, ".")
    links = dict.fromkeys(link.url.partition("#")[0] for link in then.links if host_key(link.url) == host_key(url))
    beside = [link for link in links if is_page(link) and page_key(link) != page_key(url)]
    beside = [link for link in beside if link.count("/") == url.count("/")]
    beside.sort(key=lambda link: urljoin(link, ".") != folder)
    yield from beside[:_MOST_SIBLINGS]


def slug_words(url: str) -> tuple[str, ...]:
    """Return the words by which the address *url* names its page: of the last segment or value that does."""
    parts = urlsplit(url)
    values = [value for key, value in parse_qsl(parts.query) if key not in _SEARCHES]
    for token in reversed([*parts.path.split("/"), *values]):
        named = _EXTENSION.sub("", folded(unquote(token)))
        found = tuple(_WORD.findall(named))
        if found and named not in _HALLS and not all(word.isdecimal() for word in found):
            return found
    return ()


def is_page(url: str) -> bool:
    """Say whether *url* may be a page with a text of its own: no entrance, list, search or login."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or {key for key, _ in parse_qsl(parts.query)} & _SEARCHES:
        return False
    segments = [_EXTENSION.sub("", segment.lower()) for segment in parts.path.split("/") if segment]
    named = [segment for segment in segments if segment not in _HALLS and not re.fullmatch(r"[a-z]{2}", segment)]
    if not named and not parts.query:
        return False
    return not any(segment in _LISTS for segment in segments) and not (segments and segments[-1] in _ENDS)
