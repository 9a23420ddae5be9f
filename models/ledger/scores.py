"""Scores: how fresh each document was, and when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from models import tables
from models.ledger.store import Store


@dataclass(frozen=True, kw_only=True, slots=True)
class Score:
    """How fresh a document was at one moment."""

    #: Aware, UTC.
    at: datetime
    #: Share of the judged web references that are fresh, 0 to 1; None when none could be judged.
    score: float | None
    #: Status to number of references.
    counts: Mapping[str, int]


class Scores:
    """The history of freshness."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, document_id: str, score: Score) -> None:
        """Add a score where it differs from the last one; a curve needs only its bends."""
        last = self.last(document_id)
        if last is not None and (last.score, dict(last.counts)) == (score.score, dict(score.counts)):
            return
        row = {"document_id": document_id, "at": score.at, "score": score.score, "counts": dict(score.counts)}
        with self._store.writing() as connection:
            self._store.upsert(connection, tables.score, [row], key=["document_id", "at"])

    def last(self, document_id: str) -> Score | None:
        """Return the newest score, or None."""
        found = self.of(document_id, most=1)
        return found[-1] if found else None

    def of(self, document_id: str, *, most: int = 400) -> list[Score]:
        """Return the last scores of a document, the oldest first."""
        query = (
            select(tables.score.c.at, tables.score.c.score, tables.score.c.counts)
            .where(tables.score.c.document_id == document_id)
            .order_by(tables.score.c.at.desc())
            .limit(most)
        )
        with self._store.reading() as connection:
            rows = connection.execute(query).all()
        return [Score(at=row.at, score=row.score, counts=row.counts) for row in reversed(rows)]

    def overview(self, *, most: int) -> dict[str, list[Score]]:
        """Return the last scores of every document, the oldest first, at most *most* of each."""
        table = tables.score
        place = func.row_number().over(partition_by=table.c.document_id, order_by=table.c.at.desc()).label("place")
        ranked = select(table, place).subquery()
        query = select(ranked).where(ranked.c.place <= most).order_by(ranked.c.document_id, ranked.c.at)
        found: dict[str, list[Score]] = {}
        with self._store.reading() as connection:
            for row in connection.execute(query):
                score = Score(at=row.at, score=row.score, counts=row.counts)
                found.setdefault(row.document_id, []).append(score)
        return found
