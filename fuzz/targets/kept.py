"""What is kept as evidence: WARC records and packs, damaged by disks or altered by somebody who knows the format."""

from __future__ import annotations

import gzip
import io
import tempfile
import zipfile
from contextlib import redirect_stderr
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path

from consulted.cli import main
from fuzz.target import Target
from fuzz.targets.archive import packed
from models.errors import PackError, SnapshotError
from models.visit import Capture
from snapshots import excerpt, replay
from snapshots.archive import Answer, Archive
from snapshots.mending import gzip_members
from snapshots.proof import prove
from snapshots.proof.fault import UnreadableError
from snapshots.proof.record import records
from tests.evidence.store import a_store

_AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
_BODY = b"<p>The alliance has 46 members, as of spring.</p>" * 4
#: Parts the records of one input.
_PARTED = b"\n==--==\n"
_held: list[tempfile.TemporaryDirectory[str]] = []


def _folder() -> Path:
    folder = tempfile.TemporaryDirectory(prefix="consulted-")
    _held.append(folder)
    return Path(folder.name)


# -- records


@cache
def _kept() -> tuple[Archive, tuple[Capture, ...], bytes]:
    """Return an archive of two responses and a revisit, and the bytes of its one file."""
    archive = Archive(_folder())
    fields = [("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", "gzip"), ("X", "y")]
    first = archive.keep(Answer(url="https://a.example/x", status=200, headers=fields[:1], body=_BODY, at=_AT))
    again = archive.keep(
        Answer(url="https://a.example/x", status=304, headers=fields[:1], body=b"", at=_AT), same_as=first
    )
    other = archive.keep(Answer(url="https://a.example/y", status=404, headers=fields, body=b"\x1f\x8bno", at=_AT))
    archive.close()
    return archive, (first, again, other), archive.path(first.warc).read_bytes()


def _replay(data: bytes) -> None:
    """A damaged file: each record is what was kept, or it is told that it is not."""
    archive, captures, _ = _kept()
    archive.path(captures[0].warc).write_bytes(data)
    for capture in captures:
        damage = replay.verify(archive, 1, capture)
        try:
            _, _, payload = replay.record(archive, capture)
            replay.page(archive, capture)
        except SnapshotError:
            assert damage is not None
            assert damage.message.isprintable(), damage
        else:
            whole = capture.record_type != "response" or sha256(payload).hexdigest() == capture.sha256
            assert whole, "a page whose digest is another one was read as if nothing were the matter"
        try:
            member = excerpt.record(archive, capture)
        except SnapshotError:
            continue
        assert member == data[capture.offset : capture.offset + capture.length]


def _records(data: bytes) -> None:
    """A WARC file of somebody else's, record by record; each gives its own digest beside the one it states."""
    offset = 0
    for each in records(io.BytesIO(data)):
        if isinstance(each, str):
            assert each.isprintable(), each
            continue
        assert each.offset >= offset
        assert each.offset + each.length <= len(data)
        assert each.sha256 == sha256(data[each.offset : each.offset + each.length]).hexdigest()
        offset = each.offset + each.length


def _told(data: bytes) -> None:
    """The same, its records packed by us: damage in their headers, not in their packing."""
    _records(b"".join(gzip.compress(text, compresslevel=1, mtime=0) for text in data.split(_PARTED)))


def _members(data: bytes) -> None:
    """What a killed process leaves: only whole members count."""
    end = 0
    for start, length in gzip_members(io.BytesIO(data)):
        assert start == end
        assert 0 < length <= len(data) - start
        end = start + length


# -- packs


@cache
def pack() -> bytes:
    """Return an evidence pack of a small store."""
    folder = _folder()
    store = a_store(folder / "home")
    settings = {"home": str(store.home), "now": "2026-11-30T09:00:00Z", "archive_url": "none"}
    flags = [part for key, value in settings.items() for part in ("--set", f"{key}={value}")]
    with redirect_stderr(io.StringIO()):
        done = main([*flags, "snapshots", "export", "--doc", "slipway", "--output", str(folder / "pack.wacz")])
    assert done == 0
    return (folder / "pack.wacz").read_bytes()


@cache
def _files() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(pack())) as file:
        return {info.filename: file.read(info) for info in file.infolist()}


@cache
def _place() -> Path:
    return _folder() / "pack.wacz"


def _pack(data: bytes) -> None:
    """One file of a pack is another one: that is always found."""
    files = _files()
    name = list(files)[data[0] % len(files)] if data else "datapackage.json"
    _place().write_bytes(packed({**files, name: data[1:]}))
    faults = prove(_place()).faults
    assert faults or files[name] == data[1:], f"{name} was altered, and nothing was found"
    assert all(each.where and each.message for each in faults)


def _folded(data: bytes) -> None:
    """A pack altered from outside, its list of files too: a name that leads out of a folder is told."""
    _place().write_bytes(data)
    proof = prove(_place())
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        for info in file.infolist():
            leads_out = info.filename.startswith("/") or ".." in info.filename.split("/")
            assert not leads_out or any(repr(info.orig_filename) == each.where for each in proof.faults), info


_HEADERS = (b"WARC/1.1\r\n", b"WARC-Type: response\r\n", b"Content-Length: 5\r\n", b"WARC-Payload-Digest: sha256:x\r\n")
_JSON = (b'"hash":', b'"path":', b"null", b"[", b"{", b"1e999", b"NaN", b'"\\ud800"', b"\n", b"99999999999999999999")

TARGETS = (
    Target(name="replay", check=_replay, seeds=lambda: [_kept()[2]], words=_HEADERS, longest=8192),
    Target(
        name="warc",
        check=_records,
        seeds=lambda: [_kept()[2]],
        refuses=(UnreadableError,),
        words=(*_HEADERS, b"\x1f\x8b\x08\x00"),
        longest=8192,
    ),
    Target(
        name="warc-record",
        check=_told,
        seeds=lambda: [_plain(_kept()[2])],
        refuses=(UnreadableError,),
        words=(
            *_HEADERS,
            b"\r\n\r\n",
            b"HTTP/1.1 200 OK\r\n",
            b"Transfer-Encoding: chunked\r\n",
            b"Content-Encoding: br\r\n",
        ),
        longest=8192,
    ),
    Target(name="members", check=_members, seeds=lambda: [_kept()[2]], words=(b"\x1f\x8b\x08\x00",), longest=8192),
    Target(
        name="pack",
        check=_pack,
        seeds=lambda: [bytes([number]) + text for number, text in enumerate(_files().values())],
        refuses=(PackError,),
        words=_JSON,
        longest=8192,
    ),
    Target(
        name="pack-folder",
        check=_folded,
        seeds=lambda: [pack()],
        refuses=(PackError,),
        words=(b"PK\x01\x02", b"PK\x05\x06", b"../../x", b"/etc/x", b"archive/data.warc.gz"),
        longest=65_536,
    ),
)


def _plain(content: bytes) -> bytes:
    """Return the records of a file, unpacked, parted as inputs of ``warc-record`` are."""
    members = gzip_members(io.BytesIO(content))
    return _PARTED.join(gzip.decompress(content[start : start + length]) for start, length in members)
