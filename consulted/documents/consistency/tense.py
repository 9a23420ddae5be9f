"""Whether a sentence tells of a day as past or as to come, in nine languages.

Written for flat text, by language: "war" is a verb to one reader and a noun to another. Where neither is plain,
neither is said.
"""

from __future__ import annotations

import re
from functools import cache

from consulted.documents.consistency.speech import EVENT
from models.pattern import regex

#: A verb in the past, or a participle with its auxiliary.
_PAST = {
    "en": r"was|were|took|held|met|began|went|became|made|gave|brought|won|led|ran|saw|came|sent|spoke|had|left|built"
    r"|grew|\w{2,}ed",
    "fr": r"(?:a|ont|avait|avaient|s['’]est|se sont|est|sont|fut|furent)\s+(?:ete\s+)?\w{2,}(?:e|es|ee|ees|i|is|ie|u|us"
    r"|ue|ues|t|ts)|eut lieu|(?:signe|lance|cree|ouvert|tenu|publie|adopte|inaugure|fonde)e?s?(?=\s+(?:le|en)\s)",
    "de": r"wurden?|fand(?:en)?|traf(?:en)?|war(?:en)?|hatten?|begann(?:en)?|nahm(?:en)?|gab(?:en)?|kam(?:en)?"
    r"|hat|haben"
    r"|ge\w{2,}(?:t|en)|\w{3,}(?:iert|tete|tete?n|nete|neten|chte|chten|ierte|ierten|lgte|lgten|rte|rten|llte|llten)",
    "es": r"fue|fueron|tuvo|tuvieron|hubo|\w{3,}(?:aron|ieron)|ha sido|han sido|(?:inaugurad|firmad|abiert"
    r"|celebrad|cread"
    r"|fundad|publicad|lanzad|aprobad)[oa]s?(?=\s+(?:el|en)\s)",
    "it": r"fu|furono|ha|hanno|(?:e|sono) (?:stat[oaie]|\w{3,}(?:at|it|ut)[oaie])|si (?:e|sono) \w{3,}[oaie]"
    r"|(?:inaugurat|firmat|apert|tenut|fondat|pubblicat|lanciat|approvat)[oaie](?=\s+(?:il|l['’]|nel|a)\s?)",
    "nl": r"was|waren|werd(?:en)?|vond(?:en)?|heeft|hebben|hadden|kwam(?:en)?|ging(?:en)?|begon(?:nen)?|kreeg|kregen",
    "pl": r"\w{3,}(?:zono|wano|ano|iono)|\w{2,}(?:yl|yla|ylo|yly|yli|al|ala|alo|aly|ali|il|ila|ilo|ili)|zostal\w*"
    r"|podjeto|otwarto|przyjeto",
    "pt": r"foi|foram|teve|tiveram|houve|\w{3,}(?:aram|eram|iram)|(?:inaugurad|assinad|abert|realizad|criad"
    r"|fundad|publicad"
    r"|lancad|aprovad)[oa]s?(?=\s+(?:a|em)\s)",
    "sv": r"holls|hade|blev|blevs|var|fick|gick|kom|togs|\w{3,}(?:ades|ade|tes)",
}
#: Only the letters with their accents tell these: "celebró", "publicou".
_PAST_ACCENTED = {"es": r"\w{3,}ó", "it": r"\w{3,}[òì]", "pt": r"\w{2,}(?:ou|eu|iu)"}

#: To come, wished, or open.
_FUTURE = {
    "en": r"will|shall|would|should|could|may|might|can|must|plan\w*|intend\w*|expect\w*|schedul\w*|foresee\w*"
    # An infinitive: "agreed to open", but "was sold to the town".
    r"|to (?!(?:the|an?|its|their|his|her|all|each|this|both)\b)(?-i:[a-z])\w*"
    r"|foreseen|forthcoming|upcoming|next|due|until|till|target\w*|deadline|aim\w*|propos\w*|announc\w*|towards"
    r"|future|likely|envisag\w*|forecast\w*|tentativ\w*|commit\w*|valid|ongoing|starting",
    "fr": r"sera|seront|aura|auront|doit|doivent|devra\w*|devrait|pourra\w*|\w+erait|\w+eront|\w+era|prev\w+|jusqu\w*"
    r"|d['’]ici|prochain\w*|avant|horizon|objectif|vise\w*|projet\w*|annonc\w*|a partir|compter|echeance",
    "de": r"wird|werden|soll|sollen|sollte\w*|kann|konnen|plan\w*|geplant\w*|vorgeseh\w*|bis|ab|kunftig\w*|nachst\w*"
    r"|kommend\w*|voraussichtlich|ziel\w*|angekundigt|erwart\w*|frist",
    "es": r"\w+ara|\w+aran|\w+era|\w+eran|ira|\w+ira|debe|deben|previst\w*|planead\w*|hasta|proxim\w*|para|anunci\w*",
    "it": r"sara|saranno|terra|\w+ranno|dovra\w*|previst\w*|entro|prossim\w*|fino|\w+era",
    "nl": r"zal|zullen|gepland\w*|wordt|worden|tot|volgend\w*|komend\w*|voor|verwacht\w*",
    "pl": r"bedzie|beda|zostanie|zostana|ma zostac|maja|ma byc|planowan\w*|zaplanowan\w*|do|przyszl\w*|odbedzie|odbeda",
    "pt": r"\w*[aei]ra|\w*[aei]rao|vai|vao|devera\w*|previst\w*|ate|proxim\w*",
    "sv": r"ska|skall|kommer|planera\w*|till|nasta|vantas",
}
#: Right before a day: it bounds or aims at something.
_AHEAD = regex(
    r"(?<!\w)(?:for|by|to|through|until|till|from|before|goal|target|pour|jusqu['’]en|d['’]ici|avant|fur|bis|ab|vor"
    r"|para|hasta|antes de|per|entro|voor|tot|do|przed|ate|till|for)(?:\s+(?:the|le|den|dem|el|il|early|late|mid"
    r"|fin|ende))?\s*$",
    re.I,
)
#: Right before a day: it is an event's that is only spoken of, "was invited to the fair in July".
_OF_EVENT = regex(rf"(?<!\w)(?:to|for|about|of) {EVENT}", re.I)
#: Right before a day: it is over, whatever else is said, "since the opening on 12 May".
_SINCE = regex(
    r"(?<!\w)(?:since|depuis|seit|sinds|sedan)\s+(?:(?:the|l['’]|la|le|leur|der|dem|de|het|its|their|seiner?|zijn)\s*)?"
    r"(?:[^\W\d]\w+\s+){0,3}?(?:(?:on|in|le|en|am|im|op|den)\s+(?:the\s+)?)?$",
    re.I,
)
_RELATIVE = r",\s(?=(?:which|that|who|and|but|et|qui|mais|und|aber|die|der|das|y|que|pero|e|che|i|en|maar|och)\s)"
#: "3 maja 2020 r. Piec ...": the abbreviation of "roku" may end its sentence, too.
_ROKU = r"(?<=\d )r\.\s+(?=[A-Z])"
_BEFORE = regex(rf"[;:()]\s|{_RELATIVE}|{_ROKU}")
_BEHIND = regex(rf"[;:()](?:\s|$)|{_RELATIVE}|{_ROKU}")


def told_as_past(text: str, plain: str, start: int, end: int, language: str) -> bool:
    """Say whether the day at *start* to *end* of a sentence is told as past, and nothing near it as to come."""
    first, last = _clause(plain, start, end)
    if _SINCE.search(plain[first:start]):
        return True
    if _AHEAD.search(plain[first:start]) or _OF_EVENT.search(plain[first:start]):
        return False
    around = plain[first:start] + " " + plain[end:last]
    if _pattern("future", language).search(around):
        return False
    if _pattern("past", language).search(around):
        return True
    return language in _PAST_ACCENTED and _pattern("accented", language).search(text, first, last) is not None


@cache
def _pattern(tense: str, language: str) -> re.Pattern[str]:
    tables = {"past": _PAST, "future": _FUTURE, "accented": _PAST_ACCENTED}
    return re.compile(rf"(?<!\w)(?:{tables[tense].get(language, tables[tense].get('en', '(?!)'))})(?!\w)", re.I)


def _clause(plain: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch between the stops around a place; a comma behind an opening day is none."""
    before = [each.end() for each in _BEFORE.finditer(plain, 0, start)]
    after = _BEHIND.search(plain, end)
    return before[-1] if before else 0, after.start() if after else len(plain)
