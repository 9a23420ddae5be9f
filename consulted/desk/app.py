"""The desk as one ASGI application over one store."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from importlib.resources import files
from typing import Any
from urllib.parse import quote, urlsplit

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from consulted.desk import api, feed, memento
from consulted.desk.answer import problem
from consulted.desk.face import page
from consulted.desk.guard import Guard
from consulted.desk.headers import Headers
from consulted.desk.pages import document, documents, facts, finding, log, notes, runs, signing, snapshots
from consulted.desk.rounds import Rounds
from consulted.reports.html import rendered
from consulted.workbench import Workbench
from models.errors import (
    BusyError,
    ConsultedError,
    DecidedSinceError,
    NothingToUndoError,
    SnapshotError,
    StoreUnreachableError,
    UnknownDocumentError,
    UnknownFactError,
    UnknownFindingError,
    UnknownRunError,
)

#: Half a day at the desk; then a person signs in again.
SESSION = 12 * 60 * 60
_LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
#: Answered to programs, which want no pages.
_PROGRAMS = ("/api/", "/timegate/", "/timemap/", "/memento/")


def make_app(
    bench: Workbench, *, local: str | None, secret: str = "", public_url: str = "", arguments: tuple[str, ...] = ()
) -> Starlette:
    """Return the desk.

    Args:
        local: name of who sits at this machine, where nobody else can reach the desk.
        secret: signs session cookies; one that lives as long as the process where it is empty.
        public_url: where people reach the desk, when that is not where it listens.
        arguments: those of the command line before a command's name, for the refreshes that are begun here.
    """
    outer = urlsplit(public_url)
    # Without accounts, the name in the address bar is all that keeps other sites' scripts out (DNS rebinding).
    hosts = [*_LOOPBACK, *([outer.hostname] if outer.hostname else [])] if local or outer.hostname else ["*"]
    app = Starlette(
        routes=_routes(),
        middleware=[
            Middleware(Headers),
            Middleware(TrustedHostMiddleware, allowed_hosts=hosts, www_redirect=False),
            Middleware(
                SessionMiddleware,
                secret_key=secret or secrets.token_hex(32),
                session_cookie="consulted",
                max_age=SESSION,
                same_site="lax",
                https_only=outer.scheme == "https",
            ),
        ],
        exception_handlers=_handlers(),
        lifespan=_lifespan,
    )
    app.state.bench, app.state.guard = bench, Guard(bench=bench, local=local)
    app.state.rounds = Rounds(arguments=arguments)
    app.state.public_url = public_url.rstrip("/")
    return app


@asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    yield
    await run_in_threadpool(app.state.rounds.stop)


def _routes() -> list[BaseRoute]:
    static = files("consulted.desk").joinpath("static")
    return [
        *documents.ROUTES,
        *document.ROUTES,
        *notes.ROUTES,
        *finding.ROUTES,
        *facts.ROUTES,
        *runs.ROUTES,
        *snapshots.ROUTES,
        *log.ROUTES,
        *signing.ROUTES,
        *feed.ROUTES,
        *memento.ROUTES,
        Mount("/api/v1", routes=api.ROUTES),
        Route("/static/report.css", _report_style),
        Mount("/static", StaticFiles(directory=str(static))),
    ]


async def _report_style(_: Request) -> Response:
    return Response(rendered("report.css"), media_type="text/css", headers={"Cache-Control": "max-age=300"})


def _handlers() -> Mapping[Any, Any]:
    return {HTTPException: _refused, ConsultedError: _failed, 500: _broken}


async def _refused(request: Request, error: HTTPException) -> Response:
    headers = dict(error.headers or {})
    if request.url.path.startswith(_PROGRAMS):
        if error.status_code == 401:
            headers["WWW-Authenticate"] = 'Bearer realm="consulted"'
        return problem(error.status_code, error.detail, headers)
    if error.status_code == 401 and request.method == "GET":
        asked = f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path
        return RedirectResponse(f"/sign-in?next={quote(asked, safe='')}", status_code=303)
    return _told(request, error.status_code, error.detail, headers)


async def _failed(request: Request, error: ConsultedError) -> Response:
    status = next((code for kind, code in _STATUS.items() if isinstance(error, kind)), 422)
    if request.url.path.startswith(_PROGRAMS):
        return problem(status, str(error))
    return _told(request, status, str(error))


async def _broken(request: Request, _: Exception) -> Response:
    said = "a fault of ours; what was kept is untouched. The server's log says more"
    return problem(500, said) if request.url.path.startswith(_PROGRAMS) else _told(request, 500, said)


_STATUS: Mapping[type[ConsultedError], int] = {
    UnknownDocumentError: 404,
    UnknownFindingError: 404,
    UnknownFactError: 404,
    UnknownRunError: 404,
    SnapshotError: 404,
    DecidedSinceError: 409,
    NothingToUndoError: 409,
    BusyError: 409,
    StoreUnreachableError: 503,
}


def _told(request: Request, status: int, said: str, headers: Mapping[str, str] | None = None) -> Response:
    response = page(request, "trouble.html", status=status, said=said, code=status)
    response.headers.update(headers or {})
    return response
