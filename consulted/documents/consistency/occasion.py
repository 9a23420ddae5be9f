"""One event on two days of a year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consulted.documents.consistency.claim import Claim, claims, disagreement, is_part
from consulted.documents.consistency.founding import KIND
from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.consistency.moment import told
from consulted.documents.consistency.name import Name
from consulted.documents.consistency.paragraph import Sentence
from models.pattern import regex
from models.reference import Inconsistency

#: The day stands so near the event's name.
_NEAR = 160

_HAPPENED = (
    r"(?:took place|was held|were held|was signed|was launched|was opened|was inaugurated|opened"
    r"|a eu lieu|s['’]est tenue?|a ete (?:signee?|lancee?|inauguree?|ouverte?)"
    r"|fand|wurde|se celebro|tuvo lugar|fue (?:firmad[oa]|inaugurad[oa]|lanzad[oa])|si e (?:tenut|svolt)[oa]"
    r"|e stat[oa] (?:firmat|inaugurat|lanciat)[oa]|vond|odbyl\w* sie|zostal\w* (?:podpisan|otwart)\w+)"
)
_EVENT = regex(
    rf"(?:\s*\([^()]{{1,60}}\))?\s+(?P<verb>{_HAPPENED})\s+(?:\w+\s+){{0,4}}?(?:on|in|le|en|am|el|il|op|dnia|w)?\s*"
    r"(?:the\s+)?$",
    re.I,
)
_ABOUT = regex(rf"(?<!\w){_HAPPENED}(?!\w)", re.I)


def disagreements(manuscript: Manuscript) -> Iterator[Inconsistency]:
    """Yield the events that took place on two days of one year."""
    for said in claims(manuscript, _ABOUT, lambda name, sentence: _read(name, sentence, manuscript)):
        first = said[0]
        other = next((each for each in said[1:] if _contradicts(first.value, each.value)), None)
        if other:
            one, two = (told(each.value.split("|")[0]) for each in (first, other))
            yield disagreement(KIND, f"{first.name} is dated {one}, and elsewhere {two}", first, other)


def _read(name: Name, sentence: Sentence, manuscript: Manuscript) -> Iterator[Claim]:
    if is_part(name, sentence):
        return
    end = name.start + len(name.text)
    tail = sentence.plain[end : end + _NEAR]
    for printed in manuscript.dates(tail)[:1] if _ABOUT.search(tail) else ():
        happened = _EVENT.match(tail[: printed.start])
        iso = printed.read(manuscript.order)[0]
        if happened and iso and not printed.ambiguous:
            verb = happened["verb"].lower().split()[-1]
            yield Claim(value=f"{iso}|{verb}", sentence=sentence, at=name.start, name=name.text)


def _contradicts(one: str, other: str) -> bool:
    """Say whether two days differ in a part both print; a yearly event may return, but not within its year."""
    (first, verb), (second, other_verb) = one.split("|"), other.split("|")
    if verb != other_verb or first.startswith(second) or second.startswith(first):
        return False
    return first[:4] == second[:4]
