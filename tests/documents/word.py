"""Writes Word documents for tests, with the parts, attributes and split runs that Word itself writes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from tests.documents import word_parts
from tests.documents.word_parts import HEAD, IDS, NAMESPACES, OFFICE, WORDPROCESSING, relationships

_AUTHOR = 'w:author="A" w:date="2019-01-01T00:00:00Z"'


def run(text: str, properties: str = "") -> str:
    """Return *text* as Word splits it: in runs with revision ids, cut wherever somebody once stopped typing."""
    middle = len(text) // 2
    return '<w:proofErr w:type="spellStart"/>'.join(
        f'<w:r w:rsidRPr="00A{n}1B2C"><w:rPr>{properties}<w:szCs w:val="22"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(part)}</w:t></w:r>'
        for n, part in enumerate((text[:middle], text[middle:]))
        if part
    )


def hidden(text: str) -> str:
    return run(text, "<w:vanish/>")


def superscript(text: str) -> str:
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{escape(text)}</w:t></w:r>'


def sign(name: str) -> str:
    """Return an element that stands for a character: ``tab``, ``br``, ``noBreakHyphen``, ``softHyphen``."""
    return f"<w:r><w:{name}/></w:r>"


def symbol(code: str, font: str = "Symbol") -> str:
    return f'<w:sym w:font="{font}" w:char="{code}"/>'


def deleted(text: str) -> str:
    words = f"<w:r><w:delText>{escape(text)}</w:delText></w:r>"
    return f'<w:del w:id="90" {_AUTHOR}>{words}</w:del>'


def deleted_content(*parts: str) -> str:
    return f'<w:del w:id="92" {_AUTHOR}>{"".join(parts)}</w:del>'


def inserted(text: str) -> str:
    return f'<w:ins w:id="91" {_AUTHOR}>{run(text)}</w:ins>'


def moved_from(*parts: str) -> str:
    return f'<w:moveFromRangeStart w:id="93" w:name="m1"/><w:moveFrom w:id="94" {_AUTHOR}>{"".join(parts)}</w:moveFrom>'


def moved_to(*parts: str) -> str:
    return f'<w:moveTo w:id="95" {_AUTHOR}>{"".join(parts)}</w:moveTo>'


def call(key: int, kind: str = "footnote", mark: str | None = None) -> str:
    """Return the call of a note; with a *mark* of its own, letters or the mark-up of a sign, it is not counted."""
    own = ' w:customMarkFollows="1"' if mark is not None else ""
    printed = "" if mark is None else mark if mark.startswith("<") else f"<w:t>{mark}</w:t>"
    style = f'<w:rPr><w:rStyle w:val="{kind.title()}Reference"/></w:rPr>'
    return f'<w:r w:rsidR="00C33D44">{style}<w:{kind}Reference{own} w:id="{key}"/>{printed}</w:r>'


def complex_field(code: str, *result: str) -> str:
    """Return a field in Word's own way; its code is cut like any other text."""
    middle = len(code) // 2
    codes = "".join(
        f'<w:r><w:instrText xml:space="preserve">{escape(part)}</w:instrText></w:r>'
        for part in (f" {code[:middle]}", f"{code[middle:]} ")
    )
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{each}"/></w:r>' for each in ("begin", "separate", "end"))
    return f"{begin}{codes}{separate}{''.join(result)}{end}"


def simple_field(code: str, *result: str) -> str:
    return f"<w:fldSimple w:instr={quoteattr(f' {code} ')}>{''.join(result)}</w:fldSimple>"


def bookmark(name: str, *parts: str, key: int = 1) -> str:
    return f'<w:bookmarkStart w:id="{key}" w:name="{name}"/>{"".join(parts)}<w:bookmarkEnd w:id="{key}"/>'


def link(key: str, text: str, anchor: str = "") -> str:
    place = f' w:anchor="{anchor}"' if anchor else ""
    return f'<w:hyperlink r:id="{key}"{place} w:history="1">{run(text)}</w:hyperlink>'


def smart_tag(*parts: str) -> str:
    space = "urn:schemas-microsoft-com:office:smarttags"
    return f'<w:smartTag w:uri="{space}" w:element="date"><w:smartTagPr/>{"".join(parts)}</w:smartTag>'


def content_control(*parts: str) -> str:
    properties = (
        '<w:alias w:val="Click here"/><w:id w:val="-147"/><w:placeholder><w:docPart w:val="X"/></w:placeholder>'
    )
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{''.join(parts)}</w:sdtContent></w:sdt>"


def text_box(*paragraphs: str) -> str:
    """Return a text box, which Word stores twice: for itself and for programs before 2010."""
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData>'
        f"<wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def table(*rows: Sequence[str]) -> str:
    """Return a table; cells are paragraphs."""
    written = "".join(f"<w:tr>{''.join(f'<w:tc><w:tcPr/>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{written}</w:tbl>"


def paragraph(*parts: str, style: str = "", properties: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    stated = f"<w:pPr>{named}{properties}</w:pPr>" if style or properties else ""
    return f'<w:p w:rsidR="00C33D44" w:rsidRDefault="00C33D44" w14:paraId="1A2B3C4D">{stated}{"".join(parts)}</w:p>'


def item(number: int, *parts: str, level: int = 0, style: str = "") -> str:
    """Return a paragraph Word numbers."""
    numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(*parts, style=style, properties=numbered)


def section_end(properties: str) -> str:
    """Return the paragraph a section ends with."""
    return paragraph(properties=f"<w:sectPr>{properties}<w:pgSz w:w='11906' w:h='16838'/></w:sectPr>")


MARK_DELETED = f'<w:rPr><w:del w:id="96" {_AUTHOR}/></w:rPr>'


@dataclass
class Word:
    """A document in the making."""

    paragraphs: list[str] = field(default_factory=list)
    #: By ``w:id``, which is not the number printed; a note that begins with ``<w:p`` comes with its paragraphs.
    footnotes: dict[int, str] = field(default_factory=dict)
    endnotes: dict[int, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    note_links: dict[str, str] = field(default_factory=dict)
    #: The language of the program it was written with.
    language: str = "en-GB"
    more_styles: str = ""
    #: How its footnotes are counted, and, for the last section, all that is set there.
    counting: str = ""
    section: str = ""
    lists: Mapping[int, Sequence[tuple[str, str]]] = field(default_factory=dict)
    sources: str = ""
    #: As the properties state it.
    title: str = ""
    main: str = "word/document.xml"
    kind: str = "document"
    strict: bool = False

    def heading(self, level: int, *parts: str) -> str:
        """Return a heading, or with level 0 the title, in the style of the language."""
        title, heading, *_ = IDS[self.language]
        return paragraph(*parts, style=f"{heading}{level}" if level else title)

    def parts(self) -> dict[str, str]:
        folder, _, file = self.main.rpartition("/")
        body = "".join(self.paragraphs)
        end = f'<w:sectPr w:rsidR="00C33D44"><w:footerReference r:id="rId99"/>{self.section}</w:sectPr>'
        optional = {
            "numbering": word_parts.numbering(self.lists) if self.lists else "",
            "footnotes": self._notes("footnote", self.footnotes),
            "endnotes": self._notes("endnote", self.endnotes),
        }
        related = [("rId101", "styles", "styles.xml"), ("rId102", "settings", "settings.xml")]
        related += [(f"rId{n}", name, f"{name}.xml") for n, (name, text) in enumerate(optional.items(), 103) if text]
        related += [("rId120", "customXml", "../customXml/item1.xml")] if self.sources else []
        related += [(key, "hyperlink", target) for key, target in self.links.items()]
        found = {
            "[Content_Types].xml": word_parts.types(self.main, self.kind),
            "_rels/.rels": relationships(
                ("rId1", "officeDocument", self.main), ("rId2", "metadata/core-properties", "docProps/core.xml")
            ),
            self.main: f"{HEAD}<w:document {NAMESPACES}><w:body>{body}{end}</w:body></w:document>",
            f"{folder}/_rels/{file}.rels": relationships(*related),
            f"{folder}/styles.xml": word_parts.styles(self.language, self.more_styles),
            f"{folder}/settings.xml": word_parts.settings(self.counting),
            f"{folder}/footer1.xml": f"{HEAD}<w:ftr {NAMESPACES}>{paragraph(run('https://foot.example'))}</w:ftr>",
            "docProps/core.xml": word_parts.core(self.title),
            **{f"{folder}/{name}.xml": text for name, text in optional.items() if text},
            **({"customXml/item1.xml": self.sources} if self.sources else {}),
        }
        if self.footnotes or self.endnotes:
            rels = relationships(*((key, "hyperlink", target) for key, target in self.note_links.items()))
            found.update({f"{folder}/_rels/{kind}s.xml.rels": rels for kind in ("footnote", "endnote")})
        return {name: _strict(text) for name, text in found.items()} if self.strict else found

    def _notes(self, kind: str, notes: dict[int, str]) -> str:
        if not notes:
            return ""
        separators = "".join(
            f'<w:{kind} w:type="{name}" w:id="{key}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>'
            for key, name in ((-1, "separator"), (0, "continuationSeparator"))
        )
        style, mark = IDS[self.language][2:4]
        own = f'<w:r><w:rPr><w:rStyle w:val="{mark}"/></w:rPr><w:{kind}Ref/></w:r>{run(" ")}'
        whole = {
            key: note if note.startswith("<w:p ") else paragraph(own, note, style=style) for key, note in notes.items()
        }
        written = "".join(f'<w:{kind} w:id="{key}">{note}</w:{kind}>' for key, note in whole.items())
        return f"{HEAD}<w:{kind}s {NAMESPACES}>{separators}{written}</w:{kind}s>"

    def bytes(self, changed: Mapping[str, str | bytes] | None = None) -> bytes:
        """Return the file, some of its parts *changed* or added."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
            for name, content in {**self.parts(), **(changed or {})}.items():
                file.writestr(name, content)
        return packed.getvalue()


def _strict(text: str) -> str:
    """Return a part as "Strict Open XML Document" names it."""
    text = text.replace(WORDPROCESSING, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    return text.replace(OFFICE, "http://purl.oclc.org/ooxml/officeDocument")
