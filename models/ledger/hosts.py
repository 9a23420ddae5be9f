"""Hosts: how each one wants to be asked."""

from __future__ import annotations

from sqlalchemy import Connection, select

from models import tables
from models.ledger.store import Store
from models.moment import iso, parse_iso
from models.run import HostState, Robots


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


def meet(connection: Connection, key: str) -> None:
    """Make sure a host has its row."""
    if connection.scalar(select(tables.host.c.key).where(tables.host.c.key == key)) is None:
        connection.execute(tables.host.insert().values(key=key, robots={}))
