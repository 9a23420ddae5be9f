"""What the heads of a report's tables say of their columns, in six languages; folded."""

from __future__ import annotations

from models.pattern import regex

#: A column of houses.
HOUSES = regex(
    r"(?:name of (?:the )?)?(?:organi[sz]ations?|institutions?|partners?|members?|clusters?|networks?|body"
    r"|bodies|parties"
    r"|associations?|universit(?:y|ies)|museums?|chambers?|projects?|consortia|consortium|(?:twin |partner "
    r"|sister )?(?:cit(?:y|ies)|towns?)"
    r"|organismes?|structures?|partenaires?|membres?|poles?|grappes?|federations?|stations?|reseaux?|etablissements?|musees?|chambres?"
    r"|communes?|villes?(?: jumelees?| partenaires?)?"
    r"|projets?"
    r"|organisation(?:en)?|einrichtung(?:en)?|partner|mitglied(?:er)?|verband|verbande|verein|netzwerke?|hochschulen?"
    r"|kammern?|(?:partner)?stadte?|partnerstadt|stadt|vertragspartner|partnereinrichtung(?:en)?|projekte?|akteure?"
    r"|entidad(?:es)?|organizacion(?:es)?|socios?|miembros?|organisaties?|instellingen|leden|instytucj[ae]"
    r"|organizacj[ae]"
    r"|partnerzy|czlonkowie|asociacion(?:es)?|ciudad(?:es)?(?: hermanad[ao]s?)?|municipios?|redes?|camaras?"
    r"|proyectos?|organismos?"
    r"|universidad(?:es)?|museos?|hospital(?:es)?|clusteres"
    r"|organizzazion[ei]|ent[ei]|istituzion[ei]|membr[oi]|soci|comun[ei]|citta(?: gemell[ae])?|ret[ei]"
    r"|associazion[ei]|progett[oi]"
    r"|consorzi[oi]?|camer[ae]|universita|muse[oi]|ospedal[ei]|struttur[ae]"
    r"|organizac(?:ao|oes)|instituic(?:ao|oes)|parceir[oa]s?|membros?|associac(?:ao|oes)|universidades?|projetos?"
    r"|cidades?|entidades?"
    r"|verenigingen|steden|stad|projecten|ziekenhuizen|miast[oa]|stowarzyszeni[ea])(?: [ab12])?"
)
#: A column of several parties, and of the day an agreement was signed, renewed, ends.
PARTIES = regex(
    r"(?:parties|partners?|partenaires?|vertragspartner|partner|between|entre|zwischen|signatories|signataires|socios"
    r"|partijen|partnerzy|strony|partes(?: firmantes)?|parti(?: firmatarie)?|contraenti|firmatari|firmantes"
    r"|signatarios|parceiros|enti|entidades|hermanamiento|acuerdo|convenio|accordo|gemellaggio|convenzione"
    r"|cooperation between|partnership|twinnings?|jumelages?|partnerschaft|agreement|accord|abkommen)"
)
SIGNED = regex(
    r"(?:(?:date|act|text|acte|texte|accord|agreement|vertrag|abkommen|acuerdo|accordo) )?(?:signed|of signature"
    r"|signature(?: date)?|signee?(?: le)?|date de signature|unterzeichnet"
    r"|unterzeichnung|abgeschlossen|geschlossen|since|depuis|seit|ondertekend|ondertekening|podpisan\w+|data podpisania"
    r"|firmad[oa]|firma|fecha(?: de(?: la)? firma)?|suscrit[oa]|suscripcion|desde"
    r"|firmat[oa]|data(?: (?:di|della) firma| firma| de assinatura| da assinatura)?|sottoscritt[oa]|sottoscrizione"
    r"|stipula|dal"
    r"|assinatura|assinad[oa]|datum)(?: (?:on|am|il|el))?"
)
RENEWED = regex(
    r"(?:last )?(?:renewed|renewal|updated|renouvele(?: le)?|renouvellement|verlangert|erneuert|renovad[oa]"
    r"|renovacion|prorroga(?:d[oa])?|rinnov(?:o|at[oa])|proroga(?:t[oa])?|renovacao|verleng(?:d|ing)|odnowion\w+"
    r"|przedluzon\w+)"
)
UNTIL = regex(
    r"(?:valid (?:until|to)|until|expir\w+|end(?:s| date)?|valable jusqu.*|echeance|fin|gultig bis|laufzeit bis"
    r"|bis|laufzeit|ende|(?:vigente |valid[oa] )?hasta|vigencia|vencimiento|expiracion|caducidad|fin de vigencia"
    r"|(?:valid[oa] |in vigore )?fino al?|scadenza|validita|termine|(?:valid[oa] )?ate|vencimento|validade"
    r"|geldig tot|tot|einddatum|looptijd(?: tot)?|wazn\w+ do|data wygasniecia)"
)
STATUS = regex(r"(?:status|statut|stand|etat|estado|situacion|situacao|situation|stato|stan|estatus|vigente\?)")
FOUNDED = regex(
    r"(?:year )?(?:founded|established|created|foundation|founding year|year of foundation|since|annee de creation"
    r"|creation|fonde en|cree en|gegrundet|grundung(?:sjahr)?|seit|(?:ano de )?(?:fundacion|creacion|constitucion)"
    r"|fundad[oa]|(?:anno di )?(?:fondazione|costituzione|creazione|nascita)|fondat[oa]"
    r"|(?:ano de )?(?:fundacao|criacao)|opgericht|oprichting(?:sjaar)?|zalozon\w+|rok zalozenia)"
)
COUNTRY = regex(r"(?:country|countries|pays|land|lander|pais|paises|paes[ei]|kraj)")
TARGETS = regex(
    r"(?:target(?:ed)? (?:countr(?:y|ies)|markets?)|targets?|pays (?:cibles?|vises?)|ziellander|zielmarkte"
    r"|zielland|paises (?:objetivo|destino|destinatarios|meta|alvo)|mercados (?:objetivo|alvo)|paesi (?:target"
    r"|obiettivo|destinatari)"
    r"|mercati (?:target|obiettivo)|doellanden|kraje docelowe)"
)
EVENT = regex(
    r"(?:events?|meetings?|conferences?|fairs?|rencontres?|conferences?|salons?|reunions?|treffen|messen?|tagung(?:en)?"
    r"|konferenz(?:en)?|encuentros?|ferias?|congresos?|incontr[oi]|fier[ae]|convegn[oi]|encontros?|feiras?|bijeenkomst(?:en)?"
    r"|beurzen|beurs|spotkani[ae]|evenements?|veranstaltung(?:en)?|manifestations?|activity|activities|activites?|termin|what"
    r"|eventos?|event[oi]|manifestazion[ei]|actividad(?:es)?|attivita|atividades?|evenement|wydarzenie)"
)
DATE = regex(r"(?:dates?|when|day|quand|datum|wann|termin|fechas?|cuando|quando|date|data)")
SHORT = regex(
    r"(?:acronym|short(?: form| name)?|abbreviation|sigle|acronyme|abkurzung|kurzel|kurzform|siglas?|afkorting)"
)
#: Of those, where the house of another column is at home.
SEAT = regex(
    r"(?:cit(?:y|ies)|towns?|communes?|villes?|stadte?|ort|ciudad(?:es)?|municipios?|citta|comun[ei]|gemeenten?|stad"
    r"|steden|miast[oa]|gmin[ay]|cidades?)"
)
