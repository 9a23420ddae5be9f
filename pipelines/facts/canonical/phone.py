"""Telephone numbers in E.164, the country worked out from the number, the words around it, or the page's country."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from phonenumbers import (
    Leniency,
    NumberParseException,
    PhoneNumberFormat,
    PhoneNumberMatcher,
    format_number,
    is_possible_number,
    is_valid_number,
    parse,
)

from models.pattern import regex

#: "+32 (0) 10 48.94.07": the nought is dialled within the country only.
_TRUNK = regex(r"(\+\s?\d{1,3}[\s./-]*)\(\s*0\s*\)")
_FIGURES = regex(r"\+?[\d(][\d\s()./\u00a0\u202f–-]{5,22}\d")
_FEWEST, _MOST = 7, 15


@dataclass(frozen=True, kw_only=True, slots=True)
class Phone:
    """One telephone number of a text."""

    e164: str
    printed: str
    start: int
    end: int


def phone(text: str, countries: Sequence[str] = ()) -> str | None:
    """Return the telephone number *text* is, in E.164; None where it is none.

    Args:
        countries: ISO 3166-1 codes to try where the number names no country, likeliest first.
    """
    bare = _TRUNK.sub(r"\1", text.replace("\u00a0", " ")).strip().removeprefix("tel:")
    for country in (None, *countries):
        try:
            number = parse(bare, country)
        except NumberParseException:
            continue
        if is_valid_number(number) if country else is_possible_number(number):
            return str(format_number(number, PhoneNumberFormat.E164))
    return None


def phones(text: str, countries: Sequence[str] = ()) -> Iterator[Phone]:
    """Yield the telephone numbers of *text*: those with a country's code, and those of the likeliest country."""
    taken: set[str] = set()
    flat = _TRUNK.sub(lambda found: found[1] + " " * (len(found[0]) - len(found[1])), text)
    for country in (None, *countries):
        for match in PhoneNumberMatcher(
            flat, country, leniency=Leniency.POSSIBLE if country is None else Leniency.VALID
        ):
            written = str(format_number(match.number, PhoneNumberFormat.E164))
            digits = sum(map(str.isdigit, match.raw_string))
            if written not in taken and _FEWEST <= digits <= _MOST:
                taken.add(written)
                yield Phone(
                    e164=written, printed=text[match.start : match.end].strip(), start=match.start, end=match.end
                )
