"""Moves a whole ledger from one database to another, all of it or nothing.

Everything is written in one transaction of the target, which is committed once both hold as many rows in each table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, LargeBinary, Table, func, insert, inspect, select
from sqlalchemy.exc import DBAPIError, OperationalError

from models.errors import BusyError, StoreError, StoreUnreachableError, first_line
from models.ledger import engine
from models.ledger.lock import alone
from models.ledger.misfit import misfit
from models.ledger.numbering import go_on_behind
from models.ledger.schema import current, newest, refuse_newer, upgrade
from models.tables import metadata

#: Rows written in one go, unless they are longer than that in all (characters).
_BATCH_ROWS, _BATCH_LENGTH = 1_000, 4_000_000
#: Rows read in one go; robots.txt of so many hosts, at half a megabyte each, still fit. Files come one by one.
_READ_ROWS, _READ_FILES = 64, 1


@dataclass(frozen=True, kw_only=True, slots=True)
class TableCount:
    """How many rows of a table there are in the source, and how many arrived."""

    table: str
    there: int
    arrived: int


#: Told the table, the rows done, and the rows to do.
Progress = Callable[[str, int, int], None]


class MoveError(StoreError):
    """A store cannot be moved; the target holds nothing of it."""


def move(source: Engine, target: Engine, *, on_progress: Progress) -> list[TableCount]:
    """Copy all rows of *source* to *target*, an empty database; both connected with ``json_as_text``.

    While that lasts nobody can write to *source*, which is left as it is.

    Raises:
        BusyError: a refresh or a scheduler runs on one of them.
        MoveError: there is nothing to move, or the target is not empty, or a row does not fit.
        NewerStoreError: one of them was written by a newer version.
        StoreUnreachableError: a database stopped working on the way.
    """
    _require_ours(source)
    with _alone(source, "the store"), _alone(target, "the target"):
        _make_ready(target)
        try:
            with source.connect() as reading, target.begin() as writing:
                _require_empty(writing)
                _hold_still(reading)
                for table in metadata.sorted_tables:
                    _copy(table, reading, writing, on_progress)
                counts = [_counted(table, reading, writing) for table in metadata.sorted_tables]
                _require_equal(counts)
                _settle(writing)
        except OperationalError as error:
            raise StoreUnreachableError(
                f"a database stopped working on the way ({first_line(error.orig)}); the target holds nothing of the "
                "move. Check that both are running and that the target's disk has space, and move again"
            ) from None
    return counts


# -- before


def _require_ours(source: Engine) -> None:
    present = current(source)
    if present is None:
        raise MoveError(f"{_shown(source)} holds no store, so there is nothing to move; check database_url and home")
    if present != newest():
        refuse_newer(source, present)
        raise MoveError(
            f"{_shown(source)} was written by an older version of consulted (schema {present}, now {newest()}); "
            "'consulted doctor' brings it up to date, then move it"
        )


#: By the right they hold, who may be at a store.
_WHO = {"refresh": "a refresh or another move", "schedule": "a scheduler"}


def _alone(store: Engine, what: str) -> AbstractContextManager[None]:
    return alone(
        store, lambda name: f"{_WHO[name]} is running on {what} {_shown(store)}; wait for it to end, or stop it first"
    )


def _make_ready(target: Engine) -> None:
    present = current(target)
    if present is None:
        foreign = sorted(inspect(target).get_table_names())
        if foreign:
            raise MoveError(
                f"the target {_shown(target)} holds tables of another program ({', '.join(foreign[:3])}); "
                "name an empty database"
            )
    elif present != newest():
        refuse_newer(target, present)
        raise MoveError(
            f"the target {_shown(target)} holds a store of an older version (schema {present}, now {newest()}); "
            "name an empty database"
        )
    try:
        upgrade(target)
    except DBAPIError as error:
        raise MoveError(
            f"cannot make the tables in the target {_shown(target)} ({first_line(error.orig)}); "
            "check the rights of its user and the space on its disk"
        ) from None


def _require_empty(writing: Connection) -> None:
    for table in metadata.sorted_tables:
        if writing.execute(select(table).limit(1)).first() is not None:
            raise MoveError(
                f"the target {_shown(writing.engine)} holds a store already (there are rows in {table.name}); "
                "name an empty database, or take this one as it is with database_url"
            )


def _hold_still(reading: Connection) -> None:
    """Keep everybody from writing to the source.

    Raises:
        BusyError: somebody is writing to it, and does not end.
    """
    try:
        # On SQLite this begins the transaction, which does so as a writer, as all of ours do.
        reading.execute(select(1))
        if reading.dialect.name == "postgresql":
            names = ", ".join(reading.dialect.identifier_preparer.format_table(each) for each in metadata.sorted_tables)
            reading.exec_driver_sql(f"SET LOCAL lock_timeout = {engine.BUSY_TIMEOUT}")
            reading.exec_driver_sql(f"LOCK TABLE {names} IN SHARE MODE")
    except OperationalError as error:
        if "lock" not in first_line(error.orig):
            raise
        raise BusyError(
            f"somebody is writing to the store {_shown(reading.engine)} ({first_line(error.orig)}); stop the review "
            "desk and whatever else uses it, and move again"
        ) from None


# -- row by row


def _copy(table: Table, reading: Connection, writing: Connection, on_progress: Progress) -> None:
    total, done = _count(table, reading), 0
    on_progress(table.name, 0, total)
    for rows in _batches(table, reading):
        try:
            writing.execute(insert(table), rows)
        except OperationalError:
            raise
        except DBAPIError as error:
            raise MoveError(misfit(table, rows, first_line(error.orig))) from None
        done += len(rows)
        on_progress(table.name, done, total)


def _batches(table: Table, reading: Connection) -> Iterator[list[Mapping[str, Any]]]:
    files = any(isinstance(column.type, LargeBinary) for column in table.columns)
    options = {"yield_per": _READ_FILES if files else _READ_ROWS}
    batch: list[Mapping[str, Any]] = []
    length = 0
    try:
        for row in reading.execute(select(table), execution_options=options).mappings():
            batch.append(dict(row))
            length += sum(len(value) for value in row.values() if isinstance(value, str | bytes))
            if len(batch) >= _BATCH_ROWS or length >= _BATCH_LENGTH:
                yield batch
                batch, length = [], 0
    except OperationalError:
        raise
    except (DBAPIError, ValueError) as error:
        cause = first_line(error.orig) if isinstance(error, DBAPIError) else str(error)
        raise MoveError(
            f"the table {table.name} of the store {_shown(reading.engine)} cannot be read ({cause}); "
            "the target holds nothing of the move. Restore the store from a backup"
        ) from None
    if batch:
        yield batch


# -- after


def _counted(table: Table, reading: Connection, writing: Connection) -> TableCount:
    return TableCount(table=table.name, there=_count(table, reading), arrived=_count(table, writing))


def _count(table: Table, connection: Connection) -> int:
    return int(connection.scalar(select(func.count()).select_from(table)) or 0)


def _require_equal(counts: Sequence[TableCount]) -> None:
    wrong = [each for each in counts if each.there != each.arrived]
    if wrong:
        told = ", ".join(f"{each.arrived} of {each.there} rows of {each.table}" for each in wrong)
        raise MoveError(f"{told} arrived, so nothing was kept in the target; move again, and tell us if it stays so")


def _settle(writing: Connection) -> None:
    """Let new rows be numbered after those that came, and plans be made for so many; SQLite does both by itself."""
    if writing.dialect.name != "postgresql":
        return
    for table in metadata.sorted_tables:
        writing.exec_driver_sql(f"ANALYZE {writing.dialect.identifier_preparer.format_table(table)}")
        go_on_behind(writing, table)


def _shown(store: Engine) -> str:
    return store.url.render_as_string(hide_password=True)
