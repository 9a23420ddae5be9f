"""Answers to programs: JSON with an entity tag, and problems as RFC 9457 has them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from http import HTTPStatus
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from models.coding import plain


def told(request: Request, value: Any, *, status: int = 200) -> Response:
    """Return *value* as JSON."""
    body = json.dumps(plain(value)).encode()
    return tagged(request, body, "application/json", status=status)


def tagged(
    request: Request, body: bytes, kind: str, *, status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    """Return *body* under its entity tag, or 304 to whoever has it already (RFC 9110, 13.1.2)."""
    tag = f'"{sha256(body).hexdigest()[:32]}"'
    known = {each.strip().removeprefix("W/") for each in request.headers.get("if-none-match", "").split(",")}
    common = {**(headers or {}), "ETag": tag, "Vary": "Cookie, Authorization"}
    if request.method in ("GET", "HEAD") and status == 200 and known & {tag, "*"}:
        return Response(status_code=304, headers=common)
    return Response(body, status_code=status, media_type=kind, headers=common)


def problem(status: int, detail: str, headers: Mapping[str, str] | None = None) -> Response:
    """Return trouble as ``application/problem+json`` (RFC 9457)."""
    body = {"title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    return Response(
        json.dumps(body).encode(),
        status_code=status,
        media_type="application/problem+json",
        headers=headers,
    )
