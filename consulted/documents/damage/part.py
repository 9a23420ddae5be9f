"""The parts of a printed address."""

from __future__ import annotations

import re

from models.pattern import regex

_HOST = regex(
    r"(?:[a-z0-9]{3,6}\s?[:;.]?\s?/{1,3}\s?)?((?:www[., ])?[^/?#\s]+(?:(?<=\.) [a-z0-9-]+\.?[^/?#\s]*)?)", re.I
)


def host_span(printed: str) -> tuple[int, int]:
    """Return where the host of *printed* starts and ends."""
    found = _HOST.match(printed)
    return found.span(1) if found else (0, 0)


def path_start(printed: str) -> int:
    """Return where the path of *printed* starts."""
    return host_span(printed)[1]
