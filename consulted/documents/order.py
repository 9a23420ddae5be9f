"""Whether this report writes the day or the month first."""

from __future__ import annotations

from consulted.documents.day import Calendar, Order, find
from consulted.documents.fold import flat

#: A report does not change its habit after so many characters.
_ENOUGH = 1_000_000
#: Month names take longer to look for.
_ENOUGH_WORDS = 200_000


def vote(text: str, calendar: Calendar) -> Order:
    """Return the order the report's unambiguous dates have, else that of its language.

    Dates with a part above 12 decide (seed: 20 day-first, none month-first). Without any, English that
    writes "March 5, 2019" is American; all else puts the day first.
    """
    plain = flat(text[:_ENOUGH])
    counts = dict.fromkeys(Order, 0)
    for printed in find(plain, calendar, worded=False):
        if len(printed.readings) == 1 and (order := printed.readings[0][0]) is not None and printed.complete:
            counts[order] += _swappable(printed.readings[0][1])
    if counts[Order.DAY] != counts[Order.MONTH]:
        return max(Order, key=lambda order: counts[order])
    return Order.MONTH if calendar.language == "en" and _american(plain[:_ENOUGH_WORDS], calendar) else Order.DAY


def _swappable(iso: str) -> bool:
    """Leave out 05/05/2019: it says nothing of the order."""
    return iso[5:7] != iso[8:10]


def _american(plain: str, calendar: Calendar) -> bool:
    leads = [printed.month_leads for printed in find(plain, calendar) if printed.complete and not printed.ambiguous]
    return sum(leads) * 2 > len(leads)
