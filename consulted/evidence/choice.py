"""Which snapshots leave the house together: those asked for, and the responses that their revisit records repeat."""

from __future__ import annotations

from collections.abc import Iterable

from consulted.workbench import Workbench
from models.errors import SnapshotError
from models.ledger.snapshots import Snapshot


def of_document(bench: Workbench, document_id: str, *, url: str | None = None) -> list[int]:
    """Return the snapshots a document's report rests on, or those of one address among them, in the order they came.

    Raises:
        UnknownDocumentError: no document of that id is kept.
        SnapshotError: there is none.
    """
    ids = bench.ledger.evidence.snapshots(bench.ledger.documents.get(document_id).id)
    if url is not None:
        return chosen(bench, [each.id for each in bench.ledger.snapshots.all(url=url) if each.id in ids], what=url)
    return _some(ids, document_id)


def of_address(bench: Workbench, url: str) -> list[int]:
    """Return all snapshots of one address.

    Raises:
        SnapshotError: there is none.
    """
    return chosen(bench, [each.id for each in bench.ledger.snapshots.all(url=url)], what=url)


def chosen(bench: Workbench, ids: Iterable[int], *, what: str = "") -> list[int]:
    """Return *ids* in order, each once, with the responses that revisit records among them repeat.

    Raises:
        SnapshotError: one of them is not there, or none was named.
    """
    found: set[int] = set()
    for each in ids:
        snapshot = bench.ledger.snapshots.get(each)
        found |= {snapshot.id, _repeated(bench, snapshot).id}
    return _some(found, what)


def _repeated(bench: Workbench, snapshot: Snapshot) -> Snapshot:
    return bench.ledger.snapshots.original(snapshot)


def _some(ids: Iterable[int], what: str) -> list[int]:
    found = sorted(ids)
    if not found:
        raise SnapshotError(f"no snapshot of {what} is kept; 'consulted refresh' takes some")
    return found
