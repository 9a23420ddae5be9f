"""The JSON API, ``/api/v1``: what the pages show and do, for programs."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from consulted.desk.answer import told
from consulted.desk.api import answers
from consulted.desk.api.body import order_of
from consulted.desk.api.description import described
from consulted.desk.api.query import Query
from consulted.desk.guard import check_mark, either, guard_of, reading
from models.account import Role

#: Bytes of a body; a decision is a few lines, one on hundreds of notes some more.
_MOST = 4 * 1024 * 1024


def _answering(answer: Callable[[Request, Query], object]) -> Callable[[Request], Awaitable[Response]]:
    def answered(request: Request) -> Response:
        return told(request, answer(request, Query(request)))

    return reading(answered)


async def _decide(request: Request) -> Response:
    person = await run_in_threadpool(guard_of(request).require, request, Role.REVIEWER)
    check_mark(request, request.headers.get("x-form-mark"))
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise HTTPException(415, "send application/json")
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _MOST:
            raise HTTPException(413, f"a decision takes less than {_MOST:,} bytes")

    def decided() -> Response:
        bench = guard_of(request).bench
        orders = order_of(bench, request.path_params["number"], body)
        (made,) = bench.ledger.decisions.decide([orders], by=person.name, now=bench.now())
        return told(request, answers.decision(made), status=201)

    return await run_in_threadpool(decided)


async def _description(request: Request) -> Response:
    return told(request, described())


ROUTES = (
    Route("/openapi.json", _description),
    Route("/documents", _answering(answers.documents)),
    Route("/documents/{document}", _answering(answers.report)),
    Route("/documents/{document}/findings", _answering(answers.findings)),
    Route("/documents/{document}/facts", _answering(answers.facts)),
    Route("/findings/{number:id}", _answering(answers.finding)),
    Route(
        "/findings/{number:id}/decisions",
        either(_answering(answers.finding_log), _decide),
        methods=["GET", "POST"],
    ),
    Route("/decisions", _answering(answers.decisions)),
    Route("/runs", _answering(answers.runs)),
    Route("/hosts", _answering(answers.hosts)),
    Route("/snapshots", _answering(answers.snapshots)),
    Route("/snapshots/{number:id}", _answering(answers.snapshot)),
)
