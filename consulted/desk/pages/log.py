"""Who did what and when: decisions on findings, and everything else done at the desk."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from consulted.desk.face import page
from consulted.desk.guard import guard_of, reading
from consulted.reports import clean
from consulted.review.proposing import words

#: Lines of each log; the API has all of them.
_LINES = 200


def _show(request: Request) -> Response:
    bench = guard_of(request).bench
    decisions = bench.ledger.decisions.last(most=_LINES)
    return page(
        request,
        "log.html",
        decisions=[(clean.harmless(each), [words(edit) for edit in each.edits]) for each in decisions],
        deeds=clean.harmless(tuple(bench.ledger.accounts.log(most=_LINES))),
    )


ROUTES = (Route("/log", reading(_show)),)
