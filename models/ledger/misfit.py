"""Names the value that PostgreSQL refused and SQLite had taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import BigInteger, Integer, String, Table

#: PostgreSQL's INTEGER.
_GREATEST = 2**31 - 1


def misfit(table: Table, rows: Sequence[Mapping[str, Any]], cause: str) -> str:
    """Say which of *rows* a database refused, and why; *cause* is what it said itself."""
    for row in rows:
        for column in table.columns:
            wrong = _wrong(column.type, row[column.name])
            if wrong:
                key = ", ".join(f"{each.name} {row[each.name]!r}" for each in table.primary_key)
                return (
                    f"{column.name} in the row of {table.name} with {key} {wrong}, which the target does not take; "
                    "the target holds nothing of the move. Mend that value in the store, and move again"
                )
    return (
        f"the target refused rows of {table.name} ({cause}); it holds nothing of the move. "
        "Mend them in the store, and move again"
    )


def _wrong(kind: Any, value: Any) -> str:
    if isinstance(value, str) and "\x00" in value:
        return "holds a character of code 0"
    if isinstance(kind, String) and kind.length is not None and isinstance(value, str) and len(value) > kind.length:
        return f"is longer than {kind.length} characters"
    small = isinstance(kind, Integer) and not isinstance(kind, BigInteger)
    if small and isinstance(value, int) and abs(value) > _GREATEST:
        return f"is larger than {_GREATEST}"
    return ""
