"""Month names of many languages, from dateparser's tables."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Mapping
from functools import cache

from consulted.documents.fold import fold

#: The languages of the cue table; English first, because a word of two meanings is English more often.
LANGUAGES = ("en", "fr", "de", "es", "it", "nl", "pl", "pt", "sv")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
#: What the tables lack: Austrian January and short forms met in print.
_MORE = {"janner": 1, "janv": 1, "fevr": 2, "juil": 7, "sept": 9, "sett": 9, "mrt": 3, "mrz": 3}


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
def month_pattern(language: str | None = None) -> str:
    """Return a pattern for folded month names, longest first."""
    return _any_of(months(language))


@cache
def weekday_pattern() -> str:
    """Return a pattern for folded names of the days of the week."""
    return _any_of({fold(each).strip(".") for code in LANGUAGES for day in _DAYS for each in _info(code).get(day, ())})


def _any_of(names: Iterable[str]) -> str:
    return "|".join(re.escape(each) for each in sorted(names, key=lambda each: (-len(each), each)) if each)
