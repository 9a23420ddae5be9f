"""Numbers however they are written: 1,200, 1.200, 1 200, 1’200, twelve hundred, zwölfhundert and 1.2 thousand "
"are one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from models.pattern import regex
from snapshots.words import folded

_SCALES = {
    1_000: "thousand tausend mille mil mila duizend tysiac tysiace tysiecy tsd tusen tusind tisic tisice ezer k",
    1_000_000: (
        "million millions millionen mio mln millones milioni milione miljoen milion miliony milionow milhao milhoes"
        " miljoner millioner miljoonaa milionu milio m mn"
    ),
    1_000_000_000: (
        "billion billions milliard milliards milliarde milliarden mrd miliardi miliardo miljard miliard miliardy bn"
    ),
}
_SCALE = {word: value for value, words in _SCALES.items() for word in words.split()}
_DIGITS = regex(
    r"(?<![\w.,])(?:(?P<short>\d+(?:[.,]\d+)?)(?P<suffix>k|m|mn|bn|mio|mrd)\b"
    r"|(?P<whole>\d{1,3}(?:(?P<mark>[.,'’\u00a0\u202f ])\d{3})(?:(?P=mark)\d{3})*|\d+)(?P<part>[.,]\d+)?(?!\w|[.,]\d)"
    r"(?:[ -](?P<scale>[^\W\d_]{1,9})\b)?)",
    re.I,
)
#: Folded; the article "one" is no number. Longer words are made of these: "siebenundachtzig", "ottantasette".
_WORDS = {
    2: "two deux zwei dos due twee dwa dwie dois duas",
    3: "three trois drei tres tre drie trzy",
    4: "four quatre vier cuatro quattro cztery quatro",
    5: "five cinq funf cinco cinque vijf piec",
    6: "six sechs seis sei zes szesc",
    7: "seven sept sieben siete sette zeven siedem sete",
    8: "eight huit acht ocho otto osiem oito",
    9: "nine neuf neun nueve nove negen dziewiec",
    10: "ten dix zehn diez dieci tien dziesiec dez",
    11: "eleven onze elf once undici jedenascie",
    12: "twelve douze zwolf doce dodici twaalf dwanascie doze",
    13: "thirteen treize dreizehn trece tredici dertien trzynascie treze",
    14: "fourteen quatorze vierzehn catorce quattordici veertien czternascie catorze",
    15: "fifteen quinze funfzehn quince quindici vijftien pietnascie",
    16: "sixteen seize sechzehn dieciseis sedici zestien szesnascie dezasseis",
    17: "seventeen siebzehn diecisiete diciassette zeventien siedemnascie dezassete",
    18: "eighteen achtzehn dieciocho diciotto achttien osiemnascie dezoito",
    19: "nineteen neunzehn diecinueve diciannove negentien dziewietnascie dezanove",
    20: "twenty vingt vingts zwanzig veinte veinti venti vent twintig dwadziescia vinte",
    30: "thirty trente dreissig treinta trenta trent dertig trzydziesci trinta",
    40: "forty quarante vierzig cuarenta quaranta quarant veertig czterdziesci quarenta",
    50: "fifty cinquante funfzig cincuenta cinquanta cinquant vijftig piecdziesiat cinquenta",
    60: "sixty soixante sechzig sesenta sessanta sessant zestig szescdziesiat sessenta",
    70: "seventy septante siebzig setenta settanta settant zeventig siedemdziesiat",
    80: "eighty octante achtzig ochenta ottanta ottant tachtig osiemdziesiat oitenta",
    90: "ninety nonante neunzig noventa novanta novant negentig dziewiecdziesiat",
    100: "hundred hundert cent cents cien ciento cientos cento honderd sto cem",
    200: "doscientos doscientas duzentos duzentas dwiescie",
    300: "trescientos trezentos trzysta",
    400: "cuatrocientos quatrocentos czterysta",
    500: "quinientos quinhentos piecset",
}
_THOUSANDS = "thousand tausend mille mil mila duizend tysiac tysiace tysiecy"
_VALUE = {word: value for value, words in (*_WORDS.items(), (1_000, _THOUSANDS)) for word in words.split()}
_DOUBTED = "due sei tres tre dos once elf cent cents mille mil sto cem sept acht en ein een und vent nove"
_STEM = "|".join(sorted([*_VALUE, "und", "en", "ein", "een"], key=len, reverse=True))
_STEMS = regex(_STEM)
_COMPOUND = regex(
    rf"(?!en|und)(?:(?:{_STEM})+(?<=ti)un[oa]?"
    rf"|(?:trent|quarant|cinquant|sessant|settant|ottant|novant|vent)uno?|(?:{_STEM})+)"
)
#: One, where it ends a number: "forty-one", "treinta y un"; within a German or Dutch word it opens it.
_ONE = frozenset(["one", "un", "une", "uno", "una", "um", "uma", "jeden", "jedna"])
_ENDS_IN_ONE = regex(r"\w{2,}(?:ti|nt)un[oa]?")
_BETWEEN = frozenset({"and", "et", "und", "y", "e", "i", "en"})
#: Number words that are other words elsewhere; alone, in a sentence, they prove no number.
_DOUBTFUL = frozenset(_DOUBTED.split())
_TOKEN = regex(r"[^\W\d_]+")
#: Figures side by side, nothing but blanks between them; digits of a group of thousands.
_ROW = regex(r"(?<![\w.,])\d+(?:[ \u00a0\u202f]\d+)+(?![\w.,])")
_GROUP = 3
#: Groups of thousands in one number, up to a thousand billions; longer rows are columns.
_MOST_GROUPS = 5
_HUNDRED, _THOUSAND, _TWENTY = 100, 1_000, 20


@dataclass(frozen=True, kw_only=True, slots=True)
class Number:
    """One number of a text."""

    #: Canonical: no grouping, a full stop before decimals, no closing noughts.
    value: str
    written: str
    start: int


def in_digits(text: str) -> Iterator[Number]:
    """Yield the numbers of *text* (plain) that are written in digits."""
    for match in _DIGITS.finditer(text):
        scaled = match["short"] or _scale(match) > 1
        written = (
            match[0] if scaled else text[match.start() : match.end("part") if match["part"] else match.end("whole")]
        )
        yield Number(value=_canonical(match), written=written, start=match.start())


def in_row(text: str) -> Iterator[str]:
    """Yield the values a row of figures may hold, where blanks part columns and thousands: "2018 45 377 126 550"."""
    if sum(map(str.isdigit, text)) <= sum(map(str.isalpha, text)):
        return
    for run in _ROW.findall(text):
        groups = run.split()
        for start, group in enumerate(groups):
            value = group
            yield value
            for more in groups[start + 1 : start + _MOST_GROUPS] if len(group) <= _GROUP else ():
                if len(more) != _GROUP:
                    break
                value += more
                yield value


def in_words(text: str, *, doubtful: bool = False) -> Iterator[Number]:
    """Yield the numbers of *text* (folded) that are written out; words that are other words elsewhere if asked for."""
    run: list[re.Match[str]] = []
    end = 0
    joined = False
    for match in _TOKEN.finditer(text):
        word = match[0]
        apart = bool(run) and bool(text[end : match.start()].strip(" -"))
        one = bool(run) and not apart and word in _ONE and _takes(run[-1][0], 1)
        if one or (spells(word) and not apart and not (joined and not _takes(run[-1][0], _worth(word)))):
            run.append(match)
            joined = False
        elif run and word in _BETWEEN and not apart and not joined:
            joined = True
        else:
            yield from _number(text, run, doubtful=doubtful)
            run, joined = ([match] if spells(word) else []), False
        end = match.end()
    yield from _number(text, run, doubtful=doubtful)


def _takes(word: str, more: int) -> bool:
    """Say whether a number word goes on with "and" and a smaller one: "treinta y dos", not "dos y tres"."""
    said = _worth(word)
    return more < said and (said >= _HUNDRED or (said >= _TWENTY and said % 10 == 0 and more < _TWENTY))


@lru_cache(maxsize=10_000)
def spells(word: str) -> bool:
    """Say whether a folded word spells a number, or a part of one."""
    return word not in _BETWEEN and _COMPOUND.fullmatch(word) is not None


def _canonical(match: re.Match[str]) -> str:
    if match["short"]:
        amount = Decimal(match["short"].replace(",", ".")) * _SCALE[match["suffix"].lower()]
    else:
        whole = re.sub(r"\D", "", match["whole"])
        amount = Decimal(whole + (match["part"] or "").replace(",", "."))
        amount *= _scale(match)
    return f"{amount:f}".rstrip("0").rstrip(".") if "." in f"{amount:f}" else f"{amount:f}"


def _scale(match: re.Match[str]) -> int:
    """Return what the word after the digits multiplies them by; a letter alone is a unit."""
    word = match["scale"] or ""
    return _SCALE.get(folded(word), 1) if len(word) > 1 else 1


def _number(text: str, run: list[re.Match[str]], *, doubtful: bool) -> Iterator[Number]:
    if not run or (len(run) == 1 and run[0][0] in _DOUBTFUL and not doubtful):
        return
    total = current = 0
    for match in run:
        for value in _values(match[0]):
            if value == _THOUSAND:
                total, current = total + max(current, 1) * value, 0
            elif value == _HUNDRED:
                current = max(current, 1) * value
            elif value == _TWENTY and 1 < current < 10 and not _OPENED.match(match[0]):
                # quatre-vingts
                current *= value
            else:
                current += value
    if total + current:
        written = text[run[0].start() : run[-1].end()]
        yield Number(value=str(total + current), written=written, start=run[0].start())


#: "zweiundzwanzig", "tweeentwintig": ones stand before tens.
_OPENED = regex(rf"(?:{_STEM})+?(?:und|en)(?:{_STEM})+")


#: "and" behind "one" within a word.
_AND = {"ein": "und", "een": "en"}


@lru_cache(maxsize=10_000)
def _values(word: str) -> tuple[int, ...]:
    """Return what the parts of a number word stand for, from left to right."""
    if word in _ONE:
        return (1,)
    stems = _STEMS.findall(word)
    # "einundzwanzig", "honderdeenentwintig"
    found = [
        1 if _AND.get(stem) in stems[number + 1 : number + 2] and number + 2 < len(stems) else _VALUE.get(stem, 0)
        for number, stem in enumerate(stems)
    ]
    if _ENDS_IN_ONE.fullmatch(word):
        found.append(1)
    return tuple(found)


def _worth(word: str) -> int:
    return sum(_values(word))
