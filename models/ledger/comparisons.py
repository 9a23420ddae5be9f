"""Comparisons with the version consulted; one that still holds is not made again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import RowMapping, Select, and_, false, func, select

from models import coding, tables
from models.ledger.among import among
from models.ledger.store import Store
from models.verdict import Comparison, Content, Passage, Verdict


@dataclass(frozen=True, kw_only=True, slots=True)
class Missing:
    """A comparison nobody has made yet."""

    cite_id: int
    source_id: int
    observation_id: int
    snapshot_id: int
    baseline_id: int
    #: True where the page is byte for byte the version consulted.
    same_bytes: bool


class Comparisons:
    """What changed since a source was consulted."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def latest(self, cite_ids: Sequence[int]) -> dict[int, tuple[Comparison, str | None]]:
        """Return by cite the last comparison, with the digest of the page that was compared."""
        newest = (
            select(tables.comparison.c.cite_id, func.max(tables.comparison.c.observation_id).label("observation_id"))
            .where(among(tables.comparison.c.cite_id, cite_ids))
            .group_by(tables.comparison.c.cite_id)
            .subquery()
        )
        query = (
            select(tables.comparison, tables.observation.c.sha256)
            .join(
                newest,
                and_(
                    newest.c.cite_id == tables.comparison.c.cite_id,
                    newest.c.observation_id == tables.comparison.c.observation_id,
                ),
            )
            .join(tables.observation, tables.observation.c.id == tables.comparison.c.observation_id)
        )
        with self._store.reading() as connection:
            return {row["cite_id"]: (_comparison(row), row["sha256"]) for row in connection.execute(query).mappings()}

    def missing(self, source_ids: Sequence[int] | None = None) -> list[Missing]:
        """Return where a readable page was never compared with the version consulted.

        A comparison holds as long as page and baseline stay the same.
        """
        query = _missing()
        if source_ids is not None:
            query = query.where(among(tables.cite.c.source_id, source_ids))
        with self._store.reading() as connection:
            return [Missing(**row) for row in connection.execute(query).mappings()]

    def add(self, rows: Sequence[tuple[int, int, int, Comparison]]) -> None:
        """Add comparisons given as (cite, observation, baseline, comparison)."""
        values: list[Mapping[str, Any]] = [
            {"cite_id": cite, "observation_id": observation, "baseline_id": baseline, **coding.plain(comparison)}
            for cite, observation, baseline, comparison in rows
        ]
        if values:
            with self._store.writing() as connection:
                self._store.upsert(connection, tables.comparison, values, key=["observation_id", "cite_id"])


def _missing() -> Select[Any]:
    latest, compared = tables.observation.alias("latest"), tables.observation.alias("compared")
    same = (
        select(tables.comparison.c.id)
        .join(compared, compared.c.id == tables.comparison.c.observation_id)
        .where(
            tables.comparison.c.cite_id == tables.cite.c.id,
            tables.comparison.c.baseline_id == tables.baseline.c.id,
            compared.c.sha256 == latest.c.sha256,
        )
        .exists()
    )
    return (
        select(
            tables.cite.c.id.label("cite_id"),
            tables.cite.c.source_id,
            latest.c.id.label("observation_id"),
            latest.c.snapshot_id,
            tables.baseline.c.id.label("baseline_id"),
            func.coalesce(tables.snapshot.c.sha256 == latest.c.sha256, false()).label("same_bytes"),
        )
        .join(tables.reference, tables.reference.c.id == tables.cite.c.reference_id)
        .join(tables.source_state, tables.source_state.c.source_id == tables.cite.c.source_id)
        .join(latest, latest.c.id == tables.source_state.c.observation_id)
        .join(
            tables.baseline,
            and_(
                tables.baseline.c.source_id == tables.cite.c.source_id,
                tables.baseline.c.as_of == func.coalesce(tables.cite.c.as_of, ""),
            ),
        )
        .outerjoin(tables.snapshot, tables.snapshot.c.id == tables.baseline.c.snapshot_id)
        .where(
            tables.reference.c.dropped_at.is_(None),
            tables.baseline.c.state == "found",
            latest.c.snapshot_id.is_not(None),
            latest.c.verdict.in_([verdict.value for verdict in Verdict if verdict.readable]),
            ~same,
        )
        .order_by(tables.cite.c.id)
    )


def _comparison(row: RowMapping) -> Comparison:
    return Comparison(
        content=Content(row["content"]),
        passage=Passage(row["passage"]),
        confidence=row["confidence"],
        evidence=tuple(row["evidence"]),
        difference=coding.hunks(row["difference"]),
    )
