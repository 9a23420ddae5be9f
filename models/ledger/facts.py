"""Facts that reports state, what people made of them, and every value they had."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, and_, select, update

from models import coding, fact_coding, tables
from models.errors import UnknownFactError
from models.fact import Fact, FactType, Predicate, Value
from models.ledger.among import among
from models.ledger.store import Store

#: Stands where a person's data was erased.
ERASED = "[erased]"
#: Who states a fact: the reader of the report, a person at the keyboard, or the file kept beside the report.
REPORT, ANALYST, FILE = "report", "analyst", "yaml"


@dataclass(frozen=True, kw_only=True, slots=True)
class FactValue:
    """One value a fact had, who gave it, and when it held."""

    #: ``report``, ``analyst``, ``yaml`` or ``source``.
    origin: str
    source_id: int | None
    #: None where a source no longer said anything.
    value: Value | None
    quote: str | None
    #: Aware, UTC.
    valid_from: datetime
    valid_to: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class FactEdit:
    """What a person did to a fact."""

    fact_id: str
    #: ``add``, ``correct``, ``drop``, ``restore`` or ``forget``.
    action: str
    edited_by: str | None
    #: Aware, UTC.
    edited_at: datetime
    note: str | None
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


class Facts:
    """The ledger of facts; a person's word stands over the report's until it is taken back."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, document_id: str, facts: Sequence[Fact], *, now: datetime) -> None:
        """Keep the facts of a document's newest edition: new ones, changed ones; those no longer stated are dropped."""
        with self._store.writing() as connection:
            known = self._rows(connection, document_id)
            for fact in facts:
                self._keep(connection, document_id, fact, known.get(fact.id), now)
            stated = {fact.id for fact in facts}
            for fact_id, row in known.items():
                if fact_id not in stated and row["origin"] == REPORT and row["dropped_at"] is None:
                    self._drop(connection, document_id, fact_id, now)

    def _keep(
        self, connection: Connection, document_id: str, fact: Fact, known: RowMapping | None, now: datetime
    ) -> None:
        if known is None:
            connection.execute(tables.fact.insert().values(_row(document_id, fact, now)))
            self._hold(connection, document_id, fact, now)
            return
        if known["erased_at"] is not None or self._dropped_by_hand(connection, known):
            return
        former = fact_coding.fact(known["detail"])
        if known["origin"] != REPORT and known["dropped_at"] is None:
            self._place(connection, document_id, former, fact)
            return
        if former != fact or known["dropped_at"] is not None:
            connection.execute(_at(document_id, fact.id).values({**_values(fact), "dropped_at": None}))
        if former.value != fact.value or known["dropped_at"] is not None:
            self._hold(connection, document_id, fact, now)

    def _place(self, connection: Connection, document_id: str, said: Fact, stated: Fact) -> None:
        """Leave a person's word standing, and bring up to date where the report states what it corrects."""
        if not said.sentence:
            return
        placed = replace(
            said,
            labels=stated.labels,
            sentence=stated.sentence,
            section=stated.section,
            start=stated.start,
            end=stated.end,
        )
        if placed != said:
            connection.execute(_at(document_id, said.id).values(detail=coding.plain(placed)))

    def _dropped_by_hand(self, connection: Connection, row: RowMapping) -> bool:
        edits = tables.fact_edit
        last = connection.scalar(
            select(edits.c.action)
            .where(edits.c.document_id == row["document_id"], edits.c.fact_id == row["id"])
            .order_by(edits.c.id.desc())
            .limit(1)
        )
        return last == "drop"

    def _hold(self, connection: Connection, document_id: str, fact: Fact, now: datetime) -> None:
        """Open a stated value and close the one before it."""
        self._close(connection, document_id, fact.id, now, stated=True)
        connection.execute(
            tables.fact_value.insert().values(
                document_id=document_id,
                fact_id=fact.id,
                origin=fact.origin,
                value=coding.plain(fact.value),
                quote=fact.sentence,
                valid_from=now,
            )
        )

    def _close(self, connection: Connection, document_id: str, fact_id: str, now: datetime, *, stated: bool) -> None:
        column = tables.fact_value.c
        who = column.source_id.is_(None) if stated else column.source_id.is_not(None)
        connection.execute(
            update(tables.fact_value)
            .where(column.document_id == document_id, column.fact_id == fact_id, column.valid_to.is_(None), who)
            .values(valid_to=now)
        )

    def _drop(self, connection: Connection, document_id: str, fact_id: str, now: datetime) -> None:
        connection.execute(_at(document_id, fact_id).values(dropped_at=now))
        self._close(connection, document_id, fact_id, now, stated=True)

    # -- reading

    def of(self, document_id: str, *, dropped: bool = False) -> list[Fact]:
        """Return the facts of a document in the order in which they stand; dropped ones only if asked for."""
        with self._store.reading() as connection:
            rows = self._rows(connection, document_id).values()
        kept = [row for row in rows if (dropped or row["dropped_at"] is None) and row["erased_at"] is None]
        return sorted((fact_coding.fact(row["detail"]) for row in kept), key=lambda fact: (fact.start, fact.id))

    def get(self, document_id: str, fact_id: str) -> Fact:
        """Return one fact.

        Raises:
            UnknownFactError: the document states none of that id.
        """
        with self._store.reading() as connection:
            row = self._rows(connection, document_id).get(fact_id)
        if row is None or row["erased_at"] is not None:
            raise UnknownFactError(_unknown(document_id, fact_id))
        return fact_coding.fact(row["detail"])

    def erased(self, document_id: str) -> dict[str, datetime]:
        """Return the facts of a document that were erased on a person's wish, and when."""
        with self._store.reading() as connection:
            rows = self._rows(connection, document_id).values()
        return {row["id"]: row["erased_at"] for row in rows if row["erased_at"] is not None}

    def known(self, fact_ids: Collection[str]) -> frozenset[str]:
        """Return those of *fact_ids* that some document states, or stated once."""
        query = select(tables.fact.c.id).where(tables.fact.c.id.in_(sorted(fact_ids))).distinct()
        with self._store.reading() as connection:
            return frozenset(connection.scalars(query))

    def _rows(self, connection: Connection, document_id: str) -> dict[str, RowMapping]:
        query = select(tables.fact).where(tables.fact.c.document_id == document_id)
        return {row["id"]: row for row in connection.execute(query).mappings()}

    def history(self, document_id: str, fact_id: str) -> list[FactValue]:
        """Return every value a fact had, the oldest first."""
        column = tables.fact_value.c
        query = (
            select(tables.fact_value)
            .where(column.document_id == document_id, column.fact_id == fact_id)
            .order_by(column.valid_from, column.id)
        )
        with self._store.reading() as connection:
            return [_fact_value(row) for row in connection.execute(query).mappings()]

    def edits(self, document_id: str) -> list[FactEdit]:
        """Return what people did to a document's facts, the oldest first."""
        column = tables.fact_edit.c
        query = select(tables.fact_edit).where(column.document_id == document_id).order_by(column.id)
        with self._store.reading() as connection:
            return [_fact_edit(row) for row in connection.execute(query).mappings()]

    def addresses(self, source_ids: Collection[int]) -> dict[int, str]:
        """Return the addresses of sources that gave values."""
        query = select(tables.source.c.id, tables.source.c.url).where(among(tables.source.c.id, source_ids))
        with self._store.reading() as connection:
            return {row.id: row.url for row in connection.execute(query)}

    # -- a person's word

    def add(
        self,
        document_id: str,
        fact: Fact,
        *,
        by: str | None,
        now: datetime,
        note: str | None = None,
        origin: str = ANALYST,
    ) -> None:
        """Add a fact the report states and the reader missed, or put a person's reading over the reader's.

        Args:
            origin: ``yaml`` for the word of the file kept beside the report.
        """
        own = replace(fact, origin=origin)
        with self._store.writing() as connection:
            known = self._rows(connection, document_id).get(fact.id)
            before = known["detail"] if known is not None and known["erased_at"] is None else None
            first_seen = known["first_seen_at"] if known is not None else now
            row = {**_row(document_id, own, now), "first_seen_at": first_seen}
            self._store.upsert(connection, tables.fact, [row], key=["document_id", "id"])
            self._hold(connection, document_id, own, now)
            self._note(connection, document_id, own.id, "correct" if before else "add", before, own, by, now, note)

    def drop(self, document_id: str, fact_id: str, *, by: str | None, now: datetime, note: str | None = None) -> None:
        """Leave out a fact from now on, also when the report is imported again.

        Raises:
            UnknownFactError: the document states none of that id.
        """
        fact = self.get(document_id, fact_id)
        with self._store.writing() as connection:
            self._drop(connection, document_id, fact_id, now)
            self._note(connection, document_id, fact_id, "drop", coding.plain(fact), None, by, now, note)

    def restore(
        self, document_id: str, fact_id: str, *, by: str | None, now: datetime, note: str | None = None
    ) -> bool:
        """Take people's words on a fact back: the report's own stands again, and what people added goes.

        Returns:
            Whether the report states the fact by itself.

        Raises:
            UnknownFactError: nobody ever stated one of that id, or it was erased.
        """
        with self._store.writing() as connection:
            row = self._rows(connection, document_id).get(fact_id)
            if row is None or row["erased_at"] is not None:
                raise UnknownFactError(_unknown(document_id, fact_id))
            own = row["detail"] if row["origin"] == REPORT else self._own(connection, document_id, fact_id)
            if own is None:
                self._drop(connection, document_id, fact_id, now)
                self._note(connection, document_id, fact_id, "restore", row["detail"], None, by, now, note)
                return False
            fact = fact_coding.fact(own)
            connection.execute(_at(document_id, fact_id).values({**_values(fact), "dropped_at": None}))
            self._hold(connection, document_id, fact, now)
            self._note(connection, document_id, fact_id, "restore", row["detail"], fact, by, now, note)
            return True

    def _own(self, connection: Connection, document_id: str, fact_id: str) -> Mapping[str, Any] | None:
        """Return the report's own words, over which people put theirs."""
        edits = tables.fact_edit.c
        query = (
            select(edits.before)
            .where(edits.document_id == document_id, edits.fact_id == fact_id)
            .order_by(edits.id.desc())
        )
        return next((each for each in connection.scalars(query) if each and each["origin"] == REPORT), None)

    def _note(
        self,
        connection: Connection,
        document_id: str,
        fact_id: str,
        action: str,
        before: Mapping[str, Any] | None,
        after: Fact | None,
        by: str | None,
        now: datetime,
        note: str | None,
    ) -> None:
        connection.execute(
            tables.fact_edit.insert().values(
                document_id=document_id,
                fact_id=fact_id,
                action=action,
                before=before,
                after=coding.plain(after) if after is not None else None,
                edited_by=by,
                edited_at=now,
                note=note,
            )
        )

    # -- forgetting

    def erase(self, keys: Sequence[tuple[str, str]], *, by: str | None, now: datetime, note: str | None) -> None:
        """Erase the facts *keys* (document, fact) name: values, quotes, subject; that and when it was done stays.

        One that was never stated is marked as erased all the same, so that it is not kept when it is.
        """
        with self._store.writing() as connection:
            for document_id, fact_id in keys:
                self._erase(connection, document_id, fact_id, now)
                self._note(connection, document_id, fact_id, "forget", None, None, by, now, note)

    def _erase(self, connection: Connection, document_id: str, fact_id: str, now: datetime) -> None:
        if fact_id not in self._rows(connection, document_id):
            connection.execute(tables.fact.insert().values(_stub(document_id, fact_id, now)))
        for table in (tables.fact_value, tables.fact_edit, tables.fact_sighting):
            here = and_(table.c.document_id == document_id, table.c.fact_id == fact_id)
            if table is tables.fact_sighting:
                connection.execute(table.delete().where(here))
            elif table is tables.fact_value:
                connection.execute(update(table).where(here).values(value=None, quote=None))
            else:
                connection.execute(update(table).where(here).values(before=None, after=None, note=None))
        connection.execute(_at(document_id, fact_id).values(subject=ERASED, detail={}, dropped_at=now, erased_at=now))

    def everywhere(self) -> list[tuple[str, Fact]]:
        """Return the facts of all documents that hold a person's data, dropped ones too."""
        query = select(tables.fact).where(tables.fact.c.personal, tables.fact.c.erased_at.is_(None))
        with self._store.reading() as connection:
            rows = connection.execute(query).mappings().all()
        return [(row["document_id"], fact_coding.fact(row["detail"])) for row in rows]


def _unknown(document_id: str, fact_id: str) -> str:
    return f"{document_id} has no fact {fact_id!r}; 'consulted facts {document_id} --ids' shows them all"


def _at(document_id: str, fact_id: str) -> Any:
    return update(tables.fact).where(tables.fact.c.document_id == document_id, tables.fact.c.id == fact_id)


def _row(document_id: str, fact: Fact, now: datetime) -> dict[str, Any]:
    return {
        "document_id": document_id,
        "id": fact.id,
        "first_seen_at": now,
        **_values(fact),
        "dropped_at": None,
        "erased_at": None,
    }


def _stub(document_id: str, fact_id: str, now: datetime) -> dict[str, Any]:
    return {
        "document_id": document_id,
        "id": fact_id,
        "type": FactType.CONTACT.value,
        "subject": ERASED,
        "predicate": Predicate.ROLE.value,
        "personal": True,
        "origin": ANALYST,
        "detail": {},
        "first_seen_at": now,
    }


def _values(fact: Fact) -> dict[str, Any]:
    return {
        "type": fact.type.value,
        "subject": fact.subject,
        "predicate": fact.predicate,
        "personal": fact.personal,
        "origin": fact.origin,
        "detail": coding.plain(fact),
    }


def _fact_value(row: RowMapping) -> FactValue:
    return FactValue(
        origin=row["origin"],
        source_id=row["source_id"],
        value=fact_coding.value(row["value"]) if row["value"] else None,
        quote=row["quote"],
        valid_from=row["valid_from"],
        valid_to=row["valid_to"],
    )


def _fact_edit(row: RowMapping) -> FactEdit:
    names = ("fact_id", "action", "edited_by", "edited_at", "note", "before", "after")
    return FactEdit(**{name: row[name] for name in names})
