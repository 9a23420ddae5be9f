"""What holds at the moment a page is looked at: open or shut today, how long until, how many seats are left."""

from __future__ import annotations

from models.pattern import regex


def _any(phrases: str) -> str:
    return "|".join(phrase for line in phrases.split("\n") for phrase in line.split(" | ") if phrase)


_TODAY = _any(
    """
today | heute | aujourd'hui | hoy | oggi | vandaag | dziś | dzisiaj | hoje | idag | i dag | tänään | dnes | ma
azi | σήμερα
"""
)
_NOW = _any(
    """
now | right now | currently | at the moment | jetzt | gerade | aktuell | derzeit | momentan | actuellement
en ce moment | maintenant | ahora | actualmente | adesso | ora | attualmente | nu | momenteel | op dit moment
teraz | obecnie | agora | neste momento | just nu | lige nu | nå | nyt | nyní | právě | most | acum | τώρα
"""
)
_STATE = _any(
    r"""
open | closed | geöffnet | offen | geschlossen | ouvert(?:e|s)? | fermée?s? | abiert[oa]s? | cerrad[oa]s?
apert[oaei] | chius[oaei] | geopend | gesloten | otwart[eya] | zamknięt[eya] | czynn[eya] | nieczynn[eya]
abert[oa]s? | fechad[oa]s? | öppet | öppen | stängt | åben | åbent | åpent | lukket | stengt | auki | avoinna
suljettu | kiinni | otevřeno | zavřeno | nyitva | zárva | deschis | închis | ανοιχτ[όά] | κλειστ[όά]
"""
)
_UNTIL = (
    r"(?:(?:until|till|to|from|again|at|bis|ab|um|wieder|jusqu'à|à|de|dès|hasta|las|la|a|fino|alle|dalle|tot|vanaf|van|om|do|od|o"
    r"|até|às|das|til|till|fra|från|kl|klo|asti|v|ig|la|până|έως|uhr|uur|h|am|pm|a\.m\.|p\.m\.|morgen|tomorrow|demain|mañana"
    r"|domani|jutro|amanhã|[0-9]{1,2}(?:[:.h][0-9]{2})?(?:h|am|pm)?|-)(?![^\W_])\.?\s?)"
)
_UNIT = (
    r"(?:days?|hours?|minutes?|mins?|weeks?|months?|tagen?|tage?|stunden?|minuten?|wochen?|monaten?|jours?|heures?"
    r"|semaines?|mois|días?|horas?|minutos?|semanas?|mes(?:es)?|giorn[oi]|or[ae]|minut[oi]|settiman[ae]|mes[ei]|dag(?:en)?"
    r"|uur|uren|we(?:ek|ken)|maand(?:en)?|dni|dzień|godzin[ay]?|minut[ay]?|tygodni[ae]?|dias?|dagar|dage|dager|timmar|timer"
    r"|veckor|uger|uker|päivää|tuntia|dn[íů]|hodin[ay]?|nap|óra|zile|ore|ημέρες)"
)
_STILL = _any(
    r"""
only | just | still | noch | nur noch | encore | plus que | il (?:ne )?reste(?: plus que)? | j ?- ? | faltan?
quedan?(?: solo)? | mancano | restano | ancora | solo | nog | nog maar | nog slechts | jeszcze | tylko | zostało
pozostało | faltam | restam | só | bara | endast | kun | enää | vielä | už jen | zbývá | még | mai sunt | doar
απομένουν | t ?- ?
"""
)
_BEFORE = _any(
    r"""
until | till | before | to go | left | remaining | bis | vor | avant | jusqu' | restants? | para | hasta
restantes? | al | alla | all' | tot | voor | te gaan | do | przed | até | till | kvar | til | igen | asti | do
-ig | până | μέχρι
"""
)
_SEATS = _any(
    r"""
(?:places?|seats?|tickets?|spots?|spaces?) | (?:rest|steh|sitz)?plätze?n? | karten | eintrittskarten | places?
billets? | plazas? | entradas? | posti | biglietti | plaatsen | plekken | kaarten | kaartjes | miejsc\w{0,2}
bilet\w{0,3} | lugares | bilhetes | vagas | platser | biljetter | pladser | billetter | plasser | paikkaa
míst\w? | vstupen\w{0,2} | hely | locuri | θέσεις
"""
)
_FREE = (
    r"(?:left|free|available|remaining|frei|verfügbar|übrig|libres?|disponibles?|restantes?|liberi|disponibili|rimasti|vrij"
    r"|beschikbaar|over|woln\w{1,3}|livres|disponíveis|kvar|lediga|ledige|tilbage|igjen|jäljellä|voln\w{1,2}|szabad|libere)"
)
_IN = r"(?:in|dans|en|tra|fra|over|za|daqui a|em|om|po|múlva)"
_NEXT = (
    r"(?:next|nächste[rs]?|prochaine?|próxim[oa]|prossim[oa]|volgende|następn[yea]|nästa|næste|neste|seuraava|příští"
    r"|další|következő|următor\w{1,3}|starts?|begins?|beginnt|startet|commence|empieza|inizia|begint|zaczyna się|começa"
    r")"
)
_WE = r"(?:(?:we are|we're|wir haben|nous sommes|estamos|siamo|wij zijn|jesteśmy) )?"
#: A status that says "now" without the hour may be one that lasts: "currently closed" is news of a fund.
_PATTERNS = tuple(
    regex(pattern)
    for pattern in (
        rf"\W*{_WE}(?:{_TODAY})\W{{1,3}}(?:{_STATE})\W*{_UNTIL}*\W*",
        rf"\W*(?:{_STATE})\W{{1,3}}(?:{_TODAY})\W*{_UNTIL}*\W*",
        rf"(?=.*\d)\W*{_WE}(?:{_NOW})\W{{1,3}}(?:{_STATE})\W*{_UNTIL}*\W*",
        rf"(?=.*\d)\W*(?:{_STATE})\W{{1,3}}(?:{_NOW})\W*{_UNTIL}*\W*",
        rf"\W*(?:{_STILL})\s?\d{{1,4}} {_UNIT}(?: (?:{_BEFORE})\b[^.!?]{{0,40}})?\W*",
        rf"\W*\d{{1,4}} {_UNIT} (?:to go|left|remaining|restants?|restantes|te gaan|kvar|tilbage)\W*",
        rf"(?:{_NEXT})\b[^.!?]{{1,50}}\b{_IN} \d{{1,3}} (?:min|h\b|std|sec|{_UNIT})\w{{0,4}}\W*",
        rf"\W*(?:{_STILL})\s?\d{{1,5}} (?:{_FREE} )?(?:{_SEATS})(?: {_FREE})?\W*",
        rf"\W*\d{{1,5}} (?:{_SEATS}) {_FREE}\W*",
    )
)


def is_momentary(text: str) -> bool:
    """Say whether *text* tells how things stand at this moment and nothing else."""
    return any(pattern.fullmatch(text) for pattern in _PATTERNS)
