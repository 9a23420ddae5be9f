"""Who is bound by an agreement: between A and B; A signed with B; A and B signed; an agreement links A to B."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consulted.documents.facts.agreement.clause import Clause
from consulted.documents.facts.agreement.party import ROW_FAR, distinct, is_region, row
from consulted.documents.facts.agreement.subject import subject_of
from consulted.documents.facts.agreement.town import towns
from consulted.documents.facts.house.mention import Mention
from models.pattern import regex
from pipelines.facts.lexicon.absent import NONE
from pipelines.facts.lexicon.house import TOWN
from pipelines.facts.lexicon.pact import BETWEEN, LINKS, PACT, RENEWED, SIGNED, TIE, with_word

_LONGEST_LEAD, _LONGEST_BARE = 80, 30
_INSIDE = 60
_WITH_FAR = 60
_ARTICLE_FAR = 24
#: Words that may not stand between an agreement and "between".
_NO_VERB = regex(r"[.;]|\b(?:will|has to|wants?|veut|soll)\b")
#: "… and another one between C and D".
_ANOTHER = regex(
    r"\b(?:another|a second|un autre|une autre|un second|une seconde|ein weiteres?|eine weitere|otro|otra|un altro"
    r"|een ander|outro)\b[^,;.]{0,12}$"
)


def between(clause: Clause) -> list[tuple[tuple[Mention, ...], int]]:
    """Return the parties of each "between A and B" that belongs to an agreement, and where the row begins."""
    found = []
    places = list(BETWEEN.finditer(clause.flat))
    for number, place in enumerate(places):
        stop = places[number + 1].start() if number + 1 < len(places) else len(clause.flat)
        if not _belongs(clause, place, stop):
            continue
        inside = [each for each in clause.mentions if each.start >= place.end() and each.end <= stop]
        if len(inside) < 2 and clause.twins:
            inside = towns(clause.scene, place.end(), stop)
        inside = [each for each in inside if not is_region(clause, each)]
        if not inside or inside[0].start - place.end() > _INSIDE:
            continue
        bound = row(clause, inside)
        if len(bound) >= 2:
            found.append((bound, place.start()))
    return found


def _belongs(clause: Clause, place: re.Match[str], stop: int) -> bool:
    """Say whether an agreement is what stands between two: named before, or behind it."""
    text = clause.flat
    ahead = max((each.end() for each in PACT.finditer(text, 0, place.start())), default=-1)
    if ahead >= 0 and place.start() - ahead <= _LONGEST_LEAD:
        lead = text[ahead : place.start()]
        bare = len(lead) <= _LONGEST_BARE or SIGNED.search(lead) or RENEWED.search(lead) or NONE.search(text)
        return bool(bare) and _NO_VERB.search(lead) is None
    if _ANOTHER.search(text[max(0, place.start() - 30) : place.start()]) and ahead >= 0:
        return True
    if clause.nothing:
        return True
    return PACT.search(text, place.end(), stop) is not None or TIE.search(text[: place.start()]) is not None


def linked(clause: Clause) -> tuple[Mention, ...]:
    """Return the parties that an agreement links: "une convention lie A à B", "le lie à B"."""
    scene = clause.scene
    for verb in LINKS.finditer(clause.flat):
        behind = [each for each in clause.houses if each.start >= verb.end() and each.start - verb.end() < ROW_FAR]
        if len(behind) >= 2:
            return distinct(behind[:2])
        ahead = [each for each in clause.houses if each.end <= verb.start()]
        pointed = scene.before if _OBJECT.search(clause.flat[max(0, verb.start() - 8) : verb.end() + 8]) else None
        first = ahead[-1] if ahead else pointed or scene.before
        if behind and first is not None:
            return distinct((first, behind[0]))
    return ()


_OBJECT = regex(r"\b(?:le|la|l'|les|it|sie|ihn|es|them|lo)\b")


#: "lui est liée", "is tied to it", "ist ihm verbunden": the other one was named before; folded.
_TO_IT = regex(
    r"\b(?:lui|leur) (?:est|sont|reste|a ete) (?:\w+ )?(?:lie|uni|associe|rattache|jumele)e?s?\b"
    r"|\b(?:linked|tied|bound|connected|joined|twinned) (?:to|with) (?:it|them)\b"
    r"|\b(?:ihm|ihr|ihnen) (?:ist|sind|bleibt)\b.{3,90}\bverbunden\b|\b(?:ist|sind|bleibt) (?:ihr|ihm|ihnen"
    r"|mit ihr|mit ihm) (?:[\w ]{0,40} )?verbunden\b"
    r"|\b(?:le|les) (?:esta|estan|queda) (?:vinculad|unid|ligad|hermanad)\w+|\b(?:le|gli) (?:e|sono"
    r"|resta) (?:legat|unit|associat)\w+"
    r"|\b(?:is|zijn|blijft) (?:ermee|er|aan haar|aan hem) (?:[\w ]{0,30} )?verbonden\b|\bjest z n(?:im|ia) zwiazan\w+"
    r"|\besta-lhe (?:ligad|vinculad|unid)\w+"
)


def tied_to_it(clause: Clause) -> tuple[Mention, ...]:
    """Return who is said to be bound to the one named before: "Garonne Lin lui est liée par un accord"."""
    found = _TO_IT.search(clause.flat)
    first = next((each for each in clause.houses if found is not None and each.start <= found.end()), None)
    before = clause.scene.before
    if first is None or before is None or before.name == first.name:
        return ()
    return distinct((first, before))


def bound_with(clause: Clause) -> tuple[Mention, ...]:
    """Return who is bound "with" somebody: A signed … with B; with B it signed …; the agreement of A with B."""
    for with_ in with_word(clause.scene.language).finditer(clause.flat):
        others = _others(clause, with_)
        if not others or (clause.verb is None and not clause.planned and not _directly(clause, with_)):
            continue
        first = subject_of(clause, with_, others)
        if first is not None and first.name not in {each.name for each in others}:
            return distinct((first, *others))
    return ()


def _others(clause: Clause, with_: re.Match[str]) -> tuple[Mention, ...]:
    """Return the row of parties right behind "with"."""
    behind = [each for each in clause.mentions if each.start >= with_.end() - 1]
    if behind and behind[0].start - with_.end() < _WITH_FAR:
        lead = clause.flat[with_.end() : behind[0].start]
        if _NOT_BESIDE.search(lead) is None:
            return row(clause, behind)
    if not (clause.twins or TOWN.search(clause.flat)):
        return ()
    named = towns(clause.scene, with_.end(), min(len(clause.flat), with_.end() + _WITH_FAR))[:1]
    return tuple(named) if named and named[0].start - with_.end() <= _ARTICLE_FAR else ()


def _directly(clause: Clause, with_: re.Match[str]) -> bool:
    """Say whether "with" stands right behind the agreement, or before it: "with B it has a partnership"."""
    pact = clause.pact
    if pact is None:
        return False
    if with_.start() >= pact.end():
        return any(_OWN.fullmatch(clause.flat[each.end() : with_.start()]) for each in clause.pacts(0, with_.start()))
    return pact.start() - with_.end() <= ROW_FAR and ";" not in clause.flat[with_.end() : pact.start()]


#: What may stand between an agreement and "with": whose it is, or that it was begun.
_OWN = regex(
    r"(?: (?:of|by|de|du|des|de la|der|von|di|del|della|do|da|van)\b[^,;.]{2,60}?"
    r"| (?:has been|was|is|wurde|est|a ete|e stat[oa]|fue|werd) [^,;.]{2,24}?"
    r"|['’]s own[^,;.]{0,20})? "
)
_NOT_BESIDE = regex(r"[;.,(]|\b(?:in|and|of|to|et|und)\b")

#: "signed by A and B", "ondertekenden A en B".
_BY = regex(
    r"\s?(?:(?:by|par|von|por|door|przez|da|both|sowohl)\s)*(?:the |la |le |l'|les |der |die |das |dem |het |de |el "
    r"|il |lo |l’)?"
)


def together(clause: Clause, *, signed: bool) -> tuple[Mention, ...]:
    """Return who signed together: "A and B signed", "A et B ont conclu"; those that have none or plan one."""
    verb = SIGNED.search(clause.flat) or RENEWED.search(clause.flat) or (None if signed else clause.pact)
    if verb is None and clause.pact is not None:
        verb = clause.verb
    if verb is None:
        return twinned(clause)
    ahead = row(clause, [each for each in clause.houses if each.end <= verb.start()], anywhere=True)
    if len(ahead) >= 2:
        return ahead
    behind = row(clause, [each for each in clause.houses if 0 <= each.start - verb.end() < ROW_FAR])
    if len(behind) >= 2 and _BY.fullmatch(clause.flat[verb.end() : behind[0].start]):
        return behind
    return twinned(clause)


def twinned(clause: Clause) -> tuple[Mention, ...]:
    """Return the two towns before "are twinned"."""
    if not clause.twins or clause.pact is None:
        return ()
    found: Sequence[Mention] = row(clause, towns(clause.scene, 0, clause.pact.start()))
    if len(found) != 2 or _ARE.match(clause.flat[found[-1].end : clause.pact.start()]) is None:
        return ()
    return tuple(found)


_ARE = regex(
    r"\W*(?:are|have been|were|sont|sind|waren|haben|estan|son|fueron|sono|furono|zijn|hebben|sao|estao|sa|pozostaja"
    r"|laczy)\b"
)
