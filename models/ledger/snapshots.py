"""Which snapshots exist and where they lie; the bytes are in the WARC archive."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, fields
from itertools import groupby

from sqlalchemy import Connection, RowMapping, func, select

from models import tables
from models.errors import SnapshotError
from models.ledger.among import among
from models.ledger.store import Store
from models.verdict import Verdict
from models.visit import Capture

#: Rows read for each visit wanted; most visits see what the one before saw.
_ROWS = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Snapshot:
    """A kept response, with its id and where it came from."""

    id: int
    #: ``visit`` (seen by us) or ``archive`` (fetched from a web archive).
    origin: str
    capture: Capture


class Snapshots:
    """The list of what was kept."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, snapshot_id: int) -> Snapshot:
        """Return one snapshot.

        Raises:
            SnapshotError: there is none of that id.
        """
        with self._store.reading() as connection:
            row = (
                connection.execute(select(tables.snapshot).where(tables.snapshot.c.id == snapshot_id))
                .mappings()
                .one_or_none()
            )
        if row is None:
            raise SnapshotError(f"there is no snapshot {snapshot_id}; 'consulted snapshots list' shows all")
        return _snapshot(row)

    def by_id(self, ids: Sequence[int]) -> dict[int, Snapshot]:
        """Return by id those of *ids* that are kept."""
        query = select(tables.snapshot).where(among(tables.snapshot.c.id, ids))
        with self._store.reading() as connection:
            return {row["id"]: _snapshot(row) for row in connection.execute(query).mappings()}

    def all(self, *, url: str | None = None) -> list[Snapshot]:
        """Return all snapshots, or those of one address, oldest first."""
        query = select(tables.snapshot).order_by(tables.snapshot.c.captured_at, tables.snapshot.c.id)
        if url is not None:
            query = query.where(tables.snapshot.c.url == url)
        with self._store.reading() as connection:
            return [_snapshot(row) for row in connection.execute(query).mappings()]

    def count(self) -> int:
        """Return how many snapshots are kept."""
        with self._store.reading() as connection:
            return int(connection.scalar(select(func.count()).select_from(tables.snapshot)) or 0)

    def seen(self, source_id: int, *, most: int) -> list[int]:
        """Return the snapshots of a source's last readable visits, the oldest first, at most *most*.

        Visits in a row that saw the same bytes count as one.
        """
        seen = tables.observation
        query = (
            select(seen.c.snapshot_id, seen.c.sha256)
            .where(
                seen.c.source_id == source_id,
                seen.c.snapshot_id.is_not(None),
                seen.c.verdict.in_([verdict.value for verdict in Verdict if verdict.readable]),
            )
            .order_by(seen.c.visited_at.desc(), seen.c.id.desc())
            .limit(_ROWS * most)
        )
        with self._store.reading() as connection:
            rows = connection.execute(query).all()
        return [next(same).snapshot_id for _, same in groupby(rows, key=lambda row: row.sha256)][:most][::-1]

    def responses(self, ids: Sequence[int]) -> dict[int, Capture]:
        """Return by id the responses these snapshots are, or repeat; what is not kept any more is left out."""
        found = {}
        for snapshot_id, snapshot in self.by_id(ids).items():
            with suppress(SnapshotError):
                found[snapshot_id] = self.original(snapshot).capture
        return found

    def original(self, snapshot: Snapshot) -> Snapshot:
        """Return the response a revisit repeats, or *snapshot* itself.

        Raises:
            SnapshotError: the response is not kept any more.
        """
        if snapshot.capture.record_type == "response":
            return snapshot
        query = (
            select(tables.snapshot)
            .where(
                tables.snapshot.c.sha256 == snapshot.capture.sha256,
                tables.snapshot.c.url == snapshot.capture.url,
                tables.snapshot.c.record_type == "response",
                # What came later is another response, though it says the same.
                tables.snapshot.c.id < snapshot.id,
            )
            .order_by(tables.snapshot.c.id.desc())
            .limit(1)
        )
        with self._store.reading() as connection:
            row = connection.execute(query).mappings().one_or_none()
        if row is None:
            raise SnapshotError(f"snapshot {snapshot.id} repeats a response that is not kept any more")
        return _snapshot(row)


def keep_captures(
    store: Store, connection: Connection, captures: Sequence[Capture], *, origin: str
) -> dict[Capture, int]:
    """Add a row for each capture; their records are on disk already. Returns the new ids."""
    rows = [{"origin": origin, **{name: getattr(capture, name) for name in _FIELDS}} for capture in captures]
    return dict(zip(captures, store.insert_all(connection, tables.snapshot, rows), strict=True))


_FIELDS = tuple(field.name for field in fields(Capture))


def _snapshot(row: RowMapping) -> Snapshot:
    capture = Capture(**{name: row[name] for name in _FIELDS})
    return Snapshot(id=row["id"], origin=row["origin"], capture=capture)
