"""What a source showed on its latest visit, and how it has stood since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from models.verdict import Judgement
from models.visit import Hop


@dataclass(frozen=True, kw_only=True, slots=True)
class Observation:
    """One visit as the ledger keeps it; never edited, only followed by another."""

    id: int
    source_id: int
    run_id: int
    #: Aware, UTC.
    visited_at: datetime
    final_url: str | None
    http_status: int | None
    hops: tuple[Hop, ...]
    judgement: Judgement
    not_modified: bool
    snapshot_id: int | None
    sha256: str | None
    #: Broken visits in a row up to this one, and since when.
    failures: int = 0
    failing_since: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Spell:
    """How long a source has shown what it shows now: its latest visits, all with one verdict."""

    #: The first of them; aware, UTC.
    since: datetime
    #: How many there were, at least 1.
    visits: int
