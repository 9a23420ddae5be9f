"""Chains: in what order each document's evidence pack came to know snapshots and decisions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select, update

from models import tables
from models.ledger.among import among
from models.ledger.store import Store
from models.link import Link, LinkKind

#: Links read at a time, so that a long chain costs no memory.
_PAGE = 500


@dataclass(frozen=True, kw_only=True, slots=True)
class Extent:
    """How long a chain is."""

    links: int
    snapshots: int
    #: Bytes of the snapshots' records, as they lie in their files.
    size: int


class Chains:
    """Lines that are only ever added to.

    The order must be kept and cannot be worked out again: a later edition may cite a page that was seen long before, a
    decision may fall between a visit and its recording, and erasure takes words whose digest must stay.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, document_id: str, kind: LinkKind | None = None, *, upto: int) -> Iterator[list[Link]]:
        """Yield the first *upto* links of a document in order, or those of one kind among them, page by page."""
        chain, after = tables.chain.c, 0
        here = (chain.document_id == document_id, chain.position <= upto)
        query = select(tables.chain).where(*here).order_by(chain.position).limit(_PAGE)
        if kind is not None:
            query = query.where(chain.kind == kind.value)
        while True:
            with self._store.reading() as connection:
                rows = connection.execute(query.where(chain.position > after)).mappings().all()
            if not rows:
                return
            after = rows[-1]["position"]
            yield [
                Link(kind=LinkKind(row["kind"]), thing_id=row["thing_id"], digest=row["digest"], salt=row["salt"])
                for row in rows
            ]

    def extent(self, document_id: str) -> Extent:
        """Return how long the chain of a document is now."""
        chain, kept = tables.chain.c, tables.snapshot.c
        here = chain.document_id == document_id
        records = select(func.count(), func.coalesce(func.sum(kept.length), 0)).join(
            tables.chain, (chain.thing_id == kept.id) & (chain.kind == LinkKind.SNAPSHOT.value)
        )
        with self._store.reading() as connection:
            links = connection.scalar(select(func.count()).select_from(tables.chain).where(here))
            snapshots, size = connection.execute(records.where(here)).one()
        return Extent(links=int(links or 0), snapshots=snapshots, size=int(size))

    def known(self, document_id: str, kind: LinkKind) -> set[int]:
        """Return the ids of the things of one kind that have their place."""
        chain = tables.chain.c
        query = select(chain.thing_id).where(chain.document_id == document_id, chain.kind == kind.value)
        with self._store.reading() as connection:
            return set(connection.scalars(query))

    def extend(self, document_id: str, links: Sequence[Link]) -> None:
        """Add *links* at the end, in their order, apart from what has its place already."""
        with self._store.writing() as connection:
            # On PostgreSQL two may do this at once; the row of the document lets in one after the other.
            document = select(tables.document.c.id).where(tables.document.c.id == document_id)
            connection.execute(document.with_for_update()).one()
            known, last = self._standing(connection, document_id, [link.thing_id for link in links])
            fresh = [link for link in links if (link.kind.value, link.thing_id) not in known]
            rows = [
                {
                    "document_id": document_id,
                    "position": position,
                    "kind": link.kind.value,
                    "thing_id": link.thing_id,
                    "digest": link.digest,
                    "salt": link.salt,
                }
                for position, link in enumerate(fresh, last + 1)
            ]
            if rows:
                connection.execute(tables.chain.insert(), rows)

    def _standing(
        self, connection: Connection, document_id: str, thing_ids: Sequence[int]
    ) -> tuple[set[tuple[str, int]], int]:
        """Return which of *thing_ids* have their place, and the last place taken."""
        chain = tables.chain.c
        here = chain.document_id == document_id
        rows = connection.execute(select(chain.kind, chain.thing_id).where(here, among(chain.thing_id, thing_ids)))
        known = {(row.kind, row.thing_id) for row in rows}
        return known, int(connection.scalar(select(func.max(chain.position)).where(here)) or 0)


def unsalt(connection: Connection, decision_ids: Sequence[int]) -> None:
    """Take the salt of decisions whose words were erased: their digests stay and tell nothing."""
    chain = tables.chain.c
    here = (chain.kind == LinkKind.DECISION.value, among(chain.thing_id, decision_ids))
    connection.execute(update(tables.chain).where(*here).values(salt=None))
