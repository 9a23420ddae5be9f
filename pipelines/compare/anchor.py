"""What of a sentence can be looked for on a page: names, numbers, days and telling words."""

from __future__ import annotations

from dataclasses import dataclass

from models.pattern import regex
from pipelines.compare.date import dates
from pipelines.compare.number import in_digits, in_words
from snapshots.words import folded, plain

_CAPITAL = "A-ZÀ-ÖØ-ÞŁŚŻŹĆĄĘŃÓČŠŽ"
_NAME = regex(rf"(?<![.!?:] )(?<!^)\b(?:[{_CAPITAL}][\w’'&-]*[\w])(?:[ -][{_CAPITAL}][\w’'&-]*)*")
_ACRONYM = regex(r"\b[A-Z][A-Z0-9&-]+\b")
_MAIL = regex(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_WORD = regex(r"[^\W\d_]{5,}")
_NO_LETTER = regex(r"[^\w]+|_")
_NO_ASCII_LETTER = {number: " " for number in range(128) if not chr(number).isalnum()}
#: Where a sentence holds two of these, it is German, and a capital makes no name.
_GERMAN_WORDS = "der die das des dem den und ist sind ein eine einen mit von zur zum im wurde hat haben werden"
_GERMAN = frozenset(_GERMAN_WORDS.split())
_FEWEST_GERMAN = 2
#: Words of five letters and more that say nothing about a source, folded.
_EMPTY_WORDS = """
about above after again among before being below between could during early every first having other others
their there these those through under until which while where whose within without would should since still
thanks according following including source sources report page pages website consulted available depuis leurs
cette cependant ainsi aussi entre notamment apres avant toutes einer einem einen werden wurde wurden sowie durch
unter nicht desde sobre tambien hasta della delle degli sono anche dopo prima worden heeft hebben tussen onder
zijn przez ktore ktory oraz jest takze pelas pelos foram entre
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())


@dataclass(frozen=True, kw_only=True, slots=True)
class Anchors:
    """What can be looked for; each kind in its canonical form."""

    #: Bare: folded, nothing but letters, digits and single spaces.
    names: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    #: ISO 8601, partial ones too.
    days: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()

    def __len__(self) -> int:
        return len(self.names) + len(self.numbers) + len(self.days) + len(self.words)

    @property
    def pinning(self) -> frozenset[str]:
        """What pins a statement down; a plain word does not."""
        return self.names | self.numbers | self.days


def bare(text: str) -> str:
    """Return *text* folded, with single spaces for all that is no letter or digit: "Aéro-Montréal" is "aero "
    "montreal"."""
    result = folded(text)
    # Most texts are ASCII once folded, for which a table is six times as fast.
    return " ".join((result.translate(_NO_ASCII_LETTER) if result.isascii() else _NO_LETTER.sub(" ", result)).split())


def anchors(text: str) -> Anchors:
    """Return the anchors of *text*."""
    text = plain(text)
    mails = {bare(match) for match in _MAIL.findall(text)}
    text = _MAIL.sub(" , ", text)
    found = list(dates(text))
    for date in reversed(found):
        text = f"{text[: date.start]} , {text[date.end :]}"
    numbers = {each.value for each in (*in_digits(text), *in_words(folded(text)))}
    names, common = _names(text)
    taken = {word for name in names for word in name.split()}
    written = {word for each in in_words(folded(text)) for word in each.written.split()}
    telling = {folded(word) for word in (*_WORD.findall(text), *common)} - _EMPTY - taken - written
    return Anchors(
        names=frozenset(names | mails),
        numbers=frozenset(numbers),
        days=frozenset(date.iso for date in found),
        words=frozenset(word for word in telling if len(word) >= 5),
    )


def _names(text: str) -> tuple[set[str], set[str]]:
    """Return the names of *text*, and the words that only bear a capital because they are German nouns."""
    found = set(_NAME.findall(text))
    german = len(_GERMAN & set(text.split())) >= _FEWEST_GERMAN
    common = {name for name in found if german and " " not in name and name.isalpha() and name[1:].islower()}
    names = {bare(name) for name in (*(found - common), *_ACRONYM.findall(text))} - {""}
    return names, common
