"""Sorts lines by their bytes, however many they are, without holding all of them in memory."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from heapq import merge
from typing import IO, Self

#: Bytes of lines held at a time.
_AT_ONCE = 16 * 1024 * 1024


class Sorting:
    """Takes lines in any order, gives them back in order; what does not fit waits in files without a name."""

    def __init__(self, at_once: int = _AT_ONCE) -> None:
        self._at_once = at_once
        self._lines: list[bytes] = []
        self._size = 0
        self._runs: list[IO[bytes]] = []
        self._files = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._files.close()

    def add(self, line: bytes) -> None:
        """Take one line, its end included."""
        self._lines.append(line)
        self._size += len(line)
        if self._size >= self._at_once:
            self._runs.append(self._files.enter_context(_run(self._lines)))
            self._lines, self._size = [], 0

    def __iter__(self) -> Iterator[bytes]:
        for run in self._runs:
            run.seek(0)
        return merge(*self._runs, sorted(self._lines))


@contextmanager
def _run(lines: list[bytes]) -> Iterator[IO[bytes]]:
    with tempfile.TemporaryFile() as file:
        file.writelines(sorted(lines))
        yield file
