"""Wording of walls and default pages; all patterns read folded text (no case, no "
"accents)."""

from __future__ import annotations

import re

from models.pattern import regex


def _any(*patterns: str) -> re.Pattern[str]:
    return regex("|".join(f"(?:{pattern})" for pattern in patterns))


#: Whole-page bot checks by title.
BOT_CHECK_TITLE = _any(
    r"^just a moment\b",
    r"^attention required",
    r"^access (?:to this page has been )?denied\b",
    r"^pardon our interruption",
    r"^(?:one|un|ein(?:en)?) mom?ent(?:o)?,? (?:please|por favor|bitte|s'il vous plait)",
    r"^(?:un momento|un instant|einen moment|een ogenblik|chwileczke|un attimo)\W*$",
    r"^(?:client|security|human|bot) (?:challenge|check|verification)\b",
    r"^are you (?:a )?(?:human|robot)\b",
    r"^(?:please )?(?:verify|confirm)(?:ing)? (?:that )?you(?:'re| are) (?:a )?(?:human|not a (?:ro)?bot)",
    r"^making sure you're not a bot",
    r"^checking (?:your|the site|if the site)\b.*(?:browser|connection|secure)",
    r"^vercel security checkpoint|^ddos-guard|^robot check|^human verification|^captcha\b|^security check\b",
    r"^verification de (?:securite|votre navigateur)|^sicherheitsuberprufung|^comprobacion de seguridad"
    r"|^verifica di sicurezza",
    r"^weryfikacja|^verificacao de seguranca|^beveiligingscontrole",
)
#: The same in a sentence.
BOT_CHECK = _any(
    r"verif(?:y|ying) (?:that )?you(?:'re| are) (?:a )?(?:human|not a (?:ro)?bot)",
    r"(?:prove|confirm|show)(?: that)? you(?:'re| are) (?:a )?(?:human|not a (?:ro)?bot)",
    r"checking (?:your browser|if the site connection is secure)",
    r"enable javascript and cookies to continue",
    r"unusual (?:traffic|activity) from your (?:computer )?(?:network|ip|connection)",
    r"complete the (?:captcha|security check)",
    r"(?:this )?request (?:was|has been) blocked(?: by| for security)?",
    r"you (?:have been|are being|were) (?:blocked|rate limited)",
    r"needs to review the security of your connection",
    r"you don't have permission to access .* on this server",
    r"verifi(?:er|ez|ons) que vous (?:etes|n'etes)",
    r"(?:bestatigen sie|uberprufen|stellen sie sicher),? dass sie (?:ein mensch|kein roboter)",
    r"(?:verifi(?:que|car|ca)|comprueb\w+|demuestre) que (?:no )?(?:es|eres) (?:un |humano)",
    r"(?:verifica|conferma|dimostra) (?:di|che) (?:non )?(?:essere|sei)",
    r"(?:bevestig|controleer) dat (?:u|je) (?:een mens|geen robot)",
    r"(?:potwierdz|sprawdz\w*),? (?:ze|czy) (?:jestes|nie jestes)",
    r"(?:verifique|confirme) (?:que|se) (?:e|nao e|voce)",
)
LOGIN = _any(
    r"\b(?:acceso|accesso|acesso) (?:de |para |a |dei |degli |per )?(?:\w+ )?(?:asociados|socios|soci|miembros|membri"
    r"|clientes|clienti|usuarios|utenti"
    r"|utilizadores|abonados|abbonati|associados|riservato|reservado|privado)\b|\b(?:mitglieder|kunden"
    r"|partner)(?:zugang|login|portal)\b"
    r"|\bacces (?:aux )?(?:adherents?|membres?|abonnes?|clients?|reserve)\b|\b(?:leden|klanten)(?:toegang|portaal"
    r"|login|omgeving)\b"
    r"|\b(?:panel|strefa|dostep dla) (?:czlonk\w+|klient\w+|uzytkownik\w+)\b",
    r"\b(?:log|sign) ?-?(?:in|on)\b",
    r"\blogin\b",
    r"\bauthentication (?:required|needed)\b",
    r"\bmembers? (?:only|area|login)\b",
    r"\b(?:se )?connect(?:er|ez-vous)\b|\bconnexion\b|\bidentifi(?:cation|ez-vous)\b|\bespace (?:membres?|adherents?"
    r"|prive)\b",
    r"\banmeld(?:en|ung)\b|\beinloggen\b|\bmitgliederbereich\b",
    r"\binici(?:ar|o de|e) sesion\b|\bacceso (?:usuarios|socios|privado)\b|\bidentificate\b",
    r"\bacced[ie]\b|\baccesso (?:riservato|utenti|soci)\b|\barea riservata\b",
    r"\binloggen\b|\baanmelden\b",
    r"\bzaloguj\b|\blogowanie\b|\bstrefa (?:czlonka|klienta)\b",
    r"\biniciar sessao\b|\bentrar\b|\barea (?:reservada|de socios)\b|\bfazer login\b",
    r"\blogga in\b|\blog ind\b|\blogg inn\b|\bkirjaudu\b|\bprihlas\w+\b|\bbejelentkezes\b|\bautentificare\b",
)
#: "Please log in to see this page."
LOGIN_DEMAND = _any(
    r"\b(?:please|you (?:must|need to|have to|are required to)|to (?:view|see|read|access"
    r"|continue)\b.{0,60}) (?:be )?(?:log|sign)"
    r"(?:ged|ned)?[ -]?(?:in|on)\b",
    r"\b(?:log|sign) in (?:to|with your|using|before|for) (?:view|see|read|access|continue|your|account|proceed|full)",
    r"\b(?:access|available|open|restricted|reserved|limited) (?:only )?(?:is )?(?:only )?(?:to|for) (?:registered "
    r"|logged[ -]in )?(?:members|users|subscribers)\b",
    r"\bveuillez vous (?:connecter|identifier)\b|\bvous devez (?:etre (?:connecte|identifie)|vous (?:connecter"
    r"|identifier))"
    r"|\bconnectez-vous (?:pour|a votre|avec)\b|\bidentifiez-vous\b|\breserve(?:e|es|s)? aux (?:membres|adherents"
    r"|abonnes|utilisateurs)",
    r"\bbitte (?:melden sie sich|loggen sie sich|anmelden|einloggen)\b|\bsie mussen (?:sich (?:\w+ )?(?:anmelden"
    r"|einloggen)|angemeldet|eingeloggt)"
    r"|\bmelden sie sich (?:bitte )?(?:an|mit)\b|\bnur fur (?:mitglieder|angemeldete|registrierte)",
    r"\b(?:debe|debes|tiene que|es necesario|inicie|inicia|por favor,? inici\w+) (?:\w+ )?sesion\b|\bidentifiquese\b"
    r"|\b(?:solo|exclusivo|reservado) (?:para|a) (?:los )?(?:socios|miembros|usuarios registrados)",
    r"\b(?:devi|occorre|e necessario|bisogna|si prega di|per favore) (?:effettuare |fare )?(?:l'accesso|il login"
    r"|accedere|autenticarsi)"
    r"|\beffettua(?:re)? (?:l'accesso|il login)\b|\baccedi (?:per|con|al|alla)\b|\briservat\w (?:ai|agli|a) (?:soci"
    r"|utenti|membri|iscritti)",
    r"\b(?:u moet|je moet|gelieve) (?:eerst |zich |je )?(?:in(?:loggen)?|aanmelden|ingelogd)\b|\blog in (?:om|met)\b"
    r"|\balleen (?:toegankelijk )?voor (?:leden|ingelogde|geregistreerde)",
    r"\bzaloguj sie\b|\bmusisz (?:sie zalogowac|byc zalogowan\w)|\bprosze sie zalogowac|\btylko dla (?:czlonkow"
    r"|zalogowanych|zarejestrowanych)",
    r"\b(?:inicie (?:a )?sessao|faca (?:o )?login|tem de iniciar|e necessario iniciar|precisa (?:de )?(?:entrar"
    r"|fazer login))"
    r"|\b(?:reservad\w|exclusiv\w) (?:a|para|aos) (?:os )?(?:socios|membros|associados|utilizadores)",
    r"\b(?:du maste|vanligen|var god) (?:och )?logga in\b|\blogga in for att\b|\blog ind for at\b"
    r"|\bdu skal (?:vaere )?logge[dt]? ind"
    r"|\blogg inn for a\b|\bkirjaudu (?:sisaan )?(?:nahdaksesi|jatkaaksesi)|\bsinun (?:on|taytyy) kirjaudu\w+",
    r"\b(?:prosim )?prihlaste se\b|\bpro (?:zobrazeni|pristup)\b.{0,40}\bprihla\w+|\bjelentkezz\w* be\b"
    r"|\bbejelentkezes szukseges"
    r"|\bπαρακαλω συνδεθειτε\b|\bσυνδεθειτε για\b",
)
#: Read against ``//host/path``.
LOGIN_PATH = _any(
    r"/(?:wp-)?(?:log-?in|log-?on|sign-?in|sign-?on|sso|signon|auth(?:enticate|entication|orize)?)(?:[/.?]|$)",
    r"/(?:login|signin|auth)[-_.]\w",
    r"/(?:connexion|se-connecter|identification|anmelden|anmeldung|einloggen|inloggen|accedi|iniciar-sesion|logowanie"
    r"|zaloguj|entrar)(?:[/.]|$)",
    r"^//(?:login|signin|sso|auth|idp|cas|accounts?|adfs|shibboleth|keycloak)\.",
    r"/(?:idp|adfs|cas|saml2?|oauth2?|openid|shibboleth|realms)/",
)
#: "To continue reading, subscribe": the text breaks off here.
_STOPS_SHORT = (
    r"\b(?:il vous reste|noch|(?:te|le) quedan?|restano|resta[m]?|nog|pozostalo|zostalo|faltam?)(?: ci)? \d{1,3} ?%"
    r"|\b\d{1,3} ?% (?:of |de |do |da |van |del )?(?:this |the |l'|cet |este |esta |el |het |dit |o |des |dieses "
    r"|deste |dell'|tego )(?:article|story|artikels?|articolo|articulo|noticia|artigo|artykulu)\b"
    r"(?! (?:\d|[ivx]+\b))|\bczytaj dalej (?:w|po|z)\b",
    r"\b(?:to|and) (?:continue|keep|read|finish) ?(?:reading|on|the (?:full|whole|rest"
    r"|article))?\b.{0,40}\b(?:subscrib|sign (?:in|up)|log in|register|become a member)",
    r"\b(?:subscribe|log in|sign in|register|become a member) (?:now )?(?:to|and) (?:read|continue|keep|unlock)",
    r"\bread your (?:last )?(?:\w+ )?free articles?|\byou have (?:reached|used) (?:your|all).{0,30}articles?",
    r"\b(?:pour|afin de) (?:lire|poursuivre|continuer|acceder a) (?:la suite|l'article|votre lecture|la lecture"
    r"|cet article)?.{0,40}\babonn|\bla suite (?:de cet article )?est reservee",
    r"\b(?:weiterlesen|ganzen artikel lesen|artikel (?:vollstandig )?lesen)\b.{0,40}\b(?:abo|abonn|anmeld|registrier)"
    r"|\bjetzt (?:abonnieren|testen) und weiterlesen",
    r"\bpara (?:seguir|continuar) leyendo\b.{0,40}\b(?:suscri|regist|inici|hazte)|\bsuscribete para (?:seguir|leer"
    r"|continuar|acceder)"
    r"|\bper (?:continuare|proseguire) (?:a leggere|la lettura)\b.{0,40}\b(?:abbon|registra|acced|scegli)"
    r"|\babbonati per (?:continuare|leggere|accedere|proseguire)",
    r"\bom (?:verder|door) te lezen\b.{0,40}\b(?:abonn|log|registr|neem)|\bverder lezen\?.{0,30}\b(?:abonn|log in)"
    r"|\baby czytac dalej\b.{0,40}\b(?:zaloguj|prenumer|kup|subskry|zarejestr)"
    r"|\bczytaj dalej po (?:zalogowaniu|wykupieniu)",
    r"\bpara continuar a ler\b.{0,40}\b(?:assin|registe|inicie|subscrev)|\bcontinue a ler com\b"
    r"|\bfor att lasa vidare\b|\bfor at laese videre\b"
    r"|\bpro pokracovani ve cteni\b|\ba folytatashoz\b",
)
STOPS_SHORT = _any(*_STOPS_SHORT)
PAYWALL = _any(
    *_STOPS_SHORT,
    r"\b(?:er|kun|bare|endast|bara|ar) for (?:vare )?(?:abonnenter|prenumeranter|medlemmer|medlemmar)\b"
    r"|\bvain tilaajille\b|\bpouze pro predplatitele\b"
    r"|\bcsak elofizetok\w*\b|\bμονο για συνδρομητες\b",
    r"\b(?:subscribers?|members?) only\b|\bonly (?:available )?(?:for|to) (?:subscribers|members)\b",
    r"\b(?:subscribe|log in|sign in|register) to (?:read|continue|view|access)\b",
    r"\breserve (?:a nos |aux )?(?:abonnes|membres|adherents)\b|\babonnez-vous pour\b",
    r"\bnur fur (?:abonnenten|mitglieder)\b|\bjetzt abonnieren\b|\bweiterlesen mit\b",
    r"\bsolo para (?:suscriptores|socios)\b|\bexclusivo para (?:suscriptores|socios|assinantes)\b",
    r"\b(?:riservato|solo per) (?:agli |gli )?(?:abbonati|soci)\b|\balleen voor (?:abonnees|leden)\b",
    r"\btylko dla (?:prenumeratorow|czlonkow|subskrybentow)\b|\bapenas para (?:assinantes|socios)\b",
)
CONSENT = _any(
    r"\bcookies?\b|\bciasteczk\w+\b|\bpliki cookie\b",
    r"\b(?:your|we value your) privacy\b|\bgdpr\b|\brgpd\b|\bdsgvo\b",
    r"\b(?:manage|give|withdraw|your) consent\b|\bconsentement\b|\beinwilligung\b|\bconsentimiento\b|\bconsenso\b"
    r"|\btoestemming\b|\bzgod[aey]\b",
    r"^(?:accept|reject|agree|decline)(?: all)?$|^(?:tout )?(?:accepter|refuser)$|^alle(?:s)? (?:akzeptieren|ablehnen"
    r"|accepteren|weigeren)$",
    r"^(?:aceptar|rechazar)(?: todo| todas)?$|^(?:accetta|rifiuta)(?: tutt\w)?$|^(?:akceptuj"
    r"|odrzuc)\w*(?: wszystk\w+)?$",
    r"\b(?:nous et nos|nos \d+) (?:\d+ )?partenaires\b|\b(?:wir und unsere|unsere \d+) (?:\d+ )?partner\b"
    r"|\b(?:nosotros y )?nuestros \d+ socios\b|\bnosotros y nuestros socios\b|\b(?:noi e )?i nostri \d+ partner\b"
    r"|\bnoi e i nostri partner\b|\b(?:wij|we) en onze (?:\d+ )?partners\b|\b\d+ partners (?:willen|plaatsen)\b"
    r"|\b(?:my i )?nas(?:i|zych) \d+ partner\w+\b|\bnos e os nossos (?:\d+ )?parceiros\b"
    r"|\bvi och vara (?:\d+ )?partner\w*|\bvi og vor(?:es|e) (?:\d+ )?partnere?\b|\bmy a nasi (?:\d+ )?partneri\b",
    r"\bpublicite personnalisee\b|\bpersonalisierte (?:werbung|anzeigen)\b|\b(?:publicidad|anuncios) personalizad\w+"
    r"|\b(?:pubblicita|annunci) personalizzat\w+|\bgepersonaliseerde (?:advertenties|reclame)\b"
    r"|\b(?:spersonalizowan|personalizowan)\w+ reklam\w*|\bpublicidade personalizada\b"
    r"|\bpersonliga annonser\b|\bpersonlige annoncer\b",
    r"\bpersonal(?:ised|ized) (?:ads|content)\b|\b(?:our|and our) (?:\d+ )?partners (?:store|process|use)\b",
)

#: What a web server or installer shows before anyone put a site there. Titles and headings.
#: "Page under construction": of a page or site, and nothing else.
BEING_MADE = regex(
    r"^(?:(?:this|our|the|cette|notre|la|le|ce|diese[rs]?|der|die|das|esta|este|el|questa|questo|il|deze|dit|de|ta|ten"
    r"|o|a|den har|denne) )?(?:web ?)?(?:page|site|website|section|content|rubrique|contenu|seite|webseite|bereich"
    r"|abschnitt|inhalt|rubrik|pagina|sito|sitio|seccion|contenido|sezione|contenuto|seccao|conteudo|sectie|rubriek|inhoud"
    r"|dzial|sekcja|tresc|sidan|siden|stran\w+)"
    r" (?:is |est |ist |esta |e |jest |ar |er |(?:se|si) (?:encuentra|trova) |encontra-se |befindet sich |wordt "
    r"|wird )?"
    r"(?:currently |actuellement |derzeit |momentan |gerade |actualmente |attualmente |atualmente |momenteel "
    r"|obecnie )?"
    r"(?:under construction|being (?:made|prepared|updated|revised)|en (?:cours de )?(?:construction|preparation"
    r"|(?:mise a jour|redaction))|im aufbau|(?:uberarbeitet|aktualisiert)|bijgewerkt"
    r"|in (?:arbeit|vorbereitung|bearbeitung|allestimento|costruzione|preparazione|aggiornamento|aanbouw|voorbereiding)"
    r"|en (?:construccion|preparacion|actualizacion)|w (?:budowie|przygotowaniu|trakcie aktualizacji)"
    r"|em (?:construcao|preparacao|atualizacao)|under (?:uppbyggnad|arbete|konstruktion|opbygning)|coming soon)"
    r"(?:[.!…]\s[^.!?]{1,60})?\W*$"
)
IT_WORKS = regex(r"^it works\W*$")
DEFAULT_PAGE = _any(
    r"^welcome to (?:nginx|openresty|tengine|centos|caddy|lighttpd|tomcat|your new (?:site|website)|xampp)\b",
    r"\bapache\d? (?:\w+ )?(?:\w+ )?default page\b|^apache http server test page|^test page for (?:the )?(?:apache"
    r"|nginx|http server|ssl)",
    r"^http server test page|^(?:\w+ )?(?:linux )?test page\b.*\b(?:apache|nginx|http)",
    r"^it works\W*$",
    r"^iis(?: windows(?: server)?|\d)|^internet information services|^windows server \d+.*iis",
    r"^(?:default|placeholder) (?:web ?site |web |server |domain |parallels plesk )?page\b|^domain default page"
    r"|^web server'?s default page",
    r"^default (?:plesk|cpanel|web server) page|^plesk\b.*\bdefault|^default web site page",
    r"^(?:apache tomcat/\d|jboss|welcome to jboss|glassfish server)",
    r"^congratulations\W.*(?:website|domain|site|server) (?:is|has been) (?:up|successfully|created|working|now)",
    r"^felicitations ?! votre (?:domaine|site|hebergement)|^site en construction$"
    r"|^votre site (?:web )?est (?:maintenant )?(?:installe|en ligne)\b.*(?:hebergeur|ovh|plesk)",
    r"^hier entsteht eine neue (?:web|internet)|^(?:web)?seite im aufbau$|^herzlich willkommen beim webserver",
    r"^(?:sitio|pagina) en construccion$|^sito in costruzione$|^(?:deze )?website in aanbouw$|^strona w budowie$"
    r"|^(?:site|pagina) em construcao$",
    r"^(?:this )?(?:site|website|page)(?: is)? (?:currently )?under construction$",
    r"^hello world\W*$",
)
#: The same in the text.
DEFAULT_TEXT = _any(
    r"if you see this page, the nginx web server is successfully installed",
    r"this is the default (?:welcome|web|server|index) page",
    r"this page is used to test the proper operation of the (?:apache )?(?:http|nginx|web) server",
    r"the web server software is running but no content has been added",
    r"you may now add content to the (?:directory|webroot)",
    r"this (?:web )?page is generated by plesk",
    r"(?:replace|upload) (?:this|your) (?:file|page|website|index)[^.]{0,60}(?:index\.html?|public_html|httpdocs|www)",
)
LISTING = regex(r"^index of /")
