"""The words a note points at another note with: "ibid.", "see note 5", "Smith, op. cit.", in nine languages."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from consulted.documents.fold import flat, words
from models.pattern import regex

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
    #: An interview by the person asked; said as a short form.
    TALK = "interview"
    #: In words that are not understood; never resolved.
    UNCLEAR = "unclear"


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


_SEE = (
    r"(?:see(?:\s+(?:also|e\.g\.|generally))?|cf|compare|but\s+see|(?:as\s+)?(?:quoted|cited)\s+(?:in|from)"
    r"|voir(?:\s+(?:aussi|supra|egalement))?|v|cite[es]?\s+dans|siehe(?:\s+(?:auch|dazu|hierzu|oben))?|s|s\.\s?o|vergleiche"
    r"|vgl(?:\.?\s+(?:auch|dazu|hierzu|oben|hierbij|ook))?|(?:zit|zitiert)\.?\s+nach|vease(?:\s+tambien)?|ver(?:\s+tamb(?:ien|em))?"
    r"|confira|vide|citado\s+(?:en|em)|si\s+veda(?:\s+anche)?|vedi(?:\s+anche)?|cfr|confronta|citato\s+in|zie(?:\s+ook)?"
    r"|geciteerd\s+in|zob(?:acz)?(?:\.?\s+(?:takze|tez))?|por|porownaj|patrz|cyt\.?\s+za|se(?:\s+(?:aven|ocksa))?|jfr|jamfor"
    r"|citerad\s+i)"
)
#: "Same as footnote 1".
_SAME = (
    r"(?:(?:the\s+)?same(?:\s+source)?\s+as(?:\s+in)?|as\s+in|as(?=\s+(?:foot|end)?note)|meme(?:\s+source)?\s+que|comme(?:\s+a)?"
    r"|identique\s+a|(?:selbe|dieselbe|gleiche)\s+quelle\s+wie|wie(?:\s+in)?|el\s+mismo\s+que|(?:la\s+)?misma(?:\s+fuente)?\s+(?:que|de)"
    r"|igual\s+(?:que|a)|como\s+(?:en|na)|stessa\s+fonte\s+(?:della|di|che)|come(?:\s+(?:in|alla))?|(?:de)?zelfde(?:\s+bron)?\s+als"
    r"|als\s+in|to\s+samo\s+(?:zrodlo\s+)?co|jak\s+w|(?:a\s+)?mesma(?:\s+fonte)?\s+(?:que|da)|o\s+mesmo\s+que|samma(?:\s+kalla)?\s+som(?:\s+i)?"
    r"|som\s+i)"
)
_ARTICLE = r"(?:(?:the|la|las|le|les|l['’]|die|den|das|de|il|lo|el|a|as)\s+)?"
_LEAD = regex(rf"[\s(\[\"'“*_–—-]*(?:(?:{_SEE}|{_SAME})(?![^\W\d_])\.?,?:?\s*(?:{_ARTICLE}(?=\S))?)?", re.I)
#: Behind a name: "Oakmere, see note 3".
_LEAD_BEHIND = regex(rf"[,;(–—-]\s*{_SEE}\.?\s*{_ARTICLE}$", re.I)
_IBID = regex(
    r"(?:ibid(?:em)?|ib\.|id\.(?!\s*(?:no|nr|est)\b)|idem|ebd|ebenda|ivi|tamze|aldaar|ter\s+aangehaalde\s+plaatse|t\.\s?a\.\s?p\."
    r"|loc\.?\s?cit|l\.\s?c\.)(?![^\W\d_])\.?(?!(?<=\w)\s(?-i:[A-Z]))",
    re.I,
)
#: Only these stand in the middle of a remark without being anything else.
_IBID_INSIDE = regex(
    r"[(\[](?:(?:see|vgl|siehe|voir|zie|zob|cfr?)\.?\s+)?(ibid(?:em)?\.?|ebd\.|ebenda|tamze)(?!\w)", re.I
)
_WORK = regex(
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
#: Notes may be numbered with Roman numerals, letters and signs.
_SIGNS = r"(?:[ivxl]{1,7}|[a-z]|[*†‡§]{1,3})(?=\s*(?:$|[.,;)\]]))"
_NOTE = regex(
    rf"(?<![^\W\d_])(?:(?:{_NOTE_WORD})\.?\s*(?:n[or°]?\.?\s*)?|(?<=\()nn?\.?\s?|(?<=supra)[\s,]+nn?\.?\s?|(?<=cit\.)[\s,(]+nn?\.?\s?)"
    rf"(?P<numbers>{_NUMBERS}|{_SIGNS})(?![\w%]|\.\d)",
    re.I,
)
_BRACKET = regex(rf"\[(?P<numbers>{_NUMBERS})\]")
_PLACE = regex(
    r"(?<![^\W\d_])(?:above|below|supra|infra|oben|unten|o|u|s\.\s?o|ci-dess(?:us|ous)|plus\s+haut|precedente?|(?:mas\s+)?arriba"
    r"|(?:mas\s+)?abajo|sopra|sotto|hier(?:boven|onder|voor)|boven|powyzej|ponizej|wyzej|nizej|acima|abaixo|ovan|nedan|in|dans"
    r"|and\s+accompanying\s+text|for\s+details|passim)(?![^\W\d_])\.?",
    re.I,
)
_LOCATOR = regex(
    r"(?<![^\W\d_])(?:(?:at|on|here|hier|esp|insb|page|pages|pp?|pags?|paginas?|pagine|seiten?|ss?|str(?:ona|ony)?|blz|bl|sid(?:an|orna)?"
    r"|col|paras?|par|paragraphs?|rn|rz|art|chap|chapter|ch|kap|cap|vol|bd|t|table|tab|tabelle|figure|fig|abb|annex|no|nr)\.?\s*)?"
    r"(?:§+\s*)?(?:\d{1,4}[a-z]?|[ivxlc]{1,7})(?:\s?[–-]\s?(?:\d{1,4}|[ivxlc]{1,7}))?\s?(?:ff?|sqq?|ss|nn?|et\s+seq|e\s+ss|y\s+ss|et\s+suiv)?"
    r"(?!\w)\.?",
    re.I,
)
_YEAR = regex(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_QUOTES = regex(r"[\"“”„«»]")
#: What closes a word that stands in italics or between quotation marks.
_CLOSERS = '.”"»*_ '
#: "op. cit. note 1, tab “History”": where in a source to look.
_PART = regex(
    r"\s*[,;:(]\s*(?:(?:in|under|see|unter|sous|dans|en|sotto|onder|pod|em|under)\s+)?(?:the\s+)?(?:tabs?|(?:work)?sheets?|sections?|entry|item"
    r"|chapters?|annex|appendix|table|figure|map|slides?|onglet|rubrique|feuille|chapitre|annexe|tableau|carte|reiter"
    r"|registerkarte|tabellenblatt|blatt|abschnitt|rubrik|kapitel|anhang|tabelle|abbildung|karte|pestana|hoja|seccion"
    r"|apartado|capitulo|anexo|tabla|mapa|scheda|foglio|sezione|capitolo|allegato|tabella|mappa|tabblad|werkblad"
    r"|onderdeel|paragraaf|hoofdstuk|bijlage|tabel|kaart|zakladka|arkusz|rozdzial|zalacznik|separador|aba|folha|secao"
    r"|seccao|tabela|flik|blad|avsnitt|bilaga|tabell|karta)(?!\w)[^;]{0,80}$",
    re.I,
)
#: "Otterburn, interview": an interview told of before, by a name.
_TALK = regex(
    r"(?P<before>[^,;:(“\"]{2,60})[,;:(][\s“\"*_]*(?:(?:personal|phone|telephone|own)\s+)?(?:interview|conversation|entretien|entrevue|gesprach"
    r"|entrevista|intervista|colloquio|gesprek|wywiad|rozmowa|intervju|samtal)"
    r"(?:\s+(?:cite[es]?|precite|cited|above|zitiert|citad[oa]|citat[oa]))?[\s.)*_”\"]*$",
    re.I,
)


def parse(content: str) -> Recall | None:
    """Return what the note whose words are *content* says of another note, or None."""
    printed = " ".join(content[:_LOOK].split())
    head = flat(printed)
    lead = _LEAD.match(head)
    start = lead.end() if lead else 0
    found = _by_number(head, start) or _ibid(head, start) or _by_name(head, start) or _unclear(head, start)
    if found is None:
        return None
    (first, last), recall = found
    return replace(recall, printed=printed[first:last].strip(" ,;"))


def talk(content: str) -> Recall | None:
    """Return the names *content* calls an interview by that was told of before: "Otterburn, interview"."""
    printed = " ".join(content[:_LOOK].split())
    found = _TALK.match(flat(printed))
    names = _names(found["before"]) if found else None
    return Recall(rule=Rule.TALK, printed=printed.rstrip(" ."), names=names) if names else None


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
    if found is None:
        return None
    before = head[start : found.start()]
    named = _LEAD_BEHIND.sub(",", before)
    joined = named.rstrip().endswith(("(", "[", ",")) or _WORK.search(before) is not None
    names = _names(_WORK.sub(" ", named))
    if names is None or (names and not joined) or (_rest(head[found.end() :]) and not _PART.match(head, found.end())):
        return None
    end = found.end() + (head[found.end() : found.end() + 1] in (")", "]"))
    return (0, end), Recall(rule=Rule.NUMBER, printed="", labels=_labels(found["numbers"]), names=names)


def _by_name(head: str, start: int) -> _Found | None:
    found = _WORK.search(head, start)
    names = _names(head[start : found.start()]) if found else None
    if found is None or names is None or _QUOTES.search(_LOCATOR.sub("", head[found.end() :].lstrip(_CLOSERS))):
        return None
    return (0, found.end()), Recall(rule=Rule.SHORT, printed="", names=names)


def _unclear(head: str, start: int) -> _Found | None:
    """Return words that say a work was named before, where nothing says which; a source of its own is none."""
    found = _WORK.search(head, start)
    if found is None or _YEAR.search(head):
        return None
    return (0, found.end()), Recall(rule=Rule.UNCLEAR, printed="")


def _labels(printed: str) -> tuple[str, ...]:
    numbers = re.findall(r"\d+", printed)
    return tuple(str(int(number)) for number in numbers) or (printed.lower(),)


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
