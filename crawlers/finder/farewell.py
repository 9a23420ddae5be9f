"""The hosts at which an organisation says it is now, beside its farewells."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from models.address import has_suffix, host_key
from models.pattern import regex
from snapshots.farewell import Farewell, farewells
from snapshots.text import PageText

_HOST = regex(r"(?:https?://)?((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5}[a-z]{2,18})\b")
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
