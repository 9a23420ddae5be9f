"""The parts around the text of a Word document, with the names Word in several languages gives its styles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
WORDPROCESSING = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
#: What Word declares at the root of every part it writes, used or not.
NAMESPACES = (
    'xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" '
    f'xmlns:r="{OFFICE}/relationships" '
    f'xmlns:m="{OFFICE}/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    f'xmlns:w="{WORDPROCESSING}" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'mc:Ignorable="w14 w15"'
)
#: Ids of styles as Word makes them: title, heading, text and mark of footnotes, text of contents.
IDS: Mapping[str, tuple[str, str, str, str, str]] = {
    "en-GB": ("Title", "Heading", "FootnoteText", "FootnoteReference", "TOC"),
    "fr-FR": ("Titre", "Titre", "Notedebasdepage", "Appelnotedebasdep", "TM"),
    "de-DE": ("Titel", "berschrift", "Funotentext", "Funotenzeichen", "Verzeichnis"),
    "es-ES": ("Ttulo", "Ttulo", "Textonotapie", "Refdenotaalpie", "TDC"),
    "it-IT": ("Titolo", "Titolo", "Testonotaapidipagina", "Rimandonotaapidipagina", "Sommario"),
    "pl-PL": ("Tytu", "Nagwek", "Tekstprzypisudolnego", "Odwoanieprzypisudolnego", "Spistreci"),
}
_KINDS = {
    "document": "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "docm": "application/vnd.ms-word.document.macroEnabled.main+xml",
    "dotx": "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
}


def styles(language: str, more: str = "") -> str:
    """Return the styles of a document made by Word in *language*; built-in ones keep their English names."""
    title, heading, note, mark, contents = IDS[language]
    written = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f'<w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/><w:rsid w:val="00F7316C"/>{rest}</w:style>'
        for key, name, rest in (
            (title, "Title", ""),
            *((f"{heading}{n}", f"heading {n}", _outline(n)) for n in (1, 2, 3)),
            (note, "footnote text", ""),
            *((f"{contents}{n}", f"toc {n}", "") for n in (1, 2)),
        )
    )
    return (
        f"{HEAD}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="
        f'"minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:lang w:val="{language}" w:eastAsia="en-US" w:bidi="ar-SA"/>'
        '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:latentStyles w:count="376"/>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        f'{written}<w:style w:type="character" w:styleId="{mark}"><w:name w:val="footnote reference"/>'
        f'<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>{more}</w:styles>'
    )


def _outline(level: int) -> str:
    return f'<w:pPr><w:keepNext/><w:outlineLvl w:val="{level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr>'


def settings(counting: str = "") -> str:
    """Return the settings; *counting* says how footnotes are counted."""
    return (
        f'{HEAD}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:proofState w:spelling="clean" w:grammar="clean"/>'
        f'<w:footnotePr>{counting}<w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat/>'
        '<w:rsids><w:rsidRoot w:val="00F7316C"/><w:rsid w:val="00A11B2C"/></w:rsids>'
        '<w:themeFontLang w:val="en-US"/></w:settings>'
    )


def numbering(lists: Mapping[int, Sequence[tuple[str, str]]]) -> str:
    """Return lists by number: for each level its form and text, e.g. ``("decimal", "[%1]")``."""
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{number}" w15:restartNumberingAfterBreak="0"><w:nsid w:val="0A2B3C4D"/>'
        f'<w:multiLevelType w:val="multilevel"/>{"".join(_level(*each) for each in enumerate(levels))}</w:abstractNum>'
        for number, levels in lists.items()
    )
    nums = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in lists)
    return f"{HEAD}<w:numbering {NAMESPACES}>{abstract}{nums}</w:numbering>"


def _level(place: int, level: tuple[str, str]) -> str:
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{level[0]}"/><w:lvlText w:val="{level[1]}"/>'
        '<w:lvlJc w:val="left"/></w:lvl>'
    )


def sources(*listed: Mapping[str, str]) -> str:
    """Return Word's list of sources; ``Author`` is a family name."""
    written = "".join(f"<b:Source>{''.join(_field(*each) for each in fields.items())}</b:Source>" for fields in listed)
    space = f"{OFFICE}/bibliography"
    return f'<b:Sources SelectedStyle="\\APASixthEditionOfficeOnline.xsl" xmlns:b="{space}">{written}</b:Sources>'


def _field(name: str, words: str) -> str:
    if name == "Author":
        person = f"<b:Person><b:Last>{escape(words)}</b:Last><b:First>A.</b:First></b:Person>"
        return f"<b:Author><b:Author><b:NameList>{person}</b:NameList></b:Author></b:Author>"
    return f"<b:{name}>{escape(words)}</b:{name}>"


def core(title: str) -> str:
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{escape(title)}</dc:title><dc:creator>A</dc:creator>'
        '<dcterms:created xsi:type="dcterms:W3CDTF">2014-02-03T09:00:00Z</dcterms:created></cp:coreProperties>'
    )


def types(main: str, kind: str) -> str:
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    return (
        f'{HEAD}<Types xmlns="{space}"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/{main}" ContentType="{_KINDS.get(kind, kind)}"/></Types>'
    )


def relationships(*listed: tuple[str, str, str]) -> str:
    """Return relationships: id, last word of the type, target; hyperlinks lead out of the document."""
    written = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/relationships/{kind}" Target="{escape(target)}"{_mode(kind)}/>'
        for key, kind, target in listed
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{HEAD}<Relationships xmlns="{space}">{written}</Relationships>'


def _mode(kind: str) -> str:
    return ' TargetMode="External"' if kind == "hyperlink" else ""
