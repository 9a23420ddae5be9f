"""Whether what a report says of a source is still on the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.verdict import Passage
from snapshots.language import guessed_language
from snapshots.text import PageText
from snapshots.words import folded, plain

_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:[.,'’  ]\d{3})+(?![\d])|(?<![\w])\d+(?:[.,]\d+)?(?![\w])")
_NAME = re.compile(r"(?<![.!?:] )(?<!^)\b(?:[A-ZÀ-ÖØ-ÞŁŚŻŹĆ][\w’'&-]*[\w])(?:[ -][A-ZÀ-ÖØ-ÞŁŚŻŹĆ][\w’'&-]*)*")
_ACRONYM = re.compile(r"\b[A-Z][A-Z0-9&-]+\b")
_WORD = re.compile(r"[^\W\d_]{5,}")
#: Small numbers are often written out; one to one with their digits in the languages we meet most.
_SPELLED = {
    "2": "two deux zwei dos due twee dwa dois",
    "3": "three trois drei tres tre drie trzy",
    "4": "four quatre vier cuatro quattro cztery quatro",
    "5": "five cinq funf cinco cinque vijf piec",
    "6": "six sechs seis sei zes szesc",
    "7": "seven sept sieben siete sette zeven siedem sete",
    "8": "eight huit acht ocho otto osiem oito",
    "9": "nine neuf neun nueve nove negen dziewiec",
    "10": "ten dix zehn diez dieci tien dziesiec dez",
    "11": "eleven onze elf undici jedenascie",
    "12": "twelve douze zwolf doce dodici twaalf dwanascie doze",
}
_DIGITS = {word: digit for digit, spelled in _SPELLED.items() for word in spelled.split()}
#: Words of five letters and more that say nothing about a source.
_EMPTY = frozenset(
    [
        "about",
        "above",
        "after",
        "again",
        "among",
        "before",
        "being",
        "below",
        "between",
        "could",
        "during",
        "early",
        "every",
        "first",
        "having",
        "other",
        "others",
        "their",
        "there",
        "these",
        "those",
        "through",
        "under",
        "until",
        "which",
        "while",
        "where",
        "whose",
        "within",
        "without",
        "would",
        "should",
        "since",
        "still",
        "such",
        "thanks",
        "according",
        "following",
        "including",
        "source",
        "sources",
        "report",
        "page",
        "pages",
        "website",
        "consulted",
        "available",
        "avec",
        "dans",
        "depuis",
        "leurs",
        "cette",
        "cependant",
        "ainsi",
        "aussi",
        "entre",
        "notamment",
        "apres",
        "avant",
        "toutes",
        "eine",
        "einer",
        "einem",
        "einen",
        "werden",
        "wurde",
        "wurden",
        "sowie",
        "durch",
        "unter",
        "nicht",
        "desde",
        "entre",
        "sobre",
        "tambien",
        "hasta",
        "como",
        "para",
    ]
)
#: Below this share of what the sentence is made of, the version consulted did not carry it either.
_CARRIED = 0.3
_KEPT = 0.8
_LOST = 0.25
#: A name or number pins a statement down, a plain word does not; three of these make up for one of those.
_FEWEST_WORDS = 3
#: Blocks that belong together: a label, its value and the line after.
_WINDOW = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Anchors:
    """What of a sentence can be looked for on a page."""

    names: frozenset[str]
    numbers: frozenset[str]
    words: frozenset[str]

    def __len__(self) -> int:
        return len(self.names) + len(self.numbers) + len(self.words)


def check(sentences: Sequence[str], then: PageText, now: PageText) -> tuple[Passage, str]:
    """Say whether what *sentences* say stood in *then* and stands in *now*, and why."""
    said = anchors(" ".join(sentences))
    if not said:
        return Passage.UNKNOWN, "the note stands at no sentence that could be looked for"
    if _foreign(sentences, then):
        said = Anchors(names=said.names, numbers=said.numbers, words=frozenset())
    carried = found(said, then)
    objection = _objection(said, carried)
    if objection:
        return Passage.UNKNOWN, objection
    return _verdict(carried, found(carried, now))


def anchors(text: str) -> Anchors:
    """Return the names, numbers and telling words of *text*."""
    text = plain(text)
    names = {folded(name) for pattern in (_NAME, _ACRONYM) for name in pattern.findall(text)}
    taken = {word for name in names for word in name.split()}
    telling = {folded(word) for word in _WORD.findall(text)} - _EMPTY - taken - set(_DIGITS)
    return Anchors(names=frozenset(names), numbers=frozenset(_numbers(text)), words=frozenset(telling))


def _numbers(text: str) -> Iterable[str]:
    for number in _NUMBER.findall(text):
        yield re.sub(r"(?<=\d)[.,'’  ](?=\d{3}(?!\d))", "", number)
    for word in re.findall(r"[^\W\d_]+", folded(text)):
        if word in _DIGITS:
            yield _DIGITS[word]


def found(said: Anchors, page: PageText) -> Anchors:
    """Return what of *said* stands on *page*: names and words anywhere, numbers only near one of those."""
    lines = [page.title, page.description, *page.texts]
    text = folded("\n".join([*lines, page.main]))
    names = frozenset(name for name in said.names if _holds(text, name))
    present = frozenset(word for word in said.words if _holds(text, _stem(word)))
    return Anchors(names=names, numbers=_near(said, names | {_stem(word) for word in present}, lines), words=present)


def _stem(word: str) -> str:
    """Cut an ending off, so that "clusters" finds "cluster" and "signé" finds "signée"."""
    return word[: max(5, len(word) - 2)]


def _holds(text: str, wanted: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(wanted)}", text) is not None


def _near(said: Anchors, company: frozenset[str], lines: Sequence[str]) -> frozenset[str]:
    """Return the numbers of *said* that stand within a few blocks of a word of theirs; 12 stands on any page."""
    if not said.numbers:
        return frozenset()
    seen: set[str] = set()
    for index in range(len(lines)):
        here = said.numbers.intersection(_numbers(plain(lines[index])))
        if here - seen:
            around = folded(" ".join(lines[max(0, index - _WINDOW + 1) : index + _WINDOW]))
            if not company or any(_holds(around, each) for each in company):
                seen |= here
    return frozenset(seen)


def _foreign(sentences: Sequence[str], page: PageText) -> bool:
    language = guessed_language(" ".join(sentences))
    spoken = guessed_language(page.main) or page.lang
    return language is not None and spoken is not None and language != spoken


def _objection(said: Anchors, carried: Anchors) -> str | None:
    if not carried.names and not carried.numbers and len(carried.words) < _FEWEST_WORDS:
        return "the version consulted does not show what the note is cited for either"
    if len(carried) < _CARRIED * len(said):
        return f"the version consulted shows only {len(carried)} of {len(said)} words of the citing sentence"
    return None


def _verdict(carried: Anchors, kept: Anchors) -> tuple[Passage, str]:
    share = len(kept) / len(carried)
    lost = _listed([*sorted(carried.numbers - kept.numbers), *sorted(carried.names - kept.names)])
    if not lost and share >= _KEPT:
        return Passage.PRESENT, f"what the note is cited for still stands: {len(kept)} of {len(carried)} words of it"
    if share <= _LOST:
        return Passage.ABSENT, f"what the note is cited for is gone: {len(kept)} of {len(carried)} words of it are left"
    gone = lost or _listed(sorted(carried.words - kept.words))
    return Passage.CHANGED, f"of what the note is cited for, this no longer stands: {gone}"


def _listed(found: Sequence[str]) -> str:
    return ", ".join(found[:8])
