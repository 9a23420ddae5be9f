"""TOML files that people write beside their reports."""

from __future__ import annotations

import tomllib
from typing import Any


def parse(content: bytes) -> dict[str, Any]:
    """Return what a TOML file holds.

    Raises:
        ValueError: it is no UTF-8 or no TOML, or nests deeper than Python reads.
    """
    try:
        return tomllib.loads(content.decode("utf-8"))
    except RecursionError:
        raise ValueError("it nests values deeper than anybody writes them") from None
