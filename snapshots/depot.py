"""Where closed WARC files go once they are written, if not into the folder they were written to."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol


class Depot(Protocol):
    """A place for whole files that never change."""

    def check(self) -> None:
        """Make sure that the place is there and lets us in.

        Raises:
            StoreUnreachableError: it is not, or does not.
        """

    def take(self, name: str, file: BinaryIO, size: int) -> None:
        """Take a file of *size* bytes, unless it is there already; once this returns, it is safe there.

        Raises:
            StoreUnreachableError: it could not be handed over.
        """

    def read(self, name: str, start: int, length: int) -> bytes:
        """Return so many bytes of a file from *start* on, fewer where it ends before.

        Raises:
            SnapshotError: the file is not there.
            StoreUnreachableError: the place does not answer.
        """

    def place(self, name: str) -> str:
        """Return where a file lies, for people."""


def waiting(folder: Path) -> list[Path]:
    """Return the closed files of a folder, the oldest first: where there is a depot, those it has yet to take."""
    return sorted(folder.glob("*.warc.gz")) if folder.is_dir() else []


def hand_over(path: Path, depot: Depot) -> None:
    """Give a closed file to the depot; our copy goes only when it is safe there.

    A file another process is handing over is left to it: that one holds a lock, which ends with it however it ends.

    Raises:
        StoreUnreachableError: the depot did not take it; our copy stays.
    """
    with _alone(path) as file:
        if file is not None:
            depot.take(path.name, file, os.fstat(file.fileno()).st_size)
            path.unlink(missing_ok=True)


@contextmanager
def _alone(path: Path) -> Iterator[BinaryIO | None]:
    """Open a file for ourselves; None where another process has it, or had it and is done."""
    try:
        file = path.open("rb")
    except FileNotFoundError:
        yield None
        return
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield None
            return
        yield file
