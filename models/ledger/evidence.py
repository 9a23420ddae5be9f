"""Evidence: what is kept of all that a document's report rests on, notes of earlier editions too."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, and_, func, select, union

from models import tables
from models.ledger.store import Store
from models.ledger.witness import witness

#: Observations read at a time.
_PAGE = 500


class Evidence:
    """Sources, observations and snapshots of one document."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def snapshots(self, document_id: str) -> set[int]:
        """Return the snapshots that the observations and versions consulted of a document rest on.

        Those are the page judged, what the cited address and each hop answered on the way to it, the response a revisit
        record repeats, the version consulted, and the copy after the day that was held against it.
        """
        with self._store.reading() as connection:
            sources = connection.execute(select(tables.source.c.id, tables.source.c.url).where(_of(document_id)))
            found = {each for row in sources.all() for each in _seen(connection, row.id, row.url)}
            return found | set(_consulted(connection, document_id))

    def last_observation(self, document_id: str) -> int:
        """Return the id of the newest observation of a document's sources; 0 where there is none."""
        seen = tables.observation.c
        query = select(func.max(seen.id)).join(tables.source, tables.source.c.id == seen.source_id)
        with self._store.reading() as connection:
            return int(connection.scalar(query.where(_of(document_id))) or 0)

    def observations(self, document_id: str, *, upto: int) -> Iterator[Mapping[str, Any]]:
        """Yield the observations of a document's sources, ids to *upto*, with cited address and record they rest on."""
        seen, kept = tables.observation, tables.snapshot
        query = (
            select(seen, tables.source.c.url, kept.c.record_id, kept.c.sha256.label("payload_sha256"))
            .join(tables.source, tables.source.c.id == seen.c.source_id)
            .outerjoin(kept, kept.c.id == seen.c.snapshot_id)
            .where(_of(document_id), seen.c.id <= upto)
        )
        return self._paged(query, seen.c.id)

    def pages(self, document_id: str) -> Iterator[Mapping[str, Any]]:
        """Yield the snapshots that people can read as pages, each with a source it was seen for."""
        kept, seen = tables.snapshot, tables.observation
        visited = select(seen.c.snapshot_id, seen.c.source_id).join(
            tables.source, tables.source.c.id == seen.c.source_id
        )
        consulted = _baselines(tables.baseline.c.snapshot_id, tables.baseline.c.source_id, document_id=document_id)
        named = union(visited.where(_of(document_id)), consulted).subquery()
        shown = (kept.c.id, kept.c.url, kept.c.captured_at, kept.c.origin)
        query = (
            select(*shown, func.min(named.c.source_id).label("source_id"))
            .join(named, named.c.snapshot_id == kept.c.id)
            .where(kept.c.status == 200, kept.c.record_type == "response")
            .group_by(*shown)
        )
        return self._paged(query, kept.c.id)

    def _paged(self, query: Select[Any], key: ColumnElement[Any]) -> Iterator[Mapping[str, Any]]:
        after = 0
        while True:
            with self._store.reading() as connection:
                rows = connection.execute(query.where(key > after).order_by(key).limit(_PAGE)).mappings().all()
            if not rows:
                return
            after = rows[-1]["id"]
            yield from map(dict, rows)

    def last_moment(self, document_id: str) -> datetime:
        """Return when something was last kept that a pack of the document shows."""
        finding, decision = tables.finding.c, tables.decision.c
        here = finding.document_id == document_id
        moments = [
            select(tables.document.c.imported_at).where(tables.document.c.id == document_id),
            select(func.max(tables.observation.c.visited_at))
            .join(tables.source, tables.source.c.id == tables.observation.c.source_id)
            .where(_of(document_id)),
            select(func.max(finding.opened_at)).where(here),
            select(func.max(finding.closed_at)).where(here),
            select(func.max(decision.decided_at)).join(tables.finding, finding.id == decision.finding_id).where(here),
            select(func.max(tables.snapshot.c.captured_at))
            .join(tables.chain, tables.chain.c.thing_id == tables.snapshot.c.id)
            .where(tables.chain.c.document_id == document_id, tables.chain.c.kind == "snapshot"),
        ]
        with self._store.reading() as connection:
            found: list[datetime | None] = [connection.scalar(each) for each in moments]
        return max(each for each in found if each is not None)


def _of(document_id: str) -> ColumnElement[bool]:
    """Say of a source whether any edition of the document cites it, or a fact of the document was found there."""
    cited = (
        select(tables.cite.c.source_id)
        .join(tables.reference, tables.reference.c.id == tables.cite.c.reference_id)
        .where(tables.reference.c.document_id == document_id)
    )
    told = select(tables.fact_value.c.source_id).where(
        tables.fact_value.c.document_id == document_id, tables.fact_value.c.source_id.is_not(None)
    )
    return tables.source.c.id.in_(union(cited, told).scalar_subquery())


def _baselines(*columns: ColumnElement[Any], document_id: str) -> Select[Any]:
    same_day = and_(
        tables.baseline.c.source_id == tables.cite.c.source_id,
        tables.baseline.c.as_of == func.coalesce(tables.cite.c.as_of, ""),
    )
    return (
        select(*columns)
        .select_from(tables.cite)
        .join(tables.reference, tables.reference.c.id == tables.cite.c.reference_id)
        .join(tables.baseline, same_day)
        .where(tables.reference.c.document_id == document_id, tables.baseline.c.snapshot_id.is_not(None))
    )


def _consulted(connection: Connection, document_id: str) -> Iterator[int]:
    base = tables.baseline.c
    for row in connection.execute(_baselines(base.snapshot_id, base.later_at, document_id=document_id)).all():
        yield row.snapshot_id
        later = witness(connection, row.snapshot_id, row.later_at) if row.later_at is not None else None
        if later is not None:
            yield later


def _seen(connection: Connection, source_id: int, url: str) -> Iterator[int]:
    """Yield what the visits to one source rest on."""
    seen = tables.observation.c
    query = select(seen.visited_at, seen.final_url, seen.hops, seen.snapshot_id).where(seen.source_id == source_id)
    visits = connection.execute(query).all()
    ways = [(row.visited_at, {url, row.final_url or url, *(hop["url"] for hop in row.hops)}) for row in visits]
    answers = _answers(connection, {each for _, way in ways for each in way})
    found = {row.snapshot_id for row in visits if row.snapshot_id is not None}
    for at, way in ways:
        for each in way:
            kept = answers.get(each, [])
            place = bisect_right([row["captured_at"] for row in kept], at)
            found |= {kept[place - 1]["id"]} if place else set()
    yield from found
    yield from _repeated(found, answers)


def _answers(connection: Connection, urls: set[str]) -> dict[str, list[RowMapping]]:
    """Return by address what it answered us, the oldest first."""
    kept = tables.snapshot.c
    query = (
        select(kept.id, kept.url, kept.captured_at, kept.record_type, kept.sha256)
        .where(kept.url.in_(urls), kept.origin == "visit")
        .order_by(kept.captured_at, kept.id)
    )
    answers: dict[str, list[RowMapping]] = {}
    for row in connection.execute(query).mappings():
        answers.setdefault(row["url"], []).append(row)
    return answers


def _repeated(found: set[int], answers: Mapping[str, list[RowMapping]]) -> Iterator[int]:
    """Yield the responses that the revisit records among *found* repeat."""
    for rows in answers.values():
        for revisit in rows:
            if revisit["id"] in found and revisit["record_type"] == "revisit":
                same = [
                    row["id"]
                    for row in rows
                    if row["record_type"] == "response"
                    and row["sha256"] == revisit["sha256"]
                    and row["id"] < revisit["id"]
                ]
                yield from [max(same)] if same else []
