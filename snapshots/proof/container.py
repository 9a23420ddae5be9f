"""A zip file from somebody else, read with care: nothing is unpacked, nothing is believed."""

from __future__ import annotations

import stat
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import IO, Self
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from models.errors import PackError
from snapshots.proof.fault import Faults, UnreadableError

_CHUNK = 1 << 16
#: A line or a manifest of more is no work of ours.
LONGEST = 64 * 1024 * 1024
_ENCRYPTED = 0x1
#: All that reading a zip file that was tampered with is known to raise.
_TROUBLE = (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


class Container:
    """The files of a pack."""

    def __init__(self, path: Path, *, form: str = "a WACZ", maker: str = "snapshots export") -> None:
        """Open the pack at *path*, which should have the *form* that our command *maker* writes.

        Raises:
            PackError: it cannot be read, or is no zip file.
        """
        self._form = form
        try:
            self._zip = ZipFile(path)
        except FileNotFoundError:
            raise PackError(f"{path} is not there; name one that 'consulted {maker}' wrote") from None
        except _TROUBLE as error:
            raise PackError(f"{path} cannot be read as {form} ({_why(error)}); is it all there?") from None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    @property
    def names(self) -> list[str]:
        """The names of all files, in order."""
        return [info.filename for info in self._zip.infolist()]

    def look_over(self, faults: Faults) -> None:
        """Note names that lead out of the folder it is unpacked to, or are there twice, and what is no plain file."""
        for info in self._zip.infolist():
            if not _safe(info):
                faults.add(repr(info.orig_filename), "its name would lead out of the folder it is unpacked to")
            if info.flag_bits & _ENCRYPTED or info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
                faults.add(info.filename, f"is encrypted, or packed in a way not usual in {self._form}")
            if stat.S_ISLNK(info.external_attr >> 16) or info.is_dir():
                faults.add(info.filename, "is no plain file")
        for name, times in Counter(self.names).items():
            if times > 1:
                faults.add(name, f"is there {times} times")

    @contextmanager
    def open(self, name: str) -> Iterator[IO[bytes]]:
        """Open one file for reading.

        Raises:
            UnreadableError: it is not there, or its bytes are not those that were packed; reading it may raise too.
        """
        if name not in self._zip.NameToInfo:
            raise UnreadableError("is missing")
        try:
            with self._zip.open(name) as file:
                yield file
        except _TROUBLE as error:
            raise UnreadableError(f"is damaged ({_why(error)})") from None

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield the bytes of one file."""
        with self.open(name) as file:
            while chunk := file.read(_CHUNK):
                yield chunk

    def text(self, name: str) -> bytes:
        """Return all of a small file."""
        with self.open(name) as file:
            found = file.read(LONGEST + 1)
        if len(found) > LONGEST:
            raise UnreadableError("is too large to be what it should be")
        return found

    def lines(self, name: str) -> Iterator[bytes]:
        """Yield the lines of one file."""
        with self.open(name) as file:
            while found := file.readline(LONGEST + 1):
                if len(found) > LONGEST:
                    raise UnreadableError("has a line too long to be what it should be")
                yield found


def _safe(info: ZipInfo) -> bool:
    name = info.orig_filename
    parts = PurePosixPath(name).parts
    odd = any(sign in name for sign in ("\\", "\0", ":"))
    return bool(parts) and not odd and not name.startswith("/") and ".." not in parts


def _why(error: BaseException) -> str:
    return (error.strerror if isinstance(error, OSError) and error.strerror else str(error)) or type(error).__name__
