"""Two numbers of members, partners or employees of one body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consulted.documents.consistency.claim import Claim, claims, disagreement, is_part
from consulted.documents.consistency.founding import FOUNDED, IN, IS, YEAR
from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.consistency.name import Name
from consulted.documents.consistency.number import Number
from consulted.documents.consistency.paragraph import Sentence
from consulted.documents.consistency.speech import ABOUT
from models.pattern import regex
from models.reference import Inconsistency

KIND = "number-disagrees"

_NOUNS = {
    "members": (
        r"members?(?: organi[sz]ations?| companies| firms)?|membres?|adherents?|mitglied\w*|miembros|socios"
        r"|membri|leden|czlonk\w+|membros|medlemmar"
    ),
    "partners": r"partners?|partenaires?|partner\w*|socios|partenaires|parceiros",
    "employees": (
        r"employees?|staff|salaries|mitarbeit\w*|beschaftigt\w*|empleados|dipendenti|medewerkers|pracownik\w*"
        r"|anstallda"
    ),
}
_ANY = "|".join(_NOUNS.values())
_HAS = (
    r"(?:has|have|counts?|gathers?|groups?|comprises?|unites?|represents?|brings together|consists of"
    r"|is made up of|includes|numbers"
    r"|compte|regroupe|rassemble|reunit|federe|hat|zahlt|vereint|umfasst|bundelt|tiene|agrupa|reune|cuenta con"
    r"|conta|riunisce|raggruppa"
    r"|telt|heeft|verenigt|liczy|zrzesza|skupia|tem|reune|har|samlar)"
)
#: "... was founded in 1989 and has 57 members": the year is not that of the number.
_FOUNDED = (
    rf"(?:,?\s+(?:{IS}\s+)?{FOUNDED}\s+{IN}\s*{YEAR}|\s+wurde\s+(?:im jahre?\s+)?{YEAR}\s+gegrundet)"
    r"(?:\s+r(?:oku|\.))?(?:\s+(?:and|und|et|y|e|en|i|och)(?!\w)|,)"
)
_ORIGIN = regex(_FOUNDED, re.I)
_COUNTED = regex(
    rf"(?:\s*\([^()]{{1,60}}\))?(?:{_FOUNDED}|,[^,;:.()]{{2,80}},)?\s+{_HAS}\s+"
    r"(?:now |today |currently |aujourd['’]hui |heute "
    r"|derzeit |together )?(?:a total of |its |some |a )?",
    re.I,
)
_OF = regex(r"\s+(?:of|du|de la|de|des|der|von|del|della|van|do|da)\s+(?:the\s+|la\s+|le\s+|l['’])?", re.I)
_NOUN_OF = regex(rf"(?:{_ANY})\s+(?:von|des|der|of|de|du)\s+(?=\S)", re.I)
#: "With its 45 members, Medlab".
_WITH = regex(r"(?<!\w)(?:with (?:its|their)|avec ses|mit seinen|mit ihren|con sus|con i suoi|met zijn)\s+$", re.I)
#: Members of a part only: "45 members in France", unless from "12 countries" or "all regions".
_ELSEWHERE = regex(
    r"\s+(?:in|on|from|at|across|under|with|en|dans|aus|im|auf|bei|a|au|aux|nel|nella|w|na|em|no|na|i)\s+"
    r"(?!\d|all\b|tou\w+|allen\b|tod\w+|tutt\w+|alle\b|(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b)",
    re.I,
)
#: Another time, or only some: the two numbers may both be right.
_THEN = regex(
    r"(?<!\w)(?:1[89]\d\d|20\d\d|grew|grown|growing|increas\w*|rose|fell|from|since|then|initially|originally"
    r"|at first|first|by the end|founding|new|only|more|later|former\w*|previous\w*|until|will|aim\w*|target"
    r"|goal|active|full|associate\w*|joined"
    r"|initialement|au depart|passe\w*|depuis|nouveaux|fondateurs|etait|comptait|augment\w*|seit|anfangs"
    r"|ursprunglich|damals|gewachsen|stieg|grundungs\w*|neue|desde|inicialmente|nuevos|fundadores|crecio"
    r"|inizialmente|fondatori|aanvankelijk|poczatkowo|od)(?!\w)",
    re.I,
)
_ABOUT = regex(rf"\d\s+(?:{_ANY})(?!\w)|\w\s+(?:{_ANY})(?!\w)", re.I)


def disagreements(manuscript: Manuscript) -> Iterator[Inconsistency]:
    """Yield the bodies said to have two numbers of members, partners or employees."""
    for said in claims(manuscript, _ABOUT, lambda name, sentence: _read(name, sentence, manuscript), _without_noun):
        pair = _pair(said)
        if pair:
            first, other = pair
            (count, noun), (second, _) = first.value.split("|"), other.value.split("|")
            message = f"{first.name} is said to have {count} {noun}, and elsewhere {second}"
            yield disagreement(KIND, message, first, other)


def _pair(said: Sequence[Claim]) -> tuple[Claim, Claim] | None:
    """Return the first two claims that count one thing differently."""
    first: dict[str, Claim] = {}
    for claim in said:
        known = first.setdefault(claim.value.split("|")[1], claim)
        if known.value != claim.value:
            return known, claim
    return None


def _read(name: Name, sentence: Sentence, manuscript: Manuscript) -> Iterator[Claim]:
    plain = sentence.plain
    if _THEN.search(_ORIGIN.sub(" ", plain)):
        return
    for number in manuscript.numbers(plain):
        noun = _noun(plain, number.end)
        if noun is None or ABOUT.search(plain[max(0, number.start - 40) : number.start]):
            continue
        if _is_said_of(name, number, noun[1], sentence):
            yield Claim(value=f"{number.value}|{noun[0]}", sentence=sentence, at=number.start, name=name.text)


def _without_noun(name: Name) -> Name:
    """Leave "Mitglieder von" out of a name: German writes nouns like names."""
    found = _NOUN_OF.match(name.text)
    return Name(name.text[found.end() :], name.start + found.end()) if found else name


def _is_said_of(name: Name, number: Number, noun_end: int, sentence: Sentence) -> bool:
    plain, end = sentence.plain, name.start + len(name.text)
    if number.start >= end:
        between = plain[end : number.start]
        told = _COUNTED.fullmatch(between) is not None or between.strip() == "("
        return told and not is_part(name, sentence)
    if noun_end > name.start:
        return False
    between = plain[noun_end : name.start]
    with_its = between.strip() == "," and _WITH.search(plain[: number.start]) is not None
    return with_its or _OF.fullmatch(between) is not None


def _noun(plain: str, end: int) -> tuple[str, int] | None:
    for noun, pattern in _NOUNS.items():
        found = re.match(rf"\s+(?:{pattern})(?!\w)", plain[end : end + 60], re.I)
        if found and not _ELSEWHERE.match(plain, end + found.end()):
            return noun, end + found.end()
    return None
