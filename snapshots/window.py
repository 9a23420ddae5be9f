"""A small memory of what was read from far away, in blocks: neighbouring records come with one request."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

#: Bytes of a block: some dozens of records, and a few milliseconds of any line that carries a crawl.
BLOCK = 256 * 1024
#: Blocks kept, 16 MiB in all.
_MOST = 64

#: Given a file's name, where to begin and how many bytes; returns fewer where the file ends before.
Fetch = Callable[[str, int, int], bytes]


class Window:
    """Reads parts of files that never change; what was read last is at hand. Threads may share it."""

    def __init__(self, fetch: Fetch) -> None:
        self._fetch = fetch
        self._blocks: OrderedDict[tuple[str, int], bytes] = OrderedDict()
        self._lock = Lock()

    def read(self, name: str, start: int, length: int) -> bytes:
        """Return *length* bytes of a file from *start* on, fewer where it ends before; one request at most."""
        if length <= 0:
            return b""
        first, last = start // BLOCK, (start + length - 1) // BLOCK
        found = self._held(name, first, last)
        if found is None:
            found = self._fetch(name, first * BLOCK, (last - first + 1) * BLOCK)
            self._hold(name, first, found)
        return found[start - first * BLOCK :][:length]

    def _held(self, name: str, first: int, last: int) -> bytes | None:
        with self._lock:
            blocks = [self._blocks.get((name, number)) for number in range(first, last + 1)]
            for number in range(first, last + 1):
                if (name, number) in self._blocks:
                    self._blocks.move_to_end((name, number))
        known = [block for block in blocks if block is not None]
        return b"".join(known) if len(known) == len(blocks) else None

    def _hold(self, name: str, first: int, data: bytes) -> None:
        parts = [data[at : at + BLOCK] for at in range(0, len(data), BLOCK)]
        with self._lock:
            for number, part in list(enumerate(parts, first))[-_MOST:]:
                self._blocks[name, number] = part
                self._blocks.move_to_end((name, number))
            while len(self._blocks) > _MOST:
                self._blocks.popitem(last=False)
