"""Trades that move into abandoned names, and the words each is known by; read in folded text.

Words, not stems: "alphabet" and "essex" are none. A town's casino and a regulator use the same words, so they never
prove anything by themselves: what counts is that the version consulted used none of them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from models.pattern import regex
from pipelines.judge.case import pieces
from pipelines.judge.peddling import BAITS, PEDDLING, POSTS, UNSPACED
from snapshots.text import PageText
from snapshots.words import folded

_WORDS = {
    "betting": r"""
        casinos?|online casinos?|slots?|slot online|jackpots?|roulette|blackjack|baccarat|poker|bookmakers?|bookies?
        betting|bets?|sportsbooks?|free ?spins?|freispiele|gambl\w+|gokkast(?:en)?|tragaperras|machines? a sous
        buchmacher\w*|gacor|togel|judi|situs|bandar|toto|maxwin|rtp|apuestas?|scommesse|wetten|sportwetten|wettanbieter
        wettbonus|quoten|zaklady bukmacherskie|bukmacher\w*|kasyn\w+|kazino\w*|kasin\w+
        hazardni\w*|hazard online
        paris sportifs|parieurs?|pronos(?:tics?)?|cotes|casas de apostas|apostas|caca-niqueis|bonus de bienvenue
        no deposit|welcome bonus|neukundenbonus|willkommensbonus|bono de bienvenida|bonus di benvenuto
        bonus powitalny|welkomstbonus|bonus za registraci|volnych spinu|volne spiny|darmowe spiny|giri gratis
        giros gratis|tiradas gratis|tours gratuits|rodadas gratis|gratis spins?|1xbet|mostbet|pin-up|spielautomaten
        glucksspiel\w*|automaty|automatu|wagering|spelautomater|odds|spelbolag|spilleautomater|vedonlyont\w*
        kolikkopel\w+|nettikasin\w+|fogadas\w*|kaszino\w*|nyerogep\w*|pariuri|pacanele|cazino\w*|καζινο|στοιχημα\w*
        φρουτακια|казино|ставк\w+|букмекер\w*|слот\w+|bahis|iddaa|canli casino|deneme bonusu|rulet\w*|bingo
        nha cai|ca cuoc|no hu|soi cau|keo nha cai|xo so|wettquoten|live-?wetten|sportwetten\w*|wett-?tipps?
        lotter(?:y|ies)|lotto|iptv|tigrinho|raspadinhas?|primeiro deposito|gamble responsibly|18\+|\+18
        (?:joue[rz]|jogue|juega|juegue|gioca(?:re)?) (?:con |com |de (?:maniere|facon) )?responsa\w+
        verantwoord spelen|zonder cruks|ohne (?:oasis|lugas)|non?t? (?:on )?gamstop|utan spelpaus|uden rofus
        graj odpowiedzialnie|hraj\w* zodpovedne|spela ansvarsfullt
    """,
    "pills": r"""
        viagra|cialis|levitra|tadalafil\w*|sildenafil\w*|vardenafil|kamagra|xanax|tramadol|ozempic|semaglutid\w*
        modafinil|erectile|erektil\w*|disfuncion erectil|dysfonction erectile|sin receta|sans ordonnance|ohne rezept
        rezeptfrei\w*|senza ricetta|zonder recept|bez recepty|sem receita|without (?:a )?prescription
        no prescription|pastillas|tabletas|steroids?|cbd|pillen|weight loss|diet pills|testosterone|uden recept
        utan recept|bez predpisu|online pharmacy|pharmacie en ligne|apteka online|farmacia online|online apotheke
    """,
    "loans": r"""
        payday loans?|personal loans?|quick loans?|instant loans?|bad credit|cash advance|credit score|chwilowk\w+
        pozyczk\w+|bez bik|prestit[io](?: \w+)? (?:immediat\w|veloc\w|online|personal\w)|cattivi pagatori
        senza busta paga|cessione del quinto|taeg|prets? (?:rapides?|personnels?|express)|credit rapide
        rachat de credits?|sans justificatif|sofortkredit|minikredit|kredit ohne|ohne schufa|schufa\w*|kleinkredit
        prestamos? (?:rapid\w+|personal\w*|online)|creditos? rapid\w+|asnef|mini ?creditos?|lening zonder|geld lenen
        minilening\w*|bkr|emprestimos? (?:rapid\w+|pesso\w+|online)|credito rapido|rychl\w+ puj\w+|puj[cč]k\w+
        preteurs?|mini-?prets?|credit (?:auto|conso|sans \w+)|mensualites|ratenkredit|kreditvergleich\w*|raty 0
        snabblan|sms-?lan|forbrugslan|kviklan|pikavip\w+|gyorskolcson\w*|credite? rapide?|refinanc\w+|kredyt\w*
        utan uc|langivare|blancolan|privatlan|laneudbydere?|uden rki|forbrukslan|lan uten sikkerhet|langivere?
        kulutusluo\w+|ilman luottotietoja|bar-?lista\w*|szemelyi kolcson\w*|nebankovni\w*|bez registru|nebancar\w*
        debt (?:relief|consolidation|settlement)|out of debt|surendettement|desendett\w+|entschuldung\w*|schuldenfrei
        oddluzeni\w*|oddluzenie|upadlosc konsumencka|(?:wyjsc |wyjdz )z dlugow|antywindykac\w*|salir de deudas
        reunificacion de deudas|segunda oportunidad sin|cancella(?:re)? (?:i )?debiti|esdebitazion\w+|schuldhulp\w*
        schulden (?:abbauen|weg)|sair das dividas|renegoci\w+ de dividas|credit\w* nebancar\w*
        kreditanbieter\w*|effektive[rn]? jahreszins\w*|effektiv rant[ae]|taux annuel effectif
    """,
    "coins": r"""
        bitcoins?|btc|crypto(?:currency|currencies)?|krypto\w*|cripto\w*|altcoins?|memecoins?|presale|airdrops?
        tokens?|ethereum|blockchain|staking|stakers?|defi|nfts?|forex|binary options|trading (?:bots?|signals?)
        invest(?:ire|ir|ieren|eren) in bitcoins?|robot (?:de )?trading|trading robot\w*|rendimenti passati
        quantum ai|immediate (?:edge|connect|peak)|auto-?trading|trading automatico|automatic trading
        automatisch handelen
        (?:fund|funds|crypto|money|scam) recovery|recover (?:your )?(?:lost |stolen )?(?:funds|money|crypto|savings)
        recupero (?:fondi|crediti crypto)
        recuper\w+ (?:i |il |el |su |tu |o seu |votre |vos |seus )?(?:risparmi|denaro|fondi
        soldi|dinero|fondos|dinheiro|fundos|argent|fonds)|geld (?:zuruckholen|terughalen)|odzysk\w+ (?:srodk\w+
        pieniedz\w+)
        copy (?:bots?|trading)|bull run|market cap|dogecoin|binance|100x|hodl|kryptowal\w+
    """,
    "adult": r"""
        escorts?|xxx|porn\w*|camgirls?|hentai|webcams? (?:sexe|sex|girls|en direct)|sexcam\w*|nude|milf|onlyfans
        sex(?:e|o)?|annonces? (?:libertines?|coquines?)|libertin\w*|coquin\w*|plan cul
        rencontres? (?:coquines?|sexe|adultes?|sans lendemain)|sextreffen|hurenforum|erotik\w*|erotic\w*|putas
        chicas|acompanantes|incontri (?:erotici|piccanti|adulti)|bakeca|sexdate\w*|anonse|sex anonse|18\+
        adult dating|hookups?|bdsm|fuck\w*|swingers?|callgirls?|sugar (?:daddy|baby)|plus de 18 ans
    """,
    "essays": r"""
        essay writing|write my (?:essay|paper)|buy (?:an )?essays?|term papers?|homework help
        plagiarism-free|ghostwrit\w+|hausarbeit schreiben|akademische ghostwriter|assignment help
        (?:bachelor|master|haus|diplom)arbeit\w*(?: \w+)? schreiben|plagiatsfrei\w*|plagiatsprufung
        schreiben lassen|sans plagiat|sin plagio|scriptie laten schrijven|tesi su commissione
        pisanie prac|redaction de memoire
    """,
    "links": r"""
        vpn|vpn's|vpn-\w+|kill switch|affiliat\w*|affilie[es]?|commission sur|commissie|guest posts?
        sponsored (?:posts?|articles?)|artykul\w* sponsorowan\w*|articles? sponsorises?
        gesponserte[rn]? (?:artikel|beitrage?)|link building|backlinks?|seo|kortingscode\w*|code promo
        gutscheincode\w*|coupons?|promo codes?|best .{3,30} (?:of|in) 20\d\d|top \d+ best|buying guide|ratgeber
        poradnik|inne ciekawe artykuly|instagram followers|free download|apk|crack(?:ed)?|keygen|torrents?
        movies? online|streaming|watch online
    """
    + PEDDLING,
    "shop": r"""
        add to (?:cart|basket)|free shipping|ajouter au panier|livraison (?:gratuite|offerte)|in den warenkorb
        versandkostenfrei\w*|anadir al carrito|envio gratis|aggiungi al carrello|spedizione gratuita|in winkelwagen
        gratis verzending|do koszyka|darmowa dostawa|adicionar ao carrinho|portes gratis|frete gratis|replica|outlet
        sneakers|handbags?|jerseys?|rolex|louis vuitton|nike|gucci|ray-ban|discount|rabatt|wyprzedaz|soldes
        uk delivery|dostawa (?:do domu )?gratis|kostenloser versand|in den einkaufswagen|consegna gratuita
        lagerverkauf|do kosiku|doprava zdarma|kob nu|laegg i varukorg
    """,
}
#: In the name of a domain words stand without spaces.
_IN_NAME = regex(r"casino|poker|lotto|spielbank|wetten|toto|gaming|gambl|betting|pharm|apothek|farmac|bitcoin|crypto")
#: "links" and "shop" go with many honest pages: they lend weight, they carry none.
_HEAVY = frozenset({"betting", "pills", "loans", "coins", "adult", "essays"})


def _pattern(words: str) -> re.Pattern[str]:
    alternatives = "|".join(line.strip() for line in words.strip().splitlines())
    return regex(rf"(?<!\w)(?:{alternatives})(?!\w)")


_TRADES = {name: _pattern(words) for name, words in _WORDS.items()}
_UNSPACED = regex("|".join(re.escape(folded(word)) for word in UNSPACED))
_BAITS, _POSTS = _pattern(BAITS), _pattern(POSTS)
#: Ways to ask for articles: a magazine asks in one.
_BEGS = 2
#: Most characters of a page that are looked at: a trade says early what it sells.
_MOST = 10_000
#: How many different words make a page one of the trade; fewer when its title says it too.
_ENOUGH = 3
_ENOUGH_TITLED = 2
#: The version consulted was of the trade itself from so many words on.
_ALWAYS = 2


def vices(page: PageText) -> set[str]:
    """Return the words of betting, pills, loans, coins, adult trades and essay mills on *page*."""
    text = _text(page)
    return {word for name in _HEAVY for word in _said(name, text)} | _unspaced(text)


def trade(page: PageText, before: PageText | None = None) -> set[str]:
    """Return the words of the trade that *page* is of and *before* was not; empty when it is of none."""
    text, then = _text(page), _text(before) if before is not None else ""
    headed = folded("\n".join((*pieces(page.title), *page.headings[:1])))
    found: set[str] = set()
    for name in _HEAVY:
        words = _said(name, text)
        titled = _TRADES[name].search(headed) is not None
        if len(words) >= (_ENOUGH_TITLED if titled else _ENOUGH) and len(_said(name, then)) < _ALWAYS:
            found |= words
    unspaced = _unspaced(text)
    if len(unspaced) >= (_ENOUGH_TITLED if _UNSPACED.search(headed) else _ENOUGH) and len(_unspaced(then)) < _ALWAYS:
        found |= unspaced
    return found


def is_of_trade(text: str) -> bool:
    """Say whether a title or the name of a domain is of such a trade itself."""
    return _speaks(text.replace("-", " ")) or _IN_NAME.search(folded(text)) is not None


def is_headed(page: PageText) -> bool:
    """Say whether title or first heading speak of such a trade."""
    return _speaks("\n".join((page.title, *page.headings[:1])))


def _speaks(text: str) -> bool:
    spoken = folded(text)
    return any(_TRADES[name].search(spoken) for name in _HEAVY) or _UNSPACED.search(spoken) is not None


def _unspaced(text: str) -> frozenset[str]:
    return frozenset(_UNSPACED.findall(text))


def baits(page: PageText) -> set[str]:
    """Return the words by which such a trade lures: whoever warns of it, or writes about it, hardly uses two."""
    return set(_BAITS.findall(_text(page)))


def wares(page: PageText, before: PageText) -> set[str]:
    """Return the words of shops and of link sellers that stand on *page* and did not on *before*."""
    return _new(page, before, "links", "shop")


def advertised(page: PageText, before: PageText) -> set[str]:
    """Return the words of link sellers alone: a house may open a shop, and hardly lists affiliates' ten best."""
    return _new(page, before, "links")


def begs_for_posts(page: PageText, before: PageText) -> bool:
    """Say whether *page*, in its menu or at its foot, asks for guests' articles in several ways."""
    return len(set(_POSTS.findall(_folded(page.visible[:_MOST]))) - set(_POSTS.findall(_text(before)))) >= _BEGS


def _new(page: PageText, before: PageText, *names: str) -> set[str]:
    text, then = _text(page), _text(before)
    return {word for name in names for word in _said(name, text) if word not in then}


@lru_cache(maxsize=64)
def _said(name: str, text: str) -> frozenset[str]:
    return frozenset(_TRADES[name].findall(text))


def _text(page: PageText) -> str:
    return _folded("\n".join((page.title, *page.headings, *page.texts))[:_MOST])


@lru_cache(maxsize=4)
def _folded(text: str) -> str:
    return folded(text)
