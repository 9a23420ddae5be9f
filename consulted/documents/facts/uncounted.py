"""Numbers that count no stock of a house: a board's, newcomers', hoped for, in somebody's joke."""

from __future__ import annotations

from consulted.documents.facts.scene import Scene
from models.pattern import regex
from pipelines.facts.lexicon.counted import Counted
from pipelines.facts.lexicon.event import HELD
from pipelines.facts.lexicon.hoped import ANOTHER, JOINED, NEW, RANGE, SINCE, SUBUNIT, hoped
from pipelines.facts.lexicon.target import TARGETS

_CLAUSE = regex(
    r"[;.]|, (?=(?:which|who|and|but|et|und|y|e|ed|en|i|ma|pero|mais|aber|maar|ale)\b)|\b(?:while|whereas)\b"
)
#: What is hoped for ends here: "it wants to move and has 40 members".
_HALF = regex(r"[;.:(]|,\s|\s(?:and|et|und|y|e|ed|en|i|oraz|but|mais|aber|pero|ma|maar|ale)\s")
_QUOTED = regex(r"«[^«»]{8,}?»|“[^“”]{8,}?”|„[^„”“]{8,}?[”“]|\"[^\"]{8,}?\"")
#: "the clusters of the three countries": those the report is about.
_DEFINITE = regex(r"\b(?:the|these|les|des|ces|die|der|den|dieser|los|las|de los|i|le|gli|dei|de|dos|os)\s$")
#: "According to its board, the network has 31 members": who says so.
_SAYS = regex(
    r"\b(?:according to|laut|nach (?:auskunft|angaben?|aussage) (?:des|der|seines|ihres|von)|selon|d'apres|segun"
    r"|secondo"
    r"|volgens|wedlug|segundo)\s(?:the |its |le |la |son |sa |el |la |su |il |lo |het |de |zijn |o |a |seu |sua "
    r"|dem )?$"
)
#: Words of a quotation that is no name.
_SPOKEN = 4


def is_uncounted(scene: Scene, number: Counted) -> bool:
    """Say whether *number* counts a board, newcomers, those who came to something, or what is only hoped for."""
    low = scene.flat
    start = max((match.end() for match in _CLAUSE.finditer(low, 0, number.start)), default=0)
    unit = SUBUNIT.search(low[start : number.start])
    if unit is not None and _SAYS.search(low[start : start + unit.start()]):
        unit = None
    if unit is not None and not any(each.start <= start + unit.start() < each.end for each in scene.mentions):
        return True
    said = low[number.end : number.noun_end]
    return bool(
        NEW.search(said)
        or TARGETS.search(said)
        or said.lstrip().startswith("target ")
        or (number.predicate == "countries" and _DEFINITE.search(low[: number.start]))
        or RANGE.search(low[max(0, number.start - 24) : number.start])
        or ANOTHER.search(low[: number.start])
        or (JOINED.match(low[number.noun_end :]) and SINCE.search(low[start : number.start]) is None)
        or HELD.search(low, start, number.start)
        or _is_hoped(scene, number)
        or _is_spoken(scene.text, number.start)
    )


def _is_hoped(scene: Scene, number: Counted) -> bool:
    """Say whether the clause of a number only hopes for it, plans it, or denies it."""
    pattern = hoped(scene.language)
    if pattern is None:
        return False
    start = max((match.end() for match in _HALF.finditer(scene.flat, 0, number.start)), default=0)
    return pattern.search(scene.flat, start, number.start) is not None


def _is_spoken(text: str, place: int) -> bool:
    """Say whether somebody's words in quotation marks hold what stands at *place*."""
    return any(
        match.start() < place < match.end() and len(match[0].split()) > _SPOKEN for match in _QUOTED.finditer(text)
    )
