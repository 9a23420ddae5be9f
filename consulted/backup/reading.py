"""Reads a backup with care: nothing of it is believed before every digest was worked out anew."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

from consulted.backup import manifest
from consulted.backup.manifest import Manifest
from models.errors import NewerStoreError, PackError
from models.ledger.schema import newest, revisions
from snapshots.proof.container import Container
from snapshots.proof.fault import Faults, UnreadableError

Report = Callable[[int, int], None]


class Backup:
    """A backup that names nothing it should not; :meth:`prove` says whether its bytes are those that were written."""

    def __init__(self, container: Container, told: Manifest, path: Path) -> None:
        self._container = container
        self._path = path
        self.manifest = told

    @property
    def warcs(self) -> list[str]:
        """The names of its WARC files."""
        start = manifest.SNAPSHOTS
        return [each.name.removeprefix(start) for each in self.manifest.members if each.name.startswith(start)]

    def prove(self, report: Report) -> None:
        """Work out every digest anew.

        Raises:
            PackError: a file is not the one that was written.
        """
        total, done = sum(each.size for each in self.manifest.members), 0
        for member in self.manifest.members:
            digest, size = sha256(), 0
            for chunk in self._chunks(member.name):
                digest.update(chunk)
                size += len(chunk)
                if size > member.size:
                    break
                done += len(chunk)
                report(done, total)
            if (size, digest.hexdigest()) != (member.size, member.sha256):
                raise self._damaged(member.name, "is not what was written")

    def rows(self, table: str) -> Iterator[dict[str, Any]]:
        """Yield the rows of one table; none where the backup's schema does not have it."""
        if table not in self.manifest.tables:
            return
        name = f"{manifest.STORE}{table}.jsonl"
        try:
            with self._container.open(name) as file:
                for line in file:
                    yield json.loads(line)
        except (UnreadableError, ValueError):
            raise self._damaged(name, "holds a row that cannot be read") from None

    def warc(self, name: str) -> Iterator[bytes]:
        """Yield the bytes of one WARC file."""
        return self._chunks(f"{manifest.SNAPSHOTS}{name}")

    def _chunks(self, name: str) -> Iterator[bytes]:
        try:
            yield from self._container.chunks(name)
        except UnreadableError as error:
            raise self._damaged(name, str(error)) from None

    def _damaged(self, name: str, why: str) -> PackError:
        return PackError(f"{self._path} is damaged: {name} {why}; take another copy of it, or an earlier backup")


@contextmanager
def opened(path: Path) -> Iterator[Backup]:
    """Open a backup and look over its names, schema and manifest, not yet its content.

    Raises:
        PackError: it is none, is damaged, or holds what no backup does.
        NewerStoreError: a newer consulted has written it.
    """
    with Container(path, form="a backup", maker="backup") as container:
        faults = Faults()
        container.look_over(faults)
        for fault in faults.all:
            raise PackError(f"{path} cannot be trusted: {fault.where} {fault.message}; do not use it")
        try:
            told = manifest.read(container.text(manifest.NAME))
        except UnreadableError as error:
            raise PackError(f"{path} is no whole backup: its {manifest.NAME} {error}; is it all there?") from None
        except PackError as error:
            raise PackError(f"{path} is no backup to be restored: {error}") from None
        if {each.name for each in told.members} | {manifest.NAME} != set(container.names):
            raise PackError(f"{path} holds other files than its manifest names; do not use it")
        _known(told, path)
        yield Backup(container, told, path)


def _known(told: Manifest, path: Path) -> None:
    if told.schema not in revisions():
        raise NewerStoreError(
            f"{path} was written by a newer version of consulted ({told.made_by}, schema {told.schema}; this one knows "
            f"{newest()}); upgrade consulted to restore it"
        )
