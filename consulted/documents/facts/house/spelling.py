"""The whole name a short form stands for, and names that begin with words in small letters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consulted.documents.consistency.name import Name
from consulted.documents.facts.vocabulary import HOUSE, ROLE_NOUN, SMALL
from consulted.documents.fold import fold
from models.pattern import regex

#: "the marine niche of excellence of Québec", "the Québec consortium for research and innovation in Aerospace".
_LEAD = regex(
    r"(?:^|[\s(\"“„«])(?:the|le|la|l'|les|der|die|das|dem|den|du|au|des|of|and|et|und|between|entre|zwischen|by"
    r"|with|avec|mit)\s?"
    r"((?:(?!(?:the|le|la|les|der|die|das|and|et|und|between|entre"
    r"|of the)\b)[\w’'-]+ ){0,3}?(?!(?:the|la|le|les|der|die|das|dem|den|des|du|au|and|et"
    r"|und)\b)[a-zà-ÿ][\w’-]*(?: [\w’'-]+){0,7}? (?:of|for|in|de|du|des|d'|pour|für"
    r"|von)\s?(?:the |la |l'|der |die )?)$"
)


#: Words that make a phrase in small letters a house.
_KIND = regex(
    r"\b(?:niche|cluster|network|association|chamber|agency|alliance|institute?|foundation|consortium|platform"
    r"|council|federation|union|society|city|town|port|region|government"
    r"|creneau|pole|reseau|chambre|agence|fondation|federation|ville|commune|region|port|communaute|metropole"
    r"|departement|gouvernement"
    r"|verein|verband|netzwerk|kammer|stadt|gemeinde|landkreis|universitat|hochschule|stiftung|klinikum)\b"
)


#: Words of a sentence, not of a name: "die Allianz mit dem Council in Osaka".
_SENTENCE = regex(
    r"\b(?:mit|with|avec|met|hat|haben|ist|sind|wird|wurde|war|is|are|has|have|was|were|est|sont|ont|fut|which|who|qui"
    r"|welche[rs]?)\b"
)


def spelled_out(text: str, name: Name, short: str) -> Name:
    """Return the whole name a short form stands for: the one whose words begin with its letters.

    "la Société des musées de l'eau du Québec (SMEQ)" begins at "Société", however small the words between are written.
    """
    wanted = [letter for letter in fold(short) if letter.isalpha()]
    if len(wanted) < 2:
        return extended(text, name)
    lead = text[max(0, name.end - 120) : name.end]
    offset = name.end - len(lead)
    starts = [match for match in re.finditer(r"[^\W_]+", lead) if match.start() <= len(lead)]
    for first in range(len(starts) - 1, -1, -1):
        between = lead[starts[first].start() :]
        if re.search(r"[;:!?(]|\. ", between) or len(starts) - first > 14:
            break
        initials = [fold(match[0])[0] for match in starts[first:]]
        telling = [fold(match[0])[0] for match in starts[first:] if fold(match[0]) not in SMALL]
        if wanted in (initials, telling) and (starts[first][0][0].isupper() or HOUSE.match(fold(starts[first][0]))):
            return Name(lead[starts[first].start() :], offset + starts[first].start())
    return _inflated(lead, offset, starts, wanted) or extended(text, name, shortened=True)


def _inflated(lead: str, offset: int, starts: Sequence[re.Match[str]], wanted: Sequence[str]) -> Name | None:
    """Return a name of which a short form takes inner letters too: "Deutsch-Polnischer Wirtschaftskreis (DPWK)"."""
    for first in range(max(0, len(starts) - 8), len(starts)):
        if not starts[first][0][0].isupper() or re.search(r"[;:!?(,]|\. ", lead[starts[first].start() :]):
            continue
        if _takes(wanted, [fold(match[0]) for match in starts[first:] if fold(match[0]) not in SMALL]):
            return Name(lead[starts[first].start() :], offset + starts[first].start())
    return None


def _takes(wanted: Sequence[str], tokens: Sequence[str]) -> bool:
    """Say whether each token gives its first letter to a short form, and what is left stands within the tokens."""
    place = 0
    for number, token in enumerate(tokens):
        if place >= len(wanted) or token[0] != wanted[place]:
            return False
        place += 1
        inner = 1
        while len(wanted) - place > len(tokens) - number - 1:
            inner = token.find(wanted[place], inner) + 1
            if not inner:
                return False
            place += 1
    return place == len(wanted) and bool(tokens)


def extended(text: str, name: Name, *, shortened: bool = False) -> Name:
    """Take the small words before a run of capitals for a part of the name, where they say what kind of house it is."""
    lead = _LEAD.search(text[max(0, name.start - 90) : name.start])
    if lead is None:
        return name
    said = fold(lead[1])
    house = _KIND.search(said)
    if (
        house is None
        or ROLE_NOUN.match(said)
        or _SENTENCE.search(said)
        or re.match(r"(?:members?|membres?|mitglied\w*|companies|entreprises|unternehmen)\b", said)
    ):
        return name
    if re.search(r"\b(?:and|et|und)\b", said) and not shortened:
        return name
    return Name(text[name.start - len(lead[1]) : name.end], name.start - len(lead[1]))
