"""Cuts WARC files that a killed process left behind back to their last whole record, and gives them their name."""

from __future__ import annotations

import fcntl
import os
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

#: Behind the name of a file while it is written.
OPEN = ".open"


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
    """Return how many bytes of *file* are whole gzip members."""
    end = 0
    for start, length in gzip_members(file):
        end = start + length
    return end


def gzip_members(file: BinaryIO) -> Iterator[tuple[int, int]]:
    """Yield offset and length of each whole gzip member; stops at the first that is torn."""
    file.seek(0)
    offset, pending = 0, b""
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
