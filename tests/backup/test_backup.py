"""A backup holds all that is kept, and comes back as it was; what is not whole changes nothing."""

from __future__ import annotations

import json
import os
import random
import shutil
import stat
import struct
import threading
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from models.account import Role
from models.ledger import Ledger
from snapshots.archive import Answer
from tests.conftest import NOW
from tests.evidence.store import SPRING, Store, later

REPORTS = ("text", "html", "markdown", "json", "csv")


@pytest.fixture
def other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Store:
    return Store(tmp_path / "other", capsys)


def reports(store: Store) -> list[str]:
    return [store.run("report", "slipway", "--format", form) for form in REPORTS]


def rows(store: Store, folder: Path) -> dict[str, bytes]:
    """The tables of a store, as its own backup holds them."""
    file = folder / f"{sha256(str(store.home).encode()).hexdigest()[:8]}.zip"
    store.run("backup", "--output", str(file))
    with ZipFile(file) as packed:
        return {name: packed.read(name) for name in packed.namelist() if name.startswith("store/")}


def changed(backup: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """Write a backup anew with other files in it."""
    with ZipFile(backup) as packed:
        files = {name: packed.read(name) for name in packed.namelist()}
    change(files)
    with ZipFile(backup, "w", ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return backup


def manifested(files: dict[str, bytes], **changes: Any) -> None:
    """Let the manifest say what the files are, and *changes* besides."""
    told = json.loads(files["manifest.json"]) | changes
    told["members"] = [
        {"name": name, "size": len(content), "sha256": sha256(content).hexdigest()}
        for name, content in files.items()
        if name != "manifest.json"
    ]
    files["manifest.json"] = json.dumps(told).encode()


def test_reports_rows_and_snapshots_come_back_the_same(
    store: Store, other: Store, backup: Path, tmp_path: Path
) -> None:
    said = other.run("restore", str(backup))

    assert said.startswith("Restored ")
    assert reports(other) == reports(store)
    assert rows(other, tmp_path) == rows(store, tmp_path)
    assert other.run("snapshots", "verify") == store.run("snapshots", "verify") == "10 snapshots are whole.\n"
    assert [path.read_bytes() for path in sorted((other.home / "snapshots").iterdir())] == [
        path.read_bytes() for path in sorted((store.home / "snapshots").iterdir())
    ]


def test_a_store_moves_to_the_other_database(store: Store, other: Store, backup: Path, database_url: str) -> None:
    other.settings["database_url"] = database_url

    told = json.loads(other.run("restore", str(backup), "--format", "json"))

    assert told["tables"]["observation"] == 6
    assert reports(other) == reports(store)


def test_what_is_told_of_a_backup_is_what_is_in_it(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "b.zip"
    told = json.loads(store.run("backup", "--output", str(file), "--format", "json"))

    with ZipFile(file) as packed:
        assert sha256(packed.read("manifest.json")).hexdigest() == told["manifest_sha256"]
        assert len(packed.read("store/observation.jsonl").splitlines()) == told["tables"]["observation"] == 6
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert told["missing"] == []


def test_people_are_in_a_backup_unless_they_are_left_out(store: Store, other: Store, tmp_path: Path) -> None:
    with store.opened() as (ledger, _):
        ledger.accounts.put("Ines", role=Role.ADMIN, password="$argon2id$made-up", now=NOW)
    file = tmp_path / "b.zip"

    store.run("backup", "--output", str(file), "--without-accounts")
    other.run("restore", str(file))
    with ZipFile(file) as packed:
        assert all(b"argon2" not in packed.read(name) for name in packed.namelist())
    assert "Ines" not in other.run("users", "list")

    store.run("backup", "--output", str(file))
    other.run("restore", "--replace", str(file))
    assert "Ines" in other.run("users", "list")


def test_a_backup_taken_while_a_refresh_writes_holds_whole_records_only(store: Store, other: Store) -> None:
    """The tail of the open file, which no row points at yet, is left out."""
    file = store.home.parent / "b.zip"
    with store.opened() as (ledger, archive):
        answer = Answer(url=SPRING, status=200, headers=(), body=os.urandom(3000), at=NOW)
        archive.keep(answer)
        archive.sync()
        store.run("backup", "--output", str(file))
        opened = next((store.home / "snapshots").glob("*.open"))
        assert opened.stat().st_size > 3000
        assert ledger.snapshots.count() == 10

        with ledger.store.writing() as connection:
            from models.ledger.snapshots import keep_captures

            keep_captures(ledger.store, connection, [archive.keep(answer)], origin="visit")
            archive.sync()
        archive.keep(answer)
        end = opened.stat().st_size
        store.run("backup", "--output", str(file))

    with ZipFile(file) as packed:
        copied = packed.getinfo(f"snapshots/{opened.name.removesuffix('.open')}")
        assert 3000 < copied.file_size < end
    other.run("restore", str(file))
    assert other.run("snapshots", "verify") == "11 snapshots are whole.\n"


def test_backups_of_a_store_that_is_written_to_all_the_time_are_consistent(store: Store, other: Store) -> None:
    stop, file = threading.Event(), store.home.parent / "b.zip"

    def write() -> None:
        day = 2.0
        while not stop.is_set():
            store.visit(dict.fromkeys(PAGES, f"<p>Hulls of day {day}"), later(day))
            day += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for _ in range(5):
            store.run("backup", "--output", str(file))
            other.run("restore", "--replace", str(file))
            assert "are whole" in other.run("snapshots", "verify")
            with other.opened() as (ledger, _):
                assert all(run.visited in (0, run.sources) for run in ledger.runs.recent(100))
    finally:
        stop.set()
        writer.join()


PAGES = tuple(f"http://www.slipway.example/{name}" for name in ("spring", "summer", "autumn"))


def test_a_place_that_is_taken_is_left_alone_unless_told(store: Store, other: Store, backup: Path) -> None:
    other.keep(SPRING, document="harbour")
    other.run("restore", str(backup), code=2)
    assert "say --replace" in other.said
    assert "harbour" in other.run("list")

    other.run("restore", "--replace", str(backup))
    assert "harbour" not in other.run("list")
    assert reports(other) == reports(store)


def test_a_backup_goes_back_over_the_store_it_came_from(store: Store, backup: Path) -> None:
    before = reports(store)
    store.visit(dict.fromkeys(PAGES, 410), later(2))
    assert reports(store) != before

    said = store.run("restore", "--replace", str(backup))

    assert "1 of which lay there" in said or "of which lay there" in said
    assert "1 snapshot file" in store.said
    assert reports(store) == before
    store.visit(dict.fromkeys(PAGES, 410), later(2))
    assert "are whole" in store.run("snapshots", "verify")


def test_a_flipped_bit_in_a_snapshot_file_is_put_right(store: Store, backup: Path) -> None:
    warc = max((store.home / "snapshots").iterdir(), key=lambda path: path.stat().st_size)
    content = bytearray(warc.read_bytes())
    content[len(content) // 2] ^= 4
    warc.write_bytes(content)
    store.run("snapshots", "verify", code=2)

    store.run("restore", "--replace", str(backup))

    assert "are whole" in store.run("snapshots", "verify")


@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_backup_writes_nothing(other: Store, backup: Path, seed: int) -> None:
    draw = random.Random(seed)
    content = bytearray(backup.read_bytes())
    with ZipFile(backup) as packed:
        info = draw.choice([each for each in packed.infolist() if each.file_size])
    # Within what a file holds: the zip's own tables have bits that nobody reads.
    name, extra = struct.unpack("<HH", content[info.header_offset + 26 : info.header_offset + 30])
    place = info.header_offset + 30 + name + extra + draw.randrange(info.compress_size)
    content[place] ^= 1 << draw.randrange(8)
    backup.write_bytes(content)

    other.run("restore", str(backup), code=2)

    assert str(backup) in other.said
    assert not other.home.exists()


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9, 0.999])
def test_half_a_backup_writes_nothing(other: Store, backup: Path, share: float) -> None:
    content = backup.read_bytes()
    backup.write_bytes(content[: int(len(content) * share)])

    other.run("restore", str(backup), code=2)

    assert "is it all there?" in other.said
    assert not other.home.exists()


def _escape(files: dict[str, bytes]) -> None:
    files["snapshots/../../escaped.warc.gz"] = b"x"
    manifested(files)


def _odd_name(files: dict[str, bytes]) -> None:
    files["snapshots/.bashrc"] = b"x"
    manifested(files)


def _stranger(files: dict[str, bytes]) -> None:
    files["snapshots/other.warc.gz"] = b"x"


def _newer(files: dict[str, bytes]) -> None:
    manifested(files, schema="9999")


def _later_form(files: dict[str, bytes]) -> None:
    manifested(files, form="consulted-backup/2")


def _fewer_rows(files: dict[str, bytes]) -> None:
    files["store/observation.jsonl"] = files["store/observation.jsonl"].partition(b"\n")[2]
    manifested(files)


def _bad_row(files: dict[str, bytes]) -> None:
    files["store/run.jsonl"] = files["store/run.jsonl"].replace(b'"id":1', b'"id":"one","odd":1')
    manifested(files)


def _no_json(files: dict[str, bytes]) -> None:
    files["store/run.jsonl"] = b"{\n" + files["store/run.jsonl"].partition(b"\n")[2]
    manifested(files)


def _deep_manifest(files: dict[str, bytes]) -> None:
    files["manifest.json"] = b"[" * 200_000


def _list_manifest(files: dict[str, bytes]) -> None:
    files["manifest.json"] = b"[]"


def _no_table(files: dict[str, bytes]) -> None:
    files["store/wishes.jsonl"] = b""
    manifested(files, tables={**json.loads(files["manifest.json"])["tables"], "wishes": 0})


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (_escape, "lead out of the folder"),
        (_odd_name, "which no backup does"),
        (_stranger, "other files than its manifest names"),
        (_newer, "newer version of consulted"),
        (_later_form, "newer version of consulted"),
        (_fewer_rows, "other rows than were counted"),
        (_bad_row, "did not take the rows"),
        (_no_json, "a row that cannot be read"),
        (_deep_manifest, "cannot be read"),
        (_list_manifest, "cannot be read"),
        (_no_table, "other rows than were counted"),
    ],
)
def test_a_forged_backup_writes_nothing(
    other: Store, backup: Path, change: Callable[[dict[str, bytes]], None], said: str
) -> None:
    changed(backup, change)

    other.run("restore", str(backup), code=2)

    assert said in other.said
    assert not list(other.home.rglob("*.warc.gz*"))
    assert not (other.home.parent / "escaped.warc.gz").exists()
    assert other.run("list") == ""


def test_a_forged_backup_leaves_a_store_as_it_was(store: Store, backup: Path) -> None:
    before = reports(store)

    store.run("restore", "--replace", str(changed(backup, _bad_row)), code=2)

    assert "as it was before" in store.said
    assert reports(store) == before
    assert "are whole" in store.run("snapshots", "verify")


def test_a_link_in_a_backup_is_not_followed(other: Store, backup: Path) -> None:
    with ZipFile(backup, "a") as packed:
        info = packed.getinfo("manifest.json")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        packed.comment = b"so that the directory is written anew"

    other.run("restore", str(backup), code=2)

    assert "is no plain file" in other.said


def test_nothing_is_no_backup(other: Store, tmp_path: Path) -> None:
    file = tmp_path / "b.zip"
    other.run("backup", "--output", str(file), code=2)
    assert "nothing is kept" in other.said
    assert not file.exists()

    other.run("restore", str(file), code=2)
    assert "is not there" in other.said


def test_a_snapshot_file_that_is_gone_stops_a_backup_unless_told(store: Store, other: Store, tmp_path: Path) -> None:
    file = tmp_path / "b.zip"
    lost = min((store.home / "snapshots").iterdir())
    shutil.move(lost, tmp_path)
    store.run("backup", "--output", str(file), code=2)
    assert "--leave-out-missing" in store.said
    assert not file.exists()

    store.run("backup", "--output", str(file), "--leave-out-missing")
    assert lost.name in store.said
    other.run("restore", str(file))
    assert lost.name in other.said


def test_a_snapshot_file_that_lost_its_end_stops_a_backup(store: Store, tmp_path: Path) -> None:
    for path in (store.home / "snapshots").iterdir():
        path.write_bytes(path.read_bytes()[:-1])

    store.run("backup", "--output", str(tmp_path / "b.zip"), code=2)

    assert "has lost its end" in store.said


def test_nothing_is_put_under_a_refresh(store: Store, backup: Path) -> None:
    from models.ledger.lock import refreshing

    ledger = Ledger.open(f"sqlite:///{store.home / 'consulted.db'}")
    with refreshing(ledger.store.engine):
        store.run("restore", "--replace", str(backup), code=3)
    ledger.close()

    assert "stop it, then restore again" in store.said
