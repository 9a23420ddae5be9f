"""Words of roles across languages: ranks, what they are for, deputies, honours, offices."""

from __future__ import annotations

from models.pattern import regex
from pipelines.facts.canonical.listed import listed

#: Meaning, then by language the beginnings of words (folded) for who holds a role, and for the office where it stands
#: for the holder: "Vorsitz: X". A full stop ends a word that is no beginning.
RANKS: dict[str, dict[str, str]] = {
    "chair": {
        "en": "president. presidents. presidency. chair. chairs. chairman. chairwoman. chairperson. chairmanship.",
        "fr": "president. presidente. presidents. presidence.",
        "de": "vorsitzende vorsitz. prasident. prasidentin prasidenten prasidium. prasidentschaft. obmann. obfrau.",
        "es": "presidente. presidenta. presidencia.",
        "it": "presidente. presidentessa. presidenza.",
        "nl": "voorzitter. voorzitster. voorzitterschap. president.",
        "pl": "prezes. prezeska. przewodniczac prezydent",
        "pt": "presidente. presidenta. presidencia.",
    },
    "managing": {
        "en": "ceo. chief-executive",
        "fr": "dg. pdg.",
        "de": "geschaftsfuhrer geschaftsfuhrung geschaftsfuhrende",
        "es": "consejero-delegado consejera-delegada",
        "it": "amministratore-delegato amministratrice-delegata",
        "nl": "zaakvoerder bestuurder-directeur",
        "pl": "dyrektor-zarzadzajac",
        "pt": "administrador-delegado administradora-delegada",
    },
    "director": {
        "en": "director. directors. head. heads. directorate. leader.",
        "fr": "directeur. directrice. directeurs. direction. chef. cheffe.",
        "de": "direktor direktion. leiter leitung.",
        "es": "director. directora. direccion. jefe. jefa.",
        "it": "direttore. direttrice. direzione. capo.",
        "nl": "directeur. directrice. directie. hoofd. leider. leiding.",
        "pl": "dyrektor dyrekcja. kierowni",
        "pt": "diretor. diretora. direcao. director. chefe.",
    },
    "manager": {
        "en": "manager. managers. management.",
        "fr": "responsable. responsables. gerant. gerante. manager. manageuse.",
        "de": "manager. managerin.",
        "es": "gerente. gerencia. responsable.",
        "it": "responsabile. gestore. manager.",
        "nl": "manager. beheerder.",
        "pl": "menedzer. menedzerka.",
        "pt": "gerente. gerencia. responsavel. gestor. gestora.",
    },
    "secretary": {
        "en": "secretary. secretaries. secretariat.",
        "fr": "secretaire. secretaires. secretariat.",
        "de": "sekretar sekretariat.",
        "es": "secretario. secretaria.",
        "it": "segretario. segretaria. segreteria.",
        "nl": "secretaris. secretaresse. secretariaat.",
        "pl": "sekretarz sekretariat.",
        "pt": "secretario. secretaria. secretariado.",
    },
    "coordinator": {
        "en": "coordinator. coordinators. coordination.",
        "fr": "coordinateur. coordinatrice. coordonnateur. coordonnatrice. coordination.",
        "de": "koordinator koordination. koordinierung.",
        "es": "coordinador. coordinadora. coordinacion.",
        "it": "coordinatore. coordinatrice. coordinamento.",
        "nl": "coordinator. coordinatrice. coordinatie.",
        "pl": "koordynator koordynacja.",
        "pt": "coordenador. coordenadora. coordenacao.",
    },
    "treasurer": {
        "en": "treasurer.",
        "fr": "tresorier. tresoriere. tresorerie.",
        "de": "schatzmeister kassier",
        "es": "tesorero. tesorera. tesoreria.",
        "it": "tesoriere. tesoriera.",
        "nl": "penningmeester.",
        "pl": "skarbni",
        "pt": "tesoureir",
    },
    "delegate": {
        "en": "delegate.",
        "fr": "delegue. deleguee.",
        "de": "delegierte beauftragte",
        "es": "delegado. delegada.",
        "it": "delegato. delegata.",
        "nl": "gedelegeerde. afgevaardigde.",
        "pl": "delegat pelnomocni",
        "pt": "delegado. delegada.",
    },
    "adviser": {
        "en": "adviser. advisor. consultant.",
        "fr": "conseiller. conseillere.",
        "de": "berater",
        "es": "asesor. asesora. consejero. consejera.",
        "it": "consulente. consigliere. consigliera.",
        "nl": "adviseur. adviseuse.",
        "pl": "doradca. doradczyni. konsultant",
        "pt": "assessor. assessora. conselheir consultor",
    },
    "officer": {
        "en": "officer. officers.",
        "fr": "charge. chargee.",
        "de": "referent",
        "es": "tecnico. tecnica. encargado. encargada.",
        "it": "incaricato. incaricata. addetto. addetta.",
        "nl": "medewerker. medewerkster.",
        "pl": "specjalist",
        "pt": "tecnico. tecnica. encarregad",
    },
    "mayor": {
        "en": "mayor.",
        "fr": "maire. bourgmestre.",
        "de": "burgermeister oberburgermeister",
        "es": "alcalde. alcaldesa.",
        "it": "sindaco. sindaca.",
        "nl": "burgemeester.",
        "pl": "burmistrz",
        "pt": "autarca.",
    },
    "rector": {
        "en": "rector. vice-chancellor.",
        "fr": "recteur. rectrice. rectorat.",
        "de": "rektor rektorat.",
        "es": "rector. rectora. rectorado.",
        "it": "rettore. rettrice.",
        "nl": "rector.",
        "pl": "rektor",
        "pt": "reitor. reitora. reitoria.",
    },
}
#: What a role is for: beginnings of words in all languages, folded.
FIELDS: dict[str, str] = {
    "general": "general generale generaux generalny generalna algemeen geral",
    "executive": "executive executif ejecutiv esecutiv uitvoerend wykonawcz executiv",
    "managing": "managing zarzadzajac",
    "commercial": "commercial comercial commerciel kaufmannisch handlow vertrieb sales ventas ventes verkoop sprzedaz",
    "international": "international internacional internazional internationa miedzynarod",
    "technical": "technical technique technisch tecnic techniczn",
    "scientific": "scientific scientifique wissenschaftlich cientific scientific wetenschappelijk naukow",
    "communication": "communication kommunikation comunicac comunicaz communicatie komunikac",
    "project": "project projet projekt proyecto progett projeto",
    "programme": "programme program programm programa",
    "marketing": "marketing",
    "innovation": "innovation innovaci innovazion innovatie innowac inovac",
    "cooperation": "cooperation kooperation cooperaci cooperazion samenwerking wspolprac cooperac zusammenarbeit",
    "research": "research recherche forschung investigac ricerca onderzoek badan pesquisa",
    "finance": "financ finanz",
    "administrative": "administrati verwaltung amministrativ administracyjn",
}
#: Words between the others.
SMALL = listed(
    """
of for the and to at in a an de des du d la le les l et pour en au aux der die das den dem fur und im am zum zur von y
el los las del al para e i il lo gli di della dello dei delle per van voor het een ds do da dos w z na sr dr mr mrs
"""
)
#: Whoever stands in for the holder.
DEPUTY = regex(
    r"\b(?:vice|deput\w*|assistant|adjointe?|stellv\w*|stv|vize\w*|subdirect\w*|vicepresident\w*|vicedirett\w*"
    r"|plaatsvervangend\w*|ondervoorzitter|adjunct\w*|wice\w*|zastep\w*|adjunt[oa]|suplente|aggiunt[oa]|vicario)\b"
)
#: Whoever holds the title and not the office, or no longer.
PAST = regex(
    r"\b(?:honorary|emerit\w*|past|former\w*|ex|ehren\w+|alt(?:prasident|burgermeister|rektor|obmann)\w*|ehemalig\w*"
    r"|vormalig\w*|fruher\w*|d'honneur|d honneur|honoraires?|ancien(?:ne)?s?|de honor|honorari[oa]|de honra|d'onore"
    r"|onorari[oa]|emerito|antig[uo]\w+|anterior|ere\w*voorzitter|erelid|oud\w*(?:voorzitter|directeur)|voormalig\w*"
    r"|honorow\w+|byl[yaie]|emerytowan\w+)\b"
)
#: The office that stands for its holder: "Vorsitz: X".
OFFICE = regex(
    r"\b(?:presidency|chairmanship|directorate|management|secretariat|coordination|leadership|presidence|direction"
    r"|secretariat|tresorerie|vorsitz|prasidium|prasidentschaft|geschaftsfuhrung|geschaftsstelle|direktion|\w*leitung"
    r"|sekretariat|koordination|koordinierung|rektorat|presidencia|direccion|gerencia|secretaria|coordinacion|tesoreria"
    r"|rectorado|presidenza|direzione|segreteria|coordinamento|voorzitterschap|directie|\w*leiding|secretariaat"
    r"|coordinatie|dyrekcja|koordynacja|direcao|secretariado|coordenacao|reitoria|office|contact|kontakt|contacto"
    r"|contatto|ansprech\w+)\b"
)
