"""Records of a WARC file from somebody else, one gzip member after the other."""

from __future__ import annotations

import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import IO

from warcio.archiveiterator import ArchiveIterator

from snapshots.proof.fault import UnreadableError
from snapshots.warc import TROUBLE, told

_CHUNK = 1 << 16
#: What of a record is held in memory; the rest waits in a file without a name.
_AT_HAND = 4 * 1024 * 1024
#: Records unpack to no more; ours are limited by the setting ``max_size``, 32 MiB unless somebody changed it.
_LARGEST = 2 * 1024 * 1024 * 1024


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """What a record says of itself, and what it is."""

    offset: int
    length: int
    #: Hex SHA-256 of the gzip member.
    sha256: str
    id: str
    #: ``response``, ``revisit``, ``warcinfo``.
    kind: str
    url: str
    #: The digest in its header, and that of its payload: ``sha256:`` and hex figures.
    stated: str
    payload: str


def records(file: IO[bytes]) -> Iterator[Record | str]:
    """Yield the records of *file*, or in place of one that cannot be read what is the matter with it.

    Raises:
        UnreadableError: a member is torn or damaged, so that nobody can tell where the next one begins.
    """
    offset, pending = 0, b""
    while pending or (pending := file.read(_CHUNK)):
        with tempfile.SpooledTemporaryFile(max_size=_AT_HAND) as body:
            length, name, pending = _unpacked(file, pending, body, offset)
            body.seek(0)
            try:
                yield _read(body, offset=offset, length=length, name=name)
            except TROUBLE as error:
                yield f"the record at byte {offset} cannot be read ({told(error)})"
        offset += length


def _unpacked(file: IO[bytes], chunk: bytes, body: IO[bytes], offset: int) -> tuple[int, str, bytes]:
    """Unpack one member to *body*; returns its length, its SHA-256 and what was read beyond it."""
    inflater, digest, length, size = zlib.decompressobj(zlib.MAX_WBITS + 16), sha256(), 0, 0
    while True:
        try:
            text = inflater.decompress(chunk, _CHUNK)
        except zlib.error as error:
            raise UnreadableError(f"the record at byte {offset} is damaged ({error})") from None
        body.write(text)
        size += len(text)
        used = len(chunk) - len(inflater.unconsumed_tail) - len(inflater.unused_data)
        digest.update(chunk[:used])
        length += used
        if inflater.eof:
            return length, digest.hexdigest(), inflater.unused_data
        if size > _LARGEST:
            raise UnreadableError(f"the record at byte {offset} is larger than any page")
        # A full measure may have left more of what was put in already.
        chunk = inflater.unconsumed_tail or (b"" if len(text) == _CHUNK else file.read(_CHUNK))
        if not chunk and len(text) < _CHUNK:
            raise UnreadableError(f"the record at byte {offset} is torn off")


def _read(body: IO[bytes], *, offset: int, length: int, name: str) -> Record:
    found = next(iter(ArchiveIterator(body)), None)
    if found is None:
        raise ValueError("nothing is there")
    digest = sha256()
    while text := found.raw_stream.read(_CHUNK):
        digest.update(text)
    headers = found.rec_headers
    return Record(
        offset=offset,
        length=length,
        sha256=name,
        id=headers.get_header("WARC-Record-ID") or "",
        kind=headers.get_header("WARC-Type") or "",
        url=headers.get_header("WARC-Target-URI") or "",
        stated=headers.get_header("WARC-Payload-Digest") or "",
        payload=f"sha256:{digest.hexdigest()}",
    )
