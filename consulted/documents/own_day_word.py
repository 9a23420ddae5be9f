"""The words around the day of a report and around days that are not its own, in nine languages; without accents."""

from __future__ import annotations

#: The report's own day is called so.
ISSUED = (
    r"\b(?:publi|pubbli|gepubli|opubli|veroffentlich|erschien|issue|deliver|submi|release|final|revis|revid|version|versie|wersj|edi[ctz]"
    r"|uitgave|ausgabe|auflage|redact|redig|wydan|utgiv|utgav|printed\s+(?:on|in\s+[a-z]{3,9}\s+\d)|approved|completed|parution|paru"
    r"|livr|remis|entrega|consegn|abgabe|eingereicht|stand\b|stan\s+(?:prawny\s+)?(?:na|z)|to\s+be\s+printed|acheve|impreso\s+en|finito\s+di|acabou\s+de\s+se|depot\s+legal|legal\s+deposit|dat(?:e|um|a|o|ed)?\b|fecha|actual|aktual|atualiz"
    r"|aggiorn|bijgewerkt|geplaatst|redaktionsschluss|redaktioneller\s+stand|bouclage|closed\s+for\s+press|editorial\s+close|uppdater|updated|mis\s+a\s+jour|posted|enviado|sporzadz|opracow|uppratt|andrad|v(?=\d))"
)
#: And surely so.
SURE = r"publi|pubbli|veroffentlich|erschien|issued|released|geplaatst|wydan|utgiv|paru|\bactual\b|posted"
#: The first of several editions.
FIRST = r"first|original\w*|premiere|erste?|erstmals|primer[ao]?|prima|primeira|eerste|pierwsz\w+|forsta|initial\w*"
#: A year right behind it is that of a book's edition; behind "edition" alone it may be a fair's.
EDITION = (
    r"auflage|aufl\.?|upplaga(?:n)?|(?:\d{1,2}(?:e|de|nd|rd|th|st|eme|a|ª)?|second|third|revised|deuxieme|troisieme|revue|segunda|terceira"
    r"|seconda|terza|revisada|tweede|derde|herziene|drugie|trzecie|andra|tredje)\.?\s+(?:edition|ed\.|edicion|edizione|edicao|druk|editie"
    r"|wydanie|utgava(?:n)?)"
)
#: Behind who has the right.
RESERVED = (
    r"all\s+rights|some\s+rights|tous\s+droits|alle\s+rechte|todos\s+(?:los|os)\s+d\w+|tutti\s+i\s+diritti|wszelkie\s+prawa"
    r"|alla?\s+rattigheter|reproduction|licen[cs]e"
)
#: What a meeting's minutes call themselves: their day is the meeting's.
MINUTES = r"minutes|compte[\s-]+rendu|proces[\s-]+verbal|protokoll|niederschrift|acta|verbale|notulen|protokol|ata"
#: The head of a table of versions.
HISTORY = (
    r"versions?|versionen|versie|versies|wersj[ai]e?|versione|versioni|version(?:es)?|versao|versoes|revisions?|revision\s+history"
    r"|document\s+history|historique|historial|anderungs\w*|dokumenthistori\w*|cronologia|storico|historia\s+zmian|historico"
    r"|fassung(?:en)?|versionshistorik|wijzigingen"
)
#: Other days on a cover are called so.
OTHER = (
    r"start|begin\w*|beginn|debut|inicio|inizio|poczatek|contractual|due|planned|deadline|expected|end|ende|until|duration|project"
    r"|projekt\w*|projet|proyecto|progetto|projeto|will|shall|sera|seront|wird|soll|zal|sara|bedzie|period|grant|next|consulted|accessed"
    r"|retrieved|downloaded|abgerufen|heruntergeladen|consulte\w*|consultad\w*|consultat\w*|geraadpleegd|dostep|hamtad\w*|vertrag\w*"
    r"|laufzeit|fin|frist|termin\w*|prevu\w*|prevista?|previsto|plazo|scadenza|zostanie"
)
#: Whatever they stand behind, these days are something else's.
NOT_OWN = (
    r"photos?(?:graph)?|foto\w*|image|imagen|immagine|imagem|zdjecie|bild|figures?|fig|abb(?:ildung)?|table|tab|tabelle|tableau|source"
    r"|quelle|fuente|fonte|bron|zrodlo|kalla|founded|established|fonde\w*|cree[es]?|gegrundet\w*|fundad[oa]s?|creada|fondat[oa]|opgericht"
    r"|zalozon\w+|grundad\w*|born|geboren|nacid[oa]|died|gestorben|speech|discours|rede|discurso|discorso|printed\s+in\s+the|in:"
    r"|deadline|duration|laufzeit|start\s+date|accessed|retrieved|downloaded|consultati|consultes|consultados|consultadas"
    r"|next|nachste\w*|prochaine?|proxim[oa]|prossim[oa]|volgende|nastepn\w+|nasta|since|seit|depuis|desde|sinds|sedan|dal|entry\s+into\s+force|in\s+kraft|expir\w*|valid"
)
#: Words of sentences, not of covers.
TOLD = (
    r"was|were|is|are|has|have|had|wurden?|ist|war|sind|hat|haben|fue|fueron|esta|han|est|sont|ont|fut|sono|hanno|venne|foi|foram|werd"
    r"|werden|zijn|jest|byla?|zostal\w*|ar|var|blev"
)
#: Between what sets a date off and the date.
SMALL = (
    r"on|the|of|dated|in|am|den|der|vom|im|le|du|en|el|dia|a|del?|mes|il|li|addi|op|van|em|aos?|w|z|dnia|we|i|den|mon(?:day)?|tue(?:sday)?"
    r"|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|[a-z]{2,5}dag|[a-z]{3,9}tag|lundi|mardi|mercredi|jeudi|vendredi"
    r"|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo|mittwoch"
)
#: Before an author.
BYLINE = r"by|par|von|por|di|da|a\s+cura\s+di|door|przez|autor(?:ka)?:?|auteur:?|author:?|av|de|text(?:e|o)?:?|words:?"
