"""What people do with agreements, by the stems of verbs in eight languages: sign, begin, renew, end, intend.

All patterns read folded text; ``ß`` may stand as it is.
"""

from __future__ import annotations

from models.pattern import regex

#: Endings of regular verbs, by conjugation: what is finite, and the participle.
_ENDINGS = {
    "-ar": r"(?:an?|o|aron|aban?|aran?|arian?|ad[oa]s?|ando)",
    "-ir": r"(?:en?|io|ieron|ian?|iran?|id[oa]s?|iendo)",
    "-are": r"(?:a|ano|o|arono|ava(?:no)?|at[oaie]|era(?:nno)?|ando)",
    "-ar pt": r"(?:am?|ou|aram|avam?|ad[oa]s?|ando)",
    "-er": r"(?:e|ent|ee?s?|erent|ait|aient|era|eront|ant)",
    "-en": r"(?:t|te|ten|en|end)",
    "-ac": r"(?:al[aoiy]?|ano|an[aey]|aly|uje|uja|a|aja)",
}


def _forms(conjugation: str, *stems: str) -> str:
    return rf"(?:{'|'.join(stems)}){_ENDINGS[conjugation]}"


#: An agreement comes into being.
SIGN = "|".join(
    (
        r"(?:re-?)?sign(?:ed|s|ing|ature)?|countersigned|conclud(?:ed|es|ing)|seal(?:ed|s)|enter(?:ed|s|ing)? into"
        r"|agree(?:d|s)(?: on| to| upon)?|exchanged|initial(?:l)?ed|inked|struck|formali[sz]ed|finali[sz]ed|dated"
        r"|put (?:their|its) (?:names?|signatures?) to|twinned|teamed up|joined forces|linked since|in force since",
        _forms("-er", "sign", "paraph", "scell", "nou", "pass", "formalis", "ratifi", "jumel"),
        r"signature|conclu(?:e|s|es|t|ent|rent)?|datee?s? d[ue]|convenu\w*|liee?s? depuis|unie?s? (?:par|depuis)"
        r"|se sont (?:lie|uni)\w*",
        _forms("-en", "unterzeichne", "vereinbar", "besiegel", "paraphier"),
        r"(?:unter|gegen)zeichnet\w*|unterzeichnung|unterschr(?:ieb(?:en|ene[rnms]?)?|eib(?:t|en))|vereinbart\w*"
        r"|(?:ab)?geschlossen\w*|schlo(?:ss|ß|ssen)|schlie(?:ss|ß)(?:t|en)|eingegangen|ging(?:en)? .{0,60}\bein\b"
        r"|beschlossen|beschloss|besiegelt\w*|getroffen\w*|verstandigt\w*|einigt\w*|verschwistert\w*|verbindet seit"
        r"|zustande gekommen",
        _forms(
            "-ar", "firm", "rubric", "sell", "celebr", "concert", "acord", "formaliz", "pact", "hermanar", "ratific"
        ),
        _forms("-ir", "suscrib", "establec"),
        r"suscrit[oa]s?|suscri(?:ben?|bio|bieron)|acuerdan?|cierran?|cerraron|cerro|hermanad[oa]s?|firma(?= el| de)",
        _forms("-are", "firm", "sigl", "stipul", "formalizz", "concord", "perfezion", "ratific", "gemell"),
        r"sottoscri(?:tt[oaie]|ve|vono|sse|ssero)|sottoscrizione|firma(?= il| del| nel)|conclus[oaie]|conclude(?:vano)?"
        r"|concluse(?:ro)?|stretto|stretta|strinse(?:ro)?|stringono|raggiunt[oa]",
        _forms("-ar pt", "assin", "celebr", "rubric", "firm", "formaliz", "acord", "gemin"),
        r"assinatura|subscre(?:veu|veram)|subscrit[oa]s?",
        r"(?:onder)?te?ken(?:t|d|de|den|en|ing)|(?:onder)?getekend\w*|(?:af)?(?:gesloten|sloot|sloten|sluiten)"
        r"|(?:over)?eengekomen|kwam(?:en)? overeen|g(?:ing|ingen|aan) .{0,60}\baan\b|aangegaan|bezegeld\w*"
        r"|sprak(?:en)? af",
        r"podpis(?:al[aoiy]?|aly|ano|an[aey]\w*|uje|uja|anie|ania)|zawar(?:l[aoiy]?|ly|to|t[aey]\w*|cie|cia)"
        r"|zawiera(?:ja)?"
        r"|parafowa(?:l[aoiy]?|no|n[aey])|uzgodni(?:l[aoiy]?|ono)|nawiaza(?:l[aoiy]?|ly|no|n[aey])",
    )
)
#: It begins, where its own noun stands beside the verb: "launched a partnership", "a mis en place une coopération".
BEGIN = regex(
    r"\b(?:launch(?:ed|es)|set up|establish(?:ed|es)|beg(?:a|u)n|began|start(?:ed|s)|create[ds]?|formed?|built|joined"
    r"|(?:mis|mise|mettent|mit) en place|lance(?:e|s|nt|rent)?|etabli\w*|cree(?:e|s|nt|rent)?|instaure\w*|entame\w*"
    r"|gegrundet|begrundet\w*|begannen|begann|begonnen|aufgenommen|ins leben gerufen|eingerichtet|aufgebaut"
    r"|besteht seit"
    r"|puso en marcha|pusieron en marcha|inici(?:o|aron|ad[oa])|cre(?:o|aron|ad[oa])|entabl(?:o|aron|ad[oa])"
    r"|lanz(?:o|aron|ad[oa])|mantienen? desde"
    r"|avvi(?:o|arono|at[oa])|istitui(?:t[oa]|rono)|cre(?:o|arono|at[oa])|nat[oa]|inizi(?:o|at[oa])|instaur\w+"
    r"|lanc(?:ou|aram)|cri(?:ou|aram|ad[oa])|inici(?:ou|aram|ad[oa])|estabelec\w+"
    r"|opgezet|begonnen|gestart|opgericht|startten?|zetten? .{0,30}\bop|ging(?:en)? van start"
    r"|utworz\w+|rozpocz\w+|uruchomi\w+|ustanowi\w+)\b"
)
#: It is made longer or new.
RENEW = "|".join(
    (
        r"renew(?:ed|al|s|ing)?|updated|extend(?:ed|s|ing)|extension|prolong(?:ed|s|ing)|re-?signed|revised|amended"
        r"|confirmed anew|reaffirmed|roll(?:ed|s) over",
        _forms("-er", "renouvel", "renouvell", "prolong", "prorog", "actualis", "revis", "recondui", "amend"),
        r"renouvellement|recondui(?:re|t(?:e|es|s)?|sent|sirent|sit)|revue?s?|prolongation|reconduction|avenant",
        r"verlanger\w*|erneuer\w*|fortgeschrieben\w*|aktualisiert\w*|bekraftigt\w*|neu gefasst|aufgefrischt"
        r"|fortgefuhrt",
        _forms("-ar", "renov", "prorrog", "ampli", "actualiz", "prolong", "revis"),
        r"renuevan?|renueva\w*|renovacion|prorroga",
        _forms("-are", "rinnov", "prorog", "aggiorn", "prolung"),
        r"rinnovo|proroga|estes[oa]|rinnovan[od]\w*",
        _forms("-ar pt", "renov", "prorrog", "prolong", "atualiz"),
        r"renovac(?:ao|oes)|prorrogacao",
        r"verleng(?:d|de|den|en|t|ing)\w*|vernieuw\w*|hernieuwd\w*|verniewd|bijgewerkt",
        r"odnowi\w+|odnawia\w*|przedluz\w+|prolongow\w+|aneksowan\w+",
    )
)
#: It is no more.
END = (
    r"expired|lapsed|terminated|ended|discontinued|(?:was|were|been|has|have) (?:not|never) (?:been )?(?:renewed"
    r"|extended)|not (?:been )?renewed|came to an end|ran out|let .{0,50}\b(?:lapse|expire|run out)|cancelled|dissolved"
    r"|no longer in force"
    r"|a pris fin|ont pris fin|n'a (?:pas|jamais|plus) (?:ete )?(?:renouvele|reconduit|proroge|prolonge)\w*"
    r"|est (?:arrivee?|venue?) a (?:terme|echeance)|a expire|est expiree?|est echue?|caduque?|resilie\w*|denonce\w*"
    r"|laisse\w* .{0,50}\b(?:expirer|s'eteindre)"
    r"|(?:aus|ab)gelaufen|lief .{0,40}\b(?:aus|ab)|beendet\w*|endete|gekundigt\w*|nicht (?:mehr )?(?:verlangert"
    r"|erneuert)"
    r"|erloschen|aufgelost|auslaufen (?:lassen|lie(?:ss|ß))"
    r"|finalizo|expiro|vencio|caduco|rescindi(?:o|eron|d[oa])|extinguid[oa]"
    r"|no (?:se |fue |ha sido |se ha )?(?:renov(?:o|ad[oa])|prorrog(?:o|ad[oa]))"
    r"|(?:dejo|dejaron) (?:caducar|vencer|expirar)"
    r"|scadut[oa]|disdett[oa]|decadut[oa]|risolt[oa]|rescis[oa]|non (?:e (?:stat[oa] )?)?(?:piu )?(?:rinnovat"
    r"|prorogat)[oa]"
    r"|lasciat[oa] (?:scadere|decadere)"
    r"|caducou|expirou|cessou|terminou|denunciad[oa]|nao (?:foi )?(?:renovad|prorrogad)[oa]"
    r"|verlopen|verliep|afgelopen|liep .{0,40}\baf|beeindigd|opgezegd|niet (?:meer )?(?:verlengd|vernieuwd)"
    r"|wygasl\w*|rozwiazan\w+|wypowiedzian\w+|zakonczyl\w+|nie (?:zostal\w* )?(?:przedluzon|odnowion)\w+"
)
#: By language: who has it in mind, what may stand between, and what they have in mind: "plans to … sign".
_INTENDED = (
    (
        r"(?:(?:plan(?:s|ned)?|hop(?:es?|ing)|intends?|aims?|expects?|wish(?:es)?|wants?|means?|due|set|about|expected"
        r"|scheduled|planning|preparing|likely|looking|committed|decided|proposed?|is|are) to|will|shall"
        r"|would like to)",
        r"(?: \w+){0,2} ",
        r"(?:be )?(?:sign(?:ed)?|concluded?|enter(?:ed)? into|seal(?:ed)?|formali[sz]ed?|finali[sz]ed?|initial(?:led)?"
        r"|join forces|negotiated?|draw(?:n)? up|agree on|put (?:their|its) names? to|set up|launch|establish|twin)",
    ),
    (
        r"(?:prev(?:oit|oient|oyait|u)|envisag\w+|souhait\w+|compten?t?|entend(?:ent)?|esper(?:e|ent)|veu(?:t|lent)"
        r"|doi(?:t|vent)|devrai(?:t|ent)|va|vont|projet\w+|s'apprete\w*|l'intention|ambitionn\w+|sera|seront)",
        r"(?:[ ,](?:\w+|d'autre part)){0,4}[ ']",
        r"(?:signer|conclure|passer|parapher|sceller|nouer|formaliser|negocier|se jumeler"
        r"|etre (?:signe|conclu|paraphe|scelle|passe|negocie)\w*"
        r"|(?<=sera )(?:signe|conclu|paraphe|scelle)\w*|(?<=seront )(?:signe|conclu|paraphe|scelle)\w*)",
    ),
    (
        r"(?:plan(?:t|en|te)|wollen|will|mochten?|soll(?:en|te|ten)?|beabsichtig\w+|hof(?:ft|fen)|streb(?:t|en)|wird"
        r"|werden|hat vor|haben vor|erwagt|erwagen)",
        r"(?:(?!\b(?:hat|haben|hatte|wurden?|ist|sind|war)\b)[^;.]){1,120}?\b",
        r"(?:(?:zu )?unterzeichne[nt]|(?:ab)?schlie(?:ss|ß)en|(?:ab)?geschlossen|eingehen|einzugehen"
        r"|(?:zu )?vereinbar(?:en"
        r"|t)|unterschr(?:eiben|ieben)|abzuschlie(?:ss|ß)en|(?:zu )?besiegel[nt]|aushandeln)",
    ),
    (
        r"(?:prev(?:en?|eian?)|tienen? (?:la )?(?:intencion de|previsto)|intencion de|esperan?|quieren?|pretenden?"
        r"|planean?|van? a|piensan?|desean?|proyectan?|aspiran? a|proponen?|debe(?:n|ria|rian)?|seran?|confian? en)",
        r"(?: \w+){0,2} ",
        r"(?:firmar(?:se)?|suscribir(?:se)?|rubricar|sellar|celebrar|cerrar|concertar|formalizar(?:se)?|negociar"
        r"|hermanarse|establecer|ser firmad[oa]|(?<=sera )(?:firmad|suscrit|rubricad)[oa]"
        r"|(?<=seran )(?:firmad|suscrit)[oa]s)",
    ),
    (
        r"(?:prev(?:ede|edono)|intend(?:e|ono)|vuole|vogliono|conta(?:no)?|spera(?:no)?|punta(?:no)?|intenzione"
        r"|progetta(?:no)?|dovrebbe(?:ro)?|deve|devono|accing\w+|mira(?:no)?|sara|saranno|verra|verranno|ambisc\w+)",
        r"(?: \w+){0,3} ",
        r"(?:firmare|siglare|sottoscrivere|stipulare|concludere|stringere|formalizzare|negoziare|gemellarsi|avviare"
        r"|(?:essere|venire|sara|saranno|verra|verranno|(?<=sara )|(?<=verra )|(?<=saranno )|(?<=verranno ))\s?"
        r"(?:firmat|siglat|sottoscritt|stipulat|conclus)[oaie])",
    ),
    (
        r"(?:preveem?|pretendem?|tencionam?|querem?|vai|vao|devem?|planeiam?|contam|esperam?|intencao de|sera|serao)",
        r"(?: \w+){0,2} ",
        r"(?:assinar|firmar|subscrever|geminar-se|celebrar|ser assinad[oa]|(?<=sera )(?:assinad|celebrad)[oa]"
        r"|(?<=serao )assinad[oa]s)",
    ),
    (
        r"(?:wil(?:len)?|zal|zullen|plan(?:t|nen)|van plan|hoopt|hopen|beoog(?:t|en)|streeft|streven|moet(?:en)?"
        r"|voornemens|wordt|worden)",
        r"(?:(?!\b(?:heeft|hebben|werd|werden|is|zijn)\b)[^;.]){1,120}?\b",
        r"(?:(?:onder)?te(?: ?onder)?te?kenen|ondertekenen|tekenen|(?:te )?(?:af)?sluiten|aan te gaan|aangaan"
        r"|(?:onder)?getekend|ondertekend|gesloten)",
    ),
    (
        r"(?:zamierza(?:ja)?|chc[ea]|planuj\w+|ma|maja|zamiar|przewiduj\w+|zostanie|zostana|bedzie|licz[ya]|moze)",
        r"(?: \w+){0,2} ",
        r"(?:podpisac|zawrzec|parafowac|nawiazac|podpisanie|zawarcie|(?:zostac |byc |(?<=zostanie )|(?<=zostana )"
        r"|(?<=bedzie ))(?:podpisan|zawart)[aey])",
    ),
)
INTENDED = "|".join(f"{who}{gap}{what}" for who, gap, what in _INTENDED)
#: A future that needs no other word: "signeront", "se firmará".
FUTURE = (
    r"signer(?:a|ont)|conclur(?:a|ont)|firmara(?:n)?|suscribira(?:n)?|firmer(?:a|anno)"
    r"|sottoscriver(?:a|anno)|sigler(?:a|anno)|assinara(?:o)?|podpisz[ea]|zawr(?:ze|a)"
)
#: Said of what is not yet there.
PREPARED = (
    r"in (?:preparation|the pipeline|the making)|(?:in|at) the planning stage|under (?:negotiation|discussion"
    r"|preparation|consideration)|(?:is|are|being) (?:currently |still |now )?(?:being )?(?:negotiat|prepar|draft"
    r"|discuss)"
    r"(?:ed|ing)|talks (?:on|about|over)|is foreseen|(?:is|are) planned|planned (?:for|to)|to be signed"
    r"|still to be signed"
    r"|awaiting signature|in negotiations?"
    r"|en (?:cours de )?(?:preparation|negociation|discussion|gestation|elaboration)|en projet|a l'etude|est prevue?"
    r"|prevue? (?:pour|en|a|au)|est envisagee?|negoci(?:e|ent)|prepar(?:e|ent) (?:actuellement )?un\w*|en chantier"
    r"|en (?:passe|voie) d[e']"
    r"|\w*geplant\w*|vorgesehen|angestrebt\w*|in (?:planung|vorbereitung|verhandlung(?:en)?|aussicht|arbeit)"
    r"|verhandel\w+"
    r"|vorbereitet|bereit(?:et|en) .{0,60}\bvor|angedacht"
    r"|(?:preparan?|negocian?|ultiman?|estudian?|tramitan?) (?:\w+ ){0,2}(?:un|una|el|la|su)\b|en (?:preparacion"
    r"|negociacion|tramite|tramitacion|estudio|fase de)|pendiente de firma|esta previst[oa]|previst[oa] para"
    r"|in (?:preparazione|fase di|via di|corso di|cantiere|trattativa)|allo studio|si prevede|previst[oa] (?:per|entro"
    r"|a)"
    r"|(?:prepara(?:no)?|negozia(?:no)?|stanno? (?:preparando|negoziando)|studia(?:no)?) (?:un|una|il|la)\b"
    r"|trattative"
    r"|em (?:preparacao|negociacao|curso|estudo)|esta previst[oa]|preve-se|preparam? um\w*|negoceiam? um\w*"
    r"|in (?:voorbereiding|onderhandeling)|gepland|bereiden? .{0,40}\bvoor|onderhandel\w+|voorbereid"
    r"|w przygotowaniu|przygotowuj\w+|planowan\w+|negocjuj\w+|negocjacj\w+|w trakcie (?:rozmow|uzgodnien|negocjacji)"
    r"|trwaja rozmowy"
)
