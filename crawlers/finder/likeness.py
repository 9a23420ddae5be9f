"""Whether an address or a link speaks of the lost page: by the name in the address, or by the words of the link."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import unquote

from rapidfuzz import fuzz

from crawlers.finder.lost import Lost, is_page, slug_words
from models.address import same_address
from models.pattern import regex
from models.search import Lead
from snapshots.text import Link
from snapshots.words import folded, words

#: One word that long names a page (``partnership``); shorter ones (``news``, ``about``) name thousands.
_LONG_WORD = 8
#: Likeness of two names, 0 to 100, from which one may be the other reworded.
_ALIKE = 85
#: Share of a title's words that an address, a link's words must say.
_IN_ADDRESS = 0.75
_IN_TEXT = 0.85
_FEWEST = 2
_FEWEST_IN_ADDRESS = 3
#: Words a link may say beyond the title: "Read more: …", a date.
_BEYOND = 5
_TELLING = 3
_YEAR = regex(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class Likeness:
    """Compares addresses and links with one lost page."""

    lost: Lost
    #: The contract's reason for what is found by it.
    reason: str
    _of: str = field(default="")

    def leads(self, links: Iterable[Link]) -> Iterator[Lead]:
        """Yield those of *links* that may lead to the lost page."""
        for link in links:
            # The quick look first: a sitemap may list fifty thousand addresses.
            if self._key is not None and self._key.search(_plain(link.url) + " " + folded(link.text)):
                lead = self._lead(link)
                if lead is not None:
                    yield lead

    @cached_property
    def _key(self) -> re.Pattern[str] | None:
        telling = {word for word in (*self.lost.slug, *(w for t in self.lost.titles for w in t)) if len(word) > 3}
        return re.compile("|".join(map(re.escape, sorted(telling)))) if telling else None

    def _lead(self, link: Link) -> Lead | None:
        url = link.url.partition("#")[0]
        if not is_page(url) or same_address(url, self.lost.url):
            return None
        named = slug_words(url)
        if self._of_another_year(named, link.text):
            return None
        told = (
            self._by_name(named),
            self._by_title(named),
            self._by_text(link.text),
            self._by_whole_text(link.text),
            self._by_word(named),
        )
        found = max(filter(None, told), default=None)
        if found is None:
            return None
        score, rule, weak = found
        return Lead(url=url, reason=self.reason, rule=f"{rule}{self._of}", score=round(score, 2), weak=weak)

    def _of_another_year(self, named: tuple[str, ...], text: str) -> bool:
        ours = set(_YEAR.findall(" ".join((*self.lost.slug, *(word for title in self.lost.titles for word in title)))))
        theirs = set(_YEAR.findall(" ".join((*named, text))))
        return bool(ours and theirs) and not ours & theirs

    def _by_name(self, named: tuple[str, ...]) -> tuple[float, str, bool] | None:
        slug = self.lost.slug
        if not named:
            return None
        if not _telling_name(slug):
            # "alambic-de-1862" in another section; its text decides.
            own = named == slug and any(len(word) > _TELLING and not word.isdecimal() for word in slug)
            return (0.6, "the same name", True) if own else None
        if named == slug:
            return 0.9, "the same name", False
        ours, theirs = _numbers(slug), _numbers(named)
        if sorted(set(named) - theirs) == sorted(set(slug) - ours):
            # "call-2" beside "call" is a content system's own numbering, "call-3" beside "call-2" another page.
            return (0.8, "the same name but for a number", True) if not (ours and theirs) else None
        if self._longer(named) and not ours - theirs:
            return 0.6, "its name within a longer one", True
        ratio = fuzz.token_sort_ratio(" ".join(slug), " ".join(named))
        if ratio < _ALIKE or ours != theirs:
            return None
        return 0.5 + 0.3 * (ratio - _ALIKE) / (100 - _ALIKE), "a similar name", True

    def _longer(self, named: tuple[str, ...]) -> bool:
        telling = {word for word in self.lost.slug if len(word) >= _TELLING}
        return len(telling) >= _FEWEST and telling <= set(named) and len(named) <= len(self.lost.slug) + _BEYOND

    def _by_title(self, named: tuple[str, ...]) -> tuple[float, str, bool] | None:
        shares = [
            len(title & set(named)) / len(title)
            for title in self.lost.titles
            if len(title & set(named)) >= _FEWEST_IN_ADDRESS
        ]
        share = max(shares, default=0.0)
        return (0.5 + 0.25 * share, "the title in its address", True) if share >= _IN_ADDRESS else None

    def _by_text(self, text: str) -> tuple[float, str, bool] | None:
        said = [word for word in words(folded(text)) if len(word) > _TELLING or word.isdecimal()]
        shares = [
            len(title & set(said)) / len(title)
            for title in self.lost.titles
            if len(title) >= _FEWEST and len(said) <= len(title) + _BEYOND
        ]
        share = max(shares, default=0.0)
        return (0.8 * share, "a link that says its title", True) if share >= _IN_TEXT else None

    def _by_whole_text(self, text: str) -> tuple[float, str, bool] | None:
        """Return what a link is worth that says the page's title and nothing else; what it leads to decides."""
        said = tuple(words(folded(text)))
        if said not in self.lost.names or not any(len(word) > _TELLING for word in said):
            return None
        return 0.85 if len(said) > _FEWEST else 0.6, "a link that is its title", True

    def _by_word(self, named: tuple[str, ...]) -> tuple[float, str, bool] | None:
        """Return what an address is worth that bears the one or two words of a short title, or words like them."""
        if len(named) > _SHORT:
            return None
        for title in self.lost.titles:
            long = [word for word in title if len(word) >= _LONG_ENOUGH]
            if len(title) <= _FEWEST and long and all(_is_in(word, named) for word in long):
                return 0.45, "a word of its title in its address", True
        return None


def _is_in(word: str, named: tuple[str, ...]) -> bool:
    return any(fuzz.ratio(word, each) >= _ALIKE for each in named)


#: Words of an address in which one word of a title tells something, and its letters.
_SHORT, _LONG_ENOUGH = 4, 6


def _plain(url: str) -> str:
    return folded(unquote(url)) if "%" in url or not url.isascii() else url.lower()


def _telling_name(slug: tuple[str, ...]) -> bool:
    long = [word for word in slug if len(word) >= _TELLING and not word.isdecimal()]
    return len(long) >= _FEWEST or any(len(word) >= _LONG_WORD for word in long)


def _numbers(named: tuple[str, ...]) -> set[str]:
    """Return the numbers of a name but for long ones, which are keys of a content system."""
    return {word for word in named if word.isdecimal() and (len(word) < 4 or _YEAR.fullmatch(word))}
