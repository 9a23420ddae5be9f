"""JSON from somebody else: one object, or one a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from snapshots.chain import canonical
from snapshots.proof.container import Container
from snapshots.proof.fault import Faults, UnreadableError


def parsed(text: bytes) -> dict[str, Any]:
    """Return the object *text* holds.

    Raises:
        UnreadableError: it holds none.
    """
    try:
        found = json.loads(text, parse_constant=_refuse, object_pairs_hook=_once)
        canonical(found)
    except (ValueError, RecursionError):
        raise UnreadableError("is no JSON") from None
    if not isinstance(found, dict):
        raise UnreadableError("is no JSON object")
    return found


def rows(container: Container, name: str, faults: Faults) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the objects of a file with one a line, each with where it stands; lines that are none are faults.

    Raises:
        UnreadableError: the file cannot be read on.
    """
    for number, line in enumerate(container.lines(name), 1):
        where = f"{name}, line {number}"
        with faults.at(where):
            found = parsed(line)
            yield where, found


def text(found: Any, *keys: str) -> str:
    """Return the text under *keys*, one within the other; empty where there is none."""
    for key in keys:
        found = found.get(key) if isinstance(found, dict) else None
    return found if isinstance(found, str) else ""


def _refuse(name: str) -> None:
    raise ValueError(name)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse keys that stand there twice: readers differ in which they believe."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands there twice")
    return found
