"""Asks for an invented sibling of a thin page, once per host and batch, to learn what the host says to nonsense.

The idea is Bar-Yossef and others' (WWW 2004): a page that any invented address gets as well is no page.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from urllib.parse import urlsplit, urlunsplit

from models.address import depth
from models.visit import Page, Visit
from snapshots.text import read_page

#: Pages with more markup or more words than this have shown that they are somebody's.
_MOST_BYTES = 64 * 1024
_MOST_WORDS = 400


def is_thin(page: Page | None) -> bool:
    """Say whether *page* holds so little that it may be what the host answers to everything."""
    if page is None or page.status != 200 or len(page.body) > _MOST_BYTES or depth(page.url) == 0:
        return False
    text = read_page(page)
    return text.kind == "html" and not text.exceeds(_MOST_WORDS) and text.words < _MOST_WORDS


def sibling(url: str) -> str:
    """Return an address beside *url* that nobody ever made."""
    parts = urlsplit(url)
    folder = parts.path.rstrip("/").rpartition("/")[0]
    return urlunsplit((parts.scheme, parts.netloc, f"{folder}/{secrets.token_hex(8)}", "", ""))


class NonsenseDesk:
    """Holds thin pages back until the host's answer to nonsense is known."""

    def __init__(self) -> None:
        self._waiting: list[Visit] = []
        self._asked = False
        self._known = False
        self._answer: Page | None = None

    def take(self, visit: Visit) -> tuple[list[Visit], str | None]:
        """Return the visits that are ready, and the address to ask for, if one is to be."""
        if not is_thin(visit.page):
            return [visit], None
        if self._known:
            visit.nonsense = self._answer
            return [visit], None
        self._waiting.append(visit)
        if self._asked:
            return [], None
        self._asked = True
        return [], sibling(visit.final_url)

    def learn(self, answer: Page | None) -> Iterator[Visit]:
        """Take the host's answer to nonsense (None: it gave none) and let the waiting visits go."""
        self._known, self._answer = True, answer
        waiting, self._waiting = self._waiting, []
        for visit in waiting:
            visit.nonsense = answer
            yield visit
