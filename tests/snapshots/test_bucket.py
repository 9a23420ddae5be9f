"""Snapshots in an S3-compatible store: nothing that was kept is lost, and nothing is said that is not so."""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
import textwrap
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from models.errors import ConfigurationError, SnapshotError, StoreUnreachableError
from models.visit import Capture
from snapshots import excerpt, replay
from snapshots.archive import Archive
from snapshots.bucket import BucketAddress
from snapshots.depot import hand_over
from tests.buckets import BUCKET, SECRET, ObjectStore, a_bucket, store
from tests.snapshots.test_archive import an_answer

__all__ = ["store"]

AT = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
BODIES = (b"<p>one", b"<p>two", b"<p>three")


def kept(folder: Path, *bodies: bytes) -> list[Capture]:
    with closing(a_bucket()) as bucket, Archive(folder, depot=bucket) as archive:
        return [archive.keep(an_answer(body)) for body in bodies]


def bodies(folder: Path, captures: list[Capture]) -> list[bytes]:
    with closing(a_bucket()) as bucket:
        archive = Archive(folder, depot=bucket)
        return [replay.page(archive, each).body for each in captures]


def test_a_closed_file_goes_to_the_bucket_and_an_open_one_does_not(store: ObjectStore, tmp_path: Path) -> None:
    with closing(a_bucket()) as bucket:
        archive = Archive(tmp_path, depot=bucket)
        capture = archive.keep(an_answer(b"<p>hello"))
        archive.sync()
        assert [path.suffix for path in tmp_path.iterdir()] == [".open"]
        assert store.names() == []
        assert replay.page(archive, capture).body == b"<p>hello"
        written = archive.path(capture.warc).read_bytes()

        archive.close()

        assert list(tmp_path.iterdir()) == []
        assert store.names() == [f"house/{capture.warc}"]
        assert store.content(f"house/{capture.warc}") == written
        assert replay.page(archive, capture).body == b"<p>hello"
        assert archive.place(capture).endswith(f"s3://{BUCKET}/house/{capture.warc}")


def test_records_are_read_by_range_and_neighbours_come_along(store: ObjectStore, tmp_path: Path) -> None:
    noise = [Random(number).randbytes(30_000) for number in range(20)]
    captures = kept(tmp_path, *noise)

    assert bodies(tmp_path, captures) == noise

    # 600 KB in blocks of 256 KiB; a record that reaches into the next block has it fetched with its own.
    assert 3 <= store.gets() <= 5
    assert all(" 206 " in line for line in store.asked if line.startswith('"GET /') and ".warc.gz" in line)


def test_a_large_file_arrives_in_parts_and_whole(store: ObjectStore, tmp_path: Path) -> None:
    noise = [Random(number).randbytes(6_000_000) for number in range(3)]
    captures = kept(tmp_path, *noise)

    assert bodies(tmp_path, captures) == noise
    assert sum("partNumber=" in line for line in store.asked) == 3


DEATHS = {
    "before a byte is sent": "os.kill(os.getpid(), signal.SIGKILL)",
    "after all was sent": "Bucket.take(self, name, file, size); os.kill(os.getpid(), signal.SIGKILL)",
    "in the middle": "Bucket.take(self, name, Torn(file), size)",
}


@pytest.mark.parametrize("death", DEATHS)
def test_a_kill_between_close_and_upload_loses_nothing(store: ObjectStore, tmp_path: Path, death: str) -> None:
    folder = tmp_path / "snapshots"
    code = f"""
        import os, pickle, signal
        from pathlib import Path
        from tests.buckets import URL
        from tests.snapshots.test_archive import an_answer
        from tests.snapshots.test_bucket import BODIES, Torn
        from snapshots.archive import Archive
        from snapshots.bucket import Bucket, BucketAddress

        class Dying(Bucket):
            def take(self, name, file, size):
                {DEATHS[death]}

        with Archive(Path({str(folder)!r}), depot=Dying(BucketAddress.read(URL))) as archive:
            captures = [archive.keep(an_answer(body)) for body in BODIES]
            archive.sync()
            Path({str(tmp_path / "rows")!r}).write_bytes(pickle.dumps(captures))
    """
    root = Path(__file__).parents[2]
    died = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], cwd=root, check=False)
    assert died.returncode == -signal.SIGKILL
    (left,) = folder.iterdir()
    assert left.name.endswith(".warc.gz")
    import pickle

    captures = pickle.loads((tmp_path / "rows").read_bytes())
    assert bodies(folder, captures) == list(BODIES)

    with closing(a_bucket()) as bucket:
        Archive(folder, depot=bucket).recover()

    assert list(folder.iterdir()) == []
    assert store.names() == [f"house/{left.name}"]
    assert bodies(folder, captures) == list(BODIES)


class Torn:
    """A file whose reader is killed once it has read some of it."""

    def __init__(self, file: object) -> None:
        self._file = file

    def __getattr__(self, name: str) -> object:
        return getattr(self._file, name)

    def read(self, _: int = -1) -> bytes:
        if self._file.tell() > 0:  # type: ignore[attr-defined]
            os.kill(os.getpid(), signal.SIGKILL)
        return bytes(self._file.read(100))  # type: ignore[attr-defined]


def test_a_file_torn_before_it_was_closed_is_mended_and_handed_over(store: ObjectStore, tmp_path: Path) -> None:
    folder = tmp_path / "snapshots"
    code = f"""
        import os, signal
        from pathlib import Path
        from tests.snapshots.test_archive import an_answer
        from snapshots.archive import Archive
        archive = Archive(Path({str(folder)!r}))
        archive.keep(an_answer()); archive.sync()
        archive._file.write(b"\\x1f\\x8b\\x08torn"); archive._file.flush()
        os.kill(os.getpid(), signal.SIGKILL)
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(code)], cwd=Path(__file__).parents[2], check=False)

    with closing(a_bucket()) as bucket:
        Archive(folder, depot=bucket).recover()

    (name,) = store.names()
    assert list(folder.iterdir()) == []
    assert not store.content(name).endswith(b"torn")


def test_a_store_that_is_away_gets_its_files_later(store: ObjectStore, tmp_path: Path) -> None:
    with closing(a_bucket()) as bucket:
        archive = Archive(tmp_path, depot=bucket)
        capture = archive.keep(an_answer(b"<p>hello"))
        with store.away():
            with pytest.raises(StoreUnreachableError) as caught:
                archive.close()
            assert replay.page(archive, capture).body == b"<p>hello"
        assert f"What was seen is kept in {tmp_path}" in str(caught.value)
        assert SECRET not in str(caught.value)

        archive.recover()

    assert store.names() == [f"house/{capture.warc}"]
    assert list(tmp_path.iterdir()) == []


def test_what_went_wrong_before_is_what_is_told(store: ObjectStore, tmp_path: Path) -> None:
    def fail(folder: Path) -> None:
        with closing(a_bucket()) as bucket, Archive(folder, depot=bucket) as archive:
            archive.keep(an_answer())
            raise KeyError

    with store.away(), pytest.raises(KeyError):
        fail(tmp_path)

    assert len(list(tmp_path.glob("*.warc.gz"))) == 1


def test_a_file_another_process_hands_over_is_left_to_it(store: ObjectStore, tmp_path: Path) -> None:
    kept_here = Archive(tmp_path)
    capture = kept_here.keep(an_answer())
    kept_here.close()
    path = tmp_path / capture.warc

    with closing(a_bucket()) as bucket:
        with path.open("rb") as other:
            fcntl.flock(other, fcntl.LOCK_EX)
            hand_over(path, bucket)
            assert store.names() == []
        hand_over(path, bucket)
        hand_over(path, bucket)

    assert store.names() == [f"house/{capture.warc}"]


def test_half_a_file_in_the_bucket_is_put_right(store: ObjectStore, tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    captures = [archive.keep(an_answer(body)) for body in BODIES]
    archive.close()
    store.put(f"house/{captures[0].warc}", b"half")

    with closing(a_bucket()) as bucket:
        Archive(tmp_path, depot=bucket).recover()

    assert bodies(tmp_path, captures) == list(BODIES)


def test_a_file_that_went_missing_or_shrank_is_damage_and_silence_is_not(store: ObjectStore, tmp_path: Path) -> None:
    (capture,) = kept(tmp_path, b"<p>hello")
    key = f"house/{capture.warc}"
    whole = store.content(key)

    with closing(a_bucket()) as bucket, store.away(), pytest.raises(StoreUnreachableError, match="does not answer"):
        replay.verify(Archive(tmp_path, depot=bucket), 1, capture)

    for content in (whole[: capture.offset + 20], whole[:3], b""):
        store.put(key, content)
        with closing(a_bucket()) as bucket:
            damage = replay.verify(Archive(tmp_path, depot=bucket), 1, capture)
            assert damage is not None
            assert f"s3://{BUCKET}/{key}" in damage.message
            with pytest.raises(SnapshotError, match="restore it from a backup"):
                excerpt.record(Archive(tmp_path, depot=bucket), capture)

    with closing(store.client) as client:
        client.delete_object(Bucket=BUCKET, Key=key)
    with closing(a_bucket()) as bucket:
        damage = replay.verify(Archive(tmp_path, depot=bucket), 1, capture)
    assert damage is not None
    assert f"the snapshot file s3://{BUCKET}/{key} is missing" in damage.message


def test_a_bucket_that_is_not_there_is_told_before_anything_is_done(store: ObjectStore, tmp_path: Path) -> None:
    with (
        closing(a_bucket("s3://elsewhere/house")) as bucket,
        pytest.raises(StoreUnreachableError, match="no bucket 'elsewhere' for the snapshots; make it"),
    ):
        Archive(tmp_path, depot=bucket).recover()


def test_refused_access_is_told(store: ObjectStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (capture,) = kept(tmp_path, b"<p>hello")
    store.strict(monkeypatch)

    with closing(a_bucket()) as bucket:
        archive = Archive(tmp_path, depot=bucket)
        for ask in (archive.recover, lambda: archive.member(capture)):
            with pytest.raises(StoreUnreachableError, match="access to s3://evidence/house/ was refused") as caught:
                ask()
            assert SECRET not in str(caught.value)


def test_missing_credentials_are_told(store: ObjectStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")

    with closing(a_bucket()) as bucket, pytest.raises(StoreUnreachableError, match="no credentials were found"):
        Archive(tmp_path, depot=bucket).recover()


def test_an_endpoint_that_is_none_is_told(store: ObjectStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", f"keep {SECRET}")

    with closing(a_bucket()) as bucket, pytest.raises(ConfigurationError, match="is no address") as caught:
        Archive(tmp_path, depot=bucket).recover()
    assert SECRET not in str(caught.value)


def test_a_key_in_the_endpoint_is_not_shown(
    store: ObjectStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", store.endpoint.replace("//", f"//key:{SECRET}@"))

    with store.away(), closing(a_bucket()) as bucket, pytest.raises(StoreUnreachableError) as caught:
        Archive(tmp_path, depot=bucket).recover()

    assert "does not answer" in str(caught.value)
    assert SECRET not in str(caught.value)


def test_without_the_extra_the_way_to_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("boto3.session", "botocore.config", "botocore.exceptions"):
        monkeypatch.setitem(sys.modules, module, None)

    with closing(a_bucket()) as bucket, pytest.raises(ConfigurationError, match=r"pip install 'consulted\[s3\]'"):
        Archive(tmp_path, depot=bucket).recover()


@pytest.mark.parametrize(
    ("text", "bucket", "prefix"),
    [
        ("s3://evidence", "evidence", ""),
        ("s3://evidence/", "evidence", ""),
        ("s3://my.evidence-1/a/b", "my.evidence-1", "a/b/"),
        ("s3://evidence/a/b/", "evidence", "a/b/"),
    ],
)
def test_addresses(text: str, bucket: str, prefix: str) -> None:
    address = BucketAddress.read(text)

    assert (address.bucket, address.prefix) == (bucket, prefix)
    assert BucketAddress.read(str(address)) == address


@pytest.mark.parametrize(
    "text", ["s3://", "s3:///prefix", "s3://Evidence/a", f"s3://key:{SECRET}@evidence/a", "s3://evidence/a?x=1"]
)
def test_no_addresses(text: str) -> None:
    with pytest.raises(ValueError, match="expected s3://BUCKET/PREFIX") as caught:
        BucketAddress.read(text)
    assert SECRET not in str(caught.value)
