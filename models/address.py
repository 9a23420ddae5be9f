"""Addresses: one form to ask for, one key to wait for, and when two of them are the same page."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit, urlunsplit

from w3lib.url import safe_url_string

_DEFAULT_PORTS = {"http": 80, "https": 443}
_INDEX_FILES = re.compile(r"/(?:index|default|home)\.(?:html?|php|aspx?|jsp)$", re.I)
#: Only these can be asked for; everything else is ``unchecked`` with reason ``scheme``.
FETCHABLE_SCHEMES = frozenset({"http", "https"})


def wire_form(printed: str) -> str:
    """Escape *printed* so that a client can ask for it, without mending anything.

    A missing scheme becomes ``http``; host and scheme are lowered, blanks and non-ASCII escaped,
    the fragment dropped because it never reaches a server (RFC 9110, 7.1).
    """
    text = printed.strip()
    if not re.match(r"[a-z][a-z0-9+.-]*:", text, re.I):
        text = f"http://{text}"
    parts = urlsplit(safe_url_string(text, quote_path=True))
    netloc = _netloc(parts)
    return urlunsplit((parts.scheme.lower(), netloc, parts.path or "/", parts.query, ""))


def _netloc(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    if ":" in host:
        host = f"[{host}]"
    try:
        port = parts.port
    except ValueError:
        return parts.netloc
    if port is None or port == _DEFAULT_PORTS.get(parts.scheme.lower()):
        return host
    return f"{host}:{port}"


def scheme(url: str) -> str:
    """Return the scheme of *url*, lower case."""
    return urlsplit(url).scheme.lower()


def host_key(url: str) -> str:
    """Return the key under which we queue, wait and lock: the host without ``www.``, plus an unusual port.

    ``www.skywin.be`` and ``skywin.be`` are one house with two doors; knocking at both at once is rude.
    """
    parts = urlsplit(url)
    host = (parts.hostname or "").lower().rstrip(".").removeprefix("www.")
    try:
        port = parts.port
    except ValueError:
        port = None
    return host if port in (None, 80, 443) else f"{host}:{port}"


def authority(url: str) -> str:
    """Return ``scheme://host[:port]``, the unit a robots.txt speaks for (RFC 9309, 2.3)."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def same_address(one: str, other: str) -> bool:
    """Say whether two addresses are forms of one page: scheme, ``www``, trailing slash or index file apart."""
    return _folded(one) == _folded(other)


def _folded(url: str) -> tuple[str, str, str]:
    parts = urlsplit(url)
    path = _INDEX_FILES.sub("/", parts.path)
    return host_key(url), path.rstrip("/") or "/", parts.query


def is_home(url: str) -> bool:
    """Say whether *url* is a site's root or the root of one of its languages (``/``, ``/en``, ``/fr-ca/``)."""
    parts = urlsplit(url)
    if parts.query:
        return False
    path = _INDEX_FILES.sub("/", parts.path).strip("/")
    return path == "" or re.fullmatch(r"[a-z]{2,3}(?:[-_][a-z]{2})?", path, re.I) is not None


def depth(url: str) -> int:
    """Count the path segments of *url*, not counting a leading language segment."""
    segments = [segment for segment in urlsplit(url).path.split("/") if segment]
    if segments and re.fullmatch(r"[a-z]{2}(?:[-_][a-z]{2})?", segments[0], re.I):
        segments = segments[1:]
    return len(segments)
