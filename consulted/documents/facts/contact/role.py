"""What a role is called, without article and without the house."""

from __future__ import annotations

import re

from consulted.documents.facts.house.mention import mentions
from consulted.documents.facts.vocabulary import HOUSE
from consulted.documents.fold import flat, fold
from models.pattern import regex

_ARTICLE = regex(
    r"^(?:the|its|their|his|her|le|la|les|l['’]|son|sa|leur|der|die|das|den|dem|seine[rn]?|ihre[rn]?|sein|ihr|a|an|une?"
    r"|su|el|los|las|una?|il|lo|gli|i|uno|il suo|la sua|de|het|een|zijn|haar|o|os|as|um|uma|seu|sua)\s+",
    re.I,
)
#: Where somebody works, behind what they are.
_AT = regex(
    r"\s(?:at|chez|bei|beim|in der|im|dans|op|en el|en la|presso|w|bij|na)\s"
    r"|\s(?:of the|of|for the|du|de la|de l['’]|des|der|de|del|de los|de las|della|dello|dell['’]|dei|degli|delle|di"
    r"|do|da"
    r"|van de|van het|van|von der|von|vom)\s?(?=[A-ZÀ-Þ])"
)
#: "of the alliance", "della rete": a house meant by its kind, behind what somebody is.
_OF_KIND = regex(
    r"\s(?:of (?:the|this)|du|de la|de l['’]|des|der|del|della|dello|dell['’]|do|da|van de|van het)\s?(?=[^\W\d_])"
)
#: What opens words that are no role.
NO_ROLE = regex(
    r"(?:who|whom|whose|which|qui|dont|joint|che|cui|la quale|il quale|que|quien|cuy[oa]|ktor\w+|wie|die (?:unter|auch)"
    r"|der (?:unter|auch)|tel|phone|telefon\w*|e-?mail|reach\w*|born|aged|ne en|nee en|until|since|depuis|seit|desde"
    r"|dal)\b"
)


def bare_role(text: str) -> str:
    """Return what a role is called, without article and without the house."""
    bare = _ARTICLE.sub("", text.strip(" ,;."))
    for of in _AT.finditer(bare):
        behind = bare[of.end() :]
        if of[0].strip() in _LOCATIVE or _is_house(behind):
            return bare[: of.start()].strip(" ,;.")
    kind = next((of for of in _OF_KIND.finditer(bare) if HOUSE.fullmatch(fold(bare[of.end() :].strip(" .,;")))), None)
    return (bare[: kind.start()] if kind is not None else bare).strip(" ,;.")


_LOCATIVE = frozenset(
    ["at", "chez", "bei", "beim", "in der", "im", "dans", "op", "en el", "en la", "presso", "w", "bij", "na"]
)


def _is_house(text: str) -> bool:
    """Say whether what follows "of" is a house or a person's, not a field such as "director of Alliances"."""
    first = next(iter(mentions(text, "en")), None)
    named = (
        first is not None and first.start == 0 and (" " in first.name or HOUSE.search(flat(text).lower()) is not None)
    )
    return named or HOUSE.match(flat(text).lower()) is not None or not _FIELD.fullmatch(text.split(" ", 1)[0])


#: A word that may be what a role is for; a made-up one is a house.
_FIELD = regex(r"[A-ZÀ-Þ][a-zß-ÿ-]+")
