"""What the ledger knows of the pages around a lost one: where they moved, and which of them we hold."""

from __future__ import annotations

import re

from sqlalchemy import or_, select

from models import tables
from models.ledger.store import Store
from models.verdict import Verdict

#: Less sure redirects may have led anywhere.
_SURE = 0.8
_MOST_MOVES = 200
_MOST_PAGES = 10
#: Shorter names (``uni``, ``web``) are half the web's.
_SHORTEST_NAME = 5


class Neighbours:
    """Sources of the same house."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def moves(self, host: str) -> list[tuple[str, str]]:
        """Return cited and present address of each page of *host* that was last seen elsewhere, for sure."""
        seen = tables.observation
        query = (
            select(tables.source.c.url, seen.c.final_url)
            .join(tables.source_state, tables.source_state.c.source_id == tables.source.c.id)
            .join(seen, seen.c.id == tables.source_state.c.observation_id)
            .where(
                tables.source.c.host == host,
                seen.c.verdict.in_([Verdict.OK.value, Verdict.REDIRECTED.value, Verdict.MOVED.value]),
                seen.c.confidence >= _SURE,
                seen.c.final_url.is_not(None),
                seen.c.final_url != tables.source.c.url,
            )
            .order_by(seen.c.visited_at.desc())
            .limit(_MOST_MOVES)
        )
        with self._store.reading() as connection:
            return [(row.url, row.final_url) for row in connection.execute(query)]

    def pages(self, host: str) -> list[int]:
        """Return snapshots of pages last seen well at *host* or at hosts of the same name, the newest first."""
        seen, name = tables.observation, max(re.split(r"[.-]", host.rpartition(".")[0]), key=len)
        of_house = [tables.source.c.host == host]
        if len(name) >= _SHORTEST_NAME:
            of_house.append(tables.source.c.host.contains(name, autoescape=True))
        query = (
            select(seen.c.snapshot_id)
            .join(tables.source_state, tables.source_state.c.observation_id == seen.c.id)
            .join(tables.source, tables.source.c.id == tables.source_state.c.source_id)
            .where(
                or_(*of_house),
                seen.c.verdict.in_([Verdict.OK.value, Verdict.REDIRECTED.value, Verdict.MOVED.value]),
                seen.c.snapshot_id.is_not(None),
            )
            .order_by(tables.source.c.host != host, seen.c.visited_at.desc())
            .limit(_MOST_PAGES)
        )
        with self._store.reading() as connection:
            return list(connection.scalars(query))
