"""What may come in: who asks, whether they may, and whether the form is one of ours."""

from __future__ import annotations

import base64
import binascii
import hmac
import secrets
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import wraps
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from consulted.desk.people import Knocks, Person, digest, still
from consulted.workbench import Workbench
from models.account import Role
from models.moment import parse_iso

#: Bytes a form may hold; reports are sent to a door of their own.
MOST_FORM = 256 * 1024
_FIELDS = 2_000
#: What a proxy adds when it passes on a request of somebody else (RFC 7239, and the usual ones before it).
_FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip", "via")
_SAFE_SITES = ("same-origin", "none")

Answering = Callable[[Request], Response]
Taking = Callable[[Request, FormData], Response]
Endpoint = Callable[[Request], Awaitable[Response]]


class Refused(HTTPException):
    """Somebody may not do what they asked for."""


@dataclass(kw_only=True)
class Guard:
    """Knows who asks."""

    bench: Workbench
    #: Who sits at this machine; None where the desk can be reached from elsewhere.
    local: str | None
    knocks: Knocks = field(default_factory=Knocks)

    def person(self, request: Request) -> Person | None:
        """Return who asks: by key, by session, or, where nobody has an account, whoever sits at this machine."""
        if "authorization" in request.headers:
            found = self.bench.ledger.accounts.by_token(digest(_key(request)), now=self.bench.now())
            return Person(name=found.name, role=found.role) if found is not None else None
        name, since = request.session.get("name"), _moment(request.session.get("since"))
        if isinstance(name, str) and since is not None:
            return still(self.bench.ledger.accounts, name, since)
        if self.local is None or self.bench.ledger.accounts.any() or _forwarded(request):
            return None
        return Person(name=self.local, role=Role.ADMIN)

    def enter(self, request: Request, name: str) -> None:
        """Begin a session; the one before, and its form mark, are forgotten."""
        request.session.clear()
        # To the microsecond: an account changed within the same second must not end the session just begun.
        request.session.update({"name": name, "since": self.bench.now().isoformat()})

    def require(self, request: Request, role: Role) -> Person:
        """Return who asks, if they may do what *role* may.

        Raises:
            Refused: 401 where nobody is signed in, 403 where their role is not enough.
        """
        person = self.person(request)
        if person is None and _forwarded(request) and not self.bench.ledger.accounts.any():
            raise Refused(
                403, "somebody forwards others to this desk: set the key 'public_url', and give people accounts"
            )
        if person is None:
            raise Refused(401, "sign in first")
        if not person.role.covers(role):
            raise Refused(403, f"this takes a {role.value}; {person.name} is a {person.role.value}")
        request.state.person = person
        return person


def _forwarded(request: Request) -> bool:
    return any(name in request.headers for name in _FORWARDED)


def mark(request: Request) -> str:
    """Return the session's form mark, by which we know our own forms again."""
    kept = request.session.get("mark")
    if not isinstance(kept, str):
        kept = request.session["mark"] = secrets.token_urlsafe(24)
    return kept


def check_mark(request: Request, given: object) -> None:
    """Refuse a form that did not come from a page of ours.

    A browser adds a signed-in person's cookie to a form of any page; the mark is what such a page cannot know (OWASP,
    Cross-Site Request Forgery Prevention). Programs that bring a key have no cookie to be misused.

    Raises:
        Refused: the mark is missing or wrong, or the browser says that another site sent it.
    """
    if "authorization" in request.headers:
        return
    site = request.headers.get("sec-fetch-site", "none")
    origin = request.headers.get("origin")
    foreign = origin not in (None, "null") and urlsplit(origin).netloc != request.headers.get("host")
    kept = request.session.get("mark")
    known = isinstance(kept, str) and isinstance(given, str) and hmac.compare_digest(kept.encode(), given.encode())
    if site not in _SAFE_SITES or foreign or not known:
        raise Refused(403, "this form is not one of ours or has grown old; load the page again and repeat it")


def reading(answer: Answering, role: Role = Role.VIEWER) -> Endpoint:
    """Return an endpoint that answers whoever may read."""

    @wraps(answer)
    async def endpoint(request: Request) -> Response:
        def answered() -> Response:
            guard_of(request).require(request, role)
            return answer(request)

        return await run_in_threadpool(answered)

    return endpoint


def taking(take: Taking, role: Role = Role.REVIEWER, *, most: int = MOST_FORM) -> Endpoint:
    """Return an endpoint that takes forms of ours from whoever may act; *most* is in bytes."""

    @wraps(take)
    async def endpoint(request: Request) -> Response:
        await run_in_threadpool(guard_of(request).require, request, role)
        form = await form_of(request, most=most)
        try:
            check_mark(request, form.get("mark") or request.headers.get("x-form-mark"))
            return await run_in_threadpool(take, request, form)
        finally:
            await form.close()

    return endpoint


def either(read: Endpoint, take: Endpoint) -> Endpoint:
    """Return an endpoint that answers GET with *read* and POST with *take*; it is one resource, and says so."""

    async def endpoint(request: Request) -> Response:
        return await (take if request.method == "POST" else read)(request)

    return endpoint


async def form_of(request: Request, *, most: int = MOST_FORM) -> FormData:
    """Return the form sent.

    Raises:
        Refused: it is larger than *most* bytes, or does not say how large it is.
    """
    size = request.headers.get("content-length", "")
    if not size.isdigit():
        raise Refused(411, "say how large the form is")
    if int(size) > most:
        raise Refused(413, f"a form of {int(size):,} bytes is more than the {most:,} we take here")
    return await request.form(max_fields=_FIELDS, max_files=20)


def guard_of(request: Request) -> Guard:
    """Return the guard of the desk that was asked."""
    guard: Guard = request.app.state.guard
    return guard


def _key(request: Request) -> str:
    """Return the key a program brings: as bearer (RFC 6750), or, for feed readers, as password of Basic (RFC 7617)."""
    kind, _, said = request.headers["authorization"].strip().partition(" ")
    if kind.lower() == "bearer":
        return said.strip()
    if kind.lower() == "basic":
        with suppress(binascii.Error, UnicodeDecodeError):
            return base64.b64decode(said.strip(), validate=True).decode().partition(":")[2]
    return ""


def _moment(value: object) -> datetime | None:
    try:
        return parse_iso(value) if isinstance(value, str) else None
    except ValueError:
        return None
