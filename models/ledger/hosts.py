"""Hosts: how each one wants to be asked."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, func, select
from sqlalchemy.dialects import postgresql, sqlite

from models import tables
from models.ledger.store import Store
from models.moment import iso, parse_iso
from models.run import HostState, Robots, Treatment


class Hosts:
    """Hosts we know."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, key: str) -> HostState:
        """Return how *key* wants to be asked, as far as we know."""
        with self._store.reading() as connection:
            row = connection.execute(select(tables.host).where(tables.host.c.key == key)).mappings().one_or_none()
        if row is None:
            return HostState(key=key)
        robots = {
            authority: Robots(status=each["status"], body=each["body"], fetched_at=parse_iso(each["at"]))
            for authority, each in row["robots"].items()
        }
        return HostState(key=key, not_before=row["not_before"], robots=robots)

    def keep(self, state: HostState) -> None:
        """Remember how a host wants to be asked."""
        robots = {
            authority: {"status": each.status, "body": each.body, "at": iso(each.fetched_at)}
            for authority, each in state.robots.items()
        }
        row = {"key": state.key, "not_before": state.not_before, "robots": robots}
        with self._store.writing() as connection:
            self._store.upsert(connection, tables.host, [row], key=["key"])

    def treatment(self) -> list[Treatment]:
        """Return how each host of a cited or watched source treats us, by its sources' last visits."""
        source, seen = tables.source, tables.observation
        query = (
            select(source.c.host, seen.c.verdict, func.count(source.c.id), func.max(seen.c.visited_at))
            .outerjoin(tables.source_state, tables.source_state.c.source_id == source.c.id)
            .outerjoin(seen, seen.c.id == tables.source_state.c.observation_id)
            .group_by(source.c.host, seen.c.verdict)
        )
        waits = select(tables.host.c.key, tables.host.c.not_before)
        found: dict[str, Treatment] = {}
        with self._store.reading() as connection:
            not_before = {row.key: row.not_before for row in connection.execute(waits)}
            for host, verdict, number, visited_at in connection.execute(query):
                known = found.get(host) or Treatment(key=host, not_before=not_before.get(host))
                moments = [each for each in (known.visited_at, visited_at) if each is not None]
                found[host] = replace(
                    known,
                    sources=known.sources + number,
                    verdicts={**known.verdicts, verdict: number} if verdict else known.verdicts,
                    visited_at=max(moments, default=None),
                )
        return [found[key] for key in sorted(found)]


def meet(connection: Connection, *keys: str) -> None:
    """Make sure hosts have their rows."""
    known = set(connection.scalars(select(tables.host.c.key).where(tables.host.c.key.in_(keys))))
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    # Another worker may meet them at the same time; in one order, so that nobody waits for each other.
    for key in sorted(set(keys) - known):
        connection.execute(dialect.insert(tables.host).values(key=key, robots={}).on_conflict_do_nothing())
