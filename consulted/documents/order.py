"""Whether this report writes the day or the month first."""

from __future__ import annotations

from collections import Counter

from consulted.documents.day import Calendar, Order, find
from consulted.documents.fold import flat

#: A report does not change its habit after so many characters.
_ENOUGH = 1_000_000
#: Month names take longer to look for.
_ENOUGH_WORDS = 200_000


def vote(text: str, calendar: Calendar) -> Order:
    """Return the order the report's unambiguous dates have, else that of its language.

    Dates with a part above 12 decide (seed: 20 day-first, none month-first). Without any, English is of two
    habits: it shows in "March 5, 2019" or "5 March 2019", and where neither is printed nothing tells. A text whose
    language is not known tells nothing either; all other languages put the day first.
    """
    plain = flat(text[:_ENOUGH])
    counts = Counter(
        printed.readings[0][0]
        for printed in find(plain, calendar, worded=False)
        if printed.complete and not printed.ambiguous and _swappable(printed.readings[0][1])
    )
    if counts[Order.DAY] != counts[Order.MONTH]:
        return Order.DAY if counts[Order.DAY] > counts[Order.MONTH] else Order.MONTH
    if calendar.language in ("en", None):
        return _habit(plain[:_ENOUGH_WORDS], calendar)
    return Order.DAY


def _swappable(iso: str) -> bool:
    """Leave out 05/05/2019: it says nothing of the order."""
    return iso[5:7] != iso[8:10]


def _habit(plain: str, calendar: Calendar) -> Order:
    """Return what stands first where months are words."""
    leads = Counter(printed.month_leads for printed in find(plain, calendar) if printed.worded and printed.complete)
    if leads[True] == leads[False]:
        return Order.UNKNOWN
    return Order.MONTH if leads[True] > leads[False] else Order.DAY
