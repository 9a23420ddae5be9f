"""A chain of lines: each holds the hash of the one before, so that nothing in it can be changed, left out or put in.

A line is an object of six texts. ``hash`` is the SHA-256 of the other five as canonical JSON (as RFC 8785 writes texts
and whole numbers: keys sorted, UTF-8, no blanks); ``previous`` is the ``hash`` of the line before.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

#: What the first line follows.
START = "0" * 64


def canonical(value: Any) -> bytes:
    """Write *value* as canonical JSON.

    Raises:
        ValueError: it holds what JSON cannot, such as NaN.
    """
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8", "surrogatepass")


def digest(value: Any) -> str:
    """Return the hex SHA-256 of *value* as canonical JSON."""
    return sha256(canonical(value)).hexdigest()


def line(previous: str, *, kind: str, time: str, id: str, thing_digest: str) -> dict[str, str]:
    """Return the line that follows *previous*."""
    found = {"previous": previous, "kind": kind, "time": time, "id": id, "digest": f"sha256:{thing_digest}"}
    return {**found, "hash": digest(found)}


def holds(found: Mapping[str, Any]) -> bool:
    """Say whether the hash of a line is that of its other fields."""
    return found.get("hash") == digest({name: value for name, value in found.items() if name != "hash"})
