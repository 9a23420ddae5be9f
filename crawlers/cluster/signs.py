"""What a link leads to, as its words and its address say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urlsplit

from crawlers.cluster.lexicon import ABROAD, CORES, ELSEWHERE, ENDONYMS, FILLERS, LANGUAGES, PHRASES
from models.address import is_home
from models.discovery import Role
from models.pattern import regex
from snapshots.text import Link
from snapshots.words import folded, words

#: Longer words than these are a headline, not a menu entry.
_MOST_WORDS = 6
#: A word that says enough by itself may stand among so many.
_MOST_AROUND = 4
_ENDING = regex(r"\.(?:html?|php\d?|aspx?|jsp|jsf|cfm|shtml|xhtml|do)$", re.I)
#: Files no fact is read from.
_FILE = regex(
    r"\.(?:jpe?g|png|gif|svg|webp|ico|zip|gz|rar|mp[34]|avi|mov|wav|css|js|json|xml|rss|ics|exe|pptx?|docx?|xlsx?|odt)$",
    re.I,
)
#: Parameters that name a page (``?page=contact``).
_PAGE_NAMES = frozenset({"page", "p", "id", "rubrique", "section", "seite", "pg", "site", "action", "view", "lang"})
_YEAR = regex(r"(?:19|20)\d\d$")
_LANGUAGE = regex(r"([a-z]{2})(?:[-_][a-z]{2})?$", re.I)


@dataclass(frozen=True, kw_only=True, slots=True)
class Sign:
    """What a link leads to."""

    role: Role
    #: 0 to 1; ranks the links of a site against one another.
    score: float


def sign(link: Link) -> Sign | None:
    """Return what *link* leads to, or None when it does not seem to lead to facts."""
    parts = urlsplit(link.url)
    if parts.scheme not in ("http", "https") or _FILE.search(parts.path):
        return None
    segments = _segments(link.url)
    said = tokens(link.text)
    if any(_elsewhere(each) for each in (said, *segments)) or any(map(_dated, segments)):
        return None
    by_words = _read(said) if len(said) <= _MOST_WORDS else None
    by_name = _read(segments[-1]) if segments else None
    found = [each for each in (by_words, by_name) if each is not None]
    if found:
        best = max(found, key=lambda each: each.score)
        # Words and name that agree leave little doubt; far down in a site an entry means less.
        both = 0.1 if by_words and by_name and by_words.role is by_name.role else 0.0
        return Sign(role=best.role, score=min(best.score + both, 1.0) - 0.05 * max(len(segments) - 1, 0))
    within = [role for segment in segments[:-1] if (role := _whole(segment)) is not None]
    # A page below "team" is mostly one person's, below "members" one member's.
    return Sign(role=within[-1], score=0.3) if within else None


def language_of(url: str) -> str | None:
    """Return the language an address names in its first folder, or None."""
    first = next((segment for segment in urlsplit(url).path.split("/") if segment), "")
    code = _LANGUAGE.match(first)
    return code[1].lower() if code and code[1].lower() in LANGUAGES else None


def language_root(link: Link) -> str | None:
    """Return the language whose entrance *link* leads to, or None where it leads to none."""
    if not is_home(link.url):
        return None
    code = language_of(link.url)
    said = " ".join(tokens(link.text))
    return code if code is not None else ENDONYMS.get(said, said if said in LANGUAGES else None)


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[str, ...]:
    """Return the words of a menu entry or of a name in an address, folded; what print joins is taken apart."""
    joined = folded(re.sub(r"[-_.+'’|/&:·–>»,()]+", " ", text))
    return tuple(words(joined))


def _segments(url: str) -> list[tuple[str, ...]]:
    """Return the folders and the name in *url*, and the page a parameter names, without language and endings."""
    parts = urlsplit(url)
    names = [_ENDING.sub("", unquote(segment)) for segment in parts.path.split("/") if segment]
    if names and (code := _LANGUAGE.match(names[0])) and code[1].lower() in LANGUAGES:
        names = names[1:]
    asked = [value for name, value in parse_qsl(parts.query) if name.lower() in _PAGE_NAMES and not value.isdigit()]
    if names and names[-1].lower() in ("index", "default", "home"):
        names = names[:-1]
    return [tokens(name) for name in (*names, *asked)]


def _elsewhere(said: tuple[str, ...]) -> bool:
    return not ELSEWHERE.isdisjoint(said) and _whole(said) is None


def _dated(segment: tuple[str, ...]) -> bool:
    return len(segment) == 1 and _YEAR.match(segment[0]) is not None


def _read(said: tuple[str, ...]) -> Sign | None:
    """Read a menu entry or a name: the whole of it, else one word of a few that says enough by itself."""
    role = _whole(said)
    if role is not None:
        return Sign(role=role, score=0.9)
    if len(said) > _MOST_AROUND:
        return None
    found = (Sign(role=role, score=0.6) for role, cores in CORES.items() if not cores.isdisjoint(said))
    return next(found, None if ABROAD.isdisjoint(said) else Sign(role=Role.PARTNERS, score=0.45))


@lru_cache(maxsize=4096)
def _whole(said: tuple[str, ...]) -> Role | None:
    """Return the role of which *said* is a phrase, as it stands or without articles."""
    for phrase in (" ".join(said), " ".join(word for word in said if word not in FILLERS)):
        for role, phrases in PHRASES.items():
            if phrase and phrase in phrases:
                return role
    return None
