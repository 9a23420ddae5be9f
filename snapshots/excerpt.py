"""A WARC file of chosen records, each copied as the gzip member it is, byte for byte."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from typing import Protocol
from uuid import NAMESPACE_OID, uuid5

from warcio.warcwriter import WARCWriter

from models.errors import SnapshotError
from models.visit import Capture
from snapshots.archive import AS_KEPT, Archive, warc_date

#: A record's own headers are shorter; ours take some 600 bytes beside the address.
_HEAD = 256 * 1024
_CHUNK = 1 << 16


class Writable(Protocol):
    """Whatever takes bytes one after the other."""

    def write(self, data: bytes, /) -> object:
        """Take *data*."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where a record lies in an excerpt."""

    offset: int
    length: int


class Excerpt:
    """One WARC 1.1 file under way; the same records make the same bytes."""

    def __init__(self, file: Writable, *, name: str, software: str, at: datetime, seed: str, about: str) -> None:
        """Begin the file with a ``warcinfo`` record of its own.

        Args:
            at: aware, UTC; the date of the ``warcinfo`` record, which must come from the data and not from the clock.
            seed: what the id of the ``warcinfo`` record is made of.
            about: what the records are, for people.
        """
        self._file = file
        self._end = 0
        self._write(_info(name=name, software=software, at=at, seed=seed, about=about))

    def add(self, member: bytes) -> Place:
        """Add one record as it lies in its own file."""
        return self._write(member)

    def _write(self, member: bytes) -> Place:
        place = Place(offset=self._end, length=len(member))
        self._file.write(member)
        self._end += len(member)
        return place


def record(archive: Archive, capture: Capture) -> bytes:
    """Return the gzip member of a record as it lies in its file, after making sure that it is whole.

    Raises:
        SnapshotError: it is missing, damaged, or not the one that was kept.
    """
    member, where = archive.member(capture), archive.place(capture)
    head = _head(member)
    if head is None:
        raise SnapshotError(f"{where} is damaged; restore it from a backup")
    kept = {f"warc-record-id: {capture.record_id}", f"warc-payload-digest: sha256:{capture.sha256}"}
    if not kept <= {f"{line.partition(':')[0].lower()}:{line.partition(':')[2]}" for line in head.splitlines()}:
        raise SnapshotError(f"{where} is another record than the one that was kept; restore it from a backup")
    return member


def name_of(member: bytes) -> str:
    """Return the hex SHA-256 by which a record is known as it lies in its file."""
    return sha256(member).hexdigest()


def _head(member: bytes) -> str | None:
    """Return a record's own headers; None where *member* is not exactly one whole gzip member."""
    inflater = zlib.decompressobj(zlib.MAX_WBITS + 16)
    head = b""
    try:
        for start in range(0, len(member), _CHUNK):
            text = inflater.decompress(member[start : start + _CHUNK])
            head += text if len(head) < _HEAD else b""
    except zlib.error:
        return None
    if not inflater.eof or inflater.unused_data:
        return None
    return head.partition(b"\r\n\r\n")[0].decode("utf-8", "replace")


def _info(*, name: str, software: str, at: datetime, seed: str, about: str) -> bytes:
    buffer = BytesIO()
    writer = WARCWriter(buffer, gzip=True, warc_version="1.1")
    info = {
        "software": software,
        "format": "WARC File Format 1.1",
        "conformsTo": "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        "description": f"{about}; copied record by record from the archive that kept them; {AS_KEPT}",
    }
    record = writer.create_warcinfo_record(name, info)
    record.rec_headers.replace_header("WARC-Record-ID", f"<urn:uuid:{uuid5(NAMESPACE_OID, seed)}>")
    record.rec_headers.replace_header("WARC-Date", warc_date(at))
    writer.write_record(record)
    return buffer.getvalue()
