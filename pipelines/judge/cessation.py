"""That something is no longer so, or over: what tells only of a thing pointed at, or sought; folded text."""

from __future__ import annotations

from models.pattern import regex

#: That something has ceased, whatever it was: "no longer", "ya no", "nicht mehr". Good pages say so of something every
#: day; it tells where it is the first thing said, of what is pointed at.
CEASED = regex(
    r"\bno longer\b|(?:\bnot|n't) (?:\w+ ){1,6}?any ?more\b|\b(?:ne |n')\w+(?: \w+){0,2}? plus\b(?! (?:de |d')?\d| que)"
    r"|\bnicht (?:\w+ )?mehr\b|\bkeine?[rnms]? (?:\w+ ){1,2}mehr\b|\bya no\b|\b(?:ha|han|hemos) dejado de\b"
    r"|\bnon \w+(?: \w+)? piu\b|\b(?:niet|geen)(?: \w+){0,3}? meer\b|\bjuz (?:\w+ ){0,2}?nie\b"
    r"|\bnie (?:\w+ ){1,3}?juz\b"
    r"|\bja nao\b|\bdeix(?:ou|aram|amos) de\b|\bnao (?:\w+ ){1,3}?mais\b|\b(?:inte|ikke) (?:\w+ )?(?:langre|laengere"
    r"|lenger)\b|\bei(?:vat|mme)? (?:\w+ )?enaa\b|\b(?:uz|jiz) ne\w+|\bmar nem\b|\bnu (?:se )?mai\b"
    r"|\bδεν (?:\w+ )?πλεον\b"
    r"|\bπλεον δεν\b"
)
#: Words that point at what is, or was, before the reader.
POINTS = regex(
    r"\b(?:this|that|these|those|(?:offer|make|sell|stock|show|hold|keep|publish|have)s? (?:it|them)|requested|ce|cet"
    r"|cette"
    r"|ces|celui-ci|celle-ci|diese[rsnm]?|jene[rsnm]?|est[aeo]s?|es[aeo]s?|aquell?[ao]s?|quest[aeio]|quell[aeo]|dit"
    r"|deze"
    r"|dat|die|t[aey]n?|tego|tej|tych|essas?|aquel[ae]s?|denn[ae]|detta|dessa|dette|disse|tama\w*|nama|tata|tuota|tento"
    r"|tato|toto|tuto|tohoto|tuhle|ez|ezt|ezek|ennek|acest\w*|aceast\w*|αυτ\w+)\b|\bquest'"
)
#: That it is over or was never there, in few words.
OVER = regex(
    # Already over: what is told with such a word was still to come, or to be had, before.
    r"\b(?:already|deja|bereits|schon|inzwischen|ya|gia|ormai|al|inmiddels|reeds|juz|ja|redan|allerede|uz|jiz|mar"
    r"|ηδη)(?: \w+){0,3}? (?:sold|let|filled|taken|ended|finished|vendu\w*|pourvue?|terminee?|verkauft|vermietet"
    r"|vergeben"
    r"|besetzt|vorbei|beendet|stattgefunden|vendid\w+|alquilad\w+|cubiert\w+|celebr\w+|terminad\w+|finalizad\w+"
    r"|vendut\w+|assegnat\w+|svolt\w+|conclus\w+|scadut\w+|verkocht|verhuurd|vervuld|ingevuld|geweest|voorbij"
    r"|afgelopen|sprzedan\w+|wynajet\w+|odbyl\w*|zakoncz\w+|za nami|preenchid\w+|realizou|aconteceu|terminou|sald\w*"
    r"|tillsatt\w*"
    r"|solgt|besatt?|forbi|myyty|prodan\w*|probehl\w*|skoncil\w*|elkelt|lezajlott|ολοκληρωθ\w+)\b"
    # Nothing is kept under that number or name.
    r"|\b(?:no|keine?|aucune?|ningun[ao]?|nessun[ao]?|geen|brak|nie ma|nenhum[ao]?|inge[nt]|zadn\w+|nincs|niciun\w*)"
    r" (?:\w+ )?(?:records?|entry|entries|datensatz|eintrag|fiches?|notices?|enregistrement|registros?|fichas?"
    r"|expedientes?|scheda|voce|gegevens|beschrijving|wpisu?|rekordu?|registos?|uppgifter|oplysninger|zaznam\w*"
    r"|bejegyzes|inregistrare)\b|\bniemand (?:\w+ ){0,3}?(?:eingetragen|verzeichnet)|\b(?:vergriffen|ausgetreten"
    r"|ausgeschieden|epuisee?s?|agotad[oa]s?|esaurit[oaie]|uitverkocht|esgotad[oa]s?|wyczerpan[aey]|slutsald\w*|udsolgt"
    r"|vyprodan\w*|elfogyott|epuizat\w*|out of print|caus\w+ baja|betoltottuk|a avut loc|εξαντληθ\w+|ολοκληρωθηκ\w+)\b"
)
#: That it is the very thing its visitor came for.
SOUGHT = regex(
    r"\byou(?:'re| are| were|'ve| have)? (?:\w+ )?(?:look(?:ing)? for|search(?:ing)? for|want(?:ed)?|request(?:ed)?"
    r"|came for|ask(?:ed)? for|follow(?:ed)?|tr(?:y|ied|ying) to (?:reach|see|open))\b|\b(?:requested|your request)\b"
    r"|\bvous (?:re)?cherch\w+|\bvous (?:avez )?(?:demande|souhait)\w+|\b(?:re)?cherchee?\b|\bdemandee?\b"
    r"|\b(?:gesucht|angefordert|gewunscht|aufgerufen|angefragt)e[nrs]?\b|\bsie (?:\w+ )?(?:suchen|gesucht haben)\b"
    r"|\bihrer? anfrage\b|\bsolicitad[oa]s?\b|\bque (?:usted )?busca\w*|\bpedid[oa] por\b"
    r"|\bche (?:stai |sta )?cerc\w+|\brichiest[oa]\b|\b(?:gevraagde|gezochte|opgevraagde)\b"
    r"|\b(?:die|dat|waar) (?:je|u|jij) (?:naar )?(?:zoekt|zocht|opvroeg)|\bktor\w+ (?:\w+ )?szuka\w+"
    r"|\bszukan[aey]\w*|\bzadan[aey]\w*|\bque (?:voce )?procura\w*|\bpretendid[oa]\b"
    r"|\bdu (?:soker|sokte|letade|leder|ledte|leter|lette)\b|\b(?:etsim|hakem|pyytam)\w+|\bhledan\w+|\bpozadovan\w+"
    r"|\bque vous (?:etes )?ven\w+ (?:re)?cherch\w+|\b(?:wofur|weswegen|wegen (?:de[rms]|dem)) \w+ (?:gekommen|hier)\b"
    r"|\bpor (?:el|la|lo) que (?:has |ha )?ven\w+|\bper cui (?:sei|e) (?:qui|venut\w)|\bwaarvoor (?:je"
    r"|u) \w*k[wo]\w*m\w*"
    r"|\b(?:po|dla) ktor\w+ (?:\w+ )?przy(?:chodz|szed|szl|byw)\w+|\bque o trouxe\b|\bdu kom (?:hit )?for\b"
    r"|\bkter(?:y|ou|e) hledat\w*|\b(?:keresett|kert)\b|\b(?:cautat|solicitat)[ae]?\b|\bαναζητ\w+"
)
#: What is sold out for now comes back; so does its text.
FOR_NOW = regex(
    r"\b(?:for now|for the moment|at the moment|back (?:in stock )?soon|pour le moment|pour l'instant|en ce moment"
    r"|zurzeit|derzeit|momentan|bis auf weiteres|de momento|por el momento|por ahora|al momento|per ora|op dit moment"
    r"|momenteel|voorlopig|chwilowo|na razie|por agora|de momento|por enquanto|just nu|tills vidare|i ojeblikket"
    r"|for tiden|indtil videre|talla hetkella|toistaiseksi|momentalne|prozatim|jelenleg|egyelore|προς το παρον)\b"
)
#: "Object unknown", and nothing else: an application's answer to a number it does not have. "Author unknown" is another
#: thing: it stands on good records.
_NUMBERED = (
    r"(?:object|record|item|entry|page|article|document|id|identifier|number|reference|objet|fiche|notice|numero|objekt"
    r"|datensatz|eintrag|seite|artikel|dokument|nummer|kennung|objeto|registro|ficha|pagina|articulo|documento"
    r"|identificador|referencia|oggetto|scheda|elemento|articolo|voce|bericht|obiekt|rekord|wpis|strona|artykul|numer"
    r"|identyfikator|registo|artigo|post|sida|sidan|artikeln|side|kohde|tietue|sivu|zaznam|polozka|stranka|clanek|cislo"
    r"|elem|rekord|oldal|azonosito|obiect(?:ul)?|inregistrare|αντικειμενο|εγγραφη)"
)
_NOT_KNOWN = (
    r"(?:unknown|unrecogni[sz]ed|inconnue?|unbekannt(?:e[rsn]?)?|desconocid[oa]|sconosciut[oa]|onbekende?|nieznan[aey]"
    r"|desconhecid[oa]|okan[dt]|ukendt|ukjent|tuntematon|neznam[aey]|ismeretlen|necunoscuta?|αγνωστ\w+)"
)
UNKNOWN = regex(
    rf"(?:(?:this|cet?|cette|dieses?|diese|este?|esta|quest[oa]|dit|deze|ten|to) )?(?:{_NUMBERED} (?:is |est |ist |es "
    rf"|e "
    rf"|jest |ar |er |on |je )?{_NOT_KNOWN}|{_NOT_KNOWN} {_NUMBERED})"
)

#: "Under this number we hold nothing", in either order: what registers say, in whatever words they say it.
_NOTHING = (
    r"(?:no|nothing|none|nobody|keine?[rnms]?|nichts|niemand|aucune?|rien|personne|ningun[ao]?|nada|nadie|nessun[ao]?"
    r"|nulla|niente|geen|niets|niemand|nic|nikt|brak|zadn\w+|nenhum[ao]?|ninguem|inge[nt]|inget|intet|ingenting|mitaan"
    r"|yhtaan|nic|nikdo|zadn\w+|semmi|nincs|senki|nimic|niciun\w*|κανεν\w+|τιποτα)"
)
_THIS_NUMBER = (
    r"(?:this|that|your|the (?:given|specified|requested)|diese[rnm]?|der (?:angegebenen|gewunschten)|ihrer|cette?|ce"
    r"|votre"
    r"|est[ea]|es[ea]|quest[oa]|dit|deze|dat|tym|ten|tej|podanym|wskazanym|esse|essa|denna|detta|det|den|denne|dette"
    r"|talla|tamal\w*|timto|tomto|touto|teto|ezen|ezzel|acest|aceasta|αυτον?|αυτη)"
    r" (?:\w+ )?(?:number|reference|id|identifier|code|address|nummer|kennung|kennziffer|aktenzeichen|signatur|adresse"
    r"|numero|identifiant|reference|cote|referencia|codigo|identificador|expediente|codice|identificativo|kenmerk"
    r"|numerem|numerze|identyfikatorem|kodem|sygnatura|adresem|numret|referensen|nummeret|numerolla|tunnuksella|cislem"
    r"|kodem|oznacenim|szamon|azonositon?|numar|cod|αριθμο|κωδικο)\b"
)
NO_NUMBER = regex(rf"\b{_NOTHING}\b[^.!?:]{{0,60}}?\b{_THIS_NUMBER}|\b{_THIS_NUMBER}[^.!?:]{{0,40}}?\b{_NOTHING}\b")
