"""What gates say to browsers they examine and to visitors from elsewhere; patterns read folded text."""

from __future__ import annotations

import re

from models.pattern import regex

#: "Your browser is being checked", "verification before you go on"; whose browser it is has to be said.
_EXAMINED = (
    r"(?:checking|verifying|validating|securing|inspecting) your (?:browser|connection|device|request)"
    r"|your (?:browser|connection) is being (?:checked|verified|tested)|anti-?(?:ro)?bots?"
    r"|(?:ro)?bot (?:protection|detection|verification|shield|filter)"
    r"|(?:verif\w+|control\w+|examen) (?:automatique )?(?:de )?votre (?:navigateur|connexion)"
    r"|verification (?:automatique|anti\W?robots?)|votre navigateur (?:est|va etre) (?:verifie|controle)"
    r"|(?:(?:uber)?pruf\w+|kontroll\w+) (?:ihre[sn]?|deine[sn]?) (?:browsers?|verbindung)"
    r"|(?:ihr|dein|ihre|deine) (?:browser|verbindung) wird (?:\w+ )?(?:gepruft|uberpruft|kontrolliert|verifiziert)"
    r"|(?:bot|roboter|browser)-?(?:pruf\w+|schutz\w*|abwehr|kontrolle|uberprufung)"
    r"|(?:comprob|verific|revis|analiz)\w+ (?:de )?(?:que )?(?:su|tu) (?:navegador|conexion)"
    r"|verificacion automatica"
    r"|(?:verific|controll|analizz)\w+ (?:del |della |il |la )?(?:tuo |suo |vostro |tua |sua )(?:browser|connessione)"
    r"|verifica (?:automatica|anti\W?bot)"
    r"|(?:controle|controleren|controleert|verificatie) (?:van )?(?:uw|je|jouw) (?:browser|verbinding)"
    r"|(?:uw|je|jouw) (?:browser|verbinding) wordt (?:\w+ )?(?:gecontroleerd|gecheckt|geverifieerd)"
    r"|robot(?:controle|check)"
    r"|(?:sprawdza|weryfik|kontrol)\w+ (?:(?:twoj\w*|panstwa|pana) polaczeni\w+|(?:\w+ )?przegladark\w+)"
    r"|ochrona przed botami|verificacao automatica"
    r"|(?:verific|valid|analis)\w+ (?:d?o )?(?:seu|teu) navegador|a verificar (?:a )?(?:sua|tua) ligacao"
    r"|(?:kontroll|kontrol|verifi|tjekk|sjekk)\w+ (?:av |af )?(?:din|deres) (?:webblasare|anslutning|browser"
    r"|forbindelse|nettleser|tilkobling)|sjekker nettleseren"
    r"|(?:tarkist\w+|varmist\w+) (?:selain\w*|selaimesi)|selai\w+ tarkist\w+"
    r"|(?:kontrol|over|prover)\w+ (?:vas\w* )(?:prohlizec\w*|pripojeni)"
    r"|bongeszo\w* (?:ellenorz\w+|vizsgal\w+)|ellenorizzuk (?:a |az )?(?:on )?bongeszo\w*"
    r"|verific\w+ browser\w*|(?:ελεγχ\w+|επαληθευ\w+) (?:του |τον )?(?:προγραμμα\w+ περιηγ\w+|φυλλομετρητη|browser)"
)
#: Visitors, or what they come by ...
_COMERS = (
    r"access\w*|visit(?:s|ors?)|users?|addresses|ips?|connections?|requests?|traffic|acces|adresses ip"
    r"|visiteurs?|internautes|connexions?|zugriff\w*|zugang\w*|ip-?adress\w*|besucher\w*|nutzer\w*|anfragen|acceso\w*"
    r"|direcciones|visitantes|usuarios|conexion\w*|accesso|accessi|indirizzi|utenti|visitatori|connession\w+"
    r"|toegang\w*|ip-?adres\w*|bezoekers?|gebruikers?|dostep\w*|uzytkowni\w+|polacze\w+|adres(?:ow|y)|adresami"
    r"|acesso\w*|enderecos|utilizadores|ligac\w+|atkomst\w*|besok\w*|adgang\w*|tilgang\w*|bruger\w*|paasy\w*"
    r"|osoit\w+|pristup\w*|navstevni\w+|hozzaferes\w*|cimek\w*|latogat\w+|acces\w*|προσβαση\w*|διευθυνσ\w+"
)
#: ... from where ...
_ABROAD = (
    r"abroad|outside (?:of )?(?!working|office|business)\w+|foreign (?:countries|addresses|ips?)|other countries"
    r"|(?:de|depuis|a) l'etranger|hors d[eu']|en dehors d[eu']|pays etrangers|certains pays"
    r"|(?:aus|vom|im) (?:dem )?ausland|ausserhalb|auslandisch\w*|anderen landern|bestimmten landern"
    r"|(?:desde|en) el extranjero|fuera de|otros paises|(?:dall'|all')estero|al di fuori|fuori dall'\w+"
    r"|altri paesi|buitenland\w*|buiten (?:nederland|belgie|europa|de)|andere landen"
    r"|spoza|z zagranicy|zagraniczn\w+|innych krajow|(?:do|no) (?:estrangeiro|exterior)|fora d[eoa]|outros paises"
    r"|utlandet|utlandsk\w+|utanfor|udlandet|udenlandsk\w+|uden for|utenfor|ulkomail\w+|ulkopuolel\w+"
    r"|zahranici|mimo (?:uzemi|ceskou|cr|cesko|eu)|kulfold\w*|strainatate|afara|εξωτερικο\w*|εκτος"
)
#: ... and that they are kept out.
_BARRED = (
    r"block|den(?:y|ied)|refuse|restrict|limited|switched off|disabled"
    r"|not (?:possible|allowed|permitted|available)|only (?:from|within|inside|possible)"
    r"|bloqu|interdi|restrei|desactiv|coupe|impossible|uniquement depuis|gesperrt|blockier|eingeschrank|abgeschalt"
    r"|nicht (?:moglich|erlaubt|gestattet|zugelassen)|nur (?:aus|von|innerhalb)|unterbunden|restring|deneg"
    r"|no (?:esta|se) permit|solo desde|blocc|blokere|blokker"
    r"|limitat|negat|non (?:e )?(?:consentit|possibile|permess)|solo da|disattivat"
    r"|geblokkeerd|beperkt|niet (?:mogelijk|toegestaan)|alleen vanuit|afgesloten|uitgeschakeld|zablokow|blokow"
    r"|ogranicz|wylacz|odrzuc|zabron|tylko z|niemozliw|recusad|so a partir|apenas (?:de|a)"
    r"|nao e (?:possivel|permitid)"
    r"|desligad|sparra|begransa|avstang|inte (?:mojlig|tillat)|sperret|begraens|begrens|kun (?:fra|for)"
    r"|ikke (?:mulig|tillad|tillat)|estetty|estamme|rajoitet|vain suom|blokovan|omez|zakaz|pouze z|letilt|korlatoz"
    r"|csak|restrictionat|doar din|αποκλει|περιορι"
)
EXAMINED = regex(rf"\b(?:{_EXAMINED})\b")
FOREIGN = regex(rf"^(?=.*\b(?:{_COMERS})\b)(?=.*\b(?:{_ABROAD})\b)(?=.*\b(?:{_BARRED}))", re.S)
#: Refusals that name what refuses.
FIREWALL = regex(
    r"\b(?:block\w*|den\w+|reject\w*|refus\w*|rejet\w*|bloqu\w*|abgelehnt|abgewiesen|gesperrt|blockiert|geblockt"
    r"|rechazad\w+|bloquead\w+|bloccat\w+|rifiutat\w+|respint\w+|geblokkeerd|geweigerd|odrzucon\w+|zablokowan\w+"
    r"|recusad\w+|rejeitad\w+|blockera\w+|nekad\w*|afvist|blokeret|avvist|blokkert|estetty|zablokovan\w*|odmitnut\w*"
    r"|elutasit\w+|letilt\w+|blocat\w*|απορριφθηκε)\b.{0,40}\b(?:(?:web application |web )?firewall|waf|pare-?feu"
    r"|brandmauer|cortafuegos|zapor\w+|zapor[ae]|brandvagg\w*|brannmur\w*|palomuuri\w*|tuzfal\w*|schutzsystem"
    r"|security (?:rules?|system|solution|service)|systeme de (?:securite|protection)|sicherheits(?:system|regel)\w*"
    r"|sistema de seguridad|sistema di sicurezza|beveiligingssysteem|systemu? bezpieczenstwa|sistema de seguranca)\b"
    r"|\b(?:firewall|pare-?feu|zapora|cortafuegos|brandvagg\w*|palomuuri|tuzfal)\b.{0,40}\b(?:block|reject|den(?:y|ied)"
    r"|bloqu|rejet|gesperrt|blockiert|abgelehnt|rechaz|blocc|rifiut|geblokkeerd|geweigerd|zablokow|odrzuc|recus|estanyt"
    r"|letilt)\w*"
)
