"""Agreements: what they are called, and how they are signed, renewed, ended, planned or said not to exist."""

from __future__ import annotations

import re

#: What binds two houses, folded.
_PACT = (
    r"(?:memorand(?:um|a|ums)(?: of (?:understanding|cooperation|co-operation|agreement))?|mous?|moc|loi"
    r"|letters? of intent"
    r"|(?:[\w-]+ ){0,2}?(?:agreements?|accords?)(?:-cadres?)?|treat(?:y|ies)|pacts?|protocols?|joint declarations?"
    r"|twinning\w*|contracts?|charters?"
    r"|conventions?(?: de \w+| cadre)?|protocoles? d'(?:entente|accord)|ententes?|lettres? d'intention|partenariats?"
    r"|jumelages?|chartes?|contrats?"
    r"|\w*vereinbarung(?:en)?|\w*abkommen|\w*vertrag(?:es|s)?|\w*vertrage|absichtserklarung(?:en)?"
    r"|\w*partnerschaft(?:en)?|\w*kooperation(?:en)?"
    r"|partnerships?|cooperations?|co-operations?|collaborations?|alliances?"
    r"|acuerdos?|convenios?(?: marco)?|memorandos?|hermanamientos?|\w*overeenkomst(?:en)?|convenant(?:en)?"
    r"|intentieverklaring(?:en)?|samenwerking\w*"
    r"|protocolos?|cartas? de intenciones|declaracion(?:es)? de intenciones|alianzas?|contratos?|colaboracion(?:es)?"
    r"|accord[oi](?: quadro)?|convenzion[ei]|protocoll[oi](?: d['’]intesa)?|intes[ae]|letter[ae] d['’]intenti"
    r"|memorandum"
    r"|gemellaggi[oi]?|partenariat[oi]|contratt[oi]|collaborazion[ei]|patt[oi] di (?:amicizia|collaborazione)"
    r"|acordos?|parcerias?|geminac(?:ao|oes)|cartas? de intenc(?:ao|oes)|cooperac(?:ao|oes)"
    r"|stedenband(?:en)?|jumelage|verdrag(?:en)?|contract(?:en)?|intentieverklaring"
    r"|porozumieni\w+|umow\w+|list\w* intencyjn\w+|partnerstw\w+|wspolprac\w+)"
)
PACT = re.compile(rf"\b{_PACT}\b")
SIGNED = re.compile(
    r"\b(?:(?:first |originally |initially )?sign(?:ed|ing|ature)?|concluded|sealed|dated|entered into|agreed"
    r"|linked since|in force since|initialled|initialed"
    r"|signe(?:e)?s?|signature|signerent|conclu(?:e|s|es|t)?|conclurent|datee? du|scelle(?:e)?s?|lie(?:e)?s? depuis"
    r"|paraphe\w*|noue(?:e)?s?|passe(?:e)?s?"
    r"|unterzeichn\w+|unterschrieb\w*|geschlossen|abgeschlossen|schlossen|schloss|schliesst|eingegangen"
    r"|vereinbart\w*|besiegelt\w*|verbindet seit"
    r"|firmad[oa]s?|firmaron|firmo|suscrit[oa]s?|suscribi\w+|ondertekend\w*|getekend|tekenden|gesloten|sloot|sloten"
    r"|beschlossen|rubric(?:ad[oa]s?|aron|o)|celebrado|suscribier\w+|sellaron|cerraron"
    r"|firmat[oaie]|firmarono|firma(?:no)?(?= (?:un|il|la|l'))|sottoscritt[oaie]|sottoscrissero|stipulat[oaie]"
    r"|siglat[oaie]|siglarono"
    r"|conclus[oaie]|firma(?= (?:il|del|nel))|assinad[oa]s?|assinaram|assinou|celebraram|celebrou|rubricou"
    r"|sloten|afgesloten|sluiten|podpisa\w+|zawart\w+|zawarl\w*)\b"
)
RENEWED = re.compile(
    r"\b(?:renew(?:ed|al|s)?|updated|extended|prolonged|re-?signed|revised|confirmed anew|amended"
    r"|renouvele(?:e)?s?|renouvellement|reconduit(?:e)?s?|prolonge(?:e)?s?|prorogee?s?|actualise(?:e)?s?"
    r"|revise(?:e)?s?|revue?s?"
    r"|verlanger\w*|erneuer\w*|fortgeschrieben|aktualisiert|bekraftigt"
    r"|renovad[oa]s?|renovaron|renovo|prorrogad[oa]s?|prorrogo|verlengd\w*|vernieuwd\w*|odnowion\w+|odnowil\w*"
    r"|renueva\w*|ampliad[oa]s?|prorrogaron|rinnovat[oaie]|rinnovarono|rinnovo|prorogat[oaie]|proroga|estes[oa]"
    r"|renovou|renovaram|prorrogou|hernieuwd\w*|przedluz\w+)\b"
)
UNTIL = re.compile(
    r"\b(?:until|till|through|expir(?:es|ing|ed|y)|runs? (?:out|to)|valid (?:to|through)|up to|ends? (?:in|on)"
    r"|to the end of|lasts? until|to run until|lapses?"
    r"|jusqu'(?:en|a|au|a la fin de|a fin)|expire\w*|prend(?:ra)? fin|arrive(?:ra)? a (?:echeance|terme)|echeance"
    r"|s'acheve|valable jusqu\w*"
    r"|bis(?: zum)?(?: ende)?|endet|gilt bis|gultig bis|befristet bis|lauft ende"
    r"|hasta(?: el| finales de| fines de)?|vence(?: el)?|expira(?: el)?|caduca(?: el)?|vigente hasta"
    r"|fino (?:al?|all?['’]|alla fine del)|scade(?: il| nel| a)?|scadenza(?: il)?|valid[oa] fino al?|in vigore fino al?"
    r"|ate(?: ao?| ao fim de)?|termina(?: a| em)?|valido ate"
    r"|tot(?: en met)?|loopt (?:af|tot)|do(?: konca| dnia)?|wygasa|obowiazuje do)\b"
)
#: "läuft Ende 2020 aus", "loopt in 2023 af": behind the date.
UNTIL_BEHIND = re.compile(r"\s(?:aus|ab|af|out)\b(?=\W|$)")
#: Right before a date: since then.
SINCE = re.compile(
    r"\b(?:since|depuis(?: le)?|seit(?: dem)?|desde(?: el)?|a partir del?|dal(?:l['’])?|a partire dal|sinds"
    r"|od)\s(?:the |l'|\d{1,2}\W{1,3})?$"
)
#: "the agreement of 4 September 2017", "die Vereinbarung vom …".
OF_DAY = re.compile(
    rf"\b{_PACT}\b[^.;,]{{0,40}}?\b(?:of|from|du|de|vom|del|van|z|dell?['’]?|firmad[oa] el|do)(?: the| dnia)? $"
)
NONE = re.compile(
    r"\b(?:there is|there are|exists?|has|have)\b.{0,25}\b(?:no|not (?:yet )?any)\b|\bno\b.{0,40}\b(?:exists?"
    r"|has been (?:signed|concluded)|is in (?:place|force)|yet|so far|links|binds)\b"
    r"|\bnot yet (?:signed|concluded|formali[sz]ed|in place|been signed|any)\b|\bha(?:s"
    r"|ve) not (?:yet )?(?:been )?(?:signed"
    r"|concluded|formali[sz]ed)\b|\bwithout (?:a|any) (?:formal|written|document|agreement)\b"
    r"|\b(?:il n'existe|il n'y a|n'existe|aucun\w*)\b.{0,60}|\bn'(?:a|ont|est|sont) (?:pas )?encore (?:ete )?(?:signe"
    r"|conclu)\w*"
    r"|\bsans (?:accord|convention)\b"
    r"|\b(?:es gibt|besteht|bestehen|existiert|liegt|gibt es)\b.{0,40}\b(?:noch )?kein\w*\b"
    r"|\bkein\w*\b.{0,60}\b(?:besteht"
    r"|existiert|gibt es|unterzeichnet|geschlossen)\b|\b(?:noch|bislang|bisher) nicht (?:unterzeichnet|geschlossen)\b"
    r"|\bgibt es (?:noch|bislang|bisher) nicht\b|\b(?:fehlt|steht) (?:bislang|noch|bisher)(?: aus)?\b"
    r"|\bno (?:existe|hay)\b.{0,20}\bningun\w*|\baun no\b.{0,20}\bfirmad\w+|\bnie ma\b|\bnie (?:podpisan|zawart)\w+"
    r"|\bno (?:existe|hay|tiene|mantiene)\b.{0,30}\b(?:acuerdo|convenio|hermanamiento)\b|\bsin (?:ningun )?(?:acuerdo"
    r"|convenio)\b"
    r"|\b(?:aun|todavia) no (?:existe|hay|se ha|ha sido|esta)\b|\bno (?:se )?ha (?:sido )?firmad[oa]\b"
    r"|\bnon (?:esiste|c'e|vi e|ha|hanno|e stat[oa] (?:ancora )?(?:firmat|sottoscritt|conclus)[oa])\b.{0,40}"
    r"(?:\b(?:alcun\w*|nessun\w*|ancora|accord\w+|convenzion\w+)\b|(?<=firmat[oa])|(?<=sottoscritt[oa]))"
    r"|\bnessun[oa]?\b.{0,30}\b(?:accordo|intesa|convenzione|gemellaggio)\b|\bsenza (?:alcun )?accordo\b"
    r"|\b(?:ainda )?nao (?:existe|ha|foi (?:ainda )?assinad[oa])\b.{0,30}|\bnenhum\w*\b.{0,30}\b(?:acordo|protocolo)\b"
    r"|\b(?:er )?bestaat (?:nog )?geen\b|\bis er (?:nog )?geen\b|\bnog geen\b"
)
PLANNED = re.compile(
    r"\b(?:plans? to (?:sign|conclude)|planned|is to be (?:signed|concluded)|are to (?:sign|be signed)"
    r"|will (?:be )?(?:sign|conclude)(?:ed|d)?|intends? to (?:sign|conclude)"
    r"|expected to (?:be )?(?:sign|conclude)(?:ed|d)?|in preparation|in the planning stage|at the planning stage"
    r"|under negotiation|being (?:negotiated|prepared|drafted)|due to (?:sign|be signed)|scheduled to be signed"
    r"|(?:are|is) preparing|hopes? to sign|is foreseen|to be signed"
    r"|prevoi\w+ de signer|sera (?:signe|conclu)\w*|doit etre (?:signe|conclu)\w*|devrait etre (?:signe|conclu)\w*"
    r"|en (?:cours de )?(?:preparation|negociation)|envisag\w+ de (?:signer|conclure)"
    r"|prevoi\w+ (?:par ailleurs |aussi |egalement )?de (?:signer|conclure)"
    r"|doi(?:t|vent) (?:signer|conclure)|a l'etude|en projet|signeront|est prevue?|prevue? (?:pour|en|a)|planned for"
    r"|geplant fur"
    r"|soll\w*\b.{0,80}\b(?:unterzeichnet|geschlossen|unterschrieben) werden|\w*geplant\w*|vorgesehen|angestrebt"
    r"|in planung|beabsichtig\w+|wird\b.{0,60}\b(?:unterzeichnet|vorbereitet)|in vorbereitung|verhandel\w+"
    r"|preve\w* firmar|se firmara|esta previst[oa]|zal\b.{0,40}\b(?:worden )?ondertekend|in voorbereiding"
    r"|(?:preparan|prepara|negocian|negocia|planean|planea|tiene previsto|tienen previsto|preven|esperan|espera)"
    r" (?:firmar|suscribir|un (?:acuerdo|convenio|hermanamiento|protocolo|memorando))|en (?:preparacion|negociacion"
    r"|tramite)"
    r"|sera firmad[oa]|se suscribira|pendiente de firma|prevista? para|firmaran"
    r"|in preparazione|in corso di (?:definizione|negoziazione|firma)|sara (?:firmat|sottoscritt|siglat)[oa]"
    r"|verra (?:firmat|sottoscritt|siglat)[oa]|firmeranno|sottoscriveranno|si prevede|prevede di (?:firmare"
    r"|sottoscrivere)"
    r"|prevedono di (?:firmare|sottoscrivere)|intend\w+ (?:firmare|sottoscrivere)|(?:preparano|prepara"
    r"|stanno preparando"
    r"|sta preparando|negoziano|stanno negoziando) un|prevista? (?:per|entro)|allo studio"
    r"|prepar(?:e|ent) un\w*|negoci(?:e|ent) un\w*"
    r"|em (?:preparacao|negociacao|curso)|sera assinad[oa]|preve(?:em)? assinar|esta prevista|preparam? um\w*"
    r"|gepland|bereiden? .{0,40}\bvoor|zostanie podpisan\w+|planuj\w+|planowan\w+|w przygotowaniu|przygotowuj\w+)\b"
)
ENDED = re.compile(
    r"\b(?:expired|lapsed|terminated|ended|was not renewed|a pris fin|n'a pas ete renouvele\w*|est arrivee? a terme"
    r"|ausgelaufen|beendet|gekundigt|nicht verlangert"
    r"|finalizo|expiro|vencio|rescindid[oa]|no (?:se |fue )?renov(?:o|ad[oa])|scadut[oa]|disdett[oa]"
    r"|non (?:e stat[oa] )?rinnovat[oa]"
    r"|caducou|expirou|cessou|verlopen|beeindigd|niet verlengd|wygasl\w*|rozwiazan\w+)\b"
)
#: "between A and B".
BETWEEN = re.compile(
    r"\b(?:between|linking|binding|entre|tra|fra|reliant|unissant|ce(?:lui|lle) (?:de|entre)|zwischen|tussen|pomiedzy"
    r"|miedzy)\b"
)
#: "with B".
WITH = re.compile(r"\b(?:with|avec|mit|con|col|com|met|z|ze)\b")
#: "une convention le lie à B", "the agreement links A to B".
LINKS = re.compile(r"\b(?:links|binds|ties|lie|lient|relie|unit|verbindet|une a|vincula a|lega|unisce|liga)\b")
#: "The two organisations", "beide", "signed by both": those named before.
BOTH = re.compile(
    r"\b(?:the two (?!\w+ (?:years|months))|both (?:parties|partners|organi[sz]ations|sides|institutions"
    r"|clusters|have|signed)"
    r"|by both|the (?:parties|partners)|les deux (?:structures|partenaires|parties|organis\w+|villes|etablissements"
    r"|associations|reseaux|institutions|poles|musees)|les (?:parties|partenaires)|die beiden|beide|ambas"
    r"|los dos|las dos"
    r"|le due (?!\w+ (?:anni|mesi))|i due (?:enti|partner|comuni|istituti|musei|porti|ospedali|consorzi)|entrambe?i?"
    r"|ambos|ambas"
    r"|os dois|as duas|beide (?:partijen|partners)|obie|oba|they (?:have )?(?:signed|concluded)|(?:elles"
    r"|ils) ont (?:signe|conclu)|zwischen ihnen|between them"
    r"|entre eux|entre elles|entre ambas|entre ellos|entre ellas|tra loro|fra loro)\b"
)
#: What points back at an agreement without naming one: "The document …", "First signed in …".
POINTING = re.compile(
    r"^\W*(?:(?:the|this|le|la|ce|cette|das|dieses|der|dieser|die|diese|el|de|het|il|lo|questo|este|este"
    r"|o)\s(?:document|text|texte"
    r"|dokument|papier"
    r"|schriftstuck|documento|pact|paper|testo|texto)"
    r"|(?:first|initially|originally|signed|renewed|extended|signee?|reconduite?|renouvelee?|prolongee?|conclue?"
    r"|unterzeichnet|verlangert|geschlossen|firmad[oa]|renovad[oa]|suscrit[oa]|firmat[oa]|rinnovat[oa]"
    r"|sottoscritt[oa]|assinad[oa])\b)"
)
#: What a house agrees with itself.
INTERNAL = re.compile(
    r"\b(?:charte interne|internal charter|statutes|statuts|satzung\w*|collective agreement|own charter)\b"
)
#: An agreement of towns.
TWIN = re.compile(
    r"\b(?:twin\w*|sister (?:city|cities)|jumel\w+|stadtepartner\w*|stadtefreund\w*|hermana\w+|gemell\w+|gemin\w+"
    r"|citta sorell[ae]|ciudades hermanas|stedenband\w*|partnersteden"
    r"|partnerstw\w+)\b"
)
#: What joins two towns or houses without saying that anything was signed: only right before "between A and B".
TIE = re.compile(
    r"\b(?:connections?|links?|ties|bonds?|relationships?|friendships?|liens?|relations?|amities?|verbindung(?:en)?"
    r"|freundschaft(?:en)?"
    r"|vinculos?|lazos|amistad|legam[ei]|amicizia|rapport[oi]|ligac(?:ao|oes)|amizade|banden?|vriendschap|wiez\w*"
    r"|przyjazn)"
    r"(?: (?:is|ist|est|es|e|jest) (?:the one|that|jene|die|diejenige|la que|quella|quello|celle|celui))?\s$"
)
#: The two together.
TIE_BETWEEN = re.compile(rf"{TIE.pattern.removesuffix('$')}{BETWEEN.pattern}")
#: How a table says that an agreement stands; folded, the whole cell.
STANDING = {
    "active": re.compile(
        r"(?:still )?(?:active|in force|valid|ongoing|running|current)|(?:toujours )?(?:actif|active|en vigueur"
        r"|en cours|valable)"
        r"|(?:weiterhin )?(?:aktiv|in kraft|gultig|laufend)|vigente|activ[oa]|en vigor|en curso"
        r"|in vigore|attiv[oa]|in corso|vigente|em vigor|ativ[oa]|em curso|van kracht|actief|lopend|geldig"
        r"|obowiazujac\w+|aktywn\w+|w mocy"
    ),
    "signed": re.compile(
        r"signed|concluded|signe(?:e)?|conclu(?:e)?|unterzeichnet|abgeschlossen|unterschrieben|firmad[oa]|suscrit[oa]"
        r"|firmat[oa]|sottoscritt[oa]|siglat[oa]|assinad[oa]|ondertekend|getekend|podpisan[aey]"
    ),
    "planned": re.compile(
        r"planned|in preparation|under negotiation|prevu(?:e)?|en (?:preparation|projet|negociation)|geplant"
        r"|in (?:vorbereitung|verhandlung|planung)|previst[oa]|en (?:preparacion|negociacion|tramite)|in preparazione"
        r"|in (?:fase di )?negoziazione|em (?:preparacao|negociacao)|gepland|in voorbereiding|planowan[aey]"
        r"|w przygotowaniu"
    ),
    "ended": re.compile(
        r"ended|expired|lapsed|terminated|termine(?:e)?|expire(?:e)?|echu(?:e)?|beendet|ausgelaufen|abgelaufen"
        r"|gekundigt"
        r"|finalizad[oa]|vencid[oa]|expirad[oa]|scadut[oa]|conclus[oa]|terminat[oa]|cessad[oa]|verlopen|beeindigd"
        r"|wygasl[aoy]?"
        r"|zakonczon[aey]"
    ),
}
#: "It remains active", "die Zusammenarbeit ist weiterhin aktiv": of an agreement spoken of.
ACTIVE = re.compile(
    r"\b(?:(?:is|remains?|are|as) (?:still |currently |now )?(?:active|in force|in effect)"
    r"|(?:est|reste|demeure) (?:toujours |encore |actuellement )?(?:en vigueur|active?|actif)"
    r"|(?:ist|bleibt|sind) (?:weiterhin |noch |derzeit |nach wie vor )?(?:aktiv|in kraft|gultig)\b(?! bis)"
    r"|(?:esta|sigue|permanece|continua) (?:aun |todavia )?(?:vigente|en vigor|activ[oa])"
    r"|(?:e|resta|rimane) (?:tuttora |ancora |sempre )?(?:in vigore|attiv[oa]|vigente)"
    r"|(?:esta|continua|permanece) (?:ainda )?(?:em vigor|ativ[oa])|is (?:nog steeds |nog )?(?:van kracht|actief)"
    r"|(?:nadal|wciaz) obowiazuje|jest (?:nadal )?aktywn\w+)\b"
)
