"""The facts of a document, by partnership: what it states, what its sources say, and a person's word on them."""

from __future__ import annotations

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from consulted.desk.face import page
from consulted.desk.guard import guard_of, reading, taking
from consulted.desk.wording import field
from consulted.facts import correcting
from consulted.facts.entry import Entry
from consulted.facts.value import BadFactError
from consulted.reports import clean, fact
from models.errors import ConfigurationError
from models.fact import FactStatus


def _show(request: Request) -> Response:
    return _page(request, request.path_params["document"])


def _page(request: Request, document_id: str, *, status: int = 200, trouble: str = "", of: str = "") -> Response:
    bench = guard_of(request).bench
    view = bench.view(document_id)
    wanted = request.query_params.get("status", "")
    known = {each.id: each for each in bench.ledger.facts.of(document_id)}
    facts = clean.tidied([each for each in view.facts if not wanted or each.get("status") == wanted])
    return page(
        request,
        "facts.html",
        status=status,
        view=view,
        name=clean.clean(view.document.title or view.document.id),
        sections=fact.sections(facts, day=view.document.date),
        values={key: each.value.printed for key, each in known.items()},
        dropped=[
            clean.harmless(each)
            for each in bench.ledger.facts.of(document_id, dropped=True)
            if each.id not in known and each.subject
        ],
        withheld=bool(bench.config["redact"]),
        statuses=[each for each in FactStatus if any(one.get("status") == each for one in view.facts)],
        wanted=wanted,
        trouble=trouble,
        of=of,
    )


def _say(request: Request, form: FormData) -> Response:
    """Take a person's word on one fact."""
    bench, person = guard_of(request).bench, request.state.person
    document_id, fact_id = request.path_params["document"], request.path_params["fact"]
    why = field(form, "why")
    try:
        match str(form.get("action")):
            case "correct":
                correcting.correct(bench, document_id, fact_id, _entry(form), by=person.name, why=why)
            case "drop":
                correcting.drop(bench, document_id, fact_id, by=person.name, why=why)
            case "restore":
                correcting.restore(bench, document_id, fact_id, by=person.name, why=why)
            case other:
                raise ConfigurationError(f"{other!r} cannot be done with a fact; correct, drop or restore it")
    except BadFactError as error:
        return _page(request, document_id, status=422, trouble=str(error), of=fact_id)
    return RedirectResponse(f"/documents/{document_id}/facts#fact-{fact_id}", status_code=303)


def _entry(form: FormData) -> Entry:
    values = tuple(line.strip() for line in (field(form, "values") or "").splitlines() if line.strip())
    return Entry(values=values or None, subject=field(form, "subject"), until=field(form, "until"))


ROUTES = (
    Route("/documents/{document}/facts", reading(_show)),
    Route("/documents/{document}/facts/{fact}", taking(_say), methods=["POST"]),
)
