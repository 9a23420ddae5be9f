"""All documents: how fresh each is, and what needs a person first."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from consulted.desk.face import page
from consulted.desk.guard import either, guard_of, reading, taking
from consulted.desk.paging import Paging
from consulted.documents.fold import fold
from consulted.documents.reader import MOST_BYTES
from consulted.reports.outline import KINDS
from consulted.workbench import Workbench
from models.account import Deed, LogLine
from models.errors import ConfigurationError, ConsultedError
from models.finding import Finding
from models.ledger.scores import Score
from models.reference import Document

#: Bends of a curve that can be told apart at its size.
_BENDS = 40
#: Findings named on the first page; the others are with their documents.
_FIRST = 5


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One document in the list."""

    document: Document
    scores: Sequence[Score]
    #: Kind to number of open findings, the most hurtful first.
    findings: dict[str, int]

    @property
    def now(self) -> Score | None:
        """How fresh it is, or None before it was assessed."""
        return self.scores[-1] if self.scores else None

    @property
    def urgency(self) -> tuple[int, ...]:
        """Sorts the documents with most to do first."""
        return tuple(-self.findings.get(kind, 0) for kind in KINDS)


def _show(request: Request) -> Response:
    bench = guard_of(request).bench
    rows = _rows(bench)
    wanted = request.query_params.get("q", "").strip()
    found = [row for row in rows if _fits(row.document, wanted)]
    if request.query_params.get("sort") != "recent":
        found.sort(key=lambda row: row.urgency)
    return page(
        request,
        "documents.html",
        rows=Paging.of(request, found),
        wanted=wanted,
        every=len(rows),
        first=_first(bench),
        titles={row.document.id: row.document.title or row.document.id for row in rows},
        round=request.app.state.rounds.last(),
    )


def _rows(bench: Workbench) -> list[Row]:
    scores, counts = bench.ledger.scores.overview(most=_BENDS), bench.ledger.findings.open_counts()
    return [
        Row(
            document=document,
            scores=scores.get(document.id, ()),
            findings={kind: counts.get(document.id, {})[kind] for kind in KINDS if kind in counts.get(document.id, {})},
        )
        for document in bench.ledger.documents.all()
    ]


def _first(bench: Workbench) -> list[Finding]:
    return bench.ledger.findings.first(tuple(KINDS), most=_FIRST)


def _fits(document: Document, wanted: str) -> bool:
    return fold(wanted) in fold(f"{document.id} {document.title or ''}")


def _import(request: Request, form: FormData) -> Response:
    bench = guard_of(request).bench
    sent = form.get("report")
    if not isinstance(sent, UploadFile) or not sent.filename:
        raise ConfigurationError("choose the file of a report first")
    # A browser may send a path, of either kind of system; only the name may matter.
    name = PureWindowsPath(PurePosixPath(sent.filename).name).name or "report"
    slug = str(form.get("id") or "").strip() or None
    with tempfile.TemporaryDirectory(prefix="consulted-") as folder:
        path = Path(folder) / name[-200:]
        with path.open("wb") as file:
            while chunk := sent.file.read(1 << 20):
                file.write(chunk)
        try:
            found = bench.read(path, slug)
            kept = bench.keep(path, found if slug else bench.shelved(found))
        except ConsultedError as error:
            # Where we laid it for a moment is nobody's matter.
            raise type(error)(str(error).replace(f"{folder}/", "")) from None
    bench.ledger.accounts.note(
        LogLine(
            at=bench.now(),
            by=request.state.person.name,
            what=Deed.IMPORT,
            subject=kept.document_id,
            detail={"file": name, "state": kept.state},
        )
    )
    return RedirectResponse(f"/documents/{kept.document_id}?imported={kept.state}", status_code=303)


async def _home(_: Request) -> Response:
    return RedirectResponse("/documents", status_code=307)


ROUTES = (
    Route("/", _home),
    Route("/documents", either(reading(_show), taking(_import, most=MOST_BYTES)), methods=["GET", "POST"]),
)
