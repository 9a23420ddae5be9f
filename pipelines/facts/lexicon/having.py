"""Verbs and phrases that tie a number to a house (it has, gathers, employs, keeps, teaches), by language, folded."""

from __future__ import annotations

import re
from functools import cache

from models.pattern import regex

#: Verbs of which the house is the subject.
_VERBS = {
    "en": r"has|have|had|counts?|counted|counting|numbers?|gathers?|gathering|groups?|grouping|brings? together"
    r"|bringing together|unit(?:es?|ing)|represent(?:s|ing)?|compris(?:es?|ed|ing)|includ(?:es?|ing)|consists? of"
    r"|(?:is |are )?(?:made up|composed|formed) (?:of|by)|employ(?:s|ing|ed)?|runs?|running|serv(?:es?|ing)"
    r"|federates?|covers?|covering"
    r"|links?|linking|connects?|connecting|involves?|pools?|boasts?|totals?|stands at|(?:has |have )?(?:since |now "
    r"|meanwhile |steadily )?grown? to|grew to"
    r"|rose to|reach(?:es|ed)?|claims?|lists?|enrols?|supports?|works with|welcom(?:es?|ing)|receiv(?:es?|ing)"
    r"|attract(?:s|ing|ed)?|makes do with|gets by with|treats?|operat(?:es?|ing)|owns?|owning|maintains?|hosts?|hosting"
    r"|reckons?"
    r"|shelters?|houses|hous(?:es|ing)|trains?|teach(?:es|ing)?|speaks? for|stands? for|associates?|holds?|holding"
    r"|keeps?|keeping|displays?|exhibits|shows?|preserv(?:es?|ing)|conserves?|stores?|carr(?:y|ies|ying)|transports?"
    r"|ships|delivers|(?:brought|drawn) together|offers?|offering|provides?|looks after|cares for|manages?"
    r"|administers?|educates?|instructs?"
    r"|caters? for|accommodates?|engages|relies on|draws on|is home to|gives work to|provides work for|builds"
    r"|produces|accounts for|sees|drew|draws|advises|assists|backs|funds|feeds|heats|supplies"
    r"|is (?:supported|run|staffed|carried|backed|visited|used|kept alive|maintained) by|combines|encompasses|tends"
    r"|(?:supported|backed|carried|staffed|joined|owned) by|reports?|announces?|declares?|registers?|records"
    r"|musters|fields"
    r"|relies upon|lives on the (?:subscriptions|fees|dues|contributions) of|counts among its|adds up to|amounts to"
    r"|rests on|is built on",
    "fr": r"compte(?:nt)?|comptait|comptant|rassembl(?:e|ant|ent|ait)|regroup(?:e|ant|ent|ait)|reuni(?:t|ssant|ssent)"
    r"|feder(?:e|ant|ent)|represent(?:e|ant|ent)|associ(?:e|ant|ent)|compren(?:d|ant|nent)|dispose(?:nt)?"
    r"|emplo(?:ie|yant|ient)|fort(?:e)? de|accueill(?:e|ant|ent)|compose(?:e)? de|constitue(?:e)? de|totalise"
    r"|affiche|revendique|gere(?:nt)?|heberge\w*|abrite\w*|form(?:e|ant|ent)|possede(?:nt)?|declare|recoi(?:t|vent)"
    r"|conserv(?:e|ant|ent)|expose(?:nt)?|detien(?:t|nent)|garde(?:nt)?|presente(?:nt)?|transporte(?:nt)?"
    r"|exploit(?:e|ant|ent)|dessert|desservent|desservant|scolarise(?:nt)?|instrui(?:t|sent)|enseigne a|encadre(?:nt)?"
    r"|propos(?:e|ant|ent)|offr(?:e|ant|ent)|anime(?:nt)?|s'appuie(?:nt)? sur|repose sur|mobilise(?:nt)?|unit"
    r"|uni(?:ssent|ssant)|relie(?:nt)?|reliant|donne(?:nt)? (?:du travail|un emploi) a|fait travailler|a sous contrat"
    r"|accompagne(?:nt)?|soutien(?:t|nent)|suit|suivent|soigne(?:nt)?|traite(?:nt)?|attire(?:nt)?|entretien(?:t|nent)"
    r"|distribue(?:nt)?|fabrique|produit|couvr(?:e|ent|ant)|englobe(?:nt)?|ont|avait|aligne|reunissait"
    r"|(?:est |sont )?(?:porte|anime|visite|frequente|entretenu|gere|soutenu)e?s? par|travaillent|loge|dote(?:e)? de"
    r"|peut compter sur|assure"
    r"|en est a|en sont a|parl(?:e|ent|ant) au nom de|travaille(?:nt)? pour|sert|servent|conseille(?:nt)?"
    r"|annonce(?:nt)?|denombre(?:nt)?|recense(?:nt)?|enregistre(?:nt)?|comptabilise(?:nt)?|tien(?:t|nent)|aligne(?:nt)?"
    r"|(?:soutenu|porte|finance|appuye)e?s? par|vit des cotisations de|occupe(?:nt)?",
    "de": r"beherbergt\w*|verbindet|verbinden|zahlt|zahlen|zahlte|vereint|vereinen|vereinigt|bundelt|umfass(?:t|en|te)"
    r"|vertritt|vertreten|besteht aus|bestehend aus|gehoren|beschaftig(?:t|en|te)|betreu(?:t|en)|verfugt|verfugen"
    r"|angehoren|schliesst|zusammen|fasst|hat|haben|hatte|bildet|bilden|besitzt|besitzen|betreib(?:t|en)|empfang(?:t|en)"
    r"|behandel[nt]|befordert|befordern|transportiert|bewahrt|verwahrt|zeigt|zeigen|prasentiert|stellt|sammelt"
    r"|unterhalt|unterhalten|unterrichte(?:t|n)|lehrt|schult|bietet|bieten|fuhrt|halt|leitet|verwaltet|versorg(?:t|en)"
    r"|bedient|begleitet|berat|unterstutz(?:t|en)|wachst auf|wuchs auf|kommt auf|kann auf|stutzt sich auf"
    r"|arbeiten|wirken|pflegt|hegt|sorgt fur|gibt|produziert|beliefert|verleiht|nutzen|besuchen"
    r"|(?:wird|werden) (?:von|durch)|getragen von|dachverband von|verband von|zusammenschluss von|mitgliedern"
    r"|schart|gruppiert|zusammengeschlossen"
    r"|meldet|nennt|verzeichnet|weist|lebt von den beitragen von|gestutzt auf|fusst auf|erfasst"
    r"|unterstutzt von|finanziert von",
    "es": r"tienen?|tenia|cuentan? con|contaba con|agrupa[n]?(?: a)?|agrupando|reunen?(?: a)?|reuniendo"
    r"|aglutina\w*(?: a)?"
    r"|congrega(?: a)?|suma[n]?|dispon(?:e|en) de|acoge[n]?(?: a)?|atiende[n]?(?: a)?|reciben?(?: a)?"
    r"|gestionan?|engloba"
    r"|compuest[oa] (?:por|de)|formad[oa] por|integrad[oa] por|integra(?: a)?|asocia(?: a)?|representan?(?: a)?"
    r"|emplean?(?: a)?|da(?:n)? (?:empleo|trabajo) a|ocupa a|albergan?(?: a)?|custodian?|conservan?|guardan?"
    r"|exponen?|exhiben?"
    r"|posee[n]?|transporta[n]?(?: a)?|lleva a|explotan?|operan?|mueve|forman?(?: cada ano)?(?: a)?|ensena a|imparten?"
    r"|ofrecen?|educa a|escolariza a|instruye a|federa(?: a)?|unen?(?: a)?|uniendo|vincula(?: a)?|conecta(?: a)?"
    r"|coordina(?: a)?|apoya(?: a)?|asesora a|sirve a|abastece a|cubre|abarca|trabajan?|mantienen?|mantiene vivos"
    r"|se apoya en|se compone de|consta de|con una plantilla de|contrata a|anuncia|produce|fabrica|comprende[n]?"
    r"|incluye[n]?|visitad[oa] por|supera|alcanza|ronda"
    r"|declara[n]?|registra[n]?|contabiliza[n]?|enumera[n]?|vive de las cuotas de|respaldad[oa] por|apoyad[oa] por"
    r"|ocupa[n]?",
    "it": r"conta(?:no|va)?|ha|hanno|riunisc\w+|raggruppa\w*|rappresenta\w*|comprend\w+|impieg\w+|raccogli\w+"
    r"|associa\w*"
    r"|compost[oa] da|format[oa] da|dispone(?: di)?|coinvolge|accogli\w+|gestisc\w+|vanta|aggrega|unisc\w+|collega\w*"
    r"|conserva\w*|custodisc\w+|espon\w+|possied\w+|ospita\w*|propon\w+|offr\w+|organizza|da(?:nno)? lavoro a"
    r"|occupa\w*|trasporta\w*|serv\w+|forma(?:no)?|insegna a|istruisc\w+|segue|assiste"
    r"|sostien\w+|federa|mette insieme|tiene insieme|lavorano|si avvale di|puo contare su|e visitat[oa] da|copre"
    r"|abbraccia|detien\w+|produc\w+|fabbrica|cura|mantiene|include|supera|sfiora|mobilita|riceve"
    r"|dichiara(?:no)?|annuncia(?:no)?|registra(?:no)?|annovera(?:no)?|vive delle quote di|sostenut[oa] da"
    r"",
    "nl": r"heeft|hebben|had|tel(?:t|len|de)|verenigt|verenigen|vertegenwoordig(?:t|en)|omvat(?:ten)?|bundelt|bundelen"
    r"|beheert|beheren|bewaart|bewaren|bezit|bezitten|ontvangt|ontvangen|vervoert|vervoeren|biedt|bieden|verzorgt"
    r"|geeft|geven|leidt|leiden|werkt met|werken|brengt|brengen|bestaat uit|bestaan uit|verbindt|verbinden|groepeert"
    r"|steunt|bedient|exploiteert|exploiteren|toont|tonen|huisvest|herbergt|onderhoudt|begeleidt|bereikt|trekt|telde"
    r"|stelt|kan rekenen op|rekent op|draait op|kent|krijgt|schoolt|onderwijst|levert|behandelt|organiseert"
    r"|meldt|noemt|registreert|leeft van de bijdragen van|gesteund door|gedragen door",
    "pl": r"ma|maja|mial[ao]?|licz(?:y|a|yl[ao]?)|zrzesza\w*|skupia\w*|reprezentuj\w+|zatrudnia\w*|gromadz\w+"
    r"|posiada\w*|prowadz\w+|ksztalc\w+|przewoz\w+|przechowuj\w+|obsluguj\w+|obejmuj\w+|lacz\w+|oferuj\w+|dysponuj\w+"
    r"|wspiera\w*|szkol[ia]|szkoli|przyjmuj\w+|uczy|ucza|nalez\w+|tworz\w+|utrzymuj\w+|prezentuj\w+|eksponuj\w+"
    r"|pracuj\w+|jednocz\w+|sklada sie z|zlozon\w+ z|opiekuj\w+ sie|odwiedza\w*|wystawia|daje prace"
    r"|deklaruj\w+|wymienia\w*|odnotowuj\w+|wspieran\w+ przez|utrzymuje sie ze skladek",
    "pt": r"tem|tinha|conta(?:m)? com|agrega|congrega|abrange|emprega|compost[oa] por|integra|reune[m]?|agrupa"
    r"|representa"
    r"|possui|acolhe|recebe|gere|conserva|guarda|expoe|transporta|oferece|forma|ensina|da trabalho a|alberga|explora"
    r"|dispoe de|serve|liga|une|associa|apoia|trabalham|ministra|inclui|mantem"
    r"|declara[m]?|anuncia[m]?|regista[m]?|registra[m]?|contabiliza[m]?|vive das quotas de|apoiad[oa] por",
}
#: What has been done so far, of which the figure is a sum; before the verbs, as these begin alike.
_DONE = (
    r"(?:has|have) (?:already )?(?:trained|taught|attracted|enrolled|recruited|helped|advised|supported"
    r"|followed|restored)"
    r"|(?:a|ont) (?:deja )?(?:forme|accueilli|accompagne|rassemble|soutenu|suivi|restaure)"
    r"|(?:ha|hanno) (?:gia )?(?:seguito|formato|accolto|accompagnato|sostenuto|restaurato|coinvolto)"
    r"|(?:ha|han) (?:ya )?(?:formado|acogido|acompanado|apoyado|atendido|restaurado|sumado)(?: a)?"
    r"|(?:wyszkolil|przeszkolil|ksztalcil|wsparl)\w*"
)
#: Little words that tie what stands right behind them.
_NEAR = {
    "en": r"with|of its|its|their|network of|group of|association of|alliance of|union of|federation of|consortium of"
    r"|staff of|team of|fleet of|collection of|membership of|workforce of|partnership of|cluster of|community of"
    r"|some of",
    "fr": r"avec|dont|ses|leurs|reseau de|groupe de|association de|union de|federation de|equipe de|flotte de"
    r"|collection de|effectif de|de ses|communaute de",
    "de": r"mit|darunter|davon|seine[nrsm]?|ihre[nrsm]?|verbund von|netzwerk von|netz von|gruppe von|flotte von"
    r"|team von|verein von|bund von|netz aus|verbund aus|netzwerk aus",
    "es": r"con|sus|red de|grupo de|asociacion de|union de|equipo de|flota de|coleccion de|plantilla de|comunidad de"
    r"|entre ell[oa]s",
    "it": r"con|i suoi|le sue|rete di|gruppo di|associazione di|unione di|squadra di|flotta di|collezione di"
    r"|organico di"
    r"|comunita di|di cui|tra cui|fra cui",
    "nl": r"met|zijn|haar|hun|netwerk van|groep van|vereniging van|verbond van|vloot van|team van|collectie van"
    r"|waarvan|waaronder",
    "pl": r"z|ze|swoich|siec|grupa|w tym",
    "pt": r"com|seus|suas|rede de|grupo de|associacao de|frota de|equipa de|dos quais|das quais",
}
#: The same in whatever language.
HAS = regex(rf"\b(?:{'|'.join((_DONE, *_VERBS.values(), *_NEAR.values()))})\b")
#: "a 12 salariés"; once folded, "à" looks the same.
_A = r"|(?<!\w)a(?= (?:[a-z' ]{0,20})\d)"


@cache
def having(language: str) -> re.Pattern[str]:
    """Return what ties a number to a house in *language*; in all of them for one we have no words of."""
    if language not in _VERBS:
        return HAS
    return re.compile(rf"(?<![\w-])(?:{_DONE}|{_VERBS[language]}|{_NEAR[language]}{_A if language == 'fr' else ''})\b")


@cache
def beside(language: str) -> re.Pattern[str]:
    """Return those of them that tie only what stands right behind them."""
    said = _NEAR[language] if language in _NEAR else "|".join(_NEAR.values())
    return re.compile(rf"(?:{said})")


#: Said behind what is counted: "57 teachers have been trained", "werden 40 Lehrlinge ausgebildet".
BEHIND = regex(
    r"^(?:[^.;:,\d]{0,40}?\b)?(?:(?:have|has|are|were) (?:been |now )?(?:trained|taught|employed|supported|represented"
    r"|kept|on display|on show|enrolled|affiliated)|belong to|work (?:there|here|for it|at it)"
    r"|have (?:since )?(?:joined|taken part)"
    r"|(?:ont|sont|ont ete) (?:ete )?(?:form|accueilli|emplo|expos|conserv|represent|inscri)\w*|(?:s')?y [a-z]{3,}ent"
    r"|en font partie|y sont \w+|ont rejoint"
    r"|ausgebildet|gezeigt|beschaftigt|betreut|unterrichtet|aufbewahrt|verwahrt|behandelt|befordert|angeboten"
    r"|zusammengeschlossen|zusammengetan|zusammengefunden|ausgestellt|geschult|organisiert|tatig|(?:arbeiten|forschen"
    r"|lehren|lernen) (?:dort|hier)|gehoren ihm|gehoren ihr|angeschlossen|vertreten"
    r"|(?:se|le) han (?:sumado|adherido|unido)|(?:han|estan|son) (?:sido )?(?:formad|expuest|emplead"
    r"|inscrit)\w+|trabajan en"
    r"|(?:sono|sono stati|sono state) (?:stat[ie] )?(?:format|espost|iscritt|impiegat|coinvolt)\w+|vi lavorano"
    r"|ne fanno parte"
    r"|hanno aderito|(?:zijn|werden) (?:er )?(?:opgeleid|aangesloten|tentoongesteld|in dienst)|in dienst|te zien"
    r"|aangesloten|opgeleid|jest zatrudnionych|nalezy do)\b"
)
#: What people do where they belong: "At the Institute 37 researchers work on …".
WORK = regex(
    r"^ (?:(?:now|today|currently) )?(?:work|teach|study|train|live|meet|travaillent|enseignent|etudient|arbeiten"
    r"|lehren|lernen|forschen"
    r"|trabajan|estudian|ensenan|lavorano|studiano|insegnano|werken|studeren|pracuje|uczy sie|trabalham|estudam"
    r"|ensinam)\b"
)
#: Behind what was counted, before where it is: "118 researchers, spread over five labs".
SPREAD = regex(
    r"(?:,| and| et| und| y| e| en| i)? (?:(?:spread|distributed|divided|split|scattered) (?:over|across|among|between)"
    r"|(?:repartie?s?|distribuee?s?|disseminee?s?) (?:sur|entre|dans|en)|(?:verteilt|aufgeteilt) (?:auf|uber|in)"
    r"|(?:repartid[oa]s|distribuid[oa]s) (?:en|entre|por|em)|(?:distribuit|ripartit|suddivis)[ie] (?:su|in|tra|fra)"
    r"|(?:verspreid|verdeeld) over|rozmieszczon\w+ (?:w|na))\s$"
)
#: Where the verb ends a clause: "der rund 160 Mitglieder zählt", "die 520 donateurs heeft".
FINAL = regex(
    r"^(?: [\w-]+){0,3}? (?:hat|haben|hatte|zahlt|zahlen|umfasst|umfassen|vereint|vereinigt|vertritt"
    r"|beschaftigt|betreut|betreibt"
    r"|besitzt|bundelt|verbindet|unterhalt|unterrichtet|ausbildet|beherbergt|bewahrt|aufbewahrt|anbietet|fuhrt|versorgt|leitet"
    r"|empfangt|befordert|(?:an)?gewachsen ist|kommt|zusammenbringt|zusammenfuhrt|zusammenschliesst|heeft|hebben|telt"
    r"|tellen|verenigt|beheert|bewaart"
    r"|vervoert|vertegenwoordigt|omvat|ontvangt|opleidt|aanbiedt|bundelt|samenbrengt)(?=[,.;:)]| (?:und|en|oder"
    r"|of)\b|$)"
)
#: These only help another verb, unless nothing but the words of FILLING stand behind them: "has chosen five museums".
HELPING = regex(r"(?:has|have|had|a|ont|avait|hat|haben|hatte|ha|hanno|heeft|hebben|had|tem|tinha|ma|maja|mial[ao]?)")
_FILLING = (
    "about some around over nearly almost more than at least currently now today only just also still already "
    "altogether in"
    " all total a an of staff team fleet membership workforce collection the no fewer less close to well up roughly"
    " environ quelque plus de pres d actuellement aujourd hui desormais encore deja au aujourd'hui moins une un "
    "equipe flotte"
    " rund etwa uber mehr als heute derzeit inzwischen mittlerweile insgesamt gut knapp fast zurzeit aktuell "
    "noch schon circa"
    " ca ein eine einen mindestens momentan zusammen seit im jahr ungefahr"
    " oltre piu di quasi oggi attualmente ormai ancora gia una almeno all incirca complessivamente in tutto un organico"
    " unos unas mas casi cerca hoy actualmente ya aun"
    " ongeveer ruim meer dan bijna nu momenteel zo'n een ook minstens in totaal inmiddels"
    " obecnie okolo ponad prawie teraz dzis juz blisko lacznie"
    " hoje atualmente mais quase ja cerca uma um"
)
FILLING = regex(rf"\s?(?:(?:{'|'.join(dict.fromkeys(_FILLING.split()))}|(?:19|20)\d\d)[\s'’]\s?)*")
#: A clause that ends in what was done: "hat 40 Firmen ausgewählt", "heeft 12 musea bezocht".
DONE = regex(
    r"^[^.,;:]{0,80}?\b(?:\w{0,6}ge\w{2,}(?:t|en)|\w+iert|be\w{3,}t|er\w{3,}t|ver\w{3,}(?:t|en)|unter\w+t"
    r"|ge\w+d)(?=[.,;:)]|$| und | en )"
)
