"""Who takes part in a project, as running text tells: "Its partners are A, B and C", "Ne fanno parte A e B"."""

from __future__ import annotations

from collections.abc import Iterator

from consulted.documents.facts.agreement.clause import Clause
from consulted.documents.facts.agreement.party import row
from consulted.documents.facts.claim import Claim
from consulted.documents.facts.house.mention import Mention
from consulted.documents.facts.scene import Scene
from consulted.documents.fold import fold
from models.fact import FactType, Predicate, Value
from models.pattern import regex
from pipelines.facts.canonical.country import country
from pipelines.facts.canonical.organisation import organisation
from pipelines.facts.lexicon.project import PROJECT, TAKES_PART

_FEWEST = 2
#: "A (IE), B (PT)": a network's members.
_CODED = regex(r"\(([A-Z]{2,3})\)")


def partners_of_project(scene: Scene) -> Iterator[Claim]:
    """Yield who is bound by a project that *scene* or the sentence before names."""
    verb = TAKES_PART.search(scene.flat)
    if verb is None or any(country(each[1]) is not None for each in _CODED.finditer(scene.text)):
        return
    clause = Clause(scene=scene, number=0)
    behind = row(clause, [each for each in clause.mentions if each.start >= verb.end()])
    ahead = [each for each in clause.mentions if each.end <= verb.start()]
    spoken = [*ahead, *([scene.before] if scene.before is not None else [])]
    project = next((each for each in spoken if _is_project(scene, each)), None) or _called(scene)
    named = [each for each in behind if project is None or each.name != project.name]
    if project is None or len(named) < _FEWEST:
        return
    names = tuple(each.name for each in named)
    yield Claim(
        type=FactType.PARTNERSHIP,
        subject=project.name,
        predicate=Predicate.PARTNERS,
        value=Value(printed=names, canonical=tuple(map(organisation, names))),
        paragraph=scene.paragraph,
        start=scene.start,
        end=scene.end,
        aliases=project.aliases,
        involved=names,
        confidence=0.8,
    )


def _is_project(scene: Scene, mention: Mention) -> bool:
    """Say whether a house is called a project where the report names it."""
    if PROJECT.search(fold(mention.name)):
        return True
    around = scene.paragraph.text
    place = around.find(mention.name)
    if place < 0:
        return False
    low = fold(around[max(0, place - 40) : place])
    behind = fold(around[place + len(mention.name) : place + len(mention.name) + 60])
    return PROJECT.search(low[-24:]) is not None or _CALLED.match(behind) is not None


def _called(scene: Scene) -> Mention | None:
    """Return the project a sentence before it in the paragraph opens with: "Puente Azul es un proyecto …"."""
    lead = scene.paragraph.text[: scene.start]
    found = list(_OPENS.finditer(lead))
    return Mention(name=found[-1][1], start=0, end=0) if found else None


_CALLED = regex(rf"[^.;]{{0,12}}?(?:,|\(| is| est| ist| es| e| jest|:)[^.;]{{0,30}}?(?:{PROJECT.pattern})")
_OPENS = regex(
    r"(?:^|[.!?]\s)[\"“„«]?([A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]+(?: [A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]+){0,4})[\"”»]?(?: \([^()]*\))? (?:is|est"
    r"|ist|es|è|é|jest)"
    rf" (?:an?|une?|ein|un|uno|um|een)? ?(?:[\w-]+ )?(?:{PROJECT.pattern})"
)
