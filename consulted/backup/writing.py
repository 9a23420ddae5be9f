"""Writes a backup: the rows of one moment, then every WARC file as far as those rows point."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from consulted.backup import manifest
from consulted.backup.manifest import Manifest, Member
from consulted.config import product
from consulted.workbench import Workbench
from models.errors import SnapshotError, StoreError
from models.ledger.dump import Dump, standing_still
from models.moment import iso
from snapshots.archive import Archive

#: Told how many bytes or rows of how many are done.
Report = Callable[[int, int], None]
#: Told of a WARC file that cannot be had; raises the error, or lets it be left out.
Gone = Callable[[str, SnapshotError], None]
#: Tables that say who may use the review desk, with the hashes of passwords and keys.
_PEOPLE = frozenset({"account", "token"})
#: Bytes a row counts for in the progress.
_ROW = 500


@dataclass(frozen=True, kw_only=True, slots=True)
class BackedUp:
    """What went into a backup."""

    manifest: Manifest
    #: Hex SHA-256 of the manifest, by which the backup is known as a whole.
    sha256: str

    @property
    def files(self) -> list[Member]:
        """The WARC files."""
        return [each for each in self.manifest.members if each.name.startswith(manifest.SNAPSHOTS)]


def refuse(_: str, error: SnapshotError) -> None:
    """Let no WARC file be left out."""
    raise error


def untold(_done: int, _total: int) -> None:
    """Tell nobody how far it is."""


def write_backup(
    bench: Workbench, file: BinaryIO, *, accounts: bool = True, gone: Gone = refuse, report: Report = untold
) -> BackedUp:
    """Write all that is kept, as it is at this moment, to *file*; a refresh may go on meanwhile.

    Args:
        accounts: False leaves out who may use the review desk.

    Raises:
        StoreError: nothing is kept yet.
        SnapshotError: a WARC file is missing or too short, and *gone* does not put up with it.
    """
    with standing_still(bench.ledger.store.engine) as dump, ZipFile(file, "w", allowZip64=True) as packed:
        backup = _Backup(dump=dump, packed=packed, at=bench.now(), report=report)
        if not backup.total:
            raise StoreError(f"nothing is kept in {bench.config.home}; name the right --home")
        backup.put_tables(without=frozenset() if accounts else _PEOPLE)
        backup.put_snapshots(bench.archive, gone)
        made = backup.close(accounts=accounts)
    file.flush()
    os.fsync(file.fileno())
    return made


class _Backup:
    def __init__(self, *, dump: Dump, packed: ZipFile, at: datetime, report: Report) -> None:
        self._dump = dump
        self._packed = packed
        self._at = at
        self._report = report
        self._counts = {table.name: dump.count(table) for table in dump.tables}
        self._ends = dump.archived()
        self.total = _ROW * sum(self._counts.values()) + sum(self._ends.values())
        self._done = 0
        self._members: list[Member] = []
        self._missing: list[str] = []

    def put_tables(self, *, without: frozenset[str]) -> None:
        for table in self._dump.tables:
            if table.name in without:
                self._counts[table.name] = 0
            rows = self._dump.rows(table) if self._counts[table.name] else iter(())
            lines = (json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n" for row in rows)
            self._put(f"{manifest.STORE}{table.name}.jsonl", self._told(lines, each=_ROW))

    def put_snapshots(self, archive: Archive, gone: Gone) -> None:
        for warc, end in self._ends.items():
            try:
                content = archive.content(warc, end)
            except SnapshotError as error:
                gone(warc, error)
                self._missing.append(warc)
                continue
            self._put(f"{manifest.SNAPSHOTS}{warc}", self._told(content), pack=False)

    def _told(self, chunks: Iterable[bytes], *, each: int | None = None) -> Iterator[bytes]:
        for chunk in chunks:
            yield chunk
            self._done += each or len(chunk)
            self._report(self._done, self.total)

    def _put(self, name: str, chunks: Iterable[bytes], *, pack: bool = True) -> None:
        info = ZipInfo(name, date_time=(max(self._at.year, 1980), *self._at.timetuple()[1:6]))
        info.compress_type = ZIP_DEFLATED if pack else ZIP_STORED
        # It holds the hashes of passwords, and what was said of persons.
        info.external_attr = 0o600 << 16
        digest, size = sha256(), 0
        with self._packed.open(info, "w", force_zip64=True) as file:
            for chunk in chunks:
                file.write(chunk)
                digest.update(chunk)
                size += len(chunk)
        self._members.append(Member(name=name, size=size, sha256=digest.hexdigest()))

    def close(self, *, accounts: bool) -> BackedUp:
        made = Manifest(
            schema=self._dump.schema,
            made_at=iso(self._at),
            made_by=product(),
            tables=self._counts,
            members=tuple(self._members),
            missing=tuple(self._missing),
            accounts=accounts,
        )
        content = made.written()
        self._put(manifest.NAME, [content])
        return BackedUp(manifest=made, sha256=sha256(content).hexdigest())
