"""The words that say when a source was looked at, and the small words around them, in nine languages.

Written for legible text (``legible``): without accents, in any case.
"""

from __future__ import annotations

from consulted.documents.month import weekday_pattern

#: Said of a visit only where the citing style sets it off: "[updated 2018 Jun 4; cited 2019 May 3]".
_BRACKET = r"(?:(?<=[\[(])|(?<=[;,]\s))"
#: What follows is an event then, not a visit: "consulta del 9 de noviembre" is a vote.
_NO_GENITIVE = r"(?!\s+(?:del?|dell['’]|du|des|do|da)(?![^\W\d_]))"
#: Endings of participles; "consulté(e)", "consultado/a".
_FRENCH = r"(?:e|\(e\)|·e)?(?:s|\(s\)|·s)?"
_IBERIAN = r"(?:[oa]s?|o[/(]a\)?|o\(s\))"
_ITALIAN = r"(?:[oaie]|o[/(]a\)?)"

_ENGLISH = (
    r"(?:(?:last|lastly|latest|first|most\s+recently|date|page|online|both|all)\s+)?"
    r"(?:consulted|accessed|retrieved|visited|viewed|downloaded|browsed|watched|obtained|extracted)"
    r"(?:\s+(?:on-?line|last|for\s+the\s+last\s+time))?"
    r"|(?:(?:last|link|links)\s+)?(?:checked|verified|seen)|last\s+(?:opened|read|view|time\s+accessed)|link\s+(?:valid|active)"
    rf"|(?:retr|acc)\.(?=\s*(?:on\s+)?\d)|{_BRACKET}cited|web\.(?=\s+\d{{1,2}}\s+[a-z])"
    r"|(?:last\s+|latest\s+|dates?\s+of\s+(?:last\s+)?)?(?:access|retrieval)(?=\s*:|\s+(?:on|at|in|date)\s|\s+\d)"
    r"|(?:last\s+|latest\s+|dates?\s+of\s+(?:the\s+)?(?:last\s+)?)(?:access|retrieval|consultation|visit|viewing|download)"
    r"|date\s+last\s+(?:accessed|visited|viewed|consulted|checked)"
    r"|(?:last\s+)?(?:access|accession|retrieval|consultation|download)\s+date"
)
_FRENCH_CUE = (
    r"(?:(?:date\s+de\s+)?(?:la\s+)?derniere\s+fois\s+)?"
    r"(?:consulte|visite|telecharge|recupere|repere|verifie|cons\.(?=\s+le\s)|visionne|interroge|extrait|releve|vu|lu|accede)"
    rf"{_FRENCH}{_NO_GENITIVE}|{_BRACKET}(?:cite|ref\.?|reference){_FRENCH}(?=\s+(?:du\s|le\s|\d))"
    r"|(?:date\s+(?:de\s+(?:la\s+)?|d['’]\s?)?)(?:derniere\s+|dernier\s+)?(?:consultation|visite|acces|telechargement)"
    r"|(?:derniere\s+|dernier\s+)(?:consultation|visite|acces|lecture|verification)"
    r"|(?:consultation|acces)(?=\s*:|\s+(?:le|en|au)[\s*])"
)
_GERMAN = (
    r"(?:(?:zuletzt|letztmals|letztmalig|zul\.|online)\s+)?"
    r"(?:abgerufen|aufgerufen|aufgesucht|besucht|(?:uber)?gepruft|verifiziert|zugegriffen|eingesehen|abgefragt|heruntergeladen"
    r"|konsultiert|gesichtet|gesehen|angesehen|angeschaut|recherchiert|geoffnet|entnommen|abger\.|abgeruf\.|einges\.)"
    r"|(?:(?:letzte[rs]?|letztmalige[rs]?|datum\s+de[rs](?:\s+letzten)?|tag\s+de[rs](?:\s+letzten)?|zeitpunkt\s+des)\s+)?"
    r"(?:online-?|internet-?|letzt)?(?:abruf|zugriff|aufruf|seitenaufruf|abfrage|download)s?(?:s?datum|zeitpunkt)?"
    r"|(?:letzte[rs]?\s+|datum\s+de[rs]\s+(?:letzten\s+)?)"
    r"(?:besuch|einsicht|einsichtnahme|prufung|uberprufung|sichtung|zugang)s?"
    rf"|zugangsdatum|einsichtnahme(?=\s*:|\s+am\s)|zugr\.|{_BRACKET}zitiert"
)
_SPANISH = (
    r"(?:ultima\s+vez\s+)?(?:consultad|visitad|visualizad|accedid|accesad|recuperad|revisad|descargad|vist|leid|obtenid|extraid"
    rf"|verificad){_IBERIAN}"
    rf"|(?:cons|consult)\.(?=\s*(?:el\s+|il\s+)?\d)|{_BRACKET}(?:citad[oa]|ref\.?(?=\s+de\s))|se\s+accedio"
    r"|(?:fecha\s+(?:de\s+)?(?:la\s+)?)(?:ultim[oa]\s+)?(?:consulta|visita|acceso|recuperacion|descarga)"
    r"|ultim[oa]\s+(?:fecha\s+de\s+)?(?:consulta|visita|acceso|lectura|comprobacion)(?:\s+(?:realizad|efectuad)[oa])?"
    rf"|(?:consulta|visita|acceso)(?:\s+(?:realizad|efectuad)[oa])?{_NO_GENITIVE}"
)
_ITALIAN_CUE = (
    rf"(?:consultat|visitat|visionat|scaricat|verificat|vist|lett|recuperat|reperit|controllat|estratt){_ITALIAN}"
    r"|u\.\s?[ac]\.|ult(?:im[oa])?\.?\s*(?:acc|cons|consult|vis)\.|ult\.\s*(?:accesso|consultazione|visita)"
    rf"|{_BRACKET}(?:citat[oa]|consultazione|accesso|visita)"
    r"|(?:data\s+(?:di\s+|dell['’]\s?|della\s+)?)(?:ultim[oa]\s+)?(?:accesso|consultazione|visita)"
    r"|ultim[oa]\s+(?:accesso|consultazione|visita|visualizzazione|lettura|verifica)(?:\s+effettuat[oa])?"
    rf"|(?:accesso|consultazione|visita)(?:\s+effettuat[oa])?{_NO_GENITIVE}"
)
_DUTCH = (
    r"(?:(?:voor\s+het\s+)?(?:laatst|online)\s+)?(?:geraadpleegd|geconsulteerd|bezocht|bekeken|opgehaald|gedownload|ingezien"
    r"|geopend|opgevraagd|opgezocht|gecontroleerd|gelezen|gezien|verkregen|gevonden|geraadpl\.)"
    r"|(?:raadpleeg|raadplegings|bezoek|toegangs)datum|laatste\s+(?:raadpleging|bezoek|toegang)"
    rf"|datum\s+(?:van\s+)?(?:laatste\s+)?(?:raadpleging|toegang|bezoek)|toegang\s+verkregen|raadpleging(?=\s*:|\s+op\s)|{_BRACKET}geciteerd"
)
_POLISH = (
    r"(?:data\s+(?:ostatniego\s+)?|ostatni\s+|uzyskano\s+)?dostepu?(?:\s+uzyskano)?|(?:data\s+|ostatni\s+)?odczytu?|odczytan[oaey]"
    r"|pobran[oyae]|pozyskan[oyae]|sciagniet[oyae]|(?:data\s+|dzien\s+)(?:pobrania|wejscia|odwiedzin|wgladu|pozyskania|przegladania)"
    r"|ostatni[ae]\s+(?:wejscie|odwiedziny|wizyta)|odwiedzon[aoye]|przegladan[aoye]|wyswietlon[aoye]|sprawdzon[aoye]"
    rf"|przeczytan[oaey]|dost\.(?=\s*:?\s*(?:z\s+dnia\s+|dn\.\s*)?\d)|konsultowan[aoye]|wglad|wejscie(?=\s*:)|{_BRACKET}cytowan[aoey]"
)
_PORTUGUESE = (
    rf"(?:acedid|acessad|visualizad|baixad|obtid|descarregad|extraid|retirad|capturad|lid|assistid){_IBERIAN}|consult\."
    r"|acess?\.(?=\s*(?:em\s+)?\d)|(?:data\s+(?:d[eoa]\s+)?)(?:ultim[oa]\s+)?(?:acesso|consulta|visita)"
    rf"|ultim[oa]\s+(?:acesso|consulta|visita)|(?:acessos?|consulta|visita){_NO_GENITIVE}"
)
_SWEDISH = (
    r"(?:senast\s+)?(?:hamtad|hamtat|hamtade|hamtades|inhamtad|inhamtat|besokt|besoktes|nedladdad|nedladdat|nerladdad"
    r"|kontrollerad|granskad|verifierad|konsulterad|atkommen|hamt\.|avlast|sedd|oppnad)"
    r"|(?:senast\s+last|last)(?=[\s*_:]+(?:den[\s*_]+|d\.\s*)?\d)|(?:atkomst|hamt|hamtnings|besoks|las|nedladdnings)datum"
    rf"|(?:senaste\s+)?(?:atkomst|hamtning)|{_BRACKET}citerad"
)
CUES: dict[str, str] = {
    "en": _ENGLISH,
    "fr": _FRENCH_CUE,
    "de": _GERMAN,
    "es": _SPANISH,
    "it": _ITALIAN_CUE,
    "nl": _DUTCH,
    "pl": _POLISH,
    "pt": _PORTUGUESE,
    "sv": _SWEDISH,
}
#: These speak of the state of the content as often as of a visit: only right behind an address.
WEAK = (
    r"as\s+(?:of|at)|stand(?:\s+vom)?|stan\s+(?:na|z)(?:\s+(?:dzien|dnia))?|situatie\s+op|situation\s+au|situazione\s+al"
    r"|status|per"
)
#: What is said of people, places and things of all kinds: "stakeholders consulted on 3 May", "rail access on 3 May".
ORDINARY = (
    r"(?:consult|visit|view|check|seen|watch|obtain|extract|verif|vu|lu|vist|revis|leid|lett|obten|obtid|lid[oa]|extra|retirad"
    r"|retriev|download|recuper|telecharg|scaric|reperit|descarg|baixad|herunterg|gedownl|pobran|sciagn|pozysk|inhamt|hamta|nedladd"
    r"|besucht|gepruft|uberpruft|gesehen|geoffnet|entnommen|download|abruf|zugriff|aufruf|abfrage"
    r"|bezocht|bekeken|opgehaald|geopend|gezien|gevonden|gelezen|verkregen|gecontroleerd|besokt|kontroller|gransk|sedd|oppnad"
    r"|acces|acesso|dostep|odwiedz|sprawdz|wglad|atkomst|hamtning|last$)"
)
#: Without an address these are said of places only.
VISIT = r"(?:visit|besuch|bezocht|bezoek|besok|odwiedz)"

#: Between a cue and its date; longer ones first.
_SMALL = (
    r"on-?line|for\s+the\s+last\s+time|pour\s+la\s+derniere\s+fois|en\s+linea|em\s+linha|in\s+(?:linea|rete)|en\s+ligne|zum\s+letzten\s+mal|por\s+ultima\s+vez"
    r"|pela\s+ultima\s+vez|(?:el\s+|no\s+)?mes\s+de|nel\s+mese\s+di|(?:per\s+)?l['’]ultima\s+volta|voor\s+het\s+laatst"
    r"|po\s+raz\s+ostatni|w\s+dniu|d\.?\s?d\.|dd\.|d\.|dn\.|on|the|at|in|dates?|again|and|last|time|le|la|du|au|a|am|im|den|der"
    r"|dem|vom|zum|zuletzt|monat|el|dia|de|del|em|en|nel|il|lo|giorno|data|op|van|z|dnia|na|dzien|w|e|no|aos?|fecha|datum|jour"
    r"|tag|i|internetowy"
)
#: Parts of a month: the month stays.
_PARTS = (
    r"early|late|mid|(?:the\s+)?(?:beginning|middle|end)\s+of|debut|mi|fin|anfang|mitte|ende|principios\s+de|mediados\s+de"
    r"|finales\s+de|inizio|meta|fine|begin|half|medio|eind|poczatek|polowa|koniec|inicio\s+de|meados\s+de|fim\s+de"
    r"|borjan\s+av|slutet\s+av"
)
#: A name of two letters is more often another word: "do 5 stycznia" is "until".
_WEEKDAY = rf"(?![a-z][a-z](?![^\W_]))(?:{weekday_pattern()})(?:en)?|[a-z]{{2}}(?=[.,]{{1,2}}\s+\d)"
_HOUR = r"(?:(?:at|um|om|kl|ore|alle|godz|o|a|a\s+las|as)\.?\s*)"
CLOCK = (
    rf"(?:{_HOUR}?\d{{1,2}}(?::|\s?h\s?)\d\d(?::\d\d)?|{_HOUR}\d{{1,2}}\.\d\d|{_HOUR}?\d{{1,2}}(?:\.\d\d)?(?=\s*(?:uhr|uur|h|[ap]\.?m)))"
    r"\s*(?:(?:uhr|uur|hours|hrs|h|[ap]\.?m\.?|utc|gmt|cet|cest)\s?){0,2}(?=[\s,;)\]]|\.(?!\d)|(?<=\s)|$)"
)
#: The last of several days counts: "3-5 May 2019".
_UP_TO = (
    r"\d{1,2}(?:st|nd|rd|th|er|\.)?(?:\s?[–-]\s?|\s+(?:and|et|und|y|e|en|i|och|to|bis|au|al|a|do|till)\s+)"
    r"(?=\d{1,2}[^\W\d_]{0,2}\.?\s+(?:de\s+)?[a-z])"
)
#: One step from a cue towards its date.
STEP = rf"[\s:,;*_(\[=–—-]+|{CLOCK}|(?:{_SMALL}|{_PARTS}|{_WEEKDAY})\.?(?![^\W_])|(?:al|del)?l['’]|{_UP_TO}"
#: More words between a cue and its date make a sentence.
STEPS = 18
BETWEEN = rf"(?:{STEP}){{0,{STEPS}}}"
#: In front of an address: "accessed at …", "abgerufen von …".
_TOWARDS = (
    r"from|at|via|through|under|on-?line|in|on|the|unter|von|auf|bei|uber|sur|a|l['’]adresse|depuis|de|en|desde|su|da|dal|dall['’]"
    r"|all['’]indirizzo|sito|op|van|z|ze|spod|pod|adresu|adresem|strony|stronie|na|em|no|fran|pa|web|site|website|url|html"
    r"|available|disponible|disponibile|disponivel|dostepn[yae]|tillganglig|beschikbaar|verfugbar|internet|page|i|w|internecie"
)
TOWARDS = rf"(?:(?:{_TOWARDS})[\s:]+){{0,5}}"
#: "accessed through the union catalogue on": by what means, up to the word in front of the date.
MEANS = (
    r"\s+(?:via|through|uber|mittels|grace\s+a|mediante|a\s+traves\s+de|tramite|attraverso|przez|poprzez|genom|atraves)"
    r"\s[^,;:.()\[\]\n\ufffc]{1,60}?\s(?=(?:on|am|le|el|il|op|em|dnia|w\s+dniu|den)\s)"
)

#: Who did it, and no author of a report: "opgehaald in mei 2018 door de school".
AGENT = r"by|par|von|por|da|dal|dalla|door|przez|av|durch|pelos?|pelas?"
#: What shows that the words before a cue make a sentence about people.
AUXILIARY = (
    r"was|were|been|be|is|are|we|they|he|she|who|which|has|have|had|having|to|not|ete|etait|etaient|avons|avoir|avait|ont|nous|ai"
    r"|wurden?|werden|wird|hat|haben|hatte|ist|sind|fue|fueron|hemos|han|ha|haber|sido|stat[oaie]|abbiamo|hanno|aver|viene|vengono"
    r"|werd|zijn|heeft|hebben|had|is|wordt|worden|zostal[aoy]?|zostaly|byl[aoy]?|foi|foram|sera|ser|tem|blev|blivit|har|ska|skall"
    r"|\d[\d.,]*\s+(?:mal|times|fois|veces|volte|keer|razy|vezes|ganger)"
)
#: What may stand between a stop and a cue: "con acceso el", "(la page consultée le", "2021 and accessed".
ARTICLE = r"and|et|und|y|e|en|och|the|la|le|les|die|der|das|el|los|las|il|lo|i|de|het|o|os|as|con|com|den|det"
#: What is looked at: a cue right behind one speaks of it.
THING = (
    r"(?:webb?\s?)?(?:sites?|pages?|urls?|links?|liens?|seiten?|webseiten?|paginas?|pagine|sitios?|siti|sito|stron[ay]|sidan?|platsen|lankar?)|hemsidan?"
    r"|databases?|website|internet|on-?line|https?|pdf|files?|documents?|article|datei|dokumente?|fichier|archivo|documento|articulo"
    r"|bestand|artikel|plik|fil|fonte|source|quelle|version|copy|copie|kopie|html|web"
    r"|both|all|tous|toutes|beide|alle|ambos|ambas|todos|todas|entrambi|entrambe|tutti|tutte|oba|obie|wszystkie|bada|alla"
)
