"""The words of notes that point at a conversation, in nine languages.

Written for legible text (``legible``): without accents, in any case.
"""

from __future__ import annotations

from consulted.documents.fold import words
from consulted.documents.month import month_pattern

#: Stands for a date in masked text.
DAY = "\ufffc"

_BEFORE = (
    r"own|personal|author['’]?s|phone|telephone|video|zoom|skype|online|semi-?structured|expert|written|oral|face-to-face"
    r"|eigenes|personlich\w*|telefonisch\w*|mundlich\w*|schriftlich\w*|telefonic[ao]|see|vgl\.|siehe|voir|zie|persoonlijk"
    r"|schriftelijk|mondeling\w*|osobist[aey]|telefoniczn[aey]|ustn[aey]|egen|skriftlig|muntlig"
)
#: A conversation by name.
_TALK = (
    r"interviews?|(?:phone|telephone|video|skype|zoom)?\s?(?:conversation|call)|entretiens?|entrevue"
    r"|(?:telefon|experten|video|online)?(?:interview|gesprach|telefonat)|entrevista|conversacion|conversa|llamada|intervista"
    r"|colloquio|conversazione|(?:telefoon|vraag)?gesprek|wywiad|rozmowa|korespondencja|(?:telefon)?(?:intervju|samtal)"
)
#: Gatherings and affairs as often: only with a date.
LOOSE = (
    r"correspondence|correspondance|echange|discussion|meeting|exchange|reunion|riunione|treffen|overleg|spotkanie|mote"
)
_WITH = r"with|avec|mit|con|com|met|z|ze|med"
#: With a person said to be asked.
_OF = (
    r"interview\s+(?:of|de|a)|intervistas?\s+(?:ad?|al|alla|di)|entrevistas?\s+(?:ao?|al|a\s+la|de|concedida\s+por)"
    r"|intervista\s+(?:ad?|al|alla|di|rilasciata\s+da)|befragung\s+(?:von|der|des)|interviewed"
)
#: What somebody let us know.
_WORD = (
    r"(?:personal\s+communications?|pers\.\s*comm\.?|e-?mail(?:\s+exchange)?|communications?\s+personnelles?|courriel"
    r"|comunicacion\s+personal|correo\s+electronico|comunicazione\s+personale|comunicacao\s+pessoal|correio\s+eletronico"
    r"|(?:personliche|schriftliche|mundliche|telefonische)?\s?(?:mitteilung|auskunft)|persoonlijke\s+communicatie|mededeling"
    r"|informacja\s+(?:ustna|osobista)|(?:e-?post|mejl|mail)|personlig\s+kommunikation|(?:muntlig\s+)?uppgift)"
)
_FROM = r"from|with|by|de|du|avec|von|mit|durch|con|di|da|van|met|door|od|z|fran|med|com"
#: Between the noun and whom it was with; a date too.
_ASIDE = (
    r"conducted|held|carried\s+out|via|over|by|on|of|the|zoom|skype|teams|telephone|phone|video|to|author|me|us|dated|du|le|en"
    r"|realise|mene|telephonique|vom|am|gefuhrt|per|telefon|telefonic[ao]|realizad[ao]|efectuad[ao]|realizzata|el|del|dia|de|il"
    r"|em|van|op|dnia|z\s+dnia|przeprowadzon[yae]|telefoniczn[aey]|den|personal|personale|pessoal|an\s+den\s+verfasser"
    rf"|an\s+die\s+verfasserin|a\s+l['’]auteure?|{DAY}+|\d[\d./:-]*|(?:{month_pattern()})"
)
_ASIDES = rf"(?:[\s,(]+(?:{_ASIDE})[.)]?(?![^\W_])){{0,8}}"
OPENING = (
    rf"\W*(?:(?:{_BEFORE})\s+){{0,2}}(?:(?:{_TALK}|{LOOSE}){_ASIDES},?\s+(?:{_WITH})|(?:{_TALK})\s*:(?=\s)|(?:{_OF})"
    rf"|(?:entrevista|intervista){_ASIDES}\s+(?:ao?|ad|al|alla)|(?:{_WORD}){_ASIDES}(?:\s+(?:{_FROM})|\s*[,:]))"
    r"(?![^\W_])\s*:?\s*"
)
#: Behind a name: "Tobias Merrow, Coastal Bureau, personal communication, 3 May 2018".
ALONE = (
    r"[,(;–—-]\s*(?:(?:personal|phone|telephone|online)\s+)?(?:interview|personal\s+communication|pers\.\s*comm\.?|entretien"
    r"|communication\s+personnelle|comm\.\s*pers\.?|(?:personliche|mundliche|schriftliche)\s+(?:mitteilung|auskunft)|gesprach"
    r"|entrevista|comunicacion\s+personal|com\.\s*pers\.?|intervista|comunicazione\s+personale|colloquio"
    r"|comunicacao\s+pessoal|wywiad|rozmowa|informacja\s+ustna|persoonlijke\s+(?:communicatie|mededeling)|intervju"
    r"|personlig\s+kommunikation|muntlig\s+uppgift|e-?mail|courriel)(?![^\W_])"
    r"(?=\s*(?:$|[,;.):]|(?:on|of|du|le|vom|am|van|op|el|del|il|em|den|z\s+dnia)\s|\ufffc))"
)
#: Around a date.
SMALL = (
    r"on|the|of|am|den|der|vom|le|du|el|dia|del|de|il|giorno|op|em|w\s+dniu|z\s+dnia|dnia|dated|date|held|conducted|gefuhrt"
    r"|realise|realisee|realizada|in|a|van|kl|at"
)
#: By what means, and no organisation.
MEANS = (
    r"(?:by|via|per|par|por|over|on|over\s+the|przez|pa|in)?\s*(?:tele(?:ph|f)on\w*|phone|zoom|skype|teams|e-?mail|video\w*|person"
    r"|telefonisch|telefonicamente)"
)
#: What people are at their house; "Head of Research at the Harbour Trust".
ROLES = frozenset(
    words(
        "director head manager president vice chair chairman chairwoman chairperson secretary officer coordinator "
        "ceo cfo advisor adviser analyst researcher professor spokesperson spokesman minister mayor deputy senior "
        "chief executive managing leiter leiterin geschaftsfuhrer geschaftsfuhrerin sprecher sprecherin referent "
        "referentin vorsitzender vorsitzende directeur directrice responsable presidente chef cheffe charge "
        "chargee chercheur chercheuse maire directora gerente coordinador coordinadora jefe jefa portavoz alcalde "
        "direttore direttrice responsabile coordinatore coordinatrice sindaco voorzitter hoofd woordvoerder "
        "burgemeester dyrektor kierownik kierowniczka prezes rzecznik diretor diretora chefe direktor ordforande "
        "forskare chefen"
    )
)
#: Between a role and its house; the first kind tells more.
AT_HOUSE = r"\s+(?:at|from|chez|beim?|bij|presso|w|pa)\s+(?:the\s+|la\s+|le\s+|het\s+)?(?=[^\W\d_])"
OF_HOUSE = (
    r"\s+(?:of|for|de\s+la|de|du|des|der|del|della|do|da|van\s+de|van\s+het|van)\s+"
    r"(?:the\s+|la\s+|le\s+|het\s+)?(?=[^\W\d_])"
)
#: Titles of address that are no part of a name.
COURTESY = r"(?:mr|mrs|ms|herrn?|frau|m|mme|mlle|sra?|sig(?:\.ra|\.na|nora?)?|dhr|mevr|pan(?:em|ia)?)\.?\s+(?=[^\W\d_])"
#: Small words in names.
PARTICLES = frozenset(words("de del della di da dos das do du des d van von der den ter ten la le al el bin af zu zur"))
#: Between two people.
AND = frozenset(words("and et und y e en i och"))
#: Words of organisations' names.
HOUSES = frozenset(
    words(
        "agency agence agentur agencia agenzia association associacao asociacion associazione authority bank banque "
        "board bureau centre center centro cluster college commission committee company consortium council delegation "
        "department direction directorate embassy federation foundation fundacion fondazione fondation gmbh group "
        "groupe inc initiative institut institute instituto istituto kommission ltd ministerio ministere ministerium "
        "ministry municipality museum network office organisation organization projet project programme sa secretariat "
        "sociedad society team union universidad universitat universite university verband verein stiftung amt stadt "
        "services service trust guild port harbour museo musee muzeum ville gemeente gmina kommun comune junta camara "
        "chambre kammer kamer izba liga ligue league syndicat zarzad stowarzyszenie fundacja forbund forening "
        "stichting vereniging waterschap partners experts members workers stakeholders residents experten experto "
        "expertos esperti expertes representatives"
    )
)
#: What may stand before such a heading.
APPENDIX = r"annex|appendix|annexe|anhang|anlage|anexo|apendice|allegato|appendice|bijlage|zalacznik|aneks|bilaga"
#: Headings of lists of interviews.
CONVERSATIONS = (
    r"(?:list\s+of\s+|liste\s+des?\s+|liste\s+der\s+|lista\s+de\s+|elenco\s+(?:delle\s+)?|lijst\s+van\s+|lista\s+|verzeichnis\s+der\s+)?"
    r"(?:our\s+|own\s+|oral\s+|expert(?:en)?-?\s?)?(?:interviews?|interviewees|conversations|people\s+interviewed|persons\s+interviewed"
    r"|entretiens(?:\s+(?:realises|menes|conduits|effectues))?|personnes\s+(?:interrogees|rencontrees|interviewees)|entrevues"
    r"|gesprache?|gefuhrte\s+(?:interviews|gesprache)|interviewpartner(?:innen)?|gesprachspartner(?:innen)?|befragte(?:\s+personen)?"
    r"|entrevistas(?:\s+(?:realizadas|efetuadas|efectuadas))?|personas\s+entrevistadas|entrevistad[oa]s|pessoas\s+entrevistadas"
    r"|interviste(?:\s+(?:effettuate|realizzate|svolte))?|colloqui|persone\s+intervistate|intervistati|gesprekken|geinterviewden"
    r"|(?:gevoerde|afgenomen)\s+(?:gesprekken|interviews)|gesprekspartners|wywiady(?:\s+przeprowadzone)?|przeprowadzone\s+(?:wywiady|rozmowy)"
    r"|rozmowy|rozmowcy|intervjuer|samtal|intervjupersoner|intervjuade(?:\s+personer)?)"
)
