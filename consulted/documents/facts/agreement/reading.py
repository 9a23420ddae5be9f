"""What a sentence states of agreements, and the agreement the next sentence may go on with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from consulted.documents.facts.agreement.among import among_partners
from consulted.documents.facts.agreement.call import calls
from consulted.documents.facts.agreement.clause import Clause, clauses
from consulted.documents.facts.agreement.further import further
from consulted.documents.facts.agreement.pact import Pact
from consulted.documents.facts.agreement.parties import between, bound_with, linked, tied_to_it, together, twinned
from consulted.documents.facts.agreement.project import partners_of_project
from consulted.documents.facts.agreement.telling import of, told
from consulted.documents.facts.agreement.term import terms
from consulted.documents.facts.agreement.undertaking import undertaking
from consulted.documents.facts.claim import Claim
from consulted.documents.facts.house.mention import Mention
from consulted.documents.facts.scene import Scene
from pipelines.facts.lexicon.pact import ACTIVE, BOTH, INTERNAL, RENEWED, SIGNED, TIE_BETWEEN, UNTIL


def agreements(scene: Scene, last: Pact | None) -> tuple[list[Claim], Pact | None]:
    """Return what *scene* states of agreements, and the agreement the next sentence may go on with.

    Args:
        last: the agreement spoken of before in the same paragraph or box.
    """
    found, call = calls(scene, last)
    if found:
        return found, call
    claims: list[Claim] = []
    for clause in clauses(scene):
        found, last = _read(clause, last)
        claims += found
    if not claims:
        claims = list(partners_of_project(scene)) or list(among_partners(scene))
    return [replace(each, start=scene.start, end=scene.end) for each in claims], last


def _read(clause: Clause, last: Pact | None) -> tuple[list[Claim], Pact | None]:
    if last is None and (joint := undertaking(clause)) is not None:
        return list(terms(clause, joint)), joint
    if _is_about_something_else(clause, last):
        return [], last
    rows = between(clause) if clause.pact is not None or TIE_BETWEEN.search(clause.flat) or clause.nothing else []
    if len(rows) > 1:
        return _several(clause, rows), None
    partners = rows[0][0] if rows else _parties(clause)
    if len(partners) >= 2 and (clause.twins or any(map(clause.scene.register.is_sure, partners))):
        current = of(clause, partners)
        return told(clause, current, last), replace(current, planned=clause.planned)
    return further(clause, last)


def _is_about_something_else(clause: Clause, last: Pact | None) -> bool:
    """Say whether a clause names no agreement and no deed that one may be behind."""
    flat = clause.flat
    pact = clause.pact
    if INTERNAL.search(flat) and not clause.nothing:
        return True
    dated = any(verbs.search(flat) for verbs in (SIGNED, RENEWED, UNTIL, ACTIVE, TIE_BETWEEN)) or clause.ended
    if pact is None and not dated and not clause.nothing:
        return True
    return (
        pact is None and last is None and not BOTH.search(flat) and not TIE_BETWEEN.search(flat) and not clause.nothing
    )


def _parties(clause: Clause) -> tuple[Mention, ...]:
    if clause.pact is None and not clause.nothing:
        return ()
    signed = SIGNED.search(clause.flat) is not None or RENEWED.search(clause.flat) is not None
    open_ = clause.nothing or clause.planned
    if clause.pact is None:
        return bound_with(clause)
    return (
        linked(clause)
        or tied_to_it(clause)
        or bound_with(clause)
        or (together(clause, signed=signed and not open_) if signed or open_ or clause.verb else twinned(clause))
    )


def _several(clause: Clause, rows: Sequence[tuple[tuple[Mention, ...], int]]) -> list[Claim]:
    """Return what a clause states that names several agreements, each with the dates behind its parties."""
    claims: list[Claim] = []
    for number, (row, start) in enumerate(rows):
        stop = rows[number + 1][1] if number + 1 < len(rows) else None
        current = of(clause, row)
        claims += [current.bound(clause.scene), *terms(clause, current, start, stop)]
    return claims
