"""The lines of a pack's files: one observation, one decision, one page, one record that is gone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from consulted.evidence.chaining import decided, sealed, words
from consulted.reports.view import FindingView
from models.coding import plain
from models.decision import Entry
from models.ledger.snapshots import Snapshot
from models.link import Link
from models.moment import iso

#: Makes a value fit to be shown.
Hide = Callable[[Any], Any]


def observation(row: Mapping[str, Any], hide: Hide) -> dict[str, Any]:
    """Return what one visit saw, and the record it rests on."""
    return {
        "id": row["id"],
        "run": row["run_id"],
        "url": row["url"],
        "visited_at": iso(row["visited_at"]),
        "final_url": row["final_url"],
        "http_status": row["http_status"],
        "hops": row["hops"],
        "verdict": row["verdict"],
        "reason": row["reason"],
        "confidence": row["confidence"],
        "evidence": hide(list(row["evidence"])),
        "not_modified": row["not_modified"],
        "snapshot": None if row["snapshot_id"] is None else str(row["snapshot_id"]),
        "record_id": row["record_id"],
        #: Of the body, content coding undone; the record's own digest is that of the body as it was sent.
        "sha256": row["sha256"],
        "payload_sha256": row["payload_sha256"],
    }


def decision(entry: Entry, link: Link, finding: FindingView | None, hide: Hide) -> dict[str, Any]:
    """Return one line of the decision log; without its salt where it is not shown word for word."""
    said = words(entry)
    may_be_said = hide(said)
    whole = link.salt is not None and may_be_said == said and sealed(said, link.salt) == link.digest
    return {
        "decision": decided(entry, link),
        "words": may_be_said,
        "salt": link.salt if whole else None,
        "finding": plain(finding) if finding is not None else None,
    }


def page(row: Mapping[str, Any], title: str | None) -> dict[str, Any]:
    """Return one page a player should list (WACZ 1.1.1, "pages.jsonl")."""
    found = {"id": str(row["id"]), "url": row["url"], "ts": iso(row["captured_at"]), "origin": row["origin"]}
    return {**found, "title": title} if title else found


def gone(snapshot: Snapshot) -> dict[str, Any]:
    """Return what is known of a record that is not in the pack."""
    capture = snapshot.capture
    return {
        "id": capture.record_id,
        "url": capture.url,
        "time": iso(capture.captured_at),
        "payload_sha256": capture.sha256,
    }
