"""Reads what a TimeGate or TimeMap says (RFC 7089), and picks the version consulted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from models.address import FETCHABLE_SCHEMES, joined, scheme, split, splittable
from models.moment import read_http_date
from models.pattern import regex

_LINK = regex(r"<([^>]*)>((?:\s*;\s*[\w!#$&+.^`|~-]+\s*=\s*(?:\"[^\"]*\"|[^\s;,]+))*)")
_WHOLE = regex(r"[a-z][a-z0-9+.-]*:", re.I)
_PARAMETER = regex(r";\s*([\w-]+)\s*=\s*(?:\"([^\"]*)\"|([^\s;,]+))")
#: The 14 digits of an address in an archive laid out like the Internet Archive's.
_STAMP = regex(r"/(\d{14})(?:[a-z]{2}_)?/")


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """One entry of a Link header or TimeMap (RFC 8288, RFC 7089 section 5)."""

    url: str
    rels: frozenset[str]
    #: Aware, UTC; only mementos bear one.
    at: datetime | None


#: Seconds between two requests to an archive's index of copies, where it has published a limit of its own: the Internet
#: Archive serves 24 a minute, TimeMaps included (release notes of the ``wayback`` library, 0.5.1, June 2026).
_INDEX_PAUSE = {"web.archive.org": 2.5}
#: An archive that says "too many requests" without saying how long to stay away is left alone for so long.
TOLD_OFF = timedelta(seconds=60)


def timegate(template: str, url: str) -> str:
    """Return the TimeGate of *url*, *template* being an archive's TimeGate address with ``{url}`` in it."""
    return template.replace("{url}", url)


def index_pause(host: str) -> float:
    """Return the seconds an archive wants between two requests to its index of copies; 0 where it says nothing."""
    return _INDEX_PAUSE.get(host, 0.0)


def accept_datetime(moment: datetime) -> str:
    """Write *moment* for the Accept-Datetime header (RFC 7089, 2.1.1)."""
    return format_datetime(moment.astimezone(UTC), usegmt=True)


def links(text: str, base: str) -> Iterator[Link]:
    """Yield the entries of a Link header or of a TimeMap in ``application/link-format`` that can be asked for."""
    for url, parameters in _LINK.findall(text):
        whole = absolute(base, url.strip())
        if scheme(whole) not in FETCHABLE_SCHEMES:
            continue
        values = {name.lower(): quoted or bare for name, quoted, bare in _PARAMETER.findall(parameters)}
        yield Link(
            url=whole,
            rels=frozenset(values.get("rel", "").lower().split()),
            at=read_http_date(values.get("datetime")),
        )


def absolute(base: str, url: str) -> str:
    """Resolve *url* against *base*, leaving the address within an archived copy's address as it is.

    ``urljoin`` folds the two slashes of ``/web/2018…/http://…`` into one.
    """
    if _WHOLE.match(url):
        return joined(base, url)
    url, parts = splittable(url), split(base)
    if url.startswith("//"):
        return f"{parts.scheme}:{url}"
    folder = "/" if url.startswith("/") else parts.path.rpartition("/")[0] + "/"
    return f"{parts.scheme}://{parts.netloc}{folder}{url.removeprefix('/')}"


def memento_datetime(header: str | None, url: str) -> datetime | None:
    """Return when a memento was captured: by its header, else by the 14 digits of its address."""
    at = read_http_date(header)
    if at is not None:
        return at
    stamp = _STAMP.search(url)
    try:
        return datetime.strptime(stamp[1], "%Y%m%d%H%M%S").replace(tzinfo=UTC) if stamp else None
    except ValueError:
        return None


def nearest(mementos: Iterable[Link], wanted: datetime) -> Link | None:
    """Return the last memento at or before *wanted*, else the first after it.

    Before it first: the author cannot have seen a later page, while an earlier one may well have stood until then.
    """
    dated = [(each.at, each) for each in mementos if each.at is not None]
    before = [pair for pair in dated if pair[0] <= wanted]
    if before:
        return max(before, key=lambda pair: pair[0])[1]
    return min(dated, key=lambda pair: pair[0])[1] if dated else None


def following(mementos: Iterable[Link], wanted: datetime) -> Link | None:
    """Return the first memento after *wanted*, or None; named more than once, as the next one if it is that too."""
    dated = [(each.at, each) for each in mementos if each.at is not None and each.at > wanted]
    return min(dated, key=lambda pair: (pair[0], "next" not in pair[1].rels))[1] if dated else None


def as_captured(url: str) -> str:
    """Return the address of the bytes as captured, without the archive's banner and rewritten links."""
    return _STAMP.sub(lambda match: f"/{match[1]}id_/", url, count=1)


def for_people(url: str) -> str:
    """Return the address of an archived copy as a person opens it."""
    return _STAMP.sub(lambda match: f"/{match[1]}/", url, count=1)
