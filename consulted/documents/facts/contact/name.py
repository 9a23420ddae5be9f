"""Whether a run of capitals is a person's name."""

from __future__ import annotations

import re

from consulted.documents.consistency.name import is_common
from consulted.documents.consistency.speech import ARTICLES
from consulted.documents.facts.house.word import is_made_up
from consulted.documents.facts.vocabulary import GENERIC, HOUSE, ROLE
from consulted.documents.fold import flat, fold, words
from models.pattern import regex
from pipelines.facts.canonical.country import country
from pipelines.facts.canonical.person import parts
from pipelines.facts.lexicon.event import NOUN as EVENT
from pipelines.facts.lexicon.given import GIVEN
from pipelines.facts.lexicon.house import PART, UNIT
from pipelines.facts.lexicon.kind import KINDS

CAPITALISED = r"[A-ZÀ-ÖØ-ÞĀ-Ž](?:[\w’'-]{1,30}|\.)"
_TITLE = (
    r"(?:Dr|Prof|Mr|Mrs|Ms|Mme|M|Mlle|Herr|Frau|Ing|Mag|Doc|Dipl\.-Ing|Dipl|Sr|Sra|OA|Univ\.-Prof"
    r"|Dott\.ssa|Dott|Avv|Dra|Ir|Me|MUDr|Mgr|Professor|Prof\.ssa|Profesor[a]?|Arch|Rag|Drs|Mw|Dhr|Lic|Pan|Pani"
    r"|Sir|Dame|Eng|Engª?)\.? "
)
SMALL_NAME = r"(?:(?:de|van|von|der|den|du|la|le|di|da|ten|ter|zu|zum|del|della|of|y|dos|do|el|ben|bin|ap) ){0,3}"
PERSON = rf"(?:{_TITLE}){{0,3}}{CAPITALISED}(?: {SMALL_NAME}{CAPITALISED}){{1,3}}"
IS_PERSON = regex(rf"\s*({PERSON})\s*")
_MOST_WORDS = 5
#: The language whose words stand in titles everywhere.
_PLAIN = "en"
#: "MacIsaac", "O'Neill", "DiCarlo": a capital within a surname.
_INNER = regex(r"(?:Mac|Mc|Fitz|De|Di|Du|La|Le|Van|San|Saint|[OD]['’])[A-ZÀ-Þ][a-zß-ÿ]+(?:-[A-ZÀ-Þ][a-zß-ÿ]+)?")


#: "Prof. Berg von der Fachhochschule", "Ada Berg of the Institute".
_OF = regex(r"\s(?:von|vom|van|of|from|at|de|du|del|della|di|da|do)(?: (?:der|dem|the|la|het|de|el))?\s(?=[^\W\d_a-z])")


def without_house(name: str) -> str:
    """Return a person's name without the house that stands behind "of"."""
    for of in _OF.finditer(name):
        if name[: of.start()].count(" ") and HOUSE.match(flat(name[of.end() :]).lower()):
            return name[: of.start()]
    return name


def is_person(text: str, *, said: bool = False) -> bool:
    """Say whether *text* is written like a person's name; *said* where a label says that it is one."""
    bare = without_house(text.strip(" .,;:*"))
    found = parts(bare)
    low = flat(bare).lower()
    if IS_PERSON.fullmatch(bare) is None or not 2 <= len(found) <= _MOST_WORDS or country(bare) is not None:
        return False
    if not all(word[0].isupper() for word in bare.split() if len(word) > 3):
        return False
    if fold(bare.split()[0]) in ARTICLES or UNIT.fullmatch(low) is not None:
        return False
    odd = [token for token in bare.split() if is_made_up(token) and _INNER.fullmatch(token) is None]
    if ROLE.search(low) or not all(map(str.isalpha, odd)):
        return False
    shouted = bool(odd)
    if shouted and not (said or found[0] in GIVEN):
        return False
    if found[0] in GIVEN:
        return found[-1] not in KINDS
    if HOUSE.search(low) is not None or PART.match(low) is not None or EVENT.search(low) is not None:
        return False
    # "Upper Austria"; "Anatole France" opens with a given name.
    if any(country(word) is not None for word in bare.split()):
        return False
    return said or not all(is_common(word, _PLAIN) or word in GENERIC for word in found)


def has_given_name(text: str) -> bool:
    """Say whether a run of two to four capitals opens with a given name and holds no word for a house."""
    found = words(text)
    return 2 <= len(found) <= 4 and found[0].split("-")[0] in GIVEN and is_person(text)


def first_person(text: str) -> str | None:
    """Return the person a field's value opens with."""
    first = re.split(r"[,;(|–]|\s-\s|\s(?=[^\W\d_][\w-]{2,14}\s?:)", text, maxsplit=1)[0].strip()
    if is_person(first, said=True):
        return first
    match = IS_PERSON.match(first)
    return match[1] if match is not None and is_person(match[1], said=True) else None
