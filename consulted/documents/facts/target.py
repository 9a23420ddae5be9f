"""Which countries a partnership or programme is said to aim at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consulted.documents.facts.claim import Claim
from consulted.documents.facts.scene import Scene
from models.fact import FactType, Predicate, Value
from pipelines.facts.canonical.country import Country, countries
from pipelines.facts.lexicon.target import TARGETS

_FAR = 120


def targets(scene: Scene) -> Iterator[Claim]:
    """Yield the target countries *scene* names."""
    for verb in TARGETS.finditer(scene.flat):
        row = _row(scene, verb)
        if not row:
            continue
        found = scene.subject(row[0].start, far=True)
        if found is None:
            return
        mention, confidence, doubts = found
        yield Claim(
            type=FactType.TARGET_COUNTRY,
            subject=mention.name,
            predicate=Predicate.TARGETS,
            value=Value(printed=tuple(each.printed for each in row), canonical=tuple(each.code for each in row)),
            paragraph=scene.paragraph,
            start=scene.start,
            end=scene.end,
            aliases=mention.aliases,
            confidence=min(confidence, 0.8),
            doubts=doubts,
        )
        return


def _row(scene: Scene, verb: re.Match[str]) -> list[Country]:
    """Return the countries behind a verb, or before it: "Japan and Korea are the target countries"."""
    named = list(countries(scene.text))
    behind = [each for each in named if each.start >= verb.end()]
    if behind and behind[0].start - verb.end() <= _FAR:
        return _together(scene, behind)
    ahead = [each for each in named if each.end <= verb.start()]
    if (
        ahead
        and verb.start() - ahead[-1].end <= _FAR // 2
        and (
            verb[0] == "im blick"
            or re.search(
                r"\b(?:is|are|as|est|sont|comme|sind|ist|als|was|were)\b", scene.flat[ahead[-1].end : verb.end()]
            )
        )
    ):
        return _together(scene, ahead)
    return []


def _together(scene: Scene, found: list[Country]) -> list[Country]:
    row = [found[0]]
    for each in found[1:]:
        if len(scene.flat[row[-1].end : each.start]) > 40 or re.search(r"[.;]", scene.flat[row[-1].end : each.start]):
            break
        row.append(each)
    return row
