"""What gates say that stand before any page: human checks, rate limits, age and country gates, "accept or subscribe".

One pattern per matter, its words in many languages; all read folded text. A gate is short, has no subject of its own
and no way into the site: the rules that use these patterns see to that.
"""

from __future__ import annotations

from models.pattern import regex
from pipelines.judge.lexicon import BOT_CHECK

_HUMAN = (
    r"(?:you(?:'re| are)|i(?:'m| am)) (?:a )?(?:human|real person|not a (?:ro)?bot)|are you (?:a )?(?:human|robot"
    r"|real)|(?:ro)?bots? (?:out|away|check)"
    r"|(?:n'etes|ne suis|n'est) pas un robot|(?:etes|etre) (?:bien )?(?:un )?humain|etes-vous (?:un )?(?:humain|robot)"
    r"|(?:kein|keine) (?:ro)?bots?|sind sie ein (?:mensch|roboter)|(?:ein|echter) mensch (?:sind|ist)"
    r"|no (?:eres|es|soy) un robot|(?:eres|es usted) (?:humano|una persona|un robot)|ser humano"
    r"|non (?:sei|sono|e) un robot|(?:sei|essere) umano|sei una persona"
    r"|geen robot|(?:bent u|u bent|ben je|je bent) (?:een|echt) mens|een mens bent"
    r"|nie (?:jestes|jestem|jest) robotem|(?:jestes|jest) czlowiekiem"
    r"|nao (?:e|es|sou) um robo|(?:e|es|ser) humano|sao humano"
    r"|inte (?:ar )?en robot|en manniska|halla robotar borta|ikke (?:er )?en robot|et menneske|ikke en robot|(?:et"
    r"|en) ole robotti|olet ihminen"
    r"|nejste robot|jste clovek|nem (?:on|vagyok|vagy)? ?robot|on ember|δεν ειστε ρομποτ|ειστε ανθρωπος"
)
_TRAFFIC = (
    r"(?:unusual|suspicious|abnormal|automated|malicious) (?:traffic|activity|requests?|behaviou?r|number of requests)"
    r"|(?:trafic|activite|comportement|nombre) (?:inhabituel|suspect|anormal)\w*|requetes automati\w+"
    r"|(?:ungewohnlich|verdachtig|automatisiert|auffallig)\w* (?:datenverkehr|zugriffe?|aktivitat\w*|anfragen|verkehr"
    r"|verhalten)"
    r"|(?:trafico|actividad|numero|comportamiento) (?:inusual|sospechos|anomal|anormal|automatizad)\w*"
    r"|(?:traffico|attivita|comportamento|numero) (?:insolit|sospett|anomal|automatic)\w*"
    r"|(?:ongebruikelijk|verdacht|ongewoon|geautomatiseerd)\w* (?:verkeer|activiteit\w*|verzoeken|aanvragen)"
    r"|(?:nietypow|podejrzan|nienaturaln|automatyczn)\w* (?:ruch\w*|aktywnosc\w*|zapytan\w*|zachowani\w+)"
    r"|(?:trafego|atividade|numero|comportamento) (?:invulgar|incomum|suspeit|anormal|anomal)\w*"
    r"|(?:ovanlig|misstankt)\w* (?:trafik|aktivitet)|(?:usaedvanlig|mistaenkelig)\w* (?:trafik|aktivitet)"
    r"|epatavallis\w+ liiken\w+"
    r"|(?:neobvykl|podezrel)\w* (?:provoz\w*|aktivit\w+)|szokatlan (?:forgal\w+|tevekenys\w+)|gyanus (?:forgal\w+"
    r"|tevekenys\w+)"
    r"|ασυνηθιστ\w+ (?:κινηση|δραστηριοτητα)"
)
_MANY = (
    r"too many (?:requests|attempts|connections)|rate limit(?:ed| exceeded)?|trop de (?:requetes|demandes|tentatives"
    r"|connexions)"
    r"|zu viele (?:anfragen|zugriffe|versuche)|demasiadas (?:solicitudes|peticiones|consultas)|demasiados (?:intentos"
    r"|pedidos|acessos)"
    r"|troppe richieste|troppi (?:tentativi|accessi)|te veel (?:verzoeken|aanvragen|pogingen)|zbyt (?:wiele"
    r"|duzo) (?:zapytan|zadan|prob|polaczen)"
    r"|(?:demasiadas|muitas) (?:solicitacoes|requisicoes|tentativas)|for manga (?:forfragningar|anrop|forsok)"
    r"|for mange (?:foresporgsler|anmodninger|forsog)"
    r"|liian monta pyyntoa|liikaa pyyntoja|prilis mnoho (?:pozadavku|dotazu|pokusu)|tul sok (?:keres|lekerdezes)"
    r"|παρα πολλα αιτηματα"
)
_REFUSED = (
    r"(?:your|this) (?:ip(?: address)?|access|request|connection|visit)\b.{0,40}\b(?:blocked|denied|refused|rejected"
    r"|restricted|limited|banned)"
    r"|access (?:denied|forbidden|restricted|blocked)|request (?:rejected|blocked|denied)|you have been (?:blocked"
    r"|banned)"
    r"|(?:votre|l') ?(?:adresse ip|acces|requete|demande|connexion)\b.{0,40}\b(?:bloque|refuse|rejete|restreint"
    r"|limite|interdit)\w*|acces (?:refuse|interdit|bloque)"
    r"|(?:ihre? |der |die )?(?:ip-adresse|zugriff|zugang|anfrage)\b.{0,40}\b(?:gesperrt|blockiert|verweigert"
    r"|abgelehnt|eingeschrankt)"
    r"|(?:su |tu |el )?(?:direccion ip|acceso|solicitud|peticion)\b.{0,40}\b(?:bloquead|denegad|rechazad|restringid"
    r"|limitad)\w+"
    r"|(?:il tuo |il suo |l')?(?:indirizzo ip|accesso|richiesta)\b.{0,40}\b(?:bloccat|negat|rifiutat|respint|limitat)\w"
    r"|(?:uw|je|jouw|de)? ?(?:ip-adres|toegang|verzoek|aanvraag)\b.{0,40}\b(?:geblokkeerd|geweigerd|afgewezen|beperkt)"
    r"|(?:twoj )?(?:adres ip|dostep|zadanie)\b.{0,40}\b(?:zablokowan|odmow|odrzucon|ograniczon|zabronion)\w*"
    r"|(?:o seu )?(?:endereco ip|acesso|pedido)\b.{0,40}\b(?:bloquead|negad|recusad|rejeitad|limitad)\w"
    r"|atkomst nekad|adgang naegtet|paasy (?:estetty|evatty)|pristup (?:odepren|zamitnut|blokovan)\w*"
    r"|hozzaferes (?:megtagadva|letiltva)|η προσβαση"
)
_AGE = (
    r"(?:are you|you must be|i am|confirm (?:that )?you are|you have to be) (?:over |at least "
    r"|aged )?(?:the age of )?(?:1[68]|21)\b|legal (?:drinking )?age|age (?:verification|check|gate)"
    r"|(?:plus de|au moins|moins de) (?:16|18) ans|etes-vous majeur|(?:l'age|age) legal|verification (?:de l'|d')age"
    r"|(?:mindestens|uber|unter) (?:16|18)(?: jahre)?|volljahrig|altersprufung|altersverifi\w+|altersnachweis"
    r"|mayor(?:es)? de (?:edad|18)|(?:al menos|tener) (?:16|18) anos|verificacion de edad"
    r"|maggiorenne|(?:almeno|piu di) (?:16|18) anni|verifica (?:dell')?eta"
    r"|(?:ouder dan|minstens|minimaal|boven de) (?:16|18)|(?:16|18) jaar of ouder|leeftijds\w+"
    r"|(?:masz|ukonczone|powyzej) (?:16|18) lat|pelnoletni\w*|weryfikacja wieku"
    r"|maior(?:es)? de (?:idade|18)|(?:pelo menos|tem) (?:16|18) anos|verificacao de idade"
    r"|(?:over|fyllt) (?:16|18) ar|fyldt (?:16|18)|taytta\w+ (?:16|18)|(?:starsi|vice nez) (?:16|18)"
    r"|elmult(?:al)? (?:16|18)|(?:16|18) ev(?:es|nel)|ανω των 18"
)
_COUNTRY = (
    r"not (?:yet )?available in your (?:country|region|location|area)|unavailable (?:in|from) your (?:country|region"
    r"|location)|(?:visitors|users) from your (?:country|region)"
    r"|(?:dans|depuis) votre (?:pays|region)|(?:in|aus) ihre[mr] (?:land|region)|(?:en|desde) su (?:pais|region"
    r"|ubicacion)|nel (?:tuo|suo|vostro) paese"
    r"|in (?:uw|jouw|je) (?:land|regio)|w twoim (?:kraju|regionie)|(?:no|do) seu pais|na sua regiao|i ditt land"
    r"|i dit land|maassasi|ve vasi zemi|az on orszagaban|στη χωρα σας"
)
_SUM = (
    r"\b(?:\d{1,2}|zero|one|two|three|four|five|six|seven|eight|nine|ten) ?(?:\+|plus|minus|times) ?(?:\d{1,2}|one"
    r"|two|three|four|five|six|seven|eight|nine|ten)\b"
    r"|\b(?:was|wie viel|wieviel) (?:ist|ergibt|sind) \S+ (?:\+|plus|minus|mal) \S+|combien (?:font|fait"
    r"|vaut)? ?\S+ (?:\+|plus|moins|fois) \S+"
    r"|cuanto (?:es|son|suman) \S+ (?:\+|mas|menos|por) \S+|quanto (?:fa|e|sao|faz|fanno) \S+ (?:\+|piu|mais|meno"
    r"|menos|per|vezes) \S+"
    r"|hoeveel is \S+ (?:\+|plus|min|keer) \S+|ile (?:to|jest|wynosi) \S+ (?:\+|plus|minus|razy|dodac) \S+"
    r"|(?:hur mycket|hvad|hvor meget) (?:ar|er) \S+ (?:\+|plus|minus|og|och) \S+"
    r"|kolik je \S+ (?:\+|plus|minus) \S+|mennyi \S+ (?:\+|meg|plusz|minusz) \S+|paljonko on \S+ (?:\+|plus) \S+"
    r"|ποσο κανει \S+"
)
#: What such pages ask of the visitor, or leave with him.
_ERRAND = (
    r"(?:support|incident|reference|event|request|ray|error|block|case|ticket)[ -]?(?:id|no|number|code|#|nr|nummer"
    r"|numero|numer)\b|\bid(?:entyfikator|entifiant|entificador|entificativo)\b"
    r"|(?:enable|turn on|allow|activate) (?:javascript|cookies)|(?:activez|activer|autorisez) (?:javascript"
    r"|les cookies)|javascript (?:und cookies )?(?:aktivieren|einschalten)"
    r"|(?:active|habilite) (?:javascript|las cookies)|(?:abilita|attiva)(?:re)? (?:javascript|i cookie)"
    r"|(?:schakel )?javascript (?:in|en cookies)|wlacz (?:javascript|obsluge)"
    r"|(?:type|enter|copy) the (?:characters|letters|text|code)|recopiez les caracteres|(?:geben|tippen) sie (?:die"
    r"|den) (?:zeichen|buchstaben|text)"
    r"|(?:escriba|introduzca|copie) (?:los caracteres|las letras|el texto)|(?:digita|inserisci"
    r"|copia)(?:re)? (?:i caratteri|le lettere|il testo)|(?:typ|voer) de (?:tekens|letters)"
    r"|przepisz (?:znaki|litery)|(?:escreva|introduza|digite) os caracteres|\bcaptcha\b"
)
HUMAN = regex(rf"\b(?:{_HUMAN})\b|{BOT_CHECK.pattern}")
TRAFFIC = regex(rf"\b(?:{_TRAFFIC}|{_MANY})\b")
REFUSED = regex(rf"\b(?:{_REFUSED})\b")
AGE = regex(rf"\b(?:{_AGE})\b")
COUNTRY = regex(rf"\b(?:{_COUNTRY})\b")
SUM = regex(_SUM)
ERRAND = regex(rf"\b(?:{_ERRAND})")
#: "Accept and read for free" beside "subscribe without trackers".
PAY_OR_CONSENT = regex(
    r"\b(?:accept\w*|akzept\w+|accett\w+|acept\w+|accepteer\w*|akceptuj\w*|aceit\w+)\b.{0,60}\b(?:or|ou|oder|oppure|o"
    r"|of|lub|albo)\b.{0,20}"
    r"\b(?:subscri|abonn|abo\b|suscri|abbon|prenumer|assin)|"
    r"\b(?:(?:accept|agree|continue|read)\b.{0,40}\b(?:free|ads?|advertis\w+|tracking)|(?:without|no|free of) (?:ads"
    r"|advertising|trackers|tracking|publicite|traceurs|werbung|tracking"
    r"|publicidad|rastreo|pubblicita|tracciamento|reclame|advertenties|reklam\w*|sledzenia|publicidade|rastreadores"
    r"|annonser|sporing)"
    r"|sans (?:publicite|traceurs?|pub)|pur-?abo\w*|ohne werbe\w+|(?:werbe|tracking)frei|ohne (?:werbung|tracking)"
    r"|mit werbung"
    r"|sin (?:publicidad|anuncios|rastreo)|senza (?:pubblicita|tracciamento)"
    r"|zonder (?:advertenties|reclame|tracking)|bez reklam|sem (?:publicidade|anuncios)|utan (?:reklam|annonser)"
    r"|uden (?:annoncer|reklamer)|bez reklam)\b"
)
