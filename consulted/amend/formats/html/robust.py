"""A link's start tag with another address, or with the attributes of Robust Links (robustlinks.mementoweb.org)."""

from __future__ import annotations

import re
from functools import partial
from html import escape

from models.pattern import regex

#: An attribute with its value, quoted or not (HTML, 13.1.2.3).
_ATTRIBUTE = r"(\s{name}\s*=\s*)(\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+)"
_HREF = regex(_ATTRIBUTE.format(name="href"), re.I)
#: The day in the address of a copy in most web archives: 14 digits.
_CAPTURED = regex(r"/((?:19|20)\d\d)(\d\d)(\d\d)\d{6}(?:[a-z]{2}_)?/")


def with_href(tag: str, url: str) -> str:
    """Return a start tag that leads to *url*."""
    return _HREF.sub(partial(_set, url), tag, count=1)


def _set(value: str, match: re.Match[str]) -> str:
    return f'{match[1]}"{escape(value)}"'


def with_version(tag: str, copy: str, *, original: str) -> str:
    """Return a start tag that names *copy* as the version linked to, and its day where the address tells it."""
    captured = _CAPTURED.search(copy)
    told = {"data-originalurl": original, "data-versionurl": copy}
    if captured is not None:
        told["data-versiondate"] = "-".join(captured.groups())
    for name, value in told.items():
        present = regex(_ATTRIBUTE.format(name=name), re.I)
        if present.search(tag) is not None:
            tag = present.sub(partial(_set, value), tag, count=1)
        else:
            end = len(tag) - (2 if tag.endswith("/>") else 1)
            tag = f'{tag[:end].rstrip()} {name}="{escape(value)}"{tag[end:]}'
    return tag
