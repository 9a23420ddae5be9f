"""That something, whatever it is, is not found, not available or was removed: negation and verb, without the noun.

"No description was found for inventory number 114" says little by itself; it says all where a text stood before and
nothing else stands now. The patterns read folded text, by language: a word for none; what is denied; "we could not
find"; what was done to it.
"""

from __future__ import annotations

from models.pattern import regex

_LANGUAGES = {
    "en": (
        r"no",
        r"(?:not|n't|no longer|never) (?:\w+ ){0,2}?",
        r"found|match(?:es|ing)?|available|exists?|existing|listed|published|active|online|accessible|valid|matched"
        r"|offered|viewable",
        r"(?:could|can|did|do|does|are|were|is)(?:n't| ?not) (?:\w+ ){0,3}?(?:find|locate|match|show|display"
        r"|retrieve|see)"
        r"|(?:unable|failed) to (?:find|locate|load|retrieve|show|display)",
        r"(?:has|have|had|was|were|is|are|been) (?:\w+ ){0,2}?(?:removed|deleted|withdrawn|taken down|pulled|expired"
        r"|retired"
        r"|discontinued|unpublished|deactivated|delisted|gone)|(?:nothing|nobody) (?:\w+ ){0,3}?here|expired",
    ),
    "fr": (
        r"aucune?s?|pas de|plus de",
        r"(?:pas|plus|non|jamais) (?:\w+ ){0,2}?",
        r"trouve\w*|correspond\w*|disponibles?|exist\w*|accessibles?|visibles?|en ligne|publie\w*|active?s?"
        r"|valides?|repertorie\w*",
        r"(?:n'avons|n'a|n'ai|n'ont) (?:pas|rien) (?:\w+ ){0,2}?(?:trouve|retrouve|localise)\w*"
        r"|impossible de (?:trouver|retrouver|afficher|charger)|ne (?:trouvons|trouve|figure|correspond) (?:pas|plus)",
        r"(?:a|ont|est|sont|ete) (?:\w+ ){0,3}?(?:supprime|retire|efface|expire|depublie|desactive|archive|enleve)\w*"
        r"|introuvables?|indisponibles?|inexistante?s?|n'existe(?:nt)? (?:pas|plus)|rien (?:a voir )?ici",
    ),
    "de": (
        r"keine?[rnms]?",
        r"(?:nicht|nie) (?:\w+ ){0,2}?",
        r"gefunden|entspricht|auffindbar|verfugbar|vorhanden|abrufbar|existier\w*|erreichbar|online|aktiv|gultig"
        r"|hinterlegt"
        r"|veroffentlicht|finden|aufrufbar|zu finden",
        r"(?:konnten?|kann|konnen|haben) (?:\w+ ){0,4}?(?:nicht|nichts|kein\w*) (?:\w+ ){0,2}?(?:finden|gefunden|laden"
        r"|anzeigen|angezeigt)",
        r"(?:wurde|ist|sind|wurden) (?:\w+ ){0,6}?(?:geloscht|entfernt|stillgelegt|abgelaufen|deaktiviert"
        r"|zuruckgezogen|archiviert"
        r"|offline|beendet)|(?:existiert|gibt es) (?:\w+ ){0,2}?(?:nicht|kein\w*)|hier (?:ist|gibt es"
        r"|findet sich) nichts",
    ),
    "es": (
        r"ning[uú]n[ao]?|no hay",
        r"(?:no|ya no|nunca) (?:\w+ ){0,3}?",
        r"encontrad[oa]s?|coincid\w+|correspond\w+|disponibles?|exist\w+|localizad[oa]s?|publicad[oa]s?|activ[oa]s?"
        r"|vigentes?|accesibles?"
        r"|encuentr\w+|hallad[oa]s?",
        r"no (?:\w+ ){0,2}?(?:encontr\w+|hall\w+|localiz\w+|podemos mostrar)",
        r"(?:ha|han|fue|fueron|sido|esta) (?:\w+ ){0,3}?(?:eliminad|borrad|retirad|caducad|expirad|despublicad"
        r"|desactivad"
        r"|suprimid)\w+|no (?:existe|esta)\b|inexistente",
    ),
    "it": (
        r"nessun[ao']?",
        r"(?:non|mai) (?:\w+ ){0,3}?",
        r"trovat[oaie]|corrispond\w+|disponibil[ei]|esist\w+|present[ei]|pubblicat[oaie]|attiv[oaie]|valid[oaie]"
        r"|accessibil[ei]"
        r"|reperibil[ei]|raggiungibil[ei]|visibil[ei]",
        r"non (?:\w+ ){0,3}?(?:trovare|trovato|trovata|reperire|mostrare|caricare)|impossibile (?:trovare|caricare"
        r"|mostrare)",
        r"(?:e|sono|stat[oaie]) (?:\w+ ){0,3}?(?:rimoss|eliminat|cancellat|scadut|ritirat|disattivat|archiviat)[oaie]"
        r"|indisponibil[ei]|inesistent[ei]",
    ),
    "nl": (
        r"geen",
        r"(?:niet|nooit) (?:\w+ ){0,2}?",
        r"gevonden|voldoet|voldoen|beschikbaar|bestaat|bestaan|actief|online|geldig|gepubliceerd|toegankelijk"
        r"|aanwezig|vindbaar|vinden",
        r"(?:konden|kunnen|kon|kan|hebben) (?:\w+ ){0,4}?(?:niet|niets|geen) (?:\w+ ){0,2}?(?:vinden|gevonden|tonen"
        r"|laden)",
        r"(?:is|zijn|werd|werden|bent|hebben) (?:\w+ ){0,5}?(?:verwijderd|weggehaald|verlopen|ingetrokken|gewist"
        r"|gearchiveerd|vervallen"
        r"|offline)|besta(?:at|an) (?:\w+ ){0,2}?niet",
    ),
    "pl": (
        r"brak|zadn\w+",
        r"(?:nie|juz nie) (?:\w+ ){0,3}?",
        r"znalezion\w+|odpowiada\w*|znaleziono|odnaleziono|dostepn\w+|istniej\w+|aktywn\w+|aktualn\w+"
        r"|opublikowan\w+|widoczn\w+",
        r"nie (?:\w+ ){0,2}?(?:znalezlismy|znalazl\w+|znalezc|odnalezc|wyswietlic)",
        r"(?:zostal\w*|jest|sa) (?:\w+ )?(?:usuniet|skasowan|wycofan|zarchiwizowan|wygas|nieaktywn|niedostepn)\w*"
        r"|(?:usunieto|wycofano|skasowano|zdjeto)|stracil\w* waznosc"
        r"|niedostepn\w+|nie istnieje|wygasl\w*",
    ),
    "pt": (
        r"nenhum\w*|nao ha",
        r"(?:nao|ja nao) (?:\w+ ){0,3}?",
        r"encontrad[oa]s?|coincid\w+|correspond\w+|disponive(?:l|is)|exist\w+|localizad[oa]s?|publicad[oa]s?"
        r"|ativ[oa]s?|valid[oa]s?|acessive\w+"
        r"|encontr\w+",
        r"nao (?:\w+ ){0,3}?(?:encontr\w+|localiz\w+|mostrar|carregar)",
        r"(?:foi|foram|sido|esta) (?:\w+ ){0,3}?(?:removid|eliminad|apagad|retirad|expirad|excluid|desativad"
        r"|arquivad)\w+"
        r"|indisponive\w+|inexistente|expirou",
    ),
    "sv-da-no": (
        r"ing(?:en|et|a|en)",
        r"(?:inte|ikke|ej) (?:\w+ ){0,2}?",
        r"hitta\w*|finns|tillganglig\w*|funn[ea]t?|fundet|findes|finnes|tilgjengelig\w*|tilgaengelig\w*|aktiv\w*"
        r"|publicera\w*",
        r"(?:kunde|kunne|kan|har) (?:\w+ ){0,3}?(?:inte|ikke) (?:\w+ ){0,2}?(?:hitta|finde|finne|vise|visa)\w*",
        r"(?:har|ar|er|blev|ble|blevet|blitt) (?:\w+ ){0,2}?(?:tagits bort|borttag\w+|raderat\w*|slettet|fjernet"
        r"|utgatt\w*"
        r"|avpublicera\w*|udlobet|utlopt)|(?:finns|findes|finnes) (?:\w+ ){0,2}?(?:inte|ikke)",
    ),
    "fi": (
        r"ei|yhtaan",
        r"(?:ei|eivat|ole) (?:\w+ ){0,2}?",
        r"loy\w+|saatavilla|olemassa|kaytettavissa|julkais\w+|voimassa",
        r"(?:emme|ei|en) (?:\w+ ){0,2}?loy\w+",
        r"(?:on|ovat) (?:\w+ )?(?:poistettu|vanhentunut|paattynyt)",
    ),
    "cs-sk": (
        r"zadn\w+|ziadn\w+",
        r"(?:neni|nie je|jiz|uz|nebyl\w*|nebol\w*) (?:\w+ ){0,2}?",
        r"nalezen\w*|najden\w*|dostupn\w+|k dispozici|aktivn\w+|platn\w+|zverejnen\w*",
        r"(?:nenasli|nenalezli|nepodarilo se|nepodarilo sa) (?:\w+ ){0,3}?",
        r"platnost (?:\w+ ){0,2}?(?:vyprsel\w*|skoncil\w*)|(?:byl\w*|bol\w*) (?:\w+ ){0,4}?(?:odstranen|smazan|vymazan"
        r"|zrusen|stazen|odobrat|zmazan|vyrazen|skryt)\w*|neexistuje|nenalezen\w*"
        r"|nenajden\w*|nedostupn\w+|neni k dispozici",
    ),
    "hu-ro": (
        r"nincs|niciun\w*|nicio",
        r"(?:nem|nu|mar nem) (?:\w+ ){0,3}?",
        r"talalhato|elerheto|letez\w+|aktiv\w*|ervenyes|gasit\w*|disponibil\w*|exista|publicat\w*|talalt\w*",
        r"(?:nem talal\w+|nu am (?:putut )?gasi\w*)",
        r"torolt\w*|toroltek|eltavolit\w+|megszunt|lejart|\ba expirat|(?:a|au) fost (?:sters|eliminat|retras|mutat)\w*"
        r"|inexistent\w*",
    ),
    "el": (
        r"κανεν\w+|καμια",
        r"(?:δεν|πλεον δεν) (?:\w+ ){0,3}?",
        r"βρεθηκ\w+|υπαρχ\w+|διαθεσιμ\w+|ενεργ\w+|βρηκαμε",
        r"δεν (?:\w+ ){0,2}?(?:βρ\w+)",
        r"(?:εχει|εχουν) (?:\w+ )?(?:διαγραφ|αφαιρεθ|αποσυρθ|ληξ)\w+",
    ),
}
#: Any of them.
ABSENT = regex(
    "|".join(
        rf"\b(?:{none}) (?:[\w'-]+ ){{0,4}}?(?:{denied})\b|\b{negation}(?:{denied})\b|\b(?:{find})|\b(?:{done})\b"
        for none, negation, denied, find, done in _LANGUAGES.values()
    )
)
#: A whole heading: "No match", "Keine Daten", "Aucune notice"; "Without borders" is the name of something.
NONE = regex(
    rf"(?:{'|'.join(none for none, *_ in _LANGUAGES.values())}) [\w'-]+(?: [\w'-]+)?"
    r"|(?:sin|sem|senza|sans|ohne|zonder|utan|uden|bez) "
    r"(?:resultad\w+|resultat\w*|risultat\w+|datos|dados|dati|treffer|ergebnis\w*|coincidencias|wynikow|traffar)"
)
