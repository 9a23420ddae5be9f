"""What of a sentence's names, figures, days and words a page holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice

from models.pattern import regex
from pipelines.compare.anchor import Anchors, bare
from pipelines.compare.date import dates
from pipelines.compare.number import in_digits, in_row, in_words, spells
from snapshots.text import PageText
from snapshots.words import folded, plain

#: Words of a page that has hardly any text.
_HARDLY = 25
_DIGIT = regex(r"\d")
#: Blocks that belong together: a label, its value and the line after.
_WINDOW = 3
#: Rows of a table below its head.
_LONGEST_TABLE = 80
#: Letters of a name from which an ending may follow it: "Skywins" is Skywin's, "Spain" is not SPA's.
_ENDING_FROM = 5


def found(said: Anchors, page: PageText) -> Anchors:
    """Return what of *said* stands on *page*: names, words and days anywhere, numbers only near one of those."""
    # A description nobody sees is forgotten when the text is edited; it counts where there is hardly any text.
    lines = [page.title, *([page.description] if page.content_words < _HARDLY else ()), *page.texts]
    # A space at both ends, so that a word is found by the one before it.
    text = " " + bare("\n".join(dict.fromkeys([*lines, *page.main.splitlines()]))) + " "
    names = frozenset(name for name in said.names if _named(text, name))
    present = frozenset(word for word in said.words if f" {stem(word)}" in text)
    days = _dated(said.days, lines)
    company = names | {stem(word) for word in present}
    numbers = _near(said.numbers, company, lines, _digits)
    if numbers < said.numbers or days < said.days:
        # What our own reader takes for furniture the other may have read.
        known = frozenset(lines)
        more = [plain(line) for line in page.main.splitlines() if line not in known]
        numbers |= _near(said.numbers - numbers, company, more, _digits)
        days |= _dated(said.days - days, more)
    if numbers < said.numbers:
        spelling = frozenset(filter(spells, set(text.split())))
        known = frozenset(lines)
        more = [plain(line) for line in page.main.splitlines() if line not in known]
        if spelling:
            numbers |= _near(said.numbers - numbers, company, lines, lambda line: _spelled(line, spelling))
    return Anchors(names=names, numbers=numbers, days=days, words=present)


def stem(word: str) -> str:
    """Cut an ending off, so that "clusters" finds "cluster" and "signé" finds "signée"."""
    return word[: max(5, len(word) - 2)]


def _named(text: str, name: str) -> bool:
    """Say whether *name* stands in *text*, whole or with an ending; a short one whole only."""
    return f" {name} " in text or (len(name) >= _ENDING_FROM and f" {name}" in text)


def _dated(days: frozenset[str], lines: Sequence[str]) -> frozenset[str]:
    """Return the days that stand on the page; "June 2013" is kept by 12/06/2013, not the other way round."""
    if not days:
        return days
    years = {day[:4] for day in days}
    there = {date.iso for line in lines if any(year in line for year in years) for date in dates(plain(line))}
    return frozenset(day for day in days if any(each == day or each.startswith(f"{day}-") for each in there))


def _near(
    wanted: frozenset[str], company: frozenset[str], lines: Sequence[str], read: Callable[[str], set[str]]
) -> frozenset[str]:
    """Return the *wanted* numbers that stand within a few blocks of a word of theirs; 12 stands on any page."""
    seen: set[str] = set()
    for index, line in enumerate(lines):
        if wanted <= seen:
            break
        here = (wanted - seen) & read(line)
        if here and (not company or _in_company(lines, index, company)):
            seen |= here
    return frozenset(seen)


def _digits(line: str) -> set[str]:
    if not _DIGIT.search(line):
        return set()
    text = plain(line)
    return {*(each.value for each in in_digits(text)), *in_row(text)}


def _spelled(line: str, spelling: frozenset[str]) -> set[str]:
    """Return the numbers written out in a line, *spelling* being the words of the page that may spell one."""
    text = folded(line)
    return {each.value for each in in_words(text, doubtful=True)} if spelling.intersection(text.split()) else set()


def _in_company(lines: Sequence[str], index: int, company: frozenset[str]) -> bool:
    near = [*lines[max(0, index - _WINDOW + 1) : index + _WINDOW], *_heads(lines, index)]
    around = f" {bare(' '.join(near))} "
    return any(f" {each}" in around for each in company)


def _heads(lines: Sequence[str], index: int) -> Sequence[str]:
    """Return what a row of figures stands under: the head of its table, and the name of the page."""
    line = lines[index]
    if sum(map(str.isdigit, line)) <= sum(map(str.isalpha, line)):
        return ()
    above = (lines[number] for number in range(index - 1, max(0, index - _LONGEST_TABLE), -1))
    return [lines[0], *islice((each for each in above if not _DIGIT.search(each)), 1)]
