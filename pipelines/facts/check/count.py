"""Whether a page counts what a report counts, and how many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import token_set_ratio

from models.fact import Fact, Saying, Says, Value
from pipelines.compare.number import Number, in_digits, in_words
from pipelines.facts.check.ground import Ground, Line, named_in
from pipelines.facts.check.tally import nouns_of, tallied
from pipelines.facts.lexicon.counted import HAS
from snapshots.flat import flat

#: What is counted there is a part, or of another time: "12 new members", "a board of 9 members", "each member".
_PART = re.compile(
    r"\b(?:new|international|foreign|internationale\w*|auslandische\w*|etrangers?|founding|board|committee|honorary"
    r"|former|other|additional|first|jury|nouveaux|nouvelles|fondateurs?|conseil|bureau|comite|anciens?|autres"
    r"|neue\w*|grundungs\w*|vorstand\w*|ehren\w*|ehemalige\w*|weitere\w*|beirat\w*|nuevos?|junta|fundadores|nieuwe"
    r"|bestuur|nowych|zarzad\w*)\b"
)
#: Told of another day: "in 2012 it had 60 members".
_PAST = re.compile(r"\b(?:in|en|im jahr|im|seit|since|depuis) (?:19|20)\d\d\b")
#: The same, and nothing else said in between: it is no figure of today.
_THEN = re.compile(
    r"(?<!formed )(?<!founded )(?<!fondee )(?<!cree )(?<!creee )\b(?:in|en|im jahr|nel|em|w|w roku|fin|ende|end of"
    r"|debut|anfang) (?P<year>(?:19|20)\d\d)\b[^\d]{0,40}$"
)
#: From this likeness on two lines say the same with another figure.
_ALIKE = 60
_PREFIX = 40
#: Characters before the figure of a value: "more than 185".
_LEAD = 16


@dataclass(frozen=True, kw_only=True, slots=True)
class _Figure:
    value: str
    printed: str
    line: str
    weight: float
    #: False where it may be a part, of another time or of another house: it may bear a figure out, and no more.
    plain: bool = True


def says_count(fact: Fact, ground: Ground, names: Sequence[str], others: Sequence[str], then: Ground | None) -> Saying:
    """Say what *ground* counts; *then*, the version consulted, tells which of several figures is meant."""
    found = list(_figures(fact, ground, names, others))
    wanted = fact.value.canonical[0]
    same = next((each for each in found if _same(each.value, wanted, approximate=fact.value.approximate)), None)
    if same is not None:
        return Saying(says=Says.SAME, value=fact.value, quote=same.line, confidence=0.9 if same.plain else 0.75)
    found = [each for each in found if each.plain]
    if not found:
        return Saying(says=Says.SILENT if ground.about(names) else Says.OFF_SUBJECT, confidence=0.6)
    before = (
        next((each.line for each in _figures(fact, then, names, others) if each.value == wanted), None)
        if then is not None
        else None
    )
    best = max(found, key=lambda each: each.weight + (_likeness(before, each.line) if before else 0.0))
    alike = before is not None and _likeness(before, best.line) >= _ALIKE / 100
    several = len({each.value for each in found}) > 1 and not alike
    return Saying(
        says=Says.OTHER,
        value=Value(printed=(best.printed,), canonical=(best.value,)),
        quote=best.line,
        confidence=0.9 if alike else 0.55 if several else 0.75,
    )


#: "Some 150" holds for 147 and 153.
_ABOUT = 0.03


def _same(one: str, other: str, *, approximate: bool) -> bool:
    if one == other:
        return True
    if not approximate or not (one.isdecimal() and other.isdecimal()):
        return False
    return abs(int(one) - int(other)) <= _ABOUT * int(other)


def _figures(fact: Fact, ground: Ground, names: Sequence[str], others: Sequence[str]) -> Iterator[_Figure]:
    """Yield the figures of what *fact* counts, those of the subject by all that shows."""
    owned = ground.owned_by(names)
    if owned or ground.titled(names):
        yield from _labelled(fact, ground, weight=1.0 if owned else 0.6)
    for line in ground.lines:
        found = [each for each in tallied(line.text) if each.predicate == fact.predicate]
        if not found or (not ground.near(line, names, reach=0) and any(named_in(line.key, name) for name in others)):
            continue
        foreign = ground.of_another(line, names)
        for each in found:
            before = line.text[: each.start]
            if _PART.search(flat(f"{before[-_PREFIX:]}{line.text[each.start : each.noun_end]}").lower()):
                continue
            weight = _weight(line, each.start, ground, names, owned=owned)
            if weight > 0:
                yield _Figure(
                    value=each.value,
                    printed=line.text[each.start : each.end],
                    line=line.text,
                    weight=weight,
                    plain=not foreign and not _of_old(before, fact) and _nearest(before, names, others),
                )


def _labelled(fact: Fact, ground: Ground, *, weight: float) -> Iterator[_Figure]:
    """Yield the figures beside labels that count what *fact* counts."""
    for field in ground.page.fields:
        if "%" in field.value or _PART.search(flat(field.label).lower()):
            continue
        label = nouns_of(field.label)
        if fact.predicate in label.nouns and (number := _first(field.value)) is not None:
            yield _Figure(
                value=number.value,
                printed=number.written,
                line=f"{field.label}: {field.value}",
                weight=weight,
                plain=fact.predicate not in label.parts,
            )


def _first(value: str) -> Number | None:
    """Return the figure a label's value begins with: "185 (October 2018)"."""
    found = next(in_digits(value), None) or next(in_words(flat(value).lower()), None)
    return found if found is not None and found.start <= _LEAD and found.value.isdecimal() else None


def _of_old(text: str, fact: Fact) -> bool:
    """Say whether the sentence before a figure, *text*, dates it before the day the report speaks of."""
    past = _THEN.search(re.split(r"[.;!?] ", flat(text).lower())[-1])
    return past is not None and fact.as_of is not None and past["year"] < fact.as_of[:4]


def _nearest(text: str, names: Sequence[str], others: Sequence[str]) -> bool:
    """Say whether of all houses named in *text*, what stands before a figure, the last is the subject."""
    low = flat(text).lower()
    mine = max((low.rfind(flat(name).lower()) for name in names), default=-1)
    return mine < 0 or max((low.rfind(flat(name).lower()) for name in others), default=-1) <= mine


def _weight(line: Line, place: int, ground: Ground, names: Sequence[str], *, owned: bool) -> float:
    """Return how surely the figure at *place* is the subject's; 0 when nothing ties it to it."""
    low = flat(line.text[:place]).lower()
    related = HAS.search(low) is not None
    here = ground.near(line, names, reach=0)
    tied = here or ground.tied(line, names)
    if not owned and not tied:
        return 0.0
    weight = 0.5 + 0.2 * related + 0.2 * here + 0.1 * tied
    return weight - (0.3 if _PAST.search(low) else 0.0)


def _likeness(one: str | None, other: str) -> float:
    if one is None:
        return 0.0
    bare = (re.sub(r"\d[\d.,’' ]*", " ", flat(each).lower()) for each in (one, other))
    return float(token_set_ratio(*bare)) / 100
