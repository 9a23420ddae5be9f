"""The figures of a page's line: digits, and numbers written out to their end, "setenta y cuatro", "settantuno"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from models.pattern import regex
from pipelines.compare.number import Number, in_digits, in_words, spells
from pipelines.facts.lexicon.dozen import dozens_in
from snapshots.flat import flat

_TOKEN = regex(r"[^\W\d_]+")
_JOINS = frozenset({"and", "et", "und", "y", "e", "i", "en"})
_ONE = frozenset({"one", "un", "une", "uno", "una", "um", "uma", "jeden", "eins"})
#: Italian drops a vowel before "one" and "eight": "settantuno", "trentotto"; Spanish joins "veintiuno".
_TENS_OF = {
    "vent": "venti", "trent": "trenta", "quarant": "quaranta", "cinquant": "cinquanta", "sessant": "sessanta",
    "settant": "settanta", "ottant": "ottanta", "novant": "novanta", "veinti": "veinte",
}  # fmt: skip
_ELIDED = regex(rf"^(?P<before>.*?)(?P<tens>{'|'.join(_TENS_OF)})(?P<unit>un[oa]?|otto)$")
_TENS, _HUNDRED, _THOUSAND, _EIGHT = 10, 100, 1_000, 8
#: A figure and the same again in brackets.
_TWICE = regex(r"\b(\d+) \(\1\)")
#: "One hundred", "a thousand".
_FIRST = regex(r"\b(?:one|a) $")


def with_figures(text: str) -> str:
    """Return *text* with the numbers it writes out in more than one plain word as digits."""
    found = list(_spelled(_plain(text)))
    for value, start, end in reversed(found):
        text = f"{text[:start]}{value}{text[end:]}"
    # "two hundred and ten (210) members"
    return _TWICE.sub(r"\1", text)


def numbers(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the whole numbers of *text*: digits, start, end; years are among them."""
    low = _plain(text)
    found = [(each.value, each.start, each.start + len(each.written)) for each in in_digits(_blanks(text))]
    found += list(_spelled(low, single=True))
    dozens = list(dozens_in(low))
    found = [each for each in found if not any(start <= each[1] < end for _, start, end in dozens)] + dozens
    yield from sorted((each for each in found if each[0].isdecimal()), key=lambda each: each[1])


#: Characters before the figure of a value: "more than 185".
_LEAD = 16


def first_figure(value: str) -> Number | None:
    """Return the figure a label's value begins with: "185 (October 2018)"."""
    found = next(in_digits(value), None) or next(in_words(flat(value).lower()), None)
    return found if found is not None and found.start <= _LEAD and found.value.isdecimal() else None


def _blanks(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def _plain(text: str) -> str:
    """Return *text* folded letter by letter, so that places stay."""
    low = flat(text).lower()
    return low if len(low) == len(text) else text.lower()


def _spelled(low: str, *, single: bool = False) -> Iterator[tuple[str, int, int]]:
    """Yield the numbers written out in *low*; those of one plain word only where *single*."""
    run: list[tuple[int, int, int]] = []
    words = 0
    for match in (*_TOKEN.finditer(low), None):
        value = _value(match[0]) if match is not None else None
        between = low[run[-1][2] : match.start()] if run and match is not None else ""
        joined = _joined(run, between, match[0] if match is not None else "", value)
        if joined is not None and match is not None:
            run.append((joined, run[0][1], match.end()))
            words += 1
            continue
        if match is not None and run and match[0] in _JOINS and not between.strip(" -"):
            # Kept open: the next word tells whether "and" belongs to the number.
            continue
        if run and (words > 1 or _is_told(low[run[-1][1] : run[-1][2]], run[-1][0], single=single)):
            one = _FIRST.search(low[: run[0][1]]) if run[-1][0] >= _HUNDRED else None
            yield str(run[-1][0]), one.start() if one is not None else run[0][1], run[-1][2]
        run, words = ([(value, match.start(), match.end())], 1) if value is not None and match is not None else ([], 0)


def _is_told(word: str, value: int, *, single: bool) -> bool:
    """Say whether a number of one word is to be told: one that is another word elsewhere, "sept", proves none."""
    plain = next(in_words(word.replace("ß", "ss")), None)
    if plain is None:
        return _bare(word) is None
    return single or plain.value != str(value)


def _joined(run: list[tuple[int, int, int]], between: str, word: str, value: int | None) -> int | None:
    """Return what the number before and the next word make together; None where they are two."""
    if not run:
        return None
    gap = between.strip(" -\u2011")
    if gap and gap not in _JOINS:
        return None
    before = run[-1][0]
    if word in _ONE and before >= 2 * _TENS and before % _TENS == 0:
        # "cent une écoles" may be, "trente et un" is.
        return before + 1 if gap or before % _HUNDRED else None
    if value is None:
        return None
    if value in (_HUNDRED, _THOUSAND) and not gap:
        digit = before % _THOUSAND
        return before - digit + digit * value if before < value or (value == _HUNDRED and 1 < digit < _TENS) else None
    if value == 2 * _TENS and 1 < before < _TENS and not gap:
        return before * value
    if before % _HUNDRED == 0 and value < _HUNDRED and before >= _HUNDRED:
        return before + value
    if before % _THOUSAND == 0 and before >= _THOUSAND and value < _THOUSAND:
        return before + value
    if before % _TENS == 0 and before >= 2 * _TENS and value < _TENS:
        return before + value
    # soixante-dix, quatre-vingt-treize
    return before + value if before in (60, 80) and _TENS <= value < 2 * _TENS and "-" in between else None


def _bare(word: str) -> int | None:
    found = next(in_words(word, doubtful=True), None)
    return int(found.value) if found is not None and found.value.isdecimal() else None


@lru_cache(maxsize=20_000)
def _value(word: str) -> int | None:
    """Return what one word counts; None for a word that counts nothing."""
    elided = _ELIDED.match(word)
    if elided is not None and (base := _bare(f"{elided['before']}{_TENS_OF[elided['tens']]}")) is not None:
        return base + (_EIGHT if elided["unit"] == "otto" else 1)
    spelled = word.replace("ß", "ss")
    if not spells(spelled):
        return None
    return _bare(spelled)
