"""Connections that keep what was promised: immediate writers, write-ahead log, foreign keys."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.engine import Connection
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, OperationalError

from models.address import masked
from models.errors import ConfigurationError, StoreError, StoreUnreachableError, first_line
from models.pattern import regex

#: How long a writer waits for another before it gives up, in milliseconds.
BUSY_TIMEOUT = 30_000
#: How SQLite says that the disk cannot take or give what it needs (SQLITE_FULL, SQLITE_IOERR).
_NO_ROOM = regex("disk is full|disk I/O error")


def connect(database_url: str, *, called: str = "database_url", json_as_text: bool = False) -> Engine:
    """Return an engine for *database_url*, its folder made and its first connection tried.

    Args:
        called: what the person calls the address, for messages.
        json_as_text: hand JSON over as the text it is kept as, unread, and take it the same way.

    Raises:
        ConfigurationError: the address is none, or its driver is not installed.
        StoreError: the folder cannot be written.
        StoreUnreachableError: the database does not answer, or its disk is full.
    """
    try:
        url = make_url(database_url)
        if url.get_backend_name() == "sqlite":
            _make_folder(url.database)
        engine = _engine(url, json_as_text=json_as_text)
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise ConfigurationError(
            f"{called} {masked(database_url)!r} is no database address ({error}); "
            "write for example sqlite:////srv/consulted/consulted.db or postgresql://user@host/consulted"
        ) from None
    except ModuleNotFoundError as error:
        raise ConfigurationError(
            f"{called} {masked(database_url)!r} needs the module {error.name}, which is not installed; "
            "install it, or take SQLite or PostgreSQL, whose drivers came with consulted"
        ) from None
    if url.get_backend_name() == "sqlite":
        _tame_sqlite(engine)
    _try(engine, url.render_as_string(hide_password=True))
    return engine


def _engine(url: URL, *, json_as_text: bool) -> Engine:
    if json_as_text:
        return create_engine(url, json_serializer=_text, json_deserializer=_text)
    return create_engine(url, json_serializer=_dumps)


def _text(value: Any) -> str:
    """Return JSON as it is written; SQLite keeps a bare number as a number, PostgreSQL hands out bytes."""
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value).decode()
    return value if isinstance(value, str) else _dumps(value)


def _dumps(value: Any) -> str:
    import json

    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _make_folder(database: str | None) -> None:
    if not database or database == ":memory:":
        return
    folder = Path(database).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"cannot make the folder {folder} ({error.strerror}); choose another with --home or the key 'home'"
        ) from None


def _tame_sqlite(engine: Engine) -> None:
    """Begin every transaction as a writer.

    Read-then-write under SQLite's deferred default lost 713 of 1,200 updates between four processes; BEGIN IMMEDIATE
    lost none.
    """

    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        # The wait first: whoever makes the log of a new database may have to wait for another who does.
        for pragma in (f"busy_timeout={BUSY_TIMEOUT}", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        mode = "DEFERRED" if connection.get_execution_options().get("reading") else "IMMEDIATE"
        connection.exec_driver_sql(f"BEGIN {mode}")


def _try(engine: Engine, shown: str) -> None:
    try:
        with engine.connect().execution_options(reading=True) as connection:
            connection.exec_driver_sql("SELECT 1")
    except OperationalError as error:
        engine.dispose()
        cause = first_line(error.orig)
        if engine.dialect.name == "sqlite":
            if _NO_ROOM.search(cause):
                raise StoreUnreachableError(
                    f"the database {shown} cannot be used ({cause}): its disk is full or failing; free some space"
                ) from None
            raise StoreError(
                f"cannot open the database {shown} ({cause}); check that its folder is writable, "
                "or choose another with --home or the key 'home'"
            ) from None
        raise StoreUnreachableError(f"the database {shown} does not answer ({cause}); is it running?") from None
    except Exception as error:
        engine.dispose()
        if "not a database" in str(error):
            raise StoreError(f"{shown} is not a database; move that file away or choose another home") from None
        raise
