"""Houses that trade in names or fill them with adverts, and what their pages carry; patterns read folded text."""

from __future__ import annotations

import re

from models.pattern import regex

#: What adverts in place of a site are headed by.
AD_LABEL = regex(
    r"\b(?:related (?:searches|links|topics)|sponsored (?:listings|links|results)|popular (?:categories|searches)"
    r"|ads by\b|recherches (?:associees|apparentees|liees)|liens sponsorises|verwandte (?:suchbegriffe"
    r"|suchanfragen|themen|links)|gesponserte (?:links|eintrage)|(?:weitere|ahnliche) suchbegriffe"
    r"|ahnliche suchanfragen|busquedas relacionadas|enlaces patrocinados|ricerche correlate|link sponsorizzati"
    r"|gerelateerde (?:zoekopdrachten|links)|gesponsorde (?:links|koppelingen)|powiazane wyszukiwania"
    r"|podobne wyszukiwania|linki sponsorowane|pesquisas relacionadas|links patrocinados"
    r"|souvisejici (?:vyhledavani|odkazy)|sponzorovane odkazy|relaterade sokningar|sponsrade lankar"
    r"|relaterede sogninger|sponsorerede links|sponsede lenker|kapcsolodo keresesek|cautari similare"
    r"|σχετικες αναζητησεις|advertenties (?:via|van) derden|annonces (?:de|fournies par des) tiers"
    r"|anzeigen (?:dritter|von dritten)|anuncios de terceros|annunci di terz[ei]|reklamy (?:podmiotow|osob) trzecich"
    r"|third[- ]party (?:ads|listings)|reklamy tretich stran|tredjepartsannonser|annoncer fra tredjepart)\b"
)
_ADS = (
    r"(?:sponsored|ads?|adverts?|advertisements?|listings|links?|sponsoris\w+|annonces?|liens|werbe\w*|anzeigen|eintrage"
    r"|patrocinad\w+|anuncios?|enlaces|sponsorizzat\w+|annunci|inserzioni|advertenties|gesponsorde|koppelingen"
    r"|sponsorowan\w+|reklam\w*|ogloszeni\w+|odnosnik\w*|anuncios|sponzorovan\w+|odkaz\w*|annonser|lankar|annoncer"
    r"|lenker|mainok\w+|hirdetes\w*|anunturi\w*|διαφημισ\w+)"
)
_STRANGERS = (
    r"(?:third[ -]part(?:y|ies)|(?:des?|un|par) tiers|tierces?|dritte[rn]?|dritter seite|tercer[ao]s?|terz[ei]|derden?"
    r"|derde partij\w*"
    r"|(?:osob\w*|podmiot\w*|stron\w*) trzeci\w+|treti(?:ch)? stran\w*|tredje ?part\w*|tredjemand"
    r"|kolman\w+ osapuol\w+|harmadik fel\w*|tert[ie]\w*|τριτ\w+)"
)
_DENIAL = (
    r"(?:owner|relationship|endors\w+|affiliat\w+|responsib\w+|proprietaire|titulaire|relation|lien avec|inhaber\w*"
    r"|beziehung|verantwort\w+|titular|propietario|relacion|titolare|proprietario|rapport\w*|eigenaar|houder|relatie"
    r"|wlascicie\w+|zwiaz\w+|abonent\w*|dono|relacao|majitel\w*|souvis\w+|agare\w*|ejer\w*|eier\w*|omistaj\w+"
    r"|tulajdonos\w*|proprietar\w*|κατοχ\w+)"
)
_NAME = r"(?:domain\w*|domaine\w*|dominio\w*|domein\w*|domen\w*|domaene\w*|verkkotunnu\w+|tartomany\w*|nev|ονομα\w*)"
#: "The listings are served automatically by a third party; the domain's owner has no relation to them."
DISCLAIMED = regex(
    rf"^(?=.*\b{_ADS}\b)(?=.*\b{_STRANGERS}\b)(?=.*\b{_DENIAL}\b)(?=.*\b{_NAME}\b)",
    re.S,
)
#: Signs that a sale is one of names: 1 each.
DEALER = regex(
    r"\b(?:escrow|treuhand\w*|compte sequestre|whois|registrar|auth(?:info|code| code)|transfer(?:code)?"
    r"|bureau d'enregistrement|brokers?|make an offer|buy (?:it )?now|minimum offer|faire une offre|gebot"
    r"|oferta minima|hacer una oferta|fai un'offerta|doe een bod|zloz oferte|kup teraz|fazer uma oferta|depositum"
    r"|lease to own|seo|extension)\b"
)
#: How a name under the hammer, or at a fixed price, is spoken of: neither shop nor house speaks so of its own.
LOT = regex(
    r"\b(?:this name|age of name|domain age|names?\b(?=.{0,30}\b(?:sale|premium|portfolio))"
    r"|premium (?:name|domain)s?|back ?links|current bid|place (?:a )?bid|bids?|no reserve"
    r"|dieser name|premium-?namen?|namenshandel|hochstgebot|aktuelles gebot"
    r"|ce nom|noms? premium|mise a prix|enchere actuelle|encheres?"
    r"|este nombre|nombres? premium|puja actual|pujas?|questo nome|nom[ei] premium|offerta attuale|base d'asta"
    r"|este nome|nomes? premium|lance atual|licitacao|deze naam|premium ?na(?:am|men)|huidig bod|hoogste bod"
    r"|ta nazwa|nazw[ay] premium|aktualna oferta|licytacj\w+|toto jmeno|drazb\w+|detta namn|dette navn(?:et)?"
    r"|hogsta bud|hojeste bud)\b"
)
#: The button under a price.
BUY = regex(
    r"\b(?:buy (?:it )?now|purchase|checkout|place bid|installments?|monthly payments?"
    r"|jetzt kaufen|sofort ?kauf(?:en)?|festpreis|raten|acheter(?: maintenant)?|prix fixe"
    r"|comprar(?: ahora| agora| ja)?|precio fijo|plazos|compra(?: ora| subito)|acquista|prezzo fisso|rate"
    r"|nu kopen|direct kopen|vaste prijs|kup teraz|cena stala|koupit|kop nu|kob nu)\b"
)
PRICE = regex(
    r"(?:[$€£]|\b(?:usd|eur|gbp|chf|pln|zl|kc|sek|dkk|nok|kr|ft|huf|ron|lei)\b) ?\d|\d[\d .,']{0,12} ?(?:[$€£]"
    r"|(?:usd|eur|euro|gbp|chf|pln|zl|kc|sek|dkk|nok|kr|ft|huf|ron|lei)\b)"
)
#: Houses that sell names; a redirect there is an offer.
_BROKERS_IN_A_ROW = """
sedo.com sedo.de hugedomains.com dan.com afternic.com domainmarket.com buydomains.com undeveloped.com atom.com
squadhelp.com domainnamesales.com brandbucket.com efty.com domain.com porkbun.com epik.com nicsell.com
domainagents.com perfectdomain.com spaceship.com aftermarket.pl premium.pl dynadot.com namecheap.com godaddy.com
uniregistry.com above.com sav.com dropcatch.com namejet.com snapnames.com parkingcrew.com bodis.com elitedomains.de
domaintechnik.at domeny.tv domainlore.uk dovendi.com domstorage.com
"""
BROKERS = frozenset(_BROKERS_IN_A_ROW.split())
#: What the pages of parking companies carry, text apart; read in the raw bytes, lower case.
MARKS = regex(
    rb"data-adblockkey\s*=|window\.park\s*=|adsense/domains/caf\.js|parking-lander|lander_system"
    rb"|location(?:\.href|\.replace|\.assign)?\s*[=(]\s*[\"'](?:https?://[^\"']{0,200})?/lander[\"'?/]"
    rb"|parkingcrew\.net|sedoparking\.com|(?:\.|//)bodis\.com|parklogic\.com|dsparking\.com|d38psrni17bvxu\.cloudfront"
    rb"|cdnpark\.com|ztomy\.com|(?:\.|//)skenzo\.com|domainparking|dp-teaminternet|[?&]subid1=\d{8}-"
    rb"|//(?:www\.)?(?:above|voodoo|fabulous|smartname)\.com/|parkweb\.|/park\.js\b|sedo_?cacheserver|parking_page"
)
#: The same in headers.
MARK_HEADERS = ("x-adblock-key", "x-buckets", "x-domain-parking", "x-parking")
