"""Two founding years of one body."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consulted.documents.consistency.claim import Claim, claims, disagreement, is_part
from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.consistency.name import Name
from consulted.documents.consistency.paragraph import Sentence
from models.pattern import regex
from models.reference import Inconsistency

KIND = "dates-disagree"
#: A founding year stands so near its name.
_NEAR = 300

YEAR = r"(1[89]\d\d|20\d\d)(?!\d|[-/]\d)"
IN = r"(?:in|en|im jahre?|anno|el ano|nel|no ano|em|w roku|w|ar|i|(?:in|im|en)\s+\w{3,9})?"
FOUNDED = (
    r"(?:created|founded|established|set up|formed|fonde[es]*|cree[es]*|constitue[es]*|gegrundet\w*|entstanden"
    r"|fundad[oa]s?|cread[oa]s?|constituid[oa]s?"
    r"|fondat[oaie]|costituit[oaie]|creat[oaie]|opgericht|gesticht|zalozon\w+|utworzon\w+|powstal\w*"
    r"|criad[oa]s?|grundad\w*|bildad\w*|grundades|bildades)"
)
IS = (
    r"(?:was|were|is|has been|had been|a ete|fut|est|ont ete|wurde|ist|fue|ha sido|e stat[oa]|fu|werd|is|zostal\w*|foi)"
)
#: What may stand between a name and its verb: an acronym, an apposition, "which".
_BETWEEN = r"(?:\s*\([^()]{1,60}\))?(?:,[^,;:.()]{2,80},)?,?\s*(?:which|that|qui|der|die|das|que|che|ktor\w+|som)?"
_BEHIND = regex(
    rf"{_BETWEEN}\s+(?:{IS}\s+)?(?:\w+ly\s+|officiellement\s+|bereits\s+|first\s+)?{FOUNDED}\s+{IN}\s*{YEAR}", re.I
)
_GERMAN = regex(rf"{_BETWEEN}\s+wurde\s+(?:im jahre?\s+)?{YEAR}\s+(?:\w+\s+){{0,4}}gegrundet", re.I)
#: Before a name: "Founded in 2009, Skywin", "Das 2007 gegründete Medlab".
_BEFORE = regex(
    rf"(?<!\w){FOUNDED}\s+{IN}\s*{YEAR}(?:\s+(?:by|par|von|por|da|door)\s+[^,;:.]{{2,50}})?,\s+(?:the"
    rf"|le|la|les|l['’]|der|die|das|el|il|lo|de|het)?\s*$",
    re.I,
)
_ADJECTIVE = regex(rf"(?<!\w){YEAR} gegrundeten?[rs]?\s+$", re.I)
_ABOUT = regex(rf"(?<!\w){FOUNDED}(?!\w)", re.I)


def disagreements(manuscript: Manuscript) -> Iterator[Inconsistency]:
    """Yield the bodies that were founded in two years."""
    for said in claims(manuscript, _ABOUT, _read):
        first = said[0]
        other = next((each for each in said[1:] if each.value != first.value), None)
        if other:
            message = f"{first.name} was founded in {first.value}, and elsewhere was founded in {other.value}"
            yield disagreement(KIND, message, first, other)


def _read(name: Name, sentence: Sentence) -> Iterator[Claim]:
    year = None if is_part(name, sentence) else _year(name, sentence.plain)
    if year:
        yield Claim(value=year, sentence=sentence, at=name.start, name=name.text)


def _year(name: Name, plain: str) -> str | None:
    end = name.start + len(name.text)
    behind = plain[end : end + _NEAR]
    before = plain[max(0, name.start - _NEAR) : name.start]
    found = _BEHIND.match(behind) or _GERMAN.match(behind) or _BEFORE.search(before) or _ADJECTIVE.search(before)
    return found[1] if found else None
