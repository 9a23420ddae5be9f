"""The words a note points at another note with: "ibid.", "see note 5", "Smith, op. cit.", in nine languages."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from consulted.documents.fold import flat, words

#: A note that points at another does so at once.
_LOOK = 400
#: Longer names are sentences.
_MOST_NAMES = 14


class Rule(StrEnum):
    """How a note points at another."""

    IBID = "ibid"
    NUMBER = "note-number"
    SHORT = "short-form"
    #: By author and year, of a list without numbers.
    ENTRY = "author-year"


@dataclass(frozen=True, kw_only=True, slots=True)
class Recall:
    """What a note says of another one."""

    rule: Rule
    #: The words that say so.
    printed: str
    #: Numbers of the notes it names.
    labels: tuple[str, ...] = ()
    #: Folded words of the author, house or title it names.
    names: tuple[str, ...] = ()
    #: Where the entry starts that it is known to mean.
    entry: int | None = None


_LEAD = re.compile(
    r"[\s(\[\"'“*_–—-]*(?:(?:see(?:\s+(?:also|e\.g\.|generally))?|cf|compare|but\s+see|(?:as\s+)?(?:quoted|cited)\s+(?:in|from)"
    r"|voir(?:\s+(?:aussi|supra|egalement))?|v|cite[es]?\s+dans|siehe(?:\s+(?:auch|dazu|hierzu|oben))?|s|s\.\s?o|vergleiche"
    r"|vgl(?:\.?\s+(?:auch|dazu|hierzu|oben|hierbij|ook))?|(?:zit|zitiert)\.?\s+nach|vease(?:\s+tambien)?|ver(?:\s+tamb(?:ien|em))?"
    r"|confira|vide|citado\s+(?:en|em)|si\s+veda(?:\s+anche)?|vedi(?:\s+anche)?|cfr|confronta|citato\s+in|zie(?:\s+ook)?"
    r"|geciteerd\s+in|zob(?:acz)?(?:\.?\s+(?:takze|tez))?|por|porownaj|patrz|cyt\.?\s+za|se(?:\s+(?:aven|ocksa))?|jfr|jamfor"
    r"|citerad\s+i)(?![^\W\d_])\.?,?:?\s*(?:(?:the|la|las|le|les|l['’]|die|den|das|de|il|lo|el|a|as)\s+(?=\S))?)?",
    re.I,
)
_IBID = re.compile(
    r"(?:ibid(?:em)?|ib\.|id\.(?!\s*(?:no|nr|est)\b)|idem|ebd|ebenda|ivi|tamze|aldaar|ter\s+aangehaalde\s+plaatse|t\.\s?a\.\s?p\."
    r"|loc\.?\s?cit|l\.\s?c\.)(?![^\W\d_])\.?(?!(?<=\w)\s(?-i:[A-Z]))",
    re.I,
)
#: Only these stand in the middle of a remark without being anything else.
_IBID_INSIDE = re.compile(
    r"[(\[](?:(?:see|vgl|siehe|voir|zie|zob|cfr?)\.?\s+)?(ibid(?:em)?\.?|ebd\.|ebenda|tamze)(?!\w)", re.I
)
_WORK = re.compile(
    r"(?<![^\W\d_])(?:op\.?\s?cit|opere?\s+citato|opus\s+citatum|ob\.\s?cit|obra\s+(?:ja\s+)?citada|ouvr(?:age|\.)\s?cit(?:e|\.)?"
    r"|art(?:icle|\.)\s?cite?|(?<=[,;]\s)cit(?=[.,;])|(?<=[,;]\s)precitee?s?|loc\.?\s?cit|a\.\s?a\.\s?O|aaO|am\s+angegebenen\s+ort"
    r"|dz(?:ielo)?\.?\s?cyt(?:owane)?|op\.\s?cyt|art\.\s?cyt|aangehaald\s+werk|a\.\s?w(?=\.)|o\.\s?c(?=\.)"
    r"|anf(?:\.|ort)\s?(?:arb(?:ete)?|verk)|a\.\s?a(?=\.(?!\s?o))|(?:cited|quoted)\s+above|supra(?=[\s,.]))(?![^\W\d_])\.?",
    re.I,
)
_NOTE_WORD = (
    r"(?:foot|end)?notes?(?:\s+(?:de\s+bas\s+de\s+page|de\s+fin|a\s+pie(?:\s+di\s+pagina)?|no|n[o°]))?|fn+|fu(?:ss|ß)noten?"
    r"|endnoten?|anm(?:erkung(?:en)?)?|notas?(?:\s+(?:al\s+pie|a\s+pie\s+d[ei]\s+pagina|de\s+rodape|final))?|(?:voet|eind)?no(?:ot|ten)"
    r"|vn|przyp(?:is(?:ie|u|y)?)?|(?:fot|slut)?not(?:en)?"
)
_NUMBERS = r"\d{1,4}(?:\s?(?:[,–-]|and|und|et|y|e|en|i|och|&)\s?\d{1,4})*"
_NOTE = re.compile(
    rf"(?<![^\W\d_])(?:(?:{_NOTE_WORD})\.?\s*(?:n[or°]?\.?\s*)?|(?<=\()nn?\.?\s?|(?<=supra)[\s,]+nn?\.?\s?|(?<=cit\.)[\s,(]+nn?\.?\s?)"
    rf"(?P<numbers>{_NUMBERS})(?![\w%]|\.\d)",
    re.I,
)
_BRACKET = re.compile(rf"\[(?P<numbers>{_NUMBERS})\]")
_PLACE = re.compile(
    r"(?<![^\W\d_])(?:above|below|supra|infra|oben|unten|o|u|s\.\s?o|ci-dess(?:us|ous)|plus\s+haut|precedente?|(?:mas\s+)?arriba"
    r"|(?:mas\s+)?abajo|sopra|sotto|hier(?:boven|onder|voor)|boven|powyzej|ponizej|wyzej|nizej|acima|abaixo|ovan|nedan|in|dans"
    r"|and\s+accompanying\s+text|for\s+details|passim)(?![^\W\d_])\.?",
    re.I,
)
_LOCATOR = re.compile(
    r"(?<![^\W\d_])(?:(?:at|on|here|hier|esp|insb|page|pages|pp?|pags?|paginas?|pagine|seiten?|ss?|str(?:ona|ony)?|blz|bl|sid(?:an|orna)?"
    r"|col|paras?|par|paragraphs?|rn|rz|art|chap|chapter|ch|kap|cap|vol|bd|t|table|tab|tabelle|figure|fig|abb|annex|no|nr)\.?\s*)?"
    r"(?:§+\s*)?(?:\d{1,4}[a-z]?|[ivxlc]{1,7})(?:\s?[–-]\s?(?:\d{1,4}|[ivxlc]{1,7}))?\s?(?:ff?|sqq?|ss|nn?|et\s+seq|e\s+ss|y\s+ss|et\s+suiv)?"
    r"(?!\w)\.?",
    re.I,
)
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_QUOTES = re.compile(r"[\"“”„«»]")


def parse(content: str) -> Recall | None:
    """Return what the note whose words are *content* says of another note, or None."""
    printed = " ".join(content[:_LOOK].split())
    head = flat(printed)
    lead = _LEAD.match(head)
    start = lead.end() if lead else 0
    found = _by_number(head, start) or _ibid(head, start) or _by_name(head, start)
    if found is None:
        return None
    (first, last), recall = found
    return replace(recall, printed=printed[first:last].strip(" ,;"))


#: A recall and where its words stand.
_Found = tuple[tuple[int, int], Recall]


def _ibid(head: str, start: int) -> _Found | None:
    found = _IBID.match(head, start)
    if found is None:
        inside = _IBID_INSIDE.search(head)
        if inside is None or _YEAR.search(head[: inside.start()]) or _QUOTES.search(head[: inside.start()]):
            return None
        return inside.span(1), Recall(rule=Rule.IBID, printed="")
    # "Idem, The second book, 2001" is the same author's, not the same source.
    if found[0].lower().startswith("id") and _rest(head[found.end() :]):
        return None
    return found.span(), Recall(rule=Rule.IBID, printed="")


def _by_number(head: str, start: int) -> _Found | None:
    found = _NOTE.search(head, start) or (_BRACKET.match(head, start) if start else None)
    if found is None or _rest(head[found.end() :]):
        return None
    before = head[start : found.start()]
    joined = before.rstrip().endswith(("(", "[", ",")) or _WORK.search(before) is not None
    names = _names(_WORK.sub(" ", before))
    if names is None or (names and not joined):
        return None
    end = found.end() + (head[found.end() : found.end() + 1] in (")", "]"))
    return (0, end), Recall(rule=Rule.NUMBER, printed="", labels=_labels(found["numbers"]), names=names)


def _by_name(head: str, start: int) -> _Found | None:
    found = _WORK.search(head, start)
    names = _names(head[start : found.start()]) if found else None
    if found is None or names is None or _QUOTES.search(_LOCATOR.sub("", head[found.end() :])):
        return None
    return (0, found.end()), Recall(rule=Rule.SHORT, printed="", names=names)


def _labels(printed: str) -> tuple[str, ...]:
    return tuple(str(int(number)) for number in re.findall(r"\d+", printed))


def _names(printed: str) -> tuple[str, ...] | None:
    """Return the folded words of the name *printed*, none when there is none, None when it is no name."""
    bare = _PLACE.sub(" ", printed).strip(" ,;:.()[]\"'“”«»*_")
    found = tuple(word for word in words(bare) if len(word) > 1)
    if len(found) > _MOST_NAMES or (found and not (bare[:1].isupper() or len(bare.split()) <= 2)):
        return None
    return found


def _rest(tail: str) -> bool:
    """Say whether *tail* holds more than page numbers and the like."""
    bare = _LOCATOR.sub(" ", _PLACE.sub(" ", tail))
    return any(len(word) > 2 for word in words(bare))
