"""Cuts WARC files that a killed process left behind back to their last whole record, and gives them their name."""

from __future__ import annotations

import fcntl
import os
import zlib
from collections.abc import Iterator
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import BinaryIO

#: Behind the name of a file while it is written.
OPEN = ".open"
#: How a member begins (RFC 1952, 2.3): its mark, deflate, no flags, no time.
_BEGIN = b"\x1f\x8b\x08" + bytes(5)


def repair(folder: Path) -> list[Path]:
    """Cut files that a killed process left open back to their last whole record and close them.

    Files of living processes hold a lock and are left alone. Returns the files that were mended.
    """
    mended = []
    for path in sorted(folder.glob(f"*{OPEN}")) if folder.is_dir() else []:
        with path.open("r+b") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                continue
            whole = _whole_length(file)
            if whole:
                file.truncate(whole)
                file.flush()
                os.fsync(file.fileno())
        if whole:
            path.rename(path.with_suffix(""))
        else:
            path.unlink()
        mended.append(path)
    return mended


def _whole_length(file: BinaryIO) -> int:
    """Return where the last whole gzip member of *file* ends; one that is damaged takes none behind it along."""
    end = start = 0
    while start >= 0:
        for offset, length in gzip_members(file, start):
            end = start = offset + length
        start = _next_begin(file, start)
    return end


def _next_begin(file: BinaryIO, start: int) -> int:
    """Return where behind *start* something begins as our gzip members do; -1 where nothing does."""
    size = file.seek(0, os.SEEK_END)
    if start + 1 >= size:
        return -1
    with mmap(file.fileno(), size, access=ACCESS_READ) as content:
        return content.find(_BEGIN, start + 1)


def gzip_members(file: BinaryIO, offset: int = 0) -> Iterator[tuple[int, int]]:
    """Yield offset and length of each whole gzip member from *offset* on; stops at the first that is torn."""
    file.seek(offset)
    pending = b""
    while True:
        inflater = zlib.decompressobj(zlib.MAX_WBITS + 16)
        length = 0
        while not inflater.eof:
            chunk = pending or file.read(1 << 16)
            pending = b""
            if not chunk:
                return
            try:
                inflater.decompress(chunk)
            except zlib.error:
                return
            length += len(chunk) - len(inflater.unused_data)
        pending = inflater.unused_data
        yield offset, length
        offset += length
