"""One day for all: the sentence that says when every source of a report was looked at, in nine languages.

Such a sentence is made of few words. It counts when every word of it is one of them: "All URLs accessed on
3 May 2019" is one, "All data of Table 3 were retrieved on 3 May 2019" is none, for Table and data are no such words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from consulted.documents.blanket_word import LANGUAGES, Language
from consulted.documents.day import Calendar, Order, Printed, find
from consulted.documents.fold import flat, fold
from models.pattern import regex
from models.reference import Consulted

#: Such sentences are short; what stands further away belongs to another.
_BEFORE = 180
_AFTER = 260
#: A report says it once, or once a chapter; a text with more such words is no report.
_MOST = 5_000
_DATE = "\ufffc"
_BREAK = regex(r"[\r\n\f]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Blanket:
    """A sentence that gives the day of many sources."""

    start: int
    end: int
    #: As printed.
    raw: str
    #: ISO 8601, possibly partial.
    date: str | None
    ambiguous: bool
    alternatives: tuple[str, ...]
    #: True when it speaks of its chapter only.
    of_chapter: bool

    @property
    def consulted(self) -> Consulted:
        """What it says of each of them."""
        return Consulted(
            raw=self.raw,
            date=self.date,
            ambiguous=self.ambiguous,
            alternatives=self.alternatives,
            stated_for_all=True,
        )


_STEMS = (
    "url|uri|link|hyper|hiper|web|internet|online|www|site|page|source|resource|reference|address|adress|document|dokument"
    "|lien|hypertexte|ressource|quelle|seite|verweis|nachweis|netz|pagin|sitio|fuente|enlace|vinculo|direcc|recurso|sit[oi]"
    "|collegament|font[ei]|riferiment|risors|indirizz|bron|verwijz|stron|zrod|witryn|odnosnik|pozycj|zasob|ligac|endereco|lank"
    "|kall|natk|sidor|referen|hemsid|elektron|electron|elettron"
)
_QUANTITIES = "|".join(sorted({word for each in LANGUAGES.values() for word in each.all | each.unless}, key=len)[::-1])
_FEW = r"(?:\W{1,4}\w{1,20}){0,6}?\W{1,4}"
#: What one of them begins with: only there it is worth while to look.
_FIRST = "".join(sorted({each[0] for each in f"{_QUANTITIES}|{_STEMS}".split("|")}))
#: "all the links were", "links in this report were all", in small letters.
_OPENING = regex(
    rf"\b(?=[{_FIRST}])(?:(?:{_QUANTITIES})(?!\w)(?={_FEW}(?:{_STEMS}))|(?:{_STEMS})\w*(?={_FEW}(?:{_QUANTITIES})(?!\w)))"
)
#: No report's text is longer.
_READ = 5_000_000
#: In front of a sentence; a line that goes on in lower case is no new one.
_LEFT = regex(r"[.!?;|•*]+(?=\s|$)|[:()\[\]]|\n\s*\n|\f|\n(?=\s*[^a-z\s])")
#: Behind one.
_RIGHT = regex(r"[.!?;|•*]+(?=\s|$)|[)\]]|\n\s*\n|\f|\n(?=\s*[^a-z\s])|$")
#: So many boundaries may stand inside the sentence: a colon, a bracket.
_INSIDE = 4
_WORD = regex(r"[^\W\d_]+|\d+(?:[:.h]\d\d)?")
_CLOCK = regex(r"\d{1,2}[:.h]\d\d")
_LABEL = regex(r"[\s,.:–—-]*(?:[⁰¹²³⁴-⁹]{1,4}|\[?\^?\d{1,4}[\].):]*(?=\s))?[\s*_]*")


def find_all(text: str, calendar: Calendar, order: Order) -> list[Blanket]:
    """Return the sentences of *text* that give one day for many sources, in order."""
    plain = flat(text[:_READ])
    found: dict[int, Blanket] = {}
    for opening in islice(_OPENING.finditer(plain.lower()), _MOST):
        blanket = _around(text, plain, opening.start(), calendar, order)
        if blanket is not None:
            found.setdefault(blanket.end, blanket)
    return list(found.values())


def _around(text: str, plain: str, place: int, calendar: Calendar, order: Order) -> Blanket | None:
    first, last = max(0, place - _BEFORE), min(len(plain), place + _AFTER)
    window = plain[first:last]
    dates = find(_BREAK.sub(" ", window), calendar)
    masked = _masked(window, dates)
    for start, end in _sentences(masked, place - first) if dates else ():
        inside = [each for each in dates if start <= each.start and each.end <= end]
        language = _speaking(masked[start:end]) if len(inside) == 1 else None
        if language is not None:
            of_chapter = not language.chapter.isdisjoint(_words(masked[start:end]))
            return _blanket(text, first + start, first + end, inside[0].read(order), inside[0].ambiguous, of_chapter)
    return None


def _masked(window: str, dates: Sequence[Printed]) -> str:
    for each in dates:
        window = window[: each.start] + _DATE * (each.end - each.start) + window[each.end :]
    return window


def _sentences(masked: str, place: int) -> Iterator[tuple[int, int]]:
    """Yield where the sentence around *place* may start and end, the nearest first."""
    starts = [found.end() for found in _LEFT.finditer(masked, 0, place)][-_INSIDE:][::-1]
    ends = [found.start() for found in islice(_RIGHT.finditer(masked, place), _INSIDE)]
    for start in [*starts, 0][:_INSIDE]:
        for end in ends:
            yield start, end


def _words(segment: str) -> list[str]:
    label = _LABEL.match(segment)
    return _WORD.findall(fold(segment[label.end() if label else 0 :].replace(_DATE, " ")))


def _speaking(segment: str) -> Language | None:
    """Return the language in which *segment* is a sentence about all sources."""
    found = [word for word in _words(segment) if len(word) > 1 and not _CLOCK.fullmatch(word)]
    return next((language for language in LANGUAGES.values() if _says(language, frozenset(found))), None)


def _says(language: Language, found: frozenset[str]) -> bool:
    if not found <= language.known or found.isdisjoint(language.all | language.unless):
        return False
    read, visited = not found.isdisjoint(language.read), not found.isdisjoint(language.visited)
    web, sources = not found.isdisjoint(language.web), not found.isdisjoint(language.sources)
    return (web and (read or visited)) or (sources and read)


def _blanket(
    text: str, start: int, end: int, read: tuple[str | None, tuple[str, ...]], ambiguous: bool, of_chapter: bool
) -> Blanket:
    label = _LABEL.match(text, start, end)
    start = label.end() if label else start
    raw = text[start:end].rstrip(" \t\r\n*_")
    return Blanket(
        start=start,
        end=start + len(raw),
        raw=raw,
        date=read[0],
        ambiguous=ambiguous,
        alternatives=read[1],
        of_chapter=of_chapter,
    )
