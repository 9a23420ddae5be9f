"""How many members, companies, partners an organisation is said to have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consulted.documents.facts.claim import Claim
from consulted.documents.facts.scene import Scene
from consulted.documents.facts.vocabulary import ABOUT
from models.fact import FactType, Value
from pipelines.facts.lexicon.counted import HAS, OF_THEM, Counted, counted
from pipelines.facts.lexicon.dozen import DOZEN

#: A part of what was counted before.
_PART = re.compile(
    r"\b(?:including|of which|of whom|among them|among which|dont|parmi lesquel\w+|y compris|darunter|davon"
    r"|hiervon|de los cuales|de las cuales|incluid\w+|waarvan|w tym)\s*(?:[\w'’]+\s){0,2}$"
)
#: "21 laboratories" behind "98 SMEs and".
_ADDED = re.compile(r"(?:,|\band|\bet|\bund)\s*(?:about |some |environ |rund |etwa )?$")
#: Too far before the figure, a verb speaks of something else.
_NEAR = 70


def counts(scene: Scene) -> Iterator[Claim]:
    """Yield the counts *scene* states of an organisation."""
    verbs = list(HAS.finditer(scene.flat))
    last: Claim | None = None
    taken: set[str] = set()
    for number in counted(scene.text):
        predicate, end = number.predicate, number.noun_end
        if predicate in taken:
            continue
        part = (
            _PART.search(scene.flat[: number.start]) is not None or OF_THEM.match(scene.flat[number.end :]) is not None
        )
        part = part or (last is not None and _ADDED.search(scene.flat[: number.start]) is not None)
        if _is_of_others(scene, number):
            continue
        related = any(_relates(scene.flat, match, number.start) for match in verbs) or _is_entry(scene, number)
        if part and last is not None:
            claim = _claim(scene, number, end, predicate, last.subject, last.confidence, last.doubts, last.aliases)
        elif related:
            found = scene.subject(number.start, behind=end)
            if found is None:
                continue
            mention, confidence, doubts = found
            claim = _claim(scene, number, end, predicate, mention.name, confidence, doubts, mention.aliases)
        else:
            continue
        taken.add(predicate)
        last = claim
        yield claim


#: Words that relate only right before the figure, and not behind these.
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
    ]
)
#: "its board of nine members", "der Beirat mit seinen sieben Mitgliedern": another count than the house's.
_SUBUNIT = re.compile(
    r"\b(?:board|committee|jury|council of|steering group|working group|secretariat|bureau|task force|delegation"
    r"|conseil d'administration|comite|jury|commission|groupe de travail|delegation"
    r"|\w*beirat\w*|\w*vorstand\w*|aufsichtsrat\w*|\w*ausschuss\w*|arbeitsgruppe\w*|lenkungs\w+|kuratorium|prasidium"
    r"|comite|junta|consejo de administracion|bestuur|raad van toezicht|zarzad\w*|rada nadzorcza)\b[^;.]{0,70}$"
)
#: "twelve new members": those who came, not those there are.
_NEW = re.compile(
    r"\b(?:new|additional|further|other|more|former|founding|potential|neue\w*|weitere\w*|ehemalige\w*"
    r"|nouveaux|nouvelles|autres"
    r"|anciens|fondateurs|nuevos|nuevas|nieuwe|nowych)\b"
)
#: "eight to ten students": nobody counted them.
_RANGE = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|deux|trois|quatre|cinq|six"
    r"|sept|huit|dix|zwei"
    r"|drei|vier|funf|sechs|sieben|acht|zehn|zwolf|dos|tres|cuatro|cinco|seis|siete|ocho|diez|due|tre|quattro|cinque"
    r"|sei|sette|otto"
    r"|dieci))\s?(?:to|or|bis|oder|ou|a|o|tot|do|–|-)\s?$"
)
_JOINED = re.compile(
    r"^\W*(?:joined|left|attended|took part|participated|signed|applied|ont rejoint|ont participe|nahmen"
    r"|traten|kamen)\b"
)
_CLAUSE = re.compile(r"[;.]|, (?=which|who|and|but)|\b(?:while|whereas)\b")


def _is_of_others(scene: Scene, number: Counted) -> bool:
    """Say whether a number counts a board, newcomers, or those who came to something."""
    start = max((match.end() for match in _CLAUSE.finditer(scene.flat, 0, number.start)), default=0)
    unit = _SUBUNIT.search(scene.flat[start : number.start])
    if unit is not None and not any(each.start <= start + unit.start() < each.end for each in scene.mentions):
        return True
    return bool(
        _NEW.search(scene.flat[number.end : number.noun_end])
        or scene.flat[number.end : number.noun_end].lstrip().startswith("target ")
        or _RANGE.search(scene.flat[max(0, number.start - 24) : number.start])
        or re.search(r"\b(?:another|a further|weitere|d'autres)\s$", scene.flat[: number.start])
        or _JOINED.match(scene.flat[number.noun_end :])
    )


def _is_entry(scene: Scene, number: Counted) -> bool:
    """Say whether a number stands alone in the entry of a list: "OptoRegion Saale: 133 members; …"."""
    return (
        scene.entry
        and re.search(r"[;:,–(]\s?(?:about |some |over |rund |etwa |environ )?$", scene.flat[: number.start])
        is not None
    )


_MET = re.compile(
    r"\b(?:met|meets?|meeting|contacts?|talks?|talked|discuss\w*|rencontr\w+|getroffen|traf\w*|gesprach\w*"
    r"|reuni\w+)\b[^,;]{0,30}$"
)


def _relates(text: str, verb: re.Match[str], place: int) -> bool:
    if not 0 <= place - verb.end() <= (25 if verb[0] in _WEAK else _NEAR):
        return False
    return not (verb[0] in _WEAK and _MET.search(text[: verb.start()]))


def _claim(
    scene: Scene,
    number: Counted,
    end: int,
    predicate: str,
    subject: str,
    confidence: float,
    doubts: tuple[str, ...],
    aliases: tuple[str, ...],
) -> Claim:
    printed = scene.text[number.start : number.end]
    return Claim(
        type=FactType.COUNT,
        subject=subject,
        predicate=predicate,
        value=Value(
            printed=(printed,),
            canonical=(number.value,),
            approximate=ABOUT.search(scene.flat[: number.start]) is not None
            or DOZEN.match(printed.lower()) is not None,
        ),
        paragraph=scene.paragraph,
        start=scene.start,
        end=scene.end,
        aliases=aliases,
        confidence=confidence,
        doubts=doubts,
    )
