"""How many members, companies, pupils, kilns an organisation is said to have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from consulted.documents.facts.claim import Claim
from consulted.documents.facts.scene import Found, Scene
from consulted.documents.facts.uncounted import is_uncounted
from consulted.documents.facts.vocabulary import ABOUT
from models.fact import FactType, Value
from models.pattern import regex
from pipelines.facts.lexicon.counted import OF_THEM, Counted, counted
from pipelines.facts.lexicon.dozen import DOZEN
from pipelines.facts.lexicon.having import BEHIND, DONE, FILLING, FINAL, HELPING, SPREAD, WORK, beside, having
from pipelines.facts.lexicon.phrase import things

#: A part of what was counted before.
_PART = regex(
    r"\b(?:including|of which|of whom|among them|among which|dont|parmi lesquel\w+|parmi eux|y compris|darunter|davon"
    r"|hiervon|de los cuales|de las cuales|de ell[oa]s|entre ell[oa]s|incluid\w+|di cui|dei quali|delle quali|tra cui"
    r"|fra cui|waarvan|onder wie|waaronder|w tym|z czego|z ktorych|dos quais|das quais"
    r"|entre os quais)\s*(?:[\w'’]+\s){0,2}$"
)
_SOME = (
    r"(?:about |some |nearly |over |more than |environ |quelque |plus de |rund |etwa |uber |gut |knapp "
    r"|unos |unas |mas de "
)
_SOME += r"|cerca de |circa |oltre |piu di |ongeveer |ruim |zo'n |okolo |ponad |uma? |une? |una )?"
_AND = (
    r"(?:,|\band|\bet|\bund|\by|\be|\bed|\ben|\bi|\boraz|\bas well as|\bainsi que|\basi como|\bsowie"
    r"|\bnonche|\balong with)"
)
#: "21 laboratories" behind "98 SMEs and".
_ADDED = regex(rf"{_AND}\s*{_SOME}$")
#: The same behind words on what was counted first: "34 teachers in three houses, and a fleet of".
_LISTED = regex(rf"(?:\s[^,;.:()]{{1,30}})?{_AND}\s(?:(?:an?|une|ein[en]?|una|een|with|con) [\w’' ]{{2,24}})?{_SOME}")
_THERE = regex(r"[^.;:,]{1,24}\b(?:there|dort|hier|alli|er)\b")
#: Too far before the figure, a verb speaks of something else.
_NEAR, _NEARER, _BESIDE = 70, 45, 25
_CUT = regex(r"[.;:()]|,\s(?:\w+\s){0,2}(?:which|who|qui|que|che|die|der|das|ktor\w+)\b")
_COMMA = regex(r"[.,;:()]")
#: Names end so short before "with its 14 halls".
_GAP = 3


def counts(scene: Scene) -> Iterator[Claim]:
    """Yield the counts *scene* states of an organisation."""
    yield from _Counts(scene=scene).claims()


@dataclass(kw_only=True)
class _Counts:
    scene: Scene
    _told: list[tuple[Counted, Found]] = field(default_factory=list)

    def claims(self) -> Iterator[Claim]:
        """Yield them from left to right; of one subject, the first of a kind."""
        taken: set[tuple[str, str]] = set()
        for number, listed in _numbers(self.scene):
            if is_uncounted(self.scene, number):
                continue
            found = self._subject(number, listed=listed)
            if found is None or (found[0].name, number.predicate) in taken:
                continue
            taken.add((found[0].name, number.predicate))
            self._told.append((number, found))
            yield _claim(self.scene, number, found)

    def _subject(self, number: Counted, *, listed: bool) -> Found | None:
        """Return whose the number is: of whom the sentence counts on, or whoever has it."""
        before = self.scene.flat[: number.start]
        if self._told:
            last, found = self._told[-1]
            part = _PART.search(before) is not None or OF_THEM.match(self.scene.flat[number.end :]) is not None
            if (
                part
                or SPREAD.search(before)
                or (listed and _ADDED.search(before))
                or _LISTED.fullmatch(before[last.noun_end :])
            ):
                return found
        tied = (
            self._is_tied(number, listed=listed)
            or _is_entry(self.scene, number)
            or _is_bracketed(self.scene, number)
            or _is_proof(self.scene, number, listed)
        )
        if not tied:
            return None
        # "Some forty researchers work there": where was told before.
        there = _THERE.match(self.scene.flat[number.noun_end :]) is not None
        return self.scene.subject(number.start, behind=None if there else number.noun_end)

    def _is_tied(self, number: Counted, *, listed: bool) -> bool:
        """Say whether a verb of having ties a number to somebody; one whose noun no list holds more strictly."""
        if listed and any(self._relates(verb, number) for verb in self._verbs):
            return True
        behind = self.scene.flat[number.noun_end :]
        if BEHIND.match(behind) or FINAL.match(behind):
            return True
        if WORK.match(behind) and any(each.end <= number.start <= each.end + _GAP for each in self.scene.mentions):
            return True
        return any(self._has(verb, number, listed=listed) for verb in self._verbs)

    def _relates(self, verb: re.Match[str], number: Counted) -> bool:
        """Say whether a verb relates a number to a house, however far before it, as listed nouns allow."""
        if not 0 <= number.start - verb.end() <= (_BESIDE if verb[0] in _WEAK else _NEAR):
            return False
        if verb[0] in _WEAK:
            return _MET.search(self.scene.flat[: verb.start()]) is None
        return not self._helps(verb, number)

    def _helps(self, verb: re.Match[str], number: Counted) -> bool:
        """Say whether a verb only helps another: "has chosen five museums", "hat 40 Firmen ausgewählt"."""
        if HELPING.fullmatch(verb[0]) is None:
            return False
        if self.scene.language in ("de", "nl"):
            return DONE.match(self.scene.flat[number.noun_end :]) is not None
        return FILLING.fullmatch(self.scene.flat[verb.end() : number.start]) is None

    def _has(self, verb: re.Match[str], number: Counted, *, listed: bool) -> bool:
        place, between = number.start, self.scene.flat[verb.end() : number.start]
        if self._helps(verb, number) or verb.end() > place or len(between) > (_NEAR if listed else _NEARER):
            return False
        if (_CUT if listed else _COMMA).search(between):
            return False
        if not beside(self.scene.language).fullmatch(verb[0]):
            return True
        owned = any(0 <= verb.start() - each.end <= _GAP for each in self.scene.mentions)
        return len(between) <= _BESIDE and (owned or " " in verb[0])

    @cached_property
    def _verbs(self) -> Sequence[re.Match[str]]:
        found = having(self.scene.language).finditer(self.scene.flat)
        return [each for each in found if self.scene.text[each.start()] not in "àÀ"]


def _numbers(scene: Scene) -> list[tuple[Counted, bool]]:
    """Return what a sentence counts, and whether by a noun that a list holds."""
    found = {each.start: (each, True) for each in counted(scene.text, scene.language)}
    for each in things(scene.text, scene.language):
        found.setdefault(each.start, (each, False))
    return [found[place] for place in sorted(found)]


def _is_entry(scene: Scene, number: Counted) -> bool:
    """Say whether a number stands alone in the entry of a list: "OptoRegion Saale: 133 members; …"."""
    return (
        scene.entry
        and re.search(r"[;:,–(]\s?(?:about |some |over |rund |etwa |environ )?$", scene.flat[: number.start])
        is not None
    )


def _is_bracketed(scene: Scene, number: Counted) -> bool:
    """Say whether a number stands in the brackets right behind a house: "the Shannon Cluster (2016; 29 firms)"."""
    opened = scene.flat.rfind("(", 0, number.start)
    if opened < 0 or ")" in scene.flat[opened : number.start]:
        return False
    alone = re.fullmatch(rf"\((?:[^()]*[;,]\s)?{_SOME}", scene.flat[opened : number.start]) is not None
    return alone and any(0 <= opened - each.end <= _GAP for each in scene.houses)


def _is_proof(scene: Scene, number: Counted, listed: bool) -> bool:
    """Say whether a number behind a colon bears out what was said of a house: "It is among the big ones: 312"
    " members"."""
    lead = _COLON.search(scene.flat[: number.start])
    return listed and lead is not None and _SAID.search(scene.flat[: lead.start()]) is not None


_COLON = regex(rf"\s?[:–—]\s{_SOME}$")
#: What says of somebody what they are.
_SAID = regex(
    r"\b(?:is|are|was|has become|remains|ranks|grew|c['’]est|est|sont|reste|demeure|fait partie|ist|sind|gehort"
    r"|bleibt|zahlt"
    r"|es|son|sigue siendo|esta|e|sono|resta|rimane|is|zijn|blijft|hoort|jest|sa|nalezy|continua|figura)\b"
)
_MET = regex(
    r"\b(?:met|meets?|meeting|contacts?|talks?|talked|discuss\w*|rencontr\w+|getroffen|traf\w*|gesprach\w*"
    r"|reuni\w+)\b[^,;]{0,30}$"
)
#: Of what relates, what does so only right before the figure.
_WEAK = frozenset(
    [
        "with",
        "avec",
        "mit",
        "con",
        "met",
        "z",
        "its",
        "their",
        "ses",
        "leurs",
        "seine",
        "ihre",
        "seinen",
        "ihren",
        "seiner",
        "ihrer",
        "including",
        "dont",
        "darunter",
        "davon",
        "are",
        "com",
        "zijn",
        "haar",
        "hun",
        "sus",
        "seus",
        "suas",
        "ze",
    ]
)


def _claim(scene: Scene, number: Counted, found: Found) -> Claim:
    mention, confidence, doubts = found
    printed = scene.text[number.start : number.end]
    about = ABOUT.search(scene.flat[: number.start]) is not None or DOZEN.match(printed.lower()) is not None
    return Claim(
        type=FactType.COUNT,
        subject=mention.name,
        predicate=number.predicate,
        value=Value(printed=(printed,), canonical=(number.value,), approximate=about),
        paragraph=scene.paragraph,
        start=scene.start,
        end=scene.end,
        aliases=mention.aliases,
        confidence=confidence,
        doubts=doubts,
    )
