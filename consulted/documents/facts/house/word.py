"""Whether a run of capitals names a house rather than a place, a month or a noun."""

from __future__ import annotations

from functools import lru_cache

from consulted.documents.consistency.name import has_inner_capital, is_common
from consulted.documents.facts.vocabulary import GENERIC, HOUSE, ROLE_NOUN, SMALL
from consulted.documents.fold import fold, words
from consulted.documents.lexicon import frequencies
from consulted.documents.month import months
from models.pattern import regex
from pipelines.facts.canonical.country import country
from pipelines.facts.canonical.listed import listed
from pipelines.facts.canonical.organisation import is_short_form
from pipelines.facts.lexicon.kind import KINDS

#: "Head of Internationalisation" is nobody's house.
_ROLE_OF = regex(rf"(?:{ROLE_NOUN.pattern})\s(?:of|de|du|des|fur|der|for)\b")
#: "Economic Partnership Agreement" is nobody.
_PACT = regex(r"\b(?:agreement|treaty|memorandum of \w+|convention|accord|\w*abkommen|\w*vertrag|convenio|protocol)$")
#: "Andean", "polnische": peoples.
_PEOPLE = regex(r"(?:[^aeiou]ian|ean|ese|ish|isch(?:e[nrsm]?)?|ienn?e?s?|aise?s?)$")
#: "International Partnerships Manager" is somebody's role.
_IS_ROLE = regex(
    r"(?:manager|director|officer|coordinator|adviser|advisor|president|chair|secretary|lead|head|treasurer)s?"
)
#: "III.3", "B.2": a part of the report.
_NUMBERED = regex(r"(?:[IVXLC]+|[A-Z]|\d+)(?:[.-][IVXLC\d]+)*\.?")
#: "European Space Clusters" are many.
_MANY = listed(
    """
clusters companies enterprises universities museums chambers members partners smes regions networks institutions
organisations organizations countries cities unternehmen mitglieder entreprises pme poles musees firms partnerships
"""
)
#: German compounds that no list knows are plain nouns by these endings.
_NOUN_ENDINGS = (
    "ung", "ungen", "heit", "keit", "schaft", "schaften", "tion", "tionen", "vertrag", "abkommen", "jahr", "jahre",
    "projekt", "projekte", "programm", "partner", "partnern", "mitglieder", "mitgliedern", "unternehmen", "betriebe",
    "region", "land", "stadt", "tag", "woche", "preis", "messe", "reise", "besuch", "gruppe", "kreis", "bereich",
    "arbeit", "markt", "raum", "wesen", "tum", "nis", "ismus", "stelle", "leiter", "leiterin", "fuhrer", "fuhrerin",
    "betrieben", "abschluss", "museen", "kurse", "plan", "plane", "zahl", "zahlen", "konferenz", "treffen", "forum",
    "feld", "weg", "ziel", "ziele", "lander", "mittel", "geld", "recht", "haus", "werk", "werke", "schule", "schulen",
)  # fmt: skip


@lru_cache(maxsize=20_000)
def is_organisation(text: str, language: str) -> bool:
    """Say whether *text*, a run of capitals, names a house, a network or a project rather than a place or a noun."""
    found = words(text)
    if not found or country(text) is not None or all(word in months() for word in found):
        return False
    if _NUMBERED.fullmatch(text) is not None:
        return False
    if (
        len(found) > 1
        and _IS_ROLE.fullmatch(found[-1])
        and HOUSE.search(fold(text)) is None
        and not is_made_up(text.split()[0])
    ):
        return False
    if all(word in GENERIC or word in SMALL or word in KINDS or word.isdecimal() for word in found):
        return False
    if len(found) == 1 and _PEOPLE.search(found[0]) and not is_made_up(text):
        return False
    if found[-1] in _MANY:
        return False
    if _PACT.search(fold(text)) is not None:
        return False
    if ROLE_NOUN.fullmatch(fold(text)) or (_ROLE_OF.match(fold(text)) and HOUSE.search(fold(text)) is None):
        return False
    if any(is_made_up(token) for token in text.split()):
        return len(found[0]) > 1 and fold(text) not in GENERIC
    if len(found) > 1 and HOUSE.search(fold(text)):
        return True
    return bool(_telling(found, language))


def _telling(found: list[str], language: str) -> list[str]:
    telling = [word for word in found if len(word) > 3 and not is_common(word, language)]
    if language != "de":
        return telling
    if len(found) == 1:
        return [word for word in telling if not _is_noun(word)]
    return [word for word in telling if not _is_inflected(word)]


def _is_inflected(word: str) -> bool:
    """Say whether a German word, whatever its case, is one the word list knows: "Vorstands"."""
    known = frequencies("de")
    return any(word.removesuffix(ending) in known for ending in _CASES if word.endswith(ending))


def _is_noun(word: str) -> bool:
    """Say whether a German word is a plain noun, or put together of two: "Auslandsstrategie", "Trägerverein"."""
    if _is_inflected(word) or word.endswith(_NOUN_ENDINGS):
        return True
    known = frequencies("de")
    return any(word[:cut] in known and _is_inflected(word[cut:]) for cut in range(_PART, len(word) - _PART + 1))


#: What German nouns end in besides their stem.
_CASES = ("", "s", "es", "n", "en", "e", "er", "ern")
#: Letters of the shortest part of a compound.
_PART = 4


@lru_cache(maxsize=20_000)
def is_made_up(token: str) -> bool:
    """Say whether a word is written as no common word is: "BioValley", "LASER-GO", "MEDTEQ"."""
    bare = token.strip('"“”„«».,;:()')
    if fold(bare) in GENERIC or fold(bare).rstrip("s") in GENERIC:
        return False
    # A double name has capitals behind its hyphens: "Diagne-Lafleur".
    return any(map(has_inner_capital, bare.split("-"))) or (is_short_form(bare) and len(bare) > 2)
