"""Editions: the files of a document as they came, one following another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select

from models import coding, tables
from models.edition import Kin, Remarks
from models.ledger.store import Store
from models.reference import Inconsistency, Reading

#: So many values go into one question; some databases take no more than a thousand.
_AT_ONCE = 500


class Editions:
    """Files of documents, byte for byte."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, connection: Connection, reading: Reading, *, content: bytes, file_name: str, now: datetime) -> int:
        """Keep a file with what its reader remarked; return how many its document now has."""
        document = reading.document
        kept = list(connection.scalars(_newest(document.id, tables.edition.c.sha256, limit=None)))
        remarks = {"warnings": list(reading.warnings), "inconsistencies": coding.plain(reading.inconsistencies)}
        row: dict[str, Any] = {"document_id": document.id, "sha256": document.sha256, "file_name": file_name}
        row |= {"content": content, "remarks": remarks, "imported_at": now}
        if document.sha256 not in kept:  # one that comes back stays where it stood in the line
            row["follows"] = kept[0] if kept else None
        self._store.upsert(connection, tables.edition, [row], key=["document_id", "sha256"])
        return len({*kept, document.sha256})

    def newest(self, document_id: str) -> tuple[str, bytes]:
        """Return file name and bytes of the newest edition."""
        with self._store.reading() as connection:
            name, content = connection.execute(
                _newest(document_id, tables.edition.c.file_name, tables.edition.c.content)
            ).one()
            return name, content

    def remarks(self, document_id: str) -> Remarks:
        """Return what the reader of the newest edition doubted, and what does not agree with itself in it."""
        with self._store.reading() as connection:
            kept = connection.execute(_newest(document_id, tables.edition.c.remarks)).scalar() or {}
        return Remarks(
            warnings=tuple(kept.get("warnings", ())),
            inconsistencies=tuple(
                Inconsistency(**{**each, "where": tuple(each["where"])}) for each in kept.get("inconsistencies", ())
            ),
        )

    def holding(self, sha256: str) -> list[str]:
        """Return the documents whose newest file this is."""
        with self._store.reading() as connection:
            query = select(tables.document.c.id).where(tables.document.c.sha256 == sha256)
            return list(connection.scalars(query.order_by(tables.document.c.imported_at.desc())))

    def kin(self, urls: Collection[str]) -> list[Kin]:
        """Return the documents that cite some of the sources *urls*, those that share most first."""
        shared: Counter[str] = Counter()
        known = list(dict.fromkeys(urls))
        with self._store.reading() as connection:
            for start in range(0, len(known), _AT_ONCE):
                some = tables.source.c.url.in_(known[start : start + _AT_ONCE])
                shared.update({row[0]: row[1] for row in connection.execute(_counted().where(some))})
            alike = [document_id for document_id, _ in shared.most_common(10)]
            total = {
                row[0]: row[1]
                for row in connection.execute(_counted().where(tables.reference.c.document_id.in_(alike)))
            }
        return [Kin(document_id=each, shared=shared[each], sources=total[each]) for each in alike]


def _newest(document_id: str, *columns: Any, limit: int | None = 1) -> Select[Any]:
    return (
        select(*columns)
        .where(tables.edition.c.document_id == document_id)
        .order_by(tables.edition.c.imported_at.desc(), tables.edition.c.id.desc())
        .limit(limit)
    )


def _counted() -> Select[Any]:
    """Count the sources present references cite, by document."""
    return (
        select(tables.reference.c.document_id, func.count(tables.source.c.id.distinct()))
        .join(tables.cite, tables.cite.c.reference_id == tables.reference.c.id)
        .join(tables.source, tables.source.c.id == tables.cite.c.source_id)
        .where(tables.reference.c.dropped_at.is_(None))
        .group_by(tables.reference.c.document_id)
    )
