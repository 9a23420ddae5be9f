"""Persons beside what they are: "X, head of …", "Its chair is X", "L'assessora X", "names X as manager"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consulted.documents.facts.contact.name import PERSON, is_person
from consulted.documents.facts.contact.role import NO_ROLE, bare_role
from consulted.documents.facts.contact.someone import Person, someone
from consulted.documents.facts.vocabulary import ROLE
from consulted.documents.fold import flat
from models.pattern import regex
from pipelines.facts.lexicon.house import HOUSE_WORDS

_IS = r"(?:is|are|est|sont|ist|sind|war|was|es|son|è|é|sono|jest|są|zijn|heißt|named|is(?= ))"
_ARTICLE = (
    r"(?:the|its|le|la|son|sa|der|die|seine|seiner|ihre|ihr|sein|su|el|il|lo|la sua|il suo|de|het|haar|zijn"
    r"|o|a|seu|sua)"
)
_NAME_ROLE = regex(
    rf"({PERSON})(?:,\s(?:who|qui|che|que|die|der|která|który|quien)\s{_IS}\s|\s?[,(]\s?|\s(?:en |ne "
    rf"|n['’])?{_IS}\s)(?=((?:{_ARTICLE}\s)?[^,;.()]{{3,90}}))"
)
_ROLE_NAME = regex(
    rf"(?:[^,;.()]{{0,70}}?)(?:,\s(?:(?:the|le|la|l['’]|der|die|il|lo|el|de|o|a)\s?[a-zà-ÿ-]+\s)?|:\s|\s{_IS}\s(?:[^,;.()]{{3,50}},\s|(?:the|le|la|der|die|il|lo|el|de|het|o|a"
    rf"|depuis \d{{4}}"
    rf"|since \d{{4}}|seit \d{{4}}|desde \d{{4}}|dal \d{{4}}|sinds \d{{4}}|od \d{{4}}(?: roku)?)\s(?:[\w-]+\.? )?)?"
    rf"|\s)({PERSON})"
)
#: The same past a house in capitals: "Direktorin von Lignarium Biel ist Anna Zurflüh".
_ROLE_IS_NAME = regex(rf"[^,;.()]{{0,70}}?\s{_IS}\s({PERSON})")
_IN_CHARGE = regex(
    rf"\b(?:ist|sind|is|est|es|è|é|jest)\s({PERSON})(?:,\s?(?P<before>[^,;.()]{{3,60}}),)?\s(?:zuständig|verantwortlich"
    rf"|responsible|in charge|chargée?|responsable|encargad[oa]|incaricat[oa]|responsabile|verantwoordelijk"
    rf"|odpowiedzialn[aey])(?:,\s(?P<role>[^,;.()]{{3,80}}))?"
)
_IS_VERB = regex(rf"\s{_IS}\s")
_AS = regex(
    rf"({PERSON})\s(?:(?:serves|acts|works|officiates|fungiert|amtiert|wirkt|agit|actúa|funge|opera|treedt op)\s)?"
    rf"(?:as|for(?= an? )|comme|als|como|come|jako|in qualità di|en tant que"
    rf"|en qualité de)\s((?:an?\s)?(?:{_ARTICLE}\s)?[^,;.()]{{3,60}})"
)
#: "Ein Betriebsleiter aus Nový Bor": where, not who.
_PLACE = regex(r"\b(?:in|from|near|at|aus|bei|à|a|de|du|des|von|nach|of|for|für|zu|w|z|di|van)\s$")
#: "Associazione Musei del Mare": what goes on a house's name is nobody.
_AFTER_HOUSE = regex(rf"\b(?:{HOUSE_WORDS})\s$")
_SPLIT = regex(rf"\s{_IS}\b|:")
#: "Aan het hoofd van … staat": who is at the head of something.
_STANDS = regex(r"\b(?:staat|steht|stoi|esta|stands|sits|trouve|siede|sta|fungiert|amtiert|wirkt|optreedt)\b")
#: "Su presidenta, la doctora": what she is beside is no part of the role.
_HONOUR = regex(r",\s(?:the|le|la|l['’]|der|die|il|lo|el|de|o|a)\s?[a-zà-ÿ-]+\s*$")
_ROLE_NEAR = 45
#: "Its coordinator, X, doubles as …": a role right before a name leaves none behind it.
_BEFORE_NAME = regex(rf"(?:{ROLE.pattern})[^,;.()]{{0,40}},\s$")


def holders(text: str, low: str) -> Iterator[Person]:
    """Yield who is named beside a role."""
    if ROLE.search(low) is None:
        return
    for match in _NAME_ROLE.finditer(text):
        said = flat(match[2]).lower()
        role = ROLE.search(said)
        if role is None or role.start() >= _ROLE_NEAR or "@" in match[2] or NO_ROLE.match(said):
            continue
        if _BEFORE_NAME.search(low[: match.start(1)]) and _IS_VERB.search(text[match.end(1) : match.start(2)]) is None:
            continue
        if is_person(match[1]):
            yield someone(text, match.start(1), match.end(1), bare_role(match[2]))
    for role in ROLE.finditer(low):
        rest = text[role.end() : role.end() + 150]
        found = (_ROLE_NAME.match(rest), _ROLE_IS_NAME.match(rest))
        behind = next((each for each in found if each is not None and _is_holder(each)), None)
        if behind is None:
            continue
        start = role.end() + behind.start(1)
        if _AFTER_HOUSE.search(low[:start]):
            continue
        said = _HONOUR.sub("", _SPLIT.split(text[role.start() : start], maxsplit=1)[0])
        named = "" if _STANDS.search(flat(said).lower()) else bare_role(said)
        yield someone(text, start, role.end() + behind.end(1), named)
    yield from _named_as(text)


def _is_holder(named: re.Match[str]) -> bool:
    """Say whether what stands behind a role is a person, and not where the role is held."""
    return is_person(named[1]) and _PLACE.search(named[0][: named.start(1)]) is None


def _named_as(text: str) -> Iterator[Person]:
    """Yield who is known as something: "names Ada Berg as cluster manager"."""
    for match in _AS.finditer(text):
        role = ROLE.search(flat(match[2]).lower())
        if role is not None and role.start() < _ROLE_NEAR and is_person(match[1]):
            yield someone(text, match.start(1), match.end(1), bare_role(match[2]))


def in_charge(text: str) -> Iterator[Person]:
    """Yield who is said to be responsible: "Für Polen ist X zuständig"."""
    for match in _IN_CHARGE.finditer(text):
        if is_person(match[1]):
            said = next(
                (each for each in (match["before"], match["role"]) if each and ROLE.search(flat(each).lower())), ""
            )
            yield someone(text, match.start(1), match.end(1), bare_role(said))
