"""Keeps what we saw as WARC 1.1 (ISO 28500:2017) and reads it back.

One ``.warc.gz`` per process start. While it is written it bears the suffix ``.open``; a file left behind by a killed
process is cut back to its last whole record on the next start. Records are forced to disk by :meth:`Archive.sync`
before the database row that points at them is committed. Closed files stay in the folder, or go to a depot
(``snapshots.depot``), from which they are read on.

Scrapy has already undone chunked transfer coding and dropped the reason phrase; header names are in its spelling.
The ``warcinfo`` record says so.
"""

from __future__ import annotations

import errno
import fcntl
import os
import secrets
import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from models.errors import SnapshotError, StoreUnreachableError
from models.visit import Capture
from snapshots.depot import Depot, hand_over, waiting
from snapshots.mending import OPEN, repair

#: WARC 1.1, 5.9: what a revisit says of itself.
_IDENTICAL = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
_NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
#: How what we keep differs from what came over the wire; every ``warcinfo`` record says so.
AS_KEPT = "transfer coding removed, reason phrase restored, header names respelled"
#: Each record is a gzip member of its own (WARC 1.1, annex D).
_GZIP = zlib.MAX_WBITS + 16
#: zlib's levels: 4 takes a fifth of the time of 9, warcio's own, and a twentieth to a seventh more room.
_EFFORT = 4
#: Bytes of a file handed out at once.
_PIECE = 1 << 20


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """A response as it came over the wire, body still encoded."""

    url: str
    status: int
    headers: Sequence[tuple[str, str]]
    body: bytes
    #: Aware, UTC.
    at: datetime

    @property
    def content_type(self) -> str:
        """The Content-Type header, or the empty string."""
        return next((value for name, value in self.headers if name.lower() == "content-type"), "")


class Archive:
    """A folder of WARC files, written by many processes, each to a file of its own."""

    def __init__(self, folder: Path, *, software: str = "consulted", depot: Depot | None = None) -> None:
        self._folder = folder
        self._software = software
        self._depot = depot
        self._file: BinaryIO | None = None
        self._name = ""
        self._dirty = False

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        # What went wrong before is what people must hear of; a file not handed over is, at the next start.
        with suppress(*([StoreUnreachableError] if kind is not None else [])):
            self.close()

    # -- writing

    def keep(self, answer: Answer, *, same_as: Capture | None = None) -> Capture:
        """Write *answer*; when it repeats the payload of *same_as*, only say so (a revisit record).

        Raises:
            SnapshotError: the disk is full or the folder cannot be written; what was kept before stays whole.
        """
        file = self._open()
        start = file.tell()
        try:
            record_id = self._write(file, answer, same_as)
            file.flush()
        except OSError as error:
            self._cut_back(file, start)
            raise _cannot_write(self._folder, error) from error
        self._dirty = True
        return Capture(
            warc=self._name,
            offset=start,
            length=file.tell() - start,
            record_id=record_id,
            sha256=same_as.sha256 if same_as else sha256(answer.body).hexdigest(),
            url=answer.url,
            captured_at=answer.at,
            status=answer.status,
            content_type=answer.content_type,
            record_type="revisit" if same_as else "response",
            size=len(answer.body),
        )

    def _write(self, file: BinaryIO, answer: Answer, same_as: Capture | None) -> str:
        whole = BytesIO()
        writer = WARCWriter(whole, gzip=False, warc_version="1.1")
        extra = {"WARC-Date": warc_date(answer.at)}
        if same_as is None:
            record = writer.create_warc_record(
                answer.url,
                "response",
                payload=BytesIO(answer.body),
                length=len(answer.body),
                http_headers=_http_headers(answer),
                warc_headers_dict={**extra, "WARC-Payload-Digest": f"sha256:{sha256(answer.body).hexdigest()}"},
            )
        else:
            record = writer.create_revisit_record(
                answer.url,
                f"sha256:{same_as.sha256}",
                same_as.url,
                warc_date(same_as.captured_at),
                http_headers=_http_headers(answer),
                warc_headers_dict={**extra, "WARC-Refers-To": same_as.record_id},
            )
            record.rec_headers.replace_header(
                "WARC-Profile", _NOT_MODIFIED if answer.status == HTTPStatus.NOT_MODIFIED else _IDENTICAL
            )
        writer.write_record(record)
        file.write(zlib.compress(whole.getbuffer(), level=_EFFORT, wbits=_GZIP))
        return str(record.rec_headers.get_header("WARC-Record-ID"))

    def _open(self) -> BinaryIO:
        if self._file is None:
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                stamp = f"{datetime.now().astimezone():%Y%m%d%H%M%S}-{os.getpid()}-{secrets.token_hex(3)}"
                self._name = f"consulted-{stamp}.warc.gz"
                self._file = (self._folder / (self._name + OPEN)).open("xb")
                fcntl.flock(self._file, fcntl.LOCK_EX)
                self._write_info(self._file)
                force_names(self._folder)
            except OSError as error:
                raise _cannot_write(self._folder, error) from error
        return self._file

    def _write_info(self, file: BinaryIO) -> None:
        writer = WARCWriter(file, gzip=True, warc_version="1.1")
        info = {
            "software": self._software,
            "format": "WARC File Format 1.1",
            "description": AS_KEPT,
        }
        writer.write_record(writer.create_warcinfo_record(self._name, info))

    @staticmethod
    def _cut_back(file: BinaryIO, start: int) -> None:
        file.seek(start)
        file.truncate()

    def sync(self) -> None:
        """Force everything kept so far to disk.

        Raises:
            SnapshotError: the disk does not take it.
        """
        if self._file is not None and self._dirty:
            try:
                self._file.flush()
                os.fsync(self._file.fileno())
            except OSError as error:
                raise _cannot_write(self._folder, error) from error
            self._dirty = False

    def close(self) -> None:
        """Sync, give the file its final name, and hand it over where there is a depot.

        Raises:
            SnapshotError: the disk does not take it.
            StoreUnreachableError: the depot does not take it; the file waits in the folder for the next start.
        """
        if self._file is None:
            return
        self.sync()
        path = self._folder / self._name
        (self._folder / (self._name + OPEN)).rename(path)
        force_names(self._folder)
        self._file.close()
        self._file = None
        if self._depot is not None:
            self._hand_over(path, self._depot)

    def recover(self) -> None:
        """Mend what a killed process left, and hand over what it had closed; to be called before a run begins.

        Raises:
            StoreUnreachableError: there is a depot, and it cannot be used.
        """
        repair(self._folder)
        if self._depot is not None:
            self._depot.check()
            for path in waiting(self._folder):
                self._hand_over(path, self._depot)

    def _hand_over(self, path: Path, depot: Depot) -> None:
        try:
            hand_over(path, depot)
        except StoreUnreachableError as error:
            raise StoreUnreachableError(
                f"{error}. What was seen is kept in {self._folder}; the next 'consulted refresh' hands it over"
            ) from None

    # -- reading

    def member(self, capture: Capture) -> bytes:
        """Return a record as it lies in its file, a gzip member; whether it is whole is not looked at.

        Raises:
            SnapshotError: its file is not there, or cannot be read.
            StoreUnreachableError: its file is in a depot that does not answer.
        """
        for path in self._names(capture.warc):
            try:
                with path.open("rb") as file:
                    file.seek(capture.offset)
                    return file.read(capture.length)
            except FileNotFoundError:
                continue
            except OSError as error:
                raise SnapshotError(f"{path} cannot be read ({error.strerror}); restore it from a backup") from None
        if self._depot is not None:
            return self._depot.read(capture.warc, capture.offset, capture.length)
        raise self._missing(capture.warc)

    def content(self, warc: str, end: int) -> Iterator[bytes]:
        """Return the first *end* bytes of a file, piece by piece; that it holds so many is looked at before.

        Raises:
            SnapshotError: it is not there, cannot be read, or is shorter.
            StoreUnreachableError: it is in a depot that does not answer.
        """
        for path in self._names(warc):
            try:
                file = path.open("rb")
            except FileNotFoundError:
                continue
            except OSError as error:
                raise SnapshotError(f"{path} cannot be read ({error.strerror}); check its rights") from None
            if (size := os.fstat(file.fileno()).st_size) < end:
                file.close()
                raise SnapshotError(f"the snapshot file {warc} has lost its end ({size} of {end} bytes are there)")
            return _pieces(file, end)
        depot = self._depot
        if depot is None:
            raise self._missing(warc)
        if end and not depot.read(warc, end - 1, 1):
            raise SnapshotError(f"{depot.place(warc)} has lost its end (fewer than {end} bytes are there)")
        return (depot.read(warc, start, min(_PIECE, end - start)) for start in range(0, end, _PIECE))

    def place(self, capture: Capture) -> str:
        """Return where a record lies, for people."""
        here = [path for path in (self._closed(capture.warc), self._still_open(capture.warc)) if path.is_file()]
        far = self._depot.place(capture.warc) if self._depot is not None else self._closed(capture.warc)
        return f"the record at byte {capture.offset} of {here[0] if here else far}"

    def path(self, warc: str) -> Path:
        """Return where the file *warc* lies on our disk now, finished or still open.

        Raises:
            SnapshotError: it is not there.
        """
        for candidate in (self._closed(warc), self._still_open(warc)):
            if candidate.is_file():
                return candidate
        raise self._missing(warc)

    def _names(self, warc: str) -> tuple[Path, ...]:
        """Return where to look for a file; under its last name twice, as it may get it between two looks."""
        return self._closed(warc), self._still_open(warc), self._closed(warc)

    def _closed(self, warc: str) -> Path:
        return self._folder / warc

    def _still_open(self, warc: str) -> Path:
        return self._folder / (warc + OPEN)

    def _missing(self, warc: str) -> SnapshotError:
        return SnapshotError(f"the snapshot file {self._closed(warc)} is missing; restore it from a backup")


def _pieces(file: BinaryIO, end: int) -> Iterator[bytes]:
    with file:
        while end > 0 and (piece := file.read(min(_PIECE, end))):
            end -= len(piece)
            yield piece


def force_names(folder: Path) -> None:
    """Force the names in a folder to disk: a file that is safe under no name is lost."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _http_headers(answer: Answer) -> Any:
    try:
        phrase = HTTPStatus(answer.status).phrase
    except ValueError:
        phrase = "Unknown"
    return StatusAndHeaders(f"{answer.status} {phrase}", list(answer.headers), protocol="HTTP/1.1")


def warc_date(moment: datetime) -> str:
    """Write *moment*, aware and in UTC, as WARC 1.1 does (5.4)."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _cannot_write(folder: Path, error: OSError) -> SnapshotError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return SnapshotError(
            f"the disk is full: a snapshot could not be written to {folder}; what was seen before is kept. "
            "Free some space, or set 'snapshots_url' to another folder, and run 'consulted refresh' again"
        )
    return SnapshotError(
        f"cannot write snapshots to {folder} ({error.strerror}); check its rights, or set 'snapshots_url'"
    )
