"""What of a house can still be seen on a page: its name, its people and places, its numbers, its links, its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from models.pattern import regex
from pipelines.judge.case import pieces
from pipelines.judge.entrance import house, registered, segments
from pipelines.judge.furniture import ANYBODY, COMMON, DESKS, PLATFORMS, is_furniture
from pipelines.judge.naming import CAPITAL, MOST, RUN, named_words, says, seen, sites, spoken
from snapshots.blocks import BlockKind
from snapshots.text import Link, PageText
from snapshots.words import folded, words

#: Most links: a page's own ways come first.
_MOST_LINKS = 200
_SINGLE = regex(rf"(?<=[a-zà-ÿ,;(] )[{CAPITAL}][\w'’-]{{3,}}")
_NUMBER = regex(r"(?<![\w.,])\+?\(?\d[\d ()/.-]{6,24}\d(?!\w)")
_DATE = regex(r"^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|^\d{4}[./ -]+\d{1,4}|^\d{1,4}(?:[ .]\d{3})+$")
#: "Brink 3, Drentmeer", and "98765 Weiler".
_STREET = regex(rf"(?<!\w)[{CAPITAL}][\w'’-]{{2,}} \d{{1,4}}[a-z]?(?=\s*[,·|\n]\s*(?:\d{{3,6}} )?[{CAPITAL}])")
_TOWN = regex(rf"(?<![\w.,/-])\d{{4,6}} [{CAPITAL}][\w'’-]{{3,}}")
_YEAR = regex(r"\b(?:19|20)\d\d\b")
#: Two spellings of a telephone number end alike.
_TAIL = 6
_MAIL = regex(r"(?<![\w.+-])([\w.+-]{3,64})@([\w-]+(?:\.[\w-]+)+)")
_ALPHABETS = {
    "latin": regex(r"[A-Za-zÀ-ɏ]"),
    "greek": regex(r"[Ͱ-Ͽἀ-῿]"),
    "cyrillic": regex(r"[Ѐ-ӿ]"),
}
#: Characters by which an alphabet is known.
_ENOUGH = 3_000
_TELLING = 6
_STEM = 7
#: A path segment of so many letters was somebody's choice.
_PATH = 9
_FEWEST_PATHS = 4
_FEWEST_SINGLES = 2
#: Telling words any two pages of a tongue share: "personne", "compare".
_CHANCE = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Remains:
    """What of the former house is left."""

    #: The organisation's full name, or the page's own title, unchanged.
    title: frozenset[str] = frozenset()
    #: Persons, places and numbers, the words of the domain apart.
    names: frozenset[str] = frozenset()
    #: Links to third parties and ways through the site, both chosen by the same hand.
    links: frozenset[str] = frozenset()
    #: 0 to 1: share of the smaller page's telling words that stand on both.
    topic: float = 0.0

    #: True when the names in ``title`` are no more than the domain's own words, which whoever owns it keeps.
    bare: bool = False

    @property
    def strong(self) -> bool:
        """True when one look would tell a reader that this is the same house."""
        return bool(self.names or self.links)


def remains(then: PageText, now: PageText, cited: str) -> Remains:
    """Return what of the house that wrote *then* is left on *now*, an answer at the address *cited*."""
    own = _own_words(cited)
    title = frozenset(_titles(then) & _titles(now)) | _full_name(then, now)
    return Remains(
        title=title,
        bare=bool(title) and all(_is_own(word, own) for name in title for word in named_words(name)),
        names=frozenset(
            _names(then, now, own)
            | (_places(then) & _places(now))
            | (_numbers(then) & _numbers(now))
            | (_mails(then) & _mails(now))
        ),
        links=frozenset((_outside(then, cited) & _outside(now, cited)) | _ways(then, now, cited)),
        topic=_topic(then, now, own),
    )


def comparable(then: PageText, now: PageText) -> bool:
    """Say whether names can be looked for: they are known by their capitals, and spelt anew in another alphabet.

    What was in capitals and is now in none (a German house, a Japanese shop) was not spelt anew by its own people.
    """
    before, after = alphabet(then), alphabet(now)
    return before == after != "" or (before == "latin" and after == "")


def alphabet(page: PageText) -> str:
    """Return the alphabet most letters are of: ``latin``, ``greek``, ``cyrillic``; nothing where none has capitals."""
    text = seen(page)[:_ENOUGH]
    counts = {name: len(pattern.findall(text)) for name, pattern in _ALPHABETS.items()}
    most = max(counts, key=lambda name: counts[name])
    return most if 2 * counts[most] > sum(map(str.isalpha, text)) else ""


def _own_words(cited: str) -> set[str]:
    """Return the words of the domain itself, and of the host below it: whoever owns it keeps them."""
    host = (urlsplit(cited).hostname or "").lower().removeprefix("www.")
    names = {house(cited), *host.removesuffix(registered(cited)).split(".")}
    parts = {part for name in names for part in re.split(r"[^a-z0-9]+", name)}
    return {*parts, *names, *(name.replace("-", "") for name in names)} - {""}


def _titles(page: PageText) -> set[str]:
    """Return the pieces of the title that name something, folded."""
    return {folded(piece) for piece in (*pieces(page.title), page.site) if len(telling(piece)) >= 1} - COMMON


def _full_name(then: PageText, now: PageText) -> frozenset[str]:
    """Return the old site's names that live on: said in full somewhere, or all their words in the new site's name."""
    names = {" ".join(words(name)) for name in sites(then)}
    today = [named_words(name) for name in sites(now)]
    said = {name for name in names if len(name.split()) >= 2 and says(now, name)}
    longer = {name for name in names if named_words(name) and any(named_words(name) <= each for each in today)}
    return frozenset(said | longer)


def _names(then: PageText, now: PageText, own: set[str]) -> set[str]:
    runs = {_named(run, own) for run in RUN.findall(_lines(then))} - {""}
    before, after = spoken(seen(then)), spoken(seen(now))
    kept = {run for run in runs if f" {run} " in after and not _elsewhere(run, before, after)}
    singles = _singles(then, own) & _singles(now, own)
    return kept | (singles if len(singles) >= _FEWEST_SINGLES else set())


def _elsewhere(run: str, before: str, after: str) -> bool:
    """Say whether a run is a street with other numbers: every town has a Station Road."""
    then, now = _beside(run, before), _beside(run, after)
    return bool(then and now) and not set(then) & set(now) and all(then) and all(now)


def _beside(run: str, text: str) -> list[str]:
    """Return the house number or postcode beside each mention of *run*; nothing in the place of one without."""
    sides = re.findall(rf"(?:(?<= )(\d+[a-z]?) )?{re.escape(run)}(?: (\d+[a-z]?)(?= ))?", text)
    return [one or other for one, other in sides]


def _lines(page: PageText) -> str:
    return "\n".join((*page.headings, seen(page)))


def _named(run: str, own: set[str]) -> str:
    """Return a run of capitals as words, or nothing when all of it is furniture or the domain's own name."""
    parts = spoken(run).split()
    telling = [part for part in parts if len(part) > 2 and part not in COMMON and not _is_own(part, own)]
    return " ".join(parts) if len(telling) >= 2 else ""


def _is_own(word: str, own: set[str]) -> bool:
    return any(word == each or (len(word) >= 4 and word in each) for each in own)


def _singles(page: PageText, own: set[str]) -> set[str]:
    """Return single words with a capital amid a sentence; not in German, where every noun has one."""
    if page.lang == "de":
        return set()
    text = "\n".join(block.text for block in page.blocks if block.linked < 0.5)[:MOST]
    found = {folded(name) for name in _SINGLE.findall(text)}
    return {name for name in found if name not in COMMON and not _is_own(name, own)}


def _places(page: PageText) -> set[str]:
    """Return streets with their house numbers, and towns with their postcodes."""
    found = {folded(match[0]) for pattern in (_STREET, _TOWN) for match in pattern.finditer(seen(page))}
    return {place for place in found if not _YEAR.search(place) and named_words(place)}


def _numbers(page: PageText) -> set[str]:
    """Return the ends of telephone, VAT and account numbers."""
    found = (match[0] for match in _NUMBER.finditer(seen(page)))
    digits = (re.sub(r"\D", "", number) for number in found if not _DATE.match(number.strip("+( ")))
    return {number[-_TAIL:] for number in digits if len(number) > _TAIL + 1}


def _mails(page: PageText) -> set[str]:
    """Return personal parts of e-mail addresses; ``info@`` is anybody's."""
    return {match[1].lower() for match in _MAIL.finditer(seen(page)) if match[1].lower() not in DESKS}


def _outside(page: PageText, cited: str) -> set[str]:
    """Return third parties linked to: hosts, and accounts on platforms."""
    own = registered(cited)
    found = set()
    for link in _first(page):
        host = _domain(urlsplit(link.url).netloc)
        if not host or host == own or host in ANYBODY:
            continue
        path = "/".join(segments(link.url)[:2])
        if host not in PLATFORMS:
            found.add(host)
        elif path and not path.startswith(("share", "intent", "sharer")):
            found.add(f"{host}/{path}")
    return found


def _first(page: PageText) -> tuple[Link, ...]:
    return page.links[:_MOST_LINKS]


@lru_cache(maxsize=1024)
def _domain(place: str) -> str:
    return registered(f"//{place}")


def _ways(then: PageText, now: PageText, cited: str) -> frozenset[str]:
    """Return the addresses on the own site both pages link to, if they are many; ``/contact`` is everywhere."""
    both = _paths(then, cited) & _paths(now, cited)
    return frozenset(both) if len(both) >= _FEWEST_PATHS else frozenset()


def _paths(page: PageText, cited: str) -> set[str]:
    own = registered(cited)
    ways = (segments(link.url) for link in _first(page) if _domain(urlsplit(link.url).netloc) == own)
    return {way[-1] for way in ways if way and len(way[-1]) >= _PATH and not is_furniture(way[-1])}


def _topic(then: PageText, now: PageText, own: set[str]) -> float:
    """Return the share of telling words common to both pages, by the smaller of them; a few in common are chance."""
    before, after = (telling(_content(page)) for page in (then, now))
    stems = {word[:_STEM] for word in own}
    before, after = before - stems, after - stems
    return max(0, len(before & after) - _CHANCE) / max(1, min(len(before), len(after)))


def _content(page: PageText) -> str:
    text = "\n".join(block.text for block in page.blocks if block.linked < 0.5 and block.kind is not BlockKind.HEADING)
    return text[:MOST]


def telling(text: str) -> set[str]:
    """Return the stems of the words that tell a subject, furniture apart."""
    return {
        word[:_STEM] for word in words(folded(text)) if len(word) >= _TELLING and word.isalpha() and word not in COMMON
    }
