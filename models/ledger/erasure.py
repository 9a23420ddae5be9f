"""Erasing what is known of persons: on their wish, and when it has grown old; that it was done stays."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, and_, func, or_, select, update

from models import tables
from models.fact import FactType
from models.finding import FindingState
from models.ledger.chains import unsalt
from models.ledger.facts import ERASED
from models.ledger.store import Store

#: Puts ``ERASED`` in the place of a person's name in a text.
Blot = Callable[[str], str]


class Erasure:
    """What is kept of persons beside their own facts: in findings, in quotes, in values that grew old."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def blot(self, blot: Blot) -> int:
        """Blot a person out of the values, quotes and findings of everything else; returns how many rows changed."""
        with self._store.writing() as connection:
            return (
                self._rewrite(connection, tables.fact_value, ("value", "quote"), blot)
                + self._rewrite(connection, tables.fact_sighting, ("now", "then"), blot)
                + self._rewrite(connection, tables.fact_edit, ("before", "after", "note"), blot)
                + self._rewrite(connection, tables.finding, ("key", "cause", "message"), blot)
                + self._rewrite(connection, tables.notice, ("subject", "body"), blot)
                + self._rewrite(connection, tables.decision, ("before", "after", "note"), blot)
            )

    def _rewrite(self, connection: Connection, table: Table, columns: tuple[str, ...], blot: Blot) -> int:
        count = 0
        for row in connection.execute(select(table)).mappings():
            found = {name: new for name in columns if (new := _blotted(row[name], blot, name)) != row[name]}
            if found:
                here = and_(*(column == row[column.name] for column in table.primary_key))
                connection.execute(update(table).where(here).values(found))
                if table is tables.decision:
                    unsalt(connection, [row["id"]])
                count += 1
        return count

    def findings(self, facts: Mapping[str, frozenset[str]], *, now: datetime) -> int:
        """Close what was found of erased facts, by document, and erase its words; returns how many findings."""
        column, count = tables.finding.c, 0
        with self._store.writing() as connection:
            for document_id, erased in facts.items():
                query = select(tables.finding).where(column.document_id == document_id)
                for row in connection.execute(query).mappings().all():
                    if erased.isdisjoint(row["facts"]):
                        continue
                    count += 1
                    waiting = row["state"] in (FindingState.OPEN, FindingState.SNOOZED)
                    closed = {"state": FindingState.RESOLVED.value, "closed_at": now} if waiting else {}
                    words = {"key": f"{ERASED}:{row['id']}", "cause": ERASED, "message": ERASED}
                    connection.execute(update(tables.finding).where(column.id == row["id"]).values({**words, **closed}))
                    ids = select(tables.decision.c.id).where(tables.decision.c.finding_id == row["id"])
                    unsalt(connection, list(connection.scalars(ids)))
                    decided = update(tables.decision).where(tables.decision.c.finding_id == row["id"])
                    connection.execute(decided.values(note=None, before={}, after={}))
        return count

    def expire(self, before: datetime, *, now: datetime) -> int:
        """Erase what pages said of persons and was last seen before a moment; returns how many values.

        A value's age counts from when it was last seen: a page that still says so was asked again since.
        """
        value, latest = tables.fact_value, tables.observation
        with self._store.writing() as connection:
            query = (
                select(value.c.id, value.c.document_id, value.c.fact_id, value.c.source_id, value.c.valid_to)
                .join(tables.fact, and_(*_own(value)))
                .join(tables.source_state, tables.source_state.c.source_id == value.c.source_id)
                .join(latest, latest.c.id == tables.source_state.c.observation_id)
                .where(value.c.origin == "source", value.c.value.is_not(None))
                .where(or_(value.c.valid_to < before, and_(value.c.valid_to.is_(None), latest.c.visited_at < before)))
            )
            rows = connection.execute(query).mappings().all()
            for row in rows:
                closed = {} if row["valid_to"] is not None else {"valid_to": now}
                connection.execute(
                    update(value).where(value.c.id == row["id"]).values({"value": None, "quote": None, **closed})
                )
            self._forget_sightings(connection, before)
        return len(rows)

    def grown_old(self, document_id: str) -> frozenset[str]:
        """Return the facts of a document of which nothing a page said is kept any more, for its age."""
        value = tables.fact_value.c
        query = (
            select(value.fact_id, func.count(value.quote))
            .join(tables.fact, and_(*_own(tables.fact_value)))
            .where(value.document_id == document_id, value.origin == "source", tables.fact.c.erased_at.is_(None))
            .group_by(value.fact_id)
        )
        with self._store.reading() as connection:
            return frozenset(fact_id for fact_id, kept in connection.execute(query) if not kept)

    def _forget_sightings(self, connection: Connection, before: datetime) -> None:
        """Erase the last word of pages that nobody has asked since; the next visit reads them anew."""
        seen, latest = tables.fact_sighting, tables.observation
        query = (
            select(seen.c.document_id, seen.c.fact_id, seen.c.source_id)
            .join(tables.fact, and_(*_own(seen)))
            .join(tables.source_state, tables.source_state.c.source_id == seen.c.source_id)
            .join(latest, latest.c.id == tables.source_state.c.observation_id)
            .where(latest.c.visited_at < before)
        )
        for document_id, fact_id, source_id in connection.execute(query).all():
            here = and_(seen.c.document_id == document_id, seen.c.source_id == source_id)
            connection.execute(seen.delete().where(here, seen.c.fact_id == fact_id))
            check = tables.fact_check
            connection.execute(check.delete().where(check.c.document_id == document_id, check.c.source_id == source_id))


def _own(table: Table) -> tuple[Any, ...]:
    fact = tables.fact.c
    contact = or_(fact.personal, fact.type == FactType.CONTACT.value)
    return fact.document_id == table.c.document_id, fact.id == table.c.fact_id, contact


def _blotted(value: Any, blot: Blot, name: str) -> Any:
    """Return *value*, a text or JSON, with its texts blotted; a quote that names the person goes as a whole."""
    if isinstance(value, str):
        blotted = blot(value)
        return ERASED if name == "quote" and blotted != value else blotted
    if isinstance(value, list):
        return [_blotted(each, blot, name) for each in value]
    if isinstance(value, Mapping):
        return {key: _blotted(each, blot, str(key)) for key, each in value.items()}
    return value
