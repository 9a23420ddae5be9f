"""What the parts of a pack say of the same things, held against each other without holding them in memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from types import TracebackType
from typing import Any, Self

from snapshots.proof.fault import Fault
from snapshots.proof.record import Record

_TABLES = """
CREATE TABLE record (
    id TEXT PRIMARY KEY, kind TEXT, offset INTEGER, length INTEGER, sha256 TEXT, stated TEXT, url TEXT
);
CREATE INDEX record_offset ON record (offset);
CREATE INDEX record_stated ON record (stated, kind);
CREATE TABLE chained (kind TEXT, id TEXT, digest TEXT, place TEXT, PRIMARY KEY (kind, id));
CREATE TABLE decision (id TEXT PRIMARY KEY, digest TEXT, place TEXT);
CREATE TABLE indexed (offset INTEGER, length INTEGER, sha256 TEXT, stated TEXT, url TEXT, place TEXT);
CREATE INDEX indexed_offset ON indexed (offset);
CREATE TABLE missing (id TEXT PRIMARY KEY, stated TEXT);
CREATE TABLE seen (id TEXT, stated TEXT, place TEXT);
"""
#: No file reaches so far, and no database counts farther.
_FARTHEST = 1 << 62
#: What must not be: where, and the sentence.
_QUESTIONS = {
    "chain and records": """
        SELECT place, 'names the record ' || chained.id || ', which is not in the pack' FROM chained
        LEFT JOIN record ON record.id = chained.id WHERE chained.kind = 'snapshot' AND record.id IS NULL
        AND chained.id NOT IN (SELECT id FROM missing)
        UNION ALL SELECT place, 'names the record ' || chained.id || ', which is another one in the pack' FROM chained
        JOIN record ON record.id = chained.id WHERE chained.kind = 'snapshot' AND record.sha256 <> chained.digest
        UNION ALL SELECT 'the record at byte ' || offset, 'is in no line of the chain (' || record.id || ')' FROM record
        LEFT JOIN chained ON chained.id = record.id AND chained.kind = 'snapshot'
        WHERE record.kind <> 'warcinfo' AND chained.id IS NULL""",
    "chain and decisions": """
        SELECT chained.place, 'names decision ' || chained.id || ', which is not in the pack' FROM chained
        LEFT JOIN decision ON decision.id = chained.id WHERE chained.kind = 'decision' AND decision.id IS NULL
        UNION ALL SELECT decision.place, 'is not decision ' || chained.id || ' as the chain knows it' FROM chained
        JOIN decision ON decision.id = chained.id WHERE chained.kind = 'decision' AND decision.digest <> chained.digest
        UNION ALL SELECT decision.place, 'is in no line of the chain' FROM decision
        LEFT JOIN chained ON chained.id = decision.id AND chained.kind = 'decision' WHERE chained.id IS NULL""",
    "records": """
        SELECT 'the record at byte ' || revisit.offset, 'repeats a response that is not in the pack' FROM record revisit
        WHERE revisit.kind = 'revisit' AND revisit.stated NOT IN (SELECT stated FROM missing)
        AND NOT EXISTS (SELECT 1 FROM record WHERE kind = 'response' AND stated = revisit.stated)""",
    "index and records": """
        SELECT place, 'does not point at its record' FROM indexed LEFT JOIN record ON record.offset = indexed.offset
        WHERE record.id IS NULL OR record.length <> indexed.length OR record.sha256 <> indexed.sha256
        OR record.stated <> indexed.stated OR record.url <> indexed.url
        UNION ALL SELECT 'the record at byte ' || record.offset, 'is not in the index' FROM record
        LEFT JOIN indexed ON record.offset = indexed.offset
        WHERE record.kind <> 'warcinfo' AND indexed.offset IS NULL""",
    "observations and records": """
        SELECT place, 'rests on the record ' || seen.id || ', which is not in the pack' FROM seen
        LEFT JOIN record ON record.id = seen.id WHERE seen.id IS NOT NULL AND record.id IS NULL
        AND seen.id NOT IN (SELECT id FROM missing)
        UNION ALL SELECT place, 'says another digest than the record it rests on' FROM seen
        JOIN record ON record.id = seen.id WHERE record.stated <> seen.stated""",
}


class Tally:
    """A database of its own, in a file without a name that is gone with it."""

    def __init__(self) -> None:
        self._base = sqlite3.connect("")
        self._base.executescript(_TABLES)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._base.close()

    def record(self, found: Record) -> bool:
        """Note a record; False when its id was there before."""
        values = (found.id, found.kind, found.offset, found.length, found.sha256, found.stated, found.url)
        return self._add("record", *values)

    def chained(self, kind: str, id: str, digest: str, place: str) -> bool:
        """Note what a line of the chain stands for; False when another line does so too."""
        return self._add("chained", kind, id, digest.removeprefix("sha256:"), place)

    def decision(self, id: str, digest: str, place: str) -> bool:
        """Note a decision; False when its number was there before."""
        return self._add("decision", id, digest, place)

    def indexed(self, offset: Any, length: Any, digest: str, stated: str, url: str, place: str) -> None:
        """Note what a line of the index points at."""
        self._add("indexed", *map(_number, (offset, length)), digest.removeprefix("sha256:"), stated, url, place)

    def missing(self, id: str, payload: str) -> None:
        """Note a record of which the pack says itself that it is not there."""
        self._add("missing", id, f"sha256:{payload}")

    def seen(self, id: str, payload: str, place: str) -> None:
        """Note the record an observation rests on, or that it rests on none."""
        self._add("seen", id or None, f"sha256:{payload}", place)

    def _add(self, table: str, *values: object) -> bool:
        marks = ", ".join("?" * len(values))
        # Half a character, which JSON can write and a database cannot, is none of ours either.
        fit = [each.encode(errors="replace").decode() if isinstance(each, str) else each for each in values]
        return self._base.execute(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", fit).rowcount > 0

    def contradictions(self, without: set[str]) -> Iterator[Fault]:
        """Yield where the parts of the pack do not agree; parts that could not be read are not asked."""
        for name, question in _QUESTIONS.items():
            if without.isdisjoint(name.split(" and ")):
                for where, message in self._base.execute(question):
                    yield Fault(where=where, message=message)

    def count(self, table: str, where: str = "1") -> int:
        """Return how many rows of a table there are."""
        return int(self._base.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()[0])


def _number(value: Any) -> int:
    """Return *value*, a number or its figures; one that points nowhere for anything else."""
    try:
        found = int(value)
    except (TypeError, ValueError, OverflowError):
        return -1
    return found if 0 <= found < _FARTHEST else -1
