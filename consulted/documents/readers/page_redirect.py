"""Links that go through a counting or checking page first, and where they lead."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote, urlsplit

from models.pattern import regex

#: Who sends readers through a page of their own, and the field that says where to.
_THROUGH = (
    (regex(r"(?:www\.)?google\.[a-z.]{2,6}", re.I), regex(r"/url"), ("q", "url")),
    (regex(r"[\w.-]+\.safelinks\.protection\.outlook\.com", re.I), regex(r"/.*"), ("url",)),
    (regex(r"lm?\.(?:facebook|instagram)\.com", re.I), regex(r"/l?\.?(?:php)?"), ("u",)),
    (regex(r"(?:www\.)?linkedin\.com", re.I), regex(r"/(?:safety/go|redir/redirect)/?"), ("url",)),
    (regex(r"(?:www\.)?youtube\.com", re.I), regex(r"/redirect"), ("q",)),
    (regex(r"slack-redir\.net", re.I), regex(r"/link"), ("url",)),
    (regex(r"(?:www\.)?duckduckgo\.com", re.I), regex(r"/l/"), ("uddg",)),
    (regex(r"t\.umblr\.com", re.I), regex(r"/redirect"), ("z",)),
)
#: Proofpoint writes the address into its own: plain in version 3, with signs of its own in version 2.
_DEFENCE = regex(r"https?://urldefense\.(?:proofpoint\.)?com/v(?:2/url\?u=([^&]+)|3/__(.+?)__;)", re.I)
_SIGNS = str.maketrans("-_", "%/")
_LEADS = ("http://", "https://")


def beyond(address: str) -> str:
    """Return where *address* leads when it only counts or checks who passes, else *address* itself."""
    if "?" not in address and "urldefense" not in address:
        return address
    defended = _DEFENCE.match(address)
    if defended is not None:
        return _known(unquote(defended[1].translate(_SIGNS)) if defended[1] else defended[2], address)
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return address
    for hosts, paths, fields in _THROUGH:
        if hosts.fullmatch(host) and paths.fullmatch(parts.path):
            asked = parse_qs(parts.query)
            return _known(next((asked[each][0] for each in fields if each in asked), ""), address)
    return address


def _known(found: str, address: str) -> str:
    return found if found.lower().startswith(_LEADS) else address
