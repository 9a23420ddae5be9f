"""When an agreement was signed and renewed, and until when it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from consulted.documents.facts.agreement.clause import Clause
from consulted.documents.facts.agreement.pact import Pact
from consulted.documents.facts.claim import Claim
from consulted.documents.facts.house.mention import Mention
from consulted.documents.facts.moment import Moment, moments
from models.fact import Predicate
from models.pattern import regex
from pipelines.facts.lexicon.act import BEGIN
from pipelines.facts.lexicon.founding import BORN
from pipelines.facts.lexicon.pact import OF_DAY, RENEWED, SIGNED, SINCE, UNTIL, UNTIL_BEHIND

#: So far from a verb a date belongs to it; names between them count as one letter each.
_FAR = 70
#: A date before its verb is further off than one behind, but where verbs stand last.
_AHEAD, _VERB_LAST = 12, 0
#: "until" stands right before its date, "läuft … aus" right behind.
_UNTIL_FAR, _BEHIND = 28, 40
_SINCE_FAR = 12
#: What a word in between adds to a distance.
_STEP = 40
#: So near to a noun for agreements a verb of beginning begins one.
_BESIDE = 40
#: Letters between a participle and the date behind it that is its own.
_OWN = 12
#: What parts a verb from a date.
_PARTED = regex(
    r";|(?<!\d)\.|,\s(?:en|while|tandis|wahrend|die|der|das|dem|welche\w*|which|that|qui|que|che|ktor\w+|dat)\b"
    r"|\b(?:and|et|und|y|i|oraz)\b"
)


@dataclass(frozen=True, slots=True)
class _Term:
    predicate: str
    moment: Moment
    distance: int


def terms(clause: Clause, pact: Pact, start: int = 0, end: int | None = None) -> Iterator[Claim]:
    """Yield the dates *clause* gives an agreement between *start* and *end*, each predicate once."""
    last = len(clause.flat) if end is None else end
    best: dict[str, _Term] = {}
    found = [each for each in moments(clause.scene.text) if start <= each.start < last]
    for moment in found:
        term = _term(clause, moment, alone=len(found) == 1)
        if term is not None and (term.predicate not in best or term.distance < best[term.predicate].distance):
            best[term.predicate] = term
    for predicate in (Predicate.SIGNED, Predicate.RENEWED, Predicate.VALID_UNTIL):
        if predicate in best:
            moment = best[predicate].moment
            ends = moment.iso if predicate is Predicate.VALID_UNTIL else None
            yield pact.claim(clause.scene, predicate, (moment.printed,), (moment.iso,), ends)


def _term(clause: Clause, moment: Moment, *, alone: bool) -> _Term | None:
    """Return what a date says of an agreement, by the verb nearest to it."""
    text = clause.flat
    lead = text[max(0, moment.start - _UNTIL_FAR) : moment.start]
    if UNTIL.search(lead) and not _PARTED.search(lead[_last(UNTIL, lead) :]):
        return _Term(Predicate.VALID_UNTIL, moment, 0)
    if UNTIL_BEHIND.match(text[moment.end : moment.end + _BEHIND]):
        return _Term(Predicate.VALID_UNTIL, moment, 1)
    away = partial(_distance, clause, moment=moment)
    found = [
        _Term(predicate, moment, distance)
        for predicate, verbs in (
            (Predicate.SIGNED, _spans(SIGNED, text)),
            (Predicate.SIGNED, _begun(clause)),
            (Predicate.RENEWED, _spans(RENEWED, text)),
            ("born", _born(clause)),
        )
        for distance in [away(verbs)]
        if distance is not None
    ]
    nearest = min(found, key=lambda each: each.distance, default=None)
    if (nearest is None or nearest.distance > _SINCE_FAR) and _is_since(text, moment):
        return _Term(Predicate.SIGNED, moment, _SINCE_FAR)
    if nearest is None and alone and not text[: moment.start].strip(" ,(").count(","):
        return _opening(clause, moment)
    return nearest if nearest is not None and nearest.predicate != "born" else None


def _opening(clause: Clause, moment: Moment) -> _Term | None:
    """Return what the only date of a clause says that opens it: "On 9 May 2011 the … and the … have signed"."""
    if any(each.end <= moment.start for each in clause.houses) or BORN.search(clause.flat):
        return None
    verb = SIGNED.search(clause.flat, moment.end) or RENEWED.search(clause.flat, moment.end)
    if verb is None:
        return None
    predicate = Predicate.SIGNED if SIGNED.match(clause.flat, verb.start()) else Predicate.RENEWED
    return _Term(predicate, moment, _FAR)


def _spans(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [each.span() for each in pattern.finditer(text)]


def _begun(clause: Clause) -> list[tuple[int, int]]:
    """Return the verbs that begin an agreement named beside them: "launched a partnership"."""
    return [span for span in _spans(BEGIN, clause.flat) if _has_pact(clause, span)]


def _born(clause: Clause) -> list[tuple[int, int]]:
    """Return the verbs by which a house was founded."""
    return [span for span in _spans(BORN, clause.flat) if not _has_pact(clause, span)]


def _has_pact(clause: Clause, span: tuple[int, int]) -> bool:
    start, end = span
    return any(0 <= each.start() - end <= _BESIDE or 0 <= start - each.end() <= _BESIDE for each in clause.pacts())


def _is_since(text: str, moment: Moment) -> bool:
    """Say whether a date stands behind "since" or "the agreement of"."""
    lead = text[max(0, moment.start - 80) : moment.start]
    return SINCE.search(lead[-_SINCE_FAR - 8 :]) is not None or OF_DAY.search(lead) is not None


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((match.end() for match in pattern.finditer(text)), default=0)


def _distance(clause: Clause, verbs: Sequence[tuple[int, int]], moment: Moment) -> int | None:
    """Return how far the nearest of *verbs* is from a date; names in between are short, "and" is long."""
    ahead = _VERB_LAST if clause.scene.language in ("de", "nl") else _AHEAD
    found = []
    for start, end in verbs:
        if start <= moment.start and moment.end <= end:
            found.append(0)
        elif end <= moment.start:
            found.append(_between(clause, end, moment.start))
        elif moment.end <= start:
            # ", renewed in 2019": a verb behind the comma with a date of its own.
            own = "," in clause.flat[moment.end : start] and any(
                0 <= each.start - end <= _OWN for each in moments(clause.scene.text)
            )
            found.append(_between(clause, moment.end, start) + ahead + _STEP * own)
    near = [each for each in found if each <= _FAR + _STEP]
    return min(near, default=None)


def _between(clause: Clause, start: int, end: int) -> int:
    inside = [each for each in clause.mentions if start <= each.start and each.end <= end]
    text = list(clause.flat[start:end])
    for each in inside:
        text[each.start - start : each.end - start] = [""] * (each.end - each.start - 1) + ["X"]
    joint = _joints(clause, inside)
    left = "".join(text)
    return len(left) + _STEP * max(0, len(_PARTED.findall(left)) - joint)


def _joints(clause: Clause, inside: Sequence[Mention]) -> int:
    """Return how many "and" only join two names."""
    return sum(
        _PARTED.search(clause.flat[one.end : other.start]) is not None and other.start - one.end < _JOINT
        for one, other in pairwise(inside)
    )


#: "A and the B".
_JOINT = 12


def planned_for(clause: Clause) -> str | None:
    """Return the day for which *clause* announces something; the last one where it names several."""
    born = _born(clause)
    found = [
        each for each in moments(clause.scene.text) if (near := _distance(clause, born, each)) is None or near > _AHEAD
    ]
    return found[-1].iso if found else None
