"""What a page calls its house: in the title, over the menu, in the line of copyright."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from models.address import is_home
from models.pattern import regex
from pipelines.judge.case import pieces
from pipelines.judge.furniture import COMMON
from snapshots.text import PageText
from snapshots.words import folded, words

#: Characters of a page that are looked at: a house names itself at the head, its street and numbers at the foot.
MOST = 7_000
_FOOT = 3_000
CAPITAL = "A-ZÀ-ÖØ-ÞŁŚŻŹĆĄĘŃÓČŠŽĎŤŇŘĚŮŐŰĂȘȚΑ-ΩА-Я"
_SMALL = r"(?:de|du|des|la|le|les|von|van|der|den|di|del|della|da|do|dos|y|e|sur|aan|in|of|the|am|an|im|nad)"
#: Runs of words with capitals: persons, places, organisations.
RUN = regex(rf"[{CAPITAL}][\w'’&-]+(?: (?:{_SMALL} ){{0,2}}[{CAPITAL}][\w'’&-]+){{1,4}}")
_WORD = regex(rf"[{CAPITAL}][\w'’&-]{{3,}}")
#: "l'Union", "dell'Argine": what stands before the name is no part of it.
_ELISION = regex(r"(?<!\w)(?:[cdjlmnst]|qu|un|all|dall|dell|nell|sull|gl|quell|sant)'(?=\w)")
#: "© 2018 House" up to the next mark.
_COPYRIGHT = regex(r"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:\s*-\s*\d{4})?\s+)?([^\d\s][^\n.,·|—–]{2,60})", re.I)
#: Links that may lead home and bear the name.
_MOST_LINKS = 60
#: A name that heads a page is said at least once more: in a sentence, or over the address.
_SAID = 2
#: Pieces of a title that names page and site.
_PIECES = 2


def renamed(then: PageText, now: PageText) -> bool:
    """Say whether both pages name their house, each by a name the other never says."""
    before, after = houses(then), houses(now)
    if not before or not after or before & after:
        return False
    return not any(_mentions(now, name) for name in before) and not any(_mentions(then, name) for name in after)


def houses(page: PageText) -> frozenset[str]:
    """Return what a page calls its house, folded, besides what it says of itself in a title of many pieces."""
    found = sites(page) | set(_heads(page)) | set(_signed(page))
    return frozenset(found or _standing(page))


def sites(page: PageText) -> set[str]:
    """Return what a page calls its site: ``og:site_name``, else the outer pieces of the title."""
    if page.site:
        return {folded(page.site)}
    parts = {folded(piece) for piece in pieces(page.title)}
    if len(parts) < _PIECES:
        return set()
    # "History | The Miners' Guild" over the heading "History": one word that heads the page is the page's name.
    headings = {folded(heading) for heading in page.headings}
    named = {part for part in parts if len(part.split()) > 1 or part not in headings}
    return named if any(len(part.split()) > 1 for part in named) else parts


def seen(page: PageText) -> str:
    """Return what a visitor sees of a page: its beginning and its end."""
    text = page.visible or page.main
    return text if len(text) <= MOST + _FOOT else f"{text[:MOST]}\n{text[-_FOOT:]}"


def says(page: PageText, name: str) -> bool:
    """Say whether *name*, folded, stands on a page or in its title."""
    sought = spoken(name)
    return sought in spoken(seen(page)) or sought in spoken(f"{page.title}\n{page.site}")


def _mentions(page: PageText, name: str) -> bool:
    """Say whether a page speaks of a house by *name*; a single word has to bear a capital, for it may be any word."""
    if not named_words(name):
        return False
    if len(name.split()) > 1:
        return says(page, name)
    return name in {folded(word) for word in _WORD.findall(seen(page))}


@lru_cache(maxsize=32)
def spoken(text: str) -> str:
    """Return the folded words of *text* between single spaces, so that a name can be looked for."""
    return f" {' '.join(words(_ELISION.sub(' ', folded(text))))} "


def named_words(name: str) -> frozenset[str]:
    """Return the words of a name that are no furniture."""
    return frozenset(word for word in words(name) if len(word) > 2 and word not in COMMON)


def _heads(page: PageText) -> Iterator[str]:
    """Yield the names that lead home and are said again elsewhere; "Home" and "Logo" are none."""
    text = spoken(seen(page))
    for link in page.links[:_MOST_LINKS]:
        if link.text and is_home(link.url) and _is_name(link.text):
            name = folded(link.text)
            if text.count(spoken(name)) >= _SAID or name in map(folded, pieces(page.title)):
                yield name


def _signed(page: PageText) -> Iterator[str]:
    for match in _COPYRIGHT.finditer(seen(page)):
        # A congress signs with its year.
        if _is_name(signed := match[1].strip().rstrip("0123456789 ")):
            yield folded(signed)


def _standing(page: PageText) -> set[str]:
    """Return runs of capitals that stand alone in a line and also within another: a name over a menu."""
    heads = {folded(heading) for heading in (*page.headings, *pieces(page.title))}
    lines = [line.strip() for line in seen(page).splitlines()]
    alone = {line for line in lines if RUN.fullmatch(line) and _is_name(line) and folded(line) not in heads}
    within = "\n".join(line for line in lines if line not in alone)
    return {folded(line) for line in alone if line in within}


def _is_name(text: str) -> bool:
    return bool((RUN.fullmatch(text) or _WORD.fullmatch(text)) and named_words(folded(text)))
