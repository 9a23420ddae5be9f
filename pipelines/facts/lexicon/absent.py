"""How texts say that an agreement does not exist; folded, in eight languages."""

from __future__ import annotations

from models.pattern import regex
from pipelines.facts.lexicon.pact import PACTS

#: Something signed, folded, as it is said not to be there.
_DONE = (
    r"(?:signed|concluded|formali[sz]ed|sealed|agreed|in (?:place|force|writing)|put on paper|signee?s?|conclue?s?"
    r"|formalisee?s?|unterzeichnet|geschlossen|vereinbart|unterschrieben|firmad[oa]s?|suscrit[oa]s?|firmat[oaie]"
    r"|sottoscritt[oaie]|stipulat[oaie]|conclus[oaie]|assinad[oa]s?|(?:onder)?(?:ge)?tekend|gesloten|afgesproken"
    r"|podpisan\w+|zawart\w+)"
)
_ANY = r"(?: [\w-]+){0,3}? "
#: That no agreement is there: a word for "no" right before the agreement, or a denial of what is done with one.
NONE = regex(
    r"\b(?:(?:no(?! longer| doubt| more| fewer| less| sooner)|without (?:an?|any)|neither|never an?"
    r"|not (?:yet )?(?:an?|any))"
    rf"{_ANY}{PACTS}\b"
    rf"|(?:not yet|has not|have not|had not|was never|nothing (?:has|had)|hasn't|haven't"
    rf"|not so far)(?: [\w-]+){{0,4}} {_DONE}"
    rf"|never (?:\w+ ){{0,2}}{_DONE}|(?:n[’']\w+ |)jamais (?:\w+ ){{0,2}}{_DONE}|(?:nie|niemals"
    rf"|nooit)\b[^;.]{{0,60}}\b{_DONE}"
    rf"|nunca (?:\w+ ){{0,2}}{_DONE}|(?:non|mai) (?:\w+ ){{0,2}}mai (?:\w+ )?{_DONE}|nigdy nie (?:\w+ )?{_DONE}"
    r"|no document|without (?:any )?(?:formal|written) \w+|not yet any"
    r"|without (?:an?y?)(?: [\w-]+){1,2} (?:having been|being) signed"
    rf"|(?:aucun\w* |(?:pas|jamais|point)(?: encore| a ce jour| pour l[’']instant)? (?:de |d[’'](?:une? )?))"
    rf"(?:[\w-]+ ){{0,2}}?{PACTS}"
    rf"|n[’'](?:a|ont|est|sont|avait|avaient) (?:pas|rien|jamais) (?:encore )?(?:ete )?{_DONE}"
    rf"|rien n[’']\w+ (?:encore |pour l[’']instant )?(?:ete )?{_DONE}|sans (?:accord|convention|protocole|document)"
    r"|(?:il n[’']existe|il n[’']y a|n[’']existe)(?: \w+){0,3} aucun\w*"
    rf"|kein\w*{_ANY}{PACTS}\b|(?:es gibt|besteht|bestehen|existiert|gibt es|liegt)\b.{{0,40}}\bkein\w*"
    rf"|(?:noch|bislang|bisher|bis heute) (?:immer )?(?:nichts?|nie)\b.{{0,40}}\b{_DONE}|nichts\b.{{0,40}}\b{_DONE}"
    rf"|{PACTS}\b[^;.]{{0,120}}\b(?:liegt|besteht|existiert|gibt es) (?:noch |bislang |bisher |derzeit )*nicht"
    r"|(?:fehlt|steht) (?:bislang|noch|bisher)(?: aus)?|gibt es (?:noch|bislang|bisher) nicht|ohne (?:vertrag|abkommen"
    r"|vereinbarung)"
    rf"|ningun\w*{_ANY}{PACTS}\b|{PACTS}(?: \w+)? algun[oa]"
    rf"|no (?:existen?|hay|tienen?|mantienen?|medi[ae]n?|const[ae]n?|consta)\b.{{0,40}}\b{PACTS}"
    rf"|(?:aun|todavia) no (?:se )?(?:ha|han|hay|existe|esta)\b|no (?:se )?han? (?:sido )?{_DONE}"
    rf"|nada (?:se )?ha{_ANY}?{_DONE}"
    rf"|sin (?:ningun )?(?:acuerdo|convenio)|carecen? de{_ANY}{PACTS}"
    rf"|(?:alcun\w*|nessun\w*){_ANY}{PACTS}\b|{PACTS} alcun[oa]|senza (?:alcun )?(?:accordo|convenzione)"
    rf"|non (?:esist\w+|c[’']e|vi e|ha|hanno|risulta\w*|sono|e)\b.{{0,40}}\b{PACTS}"
    rf"|non (?:e|sono|hanno|ha) (?:stat[oaie] )?(?:ancora )?(?:stat[oaie] )?{_DONE}|nulla .{{0,20}}{_DONE}"
    rf"|nenhum\w*{_ANY}{PACTS}\b|{PACTS} algum[a]?|nao (?:existe|ha|foi|tem)\b.{{0,40}}\b(?:{PACTS}|{_DONE})|ainda nao"
    rf"|geen{_ANY}{PACTS}\b|(?:nog|vooralsnog|tot nu toe|tot dusver) (?:niets|niet|geen)\b.{{0,40}}\b(?:{_DONE}"
    rf"|{PACTS})"
    rf"|(?:bestaat|bestaan|is) (?:er )?(?:nog |vooralsnog |tot nu toe )?geen"
    rf"|zadn\w*{_ANY}{PACTS}|nie (?:ma|istnieje|laczy|wiaze|podpisa\w+|zawar\w+|maja)\b.{{0,50}}\b(?:{PACTS}|{_DONE})"
    rf"|nie (?:zostal\w* )?(?:podpisan|zawart)\w+|brak(?: \w+)? {PACTS})"
)
