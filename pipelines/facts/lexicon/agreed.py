"""How pages speak of agreements: a report's words, and labels, notes and heads of tables in eight languages.

All patterns read folded text.
"""

from __future__ import annotations

from models.pattern import regex
from pipelines.facts.lexicon import absent, pact

#: What binds two houses.
BINDS = regex(
    rf"{pact.PACT.pattern}|\b(?:accord[oi]|convenzion[ei]|protocoll[oi]|intes[ae]|contratt[oi]|collaborazion[ei]"
    r"|gemellaggi[oi]|memorandum|acordos?|convenios?|protocolos?|parcerias?|contratos?|cooperac(?:ao|oes)"
    r"|geminac(?:ao|oes)"
    r"|colaboracion(?:es)?|cooperacion|alianzas?|protocoles?|protokol\w*|umow[aeyi]|porozumien\w*|wspolprac\w+"
    r"|partnerstw\w+|memorand\w+"
    r"|overeenkomst\w*|cooperat\w+|zusammenarbeit)\b"
)
SIGNED = regex(
    rf"{pact.SIGNED.pattern}|\b(?:put their names to|concluded|conclusion|unterschrift|beschlossen|vertrag vom"
    r"|firma|firmo|firman|rubricad[oa]s?|celebrad[oa]s?|celebraram|firmaram"
    r"|firmat[oaie]|sottoscritt[oaie]|stipulat[oaie]|siglat[oaie]|concluso|conclusa|sottoscrizione"
    r"|assinad[oa]s?|assinatura|assinou|assinaram|ondertekening|afgesloten"
    r"|podpisano|podpisanie|zawarcie)\b"
)
#: Before a day it may have been signed on: "since", "in force from".
BEGUN = regex(
    r"\b(?:since|start(?:ed|s)?|effective|first|premiere?|depuis|en vigueur|seit|beginn|vertragsbeginn|in kraft"
    r"|abschluss|desde|en vigor|inicio|dal|sinds|od|z dnia|em vigor)\b"
)
RENEWED = regex(
    rf"{pact.RENEWED.pattern}|\b(?:renewing|extends?|extension|prolongation|renovation of the agreement|reaffirmed"
    r"|prolong\w+|renouvel\w+|reconduction|prorogation|avenant"
    r"|verlangerung|erneuerung|neufassung"
    r"|renovacion|prorroga\w*|ampliad[oa]|ampliacion|renueva\w*"
    r"|rinnov\w+|prorogat\w+|proroga|estes[oa]"
    r"|renovac(?:ao|oes)|renovou|renovaram|prorrogac(?:ao|oes)"
    r"|verlenging|vernieuwing|hernieuwd\w*|odnowien\w+|przedluzen\w+|aneks\w*)\b"
)
UNTIL = regex(
    rf"{pact.UNTIL.pattern}|\b(?:validity|valid|term ends|end date|expiration|in force (?:to|through)|now runs"
    r"|validite|valable|terme|fin|date de fin|date d'echeance"
    r"|gultigkeit|gultig|laufzeit(?:ende)?|lauft ab|vertragsende|ablauf|ende|lauft aus|ausgelaufen"
    r"|vigente|vigencia|validez|valid[oa]s?|vencimiento|caducidad|vencio|vigor"
    r"|scadenza|scade|scaduto|scaduta|validita|fino al?|termine|termina"
    r"|validade|valid[oa] ate|ate(?= (?:\d|ao?\b|janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro"
    r"|outubro|novembro|dezembro|final|fim))"
    r"|geldig(?:heid)?|looptijd|einddatum|loopt af|wazn\w+|obowiazuje do|koniec|termin"
    r"|lapsed|expired)\b"
)
#: Said to have ended before its time, or at its end.
ENDED = regex(
    rf"{pact.ENDED.pattern}|\b(?:has ended|has expired|has lapsed|no longer in force|came to an end|discontinued"
    rf"|dissolved"
    r"|was ended|(?:not|never) (?:been )?renewed|withdrawn from|cancelled|canceled"
    r"|resilie\w*|denonce\w*|caduque?s?|echue?s?|expire[e]?s?(?= (?:depuis|en|le|au)\b)|(?:pas"
    r"|plus) (?:ete )?(?:renouvele|reconduit|prolonge)\w*"
    r"|non (?:renouvele|reconduit)\w*|a expire|plus en vigueur|arrive\w* a echeance|mis fin"
    r"|erloschen|aufgehoben|aufgelost|abgelaufen|endete|nicht (?:mehr )?(?:verlangert|erneuert|in kraft)"
    r"|nicht mehr gultig"
    r"|finalizad[oa]|finalizo|extinguid[oa]|vencid[oa]|vencio|rescindid[oa]|expirad[oa]|expiro"
    r"|no (?:se )?(?:ha sido )?(?:renovad[oa]|renovo|prorrogo)|ya no (?:esta vigente|rige)"
    r"|scadut[oa]|terminat[oa]|risolt[oa]|disdett[oa]|rescis[oa]|non (?:e stat[oa] )?(?:piu )?(?:rinnovat"
    r"|prorogat)[oa]|non piu in vigore"
    r"|caducou|expirou|terminou|cessou|rescindid[oa]|denunciad[oa]|nao (?:foi )?(?:renovad|prorrogad)[oa]"
    r"|ja nao (?:esta )?em vigor"
    r"|beeindigd|verlopen|afgelopen|opgezegd|stopgezet|niet (?:meer )?(?:verlengd|vernieuwd|van kracht)"
    r"|wygasl[aoy]?|zakonczon[aoy]|rozwiazan[aoy]|wypowiedzian[aoy]|nie (?:zostal[aoy]? )?(?:przedluzon"
    r"|odnowion)[aoy]|juz nie obowiazuje)\b"
)
#: A party that is no longer one.
LEFT = regex(
    r"\b(?:has left|left (?:the|this) (?:agreement|memorandum|partnership|consortium|cooperation|alliance)|withdrew"
    r"|withdrawn|pulled out|no longer (?:a )?part(?:y|ner|ies|icipates?)"
    r"|s'est retiree?|se sont retirees?|a quitte|ont quitte|n'est plus (?:partenaire|partie|signataire|membre)"
    r"|s'en est retiree?"
    r"|ausgetreten|ausgestiegen|ausgeschieden|zuruckgezogen|nicht mehr (?:beteiligt|dabei|partner)"
    r"|se retiro|se retiraron|se ha retirado|ha abandonado|abandono|ya no (?:es|forma) (?:parte|socio|miembro)"
    r"|si e ritirat[oa]|ha lasciato|non e piu (?:partner|parte|membro)"
    r"|retirou-se|saiu d[oa]|abandonou|deixou de (?:ser|fazer) (?:parte|parceir[oa])"
    r"|uitgestapt|uitgetreden|teruggetrokken|niet langer (?:partner|lid)"
    r"|wystapil[aoy]?|wycofal[aoy]? sie|opuscil[aoy]?|nie jest juz (?:partnerem|strona|czlonkiem))\b"
)
PLANNED = regex(
    rf"{pact.PLANNED.pattern}|\b(?:nous prevoyons|(?:we|they|it) (?:plan|hope|intend|expect)s? to sign|(?:is"
    rf"|are) (?:being )?(?:planned|prepared|negotiated)|talks? (?:on|about|under way)"
    r"|en projet|a l'etude|(?:signature|sa signature|conclusion) (?:est |sera )?(?:prevue|envisagee|attendue)"
    r"|prevoyons de (?:le |la )?(?:signer|conclure)|devraient signer"
    r"|geplant|vorgesehen|in aussicht|soll(?:en)? .{0,60}(?:unterzeichnen|schliessen|unterschreiben)"
    r"|previst[oa]s?|se preve|en (?:preparacion|negociacion|tramite)|pendiente de firma|se firmara"
    r"|in preparazione|in corso di (?:definizione|negoziazione|firma)|sara (?:firmat|sottoscritt|siglat)[oa]"
    r"|si prevede|e previst[oa]|verra (?:firmat|sottoscritt)[oa]"
    r"|em (?:preparacao|negociacao|curso)|sera assinad[oa]|preve-se|esta previst[oa]"
    r"|gepland|in voorbereiding|zal .{0,40}ondertekend|wordt .{0,40}(?:voorbereid|ondertekend)"
    r"|planowan[aey]|w przygotowaniu|zostanie|ma zostac|trwaja (?:rozmowy|negocjacje))\b"
)
NONE = regex(
    rf"{absent.NONE.pattern}|\bnon (?:esiste|c'e|vi e)\b.{{0,30}}\b(?:alcun\w*|nessun\w*)|\bnon (?:e"
    rf"|sono) (?:stat\w )?ancora (?:stat\w )?(?:firmat|sottoscritt)\w"
    r"|\bnao (?:existe|ha)\b.{0,30}\b(?:nenhum\w*|qualquer)|\bainda nao\b.{0,20}\bassinad\w"
)
ACTIVE = regex(
    r"\b(?:in force|is active|remains? active|en vigueur|in kraft|besteht (?:fort|weiter)|vigente|en vigor"
    r"|in vigore|em vigor"
    r"|van kracht|obowiazuje)\b"
)
#: Heads of columns and labels, by what stands beneath them.
HEADS = {
    "signed": regex(
        r"\b(?:sign\w*|date|since|start|depuis|debut|du|conclu\w*|unterzeichn\w*|unterschrieben|abschluss|vom|seit"
        r"|datum|beginn"
        r"|firm\w*|fecha|desde|inicio|data|dal|stipula\w*|sottoscri\w*|inizio|assin\w*|sinds|ondertek\w*|ingang\w*"
        r"|podpis\w*|zawar\w*|od|agreement|accord|vertrag|convention|mou)\b"
    ),
    "renewed": regex(
        r"\b(?:renew\w*|exten\w*|renouv\w*|reconduc\w*|prolong\w*|verlanger\w*|erneuer\w*|updated?|renov\w*"
        r"|prorr?og\w*|rinnov\w*|verleng\w*"
        r"|vernieuw\w*|odnow\w*|przedluz\w*)\b"
    ),
    "valid-until": regex(
        r"\b(?:until|to|valid\w*|expir\w*|end|ends|term|echeance|jusqu\w*|fin|bis|gultig\w*|ende|lauft|laufzeit\w*"
        r"|ablauf|hasta|vigencia|venc\w*"
        r"|vigente|scadenza|fino|termine|ate|fim|tot|geldig\w*|looptijd|einddatum|do|wazn\w*|koniec)\b"
    ),
}
