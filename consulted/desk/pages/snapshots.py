"""Snapshots, shown as in a glass case: no scripts, nothing loaded from elsewhere."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from consulted.desk.face import page
from consulted.desk.glass import shown
from consulted.desk.guard import guard_of, reading
from consulted.desk.parcel import handed_out
from consulted.evidence import chosen, write_warc
from consulted.reports import clean
from models.errors import SnapshotError
from models.ledger.snapshots import Snapshot
from models.visit import Page
from snapshots import replay
from snapshots.text import read_page

#: Characters of the text view; more is for the download.
_TEXT = 200_000


def _show(request: Request) -> Response:
    snapshot, kept = _found(request)
    bench = guard_of(request).bench
    siblings = bench.ledger.snapshots.all(url=snapshot.capture.url)
    return page(
        request,
        "snapshot.html",
        snapshot=clean.harmless(snapshot),
        siblings=clean.harmless(tuple(siblings)),
        is_page=kept.content_type.lower().startswith(("text/html", "application/xhtml")),
        text="\n\n".join(read_page(kept).texts)[:_TEXT],
        headers=clean.harmless(tuple(kept.headers)),
    )


def _content(request: Request) -> Response:
    _, kept = _found(request)
    return shown(kept)


def _body(request: Request) -> Response:
    """Hand out the body as it was received, content coding undone; never to be opened by the browser."""
    snapshot, kept = _found(request)
    return Response(
        kept.body,
        media_type="application/octet-stream",
        headers={"Content-Disposition": f'attachment; filename="snapshot-{snapshot.id}.bin"'},
    )


def _record(request: Request) -> Response:
    """Hand out a snapshot as it is kept: a WARC file of its own, with the response it repeats."""
    bench, number = guard_of(request).bench, request.path_params["number"]
    name = f"snapshot-{number}.warc.gz"
    return handed_out(
        name, "application/warc", lambda file: write_warc(bench, chosen(bench, [number]), file, name=name)
    )


def _found(request: Request) -> tuple[Snapshot, Page]:
    bench = guard_of(request).bench
    snapshot = bench.ledger.snapshots.get(request.path_params["number"])
    return snapshot, replay.page(bench.archive, bench.ledger.snapshots.original(snapshot).capture)


def _vanished(request: Request) -> Response:
    """Say of a snapshot whose file is gone what was known of it."""
    try:
        return _show(request)
    except SnapshotError as error:
        bench = guard_of(request).bench
        known = bench.ledger.snapshots.get(request.path_params["number"])
        return page(request, "snapshot_gone.html", status=410, snapshot=clean.harmless(known), said=str(error))


ROUTES = (
    Route("/snapshots/{number:id}", reading(_vanished)),
    Route("/snapshots/{number:id}/content", reading(_content)),
    Route("/snapshots/{number:id}/body", reading(_body)),
    Route("/snapshots/{number:id}/warc", reading(_record)),
)
