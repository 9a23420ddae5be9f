"""A store whose snapshots lie in a bucket does all that one with a folder does."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.buckets import BUCKET, SECRET, URL, ObjectStore, store
from tests.yard import HOST, Yard

__all__ = ["store"]


@pytest.fixture
def far(yard: Yard, store: ObjectStore) -> Yard:
    """A report checked once, its snapshots in the bucket."""
    yard.desk.settings["snapshots_url"] = URL
    yard.desk.run("import", str(yard.report))
    yard.desk.run("refresh")
    return yard


def local(yard: Yard) -> list[str]:
    folder = yard.desk.home / "snapshots"
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def test_what_was_seen_is_in_the_bucket_and_comes_back(far: Yard, store: ObjectStore, tmp_path: Path) -> None:
    assert local(far) == []
    assert [name.startswith("house/consulted-") for name in store.names()] == [True]

    assert "snapshots are whole" in far.desk.run("snapshots", "verify")
    first = far.desk.json("snapshots", "list")[0]
    far.desk.run("snapshots", "show", str(first["id"]), "--output", str(tmp_path / "page.html"))
    assert "The shipwrights of Slipway" in (tmp_path / "page.html").read_text()
    far.desk.run("snapshots", "export", "--doc", "slipway", "--output", str(tmp_path / "pack.wacz"))
    assert "archive/data.warc.gz" in ZipFile(tmp_path / "pack.wacz").namelist()
    far.desk.run("snapshots", "check", str(tmp_path / "pack.wacz"))
    assert f"1 WARC files in {URL}" in far.desk.run("doctor")


def test_the_next_refresh_compares_with_what_is_in_the_bucket(far: Yard, store: ObjectStore) -> None:
    far.pages["/spring"] = far.pages["/summer"]
    far.desk.settings["now"] = "2026-11-21T09:00:00Z"

    far.desk.run("refresh")

    assert len(store.names()) == 2
    records = [each["record_type"] for each in far.desk.json("snapshots", "list")]
    assert records.count("revisit") == 2
    far.desk.run("snapshots", "verify")


def test_a_backup_takes_what_lies_in_the_bucket_along(far: Yard, tmp_path: Path) -> None:
    far.desk.run("backup", "--output", str(tmp_path / "backup.zip"))
    far.desk.settings |= {"home": tmp_path / "other", "snapshots_url": ""}

    far.desk.run("restore", str(tmp_path / "backup.zip"))

    assert "snapshots are whole" in far.desk.run("snapshots", "verify")


def test_retention_does_its_work(far: Yard) -> None:
    far.desk.settings["retention"] = "30d"

    assert far.desk.run("facts", "forget", "--expired").startswith("Erased 0 values")


def test_a_refresh_killed_between_close_and_upload_loses_nothing(yard: Yard, store: ObjectStore) -> None:
    yard.desk.settings["snapshots_url"] = URL
    yard.desk.run("import", str(yard.report))
    code = f"""
        import os, signal, sys
        from consulted.cli import main
        from snapshots.bucket import Bucket
        Bucket.take = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
        main({yard.desk.flags!r} + ["refresh"])
    """
    died = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
        check=False,
    )
    assert died.returncode == -signal.SIGKILL
    assert store.names() == []
    (left,) = local(yard)
    assert len(yard.desk.json("snapshots", "list")) == 3
    yard.desk.run("snapshots", "verify")
    assert f"1 WARC file(s) in {yard.desk.home}/snapshots wait for {URL}" in yard.desk.run("doctor")

    yard.desk.run("refresh")

    assert local(yard) == []
    assert f"house/{left}" in store.names()
    yard.desk.run("snapshots", "verify")


def test_snapshots_of_a_folder_go_along_when_a_bucket_is_named(yard: Yard, store: ObjectStore) -> None:
    yard.desk.run("import", str(yard.report))
    yard.desk.run("refresh")
    (before,) = local(yard)
    yard.desk.settings["snapshots_url"] = URL
    yard.desk.run("snapshots", "verify")

    yard.desk.run("refresh")

    assert local(yard) == []
    assert f"house/{before}" in store.names()
    yard.desk.run("snapshots", "verify")


def test_a_store_that_is_away_stops_a_refresh_before_it_begins(far: Yard, store: ObjectStore) -> None:
    runs = far.desk.json("runs")
    asked = len(far.web.arrived)

    with store.away():
        far.desk.run("--verbose", "refresh", code=3)
        assert "does not answer" in far.desk.said
        assert SECRET not in far.desk.said
        far.desk.run("snapshots", "verify", code=3)
        assert "damaged" not in far.desk.said
        far.desk.run("doctor", code=2)
        # What the ledger knows needs no bucket.
        far.desk.run("report", "slipway")

    assert far.desk.json("runs") == runs
    assert len(far.web.arrived) == asked
    far.desk.run("snapshots", "verify")


def test_a_store_that_goes_away_during_a_refresh_keeps_it(
    far: Yard, store: ObjectStore, capsys: pytest.CaptureFixture[str]
) -> None:
    far.desk.settings["now"] = "2026-11-21T09:00:00Z"
    far.pages["/spring"] = "<html><title>Minutes</title><p>Nothing of the sort was agreed that year.</p></html>"
    home = far.web.houses[HOST]
    leaving = store.away()

    def last_page(path: str, headers: object) -> object:
        if path == "/autumn":
            leaving.__enter__()
        return home(path, headers)  # type: ignore[arg-type]

    far.web.houses[HOST] = last_page  # type: ignore[assignment]
    far.desk.settings["per_host_concurrency"] = "1"
    try:
        far.desk.run("refresh", code=3)
    finally:
        leaving.__exit__(None, None, None)
    assert f"{URL} does not answer" in far.desk.said
    assert far.desk.json("runs")["runs"][0]["finished"] is False
    far.web.houses[HOST] = home

    far.desk.run("refresh")

    assert local(far) == []
    assert len(store.names()) == 3
    far.desk.run("snapshots", "verify")


def test_the_key_is_logged_nowhere(far: Yard, store: ObjectStore) -> None:
    command = [sys.executable, "-m", "consulted", *far.desk.flags, "--verbose"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}

    for arguments in (["snapshots", "verify"], ["doctor"], ["config"]):
        told = subprocess.run([*command, *arguments], env=environment, check=True, capture_output=True, text=True)
        assert SECRET not in told.stdout + told.stderr
    assert (
        "botocore.credentials"
        in subprocess.run([*command, "doctor"], env=environment, check=True, capture_output=True, text=True).stderr
    )


def test_bad_buckets_are_told(yard: Yard, store: ObjectStore, monkeypatch: pytest.MonkeyPatch) -> None:
    yard.desk.run("import", str(yard.report))
    for url, code, told in (
        ("s3://elsewhere/x", 3, "there is no bucket 'elsewhere'"),
        (f"s3://key:{SECRET}@{BUCKET}/x", 2, "bad value for 'snapshots_url' in flag: expected s3://BUCKET/PREFIX"),
        ("gs://evidence/x", 2, "expected a folder or s3://BUCKET/PREFIX, found an address of gs"),
    ):
        yard.desk.settings["snapshots_url"] = url
        yard.desk.run("refresh", code=code)
        assert told in yard.desk.said
        assert SECRET not in yard.desk.said
    yard.desk.settings["snapshots_url"] = URL
    store.strict(monkeypatch)
    yard.desk.run("refresh", code=3)
    assert f"access to {URL} was refused" in yard.desk.said
    monkeypatch.setitem(sys.modules, "boto3.session", None)
    yard.desk.run("refresh", code=2)
    assert "pip install 'consulted[s3]'" in yard.desk.said
    assert yard.web.arrived == []
