"""A ledger moves to another database as it is, or not at all."""

from __future__ import annotations

import resource
import signal
import sqlite3
import subprocess
import sys
import textwrap
import tracemalloc
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine, func, insert, select, text
from sqlalchemy.exc import OperationalError

from models import tables
from models.errors import BusyError, NewerStoreError, StoreUnreachableError
from models.ledger import Ledger
from models.ledger.engine import connect
from models.ledger.lock import Right
from models.ledger.moving import MoveError, TableCount, move
from models.ledger.schema import upgrade
from tests.conftest import NOW, postgres_database
from tests.models.makers import a_reading, a_reference, a_visit

AT = datetime(2019, 3, 31, 1, 59, 59, 7, tzinfo=UTC)
#: What a careless copy would change: the order of keys, a number's last digits, an escape, a bare value.
TRICKY = {"z": 0.1, "a": [1e-7, 12345678901234567890, 1.0], "ü": 'quote " and \\ and \n', "none": None, "yes": True}


@contextmanager
def database(kind: str, folder: Path) -> Iterator[str]:
    if kind == "sqlite":
        yield f"sqlite:///{folder / 'target.db'}"
    else:
        with postgres_database() as url:
            yield url


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.service)])
def target_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    with database(request.param, tmp_path) as url:
        yield url


#: Stores on SQLite by their number of notes, so that each is made once.
made: dict[int, bytes] = {}


def filled(url: str, notes: int = 1) -> str:
    """Fill a store with a row of every kind of column."""
    if not url.startswith("sqlite"):
        return filled_anew(url, notes)
    path = Path(url.removeprefix("sqlite:///"))
    if notes in made:
        path.write_bytes(made[notes])
    else:
        filled_anew(url, notes)
        made[notes] = path.read_bytes()
    return url


def filled_anew(url: str, notes: int) -> str:
    ledger = Ledger.open(url)
    references = [a_reference(str(n), f"https://a.example/{n}") for n in range(notes)]
    ledger.documents.keep(
        a_reading(*references), addresses={}, content=b"\x00\xff", file_name="r.txt", now=AT.replace(microsecond=123456)
    )
    run = ledger.runs.start(ledger.documents.source_ids(), now=NOW)
    (task, *_) = ledger.tasks.batch(run.id, "a.example", limit=1)
    ledger.observations.record([a_visit(task, at=AT)])
    with ledger.store.writing() as connection:
        connection.execute(tables.observation.update().values(evidence=TRICKY, not_modified=True, search=None))
        connection.execute(
            insert(tables.fact_value),
            [
                {"document_id": "report", "fact_id": str(n), "origin": "report", "value": value, "valid_from": AT}
                for n, value in enumerate([None, TRICKY, 5, "", [], "5", 0.1])
            ],
        )
    ledger.note_fact("word", "naïve ☃ 𝄞")
    ledger.close()
    return url


def moved(source_url: str, target_url: str, progress: Any = lambda *_: None) -> list[TableCount]:
    with ExitStack() as stack:
        source = connect(source_url, json_as_text=True)
        stack.callback(source.dispose)
        target = connect(target_url, json_as_text=True)
        stack.callback(target.dispose)
        return move(source, target, on_progress=progress)


def contents(url: str) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table as our code reads it, and the text of each JSON value beside it."""
    found: dict[str, list[tuple[Any, ...]]] = {}
    for as_text in (False, True):
        engine = connect(url, json_as_text=as_text)
        with engine.connect() as connection:
            for table in tables.metadata.sorted_tables:
                rows = connection.execute(select(table).order_by(*table.primary_key)).all()
                found.setdefault(table.name, []).extend(map(tuple, rows))
        engine.dispose()
    return found


def rows_in(url: str) -> int:
    engine = create_engine(url)
    upgrade(engine)
    with engine.connect() as connection:
        counts = [connection.scalar(select(func.count()).select_from(each)) for each in tables.metadata.sorted_tables]
    engine.dispose()
    return sum(count or 0 for count in counts)


def dump(path: Path) -> list[str]:
    with sqlite3.connect(path) as connection:
        lines = list(connection.iterdump())
    connection.close()
    return lines


def test_every_value_arrives_as_it_was(database_url: str, target_url: str) -> None:
    filled(database_url)
    before = contents(database_url)

    counts = moved(database_url, target_url)

    assert contents(target_url) == before == contents(database_url)
    assert {each.table for each in counts} == set(tables.metadata.tables)
    assert all(each.there == each.arrived for each in counts)
    assert {each.table: each.arrived for each in counts}["fact_value"] == 7


def test_json_null_and_no_value_stay_apart(tmp_path: Path, target_url: str) -> None:
    source_url = filled(f"sqlite:///{tmp_path / 'one.db'}")
    with sqlite3.connect(tmp_path / "one.db") as connection:
        connection.execute("UPDATE fact_value SET value = 'null' WHERE fact_id = '3'")
        connection.execute("UPDATE fact_value SET value = '{ \"b\" : 1,  \"a\":1}' WHERE fact_id = '4'")
    connection.close()

    moved(source_url, target_url)

    engine = create_engine(target_url)
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT fact_id, CAST(value AS TEXT) FROM fact_value")).all()
    engine.dispose()
    written = dict(map(tuple, rows))
    assert (written["0"], written["3"], written["4"]) == (None, "null", '{ "b" : 1,  "a":1}')
    assert (written["2"], written["5"], written["6"]) == ("5", '"5"', "0.1")


def test_new_rows_are_numbered_after_those_that_came(database_url: str, target_url: str) -> None:
    filled(database_url, notes=3)
    moved(database_url, target_url)

    ledger = Ledger.open(target_url)
    last = ledger.documents.source_ids()[-1]
    ledger.documents.keep(
        a_reading(a_reference("1", "https://b.example/new"), document_id="other"),
        addresses={},
        content=b"x",
        file_name="o.txt",
        now=NOW,
    )
    (new,) = ledger.documents.source_ids(["other"])
    run = ledger.runs.start([new], now=NOW)
    ledger.close()

    assert (new, run.id) == (last + 1, 2)


def test_it_goes_on_in_batches_and_says_how_far_it_is(tmp_path: Path) -> None:
    source_url = filled(f"sqlite:///{tmp_path / 'one.db'}", notes=2_500)
    said: list[tuple[str, int, int]] = []

    moved(source_url, f"sqlite:///{tmp_path / 'two.db'}", lambda *told: said.append(told))

    assert [told for told in said if told[0] == "source"] == [
        ("source", 0, 2_500),
        ("source", 1_000, 2_500),
        ("source", 2_000, 2_500),
        ("source", 2_500, 2_500),
    ]


def test_files_larger_than_memory_should_hold_go_one_by_one(tmp_path: Path) -> None:
    source_url = filled(f"sqlite:///{tmp_path / 'one.db'}")
    size, count = 3_000_000, 20
    engine = connect(source_url)
    with engine.begin() as connection:
        for n in range(count):
            row = {"document_id": "report", "sha256": str(n), "file_name": "f", "content": bytes(size)}
            connection.execute(insert(tables.edition).values(imported_at=AT, remarks={}, **row))
    engine.dispose()

    tracemalloc.start()
    moved(source_url, f"sqlite:///{tmp_path / 'two.db'}")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < count * size / 3


def test_the_store_itself_stays_as_it_was(tmp_path: Path, target_url: str) -> None:
    source_url = filled(f"sqlite:///{tmp_path / 'one.db'}", notes=30)
    before = dump(tmp_path / "one.db")

    moved(source_url, target_url)

    assert dump(tmp_path / "one.db") == before


def test_nobody_writes_to_the_store_meanwhile(database_url: str, tmp_path: Path) -> None:
    filled(database_url)
    refused: list[str] = []

    def write(name: str, *_: int) -> None:
        if name != "source" or refused:
            return
        impatient: dict[str, Any] = (
            {"connect_args": {"timeout": 0}}
            if database_url.startswith("sqlite")
            else {"connect_args": {"options": "-c lock_timeout=50"}}
        )
        engine = create_engine(database_url, **impatient)
        with pytest.raises(OperationalError) as caught, engine.begin() as connection:
            connection.execute(insert(tables.meta).values(key="late", value="comer"))
        refused.append(str(caught.value.orig))
        engine.dispose()

    moved(database_url, f"sqlite:///{tmp_path / 'two.db'}", write)

    assert len(refused) == 1
    assert "lock" in refused[0]


def test_somebody_who_writes_and_does_not_end_is_told(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(database_url)
    monkeypatch.setattr("models.ledger.engine.BUSY_TIMEOUT", 100)
    engine = connect(database_url)
    with engine.begin() as connection:
        connection.execute(insert(tables.meta).values(key="slow", value="writer"))

        said = refusal(database_url, f"sqlite:///{tmp_path / 'two.db'}", BusyError)
    engine.dispose()

    assert "somebody is writing to the store" in said
    assert rows_in(f"sqlite:///{tmp_path / 'two.db'}") == 0


def refusal(source_url: str, target_url: str, kind: type[Exception]) -> str:
    with pytest.raises(kind) as caught:
        moved(source_url, target_url)
    return str(caught.value)


def test_a_target_that_holds_something_is_refused(tmp_path: Path, target_url: str) -> None:
    source_url = filled(f"sqlite:///{tmp_path / 'one.db'}")
    filled(target_url)
    before = contents(target_url)

    said = refusal(source_url, target_url, MoveError)

    assert "holds a store already" in said
    assert "name an empty database" in said
    assert contents(target_url) == before


def test_a_target_with_the_tables_and_no_rows_is_empty(tmp_path: Path, target_url: str) -> None:
    source_url = filled(f"sqlite:///{tmp_path / 'one.db'}")
    assert rows_in(target_url) == 0

    moved(source_url, target_url)

    assert contents(target_url) == contents(source_url)


@pytest.mark.parametrize(
    ("schema", "kind", "told"),
    [("0008", MoveError, "older version (schema 0008"), ("9999", NewerStoreError, "newer version of consulted")],
)
def test_a_target_of_another_version_is_refused(
    tmp_path: Path, target_url: str, schema: str, kind: type[Exception], told: str
) -> None:
    source_url = filled(f"sqlite:///{tmp_path / 'one.db'}")
    assert rows_in(target_url) == 0
    engine = create_engine(target_url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :schema"), {"schema": schema})
    engine.dispose()

    assert told in refusal(source_url, target_url, kind)


def test_a_store_of_another_version_is_refused_and_not_brought_up_to_date(tmp_path: Path) -> None:
    source_url = filled(f"sqlite:///{tmp_path / 'one.db'}")
    engine = create_engine(source_url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0008'"))
    engine.dispose()

    said = refusal(source_url, f"sqlite:///{tmp_path / 'two.db'}", MoveError)

    assert "older version of consulted (schema 0008" in said
    assert "'consulted doctor' brings it up to date" in said
    assert not any("row" in line for line in dump(tmp_path / "two.db"))


def test_the_tables_of_another_program_are_left_alone(tmp_path: Path, target_url: str) -> None:
    source_url = filled(f"sqlite:///{tmp_path / 'one.db'}")
    engine = create_engine(target_url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE wages (id INTEGER)"))
    engine.dispose()

    assert "tables of another program (wages)" in refusal(source_url, target_url, MoveError)


@pytest.mark.parametrize(("name", "told"), [("refresh", "a refresh or another move"), ("schedule", "a scheduler")])
def test_it_does_not_begin_while_somebody_works_on_the_store(
    database_url: str, tmp_path: Path, name: str, told: str
) -> None:
    filled(database_url)
    engine = connect(database_url)
    right = Right(engine, name)
    assert right.take()

    said = refusal(database_url, f"sqlite:///{tmp_path / 'two.db'}", BusyError)

    right.give_up()
    engine.dispose()
    assert f"{told} is running on the store" in said
    moved(database_url, f"sqlite:///{tmp_path / 'two.db'}")


@pytest.mark.service
@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("UPDATE meta SET value = 'a' || char(0) || 'b'", "value in the row of meta with key 'word' holds a character"),
        ("UPDATE cite SET as_of = '2018-08-24T00:00'", "as_of in the row of cite with id 1 is longer than 10"),
        ("UPDATE snapshot SET size = 5000000000", "size in the row of snapshot with id 1 is larger than 2147483647"),
    ],
)
def test_a_value_that_does_not_fit_is_named_and_can_be_mended(tmp_path: Path, change: str, told: str) -> None:
    path = tmp_path / "one.db"
    source_url = filled(f"sqlite:///{path}")
    with sqlite3.connect(path) as connection:
        connection.execute(change)
    connection.close()

    with postgres_database() as target_url:
        assert told in refusal(source_url, target_url, MoveError)
        assert rows_in(target_url) == 0


def test_a_store_that_cannot_be_read_is_told(tmp_path: Path, target_url: str) -> None:
    path = tmp_path / "one.db"
    source_url = filled(f"sqlite:///{path}")
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE run SET started_at = 'yesterday'")
    connection.close()

    said = refusal(source_url, target_url, MoveError)

    assert "the table run of the store" in said
    assert "Restore the store from a backup" in said
    assert rows_in(target_url) == 0


@pytest.mark.service
def test_a_server_that_goes_away_on_the_way_keeps_nothing(tmp_path: Path) -> None:
    source_url = filled(f"sqlite:///{tmp_path / 'one.db'}", notes=1_500)

    with postgres_database() as target_url:

        def end_it(name: str, done: int, _: int) -> None:
            if (name, done) == ("source", 1_000):
                engine = create_engine(target_url)
                others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction'"
                with engine.begin() as connection:
                    assert connection.execute(text(others)).all()
                engine.dispose()

        with pytest.raises(StoreUnreachableError, match="a database stopped working on the way"):
            moved(source_url, target_url, end_it)
        assert rows_in(target_url) == 0

        moved(source_url, target_url)
        assert contents(target_url) == contents(source_url)


def test_a_full_disk_keeps_nothing(tmp_path: Path) -> None:
    source_url = filled(f"sqlite:///{tmp_path / 'one.db'}", notes=2_000)
    target_url = f"sqlite:///{tmp_path / 'two.db'}"
    assert rows_in(target_url) == 0
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, before[1]))
    try:
        with pytest.raises(StoreUnreachableError, match="the target's disk has space"):
            moved(source_url, target_url)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert rows_in(target_url) == 0
    moved(source_url, target_url)
    assert contents(target_url) == contents(source_url)


def test_a_move_that_is_killed_keeps_nothing(tmp_path: Path, target_url: str) -> None:
    source_url = filled(f"sqlite:///{tmp_path / 'one.db'}", notes=1_500)
    code = f"""
        import os, signal
        from tests.models.test_moving import moved
        def die(name, done, _):
            if (name, done) == ("cite", 1_000):
                os.kill(os.getpid(), signal.SIGKILL)
        moved({source_url!r}, {target_url!r}, die)
    """
    root = Path(__file__).parents[2]
    died = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], cwd=root, check=False)
    assert died.returncode == -signal.SIGKILL

    _until_let_go(target_url)
    assert rows_in(target_url) == 0
    moved(source_url, target_url)

    assert contents(target_url) == contents(source_url)


def _until_let_go(url: str) -> None:
    """Wait until a server has noticed that its client is dead: it then gives the client's advisory lock back."""
    engine: Engine = create_engine(url)
    if engine.dialect.name == "postgresql":
        wait: Sequence[str] = ("SELECT pg_advisory_lock(6026778533)", "SELECT pg_advisory_unlock(6026778533)")
        with engine.connect() as connection:
            for each in wait:
                connection.execute(text(each))
    engine.dispose()
