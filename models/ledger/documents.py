"""Documents, their references, and which sources they cite."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypedDict

from sqlalchemy import Connection, RowMapping, func, select, update

from models import coding, tables
from models.edition import Pair, paired, words
from models.errors import UnknownDocumentError
from models.ledger.among import among
from models.ledger.editions import Editions
from models.ledger.sources import source_id
from models.ledger.store import Store
from models.reference import Document, Reading, Reference


@dataclass(frozen=True, kw_only=True, slots=True)
class Imported:
    """What an import did to the ledger."""

    document_id: str
    #: ``new``, ``unchanged`` or ``updated``.
    state: str
    #: Labels of notes, against the edition before, be it of the same document or of the one this follows.
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    #: Former and present label of notes that say the same under another number.
    renumbered: tuple[tuple[str, str], ...] = ()
    #: How many editions of the document are kept, this one included.
    editions: int = 1
    #: The document this one is a later edition of, when it has a name of its own.
    follows: str | None = None
    references: int = 0
    sources: int = 0
    #: What the file of facts beside it changed, one sentence each.
    told: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class CiteRow:
    """One note's use of one source, as kept."""

    id: int
    reference_id: int
    source_id: int
    printed: str
    url: str
    as_of: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class ReferenceRow:
    """A reference with its row ids."""

    id: int
    reference: Reference
    cites: tuple[CiteRow, ...]


class _Changes(TypedDict):
    """Which notes an import added, changed, renumbered or dropped."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    renumbered: tuple[tuple[str, str], ...]
    dropped: tuple[str, ...]


class Documents:
    """Reports that were imported."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.editions = Editions(store)

    def keep(
        self, reading: Reading, *, addresses: Mapping[str, str], content: bytes, file_name: str, now: datetime
    ) -> Imported:
        """Keep a report: new, or over its former edition, whose history stays.

        Args:
            addresses: wire form of a printed address to the address to ask for, where they differ
                (two prints of one damaged address are one source).
        """
        document = reading.document
        with self._store.writing() as connection:
            known = connection.execute(
                select(tables.document.c.follows).where(tables.document.c.id == document.id)
            ).one_or_none()
            follows = document.follows if known is None else document.follows or known.follows
            self._keep_document(connection, replace(document, follows=follows), known is not None, now)
            editions = self.editions.keep(connection, reading, content=content, file_name=file_name, now=now)
            changes = self._keep_references(connection, reading, addresses, now)
            if known is None and follows is not None:
                former = self._rows(connection, follows)
                pairs = paired([row.reference for row in former], reading.references)
                changes = _changes(former, pairs, document, addresses)
            sources = self._count_sources(connection, document.id)
        return Imported(
            document_id=document.id,
            state="new" if known is None else "updated" if any(changes.values()) else "unchanged",
            **changes,
            editions=editions,
            follows=follows,
            references=len(reading.references),
            sources=sources,
        )

    def _keep_document(self, connection: Connection, document: Document, known: bool, now: datetime) -> None:
        values = {**coding.plain(document), "imported_at": now}
        if known:
            connection.execute(update(tables.document).where(tables.document.c.id == document.id).values(values))
        else:
            connection.execute(tables.document.insert().values(first_imported_at=now, **values))

    def _keep_references(
        self, connection: Connection, reading: Reading, addresses: Mapping[str, str], now: datetime
    ) -> _Changes:
        rows = self._rows(connection, reading.document.id)
        pairs = paired([row.reference for row in rows], reading.references)
        for position, pair in enumerate(pairs):
            cites = _cites(pair.new, reading.document, addresses)
            old = rows[pair.old] if pair.old is not None else None
            if old is not None and _same(old, pair.new, cites):
                self._refresh(connection, old.id, pair.new, position)
                continue
            if old is not None:
                self._drop(connection, [old.id], now)
            self._add(connection, reading.document.id, pair.new, position, cites, now)
        kept = {pair.old for pair in pairs}
        self._drop(connection, [row.id for place, row in enumerate(rows) if place not in kept], now)
        return _changes(rows, pairs, reading.document, addresses)

    def _refresh(self, connection: Connection, reference_id: int, reference: Reference, position: int) -> None:
        connection.execute(
            update(tables.reference)
            .where(tables.reference.c.id == reference_id)
            .values(position=position, **_reference_values(reference))
        )

    def _drop(self, connection: Connection, ids: Sequence[int], now: datetime) -> None:
        if ids:
            connection.execute(update(tables.reference).where(among(tables.reference.c.id, ids)).values(dropped_at=now))

    def _add(
        self,
        connection: Connection,
        document_id: str,
        reference: Reference,
        position: int,
        cites: Sequence[tuple[str, str, str | None]],
        now: datetime,
    ) -> None:
        row = {"document_id": document_id, "position": position, **_reference_values(reference)}
        reference_id = self._store.insert(connection, tables.reference, row)
        for order, (url, printed, as_of) in enumerate(cites):
            connection.execute(
                tables.cite.insert().values(
                    reference_id=reference_id,
                    source_id=source_id(self._store, connection, url, now),
                    position=order,
                    printed=printed,
                    as_of=as_of,
                )
            )

    def _count_sources(self, connection: Connection, document_id: str) -> int:
        query = (
            select(func.count(tables.cite.c.source_id.distinct()))
            .join(tables.reference, tables.reference.c.id == tables.cite.c.reference_id)
            .where(tables.reference.c.document_id == document_id, tables.reference.c.dropped_at.is_(None))
        )
        return int(connection.scalar(query) or 0)

    def all(self) -> list[Document]:
        """Return every document, the last imported first."""
        with self._store.reading() as connection:
            rows = connection.execute(select(tables.document).order_by(tables.document.c.imported_at.desc()))
            return [_document(row) for row in rows.mappings()]

    def get(self, document_id: str) -> Document:
        """Return one document.

        Raises:
            UnknownDocumentError: none of that id is kept.
        """
        with self._store.reading() as connection:
            row = (
                connection.execute(select(tables.document).where(tables.document.c.id == document_id))
                .mappings()
                .one_or_none()
            )
        if row is None:
            known = ", ".join(document.id for document in self.all()) or "none yet"
            raise UnknownDocumentError(
                f"no document is called {document_id!r} (kept: {known}); "
                "'consulted list' shows them, 'consulted import FILE' adds one"
            )
        return _document(row)

    def references(self, document_id: str) -> list[ReferenceRow]:
        """Return the references of the newest edition, in the report's order."""
        with self._store.reading() as connection:
            return self._rows(connection, document_id)

    def source_ids(self, document_ids: Sequence[str] | None = None) -> list[int]:
        """Return the sources that present editions cite, of some documents or of all."""
        query = (
            select(tables.cite.c.source_id)
            .distinct()
            .join(tables.reference, tables.reference.c.id == tables.cite.c.reference_id)
            .where(tables.reference.c.dropped_at.is_(None))
            .order_by(tables.cite.c.source_id)
        )
        if document_ids is not None:
            query = query.where(tables.reference.c.document_id.in_(document_ids))
        with self._store.reading() as connection:
            return list(connection.scalars(query))

    def of_run(self, run_id: int) -> list[str]:
        """Return the documents that cite what a run looks at."""
        query = (
            select(tables.reference.c.document_id)
            .distinct()
            .join(tables.cite, tables.cite.c.reference_id == tables.reference.c.id)
            .join(tables.task, tables.task.c.source_id == tables.cite.c.source_id)
            .where(tables.task.c.run_id == run_id, tables.reference.c.dropped_at.is_(None))
            .order_by(tables.reference.c.document_id)
        )
        with self._store.reading() as connection:
            return list(connection.scalars(query))

    def _rows(self, connection: Connection, document_id: str) -> list[ReferenceRow]:
        query = (
            select(tables.reference.c.id, tables.reference.c.detail)
            .where(tables.reference.c.document_id == document_id, tables.reference.c.dropped_at.is_(None))
            .order_by(tables.reference.c.position)
        )
        cites = self._cites(connection, document_id)
        return [
            ReferenceRow(id=row_id, reference=coding.reference(detail), cites=tuple(cites.get(row_id, ())))
            for row_id, detail in connection.execute(query)
        ]

    def _cites(self, connection: Connection, document_id: str) -> dict[int, list[CiteRow]]:
        query = (
            select(
                tables.cite.c.id,
                tables.cite.c.reference_id,
                tables.cite.c.source_id,
                tables.cite.c.printed,
                tables.source.c.url,
                tables.cite.c.as_of,
            )
            .join(tables.source, tables.source.c.id == tables.cite.c.source_id)
            .join(tables.reference, tables.reference.c.id == tables.cite.c.reference_id)
            .where(tables.reference.c.document_id == document_id, tables.reference.c.dropped_at.is_(None))
            .order_by(tables.cite.c.reference_id, tables.cite.c.position)
        )
        found: dict[int, list[CiteRow]] = {}
        for row in connection.execute(query).mappings():
            found.setdefault(row["reference_id"], []).append(CiteRow(**row))
        return found


def _cites(reference: Reference, document: Document, addresses: Mapping[str, str]) -> list[tuple[str, str, str | None]]:
    """Return address to ask for, address as printed and day meant, for each address of *reference*."""
    as_of = _as_of(reference, document)
    return [(addresses.get(url.url, url.url), url.printed, as_of) for url in reference.urls]


def _changes(
    rows: Sequence[ReferenceRow], pairs: Sequence[Pair], document: Document, addresses: Mapping[str, str]
) -> _Changes:
    """Say what *pairs* make of the notes of an older edition."""
    old = [(pair.new, rows[pair.old] if pair.old is not None else None) for pair in pairs]
    same = [
        (row.reference.label, new.label)
        for new, row in old
        if row is not None and _same(row, new, _cites(new, document, addresses))
    ]
    unchanged = {label for _, label in same}
    kept = {pair.old for pair in pairs}
    return _Changes(
        added=tuple(new.label for new, row in old if row is None),
        changed=tuple(new.label for new, row in old if row is not None and new.label not in unchanged),
        renumbered=tuple((before, after) for before, after in same if before != after),
        dropped=tuple(row.reference.label for place, row in enumerate(rows) if place not in kept),
    )


def _reference_values(reference: Reference) -> dict[str, object]:
    return {
        "label": reference.label,
        "kind": reference.kind.value,
        "title": reference.title,
        "consulted_on": reference.consulted.date if reference.consulted else None,
        "detail": coding.plain(reference),
    }


def _as_of(reference: Reference, document: Document) -> str | None:
    """Return the day whose version is meant: the note's own, else the report's, the latest it can have been."""
    return (reference.consulted and reference.consulted.latest) or document.date


def _same(old: ReferenceRow, new: Reference, cites: Sequence[tuple[str, str, str | None]]) -> bool:
    kept = [(cite.url, cite.printed, cite.as_of) for cite in old.cites]
    return words(old.reference) == words(new) and kept == list(cites)


def _document(row: RowMapping) -> Document:
    names = ("id", "title", "date", "language", "sha256", "format", "follows")
    return Document(**{name: row[name] for name in names})
