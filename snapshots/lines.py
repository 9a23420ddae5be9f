"""The lines of what is text and no page: JSON records, feeds, plain text."""

from __future__ import annotations

import json
import re

from models.pattern import regex

#: Fields a program writes for itself: when it ran, how often it was asked.
_MACHINE = frozenset(
    """
updated|updated at|updatedat|modified|date modified|datemodified|last modified|lastmodified|modified gmt|timestamp
generated|generated at|generatedat|fetched at|cached|cached at|expires|etag|version|revision|views|view count|hits
downloads|request id|requestid|trace id|nonce|token|session|lastbuilddate|ttl|generator
""".replace("\n", "|").split("|")
)
_STAMPED = regex(r"<(lastBuildDate|ttl|generator)\b[^<>]{0,200}>[^<>]{0,200}</\1>", re.I)
_TAG = regex(r"<[^<>]*>")


def lines_of(text: str, *, feed: bool) -> list[str]:
    """Return the lines of *text*: of a *feed* without its tags, of JSON a line a field, of any other as it is."""
    if feed:
        return _untagged(_STAMPED.sub("", text))
    if text.lstrip("\ufeff \t\r\n")[:1] in ("{", "["):
        try:
            return _fields(json.loads(text.lstrip("\ufeff")))
        except (ValueError, RecursionError):
            pass
    return text.splitlines()


def _untagged(text: str) -> list[str]:
    return _TAG.sub("\n", text.replace("<![CDATA[", "").replace("]]>", "")).splitlines()


def _fields(record: object) -> list[str]:
    """Return "name: value" for each field, in the order in which they stand; a list's values each with its name."""
    lines: list[str] = []
    stack: list[tuple[str, object]] = [("", record)]
    while stack:
        name, value = stack.pop()
        if isinstance(value, dict):
            fields = [(str(key).replace("_", " "), each) for key, each in value.items()]
            stack.extend(field for field in reversed(fields) if field[0].lower() not in _MACHINE)
        elif isinstance(value, list):
            stack.extend((name, each) for each in reversed(value))
        elif value is not None:
            written = _untagged(value) if isinstance(value, str) else [json.dumps(value)]
            lines.extend(f"{name}: {each}" if name else each for each in written if each.strip())
    return lines
