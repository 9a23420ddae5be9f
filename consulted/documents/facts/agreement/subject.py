"""Who signs with the others: named before the verb, behind it, meant by a pronoun, or spoken of before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consulted.documents.facts.agreement.clause import Clause
from consulted.documents.facts.agreement.town import towns
from consulted.documents.facts.house.mention import Mention
from consulted.documents.facts.vocabulary import LATTER
from models.pattern import regex
from pipelines.facts.lexicon.house import TOWN

#: By language: what a house stands behind that is not the one that signs; folded.
_PREPOSITIONS = {
    "en": "in|of|from|at|for|by|near|besides?|unlike|under|through|within|to|apart from|margins of|as part of",
    "fr": "dans|de|du|des|chez|pour|par|outre|hormis|sous|aupres|en|pres de|grace a|en dehors de",
    "de": "neben|ausser|im|bei|beim|von|vom|fur|durch|unter|aus|seitens|uber|in|an|am|des",
    "es": "de|del|en|por|para|segun|bajo|mediante|ademas de|aparte de|junto a",
    "it": "di|del|dello|della|nel|nella|per|presso|secondo|da|dal|a|oltre a",
    "nl": "door|voor|van|naast|bij|buiten|onder|in|te",
    "pt": "de|do|da|dos|das|em|por|para|no|na|alem d[eoa]",
    "pl": "od|do|dla|przez|obok|poza|przy|w|we",
}
_ARTICLES = {
    "en": "the|an?",
    "fr": "la|le|les|l['’]|une?",
    "de": "der|dem|den|die|das|des|einer|einem",
    "es": "el|la|los|las|una?",
    "it": "il|lo|la|l['’]|gli|i|le|una?",
    "nl": "de|het|een",
    "pt": "o|a|os|as|uma?",
    "pl": "",
}
#: A word for what a house is may stand between: "of the network X".
_OBLIQUE = {
    language: regex(
        rf"(?:\b(?:{words})\s|\bd['’]|\b(?:dell|nell|all|dall)['’]\s?)(?:(?:{_ARTICLES[language]})\s?)?(?:[\w-]+ )?$"
    )
    for language, words in _PREPOSITIONS.items()
}
_PRONOUN = regex(
    r"\b(?:it|they|elle|elles|il|ils|celui-ci|celle-ci|sie|er|es|dieser|diese|dieses|ella|ello|esta|este|esso|essa|ze"
    r"|hij"
    r"|zij|deze|ono|ona|on)\b"
)


def subject_of(clause: Clause, with_: re.Match[str], others: Sequence[Mention]) -> Mention | None:
    """Return who is bound with *others*, who stand behind *with_*."""
    scene = clause.scene
    named = [each for each in _named(clause, with_) if each.end <= with_.start()]
    verb = clause.verb
    stop = verb.start() if verb is not None and verb.start() < with_.start() else with_.start()
    ahead = [each for each in named if each.end <= stop] or named
    straight = [each for each in ahead if not each.located and not _is_oblique(clause, each)]
    if straight:
        pronoun = _PRONOUN.search(clause.flat, straight[0].end, stop)
        between = clause.flat[straight[0].end : pronoun.start()] if pronoun is not None else ""
        # "Presided over by X, it signed": the one before; "A has 140 members, and in June it signed": A.
        fronted = pronoun is not None and between.count(",") == 1 and _GOES_ON.search(between) is None
        return scene.before if fronted and scene.before is not None else _nearest(clause, straight, stop)
    if LATTER.match(scene.flat) and scene.told:
        return Mention(name=scene.told[0], start=0, end=0, pointed=True)
    if scene.before is not None and _PRONOUN.search(clause.flat, 0, stop):
        return scene.before
    end = others[-1].end
    behind = next((each for each in _named(clause, with_) if each.start >= end and not each.located), None)
    if behind is not None and not _is_oblique(clause, behind):
        pronoun = _PRONOUN.search(clause.flat, end)
        if pronoun is None or behind.start < pronoun.start():
            return behind
    if ahead and scene.before is None:
        return next((each for each in ahead if not each.located), None)
    return scene.before


#: What joins a second clause to the first, right before its subject.
_GOES_ON = regex(r"\b(?:and|et|und|y|e|en|i|oraz|but|mais|aber|pero|ma|maar)\s[^,;]{0,30}$")


def _named(clause: Clause, with_: re.Match[str]) -> list[Mention]:
    """Return the houses of a clause, or its towns where towns are twinned and no house stands before "with"."""
    ahead = [each for each in clause.houses if each.end <= with_.start() and not each.located]
    if ahead or not clause.twins:
        return clause.houses
    return towns(clause.scene, 0, with_.start())[:1] or clause.houses


def _nearest(clause: Clause, straight: Sequence[Mention], stop: int) -> Mention:
    """Return the one of several that signs: right before the verb, else the first that is surely a house."""
    if _DOES.fullmatch(clause.flat[straight[-1].end : stop]):
        return straight[-1]
    return next((each for each in straight if clause.scene.register.is_sure(each)), straight[0])


#: What may stand between who signs and the verb.
_DOES = regex(
    r"(?:\s?\([^()]*\))?,?\s?(?:has|have|had|also|finally|then|recently|a|ont|avait|aussi|egalement|hat|haben|ha|han"
    r"|hanno|tambien|anche|heeft|hebben|ook|tem|\s)*\s?"
)


def _is_oblique(clause: Clause, mention: Mention) -> bool:
    """Say whether a house stands behind a preposition, other than "the agreement of A with B"."""
    start = max(0, mention.start - 40)
    pattern = _OBLIQUE.get(clause.scene.language)
    found = pattern.search(clause.flat[start : mention.start]) if pattern is not None else None
    if found is None or TOWN.search(found[0]):
        return False
    lead = clause.flat[max(0, start + found.start() - 20) : start + found.start()]
    if (town := TOWN.search(lead)) is not None and not lead[town.end() :].strip():
        return False
    return not any(each.end() in (start + found.start(), start + found.start() - 1) for each in clause.pacts())
