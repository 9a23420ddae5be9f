"""A name that a registrar keeps for whoever bought it: "reserved for one of our customers", "is this your domain?"."""

from __future__ import annotations

from models.pattern import regex

#: Held, in the words of registrars; folded text.
_HELD = (
    r"(?:reserved|registered|parked|held|secured|booked|reservee?|enregistree?|deposee?|reserviert|registriert|geparkt"
    r"|gesichert|hinterlegt|bestellt|reservad[oa]|registrad[oa]|registad[oa]|riservat[oa]|registrat[oa]|gereserveerd"
    r"|geregistreerd|geparkeerd|vastgelegd|zarezerwowan[aey]|zarejestrowan[aey]|utrzymywan[aey]|reserverad|registrerad"
    r"|reserveret|registreret|reservert|registrert|varattu|rekisteroity|rezervovan[ao]?|registrovan[ao]?"
    r"|zaregistrovan[ao]?"
    r"|rezervat|inregistrat|lefoglalt\w*|regisztralt\w*)"
)
#: For one customer; "reserved for customers" stands over a house's own pages.
_CUSTOMER = (
    r"(?:(?:for|by|on behalf of|pour|par|au nom de|fur|von|durch|im auftrag|para|por|en nombre de|per|da|per conto di"
    r"|a nome di|em nome de|voor|door|namens|dla|przez|na rzecz|for|av|till|til|af|pro|pentru|de) "
    r"(?:(?:an?|one of|our|this|une?|l'un de|de|nos|notre|einen?|eines?|einem|unser\w*|un|uno|una|de|nuestr\w+|dei"
    r"|nostr\w+"
    r"|um|noss\w+|een|onze|van onze|nasz\w*|jedn\w+ z|en|et|var\w?|vores|vore|av|af|jedn\w+|naseho|nasich|unui"
    r"|al) ){1,3}"
    r"(?:customers?|clients?|users?|kunde\w?|kundin|clientes?|cliente|clienti|klant(?:en)?|klient\w*|kund\w{0,3}"
    r"|zakaznik\w*|zakaznika|client)\b|(?:klienta|asiakkaalle|asiakkaamme|zakaznika|ugyfelunk\w*|ugyfel szamara))"
)
CUSTOMER = regex(rf"\b{_HELD}\b[^.!?:\n]{{0,40}}?\b{_CUSTOMER}|^{_CUSTOMER} {_HELD}\b")
#: Asked of whoever comes, on a page under the name itself.
YOURS = regex(
    r"\b(?:is this your|do you own this|are you the owner of this|(?:est-ce|c'est|s'agit-il de) votre"
    r"|etes-vous (?:le )?(?:proprietaire|titulaire) de ce|(?:ist|gehort) (?:das|dies|ihnen diese|dir diese)(?: ihre"
    r"| deine)?"
    r"|(?:es|este es) (?:tu|su|este su|este tu)|eres el (?:propietario|titular) de este|e (?:il tuo|questo il tuo"
    r"|il suo)"
    r"|sei il (?:titolare|proprietario) di questo|is dit (?:jouw|uw|je)|ben (?:jij|je|u) de eigenaar van (?:deze|dit)"
    r"|(?:czy )?(?:to|jest to) twoja|(?:este )?e o (?:seu|teu)|ar (?:det har |detta )?(?:din|ditt)|er (?:det"
    r"|dette) (?:dit|din|ditt)"
    r"|onko tama sinun|je to vase|ez az (?:on|te)|este (?:acesta )?(?:domeniul )?(?:dvs|tau))\b[^.!\n]{0,20}?"
    r"\b(?:dom(?:ain|aine|ein|inio|en|an|aene|ene)\w*|web ?(?:site|adres\w*|address)|site|nom de domaine"
    r"|nombre de dominio"
    r"|nome (?:di |a )?dominio|adres internetow\w*|internetadresse|verkkotunnu\w*)\b[^.!\n]{0,20}\?"
)
