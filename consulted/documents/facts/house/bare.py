"""A name without what stands before it: articles, prepositions, the people it belongs to."""

from __future__ import annotations

from consulted.documents.consistency.name import Name, has_inner_capital, is_common
from consulted.documents.consistency.speech import ARTICLES
from consulted.documents.facts.house.word import is_made_up
from consulted.documents.facts.vocabulary import HOUSE, ROLE_NOUN
from consulted.documents.fold import flat, fold
from models.pattern import regex
from pipelines.facts.canonical.listed import listed

_BEFORE = ARTICLES | listed(
    """
zwischen mit fur seit nach bei aus im am zum zur vom beim entre avec pour depuis selon chez between with since under
within through via both dans sur par con desde met tussen van voor bij miedzy pomiedzy dla wedlug our its their
kontakt contact ansprechpartner focus box sein seine ihr ihre unser unsere eine einem einer einen dieser diese dieses
ce cette ces ad da dal dalla dai nel nella nello nell sul sulla presso tra fra al alla allo agli del della dell em
no na te
bij uit w we z ze na pod
besides alongside despite unlike beyond behind like neben ausser trotz gegenuber laut samt wie outre hormis malgre
comme contre envers chez ademas junto ante tras oltre insieme secondo contro naast volgens behalve zoals obok oprocz
poza wobec alem segundo perante como
"""
)
#: "Canadian", "French", "Japanese", "polnische": a people before a name.
_DEMONYM = regex(r"(?:ian|ean|ese|ish|french|dutch|german|greek|czech|swiss|isch|ische|ischer|ischen|aise?|ienne?)$")
#: "Geschäftsführer der HKI": a role before the house it is played in.
_ROLE = regex(rf"(?:{ROLE_NOUN.pattern})\s(?:der|des|von|vom|of|de la|de|du|del|van)\s")
#: "Membership of the HKI", "Mitglieder des HKI": what is a house's, before the house.
_ITS = regex(
    r"(?:membership|members?|list|website|site|secretariat|statutes|board|partners?|adhesion|membres|liste|statuts"
    r"|partenaires|mitgliedschaft|mitglieder|satzung|vorstand|partner|webseite|afiliacion|miembros|socios|lista|estatutos"
    r"|adesione|soci|membri|elenco|statuto|sito|lidmaatschap|leden|lijst|czlonkostwo|czlonkowie|adesao|membros)"
    r"\s(?:der|des|von|vom|of|of the|de la|de|du|del|della|dello|di|van|van de|van het|da|do)\s"
)


def bare(name: Name, language: str) -> Name:
    """Take articles, prepositions and peoples off the front: "Zwischen der HKI", "Canadian Optonique"."""
    text, start = name.text, name.start
    its = _ITS.match(flat(text).lower())
    if its is not None and _is_house(text[its.end() :]):
        text, start = text[its.end() :], start + its.end()
    role = _ROLE.match(flat(text).lower())
    if role is not None and (_is_house(text[role.end() :]) or " " in text[role.end() :]):
        text, start = text[role.end() :], start + role.end()
    while True:
        first, _, rest = text.partition(" ")
        if not rest or fold(first) not in _BEFORE:
            break
        start += len(text) - len(rest)
        text = rest
    if (
        rest
        and " " not in rest
        and is_common(fold(first), language)
        and _DEMONYM.search(fold(first))
        and _stands_alone(rest, language)
    ):
        return Name(rest, start + len(text) - len(rest))
    return Name(text, start)


def _is_house(text: str) -> bool:
    """Say whether what a role is played in is a house: "Head of Internationalisation" is nobody's."""
    return bool(text) and (is_made_up(text.split()[0]) or HOUSE.search(fold(text)) is not None)


def _stands_alone(word: str, language: str) -> bool:
    return (has_inner_capital(word) or HOUSE.search(fold(word)) is None) and not is_common(fold(word), language)
