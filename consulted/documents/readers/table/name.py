"""What people call the columns of a table of references, in nine languages."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from consulted.documents.fold import words
from consulted.documents.readers.fields.role import names_day
from models.pattern import regex

#: What stands over a column of numbers besides words.
_SIGNS = frozenset({"#", "№"})
#: What a name adds to itself: "URL (required)".
_ADDED = regex(r"\s*[(\[][^()\[\]]{0,40}[)\]]\s*$")


class Column(StrEnum):
    """What a column holds."""

    LABEL = "label"
    TITLE = "title"
    PUBLISHER = "publisher"
    AUTHOR = "author"
    ADDRESS = "address"
    DAY = "day"
    #: References as they are printed: name, address and date in one cell.
    REFERENCE = "reference"
    DOI = "doi"
    #: Remarks, which may tell of a visit.
    REMARK = "remark"


def _any_of(names: str) -> frozenset[str]:
    return frozenset(" ".join(words(each)) for each in names.split("|"))


#: In the order they are asked: English, French, German, Spanish, Italian, Dutch, Polish, Portuguese, Swedish.
_NAMES = {
    Column.LABEL: _any_of(
        "id|no|nr|n°|number|key|label|ref|ref no|reference number|reference no|note no|note number|footnote no"
        "|footnote number|citation key|item id|source id|num|numéro|numéro de note|clé|cote|nummer|schlüssel"
        "|kürzel|kennung|fußnotennummer|lfd nr|número|clave|número de nota|numero|numero nota|chiave|sleutel"
        "|voetnootnummer|numer|numer przypisu|klucz|lp|l.p.|chave|nyckel|löpnummer|fn|bibkey|citekey"
    ),
    Column.TITLE: _any_of(
        "title|name|page title|document title|source title|titre|titre de la page|intitulé|nom|titel|seitentitel"
        "|bezeichnung|título|título de la página|nombre|titolo|titolo della pagina|nome|naam|paginatitel|tytuł"
        "|tytuł strony|nazwa|título da página|namn|rubrik|sidtitel|headline|document|document name"
        "|nom du document|dokument|documento"
    ),
    Column.PUBLISHER: _any_of(
        "publisher|published by|organisation|organization|site|site name|website name|website title|institution"
        "|publication|publication title|journal|éditeur|organisme|nom du site|herausgeber|verlag"
        "|anbieter|betreiber|editor|editorial|organización|entidad|editore|ente|organizzazione|uitgever|organisatie"
        "|wydawca|instytucja|organizacja|editora|organização|entidade|utgivare|source publisher"
    ),
    Column.AUTHOR: _any_of(
        "author|authors|auteur|auteurs|autor|autoren|verfasser|autores|autore|autori|autorzy|författare"
    ),
    Column.ADDRESS: _any_of(
        "url|urls|uri|page|seite|sida|link|links|address|web address|webaddress|hyperlink|website|web site|web page"
        "|webpage|source url|page url|raw url|full url|lien|liens|adresse|adresse web|adresse url|site web|page web"
        "|url de la page|lien url|webseite|internetadresse|webadresse|internetseite|verweis|quelle url|enlace"
        "|enlaces|dirección|dirección web|sitio web|página|página web|vínculo|collegamento|indirizzo"
        "|indirizzo web|sito|sito web|pagina web|adres|webadres|internetadres|koppeling|adres www|adres url"
        "|adres strony|odnośnik|strona|strona internetowa|ligação|endereço|endereço eletrónico"
        "|endereço eletrônico|hiperligação|länk|länkar|adress|webbadress|webbplats|webbsida"
    ),
    Column.REFERENCE: _any_of(
        "reference|references|reference text|full reference|citation|full citation|footnote|footnotes|note|notes"
        "|note text|footnote text|raw text|text|source|sources|bibliography|bibliographic reference|works cited"
        "|endnote|référence|références|texte|texte de la note|note de bas de page|note complète"
        "|référence complète|référence bibliographique|bibliographie|quelle|quellen|quellenangabe|fußnote"
        "|fußnoten|anmerkung|anmerkungen|literaturangabe|nachweis|beleg|fundstelle|literatur|nota|notas"
        "|referencia|referencias|nota al pie|cita|fuente|fuentes|bibliografía|texto|riferimento|riferimenti"
        "|nota a piè di pagina|testo|citazione|fonte|fonti|bibliografia|bron|bronnen|voetnoot|voetnoten|noot"
        "|bronvermelding|verwijzing|tekst|źródło|źródła|przypis|przypisy|treść przypisu|odniesienie|odwołanie"
        "|referência|referências|nota de rodapé|citação|fontes|texto da nota|källa|källor|fotnot|fotnoter"
        "|referens|referenser|hänvisning|not"
    ),
    Column.REMARK: _any_of(
        "extra|comment|comments|remark|remarks|remarque|remarques|commentaire|bemerkung|bemerkungen|kommentar"
        "|observaciones|comentario|comentarios|osservazioni|commento|opmerking|opmerkingen|uwagi|komentarz"
        "|observações|comentários|anteckning"
    ),
    Column.DOI: _any_of("doi"),
}


#: What leads to a copy of the source, or to a picture of it, and not to the source.
_COPIES = _any_of(
    "archive|archived|archiv|archivé|archives|wayback|memento|snapshot|copy|backup|cached|image|thumbnail|logo|icon|file"
    "|files|attachment|attachments"
)


def names_copy(name: str) -> bool:
    """Say whether a column called *name* holds what is no source: archived copies, files, pictures."""
    return not _COPIES.isdisjoint(words(name))


#: A text set with tabs asks for the same words in every line.
@lru_cache(maxsize=4_096)
def by_name(name: str) -> Column | None:
    """Return what a column called *name* holds."""
    plain = " ".join(words(_ADDED.sub("", name)))
    if not plain:
        return Column.LABEL if name.strip() in _SIGNS else None
    known = next((column for column, names in _NAMES.items() if plain in names), None)
    if known is None and names_day(name):
        return Column.DAY
    return known or (Column.ADDRESS if {"url", "urls"} & set(plain.split()) and not names_copy(name) else None)


#: What a column of kinds calls a conversation.
TALKS = _any_of(
    "interview|interviews|personal communication|phone call|entretien|entrevue|communication personnelle|gespräch"
    "|persönliches gespräch|telefonat|entrevista|comunicación personal|intervista|colloquio|gesprek|vraaggesprek"
    "|wywiad|rozmowa|comunicação pessoal|intervju|samtal"
)
