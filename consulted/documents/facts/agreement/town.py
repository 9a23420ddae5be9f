"""Towns that are bound: plain names that are no houses elsewhere."""

from __future__ import annotations

from consulted.documents.consistency.name import names
from consulted.documents.facts.house.mention import Mention
from consulted.documents.facts.scene import Scene
from consulted.documents.fold import fold
from consulted.documents.month import months
from pipelines.facts.canonical.country import country
from pipelines.facts.lexicon.house import TOWN
from pipelines.facts.lexicon.pact import PACT


def towns(scene: Scene, start: int, stop: int) -> list[Mention]:
    """Return the towns *scene* names between two places."""
    found = []
    for each in names(scene.text[start:stop]):
        low = fold(each.text)
        if country(each.text) is not None or PACT.search(low) or low in months() or scene.register.is_person(each.text):
            continue
        name, offset = each.text, start + each.start
        if TOWN.search(low) is not None and " " in name:
            name = name.rsplit(" ", 1)[1]
            offset += len(each.text) - len(name)
        if TOWN.fullmatch(fold(name)) is None:
            found.append(Mention(name=name, start=offset, end=offset + len(name)))
    return found
