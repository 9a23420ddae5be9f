"""Which snapshot is the witness of a version consulted: the archived copy after the day that was held against it."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlsplit

from sqlalchemy import Connection, select

from models import tables

#: Witness and version are kept in one go, the witness first; others may keep theirs in between.
_NEAR = 20


def witness(connection: Connection, snapshot_id: int, later_at: datetime) -> int | None:
    """Return the snapshot of the copy taken at *later_at* that was kept just before *snapshot_id*, if it was.

    It is known by the 14 digits in its address, as archives laid out like the Internet Archive's write them.
    """
    kept = tables.snapshot.c
    host = urlsplit(connection.scalar(select(kept.url).where(kept.id == snapshot_id)) or "").netloc
    query = (
        select(kept.id, kept.url)
        .where(kept.id < snapshot_id, kept.id > snapshot_id - _NEAR, kept.origin == "archive")
        .where(kept.url.contains(f"/{later_at:%Y%m%d%H%M%S}", autoescape=True))
        .order_by(kept.id.desc())
    )
    return next((row.id for row in connection.execute(query) if urlsplit(row.url).netloc == host), None)
