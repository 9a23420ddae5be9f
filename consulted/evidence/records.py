"""Chosen snapshots as one WARC file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256

from consulted.config import product
from consulted.workbench import Workbench
from models.errors import SnapshotError
from models.ledger.snapshots import Snapshot
from snapshots.excerpt import Excerpt, Writable, record

#: Told how many records of how many are written.
Report = Callable[[int, int], None]
#: Told of a record that cannot be had; raises the error, or lets it be left out.
Gone = Callable[[Snapshot, SnapshotError], None]
#: Rows read from the ledger at a time.
_PAGE = 500


def refuse(_: Snapshot, error: SnapshotError) -> None:
    """Let no record be left out."""
    raise error


def untold(_done: int, _total: int) -> None:
    """Tell nobody how far it is."""


def write_warc(
    bench: Workbench, ids: Sequence[int], file: Writable, *, name: str, gone: Gone = refuse, report: Report = untold
) -> int:
    """Write the snapshots *ids* as one WARC 1.1 file, gzipped record by record; returns how many there are.

    Args:
        ids: each once, as ``consulted.evidence.chosen`` and ``of_document`` return them.
        name: what the file calls itself.

    Raises:
        SnapshotError: a record is missing or damaged, and *gone* does not put up with it; or none is left.
    """
    seed, at = sha256(), None
    for each in _in_order(bench, ids):
        seed.update(each.capture.record_id.encode())
        at = max(at, each.capture.captured_at) if at else each.capture.captured_at
    if at is None:
        raise SnapshotError("no snapshot was named; 'consulted snapshots list' shows all")
    about = told("snapshots", rehearsal=bench.rehearsal)
    excerpt = Excerpt(file, name=name, software=product(), at=at, seed=seed.hexdigest(), about=about)
    count = 0
    for done, snapshot in enumerate(_in_order(bench, ids), 1):
        try:
            excerpt.add(record(bench.archive, snapshot.capture))
            count += 1
        except SnapshotError as error:
            gone(snapshot, error)
        report(done, len(ids))
    if not count:
        raise SnapshotError("none of these snapshots is kept any more; restore their files from a backup")
    return count


def told(what: str, *, rehearsal: bool) -> str:
    """Say what records are, and that they are no testimony of the real web where a rehearsal made them."""
    return f"{what} of a rehearsal on a bundled small web, not of the real one" if rehearsal else what


def _in_order(bench: Workbench, ids: Sequence[int]) -> Iterator[Snapshot]:
    for start in range(0, len(ids), _PAGE):
        page = ids[start : start + _PAGE]
        found = bench.ledger.snapshots.by_id(page)
        yield from (found[each] for each in page)
