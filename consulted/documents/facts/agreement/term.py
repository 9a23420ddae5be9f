"""When an agreement was signed and renewed, and until when it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consulted.documents.facts.agreement.pact import Pact
from consulted.documents.facts.claim import Claim
from consulted.documents.facts.moment import Moment, moments
from consulted.documents.facts.scene import Scene
from models.fact import Predicate
from pipelines.facts.lexicon.founding import BORN
from pipelines.facts.lexicon.pact import OF_DAY, RENEWED, SIGNED, SINCE, UNTIL, UNTIL_BEHIND

#: So far from a verb a date belongs to it.
_FAR = 70
#: A date before its verb is further off than one behind.
_AHEAD, _VERB_LAST = 12, 0
#: "until" stands right before its date.
_UNTIL_FAR = 28
_SINCE_FAR = 12
#: What parts a verb from a date.
_PARTED = re.compile(r"[;.]|,\s(?:en|while|tandis|wahrend)\b|\b(?:and|et|und|y|i|oraz)\b")


@dataclass(frozen=True, slots=True)
class _Term:
    predicate: str
    moment: Moment
    distance: int


def terms(scene: Scene, pact: Pact, start: int = 0, end: int | None = None) -> Iterator[Claim]:
    """Yield the dates *scene* gives an agreement between *start* and *end*, each predicate once."""
    last = len(scene.flat) if end is None else end
    best: dict[str, _Term] = {}
    for moment in moments(scene.text):
        if not start <= moment.start < last:
            continue
        term = _term(scene.flat, moment, _VERB_LAST if scene.language in ("de", "nl") else _AHEAD)
        if term is not None and (term.predicate not in best or term.distance < best[term.predicate].distance):
            best[term.predicate] = term
    for predicate in (Predicate.SIGNED, Predicate.RENEWED, Predicate.VALID_UNTIL):
        if predicate in best:
            moment = best[predicate].moment
            ends = moment.iso if predicate is Predicate.VALID_UNTIL else None
            yield pact.claim(scene, predicate, (moment.printed,), (moment.iso,), ends)


def _term(text: str, moment: Moment, ahead: int) -> _Term | None:
    """Return what a date says of an agreement, by the verb nearest to it."""
    lead = text[max(0, moment.start - _UNTIL_FAR) : moment.start]
    if UNTIL.search(lead) and not _PARTED.search(lead[_last(UNTIL, lead) :]):
        return _Term(Predicate.VALID_UNTIL, moment, 0)
    if UNTIL_BEHIND.match(text[moment.end : moment.end + 40]):
        return _Term(Predicate.VALID_UNTIL, moment, 1)
    found = [
        _Term(predicate, moment, distance)
        for predicate, verbs in ((Predicate.SIGNED, SIGNED), (Predicate.RENEWED, RENEWED), ("born", BORN))
        for distance in [_distance(text, verbs, moment, ahead)]
        if distance is not None
    ]
    nearest = min(found, key=lambda each: each.distance, default=None)
    if (nearest is None or nearest.distance > _SINCE_FAR) and _is_since(text, moment):
        return _Term(Predicate.SIGNED, moment, _SINCE_FAR)
    return nearest if nearest is not None and nearest.predicate != "born" else None


def _is_since(text: str, moment: Moment) -> bool:
    """Say whether a date stands behind "since" or "the agreement of"."""
    lead = text[max(0, moment.start - 80) : moment.start]
    return SINCE.search(lead[-_SINCE_FAR - 8 :]) is not None or OF_DAY.search(lead) is not None


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((match.end() for match in pattern.finditer(text)), default=0)


def _distance(text: str, verbs: re.Pattern[str], moment: Moment, penalty: int = 12) -> int | None:
    best: int | None = None
    for verb in verbs.finditer(text, max(0, moment.start - 120), moment.end + 120):
        behind, ahead = moment.start - verb.end(), verb.start() - moment.end
        if 0 <= behind <= _FAR:
            distance = behind + 40 * len(_PARTED.findall(text[verb.end() : moment.start]))
        elif 0 <= ahead <= _FAR:
            distance = ahead + penalty + 40 * len(_PARTED.findall(text[moment.end : verb.start()]))
        else:
            continue
        best = distance if best is None else min(best, distance)
    return best


def planned_for(scene: Scene) -> str | None:
    """Return the day for which *scene* announces something; the last one where it names several."""
    found: Sequence[Moment] = moments(scene.text)
    born = [each for each in found if _distance(scene.flat, BORN, each) not in (None, *range(12, 200))]
    return next((each.iso for each in reversed(found) if each not in born), None)
