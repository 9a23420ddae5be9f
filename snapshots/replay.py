"""Reads a kept response back, and checks that it is what was kept."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO

from warcio.archiveiterator import ArchiveIterator

from models.errors import SnapshotError
from models.pattern import regex
from models.visit import Capture, Page
from snapshots.archive import Archive
from snapshots.coding import decoded
from snapshots.excerpt import record as whole_member
from snapshots.warc import TROUBLE, told

#: A page larger than this is cut when it is read back; no cited page came near it.
MAX_PAGE = 64 * 1024 * 1024
#: How gzip members of ours begin (RFC 1952, 2.3): no flags, no time, an effort, a system zlib names. No sum covers it.
_BEGIN = regex(rb"\x1f\x8b\x08\x00{5}[\x00\x02\x04][\x00\x03\x07\x0a\x0b\x13\xff]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Damage:
    """A snapshot that is no longer what was kept."""

    snapshot_id: int
    message: str


def page(archive: Archive, capture: Capture) -> Page:
    """Return the page of a response record, content coding undone.

    Raises:
        SnapshotError: the record is missing or damaged.
    """
    status, headers, payload = record(archive, capture)
    charset = None
    if "charset=" in capture.content_type.lower():
        charset = capture.content_type.lower().split("charset=", 1)[1].split(";")[0].strip(" \"'")
    return Page(
        url=capture.url,
        status=status,
        content_type=capture.content_type,
        body=decoded(payload, headers, MAX_PAGE),
        charset=charset,
        headers=headers,
    )


def record(archive: Archive, capture: Capture) -> tuple[int, tuple[tuple[str, str], ...], bytes]:
    """Return status, headers and payload (as it came over the wire) of one record.

    Raises:
        SnapshotError: the record is missing or damaged, or its payload is not the one whose SHA-256 was kept.
    """
    return _read(archive.member(capture), archive, capture)


def _read(member: bytes, archive: Archive, capture: Capture) -> tuple[int, tuple[tuple[str, str], ...], bytes]:
    try:
        found = next(iter(ArchiveIterator(BytesIO(member))), None)
        if found is None:
            raise EOFError("nothing there")
        payload: bytes = found.raw_stream.read(MAX_PAGE)
        headers = found.http_headers
        status = int(headers.get_statuscode())
        named = tuple((str(name), str(value)) for name, value in headers.headers)
        whole = not found.raw_stream.read(1)
    except TROUBLE as error:
        raise SnapshotError(f"{archive.place(capture)} cannot be read: {told(error)}") from None
    if found.rec_headers.get_header("WARC-Record-ID") != capture.record_id:
        raise SnapshotError(f"{archive.place(capture)} holds another record than the one that was kept")
    if whole and capture.record_type == "response" and sha256(payload).hexdigest() != capture.sha256:
        raise SnapshotError(f"{archive.place(capture)} does not have the SHA-256 that was kept")
    return status, named, payload


def verify(archive: Archive, snapshot_id: int, capture: Capture) -> Damage | None:
    """Read a record back, all of it, and compare its payload with the digest in the ledger.

    The sum gzip keeps covers what the digest does not: headers, and records that only repeat an earlier one.
    """
    try:
        member = whole_member(archive, capture)
        if not _BEGIN.match(member):
            raise SnapshotError(f"{archive.place(capture)} does not begin as records do")
        _read(member, archive, capture)
    except SnapshotError as error:
        return Damage(snapshot_id=snapshot_id, message=str(error))
    return None
