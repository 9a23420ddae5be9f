"""Words that point back at a house by a noun of its name: "the tramway", "die Werkstatt", "l'istituto"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consulted.documents.facts.house.mention import Mention
from consulted.documents.facts.scene import Scene
from consulted.documents.fold import fold, words
from models.pattern import regex
from pipelines.facts.lexicon.pact import PACT

#: An article and the noun behind it; folded. Polish has none: any noun in small letters may point back.
_NOUN = regex(
    r"(?<![\w’'])(?:the|this|le|la|l['’]|ce|cet|cette|du|au|der|die|das|dem|den|des|dieser|diese|dieses|vom|zum|beim"
    r"|el|del|al|este|esta|il|lo|gli|dello|della|dell['’]|del|allo|alla|all['’]|col|dal|dalla|dall['’]|quest[oa]"
    r"|o|a|do|da|ao|de|het|deze|dit)\s?([a-zà-ÿß]{4,24})\b"
)
_BARE = regex(r"(?<![\w’'-])([a-z]{4,24})\b")
#: A stem tells a noun in any case; so many letters at its end may differ.
_ENDING = {"pl": 4, "de": 2}
_STEM = 4
#: Behind the noun stands its own name: "the museum of Cork", "die Stadt Wertheim".
_NAMED = regex(r"\s(?:(?:of|de|du|des|di|del|della|do|da|von|van|in|w)\s)?(?:the |la |l['’])?[\"“„«]?[A-ZÀ-ÖØ-ÞĀ-Ž]")


def definite(scene: Scene) -> Iterator[Mention]:
    """Yield the houses *scene* points at by a noun of their name, of those named last before."""
    recent = list(dict.fromkeys((*([scene.before.name] if scene.before is not None else []), *scene.told)))
    if not recent:
        return
    heads = [(name, _head(name)) for name in recent if " " in name or scene.language == "de"]
    capital = scene.language == "de"
    for match in (_BARE if scene.language == "pl" else _NOUN).finditer(scene.flat):
        start, end = match.span(1)
        if _NAMED.match(scene.text, end) and not (capital and scene.text[start].islower()):
            continue
        opens = scene.language == "pl" and not scene.flat[:start].strip()
        if (capital != scene.text[start].isupper() and not opens) or PACT.fullmatch(match[1]) is not None:
            continue
        whole = next((name for name, head in heads if head and _same(match[1], head, scene.language)), None)
        if whole is not None:
            yield Mention(name=whole, start=start, end=end, pointed=True)


def _head(name: str) -> frozenset[str]:
    """Return the words of a name that may stand for it: its first and last ones, and its compound's end."""
    found = words(name)
    first = [word for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper()]
    return frozenset(fold(word) for word in (first[:1] + first[-1:] if len(found) > 1 else first))


def _same(word: str, head: frozenset[str], language: str) -> bool:
    low = fold(word)
    if low in head:
        return True
    if language == "de":
        return any(each.endswith(low) or (each.startswith(low[:-1]) and abs(len(each) - len(low)) < 3) for each in head)
    rest = _ENDING.get(language)
    if rest is None:
        return False
    return any(
        len(each) >= _STEM
        and low[: max(_STEM, len(each) - 2)] == each[: max(_STEM, len(each) - 2)]
        and abs(len(each) - len(low)) <= rest
        for each in head
    )
