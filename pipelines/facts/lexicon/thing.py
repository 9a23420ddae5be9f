"""Counted things that no list holds: "210 kilns" of a report and "Kilns: 214" of a page are one noun."""

from __future__ import annotations

import re
from functools import lru_cache

from models.pattern import regex
from pipelines.facts.lexicon.counted import noun_of
from pipelines.facts.lexicon.plural import same_noun
from snapshots.flat import flat

_WORD = regex(r"[^\W\d_]+(?:-[^\W\d_]+)*")
#: What ends a noun with its adjectives: "pieces in store", "corsi di formazione", "Betriebe der Region".
_ENDS = regex(
    r"[,;:(/]|\s(?:of|in|from|for|at|on|with|by|per|a year|to|and|who|which|that|de|du|des|d['’]|dans|par|pour|en|et"
    r"|a|au|aux|qui|der|des|im|aus|fur|pro|und|die|von|mit|del|dei|della|delle|di|da|con|all['’]?|ogni|e|y|cada|por"
    r"|para|van|voor|uit|per|w|z|na|dla|i|rocznie)\s|\sd['’]|\s(?:annually|yearly|rocznie)\b"
)


def counted_as(noun: str, predicate: str) -> bool:
    """Say whether *noun*, the words of a page beside a number, names what a fact with *predicate* counts.

    Listed nouns are one across languages ("Studierende" are ``students``); any other noun is known again in another
    number or case, with adjectives beside it or without ("paying passengers" are ``passengers``).

    Args:
        noun: a noun, perhaps with what stands around it, but without its number: "kilns", "Teacher(s)", "forni attivi".
        predicate: of a count: a word of the contract such as ``members``, or a noun as a report printed it.
    """
    return bool(noun.strip()) and _counted_as(flat(noun).lower().strip(), flat(predicate).lower().strip())


@lru_cache(maxsize=20_000)
def _counted_as(noun: str, predicate: str) -> bool:
    if noun == predicate:
        return True
    heads, wanted = _heads(noun), _heads(predicate)
    listed, meant = _listed(noun, heads), _listed(predicate, wanted)
    if listed is not None and meant is not None:
        return listed == meant
    if listed is not None or meant is not None:
        return any(each.startswith(mine) or mine.startswith(each) for each in heads for mine in wanted)
    return any(same_noun(each, mine) for each in heads for mine in wanted)


def _listed(phrase: str, heads: tuple[str, ...]) -> str | None:
    """Return the contract's word for what a phrase names, by all of it or by its noun."""
    return next((found for each in (phrase, *heads) if (found := noun_of(each)) is not None), None)


def _heads(phrase: str) -> tuple[str, ...]:
    """Return the words of a phrase that may be its noun: the last one, and the first one where it is plural too."""
    bare = re.sub(r"\([^()]*\)", "", phrase)
    found = _WORD.findall(_ENDS.split(f"{bare.strip()} ", maxsplit=1)[0])
    if not found:
        return ()
    first, last = found[0], found[-1]
    return (last,) if first == last or not _MANY.search(first) else (last, first)


#: A word that may stand for many: "forni attivi", but not "student rooms".
_MANY = regex(r"(?:s|x|i|e|en|er|n|ow|y|ach)$")
