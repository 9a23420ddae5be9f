"""Where inputs come from: the project's own fixtures by their paths, and what once showed a fault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fuzz.target import Target

ROOT = Path(__file__).resolve().parent.parent
_KEPT = Path(__file__).resolve().parent / "regressions"
#: A longer fixture is for reading, not for fuzzing.
_LONGEST = 60_000


def files(*patterns: str) -> list[bytes]:
    """Return the bytes of the fixtures that *patterns*, from the project's folder on, name; large ones are left out."""
    paths = [path for pattern in patterns for path in sorted(ROOT.glob(pattern)) if path.is_file()]
    return [path.read_bytes() for path in paths if path.stat().st_size <= _LONGEST]


def bodies(*patterns: str) -> Iterator[bytes]:
    """Yield the first body of each case of the benchmark of verdicts."""
    for case in files(*patterns):
        _, _, answer = case.partition(b"\n==> ")
        body = answer.partition(b"\n\n")[2].partition(b"\n==> ")[0]
        if body.strip():
            yield body


def kept(target: Target) -> list[bytes]:
    """Return the inputs that once showed a fault of *target*."""
    folder = _KEPT / target.name
    return [path.read_bytes() for path in sorted(folder.iterdir())] if folder.is_dir() else []


def seeds(target: Target) -> list[bytes]:
    """Return all inputs *target* begins with."""
    return [*kept(target), *target.seeds()]
