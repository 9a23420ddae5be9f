"""Snapshots survive what happens to processes and disks."""

from __future__ import annotations

import gzip
import random
import resource
import subprocess
import sys
import textwrap
import tracemalloc
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.checker import Checker

from models.errors import SnapshotError
from models.visit import Capture
from snapshots import replay
from snapshots.archive import Answer, Archive
from snapshots.mending import gzip_members, repair

AT = datetime(2026, 11, 24, 9, 0, 0, 123456, tzinfo=UTC)


def an_answer(body: bytes = b"<p>hello", *, status: int = 200, url: str = "https://a.example/") -> Answer:
    return Answer(
        url=url,
        status=status,
        headers=[("Content-Type", "text/html; charset=utf-8"), ("ETag", '"v1"')],
        body=body,
        at=AT,
    )


def kept(folder: Path, *answers: Answer) -> list[Capture]:
    with Archive(folder) as archive:
        return [archive.keep(answer) for answer in answers]


def records(folder: Path) -> list[tuple[str, dict[str, str], bytes]]:
    found = []
    for path in sorted(folder.glob("*.warc.gz")):
        with path.open("rb") as file:
            for record in ArchiveIterator(file):
                found.append((record.rec_type, dict(record.rec_headers.headers), record.content_stream().read()))
    return found


def test_a_response_comes_back_byte_for_byte(tmp_path: Path) -> None:
    (capture,) = kept(tmp_path, an_answer())

    page = replay.page(Archive(tmp_path), capture)

    assert (page.status, page.body, page.charset, page.header("etag")) == (200, b"<p>hello", "utf-8", '"v1"')


def test_a_compressed_body_is_kept_as_sent_and_read_unpacked(tmp_path: Path) -> None:
    packed = gzip.compress(b"hello")
    answer = Answer(url="https://a.example/", status=200, headers=[("Content-Encoding", "gzip")], body=packed, at=AT)
    (capture,) = kept(tmp_path, answer)

    assert replay.record(Archive(tmp_path), capture)[2] == packed
    assert replay.page(Archive(tmp_path), capture).body == b"hello"


def test_records_are_warc_1_1_with_our_sha256(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        first = archive.keep(an_answer())
        archive.keep(an_answer(b"", status=304), same_as=first)
        archive.keep(an_answer(), same_as=first)

    kinds = [(kind, headers.get("WARC-Profile", "").rpartition("/")[2]) for kind, headers, _ in records(tmp_path)]
    assert kinds == [
        ("warcinfo", ""),
        ("response", ""),
        ("revisit", "server-not-modified"),
        ("revisit", "identical-payload-digest"),
    ]
    _, headers, _ = records(tmp_path)[1]
    assert headers["WARC-Payload-Digest"] == f"sha256:{first.sha256}"
    assert headers["WARC-Date"] == "2026-11-24T09:00:00.123456Z"
    revisit = records(tmp_path)[2][1]
    assert revisit["WARC-Refers-To"] == first.record_id
    assert revisit["WARC-Refers-To-Target-URI"] == "https://a.example/"


def test_an_independent_checker_finds_nothing_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept(tmp_path, an_answer(), an_answer(b"x" * 100_000))

    inputs = [str(path) for path in tmp_path.glob("*.warc.gz")]
    Checker(SimpleNamespace(inputs=inputs, verbose=True)).process_all()

    said = capsys.readouterr().out
    assert said.count("digest pass") == 3
    assert "fail" not in said


def test_the_file_is_open_while_written_and_closed_afterwards(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    capture = archive.keep(an_answer())
    assert [path.suffix for path in tmp_path.iterdir()] == [".open"]
    archive.sync()
    assert replay.page(archive, capture).body == b"<p>hello"

    archive.close()

    assert [path.name for path in tmp_path.iterdir()] == [capture.warc]


def test_a_file_torn_by_a_kill_is_cut_back_to_its_last_whole_record(tmp_path: Path) -> None:
    (tmp_path / "snapshots").mkdir()
    code = f"""
        import os, signal
        from pathlib import Path
        from tests.snapshots.test_archive import an_answer
        from snapshots.archive import Archive
        archive = Archive(Path({str(tmp_path / "snapshots")!r}))
        archive.keep(an_answer()); archive.sync()
        archive._file.write(b"\\x1f\\x8b\\x08torn"); archive._file.flush()
        os.kill(os.getpid(), signal.SIGKILL)
    """
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", textwrap.dedent(code)], cwd=root, check=False)
    (left,) = (tmp_path / "snapshots").iterdir()
    assert left.suffix == ".open"

    assert repair(tmp_path / "snapshots") == [left]

    assert [kind for kind, _, _ in records(tmp_path / "snapshots")] == ["warcinfo", "response"]


def test_a_damaged_record_of_a_file_left_open_takes_none_behind_it_along(tmp_path: Path) -> None:
    """Rows point at those; what a kill tore at the end goes."""
    captures = kept(tmp_path, an_answer(b"one" * 900), an_answer(b"two" * 900), an_answer(b"three" * 900))
    path = tmp_path / captures[0].warc
    raw = bytearray(path.read_bytes())
    raw[captures[0].offset + captures[0].length // 2] ^= 0xFF
    whole = bytes(raw)
    path.with_name(path.name + ".open").write_bytes(whole + whole[captures[1].offset :][:50])
    path.unlink()

    repair(tmp_path)

    assert path.read_bytes() == whole
    checks = [replay.verify(Archive(tmp_path), place, each) for place, each in enumerate(captures)]
    assert [each is None for each in checks] == [False, True, True]


def test_the_file_of_a_living_process_is_left_alone(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        archive.keep(an_answer())

        assert repair(tmp_path) == []


def test_a_full_disk_is_told_and_what_was_kept_stays_whole(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    first = archive.keep(an_answer())
    archive.sync()
    size = archive.path(first.warc).stat().st_size
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 200, before[1]))
    try:
        import random

        noise = random.Random(1).randbytes(100_000)
        with pytest.raises(SnapshotError, match=r"disk is full.*Free some space"):
            archive.keep(an_answer(noise))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    second = archive.keep(an_answer(b"later"))
    archive.close()
    assert replay.verify(Archive(tmp_path), 1, first) is None
    assert replay.verify(Archive(tmp_path), 2, second) is None


def test_a_flipped_bit_is_found(tmp_path: Path) -> None:
    body = bytes(range(256)) * 50
    (capture,) = kept(tmp_path, an_answer(body))
    path = tmp_path / capture.warc
    raw = bytearray(path.read_bytes())
    raw[capture.offset + capture.length // 2] ^= 1
    path.write_bytes(raw)

    damage = replay.verify(Archive(tmp_path), 7, capture)

    assert damage is not None
    assert damage.snapshot_id == 7


def test_a_page_put_in_the_place_of_another_is_not_shown(tmp_path: Path) -> None:
    (capture,) = kept(tmp_path, an_answer(b"<p>46 members"))
    path = tmp_path / capture.warc
    content = path.read_bytes()
    record = gzip.decompress(content[capture.offset : capture.offset + capture.length])
    path.write_bytes(content[: capture.offset] + gzip.compress(record.replace(b"46 members", b"86 members")))

    with pytest.raises(SnapshotError, match="does not have the SHA-256 that was kept"):
        replay.page(Archive(tmp_path), capture)


def test_a_bomb_is_unpacked_no_further_than_it_is_read(tmp_path: Path) -> None:
    packed = gzip.compress(bytes(16 * 1024 * 1024)) * 40
    answer = Answer(url="https://a.example/", status=200, headers=[("Content-Encoding", "gzip")], body=packed, at=AT)
    (capture,) = kept(tmp_path, answer)

    tracemalloc.start()
    try:
        page = replay.page(Archive(tmp_path), capture)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert len(page.body) == replay.MAX_PAGE
    assert peak < 4 * replay.MAX_PAGE


def test_a_body_in_several_members_is_read_whole(tmp_path: Path) -> None:
    packed = gzip.compress(b"one ") + gzip.compress(b"two") + b"\0\0"
    answer = Answer(url="https://a.example/", status=200, headers=[("Content-Encoding", "gzip")], body=packed, at=AT)
    (capture,) = kept(tmp_path, answer)

    assert replay.page(Archive(tmp_path), capture).body == b"one two"


def test_a_flip_of_any_byte_of_a_record_is_found(tmp_path: Path) -> None:
    """Of its headers, of one that only repeats another, of what gzip puts before and behind."""
    with Archive(tmp_path) as archive:
        first = archive.keep(an_answer(b"<p>Forty hulls were agreed.</p>" * 9))
        again = archive.keep(an_answer(b"<p>Forty hulls were agreed.</p>" * 9), same_as=first)
    path, draw = tmp_path / first.warc, random.Random(7)
    raw = path.read_bytes()
    for capture in (first, again):
        for place in range(capture.offset, capture.offset + capture.length):
            flipped = bytearray(raw)
            # Of the first ten bytes, and of the last one that is packed, some bits mean nothing.
            whole = place <= capture.offset + 9 or place == capture.offset + capture.length - 9
            flipped[place] ^= draw.choice([0xFF] if whole else [0xFF, 1 << draw.randrange(8)])
            path.write_bytes(flipped)

            assert replay.verify(Archive(tmp_path), 1, capture) is not None, place - capture.offset
    path.write_bytes(raw)

    assert replay.verify(Archive(tmp_path), 1, first) is replay.verify(Archive(tmp_path), 2, again) is None


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    (capture,) = kept(tmp_path, an_answer())
    (tmp_path / capture.warc).unlink()

    damage = replay.verify(Archive(tmp_path), 1, capture)

    assert damage is not None
    assert f"{capture.warc} is missing" in damage.message


def test_members_of_a_gzip_file_are_found_one_by_one() -> None:
    parts = [gzip.compress(text) for text in (b"a" * 70_000, b"", b"c")]

    found = list(gzip_members(BytesIO(b"".join(parts) + parts[0][:9])))

    assert [length for _, length in found] == [len(part) for part in parts]
