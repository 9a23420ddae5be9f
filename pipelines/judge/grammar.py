"""How pages say that something is not there: a noun for the page and a negation, in many languages.

All patterns read folded text: lower case, no accents, one kind of quote.
"""

from __future__ import annotations

import re

from models.pattern import regex

#: Words between noun and negation: "the page you are looking for on our new site could not be found".
_GAP = r"[^.!?:|]{0,70}?"


def _forms(noun: str, negation: str, *others: str) -> tuple[str, ...]:
    return (rf"\b(?:{noun})\b{_GAP}(?:{negation})", *others)


_EN_NOUN = (
    r"(?:web ?)?pages?|documents?|files?|articles?|content|resources?|urls?|links?|address(?:es)?|posts?|publications?"
)
_LANGUAGES = {
    "en": _forms(
        _EN_NOUN,
        r"(?:could|can|was|were|is|are|has|have|does|do|did|might) ?(?:not|n't|no longer)(?: be| been"
        r"| seem to)? ?(?:longer )?"
        r"(?:found|exist\w*|available|located|here|displayed)"
        r"(?! in (?:\w+ )?(?:your|this|english|french|german|spanish|italian|dutch|polish|portuguese|language|region"
        r"|country))"
        r"|(?:cannot|can't) be (?:found|displayed|located)|not found|no longer (?:exists?|available|here)"
        r"|doesn't exist|is missing|(?:is )?unavailable"
        r"|(?:has|have|was|were|may have|might have)(?: been)? (?:removed|deleted|renamed|withdrawn|taken down)",
        rf"(?:can't|cannot|couldn't|could not|unable to|didn't|did not|not able to) (?:be able to )?(?:find"
        rf"|locate) (?:\w+ ){{0,3}}(?:{_EN_NOUN})\b",
        r"\bnothing (?:was )?(?:found|here)(?: at this (?:location|address))?\b|\bnothing to see here\b",
        rf"\bno such (?:{_EN_NOUN})\b|\b(?:oops|whoops|sorry|uh-oh)\b[^.]{{0,50}}\b(?:page|404|lost|wrong turn)\b",
        r"\bthe requested (?:url|page|resource|document)\b[^.]{0,60}\bnot\b",
    ),
    "fr": _forms(
        r"pages?|documents?|contenus?|fichiers?|articles?|ressources?|adresses?|liens?|url",
        r"introuvables?|inexistante?s?|indisponibles?|non (?:trouve|disponible|existant)\w*|pas (?:ete )?trouve\w*"
        r"|n'existe(?:nt)? (?:pas|plus)|n'est (?:malheureusement )?(?:pas|plus) (?:disponible|accessible|en ligne"
        r"|trouv\w+|ici)"
        r"|n'a (?:pas|pu) (?:ete|pu etre|etre) (?:trouve|localise)\w*|ne peut (?:pas )?etre (?:trouve|affiche)\w*"
        r"|ne semble (?:pas|plus) exister|a disparu|ne se trouve (?:pas|plus)"
        r"|(?:a|ont) (?:peut-etre )?ete (?:supprime|deplace|renomme|retire)\w*",
        r"\b(?:impossible de (?:trouver|localiser|retrouver)|(?:nous )?n'avons pas (?:pu )?(?:trouver?"
        r"|retrouver?)) (?:la|le|cette|ce|votre) (?:page|document|contenu)\b",
        r"\baucune? (?:page|document|contenu)\b[^.]{0,30}\b(?:trouve|correspond|existe)",
    ),
    "de": _forms(
        r"(?:web|internet)?seiten?|dokumente?|inhalte?|datei(?:en)?|artikel|ressource|adresse|links?|url|beitrag",
        r"(?:leider )?(?:nicht|nirgends) (?:mehr )?(?:gefunden|vorhanden|verfugbar|existent|existier\w+|erreichbar"
        r"|auffindbar|aufgefunden|finden)"
        r"|existiert (?:leider )?nicht|gibt es (?:leider )?(?:nicht|hier nicht)|(?:wurde|ist) (?:\w+ )?(?:verschoben"
        r"|geloscht|entfernt|umbenannt)",
        r"\bkonnten? (?:wir )?(?:leider )?(?:die|diese|ihre|keine) (?:\w+ )?(?:seite|webseite"
        r"|datei)[^.]{0,40}\b(?:nicht )?(?:finden|gefunden)",
        r"\bkeine (?:seite|inhalte|datei) (?:gefunden|vorhanden|verfugbar|unter dieser)",
    ),
    "es": _forms(
        r"paginas?|documentos?|contenidos?|archivos?|ficheros?|articulos?|recursos?|direccion|enlaces?|url",
        r"(?:ya )?no (?:se |ha |han |puede |pudo |pudimos )*(?:sido |ser |podido )?(?:encontr\w+|encuentr\w+|existe\w*"
        r"|disponibles?|localizad\w+|hallad\w+)"
        r"|(?:ya )?no esta disponible|(?:ha|han|fue) (?:sido )?(?:eliminad|movid|borrad|retirad)\w+|inexistente",
        r"\bno (?:hemos |se ha |se |pudimos |podemos )?(?:podido )?(?:encontr\w+|localizar|hallar) (?:la|el|esa|esta"
        r"|ese|este) (?:pagina|documento|contenido|archivo|recurso|entrada|articulo|publicacion|noticia|registro)\b",
    ),
    "it": _forms(
        r"pagin[ae]|document[oi]|contenut[oi]|file|articol[oi]|risorsa|indirizzo|link|url",
        r"non (?:e |sia |esiste |e stat[ao] |si trova |piu )*(?:piu )?(?:trovat\w|esist\w+|disponibil\w|presente"
        r"|reperibile|raggiungibile)|non esiste"
        r"|inesistente|non trovat\w|(?:e|sono) stat[aeio] (?:rimoss|spostat|eliminat|cancellat|ritirat)\w",
        r"\b(?:impossibile|non (?:riusciamo a|e possibile|e stato possibile|abbiamo potuto)) (?:trovare"
        r"|reperire) (?:la|il|questa|questo) (?:pagina|documento|contenuto)\b",
        r"\bnon abbiamo trovato (?:la|il|questa|questo) (?:pagina|documento|contenuto)\b",
    ),
    "nl": _forms(
        r"(?:web)?pagina'?s?|document(?:en)?|inhoud|bestand(?:en)?|artikel(?:en)?|adres|link|url",
        r"niet (?:meer )?(?:worden )?(?:gevonden|beschikbaar|aanwezig|bereikbaar|teruggevonden|vinden)"
        r"|bestaat (?:helaas )?niet|niet (?:\w+ )?bestaat"
        r"|(?:is|werd) (?:\w+ )?(?:verwijderd|verplaatst|hernoemd)",
        r"\b(?:kunnen|konden) (?:we |wij )?(?:de|deze|die|uw) (?:\w+ )?(?:pagina|inhoud)[^.]{0,40}\bniet (?:vinden"
        r"|terugvinden)",
    ),
    "pl": _forms(
        r"stron[aey]?|podstron[aey]?|dokument\w*|artykul\w*|plik\w*|adres\w*|tresc\w*|zasob\w*|link\w*",
        r"nie (?:zostal[aoy]? |mogla |moze |moglo )?(?:byc )?(?:znalezion\w*|odnalezion\w*|istniej\w+|dostepn\w+"
        r"|jest (?:juz )?dostepn\w+)|niedostepn\w+"
        r"|(?:zostal[aoy]?) (?:usuniet|przeniesion|skasowan)\w+",
        r"\bnie (?:znaleziono|odnaleziono|znalezlismy|(?:mozna|mozemy|moglismy) (?:znalezc|odnalezc)"
        r"|udalo sie (?:znalezc|odnalezc)"
        r"|ma(?: takiej)?) (?:\w+ ){0,3}(?:stron|dokument|artykul|plik|zasob)\w*",
        r"\bbrak (?:\w+ )?(?:strony|podstrony|dokumentu|artykulu|pliku|zasobu|wpisu|rekordu)\b",
    ),
    "pt": _forms(
        r"paginas?|documentos?|conteudos?|arquivos?|ficheiros?|artigos?|recursos?|enderecos?|links?|url",
        r"nao (?:foi |foram |pode ser |pode |esta |existe |se )*(?:encontrad\w+|exist\w+|disponive\w+|localizad\w+)"
        r"|nao existe|inexistente|indisponive\w+"
        r"|ja nao (?:existe|esta)|(?:foi|foram) (?:removid|movid|eliminad|apagad|excluid|retirad)\w+",
        r"\bnao (?:conseguimos |foi possivel |pudemos )?(?:encontr\w+|localizar) (?:a|o|esta|essa|este) (?:pagina"
        r"|documento|conteudo|ficheiro|arquivo|artigo|registo|registro|publicacao|recurso)\b",
    ),
    "sv": _forms(
        r"sidan|sida|dokumentet|innehallet|artikeln|filen|lanken",
        r"hittad?es inte|finns inte|finns tyvarr inte|kunde inte hittas|kan inte hittas|saknas|har (?:tagits bort"
        r"|flyttats)|ej funnen",
        r"\b(?:hittar|hittade|kan|kunde) (?:vi )?(?:tyvarr )?inte (?:hitta )?(?:sidan|den sida)",
    ),
    "da-no": _forms(
        r"siden|side|dokumentet|indholdet|innholdet|artiklen|artikkelen|filen|lenken",
        r"(?:blev |ble |kunne |kan )?(?:desvaerre )?ikke (?:fundet|findes|funnet|finnes|eksisterer)|(?:findes|finnes"
        r"|eksisterer) (?:desvaerre |dessverre )?ikke"
        r"|er (?:blevet |blitt )?(?:flyttet|slettet|fjernet)",
        r"\b(?:vi )?(?:kan|kunne|fandt|fant|finder|finner) (?:desvaerre |dessverre )?ikke (?:finde |finne )?(?:siden"
        r"|den side)",
    ),
    "fi": (r"\bsivua ei (?:loydy|loytynyt|ole|voitu|loydetty)\w*|\b(?:etsimaasi|hakemaasi|pyytamaasi) sivua\b",),
    "cs-sk": _forms(
        r"strank[auy]|dokument|clanek|clanok|soubor|subor|obsah",
        r"nenalezen[aoy]?|neexistuje|neby(?:la|l|lo) nalezen\w*|nenajden[aey]?|sa nenas(?:la|iel)|nebola najdena",
    ),
    "hu": (
        r"\b(?:az |a )?(?:keresett |kert )?(?:oldal|lap|dokumentum|tartalom) (?:sajnos )?nem (?:talalhato|letezik"
        r"|elerheto)",
    ),
    "ro": _forms(
        r"pagina|documentul|articolul|continutul",
        r"nu (?:a fost gasit|a putut fi gasit|este disponibil|mai este disponibil)\w*|nu (?:mai )?exista|inexistent\w",
    ),
    "el": _forms(r"σελιδα|αρχειο|περιεχομενο", r"δεν (?:βρεθηκε|υπαρχει|ειναι διαθεσιμ\w)"),
    "ru-uk": _forms(
        r"страниц\w+|документ|сторинк\w+|стор[iі]нк\w+", r"не (?:наиден\w*|существует|знайден\w*|[iі]снує)"
    ),
}
#: A wiki's page that nobody has written, in the words such software has.
_UNWRITTEN = (
    r"\bthere is currently no text (?:in|on) this page\b|\bil n'y a (?:pour l'instant"
    r"|actuellement) aucun texte sur cette page\b"
    r"|\bdiese seite enthalt (?:momentan|zurzeit|derzeit)? ?(?:noch )?keinen text\b|\b(?:no hay"
    r"|no existe) (?:ningun )?texto en esta pagina\b"
    r"|\bla pagina (?:richiesta )?e (?:attualmente )?vuota\b|\bdeze pagina bevat geen tekst\b"
    r"|\bna tej stronie nie ma jeszcze zadnej tresci\b"
    r"|\bnao existe (?:atualmente )?nenhum texto nesta pagina\b"
    r"|\bden har sidan innehaller (?:for narvarande )?ingen text\b"
    r"|\bder er i ojeblikket ingen tekst pa denne side\b|\btato stranka (?:zatim )?neobsahuje zadny text\b"
    r"|\bna teto strance (?:zatim|nyni|momentalne)? ?neni zadny text\b|\bna tejto stranke (?:zatial"
    r"|momentalne)? ?nie je"
    r" ziadny text\b|\btalla sivulla ei ole (?:viela |talla hetkella )?tekstia\b|\bez a lap (?:jelenleg |meg )?nem"
    r" tartalmaz szoveget\b|\bdet er (?:for tiden |enna )?ingen tekst pa denne siden\b|\bin aceasta pagina nu este"
    r" (?:momentan |inca )?niciun text\b|\besta pagina (?:ainda |atualmente )?nao (?:contem|tem) (?:qualquer )?texto\b"
    r"|\besta pagina (?:todavia |actualmente )?no contiene (?:ningun )?texto\b|\bw tym momencie na tej stronie nie ma"
    r" zadnego tekstu\b|\bin questa pagina (?:non c'e ancora|attualmente non c'e) (?:alcun )?testo\b"
    r"|\b(?:this topic does not exist yet|dieses thema existiert noch nicht|cette page n'existe pas encore|este tema no"
    r" existe todavia|questo argomento non esiste ancora|dit onderwerp bestaat nog niet|ten temat jeszcze nie istnieje"
    r"|este topico ainda nao existe)\b",
)
#: "There is no company with number 90213."
_NO_SUCH = (
    r"\b(?:there is |er is |es gibt |il n'y a |no hay |non c'e |nie ma |nao ha |det finns |der er )?(?:no|geen"
    r"|keine?n?|aucune?|ningun[ao]?|nessun[ao]?|zadn\w+"
    r"|nenhum[ao]?|ingen|inget) (?:\w+ ){1,2}(?:with|for|met|voor|mit|zu|avec|pour|con|per|o|dla|com|para"
    r"|med|under|unter|sous|bajo|sotto|onder|pod|sob|s|med det|a) (?:the |this |that |het |dit |der |dieser |ce |cet "
    r"|este |esta |esa |ese |questo |tym |esse |den |det |danym |timto |tuto )?(?:given |specified |supplied "
    r"|angegebenen |opgegeven |podanym |wskazanym |zadanym )?(?:number|id|reference|code|identifier|nummer|kenmerk"
    r"|kennung|numero|identifiant"
    r"|identificador|codigo|codice|identificativo|numerze"
    r"|identyfikatorze|kodzie)\b",
)
#: A page that says no more than that it, or its site, went elsewhere.
_MOVED = (
    r"\b(?:this|the|our|that) (?:\w+ )?(?:page|site|web ?site|web ?page|content) (?:has|have) (?:been )?(?:moved"
    r"|relocated)\b",
    r"\b(?:cette page|notre site|ce site|le site) (?:a demenage|a change d'adresse|a ete (?:deplace|transfere)\w*)",
    r"\b(?:diese|unsere|die) (?:seite|webseite|website|internetseite) (?:ist umgezogen|ist verzogen"
    r"|hat eine neue adresse|wurde verschoben)",
    r"\b(?:esta pagina|nuestro sitio|este sitio|nuestra web) (?:se ha (?:mudado|trasladado)|ha cambiado de direccion"
    r"|ha sido (?:movid|trasladad)[ao])",
    r"\b(?:questa pagina|il nostro sito|questo sito) (?:si e (?:spostat|trasferit)[ao]|ha cambiato indirizzo"
    r"|e stat[ao] (?:spostat|trasferit)[ao])",
    r"\b(?:deze pagina|deze site|onze (?:web)?site) is (?:verhuisd|verplaatst)|\b(?:ta strona|nasza strona"
    r"|serwis) (?:zostala? )?(?:przeniesion\w|przeprowadzil\w sie)",
    r"\b(?:esta pagina|o nosso sitio|este sitio|o nosso site) (?:mudou|foi (?:movid|transferid)[ao])|\b(?:sidan"
    r"|var webbplats) har flyttat\w*|\b(?:siden|vores hjemmeside) er flyttet",
)
MISSING = regex(
    "|".join(f"(?:{form})" for forms in (*_LANGUAGES.values(), _UNWRITTEN, _NO_SUCH, _MOVED) for form in forms)
)
#: Of these, the ones that are plain whatever stands within them.
PLAINLY_MISSING = regex("|".join(f"(?:{form})" for form in (*_UNWRITTEN, *_NO_SUCH, *_MOVED)))
#: What is missing there is a language, a player or a permission, not the page.
NOT_THE_PAGE = regex(
    r"\b(?:en (?:francais|anglais|ingles|espanol)|auf (?:deutsch|englisch)|in (?:italiano|inglese|english|het engels"
    r"|het nederlands)"
    r"|em (?:ingles|portugues)|w jezyku|po (?:polsku|angielsku)|(?:other|another) languages?|(?:d')?autres? langues?"
    r"|anderen? sprachen?"
    r"|otr[oa]s? (?:idiomas?|lenguas?)|altr[ae] lingu[ae]|andere talen|innych jezykach|outr[ao]s? (?:linguas?"
    r"|idiomas?)|andra sprak|andre spro[gk]"
    r"|muilla kielilla|jinych jazycich|mas nyelv\w*|dans (?:cette|votre) langue|in (?:dieser"
    r"|ihrer) sprache|your language)\b"
    r"|\bcookies?\b|\bjavascript\b|\byour browser\b|\bvotre navigateur\b|\bihr browser\b|\bsu navegador\b"
    r"|\b(?:pdf )?(?:reader|viewer|player)\b"
)
#: The number itself, as error pages print it: alone, or beside "error" or "not found".
NUMBER = regex(
    r"^(?:http )?(?:erro?r|erreur|fehler|errore|fout|blad|erro|fel|fejl|feil|virhe|chyba|hiba|eroare|status"
    r"|code)?[ -]*#?40[4]\b(?:[ !.:-]*(?:erro?r|erreur|fehler|errore|fout|blad|erro|fel|fejl|feil|page)?)$"
    r"|\b40[4] ?[-:,]? ?(?:page |file |document |error )?(?:not found|introuvable|nicht gefunden|no encontrad\w"
    r"|non trovat\w|niet gevonden|nie znalezion\w+|nao encontrad\w)"
    r"|\b(?:erro?r|erreur|fehler|errore|fout|blad|erro|fel|fejl)[ -]*(?:http )?[ -]*40[4]\b"
)
#: A whole title that can only be an error page's.
BARE = regex(
    r"^(?:(?:page|file|document|url|seite|pagina|strona|site) )?(?:not found|nicht gefunden|introuvable"
    r"|no encontrad[ao]|non trovat[ao]|niet gevonden|"
    r"nie znaleziono|nao encontrad[ao]|hittades inte|ikke fundet|ikke funnet|ei loytynyt|nenalezeno|nem talalhato)\W*$"
    r"|^(?:page (?:introuvable|inconnue|non trouvee|inexistante))\W*$"
    r"|^(?:page|content|article|post|document|inhalt|seite|beitrag|artikel|dokument|contenu|publication|annonce"
    r"|contenido|pagina"
    r"|entrada|articulo|documento|publicacion|contenuto|articolo|inhoud|bericht|tresc|strona|artykul|conteudo|artigo"
    r"|publicacao)"
    r" (?:removed|deleted|withdrawn|entfernt|geloscht|(?:supprime|retire|expire)e?|(?:eliminad|retirad|borrad|caducad"
    r"|removid"
    r"|apagad)[oa]|(?:rimoss|eliminat|cancellat|ritirat|scadut)[oa]|verwijderd|usuniet[aey])\W*$"
)
#: A page *about* the error: "a 404 error is", "the status code 404".
ABOUT = regex(
    r"\b(?:status ?codes?|response codes?|http-?status\w*|statuscodes?|codes? (?:d'etat|de statut|de estado|http)"
    r"|codic\w di stato|kod\w* (?:odpowiedzi|stanu))\b"
    r"|\b(?:an?|une?|eine?n?r?|un[ao]?|een|uma?) (?:so-called |sogenannte[rn]? )?(?:http )?(?:error |erreur |fehler "
    r"|errore |fout |erro )?[\"'(]?40[4]\b(?!\W*$)"
    r"|\b(?:soft 404|404[ -](?:errors|pages|fehlers?|seiten?|fehlerseiten?|fouten|pagina's)|(?:erreurs|pages|errores"
    r"|paginas|errori|pagine|fehlerseiten?|bledy|strony) 404)\b"
    r"|\b(?:broken links|link rot|liens morts|tote links|enlaces rotos|dode links)\b"
)
#: Where a site sends what it does not have.
ERROR_PATH = regex(
    r"/(?:404|page-?404|error-?404|(?:page-?)?not-?found|404-?(?:page|error|not-?found)|page-(?:introuvable"
    r"|non-trouvee)|erreur-?404|seite-nicht-gefunden|"
    r"fehler-?404|(?:pagina[-_]?)?(?:no[-_]?encontrad[ao]|non[-_]?trovat[ao]|niet[-_]?gevonden|nao[-_]?encontrad[ao])"
    r"|(?:strona[-_]?)?nie[-_]?(?:znaleziono|znaleziona|istnieje)|(?:seite[-_]?)?nicht[-_]?gefunden|introuvable"
    r"|(?:page[-_]?)?non[-_]?trouvee?|(?:sidan[-_]?)?hitta(?:de)?s[-_]?inte|(?:siden?[-_]?)?ikke[-_]?(?:fundet|funnet)"
    r"|(?:sivua[-_]?)?ei[-_]?loy(?:dy|tynyt)|(?:stranka[-_]?)?(?:nenalezen[ao]|nenajdena)|nem[-_]?talalhato"
    r"|pagina[-_]?(?:inexistenta|negasita)|page_?not_?found|pagenotfound|filenotfound)(?:\.\w{2,5})?/?$",
    re.I,
)
ERROR_PATH_LOOSE = regex(r"/(?:errors?|error-?page|erreur|fehler|errore|blad|erro|oops)(?:\.\w{2,5})?/?$", re.I)

#: A search that found nothing; on a page that is one, its title says so.
NO_RESULTS = regex(
    r"\b(?:0|no|zero) (?:search )?(?:results?|matches|hits|entries)\b|\bnothing matched\b|\b(?:0|aucun) resultats?\b"
    r"|\b(?:0|keine) (?:treffer|ergebnisse|suchergebnisse)\b"
    r"|\b(?:0|sin|ningun|no (?:hay|se (?:han )?encontr\w+)) resultados?\b|\b(?:0|nessun) risultat[oi]\b|\b(?:0"
    r"|geen) (?:zoek)?resultaten\b"
    r"|\b(?:0|brak|nie znaleziono) (?:zadnych )?wynikow\b|\b(?:0|sem|nenhum) resultados?\b|\b(?:0|inga|ingen"
    r"|ingen) (?:sok)?(?:traffar|resultater?|treff)\b"
    r"|\bzadne vysledky\b|\b0 vysledku\b|\bei tuloksia\b|\bnincs talalat\b|\bκανενα αποτελεσμα\b"
)
SEARCH = regex(
    r"\b(?:search|recherche|suche|suchergebnisse?|busqueda|buscar|ricerca|cerca|zoek\w*|wyniki wyszukiwania"
    r"|wyszukiwani\w+|szukaj|pesquisa|resultados|sokresultat|sok"
    r"|sogeresultat\w*|sog|haku\w*|hledani|vyhledavani|kereses|αναζητηση|results? for|resultats? (?:pour|de)"
    r"|resultados? (?:para|de)|risultati (?:per|di)|resultaten voor)\b"
)
#: An address that asks a search.
SEARCH_ADDRESS = regex(
    r"search|such|recherch|busc|busq|cerca|ricerca|zoek|szuk|pesquis|\bsok|[?&](?:q|s|query|keys|term|text|k)=", re.I
)
