"""One finding: what happened, the evidence, then and now, and the decision."""

from __future__ import annotations

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from consulted.desk.face import page
from consulted.desk.guard import guard_of, reading, taking
from consulted.desk.ordering import ordered
from consulted.desk.pages.notes import history
from consulted.reports import clean, outline
from consulted.reports.outline import Item
from consulted.reports.view import FindingView, ReportView
from consulted.review.proposing import edits_of
from models.errors import DecidedSinceError
from models.finding import FindingState

#: Notes shown in full; a finding on a whole site may have hundreds.
_NOTES = 20


def _show(request: Request) -> Response:
    return _page(request, request.path_params["number"])


def _page(request: Request, number: int, *, status: int = 200, trouble: str = "", remark: str = "") -> Response:
    bench = guard_of(request).bench
    found = bench.ledger.findings.get(number)
    log = bench.ledger.decisions.of(number)
    view = bench.view(found.document_id)
    live = next((each for each in view.findings if each.id == number), None)
    if live is None:
        name = clean.clean(view.document.title or view.document.id)
        return page(request, "finding_over.html", finding=clean.harmless(found), view=view, name=name, log=log)
    labels = set(live.labels)
    cited = [(place, each) for place, each in enumerate(view.references, 1) if each.label in labels]
    return page(
        request,
        "finding.html",
        status=status,
        view=view,
        name=clean.clean(view.document.title or view.document.id),
        finding=clean.harmless(live),
        item=clean.harmless(_item(view, live)),
        notes=[(place, clean.harmless(each)) for place, each in cited[:_NOTES]],
        more=len(cited) - _NOTES,
        edits=edits_of(view, live),
        log=clean.harmless(tuple(log)),
        seen=log[-1].id if log else 0,
        history=history(bench, [each for _, each in cited[:_NOTES]]),
        around=_around(view, number),
        trouble=trouble,
        remark=remark,
        today=bench.now().date(),
    )


def _item(view: ReportView, finding: FindingView) -> Item | None:
    """Return what the report shows of a finding; None where it was decided, and stands among others that were."""
    return next((item for group in outline.groups(view) for item in group.items if item.finding.id == finding.id), None)


def _around(view: ReportView, number: int) -> tuple[int | None, int | None]:
    """Return the open findings before and after one, in the order in which the document's page shows them."""
    order = [item.finding.id for group in outline.groups(view) for item in group.items]
    if number not in order:
        return (None, order[0] if order else None)
    place = order.index(number)
    return (order[place - 1] if place else None, order[place + 1] if place + 1 < len(order) else None)


def _decide(request: Request, form: FormData) -> Response:
    bench, number = guard_of(request).bench, request.path_params["number"]
    try:
        orders = ordered(bench, form, [str(number)])
        bench.ledger.decisions.decide(orders, by=request.state.person.name, now=bench.now())
    except DecidedSinceError as error:
        return _page(request, number, status=409, trouble=str(error), remark=str(form.get("note") or ""))
    return RedirectResponse(_next(request, form, number), status_code=303)


def _next(request: Request, form: FormData, number: int) -> str:
    """Return where to go on: at the next open finding where that was asked for, else at this one."""
    if form.get("then") != "next":
        return f"/findings/{number}"
    bench = guard_of(request).bench
    found = bench.ledger.findings.get(number)
    following = [each.id for each in bench.ledger.findings.of(found.document_id) if each.state is FindingState.OPEN]
    _, after = _around(bench.view(found.document_id), number)
    target = after if after in following else next(iter(following), None)
    return f"/findings/{target}" if target is not None else f"/documents/{found.document_id}"


ROUTES = (
    Route("/findings/{number:id}", reading(_show)),
    Route("/findings/{number:id}/decide", taking(_decide), methods=["POST"]),
)
