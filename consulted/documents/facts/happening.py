"""Events with a day, a month or a year: missions, conferences, visits; past, or planned when the report was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from consulted.documents.consistency.name import names
from consulted.documents.facts.claim import Claim
from consulted.documents.facts.moment import Moment, moments
from consulted.documents.facts.scene import Scene
from consulted.documents.fold import flat
from models.fact import FactType, Predicate, Value
from models.moment import last_day
from models.pattern import regex
from pipelines.facts.lexicon.event import AGAIN, AHEAD, DOES, HELD, IN_NAME, NOUN, OTHER

_FAR = 110
_NAMED_FIRST = 40
_YEAR = 4
_CLAUSE = regex(
    r";\s|:\s|\.\s|,\s(?:and|et|und|while|whereas|tandis que|wahrend|y|en|i)\s|\s(?:while|whereas|tandis que|wahrend)\s"
)
#: A phrase opens behind one of these.
_OPENS = regex(
    r"\b(?:the|an?|its|their|this|another|in|at|of|for|and|to|on|has|have|had|during|by|from|with|first|second"
    r"|last|next"
    r"|annual|held|organi[sz]ed|hosted|attended|will|organise|both|le|la|les|l['’]|une?|des|de|du|d['’]|son|sa"
    r"|ses|leur|au|a"
    r"|lors|pendant|der|die|das|den|dem|eine?|einen|einer|im|in|zur|zum|am|beim|auf|und|et|fand|findet|el|los"
    r"|las|una?|y|de"
    r"|het|een|op|w|na|sie|er|es|it|wird|wurde|reiste|nach|is|are|was|were|als|as|comme)\s|[,(]\s?"
)
_TRAILING = regex(
    r"\s(?:in|on|at|en|de|du|des|a|au|im|am|der|die|the|to|for|with|of|was|were|is|fand|wurde|a|est|s'est|held|took"
    r"|place|from|vom|organised|last|will|be|by|le|la|les|and|et|und|statt|se)$",
    re.I,
)
_TO_PLACE = regex(
    r" (?:to|in|at|a|au|aux|en|nach|naar|do|of|des|zum|zur) (?:the |la |le |l'|der |die )?[^\W\d_][\w’'-]+"
)


@dataclass(frozen=True, slots=True)
class _Event:
    name: str
    distance: int


def happenings(scene: Scene, last: str | None = None) -> Iterator[Claim]:
    """Yield the events *scene* dates; *last* is the event spoken of before."""
    if NOUN.search(scene.flat) is None and IN_NAME.search(scene.flat) is None and AGAIN.search(scene.flat) is None:
        return
    for moment in moments(scene.text):
        start, end = _clause(scene.flat, moment)
        if len(moment.iso) == _YEAR and _fuller(scene, moment, start, end):
            continue
        if OTHER.search(scene.flat, start, end) is not None:
            continue
        held = HELD.search(scene.flat, start, end) is not None
        if not held and DOES.search(scene.flat, start, end) is None and len(moment.iso) <= _YEAR:
            continue
        event = _quoted(scene, start, end) or _again(scene, start, end, last) or _event(scene, moment, start, end)
        if event is None or _EVERY.match(flat(event).lower()) or _SEVERAL.fullmatch(event):
            continue
        last = event
        named = scene.houses[0] if scene.houses else scene.before
        planned = AHEAD.search(scene.flat, start, end) is not None
        yield Claim(
            type=FactType.EVENT,
            subject=event,
            predicate=Predicate.DATE,
            value=Value(printed=(moment.printed,), canonical=(moment.iso,)),
            paragraph=scene.paragraph,
            start=scene.start,
            end=scene.end,
            involved=(named.name,) if named is not None else (),
            valid_until=moment.iso if planned and last_day(moment.iso) is not None else None,
            confidence=0.8 if held and len(moment.iso) > _YEAR else 0.7,
        )


def _fuller(scene: Scene, year: Moment, start: int, end: int) -> bool:
    """Say whether a clause gives the day too: "L'assemblea 2020 si è svolta il 20 novembre 2020"."""
    return any(
        each.iso.startswith(year.iso) and len(each.iso) > _YEAR and start <= each.start < end
        for each in moments(scene.text)
    )


#: "every conference": none of them.
_EVERY = regex(
    r"(?:every|each|any|all|jede[rsnm]?|alle|chaque|tou(?:s|tes)|cada|tod[oa]s|ogni|tutt[ei]|elke?|kazd\w+)\b"
)
#: "salons", "trade fairs": many, and no name of one.
_SEVERAL = regex(
    r"(?:[a-zà-ÿ]+ )?[a-zà-ÿ]+(?:s|x)|(?:many|several|various|numerous|some|plusieurs|divers(?:es)?|certains"
    r"|viele|mehrere"
    r"|einige|varios|varias|muchos|muchas|algun[oa]s|vari|varie|molti|molte|alcun[ie]|veel|enkele|wiele|kilka|vari[oa]s|muit[oa]s)"
    r"\s.+"
)
_QUOTED = regex(r"[«\"“„]\s?([^«»\"“”„]{4,70}?)\s?[»\"”“]")


def _quoted(scene: Scene, start: int, end: int) -> str | None:
    """Return the name in quotation marks of what is held: "le salon « Mer et vent » se tiendra …"."""
    if HELD.search(scene.flat, start, end) is None:
        return None
    found = [each for each in _QUOTED.finditer(scene.text, start, end) if each[1][:1].isupper()]
    noun = list(NOUN.finditer(scene.flat, start, end)) or list(AGAIN.finditer(scene.flat, start, end))
    near = [each for each in found if any(0 <= each.start() - noun_.end() <= _BESIDE for noun_ in noun)]
    return near[0][1].strip() if near else None


_BESIDE = 30
_ANNOUNCED = regex(r"\s?(?:\([^()]{1,30}\)\s?)?[:–—-]\s")


def _clause(text: str, moment: Moment) -> tuple[int, int]:
    """Return where the clause of a date begins and ends."""
    start = max((match.end() for match in _CLAUSE.finditer(text, 0, moment.start)), default=0)
    # "14 November 2019: Alumni Fair": what follows is what happens.
    follows = _ANNOUNCED.match(text, moment.end)
    following = _CLAUSE.search(text, follows.end() if follows is not None else moment.end)
    return start, following.start() + 1 if following is not None else len(text)


def _again(scene: Scene, start: int, end: int, last: str | None) -> str | None:
    """Return the event meant by "the next one", with the place where it is held now."""
    again = AGAIN.search(scene.flat, start, end)
    if again is None:
        return None
    return named(scene, again.start()) or last


def named(scene: Scene, end: int | None = None) -> str | None:
    """Return the event a sentence names last before *end*, dated or not."""
    found = [
        _OPENING.sub("", name.text)
        for name in names(scene.text[:end])
        if IN_NAME.search(scene.flat, name.start, name.end) is not None and " " in name.text
    ]
    return found[-1] if found else _called(scene, end)


def _called(scene: Scene, end: int | None) -> str | None:
    """Return the name in capitals right behind a noun for what happens: "its conference Salt and Sail"."""
    for noun in reversed(list(NOUN.finditer(scene.flat, 0, len(scene.text) if end is None else end))):
        place = noun.end() + 1
        name = next((each for each in names(scene.text[place:]) if each.start <= len("«")), None)
        if name is not None and " " in name.text and not scene.text[noun.start()].isupper():
            return name.text
    return None


def _event(scene: Scene, moment: Moment, start: int, end: int) -> str | None:
    """Return the event a clause dates, as printed: a name with capitals first, else the noun nearest to the date."""
    found = [*_by_name(scene, moment, start, end), *_by_noun(scene, moment, start, end)]
    best = min((each for each in found if each.name), key=lambda each: each.distance, default=None)
    return best.name if best is not None and best.distance <= _FAR else None


def _by_name(scene: Scene, moment: Moment, start: int, end: int) -> Iterator[_Event]:
    """Yield the runs of capitals that name events, and what "was held" without such a noun."""
    for name in names(scene.text[start:end]):
        first, last = start + name.start, start + name.end
        low = scene.flat[first:last]
        bare = _OPENING.sub("", name.text)
        called = IN_NAME.search(low) is not None and " " in bare
        behind = HELD.match(scene.flat[last : last + 40].lstrip()) is not None and " " in bare
        if (called or behind) and not first <= moment.start < last:
            yield _Event(bare, max(0, _gap(first, last, moment) - _NAMED_FIRST))


_OPENING = regex(r"^(?:(?:[\w-]+ )?(?:der|die|das|The|Its|Le|La|Les|Der|Die|Das|El)\s)")


def _by_noun(scene: Scene, moment: Moment, start: int, end: int) -> Iterator[_Event]:
    for noun in NOUN.finditer(scene.flat, start, end):
        if noun.start() <= moment.start < noun.end():
            continue
        lead = scene.flat[max(start, noun.start() - 60) : noun.start()]
        opened = max((match.end() for match in _OPENS.finditer(lead)), default=0)
        first = noun.start() - len(lead) + opened
        if first == start and start == 0 and opened == 0 and len(lead.split()) > 4:
            first = noun.start()
        first = moment.end if first <= moment.start < noun.start() else first
        place = _TO_PLACE.match(scene.flat[noun.end() : end])
        last = noun.end() + (place.end() if place is not None else 0)
        last = noun.end() if first <= moment.start < last else last
        yield _Event(_trimmed(scene.text[first:last]), _gap(noun.start(), noun.end(), moment))


def _gap(start: int, end: int, moment: Moment) -> int:
    return moment.start - end if end <= moment.start else max(0, start - moment.end)


def _trimmed(text: str) -> str:
    text = text.strip(" ,;:(")
    while (shorter := _TRAILING.sub("", text)) != text:
        text = shorter
    return text
