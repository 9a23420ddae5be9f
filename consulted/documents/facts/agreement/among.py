"""Who is counted among somebody's partners: "The Guild lists the Tay Institute among its partners"."""

from __future__ import annotations

from collections.abc import Iterator

from consulted.documents.facts.agreement.clause import Clause
from consulted.documents.facts.agreement.pact import Pact
from consulted.documents.facts.agreement.party import row
from consulted.documents.facts.claim import Claim
from consulted.documents.facts.scene import Scene
from models.pattern import regex

_COUNTS = regex(
    r"\b(?:lists?|counts?|names|numbers|ranks|cites|has|compte|cite|range|nomme|zahlt|nennt|fuhrt|cuenta|cita|incluye|tiene"
    r"|annovera|conta|indica|telt|noemt|rekent|heeft|zalicza|wymienia|ma|tem)\s(?:with |avec |con |com |a )?"
)
_AMONG = regex(
    r"[^.;:]{0,24}?\b(?:among(?:st)?|as one of|as|parmi|au nombre de|zu|unter|als|entre|como|tra|fra|come|onder"
    r"|tot|als|wsrod|do|jako)"
    r"\s(?:(?:its|their|ses|leurs|sa|son|seinen|ihren|den|die|seine|ihre|sus|los|su|i|suoi|i suoi|zijn|haar|de"
    r"|swoich|os"
    r"|seus|an?|un|une|ein|einen) )*(?:[\w-]+ ){0,2}?"
    r"(?:partners?|partenaires?|partnern?|kooperationspartnern?|socios?|aliad[oa]s|parceiros?|partnerow|partnera)\b"
)


def among_partners(scene: Scene) -> Iterator[Claim]:
    """Yield the partnerships of whom a sentence names with those it is said to count among its partners."""
    clause = Clause(scene=scene, number=0)
    for verb in _COUNTS.finditer(clause.flat):
        behind = row(clause, [each for each in clause.mentions if 0 <= each.start - verb.end() <= _NEAR])
        if not behind or _AMONG.match(clause.flat, behind[-1].end) is None:
            continue
        found = scene.subject(verb.start())
        if found is None or found[0].name in {each.name for each in behind}:
            continue
        for each in behind:
            yield Pact.of((found[0], each), confidence=min(found[1], 0.8), doubts=found[2]).bound(scene)
        return


#: Letters of an article between the verb and the first of them.
_NEAR = 5
