"""Telephone numbers of a page, those written without a country's code read as the page's own country dials them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from models.pattern import regex
from pipelines.facts.canonical.listed import listed
from pipelines.facts.canonical.phone import phone, phones

#: What may be a telephone number: seven figures at least, hardly anything between them.
_FIGURES = regex(r"(?<![\w.,/])[+(]{0,2}\d[\d\s()./\u00a0\u202f–+-]{5,24}\d(?!\w)")
_DAY = regex(
    r"\s*(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|(?:19|20)\d\d\s?[-–/]\s?(?:19|20)\d\d)\s*"
)
_GROUPS = regex(r"\s*\d{1,3}(?:[.\s\u00a0\u202f]\d{3})+\s*")
#: Numbers that are no telephone's.
_OTHER = regex(
    r"\b(?:iban|bic|siret|siren|vat|tva|ust|steuer|nip|regon|krs|kvk|btw|cif|nif|hrb|vr|rcs|isbn|issn|konto|account"
    r"|ein|abn|no\. de|naf|ape|doi)\b",
    re.I,
)
_FAX = regex(r"(?:^|[^\w])(?:tele)?fax\b|t[ée]l[ée]copi|\bfaks\b|^\s*F\s*[:.]?\s*\+?\(?\d", re.I)
_LABEL = regex(
    r"(?:\b(?:tel|t[ée]l|phone|fon|telefon\w*|t[ée]l[ée]phone|mobil\w*|portable|gsm|call|handy)\b|☎|📞)", re.I
)
#: Where numbers are written without a nought before them.
_WITHOUT_TRUNK = frozenset(listed("PL CZ ES PT DK NO IT GR LU US CA MX LV EE CY MT SN MA CI"))
_SECOND = regex(r"\s*/\s*-?\d{1,4}$")
_FEWEST, _MOST = 7, 13


@dataclass(frozen=True, kw_only=True, slots=True)
class Dialled:
    """One telephone number in a line."""

    e164: str
    fax: bool
    #: Where in the line it stands.
    start: int


def dialled(text: str, countries: Sequence[str]) -> list[Dialled]:
    """Return the telephone numbers of one line, as the first of *countries* in which they can be dialled."""
    if sum(map(str.isdigit, text)) < _FEWEST:
        return []
    found = []
    for match in _FIGURES.finditer(text):
        written = _more_lines(match[0])
        if sum(map(str.isdigit, written)) < _FEWEST or _DAY.fullmatch(written):
            continue
        before = text[max(0, match.start() - 40) : match.start()]
        if _OTHER.search(before) or (_GROUPS.fullmatch(written) and not _LABEL.search(before)):
            continue
        number = _number(written, countries, labelled=_LABEL.search(before) is not None)
        if number is not None:
            last = re.split(r"[;,|/•·]|\d{3}", before)[-1] + written[:3]
            found.append(Dialled(e164=number, fax=_FAX.search(last) is not None, start=match.start()))
    return found


def undialled(text: str) -> list[str]:
    """Return the figures of the numbers a line writes without a country's code."""
    if sum(map(str.isdigit, text)) < _FEWEST:
        return []
    written = [_more_lines(match[0]).lstrip("( ") for match in _FIGURES.finditer(text)]
    figures = [
        re.sub(r"\D", "", each) for each in written if not each.startswith(("+", "00")) and not _DAY.fullmatch(each)
    ]
    return [each for each in figures if _FEWEST < len(each) <= _MOST]


def linked(number: str, countries: Sequence[str]) -> str | None:
    """Return the number of a ``tel:`` link."""
    bare = re.sub(r"[^\d+]", "", re.sub(r"\(\s*0\s*\)", "", number))
    if bare.startswith("00"):
        bare = "+" + bare[2:]
    return phone(bare, () if bare.startswith("+") else countries) if len(bare) >= _FEWEST else None


def _more_lines(written: str) -> str:
    """Return a number without the last figures of a second line: "421 880 / 881"."""
    first = _SECOND.sub("", written)
    return first if sum(map(str.isdigit, first)) > _FEWEST else written


def _number(written: str, countries: Sequence[str], *, labelled: bool) -> str | None:
    if written.lstrip("( ").startswith("+"):
        return next((each.e164 for each in phones(written)), None) or linked(written, ())
    if written.startswith("00"):
        return linked(written, ())
    trunk = labelled or written.lstrip("( ").startswith("0")
    usable = [country for country in countries[:3] if trunk or country in _WITHOUT_TRUNK]
    return next((number for country in usable if (number := phone(written, (country,)))), None)
