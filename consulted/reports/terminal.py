"""What is written for a terminal, as plain text or with its colours."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO

from rich.console import Console, RenderableType

from consulted.reports.look import Look


def written(parts: Iterable[RenderableType], look: Look) -> str:
    """Return *parts* as they look on a terminal of ``look.width`` columns."""
    file = StringIO()
    console = Console(
        file=file,
        width=look.width,
        force_terminal=look.color,
        color_system="standard" if look.color else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        _environ={},
    )
    for part in parts:
        console.print(part)
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines()) + "\n"
