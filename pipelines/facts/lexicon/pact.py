"""Agreements: what they are called, and how they are signed, renewed, ended, planned or said not to exist."""

from __future__ import annotations

import re

from models.pattern import regex
from pipelines.facts.lexicon import act

#: What binds two houses, folded.
PACTS = (
    r"(?:memorand(?:um|a|ums)(?: of (?:understanding|cooperation|co-operation|agreement))?|mous?|moc|loi"
    r"|letters? of intent"
    r"|(?:[\w-]+ ){0,2}?(?:agreements?|accords?)(?:-cadres?)?|treat(?:y|ies)|pacts?|protocols?|joint declarations?"
    r"|twinning\w*|contracts?|charters?"
    r"|conventions?(?: de \w+| cadre)?|protocoles?(?: d['’](?:entente|accord))?|ententes?|lettres? d['’]intention"
    r"|partenariats?"
    r"|jumelages?|chartes?|contrats?"
    r"|\w*vereinbarung(?:en)?|\w*abkommen|\w*vertrag(?:es|s)?|\w*vertrage|absichtserklarung(?:en)?"
    r"|\w*partnerschaft(?:en)?|\w*partnerschap(?:pen)?|\w*kooperation(?:en)?"
    r"|partnerships?|cooperations?|co-operations?|collaborations?|alliances?"
    r"|acuerdos?|convenios?(?: marco)?|memorandos?|hermanamientos?|\w*overeenkomst(?:en)?|convenant(?:en)?"
    r"|intentieverklaring(?:en)?|samenwerking\w*"
    r"|protocolos?|cartas? de intenciones|declaracion(?:es)? de intenciones|alianzas?|contratos?|colaboracion(?:es)?"
    r"|accord[oi](?: quadro)?|convenzion[ei]|protocoll[oi](?: d['’]intesa)?|intes[ae]|letter[ae] d['’]intenti"
    r"|memorandum"
    r"|gemellaggi[oi]?|partenariat[oi]|contratt[oi]|collaborazion[ei]|patt[oi] di (?:amicizia|collaborazione)"
    r"|acordos?|parcerias?|geminac(?:ao|oes)|cartas? de intenc(?:ao|oes)|cooperac(?:ao|oes)"
    r"|stedenband(?:en)?|jumelage|verdrag(?:en)?|contract(?:en)?|intentieverklaring"
    r"|porozumieni\w+|umow\w*|list\w* intencyjn\w+|partnerstw\w+|wspolprac[aeyio]\w*|kooperacj\w+|przymierz\w+"
    r"|vertraglich\w*|contractual basis|base contractuelle|base contractual|base contrattuale|contractuele basis"
    r"|pacts?|arrangements?|deals?|pactes?|arrangements?|ubereinkunft|ubereinkommen|absprachen?|pact[oe]s?|patt[oi]"
    r"|akkoord(?:en)?|convenios?|protokol\w*|karta partnerska|memorandach"
    r"|twinned|jumelee?s?|hermanad[oa]s|gemellat[oaie]|\w*partnerstadte?n?|\w*partnergemeinden?|verschwistert\w*"
    r"|partnersteden|zustersteden|miast\w* partnersk\w+|ciudades hermanas|citta gemelle)"
)
PACT = regex(rf"\b{PACTS}\b")
SIGNED = regex(rf"\b(?:{act.SIGN})\b")
RENEWED = regex(rf"\b(?:{act.RENEW})\b")
UNTIL = regex(
    r"\b(?:until|till|through|expir(?:es?|ing|ed|y)|runs? (?:out|to)|valid (?:to|through)|up to|end(?:s|ed|ing)? (?:in"
    r"|on|with)"
    r"|to the end of|lasts? until|to run until|laps(?:es?|ed|ing)|terminat(?:es?|ing) (?:in|on)|due to (?:end|expire)"
    r"|jusqu[’'](?:en|a|au|a la fin de|a fin)|expir\w+|prend(?:ra)? fin|arriv\w+ a (?:echeance|terme|expiration)"
    r"|echeance"
    r"|s[’']ach[eè]v\w+|s[’']etein\w+|valable jusqu\w*|echoi\w*|se termin\w+"
    r"|bis(?: zum)?(?: ende)?|ende(?:t|te)|gilt bis|gultig bis|befristet bis|lauft ende|erlischt"
    r"|hasta(?: el| finales de| fines de)?|venc(?:e|era|io)(?: el| en)?|expira\w*(?: el| en)?|caduc(?:a|ara|o)(?: el"
    r"| en)?"
    r"|vigente hasta|finaliza(?:ra)?(?: el| en)?|concluye(?: el| en)?|termina(?:ra)?(?: el| en)?"
    r"|fino (?:al?|all?['’]|alla fine del)|scad(?:e|ra|eva)(?: il| nel| a| l['’])?|scadenza(?: il)?|valid[oa] fino al?"
    r"|in vigore fino al?|cess(?:a|era)(?: il| nel)?|termin(?:a|era)(?: il| nel)?"
    r"|ate(?: ao?| ao fim de)?|termina(?: a| em)?|valido ate|cadu(?:ca|cara)(?: a| em)?"
    r"|fino ad|sino (?:al?|ad|all['’])"
    r"|tot(?: en met)?|loopt (?:af|tot)|loop(?:t|en) (?:\w+ )?af|aflo(?:opt|pen)(?: in| op)?|eindigt(?: in| op)?"
    r"|verloopt(?: in| op)?"
    r"|do(?: konca| dnia)?|wygas(?:a|nie)|obowiazuj\w+ do|konczy sie|uplywa)(?:(?<=['’])|\b)"
)
#: "läuft Ende 2020 aus", "loopt in 2023 af": behind the date.
UNTIL_BEHIND = regex(
    r"\s(?:(?:aus|ab|af|out)\b(?=\W|$)|(?:ausl|abl)\w+|aflo\w+|ende(?:t|n|te)\b|erl[io]sch\w*|eindig\w+|verl(?:oo"
    r"|o)p\w+)"
)
#: Right before a date: since then.
SINCE = regex(
    r"\b(?:since|depuis(?: le)?|seit(?: dem)?|desde(?: el)?|a partir del?|dal(?:l['’])?|a partire dal|sinds"
    r"|(?:goes|going) back to|dat(?:es|ing) (?:back to|from)|remonte (?:a|au)|stammt (?:aus|vom)"
    r"|zuruck auf(?: das jahr)?"
    r"|se remonta a|risale al?|remonta a|od)\s(?:the |l'|\d{1,2}\W{1,3})?$"
)
#: "the agreement of 4 September 2017", "die Vereinbarung vom …".
OF_DAY = regex(
    rf"\b{PACTS}\b[^.;,]{{0,40}}?\b(?:of|from|du|de|vom|del|van|z|dell?['’]?|firmad[oa] el|do)(?: the| dnia)? $"
)
PLANNED = regex(rf"\b(?:{act.INTENDED}|{act.FUTURE}|{act.PREPARED})\b")
ENDED = regex(rf"\b(?:{act.END})\b")
#: Two work together; an agreement may be behind it.
COOPERATE = regex(
    r"\b(?:cooperat(?:es?|ed)|co-operat(?:es?|ed)|collaborat(?:es?|ed)|work(?:s|ed|ing)? (?:closely )?(?:together|with)"
    r"|partners? with|is linked|are linked|has had|have had|has|have|had"
    r"|cooper(?:e|ent)|collabor(?:e|ent)|travaill(?:e|ent) (?:ensemble|avec)|dispose(?:nt)?|entretien(?:t|nent)"
    r"|kooperier(?:t|en|te|ten)|arbeite(?:t|n|te|ten)|unterhalt(?:en)?|pfleg(?:t|en)|hat|haben|verfug(?:t|en)|besteht"
    r"|cooperan?|colaboran?|trabajan? (?:juntos|con)|mantienen?|tienen?|cuentan? con|disponen?"
    r"|collabora(?:no)?|coopera(?:no)?|lavora(?:no)? (?:insieme|con)|intrattien\w+|mantien\w+|ha|hanno|dispon\w+"
    r"|colaboram?|cooperam?|trabalham? com|mantem|tem"
    r"|werk(?:t|en|te|ten)|samenwerk\w+|onderhoud(?:t|en)|heeft|hebben"
    r"|wspolpracuj\w+|ma|maja|utrzymuj\w+)\b"
)
#: Two agree on something that is no agreement by its name: "agreed on an exchange of teachers".
AGREED_ON = regex(
    r"\b(?:agreed|conven\w+|convenu\w*|s'entend\w+|se sont entendu\w*|vereinbar\w+|verstandig\w+|einig\w+|acord\w+"
    r"|acuerd\w+"
    r"|pactaron|concord\w+|combinar\w+|overeen\w*|sprak\w* af|uzgodni\w+)\b[^;.]{0,80}?"
    r"\b(exchanges?|echanges?|\w*austausch\w*|intercambi\w+|scambi[oi]?|intercambio|uitwisseling\w*|wymian\w+|loan|pret"
    r"|leihgabe\w*|prestamo|prestito|bruikleen|joint \w+|gemeinsame[rnms]? \w+|programmes? commun\w*)\b"
)
#: "between A and B".
BETWEEN = regex(
    r"\b(?:between|linking|binding|entre|tra|fra|reliant|unissant|ce(?:lui|lle) (?:de|entre)|zwischen|tussen|pomiedzy"
    r"|miedzy)\b"
)
#: "with B", by language.
_WITH = {
    "en": r"with|(?:linked|bound|tied|connected|twinned|joined) to",
    "fr": r"avec|(?:lie|uni|jumele|associe|rattache)e?s? (?:a|au|aux)",
    "de": "mit",
    "es": r"con|(?:vinculad|ligad|unid|hermanad|asociad)[oa]s? (?:a|al)",
    "it": (
        r"con|col|coll['’]|colla|(?:legat|unit|associat)[oaie] (?:a|al|alla|allo|all['’])"
        r"|(?:la|lo|li|le|l['’]) ?lega (?:al|alla|all['’]|a)"
    ),
    "nl": "met|verbonden aan",
    "pl": "ze?",
    "pt": r"com|(?:ligad|vinculad|unid)[oa]s? (?:a|ao)",
}
_WITH_BY = {language: regex(rf"\b(?:{words})\b") for language, words in _WITH.items()}
_ANY_WITH = regex(rf"\b(?:{'|'.join(_WITH.values())})\b")


def with_word(language: str) -> re.Pattern[str]:
    """Return what stands before whom somebody is bound with."""
    return _WITH_BY.get(language, _ANY_WITH)


#: "une convention le lie à B", "the agreement links A to B".
LINKS = regex(r"\b(?:links|binds|ties|lie|lient|relie|unit|verbindet|une a|vincula a|lega|unisce|liga)\b")
#: "The two organisations", "beide", "signed by both": those named before.
_TIMES = (
    r"(?:years?|months?|weeks?|days?|ans|annees?|mois|semaines?|jours?|jahren?|monaten?|wochen|tagen?|anos|meses"
    r"|semanas"
    r"|dias|anni|mesi|settimane|giorni|jaar|maanden|weken|dagen|lata|miesiac\w+|dni|last|first|next|letzten|ersten"
    r"|dernier\w*|premier\w*|prochain\w*|ultim\w+|primer\w*|prim[ie]|laatste|eerste)"
)
#: "The three signed": all whom the sentence before named.
ALL = regex(
    r"\b(?:(?:the|all) (?:three|four|five|six)|(?:les|tous les|toutes les) (?:trois|quatre|cinq|six)"
    r"|(?:die|alle) (?:drei|vier|funf|sechs)|(?:los|las) (?:tres|cuatro|cinco|seis)|(?:i|le|tutti e|tutte e) (?:tre"
    r"|quattro"
    r"|cinque|sei)|(?:de|alle) (?:drie|vier|vijf|zes)|(?:os|as) (?:tres|quatro|cinco|seis)|wszys\w+ (?:trzej|trzy))\b"
    r"(?! \w+s of)"
)
BOTH = regex(
    rf"\b(?:the (?:other )?two(?! (?:\w+ )?{_TIMES})|both (?:parties|partners|sides|have|had|signed|organi[sz]ations"
    rf"|\w+s\b)"
    r"|by both|the (?:parties|partners)"
    rf"|(?:les|ces|leurs|aux|des) deux (?!{_TIMES})\w+|tous (?:les )?deux|toutes (?:les )?deux|les (?:parties"
    rf"|partenaires)"
    rf"|(?:die|den|der) beiden (?!{_TIMES})|beide[nr]? (?!{_TIMES})|beide$|die (?:partner|parteien|vertragspartner)\b"
    rf"|(?:los|las|ambos|ambas) dos (?!{_TIMES})|l[ao]s dos (?!{_TIMES})|amb[ao]s"
    rf"|(?:i|le|gli|dei|delle|tra i|tra le) due (?!(?:\w+ )?{_TIMES})|entramb[ei]"
    rf"|(?:os|as|dos|das) d(?:ois|uas) (?!{_TIMES})"
    rf"|(?:de|beide|die) twee (?!{_TIMES})|obie|oba|obu|obydw\w+"
    r"|they (?:have )?(?:signed|concluded)|(?:elles|ils) ont (?:signe|conclu)|zwischen ihnen|between them"
    r"|entre eux|entre elles|entre ambas|entre ellos|entre ellas|tra loro|fra loro|tussen hen|miedzy nimi)"
)
#: What points back at an agreement without naming one: "The document …", "First signed in …".
POINTING = regex(
    r"^\W*(?:(?:the|this|le|la|ce|cette|das|dieses|der|dieser|die|diese|el|de|het|il|lo|questo|este|este"
    r"|o)\s(?:document|text|texte"
    r"|dokument|papier"
    r"|schriftstuck|documento|pact|paper|testo|texto)"
    r"|(?:first|initially|originally|signed|renewed|extended|signee?|reconduite?|renouvelee?|prolongee?|conclue?"
    r"|unterzeichnet|verlangert|geschlossen|firmad[oa]|renovad[oa]|suscrit[oa]|firmat[oa]|rinnovat[oa]"
    r"|sottoscritt[oa]|assinad[oa])\b)"
)
#: What a house agrees with itself.
INTERNAL = regex(
    r"\b(?:charte interne|internal charter|statutes|statuts|satzung\w*|collective agreement|own charter)\b"
)
#: An agreement of towns.
TWIN = regex(
    r"\b(?:twin\w*|sister (?:city|cities)|jumel\w+|stadtepartner\w*|stadtefreund\w*|hermana\w+|gemell\w+|gemin\w+"
    r"|citta sorell[ae]|ciudades hermanas|stedenband\w*|partnersteden|zustersteden|partnerstadt\w*|verschwistert\w*"
    r"|partnergemeinde\w*|partnerstw\w+|miast\w* partnersk\w+)\b"
)
#: What joins two towns or houses without saying that anything was signed: only right before "between A and B".
TIE = regex(
    r"\b(?:connections?|links?|ties|bonds?|relationships?|friendships?|liens?|relations?|amities?|verbindung(?:en)?"
    r"|freundschaft(?:en)?"
    r"|vinculos?|lazos|amistad|legam[ei]|amicizia|rapport[oi]|ligac(?:ao|oes)|amizade|banden?|vriendschap|wiez\w*"
    r"|przyjazn)"
    r"(?: (?:is|ist|est|es|e|jest) (?:the one|that|jene|die|diejenige|la que|quella|quello|celle|celui))?\s$"
)
#: The two together.
TIE_BETWEEN = regex(rf"{TIE.pattern.removesuffix('$')}{BETWEEN.pattern}")
#: How a table says that an agreement stands; folded, the whole cell.
STANDING = {
    "active": regex(
        r"(?:still )?(?:active|in force|valid|ongoing|running|current)|(?:toujours )?(?:actif|active|en vigueur"
        r"|en cours|valable)"
        r"|(?:weiterhin )?(?:aktiv|in kraft|gultig|laufend)|vigente|activ[oa]|en vigor|en curso"
        r"|in vigore|attiv[oa]|in corso|vigente|em vigor|ativ[oa]|em curso|van kracht|actief|lopend|geldig"
        r"|obowiazujac\w+|aktywn\w+|w mocy"
    ),
    "signed": regex(
        r"signed|concluded|signe(?:e)?|conclu(?:e)?|unterzeichnet|abgeschlossen|unterschrieben|firmad[oa]|suscrit[oa]"
        r"|firmat[oa]|sottoscritt[oa]|siglat[oa]|assinad[oa]|ondertekend|getekend|podpisan[aey]"
    ),
    "planned": regex(
        r"planned|in preparation|under negotiation|prevu(?:e)?|en (?:preparation|projet|negociation)|geplant"
        r"|in (?:vorbereitung|verhandlung|planung)|previst[oa]|en (?:preparacion|negociacion|tramite)|in preparazione"
        r"|in (?:fase di )?negoziazione|em (?:preparacao|negociacao)|gepland|in voorbereiding|planowan[aey]"
        r"|w przygotowaniu"
    ),
    "ended": regex(
        r"ended|expired|lapsed|terminated|termine(?:e)?|expire(?:e)?|echu(?:e)?|beendet|ausgelaufen|abgelaufen"
        r"|gekundigt"
        r"|finalizad[oa]|vencid[oa]|expirad[oa]|scadut[oa]|conclus[oa]|terminat[oa]|cessad[oa]|verlopen|beeindigd"
        r"|wygasl[aoy]?"
        r"|zakonczon[aey]"
    ),
}
#: "It remains active", "die Zusammenarbeit ist weiterhin aktiv": of an agreement spoken of.
ACTIVE = regex(
    r"\b(?:(?:is|remains?|are|as) (?:still |currently |now )?(?:active|in force|in effect)"
    r"|(?:est|reste|demeure) (?:toujours |encore |actuellement )?(?:en vigueur|active?|actif)"
    r"|(?:ist|bleibt|sind) (?:weiterhin |noch |derzeit |nach wie vor )?(?:aktiv|in kraft|gultig)\b(?! bis)"
    r"|(?:esta|sigue|permanece|continua) (?:aun |todavia )?(?:vigente|en vigor|activ[oa])"
    r"|(?:e|resta|rimane) (?:tuttora |ancora |sempre )?(?:in vigore|attiv[oa]|vigente)"
    r"|(?:esta|continua|permanece) (?:ainda )?(?:em vigor|ativ[oa])|is (?:nog steeds |nog )?(?:van kracht|actief)"
    r"|(?:nadal|wciaz) obowiazuje|jest (?:nadal )?aktywn\w+)\b"
)
