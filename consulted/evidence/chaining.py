"""From the ledger to the chain of a document: what is new gets its place, and each place its line."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from consulted.evidence.records import Gone
from consulted.workbench import Workbench
from models.decision import Entry
from models.errors import SnapshotError
from models.link import Link, LinkKind
from models.moment import iso
from snapshots import chain
from snapshots.excerpt import name_of, record

#: Things that get their place in one transaction.
_AT_ONCE = 200
_SALT = 16


def extend(bench: Workbench, document_id: str, *, gone: Gone) -> None:
    """Give snapshots and decisions that have none their place at the end of the chain, by the time we kept them.

    Raises:
        SnapshotError: a record is missing or damaged, and *gone* does not put up with it; it gets no place.
    """
    fresh = sorted(_fresh(bench, document_id), key=lambda each: each[:3])
    for start in range(0, len(fresh), _AT_ONCE):
        part = fresh[start : start + _AT_ONCE]
        links = _snapshots(bench, [number for _, rank, number, _ in part if not rank], gone)
        links |= {(1, number): _decision(entry) for _, _, number, entry in part if entry is not None}
        found = [links[rank, number] for _, rank, number, _ in part if (rank, number) in links]
        bench.ledger.chains.extend(document_id, found)


def _fresh(bench: Workbench, document_id: str) -> Iterator[tuple[datetime, int, int, Entry | None]]:
    """Yield what has no place yet: when it was kept, snapshots before decisions of the same moment, its id."""
    chains = bench.ledger.chains
    unseen = sorted(bench.ledger.evidence.snapshots(document_id) - chains.known(document_id, LinkKind.SNAPSHOT))
    for start in range(0, len(unseen), _AT_ONCE):
        for each in bench.ledger.snapshots.by_id(unseen[start : start + _AT_ONCE]).values():
            yield each.capture.captured_at, 0, each.id, None
    decided = chains.known(document_id, LinkKind.DECISION)
    for entry in bench.ledger.decisions.log(document_id):
        if entry.id not in decided:
            yield entry.decided_at, 1, entry.id, entry


def _snapshots(bench: Workbench, ids: list[int], gone: Gone) -> dict[tuple[int, int], Link]:
    links = {}
    for each in bench.ledger.snapshots.by_id(ids).values():
        try:
            digest = name_of(record(bench.archive, each.capture))
        except SnapshotError as error:
            gone(each, error)
        else:
            links[0, each.id] = Link(kind=LinkKind.SNAPSHOT, thing_id=each.id, digest=digest)
    return links


def _decision(entry: Entry) -> Link:
    salt = secrets.token_hex(_SALT)
    return Link(kind=LinkKind.DECISION, thing_id=entry.id, digest=sealed(words(entry), salt), salt=salt)


def words(entry: Entry) -> dict[str, Any]:
    """Return what of a decision may have to be withheld or erased."""
    return {"note": entry.note, "before": dict(entry.before), "after": dict(entry.after)}


def sealed(said: dict[str, Any], salt: str) -> str:
    """Return the digest that stands for words where they must not be shown; it can be guessed with the salt only."""
    return chain.digest({"salt": salt, "words": said})


def decided(entry: Entry, link: Link) -> dict[str, Any]:
    """Return what of a decision is shown whatever happens; its digest is the one in the chain."""
    return {
        "id": entry.id,
        "finding_id": entry.finding_id,
        "action": entry.action,
        "decided_by": entry.decided_by,
        "decided_at": iso(entry.decided_at),
        "words_sha256": link.digest,
    }


def lines(bench: Workbench, document_id: str, *, upto: int) -> Iterator[dict[str, str]]:
    """Yield the first *upto* lines of a document's chain."""
    log = {entry.id: entry for entry in bench.ledger.decisions.log(document_id)}
    last = chain.START
    for page in bench.ledger.chains.of(document_id, upto=upto):
        kept = bench.ledger.snapshots.by_id([link.thing_id for link in page if link.kind is LinkKind.SNAPSHOT])
        for link in page:
            if link.kind is LinkKind.SNAPSHOT:
                capture = kept[link.thing_id].capture
                time, name, digest = capture.captured_at, capture.record_id, link.digest
            else:
                entry = log[link.thing_id]
                time, name, digest = entry.decided_at, str(entry.id), chain.digest(decided(entry, link))
            found = chain.line(last, kind=link.kind.value, time=iso(time), id=name, thing_digest=digest)
            last = found["hash"]
            yield found
