"""Wording of those who sell, hold or switch off domain names; all patterns read folded text (no case, no accents).

A message joins what is spoken of (a domain, in the words of one language) to what is said of it, in either order and
within one line. "Domaine" and "domein" also mean estates; such a word needs another sign that the net is meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from unicodedata import normalize

from models.pattern import regex


@dataclass(frozen=True, kw_only=True, slots=True)
class Tongue:
    """How one language speaks of domains: alternatives of a pattern."""

    noun: str
    #: Said of a name that somebody holds without using it, or has lost.
    held: str
    #: Said of a name on offer.
    sold: str
    #: Words for a domain that may mean land as well.
    loose: str = ""
    #: Wider still, and only for what is sold.
    site: str = ""


_TONGUES = (
    Tongue(
        noun=r"domain(?: ?names?)?|web ?address",
        held=r"parked|registered|reserved|suspended|expired|pending (?:renewal|deletion|verification)|on hold"
        r"|deactivated"
        r"|disabled|not (?:yet )?(?:been )?(?:configured|connected|set up|linked)|no longer active"
        r"|not (?:been )?renewed|lapsed|in (?:quarantine|redemption)|redemption (?:grace )?period|pending delete"
        r"|run out|seized",
        sold=r"(?:(?:is|are|may be|might be|could be)? ?(?:for sale|available for (?:purchase|sale|acquisition)"
        r"|up for auction))|buy|purchase|acquire|make an offer|get this|own this|can be yours|inquire about"
        r"|(?:looking for|seeks?|wants|needs) (?:a )?new (?:owner|home)|up for grabs|free to a good home",
        site=r"(?:web ?)?site",
    ),
    Tongue(
        noun=r"noms? de domaine",
        held=r"enregistree?s?|reservee?s?|expiree?s?|parkee?s?|parquee?s?|parking|deposee?s?|suspendue?s?|gelee?s?"
        r"|desactivee?s?|en attente|arrivee? a echeance|echue?|pas ete renouvele|non renouvele"
        r"|en quarantaine|en redemption|radiee?s?|laisse expirer|tombee? dans le domaine public",
        sold=r"(?:a|en) vente|a vendre|a ceder|disponible a l'achat|achete[rz]|acquerir|faire une offre"
        r"|peut etre a vous|peut devenir le votre|cherche (?:un )?(?:repreneur|preneur|nouveau proprietaire|acquereur)"
        r"|a reprendre|a prendre|a donner",
        loose=r"domaines?",
    ),
    Tongue(
        noun=r"(?:wunsch|internet)?-?domain(?:name|namen)?|(?:internet|web)adresse|internetprasenz",
        held=r"registriert|reserviert|geparkt|abgelaufen|gesperrt|deaktiviert|gekundigt|geloscht|eingefroren"
        r"|ausgelaufen|erloschen|in (?:der )?quarantane|aufgegeben|freigegeben"
        r"|(?:noch )?nicht (?:konfiguriert|eingerichtet|verknupft|verlangert)",
        sold=r"zu verkaufen|zum (?:ver)?kauf|verkauft werden|zu erwerben|kaufen|erwerben|gebot abgeben"
        r"|kann ihnen gehoren|konnte ihnen gehoren|abzugeben|zu haben|zu vergeben|zu verschenken"
        r"|suche?t? (?:\w+ )?(?:neuen? )?(?:besitzer|eigentumer|inhaber|kaufer|liebhaber)\w*|verkaufe",
    ),
    Tongue(
        noun=r"(?:nombre de )?dominio",
        held=r"registrado|reservado|aparcado|caducado|expirado|caduco|expiro|suspendido|estacionado|bloqueado"
        r"|desactivado|parking|vencido|no renovado|en cuarentena|dado de baja|en periodo de redencion|liberado",
        sold=r"en venta|a la venta|se vende|compra(?:r|lo)?|adquirir|haga una oferta|hacer una oferta"
        r"|puede ser (?:tuyo|suyo)|busca (?:un )?(?:nuevo )?(?:dueno|propietario|comprador)|vendo|regalo",
    ),
    Tongue(
        noun=r"(?:nome (?:a|di) )?dominio",
        held=r"registrato|riservato|parcheggiato|scaduto|sospeso|bloccato|in scadenza|disattivato|assegnato"
        r"|occupato|non rinnovato|in quarantena|cancellato|dismesso|in redemption",
        sold=r"in vendita|vendesi|e vendita|acquista(?:re|lo)?|compra(?:re)?|fai un'offerta|puo essere tuo"
        r"|cerca (?:un )?(?:nuovo )?(?:proprietario|padrone|acquirente)|vendo|cedesi|cedo",
    ),
    Tongue(
        noun=r"(?:nome (?:de|do) )?dominio",
        held=r"registrad[oa]|registad[oa]|reservado|estacionado|expirado|expirou|suspenso|bloqueado|parqueado"
        r"|desativado|caducou|em parking|nao renovado|em quarentena|anulado|cancelado",
        sold=r"(?:a|para) venda|vende-se|comprar?|adquirir|fazer uma (?:oferta|proposta)|faca uma (?:oferta"
        r"|proposta)|pode ser seu|procura (?:um )?(?:novo )?(?:dono|proprietario|comprador)|vendo|cede-se",
    ),
    Tongue(
        noun=r"domeinna(?:am|men)",
        held=r"geregistreerd|gereserveerd|geparkeerd|verlopen|opgeheven|geblokkeerd|opgezegd|geschorst|bezet"
        r"|nog niet (?:gekoppeld|in gebruik|actief)|niet verlengd|in quarantaine|vervallen|vrijgegeven",
        sold=r"te koop|kopen|koop|overnemen|ter overname|bod uitbrengen|doe een bod|kan van (?:u|jou) zijn"
        r"|zoekt (?:een )?(?:nieuwe )?(?:eigenaar|baasje|koper)|weg te geven|af te halen",
        loose=r"domein",
    ),
    Tongue(
        noun=r"domen(?:a|y|e|ie)(?: internetow\w+)?|adres internetow\w+",
        held=r"zaparkowan\w+|zarejestrowan\w+|wygasla|zarezerwowan\w+|utrzymywan\w+|zawieszon\w+|zablokowan\w+"
        r"|nieoplacon\w+|w kwarantannie|w okresie (?:ochronnym|karencji)|zwolnion\w+|usuniet\w+"
        r"|oczekuje na (?:przedluzenie|oplacenie|odnowienie)|delegowan\w+",
        sold=r"na sprzedaz|do sprzedania|sprzedam|kup(?:ic)?|wystawion\w+ na|zlozyc? oferte|zloz oferte"
        r"|moze byc twoja|szuka (?:nowego )?(?:wlasciciela|nabywcy)|do (?:oddania|wziecia|odstapienia)|odstapie",
    ),
    Tongue(
        noun=r"domen(?:a|y|u|e|ou)",
        held=r"registrovan\w*|zaregistrovan\w*|zaparkovan\w*|parkovan\w*|vyprsela|expirovala|expirovana"
        r"|pozastaven\w*|blokovan\w*"
        r"|rezervovan\w*|obsazen\w*|vypovezen\w*|nebyla prodlouzena|neprodlouzena|v ochranne lhute|zrusen\w*",
        sold=r"(?:na|k) prodej\w*|(?:na|k) predaj\w*|koupit|kupit|nabizi k|prodame"
        r"|hleda (?:noveho )?(?:majitele|kupce)|prodam",
    ),
    Tongue(
        noun=r"doman(?:en|namn|namnet)?",
        held=r"parkera[dt]|registrera[dt]|reservera[dt]|utgangen|har gatt ut|upphort|avstang[dt]|sparrad|i karantan"
        r"|avregistrera\w+",
        sold=r"till salu|till forsaljning|saljes|kop|kopa|soker (?:en )?ny agare|bortskankes|overlates",
    ),
    Tongue(
        noun=r"domaene(?:t|r|navn|navnet)?|domene(?:t|r|navn|navnet)?",
        held=r"(?:parker|registrer|reserver|suspender|deaktiver)(?:et|ede|te?)|udlobet|utlopt|utgatt|lukket"
        r"|sperret|stengt|i karantaene|i karantene|slettet|frigivet",
        sold=r"til ?salgs?|saelges|selges|kob|kjop|soger (?:en )?ny ejer|soker (?:en )?ny eier|gis bort"
        r"|foraeres vaek",
    ),
    Tongue(
        noun=r"verkkotunnu\w+|domain(?:in|ia)?",
        held=r"varattu|rekisteroity|pysakoity|parkkeerattu|parkissa|vanhentunut|paattynyt|suljettu|umpeutunut|karanteeni\w*|poistettu",
        sold=r"myytavana|on myynnissa|myydaan|osta|etsii (?:uutta )?(?:omistajaa|ostajaa)|luovutetaan",
    ),
    Tongue(
        noun=r"domain(?:ek|nev\w*| nev\w*)?|domen(?:nev| nev)?\w*|tartomanynev\w*",
        held=r"regisztral\w*|foglalt|parkol\w*|lejart|felfuggeszt\w*|fenntartott|bejegyz\w*|torolt\w*|megszunt",
        sold=r"elado|megvasarolhato|megvetel\w*|vasarolja meg|ajanlatat"
        r"|uj (?:gazdat|tulajdonost) keres|elviheto|vigye|atado",
    ),
    Tongue(
        noun=r"(?:nume(?:le)? de )?domeniu(?:l|lui)?",
        held=r"parcat|inregistrat|rezervat|expirat|suspendat|blocat|in carantina|sters",
        sold=r"de vanzare|spre vanzare|cumpara(?:ti)?|oferta pentru|cauta (?:un )?(?:nou )?proprietar|vand",
    ),
    Tongue(
        noun=r"domain(?: name)?|ονομα (?:χωρου|τομεα)|ονοματος χωρου",
        held=r"κατοχυρω\w+|εχει ληξει|εληξε|ληξει|δεσμευμεν\w+|καταχωρη\w+|σταθμευμεν\w+|ανασταλ\w+|ανεσταλ\w+"
        r"|παρκαρισμεν\w+|σε καραντινα|διαγραφη\w*",
        sold=r"ψαχνει (?:νεο )?ιδιοκτητη|πωλειται|προς πωληση|διατιθεται|αγορα(?:στε)?",
    ),
    Tongue(
        noun=r"домен\w*|домеин\w*",
        held=r"припаркован\w*|паркиран\w*|зарегистрирован\w*|зареєстрован\w*|регистриран\w*|истек\w*|изтекъл"
        r"|просрочен\w*|заблокирован\w*|спрян",
        sold=r"прода[её]т\w*|на продажу|продажа|выставлен\w*|продава се|купить|продаєть\w*",
    ),
    Tongue(
        noun=r"domen(?:as|o|a|u|i|s|e|ena)|domeen\w*",
        held=r"uzregistruot\w*|rezervuot\w*|pasibaig\w+|registrets|rezervets|beidz\w+|registreeritud|pargitud|aegunud"
        r"|registriran\w*|rezerviran\w*|istekla|parkiran\w*|zakupljen\w*|potekla",
        sold=r"parduodam\w*|pardosana\w*|tiek pardot\w*|muugiks|on muua|na prodaju|na prodaj|prodaje se|prodamo",
    ),
    Tongue(
        noun=r"alan ad[ıi]\w*|domain",
        held=r"kayıtlı|kayitli|park edilm\w+|suresi dol\w+|rezerve|tescil\w*",
        sold=r"satılık\w*|satilik\w*|satın al\w*",
    ),
)
#: Characters between the two; a colon or semicolon further on opens another matter.
_NEAR = 60
#: Where letters stand without spaces, no edge of a word can be asked for; folding takes kana apart (NFKD).
_UNSPACED_HELD = (
    r"このドメインは.{0,30}(?:取得|登録|期限|使用)"
    r"|ドメイン(?:パーキング|は.{0,20}(?:取得|期限))"
    r"|(?:该|此)域名(?:已|未).{0,12}(?:注册|过期|停放)"
)
_UNSPACED_SOLD = r"(?:この|当)ドメイン.{0,12}(?:販売|売却|譲渡|売り)|(?:此|该|本)域名.{0,12}(?:出售|转让)"


def _joined(subject: str, said: str) -> str:
    spoken, told = rf"\b(?:{subject})\b", rf"(?<!\w)(?:{said})(?!\w)"
    near = rf"\s*:?[^:;\n]{{0,{_NEAR}}}"
    return rf"{spoken}{near}{told}|{told}{near}{spoken}"


def _table(what: str, *nouns: str) -> re.Pattern[str]:
    lines = [
        _joined(getattr(tongue, noun), getattr(tongue, what))
        for tongue in _TONGUES
        for noun in nouns
        if getattr(tongue, noun)
    ]
    return regex("|".join(f"(?:{line})" for line in lines))


HELD = _table("held", "noun")
SOLD = _table("sold", "noun")
HELD_LOOSELY = _table("held", "loose")
SOLD_LOOSELY = _table("sold", "loose", "site")
HELD_UNSPACED = regex(normalize("NFKD", _UNSPACED_HELD))
SOLD_UNSPACED = regex(normalize("NFKD", _UNSPACED_SOLD))
_ALL_SOLD = "|".join(tongue.sold for tongue in _TONGUES)
_ALL_HELD = "|".join(tongue.held for tongue in _TONGUES)
_ALL_NOUNS = "|".join(tongue.noun for tongue in _TONGUES)
#: Stands for the host's own name where a text speaks of it.
HOST = "thisveryhost"
HOST_SOLD = regex(_joined(HOST, _ALL_SOLD))
HOST_HELD = regex(_joined(HOST, _ALL_HELD))

#: Before a noun: one domain is meant, not domains in general.
THIS = regex(
    r"\b(?:this|ce|cet|diese[rsmn]?|este|esta|questo|dit|deze|ta|ten|tej|te|tato|tuto|tento|teto|denne|dette|denna"
    r"|den har|det har|tama|taman|tata|acest|acesta|αυτο το|этот|данный|цей|този|bu|ez a|ez az"
    r"|ezt a)\W+(?:\w+\W+){0,2}$"
)
#: Before a noun: one domain is meant where the rest of the page shows that domains are spoken of.
THE = regex(
    r"\b(?:the|your|le|votre|die|der|ihre|el|su|tu|o|sua|seu|il|tuo|suo|de|uw|je|twoja|vase|az?"
    r"|το)\W+(?:\w+\W+){0,2}$"
)
#: A guide teaches or supposes; a placeholder states.
TEACHES = regex(
    r"^\W*(?:how|what|why|when|if|whether|comment|pourquoi|quand|que faire|qu'est|si|lorsque|wie|was|warum|wann"
    r"|wenn|falls|ob|como|que|por que|cuando|come|che cosa|cosa|perche|quando|se(?! vende)|hoe|wat|waarom|wanneer"
    r"|als|indien|jak|co|dlaczego|kiedy|gdy|jesli|jezeli|kdyz|pokud|proc|o que|hur|vad|nar|om|hvordan|hvad|hvis"
    r"|miten|mita|jos|hogyan|ha|cum|ce este|daca|πως|τι|αν|как|что|если|an? (?:\w+ )?domain(?! nev)|une?|eine?n?"
    r"|uno?|um|uma|een)\b"
)
#: A domain in any language.
NOUN = regex(rf"\b(?:{_ALL_NOUNS})\b|{normalize('NFKD', 'ドメイン')}|域名")
#: What only those who keep domains and web space say: to the owner, or in offering the like.
KEEPER = regex(
    r"\b(?:web ?-?hosting|hosting|hoster|webspace|web ?server|whois|registrar|registrant|name ?servers?|dns|ftp"
    r"|cpanel|plesk|control ?panel|client area|website builder|site owner|hebergeur|hebergement|espace client"
    r"|bureau d'enregistrement|kundencenter|kundenkonto|kundenmenu|homepage-baukasten|panel de control"
    r"|area de cliente?s?|alojamiento|area clienti|pannello di controllo|controlepaneel|klantenpaneel"
    r"|panel klienta|panelu klienta|hosting\w*|webhotell?\w*|kundzon\w*|kontrolpanel\w*|kontrollpanel\w*"
    r"|webhotelli\w*|tarhely\w*|gazduire|alojamento|adsl)\b"
)
#: To whoever owns the name.
OWNER = regex(
    r"\b(?:(?:are|if) you(?: are)? the (?:owner|registrant|holder)|is this your (?:domain|site|website)|site owner"
    r"|domain owner|owner of this|registrant|proprietaire|titulaire|inhaber(?:in)?|propietari[oa]|titular|titolare"
    r"|proprietari[oa]|eigenaar|houder|abonent\w*|wlasciciel\w*|drzitel\w*|majitel\w*|vlastnik\w*|agaren|ager du"
    r"|din egen|ejer\w*|eier\w*|omistaj\w*|tulajdonos\w*|κατοχος|ιδιοκτητης|владел\w+|sahibi\w*)\b"
)
#: What stands where nobody has put a site yet.
VACANT = regex(
    r"\bfuture home of\b|\bcoming soon\b|\bcourtesy page\b|\bpagina di cortesia\b|\bpagina de cortesia\b|\b(?:no"
    r"|not yet|has not|hasn't)\b.{0,30}\b(?:website|web site|site|content)\b.{0,30}\b(?:published|uploaded"
    r"|connected|configured|set up|here|yet)\b|\bunder construction\b|\ben construction\b|\bim aufbau\b"
    r"|\ben construccion\b|\bin costruzione\b|\bem construcao\b|\bin aanbouw\b|\bw budowie\b|\bve vystavbe\b"
    r"|\bunder uppbyggnad\b|\bunder opbygning\b|\bunder utvikling\b|\b(?:noch )?keine inhalte\b"
    r"|\bsoeben freigeschaltet\b|\bhier entsteht\b|\baucun (?:site|contenu)\b|\bpas encore (?:de site|en ligne)\b"
    r"|\b(?:aun|todavia) no (?:hay|tiene|existe)\b|\bnon (?:ha|contiene|e) ancora\b|\bal momento non ha\b"
    r"|\bnog geen (?:website|inhoud)\b|\bnie ma jeszcze strony\b|\bstrona w przygotowaniu\b|\bainda nao (?:tem|ha"
    r"|existe)\b|\bzatim zadn\w+\b|\bingen (?:hemsida|webbplats|hjemmeside|nettside)\b|\bei ole viela\b"
    r"|\bnu are inca\b|\bδεν εχει ακομη\b|\bυπο κατασκευη\b"
)
#: Pages whose business it is to say who holds a name.
LEGAL = regex(
    r"\b(?:mentions legales|impressum|imprint|legal notices?|legal information|disclaimer|terms (?:of|and)|privacy"
    r"|aviso legal|note legali|informativa|colofon|datenschutz\w*|agb|nutzungsbedingungen|conditions generales"
    r"|credits?|condiciones|nota prawna|informacje prawne|polityka prywatnosci|regulamin|aviso juridico"
    r"|avisos? lega(?:l|is)|termos|pravni ujednani|juridisk\w*|om webbplatsen|ochrana|jogi nyilatkozat"
    r"|tietosuoja\w*|informatii legale|οροι χρησης)\b"
)
#: An account switched off by its hoster, or parked by its registrar.
_SITE = (
    r"(?:web)?site|(?:web)?seite|hosting|account|compte|hebergement|sitio(?: web)?|pagina(?: web)?|cuenta|alojamiento"
    r"|sito(?: web)?|hospedagem|conta|alojamento|strona|witryna|konto|serwis|webbplats(?:en)?|webbhotell(?:et)?"
    r"|hjemmeside(?:n)?|webhotel(?:let)?|nettsted(?:et)?|sivusto|verkkosivu|stranky?|web|ucet|weboldal|tarhely|fiok"
    r"|ιστοσελιδα|ιστοτοπος|λογαριασμος"
)
_SUSPENDED = (
    r"suspended|suspendue?|suspendid[oa]|suspens[oa]|sospes[oa]|stillgelegt|opgeschort|zawieszon[aey]|avstangd"
    r"|suspenderet|suspendert"
    r"|pozastaven[ayo]?|felfuggesztve|felfuggesztett|suspendata?|ανεσταλη|(?:εχει )?ανασταλει"
)
SWITCHED_OFF = regex(
    r"\b(?:domain|web ?page|web ?site|page|site)(?: is)? parked\b|\bparked (?:domain|free|page)\b"
    r"|\b(?:this )?(?:hosting )?account (?:has been |is )?suspended\b|\bthis (?:web ?site|site) (?:is"
    r"|has been) suspended\b|\b(?:compte|site|hebergement) (?:(?:est|a ete) )?suspendu\b|\b(?:konto|webseite|account"
    r"|webspace|hosting) (?:ist |wurde )?(?:vorubergehend )?(?:gesperrt|deaktiviert)\b|\b(?:cuenta"
    r"|alojamiento) (?:ha sido "
    r"|esta )?suspendid[ao]\b|\baccount (?:e stato )?sospeso\b|\bsito sospeso\b|\b(?:account"
    r"|website) (?:is )?(?:opgeschort|geschorst)\b|\b(?:konto|serwis|usluga) (?:zostal[ao]? "
    r"|jest )?zawieszon[ay]\b|\bconta (?:foi |esta )?suspensa\b|\bkontot ar avstangt\b|\bucet (?:je |byl )?pozastaven\b"
    rf"|\b(?:{_SITE}) (?:\w+ ){{0,3}}?(?:{_SUSPENDED})\b|^(?:{_SUSPENDED}) (?:{_SITE})$"
)
