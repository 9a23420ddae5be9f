"""Sources: one row for each address, whoever names it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select

from models import tables
from models.address import host_key
from models.ledger import hosts
from models.ledger.store import Store


def source_id(store: Store, connection: Connection, url: str, now: datetime) -> int:
    """Return the source at *url*, made if there is none yet, its host too."""
    hosts.meet(connection, host_key(url))
    found = connection.scalar(select(tables.source.c.id).where(tables.source.c.url == url))
    if found is not None:
        return int(found)
    return store.insert(connection, tables.source, {"url": url, "host": host_key(url), "first_seen_at": now})
