"""The words around a message that a page is missing: apologies, pronouns, and help on the way; folded text."""

from __future__ import annotations

import re

from models.pattern import regex

#: Apologies and exclamations, which are no content.
FILLER = regex(
    r"\b(?:sorry|we(?:'re| are) (?:very )?sorry|apologi[sz]e\w*|unfortunately|oh no|o+ps+|oops|whoops|uh[- ]oh|hm+"
    r"|ouch|dear visitor|it (?:looks|seems|appears)"
    r"(?: like| that| as if)?|http|error|erro?r|erreur|fehler(?:code|meldung)?|errore|fout(?:code|melding)?|blad"
    r"|fel(?:kod)?|fejl|chyba|hiba|virhe"
    r"|status|code|40[34]|410|desole\w*|nous sommes|navre\w*|oups|oh|mince|malheureusement|pardon|excusez[- ]nous"
    r"|toutes nos excuses|leider"
    r"|entschuldigung|entschuldigen sie|es tut uns leid|tut uns leid|hoppla|ups|upps|huch|lo sentimos(?: mucho)?"
    r"|perdon|disculpe[n]?|vaya|lamentamos"
    r"|lamentablemente|siamo spiacenti|ci dispiace|spiacenti|purtroppo|ops|accidenti|helaas|het spijt ons|excuses"
    r"|onze excuses|oeps|jammer"
    r"|niestety|przepraszamy|przykro nam|ojej|ups|lamentamos|pedimos desculpa|desculpe|infelizmente|tyvarr|beklagar"
    r"|hoppsan|desvaerre|beklager"
    r"|dessverre|valitettavasti|pahoittelemme|bohuzel|omlouvame se|litujeme|je nam lito|sajnos|sajnaljuk|elnezest"
    r"|δυστυχως"
    r"|λυπουμαστε|συγγνωμη)\b"
)
#: Words within and before such sentences that name nothing else.
GAP_WORDS = frozenset(
    re.findall(
        r"\S+",
        # English
        "the this that a an any of on in at to from for with by our your you your you've you're it its is are was "
        "were be been has have had may might"
        " can could not no longer we he she they which where what who page pages web website webpage site server here "
        "there requested looking"
        " look were searching search trying try reach access find found view see open asked typed entered followed "
        "clicked link url address"
        " document file content resource article exist exists anymore more moved removed renamed deleted changed new "
        "old temporarily currently"
        " maybe perhaps if so but and or either does do did doesn't could location available seems like nothing"
        # French
        " la le les l une un des du de d ce cet cette ces que qui vous nous avez avons cherchez recherchez cherchee "
        "recherchee recherche demandee"
        " demande demandez souhaitez souhaitee essayez tentez voulez consulter atteindre afficher acceder visitee "
        "votre notre n ne pas plus est sont"
        " a ont ete etre sur dans a par ou page site internet web serveur adresse lien document contenu actuellement "
        "existe peut semble"
        # German
        " die der das den dem des diese dieser dieses ein eine einer von vom ihnen sie wir ich es ist sind wurde "
        "wurden konnte konnten kann"
        " nicht mehr leider unter auf im in an zu am gesuchte gesuchten angeforderte angeforderten aufgerufene "
        "aufgerufenen gewunschte gewunschten"
        " eingegebene angegebene gewahlte suchen gesucht mochten wollten haben aufrufen aufgerufen angefordert seite "
        "webseite internetseite"
        " webadresse adresse server dokument datei inhalt link gibt existiert hier dort moglicherweise wurde "
        "vielleicht hat dort diesem dieser"
        # Spanish
        " la el los las un una de del que usted esta este esa ese estas busca buscas buscando buscaba solicitada "
        "solicitado solicitas intenta"
        " intentas intentando acceder quiere ver visitar ha han no se en a al por pagina paginas web sitio servidor "
        "direccion enlace documento"
        " contenido ya existe puede nuestro nuestra su hemos podido encontrar encontrado"
        # Italian
        " la il lo i gli le un una uno di del della che stai sta stavi cercando cerchi cercata cercato richiesta "
        "richiesto desideri vuoi visualizzare"
        " raggiungere hai ha non e sul sulla nel nella in a al da pagina sito web server indirizzo link documento "
        "contenuto questa questo piu"
        " nostro nostra abbiamo potuto trovare"
        # Dutch
        " de het een die dat deze dit van u je jij wij we zoekt zoek zocht opgevraagde gevraagde gezochte bezochte "
        "wilt wilde bekijken bezoeken"
        " niet meer is zijn werd kan kon op in aan onder onze uw er pagina webpagina site website server adres link "
        "document inhoud bestaat"
        # Polish
        " strona strony strone ktorej ktora szukasz szukana szukanej zadana wybrana podana podany pod tym adresem "
        "adresie na w nie jest zostala"
        " byla mozna moze sie tej ta ten do serwerze serwisie naszej naszym witrynie szukaja panstwo poszukiwana "
        "dokument plik adres"
        # Portuguese
        " a o os as um uma de do da que procura procuras esta procurando procurada solicitada solicitado pretende "
        "pretendida tentou aceder"
        " acessar visitar nao foi ja se no na em por pagina sitio site servidor endereco documento conteudo este esta "
        "nosso nossa"
        # Nordic, Czech, Finnish, Hungarian
        " sidan sida du den det som soker sokte letade efter begarda efterfragade kan inte vi finns har pa denna "
        "detta webbplats siden du leder"
        " ledte sogte soger anmodet er ikke paa pa dette denne ikke som vi finde stranka kterou hledate hledana "
        "pozadovana na teto adrese jsme"
        " nebyla bohuzel sivua sivu jota etsit etsimaasi ei tata az a keresett oldal nem ezen cimen",
    )
)
#: What an error page offers its visitor.
SUPPORT = regex(
    r"\b(?:search|home ?page|main page|start page|front page|homepage|url|web address|mis-?typed|typing|misspel\w+"
    r"|spelling|spelt|bookmarks?"
    r"|site ?map|webmaster|go back|back to|return to|popular pages|try (?:one|again|the|our|a)|links? below"
    r"|menu above|navigation|broken link"
    r"|recherche[rz]?|page d'accueil|accueil|saisi\w*|plan du site|retour(?:ner)?|favoris?|signets?|orthographe"
    r"|l'adresse|menu ci-"
    r"|suche|suchfunktion|suchfeld|startseite|hauptseite|tippfehler|schreibweise|lesezeichen|sitemap|zuruck"
    r"|eingegeben\w*|navigation"
    r"|buscar|buscador|busqueda|pagina (?:de inicio|principal)|inicio|portada|mapa (?:del sitio|web)|volver"
    r"|marcadores|la direccion"
    r"|cerca(?:re)?|ricerca|pagina iniziale|pagina principale|mappa del sito|torna(?:re)?|digitat\w|indirizzo|preferiti"
    r"|zoek(?:en|functie|veld|opdracht)?|startpagina|terug|getypt|spelling|adres|bladwijzer\w*"
    r"|szukaj|wyszukiwark\w+|wyszukiwani\w+|stron[aey] glown\w+|mapa (?:strony|witryny|serwisu)|wroc|powrot|wpisan\w+"
    r"|literowk\w+|zakladk\w+"
    r"|pesquis\w+|procure|busca|pagina inicial|mapa do (?:site|sitio)|voltar|regressar|favoritos|digitad\w"
    r"|sok(?:funktion\w*|rutan|faltet)?|startsidan?|tillbaka|webbkarta\w*|stavat|sog(?:efelt\w*|ning)?|forsiden?"
    r"|tilbage|stavet"
    r"|haku\w*|etusivu\w*|takaisin|hledat|hledani|vyhledav\w+|uvodni stran\w+|domovsk\w+|zpet|kereses\w*|kezdolap\w*"
    r"|fooldal\w*|vissza"
    r"|αναζητηση|αρχικη|επιστροφη)\b"
)
