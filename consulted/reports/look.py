"""How a report should look where it is read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Look:
    """What a writer may know about the place it writes for."""

    #: True when colour codes are understood and wanted.
    color: bool = False
    #: Columns of the terminal.
    width: int = 100
