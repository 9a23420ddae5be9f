"""Whether what a report says of a source is still on the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from models.verdict import Passage
from pipelines.compare.anchor import Anchors, anchors, bare
from pipelines.compare.date import dates
from pipelines.compare.number import in_digits, in_words, spells
from pipelines.compare.readable import partial
from snapshots.language import guessed_language
from snapshots.text import PageText
from snapshots.words import folded, plain

#: Below this share of what the sentence is made of, the version consulted did not carry it either.
_CARRIED = 0.3
_KEPT = 0.8
_LOST = 0.25
#: A name or number pins a statement down, a plain word does not; three of these make up for one of those.
_FEWEST_WORDS = 3
#: So many names, figures and days that are all gone are no oversight.
_SEVERAL = 2
#: Characters of a sentence within which its subject is named first.
_OPENING = 30
_DIGIT = re.compile(r"\d")
_TWO_CAPITALS = re.compile(r"[^\W\d_a-z][\w'&-]* [^\W\d_a-z]")
#: Blocks that belong together: a label, its value and the line after.
_WINDOW = 3
#: Letters of a name from which an ending may follow it: "Skywins" is Skywin's, "Spain" is not SPA's.
_ENDING_FROM = 5


def check(sentences: Sequence[str], then: PageText, now: PageText, *, rewritten: bool = False) -> tuple[Passage, str]:
    """Say whether what *sentences* say stood in *then* and stands in *now*, and why; *rewritten*: *now* is another
    text."""
    said = anchors(" ".join(sentences))
    if not said:
        return Passage.UNKNOWN, "the note stands at no sentence that could be looked for"
    if _foreign(sentences, then):
        said = replace(said, words=frozenset())
    carried = found(said, then)
    objection = _objection(said, carried)
    if objection:
        return Passage.UNKNOWN, objection
    kept = found(carried, now)
    house = _house(then, now)
    lost = _lost_with_text(carried, kept, house) if rewritten else _lost_subject(sentences, carried, kept, house)
    verdict, reason = _verdict(carried, kept, gone=lost)
    unread = partial(now)
    if verdict is not Passage.PRESENT and unread:
        return Passage.UNKNOWN, f"{reason}; but {unread}, so what we do not find may be there all the same"
    return verdict, reason


def found(said: Anchors, page: PageText) -> Anchors:
    """Return what of *said* stands on *page*: names, words and days anywhere, numbers only near one of those."""
    lines = [page.title, page.description, *page.texts]
    # A space at both ends, so that a word is found by the one before it.
    text = " " + bare("\n".join(dict.fromkeys([*lines, *page.main.splitlines()]))) + " "
    names = frozenset(name for name in said.names if _named(text, name))
    present = frozenset(word for word in said.words if f" {_stem(word)}" in text)
    days = _dated(said.days, lines)
    company = names | {_stem(word) for word in present}
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


def _stem(word: str) -> str:
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
    return {each.value for each in in_digits(plain(line))} if _DIGIT.search(line) else set()


def _spelled(line: str, spelling: frozenset[str]) -> set[str]:
    """Return the numbers written out in a line, *spelling* being the words of the page that may spell one."""
    text = folded(line)
    return {each.value for each in in_words(text, doubtful=True)} if spelling.intersection(text.split()) else set()


def _in_company(lines: Sequence[str], index: int, company: frozenset[str]) -> bool:
    around = f" {bare(' '.join(lines[max(0, index - _WINDOW + 1) : index + _WINDOW]))} "
    return any(f" {each}" in around for each in company)


def _foreign(sentences: Sequence[str], page: PageText) -> bool:
    language = guessed_language(" ".join(sentences))
    spoken = guessed_language(page.main) or page.lang
    return language is not None and spoken is not None and language != spoken


def _objection(said: Anchors, carried: Anchors) -> str | None:
    if not carried.pinning and len(carried.words) < _FEWEST_WORDS:
        return "the version consulted does not show what the note is cited for either"
    if len(carried) < _CARRIED * len(said):
        return f"the version consulted shows only {len(carried)} of {len(said)} words of the citing sentence"
    return None


def _house(then: PageText, now: PageText) -> str:
    """Return what names the house whose page it is: it stands on every page, whatever the page says."""
    return f" {bare(' '.join((then.title, then.site, now.title, now.site)))} "


def _lost_with_text(carried: Anchors, kept: Anchors, house: str) -> bool:
    """Say whether another text holds nothing of the several things that pinned the statement down."""
    before, after = (
        {name for name in each.pinning if f" {name} " not in house or name.isdigit()} for each in (carried, kept)
    )
    return len(before) >= _SEVERAL and not after


def _lost_subject(sentences: Sequence[str], carried: Anchors, kept: Anchors, house: str) -> bool:
    """Say whether the sentence opens with a name that is gone, and no figure or day of it is left."""
    if kept.numbers or kept.days:
        return False
    text = plain(" ".join(sentences))
    opening = f" {bare(text)}"
    places = {name: opening.find(f" {name}") for name in carried.names | carried.words}
    first = min((name for name, place in places.items() if place >= 0), key=lambda name: places[name], default=None)
    if first is None or f" {first} " in house or places[first] > _OPENING:
        return False
    # The first word of a sentence bears a capital anyway; with another one after it, it begins a name.
    named = first in carried.names or (places[first] == 0 and _TWO_CAPITALS.match(text) is not None)
    return named and first not in kept.names and first not in kept.words


def _verdict(carried: Anchors, kept: Anchors, *, gone: bool) -> tuple[Passage, str]:
    share = len(kept) / len(carried)
    lost = _listed(
        sorted(carried.numbers - kept.numbers) + sorted(carried.days - kept.days) + sorted(carried.names - kept.names)
    )
    if not lost and share >= _KEPT:
        return Passage.PRESENT, f"what the note is cited for still stands: {len(kept)} of {len(carried)} words of it"
    if share <= _LOST or gone:
        return Passage.ABSENT, f"what the note is cited for is gone: {len(kept)} of {len(carried)} words of it are left"
    missing = lost or _listed(sorted(carried.words - kept.words))
    return Passage.CHANGED, f"of what the note is cited for, this no longer stands: {missing}"


def _listed(found: Sequence[str]) -> str:
    return ", ".join(found[:8])
