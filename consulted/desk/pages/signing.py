"""Signing in and out."""

from __future__ import annotations

import math

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from consulted.desk.face import page
from consulted.desk.guard import check_mark, either, form_of, guard_of
from consulted.desk.people import LONGEST_NAME, signed_in
from consulted.reports.clean import clean
from models.account import Deed, LogLine

_WRONG = "Name and password do not go together."


async def _show(request: Request) -> Response:
    return await run_in_threadpool(_page, request)


def _page(request: Request, *, status: int = 200, trouble: str = "", wait: int = 0, name: str = "") -> Response:
    return page(
        request,
        "sign_in.html",
        status=status,
        trouble=trouble,
        minutes=math.ceil(wait / 60),
        name=name,
        next=_inside(request.query_params.get("next", "")),
    )


async def _enter(request: Request) -> Response:
    form = await form_of(request)
    check_mark(request, form.get("mark"))
    return await run_in_threadpool(_try, request, form)


def _try(request: Request, form: FormData) -> Response:
    guard = guard_of(request)
    name, password = str(form.get("name") or "").strip()[:LONGEST_NAME], str(form.get("password") or "")
    address = request.client.host if request.client is not None else "nowhere"
    who = (f"name:{name}", f"address:{address}")
    if wait := guard.knocks.wait(*who):
        response = _page(request, status=429, wait=wait, name=name)
        response.headers["Retry-After"] = str(wait)
        return response
    account = signed_in(guard.bench.ledger.accounts, name, password)
    if account is None:
        guard.knocks.failed(*who)
        _note(request, Deed.REFUSED, clean(name), address)
        return _page(request, status=401, trouble=_WRONG, name=name)
    guard.knocks.let_in(who[0])
    guard.enter(request, account.name)
    _note(request, Deed.SIGN_IN, account.name, address)
    return RedirectResponse(_inside(str(form.get("next") or "")), status_code=303)


async def _leave(request: Request) -> Response:
    form = await form_of(request)
    check_mark(request, form.get("mark"))
    name = request.session.get("name")
    request.session.clear()
    if isinstance(name, str):
        await run_in_threadpool(_note, request, Deed.SIGN_OUT, name, "")
    return RedirectResponse("/sign-in", status_code=303)


def _note(request: Request, what: Deed, name: str, address: str) -> None:
    bench = guard_of(request).bench
    detail: dict[str, object] = {"address": address} if address else {}
    bench.ledger.accounts.note(LogLine(at=bench.now(), by=name, what=what, subject="the desk", detail=detail))


def _inside(target: str) -> str:
    """Return *target* if it is a page of this desk: nobody is sent on to another site after signing in."""
    inside = target.startswith("/") and not target.startswith(("//", "/\\")) and target.isprintable()
    return target if inside and "\\" not in target else "/documents"


ROUTES = (
    Route("/sign-in", either(_show, _enter), methods=["GET", "POST"]),
    Route("/sign-out", _leave, methods=["POST"]),
)
