"""The host's own name on a page: where it is spoken of, whether it is the title, and whether a site hangs on it."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urlsplit

from pipelines.judge.case import Case, pieces
from pipelines.judge.entrance import own_ways, registered
from snapshots.text import PageText
from snapshots.words import folded

#: Ways into the rest of a site; a placeholder has a button or two.
_WAYS = 3


def is_titled(case: Case, now: PageText) -> bool:
    """Say whether the host's name is the title or first heading, or its better half."""
    heads = [folded(each) for each in (*pieces(now.title), *now.headings[:2])]
    return any(
        host in head and 2 * len(host) >= len(head) for host in host_names(case.cited, case.final) for head in heads
    )


def leads_on(case: Case, now: PageText) -> bool:
    """Say whether a page is part of a site: it links to pages of its own. A placeholder has none."""
    return len(case.own_ways if now is case.now else own_ways(now, case.final)) >= _WAYS


@lru_cache(maxsize=4)
def host_names(cited: str, final: str) -> frozenset[str]:
    """Return the names a page may be about: cited and final host, with and without ``www``."""
    hosts = {(urlsplit(url).hostname or "").lower() for url in (cited, final)}
    bare = {host.removeprefix("www.") for host in hosts}
    return frozenset(name for name in hosts | bare | {registered(cited)} if "." in name)


@lru_cache(maxsize=4)
def spoken(hosts: frozenset[str]) -> re.Pattern[str]:
    """Return a pattern of *hosts* where they are spoken of; an e-mail or web address is no speaking of."""
    names = "|".join(re.escape(host) for host in sorted(hosts, key=len, reverse=True))
    return re.compile(rf"(?<![\w@/.-])(?:{names or '(?!)'})(?![\w/@-]|\.\w)")
