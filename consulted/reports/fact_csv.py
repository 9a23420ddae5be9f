"""Facts as a table for a spreadsheet: one row a fact, and no cell that a spreadsheet would calculate."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from io import StringIO

HEAD = (
    *("id", "type", "subject", "predicate", "stated", "as_of", "found", "status", "reason", "confidence", "labels"),
    *("quote", "url", "visited_at", "valid_until", "personal", "origin", "sentence"),
)
#: With these a spreadsheet begins a formula; an apostrophe before them makes it a text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def write(facts: Sequence[Mapping[str, object]]) -> str:
    """Write facts (contract, section 4); lists are parted by semicolons."""
    file = StringIO()
    rows = csv.writer(file, lineterminator="\n")
    rows.writerow(HEAD)
    rows.writerows([defused(cell) for cell in cells(fact)] for fact in facts)
    return file.getvalue()


def cells(fact: Mapping[str, object]) -> list[str]:
    """Return a fact as texts, in the order of ``HEAD``."""
    return [_text(cell) for cell in values(fact)]


def defused(cell: str) -> str:
    """Return *cell* so that a spreadsheet shows it and does nothing with it."""
    return f"'{cell}" if cell.lstrip(" \n").startswith(_FORMULA) else cell


def values(fact: Mapping[str, object]) -> list[object]:
    """Return what is known of a fact as it is, in the order of ``HEAD``."""
    stated, found = _part(fact, "stated"), _part(fact, "found")
    where: dict[str, tuple[Mapping[str, object], str]] = {
        "stated": (stated, "value"),
        "as_of": (stated, "as_of"),
        "valid_until": (stated, "valid_until"),
        "found": (found, "value"),
        **{name: (found, name) for name in ("quote", "url", "visited_at")},
    }
    cells = []
    for name in HEAD:
        source, key = where.get(name, (fact, name))
        cells.append(source.get(key))
    return cells


def _part(fact: Mapping[str, object], name: str) -> Mapping[str, object]:
    part = fact.get(name)
    return part if isinstance(part, Mapping) else {}


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (list, tuple)):
        return "; ".join(map(str, value))
    return str(value)
