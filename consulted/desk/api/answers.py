"""What the API answers, from the ledger and the change reports."""

from __future__ import annotations

from starlette.requests import Request

from consulted.cli.refreshing import run_json
from consulted.desk.api.query import Query
from consulted.desk.guard import guard_of
from consulted.reports import to_json
from consulted.review.proposing import edits_of
from consulted.since import beginning
from consulted.workbench import Workbench
from models.decision import Decision
from models.fact import FactStatus
from models.finding import Finding, FindingState
from models.ledger.snapshots import Snapshot

Told = dict[str, object]


def documents(request: Request, query: Query) -> Told:
    """Return all documents with their freshness as last assessed."""
    query.only()
    bench = guard_of(request).bench
    scores, counts = bench.ledger.scores.overview(most=1), bench.ledger.findings.open_counts()
    rows = []
    for document in bench.ledger.documents.all():
        last = next(iter(scores.get(document.id, ())), None)
        rows.append(
            {
                "document": document,
                "summary": dict(last.counts) if last is not None else {},
                "score": last.score if last is not None else None,
                "assessed_at": last.at if last is not None else None,
                "findings": counts.get(document.id, {}),
            }
        )
    return {"documents": rows}


def report(request: Request, query: Query) -> object:
    """Return the change report of a document, as ``consulted report --format json`` does."""
    query.only("since")
    bench, since = guard_of(request).bench, query.text("since")
    moment = beginning(bench.ledger, since) if since is not None else None
    return to_json(bench.view(request.path_params["document"], since=moment))


def findings(request: Request, query: Query) -> Told:
    """Return a document's findings, those that went away by themselves only where they are asked for."""
    query.only("state")
    bench, state = guard_of(request).bench, query.word("state", FindingState)
    document = bench.ledger.documents.get(request.path_params["document"])
    found = bench.ledger.findings.of(document.id, resolved=state is FindingState.RESOLVED)
    return {"findings": [_finding(each) for each in found if state in (None, each.state)]}


def facts(request: Request, query: Query) -> Told:
    """Return a document's facts and how they stand."""
    query.only("status")
    status = query.word("status", FactStatus)
    view = guard_of(request).bench.view(request.path_params["document"])
    return {"facts": [each for each in view.facts if status is None or each.get("status") == status]}


def finding(request: Request, query: Query) -> Told:
    """Return one finding, what accepting it would change, and its log."""
    query.only()
    bench = guard_of(request).bench
    found = bench.ledger.findings.get(request.path_params["number"])
    view = bench.view(found.document_id)
    live = next((each for each in view.findings if each.id == found.id), None)
    return {
        **_finding(found),
        "proposed": list(edits_of(view, live)) if live is not None else [],
        "decisions": _log(bench, found.id),
    }


def finding_log(request: Request, query: Query) -> Told:
    """Return all decisions on one finding, the oldest first."""
    query.only()
    bench = guard_of(request).bench
    return {"decisions": _log(bench, bench.ledger.findings.get(request.path_params["number"]).id)}


def decisions(request: Request, query: Query) -> Told:
    """Return the last decisions, the newest first."""
    query.only("limit", "document")
    bench, document = guard_of(request).bench, query.text("document")
    if document is not None:
        bench.ledger.documents.get(document)
    return {
        "decisions": [decision(each) for each in bench.ledger.decisions.last(most=query.limit(), document_id=document)]
    }


def runs(request: Request, query: Query) -> Told:
    """Return the last runs, the newest first."""
    query.only("limit")
    return {"runs": [run_json(each) for each in guard_of(request).bench.ledger.runs.recent(query.limit())]}


def hosts(request: Request, query: Query) -> Told:
    """Return how each host treats us."""
    query.only()
    return {"hosts": guard_of(request).bench.ledger.hosts.treatment()}


def snapshots(request: Request, query: Query) -> Told:
    """Return the snapshots of one address, the oldest first."""
    query.only("url")
    url = query.needed("url")
    return {"snapshots": [_snapshot(each) for each in guard_of(request).bench.ledger.snapshots.all(url=url)]}


def snapshot(request: Request, query: Query) -> Told:
    """Return what is known of one snapshot."""
    query.only()
    return _snapshot(guard_of(request).bench.ledger.snapshots.get(request.path_params["number"]))


def decision(each: Decision) -> Told:
    """Return one decision."""
    return {
        "id": each.id,
        "finding": each.finding_id,
        "action": each.action,
        "by": each.decided_by,
        "at": each.decided_at,
        "note": each.note,
        "before": each.before,
        "after": each.after,
        "until": each.until,
        "edits": list(each.edits),
        "undoes": each.undoes,
    }


def _log(bench: Workbench, finding_id: int) -> list[Told]:
    return [decision(each) for each in bench.ledger.decisions.of(finding_id)]


def _finding(each: Finding) -> Told:
    return {
        "id": each.id,
        "document": each.document_id,
        "kind": each.kind,
        "cause": each.cause,
        "message": each.message,
        "labels": list(each.labels),
        "facts": list(each.facts),
        "opened_at": each.opened_at,
        "closed_at": each.closed_at,
        "state": each.state,
        "decided_by": each.decided_by,
        "note": each.note,
    }


def _snapshot(each: Snapshot) -> Told:
    capture = each.capture
    return {
        "id": each.id,
        "origin": each.origin,
        "record_type": capture.record_type,
        "url": capture.url,
        "captured_at": capture.captured_at,
        "status": capture.status,
        "content_type": capture.content_type,
        "size": capture.size,
        "sha256": capture.sha256,
        "record_id": capture.record_id,
    }
