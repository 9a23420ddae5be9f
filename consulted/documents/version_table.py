"""A report's table of versions: the last day in it is the report's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consulted.documents.day import Calendar, Order, find
from consulted.documents.fold import flat
from consulted.documents.line import Line
from consulted.documents.own_day_word import HISTORY
from models.pattern import regex

#: So many lines of a cover are looked at for a table's rows under its head.
_ROWS = 40
#: A row has a line; what a cell tells may go on below it.
_BETWEEN = 4
_CELL = regex(r"\s*(?:\||\t|\s{2,})\s*")
_NUMBER = regex(r"(?:v(?:er(?:s\w*)?)?|wersja|rev)?\.?\s*\d{1,2}(?:[.,]\d{1,2}){0,2}", re.I)
_HEAD = regex(rf"(?<!\w)(?:{HISTORY})(?!\w)", re.I)


def last_day(lines: Sequence[Line], calendar: Calendar, order: Order) -> str | None:
    """Return the last day, possibly partial, in a table of versions among *lines*, those of a cover."""
    for place, line in enumerate(lines):
        if len(line.text) < _ROWS * _BETWEEN and _HEAD.search(flat(line.text)):
            days = _days(lines[place + 1 : place + 1 + _ROWS], calendar, order)
            if days:
                return max(days)
    return None


def _days(lines: Sequence[Line], calendar: Calendar, order: Order) -> list[str]:
    """Return the days of the rows that open with a version's number, until no more of them follow."""
    found: list[str] = []
    since = 0
    for line in lines:
        day = _day(flat(line.text), calendar, order)
        since = 0 if day else since + 1
        if since > _BETWEEN:
            break
        found += [day] if day else []
    return found


def _day(plain: str, calendar: Calendar, order: Order) -> str | None:
    """Return the day of a row: one of its cells holds a version's number, another a day and nothing else."""
    cells = [cell for cell in _CELL.split(plain.strip(" |\t")) if cell]
    if len(cells) < 2 or not any(_NUMBER.fullmatch(cell) for cell in cells[:2]):
        return None
    for cell in cells:
        dates = find(cell, calendar)
        if len(dates) == 1 and not cell[: dates[0].start].strip() and not cell[dates[0].end :].strip(" .r"):
            return dates[0].read(order)[0]
    return None
