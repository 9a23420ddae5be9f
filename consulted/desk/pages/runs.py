"""What ran and what is due, and how each host treats us."""

from __future__ import annotations

from datetime import timedelta

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from consulted.desk.face import page
from consulted.desk.guard import either, guard_of, reading, taking
from consulted.desk.paging import Paging
from consulted.documents.fold import fold
from consulted.reports import clean
from consulted.wellbeing import wellbeing
from models.account import Deed, LogLine

_RUNS = 30
#: Sources due soon that are named.
_COMING = 40
_AHEAD = timedelta(days=7)


def _runs(request: Request) -> Response:
    bench = guard_of(request).bench
    now = bench.now()
    coming = bench.ledger.plans.until(now + _AHEAD)
    return page(
        request,
        "runs_now.html" if request.headers.get("hx-target") == "now" else "runs.html",
        runs=bench.ledger.runs.recent(_RUNS),
        orders=clean.harmless(tuple(bench.ledger.duties.last(_RUNS))),
        coming=clean.harmless(tuple(coming[:_COMING])),
        due=sum(each.due.at <= now for each in coming),
        ahead=len(coming),
        service=wellbeing(bench.ledger, bench.config),
        round=request.app.state.rounds.last(),
        running=_running(request),
        now=now,
    )


def _running(request: Request) -> object:
    last = guard_of(request).bench.ledger.runs.last()
    return last if last is not None and last.state == "running" else None


def _begin(request: Request, form: FormData) -> Response:
    bench = guard_of(request).bench
    documents = tuple(str(each) for each in form.getlist("document"))
    for each in documents:
        bench.ledger.documents.get(each)
    request.app.state.rounds.begin(documents)
    bench.ledger.accounts.note(
        LogLine(
            at=bench.now(),
            by=request.state.person.name,
            what=Deed.REFRESH,
            subject=", ".join(documents) or "all documents",
        )
    )
    return RedirectResponse("/runs", status_code=303)


def _hosts(request: Request) -> Response:
    wanted = request.query_params.get("q", "").strip()
    hosts = [each for each in guard_of(request).bench.ledger.hosts.treatment() if fold(wanted) in fold(each.key)]
    hosts.sort(key=lambda each: (-sum(count for verdict, count in each.verdicts.items() if verdict != "ok"), each.key))
    paging = Paging.of(request, hosts)
    return page(request, "hosts.html", rows=paging, hosts=clean.harmless(tuple(paging.rows)), wanted=wanted)


ROUTES = (
    Route("/runs", either(reading(_runs), taking(_begin)), methods=["GET", "POST"]),
    Route("/hosts", reading(_hosts)),
)
