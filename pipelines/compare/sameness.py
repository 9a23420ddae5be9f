"""Whether two texts say the same, by two readers of different kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from itertools import compress
from typing import NamedTuple

from pipelines.compare.ground import Ground
from pipelines.compare.restless import NOTHING, Restless
from snapshots.blocks import BlockKind
from snapshots.difference import shingle_similarity
from snapshots.text import PageText
from snapshots.typography import even
from snapshots.words import HIDDEN_MAIL, steady, without_mail, words

#: Lines times headings that are held against each other one by one.
_MOST_PAIRS = 20_000
#: Letters at the end of a heading that are looked for first.
_END = 4


class Line(NamedTuple):
    """One line that differs: as it stands on the page, and the words of it that are compared."""

    text: str
    words: tuple[str, ...]
    #: What stands for the line where lines are matched: its words, however they are set.
    key: str


@dataclass(frozen=True, kw_only=True)
class Sameness:
    """How two pages relate in the eyes of one reader."""

    #: The lines that stand on one side only, in reading order; lines that only moved are no difference.
    gone: tuple[Line, ...]
    came: tuple[Line, ...]
    #: Words on each side.
    then: int
    now: int
    texts: tuple[str, str] = field(repr=False)

    @cached_property
    def lost(self) -> tuple[str, ...]:
        """Words of the lines that went."""
        return tuple(word for line in self.gone for word in line.words)

    @cached_property
    def gained(self) -> tuple[str, ...]:
        """Words of the lines that came."""
        return tuple(word for line in self.came for word in line.words)

    @property
    def same(self) -> bool:
        """True when both sides say the same in other order or arrangement at most."""
        return " ".join(line.key for line in self.gone) == " ".join(line.key for line in self.came)

    @cached_property
    def similarity(self) -> float:
        """Jaccard similarity of 3-word shingles."""
        return shingle_similarity(*self.texts)


def news(each: Sameness, ground: Ground) -> Sameness:
    """Leave out of a difference what is no news: lines that only moved, and those beside the text."""
    return replace(
        each,
        gone=tuple(compress(each.gone, ground.lost([line.text for line in each.gone]))),
        came=tuple(compress(each.came, ground.gained([line.text for line in each.came]))),
    )


def in_common(one: Sameness, other: Sameness) -> bool:
    """Say whether two readers saw the same difference, or part of it.

    Both may differ and yet mean different things: on GitHub's pages one reader gained a skip link while the
    other lost a breadcrumb. Only words that both saw come or go are news.
    """
    lost = Counter(one.lost) - Counter(one.gained), Counter(other.lost) - Counter(other.gained)
    gained = Counter(one.gained) - Counter(one.lost), Counter(other.gained) - Counter(other.lost)
    if lost[0] & lost[1] or gained[0] & gained[1]:
        return True
    # The same words in another order: nothing came or went for either reader.
    return not any((*lost, *gained))


def by_main_text(then: PageText, now: PageText, restless: Restless = NOTHING) -> Sameness:
    """Compare what Resiliparse holds for main text, lines known to be *restless* apart."""
    old, new = (restless.without(page.main.splitlines()) for page in (then, now))
    return sameness(old, new, contents=(_headings(then), _headings(now)))


def by_blocks(then: PageText, now: PageText, restless: Restless = NOTHING) -> Sameness:
    """Compare the blocks of our own reader, those known to be *restless* apart."""
    old, new = (restless.without(page.texts) for page in (then, now))
    return sameness(old, new, contents=(_headings(then), _headings(now)))


def _headings(page: PageText) -> tuple[str, ...]:
    return tuple(block.text for block in page.blocks if block.kind is BlockKind.HEADING)


def sameness(
    then: Sequence[str], now: Sequence[str], *, contents: tuple[Sequence[str], Sequence[str]] = ((), ())
) -> Sameness:
    """Compare two lists of lines; *contents* are the headings of either side.

    A line that repeats a heading standing on the other side is the entry of a table of contents: its coming or going
    says nothing new.
    """
    old, new = _steady(*_apart(then, now))
    if old and contents[1]:
        old = _without(old, contents[1])
    if new and contents[0]:
        new = _without(new, contents[0])
    before, after = Counter(line.key for line in old), Counter(line.key for line in new)
    first, second = "\n".join(then), "\n".join(now)
    return Sameness(
        gone=_unmatched(old, before - after),
        came=_unmatched(new, after - before),
        then=len(first.split()),
        now=len(second.split()),
        texts=(first, second),
    )


def _apart(then: Sequence[str], now: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the lines that stand on one side only, to the letter; only these need a closer look."""
    before, after = Counter(then), Counter(now)
    gone, come = before - after, after - before
    return _taken(then, gone), _taken(now, come)


def _taken(lines: Sequence[str], left: Counter[str]) -> list[str]:
    result = []
    for line in lines:
        if left[line] > 0:
            left[line] -= 1
            result.append(line)
    return result


def _without(lines: list[Line], headings: Sequence[str]) -> list[Line]:
    """Leave out lines that repeat one of *headings*; few have a word in common, and only those are read closely."""
    if len(lines) * len(headings) > _MOST_PAIRS:
        known = _contents(tuple(headings))
        return [line for line in lines if line.key not in known]
    pairs = [(heading, even(heading)) for heading in headings]
    return [
        line
        for line in lines
        if not line.words or not any(_key(heading) == line.key for heading, said in pairs if line.key[-_END:] in said)
    ]


def _key(text: str) -> str:
    return even(steady(text))


@lru_cache(maxsize=4)
def _contents(headings: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(_key, headings))


def _steady(then: Sequence[str], now: Sequence[str]) -> tuple[list[Line], list[Line]]:
    old, new = [steady(line) for line in then], [steady(line) for line in now]
    if any(HIDDEN_MAIL in line for line in (*old, *new)):
        old, new = [without_mail(line) for line in old], [without_mail(line) for line in new]
    return _lines(then, old), _lines(now, new)


def _lines(texts: Sequence[str], compared: Sequence[str]) -> list[Line]:
    return [Line(text, tuple(words(each)), even(each)) for text, each in zip(texts, compared, strict=True)]


def _unmatched(lines: Sequence[Line], left: Counter[str]) -> tuple[Line, ...]:
    """Return the lines that found no equal, in reading order."""
    result: list[Line] = []
    for line in lines:
        if line.key and left[line.key] > 0:
            left[line.key] -= 1
            result.append(line)
    return tuple(result)
