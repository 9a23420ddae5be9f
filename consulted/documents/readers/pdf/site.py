"""Links a web page has around its report, where it was printed: menus, the author's page, who made the site."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from consulted.documents.script import Target
from models.pattern import regex

#: Pages that list what somebody wrote, or what is filed under a word.
_SHELVES = regex(
    r"https?://[^/]+/(?:[a-z]{2}/)?"
    r"(?:author|auteurs?|autor|autore|authors|tags?|category|categorie|categoria|kategorie|profiles?)/",
    re.I,
)
_HOME = regex(r"(?:https?://)?[^/\s]+/?", re.I)
#: An imprint's line has fewer words, a sentence that leans on a home page more.
_SENTENCE = 8
#: So many lines that are nothing but a link into one site are its menu.
_MENU = 2
_LETTERS = regex(r"[^\W\d_]+")
_COPYRIGHT = regex(r"\s*(?:©|\(c\)|copyright\b)", re.I)
#: What a menu calls its pages is short.
_LONGEST = 4


@dataclass(frozen=True, slots=True)
class Linked:
    """A link of the running text, and the paragraph it stands in."""

    target: Target
    words: str
    paragraph: str

    @property
    def alone(self) -> bool:
        """True when the paragraph is nothing but the link."""
        return len(self.paragraph.split()) == len(self.words.split()) <= _LONGEST

    @property
    def host(self) -> str:
        """Where it leads."""
        try:
            return urlsplit(self.target.address).hostname or ""
        except ValueError:
            return ""


def of_the_report(found: Sequence[Linked]) -> Iterator[Target]:
    """Yield those of *found* that the report makes, rather than the site it was printed from."""
    menu, bars = _menu(found), _bars(found)
    for each in found:
        if each.paragraph in bars or _COPYRIGHT.match(each.paragraph):
            continue
        address = each.target.address
        imprint = _HOME.fullmatch(address) is not None and len(each.paragraph.split()) < _SENTENCE
        if not (each.alone and each.host in menu) and not imprint and not _SHELVES.match(address):
            yield each.target


def _menu(found: Iterable[Linked]) -> frozenset[str]:
    hosts = Counter(each.host for each in found if each.alone)
    return frozenset(host for host, count in hosts.items() if count >= _MENU)


def _bars(found: Iterable[Linked]) -> frozenset[str]:
    """Return the paragraphs that are nothing but two links or more, beside a year and signs between them."""
    linked: dict[str, list[str]] = {}
    for each in found:
        linked.setdefault(each.paragraph, []).append(each.words)
    return frozenset(
        paragraph
        for paragraph, words in linked.items()
        if len(words) > 1 and _LETTERS.findall(paragraph) == _LETTERS.findall(" ".join(words))
    )
