"""One document: what needs a person, its notes in order, and the ways out of the desk."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from consulted.amend.formats import WRITERS
from consulted.amend.handing_back import hand_back
from consulted.desk.face import page
from consulted.desk.guard import guard_of, reading, taking
from consulted.desk.ordering import ordered
from consulted.desk.paging import Paging
from consulted.desk.parcel import handed_out
from consulted.documents.fold import fold
from consulted.evidence import write_pack
from consulted.reports import clean, outline, written
from consulted.reports.view import FindingView, ReferenceView, ReportView
from consulted.review.proposing import edits_of, words
from consulted.since import beginning
from models.account import Deed, LogLine, Role
from models.errors import ConfigurationError
from models.verdict import Status

#: Forms a report can be taken away in, with their media types.
_REPORTS = {
    "html": "text/html; charset=utf-8",
    "markdown": "text/markdown; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}
_ENDINGS = {"html": "html", "markdown": "md", "xlsx": "xlsx", "csv": "csv", "json": "json"}
_ERRATA = {
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One note in the list."""

    #: Place in the document, from 1; it names the note's page.
    place: int
    reference: ReferenceView
    finding: FindingView | None


def _show(request: Request) -> Response:
    view = guard_of(request).bench.view(request.path_params["document"])
    rows = _rows(view)
    wanted, status = request.query_params.get("q", "").strip(), request.query_params.get("status", "")
    found = [row for row in rows if _fits(row.reference, wanted, status)]
    paging = Paging.of(request, found)
    return page(
        request,
        "document_notes.html" if request.headers.get("hx-target") == "notes" else "document.html",
        view=view,
        name=clean.clean(view.document.title or view.document.id),
        rows=paging,
        notes=[clean.harmless(row) for row in paging.rows],
        wanted=wanted,
        chosen=status,
        statuses=[each for each in Status if view.summary.get(each)],
        groups=clean.harmless(outline.groups(view)),
        decided=clean.harmless(outline.decided(view)),
        proposals={each.id: [words(edit) for edit in edits_of(view, each)] for each in view.findings},
        seen=guard_of(request).bench.ledger.decisions.numbers(view.document.id),
        in_place=view.document.format in WRITERS,
        places={row.reference.label: row.place for row in reversed(rows)},
        round=request.app.state.rounds.last(),
        imported=request.query_params.get("imported", ""),
    )


def _rows(view: ReportView) -> list[Row]:
    findings = outline.open_findings(view)
    return [
        Row(place=place, reference=each, finding=findings.get(each.label))
        for place, each in enumerate(view.references, start=1)
    ]


def _fits(reference: ReferenceView, wanted: str, status: str) -> bool:
    if status and reference.status != status:
        return False
    if not wanted:
        return True
    sources = (f"{each.url} {each.verdict} {each.reason} {each.content} {each.passage}" for each in reference.sources)
    told = " ".join((reference.label, reference.title or "", reference.raw, *sources))
    return fold(wanted) in fold(told)


def _decide(request: Request, form: FormData) -> Response:
    """Decide on many findings at once: on all of them or, when somebody was faster, on none."""
    bench, document_id = guard_of(request).bench, request.path_params["document"]
    bench.ledger.documents.get(document_id)
    chosen = [str(each) for each in form.getlist("finding")]
    if not chosen:
        raise ConfigurationError("choose at least one finding")
    bench.ledger.decisions.decide(ordered(bench, form, chosen), by=request.state.person.name, now=bench.now())
    return RedirectResponse(f"/documents/{document_id}#findings", status_code=303)


def _report(request: Request) -> Response:
    form = request.query_params.get("format", "html")
    if form not in _REPORTS:
        raise ConfigurationError(f"{form!r} is no form of a report here; choose one of {', '.join(_REPORTS)}")
    bench, since = guard_of(request).bench, request.query_params.get("since", "").strip()
    moment = beginning(bench.ledger, since) if since else None
    view = bench.view(request.path_params["document"], since=moment)
    return _download(written(view, form), f"{view.document.id}-report.{_ENDINGS[form]}", _REPORTS[form])


def _export(request: Request) -> Response:
    """Hand the report back: in its own format, or as a sheet of errata."""
    bench, document_id = guard_of(request).bench, request.path_params["document"]
    errata = request.query_params.get("errata", "")
    if errata and errata not in _ERRATA:
        raise ConfigurationError(f"{errata!r} is no form of an errata sheet; choose one of {', '.join(_ERRATA)}")
    name, _ = bench.ledger.documents.editions.newest(document_id)
    target = Path(f"{document_id}-errata.{errata}") if errata else Path(name)
    handed = hand_back(bench, document_id, target, sheet=bool(errata))
    bench.ledger.accounts.note(
        LogLine(
            at=bench.now(),
            by=request.state.person.name,
            what=Deed.EXPORT,
            subject=document_id,
            detail={"file": target.name, "changed": list(handed.changed), "left": len(handed.left)},
        )
    )
    return _download(handed.content, target.name, _ERRATA.get(errata, "application/octet-stream"))


def _evidence(request: Request) -> Response:
    """Hand out all the report rests on, for anyone to check."""
    bench, document_id = guard_of(request).bench, request.path_params["document"]
    bench.ledger.documents.get(document_id)
    name = f"{document_id}-evidence.wacz"
    return handed_out(name, "application/wacz", lambda file: write_pack(bench, document_id, file))


def _download(content: bytes, name: str, kind: str) -> Response:
    safe = "".join(each if each.isascii() and (each.isalnum() or each in "-_.") else "_" for each in name)
    return Response(content, media_type=kind, headers={"Content-Disposition": f'attachment; filename="{safe}"'})


ROUTES = (
    Route("/documents/{document}", reading(_show)),
    Route("/documents/{document}/decide", taking(_decide), methods=["POST"]),
    Route("/documents/{document}/report", reading(_report)),
    Route("/documents/{document}/export", reading(_export, Role.REVIEWER)),
    Route("/documents/{document}/evidence.wacz", reading(_evidence, Role.REVIEWER)),
)
