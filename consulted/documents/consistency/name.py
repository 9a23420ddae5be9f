"""Proper names in the running text and in notes: runs of words in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.consistency.speech import ARTICLES
from consulted.documents.fold import fold, words
from consulted.documents.lexicon import LANGUAGES, frequencies
from consulted.documents.month import months
from models.pattern import regex
from pipelines.facts.lexicon.kind import kind_of

#: Longer runs are headings in capitals.
_WORDS = 8
#: A word met more often than once in a million is no name by itself.
_COMMON = 1e-6

_TOKEN = regex(r"[^\W_]+(?:['’.&-][^\W_]+)*")
#: The same behind plain words in small letters, which are passed over: no name holds them.
_NEXT = regex(
    r"(?:(?!(?:of|de|du|des|la|del|della|dei|di|do|da|dos|das|der|für|fur|van|von)\b)[a-zß-öø-ÿ]+[,;:.!?)]*\s+)*"
    rf"({_TOKEN.pattern})"
)
#: Between "Farmers" and "Union": the many a house is for.
_OF_MANY = ("' ", "’ ")
#: Only these stay inside a name; "and" between two names parts them.
_OF = frozenset(words("of de du des la del della dei di do da dos das der für fur van von"))
_OPENERS = ARTICLES | frozenset(
    words(
        "in on at for from by with and or as that this these those it its he she they we our their his her to "
        "of if when while since after before both each every all some many most no not other another such "
        "there here then thus however moreover also but so yet among between during dans sur pour par avec et "
        "ou ce cette ces il elle ils elles nous leur leurs en au aux de du si quand depuis apres avant chaque "
        "tous toutes im am zum zur vom bei mit nach seit und oder als wie dieser diese dieses es er sie wir "
        "ihr ihre ihren auch aber fur auf aus an von zu wenn en con por para y o este esta estos estas desde "
        "segun su sus al del nel nella con per da dal e questo questa w z na do od po oraz i ten ta to op met "
        "voor van bij naar en of dit deze em com por para e este esta no na nos nas i pa med for fran och den "
        "detta"
    )
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name as printed and where its text stands."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where its text ends."""
        return self.start + len(self.text)


def names(text: str, *, of_many: bool = False) -> Iterator[Name]:
    """Yield the longest runs of words in capitals, small words such as "of" between them included.

    Args:
        of_many: whether the many a house is for belong to its name: "Farmers' Union".
    """
    run: list[Name] = []
    for found in _NEXT.finditer(text):
        token = Name(found[1], found.start(1))
        if run and not (_goes_on(text, run, token) or (of_many and _is_of_many(text, run, token))):
            yield from _closed(text, run)
            run = []
        if _is_capital(token.text):
            if text[max(0, token.start - 1) : token.start] not in ("@", "`", "/"):
                run.append(token)
        elif run and fold(token.text) in _OF:
            run.append(token)
    yield from _closed(text, run)


def _is_capital(token: str) -> bool:
    return token[0].isupper() or token[1:] != token[1:].lower() or (token[0].isdecimal() and len(token) < 3)


def _goes_on(text: str, run: Sequence[Name], token: Name) -> bool:
    between = text[run[-1].end : token.start]
    if between not in (" ", "-", "\u00a0"):
        return False
    return _is_capital(token.text) or fold(token.text) in _OF


def _is_of_many(text: str, run: Sequence[Name], token: Name) -> bool:
    """Say whether a kind of house follows the many it is for: "Farmers' Union"."""
    return (
        text[run[-1].end : token.start] in _OF_MANY
        and run[-1].text.endswith("s")
        and _is_capital(token.text)
        and kind_of(fold(token.text)) is not None
    )


def _closed(text: str, run: list[Name]) -> Iterator[Name]:
    while run and not _is_capital(run[-1].text):
        run = run[:-1]
    while run and (fold(run[0].text) in _OPENERS or not run[0].text[0].isalpha()):
        run = run[1:]
    while run and not _is_capital(run[-1].text):
        run = run[:-1]
    if run and len(run) <= _WORDS and not _is_link(text, run):
        printed = re.sub(r"['’]s$|['’]$", "", text[run[0].start : run[-1].end])
        yield Name(printed.replace("\u00a0", " "), run[0].start)


def _is_link(text: str, run: Sequence[Name]) -> bool:
    """Say whether Markdown prints the run as a link's words: often somebody's short name elsewhere."""
    return text[: run[0].start].endswith("[") and text[run[-1].end :].startswith("](")


@cache
def is_common(word: str, language: str) -> bool:
    """Say whether the folded *word* is a word of *language* rather than a name."""
    if len(word) < 3 or word in _month_names():
        return True
    if language not in LANGUAGES:
        return False
    return frequencies(language).get(word, 0.0) >= _COMMON


@cache
def _month_names() -> frozenset[str]:
    return frozenset(months())


def is_telling(name: str, language: str) -> bool:
    """Say whether *name* names one organisation: it holds a word with inner capitals, or none that is common."""
    tokens = _TOKEN.findall(name)
    if any(has_inner_capital(token) for token in tokens):
        return True
    return any(len(word) > 3 and not is_common(word, language) and not is_common(word, "en") for word in words(name))


def has_inner_capital(token: str) -> bool:
    """Say whether *token* mixes cases as names do: "BioValley", not "SMEs" or "ESCPs"."""
    letters = [each for each in token if each.isalpha()]
    inner = any(one.islower() and other.isupper() for one, other in pairwise(letters))
    return inner and len(letters) > 4


def body_names(manuscript: Manuscript) -> Iterator[tuple[Name, str, str | None]]:
    """Yield the names of the running text with the text they stand in and its section."""
    for paragraph in manuscript.paragraphs:
        if not _shouts(paragraph.text):
            for name in names(_unaddressed(paragraph.text, paragraph.plain)):
                yield name, paragraph.text, paragraph.section


def note_names(manuscript: Manuscript) -> Iterator[tuple[Name, str, str]]:
    """Yield the names in notes with the note's words and its label."""
    for reference in manuscript.references:
        raw = reference.raw
        for url in reference.urls:
            raw = raw.replace(url.printed, " | ")
        raw = re.sub(r"[\r\n\f]+", " ", re.sub(r"(?:https?://|www\.)\S+|(?<!\S)\S{1,300}@\S+", " | ", raw))
        for name in names(raw):
            yield name, raw, reference.label


def _shouts(text: str) -> bool:
    letters = sum(map(str.isalpha, text))
    return letters > 20 and sum(map(str.isupper, text)) > 0.6 * letters


def _unaddressed(text: str, plain: str) -> str:
    """Blank out what the flat text has blanked out."""
    if "__" not in plain:
        return text
    return "".join("|" if mask == "_" else each for each, mask in zip(text, plain, strict=True))
