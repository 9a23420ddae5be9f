"""Whether the links of a page lead elsewhere than they did; told quietly, it is no change of the text."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import urlsplit

from models.pattern import regex
from snapshots.text import PageText

_HOST = regex(r"https?://(?:www\.)?([^/?#]+)", re.I)
#: Enough to see what kind of links they are.
_MOST = 3


def moved_links(then: PageText, now: PageText) -> tuple[str, ...]:
    """Return a line on links of the same words that lead elsewhere, or nothing.

    Hosts and queries are left alone: an archive keeps links under its own name, and queries carry session tokens.
    """
    before, after = _targets(then), _targets(now)
    moved = [text for text in before if after.get(text) and before[text] and before[text] != after[text]]
    if not moved:
        return ()
    shown = "; ".join(f"“{text[:60]}” from {before[text]} to {after[text]}" for text in moved[:_MOST])
    more = f"; {len(moved) - _MOST} more" if len(moved) > _MOST else ""
    return (f"{len(moved)} {'link leads' if len(moved) == 1 else 'links lead'} elsewhere: {shown}{more}",)


def abroad(page: PageText) -> frozenset[str]:
    """Return the words of the links that lead to another host than most do."""
    hosts = [_host(link.url) for link in page.links]
    at_home = Counter(host for host in hosts if host).most_common(1)
    home = at_home[0][0] if at_home else ""
    return frozenset(link.text for link, host in zip(page.links, hosts, strict=True) if host and host != home)


def _host(url: str) -> str:
    found = _HOST.match(url)
    return found[1].lower() if found else ""


def _targets(page: PageText) -> dict[str, str | None]:
    """Return by link text the path it leads to; None where one text leads to several, or to no page."""
    targets: dict[str, str | None] = {}
    for link in page.links:
        if link.text:
            path = _path(link.url)
            targets[link.text] = path if targets.get(link.text, path) == path else None
    return targets


def _path(url: str) -> str | None:
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    # Mail shields put a link of their own in the place of an address.
    if parts.scheme not in ("http", "https") or parts.path.startswith("/cdn-cgi/"):
        return None
    return parts.path.rstrip("/") or "/"
