"""Calls for proposals: what they are called, who runs them, and when they close; folded, in eight languages."""

from __future__ import annotations

from models.pattern import regex

#: What two funders issue together.
CALL = regex(
    r"\b(?:(?:joint |open |common |bilateral |funding |research )*calls?(?: for (?:\w+ )?(?:proposals|projects|papers"
    r"|applications|tenders|expressions of interest))?"
    r"|appels? (?:conjoints? |communs? |bilaterale?s? |bilateraux )*(?:a|de) (?:\w+ )?(?:projets?|propositions?"
    r"|candidatures?"
    r"|manifestations? d['’]interets?)"
    r"|(?:\w*forder|projekt|antrags|ausschreibungs)?aufruf(?:e?s|en?)?|\w*ausschreibung(?:en)?"
    r"|convocatorias?|llamamientos?|llamada a proyectos|bandi|bando|avviso pubblico|chiamata a progetti"
    r"|(?:projectoproep|oproep)(?:en)?|nabor\w*|konkurs\w*|editais|edital|chamadas?|concurso)\b"
)
#: Who issues it stands behind.
RUN_BY = regex(
    r"\b(?:(?:run|funded|financed|issued|launched|carried|managed|backed|supported|opened|organi[sz]ed|co-?funded"
    r"|announced|published)(?: jointly| together)? by"
    r"|(?:porte|lance|finance|gere|soutenu|cofinance|ouvert|organise|publie)e?s?(?: conjointement| ensemble)? par"
    r"|(?:getragen|ausgeschrieben|finanziert|herausgegeben|veroffentlicht|verantwortet|gefordert|organisiert)"
    r"(?: wird| werden| wurde)?[^.;,]{0,60}? von|(?:wird|wurde) [^.;,]{0,40}?von"
    r"|(?:lanzad|financiad|gestionad|impulsad|abiert|publicad|cofinanciad)[oa]s?(?: conjuntamente)? por"
    r"|(?:promoss|finanziat|lanciat|gestit|pubblicat|cofinanziat|sostenut)[oaie](?: congiuntamente)? da(?:l|lla"
    r"|ll['’])?"
    r"|(?:uitgeschreven|gefinancierd|gedragen|gelanceerd|beheerd)(?: wordt| werd)? door"
    r"|(?:oglaszan|finansowan|prowadzon)\w+ przez"
    r"|(?:lancad|financiad|gerid|aberto|promovid|publicad)[oa]?s?(?: conjuntamente)? por)\b"
)
#: Right before the day it closes, beside the words for "until".
CLOSES = regex(
    r"\b(?:clos(?:es|ed|ing)(?: date)?|deadline|due(?: by| on)?|by|before|no later than|submission date"
    r"|cloture\w*|date limite|echeance|au plus tard|avant"
    r"|schlie[sß]+t|schloss|endet|frist|spatestens|stichtag|einreichschluss|annahmeschluss|antragsschluss"
    r"|cierra|cerro|cierre|plazo|fecha limite|antes del?"
    r"|chiude|chiusura|scadenza|scade|entro"
    r"|sluit(?:ing)?|sluitingsdatum|uiterlijk|termin|zamkniecie|fecha|encerra|prazo)\b[^.;,\d]{0,40}$"
)
