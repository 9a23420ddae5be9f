"""What happens on a day, and how it is told: held, past, planned; in six languages, folded."""

from __future__ import annotations

from models.pattern import regex

_NOUNS = (
    r"missions?|conferences?|congress(?:es)?|forums?|workshops?|seminars?|summits?|fairs?|exhibitions?|symposi(?:um|a)"
    r"|visits?|meetings?|delegations?|round ?tables?|matchmaking(?: event)?|events?|assembl(?:y|ies)|webinars?"
    r"|trips?|tour"
    r"|ceremony|festival|kick-?off|(?:grand |official )?opening|inaugura(?:tion|cion|zione|cao)|einweihung"
    r"|\w*eroffnung|opening|otwarcie|trainings?|calls? for (?:proposals|projects|expressions? of interest)"
    r"|trade show"
    r"|hackathon|summer school|exercise|convention(?= (?:was held|took))"
    r"|colloques?|congres|ateliers?|seminaires?|sommets?|salons?|foires?|expositions?|visites?|reunions?|rencontres?"
    r"|assises|journees?|assemblee generale|appels? a projets|biennale|ceremonie|voyages? d'etude|exercice"
    r"|universite d'ete"
    r"|\w*konferenz|\w*kongress|\w*tagung|\w*seminar|\w*messe|\w*ausstellung|\w*besuch|\w*treffen|\w*reise|\w*forum"
    r"|\w*gipfel|\w*versammlung|\w*workshop|\w*delegation|\w*feier|(?!(?:heri|vin|cot|percen"
    r"|advan|mon|repor|par|pilo|sabo|shor|vol|foo|chan|avan|ou|raf|diens|donners|frei|sams|sonn|all|vor)tage?\b)\w{3,}tage?|\w*woche|\w*festival|symposium"
    r"|\w*symposium"
    r"|\w*ubung|\w*veranstaltung|\w*fest|\w+borse"
    r"|mision(?:es)?(?: comercial(?:es)?)?|visita|reunion|simposio|seminario|exposicion|festival|encuentros?|coloquio"
    r"|curso|rueda de negocios|congreso|convencion|acto|edicion"
    r"|mission[ei](?: \w+)?|conferenz[ae]|congress[oi]|convegn[oi]|fier[ae]|incontr[oi]|assemble[ae]"
    r"|laboratori[oi]? (?:di|su)|seminari[oi]?|visit[ae]|giornat[ae]|mostr[ae]|vertic[ei]|simposi[oi]?|tavola rotonda"
    r"|riunion[ei]|festa|salone|workshop|corso|stage|edizione|scuola estiva|rassegna"
    r"|missao|missoes|congresso|feira|encontro|assembleia|oficina|visita|jornadas?|reuniao|simposio|edicao"
    r"|(?:open|study|info|information|joint [\w-]+|networking|science|partner) days?|edition|editions|auflage"
    r"|kliniktag|vergadering|studiedag|ontmoeting|zjazd|zebranie|sympozjum"
    r"|conferencia|congreso|jornadas?|feria|encuentro|asamblea|taller|foro|cumbre"
    r"|conferentie|beurs|bijeenkomst|handelsmissie|studiereis|congres|symposium"
    r"|konferencj\w|targi|misj\w|spotkani\w|kongres|warsztaty|seminarium|wizyt\w"
)
#: A noun for what happens.
NOUN = regex(rf"(?<!-)\b(?:{_NOUNS})\b")
#: In a name with capitals these are events too.
IN_NAME = regex(
    rf"\b(?:{_NOUNS}|day|days|night|week|nuit|semaine|fete|nacht|noche|semana|dzien|noc|dag|week|meeting|gala|dia|dias"
    rf"|giorno|giorni|giornata|settimana|notte|festa|premio|noite"
    rf"|prize|award"
    r"|\w*tag|\w*nacht|\w*woche|\w*tage|\w*preis)\b"
)
#: Of what happens, the verb behind it: "was held", "fand … statt".
HELD = regex(
    r"\b(?:(?:was|were|be|been|is|are)\s(?:last |first |also |again |then )?(?:held|organi[sz]ed|hosted"
    r"|scheduled|planned|announced)"
    r"|met (?=(?:in|at|on) )|convened|convenes|gathered (?=(?:in|at|on) )|s'est (?:reunie?|deroulee?)s?"
    r"|se sont (?:reuni|deroule)\w+"
    r"|(?:est|sont) convoquee?s?|tagte\w*|trat\w* zusammen|se reuni(?:o|eron|ra)|si e riunit[oa]|kwam\w* bijeen"
    r"|took place|takes? place|will take place|is due|kicks? off"
    r"|s'est tenue?s?|se sont tenue?s?|a eu lieu|ont eu lieu|aura lieu|auront lieu|se tiendra|se tiendront"
    r"|a ete organisee?"
    r"|est prevue?s?|sont prevue?s?|est annoncee?|se tient"
    r"|fand|fanden|findet|stattfinden|stattgefunden|statt|ist\b.{0,50}\bgeplant|geplant|vorgesehen"
    r"|se celebro|se celebrara|tuvo lugar|tendra lugar|se celebraron|se celebra|fue organizad[oa]|se realiz(?:o|ara)"
    r"|esta previst[oa]|ha tenido lugar|prevista para|previsto para|programad[oa] para"
    r"|si e (?:svolt|tenut)[oa]|si svolse|si (?:svolgera|terra|tenne|svolge|tiene)|ha avuto luogo|avra luogo"
    r"|ebbe luogo|e (?:previst|programmat|fissat|in programma)[oa]?|in programma|previst[oa] per"
    r"|realizou-se|realizar-se-a|decorreu|teve lugar|tera lugar|esta prevista|marcad[oa] para"
    r"|angesetzt|abgehalten|anberaumt|is planned|to be held|vond|vonden|vindt|plaats|werd gehouden|odbyl\w*|odbedzie)\b"
)
#: Somebody does so: "organised", "a organisé", "veranstaltete".
DOES = regex(
    r"\b(?:held|holds?|organi[sz]ed|organi[sz]es?|hosted|hosts?|attended|visited|met|welcomed|received|participated"
    r"|presented|travelled|took part|launched|opened|ran|came|went"
    r"|will|plans?|scheduled|intends?|due|expected|is to|are to|foreseen|planned|announced"
    r"|organise\w*|accueill\w+|participe\w*|prevoi\w+|prevue?s?|sera|seront|recu\w*|visite\w*|s'est rendue?"
    r"|doit|conduira"
    r"|rencontre\w*|tenu\w*|tiendra"
    r"|veranstaltet\w*|organisiert\w*|besucht\w*|empfing|reiste\w*|nahm\w*|eingeladen|wird|werden|geplant\w*|soll"
    r"|sollen|vorgesehen|findet|fand|fanden|ausgerichtet\w*|trafen"
    r"|celebro|celebrara|organizo|organizara|visito|recibio|asistio|participo|acogera|acogio|viajo|ha organizzato"
    r"|organizzera|ha ospitato|ospitera|ha visitato|ha partecipato|organizzo|ha accolto|si rechera"
    r"|organizou|recebeu|visitou|acolhera|angesetzt|vond|plaats|gehouden|organiseerde\w*|odbyl\w*|odbedzie"
    r"|zorganizowa\w+)\b"
)
#: Told as still to come.
AHEAD = regex(
    r"\b(?:will|plans? to|planned|scheduled|intends? to|due to|expected to|is to|are to|foreseen|upcoming|next"
    r"|announced"
    r"|aims? to hold"
    r"|aura lieu|auront lieu|se tiendra|se tiendront|prevoi\w+|prevue?s?|sera|seront|prochaine?s?|doit|doivent"
    r"|conduira|organisera\w*|accueillera\w*|envisage\w*"
    r"|wird|werden|geplant\w*|soll|sollen|vorgesehen|kommende\w*|nachste\w*|findet"
    r"|se celebrara|tendra lugar|prev\w+|proxim[oa]s?|acogera|organizara|si (?:svolgera|terra)|avra luogo"
    r"|in programma|ospitera|organizzera|prossim[oa]|e fissat[oa]|tera lugar|realizar-se-a|angesetzt"
    r"|abgehalten werden|to be held|zal|gepland|odbedzie|planuj\w+)\b"
)
#: "The next one will be held …": one more of what was spoken of.
AGAIN = regex(
    r"\b(?:the (?:next|last|latest|first|second|previous|following)(?: (?:one|edition))?(?= (?:was|is|will"
    r"|took|takes|had|edition|of the same))"
    r"|whose (?:last|next|latest|first) edition|la (?:derniere|prochaine|suivante|premiere"
    r"|precedente)(?= (?:s'|a |aura|se |est))"
    r"|les (?:dernieres|prochaines|suivantes)(?= (?:se |ont|auront|sont))|le (?:dernier|prochain|suivant"
    r"|premier)(?= (?:s'|a |aura|se |est))"
    r"|d(?:ie|as|er) (?:letzte|nachste|erste|kommende)[rs]?(?= (?:fand|findet|war|ist|wird|soll))"
    r"|la (?:proxima|ultima|siguiente|segunda|primera)(?: (?:edicion|cita))?(?= (?:se|tendra|sera|esta|fue|tuvo))"
    r"|(?:la|una) (?:prossima|seconda|terza|ultima|prima)(?: edizione)?(?= (?:si|avra|sara|e|ha|s'))|il (?:prossimo"
    r"|secondo|primo)(?= (?:si|avra|sara|e|ha))"
    r"|(?:uma|a) (?:proxima|segunda|ultima)(?: edicao)?(?= (?:realizar|tera|sera|esta|decorre))"
    r"|(?:a|an|the) (?:second|third|fourth|further|new|next) edition|(?:une|la) (?:deuxieme|seconde|troisieme"
    r"|nouvelle|prochaine) edition"
    r"|eine (?:zweite|dritte|weitere|neue) (?:auflage|ausgabe)|una (?:segunda|tercera|nueva) edicion|een (?:tweede"
    r"|volgende|nieuwe) editie|(?:druga|kolejna|nastepna) edycja)"
)
#: What founds, signs or reports is no event of its own.
OTHER = regex(
    r"\b(?:founded|established|created|sign(?:ed|ing)|renewed|fonde\w*|cree\w*|signe\w*|gegrundet\w*|unterzeichn\w+"
    r"|according to|d'apres|laut|reports?|rapports?|bericht\w*|interviews?|survey|enquete|umfrage|statisti\w+|consulted"
    r"|we (?:visited|met|spoke)|budget|gekundigt|verlanger\w+|firmad\w+|firmaron|fundad[oa]|cread[oa] en|fondat[oa]"
    r"|firmat[oa]|sottoscritt[oa]|secondo|segun|costituit[oa]|criad[oa]|assinad[oa])\b"
)
