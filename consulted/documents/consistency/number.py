"""Small numbers in words and digits, in nine languages; all text is flat (``fold.flat``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

#: Longer lists than this nobody announces by their number.
_MOST = 499

_EN = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_FR = "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf"
_DE = (
    "zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn "
    "achtzehn neunzehn"
)
_ES = (
    "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete "
    "dieciocho diecinueve"
)
_IT = (
    "due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
    "diciassette diciotto diciannove"
)
_NL = (
    "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien"
)
_PL = (
    "dwa trzy cztery piec szesc siedem osiem dziewiec dziesiec jedenascie dwanascie trzynascie czternascie "
    "pietnascie szesnascie siedemnascie osiemnascie dziewietnascie"
)
_PT = (
    "dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezasseis dezassete dezoito dezanove"
)
_SV = "tva tre fyra fem sex sju atta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton"
_UNITS = {
    code: dict(zip(names.split(), range(2, 20), strict=True))
    for code, names in {
        "en": _EN, "fr": _FR, "de": _DE, "es": _ES, "it": _IT, "nl": _NL, "pl": _PL, "pt": _PT, "sv": _SV,
    }.items()
}  # fmt: skip
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "fr": "vingt trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix",
    "de": "zwanzig dreißig vierzig funfzig sechzig siebzig achtzig neunzig",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "it": "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "pl": (
        "dwadziescia trzydziesci czterdziesci piecdziesiat szescdziesiat siedemdziesiat osiemdziesiat dziewiecdziesiat"
    ),
    "pt": "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
    "sv": "tjugo trettio fyrtio femtio sextio sjuttio attio nittio",
}
#: A unit before or behind a ten, where the language does not simply write both.
_JOINED = {
    "en": "{ten}-{unit}",
    "fr": "{ten}-{unit}",
    "de": "{unit}und{ten}",
    "es": "{ten} y {unit}",
    "it": "{ten}{unit}",
    "nl": "{unit}en{ten}",
    "pl": "{ten} {unit}",
    "pt": "{ten} e {unit}",
    "sv": "{ten}{unit}",
}
_MORE: Mapping[str, Mapping[str, int]] = {
    "fr": {"vingt et un": 21, "quatre-vingt": 80},
    "de": {"dreissig": 30, "zweier": 2, "dreier": 3, "beiden": 2},
    "es": {"veintiun": 21, "veintidos": 22, "veintitres": 23, "veinticuatro": 24, "veinticinco": 25},
    "pl": {
        "dwie": 2, "dwoch": 2, "dwaj": 2, "trzech": 3, "trzej": 3, "czterech": 4, "pieciu": 5, "szesciu": 6,
        "siedmiu": 7, "osmiu": 8, "dziewieciu": 9, "dziesieciu": 10, "jedenastu": 11, "dwunastu": 12,
    },
    "pt": {"duas": 2, "dezesseis": 16, "dezessete": 17, "dezenove": 19, "quatorze": 14},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Number:
    """A number and where it stands."""

    value: int
    start: int
    end: int


@cache
def _words(language: str) -> Mapping[str, int]:
    units = _UNITS.get(language)
    if units is None:
        return {}
    found = dict(units)
    for tens, name in enumerate(_TENS[language].split(), 2):
        found[name] = tens * 10
        for unit, value in units.items():
            if value < 10:
                joined = _JOINED[language].format(ten=name, unit=unit)
                found[joined] = tens * 10 + value
                found[joined.replace("-", " ")] = tens * 10 + value
    return {**found, **_MORE.get(language, {})}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    names = "|".join(re.escape(each) for each in sorted(_words(language), key=len, reverse=True)) or r"(?!)"
    return re.compile(rf"(?<![\w.,/’'€$£+:-])(?:({names})|(\d{{1,3}}(?:[ .,]\d{{3}})*))(?![\w/%€$£°]|[:.,-]\w)")


def numbers(plain: str, language: str) -> list[Number]:
    """Return the whole numbers above one in *plain*, in order."""
    found = []
    lower = plain.lower()
    # A pattern without regard to case is four times slower; only exotic letters change length.
    for each in _pattern(language).finditer(lower if len(lower) == len(plain) else plain):
        value = _words(language)[each[1]] if each[1] else int(re.sub(r"\D", "", each[2]))
        if value > 1:
            found.append(Number(value, each.start(), each.end()))
    return found


def counts(found: Iterable[Number]) -> list[Number]:
    """Return those of *found* that may count the members of a list."""
    return [each for each in found if each.value <= _MOST]


def worded(value: int) -> str:
    """Return *value* as English prints it: small ones in words."""
    return _EN.split()[value - 2] if 2 <= value <= 12 else "one" if value == 1 else str(value)
