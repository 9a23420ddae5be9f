"""Decisions on findings: an audit log to which lines are only added, and the state that follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, func, select, update

from models import coding, tables
from models.decision import Action, Decision, Edit, Entry, Order
from models.errors import DecidedSinceError, NothingToUndoError, ResolvedFindingError, UnknownFindingError
from models.finding import FindingState
from models.ledger.store import Store

_AFTER = {
    Action.ACCEPT: FindingState.ACCEPTED,
    Action.DISMISS: FindingState.DISMISSED,
    Action.SNOOZE: FindingState.SNOOZED,
}
_CLOSED = (FindingState.ACCEPTED, FindingState.DISMISSED)


class Decisions:
    """Who decided what, when, and what was before."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def decide(self, orders: Sequence[Order], *, by: str, now: datetime) -> list[Decision]:
        """Add a decision for each of *orders*; all findings change with them, or none does.

        Raises:
            UnknownFindingError: there is no such finding.
            ResolvedFindingError: it went away by itself.
            DecidedSinceError: somebody else decided since.
            NothingToUndoError: no decision stands that could be taken back.
        """
        with self._store.writing() as connection:
            return [self._decide(connection, each, by, now) for each in orders]

    def _decide(self, connection: Connection, order: Order, by: str, now: datetime) -> Decision:
        finding = self._finding(connection, order.finding_id)
        log = self._log(connection, order.finding_id)
        if order.seen is not None and order.seen != (log[-1].id if log else 0):
            raise DecidedSinceError(order.finding_id, log[-1].decided_by if log else "nobody")
        before = FindingState(finding["state"])
        undone = _standing(log)[-1:] if order.action is Action.UNDO else []
        if order.action is Action.UNDO and not undone:
            raise NothingToUndoError(f"nothing was decided on finding {order.finding_id} that could be taken back")
        after = undone[0].before if undone else _AFTER.get(order.action, before)
        detail: dict[str, Any] = {"state": after.value}
        detail |= {"until": order.until.isoformat()} if order.until is not None else {}
        detail |= {"edits": coding.plain(list(order.edits))} if order.edits else {}
        detail |= {"undoes": undone[0].id} if undone else {}
        row = {
            "finding_id": order.finding_id,
            "action": order.action.value,
            "decided_by": by,
            "decided_at": now,
            "note": order.note,
            "before": {"state": before.value},
            "after": detail,
        }
        decision_id = self._store.insert(connection, tables.decision, row)
        connection.execute(
            update(tables.finding)
            .where(tables.finding.c.id == order.finding_id)
            .values(state=after.value, closed_at=now if after in _CLOSED else None)
        )
        return _decision({**row, "id": decision_id})

    def of(self, finding_id: int) -> list[Decision]:
        """Return the whole log of a finding, the oldest first."""
        with self._store.reading() as connection:
            return self._log(connection, finding_id)

    def numbers(self, document_id: str) -> dict[int, int]:
        """Return by finding of a document the number of its last decision; findings nobody decided on are left out."""
        query = (
            select(tables.decision.c.finding_id, func.max(tables.decision.c.id))
            .join(tables.finding, tables.finding.c.id == tables.decision.c.finding_id)
            .where(tables.finding.c.document_id == document_id)
            .group_by(tables.decision.c.finding_id)
        )
        with self._store.reading() as connection:
            return {row[0]: row[1] for row in connection.execute(query)}

    def last(self, *, most: int, document_id: str | None = None) -> list[Decision]:
        """Return the last decisions, the newest first."""
        query = select(tables.decision).order_by(tables.decision.c.id.desc()).limit(most)
        if document_id is not None:
            query = query.join(tables.finding, tables.finding.c.id == tables.decision.c.finding_id).where(
                tables.finding.c.document_id == document_id
            )
        with self._store.reading() as connection:
            return [_decision(row) for row in connection.execute(query).mappings()]

    def since(self, document_id: str, moment: datetime) -> list[Decision]:
        """Return the decisions on a document's findings from *moment* on, the oldest first."""
        query = (
            select(tables.decision)
            .join(tables.finding, tables.finding.c.id == tables.decision.c.finding_id)
            .where(tables.finding.c.document_id == document_id, tables.decision.c.decided_at >= moment)
            .order_by(tables.decision.c.id)
        )
        with self._store.reading() as connection:
            return [_decision(row) for row in connection.execute(query).mappings()]

    def accepted(self, document_id: str) -> list[Decision]:
        """Return the decisions by which findings of a document stand accepted, the oldest first."""
        query = (
            select(tables.decision)
            .join(tables.finding, tables.finding.c.id == tables.decision.c.finding_id)
            .where(tables.finding.c.document_id == document_id)
            .order_by(tables.decision.c.id)
        )
        with self._store.reading() as connection:
            log = [_decision(row) for row in connection.execute(query).mappings()]
        by_finding: dict[int, list[Decision]] = {}
        for each in log:
            by_finding.setdefault(each.finding_id, []).append(each)
        standing = [found[-1] for each in by_finding.values() if (found := _standing(each))]
        return sorted((each for each in standing if each.action is Action.ACCEPT), key=lambda each: each.id)

    def log(self, document_id: str) -> list[Entry]:
        """Return all lines on findings of a document as they are kept, the oldest first."""
        query = (
            select(tables.decision)
            .join(tables.finding, tables.finding.c.id == tables.decision.c.finding_id)
            .where(tables.finding.c.document_id == document_id)
            .order_by(tables.decision.c.id)
        )
        with self._store.reading() as connection:
            return [Entry(**row) for row in connection.execute(query).mappings()]

    def wake(self, connection: Connection, rows: Sequence[RowMapping], *, now: datetime) -> None:
        """Open the snoozed findings *rows* whose time is over."""
        for row in rows:
            standing = _standing(self._log(connection, row["id"]))
            if standing and standing[-1].until is not None and standing[-1].until < now.date():
                connection.execute(
                    update(tables.finding)
                    .where(tables.finding.c.id == row["id"])
                    .values(state=FindingState.OPEN.value, closed_at=None, told=None)
                )

    def _finding(self, connection: Connection, finding_id: int) -> RowMapping:
        query = select(tables.finding).where(tables.finding.c.id == finding_id)
        row = connection.execute(query).mappings().one_or_none()
        if row is None:
            raise UnknownFindingError(finding_id)
        if row["state"] == FindingState.RESOLVED.value:
            raise ResolvedFindingError(finding_id)
        return row

    def _log(self, connection: Connection, finding_id: int) -> list[Decision]:
        query = select(tables.decision).where(tables.decision.c.finding_id == finding_id).order_by(tables.decision.c.id)
        return [_decision(row) for row in connection.execute(query).mappings()]


def _standing(log: Sequence[Decision]) -> list[Decision]:
    """Return the decisions that were not taken back, remarks apart."""
    undone = {each.undoes for each in log}
    return [each for each in log if each.action not in (Action.UNDO, Action.ANNOTATE) and each.id not in undone]


def _decision(row: RowMapping | dict[str, Any]) -> Decision:
    # Both are empty once a person's wish erased their words.
    before, after, action = row["before"], row["after"], Action(row["action"])
    return Decision(
        id=row["id"],
        finding_id=row["finding_id"],
        action=action,
        decided_by=row["decided_by"] or "",
        decided_at=row["decided_at"],
        note=row["note"],
        before=FindingState(before.get("state", FindingState.OPEN)),
        after=FindingState(after.get("state", _AFTER.get(action, FindingState.OPEN))),
        until=date.fromisoformat(after["until"]) if after.get("until") else None,
        edits=tuple(Edit(**each) for each in after.get("edits", ())),
        undoes=after.get("undoes"),
    )
