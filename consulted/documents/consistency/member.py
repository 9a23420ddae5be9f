"""One organisation twice in one list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consulted.documents.consistency.count import splits
from consulted.documents.consistency.enumeration import enumeration
from consulted.documents.consistency.likeness import acronyms, key, one_letter_off
from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.consistency.number import Number, counts
from consulted.documents.consistency.paragraph import Sentence, place, quote
from consulted.documents.consistency.roster import rosters
from consulted.documents.consistency.speech import SOME
from consulted.documents.fold import flat, words
from models.pattern import regex
from models.reference import Inconsistency

KIND = "duplicate-member"
_FEWEST = 3
#: So many lists of one sentence are looked at.
_TRIED = 12
#: Longer items are sentences, and may begin alike.
_WORDS = 8
#: No name holds these.
_SIGNS = regex(r"\w\(|[=(){}<>\[\]@|_]")
_CODE = regex(r"\(([A-Z]{1,3})\)")
#: What stands in for a member not yet known.
_NOBODY = frozenset(
    words(
        "n/a na none unknown tbc tbd vacant anonymous idem ditto aucun neant inconnu keine unbekannt offen "
        "ninguno desconocido other others autre autres andere sonstige otros"
    )
)


def repeated(manuscript: Manuscript) -> Iterator[Inconsistency]:
    """Yield the members that a list names twice."""
    for sentence in manuscript.sentences:
        if not sentence.paragraph.is_heading and ("," in sentence.text or ";" in sentence.text):
            yield from _in_sentence(sentence, counts(manuscript.numbers(sentence.plain)), manuscript.language)
    for roster in rosters(manuscript):
        items = [each.text for each in roster.items if each.bullet and len(each.text.split()) <= _WORDS]
        named = sum(_is_proper(each) for each in items)
        if len(items) >= _FEWEST and 2 * named >= len(roster.items) and (pair := _pair(items, coded=False)):
            yield _told(pair, (*place(roster.lead), quote(roster.lead.text, len(roster.lead.text))))


def _in_sentence(sentence: Sentence, found: Sequence[Number], language: str) -> Iterator[Inconsistency]:
    for start, rest in _lists(sentence, found, language):
        named = enumeration(_inside(rest), language)
        if named is None or named.low < _FEWEST:
            continue
        if pair := _pair(named.members, coded=named.coded):
            yield _told(pair, (*place(sentence.paragraph), quote(sentence.text, start)))
        return


def _lists(sentence: Sentence, found: Sequence[Number], language: str) -> Iterator[tuple[int, str]]:
    """Yield where lists may begin, and what follows: behind a sign, a count, or "such as"."""
    for start, rest, _ in splits(sentence, found, language):
        yield start, rest
    for some in list(SOME.finditer(sentence.plain))[:_TRIED]:
        yield some.end(), sentence.text[some.end() :]


def _inside(text: str) -> str:
    """Return *text* up to a bracket that closes what it did not open."""
    depth = 0
    for place_, each in enumerate(text):
        depth += (each == "(") - (each == ")")
        if depth < 0:
            return text[:place_]
    return text


def _pair(members: Sequence[str], *, coded: bool) -> tuple[str, str] | None:
    seen: dict[str, str] = {}
    for member in members:
        own = key(member)
        if not own or own in _NOBODY or len(own) < _FEWEST or not _is_name(member):
            continue
        if own in seen:
            return seen[own], member
        near = next((other for other in seen if coded and one_letter_off(own, other)), None)
        if near is not None and _CODE.findall(seen[near]) == _CODE.findall(member):
            return seen[near], member
        seen[own] = member
        for short in acronyms(member):
            seen.setdefault(short, member)
    return None


def _is_name(member: str) -> bool:
    """Say whether *member* names somebody: it has a capital and does not count."""
    found = words(member)
    if _SIGNS.search(re.sub(r"(?<=\s)\([^()]*\)", "", member)) or len(found) > _WORDS:
        return False
    return bool(found) and not found[0].isdecimal() and any(each.isupper() for each in flat(member)[:40])


def _is_proper(item: str) -> bool:
    """Say whether *item* is a name rather than a task or a thing: all its longer words bear capitals."""
    long = re.findall(r"[^\W\d_]{4,}", re.sub(r"\([^()]*\)", "", item))
    return bool(long) and all(word[0].isupper() for word in long)


def _told(pair: tuple[str, str], where: tuple[str, ...]) -> Inconsistency:
    first, second = (each.strip(" .,;:")[:80] for each in pair)
    same = (
        "is named twice in one list"
        if first == second
        else f'and "{second}" in one list look like one member named twice'
    )
    return Inconsistency(kind=KIND, message=f'"{first}" {same}.', where=where)
