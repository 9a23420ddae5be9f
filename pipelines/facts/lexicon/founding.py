"""How houses are said to have been founded."""

from __future__ import annotations

import re

#: Folded; "launched a call in 2018" founds nothing, so a verb of doing must be passive or follow its date.
FOUNDED = re.compile(
    r"\b(?:founded|established|opened|ouvert (?:ses portes|en)|ouverte? (?:au public )?(?:en|depuis)|eroffnet"
    r"|created|set up|launched|formed|incorporated|instituted|constituted|started|born|initiated|inaugurated"
    r"|came into being|began|dates? (?:back to|from)|in existence since|operating since|active since|existed since"
    r"|exists since"
    r"|fonde(?:e)?s?|cree(?:e)?s?|lance(?:e)?s?|constitue(?:e)?s?|etabli(?:e)?s?|institue(?:e)?s?|ne(?:e)?"
    r"|initie(?:e)?s?|mis(?:e)? en place"
    r"|existe depuis|voit le jour|a vu le jour|remonte a|date de"
    r"|gegrundet\w*|grundung|gegr\.?|entstanden\w*|entstand|ins leben gerufen|eingerichtet|gebildet|besteht (?:erst "
    r"|schon |bereits )?seit|lauft seit|running since|en marcha desde|en cours depuis|in corso dal|loopt sinds"
    r"|trwa od"
    r"|bestehend seit|existiert seit"
    r"|gestartet|wurde|geht zuruck auf|seit ihrer grundung|seit seiner grundung"
    r"|fundad[oa]s?|cread[oa]s?|constituid[oa]s?|nacio|nacid[oa]|establecid[oa]|puest[oa] en marcha|se (?:fundo|creo"
    r"|constituyo)|fue fundad[oa]|existe desde|data de|remonta a|inaugurad[oa]|lanzad[oa]"
    r"|fondat[oa]|costituit[oa]|creat[oa]|istituit[oa]|nat[oa](?= nel)|nasce(?= nel)|nacque|avviat[oa]|inaugurat[oa]"
    r"|lanciat[oa]|esiste da[l]?|attiv[oa] dal|risale al"
    r"|criad[oa]|nasceu|lancad[oa]|estabelecid[oa]|opgericht|gesticht|ontstaan|bestaat sinds|zalozon\w+|utworzon\w+"
    r"|powstal\w*)\b"
)
GERMAN = re.compile(
    r"\b(?:eroffnet|gegrundet|entstanden|ins leben gerufen|eingerichtet|gebildet|gestartet|grundung|konstituiert)"
)
#: An object behind the verb: somebody launched something else.
ACTIVE = re.compile(
    r"\b(?:launched|created|started|set up|established|founded|initiated|formed|inaugurated)\s(?:a|an|the|its"
    r"|their|two|three|several|new|joint|first)\b"
)
ACTIVE_FR = re.compile(r"\b(?:a|ont|avait) (?:lance|cree|fonde|etabli|mis en place|initie)\b")
PASSIVE = re.compile(
    r"\b(?:was|were|is|been|being|est|sont|fut|a ete|ont ete|etait|wurde|wurden|ist|sind|worden|fue|ha sido"
    r"|werd|is|zostal\w*|e stat[oa]|sono stat[ei]|venne|foi|era)\b"
)
#: Of those, what says of a date that somebody was born, not that they signed.
BORN = re.compile(
    r"\b(?:founded|established|created|set up|launched|fonde(?:e)?s?|cree(?:e)?s?|nee?s?|lance(?:e)?s?"
    r"|gegrundet\w*|entstanden\w*"
    r"|gestartet|eroffnet|fundad[oa]s?|cread[oa]s?|fondat[oa]|costituit[oa]|nat[oa]|criad[oa]|constituid[oa]"
    r"|opgericht|zalozon\w+|powstal\w*)\b"
)
#: How projects are said to have begun, on a day.
STARTED = re.compile(
    r"\b(?:demarre(?:e)?s?|debute(?:e)?s?|begann|begonnen|startete|startet|comenzo|empezo|inicio|arranco|lauft seit"
    r"|iniziat[oa]|e iniziato|ha preso il via|partit[oa]|avviat[oa]|comecou|arrancou|began|started|running since"
    r"|rozpocz\w+"
    r"|kicked off)\b"
)
