"""One note: what it says, what cites it, its sources then and now, and every visit to them."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from consulted.desk.face import page
from consulted.desk.guard import guard_of, reading
from consulted.reports import advice, clean, outline
from consulted.reports.view import ReferenceView
from consulted.workbench import Workbench
from models.observation import Observation

#: Visits listed of all sources on a page.
_VISITS = 60


def _show(request: Request) -> Response:
    bench = guard_of(request).bench
    view = bench.view(request.path_params["document"])
    place = request.path_params["place"]
    if not 1 <= place <= len(view.references):
        raise HTTPException(404, f"{view.document.id} has {len(view.references)} notes; there is no {place}")
    reference = view.references[place - 1]
    return page(
        request,
        "note.html",
        view=view,
        name=clean.clean(view.document.title or view.document.id),
        place=place,
        reference=clean.harmless(reference),
        step=None if reference.duplicate_of else advice.for_reference(reference),
        finding=clean.harmless(outline.open_findings(view).get(reference.label)),
        history=history(bench, [reference]),
        last=len(view.references),
    )


def history(bench: Workbench, references: Sequence[ReferenceView]) -> dict[int, list[Observation]]:
    """Return by source the last visits, the newest first."""
    ids = {source.source_id for each in references for source in each.sources if source.source_id is not None}
    found: dict[int, list[Observation]] = {}
    for seen in bench.ledger.observations.of_sources(sorted(ids), most=_VISITS):
        found.setdefault(seen.source_id, []).append(clean.harmless(seen))
    return found


ROUTES = (Route("/documents/{document}/notes/{place:id}", reading(_show)),)
