"""What wikis in nine languages call templates and their parameters.

English Wikipedia's citation style 1 and its translations: Lien web, Internetquelle, Cita web, Citeer web, Cytuj,
Citar web, Webbref. A parameter counts by its name whatever the template, for wikis share and rename templates freely.
"""

from __future__ import annotations

from enum import StrEnum

from consulted.documents.fold import fold
from models.pattern import regex


class Part(StrEnum):
    """What a parameter of a citation tells."""

    TITLE = "title"
    ADDRESS = "address"
    DAY = "day"
    PUBLISHER = "publisher"
    NAME = "name"
    FORENAME = "forename"
    ISSUED = "issued"
    DOI = "doi"
    #: Copies in web archives, and what became of the page: known, and not where the source is.
    ARCHIVE = "archive"


_NAMES: dict[Part, str] = {
    Part.TITLE: "title|titre|titel|titulo|titolo|tytul|rubrik|script title|text",
    Part.ADDRESS: "url|lien|link|lire en ligne|url texte|adresse|online|chapter url|contribution url|article url"
    "|section url|entry url|url capitulo|urlcapitulo|url sezione|kapitel url|presentation en ligne|texte url|lank",
    Part.DAY: "access date|accessdate|consulte le|consulte|date consultation|date de consultation|abruf|zugriff"
    "|abrufdatum|zugriffsdatum|fechaacceso|fecha acceso|fecha de acceso|accesso|data accesso|dataaccesso"
    "|bezochtdatum|bezocht|datum bezocht|geraadpleegd"
    "|toegangsdatum|data dostepu|dostep|acessodata|acesso data|data acesso|acessadoem"
    "|acedido em|acesso em|acesso|hamtdatum|hamtad|access",
    Part.PUBLISHER: "website|work|werk|site|nom du site|sitio web|sitioweb|obra|opera|sito|magazine|newspaper|journal"
    "|periodique|periodico|publicacion|pubblicazione|zeitung|sammelwerk|krant|gazeta|czasopismo|tidning|tidskrift|verk"
    "|jornal|publicacao|publisher|editeur|hrsg|herausgeber|verlag|editorial|editore|uitgever|opublikowany|wydawca"
    "|editora|utgivare|publicado por|agency|agence|institution",
    Part.NAME: "last|author|auteur|nom|autor|autorzy|apellidos|apellido|autore|cognome|achternaam|nazwisko|ultimo"
    "|sobrenome|forfattare|efternamn|surname|auteurs|authors|verfasser",
    Part.FORENAME: "first|prenom|nombre|nome|voornaam|imie|primeiro|fornamn|given|vorname",
    Part.ISSUED: "date|year|datum|annee|jahr|fecha|ano|data|anno|rok|jaar|ar|publication date|issued",
    Part.DOI: "doi",
}
_PARTS = {name: part for part, names in _NAMES.items() for name in names.split("|")}
_ARCHIVE = regex(r"archi[vw]|arkiv|arquivo|wayback|url ?status|dead ?(?:url|link)|url ?mort|offline|toter|inativ|brise")
_SEPARATORS = regex(r"[\s_-]+")
_NUMBER = regex(r"(?<=\D)\d{1,2}$|^(?:author|auteur)(?=\d)")

#: Names of templates that cite a source, folded, or how they begin.
_CITING = regex(
    r"(?:cite|citation|cita|citar|citeer|cytuj|lien|ouvrage|article|chapitre|internetquelle|literatur|webbref|bokref"
    r"|tidskriftsref|tidningsref|webarchiv|artikelref|ref web|ref llibre|obra citada|zitat|quelle|pressequelle|cit)"
    r"(?:$| (?:web|news|news?paper|book|journal|report|magazine|av|video|press|conference|thesis|encyclop\w*|map|tweet|"
    r"podcast|arxiv|document|doi|episode|speech|sign|interview|q|libro|noticia|publicacion\w*|pubblicazione|news?|testo"
    r"|conferenza|livro|jornal|periodico|boek|nieuws|artikel|strone|ksiazke|pismo|brise|archive|enciclopedia|tesis))"
)
#: Some wikis quote with these, others cite: what they hold decides.
_EITHER = frozenset({"citation", "zitat", "cita", "cit", "quelle", "lien", "article"})
_REUSED = frozenset({"r", "rp", "ref label", "refname", "ref reuse"})
_NOTES = {
    "efn": "lower-alpha",
    "efn ua": "upper-alpha",
    "efn lr": "lower-roman",
    "efn la": "lower-alpha",
    "efn lg": "lower-greek",
    "refn": "",
    "#tag:ref": "",
    "notetag": "note",
    "ref note": "note",
    "note": "note",
    "nota": "nota",
    "fn": "note",
}
_SHORT = frozenset(
    {"sfn", "sfnp", "sfn p", "harvnb", "harv", "harvtxt", "harvsp", "harvcol", "harvcolnb", "harvnp", "harvs"}
)
_LISTS = regex(
    r"(?:reflist|refs|references|notelist(?: \w{2})?|notes|references nombreuses|einzelnachweise|listaref|refs liste"
    r"|references liste|przypisy(?: lista)?|reflista|referencias|appendix|references note|notas|noter|noten|sfnref)$"
)
_DEAD = regex(
    r"(?:dead link|lien brise|toter link|enlace roto|collegamento interrotto|dode link|martwy link|ligacao inativa"
    r"|dod lank|link rot|dl|404|permanent dead link|broken link)"
)
#: Templates that print some of their parameters within a sentence: how many.
_PASSED = {
    **dict.fromkeys(
        ("nowrap", "nobr", "small", "abbr", "abreviation", "tooltip", "smallcaps", "quote", "blockquote", "ill"), 1
    ),
    **dict.fromkeys(("flag", "pays", "drapeau", "date", "s", "siecle", "circa", "val", "nombre", "unite"), 3),
    **dict.fromkeys(("citation", "zitat", "lien"), 1),
    **dict.fromkeys(("er", "1er"), 0),
    **dict.fromkeys(("convert", "cvt", "citation bloc", "as of", "interlanguage link", "start date", "date de"), 2),
}
#: What some of them print around those.
_AROUND = {
    "as of": ("as of ", ""),
    "circa": ("c. ", ""),
    "s": ("", "e siècle"),
    "siecle": ("", "e siècle"),
    "er": ("er", ""),
    "1er": ("1er", ""),
}
_LANGUAGE = regex(r"(?:lang|langue|lingua|tt|transl?)(?: \w{2,3})?$")
_FILES = frozenset(
    {
        *("file", "image", "datei", "bild", "fichier", "archivo", "imagen", "immagine", "bestand", "afbeelding"),
        *("plik", "grafika", "ficheiro", "imagem", "arquivo", "fil", "media"),
    }
)
_CATEGORIES = frozenset(
    {"category", "kategorie", "categorie", "categoria", "kategoria", "kategori", "portal", "portail", "special"}
)


def plain(name: str) -> str:
    """Return a template's name as it is compared here."""
    folded = _SEPARATORS.sub(" ", fold(name.split("<!--")[0].strip(" \n\t_"))).strip()
    return folded.removeprefix("template:").removeprefix("modele:").removeprefix("vorlage:").strip()


def part(name: str) -> Part | None:
    """Return what the parameter *name* of a citation tells, if it is known."""
    folded = _SEPARATORS.sub(" ", fold(name)).strip()
    if _ARCHIVE.search(folded):
        return Part.ARCHIVE
    return _PARTS.get(folded) or _PARTS.get(_NUMBER.sub("", folded).strip())


def cites(name: str, told: set[Part | None], *, in_note: bool) -> bool:
    """Say whether the template *name* cites a source.

    Args:
        told: what its parameters tell.
        in_note: there, a template of any name that tells a title and more does.
    """
    if _CITING.fullmatch(name) and name not in _EITHER:
        return True
    telling = Part.TITLE in told and told & {Part.ADDRESS, Part.NAME, Part.PUBLISHER, Part.ISSUED}
    return bool(telling) and (in_note or name in _EITHER)


def reuses(name: str) -> bool:
    """Say whether it calls notes by their names."""
    return name in _REUSED


def note_group(name: str) -> str | None:
    """Return the group of the notes a template makes, or None when it makes none."""
    return _NOTES.get(name)


def is_short(name: str) -> bool:
    """Say whether it names a source by author and year."""
    return name in _SHORT


def makes_note(name: str) -> bool:
    """Say whether a short form makes a footnote of itself."""
    return name.startswith("sfn")


def lists_notes(name: str) -> bool:
    """Say whether it prints the list of notes."""
    return _LISTS.match(name) is not None


def is_dead(name: str) -> bool:
    """Say whether it calls a link dead."""
    return _DEAD.fullmatch(name) is not None


def passed(name: str) -> int | None:
    """Return how many parameters a template prints within a sentence; -1: only the last one."""
    return -1 if _LANGUAGE.match(name) else _PASSED.get(name)


def around(name: str) -> tuple[str, str]:
    """Return what it prints before and behind them."""
    return _AROUND.get(name, ("", ""))


def namespace(target: str) -> str | None:
    """Return ``file`` or ``category`` for links that print no words of the sentence."""
    lead, colon, _ = target.partition(":")
    folded = fold(lead).strip()
    if not colon or not folded:
        return None
    return "file" if folded in _FILES else "category" if folded in _CATEGORIES else None
