"""Puts a backup back: WARC files first, then every row in one transaction, brought to the newest schema."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import StatementError

from consulted.backup.manifest import Manifest
from consulted.backup.reading import Backup, opened
from consulted.backup.writing import Report, untold
from consulted.config import Config
from models.errors import PackError, SnapshotError, StoreError, first_line
from models.ledger.engine import connect
from models.ledger.load import occupied, rebuild
from models.ledger.lock import alone
from models.ledger.schema import newest
from snapshots.archive import Archive, force_names

#: A WARC file has this suffix until all of it is on the disk.
_PART = ".part"
_WARCS = "*.warc.gz*"


@dataclass(frozen=True, kw_only=True, slots=True)
class Restored:
    """What was put back."""

    manifest: Manifest
    #: Table to number of rows.
    tables: Mapping[str, int]
    #: WARC files put in place, and those that lay there already with the same bytes.
    written: int
    kept: int
    #: WARC files that nothing points at any more; they are left where they are.
    others: int
    schema: str


def restore(config: Config, path: Path, *, replace: bool = False, report: Report = untold) -> Restored:
    """Put the backup at *path* where the settings say that everything is kept.

    Every digest is worked out before anything is written. The rows are put in place in one transaction: whatever
    happens meanwhile, the store is either the one that was there or the one of the backup.

    Args:
        replace: put it in the place of what is kept there already.

    Raises:
        PackError: it is damaged, or no backup.
        NewerStoreError: a newer consulted has written it.
        StoreError: something is kept there already, and *replace* is not said; or it cannot be written.
        BusyError: a refresh or the scheduler works on the store.
    """
    with opened(path) as backup:
        if not replace:
            _require_nothing(config, backup)
        backup.prove(report)
        engine = connect(config.database_url)
        try:
            with alone(engine, _busy), _warcs_in_place(config.snapshots, backup, replace=replace) as written:
                tables = _put_rows(engine, backup)
        finally:
            engine.dispose()
        return Restored(
            manifest=backup.manifest,
            tables=tables,
            written=written,
            kept=len(backup.warcs) - written,
            others=len(_strangers(config.snapshots, backup)),
            schema=newest(),
        )


def _busy(_: str) -> str:
    return "a refresh or the scheduler works on this store; stop it, then restore again"


def _require_nothing(config: Config, backup: Backup) -> None:
    """Make sure that nothing is kept yet, without making as much as a folder."""
    taken = _strangers(config.snapshots, backup)
    found = f"{len(taken)} snapshot files in {config.snapshots}" if taken else None
    if found is None and _has_rows(config):
        found = f"a store in {config.home}" if not config["database_url"] else "rows in the database of database_url"
    if found is not None:
        raise StoreError(
            f"there is {found} already; restore to another place (--home, or database_url and snapshots_url), "
            "or say --replace to put the backup in the place of what is kept there"
        )


def _has_rows(config: Config) -> bool:
    prefix = "sqlite:///"
    if config.database_url.startswith(prefix) and not Path(config.database_url.removeprefix(prefix)).exists():
        return False
    engine = connect(config.database_url)
    try:
        return occupied(engine)
    finally:
        engine.dispose()


def _strangers(folder: Path, backup: Backup) -> list[Path]:
    """Return the WARC files in *folder* that the backup does not hold."""
    own = set(backup.warcs)
    found = folder.glob(_WARCS) if folder.is_dir() else ()
    return [each for each in found if each.name.removesuffix(".open") not in own and each.suffix != _PART]


@contextmanager
def _warcs_in_place(folder: Path, backup: Backup, *, replace: bool) -> Iterator[int]:
    """Put the WARC files in place that are not there yet, and yield how many; without rows they do not stay."""
    archive, count = Archive(folder), 0
    made: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in backup.warcs:
            if _lies_there(archive, name, backup):
                continue
            target = folder / name
            if target.exists() and not replace:
                raise StoreError(
                    f"{target} is there and holds something else; move it away, or say --replace to put the backup's "
                    "in its place"
                )
            if not target.exists():
                made.append(target)
            _put(target, backup.warc(name))
            count += 1
        force_names(folder)
        yield count
    except BaseException as error:
        for target in made:
            target.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise SnapshotError(
                f"cannot write snapshots to {folder} ({error.strerror}); nothing was restored. Make room or mend its "
                "rights, and restore again"
            ) from None
        raise


def _lies_there(archive: Archive, name: str, backup: Backup) -> bool:
    """Say whether a file of that name begins with the bytes of the backup; it may have grown since."""
    with suppress(SnapshotError, OSError), archive.path(name).open("rb") as file:
        return all(file.read(len(chunk)) == chunk for chunk in backup.warc(name))
    return False


def _put(target: Path, chunks: Iterator[bytes]) -> None:
    part = target.with_name(target.name + _PART)
    try:
        with part.open("wb") as file:
            for chunk in chunks:
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _put_rows(engine: Engine, backup: Backup) -> dict[str, int]:
    told = backup.manifest
    try:
        return rebuild(engine, schema=told.schema, rows=backup.rows, expected=told.tables)
    except StatementError as error:
        raise StoreError(
            f"the database {engine.url.render_as_string(hide_password=True)} did not take the rows "
            f"({first_line(error.orig)}); it is as it was before"
        ) from None
    except (KeyError, TypeError, ValueError) as error:
        raise PackError(f"the backup holds a row that is none ({error}); the database is as it was before") from None
