"""Findings and the decisions on them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, case, func, select, update

from models import tables
from models.errors import ResolvedFindingError, UnknownFindingError
from models.finding import Cause, Finding, FindingKind, FindingState
from models.ledger.among import among
from models.ledger.decisions import Decisions
from models.ledger.store import Store


class Findings:
    """What a person should decide on."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def assess(self, document_id: str, causes: Sequence[Cause], *, now: datetime) -> None:
        """Bring the findings of a document in line with today's causes.

        A cause already known is seen again, whatever was decided on it; a new one opens a finding; one that went
        away is resolved, unless a person has closed it before.
        """
        with self._store.writing() as connection:
            live = self._live(connection, document_id)
            snoozed: list[RowMapping] = []
            for cause in causes:
                known = live.pop((cause.kind.value, cause.key), None)
                if known is None:
                    self._open(connection, document_id, cause, now)
                else:
                    self._see_again(connection, known, cause, now)
                    if known["state"] == FindingState.SNOOZED:
                        snoozed.append(known)
            Decisions(self._store).wake(connection, snoozed, now=now)
            for known in live.values():
                if known["state"] in (FindingState.OPEN, FindingState.SNOOZED):
                    self._resolve(connection, known["id"], now)

    def _live(self, connection: Connection, document_id: str) -> dict[tuple[str, str], RowMapping]:
        query = select(tables.finding).where(
            tables.finding.c.document_id == document_id, tables.finding.c.state != FindingState.RESOLVED.value
        )
        return {(row["kind"], row["key"]): row for row in connection.execute(query).mappings()}

    def _open(self, connection: Connection, document_id: str, cause: Cause, now: datetime) -> None:
        connection.execute(
            tables.finding.insert().values(
                document_id=document_id,
                kind=cause.kind.value,
                key=cause.key,
                cause=cause.cause,
                message=cause.message,
                labels=list(cause.labels),
                facts=list(cause.facts),
                opened_at=now,
                seen_at=now,
                state=FindingState.OPEN.value,
            )
        )

    def _see_again(self, connection: Connection, known: RowMapping, cause: Cause, now: datetime) -> None:
        connection.execute(
            update(tables.finding)
            .where(tables.finding.c.id == known["id"])
            .values(
                message=cause.message,
                cause=cause.cause,
                labels=list(cause.labels),
                facts=list(cause.facts),
                seen_at=now,
            )
        )

    def _resolve(self, connection: Connection, finding_id: int, now: datetime) -> None:
        connection.execute(
            update(tables.finding)
            .where(tables.finding.c.id == finding_id)
            .values(state=FindingState.RESOLVED.value, closed_at=now)
        )

    def tell(self, finding_ids: Sequence[int], state: FindingState) -> None:
        """Keep as what people were told of findings."""
        with self._store.writing() as connection:
            connection.execute(
                update(tables.finding).where(among(tables.finding.c.id, finding_ids)).values(told=state.value)
            )

    def live(self, finding_id: int) -> Finding:
        """Return one finding that can be decided on.

        Raises:
            UnknownFindingError: there is no such finding.
            ResolvedFindingError: it went away by itself.
        """
        found = self.get(finding_id)
        if found.state is FindingState.RESOLVED:
            raise ResolvedFindingError(finding_id)
        return found

    def get(self, finding_id: int) -> Finding:
        """Return one finding, whatever became of it.

        Raises:
            UnknownFindingError: there is no such finding.
        """
        with self._store.reading() as connection:
            row = connection.execute(_told().where(tables.finding.c.id == finding_id)).mappings().one_or_none()
        if row is None:
            raise UnknownFindingError(finding_id)
        return _finding(row)

    def open_counts(self) -> dict[str, dict[str, int]]:
        """Return by document how many findings of each kind are open."""
        table = tables.finding
        query = (
            select(table.c.document_id, table.c.kind, func.count())
            .where(table.c.state == FindingState.OPEN.value)
            .group_by(table.c.document_id, table.c.kind)
        )
        found: dict[str, dict[str, int]] = {}
        with self._store.reading() as connection:
            for document_id, kind, number in connection.execute(query):
                found.setdefault(document_id, {})[kind] = number
        return found

    def of(self, document_id: str, *, resolved: bool = False) -> list[Finding]:
        """Return a document's findings, without those that resolved themselves unless asked for."""
        query = _told().where(tables.finding.c.document_id == document_id).order_by(tables.finding.c.id)
        if not resolved:
            query = query.where(tables.finding.c.state != FindingState.RESOLVED.value)
        with self._store.reading() as connection:
            return [_finding(row) for row in connection.execute(query).mappings()]

    def first(self, kinds: Sequence[str], *, most: int) -> list[Finding]:
        """Return open findings of all documents, those of the first of *kinds* first, then the oldest."""
        order = case({kind: place for place, kind in enumerate(kinds)}, value=tables.finding.c.kind, else_=len(kinds))
        query = (
            _told()
            .where(tables.finding.c.state == FindingState.OPEN.value)
            .order_by(order, tables.finding.c.opened_at, tables.finding.c.id)
            .limit(most)
        )
        with self._store.reading() as connection:
            return [_finding(row) for row in connection.execute(query).mappings()]


def _told() -> Select[Any]:
    """Return the query of findings with who decided last and why."""
    earlier = tables.decision.alias("earlier")
    last = (
        select(func.max(earlier.c.id))
        .where(earlier.c.finding_id == tables.finding.c.id)
        .correlate(tables.finding)
        .scalar_subquery()
    )
    return (
        select(tables.finding, tables.decision.c.decided_by, tables.decision.c.note)
        .select_from(tables.finding)
        .outerjoin(tables.decision, tables.decision.c.id == last)
    )


def _finding(row: RowMapping) -> Finding:
    return Finding(
        id=row["id"],
        document_id=row["document_id"],
        kind=FindingKind(row["kind"]),
        key=row["key"],
        cause=row["cause"],
        message=row["message"],
        labels=tuple(row["labels"]),
        facts=tuple(row["facts"]),
        opened_at=row["opened_at"],
        seen_at=row["seen_at"],
        state=FindingState(row["state"]),
        closed_at=row["closed_at"],
        decided_by=row["decided_by"],
        note=row["note"],
        told=FindingState(row["told"]) if row["told"] else None,
    )
