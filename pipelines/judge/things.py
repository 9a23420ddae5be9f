"""How pages say that the one thing they were to show is gone: an event, an advert, a profile, a topic.

A thing is not a page: "this product is not available" stands on good pages too. So the words must point at it
("this", "the requested"), and the rules ask for more around them. All patterns read folded text.
"""

from __future__ import annotations

from models.pattern import regex

#: What points at the thing; its noun; what became of it.
_LANGUAGES = {
    "en": (
        r"this|the (?=(?:article|story|news item|press release|notice|advert|listing|entry|post) (?:you"
        r"|has been (?:remov|delet"
        r"|withdraw)|was (?:remov|delet|withdraw)))|the requested|the selected|requested|that|your requested"
        r"|the (?=\w+ (?:you|that you|requested))",
        r"event|job|vacanc(?:y|ies)|position|advert(?:isement)?|ad|listing|offer|profile|user|account|member|company"
        r"|topic|thread|discussion"
        r"|product|model|item|record|entry|story|news item|project|course|publication|group|space|video|album|question",
        r"(?:does not|doesn't|do not|no longer) exists?|(?:is|are) (?:no longer|not) (?:available|online|listed"
        r"|active|advertised|here)"
        r"|(?:has|have) (?:been )?(?:removed|deleted|expired|closed|ended|archived|withdrawn|taken (?:off ?line|down)"
        r"|filled)"
        r"|(?:was|were|could) (?:not|n't) (?:be )?found|not found|was (?:removed|deleted)|is closed",
    ),
    "fr": (
        r"cette?|ce|l'|le|la|votre",
        r"evenements?|offres?(?: d'emploi)?|annonces?|poste|profils?|utilisateurs?|comptes?|membres?|fiches?|sujets?"
        r"|discussions?|produits?"
        r"|modeles?|references?|enregistrements?|actualites?|projets?|formations?|publications?|groupes?|adherents?",
        r"ne figure(?:nt)? plus|n'(?:existe|est)(?:nt)? (?:pas|plus)(?: (?:disponibles?|en ligne|active?|accessibles?"
        r"|valables?))?"
        r"|(?:a|ont) (?:ete )?(?:retire|supprime|expire|cloture|pourvu|archive)\w*|(?:est|sont) (?:expire|cloture"
        r"|pourvu)\w*|introuvables?"
        r"|n'a pas ete trouve\w*",
    ),
    "de": (
        r"diese[srn]?|de[rn] (?:gesuchte|angeforderte|gewunschte)n?|(?:die|das|der) (?:gesuchte|angeforderte"
        r"|gewunschte|von ihnen gesuchte)n?|das|die|der",
        r"veranstaltung(?:en)?|termin|stellen?(?:angebot|anzeige)?|anzeige|inserat|angebot|profil|benutzer\w*|konto"
        r"|mitglied|thema|diskussion"
        r"|produkt|datensatz|eintrag|meldung|projekt|kurs|publikation|gruppe|firma",
        r"(?:existiert|existieren|gibt es) (?:leider )?nicht(?: mehr)?|(?:ist|sind) (?:leider )?(?:nicht mehr"
        r"|nicht) (?:verfugbar|online|vorhanden|aktuell|aktiv)"
        r"|(?:wurde|ist) (?:\w+ )?(?:geloscht|entfernt|beendet|besetzt|abgelaufen|deaktiviert|geschlossen)"
        r"|(?:konnte |wurde )?(?:leider )?nicht gefunden|abgelaufen",
    ),
    "es": (
        r"est[ea]s?|es[ae]|el|la",
        r"entradas?|eventos?|ofertas?(?: de (?:empleo|trabajo))?|anuncios?|vacantes?|puesto|perfil|usuari[oa]|cuenta"
        r"|ficha|tema"
        r"|debate|producto|registro"
        r"|noticia|proyecto|curso|publicacion|grupo|soci[oa]|empresa",
        r"(?:se )?ha (?:dado|dada|sido dado) de baja|(?:ya )?no (?:existe|esta (?:disponible|activ[oa]|publicad[oa]"
        r"|vigente)|se encuentra(?: disponible)?)|(?:ha"
        r"|fue) (?:sido )?"
        r"(?:eliminad|retirad|borrad|caducad|cerrad|finalizad|cubiert)\w+|ha (?:expirado|caducado|finalizado)"
        r"|no (?:fue|ha sido|se ha) encontrad[oa]|no encontrad[oa]",
    ),
    "it": (
        r"quest[oa']|l'|il|la|lo",
        r"evento|offerta(?: di lavoro)?|annuncio|posizione|profilo|utente|account|scheda|item|elemento|discussione"
        r"|argomento"
        r"|prodotto|record|notizia|progetto"
        r"|corso|pubblicazione|gruppo|soci[oa]|azienda",
        r"non (?:e piu |e )?(?:esiste|disponibile|attiv[oa]|presente|piu disponibile)(?: piu)?|(?:e"
        r"|sono) stat[oa] (?:rimoss|eliminat|cancellat|chius|ritirat)\w"
        r"|(?:e )?scadut[oa]|non (?:e stat[oa] )?trovat[oa]",
    ),
    "nl": (
        r"dit|deze|d(?:e|at|it) (?:gevraagde|gezochte|opgevraagde)|het (?:gevraagde|gezochte|opgevraagde)|het|de",
        r"evenement|vacature|advertentie|aanbod|profiel|gebruiker|account|lid|onderwerp|discussie|product|record"
        r"|bericht|project|cursus|publicatie"
        r"|groep|bedrijf",
        r"bestaat (?:helaas )?niet(?: meer)?|is (?:helaas )?(?:niet meer|niet) (?:beschikbaar|online|actief|geldig)"
        r"|is (?:\w+ )?(?:verwijderd|gesloten|verlopen"
        r"|vervuld|afgelopen)|niet gevonden",
    ),
    "pl": (
        r"t[oa]|ten|wybran[aey]|szukan[aey]|zadan[aey]|podan[aey]",
        r"wydarzenie|oferta(?: pracy)?|ogloszenie|profil|uzytkownik|konto|temat|watek|dyskusja|produkt|rekord|wpis"
        r"|aktualnosc|projekt|kurs"
        r"|publikacja|grupa|czlonek|firma",
        r"(?:juz )?nie (?:istnieje|jest (?:juz )?(?:dostepn\w|aktualn\w|aktywn\w))|(?:zostal[aoy]?) (?:usuniet"
        r"|zamkniet|zakonczon|wycofan)\w+|wygasl[aoy]?"
        r"|nieaktualn[aey]|nie (?:zostal[aoy]? )?znalezion\w+",
    ),
    "pt": (
        r"est[ea]|ess[ea]|o|a",
        r"evento|oferta(?: de emprego)?|anuncio|vaga|perfil|utilizador|usuario|conta|ficha|topico|tema|produto"
        r"|registo|registro|noticia|projeto"
        r"|curso|publicacao|grupo|soci[oa]|empresa",
        r"(?:ja )?nao (?:existe|(?:foi|foram) (?:encontrad|localizad)\w+|se encontra|esta (?:mais )?(?:disponivel"
        r"|ativ[oa]|publicad[oa]))|(?:foi|foram) (?:removid"
        r"|eliminad|apagad|retirad|encerrad|preenchid)\w+"
        r"|expirou|nao encontrad[oa]",
    ),
    "nordic": (
        r"denn?e?|dette?|detta|det (?:efterfragade|begarda|onskede|etterspurte)|den (?:efterfragade|begarda|onskede)",
        r"evenemang\w*|annons\w*|tjanst\w*|profil\w*|anvandare\w*|medlem\w*|amne\w*|trad\w*|produkt\w*|begivenhed\w*"
        r"|stilling\w*|bruger\w*|emne\w*"
        r"|arrangement\w*|bruker\w*",
        r"(?:finns|findes|finnes|eksisterer) (?:tyvarr |desvaerre |dessverre )?(?:inte|ikke)(?: langre| laengere"
        r"| lenger)?"
        r"|har (?:tagits bort|gatt ut|avslutats|utlopt)|er (?:\w+ )?(?:slettet|fjernet|udlobet|besat)"
        r"|ar (?:inte langre tillganglig\w*|borttag\w+|stangd)",
    ),
    # The article stands behind the noun: "nyheden er slettet" points by itself; so does the bare noun of Finnish.
    "nordic-definite": (
        r"(?:beklager,? |tyvarr |desvaerre )?",
        r"nyhede[nr]|nyhete[nr]|artik(?:l|el|kel)en|annonc?s?en|indlaegget|inlagget|innlegget|opslaget|oppslaget"
        r"|inslaget"
        r"|pressemeddelelsen|pressmeddelandet|meddelelsen|meddelandet|begivenheden|arrangementet|evenemanget|stillingen"
        r"|tjansten|profilen|produktet|produkten|projektet|prosjektet|gruppen|kurset|kursen|emnet|amnet|traden|notisen"
        r"|publikationen|publikasjonen|uutinen|artikkeli|ilmoitus|tapahtuma|tiedote|tuote",
        r"(?:er|ar|blev|ble|har)(?: blevet| blitt| nu| na| desvaerre| dessverre| tyvarr)* (?:slettet|fjernet|udgaet"
        r"|utgatt"
        r"|borttag\w+|raderad\w*|avpublicera\w+|afpubliceret|avpublisert|tagits bort|taget af|taget ned|tatt ned"
        r"|trukket"
        r"(?: tilbage)?|arkiveret bort)|(?:findes|finns|finnes|eksisterer) (?:desvaerre |dessverre |tyvarr )?(?:inte"
        r"|ikke)"
        r"(?: langre| laengere| lenger)?|on (?:poistettu|vanhentunut)|ei ole enaa \w+",
    ),
    "hu-ro-el": (
        r"(?:az? |η |το |ο )?",
        r"hir|cikk|bejegyzes|hirdetes|esemeny|termek|stirea|articolul|anuntul|evenimentul|produsul|comunicatul"
        r"|ανακοινωση|αρθρο|ειδηση|εκδηλωση|προιον|καταχωρηση",
        r"(?:torolve lett|toroltek|torolve|eltavolitottak|megszunt|lejart|a fost (?:sters|stearsa|eliminat|retras)\w*"
        r"|nu mai exista|a expirat|(?:εχει )?(?:διαγραφ|αφαιρεθ|αποσυρθ)\w+|δεν υπαρχει)",
    ),
    "cs": (
        r"t(?:ato|ento|oto)|pozadovan[aey]|hledan[aey]",
        r"zprava|aktualita|novinka|akce|nabidka|inzerat|profil|uzivatel|tema|diskuse|produkt|zaznam|projekt|clen"
        r"|polozka|prispevek|clanek|kurz"
        r"|udalost|pozice|misto|firma|skupina",
        r"(?:jiz |uz )?neexistuje|(?:jiz |uz )?neni (?:dostupn|aktualn|aktivn|k dispozici)\w*|(?:byl[aoy]?"
        r"|je) (?:\w+ )?"
        r"(?:smazan|vymazan|odstranen|ukoncen|zrusen|stazen|vyrazen|obsazen|skryt)\w?|nebyl[ao]? nalezen\w?",
    ),
}
_GAP = r"[^.!?:|]{0,40}?"
THING = regex(
    "|".join(
        rf"(?:^|(?<=[.!?,;:] )|(?<=sorry )|(?<=leider )"
        rf"|(?<=oops ))(?:{pointer})\s?(?:\w+ )?(?:{noun})\b{_GAP}(?:{became})"
        for pointer, noun, became in _LANGUAGES.values()
    )
)
#: The same without a pointer, as a whole heading: "Job expired", "Oferta wygasła", "Annonce expirée".
BARE_THING = regex("^(?:" + "|".join(rf"(?:{noun}) (?:{became})" for _, noun, became in _LANGUAGES.values()) + r")\W*$")
