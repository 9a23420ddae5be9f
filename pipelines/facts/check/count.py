"""Whether a page counts what a report counts, and how many."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.fuzz import token_set_ratio

from models.fact import Fact, Saying, Says, Value
from models.pattern import regex
from pipelines.facts.check.anchor import says_anchored
from pipelines.facts.check.figure import first_figure, with_figures
from pipelines.facts.check.ground import Ground, Line, key, named_in
from pipelines.facts.check.hush import silence
from pipelines.facts.check.tally import nouns_of
from pipelines.facts.check.thing import tallies
from pipelines.facts.lexicon.counted import HAS
from pipelines.facts.lexicon.thing import counted_as
from snapshots.flat import flat

#: What is counted there is a part, or of another time: "12 new members", "a board of 9 members", "each member".
_PART = regex(
    r"\b(?:new|international|foreign|internationale\w*|auslandische\w*|etrangers?|founding|board|committee|honorary"
    r"|former|other|additional|first|jury|nouveaux|nouvelles|fondateurs?|conseil|bureau|comite|anciens?|autres"
    r"|neue\w*|grundungs\w*|vorstand\w*|ehren\w*|ehemalige\w*|weitere\w*|beirat\w*|nuevos?|junta|fundadores|nieuwe"
    r"|bestuur|nowych|zarzad\w*)\b"
)
#: Told of another day: "in 2012 it had 60 members".
_PAST = regex(r"\b(?:in|en|im jahr|im|seit|since|depuis) (?:19|20)\d\d\b")
#: The same, and nothing else said in between: it is no figure of today.
_THEN = regex(
    r"(?:(?<!formed )(?<!founded )(?<!fondee )(?<!cree )(?<!creee )\b(?:in|en|im jahr|nel|em|w|w roku|fin|ende|end of"
    r"|debut|anfang) |(?:^|[;:(]\s?)\W*(?:[a-z]{3,10}\.? )?)(?P<year>(?:19|20)\d\d)\b[^\d]{0,40}$"
)
#: From this likeness on two lines say the same with another figure.
_ALIKE = 60
_PREFIX = 40


@dataclass(frozen=True, kw_only=True, slots=True)
class _Figure:
    value: str
    printed: str
    line: str
    weight: float
    #: False where it may be a part, of another time or of another house: it may bear a figure out, and no more.
    plain: bool = True
    #: True where the page dates it before the report.
    old: bool = False
    #: Said to be round: "about 150".
    round: bool = False


def says_count(fact: Fact, ground: Ground, names: Sequence[str], others: Sequence[str], then: Ground | None) -> Saying:
    """Say what *ground* counts; *then*, the version consulted, tells which of several figures is meant."""
    found = list(_figures(fact, ground, names, others))
    same = _held(found, fact)
    labelled = any(each.plain and each.weight >= 1.0 for each in found)
    if same is None and not labelled:
        same = _held(_members_alike(fact, ground, names, others), fact)
    if same is not None and same.old and any(each.plain and each.value != same.value for each in found):
        # What it once was is told beside what it is.
        same = None
    if same is not None:
        return Saying(says=Says.SAME, value=fact.value, quote=same.line, confidence=0.9 if same.plain else 0.75)
    before = _held(_figures(fact, then, names, others), fact) if then is not None else None
    if before is None and (told := says_anchored(fact, ground, then, names)) is not None:
        return told
    found = [each for each in found if each.plain]
    if not found:
        return silence(fact, ground, names, before.line if before is not None else None)
    line = before.line if before is not None else None
    best = max(found, key=lambda each: each.weight + (likeness(line, each.line) if line else 0.0))
    alike = line is not None and likeness(line, best.line) >= _ALIKE / 100
    several = len({each.value for each in found}) > 1 and not alike
    return Saying(
        says=Says.OTHER,
        value=Value(printed=(best.printed,), canonical=(best.value,)),
        quote=best.line,
        confidence=0.9 if alike else 0.55 if several else 0.75,
    )


def _held(found: Iterable[_Figure], fact: Fact) -> _Figure | None:
    wanted = fact.value.canonical[0]
    return next((each for each in found if _same(each, wanted, approximate=fact.value.approximate)), None)


#: "Some 150" holds for 147 and 153.
_ABOUT = 0.03
#: A figure that is said to be round.
_ROUND = regex(
    r"\b(?:about|around|some|roughly|nearly|almost|over|more than|approximately|approx|circa|ca|environ|pres de|plus de"
    r"|quelque|quelques|rund|etwa|knapp|uber|gut|mehr als|fast|unos|unas|cerca de|alrededor de|casi|mas de|quasi|oltre"
    r"|piu di|all'incirca|mais de|quase|ongeveer|bijna|ruim|meer dan|okolo|ponad|prawie|omkring|noin|asi|priblizne"
    r"|peste|aproximadamente|aproximativ)\W*$"
)


def _same(each: _Figure, wanted: str, *, approximate: bool) -> bool:
    if each.value == wanted or _rounded(each.value, wanted):
        return True
    if not (approximate or each.round) or not (each.value.isdecimal() and wanted.isdecimal()):
        return False
    return abs(int(each.value) - int(wanted)) <= _ABOUT * int(wanted)


#: A figure of so many noughts was rounded: "3.100" is 3,104; it holds for a part of what it was rounded to.
_NOUGHTS, _PART_OF = 2, 20


def _rounded(one: str, other: str) -> bool:
    """Say whether one of two figures is the other, rounded to hundreds or more."""
    if not (one.isdecimal() and other.isdecimal()) or min(len(one), len(other)) <= _NOUGHTS + 1:
        return False
    noughts = max(len(each) - len(each.rstrip("0")) for each in (one, other))
    return noughts >= _NOUGHTS and abs(int(one) - int(other)) * _PART_OF < 10 ** min(noughts, len(one) - 1)


#: Of what a network's members may be called; equal figures of two of them are one.
_BELONG = ("members", "institutions", "associations", "companies", "partners")


def _members_alike(fact: Fact, ground: Ground, names: Sequence[str], others: Sequence[str]) -> Iterator[_Figure]:
    """Yield the figures of a house's own page that count its members by another word: "17 entidades la integran"."""
    if fact.predicate not in _BELONG[:3] or not (ground.owned_by(names) or ground.titled(names)):
        return
    for predicate in _BELONG:
        if predicate != fact.predicate:
            for each in _figures(replace(fact, predicate=predicate), ground, names, others):
                if len(each.value) > 1:
                    yield replace(each, plain=False)


def _figures(fact: Fact, ground: Ground, names: Sequence[str], others: Sequence[str]) -> Iterator[_Figure]:
    """Yield the figures of what *fact* counts, those of the subject by all that shows."""
    owned = ground.owned_by(names)
    if owned or ground.titled(names):
        yield from _labelled(fact, ground, weight=1.0 if owned else 0.6)
    for line in ground.lines:
        text = with_figures(line.text)
        found = list(tallies(text, fact.predicate))
        if not found or (not ground.near(line, names, reach=0) and any(named_in(line.key, name) for name in others)):
            continue
        foreign = ground.of_another(line, names)
        for each in found:
            before = text[: each.start]
            if _is_bracketed(before, names):
                continue
            if _PART.search(flat(f"{before[-_PREFIX:]}{text[each.start : each.noun_end]}").lower()):
                continue
            old = (
                _of_old(before, fact)
                or _of_old_behind(text[each.noun_end :], fact)
                or _under_year(ground, line, fact)
                or _grown_from(before, text[each.noun_end :])
            )
            weight = _weight(line, before, ground, names, owned=owned)
            if weight > 0:
                yield _Figure(
                    value=each.value,
                    printed=text[each.start : each.end],
                    line=line.text,
                    weight=weight,
                    round=_ROUND.search(flat(before).lower()) is not None,
                    plain=each.whole and not foreign and not old and _nearest(before, names, others),
                    old=old,
                )


def _labelled(fact: Fact, ground: Ground, *, weight: float) -> Iterator[_Figure]:
    """Yield the figures beside labels that count what *fact* counts."""
    for field in ground.page.fields:
        if "%" in field.value or _PART.search(flat(field.label).lower()):
            continue
        label = nouns_of(field.label)
        counts = fact.predicate in label.nouns or _labels(field.label, fact.predicate)
        if counts and (number := first_figure(field.value)) is not None:
            yield _Figure(
                value=number.value,
                printed=number.written,
                line=f"{field.label}: {field.value}",
                weight=weight,
                round=_ROUND.search(flat(field.value[: number.start]).lower()) is not None,
                plain=fact.predicate not in label.parts,
            )


#: Words of a label that names a thing.
_LABEL = 4


def _labels(label: str, predicate: str) -> bool:
    return len(label.split()) <= _LABEL and counted_as(label.strip(" :"), predicate)


#: "the Tay Guild (41 members)": the house right before the bracket has them.
_BRACKETED = regex(
    r"((?:[^\W\d_a-zß-ÿ][\w’'&-]*\s(?:(?:of|de|du|des|di|der|von|van|the|la)\s){0,2}){2,7})\((?:[\w,-]+\s){0,3}$"
)


def _is_bracketed(before: str, names: Sequence[str]) -> bool:
    """Say whether a figure stands in the brackets behind another house's name."""
    found = _BRACKETED.search(before)
    return found is not None and not any(named_in(key(found[1]), name) for name in names)


def _of_old(text: str, fact: Fact) -> bool:
    """Say whether the sentence before a figure, *text*, dates it before the day the report speaks of."""
    past = _THEN.search(re.split(r"[.;!?] ", flat(text).lower())[-1])
    return past is not None and fact.as_of is not None and past["year"] < fact.as_of[:4]


#: The same behind what is counted: "With 1,900 employees in 2019".
_THEN_BEHIND = regex(r"^[^.;:,\d]{0,20}\b(?:in|en|im jahr|nel|em|w|w roku|fin|ende|end of)\s(?P<year>(?:19|20)\d\d)\b")


def _of_old_behind(text: str, fact: Fact) -> bool:
    past = _THEN_BEHIND.match(flat(text).lower())
    return past is not None and fact.as_of is not None and past["year"] <= fact.as_of[:4]


#: "Grown from 118 members … to 143": what it was stands before what it is.
_FROM = regex(r"\b(?:from|de|von|desde|dai?|van|z|ze)\s(?:\w{1,8}\s){0,2}$")
_TO = regex(r"^[^.;:!?]{0,60}?\b(?:to|a|auf|naar|do|para|hasta|ate)\s(?:\w{1,8}\s){0,2}\d")


def _grown_from(before: str, behind: str) -> bool:
    return _FROM.search(flat(before).lower()) is not None and _TO.match(flat(behind).lower()) is not None


def _under_year(ground: Ground, line: Line, fact: Fact) -> bool:
    """Say whether a line stands under a year, as in a history: "2012", "60 members"."""
    above = ground.lines[line.number - 1].text.strip() if line.number else ""
    return _YEAR.fullmatch(above) is not None and fact.as_of is not None and above <= fact.as_of[:4]


_YEAR = regex(r"(?:19|20)\d\d")


def _nearest(text: str, names: Sequence[str], others: Sequence[str]) -> bool:
    """Say whether of all houses named in *text*, what stands before a figure, the last is the subject."""
    low = flat(text).lower()
    mine = max((low.rfind(flat(name).lower()) for name in names), default=-1)
    return mine < 0 or max((low.rfind(flat(name).lower()) for name in others), default=-1) <= mine


def _weight(line: Line, before: str, ground: Ground, names: Sequence[str], *, owned: bool) -> float:
    """Return how surely the figure behind *before* is the subject's; 0 when nothing ties it to it."""
    low = flat(before).lower()
    related = HAS.search(low) is not None
    here = ground.near(line, names, reach=0)
    tied = here or ground.tied(line, names)
    if not owned and not tied:
        return 0.0
    weight = 0.5 + 0.2 * related + 0.2 * here + 0.1 * tied
    return weight - (0.3 if _PAST.search(low) else 0.0)


def likeness(one: str, other: str) -> float:
    """Return how like two lines are but for their figures, 0 to 1."""
    bare = (re.sub(r"\d[\d.,’' ]*", " ", flat(each).lower()) for each in (one, other))
    return float(token_set_ratio(*bare)) / 100
