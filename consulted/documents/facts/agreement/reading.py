"""What a sentence states of agreements, and the agreement the next sentence may go on with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consulted.documents.facts.agreement.pact import Pact
from consulted.documents.facts.agreement.parties import between, bound_with, linked, together
from consulted.documents.facts.agreement.term import planned_for, terms
from consulted.documents.facts.claim import Claim
from consulted.documents.facts.house.mention import Mention
from consulted.documents.facts.moment import moments
from consulted.documents.facts.scene import Scene
from pipelines.facts.canonical.listed import listed
from pipelines.facts.lexicon.listing import LABEL
from pipelines.facts.lexicon.pact import (
    ACTIVE,
    BOTH,
    ENDED,
    INTERNAL,
    NONE,
    PACT,
    PLANNED,
    POINTING,
    RENEWED,
    SIGNED,
    TIE_BETWEEN,
    UNTIL,
)

#: "the agreement of the network was signed …": its parties are the network's.
_OF_HOUSE = re.compile(r"(?: (?:of|de|du|des|de la|der|von|vom)\b| de l['’]|['’]s own)")
_HOUSE_FAR = 12
_LABEL = 40


def agreements(scene: Scene, last: Pact | None) -> tuple[list[Claim], Pact | None]:
    """Return what *scene* states of agreements, and the agreement the next sentence may go on with.

    Args:
        last: the agreement spoken of before in the same paragraph or box.
    """
    label = LABEL.match(scene.text) if scene.number == 0 else None
    pact = PACT.search(scene.flat, label.end() if label is not None else 0)
    dated = any(verbs.search(scene.flat) for verbs in (SIGNED, RENEWED, UNTIL, ACTIVE, TIE_BETWEEN))
    if (pact is None and not dated) or (INTERNAL.search(scene.flat) and NONE.search(scene.flat) is None):
        return [], last
    if pact is None and last is not None and scene.opens_with_pronoun and ACTIVE.search(scene.flat) and not scene.named:
        return [last.before().standing(scene, "active")], last
    if pact is None and last is None and not BOTH.search(scene.flat) and not TIE_BETWEEN.search(scene.flat):
        return [], last
    rows = between(scene) if pact is not None or TIE_BETWEEN.search(scene.flat) else []
    if len(rows) > 1:
        return _several(scene, rows), None
    partners = rows[0][0] if rows else _parties(scene, pact)
    if len(partners) >= 2:
        current = _of(scene, partners)
        return _told(scene, current), current
    return _further(scene, pact, last)


def _parties(scene: Scene, pact: re.Match[str] | None) -> tuple[Mention, ...]:
    if pact is None:
        return ()
    nothing = NONE.search(scene.flat) is not None
    signed = SIGNED.search(scene.flat) is not None or RENEWED.search(scene.flat) is not None
    planned = PLANNED.search(scene.flat) is not None
    return (
        linked(scene)
        or bound_with(scene, pact)
        or (together(scene, signed=not (nothing or planned)) if signed or nothing or planned else ())
    )


def _of(scene: Scene, partners: Sequence[Mention]) -> Pact:
    unsure = [each for each in partners if not scene.register.is_sure(each)]
    if unsure and len(unsure) < len(partners):
        return Pact.of(partners, confidence=0.6, doubts=(f"“{unsure[0].name}” may be no organisation",))
    if any(each.pointed for each in partners):
        return Pact.of(partners, confidence=0.8, doubts=("a party was named in a sentence before",))
    return Pact.of(partners)


def _several(scene: Scene, rows: Sequence[tuple[tuple[Mention, ...], int]]) -> list[Claim]:
    """Return what a sentence states that names several agreements, each with the dates behind its parties."""
    claims: list[Claim] = []
    for number, (row, start) in enumerate(rows):
        stop = rows[number + 1][1] if number + 1 < len(rows) else None
        current = _of(scene, row)
        claims += [current.bound(scene), *terms(scene, current, start, stop)]
    return claims


def _told(scene: Scene, current: Pact) -> list[Claim]:
    """Return what a sentence states that names the parties."""
    if NONE.search(scene.flat):
        return [current.standing(scene, "none")]
    if PLANNED.search(scene.flat):
        return [current.standing(scene, "planned", planned_for(scene))]
    ended = [current.standing(scene, "ended")] if ENDED.search(scene.flat) else []
    return [current.bound(scene), *terms(scene, current), *ended]


def _further(scene: Scene, pact: re.Match[str] | None, last: Pact | None) -> tuple[list[Claim], Pact | None]:
    """Return what a sentence states of an agreement whose parties stand elsewhere."""
    if pact is not None and NONE.search(scene.flat) and PLANNED.search(scene.flat) is None:
        if last is not None and not scene.houses:
            return [last.before().standing(scene, "none")], last
        return _nothing(scene), last
    both = BOTH.search(scene.flat)
    pointing = _points_back(scene, pact) or both is not None
    if last is not None and pointing and (_is_labelled(scene) or not _of_others(scene, last)):
        former = last.before()
        if PLANNED.search(scene.flat):
            return [former.standing(scene, "planned", planned_for(scene))], last
        active = [former.standing(scene, "active")] if ACTIVE.search(scene.flat) else []
        return [*terms(scene, former), *active], last
    if not moments(scene.text) and PLANNED.search(scene.flat) is None:
        return [], last
    begun = pact is not None and not scene.houses and (SIGNED.search(scene.flat) or PLANNED.search(scene.flat))
    pair = scene.pair if len(scene.pair) == 2 and (both or (pact is not None and pointing) or begun) else ()
    if pair:
        former = Pact.of(pair, confidence=0.65, doubts=("its parties were named in the sentence before",))
        return [each for each in _told(scene, former) if begun or each.predicate != "partners"], former
    own = _own(scene, pact)
    return (list(terms(scene, own)), own) if own is not None else ([], last)


def _is_labelled(scene: Scene) -> bool:
    """Say whether a sentence opens with a label: "Signed: Cusco, 17 May 2016"."""
    return scene.number == 0 and ":" in scene.flat[:_LABEL]


def _points_back(scene: Scene, pact: re.Match[str] | None) -> bool:
    """Say whether "this agreement", "it", "the document" points back."""
    if scene.opens_with_pronoun or POINTING.match(scene.flat) is not None:
        return True
    if pact is None:
        return _is_labelled(scene)
    if scene.language == "pl" and not scene.flat[: pact.start()].strip():
        return True
    lead = scene.flat[max(0, pact.start() - 24) : pact.start()].replace("'", "' ").split()
    # "That agreement": the words before it may be a part of what was found.
    return any(word in _ARTICLES for word in (*lead[-3:], pact[0].split()[0])) or (
        ":" in scene.flat[:40] and scene.number == 0
    )


_ARTICLES = listed(
    """
the this that these it its le la l' cette ce cet celui-ci celle-ci der die das dieser diese dieses den el este esta
de deze dit ta to
"""
)


def _of_others(scene: Scene, last: Pact) -> bool:
    """Say whether a sentence speaks of houses that the agreement does not bind."""
    houses = {each.name for each in scene.houses if not each.located and not each.pointed}
    return bool(houses) and not houses & set(last.partners)


def _nothing(scene: Scene) -> list[Claim]:
    """Return that an agreement does not exist, where the sentence names one party, and perhaps the other loosely."""
    named = [each for each in scene.houses if not each.located]
    first = scene.before if not named or (len(named) == 1 and scene.before not in (None, named[0])) else None
    partners = ([first] if first is not None else []) + named[:1]
    loose = _LOOSE.search(scene.flat) if len(partners) == 1 else None
    if loose is not None:
        start, end = loose.span(1)
        partners.append(Mention(name=scene.text[start:end].strip(), start=start, end=end))
    if len(partners) < 2 or partners[0].name == partners[1].name:
        return []
    return [Pact.of(partners, confidence=0.55, doubts=("its parties are not both named",)).standing(scene, "none")]


#: "Mit polnischen Museen besteht …": parties without a name.
_LOOSE = re.compile(
    r"\b(?:with|avec|mit|con|met|z)\s((?:[\w’'-]+ ){0,2}[\w’'-]+)(?=\s(?:besteht|gibt|exist\w*|no\b|n'|bestaat))"
)


def _own(scene: Scene, pact: re.Match[str] | None) -> Pact | None:
    """Return the agreement a network has within itself: "Der Rahmenvertrag des Verbundes wurde … unterzeichnet"."""
    if pact is None:
        return None
    of = _OF_HOUSE.match(scene.flat[pact.end() : pact.end() + 12])
    house = next((each for each in scene.houses if each.start >= pact.end()), None)
    if of is None or house is None or house.start - pact.end() > _HOUSE_FAR + 6 or house.located:
        return None
    title = scene.text[pact.start() : pact.end()].strip()
    return Pact(
        subject=f"{title} {house.name}",
        partners=(house.name,),
        aliases=(house.name, *house.aliases),
        confidence=0.6,
        doubts=("its parties are not named",),
    )
