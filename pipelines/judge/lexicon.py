"""Wording of walls, parked domains, default pages and takeovers; all patterns read folded text (no case, no "
"accents)."""

from __future__ import annotations

import re


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


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
#: Read against ``//host/path``.
LOGIN_PATH = _any(
    r"/(?:wp-)?(?:log-?in|log-?on|sign-?in|sign-?on|sso|signon|auth(?:enticate|entication|orize)?)(?:[/.?]|$)",
    r"/(?:login|signin|auth)[-_.]\w",
    r"/(?:connexion|se-connecter|identification|anmelden|anmeldung|einloggen|inloggen|accedi|iniciar-sesion|logowanie"
    r"|zaloguj|entrar)(?:[/.]|$)",
    r"^//(?:login|signin|sso|auth|idp|cas|accounts?|adfs|shibboleth|keycloak)\.",
    r"/(?:idp|adfs|cas|saml2?|oauth2?|openid|shibboleth|realms)/",
)
PAYWALL = _any(
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
    r"\bpersonal(?:ised|ized) (?:ads|content)\b|\b(?:our|and our) (?:\d+ )?partners (?:store|process|use)\b",
)

#: What a web server or installer shows before anyone put a site there. Titles and headings.
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
LISTING = re.compile(r"^index of /")

_DOMAIN = (
    r"(?:domain(?: name)?s?|(?:nom de )?domaines?|domain(?:e|name)?|(?:nombre de )?dominio|domini|(?:nome a )?dominio"
    r"|domein(?:naam)?|domen\w+|domanen?|domaenet|domaen)"
)
_SALE = (
    r"(?:(?:is|are|may be|might be|could be)? ?(?:for sale|available for (?:purchase|sale)|up for auction)|a vendre"
    r"|zu verkaufen|zum verkauf|en venta|in vendita|te koop|na sprzedaz|a venda|til salg|till salu"
    r"|na prodej|elado|de vanzare)"
)
_THIS = r"(?:this|the|ce|cette|diese[rs]?|este|esta|questo|dit|deze|ta|ten|tej|denne|dette|den har)"
FOR_SALE = _any(
    rf"\b{_THIS} {_DOMAIN}\b.{{0,40}}\b{_SALE}",
    rf"^{_DOMAIN} {_SALE}\W*$",
    r"\bthis (?:web ?)?site (?:is|may be) for sale\b",
    rf"\b(?:buy|purchase|acquire|own|get) (?:this|the) {_DOMAIN}\b|\b(?:acheter|achetez) ce (?:nom de )?domaine\b",
    rf"\b{_THIS} domain(?:ain)? (?:jetzt )?kaufen\b|\bcomprar? este dominio\b|\bacquista (?:questo )?dominio\b"
    rf"|\bkoop dit domein\b|\bkup te domene\b",
    r"\b(?:make|submit) an offer (?:on|for) (?:this|the) domain\b",
)
#: "house.org is for sale": the pattern takes the host name.
HOST_FOR_SALE = rf"\b%s\b.{{0,25}}\b{_SALE}"
PARKING = _any(
    rf"\b{_THIS} {_DOMAIN}\b.{{0,30}}\b(?:is|has been|was)(?: currently| now)? (?:parked|registered (?:with|at|by|and"
    rf"|via|through)|reserved|suspended|expired)",
    r"\b(?:domain|page|site)(?: is)? parked\b|\bparked (?:domain|free|page)\b",
    r"\bdomain (?:name )?(?:has )?expired\b|\bthis domain (?:name )?(?:has )?expired\b",
    r"\bce (?:nom de )?domaine (?:est|a ete|vient d'etre) (?:\w+ )?(?:enregistre|reserve|expire|parque|depose"
    r"|suspendu)",
    r"\bdiese (?:domain|internetadresse|website) (?:ist|wurde) .{0,40}(?:registriert|geparkt|reserviert|abgelaufen"
    r"|gesperrt)",
    r"\bdiese domain .{0,30}(?:geparkt|registriert)\b",
    r"\beste dominio (?:\w+ ){0,2}(?:registrado|aparcado|caducado|reservado|expirado|suspendido|estacionado)",
    r"\bquesto dominio (?:\w+ ){0,2}(?:registrato|parcheggiato|scaduto|riservato|sospeso)",
    r"\bd(?:it|eze) domein(?:naam)? is (?:\w+ )?(?:geregistreerd|gereserveerd|geparkeerd|verlopen)",
    r"\b(?:ta )?domena (?:jest|zostala) (?:\w+ )?(?:zaparkowana|zarejestrowana|wygasla|zarezerwowana|utrzymywana)",
    r"\beste dominio (?:esta|foi) (?:\w+ )?(?:registado|estacionado|expirado|reservado)|\beste dominio expirou",
    r"\b(?:this )?account (?:has been )?suspended\b|\bthis (?:web ?site|site|hosting account) (?:is"
    r"|has been) suspended\b",
    r"\bcompte suspendu\b|\bsite suspendu\b|\bkonto gesperrt\b",
)
#: Scripts and frames of parking companies.
PARKING_SOURCE = _any(
    r"parkingcrew\.net|sedoparking\.com|bodis\.com|parklogic\.com|parking-lander|dsparking\.com|domainparking",
    r"//(?:www\.)?(?:above|skenzo|voodoo|fabulous|uniregistry|smartname)\.com|i\.cdnpark\.com"
    r"|d38psrni17bvxu\.cloudfront|ztomy\.com",
)
#: Houses that sell names; a redirect there is an offer.
BROKERS = frozenset(
    [
        "sedo.com",
        "sedo.de",
        "hugedomains.com",
        "dan.com",
        "afternic.com",
        "domainmarket.com",
        "buydomains.com",
        "undeveloped.com",
        "atom.com",
        "squadhelp.com",
        "domainnamesales.com",
        "brandbucket.com",
        "efty.com",
        "domain.com",
        "porkbun.com",
        "epik.com",
        "nicsell.com",
        "domainagents.com",
        "perfectdomain.com",
        "spaceship.com",
        "aftermarket.pl",
        "premium.pl",
    ]
)
#: What fills expired domains. Words, not stems: "alphabet" and "essex" are none.
VICE = re.compile(
    r"\b(?:casinos?|slots?|slot online|jackpots?|roulette|blackjack|baccarat|poker|bookmakers?|betting|bets?"
    r"|sportsbook|free spins?|"
    r"freispiele|gambling|gokkast(?:en)?|tragaperras|machines? a sous|gacor|togel|judi|situs|bandar|toto|maxwin|rtp|"
    r"apuestas|scommesse|wetten|zaklady bukmacherskie|bukmacher\w*|kasyno|kazino|paris sportifs|"
    r"viagra|cialis|levitra|tadalafil|sildenafil|kamagra|payday loans?|escorts?|xxx|porn\w*|camgirls?|hentai|"
    r"casas de apostas|apostas|caca-niqueis|bonus de bienvenue|no deposit bonus|welcome bonus|1xbet|mostbet|pin-up)\b"
)
