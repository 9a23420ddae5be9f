"""What a clause states of an agreement whose parties stand elsewhere: "It was renewed in 2018", "The two signed …"."""

from __future__ import annotations

from dataclasses import replace

from consulted.documents.facts.agreement.clause import Clause
from consulted.documents.facts.agreement.pact import Pact
from consulted.documents.facts.agreement.telling import told
from consulted.documents.facts.agreement.term import planned_for, terms
from consulted.documents.facts.claim import Claim
from consulted.documents.facts.house.mention import Mention
from consulted.documents.facts.moment import moments
from models.pattern import regex
from pipelines.facts.canonical.listed import listed
from pipelines.facts.lexicon.pact import ACTIVE, ALL, BOTH, POINTING, RENEWED, SIGNED, UNTIL

#: "the agreement of the network was signed …": its parties are the network's.
_OF_HOUSE = regex(r"(?: (?:of|de|du|des|de la|der|von|vom|del|della|dello|do|da|van)\b| de l['’]|['’]s own)")
_HOUSE_FAR = 18
_LABEL = 40
_ARTICLES = listed(
    """
the this that these it its le la l' cette ce cet celui-ci celle-ci der die das dieser diese dieses den dem el este esta
de deze dit het ta to il lo gli questo questa o a
"""
)


def further(clause: Clause, last: Pact | None) -> tuple[list[Claim], Pact | None]:
    """Return what *clause* states of *last* or of the two it means, and the agreement spoken of now."""
    scene = clause.scene
    both = BOTH.search(clause.flat) is not None
    if clause.nothing and not clause.planned and not clause.ended:
        return _nothing(clause, last, both=both), last
    if len(scene.row) > 2 and clause.pact is not None and ALL.search(clause.flat) and not clause.houses:
        common = Pact.of(scene.row, confidence=0.65, doubts=("its parties were named in the sentence before",))
        return told(clause, common), common
    if (
        last is not None
        and (_points_back(clause) or both)
        and not _is_new(clause, last)
        and (_is_labelled(clause) or not _of_others(clause, last))
    ):
        return _of_last(clause, last)
    if not moments(scene.text) and not clause.planned:
        return [], last
    begun = not clause.houses and (SIGNED.search(clause.flat) is not None or clause.planned)
    if len(scene.pair) == 2 and (both or (clause.pact is not None and (_points_back(clause) or begun))):
        former = Pact.of(scene.pair, confidence=0.65, doubts=("its parties were named in the sentence before",))
        new = begun or (both and SIGNED.search(clause.flat) is not None)
        return [each for each in told(clause, former) if new or each.predicate != "partners"], former
    own = _own(clause)
    return (list(terms(clause, own)), own) if own is not None else ([], last)


def _of_last(clause: Clause, last: Pact) -> tuple[list[Claim], Pact | None]:
    former = last.before()
    if clause.planned and RENEWED.search(clause.flat) is None:
        last = replace(last, planned=True)
        return [former.bound(clause.scene), former.standing(clause.scene, "planned", planned_for(clause))], last
    active = [former.standing(clause.scene, "active")] if _is_active(clause) else []
    ended = [former.standing(clause.scene, "ended")] if clause.ended and UNTIL.search(clause.flat) is None else []
    return [*terms(clause, former), *active, *ended], last


def _is_active(clause: Clause) -> bool:
    """Say whether an agreement is said to be in force, with no day until when."""
    found = ACTIVE.search(clause.flat)
    return found is not None and UNTIL.match(clause.flat[found.end() :].lstrip()) is None


def _is_labelled(clause: Clause) -> bool:
    """Say whether a sentence opens with a label: "Signed: Cusco, 17 May 2016"."""
    return clause.scene.number == 0 and clause.number == 0 and ":" in clause.flat[:_LABEL]


def _points_back(clause: Clause) -> bool:
    """Say whether "this agreement", "it", "the document" points back, or a further clause goes on."""
    scene, pact = clause.scene, clause.pact
    if scene.opens_with_pronoun or POINTING.match(clause.flat) is not None:
        return True
    if (
        clause.number
        and not clause.houses
        and (pact is None or RENEWED.search(clause.flat) or UNTIL.search(clause.flat))
    ):
        return True
    if pact is None:
        return _is_labelled(clause)
    if scene.language == "pl" and not clause.flat[: pact.start()].strip():
        return True
    lead = clause.flat[max(0, pact.start() - 24) : pact.start()].replace("'", "' ").replace("’", "' ").split()
    # "That agreement": the words before it may be a part of what was found.
    return any(word in _ARTICLES for word in (*lead[-3:], pact[0].split()[0])) or _is_labelled(clause)


def _is_new(clause: Clause, last: Pact) -> bool:
    """Say whether a clause tells of an agreement with somebody the clause before it named, not of *last*."""
    pair = {each.name for each in clause.scene.pair}
    signed = SIGNED.search(clause.flat) is not None or clause.planned
    return (
        clause.number > 0 and clause.pact is not None and signed and len(pair) == 2 and not pair <= set(last.partners)
    )


def _of_others(clause: Clause, last: Pact) -> bool:
    """Say whether a clause speaks of houses that the agreement does not bind, before its verb."""
    verbs = [
        found.start()
        for pattern in (RENEWED, SIGNED, ACTIVE, UNTIL)
        if (found := pattern.search(clause.flat)) is not None
    ]
    stop = min(verbs, default=len(clause.flat)) if clause.scene.opens_with_pronoun else len(clause.flat)
    houses = {each.name for each in clause.houses if not each.located and not each.pointed and each.start < stop}
    return bool(houses) and not houses & set(last.partners)


def _nothing(clause: Clause, last: Pact | None, *, both: bool) -> list[Claim]:
    """Return that an agreement does not exist, where the clause names one party, and perhaps the other loosely."""
    scene = clause.scene
    if both and len(scene.pair) == 2:
        doubts = ("its parties were named in the sentence before",)
        return [Pact.of(scene.pair, confidence=0.65, doubts=doubts).standing(scene, "none")]
    if last is not None and (both or last.planned) and not clause.houses:
        return [last.before().standing(scene, "none")]
    named = [each for each in clause.houses if not each.located]
    first = scene.before if not named or (len(named) == 1 and scene.before not in (None, named[0])) else None
    partners = ([first] if first is not None else []) + named[:1]
    loose = _loose(clause)
    if loose is not None:
        partners = [*partners[-1:], loose]
    if len(partners) < 2 or partners[0].name == partners[1].name:
        return []
    return [Pact.of(partners, confidence=0.55, doubts=("its parties are not both named",)).standing(scene, "none")]


def _loose(clause: Clause) -> Mention | None:
    """Return parties without a name: "Mit polnischen Museen besteht …", "and any Canadian railway"."""
    for pattern in (_LOOSE, _ANY):
        found = pattern.search(clause.flat)
        if found is not None:
            start, end = found.span(1)
            return Mention(name=clause.scene.text[start:end].strip(), start=start, end=end)
    return None


_LOOSE = regex(
    r"\b(?:with|avec|mit|con|met|z|ze|com)\s((?:[\w’'-]+ ){0,2}[\w’'-]+)(?=\s(?:besteht|gibt|exist\w*|no\b|n['’]"
    r"|bestaat|non"
    r"|nao|nie))"
)
_ANY = regex(
    r"\b(?:and|with|et|avec|und|mit|y|con|e|com|en|met)\s(?:any|quelque|un quelconque|un autre|irgendein\w*|alguna?"
    r"|alcun\w*"
    r"|qualche|enige|algum\w*|other|another|d['’]autres|andere[rn]?|otr[oa]s?|altr[ie])\s((?:[\w’'-]+ ){0,1}[\w’'-]+)"
)


def _own(clause: Clause) -> Pact | None:
    """Return the agreement a network has within itself: "Der Rahmenvertrag des Verbundes wurde … unterzeichnet"."""
    pact = clause.pact
    if pact is None:
        return None
    of = _OF_HOUSE.match(clause.flat[pact.end() : pact.end() + 12])
    house = next((each for each in clause.houses if each.start >= pact.end()), None)
    if of is None or house is None or house.start - pact.end() > _HOUSE_FAR or house.located:
        return None
    title = clause.scene.text[pact.start() : pact.end()].strip()
    return Pact(
        subject=f"{title} {house.name}",
        partners=(house.name,),
        aliases=(house.name, *house.aliases),
        confidence=0.6,
        doubts=("its parties are not named",),
    )
