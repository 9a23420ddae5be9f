"""What houses call themselves, and the roles people have in them."""

from __future__ import annotations

from models.pattern import regex
from pipelines.facts.lexicon.office import OFFICES

#: What houses call themselves.
HOUSE_WORDS = (
    r"clusters?|network|association|chamber|agency|alliance|ministry|universit\w+|institute?|institut\w*|foundation"
    r"|consortium|museums?|platform|centre|center|council|port|valley|hub|federation|union|society|company|partnership"
    r"|initiative|college|school|hospital|clinic|authority|office|board|forum|trust|club|league|group|group[e]?|park"
    r"|government|gouvernement|regierung|\w*regierung|gobierno|delegation|embassy|commission|bank|fund|laborator\w+"
    r"|city of|town of|region of|province of|county"
    r"|pole|reseau|chambre|agence|universite|musee|fondation|federation|grappe|filiere|syndicat|ville de|commune de"
    r"|ministere|communaute|conseil|ecole|hopital|comite|maison|metropole|departement"
    r"|verein|verband|netzwerk|netz|kammer|\w*hochschule|stiftung|\w*klinik(?:en|um|s)?|\w*krankenhaus|gesellschaft|\w*bund"
    r"|verbund|agentur|\w*akademie"
    r"|allianz|\w*zentrum|\w*kreis|\w*amt|\w*buro|\w*rat|\w*institut|\w*verbund|\w*netz|\w*stelle|\w*haus|\w*werke"
    r"|\w*schule|\w*kolleg|\w*archiv"
    r"|bundnis|zweckverband|landkreis|stadt|gemeinde|ministerium|universitat\w*|kuratorium|forderverein|\w+verein"
    r"|\w+verband|\w+netzwerk|\w+kammer|\w+stiftung|\w+klinikum|\w+gesellschaft|\w+bundnis|\w+cluster|\w+agentur"
    r"|camara|asociacion|red|fundacion|universidad|ayuntamiento|consejo|museo|agencia|ministerio"
    r"|kamer|vereniging|stichting|netwerk|universiteit|gemeente|haven|bond|ministerie"
    r"|centro|hospital|puerto|colegio|escuela|sociedad|consorcio|alianza|federacion|confederacion|diputacion"
    r"|mancomunidad|patronato|cooperativa|comision|instituto"
    r"|associazione|consorzio|rete|fondazione|universita|politecnico|ospedale|azienda|istituto|comune di|citta di"
    r"|provincia di|museo|camera di"
    r"|agenzia|ente|porto|autorita|federazione|confederazione|unione|distretto|polo|scuola|accademia|societa|parco"
    r"|alleanza|lega|teatro|policlinico"
    r"|associacao|rede|fundacao|universidade|hospital|municipio|cidade de|camara|agencia|porto|instituto|federacao"
    r"|escola|museu|consorcio|alianca|uniao"
    r"|ziekenhuis|instituut|hogeschool|federatie|verbond|szpital|instytut|port|fundusz|szkola"
    r"|izba|stowarzyszenie|fundacja|uniwersytet|klaster|siec|agencja|politechnika|muzeum|miasto|gmina|zwiazek"
)
HOUSE = regex(rf"\b(?:{HOUSE_WORDS})\b")
_ROLE = (
    r"(?:(?:managing|executive|deputy|general|vice|senior|junior|assistant|associate|acting|international|programme"
    r"|program|project|cluster|network|communications?|policy|business development|regional|scientific|honorary)[ -])*"
    r"(?:directors?|managers?|heads?|presidents?|chair(?:man|woman|person)?s?|coordinators?|co-ordinators?"
    r"|secretar(?:y|ies)(?: general)?|officers?|advis[eo]rs?|ceo|chief executive(?: officer)?|leads?|leaders?"
    r"|contact(?: person)?|liaison|delegates?|curators?|rectors?|deans?|mayors?|representatives?|consultants?"
    r"|treasurers?|spokes(?:man|woman|person)|founders?|partners?hip managers?|trustees?)"
    r"|(?:direct(?:eur|rice)s?|responsables?|president(?:e)?s?|charge(?:e)?s? (?:de|d'|des) ?\w+|coordinat(?:eur"
    r"|rice)s?"
    r"|coordonnat(?:eur|rice)s?|secretaires? general(?:e)?|delegue(?:e)?s?(?: general(?:e)?)?|conservat(?:eur|rice)s?"
    r"|attache(?:e)?s?|conseill(?:er|ere)s?|chef(?:fe)?s?(?: de \w+)?|maires?|recteurs?|rectrices?|gerante?s?"
    r"|animat(?:eur|rice)s?"
    r"|referente?s?)(?: general(?:e)?)?(?: adjointe?)?"
    r"|(?:stellvertretende[rn]? )?(?:\w*(?:geschaftsfuhrer|leiter|direktor|prasident|koordinator|projektleiter"
    r"|ansprechpartner|referent|beauftragter?|rektor|burgermeister|oberburgermeister|sekretar|manager|vorstand|obmann"
    r"|kurator|sprecher|berater|intendant|dekan|prodekan|dezernent|amtsleiter|betriebsleiter)(?:in|innen)?"
    r"|\w*vorsitzende[rn]?|\w*beauftragte[rn]?|obfrau|landrat|landratin|kontaktperson)"
    r"|director(?:a|es)?|presidente?a?|coordinador(?:a)?|responsable|gerente|directeur|voorzitter|coordinator|hoofd"
    r"|secretari[oa](?: general| tecnic[oa])?|delegad[oa]|jef[ea] de \w+|tesorer[oa]|portavoz|encargad[oa] de \w+"
    r"|tecnic[oa] de \w+|alcalde(?:sa)?|rector(?:a)?"
    r"|subdirector(?:a)?|director(?:a)? (?:general|gerente|ejecutiv[oa]|tecnic[oa]|cientific[oa])|vicepresident[ea]"
    r"|coordinador(?:a)? (?:general|cientific[oa]|del?) ?\w*"
    r"|persona de contacto|conservador(?:a)?|comisari[oa]"
    r"|diret(?:tore|trice)(?: (?:generale|scientific[oa]|tecnic[oa]|sanitari[oa]|artistic[oa]))?|vicedirettore"
    r"|responsabile(?: (?:dell?[ae']?|per|del) ?\w*)?|president[ea]|vicepresidente"
    r"|presidentessa|segretari[oa](?: generale)?|coordinat(?:ore|rice)(?: (?:scientific[oa]|generale|nazionale))?"
    r"|referente|sindac[oa]|rett(?:ore|rice)|tesorier[ea]|delegat[oa]"
    r"|amministrat(?:ore|rice)(?: delegat[oa])?|portavoce|curat(?:ore|rice)|addett[oa] (?:ai|alle|alla|al|agli) \w+"
    r"|consiglier[ea]|dirigente|capo (?:ufficio|progetto)|primari[oa]"
    r"|diretor(?:a)?|secretari[oa]-geral|coordenador(?:a)?|responsavel|vogal|gestor(?:a)?|tesoureir[oa]|reitor(?:a)?"
    r"|secretaris|penningmeester|projectleider|bestuurder|burgemeester|woordvoerder|contactpersoon|medewerk(?:er|ster)"
    r"|sekretarz|burmistrz|rektor|rzeczni\w+|specjalist\w+"
    r"|dyrektor(?:ka)?|prezes|koordynator(?:ka)?|kierownik|kierowniczka|pelnomocnik"
    rf"|{OFFICES}"
)
ROLE_NOUN = regex(rf"(?:{_ROLE})")
ROLE = regex(rf"\b(?:{_ROLE})\b")
#: Before the person who leads a house.
LED = regex(
    r"\b(?:headed(?: up)?|led|chaired|directed|managed|run|presided over|coordinated|overseen|staffed|looked after"
    r"|handled) by|\bin the hands of"
    r"|\b(?:presidee?s?|dirigee?s?|animee?s?|pilotee?s?|conduite?s?|coordonnee?s?|geree?s?|tenue?s?|assuree?s?) par"
    r"|\bentre les mains de"
    r"|\b(?:geleitet|gefuhrt|vertreten|koordiniert|betreut) von|\bin den handen von"
    r"|\b(?:dirigid[oa]|presidid[oa]|coordinad[oa]|encabezad[oa]|liderad[oa]|gestionad[oa]|llevad[oa]) por"
    r"|\ben manos de|\ba cargo de|\bal frente (?:de la que |del que )?esta"
    r"|\b(?:dirett[oa]|guidat[oa]|presiedut[oa]|coordinat[oa]|gestit[oa]|curat[oa]|seguit[oa]) da|\baffidat[oa] a"
    r"|\bnelle mani di"
    r"|\b(?:dirigid[oa]|liderad[oa]|presidid[oa]|coordenad[oa]) por|\bgeleid door|\bin handen van"
    r"|\bgecoordineerd door|\bvoorgezeten door"
    r"|\bonder leiding van|\bkierowan\w+ przez"
)
#: A part of a house, which employs nobody itself; folded.
UNIT = regex(
    r"\b(?:\w*abteilung|\w*stabsstelle|\w*sekretariat|\w*geschaftsstelle|\w*referat|\w*fachbereich|\w*sachgebiet"
    r"|kontaktstelle"
    r"|(?:[\w-]+ ){0,2}?(?:desk|secretariat|department|unit|division|section|team|working group|task force|committee)"
    r"|(?:international|external|european|public|foreign) (?:relations|affairs|office)"
    r"|secretariat(?: (?!e\b|est|is|was|des?\b|de\b)\w+)?|service (?:des? )?\w+|direction des? \w+|cellule \w+"
    r"|bureau d\w* \w+|permanence"
    r"|secretaria(?: (?:general|tecnica|permanente))?|oficina (?:tecnica|internacional|de \w+)|departamento de \w+"
    r"|area de \w+|unidad de \w+|gerencia"
    r"|segreteria(?: (?:generale|tecnica|organizzativa|scientifica))?|ufficio \w+|dipartimento \w+|area \w+"
    r"|sportello \w+"
    r"|secretariado|gabinete de \w+|secretariaat|afdeling \w+|sekretariat\w*|biuro \w+|dzial \w+)\b"
)
#: Who does so looks after a part of a house: "runs the secretariat", "führt das Sekretariat"; folded.
RUNS = (
    r"(?:fuhrt|leitet|betreut|koordiniert|verantwortet|runs|heads|leads|manages|coordinates|oversees|staffs"
    r"|dirige|anime|assure|tient|gere|coordonne|pilote|lleva|coordina|gestiona|encabeza|guida|cura|gestisce|segue|regge"
    r"|coordena|leidt|beheert|verzorgt|prowadzi|kieruje|koordynuje)"
)
#: What opens the name of such a part; folded.
PART = regex(
    r"(?:\w*abteilung|\w*stabsstelle|referat|fachbereich|sachgebiet|department|division|section|unit|departement"
    r"|service|departamento"
    r"|servicio|unidad|area|ufficio|dipartimento|servizio|settore|afdeling|wydzial|dzial|biuro|secretaria|segreteria"
    r"|sekretariat"
    r"|secretariat|gabinete)\b"
)
#: A sentence with one of these may name towns as parties; folded.
TOWN = regex(
    r"\b(?:ville|commune|\w*stadt|gemeinde|town|city|municipality|ciudad|citta|comune|municipio|ayuntamiento|cidade"
    r"|gemeente"
    r"|stad|miasto|gmina)\b"
)
