"""The clauses of a sentence, each with what it says of agreements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from consulted.documents.facts.agreement.pointer import definite
from consulted.documents.facts.agreement.town import towns
from consulted.documents.facts.house.mention import Mention
from consulted.documents.facts.scene import Scene
from consulted.documents.facts.vocabulary import LATTER
from models.pattern import regex
from pipelines.facts.canonical.country import country
from pipelines.facts.lexicon.absent import NONE
from pipelines.facts.lexicon.listing import LABEL
from pipelines.facts.lexicon.pact import (
    AGREED_ON,
    BETWEEN,
    COOPERATE,
    ENDED,
    PACT,
    PLANNED,
    RENEWED,
    SIGNED,
    TWIN,
    with_word,
)

#: Words in quotation marks; those in small letters are speech, not a name.
_QUOTED = regex(r"[\"“„«‹][^\"“”„«»‹›]{8,300}[\"”“»›]")
_SMALL_WORDS = 3
#: "unless prolonged", "sofern sie nicht verlängert wird": nothing of it has come to pass.
_UNLESS = regex(
    r"\b(?:unless|if not|failing|sofern|falls|wenn|es sei denn|sauf|a moins d[eu']|si elle n|s'il n|salvo|a menos que"
    r"|a meno (?:di|che)|tenzij|o ile nie|a nao ser)\b[^,;.:]{0,60}?(?:renew|prolong|extend|renouvel|reconduc|recondui"
    r"|verlanger|erneuer|prorrog|renov|rinnov|prorog|verleng|przedluz)\w*"
)
#: Where a clause ends that may speak of another agreement than the next.
_PARTS = regex(
    r";\s|,\s(?=(?:while|whereas|but|yet|although|though|tandis qu|alors qu|mais|bien qu|wahrend|wohingegen|aber|doch"
    r"|obwohl|mientras|pero|aunque|mentre|ma\b|benche|terwijl|maar|hoewel|podczas gdy|natomiast|ale|choc|enquanto|mas\b"
    r"|embora)\b)"
)
_SHORTEST = 12
_NEXT = 16
#: "Kooperationsvereinbarung des": an agreement and whose it is.
_OF = regex(r"([\w-]+) (?:des|der|von|vom|of|de|du|del|della|van)\s")


@dataclass(frozen=True, kw_only=True)
class Clause:
    """One clause."""

    scene: Scene
    #: 0 for the first of its sentence.
    number: int

    @cached_property
    def flat(self) -> str:
        """Its folded words, every character in its place, without what is quoted and what is only a condition."""
        text = self.scene.text
        low = _UNLESS.sub(lambda condition: " " * len(condition[0]), self.scene.flat)
        for quoted in _QUOTED.finditer(text):
            words = quoted[0].split()
            if sum(word.strip('"“„«»”').islower() for word in words) >= _SMALL_WORDS:
                low = low[: quoted.start()] + " " * len(quoted[0]) + low[quoted.end() :]
        return low

    @cached_property
    def mentions(self) -> list[Mention]:
        """The houses it names or points at, those said to be places too; never countries."""
        named = [
            self._bare(each)
            for each in self.scene.mentions
            if country(each.name) is None and self.flat[each.start : each.end].strip() and not self._is_pact(each)
        ]
        pointed = [
            each for each in definite(self.scene) if not any(_meet(each, other) for other in named if not other.pointed)
        ]
        kept = [each for each in named if not (each.pointed and any(_meet(each, other) for other in pointed))]
        return sorted((*kept, *pointed), key=lambda each: each.start)

    def _is_pact(self, mention: Mention) -> bool:
        """Say whether words taken to point at a house are an agreement's: "die Partnerschaft zwischen …"."""
        if not mention.pointed or PACT.fullmatch(self.flat, mention.start, mention.end) is None:
            return False
        behind = self.flat[mention.end : mention.end + _NEXT].lstrip()
        return BETWEEN.match(behind) is not None or with_word(self.scene.language).match(behind) is not None

    def _bare(self, mention: Mention) -> Mention:
        """Return a house without the agreement it is said to have: "Kooperationsvereinbarung des TSG"."""
        of = _OF.match(self.flat, mention.start, mention.end)
        if of is None or PACT.fullmatch(of[1]) is None:
            return mention
        name = self.scene.text[of.end() : mention.end].strip()
        return self.scene.register.meant(replace(mention, name=name, start=of.end()))

    @cached_property
    def houses(self) -> list[Mention]:
        """Those not said to be places, where there are others."""
        return [each for each in self.mentions if not each.located] or self.mentions

    @cached_property
    def pact(self) -> re.Match[str] | None:
        """The first word for an agreement that is no part of a house's name, nor of a label such as "Accord B."."""
        label = LABEL.match(self.scene.text) if self.scene.number == 0 and self.number == 0 else None
        found = next(self.pacts(label.end() if label is not None else 0), None)
        return found or AGREED_ON.search(self.flat)

    def pacts(self, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Yield the words for agreements between two places."""
        long = [each for each in self.mentions if (" " in each.name or each.pointed) and not each.located]
        for found in PACT.finditer(self.flat, start, len(self.flat) if end is None else end):
            noun = found.end() - len(found[0].rsplit(" ", 1)[-1])
            if not any(each.start <= noun < each.end for each in long):
                yield found

    @cached_property
    def twins(self) -> bool:
        """Whether towns may be bound."""
        return TWIN.search(self.flat) is not None

    @cached_property
    def verb(self) -> re.Match[str] | None:
        """The verb by which somebody is bound."""
        return SIGNED.search(self.flat) or RENEWED.search(self.flat) or COOPERATE.search(self.flat)

    @cached_property
    def planned(self) -> bool:
        """Whether somebody intends to be bound."""
        return PLANNED.search(self.flat) is not None

    @cached_property
    def nothing(self) -> bool:
        """Whether it says that nobody is bound."""
        return NONE.search(self.flat) is not None

    @cached_property
    def ended(self) -> bool:
        """Whether it says that somebody is bound no more."""
        return ENDED.search(self.flat) is not None


def _meet(one: Mention, other: Mention) -> bool:
    return one.start < other.end and other.start < one.end


def clauses(scene: Scene) -> list[Clause]:
    """Return the clauses of a sentence, from left to right."""
    bounds = list(_bounds(scene))
    found: list[Clause] = []
    current = scene
    for number, (start, end) in enumerate(bounds):
        if len(bounds) > 1:
            current = _part(scene, start, end, found)
        found.append(Clause(scene=current, number=number))
    return found


def _bounds(scene: Scene) -> Iterator[tuple[int, int]]:
    start = 0
    for mark in _PARTS.finditer(scene.flat):
        open_ = scene.flat.count("(", start, mark.start()) > scene.flat.count(")", start, mark.start())
        if open_ or mark.start() - start < _SHORTEST or len(scene.flat) - mark.end() < _SHORTEST:
            continue
        yield start, mark.start()
        start = mark.end()
    yield start, len(scene.flat)


def _part(scene: Scene, start: int, end: int, told: Sequence[Clause]) -> Scene:
    """Return a part of *scene* as a sentence of its own, behind those *told*."""
    sentence = replace(
        scene.sentence,
        text=scene.text[start:end],
        plain=scene.sentence.plain[start:end],
        start=scene.sentence.start + start,
    )
    part = replace(scene, sentence=sentence)
    if not told:
        return part
    last = told[-1]
    houses = list({each.name: each for each in last.houses if not each.located}.values())
    pair: Sequence[Mention] = last.scene.pair if not houses else ()
    if len(houses) == 2:
        pair = houses
    if not houses and last.twins:
        houses = towns(last.scene, 0, len(last.scene.text))[:1]
    first = last.scene.before
    if LATTER.match(last.scene.flat) and last.scene.told:
        first = Mention(name=last.scene.told[0], start=0, end=0, pointed=True)
    if len(houses) == 1 and first is not None and first.name != houses[0].name:
        pair = [first, houses[0]]
    before = houses[0] if houses and not last.scene.opens_with_pronoun else last.scene.before
    return replace(
        part,
        before=before,
        before_from="paragraph" if houses else last.scene.before_from,
        pair=pair,
        told=(*(each.name for each in reversed(houses)), *last.scene.told),
    )
