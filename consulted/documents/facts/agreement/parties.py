"""Who is bound by an agreement: between A and B; A signed with B; A and B signed; an agreement links A to B."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consulted.documents.consistency.name import names
from consulted.documents.facts.house.mention import Mention
from consulted.documents.facts.scene import Scene
from consulted.documents.fold import fold
from pipelines.facts.canonical.country import country
from pipelines.facts.canonical.organisation import organisation
from pipelines.facts.lexicon.house import TOWN
from pipelines.facts.lexicon.pact import BETWEEN, LINKS, NONE, PACT, RENEWED, SIGNED, TIE, TWIN, WITH

_LONGEST_LEAD, _LONGEST_BARE = 80, 30
_INSIDE = 60
_WITH_FAR = 45
_ARTICLE_FAR = 6
_ROW_FAR = 110
#: Words that may not stand between an agreement and "between".
_NO_VERB = re.compile(r"[.;]|\b(?:will|has to|wants?|veut|soll)\b")
#: "… and another one between C and D".
_ANOTHER = re.compile(
    r"\b(?:another|a second|un autre|une autre|un second|une seconde|ein weiteres?|eine weitere|otro)\b[^,;.]{0,12}$"
)
_APPOSITION = re.compile(r"^,? ?(?:the|a|an|le|la|l'|un|une|der|die|das|ein|eine)\s[^,;.]{0,80}?$")
_AND = re.compile(r"\b(?:and|et|und|y|e|en|i|a|oraz|as well as|ainsi que|sowie|with|avec|mit)\b|&")
_COMMA = re.compile(r"(?:\s?\([^()]*\))?\s?,?\s?(?:the |la |le |l'|les |der |die |das |dem |den |el |de |het )?")
_BREAKS = re.compile(
    r"[;.]|\b(?:north|south|east|west|nord|sud|est|ouest|norte|sur|kilometres?|km|near|pres|nahe|cerca|vicino)\b"
    r"|\b(?:was|were|has|have|is|are|wurde|ist|hat|est|sont|a ete|signed|signe|that|which|qui|die sich|but"
    r"|mais|aber"
    r"|doch|obwohl|although|whereas|while|bien que|pero|maar)\b"
)


def between(scene: Scene) -> list[tuple[tuple[Mention, ...], int]]:
    """Return the parties of each "between A and B" that belongs to an agreement, and where the row begins."""
    found = []
    places = list(BETWEEN.finditer(scene.flat))
    for number, place in enumerate(places):
        stop = places[number + 1].start() if number + 1 < len(places) else len(scene.flat)
        if not _belongs(scene.flat, place, stop):
            continue
        inside = [each for each in scene.mentions if each.start >= place.end() and each.end <= stop]
        if len(inside) < 2 and TWIN.search(scene.flat):
            inside = _towns(scene, place.end(), stop)
        inside = [each for each in inside if not _is_region(scene, each)]
        if not inside or inside[0].start - place.end() > _INSIDE:
            continue
        row = _row(scene, inside)
        if len(row) >= 2:
            found.append((row, place.start()))
    return found


def _is_region(scene: Scene, mention: Mention) -> bool:
    """Say whether a plain German word stands behind an article: "zwischen dem Alpenraum und der Westukraine"."""
    lead = scene.flat[max(0, mention.start - 5) : mention.start]
    return scene.language == "de" and not scene.register.is_sure(mention) and _ARTICLED.search(lead) is not None


_ARTICLED = re.compile(r"\b(?:der|dem|den|die|das)\s$")


def _towns(scene: Scene, start: int, stop: int) -> list[Mention]:
    """Return the towns of a twinning: plain names that are no houses elsewhere."""
    return [
        Mention(name=each.text, start=start + each.start, end=start + each.end)
        for each in names(scene.text[start:stop])
        if country(each.text) is None and PACT.search(fold(each.text)) is None
    ]


def _belongs(text: str, place: re.Match[str], stop: int) -> bool:
    """Say whether an agreement is what stands between two: named before, or behind it."""
    ahead = max((each.end() for each in PACT.finditer(text, 0, place.start())), default=-1)
    if ahead >= 0 and place.start() - ahead <= _LONGEST_LEAD:
        lead = text[ahead : place.start()]
        bare = len(lead) <= _LONGEST_BARE or SIGNED.search(lead) or RENEWED.search(lead) or NONE.search(text)
        return bool(bare) and _NO_VERB.search(lead) is None
    if _ANOTHER.search(text[max(0, place.start() - 30) : place.start()]) and ahead >= 0:
        return True
    return PACT.search(text, place.end(), stop) is not None or TIE.search(text[: place.start()]) is not None


def linked(scene: Scene) -> tuple[Mention, ...]:
    """Return the parties that an agreement links: "une convention lie A à B", "le lie à B"."""
    for verb in LINKS.finditer(scene.flat):
        behind = [each for each in scene.houses if each.start >= verb.end() and each.start - verb.end() < _ROW_FAR]
        if len(behind) >= 2:
            return _distinct(behind[:2])
        ahead = [each for each in scene.houses if each.end <= verb.start()]
        pointed = scene.before if _OBJECT.search(scene.flat[max(0, verb.start() - 8) : verb.end() + 8]) else None
        first = ahead[-1] if ahead else pointed or scene.before
        if behind and first is not None:
            return _distinct((first, behind[0]))
    return ()


_OBJECT = re.compile(r"\b(?:le|la|l'|les|it|sie|ihn|es|them)\b")


def bound_with(scene: Scene, pact: re.Match[str] | None) -> tuple[Mention, ...]:
    """Return who is bound "with" somebody: A signed … with B; with B it signed …; the agreement of A with B."""
    verb = SIGNED.search(scene.flat) or RENEWED.search(scene.flat)
    for with_ in WITH.finditer(scene.flat):
        near = [each for each in scene.mentions if 0 <= each.start - with_.end() < _WITH_FAR]
        if not near and (TWIN.search(scene.flat) or TOWN.search(scene.flat)):
            town = _towns(scene, with_.end(), min(len(scene.flat), with_.end() + _WITH_FAR))[:1]
            first = _first(scene, with_, town)
            beside = town and town[0].start - with_.end() <= _ARTICLE_FAR
            if first is not None and beside and (verb is not None or _directly(scene.flat, pact, with_)):
                return _distinct((first, *town))
        if not near or _NOT_BESIDE.search(scene.flat[with_.end() : near[0].start]):
            continue
        if verb is None and not _directly(scene.flat, pact, with_):
            continue
        row = _row(scene, [each for each in scene.mentions if each.start >= with_.end()])
        first = _first(scene, with_, row)
        if row and first is not None:
            return _distinct((first, *row))
    return ()


def _directly(text: str, pact: re.Match[str] | None, with_: re.Match[str]) -> bool:
    """Say whether "with" stands right behind the agreement, or before it: "with B it has a partnership"."""
    if pact is None:
        return False
    if with_.start() >= pact.end():
        return _OWN.fullmatch(text[pact.end() : with_.start()]) is not None
    return pact.start() - with_.end() <= _ROW_FAR and ";" not in text[with_.end() : pact.start()]


#: What may stand between an agreement and "with": whose it is, or that it was begun.
_OWN = re.compile(
    r"(?: (?:of|by|de|du|des|de la|der|von)\b[^,;.]{2,60}?| (?:has been|was|is|wurde|est|a ete) [^,;.]{2,24}?"
    r"|['’]s own[^,;.]{0,20})? "
)
_NOT_BESIDE = re.compile(r"[;.,(]|\b(?:in|and|of|to|et|und)\b")


#: What may stand between who signs and the verb.
_DOES = re.compile(
    r"(?:\s?\([^()]*\))?,?\s?(?:has|have|had|also|finally|then|recently|a|ont|avait|aussi|egalement|hat|haben|ha|han"
    r"|hanno"
    r"|tambien|heeft|hebben|tem|\s)*\s?"
)


def _first(scene: Scene, with_: re.Match[str], row: Sequence[Mention]) -> Mention | None:
    """Return who signed with the others: named before "with", by a pronoun, or behind the others."""
    stop = row[-1].end if row else with_.end()
    ahead = scene.subject(with_.start())
    named = [each for each in scene.houses if each.end <= with_.start()]
    verb = next(
        (each for each in SIGNED.finditer(scene.flat, 0, with_.start()) if named and each.start() >= named[0].end), None
    )
    nearest = next((each for each in reversed(named) if verb is not None and each.end <= verb.start()), None)
    if nearest is not None and verb is not None and _DOES.fullmatch(scene.flat[nearest.end : verb.start()]):
        # "In the margins of the Glasgow conference, the Council signed": who stands before the verb does so.
        return nearest if not nearest.located else ahead[0] if ahead is not None else None
    if named and ahead is not None:
        return ahead[0]
    if not named and scene.before is not None and _PRONOUN.search(scene.flat, 0, with_.start()):
        return scene.before
    behind = next((each for each in scene.houses if each.start >= stop), None)
    pronoun = _PRONOUN.search(scene.flat, stop)
    if behind is not None and (pronoun is None or behind.start < pronoun.start()):
        return behind
    return scene.before


#: "signed by A and B", "ondertekenden A en B".
_BY = re.compile(
    r"\s?(?:(?:by|par|von|por|door|przez|both|sowohl)\s)*(?:the |la |le |l'|les |der |die |das |dem |het |de |el )?"
)
_PRONOUN = re.compile(r"\b(?:it|they|elle|il|sie|er|es|ella|ze|hij)\b")


def together(scene: Scene, *, signed: bool) -> tuple[Mention, ...]:
    """Return who signed together: "A and B signed", "A et B ont conclu"."""
    verb = SIGNED.search(scene.flat) or RENEWED.search(scene.flat) or (None if signed else PACT.search(scene.flat))
    if verb is None:
        return ()
    ahead = _row(scene, [each for each in scene.houses if each.end <= verb.start()], anywhere=True)
    if len(ahead) >= 2:
        return ahead
    behind = _row(scene, [each for each in scene.houses if 0 <= each.start - verb.end() < _ROW_FAR])
    if behind and not _BY.fullmatch(scene.flat[verb.end() : behind[0].start]):
        return ()
    return behind if len(behind) >= 2 else ()


def _row(scene: Scene, found: Sequence[Mention], *, anywhere: bool = False) -> tuple[Mention, ...]:
    """Return the mentions of *found* that stand in one row: only "and", commas, and what explains them between."""
    row: list[Mention] = []
    joined = False
    for mention in found:
        if not row:
            row.append(mention)
            continue
        lead = scene.flat[row[-1].end : mention.start]
        joint = _AND.search(lead) is not None
        if _BREAKS.search(lead) or len(lead) > _ROW_FAR or (joined and not joint and "," not in lead[:3]):
            if anywhere and len(_distinct(row)) < 2:
                row, joined = [mention], False
                continue
            break
        if (_APPOSITION.match(lead) is not None or mention.located) and not joint:
            # "Skywin, the Aerospace cluster of Wallonia", "the Forum in Cork": the same house again.
            continue
        if mention.located and not re.search(r"\b(?:and|et|und|y|i)\s(?:the |la |le |der |die |dem )?$", lead):
            continue
        if joint or _COMMA.fullmatch(lead) or "," in lead:
            row.append(mention)
            joined = joined or joint
    return _distinct(row)


def _distinct(found: Sequence[Mention]) -> tuple[Mention, ...]:
    kept: dict[str, Mention] = {}
    for mention in found:
        kept.setdefault(organisation(mention.name), mention)
    return tuple(kept.values())
