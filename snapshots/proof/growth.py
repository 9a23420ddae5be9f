"""Whether a pack only adds to an earlier one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from snapshots import chain, evidence
from snapshots.proof.container import Container
from snapshots.proof.fault import Faults, UnreadableError
from snapshots.proof.table import parsed, text


def follow(earlier: Container, later: Container, *, name: str, faults: Faults) -> None:
    """Note where the chain of *later* does not go on from that of *earlier*, which is called *name*."""
    last, others = chain.START, _readable(later)
    with faults.at(name):
        for number, line in enumerate(earlier.lines(evidence.CHAIN), 1):
            row, other = parsed(line), next(others, None)
            if not chain.holds(row) or text(row, "previous") != last:
                raise UnreadableError(f"is damaged itself: line {number} of its chain does not hold")
            last = text(row, "hash")
            if other != row:
                what = "is not there any more" if other is None else "is another one"
                faults.add(f"{evidence.CHAIN}, line {number}", f"{what}; {name} shows what stood there")
                return


def _readable(container: Container) -> Iterator[dict[str, Any]]:
    """Yield the lines of a chain as far as it can be read; where it cannot, that was said."""
    with suppress(UnreadableError):
        yield from map(parsed, container.lines(evidence.CHAIN))
