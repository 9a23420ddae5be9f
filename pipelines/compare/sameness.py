"""Whether two texts say the same, by two readers of different kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from snapshots.difference import jaccard
from snapshots.text import PageText
from snapshots.words import HIDDEN_MAIL, shingles, steady, without_mail, words


@dataclass(frozen=True, kw_only=True, slots=True)
class Sameness:
    """How two pages relate in the eyes of one reader."""

    #: Words that stand on one side only, order of lines apart.
    lost: tuple[str, ...]
    gained: tuple[str, ...]
    #: Jaccard similarity of 3-word shingles.
    similarity: float
    #: Words on each side.
    then: int
    now: int

    @property
    def same(self) -> bool:
        """True when both sides say the same in other order or arrangement at most."""
        return self.lost == self.gained


def agree(one: Sameness, other: Sameness) -> bool:
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


def by_main_text(then: PageText, now: PageText) -> Sameness:
    """Compare what Resiliparse holds for main text."""
    return sameness(then.main.splitlines(), now.main.splitlines())


def by_blocks(then: PageText, now: PageText) -> Sameness:
    """Compare the blocks of our own reader."""
    return sameness(then.texts, now.texts)


def sameness(then: Sequence[str], now: Sequence[str]) -> Sameness:
    """Compare two lists of lines; a line that only moved is no difference."""
    gone, come = _apart(then, now)
    old, new = _steady(gone, come)
    before, after = Counter(map(tuple, old)), Counter(map(tuple, new))
    first, second = _all_words(then), _all_words(now)
    return Sameness(
        lost=_unmatched(old, before - after),
        gained=_unmatched(new, after - before),
        similarity=jaccard(shingles(first), shingles(second)) if gone or come else 1.0,
        then=len(first),
        now=len(second),
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


def _steady(then: Sequence[str], now: Sequence[str]) -> tuple[list[list[str]], list[list[str]]]:
    old, new = [steady(line) for line in then], [steady(line) for line in now]
    if any(HIDDEN_MAIL in line for line in (*old, *new)):
        old, new = [without_mail(line) for line in old], [without_mail(line) for line in new]
    return [words(line) for line in old], [words(line) for line in new]


def _all_words(lines: Sequence[str]) -> list[str]:
    return words("\n".join(lines).lower())


def _unmatched(lines: Sequence[Sequence[str]], left: Counter[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the words of the lines that found no equal, in reading order."""
    result: list[str] = []
    for line in lines:
        key = tuple(line)
        if left[key] > 0:
            left[key] -= 1
            result.extend(line)
    return tuple(result)
