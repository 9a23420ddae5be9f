"""When an organisation or network is said to have been founded."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consulted.documents.facts.claim import Claim
from consulted.documents.facts.house.mention import Mention
from consulted.documents.facts.moment import Moment, moments
from consulted.documents.facts.scene import Scene
from models.fact import FactType, Predicate, Value
from models.pattern import regex
from pipelines.facts.lexicon.founding import ACTIVE, ACTIVE_FR, FOUNDED, GERMAN, STARTED
from pipelines.facts.lexicon.pact import PACTS

_FAR = 45
#: "Its energy committee was set up in 2020": not the house.
_OF_PART = regex(
    r"\W*(?:its|their|sein|seine|ihr|ihre|son|sa|ses|leur|su|sus|il suo|la sua|zijn|haar) (?:[\w-]+ ){0,2}?"
    r"(?:\w*committee|board|desk"
    r"|office|working group|secretariat|comite|bureau"
    r"|\w*ausschuss|\w*beirat|\w*vorstand|comite|oficina|secretaria"
    r"|comitato|ufficio|segreteria|consiglio direttivo|commissie|bestuur)\b"
)


def founded(scene: Scene) -> Iterator[Claim]:
    """Yield the founding *scene* states."""
    if _OF_PART.match(scene.flat) or ACTIVE.search(scene.flat) or ACTIVE_FR.search(scene.flat):
        return
    for verb in (*FOUNDED.finditer(scene.flat), *STARTED.finditer(scene.flat)):
        if verb[0] == "wurde" and not GERMAN.search(scene.flat[verb.end() :]):
            continue
        moment = _moment(scene, verb.start(), verb.end())
        if moment is None or (STARTED.fullmatch(verb[0]) and len(moment.iso) < _DAY and verb[0] not in _SINCE):
            continue
        found = scene.subject(_place(scene, verb, moment), behind=max(verb.end(), moment.end))
        if found is None:
            return
        mention, confidence, doubts = found
        if _of_pact(mention, scene, verb):
            continue
        if verb[0] in _LOOSE and not _beside(mention, scene, verb):
            return
        began = (verb[0] in _BEGINS or STARTED.fullmatch(verb[0])) and len(moment.iso) == _DAY
        yield Claim(
            type=FactType.EVENT,
            subject=mention.name,
            predicate=Predicate.DATE if began else Predicate.FOUNDED,
            value=Value(printed=(moment.printed,), canonical=(moment.iso,)),
            paragraph=scene.paragraph,
            start=scene.start,
            end=scene.end,
            aliases=mention.aliases,
            confidence=confidence,
            doubts=doubts,
        )
        return


def _place(scene: Scene, verb: re.Match[str], moment: Moment) -> int:
    """Return where its subject stands before: the date, or a verb far behind it: "hat sich 2018 der Verein"."""
    first = min(verb.start(), moment.start)
    inside = any(moment.end <= each.start and each.end <= verb.start() for each in scene.houses)
    return verb.start() if inside and not any(each.end <= first for each in scene.houses) else first


#: "Das Vorhaben läuft seit September": whatever its precision, it began then.
_SINCE = frozenset(["lauft seit", "running since", "en cours depuis", "in corso dal", "loopt sinds", "en marcha desde"])
#: Said of many things; of a house only right beside its name.
_LOOSE = frozenset(
    [
        "launched",
        "started",
        "began",
        "initiated",
        "born",
        "nato",
        "nata",
        "nacque",
        "nacio",
        "nacido",
        "nacida",
        "ne",
        "nee",
        "formed",
        "lance",
        "lancee",
        "initie",
        "initiee",
        "gestartet",
        "date",
        "de",
        "wurde",
    ]
)
_BESIDE = 45
#: What a project does on a day; a house was founded then.
_BEGINS = frozenset(["launched", "started", "began", "initiated", "lance", "lancee", "gestartet"])
_DAY = 10
_OPENS = 3


def _of_pact(mention: Mention, scene: Scene, verb: re.Match[str]) -> bool:
    """Say whether it is an agreement with a house that dates from then: "A letter of intent with X dates from 2019"."""
    pact = _PACT.match(scene.flat)
    return pact is not None and pact.end() <= mention.start < verb.start()


#: A sentence about an agreement.
_PACT = regex(
    rf"\W*(?:(?:the|an?|this|la|le|l['’]|une?|ce|cette"
    rf"|der|die|das|eine?|el|una?|il|lo|uno|de|het|een|o|a|uma?) )?{PACTS}\s"
)


def _beside(mention: Mention, scene: Scene, verb: re.Match[str]) -> bool:
    if mention not in scene.mentions:
        return scene.opens_with_pronoun or scene.entry or verb.start() < _OPENS
    return 0 <= verb.start() - mention.end <= _BESIDE or 0 <= mention.start - verb.end() <= _BESIDE


def _moment(scene: Scene, start: int, end: int) -> Moment | None:
    """Return the date that belongs to a verb: behind it, or before it where it opens the clause."""
    found = moments(scene.text)
    behind = next(
        (each for each in found if 0 <= each.start - end <= _FAR and "," not in scene.text[end : each.start]), None
    )
    if behind is not None:
        return behind
    return next(
        (each for each in reversed(found) if 0 <= start - each.end <= _FAR and "," not in scene.text[each.end : start]),
        None,
    )
