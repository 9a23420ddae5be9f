"""What a clause states that names the parties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from consulted.documents.facts.agreement.clause import Clause
from consulted.documents.facts.agreement.nominative import nominative
from consulted.documents.facts.agreement.pact import Pact
from consulted.documents.facts.agreement.term import planned_for, terms
from consulted.documents.facts.claim import Claim
from consulted.documents.facts.house.mention import Mention
from pipelines.facts.lexicon.pact import UNTIL


def of(clause: Clause, partners: Sequence[Mention]) -> Pact:
    """Return the agreement of *partners*, less sure where one of them may be no house or was named before."""
    named = [nominative(clause, each) for each in partners]
    bound = _bound(clause, named)
    return replace(bound, printed=tuple(each.name for each in (named if clause.scene.language == "pl" else partners)))


def _bound(clause: Clause, named: Sequence[Mention]) -> Pact:
    unsure = [each for each in named if not clause.scene.register.is_sure(each)]
    if unsure and len(unsure) < len(named) and not clause.twins:
        return Pact.of(named, confidence=0.6, doubts=(f"“{unsure[0].name}” may be no organisation",))
    if any(each.pointed for each in named):
        return Pact.of(named, confidence=0.8, doubts=("a party was named in a sentence before",))
    return Pact.of(named)


def told(clause: Clause, current: Pact, last: Pact | None = None) -> list[Claim]:
    """Return what a clause states of an agreement whose parties it names."""
    scene = clause.scene
    if clause.nothing and not clause.ended:
        return [current.standing(scene, "none")]
    if clause.planned:
        return [current.bound(scene), current.standing(scene, "planned", planned_for(clause))]
    ended = [current.standing(scene, "ended")] if clause.ended and UNTIL.search(clause.flat) is None else []
    bound = [] if last is not None and last.partners == current.partners else [current.bound(scene)]
    return [*bound, *terms(clause, current), *ended]
