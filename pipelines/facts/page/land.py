"""In which country a page dials: by its language's region, its host, its addresses and its other numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from urllib.parse import urlsplit

from phonenumbers import NumberParseException, parse, region_code_for_number

from models.pattern import regex
from pipelines.facts.canonical.country import countries
from pipelines.facts.canonical.listed import listed
from pipelines.facts.page.box import Sheet
from snapshots.words import folded

#: Endings of hosts that tell no country, though they are one's code.
_NOWHERE = listed("eu io co tv me ai cc ly gg to fm ws nu tk la sh ac")
_AS_WRITTEN = {"uk": "GB"}
#: Where a language is spoken, the likeliest first; English is on everybody's pages.
_SPOKEN = {
    "fr": ("FR", "BE", "CH", "CA", "LU"), "de": ("DE", "AT", "CH"), "es": ("ES", "MX", "AR", "CL", "CO"),
    "nl": ("NL", "BE"), "pl": ("PL",), "it": ("IT", "CH"), "pt": ("PT", "BR"),
    "cs": ("CZ",), "sk": ("SK",), "hu": ("HU",), "ro": ("RO",), "sv": ("SE",), "da": ("DK",), "fi": ("FI",),
    "nb": ("NO",), "no": ("NO",), "el": ("GR",), "hr": ("HR",), "sl": ("SI",), "bg": ("BG",), "lt": ("LT",),
    "lv": ("LV",), "et": ("EE",), "ja": ("JP",), "ko": ("KR",), "tr": ("TR",), "ca": ("ES",), "eu": ("ES",),
}  # fmt: skip
_PLUS = regex(r"(?<![\w+])(?:\+|00)\s?(\d[\d\s()./-]{7,18}\d)")
#: "F-38000", "D-02826", "CH-1200": a letter before the code of a place.
_PREFIX = regex(r"(?<![\w-])(A|B|CH|CZ|D|DK|E|F|FR|H|I|L|N|NL|P|PL|S|SK|DE|AT|BE)[-–\s]\d{2,3}[-\s]?\d{2,3}\b")
_PLATES = {
    "A": "AT", "B": "BE", "D": "DE", "E": "ES", "F": "FR", "H": "HU", "I": "IT", "L": "LU", "N": "NO", "P": "PT",
    "S": "SE",
}  # fmt: skip
#: Shapes of codes and places that only one country has.
_SHAPES = {
    "CA": regex(r"\b[ABCEGHJ-NPRSTVXY]\d[A-Z]\s?\d[A-Z]\d\b|\((?:Qu[ée]bec|Ontario|QC|ON|BC)\)"),
    "GB": regex(r"\b[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}\b"),
    "FR": regex(r"\b\d{5}\s[A-ZÀ-Þ][\w'-]+(?:\s[\w'-]+){0,4}\s?,?\sCEDEX\b|\bCEDEX\b", re.I),
    "PL": regex(r"\b\d\d-\d{3}\s[A-ZŁŚŻŹĆ]"),
    "NL": regex(r"\b\d{4}\s?[A-Z]{2}\s[A-Z][a-z]"),
    "PT": regex(r"\b\d{4}-\d{3}\s[A-Z]"),
    "JP": regex(r"〒?\s?\b\d{3}-\d{4}\s+(?:Japan|[A-Z][a-z]+)"),
    "BR": regex(r"\b\d{5}-\d{3}\b"),
}
_FORMS = {
    "DE": regex(r"\be\.\s?V\.|\bg?GmbH\b"), "AT": regex(r"\bGes\.?m\.?b\.?H\b|\bZVR\b"),
    "PL": regex(r"\bsp\. z o\.\s?o", re.I), "IT": regex(r"\bS\.p\.A\b|\bS\.r\.l\b|\bP\.?\s?IVA\b|\bScarl\b"),
    "FR": regex(r"\bloi (?:de )?1901\b|\bSIRET\b|\bS\.?A\.?R\.?L\b"),
    "BE": regex(r"\bASBL\b|\bVZW\b|\bBCE\b", re.I),
    "NL": regex(r"\bB\.V\.|\bKvK\b"), "ES": regex(r"\bS\.L\.U?\b|\bCIF\b|\bNIF\b"),
    "CZ": regex(r"\bs\.r\.o\.|\bz\.\s?s\.|\bIČO?\b"), "PT": regex(r"\bNIPC\b|\bLda\b"),
}  # fmt: skip
_PATHS = {
    "DE": regex(r"/impressum|/datenschutz|/ueber-uns|/mitglieder"),
    "FR": regex(r"/mentions-legales|/actualites"),
    "ES": regex(r"/aviso-legal|/quienes-somos"), "PL": regex(r"/polityka-prywatnosci|/o-nas|/aktualnosci"),
    "NL": regex(r"/over-ons|/nieuws|/privacyverklaring"), "IT": regex(r"/chi-siamo|/note-legali|/contatti"),
}  # fmt: skip
_ADDRESS = regex(
    r"\b\d{4,6}\b|\b\d\d-\d{3}\b|\b\d[A-Z]{2}\b|©|\b(?:str|rue|road|street|avenue|straße|calle|via|ul)\b", re.I
)
_MOST_LINES = 3_000
_MOST_ADDRESSES = 60


def dialling(sheet: Sheet, language: str | None) -> tuple[str, ...]:
    """Return the countries in which the page's numbers may be dialled, likeliest first."""
    votes: Counter[str] = Counter()
    region = re.split(r"[-_]", sheet.lang)[-1].upper()
    if len(region) == 2 and region.isalpha() and "-" in sheet.lang.replace("_", "-"):
        votes[region] += 3 if region not in ("US", "GB") else 1
    host = _of_host(sheet.url)
    if host:
        votes[host] += 5
    _count(sheet, votes)
    spoken = _SPOKEN.get((language or "")[:2], ())
    for rank, code in enumerate(spoken[:2]):
        votes[code] += 2 - rank
    return tuple(code for code, _ in votes.most_common(4))


def _of_host(url: str) -> str | None:
    try:
        ending = (urlsplit(url).hostname or "").rsplit(".", 1)[-1].lower()
    except ValueError:
        return None
    if len(ending) != 2 or ending in _NOWHERE:
        return None
    return _AS_WRITTEN.get(ending, ending.upper())


def _count(sheet: Sheet, votes: Counter[str]) -> None:
    addresses = 0
    votes.update(
        _of_forms(" ".join((*sheet.meta.values(), *(line.text for line in sheet.lines[:40] + sheet.lines[-40:]))))
    )
    votes.update(_of_paths(sheet))
    for line in sheet.lines[:_MOST_LINES]:
        for number in line.numbers:
            votes.update(_of_number(number))
        text = line.text
        if len(text) > 300 or not any(map(str.isdigit, text)):
            continue
        for found in _PLUS.finditer(text):
            votes.update(_of_number("+" + found[1]))
        if addresses < _MOST_ADDRESSES and _ADDRESS.search(text):
            addresses += 1
            votes.update(_of_address(text))


def _of_forms(text: str) -> Iterable[str]:
    """Yield the countries whose legal forms *text* prints."""
    for code, form in _FORMS.items():
        if form.search(text):
            yield from (code, code)


def _of_paths(sheet: Sheet) -> Iterable[str]:
    """Yield a country for the language in which the site's own addresses are written."""
    paths = " ".join(link for line in sheet.lines[-60:] for link in line.links)[:6_000].lower()
    return (code for code, form in _PATHS.items() if form.search(paths))


def _of_number(number: str) -> Iterable[str]:
    try:
        code = region_code_for_number(parse(number.replace("(0)", ""), None))
    except NumberParseException:
        return ()
    return (code, code) if code else ()


def _of_address(text: str) -> Iterable[str]:
    for found in _PREFIX.finditer(text):
        code = _PLATES.get(found[1], found[1])
        yield from (code, code, code)
    for land, shape in _SHAPES.items():
        if shape.search(text):
            yield from (land, land, land)
    for each in countries(text):
        yield each.code
    for word in re.findall(r"[^\W\d_]{4,}(?:[ -][^\W\d_]{4,})?", text):
        if word[0].isupper() and (city := _cities().get(folded(word))):
            yield from (city, city)


@cache
def _cities() -> Mapping[str, str]:
    """Return the cities time zones are called after, in eight languages, with their countries."""
    from babel import Locale
    from babel.core import get_global

    territories = get_global("zone_territories")
    found: dict[str, str] = {}
    for language in ("en", "fr", "de", "es", "nl", "pl", "it", "pt"):
        for zone, names in Locale(language).time_zones.items():
            code = territories.get(zone)
            if code and "city" in names and zone.startswith(("Europe/", "America/", "Africa/", "Asia/", "Australia/")):
                found.setdefault(folded(names["city"]), code)
    for zone, land in territories.items():
        if "/" in zone and land:
            found.setdefault(folded(zone.rsplit("/", 1)[-1].replace("_", " ")), land)
    return found
