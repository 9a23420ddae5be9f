"""How houses are said to have been founded."""

from __future__ import annotations

from models.pattern import regex

#: Folded; "launched a call in 2018" founds nothing, so a verb of doing must be passive or follow its date.
FOUNDED = regex(
    r"\b(?:founded|established|opened|ouvert (?:ses portes|en)|ouverte? (?:au public )?(?:en|depuis)|eroffnet"
    r"|created|set up|launched|formed|incorporated|instituted|constituted|started|born|initiated|inaugurated"
    r"|came into being|began|(?:goes|go|went) back to|began life|saw the light(?: of day)?|came to life|got under way"
    r"|took shape|dates? (?:back to|from)"
    r"|in existence since|operating since|active since|existed since"
    r"|exists since"
    r"|fonde(?:e)?s?|cree(?:e)?s?|lance(?:e)?s?|constitue(?:e)?s?|etabli(?:e)?s?|institue(?:e)?s?|ne(?:e)?"
    r"|initie(?:e)?s?|mis(?:e)? en place"
    r"|(?:existe|fonctionne|active?|exerce) depuis|depuis(?= \d{4},? (?:existe|fonctionne|opere))|voit le jour"
    r"|a vu le jour|remonte a|date de|creation de(?= \d{4})"
    r"|gegrundet\w*|grundung|gegr\.?|entstanden\w*|entstand|ins leben gerufen|eingerichtet|gebildet|besteht (?:erst "
    r"|schon |bereits )?seit|lauft seit|running since|en marcha desde|en cours depuis|in corso dal|loopt sinds"
    r"|trwa od"
    r"|ging(?= [^.;]{4,90}\bhervor\b)|hervorgegangen|bestehend seit|existiert seit|wirkt seit|gibt es seit"
    r"|seit(?= \d{4} (?:besteht|gibt es|existiert|wirkt))"
    r"|gestartet|wurde|geht zuruck auf|geht auf(?= (?:das jahr )?\d{4})|geht auf das jahr|seit ihrer grundung"
    r"|seit seiner grundung"
    r"|fundad[oa]s?|cread[oa]s?|constituid[oa]s?|nacio|nacid[oa]|establecid[oa]|puest[oa] en marcha|se (?:fundo|creo"
    r"|constituyo)|fue fundad[oa]|(?:existe|funciona|opera|activ[oa]) desde|data de|remonta a"
    r"|desde(?= \d{4},? (?:funciona|opera|existe|esta activ))|inaugurad[oa]|lanzad[oa]"
    r"|fondat[oa]|costituit[oa]|creat[oa]|istituit[oa]|nat[oa](?= (?:nel|a|ad|in|il|dal) )|nasce(?= nel)|nacque"
    r"|avviat[oa]|inaugurat[oa]"
    r"|lanciat[oa]|esiste da[l]?|attiv[oa] dal|opera dal|funziona dal|risale al|dal(?= \d{4},? (?:opera|e attiv"
    r"|funziona|esiste))"
    r"|criad[oa]|nasceu|data de|lancad[oa]|estabelecid[oa]|opgericht|gesticht|ontstaan|ontstond|(?:bestaat"
    r"|actief) sinds|sinds(?= \d{4} bestaat)|zalozon\w+|utworzon\w+"
    r"|(?:istnieje|dziala) od|od(?= \d{4} (?:roku )?(?:dziala|istnieje|funkcjonuje))"
    r"|powstal\w*|registered|incorporation|(?:since|upon|after|following) (?:its|their|the) (?:creation"
    r"|foundation|founding"
    r"|formation|birth|inception|establishment|launch)|was (?:its|the) year of (?:birth|foundation)|in being since"
    r"|(?:depuis|des|apres) (?:sa|leur|la) (?:creation|fondation|naissance|constitution|mise en place)|actif depuis"
    r"|en activite depuis|en place depuis|immatriculee?|portee? sur les fonts baptismaux|porte sur les fonts"
    r"|seit (?:der|ihrer|seiner|deren|dessen) (?:grundung|entstehung|einrichtung|bildung|geburt)|aus der taufe gehoben"
    r"|(?:tatig|aktiv) seit|seit(?= \d{4} (?:tatig|aktiv))"
    r"|desde (?:su|la) (?:creacion|fundacion|nacimiento|constitucion|puesta en marcha)|en activo desde|registrad[oa]"
    r"|(?:dalla|fin dalla) (?:sua )?(?:fondazione|nascita|costituzione|creazione)|tenut[oa] a battesimo|registrat[oa]"
    r"|sinds (?:zijn|haar|hun|de) (?:oprichting|ontstaan|stichting|start)|ten doop gehouden|in het leven geroepen"
    r"|(?:desde|apos) a (?:sua )?(?:fundacao|criacao|constituicao|nascimento)|em atividade desde|em funcionamento desde"
    r"|od (?:chwili |momentu )?(?:powstania|zalozenia|utworzenia)|zarejestrowan\w+|aktywn[aey] od)\b"
)
GERMAN = regex(
    r"\b(?:eroffnet|gegrundet|entstanden|ins leben gerufen|eingerichtet|gebildet|gestartet|grundung|konstituiert)"
)
#: An object behind the verb: somebody launched something else.
ACTIVE = regex(
    r"\b(?:launched|created|started|set up|established|founded|initiated|formed|inaugurated)\s(?:a|an|the|its"
    r"|their|two|three|several|new|joint|first)\b"
)
ACTIVE_FR = regex(r"\b(?:a|ont|avait) (?:lance|cree|fonde|etabli|mis en place|initie)\b")
PASSIVE = regex(
    r"\b(?:was|were|is|been|being|est|sont|fut|a ete|ont ete|etait|wurde|wurden|ist|sind|worden|fue|ha sido"
    r"|werd|is|zostal\w*|e stat[oa]|sono stat[ei]|venne|foi|era)\b"
)
#: Of those, what says of a date that somebody was born, not that they signed.
BORN = regex(
    r"\b(?:founded|established|created|set up|launched|fonde(?:e)?s?|cree(?:e)?s?|nee?s?|lance(?:e)?s?"
    r"|gegrundet\w*|entstanden\w*"
    r"|gestartet|eroffnet|fundad[oa]s?|cread[oa]s?|fondat[oa]|costituit[oa]|nat[oa]|criad[oa]|constituid[oa]"
    r"|opgericht|zalozon\w+|powstal\w*)\b"
)
#: How projects are said to have begun, on a day.
STARTED = regex(
    r"\b(?:demarre(?:e)?s?|debute(?:e)?s?|begann|begonnen|startete|startet|comenzo|empezo|inicio|arranco|lauft seit"
    r"|iniziat[oa]|e iniziato|ha preso il via|partit[oa]|avviat[oa]|comecou|arrancou|began|started|running since"
    r"|rozpocz\w+"
    r"|kicked off)\b"
)
