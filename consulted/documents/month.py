"""Month names of many languages, from dateparser's tables."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import groupby

from consulted.documents.fold import fold

#: The languages of the cue table; English first, because a word of two meanings is English more often.
LANGUAGES = ("en", "fr", "de", "es", "it", "nl", "pl", "pt", "sv")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
#: What the tables lack: Austrian January, names as they are spoken, umlauts taken apart, short forms met in print.
_MORE = {
    **{"janner": 1, "jaenner": 1, "janv": 1, "fevr": 2, "maerz": 3, "mrt": 3, "mrz": 3},
    **{"juno": 6, "julei": 7, "juil": 7, "sept": 9, "sett": 9},
}
#: Shorter beginnings of a month's name are other words too often.
_SHORTEST = 4
#: Such beginnings that are.
_WORDS = frozenset({"dice", "jane", "list", "otto", "sette"})


@cache
def _info(language: str) -> Mapping[str, list[str]]:
    try:
        module = importlib.import_module(f"dateparser.data.date_translation_data.{language}")
    except ModuleNotFoundError:
        return {}
    info: Mapping[str, list[str]] = module.info
    return info


@cache
def months(language: str | None = None) -> Mapping[str, int]:
    """Return folded month names and their numbers; *language* adds its own to the table's."""
    found = dict(_MORE)
    for code in (*LANGUAGES, *([language] if language else ())):
        for number, name in enumerate(_MONTHS, 1):
            for printed in _info(code).get(name, ()):
                found.setdefault(fold(printed).strip("."), number)
    return {name: number for name, number in found.items() if len(name) > 2}


@cache
def abbreviated(language: str | None = None) -> Mapping[str, int]:
    """Return the names of ``months`` and every beginning of one that begins no other."""
    names = months(language)
    begun: dict[str, set[int]] = {}
    for name, number in names.items():
        for length in range(_SHORTEST, len(name)):
            begun.setdefault(name[:length], set()).add(number)
    short = {name: min(numbers) for name, numbers in begun.items() if len(numbers) == 1 and name not in _WORDS}
    return short | dict(names)


@cache
def month_pattern(language: str | None = None) -> str:
    """Return a pattern for folded month names and what they are shortened to, longest first."""
    return _any_of(abbreviated(language))


@cache
def weekday_pattern() -> str:
    """Return a pattern for folded names of the days of the week."""
    return _any_of({fold(each).strip(".") for code in LANGUAGES for day in _DAYS for each in _info(code).get(day, ())})


def _any_of(names: Iterable[str]) -> str:
    """Return a pattern for *names*, longest first, in groups of one beginning: most places in a text fail at once."""
    ordered = sorted((each for each in names if each), key=lambda each: (each[:2], -len(each), each))
    groups = groupby(ordered, key=lambda each: each[:2])
    return "|".join(
        f"{re.escape(head)}(?:{'|'.join(re.escape(each[len(head) :]) for each in group)})" for head, group in groups
    )
