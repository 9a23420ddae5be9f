"""From Scrapy's response to the page our rules read."""

from __future__ import annotations

import re
from contextlib import suppress

from scrapy.http import Response
from w3lib.html import get_meta_refresh

from models.address import joined, split, without_credentials
from models.pattern import regex
from models.visit import HopKind, Page

_CHARSET = regex(r"charset=[\"']?([\w.:-]+)", re.I)
_KINDS = {
    301: HopKind.PERMANENT,
    308: HopKind.PERMANENT,
    302: HopKind.TEMPORARY,
    303: HopKind.TEMPORARY,
    307: HopKind.TEMPORARY,
}
#: A refresh later than this reloads a page that is meant to be read; it is no redirect.
_LONGEST_REFRESH = 15.0
#: Head of a page in which a refresh or script redirect can stand.
_HEAD = 16 * 1024
#: A page with more markup than this has something to say besides "go there".
_STUB = 4 * 1024
_SCRIPT = regex(
    r"(?:window\.|document\.|self\.|top\.)?location(?:\.href)?\s*=\s*[\"']([^\"'\s]+)[\"']"
    r"|location\.(?:replace|assign)\(\s*[\"']([^\"'\s]+)[\"']\s*\)"
)
_COOKIE = regex(r"document\.cookie\s*=(?!=)")


def page_of(response: Response) -> Page:
    """Return *response* as a page."""
    content_type = (response.headers.get(b"Content-Type") or b"").decode("latin-1")
    charset = _CHARSET.search(content_type)
    return Page(
        url=response.url,
        status=response.status,
        content_type=content_type,
        body=response.body,
        charset=charset[1] if charset else None,
        headers=headers_of(response),
    )


def headers_of(response: Response) -> tuple[tuple[str, str], ...]:
    """Return the headers of *response*, a name as often as it was sent."""
    return tuple(
        (name.decode("latin-1"), value.decode("latin-1"))
        for name, values in response.headers.items()
        for value in values
    )


def way_on(response: Response) -> tuple[str, HopKind] | None:
    """Return where *response* sends us and how, or None when it is an answer in itself."""
    location = response.headers.get(b"Location")
    if response.status in _KINDS and location:
        return joined(response.url, _text(location)), _KINDS[response.status]
    if response.status != 200 or b"html" not in (response.headers.get(b"Content-Type") or b"html").lower():
        return None
    return _refresh(response) or _script(response)


def _text(location: bytes) -> str:
    try:
        return location.decode("utf-8").strip()
    except UnicodeDecodeError:
        return location.decode("latin-1").strip()


def _refresh(response: Response) -> tuple[str, HopKind] | None:
    head = response.body[:_HEAD].decode("latin-1")
    if "refresh" not in head.lower():
        return None
    with suppress(ValueError):  # an address that is none
        seconds, target = get_meta_refresh(head, response.url)
        if target and seconds is not None and seconds <= _LONGEST_REFRESH and target != response.url:
            return without_credentials(target), HopKind.META_REFRESH
    return None


def _script(response: Response) -> tuple[str, HopKind] | None:
    """Read a script redirect, but only off a page too small to be anything else."""
    if len(response.body) > _STUB:
        return None
    found = _SCRIPT.search(response.body.decode("latin-1"))
    if found is None or "<script" not in response.text.lower():
        return None
    target = joined(response.url, found[1] or found[2])
    if target == response.url or is_gate(response.text, target, response.url):
        return None
    return target, HopKind.SCRIPT


def is_gate(code: str, target: str, url: str) -> bool:
    """Say whether a script leaves a cookie and comes back to its own page: a test of visitors, and no redirect."""
    one, other = split(target), split(url)
    same = (one.netloc, one.path or "/") == (other.netloc, other.path or "/")
    return same and _COOKIE.search(code) is not None
