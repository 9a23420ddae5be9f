"""The one sentence, row or entry of the version consulted that carries a note, and what became of it.

Words of a statement may all stand on a page that no longer says it: the chair is somebody else now and the former one
sits on the board. What was said in one breath has to be said in one breath still.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from models.pattern import regex
from pipelines.compare.anchor import Anchors, bare
from pipelines.compare.date import dates
from pipelines.compare.lookup import stem
from pipelines.compare.number import in_digits, in_row, in_words, spells
from snapshots.text import PageText
from snapshots.words import folded, plain

#: A sentence that holds less than this share of what the note's sentence is made of carries it only in part.
_CARRIES = 0.5
#: Names, figures and days weigh more than words.
_PIN = 2
#: Of the words of a statement that many have to stand together still.
_TOGETHER = 0.6
#: With fewer words in common a statement is told anew, and its "not" need not be the same one.
_REWORDED = 0.5
#: From this share of common words two statements are one brought up to date.
_RENEWED = 0.4
#: "35 companies", "38 small companies".
_COUNTED = regex(r"\d (?:[^\W\d_]+ )?([^\W\d_]{4,})")
#: Digits of a group of thousands.
_GROUP = 3
#: Words of an entry that begins with its label.
_SHORT = 10
#: Letters of a word that tells something, and of the stem that is looked for.
_TELLING = 4
_SENTENCE = regex(
    r"(?<=[^\W\d_]{2}[.!?])\s+(?=[^\W\d_a-z])|(?<=\d[.!?])\s+(?=[^\W\d_a-z][^\W\d_]{3})|(?<=[.!?])\s+(?=\d)"
)
_ENTRY = regex(r"[^\W\d_][^:.!?]{2,40}: ")
_DIGIT = regex(r"\d")
_NOT = regex(
    r"\b(?:not|no|never|neither|nor|cannot|without|pas|jamais|aucune?|sans|ni|nicht|kein\w{0,2}|nie|niemals|ohne|nunca"
    r"|jamas|ningun\w?|tampoco|sin|non|mai|nessun\w?|senza|niet|geen|nooit|zonder|nigdy|zadn\w{1,2}|bez|nao|nenhum\w?|sem"
    r"|inte|ej|aldrig|ingen|inga|ikke|aldri|inget|ei|eivat|ilman|nem|nincs|soha|ne|neni|nejsou|nikdy|nu|nici|fara|δεν|μην"
    r"|oute|χωρις)\b"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement:
    """One sentence, row or entry of a page, and what of a note it holds."""

    text: str
    #: Bare, with a space at both ends.
    words: str
    held: Anchors

    @property
    def weight(self) -> int:
        """How much of the note it holds."""
        return _weight(self.held)

    @property
    def denials(self) -> int:
        """How often it says no."""
        return denials(self.words)


def denials(words: str) -> int:
    """Return how often *words* (bare) say no."""
    return len(_NOT.findall(words))


def carrier(said: Anchors, page: PageText) -> Statement | None:
    """Return the statement of *page* that holds most of *said*, all of which the page holds; None where none does."""
    best = max(_statements(said, page), key=lambda each: (each.weight, -len(each.words)), default=None)
    if best is None or best.weight < _CARRIES * _weight(said):
        return None
    # An entry behind its label says what it says in few words: "Chair: Ingeborg Mätzold".
    return best if best.weight > _PIN or (_ENTRY.match(best.text) and best.held.pinning) else None


def stands(statement: Statement, then: PageText, now: PageText) -> bool:
    """Say whether *now* shows a statement of *then* in the same words, if divided otherwise."""
    if statement.text in (now.visible or now.main):
        return True
    return statement.words in f" {bare(' '.join(_new(then, now)))} "


def said_together(statement: Statement, page: PageText, house: str, counts: frozenset[str]) -> bool:
    """Say whether one statement of *page* still holds what *statement* holds, and denies it no more and no less.

    What names the *house* may be "we" by now. *counts* are the figures of it, those that may be other words among them.
    """
    held = statement.held
    pins, old = own_pins(held, house), telling(statement.words)
    return any(
        pins <= each.held.pinning
        and len(each.held.words) >= _TOGETHER * len(held.words)
        and (each.denials == statement.denials or len(old & telling(each.words)) < _REWORDED * len(old))
        and counts <= figures(each.text)
        for each in _statements(held, page)
    )


def own_pins(said: Anchors, house: str) -> frozenset[str]:
    """Return the names, figures and days of *said* that do not name the *house* itself."""
    return frozenset(pin for pin in said.pinning if pin.isdigit() or f" {pin} " not in house)


def figures(text: str) -> frozenset[str]:
    """Return all figures of *text*, in digits or written out."""
    text = plain(text)
    spelled = (each.value for each in in_words(folded(text), doubtful=True))
    return frozenset((*(each.value for each in in_digits(text)), *in_row(text), *spelled))


def renewed(statement: Statement, then: PageText, now: PageText) -> bool:
    """Say whether a statement that only *now* makes is this one brought up to date: another name or figure in it."""
    before = frozenset(sentences_of(_new(now, then)))
    old, counted, label = telling(statement.words), _counted(statement.words), _label(statement.words)
    for text in sentences_of(_new(then, now)):
        if text in before:
            continue
        words = bare(text)
        both = len(old & telling(words))
        if both >= _RENEWED * len(old) or _meet(counted, _counted(words)) or _meet(label, _label(words)):
            return True
    return False


def telling(words: str) -> frozenset[str]:
    """Return the stems of the words that tell something."""
    return frozenset(stem(word) for word in words.split() if len(word) >= _TELLING)


def _counted(words: str) -> frozenset[str]:
    """Return what is counted: the words behind figures."""
    return frozenset(stem(word) for word in _COUNTED.findall(words))


def _label(words: str) -> frozenset[str]:
    """Return the first word of a short statement: an office, or what is told of in a row."""
    first, *rest = words.split() or [""]
    return frozenset({stem(first)}) if len(first) >= _TELLING and len(rest) < _SHORT else frozenset()


def _meet(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether a stem of *one* begins one of *other*, or the other way round."""
    return any(a.startswith(b) or b.startswith(a) for a in one for b in other)


def _statements(said: Anchors, page: PageText) -> Iterator[Statement]:
    """Yield the statements of *page* that hold anything of *said* worth the name."""
    probes = [
        *(name.split(" ", 1)[0] for name in said.names),
        *map(stem, said.words),
        *(number.split(".")[0][-_GROUP:] for number in said.numbers),
        *(day[:4] for day in said.days),
    ]
    for text in sentences_of(line for line in _lines(page) if _holds(line, probes)):
        words = f" {bare(text)} "
        names = frozenset(name for name in said.names if f" {name}" in words)
        present = frozenset(word for word in said.words if f" {stem(word)}" in words)
        counted = _numbers(text, words, said.numbers) if said.numbers else frozenset[str]()
        days = _days(text, said.days) if said.days else frozenset[str]()
        if names or present or counted or days:
            yield Statement(
                text=text, words=words, held=Anchors(names=names, numbers=counted, days=days, words=present)
            )


def _holds(line: str, probes: Sequence[str]) -> bool:
    key = line.lower() if line.isascii() else folded(line)
    return any(probe in key for probe in probes)


def _lines(page: PageText) -> dict[str, None]:
    """Return what both readers read, each line once."""
    return dict.fromkeys((*page.texts, *page.main.splitlines()))


def _new(then: PageText, now: PageText) -> list[str]:
    """Return the lines that only *now* has."""
    before = _lines(then)
    return [line for line in _lines(now) if line not in before]


def sentences_of(lines: Iterable[str]) -> Iterator[str]:
    """Yield the sentences, rows and entries of *lines*, each once."""
    seen: set[str] = set()
    for line in lines:
        for text in _SENTENCE.split(plain(line)):
            if text and text not in seen:
                seen.add(text)
                yield text


def _days(text: str, wanted: frozenset[str]) -> frozenset[str]:
    """Return the *wanted* days that *text* names; "June 2013" is named by 12/06/2013, not the other way round."""
    there = [date.iso for date in dates(text)]
    return frozenset(day for day in wanted if any(each == day or each.startswith(f"{day}-") for each in there))


def _numbers(text: str, words: str, wanted: frozenset[str]) -> frozenset[str]:
    found = (
        frozenset({*(each.value for each in in_digits(text)), *in_row(text)}) if _DIGIT.search(text) else frozenset()
    )
    if found >= wanted or not any(map(spells, words.split())):
        return wanted & found
    return wanted & figures(text)


def _weight(said: Anchors) -> int:
    return _PIN * len(said.pinning) + len(said.words)
