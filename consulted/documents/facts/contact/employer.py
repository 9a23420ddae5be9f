"""Whom a person works for: the house named right behind the role, by the address, before the role, or spoken of."""

from __future__ import annotations

from collections.abc import Sequence

from consulted.documents.facts.agreement.pointer import definite
from consulted.documents.facts.contact.person import Person
from consulted.documents.facts.house.mention import Mention
from consulted.documents.facts.scene import Scene
from consulted.documents.facts.vocabulary import HOUSE
from consulted.documents.fold import flat, fold
from models.pattern import regex
from pipelines.facts.lexicon.house import PART

_NEAR = 110
_OF = regex(
    r"\b(?:at|of|for|from|with|chez|de|du|des|bei|beim|der|von|vom|del|della|dello|dei|van|bij|presso|w|z|do|da|d')\b"
    r"|\bd['’]|\bl['’]|\bdell['’]"
)


def employer(scene: Scene, person: Person, mail: str | None) -> tuple[Mention | None, float]:
    """Return whom a person works for, and how sure that is."""
    others = _houses(scene, person)
    hosted = scene.by_host(mail.rpartition("@")[2]) if mail is not None else None
    after = [each for each in others if each.start >= person.end]
    # "X, maire d'une station du Cantal et président de l'Union": a house rather than what may be a place.
    surer = next((each for each in after if each.start - person.end <= _NEAR and _is_sure(scene, each)), None)
    behind = surer or next(iter(after), None)
    if behind is not None and behind.start - person.end <= _NEAR and not behind.located and not person.led:
        between = scene.text[person.end : behind.start]
        # The house's own role words lie between a name and it: "X, head of mobility at Y".
        if behind.pointed and hosted is not None:
            return hosted, 0.85
        if ";" not in between and (_OF.search(flat(between).lower()) or "," in between):
            return behind, 0.85
    if hosted is not None:
        return hosted, 0.85
    before = next((each for each in reversed(others) if each.end <= person.start and not each.located), None)
    if before is not None and person.start - before.end <= _NEAR:
        return before, 0.85
    if behind is not None and behind.start - person.end <= _NEAR and not person.role:
        return behind, 0.7
    pointed = scene.pointed(far=person.led or bool(person.role))
    return (pointed[0], min(pointed[1], 0.7)) if pointed is not None else (None, 0.7)


def _is_sure(scene: Scene, mention: Mention) -> bool:
    return not mention.located and scene.register.is_sure(mention)


#: Between a house and its town: "the Vistula Cluster (VOC) of Warsaw".
_AT_HOME = regex(r"\s?(?:\([^()]*\)\s?)?(?:of|de|du|d['’]|von|aus|di|van|z|do|da)\s?")


def _is_seat(scene: Scene, mention: Mention) -> bool:
    """Say whether a single word behind a house's name is where that house is."""
    if " " in mention.name or mention.pointed or HOUSE.search(fold(mention.name)) is not None:
        return False
    ahead = next((each for each in reversed(scene.mentions) if each.end <= mention.start), None)
    return (
        ahead is not None
        and " " in ahead.name
        and _AT_HOME.fullmatch(scene.flat[ahead.end : mention.start]) is not None
    )


def _houses(scene: Scene, person: Person) -> Sequence[Mention]:
    """Return the houses a sentence names or points at beside a person: no part of one, and no field of the role."""
    named = [
        each
        for each in scene.mentions
        if (each.end <= person.start or each.start >= person.end)
        and person.name not in each.name
        and PART.match(flat(each.name).lower()) is None
        and not (each.name in person.role and HOUSE.search(fold(each.name)) is None)
        and not scene.register.is_person(each.name)
        and not _is_seat(scene, each)
    ]
    pointed = [
        each
        for each in definite(scene)
        if not any(each.start < other.end and other.start < each.end for other in named if not other.pointed)
    ]
    kept = [
        each
        for each in named
        if not (each.pointed and any(each.start < other.end and other.start < each.end for other in pointed))
    ]
    return sorted((*kept, *pointed), key=lambda each: each.start)
