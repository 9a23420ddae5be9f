"""Reads sitemaps (sitemaps.org), broken and hostile ones too: only their addresses, without an XML parser."""

from __future__ import annotations

import html
import re
import zlib
from collections.abc import Iterator

from models.pattern import regex

#: The protocol's own limit of addresses in one file; what follows is not read.
MOST_ADDRESSES = 50_000
#: Bytes after unpacking; the protocol allows 50 MB, which nobody needs to find one page.
_MOST_BYTES = 20_000_000
_LONGEST = 2048
_LOC = regex(rb"<(?:\w{1,20}:)?loc\b[^<>]{0,100}>\s{0,80}(?:<!\[CDATA\[\s{0,80})?([^<>\s\]]{1,2048})", re.I)
_INDEX = regex(rb"<(?:\w{1,20}:)?sitemapindex\b", re.I)
_GZIP = b"\x1f\x8b"


def read_sitemap(body: bytes) -> tuple[list[str], bool]:
    """Return the addresses a sitemap lists, and whether it is an index of further sitemaps."""
    text = _unpacked(body) if body.startswith(_GZIP) else body[:_MOST_BYTES]
    found = _by_line(text) if not text.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") else _by_tag(text)
    addresses = []
    for address in found:
        addresses.append(address)
        if len(addresses) >= MOST_ADDRESSES:
            break
    return addresses, _INDEX.search(text, 0, 4096) is not None


def _unpacked(body: bytes) -> bytes:
    """Unpack gzip, as far as it goes and no further than we read."""
    try:
        return zlib.decompressobj(wbits=31).decompress(body, _MOST_BYTES)
    except zlib.error:
        return b""


def _by_tag(text: bytes) -> Iterator[str]:
    for match in _LOC.finditer(text):
        address = html.unescape(match[1].decode("utf-8", "replace"))
        if address.startswith(("http://", "https://")):
            yield address


def _by_line(text: bytes) -> Iterator[str]:
    """Yield the lines of a sitemap in plain text; an answer that is no list of addresses yields none."""
    for line in text.split(b"\n", MOST_ADDRESSES):
        address = line.strip().decode("utf-8", "replace")
        if len(address) > _LONGEST or not address.startswith(("http://", "https://")):
            return
        yield address
