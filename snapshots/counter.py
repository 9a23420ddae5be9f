"""Counters: how often a page was looked at, by whom, and what else stands on pages only to be counted; lower case."""

from __future__ import annotations

import re

from models.pattern import regex
from snapshots.stamp import DATE, STAMP

COUNT = r"\d{1,3}(?:[., ']\d{3}){1,3}|\d{1,9}(?:[.,]\d{1,2})?\s?[km]?"
#: Counted things that stand on pages for no other reason than to be counted.
HITS = (
    r"(?:views?|vues?|reads?|hits|clicks|klicks|aufrufe|zugriffe|seitenaufrufe|wyświetle(?:ń|nia)|odsłon[ay]?"
    r"|visualizzazion[ei]|letture|visualiza(?:ções|ciones)|lecturas|weergaven|visitas|likes?|shares?|partages"
    r"|visninger|visningar|sidvisningar|sidevisninger|katselu(?:kertaa|a)|näyttökertaa|zobrazen[íi]|zhlédnutí"
    r"|megtekintés(?:ek)?|vizualizări|afișări|προβολές)"
)
#: "4 times shared", as it is said in other languages.
TIMES = (
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
ONLINE = r"(?:guests?|users?|visitors?|members?|gäste|benutzer|besucher|visiteurs?|invités?|usuarios?|utenti|gości)"
#: Where guests came to that are counted on a page.
_HERE = (
    r"(?:(?:to|of|on|sur|de|auf|a|en|di|su|op|van|na|w|da|em) )?(?:(?:this|our|cette|notre|ce|dieser|unserer|diese|esta"
    r"|este|nuestra|questa|questo|deze|onze|tej|naszej|desta|nesta|nossa|the) )?"
    r"(?:page|web ?site|site|homepage|seite|webseite|página|pagina|sitio|sito|web|stron[aęy]|website)"
)
_SINCE = rf"(?:since|depuis(?: le)?|seit(?: dem)?|desde(?: el)?|dal|sinds|od(?: dnia)?) (?:{DATE}|\d{{4}})"
#: "You are visitor number 12,045".
_NUMBERED = (
    rf"(?:you are (?:our |the )?(?:visitor(?: number| no\.?| #)? ?(?:{COUNT})|(?:{COUNT})(?:st|nd|rd|th)? visitor)"
    rf"|vous êtes le (?:visiteur n[°o]?\.? ?)?(?:{COUNT})(?:e|ème)?(?: visiteur)?"
    rf"|sie sind (?:der )?(?:besucher(?: nr\.?| nummer)? ?(?:{COUNT})|(?:{COUNT})\.? besucher)"
    rf"|eres el visitante (?:n[úu]mero|n[°º]?\.?) ?(?:{COUNT})|sei il visitatore (?:numero|n[°º]?\.?) ?(?:{COUNT})"
    rf"|u bent (?:de )?(?:bezoeker(?: nummer| nr\.?)? ?(?:{COUNT})|(?:{COUNT})(?:e|ste|de)? bezoeker)"
    rf"|jeste[śs] (?:gościem nr |naszym )?(?:{COUNT})\.?(?: gościem)?|é o visitante (?:número|n[°º]?\.?) ?(?:{COUNT}))"
)
_LABEL = regex(rf"(?:{HITS}|online(?: now)?|en ligne|en línea|(?:{ONLINE}) online)(?: \w{{2,12}})?\W{{0,2}}", re.I)
_FIGURE = rf"\s*(?:[:(#]|nr\.?|no\.?|n[°º]\.?)?\s*(?:{COUNT})"
#: Under a heading: the day a page was written or touched, and how often it was looked at since. Which of two nouns of
#: one spelling is meant, "1715 lectures", the day before it tells.
_DATELINE = regex(rf"\W*(?:{STAMP}|{DATE})\W+(?:{COUNT}) (?:{HITS}|lectures?|leituras|gelezen|lesere?)\W*")
#: What members of a forum are told of each other.
_POSTS = (
    r"(?:(?:number of |anzahl |nombre de )?(?:posts?|messages?|beiträge|mensajes|messaggi|berichten|posty"
    r"|postów|mensagens|inlägg|indlæg|innlegg|viestejä|příspěvk[yů]|hozzászólás(?:ok)?|mesaje|replies|réponses"
    r"|antworten|respuestas"
    r"|risposte|reacties|odpowiedzi|respostas|topics|sujets|themen|temas|onderwerpen|karma|reputation|reputación))"
)
#: Who looks at a forum just now: "Users browsing this forum: Kees and 61 guests".
_COMPANY = regex(
    r"\W*(?:(?:registered )?(?:users?|members?) (?:currently )?(?:browsing|viewing|reading) this (?:forum|topic|thread)"
    r"|(?:utilisateurs?|membres?) (?:parcourant|sur|lisant) (?:actuellement )?ce (?:forum|sujet|fil)"
    r"|(?:mitglieder|benutzer) in diesem (?:forum|thema)"
    r"|(?:usuarios?) (?:navegando|en|viendo) (?:por )?este (?:foro|tema)"
    r"|utenti (?:presenti|connessi|che guardano|in questo)[^:]{0,30}"
    r"|(?:gebruikers|leden|bezoekers) (?:op|in) dit (?:forum|onderwerp)"
    r"|użytkownicy przeglądający (?:to|ten) (?:forum|wątek|temat)|utilizadores (?:a ver|a navegar)[^:]{0,30}"
    r"|usuários (?:navegando|vendo)[^:]{0,30}|användare som (?:besöker|läser)[^:]{0,30}|brugere der læser[^:]{0,30}"
    r"|brukere som leser[^:]{0,30}|käyttäjiä lukemassa[^:]{0,30}|uživatelé prohlížející[^:]{0,30}"
    r"|who is online|wer ist online|wie is er online|qui est en ligne|quién está conectado|chi c'è in linea"
    r"|kto jest online"
    r"|(?:users?|members?|benutzer|mitglieder|membres|usuarios|utenti|leden) online)\s?:.{1,160}"
)
#: All that a line says, or a part of a line of parts.
_WHOLE = regex(
    rf"\W*(?:(?:total |page )?(?:{HITS}|{_GUESTS})(?: {_HERE})?(?: {_SINCE})?{_FIGURE}(?: {_SINCE})?"
    rf"|(?:{COUNT}) (?:{HITS}|{_GUESTS})(?: {_HERE})?(?: {_SINCE})?|{_NUMBERED}(?: {_HERE})?(?: {_SINCE})?"
    rf"|{_POSTS}\s?[:#]\s?(?:{COUNT})(?!\s?[€$£%]))\W*"
)
#: "Read 312 times", and of what.
_READ = (
    r"(?:(?:this|the|cet(?:te)?|diese[rs]?|der|die|est[ea]|quest[oa']|dit|deze|ten|ta|denna|denne|dette) ?"
    r"(?:article|page|post|entry|artikel|beitrag|seite|artículo|página|entrada|articolo|pagina|bericht|artykuł|strona"
    r"|artigo|sidan?|siden)\s(?:has been|was|a été|wurde|ist|ha sido|fue|è stat[oa]|is|werd|został[ao]?|foi|har|er)? ?"
    r"(?:bisher |schon |bereits |już |déjà )?)?"
    r"(?:read|viewed|seen|shared|downloaded|visited|opened|lue?|vue?|consultée?|partagée?|téléchargée?|gelesen"
    r"|aufgerufen"
    r"|angesehen|geteilt|angeklickt|vist[oa]|leíd[oa]|consultad[oa]|compartid[oa]|descargad[oa]|lett[oa]"
    r"|visualizzat[oa]"
    r"|condivis[oa]|scaricat[oa]|gelezen|bekeken|gedeeld|(?:prze)?czytan[oay]|wyświetlon[oay]|odczytan[oay]|pobran[oay]"
    r"|lid[oa]|visualizad[oa]|partilhad[oa]|läst|visad|visats|delad|vist|læst|lest|delt|luettu|zobrazeno|přečteno)"
)
_OFTEN = r"(?:times|time|fois|mal|veces|volte|keer|maal|razy|raz|vezes|gånger|gange|ganger|kertaa|krát|x)"
ALONE = tuple(
    regex(pattern)
    for pattern in (
        rf"\b{_READ}\W{{1,3}}(?:{COUNT})\s{_OFTEN}\b",
        rf"\b(?:{COUNT})\s*{_GUESTS}\b",
        rf"\b{_GUESTS}\s*(?:[:(#]|nr\.?|no\.?)\s*(?:{COUNT})\b",
    )
)


def is_dateline(line: str) -> bool:
    """Say whether a line is a day and a counter of visits, and nothing else."""
    return _DATELINE.fullmatch(line) is not None


def is_counter(text: str) -> bool:
    """Say whether *text* is a counter and nothing else."""
    return _WHOLE.fullmatch(text) is not None


def is_company(text: str) -> bool:
    """Say whether *text* tells who else looks at the page."""
    return _COMPANY.fullmatch(text) is not None


def counts(label: str) -> bool:
    """Say whether *label* is what stands beside the figure of a counter: "Views", "Online now"."""
    return _LABEL.fullmatch(label) is not None
