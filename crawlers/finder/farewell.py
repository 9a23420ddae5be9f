"""Where an organisation says it has gone: "we have moved to …", in eight languages, and the hosts named with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from models.address import has_suffix, host_key
from models.pattern import regex
from snapshots.text import PageText
from snapshots.words import folded

_FAREWELL = regex(
    r"\b(?:have|has|we'?ve) (?:now )?moved (?:to|here)\b"
    r"|\b(?:site|page|we) (?:is|are) (?:now|moving) (?:at|to|found at)\b"
    r"|\bour new (?:web ?site|home|address|home ?page|domain|site)\b|\bnew (?:web ?site|web address|url|domain) is\b"
    r"|\bnow (?:available|found|online) (?:at|under|on)\b|\bcontinues? (?:at|as|under)\b"
    r"|\ba (?:demenage|change d'adresse)\b|\bavons demenage\b|\b(?:notre|le) nouveau site\b|\bnouvelle adresse\b"
    r"|\b(?:sind|ist) umgezogen\b|\bneue (?:webseite|website|internetseite|internetadresse|adresse|homepage)\b"
    r"|\bnos hemos (?:mudado|trasladado)\b|\bnueva (?:web|direccion|pagina)\b|\bnuevo sitio\b"
    r"|\bci siamo trasferiti\b|\bnuovo (?:sito|indirizzo)\b|\b(?:zijn|is) verhuisd\b"
    r"|\bnieuwe (?:website|site|webadres|adres)\b"
    r"|\b(?:nowa strona|nowy adres|nowej stron\w*|przenies\w+)\b|\bmud(?:amos|ou)\b|\bnovo (?:site|endereco|sitio)\b"
)
_HOST = regex(r"(?:https?://)?((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5}[a-z]{2,18})\b")
#: Longer blocks are prose that may speak of anybody's move.
_MOST_WORDS = 60
_MOST = 2
#: Where organisations have accounts, not sites.
_PLATFORMS = frozenset(
    [
        "facebook.com",
        "twitter.com",
        "x.com",
        "linkedin.com",
        "youtube.com",
        "instagram.com",
        "flickr.com",
        "vimeo.com",
        "google.com",
        "t.co",
        "bit.ly",
        "wordpress.com",
        "wordpress.org",
        "tiktok.com",
        "mastodon.social",
        "medium.com",
        "issuu.com",
    ]
)
#: What a block says, folded, and the addresses its links lead to.
Farewell = tuple[str, tuple[str, ...]]


def successors(page: PageText, own: str) -> list[str]:
    """Return the hosts at which the organisation says it is now, as addresses of their home pages.

    Args:
        own: the page's address; its own host is no successor.
    """
    return named(farewells(page), own)


def named(said: Iterable[Farewell], own: str) -> list[str]:
    """Return the hosts that farewells name, but for *own*'s, as addresses of their home pages."""
    found: dict[str, str] = {}
    for text, urls in said:
        for url in (*urls, *(f"http://{match}/" for match in _HOST.findall(text))):
            host = host_key(url)
            if host != host_key(own) and has_suffix(host.partition(":")[0]) and host not in _PLATFORMS:
                found.setdefault(host, f"{urlsplit(url).scheme}://{urlsplit(url).netloc}/")
    return list(found.values())[:_MOST]


def farewells(page: PageText) -> Iterator[Farewell]:
    """Yield each short block that says farewell, and the links in it."""
    for text in page.texts:
        said = folded(text)
        if len(said.split()) <= _MOST_WORDS and _FAREWELL.search(said):
            inside = (link.url for link in page.links if link.text and link.text in text)
            yield said, tuple(url for url in inside if urlsplit(url).scheme in ("http", "https"))
