"""What sources say of facts: the last look of each, and the values they gave through time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, select, update

from models import coding, fact_coding, tables
from models.fact import Saying, Says, Sighting
from models.ledger.store import Store


@dataclass(frozen=True, kw_only=True, slots=True)
class FactCheck:
    """With what a source's facts were last looked for."""

    document_id: str
    source_id: int
    observation_id: int
    #: Digest of the page read.
    sha256: str | None
    baseline_id: int | None
    #: Digest of the facts looked for.
    facts: str
    rules: int
    #: How many facts the page told of, as it was consulted and now.
    told_then: int
    told_now: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """One source's word about one fact, to be kept."""

    fact_id: str
    url: str
    now: Saying
    then: Saying | None
    own: bool


class Sightings:
    """Derived from snapshots: what is replaced here stays in the observations and in ``fact_value``."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def checks(self, document_id: str) -> dict[int, FactCheck]:
        """Return by source with what it was last checked."""
        query = select(tables.fact_check).where(tables.fact_check.c.document_id == document_id)
        with self._store.reading() as connection:
            return {row["source_id"]: FactCheck(**row) for row in connection.execute(query).mappings()}

    def put(self, check: FactCheck, seen: Sequence[Seen], *, at: datetime) -> None:
        """Put what one source says in the place of what it said before; *at* is when it was visited (UTC)."""
        with self._store.writing() as connection:
            table = tables.fact_sighting
            here = (table.c.document_id == check.document_id) & (table.c.source_id == check.source_id)
            connection.execute(table.delete().where(here))
            rows = [_row(check, each) for each in seen]
            if rows:
                connection.execute(table.insert(), rows)
            self._store.upsert(connection, tables.fact_check, [coding.plain(check)], key=["document_id", "source_id"])
            self._values(connection, check, seen, at)

    def _values(self, connection: Connection, check: FactCheck, seen: Sequence[Seen], at: datetime) -> None:
        """Open a value where a source says another than before, and close the one it said."""
        column = tables.fact_value.c
        query = select(tables.fact_value).where(
            column.document_id == check.document_id, column.source_id == check.source_id, column.valid_to.is_(None)
        )
        held = {row["fact_id"]: row for row in connection.execute(query).mappings()}
        said = {each.fact_id: each for each in seen if each.now.says in (Says.SAME, Says.OTHER) and each.now.value}
        for fact_id, row in held.items():
            now = said.get(fact_id)
            if now is None or coding.plain(now.now.value) != row["value"]:
                connection.execute(update(tables.fact_value).where(column.id == row["id"]).values(valid_to=at))
        for fact_id, each in said.items():
            value = coding.plain(each.now.value)
            if fact_id not in held or held[fact_id]["value"] != value:
                connection.execute(
                    tables.fact_value.insert().values(
                        document_id=check.document_id,
                        fact_id=fact_id,
                        origin="source",
                        source_id=check.source_id,
                        value=value,
                        quote=each.now.quote,
                        valid_from=at,
                    )
                )

    def of(self, document_id: str) -> dict[str, list[tuple[Sighting, bool]]]:
        """Return by fact what each source says, and whether it is the subject's own; times are of the last visit."""
        latest, checked = tables.observation.alias("latest"), tables.observation.alias("checked")
        query = (
            select(
                tables.fact_sighting,
                latest.c.visited_at,
                checked.c.snapshot_id,
            )
            .join(checked, checked.c.id == tables.fact_sighting.c.observation_id)
            .join(tables.source_state, tables.source_state.c.source_id == tables.fact_sighting.c.source_id)
            .join(latest, latest.c.id == tables.source_state.c.observation_id)
            .where(tables.fact_sighting.c.document_id == document_id)
            .order_by(tables.fact_sighting.c.source_id)
        )
        found: dict[str, list[tuple[Sighting, bool]]] = {}
        with self._store.reading() as connection:
            for row in connection.execute(query).mappings():
                found.setdefault(row["fact_id"], []).append((_sighting(row), row["own"]))
        return found


def _row(check: FactCheck, each: Seen) -> dict[str, Any]:
    return {
        "document_id": check.document_id,
        "fact_id": each.fact_id,
        "source_id": check.source_id,
        "observation_id": check.observation_id,
        "url": each.url,
        "now": coding.plain(each.now),
        "then": coding.plain(each.then) if each.then is not None else None,
        "own": each.own,
    }


def _sighting(row: RowMapping | Mapping[str, Any]) -> Sighting:
    return Sighting(
        fact_id=row["fact_id"],
        source_id=row["source_id"],
        url=row["url"],
        visited_at=row["visited_at"],
        snapshot_id=row["snapshot_id"],
        now=fact_coding.saying(row["now"]),
        then=fact_coding.saying(row["then"]) if row["then"] else None,
    )
