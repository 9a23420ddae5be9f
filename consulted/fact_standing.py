"""How the facts of one document stand: what was seen of each, weighed, and which sources could not be read."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.fact import Fact, FactStanding, FactType, Says, Sighting
from models.ledger import Ledger
from models.ledger.documents import ReferenceRow
from models.ledger.sightings import FactCheck
from models.observation import Observation
from models.standing import SURE
from models.verdict import Verdict
from models.wording import meaning
from pipelines.facts.check import Look, standing

#: A page that told of so many facts, of more than one subject, and tells of none now, was rebuilt or is misread.
#: People alone are no sign: a contact page that puts a form in the place of all of them is read well.
_TOLD = 5
_IMPERSONAL = 3
_SUBJECTS = 2
_TELLS = frozenset({Says.SAME, Says.OTHER})
_ERASED = "what its source said of a person was erased when it had grown old; the next visit looks again"
_NOTHING = "nothing its source says of it is kept"
_OTHER = "its source, as it was read, does not speak of whom it is about"
REBUILT = (
    "the page told of {count} facts when it was consulted and tells of none now: "
    "it was rebuilt, or we no longer read it"
)


@dataclass(frozen=True, kw_only=True)
class FactSight:
    """All that is known of a document's facts."""

    standings: tuple[FactStanding, ...]
    #: Sources whose pages no longer give what they used to: source to how many facts.
    rebuilt: Mapping[int, int]

    def of_label(self, label: str) -> list[FactStanding]:
        """Return the facts that one note carries."""
        return [each for each in self.standings if label in each.fact.labels]


def sight_facts(
    ledger: Ledger,
    document_id: str,
    rows: Sequence[ReferenceRow],
    observations: Mapping[int, Observation],
    *,
    today: date,
) -> FactSight:
    """Say how the facts of one document stand today."""
    facts = ledger.facts.of(document_id)
    if not facts:
        return FactSight(standings=(), rebuilt={})
    seen = ledger.sightings.of(document_id)
    others = {sighting.source_id for told in seen.values() for sighting, _ in told} - set(observations)
    observations = {**observations, **ledger.observations.latest(sorted(others))}
    checks = ledger.sightings.checks(document_id)
    rebuilt = rebuilt_sources(checks, facts, seen)
    old = ledger.erasure.grown_old(document_id)
    sources = {row.reference.label: [cite.source_id for cite in row.cites] for row in rows}
    found = [
        standing(
            fact,
            _looks(fact, sources, seen.get(fact.id, []), observations, rebuilt, checked=checks, erased=fact.id in old),
            today=today,
        )
        for fact in facts
    ]
    return FactSight(standings=tuple(found), rebuilt=rebuilt)


def _looks(
    fact: Fact,
    sources: Mapping[str, Sequence[int]],
    seen: Sequence[tuple[Sighting, bool]],
    observations: Mapping[int, Observation],
    rebuilt: Mapping[int, int],
    *,
    checked: Collection[int],
    erased: bool,
) -> list[Look]:
    cited = list(dict.fromkeys(source for label in fact.labels for source in sources.get(label, ())))
    looks = []
    for source_id in cited:
        why = _unread(observations.get(source_id), rebuilt.get(source_id))
        if why is None and all(sighting.source_id != source_id for sighting, _ in seen):
            why = _ERASED if erased else _NOTHING if fact.personal or source_id not in checked else _OTHER
        if why is not None:
            looks.append(Look(cited=True, sighting=None, reason=why))
    for sighting, own in seen:
        latest = observations.get(sighting.source_id)
        if sighting.source_id in rebuilt or (latest is not None and _unread(latest, None) is not None):
            continue
        # A house that rewrote its page at the same address still speaks there.
        certain = (
            latest is None or latest.judgement.confidence >= SURE or (own and latest.judgement.verdict is Verdict.OK)
        )
        looks.append(Look(cited=sighting.source_id in cited, sighting=sighting, own=own, certain=certain))
    return looks


def _unread(seen: Observation | None, rebuilt: int | None) -> str | None:
    """Say why a source's page tells nothing of facts; None when it was read."""
    if seen is None:
        return "its source was not visited yet"
    if rebuilt is not None:
        return REBUILT.format(count=rebuilt)
    if not seen.judgement.verdict.readable:
        return f"its source could not be read: {meaning(seen.judgement.verdict, seen.judgement.reason)}"
    return None


def rebuilt_sources(
    checks: Mapping[int, FactCheck], facts: Sequence[Fact], seen: Mapping[str, Sequence[tuple[Sighting, bool]]]
) -> dict[int, int]:
    """Return the sources whose pages told of much, not of people alone, and tell of none of it now."""
    found = {}
    for source_id, check in checks.items():
        if check.told_then < _TOLD or check.told_now > 0:
            continue
        told = [
            fact.subject
            for fact in facts
            for sighting, _ in seen.get(fact.id, ())
            if sighting.source_id == source_id
            and fact.type is not FactType.CONTACT
            and sighting.then is not None
            and sighting.then.says in _TELLS
        ]
        if len(told) >= _IMPERSONAL and len(set(told)) >= _SUBJECTS:
            found[source_id] = check.told_then
    return found
