"""The words that say when a source was looked at, in nine languages, and the date they speak of.

A cue alone is not enough: on 27 snippets it fired on all 10 that meant something else ("avoir consulté
le document"). It counts with a date next to it and as part of a reference.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from consulted.documents.day import Calendar, Printed, at, find
from consulted.documents.fold import flat
from consulted.documents.month import weekday_pattern

#: Stands for an address in masked text.
MASK = "\ufffc"

#: Written for flat text: without accents, in any case.
CUES: dict[str, str] = {
    "en": r"(?:(?:last|first|most\s+recently|date)\s+)?(?:consulted|accessed|retrieved|visited|viewed|downloaded)"
    r"(?:\s+online)?|(?:last\s+|link\s+)checked|cited(?=\s+\d)|(?:last\s+)?access(?:\s+date)?(?=\s*:)"
    r"|(?:last\s+|date\s+of\s+(?:last\s+)?)(?:access|retrieval|consultation|visit)|(?:access|retrieval)\s+date",
    "fr": r"(?:derniere\s+(?:fois\s+)?)?(?:consulte|visite|telecharge|recupere|vu|lu|accede)e?s?"
    r"(?=\s+(?:en\s+ligne\s+)?(?:pour\s+la\s+derniere\s+fois\s+)?(?:(?:le|en|au)(?!\w)|l['’]|:|\*|\d))"
    r"|(?:(?:date\s+de\s+(?:la\s+)?|date\s+d['’]\s?)?(?:derniere\s+|dernier\s+)?(?:consultation|visite|acces))",
    "de": r"(?:(?:zuletzt|letztmals|letztmalig|online)\s+)?(?:abgerufen|aufgerufen|besucht|gepruft|zugegriffen"
    r"|eingesehen|abgefragt|heruntergeladen|konsultiert)|(?:letzter\s+|datum\s+des\s+(?:letzten\s+)?)?(?:abruf|zugriff|aufruf"
    r"|seitenaufruf)s?(?:datum)?",
    "es": r"(?:ultima\s+vez\s+)?(?:consultad|visitad|accedid|recuperad|revisad|descargad|vist)[oa]s?"
    r"|(?:fecha\s+de\s+(?:la\s+)?)?(?:ultim[oa]\s+)?(?:consulta|visita|acceso|recuperacion)",
    "it": r"(?:consultat|visitat|visionat|scaricat|verificat)[oaie]|(?:data\s+(?:di\s+|dell['’]\s?|della\s+))?"
    r"(?:ultim[oa]\s+)?(?:accesso|consultazione|visita)",
    "nl": r"(?:(?:laatst|online)\s+)?(?:geraadpleegd|bezocht|bekeken|opgehaald|gedownload)|raadpleegdatum"
    r"|(?:laatste\s+)(?:raadpleging|bezoek)|datum\s+van\s+raadpleging",
    "pl": r"(?:data\s+|ostatni\s+)?dostepu?|odczyt(?:ano)?|pobran[oya]|data\s+(?:odczytu|pobrania|wejscia)",
    "pt": r"(?:data\s+d[eo]\s+)?(?:ultim[oa]\s+)?(?:acesso|consulta)|(?:acedid|acessad|visualizad|baixad)[oa]s?",
    "sv": r"(?:senast\s+)?(?:hamtad|hamtat|hamtades|besokt|besoktes|nedladdad|kontrollerad)|(?:atkomst|hamt)(?:datum)?",
}
#: These speak of the state of the content as often as of a visit: only right behind an address.
_WEAK = r"as\s+of|stand(?:\s+vom)?|stan\s+na(?:\s+dzien)?|situatie\s+op|situation\s+au|per"

_CUE = re.compile(rf"(?<!\w)(?:(?P<cue>{'|'.join(CUES.values())})|(?P<weak>{_WEAK}))(?!\w)", re.I)
_BETWEEN_WORDS = (
    "on|the|at|date|online|again|and|pour la derniere fois|en ligne|le|la|du|au|l['’]|am|den|der|dem|vom|zum|zuletzt|el"
    "|dia|de|del|em|en|in data|in|il giorno|il|lo|giorno|data|op|van|w dniu|z dnia|dnia|dzien|na|w|z|e|fecha|datum|a"
)
_BETWEEN = re.compile(
    rf"(?:[\s:,;*_(\[=–—-]|(?:{_BETWEEN_WORDS}|(?:{weekday_pattern()})\.?)(?![^\W\d_])"
    r"|\d{1,2}[:h]\d\d(?::\d\d)?\s*(?:uhr|h|[ap]m|utc)?(?=[\s,])){0,14}",
    re.I,
)
#: A date print has damaged: digits read as letters.
_DAMAGED = re.compile(r"(?=\S*\d)[\dOoIlSBZ|]{1,4}([./-])[\dOoIlSBZ|]{1,4}\1[\dOoIlSBZ|]{2,4}(?!\w)")
_LOOK_ALIKES = str.maketrans("OoIl|SBZ", "00111582")
_STOPS = f",;.:([<>–—-\"'’»”|/*_)]{MASK}"
_AUXILIARY = re.compile(
    r"(?<!\w)(?:was|were|been|be|is|are|we|they|he|she|who|which|has|have|had|i|having|to|not|a\s+ete|ont\s+ete|etait"
    r"|etaient|avons|avoir|ont|nous|wurden?|werden|wird|fue|fueron|ha\s+sido|hemos|han|e\s+stat[oa]|sono\s+stat[ie]"
    r"|viene|werd|werden|is|zijn|zostal[aoy]?|foi|foram|blev|har)$",
    re.I,
)
_PLACE = re.compile(
    r"(?<!\w)(?:web\s?)?(?:sites?|pages?|urls?|links?|liens?|seiten?|webseiten?|paginas?|sitios?|strona|strony|sidan?"
    r"|databases?|website|internet|online|https?)(?!\w)",
    re.I,
)
_BEFORE_DATE = re.compile(
    r"(?:(?:zuletzt|letztmals|letztmalig|laatst|senast|last)\s+)?(?:(?:am|op|den|le|el|il|on|em|w dniu|dnia)\s+)$", re.I
)
#: What may stand between a date and the cue behind it: "am 3. Mai 2019 abgerufen".
_BEHIND = 3
#: Far enough for a cue, its small words and a date.
_TAIL = 160


def mask(length: int) -> str:
    """Return what stands for an address of *length*: ends no word, and holds no place where one could start."""
    return MASK if length < 2 else MASK + "_" * (length - 2) + MASK


@dataclass(frozen=True, kw_only=True, slots=True)
class Hit:
    """A cue with its date."""

    start: int
    end: int
    #: None when print damaged the date beyond reading.
    printed: Printed | None
    #: What a damaged date may have been; never taken for it silently.
    guesses: tuple[str, ...] = ()


def search(masked: str, calendar: Calendar, *, referring: bool) -> Hit | None:
    """Return the first access date in *masked*, a text whose addresses are masked.

    Args:
        referring: an address stands in the same unit; without one only a cue set off by punctuation counts.
    """
    hits = _hits(flat(masked), calendar, referring=referring)
    return next((hit for hit in hits if hit.printed and hit.printed.readings), hits[0] if hits else None)


def _hits(text: str, calendar: Calendar, *, referring: bool) -> list[Hit]:
    found = []
    for cue in _CUE.finditer(text):
        if _refers(text, cue, referring):
            hit = _dated(text, cue, calendar)
            if hit is not None:
                found.append(hit)
    return found


def _refers(text: str, cue: re.Match[str], referring: bool) -> bool:
    """Say whether *cue* speaks of a source rather than of people or papers."""
    before = text[max(0, cue.start() - 80) : cue.start()].rstrip()
    set_off = not before or before[-1] in _STOPS
    if cue["weak"]:
        return referring and set_off and before[-1:] not in ("", ".")
    if set_off:
        return True
    if _AUXILIARY.search(before):
        return referring and _PLACE.search(before) is not None
    return referring


def _dated(text: str, cue: re.Match[str], calendar: Calendar) -> Hit | None:
    between = _BETWEEN.match(text, cue.end())
    place = between.end() if between else cue.end()
    printed = at(text, place, calendar)
    if printed is not None and (_precise(printed) or MASK in text[: cue.start()]):
        return Hit(start=cue.start(), end=printed.end, printed=printed)
    damaged = _DAMAGED.match(text, place)
    if damaged is not None:
        mended = at(damaged[0].translate(_LOOK_ALIKES), 0, calendar)
        guesses = tuple(iso for _, iso in mended.readings) if mended else ()
        return Hit(start=cue.start(), end=damaged.end(), printed=None, guesses=guesses)
    return None if cue["weak"] else _date_first(text, cue, calendar)


def _precise(printed: Printed) -> bool:
    """Say whether more than a year is printed: "Consultation 2019" in front of an address is a title."""
    return not printed.readings or any(len(reading) > len("2019") for _, reading in printed.readings)


def _date_first(text: str, cue: re.Match[str], calendar: Calendar) -> Hit | None:
    head = max(0, cue.start() - 40)
    for printed in reversed(find(text[head : cue.start()], calendar)):
        gap = text[head + printed.end : cue.start()]
        if printed.complete and len(gap) <= _BEHIND and not gap.strip(" ,("):
            lead = _BEFORE_DATE.search(text, max(0, head - _BEHIND), head + printed.start)
            start = lead.start() if lead else head + printed.start
            return Hit(start=start, end=cue.end(), printed=printed)
        break
    return None


_DATED = re.compile(rf"{_CUE.pattern}{_BETWEEN.pattern}(?=\d)", re.I)
_GLUED = re.compile(rf"[,;(\[](?={_CUE.pattern})", re.I)
_OPENING = re.compile(rf"[\s(\[,;–—-]*{_CUE.pattern}", re.I)
_ANY_DAY = Calendar(today=date(2999, 12, 31))


def occurs(text: str) -> bool:
    """Say whether *text* holds a cue with a number behind it."""
    return any(not found["weak"] for found in _DATED.finditer(flat(text)))


def ends_with_date(text: str) -> bool:
    """Say whether *text* ends with an access date, as most complete notes do."""
    tail = flat(text[-_TAIL:]).rstrip(" \t\r\n.);]*")
    return any(hit.end >= len(tail) for hit in _hits(tail, _ANY_DAY, referring=True))


def opens(text: str) -> bool:
    """Say whether *text* begins with a cue."""
    return _OPENING.match(flat(text)) is not None


def glued(text: str, start: int, end: int) -> int | None:
    """Return where a cue is glued to an address by a comma or bracket, or None."""
    if not any(each in ",;([" for each in text[start:end]):
        return None
    found = _GLUED.search(flat(text[start:end]))
    return start + found.start() if found else None
