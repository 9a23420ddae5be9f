"""What of a line changes by itself from visit to visit: ages, stamps, counters, clock times, tokens, credits, labels.

Eight languages: English, French, German, Spanish, Italian, Dutch, Polish, Portuguese. A pattern takes what is furniture
on any page; "il y a 12 membres" and "1,204 visitors came to the fair" are content and stay.
"""

from __future__ import annotations

import re
import unicodedata

from snapshots.label import HOME, LABELS

#: A date as stamps bear it, the text being lower case already.
_DATE = (
    r"(?:\d{4}-\d{2}-\d{2}(?:t[\d:.+z-]{4,20})?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
    r"|(?:[^\W\d_]{2,12}\.?,? )?\d{1,2}(?:st|nd|rd|th|er|º|\.)? (?:de |di |d')?[^\W\d_]{3,12}\.?(?: del?|,)? \d{4}"
    r"|[^\W\d_]{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|[^\W\d_]{3,12} \d{4})"
)
_COUNT = r"\d{1,3}(?:[., ']\d{3}){1,3}|\d{1,9}(?:[.,]\d{1,2})?\s?[km]?"
#: Verbs of the line that says when a page was last touched, and when it was put there.
_TOUCHED = (
    r"(?:updated|edited|mise? à jour|aktualisiert|geändert|actualizad[oa]|atualizad[oa]|aggiornat[oa]|bijgewerkt"
    r"|zaktualizowan[oay])"
)
_POSTED = (
    rf"(?:{_TOUCHED}|posted|published|added|publiée?|ajoutée?|veröffentlicht|publicad[oa]|pubblicat[oa]|gepubliceerd"
    r"|geplaatst|opublikowan[oay]|dodan[oay])"
)
_AGES = (
    r"(?:about |almost |over )?(?:\d+|an?|one) (?:second|sec|minute|min|hour|hr|day|week|month|year)s? ago",
    r"il y a (?:environ |près de |plus de |moins de )?(?:\d+|une?|quelques) (?:seconde|minute|heure|jour|semaine|mois"
    r"|an|année)s?",
    r"vor (?:etwa |rund |über |ca\. )?(?:\d+|einem|einer|wenigen) (?:sekunde|minute|stunde|tag|woche|monat"
    r"|jahr)(?:en|n|e)?",
    r"hace (?:unos |unas |casi |más de )?(?:\d+|una?) (?:segundo|minuto|hora|d[ií]a|semana|mes|año)(?:es|s)?",
    r"há (?:cerca de |quase |mais de )?(?:\d+|uma?) (?:segundo|minuto|hora|dia|semana|m[eê]s|ano)(?:es|s)?(?: atrás)?",
    r"(?:\d+|una?) (?:second[oi]|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) fa",
    r"(?:\d+|een) (?:seconden?|minuut|minuten|uur|uren|dag|dagen|week|weken|maand|maanden|jaar|jaren) geleden",
    r"(?:\d+ )?(?:sekund\w{0,2}|minut\w{0,2}|godzin\w{0,2}|dni|dzień|tydzień|tygodni\w?|miesiąc\w?|miesięcy|rok"
    r"|lata?) temu",
    r"(?:for )?\d+ \w{2,10} (?:sedan|siden)",
)
_JUST_NOW = (
    r"(?:just now|today|yesterday|à l'instant|aujourd'hui|hier|gerade eben|heute|gestern|hoy|ayer|oggi|ieri|vandaag"
    r"|gisteren|dzisiaj|wczoraj|hoje|ontem)"
)
#: What a stamp of the last change starts with; participles that prose uses too count at a line's start only.
_STAMP = (
    r"(?:last|latest) (?:updated?|modified|modification|changed?|edited|revised|reviewed)(?: on)?",
    r"(?:page |site )?derni(?:è|e)re (?:mise à jour|modification)(?: le)?",
    r"(?:letzte[rs]? (?:änderung|aktualisierung|update|bearbeitung)|zuletzt (?:geändert|aktualisiert"
    r"|bearbeitet))(?: am)?",
    r"última (?:actualización|modificación|atualização|modificação|alteração)(?: el| em)?",
    r"ultim[oa] (?:aggiornamento|modifica)(?: il| al)?",
    r"laatst(?:e)? (?:gewijzigd|bijgewerkt|wijziging|update)(?: op)?",
    r"(?:ostatnia (?:aktualizacja|modyfikacja|zmiana)|data aktualizacji)",
    rf"^(?:stand|{_TOUCHED})(?: on| le| am| el| em| il| al| op| dnia)?",
)
#: Counted things that stand on pages for no other reason than to be counted.
_HITS = (
    r"(?:views?|vues?|reads?|hits|clicks|klicks|aufrufe|zugriffe|seitenaufrufe|wyświetle(?:ń|nia)|odsłon[ay]?"
    r"|visualizzazion[ei]|letture|visualiza(?:ções|ciones)|lecturas|weergaven|visitas|likes?|shares?|partages)"
)
#: "4 times shared", as it is said in other languages.
_TIMES = (
    r"(?:times|fois|keer|mal|veces|volte|vezes|razy)\s(?:partagée?|vue?|lue?|consultée?|gedeeld|bekeken|gelezen|geteilt"
    r"|gelesen|aufgerufen|angesehen|compartid[oa]|vist[oa]|leíd[oa]|condivis[oa]|lett[oa]|partilhad[oa]|lid[oa]"
    r"|udostępnion[oa]|czytan[oa]|wyświetlon[oa]|shared|viewed|read)"
)
#: Counted things that an article may be about; they are furniture where they stand nearly alone.
_GUESTS = (
    r"(?:visits?|visitors?|visites?|visiteurs?|besuche|besucher|visite|visitatori|visitantes|bezoekers|odwiedzin(?:y)?"
    r"|downloads?|téléchargements|descargas|pobra(?:ń|nia)|comments?|commentaires?|kommentare?|comentarios?|comentários"
    r"|commenti|reacties|komentarz[ey]?|followers?|abonnés|seguidores)"
)
_ONLINE = r"(?:guests?|users?|visitors?|members?|gäste|benutzer|besucher|visiteurs?|invités?|usuarios?|utenti|gości)"
_ANYWHERE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:\b{_POSTED}\W{{1,3}})?\b(?:{'|'.join(_AGES)})\b",
        rf"\b{_POSTED}:? {_JUST_NOW}\b",
        rf"(?:{'|'.join(_STAMP)})\s*:?\s*(?:{_DATE})",
        rf"\b(?:{_COUNT})\s*{_HITS}\b",
        rf"\b(?:{_COUNT})\s*{_TIMES}\b",
        rf"\b{_HITS}\s*[:(]\s*(?:{_COUNT})\b",
        r"\b\d+ min(?:ute)?s? (?:read|de lecture|lesezeit|de lectura|di lettura|leestijd|czytania)\b",
        rf"\b(?:\d+|no) {_ONLINE}\b[^.\n]{{0,40}}\b(?:online|en ligne|en línea|w sieci)\b",
        r"\b(?:generated|rendered|generiert|générée?) (?:in|en) [\d.,]{1,10} ?(?:ms|s|sec\w{0,4}|sek\w{0,5})\b",
        # a sum set against robots
        r"\b\d{1,2} ?[+×*] ?\d{1,2} ?= ?\??",
        # clock and session
        r"\b\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?\b)?(?:\s*(?:utc|gmt|cet|cest))?",
        r"\b(?=\w{0,200}\d)(?=\w{0,200}[a-f])[0-9a-f]{16,128}\b",
        r"\b(?:sid|phpsessid|jsessionid|token|nonce|ray id|request id)\b\s*[=:]?\s*[\w.-]{6,}",
        r"(?:©|\bcopyright\b)\s*(?:©|\(c\)|copyright)?\s*(?:\d{4}\s*[-/]\s*)?\d{4}",
    )
)
_ALONE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:{_COUNT})\s*{_GUESTS}\b",
        rf"\b{_GUESTS}\s*(?:[:(#]|nr\.?|no\.?)\s*(?:{_COUNT})\b",
    )
)
#: Who owns a page, and whatever else its foot says in the same breath.
_CREDIT = re.compile(r"\W{0,3}(?:(?:copyright\s{0,3})?(?:©|\(c\))|copyright \d{4})")
#: A stamp and, behind the day, who changed the page or why, in few words: "last updated 3 May 2019: typos (8e1c83c)".
_STAMPED = re.compile(
    rf"(?:(?:this |the )?(?:page|site|document|seite|página) (?:was )?)?(?:{'|'.join(_STAMP)})\s*:?\s*(?:{_DATE})"
)
#: Words behind a stamp's day that are its own.
_NOTE = 4
#: What alone stands above or beside a counter's figure.
_COUNTER = re.compile(
    rf"(?:{_HITS}|online(?: now)?|en ligne|en línea|(?:{_ONLINE}) online)(?: \w{{2,12}})?\W{{0,2}}", re.I
)
#: Words of a line in which a counter stands "nearly alone".
_FEW = 8
#: ``1.``, ``(a)``, ``2.3)`` before a line: how a list is counted, not what it says; "14. März" is a day.
_ENUMERATOR = re.compile(
    r"^\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{2,4})[.)]\s+"
    r"(?!(?:jan|feb|mär|mar|apr|mai|maj|may|jun|jul|aug|sep|o[ck]t|nov|de[zc])[a-zäöü]{0,7}\b)"
)
#: What every pattern above needs; a line without it is as it should be, and most lines are.
_SIGN = re.compile(
    rf"\d| (?:ago|fa|geleden|temu|sedan|siden)\b|\bil y a\b|\bvor (?:eine|wenige)|\bhace una?\b|\bhá uma?\b"
    rf"|\b{_POSTED}:? {_JUST_NOW}\b|\bno {_ONLINE}\b|\b(?:sid|phpsessid|jsessionid|token|nonce|ray id|request id)\b"
)
_SPACE = re.compile(r"\s+")
#: Between the parts of a breadcrumb or of a menu printed in one line; plain text has " for » and ›.
_BAR = re.compile(r"\s*[|>·•/]\s*|\s+\"\s+")
#: No breadcrumb, menu line or credit is longer.
_LONGEST = 200
#: A line without end is data, in which nothing is looked for.
_ENDLESS = 20_000
_ACCENT = re.compile("[\u0300-\u036f]")


def without_passing(line: str) -> str:
    """Return *line* (lower case, plain) without what passes; empty when nothing else was in it."""
    if len(line) <= _LONGEST and (_CREDIT.match(line) or _is_label(line) or _is_stamp(line)):
        return ""
    if len(line) > _ENDLESS:
        return line
    result = _ENUMERATOR.sub("", line, count=1)
    if not _SIGN.search(result):
        return result
    for pattern in _ANYWHERE if line.count(" ") >= _FEW else (*_ANYWHERE, *_ALONE):
        result = pattern.sub(" ", result)
    return _SPACE.sub(" ", result).strip()


def counts(label: str) -> bool:
    """Say whether *label* is what stands beside the figure of a counter: "Views", "Online now"."""
    return _COUNTER.fullmatch(label) is not None


def _is_stamp(line: str) -> bool:
    """Say whether a line tells when its page was touched, and nothing but who did it or why in a word or two."""
    stamp = _STAMPED.match(line)
    if stamp is None:
        return False
    note = line[stamp.end() :].split()
    return len(note) <= _NOTE and not any(word.strip(".,;:()").isdigit() for word in note)


def _is_label(line: str) -> bool:
    """Say whether a line is a control, an entry of a menu, a menu in one line, or the way from the home page."""
    bare = _ACCENT.sub("", unicodedata.normalize("NFKD", line.replace("ł", "l").replace("ß", "ss"))).strip(
        " .:!…-|»«<>"
    )
    if bare in LABELS:
        return True
    parts = _BAR.split(bare)
    labels = sum(part in LABELS for part in parts)
    # A line of two labels and more, and half of it labels, is the foot of a page, its owner and year among them.
    return len(parts) > 1 and (parts[0] in HOME or labels == len(parts) or (labels > 1 and 2 * labels >= len(parts)))
