"""What a well-run server adds to an answer: validators, 304 and gzip."""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus

from consulted.demo.message import Ask, Reply

#: Headers of a 304 (RFC 9110, 15.4.5); the rest belongs to the body that is not sent.
_KEPT = frozenset({"Cache-Control", "Content-Location", "ETag", "Last-Modified", "Server", "Vary"})


def etag(body: bytes) -> str:
    """Name *body* by its content."""
    return f'"{hashlib.sha256(body).hexdigest()[:16]}"'


def http_date(moment: datetime) -> str:
    """Write *moment* as HTTP does."""
    return format_datetime(moment.astimezone(UTC), usegmt=True)


def conditional(ask: Ask, reply: Reply) -> Reply:
    """Turn *reply* into a 304 when the visitor holds it already (RFC 9110, 13.2.2)."""
    if reply.status != HTTPStatus.OK or not _unchanged(ask, reply):
        return reply
    kept = {name: value for name, value in reply.headers.items() if name in _KEPT}
    return replace(reply, status=HTTPStatus.NOT_MODIFIED, headers=kept, body=b"")


def _unchanged(ask: Ask, reply: Reply) -> bool:
    held = ask.headers.get("if-none-match")
    if held is not None:
        names = {each.strip().removeprefix("W/") for each in held.split(",")}
        return "ETag" in reply.headers and reply.headers["ETag"].removeprefix("W/") in names
    since, modified = ask.headers.get("if-modified-since"), reply.headers.get("Last-Modified")
    if since is None or modified is None:
        return False
    try:
        return parsedate_to_datetime(modified) <= parsedate_to_datetime(since)
    except ValueError:
        return False


def gzipped(ask: Ask, reply: Reply) -> Reply:
    """Pack *reply* for a visitor who can unpack it."""
    if not reply.body or "gzip" not in ask.headers.get("accept-encoding", ""):
        return reply
    headers = {**reply.headers, "Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
    return replace(reply, headers=headers, body=gzip.compress(reply.body, mtime=0))
